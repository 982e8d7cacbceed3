//! What the file says about itself, twice and the same: in XMP (PDF/A, PDF/UA) and in the information dictionary.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, dictionary};

use super::{
    PdfError,
    object::{date, name, text},
    structure::language,
};
use crate::report::document::Document;

/// Name of the program, as the maker of the file.
const PRODUCER: &str = "Waarmerk";

/// Returns the information dictionary.
pub fn information(document: &Document) -> Result<Dictionary, PdfError> {
    let (at, _) = date(document.date)?;
    let mut information = dictionary! {
        "Title" => text(&clean(&document.title)),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => at.clone(),
        "ModDate" => at,
    };
    let keywords = document.keywords.join(", ");
    for (key, value) in [("Author", &document.author), ("Subject", &document.subject), ("Keywords", &keywords)] {
        if !value.is_empty() {
            information.set(key, text(&clean(value)));
        }
    }
    Ok(information)
}

/// Writes the XMP packet; returns it.
pub fn xmp(file: &mut File, document: &Document) -> Result<ObjectId, PdfError> {
    let (_, at) = date(document.date)?;
    let lang = language(document.language);
    let title = escape(&document.title);
    let mut facts = String::new();
    let alternative = |text: &str| format!("<rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt>");
    let mut fact = |name: &str, value: &str| {
        let _ = writeln!(facts, "  <{name}>{value}</{name}>");
    };
    fact("dc:title", &alternative(&title));
    if !document.author.is_empty() {
        fact("dc:creator", &format!("<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>", escape(&document.author)));
    }
    if !document.subject.is_empty() {
        fact("dc:description", &alternative(&escape(&document.subject)));
    }
    if !document.reference.is_empty() {
        fact("dc:identifier", &escape(&document.reference));
    }
    fact("dc:language", &format!("<rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag>"));
    fact("dc:format", "application/pdf");
    if !document.keywords.is_empty() {
        let items: Vec<String> = document.keywords.iter().map(|word| escape(word)).collect();
        let items = format!("<rdf:li>{}</rdf:li>", items.join("</rdf:li><rdf:li>"));
        fact("dc:subject", &format!("<rdf:Bag>{items}</rdf:Bag>"));
        fact("pdf:Keywords", &escape(&document.keywords.join(", ")));
    }
    fact("pdf:Producer", PRODUCER);
    fact("xmp:CreatorTool", PRODUCER);
    for name in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
        fact(name, &at);
    }
    let id = uuid(document.id);
    fact("xmpMM:DocumentID", &id);
    fact("xmpMM:InstanceID", &id);
    fact("pdfaid:part", "3");
    fact("pdfaid:conformance", "A");
    fact("pdfuaid:part", "1");
    let packet = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{OPEN}{facts}{EXTENSION}{CLOSE}\n<?xpacket end=\"r\"?>"
    );
    let stream = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
    Ok(file.add_object(Object::Stream(Stream::new(stream, packet.into_bytes()).with_compression(false))))
}

const OPEN: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about=""
   xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
   xmlns:xmp="http://ns.adobe.com/xap/1.0/"
   xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
   xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
   xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
   xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
   xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
   xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
"#;

/// PDF/A knows the identification of PDF/UA only where the file explains it.
const EXTENSION: &str = r#"  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
   </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
"#;

const CLOSE: &str = " </rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>";

/// Replaces what may not stand in XML, so that both places say the same.
fn clean(text: &str) -> String {
    let allowed = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|c| if allowed(c) { c } else { ' ' }).collect()
}

fn escape(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Returns an identifier as a UUID that says it is made of a digest (version 8, RFC 9562).
fn uuid(mut id: [u8; 16]) -> String {
    id[6] = id[6] & 0x0f | 0x80;
    id[8] = id[8] & 0x3f | 0x80;
    let hex = hex::encode(id);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}
