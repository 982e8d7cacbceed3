//! Files with names that nobody should have given them.

use std::{fs, path::PathBuf};

use waarmerk::{
    audit::{
        Action, Language, Text,
        publication::{Item, Publicity},
        subject::Subject,
    },
    lang::visible,
    work::{Session, Watch, publish::Correction},
};

use crate::{
    folder::{faults, files},
    office::{ANNA, Office, attach},
};

/// Names in UTF-8 that may do harm where they are shown, or are as long as a name can be.
fn names() -> Vec<String> {
    let mut names = vec![
        "line\nbreak.txt".to_owned(),
        "return\rback.txt".to_owned(),
        "red \u{1b}[31m and title \u{1b}]0;owned\u{7}.txt".to_owned(),
        "eight bit \u{9b}31m.txt".to_owned(),
        "invoice \u{202e}fdp.exe".to_owned(),
        "isolated \u{2066}name\u{2069}.txt".to_owned(),
        "nothing\u{200b}to see.txt".to_owned(),
        "back\u{8}\u{8}\u{8}\u{8}space.txt".to_owned(),
        "-rf".to_owned(),
        "# heading | cell `code` <b>.md".to_owned(),
        " ".to_owned(),
        "con".to_owned(),
        "n".repeat(255),
        "\u{1f9fe}".repeat(63),
    ];
    if cfg!(windows) {
        names.retain(|name| name.chars().all(char::is_alphanumeric) && name != "con");
    }
    names
}

/// What a terminal would obey, or a reader be deceived by.
fn harmful(text: &str) -> Option<char> {
    text.chars().find(|char| *char != '\n' && visible(&char.to_string()) != char.to_string())
}

fn papers(office: &Office) -> String {
    let root = office.dossier();
    let papers = files(&root).into_iter().filter(|file| file.starts_with("papers"));
    papers.map(|file| fs::read_to_string(root.join(file)).expect("readable")).collect()
}

fn choose_all(session: &mut Session) {
    let all: Vec<_> = session.audit().evidence.keys().cloned().collect();
    for id in all {
        let (item, publicity) = (Item::Evidence(id), Publicity::Public);
        session.act(Action::Choose { item, publicity }).expect("chosen");
    }
}

#[test]
fn a_strange_name_is_kept_exactly_and_steers_nothing() {
    let office = Office::signed();
    let names = names();
    let paths: Vec<PathBuf> = names.iter().map(|name| office.file(name, format!("as {name}"))).collect();
    let mut anna = office.session(ANNA);
    let attached = attach(&mut anna, &paths);
    assert_eq!((attached.attached.len(), attached.skipped.as_slice()), (names.len(), [].as_slice()));
    for name in &names {
        let kept = anna.audit().evidence.values().find(|evidence| evidence.bytes.name == *name);
        assert!(kept.is_some_and(|kept| kept.bytes.name_bytes.is_none()), "{name:?}");
    }
    // The paper that they were attached to is no longer as it was accepted.
    for item in [Item::Verdicts("TEL-1".into()), Item::Text(Subject::Conclusion("TEL-1".into()))] {
        anna.act(Action::Choose { item, publicity: Publicity::Inside }).expect("chosen");
    }
    choose_all(&mut anna);
    for language in Language::ALL {
        let preview = anna.preview(language).expect("previewed");
        assert_eq!(harmful(&preview), None, "{preview}");
        assert!(preview.contains("break.txt"), "{preview}");
    }
    let publication = anna.audit().publication().expect("the first one").id.clone();
    let reason = Text { nl: "Meer bewijs.".to_owned(), en: "More evidence.".to_owned() };
    anna.publish_correction(Correction { publication, reason }, &Watch::quiet()).expect("published");
    drop(anna);
    let papers = papers(&office);
    assert_eq!(harmful(&papers), None);
    assert!(papers.contains("break.txt") && !papers.contains("line\nbreak"), "a name stays on its line");
    let json = fs::read_to_string(office.dossier().join("published/2026-2/summary.json")).expect("published");
    assert_eq!(json.chars().find(|char| char.is_control() && *char != '\n'), None);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_kept_byte_by_byte_beside_a_readable_form() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let office = Office::open();
    let mut longest = vec![0xff; 255];
    longest[0] = b'x';
    let names = [b"caf\xe9.txt".to_vec(), b"\xff\xfe\x1b[2J".to_vec(), longest];
    let paths: Vec<PathBuf> = names.iter().map(|name| office.file(OsStr::from_bytes(name), name.as_slice())).collect();
    let mut anna = office.session(ANNA);
    let attached = attach(&mut anna, &paths);
    assert_eq!((attached.attached.len(), attached.skipped.as_slice()), (names.len(), [].as_slice()));
    let mut kept: Vec<Vec<u8>> = Vec::new();
    for evidence in anna.audit().evidence.values() {
        let exact = evidence.bytes.name_bytes.as_deref().expect("kept exactly");
        let exact: Vec<u8> =
            (0..exact.len()).step_by(2).map(|at| u8::from_str_radix(&exact[at..at + 2], 16).expect("hex")).collect();
        assert_eq!(evidence.bytes.name, String::from_utf8_lossy(&exact));
        kept.push(exact);
    }
    kept.sort();
    let mut given = names.to_vec();
    given.sort();
    assert_eq!(kept, given);
    drop(anna);
    assert_eq!(harmful(&papers(&office)), None);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}
