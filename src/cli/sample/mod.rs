//! `waarmerk sample`: how many items to examine, which, and what follows from what was found.

mod json;
mod look;
mod plan;
mod reckon;

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};

use super::{
    face::Face,
    failure::{Answer, Failure},
    finding::exhibits,
    next,
    parse::{self, Place, one_of},
    resolve,
};
use crate::{
    audit::{Action, EventId, Language, action::ItemTest, evidence::Link, sample::ItemResult},
    lang::{Lang, visible},
    work::{Session, sampling},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: SampleCommand,
}

#[derive(Debug, Subcommand)]
enum SampleCommand {
    Size(reckon::SizeArgs),
    Upper(reckon::UpperArgs),
    List {
        #[arg(long, value_name = "ID", value_parser = parse::link)]
        to: Option<Link>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long)]
        json: bool,
    },
    New(plan::NewArgs),
    Draw {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "TEXT")]
        seed: Option<String>,
        #[arg(long, value_name = "ITEM", num_args = 1..)]
        items: Vec<String>,
    },
    Redraw {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "TEXT")]
        seed: Option<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
    Sheet {
        #[arg(value_name = "LABEL")]
        label: String,
    },
    Result {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(value_name = "RESULT", value_parser = one_of!(ItemResult))]
        result: ItemResult,
        #[arg(value_name = "ITEM", required = true)]
        items: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        #[arg(long, value_name = "LABEL[:PLACE]", num_args = 1.., value_parser = parse::place)]
        evidence: Vec<Place>,
    },
    Results {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    Text {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "LANG", required = true, value_parser = one_of!(Language))]
        lang: Language,
    },
    Withdraw {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        SampleCommand::Size(args) => reckon::size(&args, face)?,
        SampleCommand::Upper(args) => reckon::upper(&args, face)?,
        SampleCommand::List { to, json } => look::list(to.as_ref(), json, face)?,
        SampleCommand::Show { label, json } => look::show(&label, json, face)?,
        SampleCommand::New(args) => plan::new(args, face)?,
        SampleCommand::Draw { label, seed, items } => {
            let mut session = face.open()?;
            let id = resolve::sample(session.audit(), &label)?.id.clone();
            session.draw_sample(&id, seed, &items)?;
            drawn(&session, &id, face);
        }
        SampleCommand::Redraw { label, seed, reason } => {
            let mut session = face.open()?;
            let id = resolve::sample(session.audit(), &label)?.id.clone();
            session.redraw_sample(&id, seed, reason)?;
            drawn(&session, &id, face);
        }
        SampleCommand::Sheet { label } => {
            let session = face.look()?;
            let audit = session.audit();
            face.out.bytes(&sampling::results::sheet(audit, resolve::sample(audit, &label)?));
        }
        SampleCommand::Result { label, result, items, note, evidence } => {
            test(&label, result, &items, note.as_deref(), &evidence, face)?;
        }
        SampleCommand::Results { label, file } => {
            let mut session = face.open()?;
            let id = resolve::sample(session.audit(), &label)?.id.clone();
            let count = session.import_results(&id, &file)?;
            face.say(&face.lang.with("done-sample-results", &[("count", count.into())]));
            stands(&session, &id, face);
        }
        SampleCommand::Text { label, lang } => {
            let session = face.look()?;
            let audit = session.audit();
            let sample = resolve::sample(audit, &label)?;
            let text = sampling::proposal(audit, sample, Lang::new(lang));
            let text = text.ok_or_else(|| Failure::told(face.lang.text("error-two-versions")))?;
            face.out.line(&text);
        }
        SampleCommand::Withdraw { label, reason } => {
            let mut session = face.open()?;
            let sample = resolve::sample(session.audit(), &label)?;
            let (id, label) = (sample.id.clone(), sample.label.clone());
            session.act(Action::WithdrawSample { sample: id.clone(), reason })?;
            face.say(&face.lang.with("done-sample-withdrawn", &[("label", label.0.into())]));
            of_papers(&session, &id, face);
        }
    }
    Ok(Answer::Yes)
}

fn test(
    label: &str,
    result: ItemResult,
    items: &[String],
    note: Option<&str>,
    evidence: &[Place],
    face: &Face,
) -> Result<(), Failure> {
    let mut session = face.open()?;
    let audit = session.audit();
    let sample = resolve::sample(audit, label)?;
    let id = sample.id.clone();
    let evidence = exhibits(audit, evidence)?;
    let test = |typed: &String| {
        let missing = || {
            crate::audit::Refusal::Sample(crate::audit::SampleRefusal::NoSuchItem {
                sample: sample.label.clone(),
                item: typed.clone(),
            })
        };
        let row = sample.item(typed).ok_or_else(missing)?.row;
        Ok(ItemTest { row, result, note: note.map(str::to_owned), evidence: evidence.clone() })
    };
    let tests = items.iter().map(test).collect::<Result<Vec<_>, Failure>>()?;
    session.test_items(&id, tests)?;
    stands(&session, &id, face);
    Ok(())
}

/// Writes the items that were drawn, and says how to go on.
fn drawn(session: &Session, id: &EventId, face: &Face) {
    let Some(sample) = session.audit().samples.get(id) else { return };
    let items = sample.items();
    for item in &items {
        face.out.line(&visible(&item.id));
    }
    let label = || sample.label.0.clone().into();
    face.say(&face.lang.with("done-sample-drawn", &[("label", label()), ("count", items.len().into())]));
    face.say(&face.lang.with("hint-sample-sheet", &[("label", label())]));
}

/// Says where the sample stands, and what its papers need.
fn stands(session: &Session, id: &EventId, face: &Face) {
    let Some(sample) = session.audit().samples.get(id) else { return };
    let it = sample.evaluation();
    face.say(&face.lang.with(
        "done-sample-tested",
        &[
            ("label", sample.label.0.as_str().into()),
            ("tested", it.tested.into()),
            ("size", it.size.into()),
            ("deviations", it.deviations.into()),
        ],
    ));
    if let (0, Some(details)) = (it.untested(), sample.details.settled()) {
        face.say(&sampling::conclusion(details, &it, face.lang));
    }
    of_papers(session, id, face);
}

fn of_papers(session: &Session, id: &EventId, face: &Face) {
    let audit = session.audit();
    let details = audit.samples.get(id).and_then(|sample| sample.details.settled());
    for link in details.map(|details| details.links.as_slice()).unwrap_or_default() {
        if let Some(commitment) = audit.programme.commitment(&link.commitment) {
            next::of_paper(audit, commitment, face);
        }
    }
}
