//! Whether a commitment applies, and what it depends on, in the readable paper.

use super::Page;
use crate::audit::{
    Audit,
    dependency::Dependency,
    programme::Commitment,
    register::Register,
    verdict::{OPEN_MARK, Value},
};

pub(super) fn applicability(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let question = audit.question(commitment);
    let heads = audit.applicability(&commitment.id).map(Register::heads).unwrap_or_default();
    if heads.is_empty() && question.proposed.is_none() {
        return;
    }
    out.line("## Applicability");
    for version in heads {
        let (stated, by) = (&version.value, audit.name_of(&version.id.log));
        let what = if stated.applies { "applies" } else { "does not apply" };
        let reason =
            stated.reason.as_ref().map(|reason| format!(": {} · {}", reason.nl, reason.en)).unwrap_or_default();
        out.item(&format!("{what}{reason} ({by}, {}, {})", version.at, version.id));
    }
    if let Some(services) = question.proposed {
        let services: Vec<_> = services.iter().map(ToString::to_string).collect();
        out.item(&format!("the profile proposes that it does not apply: not in use: {}", services.join(", ")));
    }
    if question.reopened {
        out.item("the profile changed since");
    }
    out.end_of_list();
}

pub(super) fn dependencies(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    list(out, "## Depends on", &audit.depends_on(commitment));
    list(out, "## Needed by", &audit.needed_by(&commitment.id));
}

fn list(out: &mut Page, heading: &str, dependencies: &[Dependency<'_>]) {
    if dependencies.is_empty() {
        return;
    }
    out.line(heading);
    for Dependency { commitment, verdict, stage } in dependencies {
        let mark = verdict.map_or(OPEN_MARK, Value::mark);
        out.item(&format!("{mark} {} {} · {} ({stage})", commitment.id, commitment.title.nl, commitment.title.en));
    }
    out.end_of_list();
}
