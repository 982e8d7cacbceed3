//! `waarmerk finding`: what is not as it should be.

mod json;
mod show;

use clap::Subcommand;
use jiff::civil::Date;

pub(super) use show::print_text;

use super::{
    conclude, evidence,
    face::Face,
    failure::{Answer, Failure},
    parse::{self, Place, one_of},
    resolve,
    texts::TextArgs,
};
use crate::audit::{
    Action, Audit, Event, EventId, Language, Text,
    finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
    programme::{CommitmentId, Level, Rating, RiskId},
    subject::{FindingField, Subject},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: FindingCommand,
}

#[derive(Debug, Subcommand)]
enum FindingCommand {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long)]
        json: bool,
    },
    Raise {
        #[arg(long, value_name = "ID", required = true, num_args = 1.., value_delimiter = ',')]
        on: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        title_nl: String,
        #[arg(long, value_name = "TEXT", required = true)]
        title_en: String,
        #[arg(long, value_name = "LEVEL", required = true, value_parser = one_of!(Level))]
        likelihood: Level,
        #[arg(long, value_name = "LEVEL", required = true, value_parser = one_of!(Level))]
        impact: Level,
        #[arg(long, value_name = "LABEL")]
        repeats: Option<String>,
        #[command(flatten)]
        more: More,
    },
    Change {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',')]
        on: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        title_nl: Option<String>,
        #[arg(long, value_name = "TEXT")]
        title_en: Option<String>,
        #[arg(long, value_name = "LEVEL", value_parser = one_of!(Level))]
        likelihood: Option<Level>,
        #[arg(long, value_name = "LEVEL", value_parser = one_of!(Level))]
        impact: Option<Level>,
        #[command(flatten)]
        more: More,
        #[arg(long, value_name = "LABEL[:PLACE]", num_args = 1.., value_parser = parse::place)]
        verified: Vec<Place>,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        accepted_until: Option<Date>,
        #[arg(long, value_name = "LABEL")]
        superseded_by: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        #[arg(long, value_name = "EVENT", value_parser = parse::event)]
        keep: Option<EventId>,
    },
    Hear {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
        asked: Date,
        #[arg(long, value_name = "NAME")]
        of: Option<String>,
        #[command(flatten)]
        outcome: Outcome,
    },
    Write {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(value_name = "FIELD", value_parser = one_of!(FindingField))]
        field: FindingField,
        #[arg(long, value_name = "LANG", required = true, value_parser = one_of!(Language))]
        lang: Language,
        #[command(flatten)]
        text: TextArgs,
    },
}

/// What came of hearing the audited party: exactly one of the three.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
struct Outcome {
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    expected: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    received: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    none_by: Option<Date>,
}

impl Outcome {
    fn heard(&self) -> Option<Heard> {
        let received = self.received.map(|on| Heard::Received { on });
        let none = self.none_by.map(|by| Heard::NotReceived { by });
        received.or(none).or(self.expected.map(|by| Heard::Awaited { by }))
    }
}

#[derive(Debug, clap::Args)]
struct More {
    #[arg(long, value_name = "RISK", num_args = 1.., value_delimiter = ',')]
    risk: Vec<String>,
    #[arg(long, value_name = "LABEL[:PLACE]", num_args = 1.., value_parser = parse::place)]
    evidence: Vec<Place>,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    due: Option<Date>,
    #[arg(long, value_name = "STATUS", value_parser = one_of!(FindingStatus))]
    status: Option<FindingStatus>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        FindingCommand::List { json } => show::list(json, face)?,
        FindingCommand::Show { label, json } => show::show(&label, json, face)?,
        FindingCommand::Raise { on, title_nl, title_en, likelihood, impact, repeats, more } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let repeats = repeats.map(|label| resolve::finding(audit, &label).map(|known| known.id.clone()));
            let title = Text { nl: title_nl, en: title_en };
            let details = FindingDetails {
                risks: risks(audit, &more.risk)?,
                evidence: exhibits(audit, &more.evidence)?,
                owner: more.owner,
                due: more.due,
                status: more.status.unwrap_or(FindingStatus::Open),
                repeats: repeats.transpose()?,
                ..FindingDetails::new(title, commitments(audit, &on, face)?, Rating { likelihood, impact })
            };
            for recorded in session.act(Action::RaiseFinding { details })? {
                if let Event::FindingRaised { label, .. } = &recorded.event {
                    face.out.line(&label.0);
                    face.say(&face.lang.with("done-finding-raised", &[("label", label.0.clone().into())]));
                }
            }
        }
        FindingCommand::Change {
            label,
            on,
            title_nl,
            title_en,
            likelihood,
            impact,
            more,
            verified,
            accepted_until,
            superseded_by,
            reason,
            keep,
        } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let finding = resolve::finding(audit, &label)?;
            let (id, label) = (finding.id.clone(), finding.label.clone());
            let mut details = evidence::standing(&finding.details, keep.as_ref(), face)?;
            if !on.is_empty() {
                details.commitments = commitments(audit, &on, face)?;
            }
            if !more.risk.is_empty() {
                details.risks = risks(audit, &more.risk)?;
            }
            if !more.evidence.is_empty() {
                details.evidence = exhibits(audit, &more.evidence)?;
            }
            if !verified.is_empty() {
                details.verified = exhibits(audit, &verified)?;
            }
            if let Some(label) = superseded_by {
                details.superseded_by = Some(resolve::finding(audit, &label)?.id.clone());
            }
            details.title.nl = title_nl.unwrap_or(details.title.nl);
            details.title.en = title_en.unwrap_or(details.title.en);
            details.rating.likelihood = likelihood.unwrap_or(details.rating.likelihood);
            details.rating.impact = impact.unwrap_or(details.rating.impact);
            details.owner = more.owner.or(details.owner);
            details.due = more.due.or(details.due);
            details.accepted_until = accepted_until.or(details.accepted_until);
            details.status = more.status.unwrap_or(details.status);
            session.act(Action::ChangeFinding { finding: id, details, reason })?;
            face.say(&face.lang.with("done-finding-changed", &[("label", label.0.into())]));
        }
        FindingCommand::Hear { label, asked, of, outcome } => {
            let mut session = face.open()?;
            let finding = resolve::finding(session.audit(), &label)?;
            let (id, label) = (finding.id.clone(), finding.label.clone());
            if let Some(outcome) = outcome.heard() {
                session.act(Action::Hear { finding: id, hearing: Hearing { asked, of, outcome } })?;
                face.say(&face.lang.with("done-finding-heard", &[("label", label.0.into())]));
            }
        }
        FindingCommand::Write { label, field, lang, text } => {
            let mut session = face.open()?;
            let id = resolve::finding(session.audit(), &label)?.id.clone();
            conclude::write(&mut session, &Subject::Finding(id, field), lang, &text, face)?;
        }
    }
    Ok(Answer::Yes)
}

fn commitments(audit: &Audit, typed: &[String], face: &Face) -> Result<Vec<CommitmentId>, Failure> {
    typed.iter().map(|id| resolve::commitment(audit, id, face).map(|known| known.id.clone())).collect()
}

pub(super) fn exhibits(audit: &Audit, places: &[Place]) -> Result<Vec<Exhibit>, Failure> {
    let exhibit = |place: &Place| {
        let evidence = resolve::evidence(audit, &place.label)?.id.clone();
        Ok(Exhibit { evidence, locator: place.locator.clone() })
    };
    places.iter().map(exhibit).collect()
}

fn risks(audit: &Audit, typed: &[String]) -> Result<Vec<RiskId>, Failure> {
    typed.iter().map(|id| Ok(resolve::risk(audit, id)?)).collect()
}
