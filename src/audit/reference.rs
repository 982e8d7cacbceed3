//! References in texts: `[[E-12]]`, `[[E-12 p. 4]]`, `[[TEL-3]]`, `[[F-02]]`, `[[E-12 row 311 | agreed]]`.
//!
//! A reference stands between double brackets on one line. Its first word is what it points at: the label of a piece of
//! evidence, finding, request, sample or note, or the id of a commitment. After that may come a place in it, and after a bar what was
//! done with it, by the name of a [`Tickmark`]. `\[[` writes two brackets that point at nothing.
//!
//! A text with a reference that points at nothing can be saved: it is named at once, and has to be mended before its
//! paper is submitted.

use std::fmt;

use super::{
    id::EventId,
    named::named,
    note::NoteStep,
    programme::{Commitment, CommitmentId, Layer},
    register::Register,
    state::Audit,
    subject::{FindingField, Subject},
    text::Language,
    thing::Thing,
    tickmark::Tickmark,
};

named! {
    /// What a place in a thing is counted or named by.
    PlaceKind {
        /// A page of a document.
        Page = "page",
        /// A line of a text.
        Line = "line",
        /// A row of a table.
        Row = "row",
        /// An entry of a log or capture.
        Entry = "entry",
        /// An item of a sample or list.
        Item = "item",
        /// A key of a settings file.
        Key = "key",
    }
}

/// The words that name a kind of place, besides its own name: the usual short forms, and the Dutch words.
const PLACE_WORDS: [(&str, PlaceKind); 11] = [
    ("p", PlaceKind::Page),
    ("pp", PlaceKind::Page),
    ("blz", PlaceKind::Page),
    ("pagina", PlaceKind::Page),
    ("l", PlaceKind::Line),
    ("regel", PlaceKind::Line),
    ("r", PlaceKind::Row),
    ("rij", PlaceKind::Row),
    ("nr", PlaceKind::Entry),
    ("sleutel", PlaceKind::Key),
    ("post", PlaceKind::Entry),
];

/// A place in a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Such as page 4, rows 12-19, key `settings.telemetry`.
    At(PlaceKind, String),
    /// A place in words.
    Words(String),
}

impl Place {
    /// Reads a place; none if nothing is there. What is not a kind and a number (or a key) is a place in words.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let end = text.find(|char: char| !char.is_alphabetic()).unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        let value = rest.trim_start_matches(['.', ':', ' ', '\u{a0}']);
        let word = word.to_lowercase();
        let kind = word.parse().ok().or_else(|| PLACE_WORDS.iter().find(|(known, _)| *known == word).map(|it| it.1));
        let numbers = |value: &str| {
            value.starts_with(|char: char| char.is_ascii_digit())
                && value.chars().all(|char| char.is_ascii_digit() || "-–,; ".contains(char))
        };
        Some(match kind {
            Some(kind @ (PlaceKind::Key | PlaceKind::Item)) if !value.is_empty() => Self::At(kind, value.to_owned()),
            Some(kind) if numbers(value) => Self::At(kind, value.to_owned()),
            _ => Self::Words(text.to_owned()),
        })
    }
}

/// A reference as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// All of it, with its brackets.
    pub source: &'a str,
    /// What it points at: a label or an id. Empty where nothing is named.
    pub target: &'a str,
    /// Where in it.
    pub place: Option<Place>,
    /// What was done with it: a mark, or a word that names none.
    pub mark: Option<Result<Tickmark, &'a str>>,
    /// Whether it ends where its line does not.
    pub closed: bool,
}

/// A text, cut where it points at something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A reference.
    Reference(Reference<'a>),
}

/// Cuts a text into words and references. Total: any text has pieces.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let (before, from) = rest.split_at(start);
        if let Some(before) = before.strip_suffix('\\') {
            // Two brackets that point at nothing: the bar before them goes, they stay.
            pieces.push(Piece::Words(before));
            let (brackets, after) = from.split_at(2);
            pieces.push(Piece::Words(brackets));
            rest = after;
            continue;
        }
        pieces.push(Piece::Words(before));
        let inside = &from[2..];
        let end = inside.find("]]").filter(|end| !inside[..*end].contains('\n') && !inside[..*end].contains("[["));
        if let Some(end) = end {
            pieces.push(Piece::Reference(read(&from[..end + 4], &inside[..end])));
            rest = &inside[end + 2..];
        } else {
            let (source, after) = from.split_at(2);
            pieces.push(Piece::Reference(Reference { source, target: "", place: None, mark: None, closed: false }));
            rest = after;
        }
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| !matches!(piece, Piece::Words("")));
    pieces
}

/// Returns the references of a text, in order.
pub fn references(text: &str) -> impl Iterator<Item = Reference<'_>> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Reference(reference) => Some(reference),
        Piece::Words(_) => None,
    })
}

fn read<'a>(source: &'a str, inside: &'a str) -> Reference<'a> {
    let (pointer, mark) = match inside.rsplit_once('|') {
        Some((pointer, mark)) => (pointer, Some(mark.trim())),
        None => (inside, None),
    };
    let pointer = pointer.trim();
    let end = pointer.find(|char: char| char.is_whitespace() || char == '#').unwrap_or(pointer.len());
    let (target, place) = pointer.split_at(end);
    Reference {
        source,
        target,
        place: Place::read(place.trim_start_matches('#')),
        mark: mark.map(|word| word.to_lowercase().parse().map_err(|_| word)),
        closed: true,
    }
}

/// Why a reference does not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Nothing in the file is called so.
    NoTarget,
    /// There is no tickmark of this name.
    NoMark(String),
    /// The sample has no such item.
    NoItem,
    /// The brackets do not close on the line.
    NotClosed,
}

/// A reference that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The reference, as written.
    pub reference: String,
    /// Why.
    pub fault: Fault,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            Fault::NoTarget => write!(f, "{} points at nothing in the file", self.reference),
            Fault::NoMark(word) => write!(f, "{}: there is no tickmark `{word}`", self.reference),
            Fault::NoItem => write!(f, "{} points at an item that the sample does not hold", self.reference),
            Fault::NotClosed => write!(f, "{} is not closed on its line", self.reference),
        }
    }
}

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// A text about a subject.
    Text(Subject, Language),
    /// The reason of a verdict.
    Reason(CommitmentId, Layer),
    /// A note, or an answer to it.
    Note(EventId),
}

impl Audit {
    /// Returns what a reference points at, or why it does not hold.
    pub fn resolve(&self, reference: &Reference<'_>) -> Result<Thing, Broken> {
        let broken = |fault| Broken { reference: reference.source.to_owned(), fault };
        if !reference.closed {
            return Err(broken(Fault::NotClosed));
        }
        if let Some(Err(word)) = &reference.mark {
            return Err(broken(Fault::NoMark((*word).to_owned())));
        }
        let thing = self.thing(reference.target).ok_or_else(|| broken(Fault::NoTarget))?;
        if self.holds(&thing, reference.place.as_ref()) { Ok(thing) } else { Err(broken(Fault::NoItem)) }
    }

    /// Returns whether the thing has the place, as far as that can be told: a sample knows its items, by name or by row.
    fn holds(&self, thing: &Thing, place: Option<&Place>) -> bool {
        let (Thing::Sample(id), Some(Place::At(PlaceKind::Item, item))) = (thing, place) else { return true };
        self.samples
            .get(id)
            .is_none_or(|sample| sample.items().iter().any(|known| known.id == *item || known.row.to_string() == *item))
    }

    /// Returns the references of a text that do not hold, in order.
    pub fn broken(&self, text: &str) -> Vec<Broken> {
        references(text).filter_map(|reference| self.resolve(&reference).err()).collect()
    }

    /// Returns every text that may point at something, with where it stands. Where two versions stand side by side, both.
    pub fn written(&self) -> impl Iterator<Item = (Spot, &str)> {
        let texts = self.texts.iter().flat_map(|((subject, language), register)| {
            let versions = register.heads().iter();
            versions.map(move |version| (Spot::Text(subject.clone(), *language), version.value.as_str()))
        });
        let reasons = self.papers.iter().flat_map(|(id, paper)| {
            paper.verdicts.iter().flat_map(move |(layer, register)| {
                let reasons = register.heads().iter().filter_map(|version| version.value.reason.as_deref());
                reasons.map(move |reason| (Spot::Reason(id.clone(), *layer), reason))
            })
        });
        let notes = self.notes.values().flat_map(|note| {
            let texts = note.steps.iter().filter_map(|taken| taken.step.text());
            texts.map(|text| (Spot::Note(note.id.clone()), text))
        });
        texts.chain(reasons).chain(notes)
    }

    /// Returns where a thing is pointed at, each place once, in order.
    pub fn used_in(&self, thing: &Thing) -> Vec<Spot> {
        let points = |text: &str| {
            text.contains("[[") && references(text).any(|reference| self.resolve(&reference).as_ref() == Ok(thing))
        };
        let mut spots: Vec<Spot> = self.written().filter(|(_, text)| points(text)).map(|(spot, _)| spot).collect();
        spots.sort();
        spots.dedup();
        spots
    }

    /// Returns the texts that make up the paper on a commitment: reasons, conclusions, what changed since last year, findings.
    pub fn texts_of<'a>(&'a self, commitment: &'a Commitment) -> impl Iterator<Item = &'a str> {
        let verdicts = self.papers.get(&commitment.id).into_iter().flat_map(|paper| paper.verdicts.values());
        let reasons = verdicts.flat_map(Register::heads).filter_map(|version| version.value.reason.as_deref());
        let findings = self
            .findings_on(&commitment.id)
            .flat_map(|finding| FindingField::ALL.map(|field| Subject::Finding(finding.id.clone(), field)));
        let own = [Subject::Conclusion(commitment.id.clone()), Subject::Change(commitment.id.clone())];
        let subjects = own.into_iter().chain(findings);
        let texts = subjects.flat_map(move |subject| {
            Language::ALL.into_iter().filter_map(move |language| self.texts.get(&(subject.clone(), language)))
        });
        reasons.chain(texts.flat_map(Register::heads).map(|version| version.value.as_str()))
    }

    /// Returns the references of a paper's texts that do not hold, each once.
    pub fn broken_in(&self, commitment: &Commitment) -> Vec<Broken> {
        let texts = self.texts_of(commitment).filter(|text| text.contains("[["));
        let mut broken: Vec<Broken> = texts.flat_map(|text| self.broken(text)).collect();
        broken.sort();
        broken.dedup();
        broken
    }

    /// Returns the tickmarks that texts use, each once, in order.
    pub fn tickmarks<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Tickmark> {
        let marks = texts.flat_map(|text| references(text).filter_map(|reference| reference.mark?.ok()));
        let used: std::collections::BTreeSet<Tickmark> = marks.collect();
        used.into_iter().collect()
    }

    /// Returns the texts of the notes on a paper, in order.
    pub fn note_texts<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = &'a str> {
        let steps = self.notes_on(commitment).flat_map(|note| &note.steps);
        steps.filter_map(|taken| NoteStep::text(&taken.step))
    }
}

#[cfg(test)]
mod tests;
