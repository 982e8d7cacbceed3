//! Traffic stays inside the EU Data Boundary.
//!
//! Traffic at a client can only speak against it: where data goes on to from the first machine is not to be seen there.

use std::io;

use jiff::civil::Date;

use super::{
    super::{Exhibit, Ledger, Sight},
    NetworkTables,
    destination::{self, Evidence, Groups, Met},
    locate::{Claim, Located, locate},
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

/// Every kind of detail that this check sees, and the values that its words need.
pub const KINDS: &[(&str, &[&str])] = &[
    ("destination-outside", PLACE),
    ("destination-inside", PLACE),
    ("destination-contradicted", CONTRADICTION),
    ("destination-anycast", NOWHERE),
    ("destination-unknown", NOWHERE),
    ("lookup-outside", PLACE),
    ("lookup-inside", PLACE),
    ("lookup-contradicted", CONTRADICTION),
    ("lookup-anycast", NOWHERE),
    ("lookup-unknown", NOWHERE),
    ("nameless-outside", PLACE),
    ("nameless", &["count", "sent", "received"]),
    ("hosts-none", &["hosts"]),
    destination::GENERAL[0],
    destination::GENERAL[1],
    destination::GENERAL[2],
    destination::GENERAL[3],
    destination::GENERAL[4],
    destination::GENERAL[5],
    destination::GENERAL[6],
];

/// Runs the check. `since` is the day from which the promise holds; what was captured before cannot speak about it.
pub fn run(
    check: &Check,
    exhibits: &[Exhibit<'_>],
    since: Option<Date>,
    tables: &NetworkTables<'_>,
) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let evidence = Evidence::read(exhibits, &mut ledger)?;
    weigh(check, &evidence, since, tables, &mut ledger);
    Ok(ledger.settle(check.can))
}

pub(super) fn weigh(
    check: &Check,
    evidence: &Evidence<'_, '_>,
    since: Option<Date>,
    tables: &NetworkTables<'_>,
    ledger: &mut Ledger,
) {
    let addresses = evidence.addresses(tables);
    for (exhibit, traffic) in &evidence.read {
        let met = evidence.met(exhibit, traffic, since, ledger);
        if met.is_empty() {
            continue;
        }
        let mut groups = Groups::default();
        let mut looked_at = 0;
        for met in &met {
            match group(met, tables, addresses) {
                Some(group) if check.hosts.is_empty() || check.hosts.contains(&group) => {
                    looked_at += u64::from(judge(met, tables, addresses, &mut groups));
                }
                Some(_) => {}
                None if met.destination.host.is_none() => nameless(met, tables, addresses, &mut groups),
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
fn judge(met: &Met<'_>, tables: &NetworkTables<'_>, addresses: &Addresses, groups: &mut Groups) -> bool {
    let lookup = met.sum.times == 0;
    // DNS answered that there is no address: nothing can have gone there.
    if lookup && met.chain.is_empty() && met.destination.address.is_none() {
        return false;
    }
    let kind = |traffic, asked| if lookup { asked } else { traffic };
    let mut values = vec![("host", met.name())];
    let host = met.destination.host.as_deref();
    let (weight, kind) = match locate(host, met.chain, met.destination.address, met.on, tables, addresses) {
        Located::At(claim) => {
            add(&mut values, ["region", "country", "told"], &claim);
            match claim.boundary {
                Boundary::Inside => (Weight::For, kind("destination-inside", "lookup-inside")),
                _ => (Weight::Against, kind("destination-outside", "lookup-outside")),
            }
        }
        Located::Contradicted(claim, other) => {
            add(&mut values, ["region", "country", "told"], &claim);
            add(&mut values, ["other-region", "other-country", "other-told"], &other);
            (Weight::Against, kind("destination-contradicted", "lookup-contradicted"))
        }
        Located::Anycast => (Weight::Open, kind("destination-anycast", "lookup-anycast")),
        Located::Unknown => (Weight::Open, kind("destination-unknown", "lookup-unknown")),
    };
    groups.add(weight, kind, values, met.sum);
    true
}

/// Notes traffic of which neither name nor address says whose it is: it leaves the question open where its address lies
/// in a region of the supplier's cloud outside the boundary.
fn nameless(met: &Met<'_>, tables: &NetworkTables<'_>, addresses: &Addresses, groups: &mut Groups) {
    match locate(None, &[], met.destination.address, met.on, tables, addresses) {
        Located::At(claim) if claim.boundary == Boundary::Outside => {
            let mut values = vec![("host", met.name())];
            add(&mut values, ["region", "country", "told"], &claim);
            groups.add(Weight::Open, "nameless-outside", values, met.sum);
        }
        _ => groups.add(Weight::Note, "nameless", Vec::new(), met.sum),
    }
}

fn add(values: &mut Vec<(&'static str, String)>, names: [&'static str; 3], claim: &Claim<'_>) {
    let [region, country, told] = names;
    values.push((region, claim.region.name.clone()));
    values.push((country, claim.region.country.clone().unwrap_or_default()));
    values.push((told, claim.told.name().to_owned()));
}
