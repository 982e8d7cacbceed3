//! A publication as meaning, not as marks on paper: headings, paragraphs, tables, figures, notes, places to sign.
//!
//! Nothing here knows a page, a font or a file format. All wording, dates and identifiers arrive as input, so that the
//! same document always gives the same bytes.

use jiff::Timestamp;

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

/// A table. Its head is repeated on every page it reaches; a break falls between rows where it can.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Above the table.
    pub caption: Option<Inlines>,
    /// The columns, left to right. Every row must fill exactly these.
    pub columns: Vec<Column>,
    /// Head rows. At least one for a table that assistive technology can read.
    pub head: Vec<Row>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// How wide it is.
    pub width: Width,
    /// On which side its cells align. Numbers go right.
    pub align: Align,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// As wide as its content asks for, as far as the page allows.
    Auto,
    /// A share of what the other columns leave, in relation to the other shares.
    Share(f32),
}

/// The side on which text aligns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Start,
    /// In the middle: for marks only.
    Middle,
    /// Right: for numbers.
    End,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
    /// Set apart: a total, or the name of a group of rows.
    pub emphasis: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its paragraphs; none for an empty cell.
    pub content: Vec<Inlines>,
    /// A heading of the rest of its row. In head rows every cell is a heading of its column, whatever this says.
    pub heading: bool,
    /// How many columns it covers: at least 1.
    pub span: usize,
}

impl Cell {
    /// Returns a cell of one paragraph.
    pub fn new(content: impl Into<Inlines>) -> Self {
        Self { content: vec![content.into()], heading: false, span: 1 }
    }

    /// Returns a cell of one paragraph that is the heading of its row.
    pub fn heading(content: impl Into<Inlines>) -> Self {
        Self { heading: true, ..Self::new(content) }
    }

    /// Returns the cell over `columns` columns.
    #[must_use]
    pub fn spanning(self, columns: usize) -> Self {
        Self { span: columns, ..self }
    }
}

/// A drawing of simple shapes. The origin is the top left corner; lengths are in points (1/72 inch), y goes down.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Says everything the drawing says, for a reader who cannot see it.
    pub alt: String,
    /// Below the drawing.
    pub caption: Option<Inlines>,
    /// Width; wider than the text is scaled down to fit. [`TEXT_WIDTH`] is exactly as wide as the text.
    pub width: f32,
    /// Height; higher than a page is scaled down to fit.
    pub height: f32,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
}

/// The width of the text on a page, in points.
pub const TEXT_WIDTH: f32 = 451.0;

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rectangle {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Filled with this.
        fill: Option<Ink>,
        /// A hairline around it.
        border: Option<Ink>,
    },
    /// A straight line.
    Line {
        /// Start: x, y.
        from: (f32, f32),
        /// End: x, y.
        to: (f32, f32),
        /// Thickness.
        weight: f32,
        /// Colour.
        ink: Ink,
    },
    /// One line of text; never broken, cut off with an ellipsis where the drawing ends.
    Text {
        /// Where `align` holds it.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size of the type.
        size: f32,
        /// In bold.
        strong: bool,
        /// Which end of the text stands at `x`.
        align: Align,
        /// Colour.
        ink: Ink,
        /// The text.
        text: String,
    },
}

/// The colours there are. None carries meaning alone; text in [`Ink::Text`], [`Ink::Muted`] and [`Ink::Accent`] keeps a
/// contrast of at least 4.5 on white and on the grounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Body text.
    Text,
    /// Secondary text.
    Muted,
    /// The dark blue of headings and rules that underline.
    Accent,
    /// Thin rules.
    Rule,
    /// The palest ground.
    Ground,
    /// A ground one step stronger.
    GroundMedium,
    /// A ground two steps stronger.
    GroundStrong,
    /// Paper.
    White,
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

/// A run of text within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text. White space of any kind and length is one space.
    Text(String),
    /// In bold.
    Strong(String),
    /// A verdict: its mark and its word, never the mark alone.
    Verdict {
        /// The mark.
        mark: Mark,
        /// The word beside it: never empty.
        word: String,
    },
    /// A link to an anchor in this document.
    Link {
        /// An anchor of a heading.
        to: String,
        /// What is read and clicked.
        text: String,
    },
    /// A link to another place.
    Url {
        /// Absolute URI.
        uri: String,
        /// What is read and clicked.
        text: String,
    },
    /// A footnote mark: the id of a note.
    Note(String),
    /// A name or command to be taken literally. Nothing in it is shortened.
    Code(String),
    /// A few words that are withheld; the text says so and on which ground.
    Gap(String),
    /// The text goes on on the next line.
    Break,
}

/// The text of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inlines(pub Vec<Inline>);

impl From<&str> for Inlines {
    fn from(text: &str) -> Self {
        Self(vec![Inline::Text(text.to_owned())])
    }
}

impl From<String> for Inlines {
    fn from(text: String) -> Self {
        Self(vec![Inline::Text(text)])
    }
}

impl From<Inline> for Inlines {
    fn from(inline: Inline) -> Self {
        Self(vec![inline])
    }
}

impl From<Vec<Inline>> for Inlines {
    fn from(inlines: Vec<Inline>) -> Self {
        Self(inlines)
    }
}

/// The marks of verdicts. Each has a shape of its own, so that it is read without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ✓
    Met,
    /// ✗
    NotMet,
    /// ◐
    Partly,
    /// ?
    NotEstablished,
    /// ○
    NotTested,
    /// –
    NotApplicable,
    /// ·
    Open,
}

impl Mark {
    /// Returns the character that stands for the mark.
    pub const fn glyph(self) -> char {
        match self {
            Self::Met => '✓',
            Self::NotMet => '✗',
            Self::Partly => '◐',
            Self::NotEstablished => '?',
            Self::NotTested => '○',
            Self::NotApplicable => '–',
            Self::Open => '·',
        }
    }
}
