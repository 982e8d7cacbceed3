//! `waarmerk probe`: what the program reads in a file, outside any dossier.

use std::{collections::BTreeMap, ops::ControlFlow, path::PathBuf};

use clap::ValueHint;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json, probe_json,
};
use crate::{
    lang::visible,
    probe::{Fact, Format, Reading, RemarkKind, read::Unrecognised},
    work::{
        WorkError, explain_error, explain_place,
        probe::{self, Probed, fact},
    },
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE", required = true, value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    #[arg(long)]
    facts: bool,
    #[arg(long)]
    json: bool,
}

/// What was read in a file; its facts stand before it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FileJson<'a> {
    path: String,
    recognised_as: Option<Format>,
    version: Option<&'a str>,
    whole: bool,
    counts: &'a BTreeMap<&'static str, u64>,
    first: Option<jiff::Timestamp>,
    last: Option<jiff::Timestamp>,
    remarks: Vec<RemarkJson<'a>>,
    more_remarks: u64,
    tried: Vec<Format>,
    resembles: Option<&'static str>,
    error: Option<String>,
}

#[derive(Serialize)]
struct RemarkJson<'a> {
    kind: RemarkKind,
    at: Option<String>,
    about: &'a str,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut recognised = true;
    // A file that cannot be read does not keep the next from being read.
    let mut failed = None;
    if args.json {
        face.out.bytes(format!("{{\"format\":{},\"files\":[", json::FORMAT).as_bytes());
    }
    for (number, path) in args.files.iter().enumerate() {
        if args.json && number > 0 {
            face.out.bytes(b",");
        }
        let probed = if args.json { in_json(path, args.facts, face) } else { in_words(path, args.facts, face) };
        match probed {
            Ok(probed) => recognised &= probed.outcome.is_ok(),
            Err(error) => {
                if let Some(before) = failed.replace(Failure::from(error)) {
                    before.say(face.lang);
                }
            }
        }
    }
    if args.json {
        face.out.bytes(b"]}\n");
    }
    match failed {
        Some(failure) => Err(failure),
        None => Ok(if recognised { Answer::Yes } else { Answer::No }),
    }
}

/// Writes a file as JSON: its facts as they come, so that none has to be kept, and after them what is said of all.
fn in_json(path: &std::path::Path, facts: bool, face: &Face) -> Result<Probed, WorkError> {
    face.out.bytes(b"{\"facts\":[");
    let mut first = true;
    let probed = probe::probe(path, &face.watch(), &mut |fact: &Fact<'_>| {
        if facts {
            let comma: &[u8] = if first { b"\n" } else { b",\n" };
            first = false;
            face.out.bytes(comma);
            face.out.bytes(probe_json::fact(fact).to_string().as_bytes());
        }
        ControlFlow::Continue(())
    });
    let told = probed.as_ref().ok();
    let reading = told.and_then(|probed| probed.outcome.as_ref().ok());
    let refused = told.and_then(|probed| probed.outcome.as_ref().err());
    let none = BTreeMap::new();
    let file = FileJson {
        path: path.to_string_lossy().into_owned(),
        recognised_as: reading.map(|reading| reading.format),
        version: reading.and_then(|reading| reading.version.as_deref()),
        whole: reading.is_some_and(|reading| reading.whole),
        counts: told.map_or(&none, |probed| &probed.counts),
        first: told.and_then(|probed| probed.span).map(|(first, _)| first),
        last: told.and_then(|probed| probed.span).map(|(_, last)| last),
        remarks: reading.map(remarks).unwrap_or_default(),
        more_remarks: reading.map_or(0, |reading| reading.more_remarks),
        tried: refused.map(|refused| refused.tried.clone()).unwrap_or_default(),
        resembles: refused.and_then(|refused| refused.resembles),
        error: probed.as_ref().err().map(|error| explain_error::error(error, face.lang).sentence),
    };
    let rest = serde_json::to_string(&file).unwrap_or_default();
    face.out.bytes(format!("],{}", rest.strip_prefix('{').unwrap_or_default()).as_bytes());
    probed
}

fn remarks(reading: &Reading) -> Vec<RemarkJson<'_>> {
    let remark = |remark: &'_ crate::probe::Remark| (remark.kind, remark.at.as_ref().map(ToString::to_string));
    reading
        .remarks
        .iter()
        .map(|it| {
            let (kind, at) = remark(it);
            RemarkJson { kind, at, about: &it.about }
        })
        .collect()
}

fn in_words(path: &std::path::Path, facts: bool, face: &Face) -> Result<Probed, WorkError> {
    let lang = face.lang;
    let name = visible(&path.to_string_lossy()).into_owned();
    let probed = probe::probe(path, &face.watch(), &mut |fact: &Fact<'_>| {
        if facts {
            face.out.line(&explain_place::before(&fact.at, &fact::one_line(&fact.what, lang), lang));
        }
        ControlFlow::Continue(())
    })?;
    match &probed.outcome {
        Ok(reading) => {
            let dot = face.dot();
            let mut parts = vec![lang.word("format", reading.format.name()).into_owned()];
            parts.extend(reading.version.as_deref().map(|version| visible(version).into_owned()));
            parts.extend(
                probed
                    .counts
                    .iter()
                    .map(|(kind, count)| lang.with(&format!("read-count-{kind}"), &[("count", (*count).into())])),
            );
            if let Some((first, last)) = probed.span {
                parts.push(format!("{} – {}", lang.moment(first), lang.moment(last)));
            }
            let whole = if reading.whole { "probe-whole" } else { "probe-not-whole" };
            parts.push(lang.text(whole).into_owned());
            face.out.line(&format!("{name}  {}", parts.join(dot)));
            for remark in &reading.remarks {
                face.out.line(&format!("  {}", probe::remark(remark, lang)));
            }
            if reading.more_remarks > 0 {
                let more = lang.with("probe-more-remarks", &[("count", reading.more_remarks.into())]);
                face.out.line(&format!("  {more}"));
            }
        }
        Err(Unrecognised { tried, resembles }) => {
            let tried: Vec<_> = tried.iter().map(|format| lang.word("format", format.name()).into_owned()).collect();
            let words = match resembles {
                Some(known) => lang.with("probe-resembles", &[("kind", (*known).into())]),
                None => lang.text("probe-unknown").into_owned(),
            };
            face.out.line(&format!("{name}  {words}"));
            face.say(&lang.with("probe-tried", &[("tried", tried.join(", ").into())]));
        }
    }
    Ok(probed)
}
