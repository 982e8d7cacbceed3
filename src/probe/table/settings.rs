//! The table of settings: where each stands in each kind of evidence, what its values mean, and which are good.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{TableError, TableErrorKind, TableFile};
use crate::{audit::observation::TableUsed, probe::fact::Hive};

/// The newest form of the table that is known here.
const FORMAT: u32 = 1;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// In English.
    pub en: String,
    /// In Dutch.
    pub nl: String,
}

/// The table of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How an observation names it.
    pub used: TableUsed,
    /// Words for the state of a policy.
    pub states: States,
    /// Segments of categories by which the language of a report is known, by language.
    pub languages: BTreeMap<String, Vec<String>>,
    /// By what it is known that a product is configured.
    pub products: BTreeMap<String, Product>,
    /// The settings.
    pub settings: Vec<Rule>,
    /// Settings without effect.
    pub legacy: Vec<Legacy>,
}

impl Settings {
    /// Returns the setting of this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.settings.iter().find(|rule| rule.id == id)
    }

    /// Returns the table in which every value that has a meaning is as good as another, and what is not set leaves open what
    /// was chosen.
    #[must_use]
    pub fn as_choices(&self) -> Self {
        let mut choices = self.clone();
        for rule in &mut choices.settings {
            rule.good = rule.meanings.keys().cloned().collect();
            rule.absent.counts = Counts::Open;
        }
        choices
    }

    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let raw = toml::from_str::<Raw>(file.text).map_err(|error| {
            let kind = if error.message().starts_with("missing field") {
                TableErrorKind::Missing
            } else {
                TableErrorKind::Form
            };
            wrong(file, error.span().map_or(0, |span| span.start), kind, error.message())
        });
        let newer = || {
            let format =
                toml::from_str::<Head>(file.text).ok().map(|head| head.format).filter(|format| *format > FORMAT);
            format.map(|format| wrong(file, 0, TableErrorKind::Newer, &format.to_string()))
        };
        let raw = raw.map_err(|error| newer().unwrap_or(error))?;
        if let Some(error) = newer() {
            return Err(error);
        }
        let table = Self {
            used: file.used(&raw.version),
            states: raw.states,
            languages: raw.languages,
            products: raw.products,
            settings: raw.settings,
            legacy: raw.legacy,
        };
        table.agrees(file)?;
        Ok(table)
    }

    /// Tells whether what refers to something refers to what is there.
    fn agrees(&self, file: TableFile<'_>) -> Result<(), TableError> {
        let error = |id: &str, kind, about: &str| {
            let at = file.text.find(&format!("id = \"{id}\"")).unwrap_or_default();
            Err(wrong(file, at, kind, about))
        };
        for (index, rule) in self.settings.iter().enumerate() {
            if self.settings[..index].iter().any(|before| before.id == rule.id) {
                return error(&rule.id, TableErrorKind::Twice, &rule.id);
            }
            if rule.key.is_none() == rule.domain.is_none() {
                return error(&rule.id, TableErrorKind::Missing, "key");
            }
            if rule.key.is_some() && rule.hives.is_empty() {
                return error(&rule.id, TableErrorKind::Missing, "hives");
            }
            if !self.products.contains_key(&rule.product) {
                return error(&rule.id, TableErrorKind::Value, &rule.product);
            }
            if let Some(id) = rule.covered_by.iter().find(|id| self.rule(id).is_none() || **id == rule.id) {
                return error(&rule.id, TableErrorKind::Value, id);
            }
            if rule.good.is_empty() {
                return error(&rule.id, TableErrorKind::Missing, "good");
            }
            let states = [&rule.when_enabled, &rule.when_disabled];
            let named = states.into_iter().flatten().filter(|value| *value != ABSENT).chain(&rule.good);
            if let Some(value) = named.into_iter().find(|value| !rule.meanings.contains_key(*value)) {
                return error(&rule.id, TableErrorKind::Value, value);
            }
        }
        Ok(())
    }
}

/// What a state is worth that sets no value.
pub const ABSENT: &str = "absent";

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(rename = "format")]
    _format: u32,
    version: String,
    #[serde(rename = "date")]
    _date: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "licence")]
    _licence: String,
    states: States,
    languages: BTreeMap<String, Vec<String>>,
    products: BTreeMap<String, Product>,
    settings: Vec<Rule>,
    #[serde(default)]
    legacy: Vec<Legacy>,
}

/// Words for the state of a policy, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct States {
    /// It is enabled.
    pub enabled: Vec<String>,
    /// It is disabled.
    pub disabled: Vec<String>,
    /// It is configured, and what it is set to stands beside it.
    #[serde(default)]
    pub configured: Vec<String>,
}

/// By what it is known that a product is configured, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Beginnings of keys.
    pub keys: Vec<String>,
    /// Beginnings of the first segment of categories.
    pub categories: Vec<String>,
}

/// A setting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rule {
    /// By which a programme names it.
    pub id: String,
    /// What it is called in a sentence.
    pub label: Words,
    /// Of which product it is.
    pub product: String,
    /// The hives in which it counts, the one that is documented first.
    #[serde(default)]
    hives: Vec<HiveName>,
    /// The key of its policy, below the hive.
    pub key: Option<String>,
    /// The domain of a property list, in place of a key.
    pub domain: Option<String>,
    /// The name of its value.
    pub value: String,
    /// The values that are good.
    pub good: Vec<String>,
    /// The value that its policy writes when enabled; none where a choice decides. `absent` where it writes none.
    #[serde(default)]
    pub when_enabled: Option<String>,
    /// The value that its policy writes when disabled.
    #[serde(default)]
    pub when_disabled: Option<String>,
    /// Settings that turn this one off with them, where they are good.
    #[serde(default)]
    pub covered_by: Vec<String>,
    /// Since when the program heeds it.
    #[serde(default)]
    pub since: Option<Since>,
    /// Which editions heed which values.
    #[serde(default)]
    pub editions: Option<Editions>,
    /// The names under which reports show its policy.
    #[serde(default)]
    pub policy: Names,
    /// The last segments of categories that its policy stands in; empty for any.
    #[serde(default)]
    pub categories: Vec<String>,
    /// How ids of a settings catalogue end.
    #[serde(default)]
    pub intune: Vec<Catalogued>,
    /// Other places that hold the same, and are not the policy.
    #[serde(default)]
    pub mirrors: Vec<Mirror>,
    /// What applies where it is not set.
    pub absent: Absent,
    /// What values mean.
    pub meanings: BTreeMap<String, Meaning>,
}

impl Rule {
    /// Returns the hives in which it counts.
    pub fn hives(&self) -> impl Iterator<Item = Hive> + '_ {
        self.hives.iter().map(|hive| hive.hive())
    }

    /// Returns the place of its policy, as written in words.
    pub fn place(&self) -> String {
        match (&self.key, &self.domain) {
            (Some(key), _) => {
                let root = if self.hives().next() == Some(Hive::User) { "HKCU" } else { "HKLM" };
                format!("{root}\\{key}\\{}", self.value)
            }
            (None, domain) => format!("{} {}", domain.as_deref().unwrap_or_default(), self.value),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum HiveName {
    Machine,
    User,
}

impl HiveName {
    const fn hive(self) -> Hive {
        match self {
            Self::Machine => Hive::Machine,
            Self::User => Hive::User,
        }
    }
}

/// Names of a policy, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// In English.
    pub en: Vec<String>,
    /// In Dutch; empty where they are not known.
    pub nl: Vec<String>,
}

/// Since when a program heeds a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// Version, by year and month, such as 1904.
    pub version: u64,
    /// Its first build.
    pub build: u64,
}

/// Which editions heed which values.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editions {
    /// The values.
    pub values: Vec<String>,
    /// How the names of editions that heed them begin, in lower case.
    pub honoured: Vec<String>,
    /// What they come to elsewhere.
    pub otherwise: String,
}

/// An id of a settings catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogued {
    /// How it ends, in lower case.
    pub tail: String,
    /// What the end of its value is.
    pub gives: Gives,
}

/// What the end of a value of a settings catalogue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// The value of the registry.
    Value,
    /// The state of the policy: 1 is enabled.
    State,
}

/// Another place that holds the same, and is not the policy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mirror {
    hive: HiveName,
    /// The key.
    pub key: String,
    /// The name of the value.
    pub value: String,
}

impl Mirror {
    /// Returns its hive.
    pub const fn hive(&self) -> Hive {
        self.hive.hive()
    }
}

/// What applies where a setting is not set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    /// How that counts.
    pub counts: Counts,
    /// What applies, in English.
    pub en: String,
    /// In Dutch.
    pub nl: String,
}

/// How it counts that a setting is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// Against what is tested: what applies is not good.
    Against,
    /// For it: what applies is good.
    For,
    /// It depends on more.
    Open,
}

/// What a value means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// In English.
    pub en: String,
    /// In Dutch.
    pub nl: String,
    /// How a report displays it as a choice, in lower case.
    #[serde(default)]
    pub choices: Vec<String>,
}

/// A setting without effect.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legacy {
    /// By which it is named.
    pub id: String,
    /// The key.
    pub key: String,
    /// The name of the value.
    pub value: String,
    /// The names of its policy.
    pub policy: Vec<String>,
    /// How its id in a settings catalogue ends.
    pub tail: String,
    /// Since when it has no effect.
    pub since: Since,
}

fn wrong(file: TableFile<'_>, at: usize, kind: TableErrorKind, about: &str) -> TableError {
    let line = file.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    TableError { table: file.name.to_owned(), line, kind, about: about.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/settings.toml"));

    fn read(text: &str) -> Result<Settings, TableError> {
        Settings::read(TableFile { name: "settings", text })
    }

    #[test]
    fn the_shipped_table_can_be_used() {
        let table = read(TABLE).expect("the shipped table is sound");
        let upside_down = table.rule("office.analyze-content").expect("it is there");
        assert_eq!(upside_down.good, ["2"]);
        assert_eq!(upside_down.when_disabled.as_deref(), Some("2"));
        assert_eq!(table.used.version, "2026-11.2");
        assert_eq!(
            table.rule("office.telemetry").map(Rule::place).as_deref(),
            Some(r"HKCU\Software\Policies\Microsoft\office\common\clienttelemetry\sendtelemetry")
        );
    }

    #[test]
    fn a_fault_is_named_with_its_line() {
        let line = |of: &str| TABLE.lines().position(|line| line.contains(of)).expect("it is there") + 1;
        for (from, to, kind, at) in [
            ("format = 1", "format = 2", TableErrorKind::Newer, 1),
            ("good = [\"3\"]", "good = [\"9\"]", TableErrorKind::Value, line("id = \"office.telemetry\"")),
            ("good = [\"3\"]", "good = []", TableErrorKind::Missing, line("id = \"office.telemetry\"")),
            ("id = \"office.linkedin\"", "id = \"office.ceip\"", TableErrorKind::Twice, line("id = \"office.ceip\"")),
            ("[states]", "[states", TableErrorKind::Form, line("[states]")),
            (
                "covered-by = [\"office.most-connected\"]",
                "covered-by = [\"x\"]",
                TableErrorKind::Value,
                line("id = \"office.optional-connected\""),
            ),
        ] {
            let error = read(&TABLE.replacen(from, to, 1)).expect_err(from);
            assert_eq!((error.kind, error.line), (kind, at), "{from}: {error}");
        }
        let error = read(&TABLE.replacen("licence = ", "license = ", 1)).expect_err("a key is misspelt");
        assert_eq!(error.kind, TableErrorKind::Form);
    }
}
