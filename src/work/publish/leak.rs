//! Before anything is published: does it say what must not leave?
//!
//! Searched is what a reader can find in the final files: pages, metadata, attachments. Searched for is what the dossier
//! knows to be inside: guarded terms, names of people and of evidence that were not chosen, addresses of people.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation as _;

use super::render::Files;
use crate::{
    audit::{
        Audit,
        observation::Appraisal,
        publication::{Item, Publicity},
    },
    work::error::WorkError,
};

/// Something that must not leave, found in what would be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// What kind of thing it is.
    pub kind: LeakKind,
    /// The term.
    pub term: String,
    /// In which file it stands.
    pub file: String,
    /// The words around it.
    pub context: String,
}

/// What kind of thing leaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeakKind {
    /// A term that was marked.
    Guarded,
    /// The name of a person who was not chosen to be public.
    Person,
    /// An e-mail address.
    Address,
    /// The name of evidence that was not chosen to be public.
    EvidenceName,
}

impl LeakKind {
    /// Returns the name, as in the keys of the languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guarded => "guarded",
            Self::Person => "person",
            Self::Address => "address",
            Self::EvidenceName => "evidence-name",
        }
    }
}

/// Refuses files that say what must not leave.
pub(super) fn refuse_leaks(audit: &Audit, files: &Files) -> Result<(), WorkError> {
    let leaks = leaks(audit, files.texts());
    if leaks.is_empty() { Ok(()) } else { Err(WorkError::Leaks(leaks)) }
}

/// Returns everything in these texts that must not leave.
pub(super) fn leaks(audit: &Audit, texts: &[(String, String)]) -> Vec<Leak> {
    let terms = terms(audit);
    let mut leaks = Vec::new();
    for (file, text) in texts {
        let plain = flat(text);
        for (kind, term) in &terms {
            if let Some(place) = find(&plain, &flat(term)) {
                let context = around(&plain, place);
                leaks.push(Leak { kind: *kind, term: term.clone(), file: file.clone(), context });
            }
        }
    }
    leaks
}

/// Returns what must not leave.
fn terms(audit: &Audit) -> BTreeSet<(LeakKind, String)> {
    let public = |item: &Item| audit.publicity(item) == Publicity::Public;
    let mut terms = BTreeSet::new();
    terms.extend(audit.guarded.iter().map(|term| (LeakKind::Guarded, term.clone())));
    let mut named = BTreeSet::new();
    for (log, membership) in &audit.members {
        if public(&Item::Member(log.clone())) {
            named.insert(membership.member.name.clone());
        } else {
            terms.insert((LeakKind::Person, membership.member.name.clone()));
        }
        terms.insert((LeakKind::Address, log.to_string()));
    }
    for evidence in audit.evidence.values() {
        if !public(&Item::Evidence(evidence.id.clone())) {
            terms.insert((LeakKind::EvidenceName, evidence.bytes.name.clone()));
        }
        for version in evidence.details.heads() {
            let details = &version.value;
            terms.extend(details.collector.iter().map(|name| (LeakKind::Person, name.clone())));
            let free = [&details.collector, &details.source, &details.tool, &details.note];
            terms.extend(free.into_iter().flatten().flat_map(|text| addresses(text)));
        }
    }
    for observation in audit.observations.values() {
        let seen = observation.seen.details.iter().flat_map(|detail| detail.values.values());
        let noted = observation.appraisal.heads().iter().filter_map(|version| match &version.value {
            Appraisal::Accepted => None,
            Appraisal::Overruled { reason, .. } => Some(reason),
        });
        terms.extend(seen.chain(noted).flat_map(|text| addresses(text)));
    }
    // A collector who is a member with a public name is no secret. Very short terms would be found everywhere.
    terms.retain(|(kind, term)| {
        term.trim().graphemes(true).count() > 2 && !(*kind == LeakKind::Person && named.contains(term))
    });
    terms
}

/// Returns the words of a text that look like an address of a person.
fn addresses(text: &str) -> impl Iterator<Item = (LeakKind, String)> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()));
    words.filter(|word| word.contains('@')).map(|word| (LeakKind::Address, word.to_owned()))
}

/// Returns the text in lower case with single spaces, so that a line break or a capital hides nothing.
fn flat(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds a term as whole words.
fn find(text: &str, term: &str) -> Option<std::ops::Range<usize>> {
    let edge = |char: Option<char>| char.is_none_or(|char| !char.is_alphanumeric());
    text.match_indices(term)
        .map(|(start, found)| start..start + found.len())
        .find(|place| edge(text[..place.start].chars().next_back()) && edge(text[place.end..].chars().next()))
}

/// Returns the words around a place.
fn around(text: &str, place: std::ops::Range<usize>) -> String {
    let before: String = text[..place.start].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[place.end..].chars().take(40).collect();
    format!("{before}{}{after}", &text[place])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{
        Action,
        fixture::{self, Office},
        observation::{Detail, Outcome, Weight},
    };

    fn found(office: &Office, text: &str) -> Vec<(LeakKind, String)> {
        let texts = [("summary.nl.pdf".to_owned(), text.to_owned())];
        leaks(&office.audit, &texts).into_iter().map(|leak| (leak.kind, leak.term)).collect()
    }

    #[test]
    fn every_kind_of_inside_thing_is_found_across_lines_and_capitals() {
        let mut office = Office::staffed();
        office.act("saskia@slm", Action::Guard { term: "PC-07".to_owned() }).expect("guarded");
        let mut evidence = fixture::new_evidence("geheim.har", "TEL-1");
        evidence.details.collector = Some("Karel Kort".to_owned());
        evidence.details.note = Some("Sent by (karel@example.org).".to_owned());
        office.act("piet@pc", Action::Attach { evidence: vec![evidence] }).expect("attached");
        for (text, kind, term) in [
            ("seen on pc-07, twice", LeakKind::Guarded, "PC-07"),
            ("taken by Karel\nKort", LeakKind::Person, "Karel Kort"),
            ("by piet@pc by name himself", LeakKind::Person, "piet@pc by name"),
            ("see GEHEIM.har", LeakKind::EvidenceName, "geheim.har"),
            ("write to karel@example.org", LeakKind::Address, "karel@example.org"),
        ] {
            assert!(found(&office, text).contains(&(kind, term.to_owned())), "{text}");
        }
        assert_eq!(found(&office, "Nothing on PC-071, geheim.hard, or anybody."), []);
    }

    #[test]
    fn an_address_that_a_check_saw_or_that_an_overruling_names_does_not_leave() {
        let mut office = Office::staffed();
        office.attach("piet@pc", "traffic.har", "TEL-2");
        let mut seen = fixture::seen(&office.audit, Outcome::Fails);
        let values = [("found".to_owned(), "karel@example.org".to_owned())].into();
        seen.details.push(Detail {
            kind: "leak".to_owned(),
            weight: Weight::Against,
            evidence: None,
            at: None,
            values,
        });
        let id = office.act("piet@pc", Action::Observe { seen: vec![seen] }).expect("recorded").remove(0);
        let overruled =
            Appraisal::Overruled { reason: "Of (bert@example.org), our own.".to_owned(), for_readers: None };
        office.act("piet@pc", Action::Appraise { observation: id, appraisal: overruled }).expect("overruled");
        for address in ["karel@example.org", "bert@example.org"] {
            assert_eq!(found(&office, &format!("Sent to {address}.")), [(LeakKind::Address, address.to_owned())]);
        }
    }

    #[test]
    fn a_chosen_name_is_no_leak() {
        let mut office = Office::staffed();
        let item = Item::Member("piet@pc".parse().expect("a log"));
        office.act("saskia@slm", Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
        assert_eq!(found(&office, "Done by piet@pc by name.").len(), 1, "the log's own name stays inside");
    }
}
