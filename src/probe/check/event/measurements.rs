//! Sensitive measurements: exact counts of what somebody wrote, and for how long they worked.

use std::{collections::BTreeMap, io};

use super::seen;
use crate::{
    audit::{
        check::{CaptureLevel, Check},
        locator::{Locator, Step},
        observation::Weight,
    },
    probe::{
        check::{
            Exhibit, Ledger, Sight,
            capture::{self, Setup},
        },
        table::measurements::Measurements,
    },
};

/// Establishes which events hold sensitive measurements, and at which level. At Neither there should be none.
pub(super) fn run(check: &Check, exhibits: &[Exhibit<'_>], measurements: &Measurements) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let mut any = false;
    for exhibit in setup.others(exhibits) {
        let set = setup.of(exhibit);
        let level = set.and_then(|set| set.level);
        if let Some(level) = level.filter(|level| !check.levels.is_empty() && !check.levels.contains(level)) {
            ledger.saw(Weight::Note, "capture-at-other-level", Some(exhibit), None, &[("level", level.name())]);
            continue;
        }
        let mut found: BTreeMap<(String, String, &'static str), (Locator, u64)> = BTreeMap::new();
        let seen = seen::of(exhibit, check, set, &mut ledger, |event, at| {
            for field in &event.fields {
                if let Some(measure) = measurements.measured(&field.path, &field.value) {
                    let key = (event.name.to_string(), measure.to_owned(), capture::own_level(event.level));
                    let place = || (at.then(Step::Field(field.path.to_string())), 0);
                    found.entry(key).or_insert_with(place).1 += 1;
                }
            }
        })?;
        any |= seen.total > 0;
        for ((event, measure, own), (at, times)) in &found {
            let times = times.to_string();
            let mut values = vec![("measure", &**measure), ("event", &**event), ("times", &*times)];
            let (weight, kind) = match level {
                Some(CaptureLevel::Neither) => (Weight::Against, "measurement-at-neither"),
                Some(level) => {
                    values.push(("level", level.name()));
                    (Weight::For, "measurement-at-level")
                }
                None => {
                    values.push(("level", own));
                    (Weight::Open, "measurement-level-unknown")
                }
            };
            ledger.saw(weight, kind, Some(exhibit), Some(at.clone()), &values);
        }
        if found.is_empty() && seen.total > 0 {
            // That there are none says something only where it is known at which level.
            let weight = if level.is_some() { Weight::For } else { Weight::Open };
            let values = [("events", &*seen.total.to_string()), ("level", level.map_or("unknown", CaptureLevel::name))];
            ledger.saw(weight, "measurement-none", Some(exhibit), None, &values);
        }
    }
    if !any {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}
