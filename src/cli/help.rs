//! Help, in the reader's language. The sentences are in `cli.ftl`: `help-COMMAND` for a command, `help-COMMAND--ARGUMENT`
//! for an argument of it, `help--ARGUMENT` for one that means the same in several commands.

use clap::{Arg, ArgAction, Command, builder::Styles};

use crate::lang::Lang;

/// The arguments that are the same everywhere.
pub(super) const EVERYWHERE: [&str; 7] = ["dir", "by", "after_completion", "message-lang", "ascii", "help", "version"];

/// Puts the sentences into the command and all below it.
pub(super) fn told(command: Command, lang: Lang) -> Command {
    level(command.styles(Styles::plain()), "", lang)
}

fn level(command: Command, path: &str, lang: Lang) -> Command {
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}", lang.text("help-heading-usage"));
    let mut command = command
        .about(lang.text(&about_key(path)).into_owned())
        .help_template(template)
        .subcommand_value_name(lang.text("help-heading-command").into_owned())
        .subcommand_help_heading(lang.text("help-heading-commands").into_owned());
    let path_of_args = path.to_owned();
    command = command.mut_args(|arg| argument(arg, &path_of_args, lang));
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    for name in names {
        let path = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        command = command.mut_subcommand(name, |below| level(below, &path, lang));
    }
    command
}

fn argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let mut help = lang.text(&argument_key(path, arg.get_id().as_str(), lang)).into_owned();
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let takes_value = !matches!(arg.get_action(), ArgAction::SetTrue | ArgAction::Help | ArgAction::Version);
    if takes_value && !values.is_empty() {
        let values = values.join(", ");
        help = format!("{help} {}", lang.with("help-values", &[("values", values.into())]));
    }
    let heading = match arg.get_id().as_str() {
        id if EVERYWHERE.contains(&id) => "help-heading-everywhere",
        _ if arg.is_positional() => "help-heading-arguments",
        _ => "help-heading-options",
    };
    let arg = arg.help(help).help_heading(lang.text(heading).into_owned());
    if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

fn about_key(path: &str) -> String {
    if path.is_empty() { "help-waarmerk".to_owned() } else { format!("help-{path}") }
}

/// Returns the key of an argument's sentence: its own, else the one that it shares.
fn argument_key(path: &str, id: &str, lang: Lang) -> String {
    let own = format!("help-{path}--{id}");
    if lang.has(&own) { own } else { format!("help--{id}") }
}

/// Returns every key that help says.
#[cfg(test)]
pub(crate) fn keys() -> Vec<String> {
    fn collect(command: &Command, path: &str, keys: &mut Vec<String>) {
        let lang = Lang::new(crate::audit::Language::En);
        keys.push(about_key(path));
        keys.extend(command.get_arguments().map(|arg| argument_key(path, arg.get_id().as_str(), lang)));
        for below in command.get_subcommands() {
            let name = below.get_name();
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") };
            collect(below, &path, keys);
        }
    }
    let mut keys = Vec::new();
    collect(&super::args::command(), "", &mut keys);
    let headings = ["usage", "command", "commands", "everywhere", "arguments", "options"];
    keys.extend(headings.map(|heading| format!("help-heading-{heading}")));
    keys.push("help-values".to_owned());
    keys.sort();
    keys.dedup();
    keys
}
