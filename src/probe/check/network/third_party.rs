//! No traffic goes to advertising or third-party hosts.
//!
//! Traffic at a client can only speak against it: what a service passes on behind it is not to be seen there.

use jiff::civil::Date;

use super::{
    super::Ledger,
    Kind, NetworkTables,
    destination::{Evidence, Groups},
};
use crate::{
    audit::observation::Weight,
    probe::{Format, table::hosts::Owner},
};

const LISTED: &[&str] = &["host", "owner", "source", "count", "sent", "received"];
const UNLISTED: &[&str] = &["host", "count", "sent", "received"];

/// What may be said of third parties, and the values of the words.
pub(super) const KINDS: &[Kind] = &[
    ("third-party", LISTED),
    ("third-party-lookup", LISTED),
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
                (Some(pattern), _) if matches!(pattern.owner, Owner::Advertising | Owner::Analytics) => {
                    let owner = ("owner", pattern.owner.name().to_owned());
                    let values = [host, vec![owner, ("source", pattern.source.clone())]].concat();
                    let kind = if lookup { "third-party-lookup" } else { "third-party" };
                    groups.add(Weight::Against, kind, values, met.sum);
                }
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
