//! Country data among the evidence, as databases made here.

use super::{
    super::super::super::read::mmdb::encode::{Made, Value},
    *,
};

/// An address of a host of the supplier of which neither name nor service tags say anything.
const NOWHERE: &str = "198.51.100.7";
const NOWHERE_SIX: &str = "2001:db8::7";

/// A database that puts every published range where `told` says (empty: it does not know it), and the addresses above in
/// a country.
fn database(seq: u64, name: &str, country: &str, told: fn(&str) -> &str) -> Exhibit<'static> {
    let (regions, addresses) = (regions::shipped(), addresses::shipped());
    let record = |code: &str| Value::Map(vec![("country_code", code.into())]);
    let mut published: Vec<(String, Value)> = addresses
        .regions()
        .filter_map(|(address, region)| {
            let country = told(regions.get(region)?.country.as_deref()?);
            let bits = if address.is_ipv4() { 32 } else { 128 };
            (!country.is_empty()).then(|| (format!("{address}/{bits}"), record(country)))
        })
        .collect();
    published.sort_by(|(one, _), (other, _)| one.cmp(other));
    published.push(("198.51.100.0/24".to_owned(), record(country)));
    published.push(("2001:db8::/32".to_owned(), record(country)));
    // The front doors that answer all over the world.
    published.push(("13.107.42.14/32".to_owned(), record(country)));
    let bytes: &'static [u8] = Made { bits: 24, six: true, aliases: true, ranges: published }.bytes().leak();
    Exhibit {
        name: name.to_owned(),
        sha256: Sha256::of(bytes),
        open: Box::new(|| Ok(Input::bytes(bytes))),
        ..exhibit(seq)
    }
}

/// The same database, built a month later.
fn built_later(database: Exhibit<'static>) -> Exhibit<'static> {
    let mut bytes = Vec::new();
    (database.open)()
        .and_then(|mut input| io::Read::read_to_end(&mut input, &mut bytes))
        .expect("bytes at hand are readable");
    let (built, later) = (1_788_220_800_u32.to_be_bytes(), 1_790_812_800_u32.to_be_bytes());
    let at = memchr::memmem::rfind(&bytes, &built).expect("the day on which it was built");
    bytes[at..at + later.len()].copy_from_slice(&later);
    let bytes: &'static [u8] = bytes.leak();
    Exhibit { sha256: Sha256::of(bytes), open: Box::new(|| Ok(Input::bytes(bytes))), ..database }
}

fn right(country: &str) -> &str {
    country
}

fn with(databases: &[Exhibit<'_>], facts: Vec<What<'static>>) -> Sight {
    weighed_with(Test::InsideBoundary, &[], None, &[facts], databases)
}

/// What was said of the destinations; what was said of the databases is left out.
fn of_places(sight: &Sight) -> Vec<String> {
    said(sight).into_iter().filter(|line| !line.starts_with("country-data-")).collect()
}

fn of_databases(sight: &Sight) -> Vec<String> {
    let details = sight.details.iter().filter(|detail| detail.kind.starts_with("country-data-"));
    let value = |detail: &Detail, name: &str| detail.values.get(name).cloned().unwrap_or_default();
    details.map(|detail| format!("{} {} {}", detail.kind, value(detail, "file"), value(detail, "family"))).collect()
}

#[test]
fn country_data_that_passed_the_trial_tell_where_nothing_else_does() {
    for (country, address, expected, outcome) in [
        ("NL", NOWHERE, "destination-inside www.office.com NL country-data", Outcome::NothingAgainst),
        ("CH", NOWHERE, "destination-inside www.office.com CH country-data", Outcome::NothingAgainst),
        ("NL", NOWHERE_SIX, "destination-inside www.office.com NL country-data", Outcome::NothingAgainst),
        ("SG", NOWHERE, "destination-outside www.office.com SG country-data", Outcome::Fails),
        ("GB", NOWHERE_SIX, "destination-outside www.office.com GB country-data", Outcome::Fails),
        // The country in which the addresses are registered says nothing of where a machine stands.
        ("US", NOWHERE, "destination-registered www.office.com US country-data", Outcome::CannotTell),
        // No country.
        ("EU", NOWHERE, "destination-unknown www.office.com", Outcome::CannotTell),
        ("NL", "192.0.2.1", "destination-unknown www.office.com", Outcome::CannotTell),
    ] {
        let sight = with(&[database(9, "made.mmdb", country, right)], vec![exchange("www.office.com", address)]);
        assert_eq!((of_places(&sight), sight.outcome), (vec![expected.to_owned()], outcome), "{country} {address}");
    }
    let asked = vec![lookup("www.office.com", &[], NOWHERE)];
    let sight = with(&[database(9, "made.mmdb", "SG", right)], asked);
    assert_eq!(of_places(&sight), ["lookup-outside www.office.com SG country-data"]);
}

#[test]
fn what_is_surer_goes_before_country_data_and_is_never_contradicted_by_them() {
    for (fact, expected) in [
        (
            exchange("eu-office.events.data.microsoft.com", NOWHERE),
            "destination-inside eu-office.events.data.microsoft.com eu name",
        ),
        (exchange("www.office.com", "13.107.42.14"), "destination-anycast www.office.com"),
        (lookup("x.office.com", &["x.trafficmanager.net"], NOWHERE), "lookup-anycast x.office.com"),
        (
            lookup("x.office.com", &["z.westeurope.cloudapp.azure.com"], NOWHERE),
            "lookup-inside x.office.com westeurope alias",
        ),
        (exchange("www.office.com", "52.178.17.2"), "destination-inside www.office.com westeurope address"),
    ] {
        let sight = with(&[database(9, "made.mmdb", "SG", right)], vec![fact]);
        assert_eq!(of_places(&sight), [expected]);
        assert_eq!(of_databases(&sight), ["country-data-unneeded made.mmdb "]);
    }
}

#[test]
fn traffic_without_a_name_is_not_located_by_country() {
    let facts = vec![exchange("www.office.com", NOWHERE), talk(None, NOWHERE)];
    let sight = with(&[database(9, "made.mmdb", "SG", right)], facts);
    assert_eq!(of_places(&sight), ["destination-outside www.office.com SG country-data", "nameless"]);
}

#[test]
fn country_data_that_give_the_owners_country_are_not_used() {
    let sight = with(&[database(9, "owner.mmdb", "SG", |_| "US")], vec![exchange("www.office.com", NOWHERE)]);
    assert_eq!(
        (of_places(&sight), sight.outcome),
        (vec!["destination-unknown www.office.com".to_owned()], Outcome::CannotTell)
    );
    assert_eq!(of_databases(&sight), ["country-data-unfit owner.mmdb IPv4"]);
    let values = &sight.details.iter().find(|detail| detail.kind == "country-data-unfit").expect("said").values;
    assert_eq!((values["inside-right"].as_str(), values["built"].as_str()), ("0", "2026-09-01"));
    assert!(values["inside-tried"].parse::<u64>().is_ok_and(|tried| tried > 1000), "{values:?}");
    // The same is true of data that are right abroad, and put all of the EU in one country of it.
    let one: fn(&str) -> &str = |country| if ["NL", "IE", "DE", "FR"].contains(&country) { "NL" } else { country };
    let sight = with(&[database(9, "one.mmdb", "SG", one)], vec![exchange("www.office.com", NOWHERE)]);
    assert_eq!(of_databases(&sight), ["country-data-unfit one.mmdb IPv4"]);
}

#[test]
fn country_data_that_cannot_be_tried_are_not_used() {
    let told: [fn(&str) -> &str; 2] = [|_| "", |country| if country == "NL" { country } else { "" }];
    for told in told {
        let sight = with(&[database(9, "few.mmdb", "SG", told)], vec![exchange("www.office.com", NOWHERE)]);
        assert_eq!(of_places(&sight), ["destination-unknown www.office.com"]);
        assert_eq!(of_databases(&sight), ["country-data-untried few.mmdb IPv4"]);
    }
}

#[test]
fn the_database_that_did_best_answers_in_whatever_order_they_come() {
    let pair = || {
        let slip: fn(&str) -> &str = |country| if country == "AT" { "DE" } else { country };
        [database(8, "best.mmdb", "NL", right), database(9, "second.mmdb", "SG", slip)]
    };
    let facts = || vec![exchange("www.office.com", NOWHERE)];
    let [one, other] = pair();
    let expected = with(&[one, other], facts());
    assert_eq!(of_places(&expected), ["destination-inside www.office.com NL country-data"]);
    let mut databases = of_databases(&expected);
    databases.sort();
    assert_eq!(databases, ["country-data-second second.mmdb IPv4", "country-data-used best.mmdb IPv4"]);
    let [one, other] = pair();
    assert_eq!(with(&[other, one], facts()), expected);
    // Of two that did alike, the newer answers.
    let newer = || {
        let [one, other] = [database(8, "old.mmdb", "SG", right), database(9, "new.mmdb", "NL", right)];
        [one, built_later(other)]
    };
    let [one, other] = newer();
    let [third, fourth] = newer();
    for databases in [[one, other], [fourth, third]] {
        let sight = with(&databases, facts());
        assert!(of_databases(&sight).contains(&"country-data-used new.mmdb IPv4".to_owned()), "{sight:?}");
    }
    // Of two of one day, the one with the lower digest.
    let alike = || [database(8, "one.mmdb", "NL", right), database(9, "other.mmdb", "SG", right)];
    let [one, other] = alike();
    let lower = if one.sha256 < other.sha256 { "one.mmdb" } else { "other.mmdb" };
    let forward = with(&[one, other], facts());
    assert!(of_databases(&forward).contains(&format!("country-data-used {lower} IPv4")));
    let [one, other] = alike();
    assert_eq!(with(&[other, one], facts()), forward);
}

#[test]
fn country_data_that_were_not_read_as_a_whole_are_not_used() {
    let whole = database(9, "made.mmdb", "NL", right);
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut (whole.open)().expect("bytes at hand"), &mut bytes).expect("readable");
    // The mark of the format, and nothing in front of it.
    let cut: &'static [u8] = bytes.split_off(bytes.len() / 2).leak();
    let cut = Exhibit { open: Box::new(|| Ok(Input::bytes(cut))), ..database(9, "cut.mmdb", "NL", right) };
    let sight = with(&[cut], vec![exchange("www.office.com", NOWHERE)]);
    assert_eq!(of_places(&sight), ["destination-unknown www.office.com"]);
    assert_eq!(of_databases(&sight), ["country-data-unread cut.mmdb "]);
    assert!(sight.examined.iter().any(|examined| examined.format.as_deref() == Some("mmdb") && !examined.whole));
}

#[test]
fn country_data_say_nothing_of_third_parties() {
    let facts = vec![exchange("outlook.office.com", NOWHERE)];
    let sight = weighed_with(Test::NoThirdParties, &[], None, &[facts], &[database(9, "made.mmdb", "US", right)]);
    assert_eq!(
        (said(&sight), sight.outcome),
        (vec!["supplier-hosts".to_owned(), "traffic-none".to_owned()], Outcome::NothingAgainst)
    );
    let alone = weighed_with(Test::NoThirdParties, &[], None, &[], &[database(9, "made.mmdb", "US", right)]);
    assert_eq!(alone.outcome, Outcome::CannotTell);
}
