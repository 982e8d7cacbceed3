//! From a host and an address to a region, the surest way first: what the name says, an alias of DNS, service tags.

use std::net::IpAddr;

use jiff::civil::Date;

use super::{
    super::super::table::{
        addresses::{Addresses, Place},
        regions::{Boundary, Region},
    },
    NetworkTables,
};

crate::audit::named::named! {
    /// How a region was told.
    Told {
        /// By the name of the host.
        Name = "name",
        /// By an alias that DNS gave.
        Alias = "alias",
        /// By the service tags, from the address.
        Address = "address",
    }
}

/// A region, and how it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim<'t> {
    pub told: Told,
    pub region: &'t Region,
    pub boundary: Boundary,
}

/// Where a destination lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Located<'t> {
    /// In a region.
    At(Claim<'t>),
    /// The surest claim, and one that contradicts it.
    Contradicted(Claim<'t>, Claim<'t>),
    /// The same name or address answers all over the world.
    Anycast,
    /// There is nothing to tell by.
    Unknown,
}

/// Returns where a destination lay on a day.
pub(super) fn locate<'t>(
    host: Option<&str>,
    chain: &[String],
    address: Option<IpAddr>,
    on: Option<Date>,
    tables: &NetworkTables<'t>,
    addresses: &Addresses,
) -> Located<'t> {
    let claim = |told, region: &'t Region| Claim { told, region, boundary: region.boundary(on) };
    let says = |name: &str| {
        let pattern = tables.hosts.find(name).and_then(|pattern| pattern.region.as_deref());
        pattern.and_then(|region| tables.regions.get(region)).or_else(|| tables.regions.of_machine(name))
    };
    let mut claims = Vec::new();
    claims.extend(host.and_then(says).map(|region| claim(Told::Name, region)));
    // The last alias is the machine itself.
    claims.extend(chain.iter().rev().find_map(|alias| says(alias)).map(|region| claim(Told::Alias, region)));
    let place = address.and_then(|address| addresses.place(address));
    if let Some(Place::Region(region)) = place {
        claims.extend(tables.regions.get(region).map(|region| claim(Told::Address, region)));
    }
    claims.retain(|claim| claim.boundary != Boundary::Unknown);
    if let Some(surest) = claims.first() {
        return match claims.iter().find(|claim| claim.boundary != surest.boundary) {
            Some(other) => Located::Contradicted(*surest, *other),
            // A name says an area; an alias or address says which region of it.
            None => Located::At(*claims.iter().find(|claim| claim.told != Told::Name).unwrap_or(surest)),
        };
    }
    let names = chain.last().map(String::as_str).or(host);
    let anycast = place == Some(Place::Anycast)
        || names.and_then(|name| tables.hosts.find(name)).is_some_and(|pattern| pattern.anycast);
    if anycast { Located::Anycast } else { Located::Unknown }
}
