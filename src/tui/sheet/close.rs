//! Closing the file: until when it is kept, and why it is closed although something is open.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{audit::Action, lang::visible, tui::shared::Shared, work::explain_completion};

/// Closing the file.
pub struct CloseSheet;

impl Sheet for CloseSheet {
    fn title(&self, shared: &Shared) -> String {
        let title = visible(shared.audit.opening.title.get(shared.lang.language())).into_owned();
        shared.lang.with("ui-form-close", &[("title", title.into())])
    }

    fn key(&self) -> String {
        "close-file".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let until = shared.audit.usual_retention(shared.today());
        vec![
            Entry::day("until", "ui-field-retain-until", Some(until), shared),
            Entry::line("reason", "ui-field-close-reason", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let action = Action::Lock { retain_until: values.day("until")?, reason: values.optional("reason") };
        values.allowed("reason", &action)?;
        Ok(Sent::Act(vec![action], "ui-said-closed"))
    }

    fn question(&self, values: &Values<'_>) -> Option<String> {
        let shared = values.shared();
        let lang = shared.lang;
        let until = values.day("until").ok().flatten().unwrap_or(shared.audit.usual_retention(shared.today()));
        let open = shared.audit.still_open(shared.today(), until);
        let open: Vec<String> = open.iter().map(|open| explain_completion::still_open(open, lang)).collect();
        let values = [
            ("title", visible(shared.audit.opening.title.get(shared.lang.language())).into_owned().into()),
            ("until", lang.short_date(until).into()),
            ("open", open.join("; ").into()),
        ];
        Some(lang.with(if open.is_empty() { "ui-confirm-close" } else { "ui-confirm-close-open" }, &values))
    }
}
