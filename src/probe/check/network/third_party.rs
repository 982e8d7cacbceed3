//! No traffic goes to advertising or third-party hosts.
//!
//! Traffic at a client can only speak against it: what a service passes on behind it is not to be seen there.

use jiff::civil::Date;

use super::{
    super::Ledger,
    Kind, NetworkTables,
    destination::{Evidence, Groups, Met},
};
use crate::{
    audit::observation::Weight,
    probe::{
        Format,
        table::hosts::{HostPattern, Owner},
    },
};

const LISTED: &[&str] = &["host", "owner", "source", "count", "sent", "received"];
const UNLISTED: &[&str] = &["host", "count", "sent", "received"];

/// What may be said of third parties, and the values of the words.
pub(super) const KINDS: &[Kind] = &[
    ("third-party", LISTED),
    ("third-party-lookup", LISTED),
    ("third-party-alias", &["host", "owner", "source", "alias", "count", "sent", "received"]),
    ("rented-host", UNLISTED),
    ("unexplained-host", UNLISTED),
    ("unexplained-lookup", UNLISTED),
    ("unexplained-addresses", &["count", "sent", "received"]),
    ("supplier-hosts", &["count", "sent", "received"]),
];

/// Weighs the evidence. Country data do not say whose a host is.
pub(super) fn weigh(evidence: &Evidence<'_, '_>, since: Option<Date>, tables: &NetworkTables<'_>, ledger: &mut Ledger) {
    let addresses = evidence.addresses(tables);
    for exhibit in &evidence.databases {
        ledger.silent("traffic-none", exhibit, &[("format", Format::Mmdb.name())]);
    }
    for (exhibit, traffic) in &evidence.read {
        let mut groups = Groups::default();
        for met in evidence.met(exhibit, traffic, since, ledger) {
            let lookup = met.sum.times == 0;
            let host = vec![("host", met.name())];
            let service = met.destination.address.and_then(|address| addresses.service(address));
            match (met.pattern(tables), &met.destination.host) {
                (Some(pattern), _) if is_third_party(pattern) => {
                    let kind = if lookup { "third-party-lookup" } else { "third-party" };
                    groups.add(met.against(), kind, [host, of(pattern)].concat(), met.sum);
                }
                _ if let Some((alias, pattern)) = behind(&met, tables) => {
                    let values = [host, of(pattern), vec![("alias", alias.to_owned())]].concat();
                    groups.add(met.against(), "third-party-alias", values, met.sum);
                }
                (Some(pattern), _) if pattern.rented => groups.add(Weight::Open, "rented-host", host, met.sum),
                (Some(_), _) => groups.add(Weight::For, "supplier-hosts", Vec::new(), met.sum),
                (None, Some(_)) => {
                    let kind = if lookup { "unexplained-lookup" } else { "unexplained-host" };
                    groups.add(Weight::Open, kind, host, met.sum);
                }
                (None, None) if service.is_some() => groups.add(Weight::For, "supplier-hosts", Vec::new(), met.sum),
                (None, None) => groups.add(Weight::Open, "unexplained-addresses", Vec::new(), met.sum),
            }
        }
        groups.record(exhibit, ledger);
    }
}

fn is_third_party(pattern: &HostPattern) -> bool {
    matches!(pattern.owner, Owner::Advertising | Owner::Analytics)
}

/// Returns whose a host is, and where that is known from.
fn of(pattern: &HostPattern) -> Vec<(&'static str, String)> {
    vec![("owner", pattern.owner.name().to_owned()), ("source", pattern.source.clone())]
}

/// Returns the third party to whom an alias of a host leads: its own name may be anybody's.
fn behind<'t>(met: &'t Met<'_>, tables: &NetworkTables<'t>) -> Option<(&'t str, &'t HostPattern)> {
    let known = |alias: &'t String| tables.hosts.find(alias).filter(|pattern| is_third_party(pattern));
    met.chain.iter().find_map(|alias| Some((alias.as_str(), known(alias)?)))
}
