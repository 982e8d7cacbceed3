//! The export as a table.

use std::io;

use csv::{ReaderBuilder, StringRecord};

use super::{
    super::{Head, limit, rows::Decoded},
    Member, Record, Records, categories, is_record, truth,
};
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::Sink,
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
};

/// What PowerShell writes in front of the heading, unless it is told not to.
const TYPE: &str = "#TYPE ";
const RECORD: &str = "DDVCmdlets.Containers.EventRecord";

/// Returns whether a file is such a table.
pub(in super::super) fn looks(head: &Head) -> bool {
    separator(head.start()).is_some()
}

/// Returns the separator between the names of the heading; none where it is no heading of records.
fn separator(text: &str) -> Option<u8> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut heading = lines.next()?;
    if heading.trim_matches('"').starts_with(TYPE) {
        heading = lines.next()?;
    }
    [b',', b';', b'\t']
        .into_iter()
        .find(|separator| is_record(heading.split(char::from(*separator)).map(|name| name.trim().trim_matches('"'))))
}

/// Reads the events of a table, row by row.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = Head::of(input)?;
    let mut reading = Reading::of(Format::ViewerTable);
    let Some(separator) = separator(head.start()) else { return Ok(reading) };
    if let Some(kind) = head.start().lines().next().and_then(|line| line.trim().trim_matches('"').strip_prefix(TYPE)) {
        reading.version = Some(kind.to_owned());
        if kind != RECORD {
            reading.remark(RemarkKind::Departs, None, kind);
        }
    }
    let decoded = Decoded::new(input, &head, limit::RECORD);
    let mut table = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(decoded);
    let mut records = Records::new(sink, reading);
    let mut members: Option<Vec<Option<Member>>> = None;
    let mut row = StringRecord::new();
    // A row that has fewer cells than the heading: cut off if it is the last.
    let mut short = None;
    let mut number = 0;
    loop {
        table.get_mut().allow(limit::RECORD);
        if !table.read_record(&mut row).map_err(io::Error::other)? {
            break;
        }
        let Some(members) = &members else {
            if is_record(row.iter()) {
                members = Some(row.iter().map(Member::named).collect());
            }
            continue;
        };
        number += 1;
        let at = Locator::at(Step::Row(number));
        if table.get_ref().cut() {
            records.reading.remark(RemarkKind::TooLarge, Some(at), "");
            return Ok(records.reading);
        }
        if let Some(at) = short.take() {
            records.reading.remark(RemarkKind::Damaged, Some(at), "");
        }
        if row.len() < members.len() {
            short = Some(at.clone());
        } else if row.len() > members.len() {
            let about = format!("{} / {}", row.len(), members.len());
            records.reading.remark(RemarkKind::Departs, Some(at.clone()), about);
        }
        if records.record(at, record(members, &row)).is_break() {
            return Ok(records.reading);
        }
    }
    // The last row is cut off where it has not all members, or a quote in it is never closed.
    let open = (table.get_ref().odd_quotes()).then(|| Locator::at(Step::Row(number)));
    if let Some(at) = short.or(open) {
        records.reading.remark(RemarkKind::Truncated, Some(at), "");
    }
    Ok(records.finish())
}

fn record<'a>(members: &[Option<Member>], row: &'a StringRecord) -> Record<'a> {
    let mut record = Record::default();
    for (member, cell) in members.iter().zip(row) {
        match member {
            Some(Member::Name) => record.name = cell,
            Some(Member::Timestamp) => record.timestamp = cell,
            Some(Member::Payload) => record.payload = cell,
            Some(Member::Required) => record.required = truth(cell),
            Some(Member::Categories) => (record.categories, record.lost) = categories(cell),
            None => {}
        }
    }
    record
}
