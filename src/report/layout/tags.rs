//! The structure of the content, beside its place on the pages: what a reader who cannot see the page is told.

use super::page::Rectangle;
use crate::audit::Language;

/// Number of an element in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TagId(pub usize);

/// What an element is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// The whole.
    Document,
    /// A group without a meaning of its own.
    Group,
    /// A paragraph.
    Paragraph,
    /// A heading of this depth, from 1.
    Heading(u8),
    /// A table of contents.
    Contents,
    /// An entry of a table of contents.
    ContentsEntry,
    /// A list.
    List {
        /// Numbered instead of bulleted.
        numbered: bool,
    },
    /// An item of a list.
    Item,
    /// The bullet or number of an item, or the number of a note.
    Label,
    /// The content of an item.
    ItemBody,
    /// A table.
    Table,
    /// The head rows of a table.
    TableHead,
    /// The other rows of a table.
    TableBody,
    /// A row.
    Row,
    /// A heading of a column or of a row.
    HeadingCell {
        /// Of a row instead of a column.
        of_row: bool,
        /// How many columns it covers.
        span: usize,
    },
    /// A cell.
    Cell {
        /// How many columns it covers.
        span: usize,
    },
    /// The caption of a table or figure.
    Caption,
    /// A drawing.
    Figure {
        /// What it shows.
        alt: String,
    },
    /// Words of somebody else.
    Quote,
    /// Text to be taken literally.
    Code,
    /// A reference to another place in the document.
    Reference,
    /// A link.
    Link,
    /// A note.
    Note {
        /// Number of the note, from 1.
        number: usize,
    },
    /// A field of a form.
    Field {
        /// What it is for.
        alt: String,
    },
}

/// A part of what an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// Another element.
    Tag(TagId),
    /// Something marked on a page: index of the page, index in [`super::page::Page::marked`].
    Marked(usize, usize),
    /// An active area: index of the page, index in [`super::page::Page::links`].
    Link(usize, usize),
    /// A signature field: index in [`super::Layout::fields`].
    Field(usize),
}

/// An element.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// What it is.
    pub kind: Kind,
    /// The element that it is part of; the root is part of none.
    pub parent: Option<TagId>,
    /// The language of its text, where it differs from the document's.
    pub language: Option<Language>,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
    /// Where it stands, where that matters (figures).
    pub place: Option<Rectangle>,
    attached: bool,
}

/// All elements of a document. Number 0 is the root.
#[derive(Debug, Clone, PartialEq)]
pub struct Tags(Vec<Tag>);

impl Tags {
    /// The root.
    pub const ROOT: TagId = TagId(0);

    pub(super) fn new() -> Self {
        let root =
            Tag { kind: Kind::Document, parent: None, language: None, kids: Vec::new(), place: None, attached: true };
        Self(vec![root])
    }

    /// Creates an element. It takes its place among its siblings when something of it first reaches a page.
    pub(super) fn create(&mut self, parent: TagId, kind: Kind) -> TagId {
        self.0.push(Tag { kind, parent: Some(parent), language: None, kids: Vec::new(), place: None, attached: false });
        TagId(self.0.len() - 1)
    }

    pub(super) fn set_language(&mut self, tag: TagId, language: Option<Language>) {
        if let Some(tag) = self.0.get_mut(tag.0) {
            tag.language = language;
        }
    }

    pub(super) fn set_place(&mut self, tag: TagId, place: Rectangle) {
        if let Some(tag) = self.0.get_mut(tag.0) {
            tag.place = Some(place);
        }
    }

    /// Gives the element, and whatever it is part of, a place in the reading order: here.
    pub(super) fn attach(&mut self, tag: TagId) {
        let Some(element) = self.0.get_mut(tag.0) else { return };
        if std::mem::replace(&mut element.attached, true) {
            return;
        }
        if let Some(parent) = element.parent {
            self.attach(parent);
            self.push(parent, Kid::Tag(tag));
        }
    }

    pub(super) fn push(&mut self, tag: TagId, kid: Kid) {
        if let Some(element) = self.0.get_mut(tag.0) {
            element.kids.push(kid);
        }
    }

    /// Returns the element with this number.
    pub fn get(&self, tag: TagId) -> Option<&Tag> {
        self.0.get(tag.0)
    }

    /// Returns all elements, by number. Those that nothing on the pages belongs to are in no element's kids.
    pub fn all(&self) -> &[Tag] {
        &self.0
    }
}
