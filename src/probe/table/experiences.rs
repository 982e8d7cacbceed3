//! Connected Experiences that stay outside the agreement: by which names they are known, and on which dated page they stand.

use std::collections::BTreeMap;

use super::{TableError, TableErrorKind, TableFile, named::folded, rows::Rows};

/// The month of the page with the fourteen.
pub const FOURTEEN: &str = "2019-07";

/// An experience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Experience {
    /// Its name.
    pub name: String,
    /// The first page on which it stands, by its month, such as `2019-07`.
    pub first: String,
    /// The last.
    pub last: String,
}

impl Experience {
    /// Returns whether it is one of the fourteen.
    pub fn is_of_the_fourteen(&self) -> bool {
        self.first == FOURTEEN
    }
}

/// The table.
#[derive(Debug, Clone)]
pub struct Experiences {
    /// Version of its content.
    pub version: String,
    /// All, in order.
    pub all: Vec<Experience>,
    names: BTreeMap<String, usize>,
}

impl Experiences {
    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["name", "nl", "other", "first", "last"])?;
        let mut table = Self { version: rows.head("version").to_owned(), all: Vec::new(), names: BTreeMap::new() };
        for row in rows.rows() {
            let index = table.all.len();
            for name in row.parts(0).chain(row.parts(1)).chain(row.parts(2)) {
                if table.names.insert(folded(name), index).is_some_and(|before| before != index) {
                    return Err(row.error(TableErrorKind::Twice, name));
                }
            }
            let [name, first, last] = [0, 3, 4].map(|index| row.cell(index).unwrap_or_default().to_owned());
            let month = |text: &str| {
                text.len() == 7
                    && text.as_bytes()[4] == b'-'
                    && format!("{text}-01").parse::<jiff::civil::Date>().is_ok()
            };
            if name.is_empty() || !month(&first) || !month(&last) || first > last {
                return Err(row.error(TableErrorKind::Value, row.cell(0).unwrap_or_default()));
            }
            table.all.push(Experience { name, first, last });
        }
        Ok(table)
    }

    /// Returns an experience by one of its names.
    pub fn experience(&self, name: &str) -> Option<&Experience> {
        self.names.get(&folded(name)).map(|index| &self.all[*index])
    }

    /// Returns the fourteen.
    pub fn fourteen(&self) -> impl Iterator<Item = &Experience> {
        self.all.iter().filter(|experience| experience.is_of_the_fourteen())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Returns the shipped table.
    pub fn shipped() -> Experiences {
        let text = include_str!("../../../templates/probe/experiences.tsv");
        Experiences::read(TableFile { name: "experiences", text }).expect("the shipped table is sound")
    }

    #[test]
    fn there_are_fourteen() {
        assert_eq!(shipped().fourteen().count(), 14);
    }

    #[test]
    fn an_experience_is_known_by_any_of_its_names() {
        let table = shipped();
        for (name, expected) in [
            ("3d maps", Some("3D Maps")),
            ("Weather Bar in Outlook", Some("Weather Bar")),
            ("Resume Assistant", Some("LinkedIn Resume Assistant")),
            ("Help > Feedback", Some("Feedback")),
            ("Feedback (web portal)", Some("Feedback (web portal)")),
            ("Research", Some("Research")),
            ("Researcher", Some("Researcher")),
            ("Slim zoeken", Some("Smart Lookup")),
            ("Invented", None),
        ] {
            assert_eq!(table.experience(name).map(|found| found.name.as_str()), expected, "{name}");
        }
    }
}
