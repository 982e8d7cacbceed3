//! Files carried inside (PDF/A-3: each says how it relates to the pages).

use std::collections::BTreeSet;

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary};

use super::{
    PdfError,
    object::{date, name, text, utf16},
};
use crate::report::document::{Attachment, Relationship};

/// Writes the attachments; returns their file specifications, sorted by name.
pub fn write(file: &mut File, attachments: &[Attachment]) -> Result<Vec<(Vec<u8>, ObjectId)>, PdfError> {
    let mut written = Vec::new();
    let mut names = BTreeSet::new();
    for attachment in attachments {
        if attachment.name.is_empty() || !names.insert(&attachment.name) {
            return Err(PdfError::AttachmentName { name: attachment.name.clone() });
        }
        let media_type = &attachment.media_type;
        if !media_type.contains('/') || media_type.len() > 127 || !media_type.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(PdfError::MediaType { name: attachment.name.clone(), media_type: media_type.clone() });
        }
        let (modified, _) = date(attachment.modified)?;
        let size = i64::try_from(attachment.bytes.len()).unwrap_or(i64::MAX);
        let embedded = dictionary! {
            "Type" => name("EmbeddedFile"),
            "Subtype" => name(media_type),
            "Params" => dictionary! { "Size" => Object::Integer(size), "ModDate" => modified },
        };
        let embedded = Object::Reference(file.add_object(Stream::new(embedded, attachment.bytes.clone())));
        let relationship = match attachment.relationship {
            Relationship::Source => "Source",
            Relationship::Data => "Data",
            Relationship::Alternative => "Alternative",
            Relationship::Supplement => "Supplement",
            Relationship::Unspecified => "Unspecified",
        };
        let specification = file.add_object(dictionary! {
            "Type" => name("Filespec"),
            "F" => text(&attachment.name),
            "UF" => text(&attachment.name),
            "Desc" => text(&attachment.description),
            "AFRelationship" => name(relationship),
            "EF" => dictionary! { "F" => embedded.clone(), "UF" => embedded },
        });
        let key =
            if attachment.name.is_ascii() { attachment.name.clone().into_bytes() } else { utf16(&attachment.name) };
        written.push((key, specification));
    }
    written.sort();
    Ok(written)
}
