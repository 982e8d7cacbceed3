//! Personal data in what was sent: who is named, what of their work is told, and what are pseudonyms.
//!
//! What was planted is searched for in every encoding, and what looks like personal data by its form. That a search finds
//! nothing says that there is nothing only as far as it could have found something: it is tried on each term in each
//! encoding first, and where nothing was planted, or nothing could be read, the check cannot tell.

use std::{collections::BTreeMap, io};

use super::{
    Exhibit, Ledger, Sight,
    capture::{self, Counts, Setup},
    masked,
};
use crate::{
    audit::{
        check::{CaptureLevel, Check, Test},
        locator::{Locator, Part, Step},
        observation::Weight,
    },
    probe::{
        fact::{Event, Exchange, Fact, What},
        read::collector,
    },
};

mod class;
mod control;
mod decode;
mod pattern;
mod scan;
mod search;
mod term;
#[cfg(test)]
mod tests;

use class::{Class, Kind};
use search::{Hit, Place, Search};

/// Kinds of detail that this check can see, and the values that their words need.
pub const KINDS: &[(&str, &[&str])] = &[
    ("identifier-found", &["what", "form", "found", "level"]),
    ("identifier-found-level-unknown", &["what", "form", "found", "level"]),
    ("identifier-of-machine", &["what", "form", "found", "times"]),
    ("identifier-beside", &["what", "form", "found", "times"]),
    ("identifier-elsewhere", &["what", "form", "found", "times"]),
    ("identifier-none-found", &["events", "terms"]),
    ("identifier-nothing-planted", &[]),
    ("identifier-control", &["tried"]),
    ("identifier-control-missed", &["found", "form"]),
    ("identifier-not-decoded", &["bodies", "host"]),
    ("identifier-body-not-whole", &["host"]),
    ("identifier-too-much", &[]),
    ("pseudonym-found", &["field", "times"]),
    ("pseudonym-none", &[]),
];

/// Runs the check: [`Test::NoDirectIdentifier`], [`Test::NoContent`] or [`Test::Pseudonymised`].
pub(super) fn run(check: &Check, exhibits: &[Exhibit<'_>]) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let mut search = Search::new(&setup.seeds);
    control(&mut search, &setup, &mut ledger);
    let mut searched = 0;
    for exhibit in setup.others(exhibits) {
        let set = setup.of(exhibit).and_then(|capture| capture.level);
        if let Some(level) = set.filter(|level| !check.levels.is_empty() && !check.levels.contains(level)) {
            ledger.saw(Weight::Note, "capture-at-other-level", Some(exhibit), None, &[("level", level.name())]);
            continue;
        }
        let against = ledger.seen(Weight::Against);
        let mut capture = Searching {
            check,
            exhibit,
            set,
            search: &mut search,
            tally: BTreeMap::new(),
            pseudonyms: BTreeMap::new(),
            unknown: 0,
            waiting: None,
            undecoded: BTreeMap::new(),
        };
        let held = capture::read_events(exhibit, check, &mut ledger, |fact, ledger| capture.fact(fact, ledger))?;
        capture.body(&mut ledger);
        capture.tell(&mut ledger);
        let unknown = capture.unknown;
        if unknown > 0 {
            ledger.saw(Weight::Open, "capture-level-unknown", Some(exhibit), None, &[]);
        }
        ledger.count("events", held.events);
        searched += held.looked_at;
        if held.events > 0 && held.looked_at == 0 {
            let events = check.events.join(", ");
            ledger.saw(Weight::Open, "capture-no-such-events", Some(exhibit), None, &[("events", &events)]);
        } else if held.looked_at > 0 && ledger.seen(Weight::Against) == against && check.test != Test::Pseudonymised {
            let values = [("events", &*held.looked_at.to_string()), ("terms", &*setup.seeds.len().to_string())];
            ledger.saw(Weight::For, "identifier-none-found", Some(exhibit), None, &values);
        }
    }
    if searched == 0 {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    } else if check.test == Test::Pseudonymised && ledger.seen(Weight::For) == 0 {
        ledger.saw(Weight::Open, "pseudonym-none", None, None, &[]);
    }
    if search.exhausted() {
        ledger.saw(Weight::Open, "identifier-too-much", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}

/// Tries the search on what was planted, before it is believed.
fn control(search: &mut Search, setup: &Setup, ledger: &mut Ledger) {
    if setup.seeds.is_empty() {
        ledger.saw(Weight::Open, "identifier-nothing-planted", None, None, &[]);
        return;
    }
    let (tried, missed) = search.control(&setup.seeds);
    ledger.count("control", tried);
    ledger.saw(Weight::Note, "identifier-control", None, None, &[("tried", &tried.to_string())]);
    for (term, form) in missed {
        ledger.saw(Weight::Open, "identifier-control-missed", None, None, &[("found", &term), ("form", form)]);
    }
}

/// Several finds that are told as one: where the first is, how it was written, and how many there are.
struct Tally {
    at: Locator,
    form: String,
    masked: String,
    times: u64,
}

/// The most different finds that are told beside those that decide.
const MOST: usize = 500;

/// A capture that is being searched.
struct Searching<'s, 'x> {
    check: &'s Check,
    exhibit: &'s Exhibit<'x>,
    /// The level that was set.
    set: Option<CaptureLevel>,
    search: &'s mut Search,
    /// What does not decide, by kind of detail, what was found, and field.
    tally: BTreeMap<(&'static str, Kind, String), Tally>,
    /// Fields that hold pseudonyms.
    pseudonyms: BTreeMap<String, (Locator, u64)>,
    /// Events of which nobody knows whether they count.
    unknown: u64,
    /// The body of an exchange whose events may follow; if none do, it is searched as bytes.
    waiting: Option<Waiting>,
    /// Bodies that could not be decoded, by host.
    undecoded: BTreeMap<String, (Locator, u64)>,
}

struct Waiting {
    at: Locator,
    host: String,
    body: Vec<u8>,
}

/// What a find was in.
#[derive(Clone, Copy)]
struct Of {
    counts: Counts,
    level: &'static str,
    /// Whether it was sent as telemetry.
    telemetry: bool,
}

impl Searching<'_, '_> {
    fn fact(&mut self, fact: &Fact<'_>, ledger: &mut Ledger) {
        match &fact.what {
            What::Event(event) => {
                // The events that follow an exchange are what was in its body.
                if self.waiting.as_ref().is_some_and(|waiting| fact.at.0.starts_with(&waiting.at.0)) {
                    self.waiting = None;
                }
                self.event(event, &fact.at, ledger);
            }
            What::Exchange(exchange) => {
                self.body(ledger);
                self.exchange(exchange, &fact.at, ledger);
            }
            _ => {}
        }
    }

    fn event(&mut self, event: &Event<'_>, at: &Locator, ledger: &mut Ledger) {
        if !capture::looks_at(self.check, &event.name) {
            return;
        }
        let counts = capture::counts(self.check, self.set, event.level);
        self.unknown += u64::from(counts == Counts::Unknown);
        ledger.count(capture::own_level(event), 1);
        let of = Of { counts, level: capture::own_level(event), telemetry: true };
        self.searched(at, of, ledger, |search, each| search.event(event, each));
    }

    fn exchange(&mut self, exchange: &Exchange<'_>, at: &Locator, ledger: &mut Ledger) {
        let telemetry = collector::is_telemetry(exchange);
        // Of an address or a body nobody knows of which events it is.
        let known = self.check.events.is_empty() && (self.check.levels.is_empty() || self.set.is_some());
        let counts = if known { Counts::Yes } else { Counts::Unknown };
        let of = Of { counts, level: "unlabelled", telemetry };
        self.searched(at, of, ledger, |search, each| search.envelope(exchange, each));
        let Some(body) = exchange.request_body.as_ref().filter(|body| !body.bytes.is_empty()) else { return };
        if telemetry {
            if !body.whole {
                let at = at.then(Step::Part(Part::RequestBody));
                let host = [("host", &*exchange.host)];
                ledger.saw(Weight::Open, "identifier-body-not-whole", Some(self.exhibit), Some(at), &host);
            }
            self.waiting = Some(Waiting { at: at.clone(), host: exchange.host.clone(), body: body.bytes.to_vec() });
        } else {
            self.searched(at, of, ledger, |search, each| search.part(Part::RequestBody, &body.bytes, each));
        }
    }

    /// Searches the body that waits, since no event was read out of it.
    fn body(&mut self, ledger: &mut Ledger) {
        let Some(Waiting { at, host, body }) = self.waiting.take() else { return };
        let known = self.check.events.is_empty() && (self.check.levels.is_empty() || self.set.is_some());
        let of = Of {
            counts: if known { Counts::Yes } else { Counts::Unknown },
            level: "unlabelled",
            telemetry: true,
        };
        self.searched(&at, of, ledger, |search, each| search.part(Part::RequestBody, &body, each));
        let (_, bodies) = self.undecoded.entry(host).or_insert((at.then(Step::Part(Part::RequestBody)), 0));
        *bodies += 1;
    }

    /// Searches, and says what was found as far as it decides; the rest is told in the end.
    fn searched(
        &mut self,
        at: &Locator,
        of: Of,
        ledger: &mut Ledger,
        search: impl FnOnce(&mut Search, &mut dyn FnMut(Hit<'_>)),
    ) {
        let (test, exhibit) = (self.check.test, self.exhibit);
        let (tally, pseudonyms) = (&mut self.tally, &mut self.pseudonyms);
        search(self.search, &mut |hit: Hit<'_>| {
            let place = place(at, hit.place);
            if hit.kind == Kind::Pseudonym {
                let Place::Field(field) = hit.place else { return };
                if pseudonyms.contains_key(field) || pseudonyms.len() < MOST {
                    pseudonyms.entry(field.to_owned()).or_insert((place, 0)).1 += 1;
                }
                return;
            }
            let form = hit.forms.to_string();
            let weight = match (decides(test, hit.kind), of.telemetry, of.counts) {
                (true, true, Counts::Yes) => Some((Weight::Against, "identifier-found")),
                (true, true, Counts::Unknown) => Some((Weight::Open, "identifier-found-level-unknown")),
                _ => None,
            };
            if let Some((weight, kind)) = weight {
                let values =
                    [("what", hit.kind.name()), ("form", &*form), ("found", &*hit.masked), ("level", of.level)];
                ledger.saw(weight, kind, Some(exhibit), Some(place), &values);
                ledger.count(hit.kind.name(), 1);
                return;
            }
            let kind = match (of.telemetry, hit.kind.class()) {
                (false, _) => "identifier-elsewhere",
                (true, Class::Indirect) => "identifier-of-machine",
                (true, _) => "identifier-beside",
            };
            let field = if let Place::Field(field) = hit.place { field.to_owned() } else { String::new() };
            let key = (kind, hit.kind, field);
            if tally.contains_key(&key) || tally.len() < MOST {
                let first = Tally { at: place, form, masked: hit.masked, times: 0 };
                tally.entry(key).or_insert(first).times += 1;
            }
        });
    }

    /// Tells what does not decide, and what pseudonyms there are.
    fn tell(&self, ledger: &mut Ledger) {
        for ((kind, what, _), tally) in &self.tally {
            let values = [
                ("what", what.name()),
                ("form", &*tally.form),
                ("found", &*tally.masked),
                ("times", &*tally.times.to_string()),
            ];
            ledger.saw(Weight::Note, kind, Some(self.exhibit), Some(tally.at.clone()), &values);
        }
        for (host, (at, bodies)) in &self.undecoded {
            let values = [("host", &**host), ("bodies", &*bodies.to_string())];
            ledger.count("not-decoded", *bodies);
            ledger.saw(Weight::Note, "identifier-not-decoded", Some(self.exhibit), Some(at.clone()), &values);
        }
        let weight = if self.check.test == Test::Pseudonymised { Weight::For } else { Weight::Note };
        for (field, (at, times)) in &self.pseudonyms {
            let values = [("field", &**field), ("times", &*times.to_string())];
            ledger.saw(weight, "pseudonym-found", Some(self.exhibit), Some(at.clone()), &values);
        }
    }
}

/// Returns whether finding this speaks against what is tested.
fn decides(test: Test, kind: Kind) -> bool {
    match test {
        Test::NoContent => kind.class() == Class::Content,
        _ => kind.class() == Class::Direct,
    }
}

fn place(at: &Locator, place: Place<'_>) -> Locator {
    match place {
        Place::Field(field) | Place::FieldName(field) => at.then(Step::Field(field.to_owned())),
        Place::Part(part, offset) => {
            let part = at.then(Step::Part(part));
            if offset == 0 { part } else { part.then(Step::Offset(offset as u64)) }
        }
    }
}
