//! What the checks of events share: the set-up of a test, and the events of a capture.

use std::{any::Any, io, ops::ControlFlow};

use jiff::civil::Date;

use super::{Exhibit, Ledger};
use crate::{
    audit::{
        check::{CaptureLevel, Check},
        locator::Locator,
        observation::Weight,
    },
    probe::{
        fact::{Capture, Event, Exchange, Fact, Part, Seed, Sink, What},
        read::{self, collector},
        reading::{Format, Reading},
    },
};

/// Kinds of detail that every check of events can see.
pub const KINDS: &[(&str, &[&str])] = &[
    ("capture-not-recognised", &[]),
    ("capture-not-whole", &["parts"]),
    ("capture-bodies-missing", &["count"]),
    ("capture-without-events", &["format"]),
    ("capture-none", &[]),
    ("capture-at-other-level", &["level"]),
    ("capture-level-unknown", &[]),
    ("capture-no-such-events", &["events"]),
];

/// The set-up of a test, as the evidence itself tells it.
#[derive(Debug, Default)]
pub(super) struct Setup {
    /// What was planted.
    pub seeds: Vec<Seed>,
    /// What was set while each capture was made.
    captures: Vec<Capture>,
    /// Which pieces of evidence are a set-up themselves.
    own: Vec<usize>,
}

impl Setup {
    /// Reads the set-ups among the evidence.
    pub(super) fn read(exhibits: &[Exhibit<'_>], ledger: &mut Ledger) -> io::Result<Self> {
        let mut setup = Self::default();
        for (index, exhibit) in exhibits.iter().enumerate() {
            if read::recognise(&mut (exhibit.open)()?)? != Some(Format::TestSetup) {
                continue;
            }
            setup.own.push(index);
            let mut facts = 0;
            let reading = exhibit.read(&mut |fact: &Fact<'_>| {
                facts += 1;
                match &fact.what {
                    What::Seed(seed) => setup.seeds.push(seed.clone()),
                    What::Capture(capture) => setup.captures.push(capture.clone()),
                    _ => {}
                }
                ControlFlow::Continue(())
            })?;
            ledger.examined(exhibit, reading.as_ref().ok(), facts);
            if let Ok(reading) = reading {
                not_whole(exhibit, &reading, ledger);
            }
        }
        Ok(setup)
    }

    /// Returns the evidence that is no set-up.
    pub(super) fn others<'e, 'x>(&self, exhibits: &'e [Exhibit<'x>]) -> impl Iterator<Item = &'e Exhibit<'x>> {
        exhibits.iter().enumerate().filter(|(index, _)| !self.own.contains(index)).map(|(_, exhibit)| exhibit)
    }

    /// Returns whether one was attached that says of a capture what was set.
    pub(super) fn tells_of_captures(&self) -> bool {
        !self.captures.is_empty()
    }

    /// Returns what was set while a piece of evidence was captured: by its digest, or where that is not given by its name.
    pub(super) fn of(&self, exhibit: &Exhibit<'_>) -> Option<&Capture> {
        let digest = exhibit.sha256.to_string();
        let name = file_name(&exhibit.name);
        self.captures.iter().find(|capture| match &capture.sha256 {
            Some(sha256) => sha256.eq_ignore_ascii_case(&digest),
            None => file_name(&capture.file).eq_ignore_ascii_case(name),
        })
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Whether something counts for a check that looks at some levels only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// It does.
    Yes,
    /// Nobody knows at which level it was captured.
    Unknown,
    /// It was captured at another level.
    No,
}

/// Returns whether an event counts, by the level that was set, and by its own.
pub(super) fn counts(check: &Check, set: Option<CaptureLevel>, event: Option<u32>) -> Counts {
    use CaptureLevel::{Optional, Required};
    if check.levels.is_empty() {
        return Counts::Yes;
    }
    let looked_at = |levels: &[CaptureLevel]| levels.iter().any(|level| check.levels.contains(level));
    match (set, event) {
        (Some(set), _) => [Counts::No, Counts::Yes][usize::from(check.levels.contains(&set))],
        // What is sent at one level is sent at every higher one too.
        (None, Some(110 | 120)) => Counts::Yes,
        (None, Some(1)) if looked_at(&[Required, Optional]) => Counts::Yes,
        (None, Some(2)) if looked_at(&[Optional]) => Counts::Yes,
        (None, _) => Counts::Unknown,
    }
}

/// Returns whether an event is one of those that a check looks at.
pub(super) fn looks_at(check: &Check, event: &str) -> bool {
    let begins = |start: &String| event.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    check.events.is_empty() || check.events.iter().any(begins)
}

/// Reads a piece of evidence for its events; records that it was read, and what stands in the way of saying something of it.
/// Returns its format; none where it was not recognised.
pub(super) fn read_events(
    exhibit: &Exhibit<'_>,
    sink: &mut dyn Sink,
    ledger: &mut Ledger,
) -> io::Result<Option<Format>> {
    let mut counting = Counting { sink, met: Met::default() };
    let outcome = exhibit.read(&mut counting)?;
    let Met { facts, events, missing, first_missing } = counting.met;
    ledger.examined(exhibit, outcome.as_ref().ok(), facts);
    if missing > 0 {
        let count = missing.to_string();
        ledger.saw(Weight::Open, "capture-bodies-missing", Some(exhibit), first_missing, &[("count", &count)]);
    }
    match &outcome {
        Ok(reading) if events == 0 && !carries_events(reading.format) => {
            ledger.saw(
                Weight::Note,
                "capture-without-events",
                Some(exhibit),
                None,
                &[("format", reading.format.name())],
            );
        }
        Ok(reading) => not_whole(exhibit, reading, ledger),
        Err(unrecognised) => match unrecognised.document() {
            // A picture or a letter is no capture that could not be read.
            Some(format) => {
                ledger.saw(Weight::Note, "capture-without-events", Some(exhibit), None, &[("format", format)]);
            }
            None => ledger.saw(Weight::Open, "capture-not-recognised", Some(exhibit), None, &[]),
        },
    }
    Ok(outcome.ok().map(|reading| reading.format))
}

/// What went to a sink.
#[derive(Default)]
struct Met {
    facts: u64,
    events: u64,
    /// Requests to collectors without the body that they had, and where the first is.
    missing: u64,
    first_missing: Option<Locator>,
}

impl Met {
    fn take(&mut self, fact: &Fact<'_>) {
        self.facts += 1;
        match &fact.what {
            What::Event(_) => self.events += 1,
            What::Exchange(exchange) if collector::is_body_missing(exchange) && collector::is_telemetry(exchange) => {
                self.missing += 1;
                self.first_missing.get_or_insert_with(|| fact.at.clone());
            }
            _ => {}
        }
    }

    fn join(&mut self, later: Self) {
        self.facts += later.facts;
        self.events += later.events;
        self.missing += later.missing;
        self.first_missing = self.first_missing.take().or(later.first_missing);
    }
}

/// Counts what goes to a sink.
struct Counting<'s> {
    sink: &'s mut dyn Sink,
    met: Met,
}

impl Sink for Counting<'_> {
    fn fact(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        self.met.take(fact);
        self.sink.fact(fact)
    }

    fn without_events(&mut self, exchange: &Exchange<'_>, at: &Locator) {
        self.sink.without_events(exchange, at);
    }

    fn part(&self) -> Option<Box<dyn Part>> {
        Some(Box::new(CountingPart { part: self.sink.part()?, met: Met::default() }))
    }

    fn join(&mut self, part: Box<dyn Part>) -> ControlFlow<()> {
        let part: Box<dyn Any> = part;
        match part.downcast::<CountingPart>() {
            Ok(part) => {
                self.met.join(part.met);
                self.sink.join(part.part)
            }
            Err(_) => ControlFlow::Continue(()),
        }
    }
}

/// Counts what goes to a part of a sink.
struct CountingPart {
    part: Box<dyn Part>,
    met: Met,
}

impl Sink for CountingPart {
    fn fact(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        self.met.take(fact);
        self.part.fact(fact)
    }

    fn without_events(&mut self, exchange: &Exchange<'_>, at: &Locator) {
        self.part.without_events(exchange, at);
    }
}

impl Part for CountingPart {}

/// Returns whether files of this format are made to hold events.
const fn carries_events(format: Format) -> bool {
    matches!(
        format,
        Format::ViewerTable
            | Format::ViewerJson
            | Format::EventTranscript
            | Format::CommonSchema
            | Format::BondCompact
            | Format::HttpArchive
            | Format::MitmproxyDump
            | Format::FiddlerArchive
    )
}

fn not_whole(exhibit: &Exhibit<'_>, reading: &Reading, ledger: &mut Ledger) {
    if !reading.whole {
        let parts = reading.remarks.len() as u64 + reading.more_remarks;
        let at = reading.remarks.first().and_then(|remark| remark.at.clone());
        ledger.saw(Weight::Open, "capture-not-whole", Some(exhibit), at, &[("parts", &parts.to_string())]);
    }
}

/// Returns the day of a capture: as its set-up says, as it was collected, or as the event says.
pub(super) fn day(exhibit: &Exhibit<'_>, capture: Option<&Capture>, event: &Event<'_>) -> Option<Date> {
    let utc = |time: jiff::Timestamp| time.to_zoned(jiff::tz::TimeZone::UTC).date();
    capture
        .and_then(|capture| capture.from.map(utc).or(capture.on))
        .or_else(|| event.time.map(utc))
        .or(exhibit.collected)
}

/// How an event says of which level it is.
pub(super) const fn own_level(level: Option<u32>) -> &'static str {
    match level {
        Some(1) => "required",
        Some(2) => "optional",
        Some(110) => "required-service-data",
        Some(120) => "essential-services",
        Some(_) => "other",
        None => "unlabelled",
    }
}

#[cfg(test)]
pub(in crate::probe::check) mod tests {
    use super::*;
    use crate::{
        audit::{
            EventId, Sha256,
            check::{Power, Test},
        },
        probe::Input,
    };

    /// Returns a piece of evidence of bytes at hand.
    pub fn exhibit(name: &str, bytes: &'static [u8]) -> Exhibit<'static> {
        Exhibit {
            id: EventId { log: "lead@desk".parse().expect("a log's name"), seq: 1 },
            name: name.to_owned(),
            sha256: Sha256::of(bytes),
            collected: None,
            period: None,
            open: Box::new(move || Ok(Input::bytes(bytes))),
        }
    }

    #[test]
    fn what_counts_is_told_by_the_level_that_was_set_and_else_by_the_events_own() {
        use CaptureLevel::{Neither, Optional, Required};
        for (levels, set, event, expected) in [
            (&[][..], None, None, Counts::Yes),
            (&[Required], Some(Required), Some(2), Counts::Yes),
            (&[Required], Some(Neither), Some(1), Counts::No),
            (&[Required], None, Some(1), Counts::Yes),
            (&[Required], None, Some(2), Counts::Unknown),
            (&[Required], None, None, Counts::Unknown),
            (&[Neither], None, Some(1), Counts::Unknown),
            (&[Neither], None, Some(120), Counts::Yes),
            (&[Optional], None, Some(2), Counts::Yes),
        ] {
            let check = Check {
                test: Test::NoContent,
                can: Power::Refute,
                settings: vec![],
                hosts: vec![],
                levels: levels.to_vec(),
                events: vec![],
            };
            assert_eq!(counts(&check, set, event), expected, "{levels:?} {set:?} {event:?}");
        }
    }
}
