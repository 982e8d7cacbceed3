//! The profile of the organisations, and the questions that it raises about what applies.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::{Screen, Step, form::Form, moved, walk::Walk};
use crate::{
    audit::{Action, profile::DataKind, programme::CommitmentId, register::Register, subject::Fact},
    lang::visible,
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{Note, Shared},
        sheet::{
            fact::FactSheet,
            profile::{AppliesSheet, ProfileSheet},
        },
        widget::{frame::Frame, marks, rows, table::Columns, wrap_at_most},
    },
    work::profile,
};

/// The profile, and the questions that it raises.
#[derive(Default)]
pub struct Profile {
    rows: Vec<Row>,
    selected: usize,
}

/// A row of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    /// Something that the profile states.
    Stated(ProfileSheet),
    /// The number of users: a fact of the engagement.
    Users,
    /// Whether a commitment applies.
    Question(CommitmentId),
}

impl Profile {
    fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }
}

fn yes_no(register: Option<&Register<bool>>, shared: &Shared) -> String {
    let heads = register.map(Register::heads).unwrap_or_default();
    let words = heads.iter().map(|it| shared.lang.text(if it.value { "profile-yes" } else { "profile-no" }));
    words.collect::<Vec<_>>().join(" | ")
}

/// Returns the group, the name and the value of a row.
fn cells(row: &Row, shared: &Shared) -> (String, String, String) {
    let (audit, lang) = (&shared.audit, shared.lang);
    let group = |key: &str| lang.text(key).into_owned();
    match row {
        Row::Stated(ProfileSheet::Service(id)) => {
            let title = profile::service_title(&audit.programme, id, lang);
            (group("profile-part-services"), title, yes_no(audit.profile.services.get(id), shared))
        }
        Row::Stated(ProfileSheet::Data(kind)) => {
            let word = lang.word("data-kind", kind.name()).into_owned();
            (group("profile-part-data"), word, yes_no(audit.profile.data.get(kind), shared))
        }
        Row::Stated(ProfileSheet::Confidentiality) => {
            let part = crate::audit::profile::ProfilePart::Confidentiality;
            (group("ui-profile-other"), group("profile-part-confidentiality"), profile::part(audit, part, lang))
        }
        Row::Stated(ProfileSheet::Note) => {
            let part = crate::audit::profile::ProfilePart::Note;
            (group("ui-profile-other"), group("profile-part-note"), profile::part(audit, part, lang))
        }
        Row::Users => {
            let users = profile::users(audit, lang).unwrap_or_default();
            (group("ui-profile-other"), lang.word("fact", Fact::Users.name()).into_owned(), users)
        }
        Row::Question(id) => {
            let verdict = shared.standings.get(id).and_then(|row| row.verdict);
            let name = audit.programme.commitment(id).map(|it| visible(it.title.get(lang.language())).into_owned());
            let name = format!("{} {}  {}", marks::verdict(verdict), visible(&id.0), name.unwrap_or_default());
            let stage = lang.word("stage", shared.standings.stage(id).name()).into_owned();
            (group("paper-applies"), name, stage)
        }
    }
}

impl Screen for Profile {
    fn place(&self) -> Place {
        Place::Profile
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let (audit, lang) = (&shared.audit, shared.lang);
        let room = usize::from(area.width).saturating_sub(2);
        let mut status = Vec::new();
        if let Some(Row::Question(id)) = self.chosen()
            && let Some(words) = audit.programme.commitment(id).and_then(|it| profile::applies(audit, it, lang))
        {
            status.extend(wrap_at_most(&words, room, 3).into_iter().map(|line| Line::raw(format!(" {line}"))));
        }
        let open = audit.questions().filter(crate::audit::applicability::Question::is_open).count();
        let right = lang.with("ui-profile-open", &[("count", open.into())]);
        let frame = Frame { title: (lang.text("ui-profile-title").into_owned(), right), about: String::new(), status };
        let body = frame.draw(self, shared, area, buffer);
        let all: Vec<_> = self.rows.iter().map(|row| cells(row, shared)).collect();
        let groups = crate::tui::widget::widest(all.iter().map(|(group, ..)| group.as_str()));
        let values = crate::tui::widget::widest(all.iter().map(|(_, _, value)| value.as_str())).clamp(10, 26);
        let columns = Columns::default().left("", groups).left("", 0).left("", values).grow(
            1,
            usize::from(body.width).saturating_sub(1),
            10,
        );
        rows::list(all.len(), self.selected, shared.ink, body, buffer, |index| {
            let Some((group, name, value)) = all.get(index) else { return Line::default() };
            let first =
                index.checked_sub(1).and_then(|before| all.get(before)).is_none_or(|(before, ..)| before != group);
            let empty = value.is_empty();
            let value = if empty { lang.text("profile-not-stated").into_owned() } else { value.clone() };
            columns.row([
                (if first { group.clone() } else { String::new() }, shared.ink.head()),
                (name.clone(), Style::new()),
                (value, if empty { shared.ink.faint() } else { Style::new() }),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.rows.len(), act) {
            return Some(Vec::new());
        }
        let form = |sheet| vec![Step::Open(Box::new(Form::new(sheet)))];
        match (act, self.chosen()?.clone()) {
            (Act::Open | Act::EditProfile, Row::Stated(sheet)) => Some(form(Box::new(sheet))),
            (Act::Open | Act::EditProfile, Row::Users) => Some(form(Box::new(FactSheet(Fact::Users)))),
            (Act::Open, Row::Question(id)) => Some(vec![Step::Open(Box::new(Walk::new(id)))]),
            (Act::EditProfile | Act::Applies, Row::Question(id)) => Some(form(Box::new(AppliesSheet(id)))),
            (Act::FollowProfile, _) => {
                let programme = &shared.audit.programme;
                let actions: Vec<Action> =
                    shared.audit.questions().filter_map(|question| profile::follow(programme, &question)).collect();
                let said = Step::Say(Note::said(Said("ui-said-applies")));
                (!actions.is_empty()).then(|| vec![Step::Act(actions, vec![said])])
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::Applies => matches!(self.chosen(), Some(Row::Question(_))),
            Act::EditProfile => matches!(self.chosen(), Some(Row::Stated(_) | Row::Users)),
            Act::FollowProfile => shared.audit.questions().any(|question| question.is_open()),
            _ => true,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let audit = &shared.audit;
        let before = self.chosen().cloned();
        let services = audit.programme.services.iter().map(|it| ProfileSheet::Service(it.id.clone()));
        let data = DataKind::ALL.into_iter().map(ProfileSheet::Data);
        let other = [ProfileSheet::Confidentiality, ProfileSheet::Note];
        self.rows = services.chain(data).chain(other).map(Row::Stated).collect();
        self.rows.push(Row::Users);
        self.rows.extend(audit.questions().map(|question| Row::Question(question.commitment.id.clone())));
        let same = before.and_then(|before| self.rows.iter().position(|row| *row == before));
        self.selected = same.unwrap_or(self.selected).min(self.rows.len().saturating_sub(1));
    }
}
