//! The checks of traffic on facts made here, and on the demonstration's evidence.

mod country_data;

use super::{
    super::{Exhibit, Ledger, Sight},
    destination::Evidence,
    traffic::Traffic,
    *,
};
use crate::{
    audit::{
        EventId, Sha256,
        check::{Check, HostGroup, Power, Test},
        locator::{Locator, Step},
        observation::{Detail, Outcome, Weight},
    },
    probe::{
        Fact, Format, Input, Reading,
        fact::{Conversation, Exchange, Lookup, Range, What},
        table::{
            addresses::tests as addresses, countries::tests as countries, hosts::tests as hosts,
            regions::tests as regions,
        },
    },
};

fn check(test: Test, hosts: &[HostGroup]) -> Check {
    Check {
        test,
        can: Power::Refute,
        settings: Vec::new(),
        hosts: hosts.to_vec(),
        levels: Vec::new(),
        events: Vec::new(),
    }
}

/// Pieces of evidence with these facts in them, collected on a day.
fn weighed(test: Test, groups: &[HostGroup], since: Option<&str>, pieces: &[Vec<What<'static>>]) -> Sight {
    weighed_with(test, groups, since, pieces, &[])
}

/// The same, with databases of addresses beside them.
fn weighed_with(
    test: Test,
    groups: &[HostGroup],
    since: Option<&str>,
    pieces: &[Vec<What<'static>>],
    databases: &[Exhibit<'_>],
) -> Sight {
    let (hosts, regions, addresses) = (hosts::shipped(), regions::shipped(), addresses::shipped());
    let countries = countries::shipped();
    let tables = NetworkTables { hosts: &hosts, regions: &regions, addresses: &addresses, countries: &countries };
    let exhibits: Vec<Exhibit<'_>> = (1..).take(pieces.len()).map(exhibit).collect();
    let mut ledger = Ledger::default();
    let mut evidence = Evidence::read(databases, &mut ledger).expect("bytes at hand are readable");
    for (exhibit, facts) in exhibits.iter().zip(pieces) {
        let mut traffic = Traffic::default();
        for (what, number) in facts.iter().zip(1..) {
            let _ = traffic.take(&Fact { at: Locator::at(Step::Entry(number)), what: what.clone() });
        }
        evidence.add(exhibit, traffic, Some(&Reading::of(Format::HttpArchive)), &mut ledger);
    }
    let check = check(test, groups);
    let since = since.map(|day| day.parse().expect("a day"));
    match test {
        Test::InsideBoundary => {
            boundary::weigh(&check, &evidence, since, &tables, &mut ledger).expect("bytes at hand are readable");
        }
        _ => third_party::weigh(&evidence, since, &tables, &mut ledger),
    }
    let sight = ledger.settle(check.can);
    // Whatever is seen, it has words, and the words have their values.
    for detail in &sight.details {
        let (_, values) =
            KINDS.into_iter().flatten().find(|(kind, _)| *kind == detail.kind).expect("a kind of this check");
        for value in *values {
            assert!(detail.values.contains_key(*value), "{} lacks {value}", detail.kind);
        }
    }
    sight
}

fn exhibit(seq: u64) -> Exhibit<'static> {
    Exhibit {
        id: EventId { log: "anna@laptop".parse().expect("a log"), seq },
        name: format!("{seq}.har"),
        sha256: Sha256::of(b""),
        collected: "2026-09-14".parse().ok(),
        period: None,
        open: Box::new(|| Ok(Input::bytes(b""))),
    }
}

fn exchange(host: &str, address: &str) -> What<'static> {
    What::Exchange(Exchange {
        host: host.to_owned(),
        server: address.parse().ok(),
        started: "2026-09-14T10:00:00Z".parse().ok(),
        sent: Some(100),
        received: Some(10),
        ..Exchange::default()
    })
}

fn lookup(name: &str, chain: &[&str], address: &str) -> What<'static> {
    What::Lookup(Lookup {
        at: None,
        name: name.to_owned(),
        chain: chain.iter().map(|alias| (*alias).to_owned()).collect(),
        addresses: address.parse().into_iter().collect(),
    })
}

fn talk(name: Option<&str>, address: &str) -> What<'static> {
    What::Conversation(Conversation {
        server: address.parse().expect("an address"),
        port: 443,
        name: name.map(ToOwned::to_owned),
        hidden: false,
        sent: 1,
        received: 2,
        from: None,
        to: None,
    })
}

/// Kind, weight, host and region of each detail.
fn said(sight: &Sight) -> Vec<String> {
    let value = |detail: &Detail, name: &str| detail.values.get(name).cloned().unwrap_or_default();
    let mut said: Vec<String> = sight
        .details
        .iter()
        .map(|detail| {
            let words = [detail.kind.clone(), value(detail, "host"), value(detail, "region"), value(detail, "told")];
            words.iter().filter(|word| !word.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
        })
        .collect();
    said.sort();
    said
}

fn inside(facts: Vec<What<'static>>) -> Sight {
    weighed(Test::InsideBoundary, &[], None, &[facts])
}

#[test]
fn each_way_to_tell_a_region_tells_it() {
    for (facts, expected, outcome) in [
        (
            vec![exchange("eu-office.events.data.microsoft.com", "52.178.17.2")],
            "destination-inside eu-office.events.data.microsoft.com westeurope address",
            Outcome::NothingAgainst,
        ),
        (
            vec![exchange("eu-office.events.data.microsoft.com", "-")],
            "destination-inside eu-office.events.data.microsoft.com eu name",
            Outcome::NothingAgainst,
        ),
        (
            vec![exchange("us-mobile.events.data.microsoft.com", "-")],
            "destination-outside us-mobile.events.data.microsoft.com us name",
            Outcome::Fails,
        ),
        (
            vec![exchange("mobile.events.data.microsoft.com", "52.182.143.208")],
            "destination-outside mobile.events.data.microsoft.com centralus address",
            Outcome::Fails,
        ),
        (
            vec![exchange("teams.microsoft.com", "51.140.0.1")],
            "destination-outside teams.microsoft.com uksouth address",
            Outcome::Fails,
        ),
        (
            vec![lookup("mobile.pipe.aria.microsoft.com", &["skypedataprdcolneu04.cloudapp.net"], "52.114.77.33")],
            "lookup-inside mobile.pipe.aria.microsoft.com northeurope alias",
            Outcome::NothingAgainst,
        ),
        (
            vec![lookup("x.events.data.microsoft.com", &["y.trafficmanager.net", "z.uksouth.cloudapp.azure.com"], "-")],
            "lookup-outside x.events.data.microsoft.com uksouth alias",
            Outcome::Fails,
        ),
        (
            vec![talk(Some("trouter2-asse-a.trouter.teams.microsoft.com"), "52.114.15.45")],
            "destination-outside trouter2-asse-a.trouter.teams.microsoft.com southeastasia address",
            Outcome::Fails,
        ),
        (vec![talk(None, "52.182.143.208")], "destination-outside 52.182.143.208 centralus address", Outcome::Fails),
    ] {
        let sight = inside(facts);
        assert_eq!((said(&sight), sight.outcome), (vec![expected.to_owned()], outcome));
    }
}

#[test]
fn an_address_that_answers_all_over_the_world_is_never_a_breach() {
    for facts in [
        vec![exchange("outlook.office.com", "13.107.42.14")],
        vec![lookup("ecs.office.com", &["ecs-office.s-0005.s-msedge.net"], "52.113.194.132")],
        vec![lookup("x.office.com", &["x.trafficmanager.net"], "192.0.2.1")],
    ] {
        let sight = inside(facts);
        assert_eq!(sight.outcome, Outcome::CannotTell);
        assert!(said(&sight)[0].contains("-anycast "), "{:?}", said(&sight));
    }
}

#[test]
fn a_host_that_says_eu_at_an_address_in_the_united_states_is_said_with_both() {
    let sight = inside(vec![exchange("eu-office.events.data.microsoft.com", "52.182.143.208")]);
    assert_eq!(sight.outcome, Outcome::Fails);
    let values = &sight.details[0].values;
    assert_eq!(sight.details[0].kind, "destination-contradicted");
    let both = ["region", "told", "other-region", "other-told"].map(|name| values[name].as_str());
    assert_eq!(both, ["eu", "name", "centralus", "address"]);
}

#[test]
fn only_the_declared_hosts_are_looked_at() {
    let facts = vec![
        exchange("us-mobile.events.data.microsoft.com", "-"),
        exchange("eu-office.events.data.microsoft.com", "-"),
    ];
    let sight = weighed(Test::InsideBoundary, &[HostGroup::Defender], None, std::slice::from_ref(&facts));
    assert_eq!((said(&sight), sight.outcome), (vec!["hosts-none".to_owned()], Outcome::CannotTell));
    let sight = weighed(Test::InsideBoundary, &[HostGroup::Telemetry], None, &[facts]);
    assert_eq!(sight.outcome, Outcome::Fails);
}

#[test]
fn evidence_from_before_the_promise_cannot_speak_about_it() {
    let facts = vec![exchange("us-mobile.events.data.microsoft.com", "-")];
    let sight = weighed(Test::InsideBoundary, &[], Some("2027-01-01"), &[facts]);
    assert_eq!((said(&sight), sight.outcome), (vec!["traffic-too-early".to_owned()], Outcome::CannotTell));
}

#[test]
fn evidence_without_traffic_cannot_tell() {
    let sight = inside(vec![What::Host("x.example".to_owned())]);
    assert_eq!((said(&sight), sight.outcome), (vec!["traffic-none".to_owned()], Outcome::CannotTell));
    assert_eq!(weighed(Test::InsideBoundary, &[], None, &[]).outcome, Outcome::CannotTell);
}

#[test]
fn what_dns_said_in_one_piece_of_evidence_names_the_region_in_another() {
    let dns = vec![lookup(
        "mobile.events.data.microsoft.com",
        &["onedscolprdneu06.northeurope.cloudapp.azure.com"],
        "192.0.2.9",
    )];
    let traffic = vec![exchange("mobile.events.data.microsoft.com", "192.0.2.9")];
    let sight = weighed(Test::InsideBoundary, &[], None, &[dns, traffic]);
    assert_eq!(sight.outcome, Outcome::NothingAgainst);
    assert!(said(&sight).contains(&"destination-inside mobile.events.data.microsoft.com northeurope alias".to_owned()));
}

#[test]
fn a_conversation_without_a_name_takes_the_one_that_dns_gave() {
    let facts = vec![lookup("teams.microsoft.com", &[], "52.114.15.45"), talk(None, "52.114.15.45")];
    assert_eq!(said(&inside(facts)), ["destination-outside teams.microsoft.com southeastasia address"]);
}

#[test]
fn traffic_without_a_name_leaves_open_where_it_leaves_the_boundary() {
    let sight = inside(vec![
        exchange("eu-office.events.data.microsoft.com", "-"),
        talk(None, "52.114.15.45"),
        talk(None, "52.114.77.33"),
    ]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(
        said(&sight),
        [
            "destination-inside eu-office.events.data.microsoft.com eu name",
            "nameless",
            "nameless-outside 52.114.15.45 southeastasia address"
        ]
    );
}

#[test]
fn a_file_of_service_tags_takes_the_place_of_the_shipped_table() {
    let tag = |address: &str, tag: &str| {
        let region = tag.split_once('.').map(|(_, region)| region.to_owned());
        What::Range(Range {
            address: address.parse().expect("an address"),
            prefix: 24,
            tag: tag.to_owned(),
            region,
            service: None,
            country: None,
        })
    };
    let tags = vec![tag("192.0.2.0", "AzureCloud.uksouth")];
    let traffic = vec![exchange("teams.microsoft.com", "192.0.2.5"), exchange("www.office.com", "52.178.17.2")];
    let sight = weighed(Test::InsideBoundary, &[], None, &[tags, traffic]);
    assert_eq!(
        said(&sight),
        [
            "destination-outside teams.microsoft.com uksouth address",
            "destination-unknown www.office.com",
            "traffic-service-tags"
        ]
    );
}

#[test]
fn advertising_and_analytics_are_third_parties_and_unknown_hosts_ask_for_an_explanation() {
    let sight = weighed(
        Test::NoThirdParties,
        &[],
        None,
        &[vec![
            exchange("outlook.office.com", "-"),
            exchange("logx.optimizely.com", "-"),
            lookup("ad.doubleclick.net", &[], "192.0.2.1"),
            exchange("media.giphy.com", "-"),
            exchange("printer", "10.0.0.1"),
            talk(None, "192.168.1.1"),
        ]],
    );
    assert_eq!(sight.outcome, Outcome::Fails);
    assert_eq!(
        said(&sight),
        [
            "supplier-hosts",
            "third-party logx.optimizely.com",
            "third-party-lookup ad.doubleclick.net",
            "unexplained-host media.giphy.com"
        ]
    );
    let sight = weighed(Test::NoThirdParties, &[], None, &[vec![exchange("outlook.office.com", "-")]]);
    assert_eq!(sight.outcome, Outcome::NothingAgainst);
}

/// The exchanges of an archive of the demonstration: its hosts, servers and times, and nothing else.
#[test]
fn a_name_of_the_supplier_that_leads_to_a_third_party_or_is_rented_is_none_of_the_suppliers() {
    let facts = vec![
        lookup("www.office.com", &["tracker.adnxs.com"], "198.51.100.7"),
        talk(Some("www.office.com"), "198.51.100.7"),
    ];
    let sight = weighed(Test::NoThirdParties, &[], None, &[facts]);
    assert_eq!(sight.outcome, Outcome::Fails);
    let alias = sight.details.iter().find(|detail| detail.kind == "third-party-alias").expect("said");
    assert_eq!((&*alias.values["host"], &*alias.values["alias"]), ("www.office.com", "tracker.adnxs.com"));
    for (host, outcome) in [
        ("tracker.azurewebsites.net", Outcome::CannotTell),
        ("a.blob.core.windows.net", Outcome::CannotTell),
        ("tracker.westeurope.cloudapp.azure.com", Outcome::CannotTell),
        ("x.azurefd.net", Outcome::CannotTell),
        ("login.windows.net", Outcome::NothingAgainst),
        ("management.azure.com", Outcome::NothingAgainst),
        ("onedscolprdweu01.westeurope.cloudapp.azure.com", Outcome::NothingAgainst),
    ] {
        let sight = weighed(Test::NoThirdParties, &[], None, &[vec![exchange(host, "20.50.80.209")]]);
        assert_eq!(sight.outcome, outcome, "{host}");
    }
}

#[test]
fn traffic_without_a_time_does_not_speak_against_a_promise_of_a_day() {
    let undated = || {
        let What::Exchange(exchange) = exchange("us-v20.events.data.microsoft.com", "20.42.73.24") else { panic!() };
        What::Exchange(Exchange { started: None, ..exchange })
    };
    let since = |day| weighed(Test::InsideBoundary, &[], day, &[vec![undated()]]);
    let sight = since(Some("2026-06-01"));
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert!(sight.details.iter().any(|detail| detail.kind == "traffic-undated"), "{:#?}", sight.details);
    assert_eq!(since(None).outcome, Outcome::Fails);
}

fn archive(name: &str) -> Vec<What<'static>> {
    let path = format!("{}/evidence/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the demonstration's evidence is there");
    let archive: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let entries = archive["log"]["entries"].as_array().expect("entries");
    let host = |entry: &serde_json::Value| {
        entry["request"]["url"].as_str().and_then(|url| url.split('/').nth(2)).map(ToOwned::to_owned)
    };
    entries
        .iter()
        .map(|entry| exchange(&host(entry).expect("a host"), entry["serverIPAddress"].as_str().expect("an address")))
        .collect()
}

#[test]
fn the_collector_in_the_united_states_comes_out_of_the_demonstration() {
    let sight = weighed(
        Test::InsideBoundary,
        &[HostGroup::Telemetry],
        Some("2023-12-31"),
        &[archive("required-2026-09-14.har")],
    );
    assert_eq!(sight.outcome, Outcome::Fails);
    let against: Vec<&Detail> = sight.details.iter().filter(|detail| detail.weight == Weight::Against).collect();
    assert_eq!(against.len(), 1);
    assert_eq!(against[0].at.as_ref().map(ToString::to_string).as_deref(), Some("entry 38"));
    let expected =
        [("host", "us-mobile.events.data.microsoft.com"), ("region", "centralus"), ("country", "US"), ("count", "1")];
    for (name, value) in expected {
        assert_eq!(against[0].values[name], value);
    }
    let sight = weighed(Test::InsideBoundary, &[HostGroup::Telemetry], None, &[archive("neither-2026-09-14.har")]);
    assert_eq!(sight.outcome, Outcome::NothingAgainst);
}

#[test]
fn every_kind_of_detail_has_words_in_both_languages() {
    let words = |text: &str, kind: &str| {
        let message = text.split("\nobservation-").find_map(|message| message.strip_prefix(&format!("{kind} =")));
        message.map_or_else(|| panic!("no words for {kind}"), ToOwned::to_owned)
    };
    let english = include_str!("../../../lang/en/observation-network.ftl");
    let dutch = include_str!("../../../lang/nl/observation-network.ftl");
    for (kind, values) in KINDS.into_iter().flatten() {
        for text in [english, dutch] {
            let words = words(text, kind);
            for used in words.split('$').skip(1) {
                let used = used.split(|char: char| !char.is_ascii_alphanumeric() && char != '-').next();
                assert!(values.contains(&used.unwrap_or_default()), "{kind} has no {used:?}");
            }
        }
    }
}
