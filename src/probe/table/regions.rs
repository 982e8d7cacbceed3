//! Regions of a cloud, and whether they lie inside the EU Data Boundary.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{TableError, TableErrorKind, TableFile, rows::Rows};

crate::audit::named::named! {
    /// Where a region lies.
    Boundary {
        /// Inside the EU Data Boundary: the EU and EFTA.
        Inside = "inside",
        /// Outside.
        Outside = "outside",
        /// It is not known where.
        Unknown = "unknown",
    }
}

/// A region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its name, as service tags have it; or an area, such as `eu`.
    pub name: String,
    /// The country or area, by its code.
    pub country: Option<String>,
    boundary: Boundary,
    from: Option<Date>,
    until: Option<Date>,
}

impl Region {
    /// Returns where it lay on a day; without a day, where it lies.
    pub fn boundary(&self, on: Option<Date>) -> Boundary {
        let in_time =
            on.is_none_or(|on| self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until));
        if in_time { self.boundary } else { Boundary::Unknown }
    }
}

/// The table of regions.
#[derive(Debug, Clone)]
pub struct Regions {
    version: String,
    all: Vec<Region>,
    names: HashMap<String, usize>,
}

/// After the name of a region, what Azure's names for machines end in.
const MACHINES: &str = ".cloudapp.azure.com";

impl Regions {
    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["region", "aliases", "country", "boundary", "from", "until"])?;
        let mut table = Self { version: rows.head("version").to_owned(), all: Vec::new(), names: HashMap::new() };
        for row in rows.rows() {
            let name = row.must(0)?;
            let boundary = row.must(3)?;
            let boundary = boundary.parse().map_err(|_| row.error(TableErrorKind::Value, boundary))?;
            for known in row.cell(1).into_iter().flat_map(|aliases| aliases.split(',')).chain([name]) {
                if table.names.insert(known.to_ascii_lowercase(), table.all.len()).is_some() {
                    return Err(row.error(TableErrorKind::Twice, known));
                }
            }
            table.all.push(Region {
                name: name.to_owned(),
                country: row.cell(2).map(ToOwned::to_owned),
                boundary,
                from: row.date(4)?,
                until: row.date(5)?,
            });
        }
        Ok(table)
    }

    /// Returns the version of the content.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns a region by its name or alias; upper and lower case are the same.
    pub fn get(&self, name: &str) -> Option<&Region> {
        self.names.get(&name.to_ascii_lowercase()).map(|index| &self.all[*index])
    }

    /// Returns the region that stands in the name of a machine, such as `onedscolprdweu14.westeurope.cloudapp.azure.com`.
    pub fn of_machine(&self, host: &str) -> Option<&Region> {
        let (_, region) = host.strip_suffix(MACHINES)?.rsplit_once('.')?;
        self.get(region)
    }
}

#[cfg(test)]
pub(in crate::probe) mod tests {
    use super::*;

    /// The table as it is shipped.
    pub(in crate::probe) fn shipped() -> Regions {
        let text = include_str!("../../../templates/probe/regions.tsv");
        Regions::read(TableFile { name: "regions", text }).expect("the shipped table is right")
    }

    fn lies(name: &str) -> Boundary {
        shipped().get(name).unwrap_or_else(|| panic!("{name} is in the table")).boundary(None)
    }

    #[test]
    fn the_eu_and_efta_are_inside_and_the_united_kingdom_is_not() {
        for inside in ["westeurope", "northeurope", "francecentral", "switzerlandn", "norwayeast", "eu"] {
            assert_eq!(lies(inside), Boundary::Inside, "{inside}");
        }
        for outside in ["uksouth", "ukwest", "eastus2", "southeastasia", "us", "uk"] {
            assert_eq!(lies(outside), Boundary::Outside, "{outside}");
        }
        assert_eq!(lies("northeurope2"), Boundary::Unknown);
    }

    #[test]
    fn tag_and_portal_names_are_one_region() {
        let table = shipped();
        for (tag, portal) in [("centralfrance", "francecentral"), ("germanywc", "GermanyWestCentral")] {
            assert_eq!(table.get(tag), table.get(portal), "{tag}");
        }
    }

    #[test]
    fn a_machine_says_its_region() {
        let table = shipped();
        let region = |host: &str| table.of_machine(host).map(|region| region.name.clone());
        assert_eq!(region("onedscolprdweu14.westeurope.cloudapp.azure.com").as_deref(), Some("westeurope"));
        assert_eq!(region("x.francecentral.cloudapp.azure.com").as_deref(), Some("centralfrance"));
        assert_eq!(region("westeurope.cloudapp.azure.com.example"), None);
        assert_eq!(region("x.nowhere.cloudapp.azure.com"), None);
    }

    #[test]
    fn membership_has_dates() {
        let head = "format\t1\nversion\t1\ndate\td\nsource\ts\nlicence\tl\n\n";
        let columns = "region\taliases\tcountry\tboundary\tfrom\tuntil\n";
        let text = format!("{head}{columns}x\t-\tXX\tinside\t2024-01-01\t2025-12-31\n");
        let table = Regions::read(TableFile { name: "regions", text: &text }).expect("right");
        let on = |day: &str| table.get("x").map(|region| region.boundary(day.parse().ok()));
        assert_eq!(on("2024-06-01"), Some(Boundary::Inside));
        assert_eq!(on("2023-12-31"), Some(Boundary::Unknown));
        assert_eq!(on("2026-01-01"), Some(Boundary::Unknown));
    }

    #[test]
    fn a_region_twice_is_refused() {
        let head = "format\t1\nversion\t1\ndate\td\nsource\ts\nlicence\tl\n\n";
        let columns = "region\taliases\tcountry\tboundary\tfrom\tuntil\n";
        let text = format!("{head}{columns}x\t-\t-\tinside\t-\t-\ny\tX\t-\tinside\t-\t-\n");
        let error = Regions::read(TableFile { name: "regions", text: &text }).expect_err("twice");
        assert_eq!((error.line, error.kind), (9, TableErrorKind::Twice));
    }
}
