//! The structure tree: what the content of the pages means (ISO 32000-1, 14.7; PDF/UA-1).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::{
    content,
    object::{name, rectangle, text},
};
use crate::{
    audit::Language,
    report::layout::{
        Layout,
        tags::{Kid, Kind, Tag, TagId, Tags},
    },
};

/// Returns the language as in `/Lang`.
pub fn language(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

/// Returns the standard structure type of an element.
pub fn role(kind: &Kind) -> String {
    match kind {
        Kind::Document => "Document",
        Kind::Group => "Div",
        Kind::Paragraph => "P",
        Kind::Heading(depth) => return format!("H{depth}"),
        Kind::Contents => "TOC",
        Kind::ContentsEntry => "TOCI",
        Kind::List { .. } => "L",
        Kind::Item => "LI",
        Kind::Label => "Lbl",
        Kind::ItemBody => "LBody",
        Kind::Table => "Table",
        Kind::TableHead => "THead",
        Kind::TableBody => "TBody",
        Kind::Row => "TR",
        Kind::HeadingCell { .. } => "TH",
        Kind::Cell { .. } => "TD",
        Kind::Caption => "Caption",
        Kind::Figure { .. } => "Figure",
        Kind::Quote => "BlockQuote",
        Kind::Code => "Code",
        Kind::Reference => "Reference",
        Kind::Link => "Link",
        Kind::Note { .. } => "Note",
        Kind::Field { .. } => "Form",
    }
    .to_owned()
}

/// What the structure refers to: pages, and by page and index their links; fields.
pub struct Objects {
    /// The pages.
    pub pages: Vec<ObjectId>,
    /// The links of each page.
    pub links: Vec<Vec<ObjectId>>,
    /// The signature fields.
    pub fields: Vec<ObjectId>,
}

/// Writes the structure tree; returns it. Pages get their `/StructParents`, links and fields their `/StructParent`.
pub fn write(file: &mut File, layout: &Layout, objects: &Objects) -> ObjectId {
    let root = file.new_object_id();
    let elements: BTreeMap<TagId, ObjectId> =
        reached(&layout.tags).into_iter().map(|tag| (tag, file.new_object_id())).collect();
    let numbers: Vec<Vec<Option<usize>>> = layout.pages.iter().map(content::numbers).collect();
    let mut parents = Parents { pages: vec![Vec::new(); layout.pages.len()], objects: Vec::new() };
    let mut ids = Vec::new();
    for (tag, id) in &elements {
        let Some(element) = layout.tags.get(*tag) else { continue };
        let parent = element.parent.and_then(|parent| elements.get(&parent)).copied().unwrap_or(root);
        let writer = Writer { objects, elements: &elements, numbers: &numbers };
        let mut dictionary = writer.element(element, *id, &mut parents);
        dictionary.set("P", Object::Reference(parent));
        if let Kind::Note { number } = element.kind {
            // Notes are told apart by their id (ISO 14289-1, 7.9).
            let note = format!("note-{number:05}");
            dictionary.set("ID", text(&note));
            ids.push((note, *id));
        }
        file.objects.insert(*id, Object::Dictionary(dictionary));
    }
    let key = parents.write(file, objects);
    let (parent_tree, next) = key;
    let mut tree = dictionary! {
        "Type" => name("StructTreeRoot"),
        "ParentTree" => Object::Reference(parent_tree),
        "ParentTreeNextKey" => Object::Integer(next),
    };
    if let Some(document) = elements.get(&Tags::ROOT) {
        tree.set("K", Object::Array(vec![Object::Reference(*document)]));
    }
    ids.sort();
    if let (Some((first, _)), Some((last, _))) = (ids.first(), ids.last()) {
        let limits = Object::Array(vec![text(first), text(last)]);
        let names = ids.iter().flat_map(|(note, id)| [text(note), Object::Reference(*id)]).collect();
        let leaf = file.add_object(dictionary! { "Limits" => limits, "Names" => Object::Array(names) });
        tree.set("IDTree", dictionary! { "Kids" => Object::Array(vec![Object::Reference(leaf)]) });
    }
    file.objects.insert(root, Object::Dictionary(tree));
    root
}

/// Returns the elements that are part of the document: an element of which nothing reached a page is not.
fn reached(tags: &Tags) -> Vec<TagId> {
    let mut found = Vec::new();
    let mut open = vec![Tags::ROOT];
    while let Some(tag) = open.pop() {
        found.push(tag);
        let kids = tags.get(tag).map(|tag| tag.kids.as_slice()).unwrap_or_default();
        open.extend(kids.iter().filter_map(|kid| if let Kid::Tag(kid) = kid { Some(*kid) } else { None }));
    }
    found
}

/// Which element each marked content, link and field belongs to.
struct Parents {
    pages: Vec<Vec<(usize, ObjectId)>>,
    objects: Vec<(ObjectId, ObjectId)>,
}

impl Parents {
    /// Writes the parent tree; returns it, and the next free key.
    fn write(self, file: &mut File, objects: &Objects) -> (ObjectId, i64) {
        let mut entries = Vec::new();
        let mut key = 0_i64;
        for (page, mut contents) in objects.pages.iter().zip(self.pages) {
            contents.sort_unstable();
            let elements = contents.into_iter().map(|(_, element)| Object::Reference(element)).collect();
            let array = file.add_object(Object::Array(elements));
            entries.extend([Object::Integer(key), Object::Reference(array)]);
            set(file, *page, "StructParents", key);
            key += 1;
        }
        for (object, element) in self.objects {
            entries.extend([Object::Integer(key), Object::Reference(element)]);
            set(file, object, "StructParent", key);
            key += 1;
        }
        (file.add_object(dictionary! { "Nums" => Object::Array(entries) }), key)
    }
}

fn set(file: &mut File, id: ObjectId, key: &str, value: i64) {
    if let Some(Object::Dictionary(dictionary)) = file.objects.get_mut(&id) {
        dictionary.set(key, Object::Integer(value));
    }
}

struct Writer<'a> {
    objects: &'a Objects,
    elements: &'a BTreeMap<TagId, ObjectId>,
    numbers: &'a [Vec<Option<usize>>],
}

impl Writer<'_> {
    fn element(&self, tag: &Tag, id: ObjectId, parents: &mut Parents) -> Dictionary {
        let mut element = dictionary! { "Type" => name("StructElem"), "S" => name(&role(&tag.kind)) };
        let first_page = tag.kids.iter().find_map(|kid| match kid {
            Kid::Marked(page, _) | Kid::Link(page, _) => Some(*page),
            Kid::Tag(_) | Kid::Field(_) => None,
        });
        if let Some(page) = first_page.and_then(|page| self.objects.pages.get(page)) {
            element.set("Pg", Object::Reference(*page));
        }
        let mut kids: Vec<Object> = tag.kids.iter().filter_map(|kid| self.kid(*kid, first_page, id, parents)).collect();
        let content = match (&tag.kind, kids.len()) {
            // A field stands in its element without an array around it: judges of later signatures look for it there.
            (Kind::Field { .. }, 1) => kids.swap_remove(0),
            _ => Object::Array(kids),
        };
        element.set("K", content);
        if let Some(of) = tag.language {
            element.set("Lang", text(language(of)));
        }
        let attributes = match &tag.kind {
            Kind::HeadingCell { of_row, span } => {
                let scope = name(if *of_row { "Row" } else { "Column" });
                Some(spanning(dictionary! { "O" => name("Table"), "Scope" => scope }, *span))
            }
            Kind::Cell { span } if *span > 1 => Some(spanning(dictionary! { "O" => name("Table") }, *span)),
            Kind::List { numbered } => {
                let numbering = name(if *numbered { "Decimal" } else { "Disc" });
                Some(dictionary! { "O" => name("List"), "ListNumbering" => numbering })
            }
            Kind::Figure { .. } => tag.place.map(|place| {
                dictionary! { "O" => name("Layout"), "BBox" => rectangle(place), "Placement" => name("Block") }
            }),
            _ => None,
        };
        if let Some(attributes) = attributes {
            element.set("A", attributes);
        }
        if let Kind::Figure { alt } | Kind::Field { alt } = &tag.kind {
            element.set("Alt", text(alt));
        }
        element
    }

    fn kid(&self, kid: Kid, first_page: Option<usize>, id: ObjectId, parents: &mut Parents) -> Option<Object> {
        match kid {
            Kid::Tag(tag) => self.elements.get(&tag).map(|id| Object::Reference(*id)),
            Kid::Marked(page, index) => {
                let number = self.numbers.get(page)?.get(index).copied()??;
                parents.pages.get_mut(page)?.push((number, id));
                let number = Object::Integer(i64::try_from(number).ok()?);
                if Some(page) == first_page {
                    return Some(number);
                }
                let page = Object::Reference(*self.objects.pages.get(page)?);
                Some(Object::Dictionary(dictionary! { "Type" => name("MCR"), "Pg" => page, "MCID" => number }))
            }
            Kid::Link(page, index) => {
                let link = *self.objects.links.get(page)?.get(index)?;
                Some(Self::object(link, *self.objects.pages.get(page)?, id, parents))
            }
            Kid::Field(index) => {
                let field = *self.objects.fields.get(index)?;
                parents.objects.push((field, id));
                Some(Object::Dictionary(dictionary! { "Type" => name("OBJR"), "Obj" => Object::Reference(field) }))
            }
        }
    }

    fn object(object: ObjectId, page: ObjectId, id: ObjectId, parents: &mut Parents) -> Object {
        parents.objects.push((object, id));
        let (page, object) = (Object::Reference(page), Object::Reference(object));
        Object::Dictionary(dictionary! { "Type" => name("OBJR"), "Pg" => page, "Obj" => object })
    }
}

fn spanning(mut attributes: Dictionary, span: usize) -> Dictionary {
    if span > 1 {
        attributes.set("ColSpan", Object::Integer(i64::try_from(span).unwrap_or(1)));
    }
    attributes
}
