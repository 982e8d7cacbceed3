//! The signature fields of a document (ISO 32000-1, 12.7.4.5), empty and signed.

use std::collections::BTreeSet;
use std::ops::Range;

use super::PdfError;
use super::document::Document;
use super::syntax::{Node, Value};

/// Most fields that are looked at.
const MOST_FIELDS: usize = 10_000;

/// A signature field.
#[derive(Debug, Clone)]
pub(in crate::seal) struct Field {
    /// Its full name: the partial names from the root, joined by dots.
    pub name: String,
    /// The number of its object; `None` where it stands within another.
    pub number: Option<u32>,
    /// Its dictionary.
    pub node: Node,
    /// Its signature, where it has one.
    pub signature: Option<Signature>,
}

/// The dictionary of a signature (ISO 32000-1, 12.8.1).
#[derive(Debug, Clone)]
pub(in crate::seal) struct Signature {
    /// The number of its object; `None` where it stands within its field.
    pub number: Option<u32>,
    pub node: Node,
}

impl Signature {
    /// Returns the place of `/Contents` in the file, brackets included.
    pub fn contents(&self) -> Option<Range<usize>> {
        let node = self.node.dict()?.get("Contents")?;
        matches!(node.value, Value::Text(_)).then(|| node.at.clone())
    }

    /// Returns the four numbers of `/ByteRange`.
    pub fn byte_range(&self) -> Option<[usize; 4]> {
        let members = self.node.dict()?.get("ByteRange")?.array()?;
        let numbers: Option<Vec<usize>> = members.iter().map(Node::whole).collect();
        numbers?.try_into().ok()
    }

    /// Returns the text of an entry.
    pub fn text(&self, key: &str) -> Option<String> {
        self.node.dict()?.get(key)?.text()
    }

    /// Tells whether `/SubFilter` is `name`.
    pub fn is_of_kind(&self, name: &str) -> bool {
        self.node.dict().and_then(|dict| dict.get("SubFilter")).is_some_and(|node| node.is_name(name))
    }
}

impl Document<'_> {
    /// Returns the form of the document, and the number of its object where it has one of its own.
    pub fn form(&self) -> Result<Option<(Option<u32>, Node)>, PdfError> {
        let catalogue = self.catalogue()?;
        let wrong = PdfError::WrongObject { number: catalogue.number, expected: "a catalogue" };
        let dict = catalogue.node.dict().ok_or(wrong)?;
        dict.get("AcroForm").map(|form| self.resolve(form)).transpose()
    }

    /// Returns every signature field, in the order of the form.
    pub fn signature_fields(&self) -> Result<Vec<Field>, PdfError> {
        let Some((_, form)) = self.form()? else { return Ok(Vec::new()) };
        let Some(fields) = form.dict().and_then(|form| form.get("Fields")) else { return Ok(Vec::new()) };
        let (_, fields) = self.resolve(fields)?;
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        // A stack of (field, name so far, kind inherited), the last member first.
        let mut open: Vec<(Node, String, bool)> = Vec::new();
        open.extend(fields.array().unwrap_or_default().iter().rev().map(|node| (node.clone(), String::new(), false)));
        let mut count = 0;
        while let Some((reference, prefix, inherited)) = open.pop() {
            count += 1;
            if count > MOST_FIELDS {
                return Err(PdfError::Unsupported { what: "more than 10,000 form fields" });
            }
            let (number, node) = self.resolve(&reference)?;
            if number.is_some_and(|number| !seen.insert(number)) {
                return Err(PdfError::Malformed { at: reference.at.start, expected: "each form field once" });
            }
            let Some(dict) = node.dict() else { continue };
            let own_name = dict.get("T").and_then(Node::text);
            let name = match own_name {
                Some(own) if prefix.is_empty() => own,
                Some(own) => format!("{prefix}.{own}"),
                None => prefix,
            };
            let is_signature = dict.get("FT").map_or(inherited, |kind| kind.is_name("Sig"));
            let kids = dict.get("Kids").map(|kids| self.resolve(kids)).transpose()?;
            let mut children = Vec::new();
            for kid in kids.iter().filter_map(|(_, kids)| kids.array()).flatten() {
                if self.resolve(kid)?.1.dict().is_some_and(|kid| kid.get("T").is_some()) {
                    children.push(kid.clone());
                }
            }
            if children.is_empty() && is_signature {
                let signature = self.signature_of(&node)?;
                found.push(Field { name, number, node, signature });
            } else {
                open.extend(children.into_iter().rev().map(|kid| (kid, name.clone(), is_signature)));
            }
        }
        Ok(found)
    }

    fn signature_of(&self, field: &Node) -> Result<Option<Signature>, PdfError> {
        let Some(value) = field.dict().and_then(|dict| dict.get("V")) else { return Ok(None) };
        let (number, node) = self.resolve(value)?;
        if node.value == Value::Null {
            return Ok(None);
        }
        Ok(Some(Signature { number, node }))
    }
}
