use crate::audit::{
    Action, FindingRefusal, Refusal, Sha256,
    decide::unready,
    earlier::{CarriedText, Earlier, EarlierYear, Past, texts_digest},
    finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
    fixture::{Office, noon, text},
    id::EventId,
    programme::{Level, Rating},
    publication::{Item, Publicity},
    subject::{FindingField, Subject},
    text::Language,
};

const HIGH: Rating = Rating { likelihood: Level::High, impact: Level::High };

fn details() -> FindingDetails {
    FindingDetails::new(text("It leaks"), vec!["TEL-2".into()], HIGH)
}

fn raise(office: &mut Office) -> EventId {
    office.act("piet@pc", Action::RaiseFinding { details: details() }).expect("raised").remove(0)
}

fn change(finding: &EventId, details: FindingDetails, reason: Option<&str>) -> Action {
    Action::ChangeFinding { finding: finding.clone(), details, reason: reason.map(str::to_owned) }
}

fn exhibit(evidence: &EventId) -> Exhibit {
    Exhibit { evidence: evidence.clone(), locator: None }
}

fn day(day: &str) -> jiff::civil::Date {
    day.parse().expect("a day")
}

fn earlier(status: FindingStatus) -> Earlier {
    let past = |at: &str| at.parse().expect("a moment");
    Earlier {
        raised: past("2025-09-01T12:00:00Z"),
        repeat: false,
        years: vec![EarlierYear {
            dossier: Sha256::of(b"audit.toml of 2025"),
            audit: crate::audit::Text { nl: "Proef 2025".to_owned(), en: "Test 2025".to_owned() },
            period: "2025-01-01..2025-12-31".parse().expect("a period"),
            finding: "anna@laptop/41".parse().expect("an event"),
            label: crate::audit::Label("F-03".to_owned()),
            commitments: vec!["TEL-2".into()],
            evidence: Vec::new(),
            rating: HIGH,
            status,
            texts: texts_digest(&texts()),
        }],
        ratings: vec![Past { at: past("2025-09-01T12:00:00Z"), by: "Anna".to_owned(), value: HIGH, reason: None }],
        statuses: vec![Past { at: past("2025-11-01T12:00:00Z"), by: "Anna".to_owned(), value: status, reason: None }],
    }
}

fn texts() -> Vec<CarriedText> {
    let text = "Messages held a name.".to_owned();
    vec![CarriedText { field: FindingField::Condition, language: Language::En, text }]
}

fn carry(office: &mut Office, status: FindingStatus) -> EventId {
    let details = FindingDetails { status, ..details() };
    let action = Action::CarryFinding { details, texts: texts(), earlier: earlier(status) };
    office.act("anna@laptop", action).expect("carried").remove(0)
}

#[test]
fn a_changed_status_keeps_the_old_one_and_needs_a_reason() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let started = FindingDetails { status: FindingStatus::InProgress, ..details() };
    assert_eq!(
        office.act("piet@pc", change(&id, started.clone(), None)),
        Err(Refusal::Finding(FindingRefusal::StatusReason))
    );
    office.act("piet@pc", change(&id, started, Some("a fix is being built"))).expect("changed");
    let statuses = &office.audit.findings[&id].statuses;
    let said: Vec<_> = statuses.iter().map(|said| (said.value, said.reason.as_deref())).collect();
    assert_eq!(said, [(FindingStatus::Open, None), (FindingStatus::InProgress, Some("a fix is being built"))]);
    assert_eq!(statuses[1].id.log.as_str(), "piet@pc");
}

#[test]
fn resolved_and_verified_takes_accepted_evidence_that_came_after_the_finding() {
    let mut office = Office::staffed();
    let before = office.attach("piet@pc", "before.har", "TEL-2");
    office.accept_evidence("bram@mbp", &before);
    let id = raise(&mut office);
    let verified = |evidence: &[&EventId]| {
        let verified = evidence.iter().map(|id| exhibit(id)).collect();
        let details = FindingDetails { status: FindingStatus::ResolvedVerified, verified, ..details() };
        change(&id, details, Some("measured again"))
    };
    let refused = Err(Refusal::Finding(FindingRefusal::NotVerified { finding: "F-01b".to_owned() }));
    assert_eq!(office.act("piet@pc", verified(&[])), refused, "on a word");
    assert_eq!(office.act("piet@pc", verified(&[&before])), refused, "what was there already shows nothing");
    let after = office.attach("piet@pc", "after.har", "TEL-2");
    assert_eq!(office.act("piet@pc", verified(&[&after])), refused, "not accepted yet");
    office.accept_evidence("bram@mbp", &after);
    office.act("piet@pc", verified(&[&before, &after])).expect("seen");
    assert!(office.audit.findings[&id].closed());
}

#[test]
fn resolved_on_somebodys_word_is_resolved_not_verified() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let said = FindingDetails { status: FindingStatus::ResolvedNotVerified, ..details() };
    office.act("piet@pc", change(&id, said, Some("the supplier wrote so"))).expect("changed");
    assert!(!office.audit.findings[&id].closed(), "it is still to be seen");
}

#[test]
fn a_finding_is_left_as_it_is_by_an_owner_until_a_day_to_come_or_by_who_accepted_its_risks() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let left = |owner: Option<&str>, until: Option<&str>, risks: &[&str]| {
        let details = FindingDetails {
            status: FindingStatus::RiskAccepted,
            owner: owner.map(str::to_owned),
            accepted_until: until.map(day),
            risks: risks.iter().map(|risk| (*risk).into()).collect(),
            ..details()
        };
        change(&id, details, Some("too dear to mend"))
    };
    let refused = Err(Refusal::Finding(FindingRefusal::NotLeft { finding: "F-01b".to_owned() }));
    for (owner, until, risks) in [
        (None, None, &[][..]),
        (Some("SLM"), None, &[]),
        (None, Some("2027-06-30"), &[]),
        (Some("SLM"), Some("2026-11-01"), &[]),
        (Some("SLM"), None, &["1"]),
    ] {
        assert_eq!(office.act("piet@pc", left(owner, until, risks)), refused, "{owner:?} {until:?} {risks:?}");
    }
    office.clone().act("piet@pc", left(Some("SLM"), Some("2027-06-30"), &[])).expect("by its owner");
    office.act("piet@pc", Action::RateRisk { risk: "1".into(), rating: HIGH }).expect("rated");
    let accept = Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until: day("2027-06-30") };
    office.act("piet@pc", accept).expect("accepted");
    office.act("piet@pc", left(None, None, &["1"])).expect("with its risks");
}

#[test]
fn a_superseded_finding_names_the_one_that_replaces_it_and_none_leads_back() {
    let mut office = Office::staffed();
    let (one, two) = (raise(&mut office), raise(&mut office));
    let by = |finding: &EventId, by: Option<&EventId>| {
        let details = FindingDetails { status: FindingStatus::Superseded, superseded_by: by.cloned(), ..details() };
        change(finding, details, Some("said better"))
    };
    let refused = |label: &str| Err(Refusal::Finding(FindingRefusal::NoReplacement { finding: label.to_owned() }));
    assert_eq!(office.act("piet@pc", by(&one, None)), refused("F-01b"));
    assert_eq!(office.act("piet@pc", by(&one, Some(&one))), refused("F-01b"));
    office.act("piet@pc", by(&one, Some(&two))).expect("replaced");
    assert_eq!(office.act("piet@pc", by(&two, Some(&one))), refused("F-02b"));
}

#[test]
fn what_a_status_does_not_ask_for_is_not_kept_with_it() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let details = FindingDetails {
        status: FindingStatus::InProgress,
        accepted_until: Some(day("2027-06-30")),
        superseded_by: Some(id.clone()),
        ..details()
    };
    office.act("piet@pc", change(&id, details, Some("begun"))).expect("changed");
    let now = office.audit.findings[&id].details.settled().expect("one version");
    assert_eq!((now.accepted_until, &now.superseded_by), (None, &None));
}

#[test]
fn an_action_is_late_once_its_day_is_past_and_nothing_is_resolved() {
    let due = FindingDetails { due: Some(day("2026-11-19")), ..details() };
    for (status, late) in [
        (FindingStatus::Open, true),
        (FindingStatus::InProgress, true),
        (FindingStatus::ResolvedNotVerified, false),
        (FindingStatus::ResolvedVerified, false),
        (FindingStatus::Superseded, false),
    ] {
        let details = FindingDetails { status, ..due.clone() };
        assert_eq!(details.overdue(day("2026-11-20")), late, "{status}");
        assert!(!details.overdue(day("2026-11-19")), "{status}: the day itself is in time");
    }
    let accepted =
        FindingDetails { status: FindingStatus::RiskAccepted, accepted_until: Some(day("2026-11-30")), ..due };
    assert!(!accepted.overdue(day("2026-11-30")));
    assert!(accepted.overdue(day("2026-12-01")), "the acceptance has ended");
}

#[test]
fn a_hearing_is_asked_then_answered_and_neither_is_still_to_come() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let hear = |asked: &str, outcome: Heard| Action::Hear {
        finding: id.clone(),
        hearing: Hearing { asked: day(asked), of: None, outcome },
    };
    for (asked, outcome) in [
        ("2026-12-24", Heard::Awaited { by: day("2026-12-31") }),
        ("2026-11-10", Heard::Awaited { by: day("2026-11-09") }),
        ("2026-11-10", Heard::Received { on: day("2026-11-09") }),
        ("2026-11-10", Heard::Received { on: day("2026-12-24") }),
        ("2026-11-10", Heard::NotReceived { by: day("2026-12-24") }),
    ] {
        let result = office.act("piet@pc", hear(asked, outcome));
        assert!(matches!(result, Err(Refusal::Finding(FindingRefusal::HearingOrder { .. }))), "{asked} {outcome:?}");
    }
    office.act("piet@pc", hear("2026-11-10", Heard::Awaited { by: day("2026-12-31") })).expect("asked");
    office.act("piet@pc", hear("2026-11-10", Heard::Received { on: day("2026-11-18") })).expect("answered");
    assert!(office.audit.findings[&id].hearing.settled().is_some());
}

#[test]
fn a_public_finding_holds_the_response_of_the_other_side_or_that_none_came() {
    let mut office = Office::staffed();
    let id = raise(&mut office);
    let public = Action::Choose { item: Item::Finding(id.clone()), publicity: Publicity::Public };
    office.act("saskia@slm", public).expect("chosen");
    let unheard = Refusal::NotHeard { finding: office.audit.findings[&id].label.clone() };
    let hear = |outcome: Heard| Action::Hear {
        finding: id.clone(),
        hearing: Hearing { asked: day("2026-11-01"), of: Some("Microsoft".to_owned()), outcome },
    };
    assert!(unready(&office.audit).contains(&unheard), "nobody was asked");
    office.act("piet@pc", hear(Heard::Awaited { by: day("2026-11-15") })).expect("asked");
    assert!(unready(&office.audit).contains(&unheard), "nothing came yet");
    let mut silent = office.clone();
    silent.act("piet@pc", hear(Heard::NotReceived { by: day("2026-11-15") })).expect("recorded");
    assert!(!unready(&silent.audit).contains(&unheard));
    office.act("piet@pc", hear(Heard::Received { on: day("2026-11-14") })).expect("recorded");
    assert!(unready(&office.audit).contains(&unheard), "the response itself is not there");
    for language in Language::ALL {
        let subject = Subject::Finding(id.clone(), FindingField::Response);
        office.act("piet@pc", Action::Write { subject, language, text: "We agree.".to_owned() }).expect("written");
    }
    assert!(!unready(&office.audit).contains(&unheard));
}

#[test]
fn a_carried_finding_starts_as_it_was_and_comes_once() {
    let mut office = Office::staffed();
    let carried = |status, rating, earlier| Action::CarryFinding {
        details: FindingDetails { rating, status, ..details() },
        texts: texts(),
        earlier,
    };
    let low = Rating { likelihood: Level::Low, impact: Level::Low };
    let open = FindingStatus::Open;
    for action in [
        carried(FindingStatus::InProgress, HIGH, earlier(open)),
        carried(open, low, earlier(open)),
        carried(open, HIGH, Earlier { years: Vec::new(), ..earlier(open) }),
    ] {
        assert_eq!(office.act("anna@laptop", action), Err(Refusal::Finding(FindingRefusal::CarriedDifferently)));
    }
    let id = carry(&mut office, open);
    let condition = Subject::Finding(id, FindingField::Condition);
    assert_eq!(office.audit.text(&condition, Language::En), Some("Messages held a name."), "its texts are a start");
    let again = office.act("anna@laptop", carried(open, HIGH, earlier(open)));
    assert!(matches!(again, Err(Refusal::Finding(FindingRefusal::CarriedAlready { .. }))));
}

#[test]
fn a_carried_finding_waits_until_somebody_says_where_it_stands_this_year() {
    let mut office = Office::staffed();
    let resolved = carry(&mut office, FindingStatus::ResolvedVerified);
    assert_eq!(office.audit.follow_up_due().count(), 0, "what was verified waits for nobody");
    assert!(office.audit.findings[&resolved].closed());
    let mut office = Office::staffed();
    let id = carry(&mut office, FindingStatus::Open);
    assert_eq!(office.audit.follow_up_due().count(), 1);
    let titled = FindingDetails { title: text("It leaks names"), ..details() };
    office.act("piet@pc", change(&id, titled.clone(), None)).expect("changed");
    assert_eq!(office.audit.follow_up_due().count(), 1, "a better title is no follow-up");
    office.act("piet@pc", change(&id, titled.clone(), Some("nothing was done"))).expect("stated as it was");
    assert_eq!(office.audit.follow_up_due().count(), 0);
    let statuses: Vec<_> = office.audit.findings[&id].statuses.iter().map(|said| said.value).collect();
    assert_eq!(statuses, [FindingStatus::Open, FindingStatus::Open]);
    assert_eq!(office.act("piet@pc", change(&id, titled, Some("again"))), Err(Refusal::NoChange));
}

#[test]
fn only_a_finding_of_an_earlier_audit_is_repeated() {
    let mut office = Office::staffed();
    let (fresh, old) = (raise(&mut office), carry(&mut office, FindingStatus::ResolvedVerified));
    let repeats =
        |id: &EventId| Action::RaiseFinding { details: FindingDetails { repeats: Some(id.clone()), ..details() } };
    let refused = Refusal::Finding(FindingRefusal::NotEarlier { finding: office.audit.findings[&fresh].label.clone() });
    assert_eq!(office.act("piet@pc", repeats(&fresh)), Err(refused));
    office.act("piet@pc", repeats(&old)).expect("raised");
}

#[test]
fn a_finding_names_only_risks_and_commitments_of_the_programme() {
    let mut office = Office::staffed();
    for details in [
        FindingDetails { risks: vec!["9".into()], ..details() },
        FindingDetails { commitments: vec!["TEL-9".into()], ..details() },
        FindingDetails { evidence: vec![exhibit(&"piet@pc/99".parse().expect("an event"))], ..details() },
    ] {
        let result = office.act("piet@pc", Action::RaiseFinding { details });
        assert!(matches!(result, Err(Refusal::Unknown { .. })));
    }
    let none = FindingDetails { commitments: Vec::new(), ..details() };
    let refused = Err(Refusal::Empty { what: "commitment" });
    assert_eq!(office.act("piet@pc", Action::RaiseFinding { details: none }), refused);
}

#[test]
fn whoever_raised_a_finding_has_a_hand_in_the_paper_whoever_follows_it_up() {
    let mut office = Office::staffed();
    let id = office.act("bram@mbp", Action::RaiseFinding { details: details() });
    assert!(id.is_err(), "a reviewer raises nothing");
    let id = raise(&mut office);
    let started = FindingDetails { status: FindingStatus::InProgress, ..details() };
    office.act("anna@laptop", change(&id, started, Some("begun"))).expect("changed");
    let commitment = office.audit.programme.commitment(&"TEL-2".into()).expect("known");
    let preparers: Vec<_> = office.audit.preparers(commitment).into_iter().map(crate::audit::LogName::as_str).collect();
    assert_eq!(preparers, ["anna@laptop", "piet@pc"]);
}

#[test]
fn what_remains_of_a_risk_is_accepted_only_once_it_was_rated() {
    let mut office = Office::staffed();
    let accept = || Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until: day("2027-06-30") };
    assert_eq!(office.act("piet@pc", accept()), Err(Refusal::NotRated { risk: "1".into() }));
    office.act("piet@pc", Action::RateRisk { risk: "1".into(), rating: HIGH }).expect("rated");
    office.act("piet@pc", accept()).expect("accepted");
    assert_eq!(noon().to_string(), "2026-11-20T12:00:00Z", "the days above are told from here");
}
