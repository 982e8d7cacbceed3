//! Destinations of all evidence of a check, one after another, with what is known of them.

use std::{collections::BTreeMap, io, net::IpAddr};

use jiff::civil::Date;

use super::{
    super::{Exhibit, Ledger},
    Kind, NetworkTables, country_data,
    locate::{Located, Means, locate},
    traffic::{Destination, Sum, Traffic},
};
use crate::{
    audit::observation::Weight,
    probe::{
        Fact, Reading,
        read::Unrecognised,
        table::{addresses::Addresses, hosts::HostPattern},
    },
};

/// What was said of evidence as a whole, whatever is checked: kinds of details, and the values of their words.
pub(super) const KINDS: &[Kind] = &[
    ("traffic-not-read", &[]),
    ("traffic-none", &["format"]),
    ("traffic-incomplete", &[]),
    ("traffic-more", &[]),
    ("traffic-too-early", &["since", "count"]),
    ("traffic-undated", &["count", "since"]),
    ("traffic-names-encrypted", &["count"]),
    ("traffic-service-tags", &["file"]),
];

/// All evidence of a check that holds traffic.
#[derive(Default)]
pub(super) struct Evidence<'e, 'x> {
    /// What was read, by piece.
    pub read: Vec<(&'e Exhibit<'x>, Traffic)>,
    chains: BTreeMap<(String, Option<IpAddr>), Vec<String>>,
    tags: Option<Addresses>,
    /// Databases of addresses. They are read once it is known which addresses they are to be asked for.
    pub databases: Vec<&'e Exhibit<'x>>,
}

/// A destination that is old enough to be judged, and what went there.
pub(super) struct Met<'d> {
    pub destination: &'d Destination,
    pub sum: &'d Sum,
    /// The aliases by which DNS led there.
    pub chain: &'d [String],
    /// The day on which it was met, or the evidence was collected.
    pub on: Option<Date>,
    /// Whether it may be from before the promise: it has no time of its own.
    undated: bool,
}

impl<'e, 'x> Evidence<'e, 'x> {
    /// Reads all evidence, and records what is to be said of it as a whole.
    pub(super) fn read(exhibits: &'e [Exhibit<'x>], ledger: &mut Ledger) -> io::Result<Self> {
        let mut evidence = Self::default();
        for exhibit in exhibits {
            if country_data::is(exhibit)? {
                evidence.databases.push(exhibit);
                continue;
            }
            let mut traffic = Traffic::default();
            let outcome = exhibit.read(&mut |fact: &Fact<'_>| traffic.take(fact))?;
            let known = outcome.as_ref().err().and_then(Unrecognised::document);
            if let Some(kind) = known {
                // A letter or a picture is no capture that could not be read.
                ledger.examined(exhibit, None, 0);
                ledger.silent("traffic-none", exhibit, &[("format", kind)]);
                continue;
            }
            evidence.add(exhibit, traffic, outcome.as_ref().ok(), ledger);
        }
        Ok(evidence)
    }

    /// Adds what was read in a piece of evidence.
    pub(super) fn add(
        &mut self,
        exhibit: &'e Exhibit<'x>,
        mut traffic: Traffic,
        reading: Option<&Reading>,
        ledger: &mut Ledger,
    ) {
        ledger.examined(exhibit, reading, traffic.facts);
        let mut open = |kind| ledger.saw(Weight::Open, kind, Some(exhibit), None, &[]);
        match reading {
            None => return open("traffic-not-read"),
            Some(reading) if !reading.whole => open("traffic-incomplete"),
            Some(_) => {}
        }
        if let Some(tags) = traffic.tags.take().filter(Addresses::knows_regions) {
            let file = &[("file", exhibit.name.as_str())];
            ledger.saw(Weight::Note, "traffic-service-tags", Some(exhibit), None, file);
            self.tags = Some(tags);
            return;
        }
        if traffic.destinations.is_empty() {
            let format = reading.map_or("", |reading| reading.format.name());
            ledger.silent("traffic-none", exhibit, &[("format", format)]);
            return;
        }
        if traffic.more {
            open("traffic-more");
        }
        traffic.name_addresses();
        self.chains.append(&mut traffic.chains);
        self.read.push((exhibit, traffic));
    }

    /// Returns the table of addresses that counts: the one among the evidence, or the shipped one.
    pub(super) fn addresses<'a>(&'a self, tables: &NetworkTables<'a>) -> &'a Addresses {
        self.tags.as_ref().unwrap_or(tables.addresses)
    }

    /// Returns the destinations of a piece of evidence that can be judged; says how many are from before the promise.
    pub(super) fn met<'d>(
        &'d self,
        exhibit: &Exhibit<'_>,
        traffic: &'d Traffic,
        since: Option<Date>,
        ledger: &mut Ledger,
    ) -> Vec<Met<'d>> {
        let mut met = Vec::new();
        let (mut early, mut hidden, mut undated) = (0, 0, 0);
        for (destination, sum) in &traffic.destinations {
            let on = destination.on.or(exhibit.collected);
            if local(destination) {
                ledger.count("local", sum.times + sum.lookups);
                continue;
            }
            if since.zip(on).is_some_and(|(since, on)| on < since) {
                early += sum.times + sum.lookups;
                continue;
            }
            hidden += sum.hidden;
            let key = (destination.host.clone().unwrap_or_default(), destination.address);
            let chain = self.chains.get(&key).map_or(&[][..], Vec::as_slice);
            let unsure = since.is_some() && destination.on.is_none();
            undated += if unsure { sum.times + sum.lookups } else { 0 };
            met.push(Met { destination, sum, chain, on, undated: unsure });
        }
        if let Some(since) = since.filter(|_| early > 0) {
            // What is too early cannot speak about the promise; if that is all, nothing can be told.
            let weight = if met.is_empty() { Weight::Open } else { Weight::Note };
            let values = [("since", since.to_string()), ("count", early.to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            ledger.saw(weight, "traffic-too-early", Some(exhibit), None, &values);
        }
        if let Some(since) = since.filter(|_| undated > 0) {
            let values = [("since", since.to_string()), ("count", undated.to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            ledger.saw(Weight::Note, "traffic-undated", Some(exhibit), None, &values);
        }
        if hidden > 0 {
            let values = [("count", &*hidden.to_string())];
            ledger.saw(Weight::Note, "traffic-names-encrypted", Some(exhibit), None, &values);
        }
        ledger.count("destinations", met.len() as u64);
        met
    }
}

impl Met<'_> {
    /// Returns how much something speaks against the promise: what may be from before it leaves it open.
    pub(super) fn against(&self) -> Weight {
        if self.undated { Weight::Open } else { Weight::Against }
    }

    /// Returns what is known of the host.
    pub(super) fn pattern<'t>(&self, tables: &NetworkTables<'t>) -> Option<&'t HostPattern> {
        let host = self.destination.host.as_deref()?;
        tables.hosts.find(host)
    }

    /// Returns where it lay on the day on which it was met.
    pub(super) fn locate<'m>(&self, means: Means<'m>) -> Located<'m> {
        locate(self.destination.host.as_deref(), self.chain, self.destination.address, self.on, means)
    }

    /// Returns how a person would call the destination.
    pub(super) fn name(&self) -> String {
        match (&self.destination.host, self.destination.address) {
            (Some(host), _) => host.clone(),
            (None, Some(address)) => address.to_string(),
            (None, None) => String::new(),
        }
    }
}

/// A kind of detail, and the values of its words.
type Said = (&'static str, Vec<(&'static str, String)>);

/// Destinations of which the same is to be said, and what went there in all.
#[derive(Default)]
pub(super) struct Groups(BTreeMap<Said, (Option<Weight>, Sum)>);

impl Groups {
    /// Adds what went to a destination.
    pub(super) fn add(&mut self, weight: Weight, kind: &'static str, values: Vec<(&'static str, String)>, sum: &Sum) {
        let (of, all) = self.0.entry((kind, values)).or_default();
        *of = Some(weight);
        all.add(sum);
    }

    /// Records each group once, with its first place.
    pub(super) fn record(self, exhibit: &Exhibit<'_>, ledger: &mut Ledger) {
        for ((kind, mut values), (weight, sum)) in self.0 {
            let count = if sum.times > 0 { sum.times } else { sum.lookups };
            values.push(("count", count.to_string()));
            let bytes = |bytes: Option<u64>| bytes.map_or_else(|| "unknown".to_owned(), |bytes| bytes.to_string());
            values.push(("sent", bytes(sum.sent)));
            values.push(("received", bytes(sum.received)));
            let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ledger.saw(weight.unwrap_or(Weight::Note), kind, Some(exhibit), sum.first.clone(), &values);
        }
    }
}

/// Returns whether a destination lies in the own network.
fn local(destination: &Destination) -> bool {
    const ENDS: &[&str] = &[".local", ".localhost", ".lan", ".internal", ".home.arpa"];
    match (&destination.host, destination.address) {
        (Some(host), _) => !host.contains('.') || ENDS.iter().any(|end| host.ends_with(end)),
        (None, Some(IpAddr::V4(v4))) => v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_broadcast(),
        (None, Some(IpAddr::V6(v6))) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
        // Nobody knows where it was.
        (None, None) => false,
    }
}
