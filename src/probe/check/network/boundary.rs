//! Traffic stays inside the EU Data Boundary.
//!
//! Traffic at a client can only speak against it: where data goes on to from the first machine is not to be seen there.

use std::{collections::BTreeSet, io, net::IpAddr};

use jiff::civil::Date;

use super::{
    super::{Exhibit, Ledger},
    Kind, NetworkTables,
    country_data::CountryData,
    destination::{Evidence, Groups, Met},
    locate::{Claim, Located, Means, Told},
};
use crate::{
    audit::{
        check::{Check, HostGroup},
        observation::Weight,
    },
    probe::table::{addresses::Addresses, regions::Boundary},
};

const PLACE: &[&str] = &["host", "region", "country", "told", "count", "sent", "received"];
const CONTRADICTION: &[&str] =
    &["host", "region", "country", "told", "other-region", "other-country", "other-told", "count", "sent", "received"];
const NOWHERE: &[&str] = &["host", "count", "sent", "received"];

/// What may be said of the boundary, and the values of the words.
pub(super) const KINDS: &[Kind] = &[
    ("destination-outside", PLACE),
    ("destination-inside", PLACE),
    ("destination-contradicted", CONTRADICTION),
    ("destination-registered", PLACE),
    ("destination-anycast", NOWHERE),
    ("destination-unknown", NOWHERE),
    ("lookup-outside", PLACE),
    ("lookup-inside", PLACE),
    ("lookup-contradicted", CONTRADICTION),
    ("lookup-registered", PLACE),
    ("lookup-anycast", NOWHERE),
    ("lookup-unknown", NOWHERE),
    ("nameless-outside", PLACE),
    ("nameless", &["count", "sent", "received"]),
    ("hosts-none", &["hosts"]),
];

/// Weighs the evidence. An error is one of the disk.
pub(super) fn weigh(
    check: &Check,
    evidence: &Evidence<'_, '_>,
    since: Option<Date>,
    tables: &NetworkTables<'_>,
    ledger: &mut Ledger,
) -> io::Result<()> {
    let addresses = evidence.addresses(tables);
    let counts = |group| check.hosts.is_empty() || check.hosts.contains(&group);
    let mut pieces: Vec<(&Exhibit<'_>, Vec<Met<'_>>)> = Vec::new();
    for (exhibit, traffic) in &evidence.read {
        pieces.push((exhibit, evidence.met(exhibit, traffic, since, ledger)));
    }
    let without = CountryData::default();
    let surer = Means { tables, addresses, country_data: &without };
    let met = pieces.iter().flat_map(|(_, met)| met);
    let looked_at = met.filter(|met| group(met, tables, addresses).is_some_and(counts));
    let wanted: BTreeSet<IpAddr> = looked_at.filter_map(|met| wants(met, surer)).collect();
    let country_data = CountryData::consult(&evidence.databases, &wanted, addresses, tables, ledger)?;
    let means = Means { country_data: &country_data, ..surer };
    for (exhibit, met) in pieces {
        if met.is_empty() {
            continue;
        }
        let mut groups = Groups::default();
        let mut looked_at = 0;
        for met in &met {
            match group(met, tables, addresses) {
                Some(group) if counts(group) => looked_at += u64::from(judge(met, means, &mut groups)),
                Some(_) => {}
                None if met.destination.host.is_none() => nameless(met, means, &mut groups),
                None => ledger.count("hosts-of-others", 1),
            }
        }
        if looked_at == 0 {
            let hosts: Vec<&str> = check.hosts.iter().map(|group| group.name()).collect();
            let hosts = if hosts.is_empty() { "none".to_owned() } else { hosts.join(", ") };
            ledger.silent("hosts-none", exhibit, &[("hosts", &hosts)]);
        }
        groups.record(exhibit, ledger);
    }
    Ok(())
}

/// Returns the address for which country data have to be asked: nothing surer tells where it lies.
fn wants(met: &Met<'_>, surer: Means<'_>) -> Option<IpAddr> {
    let address = met.destination.address?;
    (met.locate(surer) == Located::Unknown).then(|| address.to_canonical())
}

/// Returns the supplier's group that a destination belongs to: by name, or where there is none by its address.
fn group(met: &Met<'_>, tables: &NetworkTables<'_>, addresses: &Addresses) -> Option<HostGroup> {
    if met.destination.host.is_some() {
        return met.pattern(tables)?.owner.group();
    }
    match addresses.service(met.destination.address?)? {
        "OneDsCollector" => Some(HostGroup::Telemetry),
        "MicrosoftDefenderForEndpoint" => Some(HostGroup::Defender),
        _ => None,
    }
}

/// Judges a destination; returns whether there was something to judge.
fn judge(met: &Met<'_>, means: Means<'_>, groups: &mut Groups) -> bool {
    let lookup = met.sum.times == 0;
    // DNS answered that there is no address: nothing can have gone there.
    if lookup && met.chain.is_empty() && met.destination.address.is_none() {
        return false;
    }
    let kind = |traffic, asked| if lookup { asked } else { traffic };
    let mut values = vec![("host", met.name())];
    let (weight, kind) = match met.locate(means) {
        Located::At(claim) => {
            add(&mut values, ["region", "country", "told"], &claim);
            match claim.boundary {
                Boundary::Inside => (Weight::For, kind("destination-inside", "lookup-inside")),
                _ => (met.against(), kind("destination-outside", "lookup-outside")),
            }
        }
        Located::Contradicted(claim, other) => {
            add(&mut values, ["region", "country", "told"], &claim);
            add(&mut values, ["other-region", "other-country", "other-told"], &other);
            (met.against(), kind("destination-contradicted", "lookup-contradicted"))
        }
        Located::Registered(claim) => {
            add(&mut values, ["region", "country", "told"], &claim);
            (Weight::Open, kind("destination-registered", "lookup-registered"))
        }
        Located::Anycast => (Weight::Open, kind("destination-anycast", "lookup-anycast")),
        Located::Unknown => (Weight::Open, kind("destination-unknown", "lookup-unknown")),
    };
    groups.add(weight, kind, values, met.sum);
    true
}

/// Notes traffic of which neither name nor address says whose it is: it leaves the question open where its address lies
/// in a region of the supplier's cloud outside the boundary. What only lies in a country outside may be anybody's.
fn nameless(met: &Met<'_>, means: Means<'_>, groups: &mut Groups) {
    match met.locate(means) {
        Located::At(claim) if claim.boundary == Boundary::Outside && claim.told != Told::CountryData => {
            let mut values = vec![("host", met.name())];
            add(&mut values, ["region", "country", "told"], &claim);
            groups.add(Weight::Open, "nameless-outside", values, met.sum);
        }
        _ => groups.add(Weight::Note, "nameless", Vec::new(), met.sum),
    }
}

fn add(values: &mut Vec<(&'static str, String)>, names: [&'static str; 3], claim: &Claim<'_>) {
    let [region, country, told] = names;
    values.push((region, claim.region.to_owned()));
    values.push((country, claim.country.to_owned()));
    values.push((told, claim.told.name().to_owned()));
}
