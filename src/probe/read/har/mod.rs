//! HTTP archives (HAR), as browsers, Fiddler, Charles and mitmproxy write them. Real ones break their standard: nothing in
//! them is asked for, and what was cut off or is broken is read as far as it goes.

use std::{
    borrow::Cow,
    io::{self, Seek as _},
    ops::ControlFlow,
};

use super::{
    super::{
        fact::Sink,
        input::Input,
        reading::{Reading, RemarkKind},
    },
    exchange,
    head::Head,
    stretch::{self, Stretch},
};
use crate::audit::locator::{Locator, Step};

mod cut;
mod entry;
mod json;
#[cfg(test)]
mod tests;
mod walk;

pub(super) use entry::moment;

use cut::{Batch, Cutter};

/// Returns whether a file begins as an archive does.
pub(super) fn looks(head: &Head) -> bool {
    // Only what is UTF-8 can be read in pieces.
    if head.bytes.contains(&0) {
        return false;
    }
    let start = head.start();
    let Some(inside) = start.strip_prefix(['{', '[']).map(str::trim_start) else { return false };
    let value = |key: &str| {
        let value = inside.strip_prefix(key)?.trim_start().strip_prefix(':')?.trim_start();
        value.chars().next()
    };
    matches!(value("\"log\""), Some('{' | '['))
        || (inside.contains("\"startedDateTime\"") && inside.contains("\"request\""))
}

/// Returns whether these are entries without an archive around them.
fn is_bare(head: &Head) -> bool {
    let start = head.start();
    let first = |key: &str| start.find(key).unwrap_or(usize::MAX);
    first("\"startedDateTime\"").min(first("\"request\"")) < first("\"entries\"").min(first("\"log\""))
}

/// Reads an archive.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let bare = is_bare(&Head::of(input)?);
    input.rewind()?;
    let mut cutter = Cutter::of(input, bare);
    if bare {
        cutter.remark(RemarkKind::Departs, "log");
    }
    let mut said = Reading::of(super::Format::HttpArchive);
    let flow = stretch::each(|| cutter.next(), |batch, sink, reading| entries(&batch, sink, reading), sink, &mut said)?;
    let mut reading = cutter.finish(flow.is_break());
    reading.join(said);
    Ok(reading)
}

impl Stretch for Batch {
    fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// Reads entries that were cut out.
fn entries(batch: &Batch, sink: &mut dyn Sink, reading: &mut Reading) -> ControlFlow<()> {
    for entry in &batch.entries {
        let at = Locator::at(Step::Entry(entry.number));
        let bytes = &batch.bytes[entry.range.clone()];
        let text = std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
        if matches!(text, Cow::Owned(_)) {
            reading.remark(RemarkKind::Departs, Some(at.clone()), "UTF-8");
        }
        let exchange = entry::exchange(&text, entry.too_large, &at, reading);
        exchange::emit(exchange, at, sink, reading)?;
    }
    ControlFlow::Continue(())
}
