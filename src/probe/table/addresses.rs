//! Ranges of addresses: in which region they lie, and of which service they are.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use super::{TableError, TableErrorKind, TableFile, rows::Rows};
use crate::probe::fact::Range;

/// What a row says in the place of a region where the same addresses answer all over the world.
const ANYCAST: &str = "anycast";
/// The tags of the ranges of a region, before its name.
const REGION_TAG: &str = "AzureCloud.";
/// The tags of Azure Front Door, and the one of them under which it is not the clients that arrive.
const FRONT_DOOR: (&str, &str) = ("AzureFrontDoor.", "AzureFrontDoor.Backend");

/// The tags of services that are told apart.
const SERVICES: &[&str] = &["OneDsCollector", "MicrosoftDefenderForEndpoint"];
/// Names of regions and services, at most, and ranges.
const MOST_NAMES: usize = 1024;
const MOST_RANGES: usize = 500_000;

/// Where an address lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// In a region.
    Region(&'a str),
    /// The same address answers all over the world: it lies nowhere.
    Anycast,
}

/// The table of addresses.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    version: String,
    names: Vec<String>,
    /// Ranges that were added from a file of service tags.
    count: usize,
    regions: Ranges,
    services: Ranges,
}

/// Ranges, and the number of a name for each.
#[derive(Debug, Clone, Default)]
struct Ranges {
    /// By family of addresses and bits that count, the longest first.
    lengths: Vec<((bool, u8), HashMap<u128, usize>)>,
}

impl Ranges {
    fn add(&mut self, address: IpAddr, prefix: u8, name: usize) {
        let key = (address.is_ipv6(), prefix);
        let place = self.lengths.binary_search_by(|(other, _)| key.1.cmp(&other.1).then(key.0.cmp(&other.0)));
        let place = place.unwrap_or_else(|place| {
            self.lengths.insert(place, (key, HashMap::new()));
            place
        });
        self.lengths[place].1.insert(masked(address, prefix), name);
    }

    /// Returns the longest range that holds an address: its bits that count, and its name's number.
    fn find(&self, address: IpAddr) -> Option<(u8, usize)> {
        self.lengths
            .iter()
            .filter(|((six, _), _)| *six == address.is_ipv6())
            .find_map(|((_, prefix), ranges)| ranges.get(&masked(address, *prefix)).map(|name| (*prefix, *name)))
    }
}

/// Returns the bits of an address that count.
fn masked(address: IpAddr, prefix: u8) -> u128 {
    let (bits, width) = match address {
        IpAddr::V4(v4) => (u128::from(v4.to_bits()), 32_u32),
        IpAddr::V6(v6) => (v6.to_bits(), 128),
    };
    let dropped = width.saturating_sub(u32::from(prefix));
    bits.checked_shr(dropped).unwrap_or(0)
}

impl Addresses {
    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["region", "service", "ranges"])?;
        let mut table = Self { version: rows.head("version").to_owned(), ..Self::default() };
        for row in rows.rows() {
            for range in row.must(2)?.split(' ') {
                let (address, prefix) = parse(range).ok_or_else(|| row.error(TableErrorKind::Value, range))?;
                match (row.cell(0), row.cell(1)) {
                    (Some(region), _) => table.add_region(address, prefix, region),
                    (None, Some(service)) => table.add_service(address, prefix, service),
                    (None, None) => return Err(rows.error(row.line, TableErrorKind::Missing, range)),
                }
            }
        }
        Ok(table)
    }

    /// Returns an empty table, to be filled from a file of service tags.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Adds a range that a file of service tags gives, as far as this table can use it.
    pub fn add(&mut self, range: &Range) {
        if self.names.len() >= MOST_NAMES || self.count >= MOST_RANGES {
            return;
        }
        self.count += 1;
        if let Some(region) = range.tag.strip_prefix(REGION_TAG) {
            self.add_region(range.address, range.prefix, &region.to_ascii_lowercase());
        } else if range.tag.starts_with(FRONT_DOOR.0) && range.tag != FRONT_DOOR.1 {
            self.add_region(range.address, range.prefix, ANYCAST);
        } else if SERVICES.contains(&&*range.tag) {
            self.add_service(range.address, range.prefix, &range.tag);
        }
    }

    /// Returns whether it holds ranges of regions.
    pub fn knows_regions(&self) -> bool {
        !self.regions.lengths.is_empty()
    }

    /// Returns the version of the content.
    pub fn version(&self) -> &str {
        &self.version
    }

    fn name(&mut self, name: &str) -> usize {
        self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        })
    }

    fn add_region(&mut self, address: IpAddr, prefix: u8, region: &str) {
        let name = self.name(region);
        self.regions.add(address, prefix, name);
    }

    fn add_service(&mut self, address: IpAddr, prefix: u8, service: &str) {
        let name = self.name(service);
        self.services.add(address, prefix, name);
    }

    /// Returns where an address lies.
    pub fn place(&self, address: IpAddr) -> Option<Place<'_>> {
        let (_, name) = self.regions.find(address.to_canonical())?;
        let name = self.names[name].as_str();
        Some(if name == ANYCAST { Place::Anycast } else { Place::Region(name) })
    }

    /// Returns the first address of each range of a region, with the region that it lies in: that of the longest range that
    /// holds it.
    pub fn regions(&self) -> impl Iterator<Item = (IpAddr, &str)> {
        let starts = self.regions.lengths.iter().flat_map(|((six, prefix), ranges)| {
            ranges.keys().map(move |bits| {
                let width = if *six { 128 } else { 32 };
                let start = bits.checked_shl(width - u32::from(*prefix)).unwrap_or(0);
                if *six {
                    Ipv6Addr::from_bits(start).into()
                } else {
                    Ipv4Addr::from_bits(u32::try_from(start).unwrap_or_default()).into()
                }
            })
        });
        starts.filter_map(|address: IpAddr| match self.place(address)? {
            Place::Region(region) => Some((address, region)),
            Place::Anycast => None,
        })
    }

    /// Returns the service that an address is of.
    pub fn service(&self, address: IpAddr) -> Option<&str> {
        self.services.find(address.to_canonical()).map(|(_, name)| self.names[name].as_str())
    }
}

fn parse(range: &str) -> Option<(IpAddr, u8)> {
    let (address, prefix) = range.split_once('/')?;
    let address: IpAddr = address.parse().ok()?;
    let prefix = prefix.parse().ok()?;
    (prefix <= if address.is_ipv4() { 32 } else { 128 }).then_some((address, prefix))
}

#[cfg(test)]
pub(in crate::probe) mod tests {
    use super::*;

    /// The table as it is shipped.
    pub(in crate::probe) fn shipped() -> Addresses {
        let text = include_str!("../../../templates/probe/addresses.tsv");
        Addresses::read(TableFile { name: "addresses", text }).expect("the shipped table is right")
    }

    fn range(range: &str, tag: &str, service: &str) -> Range {
        let (address, prefix) = parse(range).expect("a range");
        Range { address, prefix, tag: tag.to_owned(), region: None, service: Some(service.to_owned()), country: None }
    }

    #[test]
    fn known_addresses_lie_where_they_are_known_to_lie() {
        let table = shipped();
        for (address, place) in [
            ("52.178.17.2", Some(Place::Region("westeurope"))),
            ("13.69.239.72", Some(Place::Region("northeurope"))),
            ("52.182.143.208", Some(Place::Region("centralus"))),
            // The flow of a real capture of Teams that leaves the EU, and one that does not.
            ("52.114.15.45", Some(Place::Region("southeastasia"))),
            ("52.114.77.33", Some(Place::Region("northeurope"))),
            ("::ffff:52.178.17.2", Some(Place::Region("westeurope"))),
            ("13.107.42.14", Some(Place::Anycast)),
            ("192.0.2.1", None),
        ] {
            assert_eq!(table.place(address.parse().expect("an address")), place, "{address}");
        }
        assert_eq!(table.service(IpAddr::from([52, 182, 143, 208])), Some("OneDsCollector"));
        assert_eq!(table.service(IpAddr::from([52, 114, 77, 33])), None);
    }

    #[test]
    fn every_region_of_the_table_is_a_known_region() {
        let regions = super::super::regions::tests::shipped();
        let table = shipped();
        for (_, ranges) in &table.regions.lengths {
            for name in ranges.values().map(|name| table.names[*name].as_str()) {
                assert!(name == ANYCAST || regions.get(name).is_some(), "{name}");
            }
        }
    }

    #[test]
    fn the_longest_range_counts() {
        let mut table = Addresses::empty();
        table.add(&range("10.0.0.0/8", "AzureCloud.WestEurope", ""));
        table.add(&range("10.1.0.0/16", "AzureCloud.uksouth", ""));
        table.add(&range("10.1.1.0/24", "AzureFrontDoor.Frontend", "AzureFrontDoor"));
        table.add(&range("0.0.0.0/0", "OneDsCollector", "OneDsCollector"));
        table.add(&range("10.2.0.0/16", "Storage.EastUS", "AzureStorage"));
        let place = |address: [u8; 4]| table.place(address.into());
        assert_eq!(place([10, 0, 0, 1]), Some(Place::Region("westeurope")));
        assert_eq!(place([10, 1, 0, 1]), Some(Place::Region("uksouth")));
        assert_eq!(place([10, 1, 1, 1]), Some(Place::Anycast));
        assert_eq!(place([10, 2, 0, 1]), Some(Place::Region("westeurope")));
        assert_eq!(place([11, 0, 0, 1]), None);
        assert_eq!(table.service([11, 0, 0, 1].into()), Some("OneDsCollector"));
    }

    #[test]
    fn a_range_that_is_none_is_refused_with_its_line() {
        for wrong in ["1.2.3.4", "1.2.3.4/33", "x/1", "::/129"] {
            let text = format!(
                "format\t1\nversion\t1\ndate\td\nsource\ts\nlicence\tl\n\nregion\tservice\tranges\nx\t-\t1.0.0.0/8 {wrong}\n"
            );
            let error = Addresses::read(TableFile { name: "addresses", text: &text }).expect_err("no range");
            assert_eq!((error.line, &*error.about), (8, wrong));
        }
    }
}
