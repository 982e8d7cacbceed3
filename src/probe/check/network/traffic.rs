//! The traffic of a piece of evidence: destinations, and what DNS said of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
    ops::ControlFlow,
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::super::super::{
    fact::{Fact, What},
    table::addresses::Addresses,
};
use crate::audit::locator::Locator;

/// Destinations of one piece of evidence that are told apart.
const MOST_DESTINATIONS: usize = 20_000;
/// Answers of DNS that are remembered.
const MOST_ANSWERS: usize = 50_000;

/// Where traffic went: a host, an address, or both; and on which day, as far as that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Destination {
    pub host: Option<String>,
    pub address: Option<IpAddr>,
    pub on: Option<Date>,
}

/// What went there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// Exchanges and conversations.
    pub times: u64,
    /// Answers of DNS; where these are all, something asked for the host, and nothing is known to have been sent.
    pub lookups: u64,
    /// Bytes, as far as the evidence says.
    pub sent: Option<u64>,
    pub received: Option<u64>,
    /// The first place: of an exchange or conversation, if there is one.
    pub first: Option<Locator>,
    /// Whether a name stood beside an encrypted one.
    pub hidden: u64,
}

impl Sum {
    /// Adds another.
    pub(super) fn add(&mut self, other: &Self) {
        if other.times > 0 && self.times == 0 {
            self.first.clone_from(&other.first);
        } else if (other.times > 0) == (self.times > 0) {
            self.first = [self.first.take(), other.first.clone()].into_iter().flatten().min();
        }
        self.times += other.times;
        self.lookups += other.lookups;
        self.hidden += other.hidden;
        let plus = |one: Option<u64>, other: Option<u64>| match (one, other) {
            (Some(one), Some(other)) => Some(one.saturating_add(other)),
            (one, other) => one.or(other),
        };
        self.sent = plus(self.sent, other.sent);
        self.received = plus(self.received, other.received);
    }
}

/// The traffic of one piece of evidence.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    /// Facts of any kind.
    pub facts: u64,
    pub destinations: BTreeMap<Destination, Sum>,
    /// Whether there were more destinations than are told apart.
    pub more: bool,
    /// What DNS said: the aliases by which a host led to an address.
    pub chains: BTreeMap<(String, Option<IpAddr>), Vec<String>>,
    /// The hosts that led to an address.
    names: BTreeMap<IpAddr, BTreeSet<String>>,
    /// Ranges, if it is a file of service tags.
    pub tags: Option<Addresses>,
}

impl Traffic {
    /// Takes a fact.
    pub(super) fn take(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        self.facts += 1;
        let first = Some(fact.at.clone());
        match &fact.what {
            What::Exchange(exchange) => {
                let host = Some(exchange.host.clone()).filter(|host| !host.is_empty());
                let (sent, received) = (exchange.sent, exchange.received);
                let sum = Sum { times: 1, sent, received, first, ..Sum::default() };
                let (host, address) = host_or_address(host, exchange.server);
                self.add(Destination { host, address, on: day(exchange.started) }, &sum);
            }
            What::Conversation(talk) => {
                let sum = Sum {
                    times: 1,
                    lookups: 0,
                    sent: Some(talk.sent),
                    received: Some(talk.received),
                    first,
                    hidden: u64::from(talk.hidden),
                };
                self.add(Destination { host: talk.name.clone(), address: Some(talk.server), on: day(talk.from) }, &sum);
            }
            What::Lookup(lookup) => {
                let sum = Sum { lookups: 1, first, ..Sum::default() };
                let addresses: Vec<Option<IpAddr>> = match &lookup.addresses[..] {
                    [] => vec![None],
                    some => some.iter().copied().map(Some).collect(),
                };
                for address in addresses {
                    if self.chains.len() < MOST_ANSWERS {
                        self.chains.insert((lookup.name.clone(), address), lookup.chain.clone());
                        if let Some(address) = address {
                            self.names.entry(address).or_default().insert(lookup.name.clone());
                        }
                    }
                    self.add(Destination { host: Some(lookup.name.clone()), address, on: day(lookup.at) }, &sum);
                }
            }
            What::Range(range) => self.tags.get_or_insert_default().add(range),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn add(&mut self, destination: Destination, sum: &Sum) {
        if self.destinations.len() >= MOST_DESTINATIONS && !self.destinations.contains_key(&destination) {
            self.more = true;
            return;
        }
        self.destinations.entry(destination).or_default().add(sum);
    }

    /// Gives conversations without a name the one that DNS answered with their address, if it was the only one.
    pub(super) fn name_addresses(&mut self) {
        let nameless: Vec<Destination> =
            self.destinations.keys().filter(|destination| destination.host.is_none()).cloned().collect();
        for destination in nameless {
            let hosts = destination.address.and_then(|address| self.names.get(&address));
            let Some(host) = hosts.filter(|hosts| hosts.len() == 1).and_then(|hosts| hosts.first()) else { continue };
            let with_host = Destination { host: Some(host.clone()), ..destination.clone() };
            if let Some(sum) = self.destinations.remove(&destination) {
                self.destinations.entry(with_host).or_default().add(&sum);
            }
        }
    }
}

/// Returns the host and address of a destination; a host that is an address is no name.
fn host_or_address(host: Option<String>, server: Option<IpAddr>) -> (Option<String>, Option<IpAddr>) {
    match host.as_deref().and_then(|host| host.trim_matches(['[', ']']).parse().ok()) {
        Some(address) => (None, server.or(Some(address))),
        None => (host, server),
    }
}

fn day(at: Option<Timestamp>) -> Option<Date> {
    at.map(|at| at.to_zoned(TimeZone::UTC).date())
}
