//! What is in effect of a setting, and whether that is good.

use super::{
    super::{Exhibit, Ledger},
    KINDS,
    cover::{Cover, covers},
    gather::{Candidate, Gathered, Shown},
    matching::{Found, Standing},
};
use crate::{
    audit::{locator::Locator, observation::Weight},
    probe::{
        fact::Origin,
        table::settings::{Counts, Meaning, Rule, Settings, Since},
    },
};

/// One judgement at work.
struct Court<'c> {
    rule: &'c Rule,
    index: usize,
    exhibits: &'c [Exhibit<'c>],
    gathered: &'c [Gathered],
    /// What each piece of evidence shows of what would turn the setting off with it.
    covers: Vec<Cover<'c>>,
    ledger: &'c mut Ledger,
    /// The names and values that each detail holds.
    common: Vec<(&'static str, String)>,
    /// Whether something was said of it at all that counts.
    said: bool,
    /// What is said of a value that is good.
    good: &'static str,
}

/// Judges a setting of the table.
pub fn judge(
    rule: usize,
    exhibits: &[Exhibit<'_>],
    gathered: &[Gathered],
    table: &Settings,
    good: &'static str,
    ledger: &mut Ledger,
) {
    let index = rule;
    let rule = &table.settings[index];
    let (covers, common) = (covers(rule, gathered, table), common(rule));
    let mut court = Court { rule, index, exhibits, gathered, covers, ledger, common, said: false, good };
    court.judge();
}

fn common(rule: &Rule) -> Vec<(&'static str, String)> {
    let good = |of: fn(&Meaning) -> &String| {
        let good = rule.good.iter().map(|value| valued(value, rule.meanings.get(value).map(of)));
        good.collect::<Vec<_>>().join(", ")
    };
    vec![
        ("setting", rule.id.clone()),
        ("label-en", rule.label.en.clone()),
        ("label-nl", rule.label.nl.clone()),
        ("place", rule.place()),
        ("good-en", good(|meaning| &meaning.en)),
        ("good-nl", good(|meaning| &meaning.nl)),
    ]
}

/// Returns a value, and behind it what it means.
fn valued(value: &str, meaning: Option<&String>) -> String {
    meaning.map_or_else(|| value.to_owned(), |meaning| format!("{value} ({meaning})"))
}

/// Returns whether a value is a good one.
pub fn is_good(rule: &Rule, candidate: &Candidate) -> bool {
    matches!(&candidate.is.found, Found::Value(value) if rule.good.contains(value))
}

impl<'c> Court<'c> {
    fn saw(
        &mut self,
        weight: Weight,
        kind: &'static str,
        exhibit: Option<usize>,
        at: Option<&Locator>,
        more: &[(&str, &str)],
    ) {
        self.said |= weight != Weight::Note;
        // Of what is known only what the words need goes into the log.
        let needed = KINDS.iter().find(|(of, _)| *of == kind).map(|(_, names)| *names).unwrap_or_default();
        let known = self.common.iter().map(|(name, value)| (*name, value.as_str())).chain(more.iter().copied());
        let values: Vec<(&str, &str)> = known.filter(|(name, _)| needed.contains(name)).collect();
        self.ledger.saw(weight, kind, exhibit.and_then(|exhibit| self.exhibits.get(exhibit)), at.cloned(), &values);
    }

    /// Returns what a value is and means, for the words.
    fn words(&self, found: &Found) -> [(&'static str, String); 3] {
        let (value, meaning) = match found {
            Found::Value(value) => (value.clone(), self.rule.meanings.get(value)),
            Found::Unclear(masked) => (masked.clone(), None),
            Found::Absent => (String::new(), None),
        };
        let (en, nl) = match (meaning, found) {
            (Some(meaning), _) => (meaning.en.clone(), meaning.nl.clone()),
            (None, Found::Absent) => (self.rule.absent.en.clone(), self.rule.absent.nl.clone()),
            (None, _) => ("?".to_owned(), "?".to_owned()),
        };
        [("found", value), ("meaning-en", en), ("meaning-nl", nl)]
    }

    fn saw_found(&mut self, weight: Weight, kind: &'static str, exhibit: usize, candidate: &Candidate) {
        let words = self.words(&candidate.is.found);
        let mut more: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
        more.push(("origin", origin_name(candidate.is.origin)));
        self.saw(weight, kind, Some(exhibit), Some(&candidate.at), &more);
    }

    fn judge(&mut self) {
        let gathered = self.gathered;
        let effective: Vec<(usize, &Candidate)> = gathered
            .iter()
            .enumerate()
            .flat_map(|(at, one)| one.effective(self.index).0.into_iter().map(move |candidate| (at, candidate)))
            .collect();
        let set: Vec<(usize, &Candidate)> =
            effective.iter().copied().filter(|(_, candidate)| candidate.is.found != Found::Absent).collect();
        for (at, by, candidate) in self.covered(&set) {
            let more = [("by-en", by.label.en.as_str()), ("by-nl", &by.label.nl)];
            self.saw(Weight::For, "settings-covered", Some(at), Some(&candidate.at), &more);
        }
        for (at, candidate) in &set {
            if self.is_covered(*at, &set) {
                self.saw_found(Weight::Note, "settings-overridden", *at, candidate);
            } else {
                self.found(*at, candidate, &set);
            }
        }
        self.disagreement(&set);
        for (at, one) in gathered.iter().enumerate() {
            if !set.iter().any(|(of, _)| *of == at) && !self.is_covered(at, &set) {
                let gone = effective.iter().find(|(of, _)| *of == at).map(|(_, candidate)| *candidate);
                self.absent(at, one, gone, &set);
            }
            self.weaker(at, one, &set);
        }
        self.conditions(&set);
        if !self.said {
            self.saw(Weight::Open, "settings-not-shown", None, None, &[]);
        }
    }

    /// Returns whether another setting turns this one off in this piece of evidence; not where its own value is good.
    fn is_covered(&self, at: usize, set: &[(usize, &Candidate)]) -> bool {
        matches!(self.covers[at], Cover::Off(..))
            && !set.iter().any(|(of, candidate)| *of == at && is_good(self.rule, candidate))
    }

    /// Returns the pieces of evidence in which another setting turns this one off, with that setting and where it stands.
    fn covered(&self, set: &[(usize, &Candidate)]) -> Vec<(usize, &'c Rule, &'c Candidate)> {
        let covered = self.covers.iter().enumerate().filter(|(at, _)| self.is_covered(*at, set));
        covered
            .filter_map(|(at, cover)| match cover {
                Cover::Off(by, candidate) => Some((at, *by, *candidate)),
                _ => None,
            })
            .collect()
    }

    /// A value in the documented place.
    fn found(&mut self, at: usize, candidate: &Candidate, set: &[(usize, &Candidate)]) {
        // Cloud Policy goes before what other evidence says that Group Policy sets.
        let cloud = set.iter().find(|(of, other)| *of != at && other.is.origin == Origin::CloudPolicy);
        if candidate.is.origin != Origin::CloudPolicy
            && let Some((of, cloud)) = cloud
        {
            let cloud_good = is_good(self.rule, cloud) || self.is_covered(*of, set);
            if is_good(self.rule, candidate) || !cloud_good {
                self.saw_found(Weight::Note, "settings-overridden", at, candidate);
            } else {
                self.saw_found(Weight::Open, "settings-cloud-differs", at, candidate);
            }
            return;
        }
        match &candidate.is.found {
            Found::Unclear(_) => self.saw_found(Weight::Open, "settings-unclear", at, candidate),
            Found::Value(_) if self.gathered[at].planned => {
                self.saw(Weight::Open, "settings-planned", Some(at), Some(&candidate.at), &[]);
            }
            Found::Value(value) if is_good(self.rule, candidate) => {
                if !self.edition(at, candidate, value) {
                    self.saw_found(Weight::For, self.good, at, candidate);
                }
            }
            _ => self.saw_found(Weight::Against, "settings-bad", at, candidate),
        }
    }

    /// Says where the edition does not heed the value; returns whether it does not.
    fn edition(&mut self, at: usize, candidate: &Candidate, value: &str) -> bool {
        let Some(editions) =
            self.rule.editions.as_ref().filter(|editions| editions.values.iter().any(|of| of == value))
        else {
            return false;
        };
        let otherwise = self.rule.meanings.get(&editions.otherwise);
        let (en, nl) = otherwise.map(|meaning| (meaning.en.clone(), meaning.nl.clone())).unwrap_or_default();
        let known = self.one(at, |one| &one.editions);
        let honoured = |edition: &str| editions.honoured.iter().any(|start| edition.to_lowercase().starts_with(start));
        match known {
            Some(edition) if honoured(&edition) => false,
            Some(edition) => {
                let more = [("found", value), ("edition", &edition), ("otherwise-en", &en), ("otherwise-nl", &nl)];
                self.saw(Weight::Against, "settings-edition", Some(at), Some(&candidate.at), &more);
                true
            }
            None => {
                let more = [("found", value), ("otherwise-en", en.as_str()), ("otherwise-nl", &nl)];
                self.saw(Weight::Note, "settings-edition-unknown", Some(at), Some(&candidate.at), &more);
                false
            }
        }
    }

    /// Returns what this piece of evidence names, or else the one that all of them name.
    fn one(&self, at: usize, of: fn(&Gathered) -> &std::collections::BTreeSet<String>) -> Option<String> {
        let own = of(&self.gathered[at]);
        let all: std::collections::BTreeSet<&String> = self.gathered.iter().flat_map(of).collect();
        let only = |mut names: Box<dyn Iterator<Item = &String> + '_>| match (names.next(), names.next()) {
            (Some(name), None) => Some(name.clone()),
            _ => None,
        };
        only(Box::new(own.iter())).or_else(|| only(Box::new(all.into_iter())))
    }

    /// Two pieces of evidence of the same strength that say different things, one of them good.
    fn disagreement(&mut self, set: &[(usize, &Candidate)]) {
        let Some((first, rest)) = set.split_first() else { return };
        let other = rest
            .iter()
            .find(|(at, candidate)| *at != first.0 && is_good(self.rule, candidate) != is_good(self.rule, first.1));
        if let Some((at, other)) = other {
            let [found, en, nl] = self.words(&other.is.found);
            let [first, first_en, first_nl] = self.words(&first.1.is.found);
            let (first_en, first_nl) = (valued(&first.1, Some(&first_en.1)), valued(&first.1, Some(&first_nl.1)));
            let more = [
                ("found", found.1.as_str()),
                ("meaning-en", &en.1),
                ("meaning-nl", &nl.1),
                ("other-en", &first_en),
                ("other-nl", &first_nl),
            ];
            self.saw(Weight::Note, "settings-disagree", Some(*at), Some(&other.at), &more);
        }
    }

    /// A piece of evidence in which the setting is not set.
    fn absent(&mut self, at: usize, one: &Gathered, gone: Option<&Candidate>, set: &[(usize, &Candidate)]) {
        // What was taken away may be set again in what is missing.
        let told = gone.is_some() && !one.planned && !one.broken;
        let shown = if told { Shown::Yes } else { one.shown(self.rule) };
        let place = gone.map(|candidate| candidate.at.clone());
        let absent = (self.rule.absent.en.clone(), self.rule.absent.nl.clone());
        let more = [("absent-en", absent.0.as_str()), ("absent-nl", absent.1.as_str())];
        let covered = self.covered(set);
        let origins =
            set.iter().map(|(_, candidate)| candidate).chain(covered.iter().map(|(_, _, candidate)| candidate));
        let cloud = origins.map(|candidate| candidate.is.origin).any(|origin| origin == Origin::CloudPolicy);
        let elsewhere = !(set.is_empty() && covered.is_empty());
        // What turns the setting off elsewhere is on here, and so does not settle it.
        let on = !covered.is_empty() && matches!(self.covers[at], Cover::On);
        match shown {
            Shown::HalfMissing if !elsewhere => {
                self.saw(Weight::Open, "settings-half-missing", Some(at), None, &[]);
            }
            Shown::Language if !elsewhere => self.saw(Weight::Open, "settings-language", Some(at), None, &[]),
            Shown::Planned if !elsewhere || matches!(self.covers[at], Cover::Planned) => {
                self.saw(Weight::Open, "settings-planned", Some(at), None, &[]);
            }
            Shown::No | Shown::HalfMissing | Shown::Language | Shown::Planned if on => {
                self.saw(Weight::Open, "settings-not-shown", Some(at), None, &[]);
            }
            // It may be that one, in a category that the table does not know.
            Shown::Alike => self.saw(Weight::Open, "settings-not-shown", Some(at), None, &[]),
            // That it is not whole was said of it.
            Shown::No | Shown::HalfMissing | Shown::Language | Shown::Planned | Shown::Broken => {}
            Shown::Yes | Shown::Itself if on && (cloud || one.is_object()) => {
                self.saw(Weight::Open, "settings-not-shown", Some(at), None, &[]);
            }
            Shown::Yes | Shown::Itself if cloud || (one.is_object() && elsewhere) => {
                self.saw(Weight::Note, "settings-set-elsewhere", Some(at), place.as_ref(), &more);
            }
            // What stands in a weaker place then applies, and is judged as such.
            Shown::Yes | Shown::Itself if self.weaker_good(one) => {}
            // Whether what turns it off elsewhere is set here as well was not asked.
            Shown::Yes | Shown::Itself if !covered.is_empty() && matches!(self.covers[at], Cover::Unknown) => {
                self.saw(Weight::Open, "settings-default-open", Some(at), place.as_ref(), &more);
            }
            Shown::Yes | Shown::Itself => {
                let (weight, kind) = match (self.rule.absent.counts, shown) {
                    (Counts::Against, Shown::Itself) => (Weight::Against, "settings-object-lacks"),
                    (Counts::Against, _) => (Weight::Against, "settings-default-bad"),
                    (Counts::For, _) => (Weight::For, "settings-default-good"),
                    (Counts::Open, _) => (Weight::Open, "settings-default-open"),
                };
                self.saw(weight, kind, Some(at), place.as_ref(), &more);
            }
        }
    }

    fn weaker_good(&self, one: &Gathered) -> bool {
        let all = one.candidates.get(&self.index).map(Vec::as_slice).unwrap_or_default();
        let weak = [Standing::Preference, Standing::Mirror];
        all.iter().any(|candidate| weak.contains(&candidate.is.standing) && is_good(self.rule, candidate))
    }

    /// What stands in weaker places, or was denied.
    fn weaker(&mut self, at: usize, one: &Gathered, set: &[(usize, &Candidate)]) {
        let all = one.candidates.get(&self.index).map(Vec::as_slice).unwrap_or_default();
        for candidate in one.effective(self.index).1 {
            if candidate.is.found != Found::Absent {
                self.saw_found(Weight::Note, "settings-overridden", at, candidate);
            }
        }
        for candidate in all.iter().filter(|candidate| candidate.is.found != Found::Absent) {
            let kind = match candidate.is.standing {
                Standing::Place if candidate.precedence == Some(0) => {
                    self.saw_found(Weight::Note, "settings-denied", at, candidate);
                    continue;
                }
                Standing::Place => continue,
                Standing::OtherHive => "settings-other-hive",
                Standing::Preference => "settings-preference",
                Standing::Mirror => "settings-mirror",
            };
            // Weaker evidence leaves open what nothing stronger settles.
            let settled = !set.is_empty() || (0..self.covers.len()).any(|at| self.is_covered(at, set));
            let bad = candidate.is.standing == Standing::Preference && !one.broken && !is_good(self.rule, candidate);
            let weight = match (settled, bad, &candidate.is.found) {
                (true, ..) => Weight::Note,
                (false, true, Found::Value(_)) => Weight::Against,
                (false, ..) => Weight::Open,
            };
            self.saw_found(weight, kind, at, candidate);
        }
    }

    /// Whether the version of the program heeds the setting, or what turns it off.
    fn conditions(&mut self, set: &[(usize, &Candidate)]) {
        let good = set.iter().filter(|(_, candidate)| is_good(self.rule, candidate));
        let good = good.map(|(at, candidate)| (*at, *candidate, self.rule.since));
        let covered = self.covered(set).into_iter().map(|(at, by, candidate)| (at, candidate, by.since));
        let heeded: Vec<(usize, &Candidate, Option<Since>)> = good.chain(covered).collect();
        // One that is too old is said of each piece of evidence; what is no fault once.
        let (mut known, mut unknown) = (false, false);
        for (at, candidate, since) in heeded {
            let Some(since) = since else { continue };
            let version = self.one(at, |one| &one.versions);
            let from = since.version.to_string();
            let more = [("version", version.as_deref().unwrap_or_default()), ("since", &from)];
            match version.as_deref().and_then(|version| heeds(version, since)) {
                Some(false) => self.saw(Weight::Against, "settings-version-old", Some(at), Some(&candidate.at), &more),
                Some(true) if !std::mem::replace(&mut known, true) => {
                    self.saw(Weight::Note, "settings-version", Some(at), Some(&candidate.at), &more);
                }
                None if !std::mem::replace(&mut unknown, true) => {
                    self.saw(Weight::Note, "settings-version-unknown", Some(at), None, &more);
                }
                _ => {}
            }
        }
    }
}

/// Returns whether a version, by year and month or by build, is new enough; none where it is neither.
fn heeds(version: &str, since: Since) -> Option<bool> {
    let parts: Vec<u64> = version.split('.').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [version] if (1000..10_000).contains(version) => Some(*version >= since.version),
        [16, 0, build, ..] => Some(*build >= since.build),
        [major, ..] if *major < 16 => Some(false),
        _ => None,
    }
}

const fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::CloudPolicy => "cloud-policy",
        Origin::Policy => "policy",
        Origin::Preference => "preference",
        Origin::Elsewhere => "elsewhere",
    }
}
