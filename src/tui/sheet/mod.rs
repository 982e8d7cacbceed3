//! Sheets: which fields a form has, and what follows when it is sent. One file each.

pub mod addition;
pub mod assembly;
pub mod begin;
pub mod close;
pub mod describe;
pub mod fact;
pub mod finding;
pub mod hearing;
pub mod invite;
pub mod item;
pub mod link;
pub mod note;
pub mod profile;
pub mod promise;
pub mod purge;
pub mod rate;
pub mod request;
pub mod residual;
pub mod sample;
pub mod sign;
pub mod supersede;
pub mod take;
pub mod term;
pub mod verdict;
pub mod when;
pub mod why;
pub mod withhold;

use jiff::civil::Date;

use super::{
    job::Job,
    office::{SampleAct, Trouble},
    screen::{ListOf, Step},
    shared::Shared,
    threshold::Begin,
    widget::field::Field,
};
use crate::audit::{Action, opening::Period};

/// What is typed or chosen in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// A day.
    Day,
    /// A period.
    Days,
    /// A line that is not shown and never kept.
    Secret,
    /// One of several: name, words.
    Choice(Vec<(String, String)>),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name: what a draft calls it.
    pub name: &'static str,
    /// What it asks.
    pub label: String,
    /// What is typed or chosen in it.
    pub kind: Kind,
    /// What was typed.
    pub line: Field,
    /// Which choice.
    pub choice: usize,
}

impl Entry {
    /// A line with a text in it.
    pub fn line(name: &'static str, key: &str, text: &str, shared: &Shared) -> Self {
        Self::of(Kind::Line, name, key, text, shared)
    }

    /// A day.
    pub fn day(name: &'static str, key: &str, day: Option<Date>, shared: &Shared) -> Self {
        let text = day.map(|day| day.to_string()).unwrap_or_default();
        Self::of(Kind::Day, name, key, &text, shared)
    }

    /// A period.
    pub fn days(name: &'static str, key: &str, period: Option<Period>, shared: &Shared) -> Self {
        let text = period.map(|period| period.to_string()).unwrap_or_default();
        Self::of(Kind::Days, name, key, &text, shared)
    }

    /// A line that is not shown.
    pub fn secret(name: &'static str, key: &str, shared: &Shared) -> Self {
        Self::of(Kind::Secret, name, key, "", shared)
    }

    /// One of several named values, each with its word.
    pub fn choice<'a>(
        name: &'static str,
        key: &str,
        family: &str,
        names: impl IntoIterator<Item = &'a str>,
        now: &str,
        shared: &Shared,
    ) -> Self {
        let word = |name: &str| (name.to_owned(), shared.lang.word(family, name).into_owned());
        Self::pick(name, key, names.into_iter().map(word).collect(), now, shared)
    }

    /// One of several: name, words.
    pub fn pick(name: &'static str, key: &str, choices: Vec<(String, String)>, now: &str, shared: &Shared) -> Self {
        let choice = choices.iter().position(|(name, _)| name == now).unwrap_or_default();
        let mut entry = Self::of(Kind::Choice(choices), name, key, "", shared);
        entry.choice = choice;
        entry
    }

    fn of(kind: Kind, name: &'static str, key: &str, text: &str, shared: &Shared) -> Self {
        Self { name, label: shared.lang.text(key).into_owned(), kind, line: Field::new(text), choice: 0 }
    }

    /// Returns what is in it: the text, or the name of the choice.
    pub fn value(&self) -> &str {
        match &self.kind {
            Kind::Choice(choices) => choices.get(self.choice).map_or("", |(name, _)| name.as_str()),
            Kind::Line | Kind::Day | Kind::Days | Kind::Secret => self.line.text().trim(),
        }
    }

    /// Sets what is in it.
    pub fn set(&mut self, value: &str) {
        match &self.kind {
            Kind::Choice(choices) => {
                if let Some(at) = choices.iter().position(|(name, _)| name == value) {
                    self.choice = at;
                }
            }
            Kind::Line | Kind::Day | Kind::Days | Kind::Secret => self.line = Field::new(value),
        }
    }
}

/// What is wrong with a field: its name, and the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which field.
    pub field: &'static str,
    /// What is wrong.
    pub words: String,
}

/// What follows when a form is sent.
pub enum Sent {
    /// The audit is changed, and that is said with the sentence of this key.
    Act(Vec<Action>, &'static str),
    /// The reason is given for what was refused for want of it.
    SayWhy(String),
    /// Something is done with a sample; then comes this, once the form is closed.
    Sample(SampleAct, Vec<Step>),
    /// Something long is started.
    Run(Job),
    /// A dossier is made; the form stays until it is there.
    Begin(Box<Begin>),
}

/// What was typed in a form.
pub struct Values<'a> {
    entries: &'a [Entry],
    shared: &'a Shared,
}

impl<'a> Values<'a> {
    /// Reads what was typed.
    pub fn new(entries: &'a [Entry], shared: &'a Shared) -> Self {
        Self { entries, shared }
    }

    /// Returns what is in a field.
    pub fn get(&self, name: &str) -> &'a str {
        self.entries.iter().find(|entry| entry.name == name).map_or("", Entry::value)
    }

    /// Returns what is in a field, unless it is empty.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Returns the named value that was chosen, or typed.
    pub fn named<T: std::str::FromStr>(&self, field: &'static str) -> Result<T, Fault> {
        self.get(field).parse().map_err(|_| self.fault(field, "ui-fault-choice"))
    }

    /// Returns the day in a field, if there is one.
    pub fn day(&self, field: &'static str) -> Result<Option<Date>, Fault> {
        match self.get(field) {
            "" => Ok(None),
            text => when::day(text, self.shared.today()).map(Some).ok_or_else(|| self.fault(field, "ui-fault-day")),
        }
    }

    /// Returns the period in a field, if there is one.
    pub fn days(&self, field: &'static str) -> Result<Option<Period>, Fault> {
        match self.get(field) {
            "" => Ok(None),
            text => when::days(text, self.shared.today()).map(Some).ok_or_else(|| self.fault(field, "ui-fault-days")),
        }
    }

    /// Returns a fault with the sentence of a key.
    pub fn fault(&self, field: &'static str, key: &str) -> Fault {
        Fault { field, words: self.shared.lang.text(key).into_owned() }
    }

    /// Asks the rules whether an action may be done; a refusal is the fault of this field.
    pub fn allowed(&self, field: &'static str, action: &Action) -> Result<(), Fault> {
        let Some(me) = &self.shared.me else { return Ok(()) };
        let asked = crate::audit::decide(&self.shared.audit, action.clone(), me, self.shared.now);
        asked.map(|_| ()).map_err(|refusal| Fault { field, words: self.shared.refusal(&refusal) })
    }

    /// Returns what every screen draws from.
    pub fn shared(&self) -> &'a Shared {
        self.shared
    }
}

/// Which fields a form has, and what follows when it is sent.
pub trait Sheet: Send {
    /// Returns the title.
    fn title(&self, shared: &Shared) -> String;
    /// Returns the key under which what was typed is kept, until it is sent.
    fn key(&self) -> String;
    /// Returns the fields.
    fn entries(&self, shared: &Shared) -> Vec<Entry>;
    /// Returns what follows, or which field has to be mended.
    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault>;
    /// Returns what follows from what is typed so far, to read while typing; whether it is a fault, and the words.
    fn live(&self, _values: &Values<'_>) -> Vec<(bool, String)> {
        Vec::new()
    }
    /// Returns the list of which it wants to know how many items it has.
    fn wants(&self, _values: &Values<'_>) -> Option<ListOf> {
        None
    }
    /// Takes how many items that list has.
    fn counted(&mut self, _list: &ListOf, _count: &Result<u64, Trouble>) {}
    /// Returns the question to ask before it is sent, where it is hard to reverse.
    fn question(&self, _values: &Values<'_>) -> Option<String> {
        None
    }
}
