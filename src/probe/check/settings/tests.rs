use jiff::civil::date;

use super::*;
use crate::{
    audit::{
        EventId, Sha256,
        check::{Power, Test},
        observation::{Detail, Outcome},
    },
    probe::{Input, table::TableFile},
};

const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/settings.toml"));

macro_rules! file {
    ($path:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)).as_slice()
    };
}

mod covered;
mod damaged;
mod named;
mod reports;

/// Runs the check of these settings on these files.
fn sight(settings: &[&str], files: &[&[u8]]) -> Sight {
    let table = Settings::read(TableFile { name: "settings", text: TABLE }).expect("the shipped table is sound");
    let check = Check {
        test: Test::Settings,
        can: Power::Establish,
        settings: settings.iter().map(|id| (*id).to_owned()).collect(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    let exhibits: Vec<Exhibit<'_>> = files
        .iter()
        .enumerate()
        .map(|(index, bytes)| {
            let bytes: &'static [u8] = bytes.to_vec().leak();
            let id: EventId = format!("anna@laptop/{}", index + 1).parse().expect("it is an event");
            Exhibit {
                id,
                name: "made".to_owned(),
                sha256: Sha256::of(bytes),
                collected: Some(date(2026, 9, 14)),
                period: None,
                open: Box::new(|| Ok(Input::bytes(bytes))),
            }
        })
        .collect();
    let sight = run(&check, &exhibits, &table).expect("bytes at hand are readable");
    for detail in &sight.details {
        let (_, names) = KINDS.iter().find(|(kind, _)| *kind == detail.kind).expect("the kind is declared");
        let mut declared: Vec<&str> = names.to_vec();
        declared.sort_unstable();
        let held: Vec<&str> = detail.values.keys().map(String::as_str).collect();
        assert_eq!(held, declared, "{}", detail.kind);
    }
    sight
}

fn reg(text: &str) -> Vec<u8> {
    format!("Windows Registry Editor Version 5.00\r\n\r\n{text}\r\n").into_bytes()
}

/// Returns the kinds that were seen, with their weights.
fn kinds(sight: &Sight) -> Vec<(&str, Weight)> {
    sight.details.iter().map(|detail| (detail.kind.as_str(), detail.weight)).collect()
}

fn detail<'s>(sight: &'s Sight, kind: &str) -> &'s Detail {
    sight.details.iter().find(|detail| detail.kind == kind).unwrap_or_else(|| panic!("{kind}: {:?}", kinds(sight)))
}

const TELEMETRY: &str = r"[HKEY_CURRENT_USER\Software\Policies\Microsoft\office\common\clienttelemetry]";
const PRIVACY: &str = r"[HKEY_CURRENT_USER\Software\Policies\Microsoft\office\16.0\common\privacy]";
const COLLECTION: &str = r"[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\DataCollection]";

#[test]
fn a_good_value_holds_and_a_bad_one_fails_with_its_place() {
    let good = sight(&["office.telemetry"], &[&reg(&format!("{TELEMETRY}\n\"SendTelemetry\"=dword:3"))]);
    assert_eq!(good.outcome, Outcome::Holds);
    let bad = sight(&["office.telemetry"], &[&reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:1"))]);
    assert_eq!(bad.outcome, Outcome::Fails);
    let detail = detail(&bad, "settings-bad");
    assert_eq!(detail.values["meaning-en"], "Required");
    assert_eq!(detail.values["good-nl"], "3 (Geen van beide)");
    assert_eq!(
        detail.at.as_ref().map(ToString::to_string).as_deref(),
        Some(
            r"line 4 > key HKEY_CURRENT_USER\Software\Policies\Microsoft\office\common\clienttelemetry > value sendtelemetry"
        )
    );
}

#[test]
fn a_value_whose_name_says_disabled_is_on_at_1() {
    let on = sight(&["office.analyze-content"], &[&reg(&format!("{PRIVACY}\n\"usercontentdisabled\"=dword:1"))]);
    assert_eq!(on.outcome, Outcome::Fails);
    let off = sight(&["office.analyze-content"], &[&reg(&format!("{PRIVACY}\n\"usercontentdisabled\"=dword:2"))]);
    assert_eq!(off.outcome, Outcome::Holds);
}

#[test]
fn what_is_not_set_fails_where_it_would_have_been_shown_and_nowhere_else() {
    let here = sight(&["office.telemetry"], &[&reg(TELEMETRY)]);
    assert_eq!(kinds(&here)[0], ("settings-default-bad", Weight::Against));
    let below = reg("[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\office]\n");
    assert_eq!(sight(&["office.telemetry"], &[&below]).outcome, Outcome::Fails);
    let elsewhere = sight(&["office.telemetry"], &[&reg(&format!("{PRIVACY}\n\"x\"=dword:1"))]);
    assert_eq!(kinds(&elsewhere), [("settings-not-shown", Weight::Open)]);
    assert_eq!(elsewhere.outcome, Outcome::CannotTell);
    assert_eq!(sight(&["office.telemetry"], &[]).outcome, Outcome::CannotTell);
    let open = sight(&["office.ceip"], &[&reg(r"[HKEY_CURRENT_USER\Software\Policies\Microsoft\office\16.0\common]")]);
    assert_eq!(kinds(&open)[0], ("settings-default-open", Weight::Open));
    let good = sight(&["windows.devicename"], &[&reg(COLLECTION)]);
    assert_eq!(good.outcome, Outcome::Holds);
}

#[test]
fn a_value_that_is_taken_away_later_is_not_set() {
    let set = format!("{TELEMETRY}\n\"sendtelemetry\"=dword:3\n");
    for later in [
        format!("{TELEMETRY}\n\"sendtelemetry\"=-"),
        r"[-HKEY_CURRENT_USER\Software\Policies\Microsoft\office\common]".to_owned(),
    ] {
        let sight = sight(&["office.telemetry"], &[&reg(&format!("{set}{later}"))]);
        assert_eq!(kinds(&sight)[0], ("settings-default-bad", Weight::Against), "{later}");
    }
    let again = reg(&format!("{set}{TELEMETRY}\n\"sendtelemetry\"=-\n\"SENDTELEMETRY\"=dword:3"));
    assert_eq!(sight(&["office.telemetry"], &[&again]).outcome, Outcome::Holds);
}

#[test]
fn cloud_policy_goes_before_group_policy_and_both_before_a_preference() {
    let cloud = r"[HKEY_CURRENT_USER\Software\Policies\Microsoft\Cloud\Office\16.0\common\privacy]";
    let value = "\"controllerconnectedservicesenabled\"=dword:";
    for (cloud_value, policy_value, outcome) in [(2, 1, Outcome::Holds), (1, 2, Outcome::Fails)] {
        let both = reg(&format!("{PRIVACY}\n{value}{policy_value}\n{cloud}\n{value}{cloud_value}"));
        let sight = sight(&["office.optional-connected"], &[&both]);
        assert_eq!(sight.outcome, outcome);
        assert_eq!(detail(&sight, "settings-overridden").weight, Weight::Note);
    }
    let preference = r"[HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\Common\Privacy]";
    let alone = sight(&["office.optional-connected"], &[&reg(&format!("{preference}\n{value}2"))]);
    assert_eq!(kinds(&alone), [("settings-preference", Weight::Open)]);
    let bad = sight(&["office.optional-connected"], &[&reg(&format!("{preference}\n{value}1"))]);
    assert_eq!(bad.outcome, Outcome::Fails);
    let under = sight(&["office.optional-connected"], &[&reg(&format!("{preference}\n{value}1\n{PRIVACY}\n{value}2"))]);
    assert_eq!(under.outcome, Outcome::Holds);
}

#[test]
fn a_copy_in_the_other_hive_or_in_a_mirror_settles_nothing() {
    let copy = r"[HKEY_LOCAL_MACHINE\Software\Policies\Microsoft\office\common\clienttelemetry]";
    let sight_of = sight(&["office.telemetry"], &[&reg(&format!("{copy}\n\"sendtelemetry\"=dword:3"))]);
    assert_eq!(kinds(&sight_of), [("settings-other-hive", Weight::Open)]);
    let mirror = r"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\DataCollection]";
    let sight_of = sight(&["windows.telemetry"], &[&reg(&format!("{mirror}\n\"AllowTelemetry\"=dword:0"))]);
    assert_eq!(kinds(&sight_of), [("settings-mirror", Weight::Open)]);
}

#[test]
fn a_value_counts_only_where_edition_and_version_heed_it() {
    let zero = format!("{COLLECTION}\n\"AllowTelemetry\"=dword:0\n");
    let edition = |name: &str| {
        format!("{zero}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]\n\"EditionID\"=\"{name}\"")
    };
    let unknown = sight(&["windows.telemetry"], &[&reg(&zero)]);
    assert_eq!(unknown.outcome, Outcome::Holds);
    assert_eq!(detail(&unknown, "settings-edition-unknown").weight, Weight::Note);
    let enterprise = sight(&["windows.telemetry"], &[&reg(&edition("EnterpriseS"))]);
    assert_eq!(kinds(&enterprise), [("settings-good", Weight::For)]);
    let professional = sight(&["windows.telemetry"], &[&reg(&edition("Professional"))]);
    assert_eq!(kinds(&professional), [("settings-edition", Weight::Against)]);
    let version = |build: &str| {
        let key = r"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Office\ClickToRun\Configuration]";
        reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:3\n{key}\n\"VersionToReport\"=\"{build}\""))
    };
    let old = sight(&["office.telemetry"], &[&version("16.0.11425.20228")]);
    assert_eq!(kinds(&old)[0], ("settings-version-old", Weight::Against));
    let new = sight(&["office.telemetry"], &[&version("16.0.11601.20144")]);
    assert_eq!(new.outcome, Outcome::Holds);
    assert_eq!(detail(&new, "settings-version").values["since"], "1904");
}

#[test]
fn what_has_no_effect_never_counts() {
    let legacy = format!(
        "{}\n\"sendcustomerdata\"=dword:0",
        r"[HKEY_CURRENT_USER\Software\Policies\Microsoft\office\16.0\common]"
    );
    let sight = sight(&["office.optional-connected"], &[&reg(&legacy)]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(detail(&sight, "settings-legacy").weight, Weight::Note);
}

#[test]
fn turning_most_experiences_off_turns_the_optional_ones_off() {
    let off = sight(&["office.optional-connected"], &[&reg(&format!("{PRIVACY}\n\"disconnectedstate\"=dword:2"))]);
    assert_eq!(off.outcome, Outcome::Holds);
    assert_eq!(kinds(&off), [("settings-covered", Weight::For), ("settings-version-unknown", Weight::Note)]);
    let on = sight(&["office.optional-connected"], &[&reg(&format!("{PRIVACY}\n\"disconnectedstate\"=dword:1"))]);
    assert_eq!(on.outcome, Outcome::Fails);
}

#[test]
fn two_machines_that_differ_fail_and_are_said_to_differ() {
    let of = |value: u8| reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:{value}"));
    let both = sight(&["office.telemetry"], &[&of(3), &of(2)]);
    assert_eq!(both.outcome, Outcome::Fails);
    let differ = detail(&both, "settings-disagree");
    assert_eq!((differ.values["found"].as_str(), differ.values["other-en"].as_str()), ("2", "3 (Neither)"));
    let one_lacks_it = sight(&["office.telemetry"], &[&of(3), &reg(TELEMETRY)]);
    assert_eq!(one_lacks_it.outcome, Outcome::Fails);
}

#[test]
fn a_report_without_its_machine_half_cannot_tell_of_the_machine() {
    let report = file!("tests/probe/settings/gpresult-user-only.xml");
    let machine = sight(&["windows.timeline-upload"], &[report]);
    assert_eq!(kinds(&machine), [("settings-half-missing", Weight::Open)]);
    // The Dutch name of the setting and its Dutch choice are known.
    let user = sight(&["office.telemetry"], &[report]);
    assert_eq!(user.outcome, Outcome::Holds);
    let missing = sight(&["office.optional-connected"], &[report]);
    assert_eq!(kinds(&missing)[0], ("settings-default-bad", Weight::Against));
    // Whose Dutch name is not known cannot be missed.
    let unknown = sight(&["office.survey"], &[report]);
    assert_eq!(kinds(&unknown), [("settings-language", Weight::Open)]);
}

#[test]
fn a_report_of_what_applies_is_judged_as_the_registry_is() {
    let report = file!("evidence/gpresult.xml");
    let all = ["office.telemetry", "office.optional-connected", "office.ceip", "windows.telemetry", "windows.ceip"];
    assert_eq!(sight(&all, &[report]).outcome, Outcome::Holds);
    assert_eq!(sight(&["office.linkedin"], &[report]).outcome, Outcome::Fails);
}

#[test]
fn a_profile_alone_never_shows_that_something_is_not_set() {
    let profile = file!("evidence/intune-settings-catalogue.json");
    assert_eq!(sight(&["office.telemetry", "windows.timeline-upload"], &[profile]).outcome, Outcome::Holds);
    let lacks = sight(&["office.linkedin"], &[profile]);
    assert_eq!(kinds(&lacks)[0], ("settings-not-shown", Weight::Open));
    let full = sight(&["windows.telemetry"], &[file!("tests/probe/settings/intune-graph.json")]);
    assert_eq!(detail(&full, "settings-bad").values["meaning-en"], "Optional (Full)");
}

#[test]
fn tables_of_cloud_policy_speak_english_and_dutch() {
    let english = file!("tests/probe/settings/cloud-policy-en.csv");
    let dutch = file!("tests/probe/settings/cloud-policy-nl.csv");
    assert_eq!(sight(&["office.telemetry", "office.optional-connected"], &[english]).outcome, Outcome::Holds);
    assert_eq!(sight(&["office.optional-connected"], &[dutch]).outcome, Outcome::Holds);
    // Group Policy that says otherwise on a machine has to be explained.
    let machine = reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:2"));
    let both = sight(&["office.telemetry"], &[english, &machine]);
    assert_eq!(both.outcome, Outcome::CannotTell);
    assert_eq!(detail(&both, "settings-cloud-differs").weight, Weight::Open);
}

#[test]
fn rules_without_the_setting_fail_only_where_they_configure_its_product() {
    let rules = file!("tests/probe/settings/policy-analyzer.PolicyRules");
    let good = ["windows.telemetry", "windows.timeline-feed", "windows.timeline-publish", "windows.timeline-upload"];
    assert_eq!(sight(&good, &[rules]).outcome, Outcome::Holds);
    assert_eq!(kinds(&sight(&["office.telemetry"], &[rules]))[0], ("settings-not-shown", Weight::Open));
    let windows = file!("evidence/windows-machine-registry.pol");
    assert_eq!(sight(&["windows.ceip", "windows.telemetry"], &[windows]).outcome, Outcome::Holds);
    assert_eq!(detail(&sight(&["windows.ceip"], &[windows]), "settings-hive-unknown").weight, Weight::Note);
}

#[test]
fn a_property_list_is_sure_where_it_is_forced() {
    let ids = ["mac.telemetry", "mac.optional-connected"];
    let own = sight(&ids, &[file!("tests/probe/settings/office-mac-binary.plist")]);
    assert_eq!(kinds(&own), [("settings-preference", Weight::Open), ("settings-preference", Weight::Open)]);
    let profile = sight(&ids, &[file!("tests/probe/settings/profile.mobileconfig")]);
    assert_eq!(detail(&profile, "settings-bad").values["meaning-en"], "Required");
    assert_eq!(detail(&profile, "settings-good").values["setting"], "mac.optional-connected");
}

#[test]
fn text_of_the_console_is_judged_with_its_conditions() {
    let query = file!("tests/probe/settings/reg-query.txt");
    assert_eq!(sight(&["windows.telemetry", "windows.devicename"], &[query]).outcome, Outcome::Holds);
    let asked = b"C:\\>reg query HKCU\\Software\\Policies\\Microsoft\\office\\16.0\\common /v linkedin\r\nFOUT: Het systeem kan de opgegeven registersleutel of -waarde niet vinden.\r\n";
    assert_eq!(kinds(&sight(&["office.linkedin"], &[asked]))[0], ("settings-default-bad", Weight::Against));
    let error = b"ERROR: The system was unable to find the specified registry key or value.\r\n";
    assert_eq!(sight(&["office.linkedin"], &[error]).outcome, Outcome::CannotTell);
    let one = sight(&["office.linkedin"], &[file!("tests/probe/settings/get-item-property.txt")]);
    assert_eq!(one.outcome, Outcome::Holds);
}

#[test]
fn evidence_that_breaks_off_or_holds_no_settings_leaves_it_open() {
    let broken = reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:3\n\"x\"=hex:01,\\"));
    let sight_of = sight(&["office.telemetry"], &[&broken]);
    assert_eq!(sight_of.outcome, Outcome::CannotTell);
    assert_eq!(detail(&sight_of, "settings-not-whole").weight, Weight::Open);
    let minutes = sight(&["office.telemetry"], &[b"# Minutes\n\nIt was said that it is set.\n"]);
    assert_eq!(minutes.outcome, Outcome::CannotTell);
    assert_eq!(detail(&minutes, "settings-unreadable").weight, Weight::Note);
    let unknown = sight(&["office.no-such-setting"], &[]);
    assert_eq!(kinds(&unknown), [("settings-unknown", Weight::Open)]);
}

#[test]
fn a_key_that_names_a_person_is_not_written_into_the_log() {
    let key = r"[HKEY_USERS\S-1-5-21-1-2-3-1001\Software\Policies\Microsoft\office\common\clienttelemetry]";
    let sight = sight(&["office.telemetry"], &[&reg(&format!("{key}\n\"sendtelemetry\"=dword:3"))]);
    assert_eq!(sight.outcome, Outcome::Holds);
    let place = detail(&sight, "settings-good").at.as_ref().map(ToString::to_string);
    assert_eq!(place.as_deref(), Some("line 4 > value sendtelemetry"));
}
