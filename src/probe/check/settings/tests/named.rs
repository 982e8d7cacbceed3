//! Policies that stand under a name or an id: in tables, profiles and reports.

use super::*;

const LEVEL: &str = "Configure the level of client software diagnostic data sent by Office to Microsoft";
const OPTIONAL: &str = "Allow the use of additional optional connected experiences in Office";

#[test]
fn a_row_of_a_table_is_what_its_state_and_its_value_say_together() {
    for (heading, name, cells, expected) in [
        ("Value", LEVEL, "Neither", Outcome::Holds),
        ("State,Value", LEVEL, "Enabled,Neither", Outcome::Holds),
        ("Value,State", LEVEL, "Neither,Enabled", Outcome::Holds),
        ("Status,Waarde", LEVEL, "Geconfigureerd,Geen van beide", Outcome::Holds),
        ("State,Value", LEVEL, "Enabled,3", Outcome::Holds),
        ("State,Value", LEVEL, "Enabled,Optional", Outcome::Fails),
        // What is not configured sets nothing, and what is disabled writes what the disabled policy does.
        ("Status,Value", LEVEL, "Not configured,Neither", Outcome::CannotTell),
        ("Value,Status", LEVEL, "Neither,Not configured", Outcome::CannotTell),
        ("Status,Waarde", LEVEL, "Niet geconfigureerd,Geen van beide", Outcome::CannotTell),
        ("State,Value", LEVEL, "Disabled,Neither", Outcome::Fails),
        ("State,Value", OPTIONAL, "Disabled,", Outcome::Holds),
        ("Status,Value", OPTIONAL, "Configured,Disabled", Outcome::Holds),
        ("State,Value", OPTIONAL, "Enabled,", Outcome::Fails),
        // What does not agree, or is not known, is unclear.
        ("State,Value", OPTIONAL, "Enabled,Disabled", Outcome::CannotTell),
        ("State,Value", OPTIONAL, "Disabled,Enabled", Outcome::CannotTell),
        ("State,Value", OPTIONAL, "Error,Disabled", Outcome::CannotTell),
        ("State,Value", LEVEL, ",Neither", Outcome::CannotTell),
        ("State,Value", LEVEL, "Enabled,Not applicable", Outcome::CannotTell),
        ("State,Value", LEVEL, "Enabled,", Outcome::CannotTell),
        ("State,Setting,Value", LEVEL, "Enabled,Neither,Optional", Outcome::CannotTell),
        ("State,Value", LEVEL, ",", Outcome::CannotTell),
    ] {
        let id = if name == LEVEL { "office.telemetry" } else { "office.optional-connected" };
        let table = format!("Policy name,{heading}\n{name},{cells}\n");
        let sight = sight(&[id], &[table.as_bytes()]);
        assert_eq!(sight.outcome, expected, "{heading}: {cells} {:?}", kinds(&sight));
    }
}

#[test]
fn what_stands_below_a_policy_that_is_not_enabled_does_not_count() {
    let id = "user_vendor_msft_policy_config_office16v2~policy~l_microsoftofficesystem~l_privacy~l_trustcenter_l_sendtelemetry";
    let setting = |end: &str, value: &str, children: &str| {
        format!(
            r#"{{"settingDefinitionId":"{id}{end}","choiceSettingValue":{{"value":"{id}{end}_{value}","children":[{children}]}}}}"#
        )
    };
    // The id of the list below the policy is that of the policy with an end of its own.
    let child = setting("_l_sendtelemetrydropid", "3", "");
    let profile = |name: &str, settings: &[&str]| {
        let settings: Vec<String> =
            settings.iter().map(|setting| format!(r#"{{"settingInstance":{setting}}}"#)).collect();
        format!(r#"{{"name":"{name}","settings":[{}]}}"#, settings.join(","))
    };
    let below = |state: &str| setting("", state, &child);
    for (profiles, expected) in [
        (profile("a", &[&below("1")]), Outcome::Holds),
        (profile("a", &[&below("0")]), Outcome::Fails),
        (profile("a", &[&below("x")]), Outcome::CannotTell),
        // In whatever order they stand.
        (profile("a", &[&child, &setting("", "0", "")]), Outcome::Fails),
        (profile("a", &[&setting("", "0", ""), &child]), Outcome::Fails),
        (profile("a", &[&setting("", "1", ""), &child]), Outcome::Holds),
        // Another profile is another.
        (format!("[{},{}]", profile("a", &[&below("1")]), profile("b", &[&below("1")])), Outcome::Holds),
    ] {
        let sight = sight(&["office.telemetry"], &[profiles.as_bytes()]);
        assert_eq!(sight.outcome, expected, "{profiles} {:?}", kinds(&sight));
    }
}

#[test]
fn a_policy_is_told_by_its_name_and_its_category() {
    let policy = |name: &str, state: &str, category: &str| {
        format!("<q:Policy><q:Name>{name}</q:Name><q:State>{state}</q:State>{category}</q:Policy>")
    };
    let place = "Microsoft Office 2016/Privacy/Trust Center";
    let other = policy("Other", "Enabled", &format!("<q:Category>{place}</q:Category>"));
    let (linkedin, features) = ("office.linkedin", "Show LinkedIn features in Office applications");
    let optional = "office.optional-connected";
    for (id, name, category, expected) in [
        (optional, OPTIONAL, Some(place), Outcome::Holds),
        (optional, OPTIONAL, Some("Microsoft Office 2016/Privacy/Vertrouwenscentrum"), Outcome::Holds),
        (optional, OPTIONAL, Some("Trust Center"), Outcome::Holds),
        (optional, OPTIONAL, Some(""), Outcome::Holds),
        (optional, OPTIONAL, None, Outcome::Holds),
        (linkedin, features, Some("Microsoft Office 2016/Miscellaneous"), Outcome::Holds),
        (linkedin, features, Some("Microsoft Office 2016/Diverse"), Outcome::Holds),
        // Whether it is that one in a category that is not known cannot be told.
        (optional, OPTIONAL, Some("Contoso/Fake"), Outcome::CannotTell),
        (optional, OPTIONAL, Some("Contoso/Trust Center"), Outcome::CannotTell),
        (optional, OPTIONAL, Some("Microsoft Office 2016/Fake"), Outcome::CannotTell),
        (linkedin, features, Some("Contoso/Miscellaneous"), Outcome::CannotTell),
        // Nor is it one that bears another name.
        (optional, "Another", Some(place), Outcome::Fails),
    ] {
        let category = category.map(|category| format!("<q:Category>{category}</q:Category>")).unwrap_or_default();
        let report = reports::result(&[other.clone(), policy(name, "Disabled", &category)].concat());
        let sight = sight(&[id], &[report.as_bytes()]);
        assert_eq!(sight.outcome, expected, "{category} {:?}", kinds(&sight));
    }
}
