//! The command line: one file for each command. Nothing of the audit is decided here.
//!
//! Results go to standard output, messages to standard error. The exit status is 0 where it is done or whole, 1 where the
//! answer is no, 2 where it could not be done.

mod accept;
mod applies;
mod args;
mod assembly;
mod attach;
mod check;
mod common;
mod conclude;
mod conflict;
mod copy;
mod demo;
mod docs;
mod doctor;
mod evidence;
mod face;
mod fact;
mod failure;
mod finding;
mod guard;
pub(crate) mod help;
mod json;
mod key;
mod lock;
mod log;
mod member;
mod merge;
mod new;
mod next;
mod note;
mod observation;
mod out;
mod paper;
mod papers;
mod parse;
mod passphrase;
mod preview;
mod probe;
mod probe_json;
mod profile;
mod programme;
mod promise;
mod public;
mod publish;
mod purge;
mod queue;
mod ready;
mod request;
mod resolve;
mod return_;
mod risk;
mod sample;
mod shell;
mod sign;
mod status;
mod submit;
mod table;
mod terminal;
#[cfg(test)]
mod tests;
mod texts;
mod tickmarks;
mod usage;
mod verdict;
mod verify;
mod waive;
mod year_on_year;

use std::{ffi::OsString, process::ExitCode};

use clap::{FromArgMatches as _, error::ErrorKind};

pub use docs::commands;

use self::{
    args::{Command, Line},
    common::Common,
    face::Face,
    failure::{Answer, Failure},
};
use crate::lang::Lang;

/// Does what the words ask, the first of which is the program's name, and returns the exit status.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let lang = Lang::new(common::language_before(&words));
    let mut command = help::told(args::command(), lang);
    let matches = match command.try_get_matches_from_mut(&words) {
        Ok(matches) => matches,
        Err(error) => return refuse(&error, &command, &words, lang),
    };
    let line = match Line::from_arg_matches(&matches) {
        Ok(line) => line,
        Err(error) => return refuse(&error, &command, &words, lang),
    };
    let common = Common::of(&matches);
    let mut face = Face::new(common, lang);
    let outcome = match line.command {
        Some(command) => {
            line.dossier.into_iter().for_each(|dir| face.work_in(dir));
            dispatch(command, &mut face)
        }
        None => terminal::run(line.dossier, &mut face),
    };
    let written = face.out.finish().map_err(Failure::Output);
    match outcome.and_then(|answer| written.map(|()| answer)) {
        Ok(Answer::Yes) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(failure) => tell(failure, lang),
    }
}

fn dispatch(command: Command, face: &mut Face) -> Result<Answer, Failure> {
    match command {
        Command::Demo(args) => demo::run(&args, face),
        Command::New(args) => new::run(args, face),
        Command::Status(args) => status::run(&args, face),
        Command::Queue(args) => queue::run(&args, face),
        Command::Ready(args) => ready::run(&args, face),
        Command::Log(args) => log::run(&args, face),
        Command::Papers(args) => papers::run(&args, face),
        Command::Paper(args) => paper::run(&args, face),
        Command::Attach(args) => attach::run(args, face),
        Command::Evidence(args) => evidence::run(args, face),
        Command::Request(args) => request::run(args, face),
        Command::Verdict(args) => verdict::run(args, face),
        Command::Conclude(args) => conclude::run(&args, face),
        Command::Profile(args) => profile::run(args, face),
        Command::Applies(args) => applies::run(args, face),
        Command::Promise(args) => promise::run(args, face),
        Command::YearOnYear(args) => year_on_year::run(&args, face),
        Command::Finding(args) => finding::run(args, face),
        Command::Note(args) => note::run(args, face),
        Command::Probe(args) => probe::run(&args, face),
        Command::Check(args) => check::run(&args, face),
        Command::Observation(args) => observation::run(args, face),
        Command::Risk(args) => risk::run(args, face),
        Command::Tickmarks(args) => tickmarks::run(&args, face),
        Command::Sample(args) => sample::run(args, face),
        Command::Fact(args) => fact::run(args, face),
        Command::Submit(args) => submit::run(&args, face),
        Command::Accept(args) => accept::run(&args, face),
        Command::Return(args) => return_::run(args, face),
        Command::Waive(args) => waive::run(args, face),
        Command::Public(args) => public::run(args, face),
        Command::Guard(args) => guard::run(args, face),
        Command::Preview(args) => preview::run(&args, face),
        Command::Publish(args) => publish::run(&args, face),
        Command::Sign(args) => sign::run(args, face),
        Command::Assembly(args) => assembly::run(args, face),
        Command::Lock(args) => lock::run(args, face),
        Command::Purge(args) => purge::run(args, face),
        Command::Copy(args) => copy::run(&args, face),
        Command::Verify(args) => verify::run(args, face),
        Command::Programme(args) => programme::run(&args, face),
        Command::Key(args) => key::run(args, face),
        Command::Member(args) => member::run(args, face),
        Command::Conflict(args) => conflict::run(args, face),
        Command::Merge(args) => merge::run(&args, face),
        Command::Doctor(args) => doctor::run(&args, face),
        Command::Completions(args) => Ok(shell::completions(&args, face)),
        Command::Man(args) => shell::man(&args, face),
    }
}

/// Shows help or the version, or says what is wrong with the words.
fn refuse(error: &clap::Error, command: &clap::Command, words: &[OsString], lang: Lang) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let out = out::Out::new();
        out.line(error.render().to_string().trim_end());
        return out.finish().map_or_else(|error| tell(Failure::Output(error), lang), |()| ExitCode::SUCCESS);
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        out::say(error.render().to_string().trim_end());
        return ExitCode::from(2);
    }
    tell(usage::told(error, &usage::path(command, words), lang), lang)
}

/// Says what could not be done, and what to do about it.
fn tell(failure: Failure, lang: Lang) -> ExitCode {
    failure.say(lang);
    ExitCode::from(2)
}
