//! What a PDF says otherwise than at the time of a signature.

use std::collections::BTreeSet;

use crate::seal::pdf::{Document, Field, Node, PdfError};

/// A document as it was at the end of one of its revisions.
pub(super) struct Revision<'a> {
    pub document: Document<'a>,
    pub fields: Vec<Field>,
}

impl<'a> Revision<'a> {
    /// Reads the revision that ends with `bytes`.
    pub fn read(bytes: &'a [u8]) -> Result<Self, PdfError> {
        let document = Document::read(bytes)?;
        let fields = document.signature_fields()?;
        Ok(Self { document, fields })
    }
}

/// What was changed after a signature.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Fields that were signed later.
    pub signed: Vec<String>,
    /// Objects that were added, changed or taken away otherwise, by number.
    pub objects: Vec<u32>,
    /// Whether the trailer names another catalogue or other properties.
    pub trailer: bool,
}

impl Changes {
    /// Tells whether nothing but further signatures came after.
    pub fn only_signatures(&self) -> bool {
        self.objects.is_empty() && !self.trailer
    }

    /// Compares a revision with the document that grew from it.
    pub(super) fn between(old: &Revision<'_>, new: &Revision<'_>) -> Result<Self, PdfError> {
        let empty = old.fields.iter().filter(|one| one.signature.is_none());
        let filled = new.fields.iter().filter(|one| one.signature.is_some());
        let (old, new) = (&old.document, &new.document);
        let mut changes = Self { trailer: !same_trailer(old, new), ..Self::default() };
        let mut explained = BTreeSet::new();
        for field in filled {
            let Some(before) = empty.clone().find(|one| one.number.is_some() && one.number == field.number) else {
                continue;
            };
            if !same_but(&before.node, &field.node, &["V"]) {
                continue;
            }
            changes.signed.push(field.name.clone());
            explained.extend(field.number);
            let signature = field.signature.as_ref().and_then(|signature| signature.number);
            explained.extend(signature.filter(|number| old.offset(*number).is_none()));
        }
        explained.extend(flags_of_form(old, new)?);
        let numbers: BTreeSet<u32> = old.numbers().chain(new.numbers()).collect();
        for number in numbers {
            if !explained.contains(&number) && !same_object(old, new, number)? {
                changes.objects.push(number);
            }
        }
        Ok(changes)
    }
}

fn same_but(old: &Node, new: &Node, keys: &[&str]) -> bool {
    old.dict().zip(new.dict()).is_some_and(|(old, new)| old.same_but(new, keys))
}

fn same_object(old: &Document<'_>, new: &Document<'_>, number: u32) -> Result<bool, PdfError> {
    match (old.offset(number), new.offset(number)) {
        (Some(before), Some(after)) if before == after => Ok(true),
        (Some(_), Some(_)) => {
            let (old, new) = (old.object(number)?, new.object(number)?);
            Ok(!old.is_stream && !new.is_stream && old.node == new.node)
        }
        (None, None) => Ok(true),
        _ => Ok(false),
    }
}

/// The object in which `/SigFlags` of the form was set, if nothing else in it changed.
fn flags_of_form(old: &Document<'_>, new: &Document<'_>) -> Result<Option<u32>, PdfError> {
    let (Some((before, old_form)), Some((after, new_form))) = (old.form()?, new.form()?) else { return Ok(None) };
    if before != after || !same_but(&old_form, &new_form, &["SigFlags"]) {
        return Ok(None);
    }
    if before.is_some() {
        return Ok(before);
    }
    let (old, new) = (old.catalogue()?, new.catalogue()?);
    let same = old.number == new.number && same_but(&old.node, &new.node, &["AcroForm"]);
    Ok(same.then_some(new.number))
}

/// Compares trailers: an update changes their size, their chain and the second half of `/ID`, and nothing else.
fn same_trailer(old: &Document<'_>, new: &Document<'_>) -> bool {
    let first = |document: &Document<'_>| {
        let identifier = document.trailer.get("ID").and_then(Node::array).and_then(|halves| halves.first());
        identifier.map(|node| node.value.clone())
    };
    old.trailer.same_but(&new.trailer, &["Size", "Prev", "ID"]) && first(old) == first(new)
}
