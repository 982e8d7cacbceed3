//! Promises with a date: what was promised by when, how the date changed, what was established as of which day.
//!
//! The programme says what was promised first ([`Commitment::due`]). What came after are facts with a day of their own:
//! a change of the promise by the day on which it was announced, a status by the day as of which it holds. Each rests on
//! evidence. None of it writes a verdict.

use std::collections::BTreeMap;

use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::{
    evidence::Evidence,
    finding::Exhibit,
    id::LogName,
    named::named,
    programme::{Commitment, CommitmentId},
    register::Register,
    state::Audit,
    subject::Fact,
};

named! {
    /// How far a promise was on a day.
    PromiseState {
        /// Nothing was done yet.
        NotStarted = "not-started",
        /// Something is being done.
        UnderWay = "under-way",
        /// Some of it is done.
        Partly = "partly",
        /// All of it is done.
        Done = "done",
        /// It was not kept, and the supplier says so.
        Missed = "missed",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// A change of a promise: another date was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Change {
    /// The date that stood until then; absent where none was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The date that is promised from then on.
    pub to: Date,
    /// The announcement.
    pub evidence: Exhibit,
    /// Why, as it was announced, or that no reason was given.
    pub reason: String,
}

/// What was established of a promise as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Status {
    /// How far it was.
    pub state: PromiseState,
    /// What shows it.
    pub evidence: Exhibit,
    /// What else has to be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One entry of a promise's timeline, by its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// The change that was announced on this day.
    Change(Date),
    /// The status as of this day.
    Status(Date),
}

/// What was recorded on the promise of one commitment. An entry that was recorded wrongly is struck: it stands as `None`.
#[derive(Debug, Clone, Default)]
pub struct Promise {
    /// Changes, by the day of their announcement.
    pub changes: BTreeMap<Date, Register<Option<Change>>>,
    /// Statuses, by the day as of which they hold.
    pub statuses: BTreeMap<Date, Register<Option<Status>>>,
}

/// How a promise stands as of a day. Days are counted from the date promised first, and from the date promised last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Outcome {
    /// No date was ever named.
    Undated,
    /// The date promised last is still to come.
    Ahead {
        /// Days until then.
        days: i32,
    },
    /// It was done.
    Kept {
        /// Days after the date promised first; 0 or less is in time.
        late: i32,
        /// Days after the date promised last.
        late_on_last: i32,
    },
    /// It was not done on a day after the date promised last.
    Late {
        /// The day of the evidence: what came after it is not known.
        on: Date,
        /// Days after the date promised first, on that day.
        late: i32,
        /// Days after the date promised last, on that day.
        late_on_last: i32,
    },
    /// The supplier did not keep it, and says so.
    Missed,
    /// The supplier took it back.
    Withdrawn,
    /// The date promised last has passed, and no evidence says how it was on it or after.
    NotEstablished,
}

impl Outcome {
    /// Returns the name, as in files and commands.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Undated => "undated",
            Self::Ahead { .. } => "ahead",
            Self::Kept { late, .. } if *late > 0 => "kept-late",
            Self::Kept { .. } => "kept",
            Self::Late { .. } => "late",
            Self::Missed => "missed",
            Self::Withdrawn => "withdrawn",
            Self::NotEstablished => "not-established",
        }
    }
}

/// The names of all outcomes.
pub const OUTCOMES: [&str; 8] =
    ["undated", "ahead", "kept-late", "kept", "late", "missed", "withdrawn", "not-established"];

/// The timeline of one promise as it was known on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// The date promised first.
    pub first: Option<Date>,
    /// The changes announced up to the day, in order, each with the day of its announcement.
    pub changes: Vec<(Date, &'a Change)>,
    /// The statuses as of days up to the day, in order. Only those that rest on accepted evidence.
    pub statuses: Vec<(Date, &'a Status)>,
    /// Entries that do not count, since their evidence is not accepted, does not fit, or two versions stand.
    pub doubtful: Vec<Entry>,
    /// How it stands.
    pub outcome: Outcome,
}

impl Timeline<'_> {
    /// Returns whether anything was recorded besides the date promised first.
    pub fn is_recorded(&self) -> bool {
        !(self.changes.is_empty() && self.statuses.is_empty() && self.doubtful.is_empty())
    }

    /// Returns the date promised last.
    pub fn last(&self) -> Option<Date> {
        self.changes.last().map(|(_, change)| change.to).or(self.first)
    }

    /// Returns how many times a later date was announced.
    pub fn postponed(&self) -> usize {
        let before = std::iter::once(self.first).chain(self.changes.iter().map(|(_, change)| Some(change.to)));
        before
            .zip(&self.changes)
            .filter(|(before, (_, change))| before.is_some_and(|before| change.to > before))
            .count()
    }

    /// Returns the newest status.
    pub fn status(&self) -> Option<(Date, &Status)> {
        self.statuses.last().map(|(as_of, status)| (*as_of, *status))
    }

    /// Returns the day as of which it was done, if it was: the first of the statuses that say so, with none after it that
    /// takes it back.
    pub fn done(&self) -> Option<Date> {
        let unbroken = self.statuses.iter().rev().take_while(|(_, status)| status.state == PromiseState::Done);
        unbroken.last().map(|(as_of, _)| *as_of)
    }

    fn judged(&self, day: Date) -> Outcome {
        if let Some((as_of, status)) = self.status() {
            match status.state {
                PromiseState::Missed => return Outcome::Missed,
                PromiseState::Withdrawn => return Outcome::Withdrawn,
                PromiseState::Done => {
                    let on = self.done().unwrap_or(as_of);
                    let (Some(first), Some(last)) = (self.first_named(), self.promised_on(on)) else {
                        return Outcome::Undated;
                    };
                    return Outcome::Kept { late: days(first, on), late_on_last: days(last, on) };
                }
                PromiseState::NotStarted | PromiseState::UnderWay | PromiseState::Partly => {}
            }
        }
        let (Some(first), Some(last)) = (self.first_named(), self.last()) else { return Outcome::Undated };
        if day <= last {
            return Outcome::Ahead { days: days(day, last) };
        }
        match self.status() {
            Some((on, _)) if on > last => Outcome::Late { on, late: days(first, on), late_on_last: days(last, on) },
            _ => Outcome::NotEstablished,
        }
    }

    /// Returns the first date that was named at all.
    pub fn first_named(&self) -> Option<Date> {
        self.first.or_else(|| self.changes.first().map(|(_, change)| change.to))
    }

    /// Returns the date that was promised as far as announcements up to a day went; the first that came after it where
    /// none was named by then.
    fn promised_on(&self, day: Date) -> Option<Date> {
        let announced = self.changes.iter().rev().find(|(said, _)| *said <= day);
        announced.map(|(_, change)| change.to).or_else(|| self.first_named())
    }
}

/// Returns the days from one date to another; less than 0 where the other comes first.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Returns whether evidence can show how something was as of a day: it was collected on that day or after, or speaks of a
/// period in which that day lies.
pub fn shows(evidence: &Evidence, as_of: Date) -> bool {
    let Some(details) = evidence.details.settled() else { return false };
    details.collected.is_some_and(|collected| collected >= as_of)
        || details.period.is_some_and(|period| period.from <= as_of && as_of <= period.to)
}

impl Audit {
    /// Returns the promise of a commitment as it was known on a day: from its date, and from what was recorded. None where
    /// there is neither.
    pub fn promise<'a>(&'a self, commitment: &'a Commitment, day: Date) -> Option<Timeline<'a>> {
        let recorded = self.papers.get(&commitment.id).map(|paper| &paper.promise)?;
        if commitment.due.is_none() && recorded.changes.is_empty() && recorded.statuses.is_empty() {
            return None;
        }
        let mut doubtful = Vec::new();
        let changes = self.counting(&recorded.changes, day, Entry::Change, |it| &it.evidence, &mut doubtful);
        let statuses = self.counting(&recorded.statuses, day, Entry::Status, |it| &it.evidence, &mut doubtful);
        let first = commitment.due;
        let mut timeline =
            Timeline { commitment, first, changes, statuses, doubtful, outcome: Outcome::NotEstablished };
        timeline.outcome = timeline.judged(day);
        Some(timeline)
    }

    /// Returns the day as of which the audit tells how promises stand: the date of the report, else the day of the newest
    /// event, else that of the opening.
    pub fn report_day(&self) -> Date {
        let stated = self.fact(Fact::ReportDate).and_then(|date| date.parse().ok());
        let newest = self.newest.as_ref().map_or(self.opening.opened, |(_, at)| *at);
        stated.unwrap_or_else(|| newest.to_zoned(TimeZone::UTC).date())
    }

    /// Returns the promises of all commitments as they were known on a day, by the date promised first; undated ones last.
    pub fn promises(&self, day: Date) -> Vec<Timeline<'_>> {
        let commitments = self.programme.commitments.iter();
        let mut promises: Vec<_> = commitments.filter_map(|commitment| self.promise(commitment, day)).collect();
        promises.sort_by_key(|promise| promise.first_named().unwrap_or(Date::MAX));
        promises
    }

    /// Returns the entries up to a day that stand in one version and rest on accepted evidence; the others are doubtful.
    fn counting<'a, T>(
        &'a self,
        entries: &'a BTreeMap<Date, Register<Option<T>>>,
        day: Date,
        entry: fn(Date) -> Entry,
        evidence: fn(&T) -> &Exhibit,
        doubtful: &mut Vec<Entry>,
    ) -> Vec<(Date, &'a T)> {
        let mut counting = Vec::new();
        for (date, register) in entries.range(..=day) {
            match register.settled() {
                Some(None) => {}
                Some(Some(value)) if self.rests(evidence(value), *date) => counting.push((*date, value)),
                _ => doubtful.push(entry(*date)),
            }
        }
        counting
    }

    /// Returns whether the evidence is accepted and can show how something was on the day.
    fn rests(&self, exhibit: &Exhibit, day: Date) -> bool {
        self.evidence.get(&exhibit.evidence).is_some_and(|evidence| evidence.accepted() && shows(evidence, day))
    }

    /// Returns who recorded the entries that stand on the promise of a commitment.
    pub(super) fn recorders(&self, id: &CommitmentId) -> Vec<&LogName> {
        let Some(promise) = self.papers.get(id).map(|paper| &paper.promise) else { return Vec::new() };
        let changes = promise.changes.values().flat_map(|it| it.heads().iter().map(|version| &version.id.log));
        let statuses = promise.statuses.values().flat_map(|it| it.heads().iter().map(|version| &version.id.log));
        changes.chain(statuses).collect()
    }
}

impl Promise {
    /// Returns the entries of which two versions stand side by side.
    pub fn conflicts(&self) -> Vec<Entry> {
        let changes = self.changes.iter().filter(|(_, it)| it.in_conflict()).map(|(date, _)| Entry::Change(*date));
        let statuses = self.statuses.iter().filter(|(_, it)| it.in_conflict()).map(|(date, _)| Entry::Status(*date));
        changes.chain(statuses).collect()
    }
}
