//! A publication as PDF: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), the same bytes every time.
//!
//! `printpdf` writes the content of the pages and embeds the fonts, already reduced to the glyphs in use; what it lacks is
//! added to its object model before the file is written: structure, metadata, colour space, bookmarks, links,
//! attachments, and the empty signature fields. Nothing here decides where anything stands: that is `layout`'s.

mod active;
mod attachment;
mod content;
mod font;
mod icc;
mod metadata;
mod object;
mod structure;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use lopdf::{Document as File, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

use self::{font::Font, object::name, structure::Objects};
use super::{
    document::Document,
    layout::{self, Layout, LayoutError, Warning, face::Face},
};

/// A publication, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be shown as it is. The file is still whole and conforming.
    pub warnings: Vec<Warning>,
}

/// The publication cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The document cannot be laid out.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// A font cannot be embedded.
    #[error("the font {name} cannot be embedded")]
    Font {
        /// Name of the font.
        name: &'static str,
    },
    /// Two attachments have the same name, or one has none.
    #[error("the attachment `{name}` has no name or one that is used twice")]
    AttachmentName {
        /// The name.
        name: String,
    },
    /// The media type of an attachment is none.
    #[error("the attachment `{name}` has `{media_type}` for a media type")]
    MediaType {
        /// Name of the attachment.
        name: String,
        /// What was given.
        media_type: String,
    },
    /// A date that the format cannot hold.
    #[error("the year {year} cannot be written: only 1 to 9999 can")]
    Date {
        /// The year.
        year: i16,
    },
    /// The pages that were made are not as expected: a fault in the page maker.
    #[error("the page maker gave an incomplete file: {missing} is missing")]
    Incomplete {
        /// What is missing.
        missing: &'static str,
    },
    /// The file could not be written.
    #[error("the file could not be written")]
    Write(#[source] std::io::Error),
}

/// Writes a document as PDF.
pub fn render(document: &Document) -> Result<Rendered, PdfError> {
    let layout = layout::lay_out(document)?;
    let mut file = draw(&layout)?;
    finish(&mut file, document, &layout)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(PdfError::Write)?;
    Ok(Rendered { bytes, pages: layout.pages.len(), warnings: layout.warnings })
}

/// Draws the pages and embeds the fonts.
fn draw(layout: &Layout) -> Result<File, PdfError> {
    let mut maker = PdfDocument::new("");
    let mut fonts = BTreeMap::new();
    for face in Face::ALL {
        if let Some(font) = Font::collect(face, layout)? {
            maker.resources.fonts.map.insert(font.id.clone(), PdfFont::new(font.program(face)?));
            fonts.insert(face, font);
        }
    }
    let page = |page| PdfPage::new(Mm(210.0), Mm(297.0), content::draw(page, &layout.tags, &fonts));
    maker.with_pages(layout.pages.iter().map(page).collect());
    // Only operators of our own are written: there is nothing to be secured against.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    Ok(maker.to_lopdf_document(&options, &mut Vec::new()))
}

/// Adds all that makes a PDF a PDF/A-3a and PDF/UA-1.
fn finish(file: &mut File, document: &Document, layout: &Layout) -> Result<(), PdfError> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    if pages.len() != layout.pages.len() {
        return Err(PdfError::Incomplete { missing: "a page" });
    }
    let mut links = Vec::new();
    for (page, laid) in pages.iter().zip(&layout.pages) {
        let written: Vec<_> = laid.links.iter().map(|area| active::link(file, area, *page, &pages)).collect();
        links.push(written);
    }
    let mut fields = Vec::new();
    let mut widgets: Vec<Vec<ObjectId>> = links.clone();
    for (field, placed) in document.signature_fields.iter().zip(&layout.fields) {
        let page = *pages.get(placed.page).ok_or(PdfError::Incomplete { missing: "a page" })?;
        let id = active::field(file, field, placed, page);
        fields.push(id);
        widgets.get_mut(placed.page).ok_or(PdfError::Incomplete { missing: "a page" })?.push(id);
    }
    for (page, annotations) in pages.iter().zip(widgets) {
        finish_page(file, *page, &annotations)?;
    }
    let objects = Objects { pages, links, fields };
    let structure = structure::write(file, layout, &objects);
    let outline = active::outline(file, &layout.outline, &objects.pages);
    let metadata = metadata::xmp(file, document)?;
    let attachments = attachment::write(file, &document.attachments)?;
    let profile = Stream::new(dictionary! { "N" => Object::Integer(3) }, icc::srgb());
    let profile = file.add_object(profile);
    let intent = dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => object::text("sRGB IEC61966-2.1"),
        "Info" => object::text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    };
    let information = metadata::information(document)?;

    let catalog = file.catalog_mut().map_err(|_| PdfError::Incomplete { missing: "the catalog" })?;
    catalog.set("Version", name("1.7"));
    catalog.set("Lang", object::text(structure::language(document.language)));
    catalog.set("MarkInfo", dictionary! { "Marked" => Object::Boolean(true) });
    catalog.set("StructTreeRoot", Object::Reference(structure));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => Object::Boolean(true) });
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", Object::Array(vec![Object::Dictionary(intent)]));
    catalog.set("PageMode", name(if outline.is_some() { "UseOutlines" } else { "UseNone" }));
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
    }
    if !attachments.is_empty() {
        let files = attachments.iter().map(|(_, file)| Object::Reference(*file)).collect();
        catalog.set("AF", Object::Array(files));
        let entry = |(key, file): &(Vec<u8>, ObjectId)| {
            [Object::String(key.clone(), StringFormat::Hexadecimal), Object::Reference(*file)]
        };
        let names = Object::Array(attachments.iter().flat_map(entry).collect());
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    }
    if !objects.fields.is_empty() {
        let fields = objects.fields.iter().map(|field| Object::Reference(*field)).collect();
        // Signatures exist, and the file only grows from here.
        let form = dictionary! { "Fields" => Object::Array(fields), "SigFlags" => Object::Integer(3) };
        catalog.set("AcroForm", Object::Dictionary(form));
    }
    let information = file.add_object(information);
    file.trailer.set("Info", Object::Reference(information));
    let id = Object::String(document.id.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    "1.7".clone_into(&mut file.version);
    file.binary_mark = vec![0xe2, 0xe3, 0xcf, 0xd3];
    file.prune_objects();
    file.renumber_objects();
    file.compress();
    for object in file.objects.values_mut() {
        // Bytes that end in a carriage return look to some readers as if it belonged to the line end that follows.
        if let Object::Stream(stream) = object
            && stream.content.ends_with(b"\r")
            && let Ok(plain) = stream.decompressed_content()
        {
            stream.set_plain_content(plain);
        }
    }
    Ok(())
}

fn finish_page(file: &mut File, page: ObjectId, annotations: &[ObjectId]) -> Result<(), PdfError> {
    let missing = PdfError::Incomplete { missing: "a page" };
    let Ok(dictionary) = file.get_dictionary_mut(page) else { return Err(missing) };
    dictionary.set("MediaBox", active::media_box());
    dictionary.remove(b"TrimBox");
    dictionary.remove(b"CropBox");
    dictionary.remove(b"Annots");
    dictionary.set("Tabs", name("S"));
    if !annotations.is_empty() {
        let annotations = annotations.iter().map(|annotation| Object::Reference(*annotation)).collect();
        dictionary.set("Annots", Object::Array(annotations));
    }
    let resources = dictionary.get(b"Resources").and_then(Object::as_reference);
    let resources = resources.map_err(|_| PdfError::Incomplete { missing: "a page's resources" })?;
    let resources = file.get_dictionary_mut(resources);
    let resources = resources.map_err(|_| PdfError::Incomplete { missing: "a page's resources" })?;
    for unused in ["XObject", "ExtGState", "Shading"] {
        resources.remove(unused.as_bytes());
    }
    Ok(())
}
