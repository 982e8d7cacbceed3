//! Every check, on evidence of whatever comes.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use waarmerk::{
    audit::check::{CaptureLevel, Check, HostGroup, Power, Test},
    probe::{
        check::{self, Promise},
        table::{TableFile, Tables},
    },
};
use waarmerk_fuzz::{CAPTURES, Evidence, LISTS, NETWORK, SETTINGS, TELEMETRY, ids, marked};

macro_rules! table {
    ($name:literal) => {
        TableFile { name: $name, text: include_str!(concat!("../../../templates/probe/", $name)) }
    };
}

const FILES: [TableFile<'static>; 9] = [
    table!("settings.toml"),
    table!("event-catalogue.tsv"),
    table!("measurements.tsv"),
    table!("regions.tsv"),
    table!("addresses.tsv"),
    table!("hosts.tsv"),
    table!("notice.toml"),
    table!("experiences.tsv"),
    table!("countries.tsv"),
];
static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::read(&FILES).expect("the shipped tables are right"));
static IDS: LazyLock<Vec<String>> = LazyLock::new(|| ids(FILES[0].text));
// One short term: the checks of identifiers make its patterns anew in every run.
const SETUP: &str = "format = 1\nkind = \"test-setup\"\n
[[seed]]\nkind = \"account\"\nterm = \"reiger\"\n
[[capture]]\nfile = \"required.har\"\nlevel = \"required\"\nscenario = \"S\"\nfrom = \"2026-09-14T09:00:00Z\"\n
[[capture]]\nfile = \"neither.har\"\nlevel = \"neither\"\nscenario = \"S\"\n";
/// Between two pieces of evidence.
const BETWEEN: &[u8] = b"\xff\xfe\xfd";

fuzz_target!(|data: &[u8]| {
    let [choice, family, rest @ ..] = data else { return };
    let test = Test::ALL[usize::from(*choice) % Test::ALL.len()];
    let marks = [SETTINGS, TELEMETRY, CAPTURES, NETWORK, LISTS][usize::from(*family) % 5];
    let end = rest.windows(BETWEEN.len()).position(|window| window == BETWEEN).unwrap_or(rest.len());
    let parts = [&rest[..end], rest.get(end + BETWEEN.len()..).unwrap_or_default()];
    let evidence: Vec<Evidence> = [SETUP.as_bytes().to_vec()]
        .into_iter()
        .chain(parts.iter().map(|part| marked(marks, part)))
        .zip(0..)
        .map(|(bytes, number)| Evidence::of(number, &bytes))
        .collect();
    let days = [None, Some("2025-10-01"), Some("2026-09-14")];
    let names = ["setup.toml", "neither.har", "required.har"];
    let exhibits: Vec<_> =
        evidence.iter().zip(names).zip(days).map(|((one, name), day)| one.exhibit(name, day)).collect();
    let check = Check {
        test,
        can: if test.only_refutes() { Power::Refute } else { Power::Establish },
        settings: IDS.clone(),
        hosts: if family & 0x40 == 0 { vec![] } else { vec![HostGroup::Telemetry] },
        levels: if family & 0x80 == 0 { vec![] } else { vec![CaptureLevel::Required] },
        events: vec![],
    };
    let promise = Promise { supplier: "Microsoft", since: "2026-01-01".parse().ok() };
    let run = || check::run(&check, &exhibits, promise, &TABLES).expect("a file is readable");
    let sight = run();
    assert_eq!(sight, run(), "twice the same");
    assert!(sight.details.len() <= waarmerk::audit::observation::MOST_DETAILS);
    // A detail has words in both languages only if its kind is one of those that are known.
    for detail in &sight.details {
        let known = check::kinds().find(|(kind, _)| *kind == detail.kind);
        let Some((_, values)) = known else { panic!("{} is not known", detail.kind) };
        assert!(values.iter().all(|value| detail.values.contains_key(*value)), "{detail:?}");
    }
    for count in sight.counts.keys() {
        assert!(check::counts().any(|known| known == count), "{count} is not known");
    }
});
