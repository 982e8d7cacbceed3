//! Values that are damaged, or in which a file breaks off: read whole, or not at all.

use std::ops::ControlFlow;

use super::super::super::fact::{Value, What};
use crate::probe::{Fact, Input, RemarkKind, read};

/// Returns the value that is read last, and the first remark with its place.
fn last(bytes: &[u8]) -> (Option<Value>, Option<(RemarkKind, String)>) {
    let mut value = None;
    let mut take = |fact: &Fact<'_>| {
        if let What::Setting(setting) = &fact.what {
            value = Some(setting.value.clone());
        }
        ControlFlow::Continue(())
    };
    let reading = read::read(&mut Input::bytes(bytes), &mut take).expect("bytes at hand are readable");
    let reading = reading.expect("it is recognised");
    let said = reading.remarks.first().map(|remark| (remark.kind, remark.at.as_ref().map(ToString::to_string)));
    assert_eq!(reading.whole, said.is_none(), "{:?}", reading.remarks);
    (value, said.map(|(kind, at)| (kind, at.unwrap_or_default())))
}

fn wide(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn a_value_of_an_export_is_read_whole_or_not_at_all() {
    const HEAD: &str = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\a]\r\n";
    let number = |number| Ok(Value::Number(number));
    let text = |text: &str| Ok(Value::Text(text.to_owned()));
    let (damaged, truncated) = (Err(RemarkKind::Damaged), Err(RemarkKind::Truncated));
    for (data, expected) in [
        ("dword:3\r\n", number(3)),
        ("dword: 0000001f \t\r\n", number(31)),
        ("dword:00000003 ; as agreed\r\n", number(3)),
        ("dword:00000003", number(3)),
        ("dword:3;", number(3)),
        ("dword:0x3\r\n", damaged.clone()),
        ("dword:0zzz\r\n", damaged.clone()),
        ("dword:0 0\r\n", damaged.clone()),
        ("dword:+3\r\n", damaged.clone()),
        ("dword:\r\n", damaged.clone()),
        ("dword:000000003\r\n", damaged.clone()),
        ("dword:0x3", damaged.clone()),
        ("dword:", truncated.clone()),
        ("dword:0000000", truncated.clone()),
        ("dwo", truncated.clone()),
        ("\"a\"\r\n", text("a")),
        ("\"a\" ; b\r\n", text("a")),
        ("\"a\"", text("a")),
        ("\"a\"b\r\n", damaged.clone()),
        ("\"a", truncated.clone()),
        ("-\r\n", Ok(Value::Deleted)),
        ("-3\r\n", damaged.clone()),
        ("hex(4):00,00,00,00\r\n", number(0)),
        ("hex(4):03,00,00,00", number(3)),
        ("hex(4):00,00,00,0", truncated.clone()),
        ("hex(4):00,00,00,", truncated.clone()),
        ("hex(4):00,00,00", truncated.clone()),
        ("hex(4):00,00,\\\r\n  00,0", truncated.clone()),
        ("hex(4):00,00,00,+0\r\n", damaged),
        ("hex(b):03,00,00,00,00,00,00,00", number(3)),
        ("hex(b):00,00,00,00", truncated.clone()),
        ("hex(1):61,00,00,00", text("a")),
        ("hex(1):61,00", truncated.clone()),
        ("hex(1):61,00,\\", truncated),
    ] {
        let whole = format!("{HEAD}\"b\"={data}");
        for bytes in [whole.as_bytes().to_vec(), wide(&whole)] {
            let (value, said) = last(&bytes);
            assert_eq!(value, expected.clone().ok(), "{data}");
            assert_eq!(said, expected.clone().err().map(|kind| (kind, "line 4".to_owned())), "{data}");
        }
    }
    let half = wide(&format!("{HEAD}\"b\"=dword:00000000"));
    let (value, said) = last(&half[..half.len() - 1]);
    assert_eq!((value, said.map(|(kind, _)| kind)), (None, Some(RemarkKind::Truncated)));
}

#[test]
fn a_number_that_was_printed_is_not_taken_where_it_may_have_been_cut() {
    let query = "\nHKEY_CURRENT_USER\\a\n    a    REG_DWORD    0x1\n    b    ";
    let list = "\nPSPath : Microsoft.PowerShell.Core\\Registry::HKEY_CURRENT_USER\\a\nb : ";
    let (number, text) = (|number| Some(Value::Number(number)), |text: &str| Some(Value::Text(text.to_owned())));
    for (head, data, expected) in [
        (query, "REG_DWORD    0x3\n", number(3)),
        (query, "REG_DWORD    0x0", number(0)),
        (query, "REG_DWORD    0x00000003", number(3)),
        (query, "REG_DWORD    0x3 x\n", text("0x3 x")),
        (query, "REG_DWORD    0x+3\n", text("0x+3")),
        (query, "REG_DWORD    0x3", None),
        (query, "REG_DWORD    0x", None),
        (query, "REG_QWORD    0x2", None),
        (query, "REG_SZ    a", text("a")),
        (list, "3\n", number(3)),
        (list, "0", number(0)),
        (list, "+3\n", text("+3")),
        (list, "3x\n", text("3x")),
        (list, "3", None),
    ] {
        let (value, said) = last(format!("{head}{data}").as_bytes());
        if let Some(expected) = expected {
            assert_eq!((value, said), (Some(expected), None), "{data}");
        } else {
            assert_eq!(said.map(|(kind, _)| kind), Some(RemarkKind::Truncated), "{data}");
            assert_ne!(value, number(3), "{data}");
        }
    }
}

#[test]
fn a_number_of_rules_or_of_a_report_is_nothing_but_digits() {
    let rules = |data: &str| {
        format!(
            "<PolicyRules><ComputerConfig><Key>a</Key><Value>b</Value><RegType>REG_DWORD</RegType><RegData>{data}\
             </RegData></ComputerConfig></PolicyRules>"
        )
    };
    let report = |data: &str| {
        format!(
            "<GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/\
             Settings/Registry\"><Name>n</Name><Computer><q:RegistrySetting><q:KeyPath>a</q:KeyPath><q:Value><q:Name>b\
             </q:Name><q:Number>{data}</q:Number></q:Value></q:RegistrySetting></Computer></GPO>"
        )
    };
    for (data, expected) in [("3", Some(3)), ("+3", None), ("0x+3", None), ("3 3", None), ("", None)] {
        for text in [rules(data), report(data)] {
            let (value, said) = last(text.as_bytes());
            assert_eq!(value, expected.map(Value::Number), "{data}");
            assert_eq!(said.is_none(), expected.is_some(), "{data}");
        }
    }
}
