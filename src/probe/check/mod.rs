//! Checks: facts beside what a programme declares. One file per kind of test; each says what it saw, with its place.

pub mod capture;
pub mod event;
pub mod identifier;
pub mod list;
pub mod network;
pub mod settings;

use std::{collections::BTreeMap, io};

use jiff::civil::Date;

use super::{
    fact::Sink,
    input::Input,
    read::{self, Unrecognised},
    reading::Reading,
    table::Tables,
};
use crate::audit::{
    EventId, Sha256,
    check::{Check, Power, Test},
    locator::Locator,
    observation::{Detail, Examined, MOST_DETAILS, Outcome, Weight},
    opening::Period,
};

/// What a check knows of the commitment besides its declaration.
#[derive(Debug, Clone, Copy)]
pub struct Promise<'a> {
    /// The supplier whose commitment it is.
    pub supplier: &'a str,
    /// The day by which it is to be kept: what was captured before cannot speak against it.
    pub since: Option<Date>,
}

/// Runs a check on evidence. An error is one of the disk.
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], promise: Promise<'_>, tables: &Tables) -> io::Result<Sight> {
    match check.test {
        Test::Settings | Test::SettingsChosen => settings::run(check, exhibits, &tables.settings),
        Test::NoDirectIdentifier | Test::NoContent | Test::Pseudonymised => {
            identifier::run(check, exhibits, &tables.hosts)
        }
        Test::EventsDocumented
        | Test::ServiceDataExplained
        | Test::ViewerReadable
        | Test::LevelsCompared
        | Test::SensitiveMeasurements
        | Test::AlwaysSent => {
            let tables = event::Tables { catalogue: &tables.catalogue, measurements: &tables.measurements };
            event::run(check, exhibits, tables)
        }
        Test::InsideBoundary | Test::NoThirdParties => {
            let tables = network::NetworkTables {
                hosts: &tables.hosts,
                regions: &tables.regions,
                addresses: &tables.addresses,
                countries: &tables.countries,
            };
            network::run(check, exhibits, promise.since, &tables)
        }
        Test::SubprocessorsCompared | Test::NoticeGiven | Test::EachHalfYear | Test::ExperiencesCompared => {
            let tables =
                list::Tables { countries: &tables.countries, notice: &tables.notice, experiences: &tables.experiences };
            list::run(check, exhibits, tables, promise.supplier)
        }
    }
}

/// What checks count, besides what was found of persons.
const COUNTS: [&str; 26] = [
    "added",
    "changed",
    "control",
    "destinations",
    "essential-services",
    "events",
    "hosts-of-others",
    "inside-eu-or-efta",
    "kept",
    "known",
    "lists",
    "local",
    "new",
    "not-decoded",
    "not-governed",
    "optional",
    "other",
    "removed",
    "reports",
    "required",
    "required-service-data",
    "same",
    "settings",
    "subprocessors",
    "unlabelled",
    "values",
];

/// Returns the names of all that checks count.
pub fn counts() -> impl Iterator<Item = &'static str> {
    COUNTS.into_iter().chain(identifier::kinds())
}

/// Returns the names of all ways in which what was found, or looked for, can be written.
pub fn forms() -> impl Iterator<Item = &'static str> {
    identifier::forms()
}

/// Returns every kind of detail that a check can see, with the names of the values that its words need.
pub fn kinds() -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    [capture::KINDS, event::KINDS, identifier::KINDS, list::KINDS, settings::KINDS]
        .into_iter()
        .chain(network::KINDS)
        .flatten()
}

/// How a piece of evidence is opened: as often as a check has to read it.
pub type Open<'a> = Box<dyn Fn() -> io::Result<Input<'static>> + Send + Sync + 'a>;

/// A piece of evidence that a check may read.
pub struct Exhibit<'a> {
    /// Which.
    pub id: EventId,
    /// What it was called.
    pub name: String,
    /// Digest of its bytes.
    pub sha256: Sha256,
    /// The day on which it was collected.
    pub collected: Option<Date>,
    /// The days that it speaks about.
    pub period: Option<Period>,
    /// Opens it.
    pub open: Open<'a>,
}

impl Exhibit<'_> {
    /// Reads it, and hands its facts to `sink`.
    pub fn read(&self, sink: &mut dyn Sink) -> io::Result<Result<Reading, Unrecognised>> {
        read::read(&mut (self.open)()?, sink)
    }
}

/// What a check saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// What it came to.
    pub outcome: Outcome,
    /// What was read.
    pub examined: Vec<Examined>,
    /// What was seen, those that decide first.
    pub details: Vec<Detail>,
    /// How many further details were left out.
    pub more: u64,
    /// What was counted.
    pub counts: BTreeMap<String, u64>,
}

/// Collects what a check sees.
#[derive(Debug, Default)]
pub struct Ledger {
    examined: Vec<Examined>,
    details: BTreeMap<u8, Vec<Detail>>,
    totals: BTreeMap<u8, u64>,
    counts: BTreeMap<String, u64>,
    silent: Vec<Detail>,
}

/// The order in which details are shown, and in which they decide.
const fn rank(weight: Weight) -> u8 {
    match weight {
        Weight::Against => 0,
        Weight::Open => 1,
        Weight::For => 2,
        Weight::Note => 3,
    }
}

impl Ledger {
    /// Records that a piece of evidence was read.
    pub fn examined(&mut self, exhibit: &Exhibit<'_>, reading: Option<&Reading>, facts: u64) {
        self.examined.push(Examined {
            evidence: exhibit.id.clone(),
            sha256: exhibit.sha256,
            format: reading.map(|reading| reading.format.name().to_owned()),
            facts,
            whole: reading.is_some_and(|reading| reading.whole),
        });
    }

    /// Records something seen. `kind` is one of the check's own `KINDS`; `values` are what its words need.
    pub fn saw(
        &mut self,
        weight: Weight,
        kind: &'static str,
        exhibit: Option<&Exhibit<'_>>,
        at: Option<Locator>,
        values: &[(&str, &str)],
    ) {
        let rank = rank(weight);
        *self.totals.entry(rank).or_default() += 1;
        let kept = self.details.entry(rank).or_default();
        if kept.len() < MOST_DETAILS {
            kept.push(Detail {
                kind: kind.to_owned(),
                weight,
                evidence: exhibit.map(|exhibit| exhibit.id.clone()),
                at,
                values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            });
        }
    }

    /// Records that so many more were seen, which are not told one by one.
    pub fn left_out(&mut self, weight: Weight, number: u64) {
        *self.totals.entry(rank(weight)).or_default() += number;
    }

    /// Records that a piece of evidence says nothing of what is tested. That is good to know where other evidence does, and
    /// leaves it open where none does.
    pub fn silent(&mut self, kind: &'static str, exhibit: &Exhibit<'_>, values: &[(&str, &str)]) {
        self.silent.push(Detail {
            kind: kind.to_owned(),
            weight: Weight::Note,
            evidence: Some(exhibit.id.clone()),
            at: None,
            values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        });
    }

    /// Counts something.
    pub fn count(&mut self, what: &str, number: u64) {
        *self.counts.entry(what.to_owned()).or_default() += number;
    }

    /// Returns how many details of this weight were seen.
    pub fn seen(&self, weight: Weight) -> u64 {
        self.totals.get(&rank(weight)).copied().unwrap_or_default()
    }

    /// Settles what the check came to: something against it and it fails; else something open and it cannot tell; else
    /// it holds, if its evidence can establish that, or nothing speaks against it. Nothing seen for it cannot tell.
    pub fn settle(mut self, can: Power) -> Sight {
        let spoken = self.seen(Weight::Against) > 0 || self.seen(Weight::For) > 0;
        let weight = if spoken { Weight::Note } else { Weight::Open };
        for detail in std::mem::take(&mut self.silent) {
            *self.totals.entry(rank(weight)).or_default() += 1;
            self.details.entry(rank(weight)).or_default().push(Detail { weight, ..detail });
        }
        let outcome = if self.seen(Weight::Against) > 0 {
            Outcome::Fails
        } else if self.seen(Weight::Open) > 0 || self.seen(Weight::For) == 0 {
            Outcome::CannotTell
        } else {
            match can {
                Power::Establish => Outcome::Holds,
                Power::Refute => Outcome::NothingAgainst,
            }
        };
        let all: u64 = self.totals.values().sum();
        let details: Vec<Detail> = self.details.into_values().flatten().take(MOST_DETAILS).collect();
        let more = all - details.len() as u64;
        Sight { outcome, examined: self.examined, details, more, counts: self.counts }
    }
}

/// Returns found text so that it can be recognised beside the evidence, and not read without it: its first two
/// characters, and how many there are. A line of the log can never be removed; evidence can.
pub fn masked(found: &str) -> String {
    let length = found.chars().count();
    format!("{}… ({length})", found.chars().take(2).collect::<String>())
}

/// The most characters of a public name that a detail holds.
const NAME: usize = 120;

/// Returns a name out of a public list, cut where it is very long. Companies, services and countries are named in full: a
/// list is about them, and an auditor has to be able to say which one is meant.
pub fn clipped(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    let mut cut: String = name.chars().take(NAME - 1).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_only_refute_never_holds() {
        for test in Test::ALL.into_iter().filter(|test| test.only_refutes()) {
            let mut ledger = Ledger::default();
            ledger.saw(Weight::For, "some", None, None, &[]);
            assert_eq!(ledger.settle(Power::Refute).outcome, Outcome::NothingAgainst, "{test}");
        }
    }

    #[test]
    fn nothing_that_speaks_cannot_tell() {
        assert_eq!(Ledger::default().settle(Power::Establish).outcome, Outcome::CannotTell);
        for (weights, outcome) in [
            (&[Weight::Note][..], Outcome::CannotTell),
            (&[Weight::For, Weight::Open], Outcome::CannotTell),
            (&[Weight::For, Weight::Note], Outcome::Holds),
            (&[Weight::For, Weight::Open, Weight::Against], Outcome::Fails),
        ] {
            let mut ledger = Ledger::default();
            for weight in weights {
                ledger.saw(*weight, "some", None, None, &[]);
            }
            assert_eq!(ledger.settle(Power::Establish).outcome, outcome, "{weights:?}");
        }
    }

    #[test]
    fn what_is_found_is_recorded_masked() {
        assert_eq!(masked("anna.devries@example"), "an… (20)");
        assert_eq!(clipped("Example BV"), "Example BV");
        assert_eq!(clipped(&"x".repeat(500)).chars().count(), NAME);
    }
}
