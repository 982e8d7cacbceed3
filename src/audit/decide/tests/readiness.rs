use jiff::civil::{Date, date};

use crate::audit::{
    Action, EventId, Refusal, Thing,
    decide::unready,
    evidence::Details,
    finding::{FindingDetails, Heard, Hearing},
    fixture::{Office, text},
    programme::{Layer, Level, Rating},
    publication::{Item, Publicity},
    readiness::{Family, Gap, Severity, Why, readiness},
    subject::{Fact, Section, Subject},
    text::Language,
    verdict::Value,
};

const TODAY: Date = date(2026, 11, 20);

fn gaps(office: &Office, family: Family) -> Vec<Gap> {
    readiness(&office.audit, TODAY).into_iter().filter(|gap| gap.family == family).collect()
}

fn things(office: &Office, family: Family) -> Vec<Thing> {
    gaps(office, family).into_iter().map(|gap| gap.thing).collect()
}

/// Gives the report all that it needs of facts and sections.
fn report(office: &mut Office) {
    let facts = [
        (Fact::Auditor, "Firm"),
        (Fact::Reference, "R-1"),
        (Fact::Place, "The Hague"),
        (Fact::ReportDate, "2026-11-30"),
        (Fact::Assurance, "limited"),
    ];
    for (fact, value) in facts {
        office.act("anna@laptop", Action::State { fact, value: value.to_owned() }).expect("stated");
    }
    for section in [Section::Assignment, Section::Addressees, Section::Result] {
        write(office, &Subject::Section(section), "Words");
    }
}

fn write(office: &mut Office, subject: &Subject, text: &str) {
    for language in Language::ALL {
        let action = Action::Write { subject: subject.clone(), language, text: text.to_owned() };
        office.act("anna@laptop", action).expect("written");
    }
}

fn choose(office: &mut Office, item: Item) {
    office.act("saskia@slm", Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
}

fn conclusion() -> Subject {
    Subject::Conclusion("TEL-2".into())
}

fn finding(office: &mut Office) -> EventId {
    let rating = Rating { likelihood: Level::High, impact: Level::Low };
    let details = FindingDetails::new(text("It leaks"), vec!["TEL-2".into()], rating);
    office.act("piet@pc", Action::RaiseFinding { details }).expect("raised").remove(0)
}

/// States that no response came.
fn hear(office: &mut Office, finding: &EventId) {
    let hearing =
        Hearing { asked: date(2026, 11, 1), of: None, outcome: Heard::NotReceived { by: date(2026, 11, 19) } };
    office.act("piet@pc", Action::Hear { finding: finding.clone(), hearing }).expect("stated");
}

#[test]
fn each_paper_that_is_not_accepted_is_named_once_under_the_first_thing_it_needs() {
    let mut office = Office::staffed();
    assert_eq!(things(&office, Family::Verdict), [Thing::Paper("TEL-1".into()), Thing::Paper("TEL-2".into())]);
    office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::Met).expect("given");
    assert_eq!(things(&office, Family::Evidence), [Thing::Paper("TEL-2".into())]);
    let evidence = office.attach("piet@pc", "capture.har", "TEL-2");
    office.accept_evidence("piet@pc", &evidence);
    assert_eq!(things(&office, Family::Conclusion), [Thing::Paper("TEL-2".into())]);
    office.conclude("piet@pc", "TEL-2", "Kept");
    assert_eq!(things(&office, Family::Review), [Thing::Paper("TEL-2".into())]);
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    let about = readiness(&office.audit, TODAY).into_iter().filter(|gap| gap.thing == Thing::Paper("TEL-2".into()));
    assert_eq!(about.count(), 0);
}

#[test]
fn evidence_that_nobody_judged_or_that_holds_no_longer_or_is_of_other_days_is_named() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "capture.har", "TEL-2");
    assert_eq!(things(&office, Family::Judgement), [Thing::Evidence(evidence.clone())]);
    office.accept_evidence("piet@pc", &evidence);
    assert_eq!(things(&office, Family::Judgement), []);
    let mut describe = |details: Details| {
        office.act("piet@pc", Action::Describe { evidence: evidence.clone(), details }).expect("described");
        (gaps(&office, Family::Expiry), gaps(&office, Family::Period))
    };
    let (expiry, period) = describe(Details { collected: None, ..Details::default() });
    assert_eq!((expiry.len(), &period[0].why), (0, &Why::NoDate));
    let (_, period) = describe(Details { collected: Some(date(2024, 1, 1)), ..Details::default() });
    assert_eq!(period[0].why, Why::OutsidePeriod);
    let within = Details { collected: Some(date(2026, 3, 1)), ..Details::default() };
    let (expiry, period) = describe(Details { expires: Some(TODAY), ..within.clone() });
    assert_eq!((&expiry[0].why, period.len()), (&Why::Expired(TODAY), 0));
    let (expiry, _) = describe(Details { expires: TODAY.tomorrow().ok(), ..within });
    assert_eq!(expiry, [], "it holds today");
    let fact = Action::State { fact: Fact::ReportDate, value: "2026-11-30".to_owned() };
    office.act("anna@laptop", fact).expect("stated");
    assert_eq!(things(&office, Family::Expiry), [Thing::Evidence(evidence)], "and no longer on the day of the report");
}

#[test]
fn open_notes_and_unheard_findings_and_unaccepted_risks_are_named() {
    let mut office = Office::staffed();
    let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: "Where?".to_owned() };
    let note = office.act("bram@mbp", note).expect("raised").remove(0);
    assert_eq!(things(&office, Family::Note), [Thing::Note(note.clone())]);
    office.act("bram@mbp", Action::CloseNote { note }).expect("taken back");
    assert_eq!(things(&office, Family::Note), []);

    let finding = finding(&mut office);
    assert_eq!(things(&office, Family::Response), [Thing::Finding(finding.clone())]);
    hear(&mut office, &finding);
    assert_eq!(things(&office, Family::Response), []);

    let rate = |impact| Action::RateRisk { risk: "1".into(), rating: Rating { likelihood: Level::Medium, impact } };
    office.act("piet@pc", rate(Level::Medium)).expect("rated");
    assert_eq!(gaps(&office, Family::Residual)[0].why, Why::NotAccepted);
    let until = date(2026, 11, 25);
    let accept = |until| Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until };
    office.act("anna@laptop", accept(until)).expect("accepted");
    assert_eq!(gaps(&office, Family::Residual), []);
    let fact = Action::State { fact: Fact::ReportDate, value: "2026-11-30".to_owned() };
    office.act("anna@laptop", fact).expect("stated");
    assert_eq!(gaps(&office, Family::Residual)[0].why, Why::AcceptedUntil(until));
    office.act("piet@pc", rate(Level::Low)).expect("rated");
    assert_eq!(gaps(&office, Family::Residual), []);
}

#[test]
fn something_blocks_exactly_where_a_publication_would_be_refused() {
    type Step = fn(&mut Office);
    let steps: [(&str, Step, bool); 8] = [
        ("nothing was done", |_| {}, true),
        ("the report has its facts and sections", report, false),
        (
            "papers without a verdict that are not public only warn",
            |office| drop(office.attach("piet@pc", "a", "TEL-1")),
            false,
        ),
        ("a paper is chosen to be public", |office| choose(office, Item::Verdicts("TEL-2".into())), true),
        ("it is accepted", Office::accept, false),
        (
            "a note is raised on it",
            |office| {
                let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: "Where?".to_owned() };
                office.act("anna@laptop", note).expect("raised");
            },
            true,
        ),
        (
            "the note is taken back",
            |office| {
                let note = office.audit.notes.keys().next().expect("raised").clone();
                office.act("anna@laptop", Action::CloseNote { note }).expect("closed");
            },
            false,
        ),
        (
            "a section points at nothing",
            |office| write(office, &Subject::Section(Section::Result), "See [[E-99]]."),
            true,
        ),
    ];
    let mut office = Office::staffed();
    for (what, step, blocks) in steps {
        step(&mut office);
        let blocking = readiness(&office.audit, TODAY).iter().filter(|gap| gap.severity == Severity::Blocks).count();
        assert_eq!(blocking > 0, blocks, "{what}");
        assert_eq!(unready(&office.audit).len(), blocking, "{what}");
    }
}

#[test]
fn an_obstacle_is_said_once_for_all_that_it_holds_up() {
    let mut office = Office::staffed();
    report(&mut office);
    let paper = || "TEL-2".into();
    for item in [Item::Verdicts(paper()), Item::Checks(paper()), Item::Text(conclusion())] {
        choose(&mut office, item);
    }
    choose(&mut office, Item::Verdicts("TEL-1".into()));
    let not_accepted = |id: &str| Refusal::PublicButNotAccepted { commitment: id.into() };
    assert_eq!(unready(&office.audit), [not_accepted("TEL-1"), not_accepted("TEL-2")]);
    let blocking = || readiness(&office.audit, TODAY).into_iter().filter(|gap| gap.severity == Severity::Blocks);
    assert_eq!(blocking().map(|gap| gap.family).collect::<Vec<_>>(), [Family::Verdict, Family::Verdict]);
    office.submit();
    let about = |office: &Office| gaps(office, Family::Review).into_iter().map(|gap| gap.why).next_back();
    assert_eq!(about(&office), Some(Why::Refused(not_accepted("TEL-2"))), "it needs nothing but being accepted");
}

#[test]
fn what_a_paper_needs_blocks_where_it_was_chosen_to_be_public() {
    let mut office = Office::staffed();
    assert_eq!(gaps(&office, Family::Verdict)[1].severity, Severity::Warns);
    choose(&mut office, Item::Verdicts("TEL-2".into()));
    let verdicts = gaps(&office, Family::Verdict);
    let of = |id: &str| verdicts.iter().find(|gap| gap.thing == Thing::Paper(id.into())).map(|gap| gap.severity);
    assert_eq!((of("TEL-2"), of("TEL-1")), (Some(Severity::Blocks), Some(Severity::Warns)));
}

#[test]
fn a_public_text_points_at_nothing_that_is_not_there_and_at_no_finding_or_note_that_is_inside() {
    let mut office = Office::staffed();
    report(&mut office);
    office.prepare();
    let finding = finding(&mut office);
    let note = Action::RaiseNote { commitment: "TEL-1".into(), part: None, text: "Where?".to_owned() };
    office.act("bram@mbp", note).expect("raised");
    let label = office.audit.findings[&finding].label.to_string();
    let note = office.audit.notes.values().next().expect("raised").label.to_string();
    choose(&mut office, Item::Text(Subject::Area("telemetry".into())));
    let area = || Subject::Area("telemetry".into());
    let inside = |target: &str| Refusal::PointsInside { what: "telemetry".to_owned(), target: target.to_owned() };
    write(&mut office, &area(), &format!("See [[{label}]]."));
    assert_eq!(unready(&office.audit), [inside(&label)]);
    write(&mut office, &area(), &format!("See [[{note}]]."));
    assert_eq!(unready(&office.audit), [inside(&note)]);
    write(&mut office, &area(), "See [[E-99 p. 4]].");
    assert!(matches!(unready(&office.audit).as_slice(), [Refusal::BrokenReference { .. }]));
    write(&mut office, &area(), "See [[E-01b p. 4]] and [[TEL-1]].");
    assert_eq!(unready(&office.audit), [], "evidence and commitments may be pointed at");
    write(&mut office, &area(), &format!("See [[{label}]]."));
    hear(&mut office, &finding);
    choose(&mut office, Item::Finding(finding));
    assert_eq!(unready(&office.audit), [], "the finding is public now");
}

#[test]
fn a_refusal_to_publish_names_everything_that_is_in_the_way() {
    let mut office = Office::staffed();
    choose(&mut office, Item::Text(conclusion()));
    let rendering = super::publication::rendering("2026-1d");
    let Err(Refusal::NotReady { lacking }) = office.act("saskia@slm", Action::Publish { rendering }) else {
        panic!("the audit is not ready");
    };
    assert_eq!(lacking, unready(&office.audit));
    assert!(lacking.len() > 5);
}
