//! The table that goes to the audited party and comes back.

use std::path::PathBuf;

use super::super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::Language,
    tui::{job::Job, shared::Shared},
};

/// Returns the path that was typed; `~` stands for the home folder, and what is not absolute begins beside the dossier.
fn path(values: &Values<'_>, field: &'static str) -> Result<PathBuf, Fault> {
    let typed = values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"))?;
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let path = match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(&typed),
    };
    let beside = values.shared().dir.parent().map(PathBuf::from).unwrap_or_default();
    Ok(beside.join(path))
}

/// Writing the table.
pub struct Export;

impl Sheet for Export {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-export").into_owned()
    }

    fn key(&self) -> String {
        "request-export".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let languages = Language::ALL.into_iter().map(Language::name);
        let file = shared.lang.text("ui-export-file");
        vec![
            Entry::line("file", "ui-field-table", &file, shared),
            Entry::choice(
                "language",
                "ui-field-language",
                "language",
                languages,
                shared.lang.language().name(),
                shared,
            ),
            Entry::line("of", "ui-field-only-of", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        Ok(Sent::Run(Job::ExportRequests {
            path: path(values, "file")?,
            language: values.named("language")?,
            of: values.optional("of"),
        }))
    }
}

/// Taking the answers in: first what would happen is shown.
pub struct Import;

impl Sheet for Import {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-import").into_owned()
    }

    fn key(&self) -> String {
        "request-import".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![
            Entry::line("folder", "ui-field-folder", "", shared),
            Entry::line("table", "ui-field-table-in", "", shared),
            Entry::day("collected", "ui-field-collected", None, shared),
            Entry::days("period", "ui-field-period", None, shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let table = match values.optional("table") {
            Some(_) => Some(path(values, "table")?),
            None => None,
        };
        Ok(Sent::Run(Job::PlanImport(crate::tui::office::Answers {
            folder: path(values, "folder")?,
            table,
            collected: values.day("collected")?,
            period: values.days("period")?,
        })))
    }
}
