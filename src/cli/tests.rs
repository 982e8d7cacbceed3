//! The words of the command line fit together, in both languages.

use super::*;
use crate::audit::Language;

#[test]
fn the_words_fit_together_in_both_languages() {
    for language in Language::ALL {
        help::told(args::command(), Lang::new(language)).debug_assert();
    }
}

#[test]
fn everything_has_help_in_both_languages() {
    for lang in Language::ALL.map(Lang::new) {
        let missing: Vec<String> = help::keys().into_iter().filter(|key| !lang.has(key)).collect();
        assert_eq!(missing, [""; 0]);
    }
}

#[test]
fn the_commands_with_a_language_of_their_own_are_known() {
    fn collect(command: &clap::Command, found: &mut Vec<String>) {
        if command.get_arguments().any(|arg| arg.get_id() == "lang") {
            found.push(command.get_name().to_owned());
        }
        command.get_subcommands().for_each(|below| collect(below, found));
    }
    let mut found = Vec::new();
    collect(&args::command(), &mut found);
    found.sort();
    found.dedup();
    assert_eq!(found, args::OWN_LANG);
}
