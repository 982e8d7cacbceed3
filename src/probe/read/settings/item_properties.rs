//! Text that PowerShell's `Get-ItemProperty` prints of a registry key: a list of names and values, with the key behind
//! them in the lines that begin with `PS`.

use std::io;

use super::{
    super::{
        super::{
            fact::{Sink, Value},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts,
    decode::Lines,
    place, registry, value,
};
use crate::audit::locator::{Locator, Step};

/// What stands before the key.
const PROVIDER: &str = "microsoft.powershell.core\\registry::";
/// What PowerShell adds to the values.
const ADDED: &[&str] = &["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"];
/// Values of one key that are kept until it is known.
const MOST: usize = 100_000;

/// Returns whether a file is what `Get-ItemProperty` printed.
pub(in super::super) fn looks(head: &Head) -> bool {
    let Some(text) = head.text() else { return false };
    text.lines().any(|line| {
        entry(line).is_some_and(|(name, value)| name == "PSPath" && value.to_ascii_lowercase().starts_with(PROVIDER))
            || missing(line).is_some()
    })
}

/// A value that waits for its key.
struct Waiting {
    line: u64,
    name: String,
    value: String,
    /// Whether the text ends in its line, so that more of it may have followed.
    open: bool,
}

/// Reads what `Get-ItemProperty` printed.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::ItemProperties);
    let mut facts = Facts::to(sink);
    let mut lines = Lines::of(input)?;
    let mut block: Vec<Waiting> = Vec::new();
    while !facts.stopped {
        let Some((number, line)) = lines.next()? else { break };
        if let Some((name, key)) = missing(&line) {
            facts.setting(place(number, &key, &name), registry(&key, name, Value::Deleted));
        } else if line.trim().is_empty() {
            // A block ends with an empty line; one that has no key yet may go on behind it.
            if block.iter().any(|waiting| waiting.name == "PSProvider") {
                finish(&mut block, &mut facts, &mut reading);
            }
        } else if let Some((name, value)) = entry(&line) {
            if name == "PSPath" && block.iter().any(|waiting| waiting.name == "PSPath") {
                finish(&mut block, &mut facts, &mut reading);
            }
            if block.len() == MOST {
                reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(number))), MOST.to_string());
                block.clear();
            }
            let open = lines.is_open(number);
            block.push(Waiting { line: number, name: name.to_owned(), value: value.to_owned(), open });
        } else if line.starts_with(' ')
            && let Some(last) = block.last_mut()
        {
            // What did not fit on its line goes on below it.
            last.value.push_str(line.trim());
            last.open = lines.is_open(number);
        }
    }
    finish(&mut block, &mut facts, &mut reading);
    lines.finish(&mut reading);
    Ok(reading)
}

/// Hands on the values of a key.
fn finish(block: &mut Vec<Waiting>, facts: &mut Facts<'_>, reading: &mut Reading) {
    let waiting = std::mem::take(block);
    let path = waiting.iter().find(|waiting| waiting.name == "PSPath").map(|waiting| waiting.value.as_str());
    let key = path.filter(|path| path.to_ascii_lowercase().starts_with(PROVIDER)).map(|path| &path[PROVIDER.len()..]);
    let Some(key) = key.filter(|key| key.len() <= limit::PATH) else {
        if let Some(first) = waiting.first() {
            reading.remark(RemarkKind::Incomplete, Some(Locator::at(Step::Line(first.line))), "PSPath");
        }
        return;
    };
    for one in waiting.iter().filter(|waiting| !ADDED.contains(&waiting.name.as_str())) {
        let number = value::digits(&one.value, 10);
        // Where the text ends in a number, more digits may have followed; behind a 0 none can have.
        if one.open && number.is_some_and(|number| number != 0) {
            reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Line(one.line))), "");
            continue;
        }
        let value = number.map_or_else(|| Value::Text(one.value.clone()), Value::Number);
        let name = if one.name.eq_ignore_ascii_case("(default)") { "" } else { &one.name };
        facts.setting(place(one.line, key, name), registry(key, name.to_owned(), value));
    }
}

/// Returns the name and value of a line of a list.
fn entry(line: &str) -> Option<(&str, &str)> {
    if line.starts_with([' ', '\t']) {
        return None;
    }
    let (name, value) = line.split_once(" :").or_else(|| line.split_once(':').filter(|(name, _)| *name == "PSPath"))?;
    let name = name.trim();
    let spaced = value.is_empty() || value.starts_with(' ');
    (spaced && !name.is_empty() && !name.starts_with("Get-ItemProperty")).then_some((name, value.trim()))
}

/// Returns the name and key of a value that PowerShell says is not there.
fn missing(line: &str) -> Option<(String, String)> {
    if !line.trim_start().starts_with("Get-ItemProperty") {
        return None;
    }
    let (_, rest) = line.split_once("Property ")?;
    let (name, rest) = rest.split_once(" does not exist at path ")?;
    let key = rest.trim().trim_end_matches('.');
    key.to_ascii_uppercase().starts_with("HKEY_").then(|| (name.trim().to_owned(), key.to_owned()))
}
