//! Are the events that were seen in the supplier's documentation, of the day on which they were captured?

use std::{collections::BTreeSet, io};

use super::seen::{self, Seen, Times};
use crate::{
    audit::{
        check::{CaptureLevel, Check},
        observation::Weight,
    },
    probe::{
        check::{
            Exhibit, Ledger, Sight,
            capture::{self, Setup},
        },
        table::catalogue::Catalogue,
    },
};

/// Tests each Office event against the catalogue of the day of its capture.
///
/// The catalogue lists required events and those of essential services. Of optional ones the supplier documents categories
/// only: one that is not listed speaks against it where only required ones may be sent, and leaves it open elsewhere.
pub(super) fn run(check: &Check, exhibits: &[Exhibit<'_>], catalogue: &Catalogue) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let mut any = false;
    for exhibit in setup.others(exhibits) {
        let set = setup.of(exhibit);
        let seen = seen::of(exhibit, check, set, &mut ledger, |_, _| {})?;
        let Some(edition) = edition(&seen, exhibit, catalogue, &mut ledger) else { continue };
        let level = set.and_then(|set| set.level);
        let (mut documented, mut names, mut unlabelled) = (0, BTreeSet::new(), 0);
        let (mut other, mut other_names) = (0, BTreeSet::new());
        for ((name, own), Times { first, times }) in &seen.events {
            if !seen::is_office(name) && !catalogue.knows(name) {
                other += times;
                other_names.insert(name);
                continue;
            }
            any = true;
            if own.is_none() {
                unlabelled += times;
            }
            if catalogue.documented(name, edition.0).is_some() {
                documented += times;
                names.insert(name);
                continue;
            }
            let optional =
                matches!(own, None | Some(2)) && !matches!(level, Some(CaptureLevel::Required | CaptureLevel::Neither));
            let (weight, kind) = if optional {
                (Weight::Open, "event-undocumented-optional")
            } else {
                (Weight::Against, "event-undocumented")
            };
            let values = [
                ("event", name.as_str()),
                ("level", capture::own_level(*own)),
                ("times", &*times.to_string()),
                ("edition", &*edition.1),
            ];
            ledger.saw(weight, kind, Some(exhibit), Some(first.clone()), &values);
        }
        let number = |number: usize| number.to_string();
        if documented > 0 {
            let values = [("events", &*documented.to_string()), ("names", &*number(names.len()))];
            ledger.saw(Weight::For, "event-documented", Some(exhibit), None, &values);
        }
        if other > 0 {
            let values = [("events", &*other.to_string()), ("names", &*number(other_names.len()))];
            ledger.saw(Weight::Note, "event-of-other", Some(exhibit), None, &values);
        }
        if unlabelled > 0 {
            ledger.saw(Weight::Note, "event-unlabelled", Some(exhibit), None, &[("events", &*unlabelled.to_string())]);
        }
    }
    if !any {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}

/// Tests each event of required service data and of essential services against the catalogue.
pub(super) fn service_data(check: &Check, exhibits: &[Exhibit<'_>], catalogue: &Catalogue) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let (mut events, mut any) = (0, false);
    for exhibit in setup.others(exhibits) {
        let seen = seen::of(exhibit, check, setup.of(exhibit), &mut ledger, |_, _| {})?;
        events += seen.total;
        let Some(edition) = edition(&seen, exhibit, catalogue, &mut ledger) else { continue };
        for ((name, level), Times { first, times }) in &seen.events {
            if !matches!(level, Some(110 | 120)) {
                continue;
            }
            any = true;
            let (weight, kind) = match catalogue.documented(name, edition.0) {
                Some(_) => (Weight::For, "service-data-documented"),
                None => (Weight::Against, "service-data-undocumented"),
            };
            let values = [
                ("event", name.as_str()),
                ("level", capture::own_level(*level)),
                ("times", &*times.to_string()),
                ("edition", &*edition.1),
            ];
            ledger.saw(weight, kind, Some(exhibit), Some(first.clone()), &values);
        }
    }
    if events == 0 {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    } else if !any {
        ledger.saw(Weight::Open, "service-data-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}

/// Returns the edition that was current when a capture was made, and says which it is; none where the capture holds no
/// event, or nobody knows of which day it is.
fn edition(
    seen: &Seen,
    exhibit: &Exhibit<'_>,
    catalogue: &Catalogue,
    ledger: &mut Ledger,
) -> Option<(jiff::civil::Date, String)> {
    if seen.total == 0 {
        return None;
    }
    let Some(day) = seen.day.or(exhibit.collected) else {
        ledger.saw(Weight::Open, "event-catalogue-unknown-day", Some(exhibit), None, &[]);
        return None;
    };
    let edition = catalogue.edition(day)?;
    let written = edition.strftime("%Y-%m").to_string();
    let values = [("edition", &*written), ("day", &*day.to_string())];
    ledger.saw(Weight::Note, "event-catalogue", Some(exhibit), None, &values);
    Some((edition, written))
}
