//! Where a document stands on pages of A4: pure, deterministic, and without a word about any file format.
//!
//! Blocks become strips (`flow`, `apart`, `table`, `figure`), strips are put on pages (`paginate`), and pages are written
//! down as positioned text, rules and grounds beside a tree of what they mean (`emit`).

mod apart;
mod breaks;
mod check;
mod emit;
pub mod face;
mod figure;
mod flow;
mod lines;
pub mod page;
mod paginate;
mod prose;
mod strip;
pub mod style;
mod table;
pub mod tags;
#[cfg(test)]
mod tests;
mod widths;

use page::{Bookmark, Page, PlacedField};
use tags::Tags;

use super::document::Document;

/// A document, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The pages; at least one.
    pub pages: Vec<Page>,
    /// The structure of the content.
    pub tags: Tags,
    /// The bookmarks, in order. Levels never skip one going down.
    pub outline: Vec<Bookmark>,
    /// The signature fields, in the order of the document's list.
    pub fields: Vec<PlacedField>,
    /// What could not be shown as it is.
    pub warnings: Vec<Warning>,
}

/// Something that could not be shown as it is. The document is still whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The typeface has no glyph for this character. A box stands in its place; who copies or listens to the text still
    /// gets the character, unless it is a control character.
    NoGlyph {
        /// The character.
        character: char,
    },
}

/// The document cannot be laid out as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// A link refers to an anchor that no heading has.
    #[error("a link refers to the anchor `{anchor}`, which no heading has")]
    UnknownAnchor {
        /// The anchor.
        anchor: String,
    },
    /// The document has no title.
    #[error("the document has no title")]
    NoTitle,
    /// A figure, or a signature field, does not say what it is to who cannot see it.
    #[error("a {what} has no description for a reader who cannot see it")]
    NoDescription {
        /// What it is.
        what: &'static str,
    },
    /// Two headings have the same anchor.
    #[error("two headings have the anchor `{anchor}`")]
    DuplicateAnchor {
        /// The anchor.
        anchor: String,
    },
    /// A footnote mark refers to a note that is not there.
    #[error("a footnote mark refers to the note `{id}`, which is not among the notes")]
    UnknownNote {
        /// Id of the note.
        id: String,
    },
    /// Two notes have the same id.
    #[error("two notes have the id `{id}`")]
    DuplicateNote {
        /// Id of the note.
        id: String,
    },
    /// There are two lists of notes.
    #[error("a document has at most one list of notes")]
    NotesTwice,
    /// A heading without text.
    #[error("a heading has no text")]
    EmptyHeading,
    /// A heading is more than one level below the heading before it, or the first one is not of the first level.
    #[error("the heading `{text}` skips a level")]
    HeadingSkips {
        /// Text of the heading.
        text: String,
    },
    /// A verdict mark without its word.
    #[error("the mark `{mark}` stands without a word")]
    MarkWithoutWord {
        /// The mark.
        mark: char,
    },
    /// A link without text.
    #[error("a link has no text")]
    LinkWithoutText,
    /// A table whose rows do not fill its columns, or with no head, no column or too many.
    #[error("the table `{table}` of {columns} columns has no head, too many columns, or a row that does not fill them")]
    TableShape {
        /// Its caption.
        table: String,
        /// The row that does not fill the columns, from 1, head rows included; nothing where the table itself is wrong.
        row: Option<usize>,
        /// How many columns it has.
        columns: usize,
    },
    /// The name of a signature field is empty, used twice, or not among the fields of the document.
    #[error("the signature field `{name}` has no usable name, occurs twice, or is not one of the document's fields")]
    FieldName {
        /// Name of the field.
        name: String,
    },
    /// A block stands inside a list or callout that may only stand on its own.
    #[error("a {block} stands inside a list or callout")]
    Misplaced {
        /// What it is.
        block: &'static str,
    },
    /// Blocks are nested too deeply.
    #[error("blocks are nested more than {most} deep")]
    TooDeep {
        /// How deep they may be.
        most: usize,
    },
    /// A font that comes with the program cannot be read.
    #[error("the font {name} cannot be read")]
    Font {
        /// Name of the font.
        name: &'static str,
    },
}

/// Lays a document out.
pub fn lay_out(document: &Document) -> Result<Layout, LayoutError> {
    let index = check::check(document)?;
    let flow = flow::flow(document, index)?;
    Ok(emit::emit(document, flow))
}
