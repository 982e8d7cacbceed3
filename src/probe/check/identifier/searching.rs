//! Searches a capture as its facts come, on several cores where its reader can.

use std::{
    any::Any,
    ops::ControlFlow,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    Class, Kind, decides,
    find::{Find, Finds},
    scan::Scanner,
    search::{Hit, Place, Search},
};
use crate::{
    audit::{
        check::{CaptureLevel, Check},
        locator::{Locator, Part, Step},
    },
    probe::{
        check::{
            capture::{self, Counts},
            masked,
        },
        fact::{self, Event, Exchange, Fact, Sink, What},
        read::collector,
        table::hosts::{Hosts, Owner},
    },
};

/// What all parts of a search have in common.
pub(super) struct Scope {
    check: Check,
    /// The level that was set while it was captured.
    set: Option<CaptureLevel>,
    scanner: Arc<Scanner>,
    hosts: Arc<Hosts>,
    /// Searches that are free: each holds what it learned of the automaton.
    free: Mutex<Vec<Search>>,
}

impl Scope {
    pub(super) fn new(check: &Check, set: Option<CaptureLevel>, scanner: Arc<Scanner>, hosts: Arc<Hosts>) -> Self {
        Self { check: check.clone(), set, scanner, hosts, free: Mutex::default() }
    }

    /// Returns whether something was sent as telemetry: to a collector, or to another host of telemetry, of which no events
    /// are read.
    fn is_telemetry(&self, exchange: &Exchange<'_>) -> bool {
        collector::is_telemetry(exchange)
            || self.hosts.find(&exchange.host).is_some_and(|pattern| pattern.owner == Owner::Telemetry)
    }

    /// Returns whether something counts of which nobody knows of which events it is.
    fn counts_without_event(&self) -> Counts {
        let known = self.check.events.is_empty() && (self.check.levels.is_empty() || self.set.is_some());
        if known { Counts::Yes } else { Counts::Unknown }
    }
}

/// A capture, or a part of one, that is being searched.
pub(super) struct Searching {
    scope: Arc<Scope>,
    search: Search,
    finds: Finds,
}

/// What a find was in.
#[derive(Clone, Copy)]
struct Of {
    counts: Counts,
    /// What the event says of its level; nothing where it was in no event.
    level: Option<&'static str>,
    /// Whether it was sent as telemetry.
    telemetry: bool,
}

impl Sink for Searching {
    fn fact(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        match &fact.what {
            What::Event(event) => self.event(event, &fact.at),
            What::Exchange(exchange) => self.exchange(exchange, &fact.at),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    /// Searches what was sent as telemetry as it is.
    fn without_events(&mut self, exchange: &Exchange<'_>, at: &Locator) {
        let Some(body) = exchange.request_body.as_ref().filter(|body| !body.bytes.is_empty()) else { return };
        if !self.scope.is_telemetry(exchange) {
            return;
        }
        let of = Of { counts: self.scope.counts_without_event(), level: None, telemetry: true };
        self.searched(at, of, |search, each| search.part(Some(Part::RequestBody), &body.bytes, each));
        self.finds.undecoded(exchange.host.clone(), at.then(Step::Part(Part::RequestBody)));
    }

    fn part(&self) -> Option<Box<dyn fact::Part>> {
        Some(Box::new(Self::new(self.scope.clone())))
    }

    fn join(&mut self, part: Box<dyn fact::Part>) -> ControlFlow<()> {
        let part: Box<dyn Any> = part;
        if let Ok(part) = part.downcast::<Self>() {
            self.finds.join(part.finish());
        }
        ControlFlow::Continue(())
    }
}

impl fact::Part for Searching {}

impl Searching {
    pub(super) fn new(scope: Arc<Scope>) -> Self {
        let free = scope.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let search = free.unwrap_or_else(|| Search::new(scope.scanner.clone()));
        Self { scope, search, finds: Finds::default() }
    }

    /// Returns what it came to.
    pub(super) fn finish(mut self) -> Finds {
        self.finds.exhausted |= self.search.exhausted();
        self.scope.free.lock().unwrap_or_else(PoisonError::into_inner).push(self.search);
        self.finds
    }

    fn event(&mut self, event: &Event<'_>, at: &Locator) {
        self.finds.events += 1;
        if !capture::looks_at(&self.scope.check, &event.name) {
            return;
        }
        self.finds.looked_at += 1;
        let counts = capture::counts(&self.scope.check, self.scope.set, event.level);
        self.finds.of_unknown_level += u64::from(counts == Counts::Unknown);
        let level = capture::own_level(event.level);
        self.finds.count(level);
        let of = Of { counts, level: Some(level), telemetry: true };
        self.searched(at, of, |search, each| search.event(event, each));
    }

    fn exchange(&mut self, exchange: &Exchange<'_>, at: &Locator) {
        let telemetry = self.scope.is_telemetry(exchange);
        let of = Of { counts: self.scope.counts_without_event(), level: None, telemetry };
        self.searched(at, of, |search, each| search.envelope(exchange, each));
        for (index, message) in exchange.messages.iter().enumerate().filter(|(_, message)| message.sent) {
            let at = at.then(Step::Part(Part::SocketMessage)).then(Step::Entry(index as u64 + 1));
            self.searched(&at, of, |search, each| search.part(None, &message.bytes, each));
        }
        // That a body is not there at all is said of collectors by whoever counts their events.
        let missing = collector::is_body_missing(exchange) && !collector::is_telemetry(exchange);
        let cut = exchange.request_body.as_ref().is_some_and(|body| !body.whole && !body.bytes.is_empty());
        if telemetry && (cut || missing) && self.finds.cut.len() < MOST_CUT {
            self.finds.cut.push((at.then(Step::Part(Part::RequestBody)), exchange.host.clone()));
        }
        // What events were in telemetry follows, or that there were none.
        if let Some(body) = exchange.request_body.as_ref().filter(|body| !telemetry && !body.bytes.is_empty()) {
            self.searched(at, of, |search, each| search.part(Some(Part::RequestBody), &body.bytes, each));
        }
    }

    /// Searches, and keeps what was found.
    fn searched(&mut self, at: &Locator, of: Of, search: impl FnOnce(&mut Search, &mut dyn FnMut(Hit<'_>))) {
        let (test, finds) = (self.scope.check.test, &mut self.finds);
        search(&mut self.search, &mut |hit: Hit<'_>| {
            if hit.kind == Kind::Pseudonym {
                if let Place::Field(field) = hit.place {
                    finds.pseudonym(field, || place(at, hit.place));
                }
                return;
            }
            let find = || {
                let at = place(at, hit.place);
                let level = of.level.unwrap_or_else(|| part(&at));
                Find { kind: hit.kind, at, form: hit.forms.to_string(), masked: masked(&hit.text), level }
            };
            let deciding = match (decides(test, hit.kind), of.telemetry, of.counts) {
                (true, true, Counts::Yes) => Some(&mut finds.against),
                (true, true, Counts::Unknown) => Some(&mut finds.unknown),
                _ => None,
            };
            if let Some(deciding) = deciding {
                let find = deciding.has_room().then(find);
                deciding.add(find);
                finds.count(hit.kind.name());
                return;
            }
            let kind = match (of.telemetry, hit.kind.class()) {
                (false, _) => "identifier-elsewhere",
                (true, Class::Indirect) => "identifier-of-machine",
                (true, _) => "identifier-beside",
            };
            let field = if let Place::Field(field) = hit.place { field } else { "" };
            finds.beside(kind, hit.kind, field, find);
        });
    }
}

/// The most bodies that were cut off that are named.
const MOST_CUT: usize = 50;

/// Returns the name of the part of an exchange in which a place is.
fn part(at: &Locator) -> &'static str {
    let name = |step: &Step| if let Step::Part(part) = step { Some(part.name()) } else { None };
    at.0.iter().rev().find_map(name).unwrap_or_default()
}

fn place(at: &Locator, place: Place<'_>) -> Locator {
    match place {
        Place::Field(field) | Place::FieldName(field) => at.then(Step::Field(field.to_owned())),
        Place::Part(part, offset) => {
            let at = part.map_or_else(|| at.clone(), |part| at.then(Step::Part(part)));
            if offset == 0 { at } else { at.then(Step::Offset(offset as u64)) }
        }
    }
}
