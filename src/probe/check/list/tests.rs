//! What the checks see on made lists, and on those of the demonstration.

use std::{collections::BTreeMap, io::Cursor};

use super::*;
use crate::{
    audit::{
        EventId, Sha256,
        check::Power,
        observation::{Detail, Outcome},
        opening::Period,
    },
    probe::{
        Input,
        table::{countries, experiences, notice},
    },
};

/// A list to test: its name, text, day of collecting, and period.
struct Made<'a>(&'a str, &'a str, Option<&'a str>, Option<&'a str>);

fn exhibit(made: &Made<'_>) -> Exhibit<'static> {
    let bytes: &'static [u8] = made.1.to_owned().into_bytes().leak();
    let period = made.3.map(|period| period.parse::<Period>().expect("a period"));
    Exhibit {
        id: EventId { log: "a@b".parse().expect("a log"), seq: 1 },
        name: made.0.to_owned(),
        sha256: Sha256::of(bytes),
        collected: made.2.map(|day| day.parse().expect("a day")),
        period,
        open: Box::new(move || Ok(Input::bytes(bytes))),
    }
}

fn sight(test: Test, lists: &[Made<'_>]) -> Sight {
    let check = Check {
        test,
        can: Power::Establish,
        settings: Vec::new(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    let exhibits: Vec<Exhibit<'_>> = lists.iter().map(exhibit).collect();
    let (countries, notice, experiences) =
        (countries::tests::shipped(), notice::tests::shipped(), experiences::tests::shipped());
    let tables = Tables { countries: &countries, notice: &notice, experiences: &experiences };
    let sight = run(&check, &exhibits, tables, "Microsoft").expect("bytes at hand are readable");
    for detail in &sight.details {
        let (_, values) = KINDS.iter().find(|(kind, _)| *kind == detail.kind).expect("every kind is listed");
        let mut given: Vec<&str> = detail.values.keys().map(String::as_str).collect();
        given.sort_unstable();
        assert_eq!(&given, values, "{}", detail.kind);
    }
    sight
}

fn line(detail: &Detail) -> String {
    let at = detail.at.as_ref().map(|at| format!(" at {at}")).unwrap_or_default();
    let values: Vec<String> = detail.values.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {}{at} {}", detail.weight, detail.kind, values.join(" ")).trim_end().to_owned()
}

fn lines(sight: &Sight) -> Vec<String> {
    sight.details.iter().map(line).collect()
}

fn kinds(sight: &Sight) -> BTreeMap<&str, usize> {
    let mut kinds = BTreeMap::new();
    for detail in &sight.details {
        *kinds.entry(detail.kind.as_str()).or_default() += 1;
    }
    kinds
}

const DEMO_2025: &str = include_str!("../../../../evidence/subprocessors-2025-10-01.csv");
const DEMO_2026: &str = include_str!("../../../../evidence/subprocessors-2026-09-01.csv");
const DEMO_REPORTS: &str = include_str!("../../../../evidence/transparency-reports.csv");
const DEMO_EXPERIENCES: &str = include_str!("../../../../evidence/connected-experiences-2026.csv");

#[test]
fn the_lists_of_the_demonstration_differ_in_three_and_lack_a_location() {
    let sight = sight(
        Test::SubprocessorsCompared,
        &[
            Made("subprocessors-2026-09-01.csv", DEMO_2026, Some("2026-09-01"), None),
            Made("subprocessors-2025-10-01.csv", DEMO_2025, Some("2025-10-01"), None),
        ],
    );
    assert_eq!(
        lines(&sight),
        [
            "against location-missing at row 9 name=Beispiel Ticketdienst GmbH",
            "for lists-compared added=3 changed=0 newer=2026-09-01 older=2025-10-01 removed=1 same=6",
            "note subprocessor-added at row 9 location=- name=Beispiel Ticketdienst GmbH",
            "note subprocessor-added at row 8 location=ES name=Ejemplo Telemetria SL",
            "note subprocessor-added at row 7 location=BE name=Voorbeeld Modellen NV",
            "note subprocessor-removed at row 6 name=Example Localization BV",
        ]
    );
    assert_eq!(sight.outcome, Outcome::Fails);
    assert_eq!(sight.counts.get("inside-eu-or-efta"), Some(&8));
}

#[test]
fn one_list_or_two_of_one_day_cannot_be_compared() {
    let row = "subprocessor,service,location\nA,B,Spain\n";
    let one = sight(Test::SubprocessorsCompared, &[Made("a.csv", row, Some("2026-01-01"), None)]);
    assert_eq!((one.outcome, kinds(&one)), (Outcome::CannotTell, BTreeMap::from([("second-list-missing", 1)])));
    let day = Some("2026-01-01");
    let two = sight(Test::SubprocessorsCompared, &[Made("a.csv", row, day, None), Made("b.csv", row, day, None)]);
    assert_eq!((two.outcome, kinds(&two)), (Outcome::CannotTell, BTreeMap::from([("lists-of-one-day", 1)])));
}

#[test]
fn the_day_of_a_list_is_taken_from_what_is_surest_and_said_where_it_is_not() {
    let row = "subprocessor,service,location\nA,B,Spain\n";
    let dated = "subprocessor,service,location,as_of\nA,B,Spain,2025-01-01\n";
    let sight = sight(
        Test::SubprocessorsCompared,
        &[
            Made("a.csv", dated, Some("2027-01-01"), None),
            Made("b.csv", row, None, Some("2025-06-01..2025-12-31")),
            Made("list-2026-03-01.csv", row, None, None),
            Made("list.csv", row, None, None),
        ],
    );
    assert_eq!(
        lines(&sight),
        [
            "open list-date-missing file=list.csv",
            "for lists-compared added=0 changed=0 newer=2025-06-01 older=2025-01-01 removed=0 same=1",
            "for lists-compared added=0 changed=0 newer=2026-03-01 older=2025-06-01 removed=0 same=1",
            "note list-date-from-period date=2025-06-01 file=b.csv",
            "note list-date-from-name date=2026-03-01 file=list-2026-03-01.csv",
        ]
    );
}

#[test]
fn moves_other_services_new_names_and_places_outside_are_said() {
    let older = "subprocessor,service,purpose,location,active_from\n\
        Sample Staffing Ltd,Apps,support,Ireland,2020-01-01\n\
        Muster Oversettelse AS,Translator,quality,Norway,2020-01-01\n\
        Demo Hosting GmbH,Apps,hosting,Germany,2020-01-01\n";
    let newer = "subprocessor,service,purpose,location,active_from\n\
        SAMPLE STAFFING LIMITED,Apps,analysis,India,2020-01-01\n\
        Muster Oversettelse Norge AS,Translator,quality,Norway,2020-01-01\n\
        Demo Hosting,Teams,hosting,U.S.A.,2020-01-01\n\
        Late Arrival Inc,Apps,hosting,worldwide,2024-05-01\n";
    let sight = sight(
        Test::SubprocessorsCompared,
        &[Made("o.csv", older, Some("2025-01-01"), None), Made("n.csv", newer, Some("2026-01-01"), None)],
    );
    assert_eq!(
        lines(&sight),
        [
            "against subprocessor-listed-late at row 4 name=Late Arrival Inc older=2025-01-01 since=2024-05-01",
            "open location-unclear at row 4 location=worldwide name=Late Arrival Inc",
            "open subprocessor-listed-late at row 2 name=Muster Oversettelse Norge AS older=2025-01-01 since=2020-01-01",
            "for lists-compared added=2 changed=2 newer=2026-01-01 older=2025-01-01 removed=1 same=0",
            "note location-outside at row 1 country-en=India country-nl=India name=SAMPLE STAFFING LIMITED",
            "note location-adequate at row 3 condition=framework country-en=United States country-nl=Verenigde Staten name=Demo Hosting",
            "note subprocessor-renamed-perhaps at row 2 after=Muster Oversettelse Norge AS before=Muster Oversettelse AS",
            "note subprocessor-added at row 4 location=worldwide name=Late Arrival Inc",
            "note subprocessor-added at row 2 location=NO name=Muster Oversettelse Norge AS",
            "note subprocessor-removed at row 2 name=Muster Oversettelse AS",
            "note subprocessor-moved at row 3 after=US before=DE name=Demo Hosting",
            "note subprocessor-service-changed at row 3 after=teams before=apps name=Demo Hosting",
            "note subprocessor-moved at row 1 after=IN before=IE name=SAMPLE STAFFING LIMITED",
            "note subprocessor-purpose-changed at row 1 after=analysis before=support name=SAMPLE STAFFING LIMITED",
        ]
    );
}

#[test]
fn a_list_without_a_column_for_the_location_leaves_that_open() {
    let row = "subprocessor,purpose\nA,B\n";
    let lists = [Made("a.csv", row, Some("2025-01-01"), None), Made("b.csv", row, Some("2026-01-01"), None)];
    let sight = sight(Test::SubprocessorsCompared, &lists);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(kinds(&sight)["location-column-missing"], 2);
    assert_eq!(kinds(&sight)["service-column-missing"], 2);
}

#[test]
fn evidence_that_is_no_such_list_cannot_tell() {
    for (name, text, expected) in [
        ("letter.txt", "Dear Anna,\nthank you.\n", "list-not-recognised"),
        ("reports.csv", DEMO_REPORTS, "list-of-another-kind"),
        ("empty.csv", "subprocessor,service,location\n", "list-empty"),
        ("cut.csv", "subprocessor,service,location\nA,B,\"Spa", "list-not-whole"),
    ] {
        let sight = sight(Test::SubprocessorsCompared, &[Made(name, text, Some("2026-01-01"), None)]);
        assert_eq!(sight.outcome, Outcome::CannotTell, "{name}");
        assert!(kinds(&sight).contains_key(expected), "{name}: {:?}", kinds(&sight));
    }
    assert_eq!(sight(Test::NoticeGiven, &[]).outcome, Outcome::CannotTell);
}

#[test]
fn the_demonstration_gave_sixteen_days_where_thirty_are_needed() {
    let sight = sight(Test::NoticeGiven, &[Made("n.csv", DEMO_2026, Some("2026-09-01"), None)]);
    assert_eq!(sight.outcome, Outcome::Fails);
    assert_eq!(
        lines(&sight),
        [
            "against notice-too-short at row 8 announced=2026-06-23 days=16 name=Ejemplo Telemetria SL needed=30 used=2026-07-09",
            "for notice-enough at row 1 announced=2023-02-01 days=181 name=Voorbeeldhosting Noord GmbH needed=30 used=2023-08-01",
            "for notice-enough at row 2 announced=2022-05-10 days=189 name=Exemple Support SARL needed=30 used=2022-11-15",
            "for notice-enough at row 3 announced=2021-03-01 days=214 name=Esimerkki Datakeskus Oy needed=184 used=2021-10-01",
            "for notice-enough at row 4 announced=2024-04-02 days=34 name=Sample Staffing Ltd needed=30 used=2024-05-06",
            "for notice-enough at row 5 announced=2023-09-11 days=189 name=Muster Oversettelse AS needed=182 used=2024-03-18",
            "for notice-enough at row 6 announced=2024-10-07 days=35 name=Demo Monitoring ApS needed=30 used=2024-11-11",
            "for notice-enough at row 7 announced=2025-12-01 days=196 name=Voorbeeld Modellen NV needed=182 used=2026-06-15",
            "for notice-enough at row 9 announced=2026-02-02 days=42 name=Beispiel Ticketdienst GmbH needed=30 used=2026-03-16",
        ]
    );
}

#[test]
fn the_day_on_which_an_announcement_was_received_goes_before_the_day_on_the_list() {
    let text = "subprocessor,service,data,announced,received,active from\nA,Apps,diagnostic data,2026-01-01,2026-01-20,2026-02-10\n";
    let sight = sight(Test::NoticeGiven, &[Made("n.csv", text, None, None)]);
    assert_eq!(
        lines(&sight),
        ["against notice-too-short at row 1 announced=2026-01-20 days=21 name=A needed=30 used=2026-02-10"]
    );
}

fn noticed(rows: &str) -> Vec<String> {
    let text = format!("subprocessor,service,location,data,announced,usable,default_on\n{rows}");
    lines(&sight(Test::NoticeGiven, &[Made("n.csv", &text, None, None)]))
}

#[test]
fn two_public_cases_were_announced_too_late() {
    let rows = "OpenAI,AI models,USA,customer data,2026-06-23,2026-07-09,2026-07-24\nSpaceXAI,AI models,USA,customer data,2026-09-10,2026-09-18,\n";
    assert_eq!(
        noticed(rows),
        [
            "against notice-too-short at row 1 announced=2026-06-23 days=16 name=OpenAI needed=30 used=2026-07-09",
            "against notice-too-short at row 2 announced=2026-09-10 days=8 name=SpaceXAI needed=30 used=2026-09-18",
        ]
    );
}

#[test]
fn what_the_period_leaves_open_is_left_open() {
    for (row, expected) in [
        // Only somebody else wrote that thirty days are enough for these.
        (
            "A,AI models,USA,customer data,2026-06-01,2026-07-15,",
            "open notice-period-unsure at row 1 days=44 longest=183 name=A shortest=30",
        ),
        // It is not known from when thirty days held instead of fourteen.
        (
            "A,Apps,USA,diagnostic data,2021-02-01,2021-02-21,",
            "open notice-period-unsure at row 1 days=20 longest=30 name=A shortest=14",
        ),
        (
            "A,Apps,USA,diagnostic data,2020-02-01,2020-02-21,",
            "for notice-enough at row 1 announced=2020-02-01 days=20 name=A needed=14 used=2020-02-21",
        ),
        ("A,Apps,USA,,2026-01-01,2026-03-01,", "open notice-data-unknown at row 1 days=59 name=A"),
        (
            "A,Apps,USA,,2026-01-01,2026-01-10,",
            "against notice-too-short at row 1 announced=2026-01-01 days=9 name=A needed=30 used=2026-01-10",
        ),
        (
            "A,Apps,USA,customer data,2019-01-01,2019-09-01,",
            "open notice-period-unknown at row 1 announced=2019-01-01 days=243 name=A",
        ),
        ("A,Apps,USA,customer data,2026-01-01,,", "open notice-dates-missing at row 1 name=A"),
        ("A,Apps,USA,customer data,01/02/2026,2026-09-01,", "open notice-dates-missing at row 1 name=A"),
        ("A,Apps,USA,none,2026-01-01,2026-01-02,", "note notice-no-data at row 1 name=A"),
        (
            "A,Apps,USA,Personal data other than Customer Data,2026-01-01,2026-02-15,",
            "for notice-enough at row 1 announced=2026-01-01 days=45 name=A needed=30 used=2026-02-15",
        ),
        (
            "A,Apps,USA,\"Personal data, whether or not Customer Data\",2026-01-01,2026-02-15,",
            "against notice-too-short at row 1 announced=2026-01-01 days=45 name=A needed=181 used=2026-02-15",
        ),
        (
            "A,Apps,USA,\"Persoonsgegevens, al dan niet Klantgegevens\",2026-01-01,2026-02-15,",
            "against notice-too-short at row 1 announced=2026-01-01 days=45 name=A needed=181 used=2026-02-15",
        ),
        ("A,Apps,USA,no customer data,2026-01-01,2026-02-15,", "open notice-data-unknown at row 1 days=45 name=A"),
        (
            "A,Apps,USA,customer data,2026-02-01,2026-01-01,",
            "against used-before-announced at row 1 announced=2026-02-01 days=31 name=A used=2026-01-01",
        ),
        (
            "A,Apps,USA,customer data,2025-08-31,2026-02-28,",
            "for notice-enough at row 1 announced=2025-08-31 days=181 name=A needed=181 used=2026-02-28",
        ),
        (",Apps,USA,customer data,2025-08-31,2026-02-28,", "open subprocessor-nameless at row 1"),
    ] {
        assert_eq!(noticed(&format!("{row}\n")), [expected], "{row}");
    }
}

#[test]
fn the_reports_of_the_demonstration_have_no_gap() {
    let period = Some("2023-01-01..2026-06-30");
    let whole = sight(Test::EachHalfYear, &[Made("r.csv", DEMO_REPORTS, Some("2026-10-14"), period)]);
    assert_eq!(lines(&whole), ["for half-years-reported from=2023-H1 number=7 to=2026-H1"]);
    assert_eq!(whole.outcome, Outcome::Holds);
    let kept = DEMO_REPORTS.lines().filter(|line| !line.starts_with("2024-H2"));
    let gap = kept.fold(String::new(), |text, line| {
        text + line
            + "
"
    });
    let sight = sight(Test::EachHalfYear, &[Made("r.csv", &gap, Some("2026-10-14"), period)]);
    assert_eq!(lines(&sight)[0], "against half-year-missing half=2024-H2");
    assert_eq!(sight.outcome, Outcome::Fails);
}

fn reported(rows: &str, collected: Option<&str>, period: Option<&str>) -> Vec<String> {
    let text = format!("period,published,country,requests\n{rows}");
    lines(&sight(Test::EachHalfYear, &[Made("r.csv", &text, collected, period)]))
}

#[test]
fn gaps_duplicates_merged_and_late_reports_are_said() {
    let year = Some("2024-01-01..2025-12-31");
    let rows = "2024-H1,2025-02-01,Netherlands,1\n2024-H1,2025-02-01,Nederland,1\n2024-H1,2025-02-01,nederland,1\n\
        2024-H2,2024-12-01,Belgium,1\nsome time,,Netherlands,1\n2025,2026-03-01,Netherlands,1\n";
    assert_eq!(
        reported(rows, Some("2026-12-31"), year),
        [
            "against half-year-merged from=2025-H1 to=2025-H2",
            "against report-without-netherlands half=2024-H2",
            "open report-period-unclear at row 5 period=some time",
            "open report-before-end at row 4 half=2024-H2 published=2024-12-01",
            "for half-years-reported from=2024-H1 number=2 to=2025-H2",
            "note report-late at row 1 half=2024-H1 published=2025-02-01",
            "note half-year-twice at row 3 half=2024-H1",
        ]
    );
}

#[test]
fn a_report_may_be_in_a_row_whose_period_is_unclear() {
    let rows = "2024-H1,2024-10-01,Netherlands,1\nsome time,2025-04-01,Netherlands,1\n";
    let said = reported(rows, Some("2026-03-01"), Some("2024-01-01..2024-12-31"));
    assert!(said.iter().any(|line| line == "open half-year-missing half=2024-H2"), "{said:?}");
    assert!(!said.iter().any(|line| line.starts_with("against")), "{said:?}");
}

#[test]
fn a_report_that_was_not_due_is_no_gap() {
    let rows = "2025-H1,2025-10-01,Netherlands,1\n";
    let year = Some("2025-01-01..2025-12-31");
    assert_eq!(reported(rows, Some("2026-03-01"), year)[1], "note half-year-not-due half=2025-H2");
    assert_eq!(reported(rows, Some("2026-07-01"), year)[0], "against half-year-missing half=2025-H2");
    assert_eq!(reported(rows, None, year)[0], "open half-year-due-unknown half=2025-H2");
    assert_eq!(
        reported(rows, None, Some("2025-02-01..2025-09-01"))[0],
        "open half-years-none from=2025-02-01 to=2025-09-01"
    );
    assert_eq!(reported(rows, None, None)[1], "note half-years-own-span from=2025-H1 to=2025-H1");
}

#[test]
fn a_list_that_ends_before_the_day_of_collecting_is_not_believed_to_be_all() {
    let row = "2024-H1,2024-10-01,Netherlands,1\n";
    let said = |rows: &str, collected| reported(rows, Some(collected), None);
    assert_eq!(said(row, "2026-09-01")[0], "open half-years-after-list from=2024-H2 to=2025-H2");
    assert_eq!(said(row, "2025-06-30")[0], "for half-years-reported from=2024-H1 number=1 to=2024-H1");
    let row = "2027-H1,,Netherlands,1\n";
    assert_eq!(said(row, "2026-09-01")[0], "open report-of-the-future at row 1 collected=2026-09-01 half=2027-H1");
    let rows = "2025-H2,2026-04-01,Netherlands,\n2026-H1,2026-10-01,Netherlands,3\n2026-H1,2026-10-01,Belgium,\n";
    assert_eq!(said(rows, "2026-10-14")[0], "open report-without-number half=2025-H2");
}

#[test]
fn the_experiences_of_the_demonstration_have_drifted() {
    let sight = sight(Test::ExperiencesCompared, &[Made("e.csv", DEMO_EXPERIENCES, Some("2026-09-08"), None)]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(
        lines(&sight),
        [
            "open experience-new at row 18 known=none name=Invented Photo Cut-out (demonstration)",
            "for experiences-kept number=13",
            "note experience-gone at row 4 name=Insert Online 3D Models",
            "note experience-new-governed at row 15 known=2024-10 name=Similarity checker",
            "note experience-new-governed at row 16 known=2024-10 name=Link unfurling",
            "note experience-new-governed at row 17 known=none name=Invented Slide Narrator (demonstration)",
        ]
    );
}

#[test]
fn an_experience_that_the_switch_does_not_govern_is_against_it() {
    let text = "ervaring;centraal uit te zetten;getest\n3D Maps;nee;ja\nSmart Lookup;ja;nee\nNieuw ding;nee;ja\nSmart lookup;ja;ja\n";
    let sight = sight(Test::ExperiencesCompared, &[Made("e.csv", text, None, None)]);
    let found = lines(&sight);
    assert_eq!(sight.outcome, Outcome::Fails);
    assert_eq!(
        found[..3],
        [
            "against experience-not-governed at row 1 known=fourteen name=3D Maps",
            "against experience-not-governed at row 3 known=none name=Nieuw ding",
            "for experiences-kept number=1",
        ]
    );
    assert!(found.contains(&"note experience-twice at row 4 name=Smart Lookup".to_owned()), "{found:?}");
    assert!(found.contains(&"note experience-not-tested at row 2 name=Smart Lookup".to_owned()), "{found:?}");
}

#[test]
fn a_plain_list_of_names_is_compared_as_well() {
    let text = "3D Maps\nMap Charts\nSmart Lookup\nSomething new\nSend to Kindle\nWeather Barr\n";
    let sight = sight(Test::ExperiencesCompared, &[Made("e.txt", text, None, None)]);
    let found = kinds(&sight);
    assert_eq!(found["experience-gone"], 11);
    assert_eq!(found["experience-new"], 3);
    assert!(
        lines(&sight).contains(&"note experience-nearly at line 6 name=Weather Bar written=Weather Barr".to_owned())
    );
}

#[test]
fn a_list_of_several_suppliers_is_read_for_the_examined_one() {
    let rows = "service_provider,period,requests\nMicrosoft,2013 (1st half),1\nGoogle,2012 (1st half),1\nMicrosoft Corp,2012 (2nd half),1\n";
    let own = sight(Test::EachHalfYear, &[Made("r.csv", rows, None, None)]);
    assert_eq!(lines(&own)[0], "for half-years-reported from=2012-H2 number=2 to=2013-H1");
    let others = rows.replace("Microsoft", "Other");
    let sight = sight(Test::EachHalfYear, &[Made("r.csv", &others, None, None)]);
    assert_eq!(lines(&sight)[0], "open reports-of-several number=3");
    assert_eq!(sight.outcome, Outcome::CannotTell);
}

#[test]
fn a_changed_byte_never_stops_a_check() {
    let bytes = DEMO_2026.as_bytes();
    for at in (0..bytes.len()).step_by(13) {
        let mut changed = Cursor::new(bytes.to_vec()).into_inner();
        changed[at] = changed[at].wrapping_mul(31) ^ b'"';
        let text = String::from_utf8_lossy(&changed).into_owned();
        for test in [Test::SubprocessorsCompared, Test::NoticeGiven, Test::EachHalfYear, Test::ExperiencesCompared] {
            sight(test, &[Made("n.csv", &text, Some("2026-09-01"), None)]);
        }
    }
}
