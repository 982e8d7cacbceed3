//! Does the supplier's viewer show the Office telemetry of one's own device?

use std::{collections::BTreeSet, io};

use super::seen;
use crate::{
    audit::{check::Check, observation::Weight},
    probe::{
        check::{Exhibit, Ledger, Sight, capture::Setup},
        reading::Format,
    },
};

/// Tests whether what the viewer exported can be read, and holds events of Office.
pub(super) fn run(check: &Check, exhibits: &[Exhibit<'_>]) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let mut any = false;
    for exhibit in setup.others(exhibits) {
        let seen = seen::of(exhibit, check, setup.of(exhibit), &mut ledger, |_, _| {})?;
        if !matches!(seen.format, Some(Format::ViewerTable | Format::ViewerJson | Format::EventTranscript)) {
            continue;
        }
        any = true;
        let office: Vec<_> = seen.events.iter().filter(|((name, _), _)| seen::is_office(name)).collect();
        let events: u64 = office.iter().map(|(_, times)| times.times).sum();
        if events == 0 {
            let values = [("events", &*seen.total.to_string())];
            ledger.saw(Weight::Open, "viewer-without-office", Some(exhibit), None, &values);
            continue;
        }
        let names: BTreeSet<&str> = office.iter().map(|((name, _), _)| name.as_str()).collect();
        let values = [("events", &*events.to_string()), ("names", &*names.len().to_string())];
        let first = office.first().map(|(_, times)| times.first.clone());
        ledger.saw(Weight::For, "viewer-readable", Some(exhibit), first, &values);
    }
    if !any {
        ledger.saw(Weight::Open, "viewer-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}
