//! Events as events: are they documented, of which level are they, what do two levels have in common.

mod documented;
mod levels;
mod measurements;
mod seen;
#[cfg(test)]
mod tests;
mod viewer;

use std::io;

use super::{Exhibit, Ledger, Sight};
use crate::{
    audit::check::{Check, Test},
    probe::table::{catalogue::Catalogue, measurements::Measurements},
};

/// Kinds of detail that these checks can see, and the values that their words need.
pub const KINDS: &[(&str, &[&str])] = &[
    ("event-catalogue", &["edition", "day"]),
    ("event-catalogue-unknown-day", &[]),
    ("event-documented", &["events", "names"]),
    ("event-undocumented", &["event", "level", "times", "edition"]),
    ("event-undocumented-optional", &["event", "level", "times", "edition"]),
    ("event-of-other", &["events", "names"]),
    ("event-unlabelled", &["events"]),
    ("service-data-documented", &["event", "level", "times", "edition"]),
    ("service-data-undocumented", &["event", "level", "times", "edition"]),
    ("service-data-none", &[]),
    ("viewer-readable", &["events", "names"]),
    ("viewer-without-office", &["events"]),
    ("viewer-none", &[]),
    ("levels-no-set-up", &[]),
    ("levels-missing", &["level", "scenario"]),
    ("levels-unlabelled", &["event", "scenario", "times"]),
    ("levels-still-sent", &["event", "scenario", "level", "times"]),
    ("levels-only-service-data", &["scenario", "events"]),
    ("levels-in-both", &["event", "scenario", "lower", "higher"]),
    ("levels-only-lower", &["event", "scenario", "times"]),
    ("levels-only-higher", &["scenario", "names"]),
    ("levels-outside-window", &["events"]),
    ("levels-no-window", &[]),
    ("measurement-at-neither", &["measure", "event", "times"]),
    ("measurement-at-level", &["measure", "event", "times", "level"]),
    ("measurement-level-unknown", &["measure", "event", "times", "level"]),
    ("measurement-none", &["events", "level"]),
    ("always-sent", &["event", "level", "times"]),
    ("always-sent-other", &["event", "level", "times"]),
    ("always-sent-one-level", &["levels"]),
];

/// The tables that these checks go by.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'t> {
    /// The supplier's catalogue of its events.
    pub catalogue: &'t Catalogue,
    /// Names of fields that hold sensitive measurements.
    pub measurements: &'t Measurements,
}

/// Runs a check of events. Another check can tell nothing here.
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], tables: Tables<'_>) -> io::Result<Sight> {
    match check.test {
        Test::EventsDocumented => documented::run(check, exhibits, tables.catalogue),
        Test::ServiceDataExplained => documented::service_data(check, exhibits, tables.catalogue),
        Test::ViewerReadable => viewer::run(check, exhibits),
        Test::LevelsCompared => levels::compared(check, exhibits),
        Test::AlwaysSent => levels::always_sent(check, exhibits),
        Test::SensitiveMeasurements => measurements::run(check, exhibits, tables.measurements),
        _ => Ok(Ledger::default().settle(check.can)),
    }
}
