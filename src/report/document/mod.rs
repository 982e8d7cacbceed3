//! A publication as meaning, not as marks on paper: headings, paragraphs, tables, figures, notes, places to sign.
//!
//! Nothing here knows a page, a font or a file format. All wording, dates and identifiers arrive as input, so that the
//! same document always gives the same bytes.

mod drawing;
mod inline;
mod table;

use jiff::Timestamp;

pub use self::{
    drawing::{Figure, Ink, Shape, TEXT_WIDTH},
    inline::{Inline, Inlines, Mark},
    table::{Align, Cell, Column, Row, Table, Width},
};
use crate::audit::Language;

/// A whole publication in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language of the text; a [`Quote`] may differ.
    pub language: Language,
    /// Title: shown by a reader's window, and in the metadata. The page shows it where a [`TitleBlock`] stands.
    pub title: String,
    /// What it is about, in one sentence: metadata only.
    pub subject: String,
    /// Who is responsible for the text: metadata only.
    pub author: String,
    /// The reference of the publication, such as `2026-1`: metadata, and by custom part of [`Running::footer`].
    pub reference: String,
    /// Words to find it by: metadata only.
    pub keywords: Vec<String>,
    /// When the publication was made: the only date that the metadata holds. Never the clock of the layout.
    pub date: Timestamp,
    /// The identity of this content, such as the first 16 bytes of a digest of it: becomes the `/ID` of the file.
    pub id: [u8; 16],
    /// What every page repeats.
    pub running: Running,
    /// A word that every page carries, such as "DEMONSTRATION". On each page it is decoration; the [`TitleBlock`] says
    /// it as text.
    pub mark: Option<String>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
    /// Files carried inside.
    pub attachments: Vec<Attachment>,
    /// Empty fields that signatures are put into later. A field that a [`SignaturePlace`] names is visible there; every
    /// other field is invisible (the archive timestamp).
    pub signature_fields: Vec<SignatureField>,
}

/// What every page repeats around its content. Each is one line; too long a line is cut off with an ellipsis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// At the head, such as the short title. Not on the page of the title block.
    pub header: String,
    /// At the foot, left: such as the reference and the date.
    pub footer: String,
    /// At the foot, right: a template in which `{page}` and `{pages}` are replaced, such as `Page {page} of {pages}`.
    pub page_of: String,
    /// Describes the link of a footnote mark to a reader who cannot see: `{number}` is replaced, such as `Note {number}`.
    pub note: String,
}

/// A file carried inside the publication, and covered by its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name, such as `summary.json`. Unique in the document.
    pub name: String,
    /// Media type, such as `application/json`.
    pub media_type: String,
    /// What it is, for a reader.
    pub description: String,
    /// How it relates to the pages.
    pub relationship: Relationship,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// When the file was last changed.
    pub modified: Timestamp,
}

/// How an attachment relates to the publication (ISO 19005-3, `AFRelationship`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// What the publication was made from.
    Source,
    /// The figures behind the publication, for machines.
    Data,
    /// The same content in another form.
    Alternative,
    /// More than the publication says.
    Supplement,
    /// None of these, or not known.
    Unspecified,
}

/// An empty field that a signature or a timestamp is put into later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureField {
    /// Name of the field, such as `auditor`. Unique in the document; no full stop.
    pub name: String,
    /// What the field is for, for a reader who cannot see it.
    pub label: String,
}

/// A part of the content that stands on lines of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The top of the first page.
    Title(TitleBlock),
    /// A heading; also a bookmark.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// The headings that follow, with their pages: a table of contents down to this level (1 to 3).
    Contents {
        /// The deepest level that is listed.
        depth: Level,
    },
    /// A list.
    List(List),
    /// Names with values, one pair a line.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A drawing.
    Figure(Figure),
    /// Something set apart because the reader must not miss it.
    Callout(Callout),
    /// Words of somebody else, set apart.
    Quote(Quote),
    /// Text to be copied exactly, such as commands.
    Code(Code),
    /// A passage that is withheld.
    Gap(Gap),
    /// The notes that footnote marks refer to, numbered in this order; a document has at most one such block.
    Notes(Vec<Note>),
    /// Where a signature will be visible.
    Signature(SignaturePlace),
    /// Blocks that stay on one page, as far as one page can hold them.
    KeepTogether(Vec<Block>),
    /// What follows starts on a new page.
    PageBreak,
}

impl Block {
    /// Returns a plain paragraph.
    pub fn paragraph(content: impl Into<Inlines>) -> Self {
        Self::Paragraph(Paragraph { tone: Tone::Normal, content: content.into() })
    }

    /// Returns a heading without an anchor.
    pub fn heading(level: Level, text: impl Into<String>) -> Self {
        Self::Heading(Heading { level, text: text.into(), anchor: None })
    }
}

/// The top of the first page.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleBlock {
    /// Who publishes, above the title.
    pub publisher: Option<String>,
    /// The title as printed.
    pub title: String,
    /// One line below it.
    pub subtitle: Option<String>,
    /// Such as period, reference, date, version, addressees, who signed.
    pub facts: Vec<Fact>,
}

/// A name and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Such as "Period".
    pub name: String,
    /// Such as "1 January 2026 to 31 December 2026".
    pub value: Inlines,
}

/// How deep a heading is. The outline may not skip one going down (1, then 3): the layout refuses that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A chapter.
    One,
    /// A section.
    Two,
    /// A part of a section.
    Three,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level.
    pub level: Level,
    /// Its text.
    pub text: String,
    /// A name that [`Inline::Link`] refers to. Unique in the document.
    pub anchor: Option<String>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// How loudly it speaks.
    pub tone: Tone,
    /// Its text.
    pub content: Inlines,
}

/// How loudly a paragraph speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Larger: the one paragraph that says it all.
    Lead,
    /// Body text.
    Normal,
    /// Smaller: explanation below a table, an imprint.
    Small,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Numbered (1, 2, 3) instead of bulleted.
    pub numbered: bool,
    /// Each item: paragraphs, lists, facts, callouts, quotes, code and gaps.
    pub items: Vec<Vec<Block>>,
}

/// Something set apart because the reader must not miss it.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// Such as "Please note".
    pub label: Option<String>,
    /// Paragraphs, lists, facts, callouts, quotes, code and gaps.
    pub content: Vec<Block>,
}

/// Words of somebody else, such as the supplier's response.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The language of the words, where it is not the document's.
    pub language: Option<Language>,
    /// The words, in paragraphs.
    pub content: Vec<Inlines>,
    /// Who said it, and when.
    pub source: Option<Inlines>,
}

/// Text to be copied exactly. A line too long for the page is broken, and the rest of it indented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The lines, without line ends.
    pub lines: Vec<String>,
}

/// A passage that is withheld: what it is about, and on which ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// Such as "The cause of this finding is not public."
    pub text: String,
    /// Such as "Woo, article 5.1, first paragraph, under c".
    pub ground: String,
}

/// A note that footnote marks refer to.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// A name that [`Inline::Note`] refers to. Unique among the notes.
    pub id: String,
    /// Its text.
    pub content: Inlines,
}

/// Where a signature will be visible: a ruled place with the facts beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct SignaturePlace {
    /// Name of one of [`Document::signature_fields`], used by one place only.
    pub field: String,
    /// Above the place, such as "For the auditor".
    pub caption: String,
    /// Such as name and role.
    pub facts: Vec<Fact>,
}
