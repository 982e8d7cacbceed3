//! What can be clicked and filled in: links, signature fields, bookmarks.

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary};

use super::object::{length, name, rectangle, text};
use crate::report::{
    document::SignatureField,
    layout::{
        page::{Bookmark, LinkArea, PlacedField, Rectangle, Target},
        style::{PAGE_HEIGHT, PAGE_WIDTH},
    },
};

/// How far above a heading a reader is led, so that the heading does not stick to the edge of the window.
const AIR: f32 = 12.0;

fn destination(pages: &[ObjectId], page: usize, y: f32) -> Option<Object> {
    let page = Object::Reference(*pages.get(page)?);
    Some(Object::Array(vec![page, name("XYZ"), Object::Null, length(PAGE_HEIGHT - (y - AIR).max(0.0)), Object::Null]))
}

/// Writes a URI in the characters that the format allows for it: the others as the bytes they are, in hexadecimal.
fn ascii(uri: &str) -> String {
    let escape = |byte: u8| {
        if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    uri.bytes().map(escape).collect()
}

/// Writes a link; returns its annotation.
pub fn link(file: &mut File, area: &LinkArea, page: ObjectId, pages: &[ObjectId]) -> ObjectId {
    let mut annotation = dictionary! {
        "Type" => name("Annot"),
        "Subtype" => name("Link"),
        "Rect" => rectangle(area.place),
        "Border" => Object::Array(vec![Object::Integer(0); 3]),
        "F" => Object::Integer(4),
        "P" => Object::Reference(page),
        "Contents" => text(&area.description),
    };
    match &area.target {
        Target::Uri(uri) => {
            annotation
                .set("A", dictionary! { "Type" => name("Action"), "S" => name("URI"), "URI" => text(&ascii(uri)) });
        }
        Target::Place { page, y } => {
            if let Some(destination) = destination(pages, *page, *y) {
                annotation.set("Dest", destination);
            }
        }
    }
    file.add_object(annotation)
}

/// Writes an empty signature field merged with its widget; returns it.
pub fn field(file: &mut File, field: &SignatureField, placed: &PlacedField, page: ObjectId) -> ObjectId {
    let nowhere = Rectangle { x: 0.0, y: PAGE_HEIGHT, width: 0.0, height: 0.0 };
    let mut widget = dictionary! {
        "Type" => name("Annot"),
        "Subtype" => name("Widget"),
        "FT" => name("Sig"),
        "T" => text(&field.name),
        "TU" => text(&field.label),
        "F" => Object::Integer(132),
        "P" => Object::Reference(page),
        "Rect" => rectangle(placed.place.unwrap_or(nowhere)),
    };
    if let Some(place) = placed.place {
        let size = Object::Array([0.0, 0.0, place.width, place.height].map(length).to_vec());
        let form = dictionary! {
            "Type" => name("XObject"),
            "Subtype" => name("Form"),
            "BBox" => size,
            "Resources" => Dictionary::new(),
        };
        let appearance = file.add_object(Stream::new(form, Vec::new()).with_compression(false));
        widget.set("AP", dictionary! { "N" => Object::Reference(appearance) });
    }
    file.add_object(widget)
}

/// Writes the bookmarks; returns their root, if there are any.
pub fn outline(file: &mut File, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    // For each bookmark the one that it is part of: the last one before it that is less deep.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut parents: Vec<Option<usize>> = Vec::new();
    for (index, bookmark) in bookmarks.iter().enumerate() {
        open.retain(|(level, _)| *level < bookmark.level);
        parents.push(open.last().map(|(_, parent)| *parent));
        open.push((bookmark.level, index));
    }
    let kids = |of: Option<usize>| -> Vec<usize> {
        parents.iter().enumerate().filter(|(_, parent)| **parent == of).map(|(index, _)| index).collect()
    };
    let reference = |index: &usize| ids.get(*index).map(|id| Object::Reference(*id));
    let family = |of: Option<usize>, dictionary: &mut Dictionary, closed: bool| {
        let kids = kids(of);
        if let (Some(first), Some(last)) = (kids.first().and_then(reference), kids.last().and_then(reference)) {
            dictionary.set("First", first);
            dictionary.set("Last", last);
            let count = i64::try_from(kids.len()).unwrap_or(0);
            dictionary.set("Count", Object::Integer(if closed { -count } else { count }));
        }
        kids
    };
    let mut top = dictionary! { "Type" => name("Outlines") };
    let mut open = vec![(family(None, &mut top, false), root)];
    file.objects.insert(root, Object::Dictionary(top));
    while let Some((siblings, parent)) = open.pop() {
        for (place, index) in siblings.iter().enumerate() {
            let (Some(bookmark), Some(id)) = (bookmarks.get(*index), ids.get(*index)) else { continue };
            let mut item = dictionary! { "Title" => text(&bookmark.title), "Parent" => Object::Reference(parent) };
            if let Some(destination) = destination(pages, bookmark.page, bookmark.y) {
                item.set("Dest", destination);
            }
            if let Some(before) = place.checked_sub(1).and_then(|place| siblings.get(place)).and_then(reference) {
                item.set("Prev", before);
            }
            if let Some(after) = siblings.get(place + 1).and_then(reference) {
                item.set("Next", after);
            }
            open.push((family(Some(*index), &mut item, true), *id));
            file.objects.insert(*id, Object::Dictionary(item));
        }
    }
    Some(root)
}

/// Returns the box of a page.
pub fn media_box() -> Object {
    Object::Array([0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT].map(length).to_vec())
}
