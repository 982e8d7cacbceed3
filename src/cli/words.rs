//! The names that the face gives to things.

use crate::{
    audit::{Audit, subject::Subject},
    lang::Lang,
};

/// Returns what a text is about: `TEL-3`, `F-01, condition`.
pub(super) fn subject(audit: &Audit, subject: &Subject, lang: Lang) -> String {
    match subject {
        Subject::Section(section) => lang.word("section", section.name()).into_owned(),
        Subject::Area(id) => {
            audit.programme.area(id).map_or_else(|| id.to_string(), |area| area.title.get(lang.language()).to_owned())
        }
        Subject::Conclusion(id) => id.to_string(),
        Subject::Finding(id, field) => {
            let label = audit.findings.get(id).map_or_else(|| id.to_string(), |it| it.label.to_string());
            format!("{label}, {}", lang.word("field", field.name()))
        }
        Subject::Risk(id) => lang.with("risk-number", &[("risk", id.0.clone().into())]),
    }
}
