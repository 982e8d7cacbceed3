//! Who works on the audit: role, key, and whether someone was revoked.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, form::Form, moved};
use crate::{
    audit::{LogName, Refusal, member::Role},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::{invite::Invite, why::Why},
        widget::{frame::Frame, rows, table::Columns, widest},
    },
};

/// Who works on the audit.
#[derive(Default)]
pub struct Members {
    selected: usize,
}

impl Members {
    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a LogName> {
        shared.audit.members.keys().nth(self.selected)
    }
}

impl Screen for Members {
    fn place(&self) -> Place {
        Place::Members
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let audit = &shared.audit;
        let mut status = Vec::new();
        if let Some((_, reason)) = &audit.waiver {
            let text = lang.with("ui-members-waived", &[("reason", visible(reason).into_owned().into())]);
            status.push(Line::styled(format!(" {text}"), shared.ink.warn()));
        }
        if let Some(membership) = self.chosen(shared).and_then(|log| audit.members.get(log)) {
            let text = lang.with("ui-members-fingerprint", &[("print", membership.member.key.fingerprint().into())]);
            status.push(Line::raw(format!(" {text}")));
        }
        let count = lang.with("ui-members-count", &[("count", shared.people().len().into())]);
        let frame = Frame { title: (lang.text("ui-members-all").into_owned(), count), about: String::new(), status };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let columns = Columns::default()
            .left(lang.text("ui-members-name"), 0)
            .left(lang.text("ui-members-role"), widest(Role::ALL.map(|role| lang.word("role", role.name()))))
            .left(lang.text("ui-members-log"), widest(audit.members.keys().map(LogName::as_str)))
            .right(lang.text("ui-members-events"), 0)
            .left("", crate::tui::widget::width(&lang.text("ui-members-revoked")))
            .grow(0, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        let members: Vec<_> = audit.members.iter().collect();
        rows::list(members.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some((log, membership)) = members.get(index) else { return Line::default() };
            let revoked = match membership.revoked {
                Some(_) => lang.text("ui-members-revoked").into_owned(),
                None => String::new(),
            };
            let events = audit.heads.0.get(*log).copied().unwrap_or_default();
            columns.row([
                (visible(&membership.member.name).into_owned(), shared.ink.head()),
                (lang.word("role", membership.member.role.name()).into_owned(), Style::new()),
                (log.to_string(), Style::new()),
                (lang.number(events), Style::new()),
                (revoked, shared.ink.bad()),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, shared.audit.members.len(), act) {
            return Some(Vec::new());
        }
        let sheet: Box<dyn crate::tui::sheet::Sheet> = match act {
            Act::Invite => Box::new(Invite),
            Act::Revoke => Box::new(Why::Revoke(self.chosen(shared)?.clone())),
            Act::Waive => Box::new(Why::Waive),
            _ => return None,
        };
        Some(vec![Step::Open(Box::new(Form::new(sheet)))])
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        match act {
            Act::Waive if shared.audit.waiver.is_some() => Some(shared.refusal(&Refusal::WaivedAlready)),
            Act::Revoke => {
                let log = self.chosen(shared)?;
                let member = shared.audit.member(log);
                let leads =
                    shared.audit.members.values().filter(|it| it.revoked.is_none() && it.member.role == Role::Lead);
                match member {
                    None => Some(shared.lang.text("ui-members-revoked-already").into_owned()),
                    Some(member) if member.role == Role::Lead && leads.count() == 1 => {
                        Some(shared.refusal(&Refusal::LastLead { log: log.clone() }))
                    }
                    Some(_) => None,
                }
            }
            _ => None,
        }
    }
}
