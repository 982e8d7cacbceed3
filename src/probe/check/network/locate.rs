//! From a host and an address to a region, the surest way first: what the name says, an alias of DNS, service tags; and
//! where all these say nothing, and the address is not one that answers all over the world, country data.

use std::net::IpAddr;

use jiff::civil::Date;

use super::{
    super::super::table::{
        addresses::{Addresses, Place},
        countries::Standing,
        regions::{Boundary, Region},
    },
    NetworkTables,
    country_data::CountryData,
};

/// Where the addresses of the supplier are registered. Of an address that it does not publish, country data often know no
/// more than that: they may say it of a machine in any country.
const REGISTERED: &str = "US";

crate::audit::named::named! {
    /// How a region was told.
    Told {
        /// By the name of the host.
        Name = "name",
        /// By an alias that DNS gave.
        Alias = "alias",
        /// By the service tags, from the address.
        Address = "address",
        /// By country data, from the address.
        CountryData = "country-data",
    }
}

/// What a region is told by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Means<'m> {
    pub tables: &'m NetworkTables<'m>,
    pub addresses: &'m Addresses,
    pub country_data: &'m CountryData,
}

/// A region, and how it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim<'t> {
    pub told: Told,
    /// The name of the region; of country data the country once more.
    pub region: &'t str,
    /// The country, by its code; empty where it is not known.
    pub country: &'t str,
    pub boundary: Boundary,
}

/// Where a destination lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Located<'t> {
    /// In a region.
    At(Claim<'t>),
    /// The surest claim, and one that contradicts it.
    Contradicted(Claim<'t>, Claim<'t>),
    /// In the country in which the supplier's addresses are registered, as country data say; or in any other.
    Registered(Claim<'t>),
    /// The same name or address answers all over the world.
    Anycast,
    /// There is nothing to tell by.
    Unknown,
}

/// Returns where a destination lay on a day; without a day, where it lies now.
pub(super) fn locate<'m>(
    host: Option<&str>,
    chain: &[String],
    address: Option<IpAddr>,
    on: Option<Date>,
    means: Means<'m>,
) -> Located<'m> {
    let Means { tables, addresses, .. } = means;
    let claim = |told, region: &'m Region| Claim {
        told,
        region: &region.name,
        country: region.country.as_deref().unwrap_or_default(),
        boundary: region.boundary(on),
    };
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
    if anycast {
        return Located::Anycast;
    }
    match address.and_then(|address| by_country(address, on, means)) {
        Some(claim) if claim.country == REGISTERED => Located::Registered(claim),
        Some(claim) => Located::At(claim),
        None => Located::Unknown,
    }
}

/// Returns what country data claim of an address: inside the boundary is what is in the EU or EFTA on the day.
fn by_country(address: IpAddr, on: Option<Date>, means: Means<'_>) -> Option<Claim<'_>> {
    let code = means.country_data.country(address)?;
    let country = means.tables.countries.country(code)?;
    let boundary = match country.on(on.unwrap_or(Date::MAX)) {
        Standing::Eu | Standing::Efta => Boundary::Inside,
        Standing::Adequate(_) | Standing::Outside => Boundary::Outside,
    };
    Some(Claim { told: Told::CountryData, region: &country.code, country: &country.code, boundary })
}
