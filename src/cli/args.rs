//! The words of the command line. What each means stands in `cli.ftl`, in both languages.

use std::path::PathBuf;

use clap::{CommandFactory as _, Parser, Subcommand, ValueHint};

use super::{
    accept, applies, assembly, attach, check, common, conclude, conflict, copy, demo, doctor, evidence, fact, finding,
    guard, key, lock, log, member, merge, new, note, observation, paper, papers, preview, probe, profile, programme,
    promise, public, publish, purge, queue, ready, request, return_, risk, sample, shell, sign, status, submit,
    tickmarks, verdict, verify, waive, year_on_year,
};

/// The commands whose own `--lang` is the language of the text that they write or show.
pub(super) const OWN_LANG: [&str; 5] = ["conclude", "export", "preview", "text", "write"];

#[derive(Debug, Parser)]
#[command(name = "waarmerk", version)]
pub(super) struct Line {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) dossier: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Demo(demo::Args),
    New(new::Args),
    Status(status::Args),
    Queue(queue::Args),
    Ready(ready::Args),
    Log(log::Args),
    Papers(papers::Args),
    Paper(paper::Args),
    Attach(attach::Args),
    Evidence(evidence::Args),
    Probe(probe::Args),
    Check(check::Args),
    Observation(observation::Args),
    Request(request::Args),
    Verdict(verdict::Args),
    Conclude(conclude::Args),
    Profile(profile::Args),
    Applies(applies::Args),
    Promise(promise::Args),
    YearOnYear(year_on_year::Args),
    Finding(finding::Args),
    Note(note::Args),
    Risk(risk::Args),
    Tickmarks(tickmarks::Args),
    Sample(sample::Args),
    Fact(fact::Args),
    Submit(submit::Args),
    Accept(accept::Args),
    Return(return_::Args),
    Waive(waive::Args),
    Public(public::Args),
    Guard(guard::Args),
    Preview(preview::Args),
    Publish(publish::Args),
    Sign(sign::Args),
    Assembly(assembly::Args),
    Lock(lock::Args),
    Purge(purge::Args),
    Copy(copy::Args),
    Verify(verify::Args),
    Programme(programme::Args),
    Key(key::Args),
    Member(member::Args),
    Merge(merge::Args),
    Conflict(conflict::Args),
    Doctor(doctor::Args),
    Completions(shell::CompletionArgs),
    Man(shell::ManArgs),
}

/// Returns the whole command, without its sentences.
pub(super) fn command() -> clap::Command {
    common::add(Line::command())
}

/// Returns what is wrong with a word that is no command: which ones it resembles.
pub(super) fn no_command(word: &str) -> Option<clap::Error> {
    let line = Line::command();
    let names = line.get_subcommands().map(|known| clap::Command::new(known.get_name().to_owned()));
    let commands =
        clap::Command::new("waarmerk").subcommand_required(true).disable_help_subcommand(true).subcommands(names);
    commands.try_get_matches_from(["waarmerk", word]).err()
}
