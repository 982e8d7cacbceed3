//! What is wrong with the words of a command, in the reader's language.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{failure::Failure, parse::Misread};
use crate::lang::{Lang, visible};

/// Turns what clap found into a failure that is told. `path` is the command as far as it was understood.
pub(super) fn told(error: &clap::Error, path: &str, lang: Lang) -> Failure {
    let one = |kind| error.get(kind).map(plain).unwrap_or_default();
    let word = || visible(&one(ContextKind::InvalidArg)).into_owned();
    let value = || visible(&one(ContextKind::InvalidValue)).into_owned();
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => lang.with("usage-unknown-argument", &[("word", word().into())]),
        ErrorKind::InvalidSubcommand => {
            let word = visible(&one(ContextKind::InvalidSubcommand)).into_owned();
            lang.with("usage-unknown-command", &[("word", word.into())])
        }
        ErrorKind::InvalidValue if value().is_empty() => lang.with("usage-value-needed", &[("option", word().into())]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            lang.with("usage-value", &[("value", value().into()), ("option", word().into())])
        }
        ErrorKind::MissingRequiredArgument => lang.with("usage-missing", &[("what", word().into())]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            lang.text("usage-missing-command").into_owned()
        }
        ErrorKind::ArgumentConflict => {
            let other = one(ContextKind::PriorArg);
            lang.with("usage-conflict", &[("one", word().into()), ("other", other.into())])
        }
        ErrorKind::InvalidUtf8 => lang.text("usage-not-utf8").into_owned(),
        _ => lang.with("usage-number-of-values", &[("option", word().into())]),
    };
    let mut failure = Failure::told(sentence);
    let misread = error.source().and_then(|source| source.downcast_ref::<Misread>());
    if let Some(misread) = misread {
        failure = failure.hint(lang, lang.text(misread.expected));
    }
    let allowed = one(ContextKind::ValidValue);
    if !allowed.is_empty() {
        failure = failure.hint(lang, lang.with("usage-allowed", &[("values", allowed.into())]));
    }
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        let suggested = one(kind);
        if !suggested.is_empty() {
            failure = failure.hint(lang, lang.with("usage-suggested", &[("suggested", suggested.into())]));
        }
    }
    failure.hint(lang, lang.with("usage-help", &[("command", path.into())]))
}

fn plain(value: &ContextValue) -> String {
    match value {
        // Clap marks what may be given several times with dots.
        ContextValue::String(text) => text.trim_end_matches("...").to_owned(),
        ContextValue::Strings(texts) => {
            texts.iter().map(|text| text.trim_end_matches("...")).collect::<Vec<_>>().join(", ")
        }
        ContextValue::None | ContextValue::Bool(_) => String::new(),
        other => other.to_string(),
    }
}

/// Returns the command that the words begin with, as far as there is one: `waarmerk evidence list`.
pub(super) fn path(command: &clap::Command, words: &[std::ffi::OsString]) -> String {
    let mut path = command.get_name().to_owned();
    let mut command = command;
    for word in words.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(below) = command.find_subcommand(word) {
            path = format!("{path} {}", below.get_name());
            command = below;
        }
    }
    path
}
