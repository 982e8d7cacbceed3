use std::collections::{BTreeMap, BTreeSet};

use crate::audit::{
    Action, FindingRefusal, Refusal,
    action::NewAnswer,
    conflict::Conflict,
    event::Event,
    evidence::{Details, Judgement},
    finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
    fixture::{Office, opening, programme, seen, text},
    id::EventId,
    observation::{Appraisal, Outcome},
    profile::Trait,
    programme::{Layer, Level, Rating},
    promise::{Entry, PromiseState},
    publication::{Item, Publicity},
    replay::replay,
    request::{Answer, RequestDetails},
    subject::{Fact, Section, Subject},
    text::Language,
    verdict::{Value, Verdict},
};

/// For every kind of event that replaces a version: an audit in which two leads did so apart.
pub(crate) fn clashes() -> Vec<(&'static str, crate::audit::Audit)> {
    let apart = apart();
    replacing(&apart).into_iter().map(|(kind, actions)| (kind, clash(&apart, actions).audit)).collect()
}

/// An office in which everything that can be replaced is there, with two leads who work apart.
struct Apart {
    office: Office,
    evidence: EventId,
    finding: EventId,
    request: EventId,
    proof: EventId,
    observation: EventId,
}

fn details(title: &str, likelihood: Level) -> FindingDetails {
    FindingDetails {
        title: text(title),
        commitments: vec!["TEL-2".into()],
        risks: Vec::new(),
        evidence: Vec::new(),
        rating: Rating { likelihood, impact: Level::Low },
        owner: None,
        due: None,
        status: FindingStatus::Open,
        verified: Vec::new(),
        accepted_until: None,
        superseded_by: None,
        repeats: None,
    }
}

fn asked(what: &str) -> RequestDetails {
    RequestDetails {
        asks: text(what).into(),
        serves: vec!["TEL-2".parse().expect("a link")],
        of: "Supplier".to_owned(),
        asked: "2026-09-01".parse().expect("a date"),
        due: "2026-09-18".parse().expect("a date"),
    }
}

fn promised(proof: &EventId, said: &str, to: &str) -> Action {
    Action::ChangePromise {
        commitment: "TEL-2".into(),
        said: said.parse().expect("a date"),
        to: to.parse().expect("a date"),
        evidence: Exhibit { evidence: proof.clone(), locator: None },
        reason: "More time".to_owned(),
    }
}

fn apart() -> Apart {
    let mut office = Office::staffed();
    let evidence = office.attach("anna@laptop", "capture.har", "TEL-2");
    let raise = Action::RaiseFinding { details: details("Leak", Level::Low) };
    let finding = office.act("anna@laptop", raise).expect("raised").remove(0);
    let rating = Rating { likelihood: Level::Medium, impact: Level::Medium };
    office.act("anna@laptop", Action::RateRisk { risk: "1".into(), rating }).expect("rated");
    let ask = Action::AskFor { requests: vec![asked("The contract")] };
    let request = office.act("anna@laptop", ask).expect("asked").remove(0);
    let proof = office.attach("anna@laptop", "announcement.html", "TEL-2");
    office.accept_evidence("anna@laptop", &proof);
    office.act("anna@laptop", promised(&proof, "2026-09-01", "2026-12-31")).expect("changed");
    let seen = vec![seen(&office.audit, Outcome::Fails)];
    let observation = office.act("anna@laptop", Action::Observe { seen }).expect("seen").remove(0);
    Apart { office, evidence, finding, request, proof, observation }
}

#[expect(clippy::too_many_lines, reason = "one entry for each kind of event")]
/// Returns, for every kind of event that replaces a version, two actions that set it differently.
fn replacing(apart: &Apart) -> BTreeMap<&'static str, [Action; 2]> {
    let both = |set: &dyn Fn(bool) -> Action| [set(false), set(true)];
    let (evidence, finding) = (&apart.evidence, &apart.finding);
    BTreeMap::from([
        (
            "VerdictGiven",
            both(&|other| Action::GiveVerdict {
                commitment: "TEL-2".into(),
                layer: Layer::Existence,
                verdict: Verdict { value: if other { Value::NotMet } else { Value::Met }, reason: None },
            }),
        ),
        (
            "EvidenceDescribed",
            both(&|other| Action::Describe {
                evidence: evidence.clone(),
                details: Details { note: Some(format!("{other}")), ..Details::default() },
            }),
        ),
        (
            "EvidenceJudged",
            both(&|other| Action::Judge {
                evidence: evidence.clone(),
                judgement: if other { Judgement::Accepted } else { Judgement::Returned { reason: "Blurred".into() } },
            }),
        ),
        (
            "ApplicabilitySet",
            both(&|other| Action::SetApplicability {
                commitment: "TEL-1".into(),
                applies: false,
                reason: Some(text(if other { "Not in use" } else { "Not licensed" })),
            }),
        ),
        (
            "PromiseChanged",
            both(&|other| promised(&apart.proof, "2026-09-10", if other { "2027-06-30" } else { "2027-12-31" })),
        ),
        (
            "PromiseStated",
            both(&|other| Action::StatePromise {
                commitment: "TEL-2".into(),
                as_of: "2026-09-14".parse().expect("a date"),
                state: if other { PromiseState::Done } else { PromiseState::Partly },
                evidence: Exhibit { evidence: apart.proof.clone(), locator: None },
                note: None,
            }),
        ),
        (
            "PromiseStruck",
            [
                Action::StrikePromise {
                    commitment: "TEL-2".into(),
                    entry: Entry::Change("2026-09-01".parse().expect("a date")),
                    reason: "Seen twice".to_owned(),
                },
                promised(&apart.proof, "2026-09-01", "2027-03-31"),
            ],
        ),
        ("ProfileStated", both(&|other| Action::StateProfile { traits: vec![Trait::Note(format!("Note {other}"))] })),
        (
            "AssemblySet",
            both(&|other| Action::SetAssembly { days: if other { 30 } else { 45 }, reason: "As agreed".to_owned() }),
        ),
        (
            "RequestChanged",
            both(&|other| Action::ChangeRequest {
                request: apart.request.clone(),
                details: asked(if other { "The annex" } else { "The minutes" }),
            }),
        ),
        (
            "RequestAnswered",
            both(&|other| {
                let withdrawn = Answer::Withdrawn { reason: "Published".to_owned() };
                let received = Answer::Received { evidence: Vec::new(), remark: Some("Here".to_owned()) };
                let answer = if other { withdrawn } else { received };
                Action::RecordAnswers { answers: vec![NewAnswer { request: apart.request.clone(), answer }] }
            }),
        ),
        (
            "TextWritten",
            both(&|other| Action::Write {
                subject: Subject::Section(Section::Result),
                language: Language::Nl,
                text: format!("Text {other}"),
            }),
        ),
        (
            "FindingChanged",
            both(&|other| Action::ChangeFinding {
                finding: finding.clone(),
                details: details("Leak", if other { Level::High } else { Level::Medium }),
                reason: Some("Seen twice".to_owned()),
            }),
        ),
        (
            "FindingHeard",
            both(&|other| Action::Hear {
                finding: finding.clone(),
                hearing: Hearing {
                    asked: "2026-11-10".parse().expect("a date"),
                    of: Some(format!("Desk {other}")),
                    outcome: Heard::Received { on: "2026-11-11".parse().expect("a date") },
                },
            }),
        ),
        (
            "RiskRated",
            both(&|other| Action::RateRisk {
                risk: "1".into(),
                rating: Rating { likelihood: Level::Low, impact: if other { Level::Low } else { Level::High } },
            }),
        ),
        (
            "ResidualAccepted",
            both(&|other| Action::AcceptResidual {
                risk: "1".into(),
                owner: format!("Owner {other}"),
                until: "2027-12-31".parse().expect("a date"),
            }),
        ),
        (
            "ObservationAppraised",
            both(&|other| Action::Appraise {
                observation: apart.observation.clone(),
                appraisal: if other { Appraisal::Accepted } else { Appraisal::Overruled { reason: "Ours".to_owned() } },
            }),
        ),
        ("FactStated", both(&|other| Action::State { fact: Fact::Place, value: format!("Place {other}") })),
        (
            "PublicityChosen",
            both(&|other| Action::Choose {
                item: Item::Verdicts("TEL-2".into()),
                publicity: if other {
                    Publicity::Withheld(crate::audit::publication::WooGround::G52)
                } else {
                    Publicity::Public
                },
            }),
        ),
    ])
}

/// Has two leads do one thing each, apart, and merges.
fn clash(apart: &Apart, [one, other]: [Action; 2]) -> Office {
    let mut office = apart.office.clone();
    let bea = crate::audit::fixture::invitation("bea@pc", crate::audit::member::Role::Lead);
    office.act("anna@laptop", bea).expect("invited");
    let (mut anna, mut bea) = (office.clone(), office.clone());
    anna.act("anna@laptop", one).expect("by anna");
    bea.act("bea@pc", other).expect("by bea");
    let seen = office.recorded.len();
    office.recorded.extend(anna.recorded.drain(seen..).chain(bea.recorded.drain(seen..)));
    office.audit = replay(opening(), programme(), &office.recorded);
    assert_eq!(office.audit.uncounted, []);
    office
}

#[test]
fn whatever_two_people_replace_apart_is_listed_with_who_and_what_and_taking_one_resolves_it() {
    let apart = apart();
    for (kind, actions) in replacing(&apart) {
        let mut office = clash(&apart, actions.clone());
        let conflicts = office.audit.conflicts();
        let [Conflict { heads }] = conflicts.as_slice() else { panic!("{kind}: {conflicts:?}") };
        let reason = Some("Seen twice".to_owned());
        let sets: Vec<Action> = heads.iter().map(|head| head.take(reason.clone())).collect();
        assert_eq!(sets, actions, "{kind}");
        assert_eq!(heads.iter().map(|head| head.id.log.as_str()).collect::<Vec<_>>(), ["anna@laptop", "bea@pc"]);
        let taken = office.act("bea@pc", heads[0].take(reason)).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert_eq!(taken.len(), 1, "{kind}");
        assert_eq!(office.audit.conflicts(), [], "{kind}");
    }
}

#[test]
fn no_event_that_replaces_a_version_is_forgotten() {
    // An event that names what it replaces is one that can be in conflict. A link that is taken back is none: taking it
    // back twice is taking it back. Nor is a step of a review note: all steps stay, and the one that leaves more to do
    // counts.
    let source = include_str!("../../event.rs");
    let mut kind = "";
    let mut replacing_kinds = BTreeSet::new();
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("    ").and_then(|line| line.strip_suffix(" {")) {
            kind = name;
        }
        if line == "        replaces: Vec<EventId>," {
            replacing_kinds.insert(kind);
        }
    }
    // What stands in two versions of a sample is shown and resolved with the sample: it decides what may be drawn.
    let samples = ["SampleChanged", "SampleSeeded", "SampleDrawn", "SampleItemTested"];
    for kind in ["EvidenceUnlinked", "NoteAnswered", "NoteClosed", "NoteReopened"].into_iter().chain(samples) {
        assert!(replacing_kinds.remove(kind), "{kind} is gone");
    }
    let apart = apart();
    assert_eq!(replacing(&apart).into_keys().collect::<BTreeSet<_>>(), replacing_kinds);
}

#[test]
fn what_stands_in_one_version_is_no_conflict() {
    let mut office = Office::staffed();
    office.accept();
    assert_eq!(office.audit.conflicts(), []);
}

#[test]
fn taking_a_finding_whose_rating_differs_needs_a_reason() {
    let apart = apart();
    let actions = replacing(&apart).remove("FindingChanged").expect("in the table");
    let mut office = clash(&apart, actions);
    let head = office.audit.conflicts().remove(0).heads.remove(1);
    assert_eq!(office.act("bea@pc", head.take(None)), Err(Refusal::Finding(FindingRefusal::RatingReason)));
    office.act("bea@pc", head.take(Some("The second measurement".to_owned()))).expect("taken");
    let last = office.recorded.last().map(|recorded| &recorded.event);
    assert!(matches!(last, Some(Event::FindingChanged { replaces, .. }) if replaces.len() == 2));
}
