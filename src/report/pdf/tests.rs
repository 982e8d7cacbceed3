use lopdf::Dictionary;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use proptest::prelude::*;

use super::*;
use crate::{
    audit::Language,
    report::{
        document::{Block, Inline, Inlines, Mark},
        sample,
    },
};

/// Returns what is wrong with a file, by PDF/A-3a and by PDF/UA-1.
fn faults(bytes: &[u8]) -> Vec<String> {
    let judge = |profile| {
        let options = ValidationOptions::default().profile(profile);
        match validate_pdf_bytes(bytes, &options) {
            Ok(report) => report.failures.iter().map(ToString::to_string).collect(),
            Err(error) => vec![error.to_string()],
        }
    };
    [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1].into_iter().flat_map(judge).collect()
}

fn catalog(file: &File) -> &Dictionary {
    file.catalog().unwrap()
}

fn nothing_but(blocks: Vec<Block>) -> Document {
    Document { blocks, signature_fields: Vec::new(), ..sample::document(Language::En) }
}

#[test]
fn the_sample_is_pdf_a_3a_and_pdf_ua_1() {
    for language in Language::ALL {
        let rendered = render(&sample::document(language)).unwrap();
        assert_eq!(faults(&rendered.bytes), Vec::<String>::new());
        assert_eq!(rendered.warnings, []);
    }
}

#[test]
fn a_document_of_nothing_and_one_of_strange_characters_conform_too() {
    assert_eq!(faults(&render(&nothing_but(Vec::new())).unwrap().bytes), Vec::<String>::new());
    let strange = Inlines(vec![
        Inline::Strong("李 Ωмега e\u{301}x\u{323}\u{302} \u{202e}\u{7} \u{e000}".to_owned()),
        Inline::Verdict { mark: Mark::Partly, word: "\u{1f600}".to_owned() },
        Inline::Url { uri: "https://example.org/ï (1)".to_owned(), text: "ï".to_owned() },
    ]);
    let mut document = nothing_but(vec![Block::paragraph(strange)]);
    document.title = "A <b>&\u{1}\u{ffff} ]]> 李".to_owned();
    let rendered = render(&document).unwrap();
    assert_eq!(faults(&rendered.bytes), Vec::<String>::new());
    let missing = ['李', '\u{202e}', '\u{7}', '\u{e000}', '\u{1f600}'];
    assert_eq!(rendered.warnings, missing.map(|character| Warning::NoGlyph { character }));
}

#[test]
fn the_validator_sees_what_is_broken() {
    let rendered = render(&sample::document(Language::Nl)).unwrap();
    for key in ["OutputIntents", "StructTreeRoot", "Metadata", "Lang", "MarkInfo"] {
        let mut file = File::load_mem(&rendered.bytes).unwrap();
        file.catalog_mut().unwrap().remove(key.as_bytes());
        let mut broken = Vec::new();
        file.save_to(&mut broken).unwrap();
        assert!(!faults(&broken).is_empty(), "without {key}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::document(Language::Nl);
    let first = render(&document).unwrap();
    assert_eq!(first, render(&document).unwrap());
    let later = Document { id: [9; 16], ..document };
    assert_ne!(first.bytes, render(&later).unwrap().bytes);
}

#[test]
fn an_attachment_comes_out_as_it_went_in() {
    let mut document = sample::document(Language::Nl);
    document.attachments[0].bytes = (0..=255).cycle().take(5000).collect();
    let file = File::load_mem(&render(&document).unwrap().bytes).unwrap();
    let associated = catalog(&file).get(b"AF").unwrap().as_array().unwrap();
    let specification = file.get_dictionary(associated[0].as_reference().unwrap()).unwrap();
    assert_eq!(specification.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Data");
    let embedded = specification.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap().as_reference().unwrap();
    let stream = file.get_object(embedded).unwrap().as_stream().unwrap();
    assert_eq!(stream.decompressed_content().unwrap(), document.attachments[0].bytes);
}

#[test]
fn signature_fields_are_empty_tagged_and_in_the_order_of_the_document() {
    let document = sample::document(Language::Nl);
    let file = File::load_mem(&render(&document).unwrap().bytes).unwrap();
    let form = catalog(&file).get(b"AcroForm").unwrap().as_dict().unwrap();
    let fields = form.get(b"Fields").unwrap().as_array().unwrap();
    let field = |object: &Object| file.get_dictionary(object.as_reference().unwrap()).unwrap().clone();
    let fields: Vec<Dictionary> = fields.iter().map(field).collect();
    let names: Vec<&[u8]> = fields.iter().map(|field| field.get(b"T").unwrap().as_str().unwrap()).collect();
    assert_eq!(names, [b"auditor".as_slice(), b"publisher", b"archive"]);
    for field in &fields {
        assert!(!field.has(b"V") && field.has(b"TU") && field.has(b"StructParent"));
        assert_eq!(field.get(b"F").unwrap().as_i64().unwrap(), 132);
    }
    let visible = |field: &Dictionary| field.has(b"AP");
    assert_eq!(fields.iter().map(visible).collect::<Vec<_>>(), [true, true, false]);
    let size: Vec<f32> =
        fields[2].get(b"Rect").unwrap().as_array().unwrap().iter().map(|n| n.as_float().unwrap()).collect();
    assert_eq!(size[..2], size[2..]);
}

#[test]
fn bookmarks_are_nested_as_the_headings_are() {
    let file = File::load_mem(&render(&sample::document(Language::Nl)).unwrap().bytes).unwrap();
    let reference = |dictionary: &Dictionary, key: &[u8]| {
        let id = dictionary.get(key).ok()?.as_reference().ok()?;
        Some(file.get_dictionary(id).unwrap())
    };
    let root = reference(catalog(&file), b"Outlines").unwrap();
    let mut item = reference(root, b"First");
    let mut kids = Vec::new();
    while let Some(current) = item {
        kids.push(current.get(b"Count").map_or(0, |count| -count.as_i64().unwrap()));
        item = reference(current, b"Next");
    }
    // Result, scope, contents, risks, commitments, findings, method, verify, signatures, notes.
    assert_eq!(kids, [0, 0, 0, 1, 3, 2, 0, 0, 0, 0]);
}

#[test]
fn only_the_glyphs_in_use_are_embedded() {
    let rendered = render(&nothing_but(vec![Block::paragraph("Een woord.")])).unwrap();
    assert!(rendered.bytes.len() < 40_000, "{}", rendered.bytes.len());
}

#[test]
fn an_attachment_without_a_name_of_its_own_or_a_media_type_is_refused() {
    let mut document = sample::document(Language::Nl);
    document.attachments.push(document.attachments[0].clone());
    assert!(matches!(render(&document), Err(PdfError::AttachmentName { name }) if name == "summary.json"));
    document.attachments.truncate(1);
    document.attachments[0].media_type = "json".to_owned();
    assert!(matches!(render(&document), Err(PdfError::MediaType { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_conforms(texts in prop::collection::vec(any::<String>(), 0..6), title in "\\PC{0,20}") {
        let blocks = texts.iter().map(|text| Block::paragraph(text.as_str())).collect();
        let document = Document { title: format!("T{title}"), ..nothing_but(blocks) };
        prop_assert_eq!(faults(&render(&document).unwrap().bytes), Vec::<String>::new());
    }
}
