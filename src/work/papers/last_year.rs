//! Last year's paper beside this one, in the readable paper.

use super::Page;
use crate::{
    audit::{Audit, Language, programme::Commitment, verdict::Value},
    lang::Lang,
    work::explain_change,
};

/// Lays last year's paper beside this one; nothing where the audit was not rolled forward, or the commitment is new.
pub(super) fn last_year(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let row = audit.row(commitment);
    let Some(last) = row.last else { return };
    out.line("## Last year");
    out.item(&format!("criterion and procedures: {}", row.course));
    let value = |value: Option<Value>| value.map_or("·", Value::name);
    for (layer, was, is) in &row.layers {
        out.item(&format!("{layer}: {} last year, {} this year", value(*was), value(*is)));
    }
    let accepted = last.accepted.as_ref().map(|by| format!("accepted by {}, {}", by.by, by.at));
    out.item(&accepted.unwrap_or_else(|| "not accepted".to_owned()));
    for (language, text) in &last.conclusion {
        out.item(&format!("conclusion ({language}): {text}"));
    }
    for changed in audit.differences(commitment) {
        let lang = Lang::new(Language::En);
        let pieces = explain_change::marked(&changed.pieces);
        out.item(&format!("{}: {pieces}", explain_change::part(changed.part, lang)));
    }
    for (language, text) in &row.why {
        out.item(&format!("why the verdict changed ({language}): {text}"));
    }
    out.end_of_list();
}
