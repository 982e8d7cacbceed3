//! What may be said of something that needs a choice: all of it, that it is withheld, or nothing.

use serde::Serialize;

use super::words;
use crate::audit::{
    Audit, Language,
    publication::{Item, Publicity, WooGround},
    register::Register,
    subject::Subject,
};

/// Something that was chosen to be public, or whose place is marked. What is inside has no such value at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disclosure<T> {
    /// It is public.
    Public(T),
    /// It is withheld on this ground; nothing else of it is here.
    Withheld(WooGround),
}

impl<T> Disclosure<T> {
    /// Returns what is public.
    pub fn public(&self) -> Option<&T> {
        match self {
            Self::Public(value) => Some(value),
            Self::Withheld(_) => None,
        }
    }
}

/// A text as far as it was written in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Written {
    /// In Dutch.
    pub nl: Option<String>,
    /// In English.
    pub en: Option<String>,
}

impl Written {
    /// Returns the wording in `language`.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::Nl => self.nl.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// Returns what `find` finds for each language, its references in words; none if that is nothing in either.
    pub(super) fn find<'a>(audit: &Audit, find: impl Fn(Language) -> Option<&'a str>) -> Option<Self> {
        let [nl, en] = Language::ALL.map(|language| find(language).map(|text| words::published(audit, text, language)));
        let written = Self { nl, en };
        (written != Self::default()).then_some(written)
    }
}

/// A text that needs a choice.
pub type Passage = Disclosure<Written>;

/// Returns what may be said of something: `value` is asked for only if it was chosen to be public.
///
/// Where there is nothing to say there is no gap either: `exists` tells.
pub(super) fn disclose<T>(
    audit: &Audit,
    item: &Item,
    exists: bool,
    value: impl FnOnce() -> Option<T>,
) -> Option<Disclosure<T>> {
    match audit.publicity(item) {
        Publicity::Inside => None,
        Publicity::Public => value().map(Disclosure::Public),
        Publicity::Withheld(ground) => exists.then_some(Disclosure::Withheld(ground)),
    }
}

/// Returns what may be said of a text.
pub(super) fn passage(audit: &Audit, subject: &Subject) -> Option<Passage> {
    let exists = Language::ALL.into_iter().any(|language| {
        let register = audit.texts.get(&(subject.clone(), language));
        register.map(Register::heads).unwrap_or_default().iter().any(|version| !version.value.is_empty())
    });
    disclose(audit, &Item::Text(subject.clone()), exists, || {
        Written::find(audit, |language| audit.text(subject, language))
    })
}
