//! What must be true of a document before it can be laid out, and an index of what refers to what.

use std::collections::{BTreeMap, BTreeSet};

use super::LayoutError;
use crate::report::document::{Block, Document, Inline, Inlines, Level, Table};

/// How deep blocks may be nested.
const DEEPEST: usize = 12;
/// How many columns a table may have, so that each has room for a word.
const MOST_COLUMNS: usize = 14;

/// Headings, notes and fields of a document, by name.
#[derive(Debug, Default)]
pub struct Index {
    /// The headings, in reading order.
    pub headings: Vec<(Level, String)>,
    anchors: BTreeMap<String, usize>,
    notes: BTreeMap<String, usize>,
}

impl Index {
    /// Returns the number of the heading with this anchor, counted from 0 over the whole document.
    pub fn heading_of(&self, anchor: &str) -> Option<usize> {
        self.anchors.get(anchor).copied()
    }

    /// Returns the number of the note with this id, from 1.
    pub fn note_of(&self, id: &str) -> Option<usize> {
        self.notes.get(id).copied()
    }
}

/// Checks the document, and returns its index.
pub fn check(document: &Document) -> Result<Index, LayoutError> {
    let mut index = Index::default();
    let mut places = BTreeSet::new();
    collect(&document.blocks, &mut index, document, &mut places, 0, false)?;
    references(&document.blocks, &index)?;
    if document.title.trim().is_empty() {
        return Err(LayoutError::NoTitle);
    }
    let mut names = BTreeSet::new();
    for field in &document.signature_fields {
        if field.name.is_empty() || field.name.contains('.') || !names.insert(&field.name) {
            return Err(LayoutError::FieldName { name: field.name.clone() });
        }
        if field.label.trim().is_empty() {
            return Err(LayoutError::NoDescription { what: "signature field" });
        }
    }
    Ok(index)
}

fn collect(
    blocks: &[Block],
    index: &mut Index,
    document: &Document,
    places: &mut BTreeSet<String>,
    depth: usize,
    within: bool,
) -> Result<(), LayoutError> {
    if depth > DEEPEST {
        return Err(LayoutError::TooDeep { most: DEEPEST });
    }
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let text = heading.text.clone();
                if text.trim().is_empty() {
                    return Err(LayoutError::EmptyHeading);
                }
                let before = index.headings.last().map(|(level, _)| *level);
                let skips = match (before, heading.level) {
                    (None, level) => level != Level::One,
                    (Some(before), level) => before == Level::One && level == Level::Three,
                };
                if skips {
                    return Err(LayoutError::HeadingSkips { text });
                }
                if let Some(anchor) = &heading.anchor
                    && index.anchors.insert(anchor.clone(), index.headings.len()).is_some()
                {
                    return Err(LayoutError::DuplicateAnchor { anchor: anchor.clone() });
                }
                index.headings.push((heading.level, text));
            }
            Block::Notes(notes) => {
                if !index.notes.is_empty() {
                    return Err(LayoutError::NotesTwice);
                }
                for (number, note) in notes.iter().enumerate() {
                    if index.notes.insert(note.id.clone(), number + 1).is_some() {
                        return Err(LayoutError::DuplicateNote { id: note.id.clone() });
                    }
                }
            }
            Block::Signature(place) => {
                let name = &place.field;
                let known = document.signature_fields.iter().any(|field| field.name == *name);
                if !known || !places.insert(name.clone()) {
                    return Err(LayoutError::FieldName { name: name.clone() });
                }
            }
            Block::Table(table) => table_shape(table)?,
            Block::Figure(figure) if figure.alt.trim().is_empty() => {
                return Err(LayoutError::NoDescription { what: "figure" });
            }
            Block::Title(title) if title.title.trim().is_empty() => return Err(LayoutError::NoTitle),
            _ => {}
        }
        if within && !may_be_within(block) {
            return Err(LayoutError::Misplaced { block: name(block) });
        }
        let within = within || !matches!(block, Block::KeepTogether(_));
        for inner in inside(block) {
            collect(inner, index, document, places, depth + 1, within)?;
        }
    }
    Ok(())
}

fn table_shape(table: &Table) -> Result<(), LayoutError> {
    let caption = || table.caption.as_ref().map(plain).unwrap_or_default();
    let columns = table.columns.len();
    if columns == 0 || columns > MOST_COLUMNS || table.head.is_empty() {
        return Err(LayoutError::TableShape { table: caption(), row: None, columns });
    }
    for (number, row) in table.head.iter().chain(&table.rows).enumerate() {
        let covered = row.cells.iter().try_fold(0_usize, |sum, cell| sum.checked_add(cell.span));
        if covered != Some(columns) || row.cells.iter().any(|cell| cell.span == 0) {
            return Err(LayoutError::TableShape { table: caption(), row: Some(number + 1), columns });
        }
    }
    Ok(())
}

/// May the block stand in a list or a callout?
fn may_be_within(block: &Block) -> bool {
    matches!(
        block,
        Block::Paragraph(_)
            | Block::List(_)
            | Block::Facts(_)
            | Block::Callout(_)
            | Block::Quote(_)
            | Block::Code(_)
            | Block::Gap(_)
            | Block::KeepTogether(_)
    )
}

fn name(block: &Block) -> &'static str {
    match block {
        Block::Title(_) => "title block",
        Block::Heading(_) => "heading",
        Block::Contents { .. } => "table of contents",
        Block::Table(_) => "table",
        Block::Figure(_) => "figure",
        Block::Notes(_) => "notes",
        Block::Signature(_) => "signature place",
        _ => "page break",
    }
}

/// Returns the blocks inside a block.
fn inside(block: &Block) -> Vec<&[Block]> {
    match block {
        Block::List(list) => list.items.iter().map(Vec::as_slice).collect(),
        Block::Callout(callout) => vec![&callout.content],
        Block::KeepTogether(blocks) => vec![blocks],
        _ => Vec::new(),
    }
}

/// Checks that everything referred to exists.
fn references(blocks: &[Block], index: &Index) -> Result<(), LayoutError> {
    for block in blocks {
        for inline in running_text(block).into_iter().flat_map(|inlines| &inlines.0) {
            match inline {
                Inline::Link { to, .. } if index.heading_of(to).is_none() => {
                    return Err(LayoutError::UnknownAnchor { anchor: to.clone() });
                }
                Inline::Note(id) if index.note_of(id).is_none() => {
                    return Err(LayoutError::UnknownNote { id: id.clone() });
                }
                Inline::Verdict { mark, word } if word.trim().is_empty() => {
                    return Err(LayoutError::MarkWithoutWord { mark: mark.glyph() });
                }
                Inline::Link { text, .. } | Inline::Url { text, .. } if text.trim().is_empty() => {
                    return Err(LayoutError::LinkWithoutText);
                }
                _ => {}
            }
        }
        for inner in inside(block) {
            references(inner, index)?;
        }
    }
    Ok(())
}

/// Returns all running text of a block, without that of blocks inside it.
fn running_text(block: &Block) -> Vec<&Inlines> {
    match block {
        Block::Title(title) => title.facts.iter().map(|fact| &fact.value).collect(),
        Block::Facts(facts) => facts.iter().map(|fact| &fact.value).collect(),
        Block::Signature(place) => place.facts.iter().map(|fact| &fact.value).collect(),
        Block::Paragraph(paragraph) => vec![&paragraph.content],
        Block::Table(table) => {
            let cells = table.head.iter().chain(&table.rows).flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.content).chain(&table.caption).collect()
        }
        Block::Figure(figure) => figure.caption.iter().collect(),
        Block::Quote(quote) => quote.content.iter().chain(&quote.source).collect(),
        Block::Notes(notes) => notes.iter().map(|note| &note.content).collect(),
        _ => Vec::new(),
    }
}

/// Returns the text of inlines without their form: for error messages.
fn plain(inlines: &Inlines) -> String {
    inlines
        .0
        .iter()
        .map(|inline| match inline {
            Inline::Text(text)
            | Inline::Strong(text)
            | Inline::Code(text)
            | Inline::Gap(text)
            | Inline::Link { text, .. }
            | Inline::Url { text, .. }
            | Inline::Verdict { word: text, .. } => text.as_str(),
            Inline::Note(_) | Inline::Break => "",
        })
        .collect()
}
