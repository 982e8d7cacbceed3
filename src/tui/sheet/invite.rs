//! Inviting a member.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, member::Role},
    tui::shared::Shared,
};

/// Inviting a member.
pub struct Invite;

impl Sheet for Invite {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-invite").into_owned()
    }

    fn key(&self) -> String {
        "invite".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![
            Entry::line("name", "ui-field-name", "", shared),
            Entry::line("log", "ui-field-log", "", shared),
            Entry::choice(
                "role",
                "ui-field-role",
                "role",
                Role::ALL.into_iter().map(Role::name),
                Role::Reviewer.name(),
                shared,
            ),
            Entry::line("key", "ui-field-key", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let action = Action::InviteMember {
            name: values.optional("name").ok_or_else(|| values.fault("name", "ui-fault-empty"))?,
            log: values.get("log").parse().map_err(|_| values.fault("log", "ui-fault-log"))?,
            role: values.named("role")?,
            namesake: false,
            key: values.get("key").parse().map_err(|_| values.fault("key", "ui-fault-key"))?,
        };
        Ok(Sent::Act(vec![action], "ui-said-invited"))
    }
}
