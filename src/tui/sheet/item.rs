//! What was found at an item of a sample; selecting items; drawing once more; withdrawing a sample.

use super::{
    Entry, Fault, Sent, Sheet, Values,
    finding::{exhibits, written},
};
use crate::{
    audit::{
        Action, EventId, Thing,
        action::ItemTest,
        register::Register,
        sample::{ItemResult, Sample, Tested},
    },
    lang::visible,
    tui::{
        act::Act,
        office::{Said, SampleAct},
        screen::Step,
        shared::{Note, Shared},
    },
};

/// What is done with a sample.
pub enum ItemSheet {
    /// What was found at the item in this row is recorded.
    Found(EventId, u64, ItemResult),
    /// Items are selected.
    Select(EventId),
    /// It is drawn once more.
    DrawAgain(EventId),
    /// It is withdrawn.
    Withdraw(EventId),
}

impl ItemSheet {
    const fn id(&self) -> &EventId {
        match self {
            Self::Found(id, ..) | Self::Select(id) | Self::DrawAgain(id) | Self::Withdraw(id) => id,
        }
    }

    /// Returns the name of the item in a row.
    fn item(sample: Option<&Sample>, row: u64) -> String {
        let items = sample.map(Sample::items).unwrap_or_default();
        items.iter().find(|item| item.row == row).map(|item| visible(&item.id).into_owned()).unwrap_or_default()
    }
}

/// Returns what is known of the item in a row.
pub fn tested(sample: &Sample, row: u64) -> Option<&Tested> {
    sample.results.get(&row).map(Register::heads).and_then(<[_]>::last).map(|version| &version.value)
}

impl Sheet for ItemSheet {
    fn title(&self, shared: &Shared) -> String {
        let lang = shared.lang;
        let label = visible(&shared.audit.called(&Thing::Sample(self.id().clone()))).into_owned();
        match self {
            Self::Found(id, row, result) => {
                let item = Self::item(shared.audit.samples.get(id), *row);
                format!("{label}  {item}: {}", lang.word("sample-result", result.name()))
            }
            Self::Select(_) => lang.with("ui-form-sample-select", &[("label", label.into())]),
            Self::DrawAgain(_) => lang.with("ui-form-sample-again", &[("label", label.into())]),
            Self::Withdraw(_) => lang.with("ui-form-sample-withdraw", &[("label", label.into())]),
        }
    }

    fn key(&self) -> String {
        let id = self.id();
        let what = match self {
            Self::Found(_, row, result) => format!("{row}-{result}"),
            Self::Select(_) => "select".to_owned(),
            Self::DrawAgain(_) => "again".to_owned(),
            Self::Withdraw(_) => "withdraw".to_owned(),
        };
        format!("sample-{}-{}-{what}", id.log, id.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        match self {
            Self::Found(id, row, result) => {
                let known = shared.audit.samples.get(id).and_then(|sample| tested(sample, *row));
                let alike = known.filter(|tested| tested.found.result() == *result);
                let note = alike.and_then(|tested| tested.found.note()).unwrap_or_default();
                let shown = written(known.map(|tested| tested.evidence.as_slice()).unwrap_or_default(), shared);
                let asked = if *result == ItemResult::Deviation { "ui-field-deviates" } else { "ui-field-reason" };
                vec![
                    Entry::line("note", asked, note, shared),
                    Entry::line("evidence", "ui-field-exhibits", &shown, shared),
                ]
            }
            Self::Select(_) => vec![Entry::line("items", "ui-field-items", "", shared)],
            Self::DrawAgain(_) | Self::Withdraw(_) => vec![Entry::line("reason", "ui-field-reason", "", shared)],
        }
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let drawn = || vec![Step::Say(Note::said(Said("ui-said-sample-drawn")))];
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        Ok(match self {
            Self::Found(id, row, result) => {
                let test = ItemTest {
                    row: *row,
                    result: *result,
                    note: Some(needed("note")?),
                    evidence: exhibits(values, "evidence")?,
                };
                // Nothing is said: what follows for the population stands there, and is what one wants to see.
                Sent::Sample(SampleAct::Test(id.clone(), vec![test]), vec![Step::Mean(Act::NextOpen)])
            }
            Self::Select(id) => {
                let typed = needed("items")?;
                let items = typed.split(';').map(str::trim).filter(|item| !item.is_empty());
                let items = items.map(str::to_owned).collect();
                Sent::Sample(SampleAct::Draw(id.clone(), items), drawn())
            }
            Self::DrawAgain(id) => Sent::Sample(SampleAct::Redraw(id.clone(), needed("reason")?), drawn()),
            Self::Withdraw(id) => {
                let reason = needed("reason")?;
                Sent::Act(vec![Action::WithdrawSample { sample: id.clone(), reason }], "ui-said-sample-withdrawn")
            }
        })
    }
}
