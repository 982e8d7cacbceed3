//! The published summary in words: a summary becomes a document in one language.

mod account;
mod checks;
mod closing;
mod commitments;
mod findings;
mod limitations;
mod matrix;
mod measures;
mod opening;
mod profile;
mod promises;
mod risks;
mod samples;
#[cfg(test)]
mod tests;
mod timeline;
mod writer;
mod year_on_year;

pub use closing::{ARCHIVE, AUDITOR, PUBLISHER, SUMMARY_JSON};
use writer::Writer;

use super::{
    document::{Attachment, Block, Document, Relationship, Running},
    summary::Summary,
};
use crate::audit::{Language, Sha256};

/// Writes the summary in a language. Pure: the same summary always gives the same document.
pub fn compose(summary: &Summary, language: Language) -> Document {
    let json = summary.to_json().into_bytes();
    let mut writer = Writer::new(summary, language);
    let lang = writer.lang;
    let title = writer.own(&summary.engagement.programme.title).to_owned();
    let name = summary.publication.name.as_str();
    let date = lang.date(summary.publication.date);
    let subject = lang.with(
        "report-subject",
        &[
            ("supplier", summary.engagement.supplier.as_str().into()),
            ("title", writer.own(&summary.engagement.title).into()),
        ],
    );
    let mark = summary.engagement.demonstration.then(|| lang.text("report-demonstration").to_uppercase());
    let attachments = vec![Attachment {
        name: SUMMARY_JSON.to_owned(),
        media_type: "application/json".to_owned(),
        description: lang.text("report-attachment").into_owned(),
        relationship: Relationship::Data,
        bytes: json.clone(),
        modified: summary.publication.rendered,
    }];
    let keywords = [summary.engagement.supplier.clone(), lang.text("report-keywords").into_owned()].to_vec();
    let running = Running {
        header: title.clone(),
        footer: closing::footer(summary, &date),
        page_of: lang.with("report-page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        note: lang.with("report-note-number", &[("number", "{number}".into())]),
    };
    let signature_fields = writer.fields();
    let mut blocks = blocks(&mut writer, Sha256::of(&json));
    let notes_heading = writer.chapter("report-notes", "notes");
    let notes = writer.notes();
    if !notes.is_empty() {
        blocks.extend([notes_heading, Block::Notes(notes)]);
    }
    Document {
        language,
        title: format!("{title}: {}", lang.with("report-subtitle", &[("name", name.into())])),
        subject,
        author: summary.engagement.auditor.clone().unwrap_or_else(|| summary.engagement.client.clone()),
        reference: name.to_owned(),
        keywords,
        date: summary.publication.rendered,
        id: closing::identity(&json, language),
        running,
        mark,
        blocks,
        attachments,
        signature_fields,
    }
}

/// Returns all chapters but the notes, in order.
fn blocks(writer: &mut Writer<'_>, json: Sha256) -> Vec<Block> {
    let mut blocks = writer.first_page();
    blocks.extend(writer.about());
    blocks.extend(writer.risks());
    blocks.extend(writer.promises());
    blocks.extend(writer.commitments());
    blocks.extend(writer.findings());
    blocks.extend(writer.measures());
    blocks.extend(writer.residuals());
    blocks.extend(writer.year_on_year());
    blocks.extend(writer.account());
    blocks.extend(writer.sources());
    blocks.extend(writer.follow_up());
    blocks.extend(writer.verification(json));
    blocks.extend(writer.signatures());
    blocks.extend(writer.legend());
    blocks
}
