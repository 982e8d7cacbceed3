//! Settings: what real files say, as a reader of another hand reads them too.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

use proptest::{prelude::*, sample::Index};
use serde_json::{Value as Json, json};
use waarmerk::{
    audit::{
        Sha256,
        check::{Check, Power, Test},
        observation::{Outcome, Weight},
    },
    probe::{
        Fact, Input, What,
        check::{Exhibit, Sight, settings},
        fact::{Address, Hive, Setting, Value},
        read,
        reading::Format,
        table::{TableFile, settings::Settings},
    },
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
fn settings_of(bytes: &[u8]) -> Vec<Setting> {
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
        let ours = settings_of(&fs::read(file).expect("the file is readable"));
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

/// Returns what the check of these settings comes to on these samples; none where the samples are missing.
fn outcome(settings: &[&str], samples: &[&str]) -> Option<Sight> {
    let folder = samples::folder()?;
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/probe/settings.toml"));
    let text = text.expect("the table is there");
    let table = Settings::read(TableFile { name: "settings", text: &text }).expect("the shipped table is sound");
    let check = Check {
        test: Test::Settings,
        can: Power::Establish,
        settings: settings.iter().map(|id| (*id).to_owned()).collect(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    let exhibit = |(index, name): (usize, &&str)| {
        let path = folder.join(name);
        Exhibit {
            id: format!("anna@laptop/{}", index + 1).parse().expect("it is an event"),
            name: (*name).to_owned(),
            sha256: Sha256::of(&fs::read(&path).expect("a sample is readable")),
            collected: None,
            period: None,
            open: Box::new(move || Input::file(File::open(&path)?, path.clone())),
        }
    };
    let exhibits: Vec<Exhibit<'_>> = samples.iter().enumerate().map(exhibit).collect();
    Some(settings::run(&check, &exhibits, &table).expect("a sample is readable"))
}

/// Returns the kinds that decided: those against, or else those that are open.
fn reasons(sight: &Sight) -> Vec<&str> {
    let of = |weight| sight.details.iter().filter(move |detail| detail.weight == weight).map(|detail| &*detail.kind);
    let against: Vec<&str> = of(Weight::Against).collect();
    if against.is_empty() { of(Weight::Open).collect() } else { against }
}

const TIMELINE: [&str; 3] = ["windows.timeline-feed", "windows.timeline-publish", "windows.timeline-upload"];

#[test]
fn known_verdicts_come_out() {
    let both = ["windows.telemetry", "windows.ceip"];
    for (settings, samples, expected, because) in [
        // AllowTelemetry is 1 in the file, and `1 - Basic` in the report.
        (&["windows.telemetry"][..], &["gpo/nsa-windows10-machine-registry.pol"][..], Outcome::Fails, "settings-bad"),
        (&["windows.telemetry"], &["gpo/nsa-windows10-machine-gpreport.xml"], Outcome::Fails, "settings-bad"),
        (&both, &["gpo/sos-telemetry-machine-registry.pol"], Outcome::Holds, ""),
        (&both, &["gpo/sos-telemetry-gpreport.xml"], Outcome::Holds, ""),
        (&both, &["gpo/sos-telemetry-gpreport.xml", "gpo/sos-telemetry-machine-registry.pol"], Outcome::Holds, ""),
        // Required is not Neither.
        (&["office.telemetry"], &["intune/acsc-office-hardening.json"], Outcome::Fails, "settings-bad"),
        (&["office.ceip", "office.feedback"], &["intune/acsc-office-hardening.json"], Outcome::Holds, ""),
        // A profile does not show that something is not set.
        (&["office.linkedin"], &["intune/acsc-office-hardening.json"], Outcome::CannotTell, "settings-not-shown"),
        (&["office.telemetry"], &["reg/msdocs-office-privacy-example.reg"], Outcome::Fails, "settings-bad"),
        (&["office.optional-connected"], &["reg/msdocs-office-privacy-example.reg"], Outcome::Fails, "settings-bad"),
        (&["office.analyze-content"], &["reg/msdocs-office-privacy-example.reg"], Outcome::Fails, "settings-bad"),
        // Objects that configure Office and do not set it.
        (&["office.telemetry"], &["gpo/nsa-office2016-user-registry.pol"], Outcome::Fails, "settings-object-lacks"),
        (&["office.telemetry"], &["gpo/nsa-office2016-user-gpreport.xml"], Outcome::Fails, "settings-object-lacks"),
        (&["office.telemetry"], &["gpo/sos-dod-office2019-user-registry.pol"], Outcome::Fails, "settings-object-lacks"),
        (&["office.telemetry"], &["gpo/sos-dod-office2019-user-gpreport.xml"], Outcome::Fails, "settings-object-lacks"),
        // Objects for something else, or for nothing, do not show it.
        (&["office.telemetry"], &["gpo/nsa-windows10-machine-registry.pol"], Outcome::CannotTell, "settings-not-shown"),
        (
            &["office.telemetry"],
            &["gpo/nsa-office2016-user-empty-machine-registry.pol"],
            Outcome::CannotTell,
            "settings-not-shown",
        ),
        // The mirror is not the policy; and of Timeline only one of three values is set, in the key that is listed.
        (&["windows.telemetry"], &["reg/w11debloat-Disable_Telemetry.reg"], Outcome::CannotTell, "settings-mirror"),
        (&["windows.telemetry"], &["reg/w11debloat-Undo-Enable_Telemetry.reg"], Outcome::CannotTell, "settings-mirror"),
        (&TIMELINE, &["reg/w11debloat-Disable_Telemetry.reg"], Outcome::Fails, "settings-default-bad"),
        (&TIMELINE[1..2], &["reg/w11debloat-Undo-Enable_Activity_History.reg"], Outcome::Fails, "settings-default-bad"),
    ] {
        let Some(sight) = outcome(settings, samples) else { return };
        let reasons = reasons(&sight);
        assert_eq!(sight.outcome, expected, "{settings:?} in {samples:?}: {reasons:?}");
        assert!(reasons.iter().all(|reason| *reason == because), "{settings:?} in {samples:?}: {reasons:?}");
    }
}

#[test]
fn the_false_friend_of_another_program_is_no_match() {
    // Firefox’s “Disable Telemetry” stands in the same report; Windows’ policy is found, and once.
    let Some(sight) = outcome(&["windows.telemetry"], &["gpo/sos-telemetry-gpreport.xml"]) else { return };
    let found: Vec<_> = sight.details.iter().filter(|detail| detail.weight == Weight::For).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].at.as_ref().map(ToString::to_string).as_deref(),
        Some("line 2984 > value Allow Diagnostic Data")
    );
}

#[test]
fn no_group_policy_of_the_samples_holds_the_level_of_office() {
    let Some(folder) = samples::folder() else { return };
    for entry in fs::read_dir(folder.join("gpo")).expect("the samples are there") {
        let name = format!("gpo/{}", entry.expect("a sample is readable").file_name().to_string_lossy());
        for setting in ["office.telemetry", "office.optional-connected"] {
            let sight = outcome(&[setting], &[&name]).expect("the samples are there");
            assert!(matches!(sight.outcome, Outcome::Fails | Outcome::CannotTell), "{name}: {:?}", sight.outcome);
        }
    }
}

#[test]
fn no_reader_of_settings_claims_a_file_of_something_else() {
    const OURS: [Format; 10] = [
        Format::RegistryExport,
        Format::RegistryPolicy,
        Format::PolicyResult,
        Format::PolicyReport,
        Format::PolicyRules,
        Format::IntuneSettings,
        Format::RegistryQuery,
        Format::ItemProperties,
        Format::CloudPolicy,
        Format::PropertyList,
    ];
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence");
    let others = ["docs", "endpoints", "har", "pcap", "telemetry", "transparency", "windows"];
    let real = samples::folder().into_iter().flat_map(|folder| others.map(|part| folder.join(part)));
    let ours = files();
    for folder in real.chain([own]) {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("a file is readable").path();
            if !ours.contains(&path) && path.is_file() {
                let file = File::open(&path).expect("a file is readable");
                let mut input = Input::file(file, path.clone()).expect("a file has a size");
                let format = read::recognise(&mut input).expect("a file is readable");
                assert!(format.is_none_or(|format| !OURS.contains(&format)), "{}: {format:?}", path.display());
            }
        }
    }
}

#[test]
fn a_made_export_is_read_with_its_places() {
    let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/irregular.reg"));
    let mut places = Vec::new();
    let mut take = |fact: &Fact<'_>| {
        places.push(fact.at.to_string());
        ControlFlow::Continue(())
    };
    let reading =
        read::read(&mut Input::bytes(bytes), &mut take).expect("bytes are readable").expect("it is recognised");
    assert!(reading.whole && reading.remarks.is_empty(), "{reading:?}");
    assert_eq!(places[1], r#"line 5 > key HKEY_CURRENT_USER\Software\Made\\odd]";key > value lines"#);
    assert_eq!(places[2], r#"line 7 > key HKEY_CURRENT_USER\Software\Made\\odd]";key > value bytes"#);
    assert_eq!(places.len(), 10);
}

/// The bytes of the files that are small enough to be read many times.
static SMALL: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let read = files().into_iter().map(|file| fs::read(file).expect("the file is readable"));
    read.filter(|bytes| (1..60_000).contains(&bytes.len())).collect()
});

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_file_is_read_or_refused(
        file: Index,
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..10),
        end: Index,
    ) {
        let mut bytes = file.get(&SMALL).clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.index(bytes.len() * 2));
        let mut facts = 0;
        let mut count = |_: &Fact<'_>| {
            facts += 1;
            ControlFlow::Continue(())
        };
        let _ = read::read(&mut Input::bytes(&bytes), &mut count).expect("bytes at hand are readable");
        prop_assert!(facts <= bytes.len());
    }
}
