//! Tables that checks go by: settings, event catalogues, hosts, regions, notice periods, Connected Experiences. They are
//! data under `templates/`; a user's newer file takes the place of a shipped one.

pub mod addresses;
pub mod catalogue;
pub mod countries;
pub(crate) mod domains;
pub mod experiences;
pub mod hosts;
pub mod measurements;
pub(super) mod named;
pub mod notice;
pub mod regions;
mod rows;
pub mod settings;

use self::{
    addresses::Addresses, catalogue::Catalogue, countries::Countries, experiences::Experiences, hosts::Hosts,
    measurements::Measurements, notice::Notice, regions::Regions, settings::Settings,
};
use crate::audit::{Sha256, check::Test, observation::TableUsed};

/// A table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}:{line}: {kind}: {about}")]
pub struct TableError {
    /// The table's file.
    pub table: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: TableErrorKind,
    /// The word or number that it is about.
    pub about: String,
}

crate::audit::named::named! {
    /// What is wrong with a table.
    TableErrorKind {
        /// It is not of the form that it has to be.
        Form = "form",
        /// A column or key is missing.
        Missing = "missing",
        /// A value is none of those that are allowed.
        Value = "value",
        /// Something is there twice.
        Twice = "twice",
        /// Its version of the format is newer than is known here.
        Newer = "newer",
    }
}

/// A table's file: its name, and its text.
#[derive(Debug, Clone, Copy)]
pub struct TableFile<'a> {
    /// Name without extension, such as `settings`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl TableFile<'_> {
    /// Returns how an observation names this table.
    pub fn used(&self, version: &str) -> TableUsed {
        TableUsed {
            name: self.name.to_owned(),
            version: version.to_owned(),
            sha256: Sha256::of(self.text.as_bytes()),
            own: false,
        }
    }
}

/// All tables that checks go by.
#[derive(Debug)]
pub struct Tables {
    /// Settings.
    pub settings: Settings,
    /// Events that are documented.
    pub catalogue: Catalogue,
    /// Names of sensitive measurements.
    pub measurements: Measurements,
    /// Regions, and where they lie.
    pub regions: Regions,
    /// Ranges of addresses.
    pub addresses: Addresses,
    /// Names of hosts.
    pub hosts: Hosts,
    /// Periods of notice.
    pub notice: Notice,
    /// Connected Experiences.
    pub experiences: Experiences,
    /// Countries.
    pub countries: Countries,
    used: Vec<TableUsed>,
}

/// The tables that a test goes by.
const fn used_by(test: Test) -> &'static [&'static str] {
    match test {
        Test::Settings | Test::SettingsChosen => &["settings.toml"],
        Test::NoDirectIdentifier | Test::NoContent | Test::Pseudonymised => &["hosts.tsv"],
        Test::ViewerReadable | Test::LevelsCompared | Test::AlwaysSent | Test::EachHalfYear => &[],
        Test::EventsDocumented | Test::ServiceDataExplained => &["event-catalogue.tsv"],
        Test::SensitiveMeasurements => &["measurements.tsv"],
        Test::InsideBoundary => &["hosts.tsv", "regions.tsv", "addresses.tsv", "countries.tsv"],
        Test::NoThirdParties => &["hosts.tsv", "regions.tsv", "addresses.tsv"],
        Test::SubprocessorsCompared => &["countries.tsv"],
        Test::NoticeGiven => &["notice.toml"],
        Test::ExperiencesCompared => &["experiences.tsv"],
    }
}

impl Tables {
    /// Reads all tables out of their files. The first that cannot be used is named, with its line.
    pub fn read(files: &[TableFile<'_>]) -> Result<Self, TableError> {
        let file = |name: &str| {
            files.iter().copied().find(|file| file.name == name).ok_or_else(|| TableError {
                table: name.to_owned(),
                line: 1,
                kind: TableErrorKind::Missing,
                about: name.to_owned(),
            })
        };
        let settings = Settings::read(file("settings.toml")?)?;
        let catalogue = Catalogue::read(file("event-catalogue.tsv")?)?;
        let measurements = Measurements::read(file("measurements.tsv")?)?;
        let regions = Regions::read(file("regions.tsv")?)?;
        let addresses = Addresses::read(file("addresses.tsv")?)?;
        let hosts = Hosts::read(file("hosts.tsv")?, &regions)?;
        let notice = Notice::read(file("notice.toml")?)?;
        let experiences = Experiences::read(file("experiences.tsv")?)?;
        let countries = Countries::read(file("countries.tsv")?)?;
        let versions = [
            ("settings.toml", settings.used.version.as_str()),
            ("event-catalogue.tsv", &catalogue.version),
            ("measurements.tsv", &measurements.version),
            ("regions.tsv", regions.version()),
            ("addresses.tsv", addresses.version()),
            ("hosts.tsv", hosts.version()),
            ("notice.toml", &notice.version),
            ("experiences.tsv", &experiences.version),
            ("countries.tsv", &countries.version),
        ];
        let used = versions.iter().map(|(name, version)| Ok(file(name)?.used(version))).collect::<Result<_, _>>()?;
        Ok(Self { settings, catalogue, measurements, regions, addresses, hosts, notice, experiences, countries, used })
    }

    /// Returns the tables with a note on those that are the user's own.
    #[must_use]
    pub fn with_own(mut self, own: impl Fn(&str) -> bool) -> Self {
        for used in &mut self.used {
            used.own = own(&used.name);
        }
        self
    }

    /// Returns the names of the user's own tables.
    pub fn own(&self) -> impl Iterator<Item = String> {
        self.used.iter().filter(|used| used.own).map(|used| used.name.clone())
    }

    /// Returns the tables that a test goes by, as an observation names them.
    pub fn used_by(&self, test: Test) -> Vec<TableUsed> {
        self.used.iter().filter(|used| used_by(test).contains(&used.name.as_str())).cloned().collect()
    }
}
