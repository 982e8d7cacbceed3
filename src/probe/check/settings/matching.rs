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
            if !(is_named(rule, *hive, name) && is_placed(rule, category.as_deref(), table)) {
                return None;
            }
            let found = match &setting.value {
                Value::Policy { state, chosen } if setting.origin == Origin::CloudPolicy && !chosen.is_empty() => {
                    tabled(state, chosen, rule, table)?
                }
                value => displayed(value, rule, table)?,
            };
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

fn is_named(rule: &Rule, hive: Hive, name: &str) -> bool {
    let name = plain(name);
    (hive == Hive::Other || rule.hives().any(|of| of == hive))
        && rule.policy.en.iter().chain(&rule.policy.nl).any(|known| plain(known) == name)
}

/// Returns whether a category is the one that the policy stands in: by its last segment, and by the first where there are
/// more. A report that gives none leaves it at the name.
fn is_placed(rule: &Rule, category: Option<&str>, table: &Settings) -> bool {
    let segments: Vec<String> = category.unwrap_or_default().split('/').map(plain).collect();
    let ([first, .., last] | [first @ last]) = segments.as_slice() else { return true };
    if rule.categories.is_empty() || (segments.len() == 1 && last.is_empty()) {
        return true;
    }
    let products = table.products.get(&rule.product).map(|product| product.categories.as_slice()).unwrap_or_default();
    let of_product =
        segments.len() == 1 || products.is_empty() || products.iter().any(|start| first.starts_with(start));
    of_product && rule.categories.contains(last)
}

/// Returns whether a policy bears the name of the setting, and stands in another category: it is none, and it may be that
/// the category is one that the table does not know.
pub fn is_alike(setting: &Setting, rule: &Rule, table: &Settings) -> bool {
    match &setting.address {
        Address::Policy { hive, name, category } => {
            is_named(rule, *hive, name) && !is_placed(rule, category.as_deref(), table)
        }
        _ => false,
    }
}

/// Returns whether a setting of a catalogue is the state of the policy of the setting, and if so whether that is enabled:
/// only then does what stands below it count.
pub fn catalogue_state(setting: &Setting, rule: &Rule) -> Option<bool> {
    let Address::Catalogue { id } = &setting.address else { return None };
    let id = id.to_lowercase();
    let catalogued = rule.intune.iter().find(|catalogued| ends(&id, &catalogued.tail))?;
    (catalogued.gives == Gives::State).then(|| chosen_end(&setting.value, &id) == "1")
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
    match meant(&state, rule) {
        Some(value) => Some(Found::Value(value)),
        None if is_unset(&state) => None,
        None => Some(Found::Unclear(masked(&state))),
    }
}

/// Returns what a row of a table says of a policy, in more columns than one: its state first. Columns that do not agree, or
/// a word that is not known, leave it unclear.
fn tabled(state: &str, others: &[(String, String)], rule: &Rule, table: &Settings) -> Option<Found> {
    let states = &table.states;
    let said: Vec<String> =
        [state].into_iter().chain(others.iter().map(|(_, cell)| cell.as_str())).map(plain).collect();
    let unset = !said[0].is_empty() && is_unset(&said[0]);
    if unset || said.iter().all(String::is_empty) {
        return None;
    }
    let unclear = || Some(Found::Unclear(masked(&said.join(" "))));
    let any = |of: &[String]| said.iter().any(|cell| of.contains(cell));
    let (enabled, disabled) = (any(&states.enabled), any(&states.disabled));
    let is_state =
        |cell: &String| [&states.enabled, &states.disabled, &states.configured].iter().any(|of| of.contains(cell));
    let known = |cell: &String| is_state(cell) || meant(cell, rule).is_some();
    if !known(&said[0]) || (enabled && disabled) {
        return unclear();
    }
    if disabled {
        return rule.when_disabled.as_deref().map(state_value).or_else(unclear);
    }
    let rest: Vec<&String> = said.iter().filter(|cell| !cell.is_empty() && !is_state(cell)).collect();
    let values: Vec<Option<String>> = rest.iter().map(|cell| meant(cell, rule)).collect();
    let written = rule.when_enabled.as_deref().filter(|_| enabled);
    match (values.as_slice(), written) {
        ([], Some(written)) => Some(state_value(written)),
        ([Some(value), more @ ..], written)
            if more.iter().all(|other| other.as_ref() == Some(value))
                && written.is_none_or(|written| written == value) =>
        {
            Some(Found::Value(value.clone()))
        }
        _ => unclear(),
    }
}

/// Returns whether a word says that a policy is not configured.
fn is_unset(word: &str) -> bool {
    word.is_empty() || word.starts_with("not ") || word.starts_with("niet ")
}

/// Returns the value that a word of a table stands for: a choice that is displayed, or the value itself.
fn meant(word: &str, rule: &Rule) -> Option<String> {
    choice(word, rule).or_else(|| rule.meanings.contains_key(word).then(|| word.to_owned()))
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
    let end = chosen_end(value, id);
    match gives {
        Gives::Value if rule.meanings.contains_key(&end) => Some(Found::Value(end)),
        Gives::State if end == "0" => rule.when_disabled.as_deref().map(state_value),
        Gives::State if end == "1" => rule.when_enabled.as_deref().map(state_value),
        _ => Some(Found::Unclear(masked(&end))),
    }
}

/// Returns the end of a value of a settings catalogue: what stands behind its id.
fn chosen_end(value: &Value, id: &str) -> String {
    match value {
        Value::Text(text) => {
            let text = text.to_lowercase();
            text.strip_prefix(&format!("{id}_")).map_or_else(|| text.clone(), str::to_owned)
        }
        other => shown(other),
    }
}
