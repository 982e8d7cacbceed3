//! The options that every command has.

use std::{ffi::OsString, path::PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use super::parse::{self, one_of};
use crate::{
    audit::{Language, LogName},
    work::Home,
};

/// The commands that work on no dossier, or name it themselves.
const WITHOUT_DOSSIER: [&str; 6] = ["completions", "demo", "key", "man", "new", "programme"];

/// What the common options said.
#[derive(Debug, Default)]
pub(super) struct Common {
    /// The dossier.
    pub(super) dir: Option<PathBuf>,
    /// The language of messages.
    pub(super) language: Option<Language>,
    /// The log that is written.
    pub(super) by: Option<LogName>,
    /// Why something is added to a file that was closed.
    pub(super) after_completion: Option<String>,
    /// Whether marks are plain ASCII.
    pub(super) ascii: bool,
}

impl Common {
    /// Reads the options wherever they stand: the one nearest to the command counts.
    pub(super) fn of(matches: &ArgMatches) -> Self {
        let mut common = Self::default();
        let mut level = Some(matches);
        while let Some(matches) = level {
            let dir = matches.try_get_one::<PathBuf>("dir").ok().flatten();
            let language = matches.try_get_one::<Language>("message-lang").ok().flatten();
            let by = matches.try_get_one::<LogName>("by").ok().flatten();
            let after = matches.try_get_one::<String>("after_completion").ok().flatten();
            common.after_completion = after.cloned().or(common.after_completion);
            common.by = by.cloned().or(common.by);
            common.dir = dir.cloned().or(common.dir);
            common.language = language.copied().or(common.language);
            common.ascii |= matches.try_get_one::<bool>("ascii").ok().flatten().is_some_and(|ascii| *ascii);
            level = matches.subcommand().map(|(_, matches)| matches);
        }
        common
    }
}

/// Adds the options to the command and all below it. Where a command has a `--lang` of its own, for the text that it
/// writes, that of the messages stands before the command.
pub(super) fn add(command: Command) -> Command {
    below(command.disable_help_subcommand(true).arg(version()), true)
}

fn below(command: Command, dossier: bool) -> Command {
    let own_lang = command.get_arguments().any(|arg| arg.get_long() == Some("lang"));
    let mut command = command.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true);
    if dossier {
        command = command.arg(dir()).arg(by()).arg(after_completion());
    }
    if !own_lang {
        command = command.arg(lang());
    }
    command = command.arg(ascii()).arg(help());
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for name in names {
        let dossier = dossier && !WITHOUT_DOSSIER.contains(&name.as_str());
        command = command.mut_subcommand(name, |command| below(command, dossier));
    }
    command
}

fn dir() -> Arg {
    Arg::new("dir")
        .long("dir")
        .value_name("DIR")
        .value_hint(ValueHint::DirPath)
        .value_parser(value_parser!(PathBuf))
        .display_order(900)
}

fn by() -> Arg {
    Arg::new("by").long("by").value_name("NAME@DEVICE").value_parser(parse::log).display_order(900)
}

fn after_completion() -> Arg {
    Arg::new("after_completion").long("after-completion").value_name("REASON").display_order(900)
}

fn lang() -> Arg {
    Arg::new("message-lang").long("lang").value_name("LANG").value_parser(one_of!(Language)).display_order(901)
}

fn ascii() -> Arg {
    Arg::new("ascii").long("ascii").action(ArgAction::SetTrue).display_order(902)
}

fn help() -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(903)
}

fn version() -> Arg {
    Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(904)
}

/// Returns the language that messages are in, before the words of the command were read: the last `--lang` among them,
/// else what the settings say, else what the environment says, else English.
pub(super) fn language_before(words: &[OsString]) -> Language {
    let mut asked = None;
    let mut words = words.iter().filter_map(|word| word.to_str());
    // A command with a `--lang` of its own: what follows is the language of its text.
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None if super::args::OWN_LANG.contains(&word) => break,
            None => None,
        };
        asked = value.and_then(|value| value.parse().ok()).or(asked);
    }
    asked.unwrap_or_else(language_of_this_user)
}

/// Returns the language of whoever sits here: as the settings say, else the environment, else English.
pub(super) fn language_of_this_user() -> Language {
    let settings = Home::of_this_user().and_then(|home| home.settings()).ok();
    settings.and_then(|settings| settings.language).unwrap_or_else(|| {
        let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let named = variables.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        match named {
            Some(name) if name.starts_with("nl") => Language::Nl,
            _ => Language::En,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_messages_is_known_before_the_words_are_read() {
        let language = |words: &[&str]| language_before(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(language(&["waarmerk", "--lang", "nl", "stauts"]), Language::Nl);
        assert_eq!(language(&["waarmerk", "status", "--lang=nl"]), Language::Nl);
        assert_eq!(language(&["waarmerk", "--lang=nl", "conclude", "TEL-1", "--lang", "en"]), Language::Nl);
    }
}
