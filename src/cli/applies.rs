//! `waarmerk applies`: which commitments apply. The profile proposes, a person states, a second person accepts the paper.

use clap::Subcommand;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, Versioned, versions},
    next, resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, Text,
        applicability::{Applicability, Question},
        paper::Stage,
        programme::{CommitmentId, ServiceId},
    },
    lang::visible,
    work::{Session, profile},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: AppliesCommand,
}

#[derive(Debug, Subcommand)]
enum AppliesCommand {
    List {
        #[arg(long)]
        open: bool,
        #[arg(long)]
        json: bool,
    },
    No {
        #[arg(value_name = "ID", required = true)]
        commitments: Vec<String>,
        #[command(flatten)]
        reason: Reason,
    },
    Yes {
        #[arg(value_name = "ID", required = true)]
        commitments: Vec<String>,
        #[command(flatten)]
        reason: Reason,
    },
    Follow,
}

#[derive(Debug, clap::Args)]
struct Reason {
    #[arg(long, value_name = "TEXT", requires = "reason_en")]
    reason_nl: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "reason_nl")]
    reason_en: Option<String>,
}

impl Reason {
    fn text(self) -> Option<Text> {
        Some(Text { nl: self.reason_nl?, en: self.reason_en? })
    }
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    commitments: Vec<QuestionJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct QuestionJson {
    id: CommitmentId,
    title: Text,
    applies: bool,
    open: bool,
    reopened: bool,
    proposed: Option<Vec<ServiceId>>,
    stated: Vec<Versioned<StatedJson>>,
    stage: Stage,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct StatedJson {
    applies: bool,
    reason: Option<Text>,
    proposed: Vec<ServiceId>,
}

impl From<&Applicability> for StatedJson {
    fn from(stated: &Applicability) -> Self {
        Self { applies: stated.applies, reason: stated.reason.clone(), proposed: stated.proposed.clone() }
    }
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        AppliesCommand::List { open, json } => list(open, json, face)?,
        AppliesCommand::No { commitments, reason } => {
            let reason = reason.text();
            set(&commitments, face, |session, id| {
                let proposed = proposed_reason(session.audit(), id);
                Action::SetApplicability { commitment: id.clone(), applies: false, reason: reason.clone().or(proposed) }
            })?;
        }
        AppliesCommand::Yes { commitments, reason } => {
            let reason = reason.text();
            set(&commitments, face, |_, id| Action::SetApplicability {
                commitment: id.clone(),
                applies: true,
                reason: reason.clone(),
            })?;
        }
        AppliesCommand::Follow => follow(face)?,
    }
    Ok(Answer::Yes)
}

/// Returns the reason with which the profile proposes it, if it does.
fn proposed_reason(audit: &Audit, id: &CommitmentId) -> Option<Text> {
    let services = audit.unused_services(audit.programme.commitment(id)?)?;
    Some(profile::proposed_reason(&audit.programme, services))
}

fn set(typed: &[String], face: &Face, action: impl Fn(&Session, &CommitmentId) -> Action) -> Result<(), Failure> {
    let mut session = face.open()?;
    let ids: Result<Vec<_>, Failure> =
        typed.iter().map(|id| resolve::commitment(session.audit(), id, face).map(|known| known.id.clone())).collect();
    for id in ids? {
        let action = action(&session, &id);
        done(&mut session, action, face)?;
    }
    Ok(())
}

fn follow(face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let audit = session.audit();
    let actions: Vec<_> =
        audit.questions().filter_map(|question| profile::follow(&audit.programme, &question)).collect();
    if actions.is_empty() {
        face.say(&face.lang.text("applies-nothing-open"));
    }
    actions.into_iter().try_for_each(|action| done(&mut session, action, face))
}

fn done(session: &mut Session, action: Action, face: &Face) -> Result<(), Failure> {
    let Action::SetApplicability { commitment, .. } = &action else { return Ok(()) };
    let id = commitment.clone();
    session.act(action)?;
    let audit = session.audit();
    let lang = face.lang;
    let key = if audit.excluded(&id).is_some() { "done-does-not-apply" } else { "done-applies" };
    face.say(&lang.with(key, &[("commitment", id.0.clone().into())]));
    if let Some(commitment) = audit.programme.commitment(&id) {
        next::of_paper(audit, commitment, face);
    }
    Ok(())
}

fn list(open: bool, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let questions: Vec<_> = audit.questions().filter(|question| !open || question.is_open()).collect();
    if json {
        let commitments = questions.iter().map(|question| document(audit, question)).collect();
        face.out.json(&ListJson { format: json::FORMAT, commitments });
        return Ok(());
    }
    let mut table = Table::default();
    for question in &questions {
        let commitment = question.commitment;
        let stage = face.lang.word("stage", audit.standing(commitment).stage.name()).into_owned();
        let words = profile::applies(audit, commitment, face.lang).unwrap_or_default();
        let mark = face.mark(audit.verdict(commitment)).to_string();
        table.row([mark, visible(&commitment.id.0).into_owned(), stage, words]);
    }
    if table.is_empty() {
        face.say(&face.lang.text("applies-nothing"));
    }
    table.print(&face.out);
    Ok(())
}

fn document(audit: &Audit, question: &Question<'_>) -> QuestionJson {
    let commitment = question.commitment;
    QuestionJson {
        id: commitment.id.clone(),
        title: commitment.title.clone(),
        applies: audit.excluded(&commitment.id).is_none(),
        open: question.is_open(),
        reopened: question.reopened,
        proposed: question.proposed.map(<[ServiceId]>::to_vec),
        stated: versions(audit.applicability(&commitment.id), |it| StatedJson::from(it)),
        stage: audit.standing(commitment).stage,
    }
}
