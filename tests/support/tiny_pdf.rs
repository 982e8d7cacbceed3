//! A PDF as small as one can be that has three empty signature fields. Not PDF/A: it tests signing, not the page.

use std::fmt::Write as _;

/// The fields it has, in order.
pub const FIELDS: [&str; 3] = ["Auditor", "Publisher", "Archive"];

/// Returns the document.
pub fn tiny_pdf() -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<<>>/Annots[5 0 R 6 0 R 7 0 R]>>".to_owned(),
        "<</Fields[5 0 R 6 0 R 7 0 R]/DR<<>>>>".to_owned(),
    ];
    for name in FIELDS {
        objects.push(format!("<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[0 0 0 0]/P 3 0 R/T({name})/TU({name})>>"));
    }
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n\r", file.len()).expect("written to text");
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).into_bytes());
    }
    let at = file.len();
    let size = objects.len() + 1;
    let id = "<00112233445566778899AABBCCDDEEFF>";
    file.extend(table.into_bytes());
    file.extend(format!("trailer\n<</Size {size}/Root 1 0 R/ID[{id}{id}]>>\nstartxref\n{at}\n%%EOF\n").into_bytes());
    file
}
