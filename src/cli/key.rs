//! `waarmerk key`: the keys that sign logs and publications. They stay outside every dossier.

use clap::{Subcommand, builder::PossibleValuesParser};
use jiff::Timestamp;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse,
    table::Table,
};
use crate::{
    audit::{LogName, member::PublicKey},
    lang::visible,
    work::{Home, WorkError, explain_error, introduction::Introduction, keys},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: KeyCommand,
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    New {
        #[arg(long = "for", id = "for", value_name = "USE", required = true, value_parser = PossibleValuesParser::new(["log", "seal"]))]
        r#use: String,
        #[arg(long = "as", id = "as", value_name = "NAME@DEVICE", value_parser = parse::log, required_if_eq("for", "log"))]
        log: Option<LogName>,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    List,
    Show {
        #[arg(value_name = "NAME@DEVICE", value_parser = parse::log)]
        log: Option<LogName>,
    },
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let home = face.home()?;
    match args.command {
        KeyCommand::New { r#use, log, name } => match log {
            Some(log) if r#use == "log" => new_log_key(&home, &log, name.as_deref(), face)?,
            _ => new_seal_key(&home, name, face)?,
        },
        KeyCommand::List => list(&home, face)?,
        KeyCommand::Show { log } => show(&home, log, face)?,
    }
    Ok(Answer::Yes)
}

fn new_log_key(home: &Home, log: &LogName, name: Option<&str>, face: &mut Face) -> Result<(), Failure> {
    let made = keys::new_log_key(home, log, name)?;
    let lang = face.lang;
    face.out.line(&made.public.to_string());
    let path = visible(&made.path.display().to_string()).into_owned();
    face.say(&lang.with("done-log-key", &[("log", log.as_str().into()), ("path", path.into())]));
    face.say(&lang.with("key-fingerprint", &[("fingerprint", made.public.fingerprint().into())]));
    face.say(&lang.text("next-log-key"));
    Ok(())
}

fn new_seal_key(home: &Home, name: Option<String>, face: &mut Face) -> Result<(), Failure> {
    let lang = face.lang;
    let name = name.or(home.settings()?.name).ok_or_else(|| Failure::told(lang.text("error-seal-key-name")))?;
    let path = keys::new_seal_key(home, &name, Timestamp::now())?;
    face.out.line(&visible(&path.display().to_string()));
    face.say(&lang.with("done-seal-key", &[("name", visible(&name).into_owned().into())]));
    face.say(&lang.text("seal-key-self-signed"));
    Ok(())
}

fn list(home: &Home, face: &mut Face) -> Result<(), Failure> {
    let own = home.settings()?.log;
    let lang = face.lang;
    let mut table = Table::default();
    for key in keys::log_keys(home)? {
        let here = if own.as_ref() == Some(&key.log) { lang.text("key-of-this-device") } else { "".into() };
        table.row(["log".to_owned(), key.log.to_string(), key.public.to_string(), here.into_owned()]);
    }
    let seal = keys::own_seal_key(home);
    if seal.exists() {
        table.row(["seal".to_owned(), visible(&seal.display().to_string()).into_owned()]);
    }
    if let Some(path) = home.settings()?.seal_key {
        table.row(["seal".to_owned(), visible(&path.display().to_string()).into_owned()]);
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-keys"));
    }
    table.print(&face.out);
    for error in keys::bad_log_keys(home) {
        face.say(&explain_error::error(&error, lang).sentence);
    }
    Ok(())
}

fn show(home: &Home, log: Option<LogName>, face: &mut Face) -> Result<(), Failure> {
    let log = log.or(home.settings()?.log).ok_or(WorkError::NoIdentity)?;
    let public = PublicKey(keys::log_key(home, &log)?.public());
    let name = home.settings()?.name;
    let introduction = Introduction { log, key: public, name };
    face.out.line(&visible(&introduction.to_string()));
    face.say(&face.lang.with("key-fingerprint", &[("fingerprint", public.fingerprint().into())]));
    face.say(&face.lang.text("next-key-show"));
    Ok(())
}
