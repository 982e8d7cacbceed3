//! The example dossier of `docs/format.md`: made here, byte for byte, so that the document cannot go stale.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    tests::{Desk, at, attach, inviting, writing},
    *,
};
use crate::audit::{Event, member::Role};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/format.md");
const BEGIN: &str =
    "<!-- example: made by a test; `UPDATE_DOCS=1 cargo test --lib dossier::example` writes it anew -->\n";
const END: &str = "<!-- end of example -->\n";

/// Makes the example and writes down every file of it.
fn example() -> String {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Reviewer), at(60)).unwrap();
    let file = desk.file("policy.txt", b"We delete after 90 days.\n");
    assert_eq!(attach(&mut anna, &[file]).files, 1);
    drop(anna);
    let mut bram = desk.write("a", "bram@mbp");
    let judge = crate::audit::Action::Judge {
        evidence: bram.audit().evidence.keys().next().unwrap().clone(),
        judgement: crate::audit::evidence::Judgement::Accepted,
    };
    bram.act(judge, at(120)).unwrap();
    drop(bram);
    desk.write("a", "anna@laptop").act(writing("Nothing to report."), at(180)).unwrap();

    let root = desk.dir("a");
    let mut text = String::new();
    let id = desk.read("a").unwrap().id();
    writeln!(text, "The keys are made for the example: the secret key of `anna@laptop` is 32 bytes `61`, that of")
        .unwrap();
    writeln!(text, "`bram@mbp` 32 bytes `62`.\n\nThe id of the dossier: `{id}`\n").unwrap();
    let mut files: Vec<_> = walkdir::WalkDir::new(&root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&root).unwrap().to_owned())
        .filter(|path| !path.starts_with(Layout::LOCAL) && *path != std::path::Path::new(Layout::README))
        .collect();
    files.sort();
    for file in files {
        let bytes = std::fs::read_to_string(root.join(&file)).unwrap();
        let shown = file.to_str().unwrap().replace('\\', "/");
        let digest = Sha256::of(bytes.as_bytes());
        writeln!(text, "### `{shown}`\n\nSHA-256 `{digest}`, {} bytes\n\n```\n{}```\n", bytes.len(), bytes).unwrap();
        if file.starts_with(Layout::LOGS) {
            writeln!(text, "| line | SHA-256 of the line |\n|---|---|").unwrap();
            for (number, line) in bytes.lines().enumerate() {
                writeln!(text, "| {} | `{}` |", number + 1, Sha256::of(line.as_bytes())).unwrap();
            }
            let log: LogName = file.file_stem().unwrap().to_str().unwrap().parse().unwrap();
            let last = bytes.lines().next_back().unwrap();
            let line = log::Line::read(last.as_bytes()).unwrap();
            let message = log::commit::message(&id, &log, line.seq, &line.prev);
            writeln!(text, "\nThe message that line {} signs:\n\n```\n{message}```\n", line.seq).unwrap();
        }
    }
    text
}

#[test]
fn the_example_in_the_description_of_the_format_is_what_the_program_writes() {
    let document = std::fs::read_to_string(DOCUMENT).unwrap().replace("\r\n", "\n");
    let (before, rest) = document.split_once(BEGIN).expect("the mark where the example begins");
    let (found, after) = rest.split_once(END).expect("the mark where the example ends");
    let expected = format!("\n{}", example());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(DOCUMENT, format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
    } else {
        assert!(found == expected, "docs/format.md is stale: run `UPDATE_DOCS=1 cargo test --lib dossier::example`");
    }
}

/// Returns the names of all kinds of events, as the reader of events knows them.
fn kinds() -> BTreeSet<String> {
    let refused = serde_json::from_str::<Event>(r#"{"no-such-event":{}}"#).unwrap_err().to_string();
    let (_, known) = refused.split_once("expected one of ").expect("the reader names what it knows");
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_kind_of_event_has_an_example_that_the_program_reads_and_writes_again_byte_for_byte() {
    let document = std::fs::read_to_string(DOCUMENT).unwrap();
    let (_, rest) = document.split_once("<!-- events:").expect("the mark where the events begin");
    let (events, _) = rest.split_once("<!-- end of events -->").expect("the mark where the events end");
    let mut shown = BTreeSet::new();
    for line in events.lines().filter(|line| line.starts_with('{')) {
        let event: Event = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert_eq!(serde_json::to_string(&event).unwrap(), line);
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        shown.extend(value.as_object().unwrap().keys().cloned());
    }
    assert!(shown.len() > 40);
    assert_eq!(shown, kinds());
}
