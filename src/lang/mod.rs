//! What people read, in Dutch and in English.
//!
//! The sentences are in `nl/*.ftl` and `en/*.ftl` ([Fluent](https://projectfluent.org)), one file for each area of use.
//! A new file is added to [`files`], and nowhere else.

mod files;
mod format;
mod reference;
#[cfg(test)]
mod tests;
mod visible;

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::audit::Language;

pub use visible::{visible, visible_json, visible_lines};

/// A value that is put into a sentence: a text, or a number, which is written the way of the language and decides
/// between singular and plural. A year is a text.
pub use fluent_bundle::FluentValue as Value;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Everything that can be said in one language. Copied freely; views on several threads share one.
#[derive(Clone, Copy)]
pub struct Lang {
    language: Language,
    bundle: &'static Bundle,
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Lang").field(&self.language).finish()
    }
}

impl Lang {
    /// Returns the sentences of a language. The first call for a language reads them; later calls cost nothing.
    pub fn new(language: Language) -> Self {
        static NL: OnceLock<Bundle> = OnceLock::new();
        static EN: OnceLock<Bundle> = OnceLock::new();
        let bundle = match language {
            Language::Nl => NL.get_or_init(|| {
                let mut bundle = bundle(language, files::NL);
                bundle.set_formatter(Some(format::dutch));
                bundle
            }),
            Language::En => EN.get_or_init(|| {
                let mut bundle = bundle(language, files::EN);
                bundle.set_formatter(Some(format::english));
                bundle
            }),
        };
        Self { language, bundle }
    }

    /// Returns the language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Returns the sentence of `key`, which takes no values. A key that does not exist gives itself in brackets.
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.say(key, None)
    }

    /// Returns the sentence of `key` with these values in it, as in `lang.with("unit-bytes", &[("count", 3.into())])`. A key
    /// that does not exist gives itself in brackets; a value that was not given shows as its name in braces.
    pub fn with(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.say(key, Some(&args)).into_owned()
    }

    /// Returns the word for a named value, such as `verdict` and `met`: the sentence of `verdict-met`.
    pub fn word(self, family: &str, name: &str) -> Cow<'static, str> {
        self.text(&format!("{family}-{name}"))
    }

    /// Returns whether there is a sentence for `key`.
    pub fn has(self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    fn say(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = self.bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(format!("[{key}]"));
        };
        // What goes wrong here is in the sentence already, and the tests see to it that nothing does.
        let mut errors = Vec::new();
        match args {
            None => bundle.format_pattern(pattern, None, &mut errors),
            Some(args) => Cow::Owned(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()),
        }
    }
}

fn bundle(language: Language, files: &[(&str, &str)]) -> Bundle {
    let identifier = language.name().parse().expect("`nl` and `en` are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks are invisible in a report, and terminals show them as boxes.
    bundle.set_use_isolating(false);
    for (_, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(Arc::new(resource));
    }
    bundle
}
