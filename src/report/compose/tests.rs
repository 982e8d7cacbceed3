//! The wording, as a reader gets it.

use std::collections::BTreeSet;

use super::*;
use crate::{
    audit::{Language, fixture::Office},
    report::{
        document::{Inline, Inlines},
        layout, plain,
        summary::{
            Summary,
            tests::{Marked, frame},
        },
    },
};

fn documents() -> Vec<Document> {
    let full = Marked::public();
    let bare = Office::alone();
    [&full.office.audit, &bare.audit]
        .into_iter()
        .flat_map(|audit| Language::ALL.map(|language| compose(&Summary::new(audit, &frame()), language)))
        .collect()
}

#[test]
fn a_small_audit_reads_as_approved() {
    let audit = Marked::public().office.audit;
    let summary = Summary::new(&audit, &frame());
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        for language in Language::ALL {
            insta::assert_snapshot!(format!("small-{language}"), plain::text(&compose(&summary, language)));
        }
    });
}

#[test]
fn every_document_can_be_laid_out() {
    for document in documents() {
        let laid = layout::lay_out(&document).expect("a sound document");
        assert_eq!(laid.warnings, [], "{}", document.language);
    }
}

#[test]
fn every_sentence_is_there_in_both_languages() {
    for document in documents() {
        let text = plain::text(&document);
        for broken in ["[report-", "[woo-", "[verdict-", "[standing-", "{$", "{ $"] {
            assert!(!text.contains(broken), "{broken} in\n{text}");
        }
    }
}

#[test]
fn the_two_languages_differ_in_identity_and_hold_the_same_data() {
    let documents = documents();
    let [nl, en] = [&documents[0], &documents[1]];
    assert_ne!(nl.id, en.id);
    assert_ne!(nl.id, documents[2].id, "another content is another document");
    assert_eq!(nl.attachments[0].bytes, en.attachments[0].bytes);
    assert_eq!(nl.attachments[0].name, SUMMARY_JSON);
    for document in [nl, en] {
        let fields: Vec<_> = document.signature_fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(fields, [AUDITOR, PUBLISHER, ARCHIVE]);
        assert_eq!(document.date, frame().rendered);
    }
}

#[test]
fn a_demonstration_says_so_on_every_page_and_in_words() {
    let mut audit = Office::alone().audit;
    for (demonstration, times) in [(false, 0), (true, 1)] {
        audit.opening.demonstration = demonstration;
        let document = compose(&Summary::new(&audit, &frame()), Language::En);
        assert_eq!(document.mark.is_some(), demonstration);
        assert_eq!(plain::text(&document).matches("are invented").count(), times);
    }
}

#[test]
fn paragraphs_of_the_auditor_are_not_altered() {
    for (text, expected) in [
        ("One.", vec!["One."]),
        ("One.\n\nTwo  spaces, “quotes” & <tags>.", vec!["One.", "Two  spaces, “quotes” & <tags>."]),
        ("A line\nand another\n\n\n\nEnd", vec!["A line|and another", "End"]),
        ("", vec![]),
    ] {
        let read = |Inlines(inlines): Inlines| -> String {
            let words = inlines.iter().map(|inline| match inline {
                Inline::Text(text) => text.as_str(),
                Inline::Break => "|",
                other => panic!("{other:?}"),
            });
            words.collect()
        };
        assert_eq!(writer::contents(text).into_iter().map(read).collect::<Vec<_>>(), expected, "{text:?}");
    }
}

#[test]
fn the_checkpoint_and_the_digest_of_the_data_can_be_copied() {
    let summary = Summary::new(&Marked::public().office.audit, &frame());
    let text = plain::text(&compose(&summary, Language::En));
    for line in frame().checkpoint.lines() {
        assert!(text.contains(line));
    }
    assert!(text.contains(&format!("{}  summary.json", Sha256::of(summary.to_json().as_bytes()))));
    let commands = ["pdfsig summary.en.pdf", "openssl cms -verify", "sha256sum summary.json", "waarmerk verify ."];
    assert!(commands.iter().all(|command| text.contains(command)));
}

#[test]
fn a_place_in_a_source_is_one_note_however_often_it_is_named() {
    let summary = Summary::new(&Marked::public().office.audit, &frame());
    let mut writer = Writer::new(&summary, Language::Nl);
    let notes: Vec<_> = ["a", "b", "a"].map(|text| writer.note(text.to_owned())).into();
    assert_eq!(notes[0], notes[2]);
    let ids: BTreeSet<_> = writer.notes().into_iter().map(|note| note.id).collect();
    assert_eq!(ids.len(), 2);
}
