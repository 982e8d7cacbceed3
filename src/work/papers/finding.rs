//! The findings in the readable paper: each version, what it holds, its history and its texts.

use super::Page;
use crate::{
    audit::{
        Audit, EventId, Language,
        finding::{Finding, FindingDetails, Heard},
        programme::Commitment,
        subject::{FindingField, Subject},
    },
    lang::Lang,
    work::{recount, refer},
};

pub(super) fn findings(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    out.line("## Findings");
    for finding in audit.findings_on(&commitment.id) {
        for version in finding.details.heads() {
            let details = &version.value;
            out.item(&format!(
                "{} {} · {} (likelihood {}, impact {}, {})",
                finding.label,
                details.title.nl,
                details.title.en,
                details.rating.likelihood,
                details.rating.impact,
                details.status,
            ));
            held(out, audit, details);
        }
        history(out, audit, finding);
        for field in FindingField::ALL {
            for language in Language::ALL {
                if let Some(text) = audit.text(&Subject::Finding(finding.id.clone(), field), language) {
                    out.item(&format!("  {field} ({language}): {}", refer::resolved(text, audit, Lang::new(language))));
                }
            }
        }
    }
    out.end_of_list();
}

/// Writes what a finding holds besides its title, rating and texts.
fn held(out: &mut Page, audit: &Audit, details: &FindingDetails) {
    let label = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    let mut known = Vec::new();
    if !details.evidence.is_empty() {
        known.push(format!("shown by {}", recount::exhibits(audit, &details.evidence)));
    }
    if !details.risks.is_empty() {
        known.push(format!("risks {}", details.risks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")));
    }
    known.extend(details.owner.as_ref().map(|owner| format!("owner {owner}")));
    known.extend(details.due.map(|due| format!("due {due}")));
    if !details.verified.is_empty() {
        known.push(format!("verified in {}", recount::exhibits(audit, &details.verified)));
    }
    known.extend(details.accepted_until.map(|until| format!("left as it is until {until}")));
    known.extend(details.superseded_by.as_ref().map(|id| format!("superseded by {}", label(id))));
    known.extend(details.repeats.as_ref().map(|id| format!("repeats {}", label(id))));
    if !known.is_empty() {
        out.item(&format!("  {}", known.join("; ")));
    }
}

/// Writes where a finding stood in earlier years, how its ratings and statuses changed, and how the other side was heard.
fn history(out: &mut Page, audit: &Audit, finding: &Finding) {
    for year in finding.earlier.iter().flat_map(|earlier| &earlier.years) {
        let level = year.rating.level();
        out.item(&format!(
            "  earlier: {}, {} (dossier {}): {level}, {}",
            year.audit.en, year.label, year.dossier, year.status
        ));
    }
    for said in finding.ratings.iter().skip(1) {
        let (rating, why) = (said.value, said.reason.as_deref().unwrap_or_default());
        let by = audit.name_of(&said.id.log);
        out.item(&format!("  rated {} × {} by {by}, {}: {why}", rating.likelihood, rating.impact, said.at));
    }
    for said in finding.statuses.iter().skip(1) {
        let (by, why) = (audit.name_of(&said.id.log), said.reason.as_deref().unwrap_or_default());
        out.item(&format!("  {} by {by}, {}: {why}", said.value, said.at));
    }
    for hearing in finding.hearing.heads().iter().map(|version| &version.value) {
        let of = hearing.of.as_ref().map(|of| format!(" of {of}")).unwrap_or_default();
        let outcome = match hearing.outcome {
            Heard::Awaited { by } => format!("response expected by {by}"),
            Heard::Received { on } => format!("response received on {on}"),
            Heard::NotReceived { by } => format!("no response received by {by}"),
        };
        out.item(&format!("  asked{of} on {}; {outcome}", hearing.asked));
    }
}
