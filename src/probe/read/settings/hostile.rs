//! Files of settings that were made to take long or much: each was one once. What is not read of them is said.

use std::ops::ControlFlow;

use super::super::{super::fact::What, limit};
use crate::probe::{Fact, Input, Reading, RemarkKind, read};

/// What came of reading a file.
struct Came {
    reading: Reading,
    settings: usize,
    /// Bytes of all places and facts, written out.
    told: usize,
}

impl Came {
    fn too_large(&self) -> usize {
        self.reading.remarks.iter().filter(|remark| remark.kind == RemarkKind::TooLarge).count()
    }
}

fn of(bytes: &[u8]) -> Came {
    let (mut settings, mut told) = (0, 0);
    let mut count = |fact: &Fact<'_>| {
        settings += usize::from(matches!(fact.what, What::Setting(_)));
        told += format!("{} {:?}", fact.at, fact.what).len();
        ControlFlow::Continue(())
    };
    let reading = read::read(&mut Input::bytes(bytes), &mut count).expect("bytes at hand are readable");
    Came { reading: reading.expect("it is recognised"), settings, told }
}

/// A key of a mebibyte was told with each of its values: a file of seven mebibytes took an hour.
#[test]
fn a_key_that_is_longer_than_any_is_not_told_with_each_of_its_values() {
    let long = format!(r"HKEY_CURRENT_USER\{}", "k".repeat(limit::PATH));
    for (begin, value) in [
        (format!("Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\a]\n\"a\"=-\n[{long}]\n"), "\"a\"=-\n"),
        (format!("\nHKEY_CURRENT_USER\\a\n    a    REG_SZ    b\n{long}\n"), "    a    REG_SZ    b\n"),
        (format!("\nPSPath : Microsoft.PowerShell.Core\\Registry::{long}\n"), "a : b\n"),
    ] {
        let came = of(format!("{begin}{}", value.repeat(300)).as_bytes());
        assert!(!came.reading.whole && came.settings <= 1, "{:?}", came.reading);
        assert!(came.told < 2 * limit::PATH, "{}", came.told);
    }
}

/// A value of fifty mebibytes was said to be too large on each of its lines, and nothing else could be said.
#[test]
fn a_value_over_many_lines_is_said_to_be_too_large_once() {
    let lines = "00,00,00,00,00,00,00,00,\\\n".repeat(140_000);
    let came = of(format!("REGEDIT4\n\n[HKEY_CURRENT_USER\\a]\n\"b\"=hex:{lines}00\n\"c\"=dword:1\n").as_bytes());
    assert_eq!((came.too_large(), came.settings), (1, 2));
}

/// Each mark of a record was read on from: sixty mebibytes of them took ten minutes.
#[test]
fn a_policy_file_of_damaged_records_is_given_up() {
    let came = of(&[b"PReg\x01\x00\x00\x00".to_vec(), b"]\x00[\x00".repeat(20_000)].concat());
    assert_eq!(came.reading.remarks.len() as u64 + came.reading.more_remarks, 1001);
    let mut few = [b"PReg\x01\x00\x00\x00".to_vec(), b"]\x00[\x00".repeat(20)].concat();
    let record =
        |name: u8| [b"[\0A\0\0\0;\0", &[name, 0, 0, 0][..], b";\0\x04\0\0\0;\0\x04\0\0\0;\0\x01\0\0\0]\0"].concat();
    few.extend([record(b'b'), record(b'c')].concat());
    assert_eq!(of(&few).settings, 2, "what comes after the damage is read");
}

/// One element of millions took gibibytes.
#[test]
fn an_element_of_too_many_elements_is_read_as_far_as_it_goes() {
    let rule = "<ComputerConfig><Key>HKLM\\a</Key><Value>b</Value><RegType>REG_DWORD</RegType><RegData>1</RegData>";
    let many = "<a><b/></a>".repeat(limit::ENTRIES / 2 + 10);
    let came =
        of(format!("<PolicyRules>{rule}{many}</ComputerConfig>{rule}</ComputerConfig></PolicyRules>").as_bytes());
    assert_eq!((came.too_large(), came.settings), (1, 2));
}

/// Attributes were compared with one another, and held.
#[test]
fn an_element_of_too_many_attributes_is_read_without_them() {
    let many: String = (0..5000).fold(String::new(), |many, number| many + &format!(" a{number}=\"x\""));
    let came = of(format!("<PolicyRules><ComputerConfig{many}/></PolicyRules>").as_bytes());
    assert_eq!(came.too_large(), 1);
}

/// The settings of a report wait for its end, and its name is told with each.
#[test]
fn a_report_of_too_many_policies_is_read_as_far_as_it_goes() {
    let report = |name: &str, policies: usize| {
        let policy = "<q:Policy><q:Name>p</q:Name><q:State>Enabled</q:State></q:Policy>".repeat(policies);
        of(format!(
            r#"<GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings" xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Registry"><Name>{name}</Name><Computer>{policy}</Computer></GPO>"#
        )
        .as_bytes())
    };
    let came = report("n", limit::ENTRIES + 3);
    assert_eq!((came.too_large(), came.settings), (3, limit::ENTRIES));
    let (short, long) = (report("n", 10), report(&"n".repeat(1 << 20), 10));
    assert!(long.told - short.told <= 10 * limit::PATH, "{}", long.told);
}

/// A list of small nodes took ten times its size, and a long key was told with all that lay below it.
#[test]
fn a_property_list_is_read_as_far_as_it_goes() {
    let list = |inside: String| of(format!("<plist version=\"1.0\">{inside}</plist>").as_bytes());
    let came = list(format!("<array>{}</array>", "<true/>".repeat(limit::ENTRIES + 1)));
    assert_eq!(came.too_large(), 1);
    assert!(came.settings < limit::ENTRIES, "{}", came.settings);
    let below = |key: &str| {
        let entries = "<key>a</key><true/>".repeat(10);
        list(format!("<dict><key>{key}</key><dict>{entries}</dict></dict>"))
    };
    let (short, long) = (below("k"), below(&"k".repeat(1 << 20)));
    assert!(long.told - short.told <= 2 * 10 * limit::PATH, "{}", long.told);
}

/// A binary property list whose lists hold one another many times over.
#[test]
fn a_property_list_that_names_its_objects_many_times_ends() {
    let mut bytes = b"bplist00".to_vec();
    let mut offsets = Vec::new();
    for level in 0..20_u8 {
        offsets.push(u8::try_from(bytes.len()).unwrap_or(u8::MAX));
        bytes.extend([0xa8].into_iter().chain([level + 1; 8]));
    }
    let table = bytes.len() as u64;
    bytes.extend(&offsets);
    bytes.extend([0, 0, 0, 0, 0, 0, 1, 1]);
    bytes.extend([offsets.len() as u64, 0, table].iter().flat_map(|number| number.to_be_bytes()));
    let came = of(&bytes);
    assert!(!came.reading.whole && came.settings == 0, "{:?}", came.reading);
}

/// A profile of millions of values took fifty times its size.
#[test]
fn a_profile_of_too_many_values_is_read_as_far_as_it_goes() {
    let values = "1,".repeat(limit::ENTRIES);
    let came = of(format!(
        r#"{{"settings":[{{"settingInstance":{{"settingDefinitionId":"a","xSettingCollectionValue":[{values}1]}}}}]}}"#
    )
    .as_bytes());
    assert_eq!((came.too_large(), came.settings), (1, 1));
}

/// A quote that is never closed made one row of all that followed.
#[test]
fn a_row_of_cloud_policy_that_never_ends_is_said_to_be_too_large() {
    let came = of(format!("Policy,Value\na,Enabled\n\"{}", "x".repeat(limit::RECORD + (1 << 20))).as_bytes());
    assert_eq!((came.too_large(), came.settings), (1, 1));
    assert!(came.told < 1000, "{}", came.told);
}
