//! `waarmerk papers`: the working papers, one line each.

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, NeededJson},
    parse::one_of,
    resolve,
    table::Table,
};
use crate::{
    audit::{
        Audit, Text,
        paper::{Stage, Undone},
        programme::{AreaId, Commitment, CommitmentId},
        register::Register,
        verdict::Value,
    },
    lang::visible,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    #[arg(long, value_name = "STAGE", value_parser = one_of!(Stage))]
    stage: Option<Stage>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct PapersJson {
    format: u32,
    papers: Vec<PaperJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PaperJson {
    id: CommitmentId,
    area: AreaId,
    title: Text,
    stage: Stage,
    undone: Option<Undone>,
    verdict: Option<Value>,
    not_applicable: Option<Text>,
    evidence: usize,
    findings: usize,
    needed: Vec<NeededJson>,
    additions: usize,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if let Some(area) = &args.area
        && audit.programme.area(&AreaId(area.to_ascii_lowercase())).is_none()
    {
        return Err(resolve::unknown(area).into());
    }
    let chosen = audit.programme.commitments.iter().filter(|commitment| {
        args.area.as_ref().is_none_or(|area| commitment.area.0.eq_ignore_ascii_case(area))
            && args.stage.is_none_or(|stage| audit.standing(commitment).stage == stage)
    });
    if args.json {
        let papers = chosen.map(|commitment| document(audit, commitment)).collect();
        face.out.json(&PapersJson { format: json::FORMAT, papers });
        return Ok(Answer::Yes);
    }
    let mut table = Table::with_numbers_in(&[3]);
    for commitment in chosen {
        let standing = audit.standing(commitment);
        let mut stage = face.lang.word("stage", standing.stage.name()).into_owned();
        if standing.undone == Some(Undone::Acceptance) {
            stage = face.lang.with("papers-edited", &[("stage", stage.into())]);
        }
        if !audit.additions_to(&commitment.id).is_empty() {
            stage = format!("{stage}, {}", face.lang.text("mark-added"));
        }
        table.row([
            visible(&commitment.id.0).into_owned(),
            marks(audit, commitment, face),
            stage,
            audit.evidence_for(&commitment.id).count().to_string(),
            title(audit, commitment, face),
        ]);
    }
    table.print(&face.out);
    Ok(Answer::Yes)
}

/// Returns the title, and why the commitment does not apply where it does not.
fn title(audit: &Audit, commitment: &Commitment, face: &Face) -> String {
    let title = face.text(&commitment.title);
    match audit.excluded(&commitment.id) {
        None => title,
        Some(reason) => {
            let reason = face.text(reason);
            format!("{title}{}{}", face.dot(), face.lang.with("applies-not-since", &[("reason", reason.into())]))
        }
    }
}

/// Returns the marks of the layers; `!` where two verdicts stand side by side, a space where there is no procedure.
fn marks(audit: &Audit, commitment: &Commitment, face: &Face) -> String {
    let layers = commitment.layers();
    let excluded = audit.excluded(&commitment.id).is_some();
    let mark = |layer: &crate::audit::programme::Layer| {
        if !layers.contains(layer) {
            return ' ';
        }
        if excluded {
            return face.mark(Some(Value::NotApplicable));
        }
        let register = audit.papers.get(&commitment.id).and_then(|paper| paper.verdicts.get(layer));
        match register.map(Register::heads).unwrap_or_default() {
            [] => face.mark(None),
            [version] => face.mark(Some(version.value.value)),
            _ => '!',
        }
    };
    crate::audit::programme::Layer::ALL.iter().map(mark).collect()
}

fn document(audit: &Audit, commitment: &Commitment) -> PaperJson {
    let standing = audit.standing(commitment);
    PaperJson {
        id: commitment.id.clone(),
        area: commitment.area.clone(),
        title: commitment.title.clone(),
        stage: standing.stage,
        undone: standing.undone,
        verdict: audit.verdict(commitment),
        not_applicable: audit.excluded(&commitment.id).cloned(),
        evidence: audit.evidence_for(&commitment.id).count(),
        findings: audit.findings_on(&commitment.id).count(),
        needed: audit.needed(commitment).iter().map(NeededJson::from).collect(),
        additions: audit.additions_to(&commitment.id).len(),
    }
}
