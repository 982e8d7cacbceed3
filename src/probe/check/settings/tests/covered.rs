//! A setting that another turns off with it.

use super::*;

const OFF: &str = "\"disconnectedstate\"=dword:2\n";
const ON: &str = "\"disconnectedstate\"=dword:1\n";
const OWN_OFF: &str = "\"controllerconnectedservicesenabled\"=dword:2\n";
const OWN_ON: &str = "\"controllerconnectedservicesenabled\"=dword:1\n";

fn of(values: &str) -> Vec<u8> {
    reg(&format!("{PRIVACY}\n{values}"))
}

fn outcome(files: &[Vec<u8>]) -> (Outcome, Vec<(String, Weight)>) {
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let sight = sight(&["office.optional-connected"], &files);
    let kinds = kinds(&sight).into_iter().map(|(kind, weight)| (kind.to_owned(), weight)).collect();
    (sight.outcome, kinds)
}

#[test]
fn what_turns_a_setting_off_does_so_only_where_it_stands_itself() {
    let cloud = |policies: &str| format!("Policy name,Value\n{policies}").into_bytes();
    let (most, optional) = (
        "Allow the use of connected experiences in Office",
        "Allow the use of additional optional connected experiences in Office",
    );
    let query = |name: &str, rest: &str| {
        let key = "HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\office\\16.0\\common\\privacy";
        format!("C:\\>reg query {key} /v {name}\n\n{rest}\n").replace('@', key).into_bytes()
    };
    for (files, expected) in [
        (vec![of(&[OFF, OWN_ON].concat())], Outcome::Holds),
        (vec![of(OFF), of(OFF)], Outcome::Holds),
        (vec![of(OFF), of(OWN_OFF)], Outcome::Holds),
        // Another machine has the bad value, or nothing, or has what turns it off on.
        (vec![of(OFF), of(OWN_ON)], Outcome::Fails),
        (vec![of(&[OFF, OWN_OFF].concat()), of(OWN_ON)], Outcome::Fails),
        (vec![of(OFF), reg(PRIVACY)], Outcome::Fails),
        (vec![of(OFF), of(ON)], Outcome::Fails),
        (
            vec![of(OFF), query("disconnectedstate", "@\n    disconnectedstate    REG_DWORD    0x1\n")],
            Outcome::CannotTell,
        ),
        // What was asked for in two questions may be of one machine.
        (
            vec![
                query("disconnectedstate", "@\n    disconnectedstate    REG_DWORD    0x2\n"),
                query("controllerconnectedservicesenabled", "ERROR: The system was unable to find the registry key.\n"),
            ],
            Outcome::CannotTell,
        ),
        // Cloud Policy goes before Group Policy.
        (vec![of(OFF), cloud(&format!("{most},Enabled\n"))], Outcome::Fails),
        (vec![cloud(&format!("{most},Disabled\n{optional},Enabled\n")), of(OWN_ON)], Outcome::CannotTell),
        (vec![cloud(&format!("{most},Disabled\n{optional},Enabled\n")), of(OWN_OFF)], Outcome::Holds),
    ] {
        let (came, kinds) = outcome(&files);
        let shown: Vec<_> = files.iter().map(|file| String::from_utf8_lossy(file)).collect();
        assert_eq!(came, expected, "{shown:?} {kinds:?}");
    }
}

#[test]
fn what_turns_a_setting_off_counts_only_where_the_version_heeds_it() {
    let version = |build: &str| {
        let key = r"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Office\ClickToRun\Configuration]";
        format!("{key}\n\"VersionToReport\"=\"{build}\"\n")
    };
    let (old, new) = (version("16.0.10730.20304"), version("16.0.11601.20144"));
    for (files, expected, kind) in [
        (vec![of(&[OFF, &new].concat())], Outcome::Holds, "settings-version"),
        (vec![of(&[OFF, &old].concat())], Outcome::Fails, "settings-version-old"),
        (vec![of(OFF)], Outcome::Holds, "settings-version-unknown"),
        // Of each machine that heeds it or not, and not of the first alone.
        (vec![of(&[OFF, &new].concat()), of(&[OFF, &old].concat())], Outcome::Fails, "settings-version-old"),
        (vec![of(&[OWN_OFF, &new].concat()), of(&[OWN_OFF, &old].concat())], Outcome::Fails, "settings-version-old"),
    ] {
        let (came, kinds) = outcome(&files);
        assert_eq!(came, expected, "{kinds:?}");
        assert!(kinds.iter().any(|(seen, _)| seen == kind), "{kinds:?}");
    }
}

#[test]
fn a_plan_turns_nothing_off() {
    let most = "<q:Policy><q:Name>Allow the use of connected experiences in Office</q:Name><q:State>Disabled</q:State>\
                <q:Category>Microsoft Office 2016/Privacy/Trust Center</q:Category></q:Policy>";
    let applied = reports::result(most);
    assert_eq!(outcome(&[applied.clone().into_bytes()]).0, Outcome::Holds);
    let planned = applied.replace("LoggedData", "PlannedData").into_bytes();
    let open = ("settings-planned".to_owned(), Weight::Open);
    assert_eq!(outcome(std::slice::from_ref(&planned)), (Outcome::CannotTell, vec![open.clone()]));
    let (came, kinds) = outcome(&[planned, of(OFF)]);
    assert_eq!(came, Outcome::CannotTell);
    assert!(kinds.contains(&open), "{kinds:?}");
}

#[test]
fn of_objects_that_differ_in_what_turns_a_setting_off_none_settles_it() {
    let rules = |value: u8| {
        format!(
            "<PolicyRules><UserConfig><Key>Software\\Policies\\Microsoft\\office\\16.0\\common\\privacy</Key><Value>\
             disconnectedstate</Value><RegType>REG_DWORD</RegType><RegData>{value}</RegData></UserConfig></PolicyRules>"
        )
        .into_bytes()
    };
    assert_eq!(outcome(&[rules(2), rules(2)]).0, Outcome::Holds);
    assert_eq!(outcome(&[rules(2), rules(1)]).0, Outcome::CannotTell);
    assert_eq!(outcome(&[rules(1)]).0, Outcome::Fails);
}
