//! Text that `reg query` prints: a key, and its values with type and data; or, where nothing was found, an error in the
//! language of the machine.

use std::io;

use super::{
    super::{
        super::{
            fact::{Sink, Value, What},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts,
    decode::Lines,
    place, policy_rules, registry, value,
};
use crate::audit::locator::{Locator, Step};

/// Types of values, as they are printed.
const TYPES: &[&str] = &[
    "REG_SZ",
    "REG_EXPAND_SZ",
    "REG_DWORD",
    "REG_DWORD_BIG_ENDIAN",
    "REG_QWORD",
    "REG_MULTI_SZ",
    "REG_BINARY",
    "REG_NONE",
    "REG_LINK",
    "REG_RESOURCE_LIST",
    "REG_FULL_RESOURCE_DESCRIPTOR",
    "REG_RESOURCE_REQUIREMENTS_LIST",
];

/// How errors begin, in the languages of machines that are likely to be met.
const ERRORS: &[&str] = &["ERROR:", "FOUT:", "FEHLER:", "ERREUR", "ERROR :"];

/// Returns whether a file is what `reg query` printed.
pub(in super::super) fn looks(head: &Head) -> bool {
    let Some(text) = head.text() else { return false };
    let (mut key, mut value, mut asked, mut error) = (false, false, false, false);
    for line in text.lines() {
        key |= full_key(line).is_some();
        value |= key && value_line(line).is_some();
        asked |= question(line).is_some();
        error |= is_error(line) && line.to_lowercase().contains("regist");
    }
    let only = head.start().lines().next().is_some_and(is_error);
    value || (asked && (error || key)) || (error && only)
}

/// Reads what `reg query` printed.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::RegistryQuery);
    let mut facts = Facts::to(sink);
    let mut lines = Lines::of(input)?;
    let mut key: Option<(u64, String)> = None;
    let mut bare = false;
    let mut asked: Option<(String, Option<String>)> = None;
    let mut any = false;
    while !facts.stopped {
        let Some((number, line)) = lines.next()? else { break };
        if let Some(question) = question(&line) {
            asked = Some(question);
        } else if let Some(found) = full_key(&line) {
            tell_bare(&mut facts, key.as_ref(), bare);
            if found.len() > limit::PATH {
                reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(number))), limit::PATH.to_string());
                (key, bare) = (None, false);
                continue;
            }
            key = Some((number, found.to_owned()));
            bare = true;
        } else if let Some((name, kind, data)) = value_line(&line) {
            let Some((_, key)) = &key else {
                reading.remark(RemarkKind::Damaged, Some(Locator::at(Step::Line(number))), name);
                continue;
            };
            any = true;
            bare = false;
            let name = if is_default(name) { "" } else { name };
            if lines.is_open(number) && is_cut(kind, data) {
                reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Line(number))), "");
                continue;
            }
            facts.setting(place(number, key, name), registry(key, name.to_owned(), typed(kind, data)));
        } else if is_error(&line) {
            // The error does not say what was not found; the question before it does, if it was kept.
            match asked.take() {
                Some((key, name)) => {
                    any = true;
                    let name = name.unwrap_or_else(|| "**".to_owned());
                    facts.setting(place(number, &key, &name), registry(&key, name, Value::Deleted));
                }
                None => reading.remark(RemarkKind::Incomplete, Some(Locator::at(Step::Line(number))), "reg query"),
            }
        }
    }
    tell_bare(&mut facts, key.as_ref(), bare);
    if !any {
        reading.remark(RemarkKind::Empty, None, "");
    }
    lines.finish(&mut reading);
    Ok(reading)
}

/// Tells of a key that was printed without values.
fn tell_bare(facts: &mut Facts<'_>, key: Option<&(u64, String)>, bare: bool) {
    if let (true, Some((number, key))) = (bare, key) {
        let at = Locator(vec![Step::Line(*number), Step::Key(key.clone())]);
        facts.tell(at, What::About("key".to_owned(), key.clone()));
    }
}

fn full_key(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let roots = ["HKEY_LOCAL_MACHINE\\", "HKEY_CURRENT_USER\\", "HKEY_USERS\\", "HKEY_CLASSES_ROOT\\"];
    let upper: String = line.chars().take(24).collect::<String>().to_ascii_uppercase();
    roots.iter().any(|root| upper.starts_with(root)).then_some(line)
}

/// Returns name, type and data of a line that gives a value.
fn value_line(line: &str) -> Option<(&str, &'static str, &str)> {
    if !line.starts_with([' ', '\t']) {
        return None;
    }
    TYPES.iter().find_map(|kind| {
        let at = line.find(&format!(" {kind}")).or_else(|| line.find(&format!("\t{kind}")))?;
        let (name, rest) = (line[..at].trim(), &line[at + 1 + kind.len()..]);
        let ends = rest.is_empty() || rest.starts_with([' ', '\t']);
        (ends && !name.is_empty()).then_some((name, *kind, rest.trim()))
    })
}

/// Returns whether a name is that of the value without a name: in brackets, in the language of the machine.
fn is_default(name: &str) -> bool {
    name.starts_with('(') && name.ends_with(')')
}

fn typed(kind: &str, data: &str) -> Value {
    let fitting = match kind {
        "REG_DWORD" | "REG_DWORD_BIG_ENDIAN" | "REG_QWORD" => policy_rules::number(data).map(Value::Number),
        "REG_MULTI_SZ" => Some(Value::Texts(value::texts(&data.replace("\\0", "\0")))),
        "REG_BINARY" | "REG_NONE" => value::hexadecimal(data).map(Value::Bytes),
        _ => None,
    };
    fitting.unwrap_or_else(|| Value::Text(data.to_owned()))
}

/// Returns whether of a number at the end of a text digits may be missing: it is printed without zeros before it, so that
/// none follows on 0x0.
fn is_cut(kind: &str, data: &str) -> bool {
    let most = match kind {
        "REG_DWORD" | "REG_DWORD_BIG_ENDIAN" => 8,
        "REG_QWORD" => 16,
        _ => return false,
    };
    data.strip_prefix("0x").is_none_or(|digits| digits != "0" && digits.len() < most)
}

fn is_error(line: &str) -> bool {
    ERRORS.iter().any(|error| line.trim_start().starts_with(error))
}

/// Returns the key and name that a line of a console asks for, with its root in full.
fn question(line: &str) -> Option<(String, Option<String>)> {
    let lower = line.to_ascii_lowercase();
    let at = ["reg query ", "reg.exe query "].iter().find_map(|command| {
        let at = lower.find(command)?;
        let before = lower[..at].trim_end();
        (before.is_empty() || before.ends_with(['>', '$'])).then_some(at + command.len())
    })?;
    let words = words(&line[at..]);
    let key = words.first()?;
    let (root, below) = key.split_once('\\')?;
    let root = match root.to_ascii_uppercase().as_str() {
        "HKLM" => "HKEY_LOCAL_MACHINE",
        "HKCU" => "HKEY_CURRENT_USER",
        "HKU" => "HKEY_USERS",
        _ => root,
    };
    let name = words.iter().position(|word| word.eq_ignore_ascii_case("/v")).and_then(|at| words.get(at + 1));
    Some((format!("{root}\\{below}"), name.cloned()))
}

/// Returns the words of a command, with those in quotation marks as one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}
