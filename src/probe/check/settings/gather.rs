//! What one piece of evidence says of the settings of the table, and what it would have shown.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    ops::ControlFlow,
};

use super::{
    super::{Exhibit, Ledger},
    matching::{self, Match, Standing, plain, plain_key},
};
use crate::{
    audit::{
        locator::{Locator, Step},
        observation::Weight,
    },
    probe::{
        Fact, What,
        fact::{Address, Hive, Origin, Setting, Value},
        reading::{Format, Reading, RemarkKind},
        table::settings::{Rule, Settings},
    },
};

/// A setting of the table, found in a piece of evidence.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Where.
    pub at: Locator,
    /// What it is.
    pub is: Match,
    /// What set it, by name.
    pub by: Option<String>,
    /// Its rank, where a report gives one.
    pub precedence: Option<u32>,
}

/// What a piece of evidence says.
#[derive(Debug, Default)]
pub struct Gathered {
    /// What it was recognised as, where it holds settings.
    pub format: Option<Format>,
    /// Settings of the table, by their place in it; later ones come later.
    pub candidates: BTreeMap<usize, Vec<Candidate>>,
    /// Editions of the system that it names.
    pub editions: BTreeSet<String>,
    /// Versions of Office that it names.
    pub versions: BTreeSet<String>,
    /// Whether the report is of a plan, and not of what was applied.
    pub planned: bool,
    /// Whether a part of it was not read, so that something may be missing that matters. Halves that a report lacks are told
    /// of by themselves.
    pub broken: bool,
    /// Halves that a report lacks.
    lacks: Vec<Hive>,
    /// How many values of each key of the table were seen; a key without values counts none.
    keys: BTreeMap<(Hive, String), u64>,
    /// Keys that stand there without any value.
    bare: BTreeSet<(Hive, String)>,
    /// The key that came first, with which an export begins, and whether it holds no values, as the key does of which a
    /// whole branch is exported.
    first: Option<(Hive, String, bool)>,
    /// Products that are configured, by half.
    products: BTreeSet<(Hive, String)>,
    /// How many policies by name there are, by half.
    policies: BTreeMap<Hive, u64>,
    /// Languages that the policies of a half are displayed in.
    languages: BTreeSet<(Hive, String)>,
    /// Settings of the table of whose name there is a policy in another category.
    alike: BTreeSet<String>,
    /// Settings of the table whose policy a profile does not enable, by the name of the profile: what stands below it there
    /// does not count.
    disabled: BTreeSet<(usize, Option<String>)>,
    /// Domains of property lists that there are.
    domains: BTreeSet<String>,
}

/// Whether the evidence would have shown a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It would: not there is not set.
    Yes,
    /// It configures the product and would show what it sets itself.
    Itself,
    /// It would not.
    No,
    /// It would, but for the half that it lacks.
    HalfMissing,
    /// It would, in another language.
    Language,
    /// It is of a plan.
    Planned,
    /// A policy of its name stands in another category.
    Alike,
    /// It is not whole: what is not there may stand in what is missing.
    Broken,
}

/// Reads a piece of evidence.
pub fn gather(exhibit: &Exhibit<'_>, table: &Settings, ledger: &mut Ledger) -> io::Result<Gathered> {
    let mut gathered = Gathered::default();
    let mut facts = 0;
    let mut settings = 0;
    let interesting = keys_of(table);
    let mut legacy = vec![None; table.legacy.len()];
    let mut take = |fact: &Fact<'_>| {
        facts += 1;
        match &fact.what {
            What::Setting(setting) => {
                settings += 1;
                gathered.setting(&fact.at, setting, table, &interesting);
                for (seen, of) in legacy.iter_mut().zip(&table.legacy) {
                    if seen.is_none() && matching::is_legacy(setting, of) {
                        *seen = Some(place(&fact.at));
                    }
                }
            }
            What::About(name, text) => gathered.about(name, text, &interesting),
            _ => {}
        }
        ControlFlow::Continue(())
    };
    let outcome = exhibit.read(&mut take)?;
    let reading = match outcome {
        Ok(reading) => reading,
        Err(unrecognised) => {
            // A letter holds no settings; what is packed up may hold any.
            let weight = if unrecognised.document().is_some() { Weight::Note } else { Weight::Open };
            ledger.examined(exhibit, None, facts);
            ledger.saw(weight, "settings-unreadable", Some(exhibit), None, &[]);
            return Ok(gathered);
        }
    };
    ledger.examined(exhibit, Some(&reading), facts);
    ledger.count("values", settings);
    gathered.finish(&reading, settings, exhibit, ledger);
    for (seen, of) in legacy.iter().zip(&table.legacy) {
        if let Some(at) = seen {
            let values = [("value", of.value.as_str()), ("since", &of.since.version.to_string())];
            ledger.saw(Weight::Note, "settings-legacy", Some(exhibit), Some(at.clone()), &values);
        }
    }
    Ok(gathered)
}

/// Returns the keys of the table, and those beside them that hold the same.
fn keys_of(table: &Settings) -> BTreeSet<String> {
    let keys = table.settings.iter().filter_map(|rule| rule.key.as_deref());
    let beside =
        |key| matching::cloud_keys(key).into_iter().chain(matching::preference_key(key)).chain([plain_key(key)]);
    let mirrors = table.settings.iter().flat_map(|rule| &rule.mirrors).map(|mirror| plain_key(&mirror.key));
    keys.flat_map(beside).chain(mirrors).collect()
}

/// Returns a place without what could name a person: the root of a person's hive is known by its identifier.
pub fn place(at: &Locator) -> Locator {
    let names_person = |step: &Step| matches!(step, Step::Key(key) if key.to_ascii_uppercase().contains("S-1-"));
    Locator(at.0.iter().filter(|step| !names_person(step)).cloned().collect())
}

impl Gathered {
    fn setting(&mut self, at: &Locator, setting: &Setting, table: &Settings, interesting: &BTreeSet<String>) {
        match &setting.address {
            Address::Registry { hive, key, .. } => {
                let key = plain_key(key);
                self.first.get_or_insert_with(|| (*hive, key.clone(), false));
                for (name, product) in &table.products {
                    let below = format!("{key}\\");
                    if setting.value != Value::Deleted && product.keys.iter().any(|start| below.starts_with(start)) {
                        self.products.insert((*hive, name.clone()));
                    }
                }
                if interesting.contains(&key) && setting.value != Value::Deleted {
                    *self.keys.entry((*hive, key)).or_default() += 1;
                }
            }
            Address::Policy { hive, category, .. } => {
                *self.policies.entry(*hive).or_default() += 1;
                self.category(*hive, category.as_deref().unwrap_or_default(), table);
            }
            Address::Preference { domain, .. } => {
                if !domain.is_empty() {
                    self.domains.insert(domain.clone());
                }
            }
            Address::Catalogue { .. } => {}
        }
        if let Address::Registry { key, name, .. } = &setting.address
            && !name.starts_with('*')
            && !interesting.contains(&plain_key(key))
        {
            return;
        }
        for (index, rule) in table.settings.iter().enumerate() {
            if matching::is_alike(setting, rule, table) {
                self.alike.insert(rule.id.clone());
            }
            if !self.counts(index, setting, rule) {
                continue;
            }
            for is in matching::matches(setting, rule, table) {
                let candidate = Candidate { at: place(at), is, by: setting.by.clone(), precedence: setting.precedence };
                self.take(index, candidate);
            }
        }
    }

    /// Returns whether a setting of a catalogue counts: not where the policy that it stands below is not enabled.
    fn counts(&mut self, index: usize, setting: &Setting, rule: &Rule) -> bool {
        let of = || (index, setting.by.clone());
        match matching::catalogue_state(setting, rule) {
            Some(true) => {
                self.disabled.remove(&of());
                true
            }
            Some(false) => {
                self.disabled.insert(of());
                true
            }
            None => !(matches!(setting.address, Address::Catalogue { .. }) && self.disabled.contains(&of())),
        }
    }

    /// Takes a candidate; in the place of one that stood in the same place and is overwritten.
    fn take(&mut self, rule: usize, candidate: Candidate) {
        let candidates = self.candidates.entry(rule).or_default();
        let same = |before: &&mut Candidate| {
            let (a, b) = (&before.is, &candidate.is);
            (a.standing, a.origin, a.hive) == (b.standing, b.origin, b.hive)
                && before.by == candidate.by
                && before.precedence == candidate.precedence
        };
        match candidates.iter_mut().find(same) {
            Some(before) => *before = candidate,
            None => candidates.push(candidate),
        }
    }

    fn category(&mut self, hive: Hive, category: &str, table: &Settings) {
        let segments: Vec<String> = category.split('/').map(plain).collect();
        for (language, words) in &table.languages {
            if segments.iter().any(|segment| words.contains(segment)) {
                self.languages.insert((hive, language.clone()));
            }
        }
        for (name, product) in &table.products {
            if product.categories.iter().any(|start| segments[0].starts_with(start)) {
                self.products.insert((hive, name.clone()));
            }
        }
    }

    fn about(&mut self, name: &str, text: &str, interesting: &BTreeSet<String>) {
        match name {
            "edition" => {
                self.editions.insert(text.trim().to_owned());
            }
            "office-version" => {
                self.versions.insert(text.trim().to_owned());
            }
            "data-type" => self.planned = text != "LoggedData",
            "key" => {
                let (root, below) = text.split_once('\\').unwrap_or((text, ""));
                let hive = match root.to_ascii_uppercase().as_str() {
                    "HKEY_LOCAL_MACHINE" => Hive::Machine,
                    "HKEY_CURRENT_USER" => Hive::User,
                    _ => Hive::Other,
                };
                let key = plain_key(below);
                self.first.get_or_insert_with(|| (hive, key.clone(), true));
                if interesting.contains(&key) {
                    self.bare.insert((hive, key));
                }
            }
            _ => {}
        }
    }

    fn finish(&mut self, reading: &Reading, settings: u64, exhibit: &Exhibit<'_>, ledger: &mut Ledger) {
        let holds = matches!(
            reading.format,
            Format::RegistryExport
                | Format::RegistryPolicy
                | Format::PolicyResult
                | Format::PolicyReport
                | Format::PolicyRules
                | Format::IntuneSettings
                | Format::RegistryQuery
                | Format::ItemProperties
                | Format::CloudPolicy
                | Format::PropertyList
        );
        if !holds {
            ledger.saw(Weight::Note, "settings-unreadable", Some(exhibit), None, &[]);
            return;
        }
        self.format = Some(reading.format);
        for remark in reading.remarks.iter().filter(|remark| remark.kind == RemarkKind::Incomplete) {
            match remark.about.as_str() {
                "computer-results" => self.lacks.push(Hive::Machine),
                "user-results" => self.lacks.push(Hive::User),
                _ => {}
            }
        }
        // A report that lacks a half says nothing of that half, and all of the other.
        let but_for_halves = reading.remarks.iter().any(|remark| {
            breaks(remark.kind) && !(remark.kind == RemarkKind::Incomplete && remark.about.ends_with("-results"))
        });
        self.broken = !reading.whole && (but_for_halves || reading.more_remarks > 0);
        if self.broken {
            let at = reading.remarks.iter().find(|remark| breaks(remark.kind)).and_then(|remark| remark.at.clone());
            ledger.saw(Weight::Open, "settings-not-whole", Some(exhibit), at.map(|at| place(&at)), &[]);
        }
        if settings == 0 {
            ledger.saw(Weight::Note, "settings-none", Some(exhibit), None, &[]);
        }
        if reading.format == Format::RegistryPolicy && !self.candidates.is_empty() {
            ledger.saw(Weight::Note, "settings-hive-unknown", Some(exhibit), None, &[]);
        }
        if self.is_object() && !self.candidates.is_empty() {
            ledger.saw(Weight::Note, "settings-object", Some(exhibit), None, &[]);
        }
    }

    /// Returns whether the evidence is of what an object or profile sets, and not of what a machine has.
    pub fn is_object(&self) -> bool {
        matches!(
            self.format,
            Some(
                Format::RegistryPolicy
                    | Format::PolicyReport
                    | Format::PolicyRules
                    | Format::IntuneSettings
                    | Format::CloudPolicy
            )
        )
    }

    /// Returns whether the evidence would have shown a setting that is not in it.
    pub fn shown(&self, rule: &Rule) -> Shown {
        let hives = || rule.hives();
        let first = rule.hives().next().unwrap_or(Hive::Other);
        match self.format {
            _ if self.broken => Shown::Broken,
            Some(Format::RegistryExport) => {
                let Some(key) = rule.key.as_deref().map(plain_key) else { return Shown::No };
                let begins = |hive| {
                    self.first
                        .as_ref()
                        .is_some_and(|(of, root, bare)| *bare && *of == hive && key.starts_with(&format!("{root}\\")))
                };
                let listed =
                    |hive| self.keys.contains_key(&(hive, key.clone())) || self.bare.contains(&(hive, key.clone()));
                if listed(first) || begins(first) { Shown::Yes } else { Shown::No }
            }
            // A question for one value shows that value alone.
            Some(Format::RegistryQuery | Format::ItemProperties) => {
                let Some(key) = rule.key.as_deref().map(plain_key) else { return Shown::No };
                let key = (first, key);
                let whole = self.keys.get(&key).is_some_and(|values| *values > 1) || self.bare.contains(&key);
                if whole { Shown::Yes } else { Shown::No }
            }
            Some(Format::PolicyResult) => {
                if rule.key.is_none() {
                    Shown::No
                } else if self.planned {
                    Shown::Planned
                } else if self.lacks.contains(&first) {
                    Shown::HalfMissing
                } else if self.alike.contains(&rule.id) {
                    Shown::Alike
                } else if self.speaks(rule, first) {
                    Shown::Yes
                } else {
                    Shown::Language
                }
            }
            Some(Format::RegistryPolicy | Format::PolicyRules) => {
                let configured = |hive| self.products.contains(&(hive, rule.product.clone()));
                if hives().chain([Hive::Other]).any(configured) { Shown::Itself } else { Shown::No }
            }
            Some(Format::PolicyReport) => {
                if !self.products.contains(&(first, rule.product.clone())) {
                    Shown::No
                } else if self.alike.contains(&rule.id) {
                    Shown::Alike
                } else if self.speaks(rule, first) {
                    Shown::Itself
                } else {
                    Shown::Language
                }
            }
            Some(Format::PropertyList) => {
                let configured = rule.domain.as_ref().is_some_and(|domain| self.domains.contains(domain));
                if configured { Shown::Itself } else { Shown::No }
            }
            _ => Shown::No,
        }
    }

    /// Returns whether a half of a report is in a language that the setting has names for.
    fn speaks(&self, rule: &Rule, hive: Hive) -> bool {
        if self.policies.get(&hive).copied().unwrap_or_default() == 0 {
            return true;
        }
        [("en", &rule.policy.en), ("nl", &rule.policy.nl)]
            .into_iter()
            .any(|(language, names)| !names.is_empty() && self.languages.contains(&(hive, language.to_owned())))
    }

    /// Returns those that stand in the documented place and were not denied; and those that are weaker than them there.
    pub fn effective(&self, rule: usize) -> (Vec<&Candidate>, Vec<&Candidate>) {
        let all = self.candidates.get(&rule).map(Vec::as_slice).unwrap_or_default();
        let placed: Vec<&Candidate> = all
            .iter()
            .filter(|candidate| candidate.is.standing == Standing::Place && candidate.precedence != Some(0))
            .collect();
        let strongest = |candidates: &[&Candidate]| {
            let set = candidates.iter().filter(|candidate| candidate.is.found != matching::Found::Absent);
            set.map(|candidate| candidate.is.origin).min().unwrap_or(Origin::Elsewhere)
        };
        let (origin, rank) = (strongest(&placed), placed.iter().filter_map(|candidate| candidate.precedence).min());
        placed.into_iter().partition(|candidate| {
            (candidate.is.origin <= origin) && candidate.precedence.is_none_or(|precedence| Some(precedence) == rank)
        })
    }
}

/// Returns whether after such a remark something may be missing that matters.
const fn breaks(kind: RemarkKind) -> bool {
    matches!(
        kind,
        RemarkKind::Truncated
            | RemarkKind::Damaged
            | RemarkKind::TooLarge
            | RemarkKind::NotDecoded
            | RemarkKind::Incomplete
    )
}
