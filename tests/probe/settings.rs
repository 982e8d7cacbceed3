//! Settings: what real files say, as a reader of another hand reads them too.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value as Json, json};
use waarmerk::probe::{
    Fact, Input, What,
    fact::{Address, Hive, Setting, Value},
    read,
};

use crate::samples;

/// Returns a setting in the form of `tests/conformance/settings_peer.py`.
fn line(setting: &Setting) -> String {
    let hive = |hive: &Hive| match hive {
        Hive::Machine => "machine",
        Hive::User => "user",
        Hive::Other => "other",
    };
    let (hive, key, name) = match &setting.address {
        Address::Registry { hive: of, key, name } => (hive(of), key.as_str(), name.as_str()),
        Address::Policy { hive: of, name, category } => (hive(of), category.as_deref().unwrap_or(""), name.as_str()),
        Address::Catalogue { id } => ("other", "", id.as_str()),
        Address::Preference { domain, key } => ("other", domain.as_str(), key.as_str()),
    };
    let value = match &setting.value {
        Value::Number(number) => json!(number),
        Value::Truth(truth) => json!(truth),
        Value::Text(text) => json!(text),
        Value::Texts(texts) => json!(texts),
        Value::Bytes(bytes) => json!({"bytes": hex::encode(bytes)}),
        Value::Policy { state, chosen } => json!({"state": state, "chosen": chosen}),
        Value::Deleted => json!({"deleted": true}),
    };
    format!("{hive}\t{}\t{}\t{}", json!(key), json!(name), spaced(&value))
}

/// Returns JSON with the spaces that Python puts in.
fn spaced(value: &Json) -> String {
    match value {
        Json::Array(list) => format!("[{}]", list.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        Json::Object(entries) => {
            // `state` comes before `chosen` there, and after it here.
            let mut entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{}: {}", json!(key), spaced(value))).collect();
            entries.reverse();
            format!("{{{}}}", entries.join(", "))
        }
        other => other.to_string(),
    }
}

/// Returns the settings of a file.
fn settings(bytes: &[u8]) -> Vec<Setting> {
    let mut found = Vec::new();
    let mut take = |fact: &Fact<'_>| {
        if let What::Setting(setting) = &fact.what {
            found.push(setting.clone());
        }
        ControlFlow::Continue(())
    };
    read::read(&mut Input::bytes(bytes), &mut take)
        .expect("bytes at hand are readable")
        .expect("the file is recognised");
    found
}

/// Returns the settings files of the samples and of the project's own evidence.
fn files() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let mut files: Vec<PathBuf> = [
        "gpresult.xml",
        "intune-settings-catalogue.json",
        "office-policies-2025.reg",
        "office-policies.reg",
        "windows-machine-registry.pol",
    ]
    .map(|name| own.join(name))
    .to_vec();
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/probe/settings");
    let real = samples::folder().into_iter().flat_map(|folder| ["reg", "gpo", "intune"].map(|part| folder.join(part)));
    for folder in real.chain([made]) {
        let entries =
            fs::read_dir(&folder).expect("the folder is there").map(|entry| entry.expect("it is readable").path());
        files.extend(entries.filter(|path| !path.ends_with("nsa-office2016-user-Backup.xml")));
    }
    files
}

#[test]
fn a_reader_of_another_hand_reads_the_same_settings() {
    let peer = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/settings_peer.py");
    let files = files();
    let Ok(peer) = Command::new("python3").arg(&peer).args(&files).output() else {
        let _ = writeln!(std::io::stderr(), "NOT TESTED: there is no Python for the second reader of settings");
        return;
    };
    assert!(peer.status.success(), "{}", String::from_utf8_lossy(&peer.stderr));
    let theirs = String::from_utf8(peer.stdout).expect("it prints UTF-8");
    let mut blocks = theirs.strip_prefix("# ").expect("it prints more than one file").split("\n# ");
    let mut wrong = String::new();
    for file in &files {
        let mut theirs: Vec<&str> = blocks.next().expect("it prints each file").lines().skip(1).collect();
        let ours = settings(&fs::read(file).expect("the file is readable"));
        let ours: Vec<String> = ours.iter().map(line).collect();
        let mut ours: Vec<&str> = ours.iter().map(String::as_str).collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        if ours != theirs {
            let _ = writeln!(wrong, "{}", file.display());
            for (only, in_other, sign) in [(&ours, &theirs, '+'), (&theirs, &ours, '-')] {
                for line in only.iter().filter(|line| !in_other.contains(line)).take(5) {
                    let _ = writeln!(wrong, "  {sign} {line}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "only here is +, only there is -\n{wrong}");
}
