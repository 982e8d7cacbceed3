//! Country data: which country a database of addresses (MMDB) among the evidence puts an address in.
//!
//! Such a database is the least sure of all that tells a region. Some give the country of the owner and not of the
//! machine: they call every address of Microsoft American. So each is tried first, on the ranges of which Microsoft
//! publishes the region, for each family of addresses apart: countries inside the boundary and outside have both to be
//! told rightly. One that was not tried, or failed, is not used.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    net::IpAddr,
    ops::ControlFlow,
};

use super::{
    super::{Exhibit, Ledger},
    Kind, NetworkTables,
};
use crate::{
    audit::observation::Weight,
    probe::{
        Fact, Format,
        fact::{Range, What},
        read,
        table::{addresses::Addresses, regions::Boundary},
    },
};

/// How many of a hundred published ranges a database has to put in the right country.
const RIGHT: u64 = 95;
/// On how many published ranges inside the boundary, and on how many outside, it has to be tried at least.
const TRIED: u64 = 50;

const TRIAL: &[&str] =
    &["file", "family", "built", "inside-right", "inside-tried", "outside-right", "outside-tried", "needed"];

/// What may be said of country data, and the values of the words.
pub(super) const KINDS: &[Kind] = &[
    ("country-data-used", TRIAL),
    ("country-data-second", TRIAL),
    ("country-data-unfit", TRIAL),
    ("country-data-untried", TRIAL),
    ("country-data-unread", &["file"]),
    ("country-data-unneeded", &["file"]),
];

/// Returns whether a piece of evidence is a database of addresses.
pub(super) fn is(exhibit: &Exhibit<'_>) -> io::Result<bool> {
    Ok(read::recognise(&mut (exhibit.open)()?)? == Some(Format::Mmdb))
}

/// What country data tell of the addresses that were asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CountryData {
    told: BTreeMap<IpAddr, String>,
}

impl CountryData {
    /// Returns the country of an address, by its code.
    pub(super) fn country(&self, address: IpAddr) -> Option<&str> {
        self.told.get(&address.to_canonical()).map(String::as_str)
    }

    /// Asks databases for addresses, after trying them, and says how each did. For each family of addresses the one that
    /// did best answers; of two that did alike, the newer, and else the one with the lower digest: their order makes no
    /// difference.
    pub(super) fn consult(
        databases: &[&Exhibit<'_>],
        wanted: &BTreeSet<IpAddr>,
        addresses: &Addresses,
        tables: &NetworkTables<'_>,
        ledger: &mut Ledger,
    ) -> io::Result<Self> {
        let mut databases = databases.to_vec();
        databases.sort_by_key(|exhibit| (exhibit.sha256, &exhibit.id));
        if wanted.is_empty() {
            for exhibit in databases {
                ledger.saw(Weight::Note, "country-data-unneeded", Some(exhibit), None, &[("file", &exhibit.name)]);
            }
            return Ok(Self::default());
        }
        let published = published(addresses, tables);
        let asked: BTreeSet<IpAddr> = wanted.iter().chain(published.keys()).copied().collect();
        let asked: Vec<IpAddr> = asked.into_iter().collect();
        let mut answers = Vec::new();
        for exhibit in databases {
            let mut answer = Answer::default();
            let outcome = exhibit.read(&mut |fact: &Fact<'_>| answer.take(fact, &asked))?;
            ledger.examined(exhibit, outcome.as_ref().ok(), answer.facts);
            if outcome.is_ok_and(|reading| reading.whole) {
                answers.push((exhibit, answer));
            } else {
                ledger.saw(Weight::Note, "country-data-unread", Some(exhibit), None, &[("file", &exhibit.name)]);
            }
        }
        let mut data = Self::default();
        for family in [Family::Four, Family::Six] {
            let wanted: Vec<IpAddr> = wanted.iter().copied().filter(|address| Family::of(*address) == family).collect();
            if !wanted.is_empty() {
                data.choose(family, &wanted, &answers, &published, ledger);
            }
        }
        Ok(data)
    }

    /// Takes the answers for a family of addresses from the database that did best on it.
    fn choose(
        &mut self,
        family: Family,
        wanted: &[IpAddr],
        answers: &[(&Exhibit<'_>, Answer)],
        published: &BTreeMap<IpAddr, (&str, Boundary)>,
        ledger: &mut Ledger,
    ) {
        let trials: Vec<Trial> = answers.iter().map(|(_, answer)| Trial::of(family, answer, published)).collect();
        // The first of those that did best.
        let fit = trials.iter().enumerate().rev().filter(|(_, trial)| trial.result() == Fitness::Fit);
        let built = |index: usize| answers.get(index).and_then(|(_, answer)| answer.built.as_deref());
        let best = fit
            .max_by(|(index, one), (other, against)| one.compare(against).then(built(*index).cmp(&built(*other))))
            .map(|(index, _)| index);
        for (index, ((exhibit, answer), trial)) in answers.iter().zip(&trials).enumerate() {
            let kind = match trial.result() {
                Fitness::Fit if best == Some(index) => "country-data-used",
                Fitness::Fit => "country-data-second",
                Fitness::Unfit => "country-data-unfit",
                Fitness::Untried => "country-data-untried",
            };
            let numbers = [trial.inside.right, trial.inside.tried, trial.outside.right, trial.outside.tried, TRIED];
            let numbers = numbers.map(|number| number.to_string());
            let built = answer.built.as_deref().unwrap_or("unknown");
            let values =
                [exhibit.name.as_str(), family.name(), built].into_iter().chain(numbers.iter().map(String::as_str));
            let values: Vec<(&str, &str)> = TRIAL.iter().copied().zip(values).collect();
            ledger.saw(Weight::Note, kind, Some(exhibit), None, &values);
        }
        if let Some((_, answer)) = best.and_then(|index| answers.get(index)) {
            let told = wanted.iter().filter_map(|address| Some((*address, answer.countries.get(address)?.clone())));
            self.told.extend(told);
        }
    }
}

/// Returns the first addresses of all ranges of which the country is published, with it.
fn published<'t>(addresses: &Addresses, tables: &NetworkTables<'t>) -> BTreeMap<IpAddr, (&'t str, Boundary)> {
    let known = addresses.regions().filter_map(|(address, name)| {
        let region = tables.regions.get(name)?;
        let boundary = region.boundary(None);
        (boundary != Boundary::Unknown).then_some((address, (region.country.as_deref()?, boundary)))
    });
    known.collect()
}

crate::audit::named::named! {
    /// A family of addresses.
    Family {
        /// IPv4.
        Four = "IPv4",
        /// IPv6.
        Six = "IPv6",
    }
}

impl Family {
    const fn of(address: IpAddr) -> Self {
        if address.is_ipv4() { Self::Four } else { Self::Six }
    }
}

/// What a database answered.
#[derive(Debug, Default)]
struct Answer {
    facts: u64,
    built: Option<String>,
    countries: BTreeMap<IpAddr, String>,
}

impl Answer {
    /// Takes a fact; `asked` is in order.
    fn take(&mut self, fact: &Fact<'_>, asked: &[IpAddr]) -> ControlFlow<()> {
        self.facts += 1;
        match &fact.what {
            What::About(name, value) if name == "built" => self.built = Some(value.clone()),
            What::Range(range) => {
                if let Some(country) = &range.country {
                    let start = asked.partition_point(|address| *address < range.address);
                    for address in asked[start..].iter().take_while(|address| holds(range, **address)) {
                        self.countries.insert(*address, country.clone());
                    }
                }
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

/// Returns whether an address lies in a range.
fn holds(range: &Range, address: IpAddr) -> bool {
    let (start, address, width) = match (range.address, address) {
        (IpAddr::V4(start), IpAddr::V4(address)) => (start.to_bits().into(), address.to_bits().into(), 32),
        (IpAddr::V6(start), IpAddr::V6(address)) => (start.to_bits(), address.to_bits(), 128),
        _ => return false,
    };
    let differs: u128 = start ^ address;
    differs.checked_shr(width - u32::from(range.prefix)).unwrap_or_default() == 0
}

/// On how many ranges a database was tried, and how many of them it put in the right country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    right: u64,
    tried: u64,
}

impl Tally {
    const fn enough(self) -> bool {
        self.tried >= TRIED
    }

    const fn good(self) -> bool {
        self.right * 100 >= self.tried * RIGHT
    }
}

/// How a database did on published ranges of a family of addresses. What it does not know counts neither way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Trial {
    inside: Tally,
    outside: Tally,
}

/// What a trial came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fitness {
    /// It gives the country where a machine stands.
    Fit,
    /// It does not.
    Unfit,
    /// There was too little to try it on.
    Untried,
}

impl Trial {
    fn of(family: Family, answer: &Answer, published: &BTreeMap<IpAddr, (&str, Boundary)>) -> Self {
        let mut trial = Self::default();
        for (address, (country, boundary)) in published {
            let Some(told) = answer.countries.get(address).filter(|_| Family::of(*address) == family) else { continue };
            let tally = if *boundary == Boundary::Inside { &mut trial.inside } else { &mut trial.outside };
            tally.tried += 1;
            tally.right += u64::from(told == country);
        }
        trial
    }

    fn result(self) -> Fitness {
        let both = [self.inside, self.outside];
        if both.into_iter().any(|tally| tally.enough() && !tally.good()) {
            Fitness::Unfit
        } else if both.into_iter().all(Tally::enough) {
            Fitness::Fit
        } else {
            Fitness::Untried
        }
    }

    /// Compares the shares that were right, those of both sides together.
    fn compare(&self, other: &Self) -> std::cmp::Ordering {
        let all = |trial: &Self| (trial.inside.right + trial.outside.right, trial.inside.tried + trial.outside.tried);
        let ((right, tried), (other_right, other_tried)) = (all(self), all(other));
        (right * other_tried).cmp(&(other_right * tried))
    }
}
