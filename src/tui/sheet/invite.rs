//! Inviting a member: by the one line that `waarmerk key show` writes for it, or by hand.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, LogName,
        member::{PublicKey, Role},
    },
    tui::shared::Shared,
    work::introduction::{Introduction, NotAnIntroduction},
};

/// Inviting a member.
pub struct Invite;

/// Reads the line that introduces somebody; nothing where none is given.
fn introduced(values: &Values<'_>) -> Option<Result<Introduction, Fault>> {
    let line = values.optional("line")?;
    let key = |problem| match problem {
        NotAnIntroduction::NoLine => "error-introduction-no-line",
        NotAnIntroduction::Several => "error-introduction-several",
        NotAnIntroduction::Damaged => "error-introduction-damaged",
    };
    Some(line.parse().map_err(|problem| values.fault("line", key(problem))))
}

/// Returns whose log it is, the key, and the full name if it is known.
fn who(values: &Values<'_>) -> Result<(LogName, PublicKey, Option<String>), Fault> {
    if let Some(introduced) = introduced(values) {
        let Introduction { log, key, name } = introduced?;
        return Ok((log, key, values.optional("name").or(name)));
    }
    let log = values.get("log").parse().map_err(|_| values.fault("log", "ui-fault-log"))?;
    let key = values.get("key").parse().map_err(|_| values.fault("key", "ui-fault-key"))?;
    Ok((log, key, values.optional("name")))
}

impl Sheet for Invite {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-invite").into_owned()
    }

    fn key(&self) -> String {
        "invite".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![
            Entry::line("line", "ui-field-introduction", "", shared),
            Entry::choice(
                "role",
                "ui-field-role",
                "role",
                Role::ALL.into_iter().map(Role::name),
                Role::Reviewer.name(),
                shared,
            ),
            Entry::line("name", "ui-field-name", "", shared),
            Entry::line("log", "ui-field-log", "", shared),
            Entry::line("key", "ui-field-key", "", shared),
        ]
    }

    fn live(&self, values: &Values<'_>) -> Vec<(bool, String)> {
        match introduced(values) {
            None => vec![(false, values.shared().lang.text("ui-invite-line").into_owned())],
            Some(Err(fault)) => vec![(true, fault.words)],
            Some(Ok(Introduction { log, key, name })) => {
                let name = values.optional("name").or(name).unwrap_or_else(|| log.person().to_owned());
                let told = [("name", crate::lang::visible(&name).into_owned().into()), ("log", log.as_str().into())];
                // The groups of the fingerprint stay in one line, to be compared.
                vec![(false, values.shared().lang.with("ui-invite-introduced", &told)), (false, key.fingerprint())]
            }
        }
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let (log, key, name) = who(values)?;
        let name = name.ok_or_else(|| values.fault("name", "ui-fault-empty"))?;
        let role = values.named("role")?;
        Ok(Sent::Act(vec![Action::InviteMember { name, log, role, namesake: false, key }], "ui-said-invited"))
    }
}
