//! The timeline of a promise in the readable paper: every entry that stands, in order of its day.

use super::Page;
use crate::audit::{Audit, finding::Exhibit, programme::Commitment};

pub(super) fn promise(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let Some(promise) = audit.papers.get(&commitment.id).map(|paper| &paper.promise) else { return };
    if commitment.due.is_none() && promise.changes.is_empty() && promise.statuses.is_empty() {
        return;
    }
    out.line("## Promise");
    if let Some(due) = commitment.due {
        out.item(&format!("promised first: {due}"));
    }
    for (said, register) in &promise.changes {
        for version in register.heads() {
            let by = audit.name_of(&version.id.log);
            match &version.value {
                Some(change) => {
                    let from = change.from.map(|from| format!("{from} → ")).unwrap_or_default();
                    let shown = exhibit(audit, &change.evidence);
                    let to = change.to;
                    out.item(&format!("{said} changed: {from}{to}, {} ({shown}; {by}, {})", change.reason, version.at));
                }
                None => out.item(&format!("{said} change struck ({by}, {})", version.at)),
            }
        }
    }
    for (as_of, register) in &promise.statuses {
        for version in register.heads() {
            let by = audit.name_of(&version.id.log);
            match &version.value {
                Some(status) => {
                    let note = status.note.as_ref().map(|note| format!(", {note}")).unwrap_or_default();
                    let shown = exhibit(audit, &status.evidence);
                    out.item(&format!("{as_of} status: {}{note} ({shown}; {by}, {})", status.state, version.at));
                }
                None => out.item(&format!("{as_of} status struck ({by}, {})", version.at)),
            }
        }
    }
    out.end_of_list();
}

fn exhibit(audit: &Audit, exhibit: &Exhibit) -> String {
    let label = audit.evidence.get(&exhibit.evidence).map(|evidence| evidence.label.to_string());
    let label = label.unwrap_or_else(|| exhibit.evidence.to_string());
    exhibit.locator.as_ref().map_or(label.clone(), |locator| format!("{label}: {locator}"))
}
