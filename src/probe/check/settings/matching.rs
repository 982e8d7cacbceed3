//! Which setting of the table a setting of the evidence is, and what it is set to.

use crate::probe::{
    check::masked,
    fact::{Address, Hive, Origin, Setting, Value},
    table::settings::{ABSENT, Gives, Legacy, Rule, Settings},
};

/// What a setting was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A value, as the table writes it.
    Value(String),
    /// Not set, or taken away.
    Absent,
    /// Something that the table does not know; masked.
    Unclear(String),
}

/// Which place a setting was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The one that is documented.
    Place,
    /// The same key in a hive where it does not count.
    OtherHive,
    /// The preference of the same name, which the user can change.
    Preference,
    /// Another key that holds the same, and is not the policy.
    Mirror,
}

/// A setting of the evidence that is one of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// In which place.
    pub standing: Standing,
    /// What set it.
    pub origin: Origin,
    /// In which hive; another where the file does not say.
    pub hive: Hive,
    /// What it was found to be.
    pub found: Found,
}

/// Returns a name in lower case, with single spaces.
pub fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Returns a key in lower case, with single separators and none at its ends.
pub fn plain_key(key: &str) -> String {
    key.split('\\').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\\").to_lowercase()
}

/// Returns what the setting of the evidence says of the setting of the table, if it is that one. What takes many values
/// away may say several things.
pub fn matches(setting: &Setting, rule: &Rule, table: &Settings) -> Vec<Match> {
    match &setting.address {
        Address::Registry { hive, key, name } => registry(setting, rule, *hive, key, name),
        _ => named(setting, rule, table).into_iter().collect(),
    }
}

/// Returns what a setting says that stands under a name, and not under a key.
fn named(setting: &Setting, rule: &Rule, table: &Settings) -> Option<Match> {
    match &setting.address {
        Address::Registry { .. } => None,
        Address::Policy { hive, name, category } => {
            let hive_fits = *hive == Hive::Other || rule.hives().any(|of| of == *hive);
            let name = plain(name);
            let named = rule.policy.en.iter().chain(&rule.policy.nl).any(|known| plain(known) == name);
            let last = category.as_deref().and_then(|category| category.rsplit('/').next()).map(plain);
            let placed = rule.categories.is_empty() || last.is_none_or(|last| rule.categories.contains(&last));
            if !(hive_fits && named && placed) {
                return None;
            }
            let found = displayed(&setting.value, rule, table)?;
            Some(Match { standing: Standing::Place, origin: setting.origin, hive: *hive, found })
        }
        Address::Catalogue { id } => {
            let id = id.to_lowercase();
            let catalogued = rule.intune.iter().find(|catalogued| ends(&id, &catalogued.tail))?;
            let found = chosen(&setting.value, &id, catalogued.gives, rule)?;
            Some(Match { standing: Standing::Place, origin: setting.origin, hive: Hive::Other, found })
        }
        Address::Preference { domain, key } => {
            let of = rule.domain.as_deref()?;
            if *key != rule.value || !(domain.is_empty() || domain == of) {
                return None;
            }
            let standing = if setting.origin <= Origin::Policy { Standing::Place } else { Standing::Preference };
            let found = raw(&setting.value, rule);
            Some(Match { standing, origin: setting.origin, hive: Hive::Other, found })
        }
    }
}

/// Returns whether a setting of the evidence is one without effect.
pub fn is_legacy(setting: &Setting, legacy: &Legacy) -> bool {
    match &setting.address {
        Address::Registry { key, name, .. } => {
            setting.value != Value::Deleted
                && plain_key(key) == plain_key(&legacy.key)
                && name.eq_ignore_ascii_case(&legacy.value)
        }
        Address::Policy { name, .. } => legacy.policy.iter().any(|known| plain(known) == plain(name)),
        Address::Catalogue { id } => ends(&id.to_lowercase(), &legacy.tail),
        Address::Preference { .. } => false,
    }
}

fn registry(setting: &Setting, rule: &Rule, hive: Hive, key: &str, name: &str) -> Vec<Match> {
    let key = plain_key(key);
    let gone = setting.value == Value::Deleted;
    let holds = |of: &str, value: &str| {
        let of = plain_key(of);
        let below = gone && name == "**" && of.starts_with(&format!("{key}\\"));
        below || (of == key && (value.eq_ignore_ascii_case(name) || (gone && matches!(name, "*" | "**"))))
    };
    let counts = |of: Hive| hive == Hive::Other || hive == of;
    let mut matched = Vec::new();
    let mut add = |standing, origin| matched.push(Match { standing, origin, hive, found: raw(&setting.value, rule) });
    if let Some(policy) = &rule.key {
        let standing = if rule.hives().any(counts) { Standing::Place } else { Standing::OtherHive };
        if cloud_keys(policy).iter().any(|cloud| holds(cloud, &rule.value)) {
            add(standing, Origin::CloudPolicy);
        }
        if holds(policy, &rule.value) {
            add(standing, Origin::Policy);
        }
        if preference_key(policy).is_some_and(|preference| holds(&preference, &rule.value)) {
            add(Standing::Preference, Origin::Preference);
        }
    }
    if rule.mirrors.iter().any(|mirror| counts(mirror.hive()) && holds(&mirror.key, &mirror.value)) {
        add(Standing::Mirror, Origin::Elsewhere);
    }
    matched
}

const OFFICE: &str = r"software\policies\microsoft\office\";

/// Returns where Cloud Policy puts the values of a key of Office.
pub fn cloud_keys(key: &str) -> Vec<String> {
    let key = plain_key(key);
    let Some(below) = key.strip_prefix(OFFICE) else { return Vec::new() };
    let cloud = r"software\policies\microsoft\cloud\office\";
    let mut keys = vec![format!("{cloud}{below}")];
    if !below.starts_with("16.0") {
        keys.push(format!("{cloud}16.0\\{below}"));
    }
    keys
}

/// Returns where Office keeps the user's own values for those of a policy key.
pub fn preference_key(key: &str) -> Option<String> {
    plain_key(key).strip_prefix(OFFICE).map(|below| format!(r"software\microsoft\office\{below}"))
}

/// Returns what a value of the registry or a property list is, as the table writes it.
fn raw(value: &Value, rule: &Rule) -> Found {
    let written = match value {
        Value::Deleted => return Found::Absent,
        Value::Number(number) => Some(number.to_string()),
        Value::Truth(truth) => Some(truth.to_string()),
        // A number that is stored as text is not what the program reads.
        Value::Text(text) if text.parse::<u64>().is_err() => Some(text.clone()),
        _ => None,
    };
    match written {
        Some(written) if rule.meanings.contains_key(&written) => Found::Value(written),
        Some(written) if matches!(value, Value::Number(_) | Value::Truth(_)) => Found::Unclear(written),
        _ => Found::Unclear(masked(&shown(value))),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Texts(texts) => texts.join(" "),
        Value::Bytes(bytes) => hex::encode(bytes),
        Value::Number(number) => number.to_string(),
        Value::Truth(truth) => truth.to_string(),
        Value::Policy { state, .. } => state.clone(),
        Value::Deleted => String::new(),
    }
}

/// Returns what a policy is that a report displays, or a table of policies; none where it is not configured.
fn displayed(value: &Value, rule: &Rule, table: &Settings) -> Option<Found> {
    let Value::Policy { state, chosen } = value else { return Some(raw(value, rule)) };
    let state = plain(state);
    let worth = |value: &Option<String>| value.as_ref().map(|value| state_value(value));
    if table.states.disabled.contains(&state) {
        return Some(worth(&rule.when_disabled).unwrap_or_else(|| Found::Unclear(masked(&state))));
    }
    if table.states.enabled.contains(&state) {
        if let Some(found) = worth(&rule.when_enabled) {
            return Some(found);
        }
        let choice = chosen.iter().find_map(|(_, shown)| choice(shown, rule));
        let unclear = || chosen.first().map_or_else(|| masked(&state), |(_, shown)| masked(shown));
        return Some(choice.map_or_else(|| Found::Unclear(unclear()), Found::Value));
    }
    // A table may give the choice or the number in place of the state.
    match choice(&state, rule) {
        Some(value) => Some(Found::Value(value)),
        None if rule.meanings.contains_key(&state) => Some(Found::Value(state)),
        None if state.is_empty() || state.starts_with("not ") || state.starts_with("niet ") => None,
        None => Some(Found::Unclear(masked(&state))),
    }
}

fn state_value(value: &str) -> Found {
    if value == ABSENT { Found::Absent } else { Found::Value(value.to_owned()) }
}

fn choice(shown: &str, rule: &Rule) -> Option<String> {
    let shown = plain(shown);
    rule.meanings.iter().find(|(_, meaning)| meaning.choices.contains(&shown)).map(|(value, _)| value.clone())
}

/// Returns whether an id ends so, at the beginning of a part of it.
fn ends(id: &str, tail: &str) -> bool {
    id.strip_suffix(tail).is_some_and(|before| before.is_empty() || before.ends_with(['_', '~']))
}

/// Returns what a value of a settings catalogue is; none where what stands below it tells.
fn chosen(value: &Value, id: &str, gives: Gives, rule: &Rule) -> Option<Found> {
    let end = match value {
        Value::Text(text) => {
            let text = text.to_lowercase();
            text.strip_prefix(&format!("{id}_")).map_or_else(|| text.clone(), str::to_owned)
        }
        other => shown(other),
    };
    match gives {
        Gives::Value if rule.meanings.contains_key(&end) => Some(Found::Value(end)),
        Gives::State if end == "0" => rule.when_disabled.as_deref().map(state_value),
        Gives::State if end == "1" => rule.when_enabled.as_deref().map(state_value),
        _ => Some(Found::Unclear(masked(&end))),
    }
}
