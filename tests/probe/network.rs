//! Known verdicts on where traffic goes.

use std::path::{Path, PathBuf};

use waarmerk::{
    audit::{
        EventId, Sha256,
        check::{Check, HostGroup, Power, Test},
        observation::{Detail, Outcome, Weight},
    },
    probe::{
        Input,
        check::{
            Exhibit, Sight,
            network::{self, NetworkTables},
        },
        table::{TableFile, addresses::Addresses, countries::Countries, hosts::Hosts, regions::Regions},
    },
};

use super::samples;

fn table(name: &str) -> String {
    let path = format!("{}/templates/probe/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the tables are there")
}

/// Checks telemetry in a file against the EU Data Boundary.
fn boundary(path: &Path, hosts: &[HostGroup]) -> Sight {
    let [regions, hosts_table, addresses, countries] = ["regions", "hosts", "addresses", "countries"].map(table);
    let regions = Regions::read(TableFile { name: "regions", text: &regions }).expect("right");
    let known = Hosts::read(TableFile { name: "hosts", text: &hosts_table }, &regions).expect("right");
    let addresses = Addresses::read(TableFile { name: "addresses", text: &addresses }).expect("right");
    let countries = Countries::read(TableFile { name: "countries", text: &countries }).expect("right");
    let tables = NetworkTables { hosts: &known, regions: &regions, addresses: &addresses, countries: &countries };
    let owned: PathBuf = path.to_owned();
    let exhibit = Exhibit {
        id: EventId { log: "anna@laptop".parse().expect("a log"), seq: 1 },
        name: "capture".to_owned(),
        sha256: Sha256::of(b""),
        collected: "2026-09-14".parse().ok(),
        period: None,
        open: Box::new(move || Input::file(std::fs::File::open(&owned)?, owned.clone())),
    };
    let check = Check {
        test: Test::InsideBoundary,
        can: Power::Refute,
        settings: Vec::new(),
        hosts: hosts.to_vec(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    network::run(&check, &[exhibit], None, &tables).expect("the file is readable")
}

fn against(sight: &Sight) -> Vec<&Detail> {
    sight.details.iter().filter(|detail| detail.weight == Weight::Against).collect()
}

fn demonstration(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence").join(name)
}

fn place(detail: &Detail) -> String {
    detail.at.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn the_lookup_of_the_collector_in_the_united_states_comes_out() {
    let sight = boundary(&demonstration("dns-2026-09-14.pcap"), &[HostGroup::Telemetry]);
    assert_eq!(sight.outcome, Outcome::Fails);
    let [detail] = against(&sight)[..] else { panic!("{:?}", sight.details) };
    assert_eq!((detail.kind.as_str(), &*place(detail)), ("lookup-outside", "packet 12"));
    assert_eq!((&*detail.values["host"], &*detail.values["country"]), ("us-mobile.events.data.microsoft.com", "US"));
}

#[test]
fn the_exchange_with_the_collector_in_the_united_states_comes_out() {
    let sight = boundary(&demonstration("required-2026-09-14.har"), &[HostGroup::Telemetry]);
    assert_eq!(sight.outcome, Outcome::Fails);
    let [detail] = against(&sight)[..] else { panic!("{:?}", sight.details) };
    assert_eq!((detail.kind.as_str(), &*place(detail)), ("destination-outside", "entry 38"));
    assert_eq!(&*detail.values["region"], "centralus");
    assert_eq!(
        boundary(&demonstration("neither-2026-09-14.har"), &[HostGroup::Telemetry]).outcome,
        Outcome::NothingAgainst
    );
}

#[test]
fn the_one_flow_of_teams_that_leaves_the_eu_comes_out() {
    let Some(folder) = samples::folder() else { return };
    let path = folder.join("pcap/ndpi-teams.pcap");
    if !path.is_file() {
        samples::missing("pcap/ndpi-teams.pcap");
        return;
    }
    let sight = boundary(&path, &[]);
    assert_eq!(sight.outcome, Outcome::Fails);
    let regions: Vec<&str> = against(&sight).iter().map(|detail| detail.values["region"].as_str()).collect();
    assert!(regions.iter().all(|region| *region == "southeastasia"), "{:?}", sight.details);
}

#[test]
fn traffic_that_gives_no_name_proves_nothing() {
    let Some(folder) = samples::folder() else { return };
    // A conference over Skype, to an address in western Europe; nothing says whose it is.
    let sight = boundary(&folder.join("pcap/ndpi-skype-conference-call.pcap"), &[HostGroup::Telemetry]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
}
