//! Names, one a line, without a heading: names of events, or of Connected Experiences.

use std::{io, ops::ControlFlow};

use super::{
    super::{
        fact::{Fact, Row, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head,
    host_list::each_line,
};
use crate::audit::locator::{Locator, Step};

/// Experiences by which a list of them is known: a text that has three of these on lines of their own is one.
const MARKS: &[&str] = &[
    "3d maps",
    "map charts",
    "insert online pictures",
    "insert online 3d models",
    "powerpoint quickstarter",
    "smart lookup",
    "linkedin resume assistant",
    "resume assistant",
    "office store",
    "insert online video",
    "weather bar",
];
/// What stands above a list of them.
const HEADINGS: &[&str] = &[
    "experience",
    "experiences",
    "connected experiences",
    "ervaring",
    "ervaringen",
    "verbonden ervaringen",
    "name",
    "naam",
];
/// Characters of a name.
const NAME: usize = 200;

/// Returns whether a text is a list of names of events: all its lines are one, and there are at least three.
pub(super) fn looks_events(head: &Head) -> bool {
    let lines = lines(head);
    lines.len() >= 3 && lines.iter().all(|line| is_event(line)) && lines.iter().any(|line| has_capital(line))
}

/// Returns whether a text is a list of Connected Experiences without a heading.
pub(super) fn looks_experiences(head: &Head) -> bool {
    let lines = lines(head);
    let marks = lines.iter().filter(|line| MARKS.contains(&item(line).to_lowercase().as_str())).count();
    marks >= 3 && lines.iter().all(|line| line.chars().count() <= NAME && !line.contains(['{', '|', '<', '\t', ';']))
}

/// Returns the lines of the beginning that hold something; the last of a longer file may be cut off.
fn lines(head: &Head) -> Vec<&str> {
    let whole = head.size <= head.bytes.len() as u64;
    let mut lines: Vec<&str> = head.text().unwrap_or_default().lines().map(str::trim).collect();
    if !whole {
        lines.pop();
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Returns whether a line is the name of an event: words of letters, digits and signs, with at least one dot between them.
fn is_event(line: &str) -> bool {
    line.len() <= NAME * 2
        && line.contains('.')
        && line.split('.').all(|word| {
            !word.is_empty() && word.chars().all(|char| char.is_ascii_alphanumeric() || "_-*+/()[]$".contains(char))
        })
        && line.chars().any(|char| char.is_ascii_alphabetic())
}

fn has_capital(line: &str) -> bool {
    line.chars().any(|char| char.is_ascii_uppercase())
}

/// Returns the name on a line, without the dash, star or number of a list before it.
fn item(line: &str) -> &str {
    let line = line.trim();
    let bare = line.strip_prefix(['-', '*', '•']).unwrap_or(line);
    let digits = bare.trim_start_matches(|char: char| char.is_ascii_digit());
    let numbered = if digits.len() < bare.len() { digits.strip_prefix(['.', ')']).unwrap_or(bare) } else { bare };
    numbered.trim()
}

/// Reads a list of names of events.
pub(super) fn read_events(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    read(input, sink, Format::EventNames, "event")
}

/// Reads a list of Connected Experiences.
pub(super) fn read_experiences(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    read(input, sink, Format::Experiences, "experience")
}

fn read(input: &mut Input<'_>, sink: &mut dyn Sink, format: Format, column: &str) -> io::Result<Reading> {
    let mut reading = Reading::of(format);
    each_line(input, &mut reading, &mut |reading, number, line| {
        let at = Locator::at(Step::Line(number));
        let name = item(line);
        let above = number == 1 && format == Format::Experiences && HEADINGS.contains(&name.to_lowercase().as_str());
        if name.is_empty() || above {
            return ControlFlow::Continue(());
        }
        if format == Format::EventNames && !is_event(name) {
            reading.remark(RemarkKind::Departs, Some(at.clone()), name.chars().take(60).collect::<String>());
        }
        let row = Row { cells: vec![(column.to_owned(), name.to_owned())] };
        sink.fact(&Fact { at, what: What::Row(row) })
    })?;
    Ok(reading)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn head(text: &str) -> Head {
        Head::of(&mut Input::bytes(text.as_bytes())).expect("bytes at hand are readable")
    }

    #[test]
    fn names_of_events_are_told_from_hosts() {
        assert!(looks_events(&head("Office.Word.FileNew\nAria.218d.Microsoft.WebBrowser\nOffice.A.B\n")));
        for other in
            ["a.example.com\nb.example.com\nc.example.com", "Office.Word\nThis is text.\nOffice.X", "Office.Word"]
        {
            assert!(!looks_events(&head(other)), "{other}");
        }
    }

    #[test]
    fn a_list_of_experiences_is_known_by_three_of_them() {
        let text = "Experiences\n- 3D Maps\n2. Smart Lookup\nOffice Store\nSomething new\n";
        assert!(looks_experiences(&head(text)));
        let mut found = Vec::new();
        read_experiences(&mut Input::bytes(text.as_bytes()), &mut |fact: &Fact<'_>| {
            if let What::Row(row) = &fact.what {
                found.push(format!("{}: {}", fact.at, row.cell(&["experience"]).unwrap_or_default()));
            }
            ControlFlow::Continue(())
        })
        .expect("bytes at hand are readable");
        assert_eq!(found[..3], ["line 2: 3D Maps", "line 3: Smart Lookup", "line 4: Office Store"]);
        assert!(!looks_experiences(&head("3D Maps\nSmart Lookup\nMinutes of the meeting")));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes: Vec<u8>) {
            let mut facts = 0;
            let mut count = |_: &Fact<'_>| { facts += 1; ControlFlow::Continue(()) };
            read_events(&mut Input::bytes(&bytes), &mut count).expect("bytes at hand are readable");
            prop_assert!(facts <= bytes.len());
        }
    }
}
