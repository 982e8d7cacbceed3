//! Names of hosts: whose they are, and which region they say.

use super::{TableError, TableErrorKind, TableFile, regions::Regions, rows::Rows};
use crate::audit::check::HostGroup;

crate::audit::named::named! {
    /// Whose a host is.
    Owner {
        /// The supplier's: collectors of telemetry.
        Telemetry = "telemetry",
        /// The supplier's: services of Defender.
        Defender = "defender",
        /// The supplier's: Office services.
        Office = "office",
        /// The supplier's: everything else.
        Other = "other",
        /// Advertising, of whatever owner.
        Advertising = "advertising",
        /// Analytics.
        Analytics = "analytics",
    }
}

impl Owner {
    /// Returns the supplier's group; none for advertising and analytics.
    pub const fn group(self) -> Option<HostGroup> {
        match self {
            Self::Telemetry => Some(HostGroup::Telemetry),
            Self::Defender => Some(HostGroup::Defender),
            Self::Office => Some(HostGroup::Office),
            Self::Other => Some(HostGroup::Other),
            Self::Advertising | Self::Analytics => None,
        }
    }
}

/// A pattern of names, and what is known of hosts that fit it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPattern {
    shape: Shape,
    before: String,
    after: String,
    /// Whose it is.
    pub owner: Owner,
    /// The region that the name says, by its name in the table of regions.
    pub region: Option<String>,
    /// Whether the same name or address answers all over the world.
    pub anycast: bool,
    /// Whether anybody can have a name of this kind: whoever rents the machine behind it has it.
    pub rented: bool,
    /// Where this is known from.
    pub source: String,
}

/// How a pattern fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A name, and no other.
    Name,
    /// A name and all below it.
    Domain,
    /// A beginning and an end.
    Ends,
}

impl HostPattern {
    fn fits(&self, host: &str) -> bool {
        match self.shape {
            Shape::Name => host == self.before,
            Shape::Domain => {
                host.strip_suffix(&self.after).is_some_and(|before| before.is_empty() || before.ends_with('.'))
            }
            Shape::Ends => host.len() >= self.length() && host.starts_with(&self.before) && host.ends_with(&self.after),
        }
    }

    fn length(&self) -> usize {
        self.before.len() + self.after.len()
    }
}

/// The table of hosts.
#[derive(Debug, Clone)]
pub struct Hosts {
    version: String,
    patterns: Vec<HostPattern>,
}

impl Hosts {
    /// Reads the table; the regions that it names must be in the table of regions.
    ///
    /// A pattern is a name; or `.name` for it and all below it; or has one `*` for any text.
    pub fn read(file: TableFile<'_>, regions: &Regions) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["pattern", "group", "region", "mark", "source"])?;
        let mut patterns: Vec<HostPattern> = Vec::new();
        for row in rows.rows() {
            let pattern = row.must(0)?;
            let owner = row.must(1)?;
            let owner = owner.parse().map_err(|_| row.error(TableErrorKind::Value, owner))?;
            let region = row.cell(2);
            if let Some(region) = region.filter(|region| regions.get(region).is_none()) {
                return Err(row.error(TableErrorKind::Value, region));
            }
            let (mut anycast, mut rented) = (false, false);
            for mark in row.cell(3).into_iter().flat_map(str::split_whitespace) {
                match mark {
                    "anycast" => anycast = true,
                    "rented" => rented = true,
                    other => return Err(row.error(TableErrorKind::Value, other)),
                }
            }
            let (shape, before, after) = match (pattern.split_once('*'), pattern.strip_prefix('.')) {
                (Some((_, after)), _) if after.contains('*') => return Err(row.error(TableErrorKind::Value, pattern)),
                (Some((before, after)), _) => (Shape::Ends, before, after),
                (None, Some(domain)) => (Shape::Domain, "", domain),
                (None, None) => (Shape::Name, pattern, ""),
            };
            let new = HostPattern {
                shape,
                before: before.to_owned(),
                after: after.to_owned(),
                owner,
                region: region.map(ToOwned::to_owned),
                anycast,
                rented,
                source: row.must(4)?.to_owned(),
            };
            if patterns.iter().any(|known| known.before == new.before && known.after == new.after) {
                return Err(row.error(TableErrorKind::Twice, pattern));
            }
            patterns.push(new);
        }
        // The longest pattern that fits is the one that counts.
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.length()));
        Ok(Self { version: rows.head("version").to_owned(), patterns })
    }

    /// Returns the version of the content.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns what is known of a host; its name is in lower case.
    pub fn find(&self, host: &str) -> Option<&HostPattern> {
        self.patterns.iter().find(|pattern| pattern.fits(host))
    }
}

#[cfg(test)]
pub(in crate::probe) mod tests {
    use super::*;

    /// The table as it is shipped.
    pub(in crate::probe) fn shipped() -> Hosts {
        let text = include_str!("../../../templates/probe/hosts.tsv");
        let regions = super::super::regions::tests::shipped();
        Hosts::read(TableFile { name: "hosts", text }, &regions).expect("the shipped table is right")
    }

    #[test]
    fn hosts_are_told_by_the_longest_pattern() {
        let table = shipped();
        for (host, owner, region) in [
            ("eu-office.events.data.microsoft.com", Owner::Telemetry, Some("eu")),
            ("us-mobile.events.data.microsoft.com", Owner::Telemetry, Some("us")),
            ("mobile.events.data.microsoft.com", Owner::Telemetry, None),
            ("events.data.microsoft.com", Owner::Telemetry, None),
            ("mobile.pipe.aria.microsoft.com", Owner::Telemetry, None),
            ("skypedataprdcolneu04.cloudapp.net", Owner::Telemetry, Some("northeurope")),
            ("winatp-gw-uks3.microsoft.com", Owner::Defender, Some("uksouth")),
            ("us-v20.events.endpoint.security.microsoft.com", Owner::Defender, Some("us")),
            ("ecs.office.com", Owner::Office, None),
            ("settings-win.data.microsoft.com", Owner::Other, None),
            ("bat.bing.com", Owner::Advertising, None),
            ("www.bing.com", Owner::Other, None),
            ("logx.optimizely.com", Owner::Analytics, None),
        ] {
            let found = table.find(host).unwrap_or_else(|| panic!("{host} is in the table"));
            assert_eq!((found.owner, found.region.as_deref()), (owner, region), "{host}");
        }
    }

    #[test]
    fn a_name_that_only_looks_like_the_suppliers_is_not() {
        let table = shipped();
        for host in
            ["events.data.microsoft.com.example", "notmicrosoft.com", "media.giphy.com", "microsoft.com.example"]
        {
            assert_eq!(table.find(host), None, "{host}");
        }
    }

    #[test]
    fn a_region_that_is_not_known_is_refused() {
        let text = "format\t1\nversion\t1\ndate\td\nsource\ts\nlicence\tl\n\npattern\tgroup\tregion\tmark\tsource\n.x\toffice\tmars\t-\ts\n";
        let error = Hosts::read(TableFile { name: "hosts", text }, &super::super::regions::tests::shipped());
        let error = error.expect_err("no such region");
        assert_eq!((error.line, error.kind, &*error.about), (8, TableErrorKind::Value, "mars"));
    }
}
