//! What every chapter is written with: words, marks, links, gaps, notes.

use std::collections::BTreeMap;

use crate::{
    audit::{
        Language, Text,
        programme::{CommitmentId, Level as RiskLevel},
        publication::WooGround,
        verdict::Value,
    },
    lang::Lang,
    report::{
        document::{Block, Cell, Fact, Gap, Heading, Inline, Inlines, Level, Mark, Note, Paragraph, Row, Tone},
        summary::{Disclosure, Origin, Passage, Summary, Tally, Written},
    },
};

/// Writes a summary in one language, and collects the notes on the way.
pub(super) struct Writer<'a> {
    pub(super) summary: &'a Summary,
    pub(super) lang: Lang,
    notes: Vec<Note>,
    known_notes: BTreeMap<String, String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(summary: &'a Summary, language: Language) -> Self {
        Self { summary, lang: Lang::new(language), notes: Vec::new(), known_notes: BTreeMap::new() }
    }

    pub(super) fn language(&self) -> Language {
        self.lang.language()
    }

    /// Returns the wording in the document's language.
    pub(super) fn own<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language())
    }

    /// Returns the wording in the document's language, as far as it was written.
    pub(super) fn written<'t>(&self, written: Option<&'t Written>) -> Option<&'t str> {
        written.and_then(|written| written.get(self.language()))
    }

    /// Returns the notes that were referred to, in order of the first reference.
    pub(super) fn notes(self) -> Vec<Note> {
        self.notes
    }

    /// Returns the mark of a note that says this. The same words are one note.
    pub(super) fn note(&mut self, text: String) -> Inline {
        let next = format!("n{}", self.notes.len() + 1);
        let id = self.known_notes.entry(text.clone()).or_insert(next).clone();
        if self.notes.iter().all(|note| note.id != id) {
            self.notes.push(Note { id: id.clone(), content: text.into() });
        }
        Inline::Note(id)
    }

    /// Returns the mark of a note that names the place in a source; the chapter of sources has its title.
    pub(super) fn origin(&mut self, origin: &Origin) -> Inline {
        let text = match &origin.locator {
            Some(locator) => format!("{}: {}.", origin.source, without_stop(self.own(locator))),
            None => format!("{}.", origin.source),
        };
        self.note(text)
    }

    /// Returns the mark and word of a verdict.
    pub(super) fn verdict(&self, value: Value) -> Inline {
        Inline::Verdict { mark: mark(value), word: self.lang.word("verdict", value.name()).into_owned() }
    }

    /// Returns the mark and word of what has no published verdict.
    pub(super) fn no_verdict(&self) -> Inline {
        Inline::Verdict { mark: Mark::Open, word: self.lang.text("report-no-verdict").into_owned() }
    }

    /// Returns the word of a verdict, or of what has no published one.
    pub(super) fn outcome(&self, value: Option<Value>) -> String {
        let word =
            value.map_or_else(|| self.lang.text("report-no-verdict"), |value| self.lang.word("verdict", value.name()));
        word.into_owned()
    }

    /// Returns the published verdict on a commitment as a whole.
    pub(super) fn verdict_on(&self, id: &CommitmentId) -> Inline {
        let overall = self.summary.commitment(id).and_then(crate::report::summary::Commitment::overall);
        overall.map_or_else(|| self.no_verdict(), |value| self.verdict(value))
    }

    /// Returns the counts that are not zero, one a line; `empty` where there is nothing to count.
    pub(super) fn tally(&self, tally: &Tally, empty: &str) -> Inlines {
        let mut inlines = Vec::new();
        for (value, count) in tally.counts().into_iter().filter(|(_, count)| *count > 0) {
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            let mark = value.map_or(Mark::Open, mark);
            inlines.push(Inline::Verdict { mark, word: format!("{count} {}", self.outcome(value)) });
        }
        if inlines.is_empty() { empty.into() } else { inlines.into() }
    }

    /// Returns the word for a level of risk.
    pub(super) fn level(&self, level: RiskLevel) -> String {
        self.lang.word("level", level.name()).into_owned()
    }

    /// Returns a link to a commitment.
    pub(super) fn link(&self, id: &CommitmentId) -> Inline {
        match self.summary.commitment(id) {
            Some(_) => Inline::Link { to: commitment_anchor(id), text: id.to_string() },
            None => Inline::Text(id.to_string()),
        }
    }

    /// Returns links to commitments, separated by commas.
    pub(super) fn links(&self, ids: &[CommitmentId]) -> Vec<Inline> {
        let mut inlines = Vec::new();
        for id in ids {
            if !inlines.is_empty() {
                inlines.push(Inline::Text(", ".to_owned()));
            }
            inlines.push(self.link(id));
        }
        inlines
    }

    /// Returns the ground in words, such as `Woo, article 5.1, first paragraph, under c (…)`.
    pub(super) fn ground(&self, ground: WooGround) -> String {
        self.lang.word("woo", &ground.name().replace('.', "")).into_owned()
    }

    /// Returns a gap that says what is withheld, and on which ground.
    pub(super) fn gap(&self, what: String, ground: WooGround) -> Block {
        Block::Gap(Gap { text: what, ground: self.ground(ground) })
    }

    /// Returns the paragraphs of a passage, or the gap in its place; nothing where it is inside.
    pub(super) fn passage(&self, passage: Option<&Passage>, withheld: &str) -> Vec<Block> {
        match passage {
            None => Vec::new(),
            Some(Disclosure::Public(written)) => self.written(Some(written)).map(paragraphs).unwrap_or_default(),
            Some(Disclosure::Withheld(ground)) => vec![self.gap(self.lang.text(withheld).into_owned(), *ground)],
        }
    }

    /// Returns a chapter's heading.
    pub(super) fn chapter(&self, key: &str, anchor: &str) -> Block {
        heading(Level::One, self.lang.text(key).into_owned(), anchor.to_owned())
    }

    /// Returns a section's heading, without an anchor.
    pub(super) fn section(&self, key: &str) -> Block {
        Block::heading(Level::Two, self.lang.text(key))
    }

    /// Returns a fact with a name that is said in the language.
    pub(super) fn fact(&self, key: &str, value: impl Into<Inlines>) -> Fact {
        Fact { name: self.lang.text(key).into_owned(), value: value.into() }
    }

    /// Returns a head row of words.
    pub(super) fn head(&self, keys: &[&str]) -> Vec<Row> {
        vec![row(keys.iter().map(|key| Cell::new(self.lang.text(key).into_owned())).collect())]
    }
}

/// Returns the mark of a verdict.
pub(super) const fn mark(value: Value) -> Mark {
    match value {
        Value::Met => Mark::Met,
        Value::PartlyMet => Mark::Partly,
        Value::NotMet => Mark::NotMet,
        Value::NotEstablished => Mark::NotEstablished,
        Value::NotTested => Mark::NotTested,
        Value::NotApplicable => Mark::NotApplicable,
    }
}

/// Returns the anchor of a commitment's heading.
pub(super) fn commitment_anchor(id: &CommitmentId) -> String {
    format!("commitment-{id}")
}

/// Returns a heading with an anchor.
pub(super) fn heading(level: Level, text: String, anchor: String) -> Block {
    Block::Heading(Heading { level, text, anchor: Some(anchor) })
}

/// Returns an ordinary row.
pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row { cells, emphasis: false }
}

/// Returns a small paragraph.
pub(super) fn small(content: impl Into<Inlines>) -> Block {
    Block::Paragraph(Paragraph { tone: Tone::Small, content: content.into() })
}

/// Returns the paragraphs of a text, as an empty line divides them. Not a letter is changed.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    contents(text).into_iter().map(Block::paragraph).collect()
}

/// Returns the content of each paragraph of a text.
pub(super) fn contents(text: &str) -> Vec<Inlines> {
    text.split("\n\n").filter(|part| !part.trim().is_empty()).map(lines).collect()
}

/// Returns a text in one place: each line on a line of its own.
pub(super) fn lines(text: &str) -> Inlines {
    let mut inlines = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !inlines.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.push(Inline::Text(line.to_owned()));
    }
    inlines.into()
}

/// Returns the text with its first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn without_stop(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

/// Returns the anchor of an area's heading.
pub(super) fn area_anchor(id: &crate::audit::programme::AreaId) -> String {
    format!("area-{id}")
}
