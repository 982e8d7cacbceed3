//! Reports of what applies: ranks, objects that were denied, and what is not in them.

use super::*;

/// Returns a report of the policies of a user that apply; the object 9 was denied.
pub fn result(policies: &str) -> String {
    format!(
        "<x:Rsop xmlns:x=\"http://www.microsoft.com/GroupPolicy/Rsop\" xmlns=\"http://www.microsoft.com/GroupPolicy/\
         Settings\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/Settings/Registry\"><x:DataType>LoggedData\
         </x:DataType><x:ComputerResults/><x:UserResults>{policies}<x:GPO><x:Name>n</x:Name><x:Path><Identifier>9\
         </Identifier></x:Path><x:Link><x:AppliedOrder>0</x:AppliedOrder></x:Link></x:GPO></x:UserResults></x:Rsop>"
    )
}

#[test]
fn in_a_report_rank_1_applies_and_what_was_denied_does_not() {
    let policy = |object: u8, rank: u8, level: &str| {
        format!(
            "<q:Policy><GPO><Identifier>{object}</Identifier></GPO><Precedence>{rank}</Precedence><q:Name>Configure the \
             level of client software diagnostic data sent by Office to Microsoft</q:Name><q:State>Enabled</q:State>\
             <q:Category>Microsoft Office 2016/Privacy/Trust Center</q:Category><q:DropDownList><q:Name/><q:Value>\
             <q:Name>{level}</q:Name></q:Value></q:DropDownList></q:Policy>"
        )
    };
    for (policies, outcome, also) in [
        (policy(1, 2, "Optional") + &policy(2, 1, "Neither"), Outcome::Holds, "settings-overridden"),
        (policy(1, 1, "Required") + &policy(2, 2, "Neither"), Outcome::Fails, "settings-overridden"),
        (policy(1, 1, "Neither") + &policy(9, 1, "Optional"), Outcome::Holds, "settings-denied"),
        // What was denied leaves the setting as it is where nothing is set.
        (policy(9, 1, "Neither"), Outcome::Fails, "settings-denied"),
        (policy(1, 1, "Something else"), Outcome::CannotTell, "settings-unclear"),
    ] {
        let sight = sight(&["office.telemetry"], &[result(&policies).as_bytes()]);
        assert_eq!(sight.outcome, outcome, "{:?}", kinds(&sight));
        detail(&sight, also);
    }
    let planned = result(&policy(1, 1, "Neither")).replace("LoggedData", "PlannedData");
    assert_eq!(kinds(&sight(&["office.telemetry"], &[planned.as_bytes()]))[0], ("settings-planned", Weight::Open));
}

#[test]
fn a_report_of_what_applies_is_the_state_of_a_machine() {
    let other = "<q:Policy><q:Name>Other</q:Name><q:State>Enabled</q:State><q:Category>Microsoft Office 2016/Privacy/Trust \
                 Center</q:Category></q:Policy>";
    let lacks = result(other);
    let set = reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:3"));
    let object = format!(
        "<GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/\
         Settings/Registry\"><Name>n</Name><User><Enabled>true</Enabled>{other}</User></GPO>"
    );
    let cloud = file!("tests/probe/settings/cloud-policy-en.csv");
    for (files, expected, kind) in [
        (vec![lacks.as_bytes()], Outcome::Fails, "settings-default-bad"),
        (vec![lacks.as_bytes(), &set], Outcome::Fails, "settings-default-bad"),
        (vec![&set, lacks.as_bytes()], Outcome::Fails, "settings-default-bad"),
        // Another object may set it, and Cloud Policy goes before what applies.
        (vec![object.as_bytes(), &set], Outcome::Holds, "settings-set-elsewhere"),
        (vec![lacks.as_bytes(), cloud], Outcome::Holds, "settings-set-elsewhere"),
    ] {
        let sight = sight(&["office.telemetry"], &files);
        assert_eq!(sight.outcome, expected, "{:?}", kinds(&sight));
        detail(&sight, kind);
    }
}
