//! Planted terms as a table with the columns `kind` and `term`.

use std::io;

use csv::{ReaderBuilder, StringRecord};

use super::{
    super::{Head, limit, rows::Decoded},
    Planted,
};
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::{Fact, Seed, SeedKind, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
};

/// Returns whether a file is such a table.
pub(in super::super) fn looks(head: &Head) -> bool {
    heading(head).is_some()
}

/// Returns the separator, and which columns hold the kind and the term.
fn heading(head: &Head) -> Option<(u8, usize, usize)> {
    let line = head.start().lines().next()?;
    [b',', b';', b'\t'].into_iter().find_map(|separator| {
        let names: Vec<_> =
            line.split(char::from(separator)).map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
        let place = |name: &str| names.iter().position(|one| one == name);
        Some((separator, place("kind")?, place("term")?))
    })
}

/// Reads the planted terms, row by row. A row without a known kind, or without a term, is said and left out.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = Head::of(input)?;
    let mut reading = Reading::of(Format::TestSetup);
    let Some((separator, kind, term)) = heading(&head) else { return Ok(reading) };
    let decoded = Decoded::new(input, &head, limit::RECORD);
    let mut table = ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(decoded);
    let mut row = StringRecord::new();
    let mut number = 0;
    let mut planted = Planted::default();
    loop {
        table.get_mut().allow(limit::RECORD);
        if !table.read_record(&mut row).map_err(io::Error::other)? {
            break;
        }
        number += 1;
        let at = Locator::at(Step::Row(number));
        if table.get_ref().cut() {
            reading.remark(RemarkKind::TooLarge, Some(at), "");
            break;
        }
        let cell = |index: usize| row.get(index).unwrap_or_default().trim();
        match (cell(kind).parse::<SeedKind>(), cell(term)) {
            (_, "") => reading.remark(RemarkKind::Damaged, Some(at), "term"),
            (Err(_), _) => reading.remark(RemarkKind::Damaged, Some(at), cell(kind)),
            (Ok(_), term) if !planted.takes(term) => {
                reading.remark(RemarkKind::TooLarge, Some(at), term.chars().take(20).collect::<String>());
            }
            (Ok(kind), term) => {
                let seed = Seed { kind, term: term.to_owned() };
                if sink.fact(&Fact { at, what: What::Seed(seed) }).is_break() {
                    break;
                }
            }
        }
    }
    if number == 0 {
        reading.remark(RemarkKind::Empty, None, "");
    }
    Ok(reading)
}
