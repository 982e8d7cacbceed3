//! Countries: by which names they are known, and since when each is inside the EU, in EFTA, or held to be adequate.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    TableError, TableErrorKind, TableFile,
    named::folded,
    rows::{Row, Rows},
};

/// Where a country stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// In the EU.
    Eu,
    /// In EFTA.
    Efta,
    /// Held to be adequate by the European Commission, on a condition where it depends on who receives.
    Adequate(Condition),
    /// None of these.
    Outside,
}

crate::audit::named::named! {
    /// On what an adequacy depends.
    Condition {
        /// Nothing.
        Any = "any",
        /// The receiver is a commercial organisation.
        Commercial = "commercial",
        /// The receiver is on the list of the Privacy Shield.
        Shield = "shield",
        /// The receiver is on the list of the EU-US Data Privacy Framework.
        Framework = "framework",
    }
}

/// A country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its code (ISO 3166-1).
    pub code: String,
    /// Its name in English.
    pub en: String,
    /// Its name in Dutch.
    pub nl: String,
    held: Vec<(Standing, Date, Option<Date>)>,
}

impl Country {
    /// Returns where it stands on a day.
    pub fn on(&self, day: Date) -> Standing {
        let holds = |(_, from, to): &&(Standing, Date, Option<Date>)| *from <= day && to.is_none_or(|to| day <= to);
        self.held.iter().filter(holds).map(|(standing, ..)| *standing).min().unwrap_or(Standing::Outside)
    }
}

/// What a location says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place<'a> {
    /// These countries, in the order of the text, each once.
    Countries(Vec<&'a Country>),
    /// No country that is known here, or more than it names: `worldwide`, `various`, `EU`.
    Unclear,
}

/// The table.
#[derive(Debug, Clone)]
pub struct Countries {
    /// Version of its content.
    pub version: String,
    all: Vec<Country>,
    names: BTreeMap<String, usize>,
}

/// Words of a location that names no country, or not all of them.
const UNCLEAR: &[&str] = &[
    "worldwide",
    "global",
    "globally",
    "various",
    "multiple",
    "other",
    "others",
    "eu",
    "eea",
    "european union",
    "europe",
    "wereldwijd",
    "diverse",
    "meerdere",
    "overige",
    "eer",
    "europese unie",
    "europa",
    "emea",
    "apac",
    "remote",
];

impl Countries {
    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["code", "en", "nl", "other", "standing"])?;
        let mut table = Self { version: rows.head("version").to_owned(), all: Vec::new(), names: BTreeMap::new() };
        for row in rows.rows() {
            let code = row.cell(0).unwrap_or_default();
            if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                return Err(row.error(TableErrorKind::Value, code));
            }
            let held = row
                .cell(4)
                .unwrap_or_default()
                .split_whitespace()
                .map(|text| held(row, text))
                .collect::<Result<_, _>>()?;
            let index = table.all.len();
            for name in row.parts(1).chain(row.parts(2)).chain(row.parts(3)) {
                if table.names.insert(folded(name), index).is_some_and(|before| before != index) {
                    return Err(row.error(TableErrorKind::Twice, name));
                }
            }
            let [en, nl] = [row.cell(1).unwrap_or_default(), row.cell(2).unwrap_or_default()].map(str::to_owned);
            table.all.push(Country { code: code.to_owned(), en, nl, held });
        }
        Ok(table)
    }

    /// Returns a country by one of its names, or by its code in capitals.
    pub fn country(&self, name: &str) -> Option<&Country> {
        let name = name.trim();
        if name.len() == 2
            && name.bytes().all(|byte| byte.is_ascii_uppercase())
            && let Some(country) = self.all.iter().find(|country| country.code == name)
        {
            return Some(country);
        }
        self.names.get(&folded(name)).map(|index| &self.all[*index])
    }

    /// Returns what a location says. Between commas, what is no country is taken for a town if a country stands beside it.
    pub fn place(&self, location: &str) -> Place<'_> {
        if let Some(country) = self.country(location) {
            return Place::Countries(vec![country]);
        }
        let mut found: Vec<&Country> = Vec::new();
        for place in location.split([';', '/', '\n', '|']).filter(|place| !place.trim().is_empty()) {
            let before = found.len();
            let mut known = false;
            for part in place.split([',', '(', ')']).filter(|part| !part.trim().is_empty()) {
                let parts = match self.country(part) {
                    Some(_) => vec![part],
                    None => part
                        .split(" and ")
                        .flat_map(|part| part.split(" en "))
                        .flat_map(|part| part.split('&'))
                        .collect(),
                };
                for part in parts {
                    if UNCLEAR.contains(&folded(part).as_str()) {
                        return Place::Unclear;
                    }
                    if let Some(country) = self.country(part) {
                        known = true;
                        if !found.iter().any(|other| other.code == country.code) {
                            found.push(country);
                        }
                    }
                }
            }
            if found.len() == before && !known {
                return Place::Unclear;
            }
        }
        if found.is_empty() { Place::Unclear } else { Place::Countries(found) }
    }
}

/// Reads a standing such as `adequate:2021-06-28..2031-12-27:commercial`.
fn held(row: &Row<'_>, text: &str) -> Result<(Standing, Date, Option<Date>), TableError> {
    let wrong = || row.error(TableErrorKind::Value, text);
    let mut parts = text.split(':');
    let (kind, days, condition) = (parts.next(), parts.next().ok_or_else(wrong)?, parts.next());
    let (from, to) = days.split_once("..").map_or((days, None), |(from, to)| (from, Some(to)));
    let to = to.map(str::parse).transpose().map_err(|_| wrong())?;
    let standing = match (kind, condition) {
        (Some("eu"), None) => Standing::Eu,
        (Some("efta"), None) => Standing::Efta,
        (Some("adequate"), None) => Standing::Adequate(Condition::Any),
        (Some("adequate"), Some(condition)) => Standing::Adequate(condition.parse().map_err(|_| wrong())?),
        _ => return Err(wrong()),
    };
    Ok((standing, from.parse().map_err(|_| wrong())?, to))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Returns the shipped table.
    pub fn shipped() -> Countries {
        let text = include_str!("../../../templates/probe/countries.tsv");
        Countries::read(TableFile { name: "countries", text }).expect("the shipped table is sound")
    }

    fn codes(location: &str) -> String {
        match shipped().place(location) {
            Place::Countries(countries) => {
                countries.iter().map(|country| country.code.as_str()).collect::<Vec<_>>().join(" ")
            }
            Place::Unclear => "?".to_owned(),
        }
    }

    #[test]
    fn a_location_is_read_in_both_languages_and_in_the_usual_forms() {
        for (location, expected) in [
            ("Germany", "DE"),
            ("Duitsland", "DE"),
            ("the Netherlands", "NL"),
            ("NL", "NL"),
            ("U.S.A.", "US"),
            ("Dublin, Ireland", "IE"),
            ("Ierland, Nederland en België", "IE NL BE"),
            ("India; Czech Republic / UK", "IN CZ GB"),
            ("Bosnia and Herzegovina", "BA"),
            ("Trinidad & Tobago", "TT"),
            ("Redmond, WA (USA)", "US"),
            ("Ireland, worldwide", "?"),
            ("Ireland; Elsewhere", "?"),
            ("EU", "?"),
            ("Narnia", "?"),
            ("", "?"),
        ] {
            assert_eq!(codes(location), expected, "{location}");
        }
    }

    #[test]
    fn standing_goes_by_the_day() {
        let countries = shipped();
        let on = |name: &str, day: &str| countries.country(name).expect("known").on(day.parse().expect("a day"));
        assert_eq!(on("Spain", "2026-01-01"), Standing::Eu);
        assert_eq!(on("Norway", "2026-01-01"), Standing::Efta);
        assert_eq!(on("Switzerland", "2026-01-01"), Standing::Efta);
        assert_eq!(on("United Kingdom", "2020-06-01"), Standing::Eu);
        assert_eq!(on("United Kingdom", "2022-06-01"), Standing::Adequate(Condition::Any));
        assert_eq!(on("United States", "2020-08-01"), Standing::Outside);
        assert_eq!(on("United States", "2023-07-09"), Standing::Outside);
        assert_eq!(on("United States", "2023-07-10"), Standing::Adequate(Condition::Framework));
        assert_eq!(on("Brazil", "2025-12-31"), Standing::Outside);
        assert_eq!(on("India", "2026-01-01"), Standing::Outside);
    }

    #[test]
    fn all_of_the_eu_and_efta_are_in_the_table() {
        let day = "2026-11-01".parse().expect("a day");
        let on = |standing| shipped().all.iter().filter(|country| country.on(day) == standing).count();
        // 27 member states, and seven regions of theirs that have a code of their own.
        assert_eq!(on(Standing::Eu), 27 + 7);
        assert_eq!(on(Standing::Efta), 4);
    }

    #[test]
    fn a_standing_that_is_none_is_refused_with_its_line() {
        let head = "format\t1\nversion\t1\nsource\ts\ndate\td\nlicence\tl\n\ncode\ten\tnl\tother\tstanding\n";
        for wrong in ["eu", "eu:yesterday", "nato:1949-04-04", "eu:2000-01-01:x", "adequate:2000-01-01:sometimes"] {
            let text = format!("{head}XX\tX\tX\t\t{wrong}\n");
            let error = Countries::read(TableFile { name: "countries", text: &text }).expect_err("refused");
            assert_eq!((error.line, error.kind, error.about.as_str()), (8, TableErrorKind::Value, wrong));
        }
    }
}
