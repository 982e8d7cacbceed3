//! Rules of Microsoft's Policy Analyzer: registry values of one or more policy objects.

use std::io;

use super::{
    super::{
        super::{
            fact::{Address, Hive, Origin, Setting, Sink, Value},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head,
    },
    Facts, registry_policy, value,
    xml::{self, Element, Node, Space, Xml},
};
use crate::audit::locator::{Locator, Step};

/// Returns whether a file holds rules of Policy Analyzer.
pub(in super::super) fn looks(head: &Head) -> bool {
    xml::beginning(head, 1) == [(Space::None, "PolicyRules".to_owned())]
}

/// Reads rules of Policy Analyzer.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::PolicyRules);
    let mut facts = Facts::to(sink);
    let mut xml = Xml::of(input, false)?;
    while !facts.stopped {
        match xml.next(&mut reading)? {
            Node::Open(tag) if matches!(tag.name.as_str(), "ComputerConfig" | "UserConfig") => {
                if let Some(element) = xml.element(tag, &mut reading)? {
                    rule(&element, &mut facts, &mut reading);
                }
            }
            Node::End => break,
            _ => {}
        }
    }
    xml.finish(&mut reading);
    Ok(reading)
}

fn rule(element: &Element, facts: &mut Facts<'_>, reading: &mut Reading) {
    let line = Locator::at(Step::Line(element.tag.line));
    let (Some(key), Some(name)) = (element.text_of("Key"), element.text_of("Value")) else {
        reading.remark(RemarkKind::Damaged, Some(line), &element.tag.name);
        return;
    };
    let kind = element.text_of("RegType").unwrap_or_default();
    let Some(value) = data(kind, element.text_of("RegData").unwrap_or_default()) else {
        reading.remark(RemarkKind::NotDecoded, Some(line), kind);
        return;
    };
    let hive = if element.tag.name == "UserConfig" { Hive::User } else { Hive::Machine };
    let by = ["PolicyName", "SourceFile"].iter().find_map(|from| element.text_of(from)).filter(|by| !by.is_empty());
    let told = if name.starts_with("**") {
        registry_policy::instructions(key, name, 1, &[])
    } else {
        vec![(key.to_owned(), name.to_owned(), value)]
    };
    for (key, name, value) in told {
        let place = line.then(Step::Key(key.clone())).then(Step::Value(name.clone()));
        let address = Address::Registry { hive, key, name };
        let by = by.map(str::to_owned);
        facts.setting(place, Setting { address, value, origin: Origin::Policy, by, precedence: None });
    }
}

/// Returns the value that a type and text stand for; none where they do not fit.
fn data(kind: &str, text: &str) -> Option<Value> {
    let kind = kind.trim().to_ascii_uppercase();
    Some(match kind.as_str() {
        "REG_DWORD" | "REG_QWORD" => Value::Number(number(text)?),
        "REG_BINARY" | "REG_NONE" => {
            let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
            Value::Bytes(value::hexadecimal(&digits)?)
        }
        "REG_MULTI_SZ" => Value::Texts(text.lines().map(str::to_owned).collect()),
        "DELETE" | "DELETEALLVALUES" => Value::Deleted,
        _ => Value::Text(text.to_owned()),
    })
}

/// Returns a number in decimal or hexadecimal digits.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => value::digits(digits, 16),
        None => value::digits(text, 10),
    }
}
