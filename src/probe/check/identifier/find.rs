//! What a search of one capture came to, in parts that can be put together.

use std::collections::BTreeMap;

use super::class::Kind;
use crate::{
    audit::{
        check::Test,
        locator::Locator,
        observation::{MOST_DETAILS, Weight},
    },
    probe::check::{Exhibit, Ledger},
};

/// The most different finds that are told beside those that decide.
const MOST: usize = 500;

/// One find.
#[derive(Debug)]
pub(super) struct Find {
    pub kind: Kind,
    pub at: Locator,
    pub form: String,
    pub masked: String,
    /// What the event says of its level; the part of the exchange where it is in no event.
    pub level: &'static str,
}

/// Finds that decide: the first of them, and how many there were.
#[derive(Debug, Default)]
pub(super) struct Deciding {
    first: Vec<Find>,
    pub total: u64,
}

impl Deciding {
    /// Returns whether a further find is kept.
    pub(super) fn has_room(&self) -> bool {
        self.first.len() < MOST_DETAILS
    }

    pub(super) fn add(&mut self, find: Option<Find>) {
        self.total += 1;
        self.first.extend(find.filter(|_| self.first.len() < MOST_DETAILS));
    }

    fn join(&mut self, other: Self) {
        self.total += other.total;
        let room = MOST_DETAILS - self.first.len();
        self.first.extend(other.first.into_iter().take(room));
    }

    fn tell(&self, weight: Weight, kind: &'static str, exhibit: &Exhibit<'_>, ledger: &mut Ledger) {
        for find in &self.first {
            let values =
                [("what", find.kind.name()), ("form", &*find.form), ("found", &*find.masked), ("level", find.level)];
            ledger.saw(weight, kind, Some(exhibit), Some(find.at.clone()), &values);
        }
        ledger.left_out(weight, self.total - self.first.len() as u64);
    }
}

/// What a search came to.
#[derive(Debug, Default)]
pub(super) struct Finds {
    /// How many events there were.
    pub events: u64,
    /// How many of them the check looks at.
    pub looked_at: u64,
    /// What speaks against what is tested.
    pub against: Deciding,
    /// What would, if it were known at which level it was captured.
    pub unknown: Deciding,
    /// How many events there were of which that is not known.
    pub of_unknown_level: u64,
    /// Whether something was left undecoded because there was too much of it.
    pub exhausted: bool,
    /// Bodies that were cut off.
    pub cut: Vec<(Locator, String)>,
    counts: BTreeMap<&'static str, u64>,
    /// What does not decide: kind of detail, what was found, and field; the first find and how many there were.
    beside: BTreeMap<(&'static str, Kind, String), (Find, u64)>,
    /// Fields that hold pseudonyms.
    pseudonyms: BTreeMap<String, (Locator, u64)>,
    /// Hosts to which bodies went that could not be decoded.
    undecoded: BTreeMap<String, (Locator, u64)>,
    /// How many such bodies there were, to whichever host.
    bodies_undecoded: u64,
}

/// Adds how often something was seen, where it is known or there is room for one more.
fn add<K: Ord, V>(seen: &mut BTreeMap<K, (V, u64)>, key: K, first: V, times: u64) {
    if let Some((_, known)) = seen.get_mut(&key) {
        *known += times;
    } else if seen.len() < MOST {
        seen.insert(key, (first, times));
    }
}

impl Finds {
    pub(super) fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    pub(super) fn beside(&mut self, kind: &'static str, what: Kind, field: &str, find: impl FnOnce() -> Find) {
        let key = (kind, what, field.to_owned());
        if let Some((_, times)) = self.beside.get_mut(&key) {
            *times += 1;
        } else if self.beside.len() < MOST {
            self.beside.insert(key, (find(), 1));
        }
    }

    pub(super) fn pseudonym(&mut self, field: &str, at: impl FnOnce() -> Locator) {
        if let Some((_, times)) = self.pseudonyms.get_mut(field) {
            *times += 1;
        } else if self.pseudonyms.len() < MOST {
            self.pseudonyms.insert(field.to_owned(), (at(), 1));
        }
    }

    pub(super) fn undecoded(&mut self, host: String, at: Locator) {
        self.bodies_undecoded += 1;
        add(&mut self.undecoded, host, at, 1);
    }

    /// Adds what the search of a later part came to.
    pub(super) fn join(&mut self, other: Self) {
        self.events += other.events;
        self.looked_at += other.looked_at;
        self.against.join(other.against);
        self.unknown.join(other.unknown);
        self.of_unknown_level += other.of_unknown_level;
        self.exhausted |= other.exhausted;
        self.cut.extend(other.cut.into_iter().take(MOST_DETAILS.saturating_sub(self.cut.len())));
        for (what, number) in other.counts {
            *self.counts.entry(what).or_default() += number;
        }
        for (key, (find, times)) in other.beside {
            add(&mut self.beside, key, find, times);
        }
        for (field, (at, times)) in other.pseudonyms {
            add(&mut self.pseudonyms, field, at, times);
        }
        self.bodies_undecoded += other.bodies_undecoded;
        for (host, (at, bodies)) in other.undecoded {
            add(&mut self.undecoded, host, at, bodies);
        }
    }

    /// Tells it.
    pub(super) fn tell(&self, test: Test, exhibit: &Exhibit<'_>, ledger: &mut Ledger) {
        self.against.tell(Weight::Against, "identifier-found", exhibit, ledger);
        self.unknown.tell(Weight::Open, "identifier-found-level-unknown", exhibit, ledger);
        if self.of_unknown_level > 0 {
            ledger.saw(Weight::Open, "capture-level-unknown", Some(exhibit), None, &[]);
        }
        if self.exhausted {
            ledger.saw(Weight::Open, "identifier-too-much", Some(exhibit), None, &[]);
        }
        for (at, host) in &self.cut {
            let host = [("host", &**host)];
            ledger.saw(Weight::Open, "identifier-body-not-whole", Some(exhibit), Some(at.clone()), &host);
        }
        for ((kind, what, _), (find, times)) in &self.beside {
            let values = [
                ("what", what.name()),
                ("form", &*find.form),
                ("found", &*find.masked),
                ("times", &*times.to_string()),
            ];
            ledger.saw(Weight::Note, kind, Some(exhibit), Some(find.at.clone()), &values);
        }
        for (host, (at, bodies)) in &self.undecoded {
            let values = [("host", &**host), ("bodies", &*bodies.to_string())];
            ledger.saw(Weight::Note, "identifier-not-decoded", Some(exhibit), Some(at.clone()), &values);
        }
        if self.bodies_undecoded > 0 {
            ledger.count("not-decoded", self.bodies_undecoded);
        }
        let weight = if test == Test::Pseudonymised { Weight::For } else { Weight::Note };
        for (field, (at, times)) in &self.pseudonyms {
            let values = [("field", &**field), ("times", &*times.to_string())];
            ledger.saw(weight, "pseudonym-found", Some(exhibit), Some(at.clone()), &values);
        }
        ledger.count("events", self.events);
        for (what, number) in &self.counts {
            ledger.count(what, *number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::locator::Step;

    /// A capture with a host, field or kind of its own in each part took memory without end.
    #[test]
    fn what_is_told_stays_small_however_many_parts_there_are_and_all_is_counted() {
        let at = || Locator::at(Step::Entry(1));
        let find = || Find { kind: Kind::Email, at: at(), form: String::new(), masked: String::new(), level: "other" };
        let mut all = Finds::default();
        for part in 0..50 {
            let mut finds = Finds::default();
            for number in 0..100 {
                let name = format!("{part} {number}");
                finds.undecoded(name.clone(), at());
                finds.pseudonym(&name, at);
                finds.beside("identifier-beside", Kind::Email, &name, find);
                finds.beside("identifier-beside", Kind::Email, "again", find);
            }
            all.join(finds);
        }
        assert_eq!([all.undecoded.len(), all.pseudonyms.len(), all.beside.len()], [MOST; 3]);
        assert_eq!(all.bodies_undecoded, 5000);
        assert_eq!(all.beside[&("identifier-beside", Kind::Email, "again".to_owned())].1, 5000);
    }
}
