//! The manual of all commands, made from the commands: `docs/commands.md`.

use std::fmt::Write as _;

use clap::{Arg, Command};

use super::{args, help};
use crate::{audit::Language, lang::Lang};

/// Returns the manual of all commands, in English and Markdown.
pub fn commands() -> String {
    let lang = Lang::new(Language::En);
    let mut command = help::told(args::command(), lang);
    command.build();
    let mut page = String::from(
        "# Commands\n\nMade from the program by `UPDATE_DOCS=1 cargo test --test cli`; a test fails when it is stale.\n\n\
         Results go to standard output, messages to standard error. Exit status: 0 done or whole; 1 the answer is no; \
         2 it could not be done. What `--json` writes is in [json.md](json.md).\n",
    );
    section(&command, "waarmerk", &mut page);
    let everywhere = command.get_arguments().filter(|arg| everywhere(arg) && arg.get_id() != "version");
    let _ = write!(page, "\n## Options of every command\n\n");
    let list: Vec<&Arg> = everywhere.collect();
    arguments(&list, &mut page);
    page
}

fn everywhere(arg: &Arg) -> bool {
    help::EVERYWHERE.contains(&arg.get_id().as_str())
}

fn section(command: &Command, path: &str, page: &mut String) {
    let own: Vec<&Arg> = command.get_arguments().filter(|arg| !everywhere(arg)).collect();
    let is_group = command.has_subcommands();
    if path != "waarmerk" {
        let heading = if path.split(' ').count() == 2 { "##" } else { "###" };
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let _ = write!(page, "\n{heading} `{path}`\n\n{about}\n");
        if !is_group {
            let _ = write!(page, "\n```\n{path}{}\n```\n", usage(&own));
        }
        if !own.is_empty() {
            page.push('\n');
            arguments(&own, page);
        }
    }
    for below in command.get_subcommands() {
        section(below, &format!("{path} {}", below.get_name()), page);
    }
}

/// Returns what follows the command: what has to be given, then the rest in brackets.
fn usage(args: &[&Arg]) -> String {
    let mut usage = String::new();
    for arg in args.iter().filter(|arg| arg.is_positional()).chain(args.iter().filter(|arg| !arg.is_positional())) {
        let shown = spelled(arg);
        let _ = if arg.is_required_set() { write!(usage, " {shown}") } else { write!(usage, " [{shown}]") };
    }
    usage
}

fn spelled(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let value = names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let several = arg.get_num_args().is_some_and(|range| range.max_values() > 1)
        || matches!(arg.get_action(), clap::ArgAction::Append);
    let dots = if several { "…" } else { "" };
    match arg.get_long() {
        None => format!("{value}{dots}"),
        Some(long) if arg.get_action().takes_values() => format!("--{long} {value}{dots}"),
        Some(long) => format!("--{long}"),
    }
}

fn arguments(args: &[&Arg], page: &mut String) {
    for arg in args {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let short = arg.get_short().map(|short| format!("`-{short}`, ")).unwrap_or_default();
        let _ = writeln!(page, "- {short}`{}`: {help}", spelled(arg));
    }
}
