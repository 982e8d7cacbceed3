use std::collections::{BTreeMap, BTreeSet};

use crate::audit::{
    Action, FindingRefusal, Refusal, SampleRefusal,
    action::{ItemTest, NewAnswer},
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
    sample::{ItemResult, Population, SampleDetails, Seed, Selection, Separator, ids_digest},
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
    /// Drawn by chance.
    sample: EventId,
    /// Planned; its items are the auditor's to select.
    selection: EventId,
}

/// The items of every population here.
fn items() -> Vec<String> {
    ["T-1", "T-2", "T-3"].map(str::to_owned).to_vec()
}

fn sampled(evidence: &EventId, title: &str, selection: Selection) -> SampleDetails {
    let population = Population {
        sha256: crate::audit::Sha256::of(b"tickets.csv"),
        evidence: evidence.clone(),
        count: 3,
        ids: ids_digest(&items()),
        separator: Separator::Comma,
        header: true,
        column: Some(1),
        completeness: "counted".to_owned(),
    };
    let links = vec!["TEL-2".parse().expect("a link")];
    SampleDetails { title: text(title), links, deviation: "late".to_owned(), population, selection }
}

fn by_chance() -> Selection {
    let percent = |text: &str| text.parse().expect("a percentage");
    Selection::Random {
        risk: percent("5"),
        tolerable: percent("50"),
        expected: percent("0"),
        size: 2,
        reason: Some("as last year".to_owned()),
    }
}

fn seeded(sample: &EventId, value: &str, reason: Option<&str>) -> Action {
    let seed = Seed { value: value.to_owned(), given: true, reason: reason.map(str::to_owned) };
    Action::SeedSample { sample: sample.clone(), seed }
}

/// Puts the names of the items into an action that needs them, as whoever can read the evidence does.
fn with_items(action: Action) -> Action {
    match action {
        Action::DrawSample { sample, selected, .. } => Action::DrawSample { sample, ids: items(), selected },
        Action::TestItems { sample, tests, .. } => Action::TestItems { sample, tests, ids: items() },
        other => other,
    }
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
    let tickets = office.attach("anna@laptop", "tickets.csv", "TEL-2");
    let targeted = Selection::Targeted { reason: "the largest".to_owned() };
    let [sample, selection] = [by_chance(), targeted].map(|selection| {
        let details = sampled(&tickets, "Tickets", selection);
        office.act("anna@laptop", Action::PlanSample { details }).expect("planned").remove(0)
    });
    office.act("anna@laptop", seeded(&sample, "first", None)).expect("seeded");
    let draw = Action::DrawSample { sample: sample.clone(), ids: items(), selected: Vec::new() };
    office.act("anna@laptop", draw).expect("drawn");
    let seen = vec![seen(&office.audit, Outcome::Fails)];
    let observation = office.act("anna@laptop", Action::Observe { seen }).expect("seen").remove(0);
    Apart { office, evidence, finding, request, proof, observation, sample, selection }
}

#[expect(clippy::too_many_lines, reason = "one entry for each kind of event")]
/// Returns, for every kind of event that replaces a version, two actions that set it differently.
fn replacing(apart: &Apart) -> BTreeMap<&'static str, [Action; 2]> {
    let both = |set: &dyn Fn(bool) -> Action| [set(false), set(true)];
    let (evidence, finding) = (&apart.evidence, &apart.finding);
    let mut table = replacing_of_samples(apart);
    table.extend([
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
                appraisal: if other {
                    Appraisal::Accepted
                } else {
                    Appraisal::Overruled { reason: "Ours".to_owned(), for_readers: None }
                },
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
    ]);
    table
}

/// Returns the same for the events of a sample.
fn replacing_of_samples(apart: &Apart) -> BTreeMap<&'static str, [Action; 2]> {
    let both = |set: &dyn Fn(bool) -> Action| [set(false), set(true)];
    BTreeMap::from([
        (
            "SampleChanged",
            both(&|other| Action::ChangeSample {
                sample: apart.sample.clone(),
                details: SampleDetails {
                    title: text(if other { "Tickets, closed" } else { "Closed tickets" }),
                    ..apart.office.audit.samples[&apart.sample].details.settled().expect("one").clone()
                },
            }),
        ),
        (
            "SampleSeeded",
            both(&|other| seeded(&apart.sample, if other { "third" } else { "second" }, Some("Seen twice"))),
        ),
        (
            "SampleDrawn",
            both(&|other| Action::DrawSample {
                sample: apart.selection.clone(),
                ids: items(),
                selected: vec![if other { "T-1" } else { "T-2" }.to_owned()],
            }),
        ),
        (
            "SampleItemTested",
            both(&|other| {
                let row = apart.office.audit.samples[&apart.sample].items()[0].row;
                let (result, note) = if other { (ItemResult::Deviation, Some("late")) } else { (ItemResult::Ok, None) };
                let test = ItemTest { row, result, note: note.map(str::to_owned), evidence: Vec::new() };
                Action::TestItems { sample: apart.sample.clone(), tests: vec![test], ids: items() }
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
        let sets: Vec<Action> = heads.iter().map(|head| with_items(head.take(reason.clone()))).collect();
        assert_eq!(sets, actions, "{kind}");
        assert_eq!(heads.iter().map(|head| head.id.log.as_str()).collect::<Vec<_>>(), ["anna@laptop", "bea@pc"]);
        let taken =
            office.act("bea@pc", with_items(heads[0].take(reason))).unwrap_or_else(|error| panic!("{kind}: {error}"));
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
    for kind in ["EvidenceUnlinked", "NoteAnswered", "NoteClosed", "NoteReopened"] {
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

#[test]
fn no_register_of_the_audit_is_forgotten() {
    // Each field that holds a register is looked through by name.
    let looked_through = include_str!("../../conflict.rs");
    let mut found = 0;
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/audit"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let source = std::fs::read_to_string(&entry).expect("a text");
            let fields = source.lines().filter_map(|line| line.trim_start().strip_prefix("pub ")?.split_once(": "));
            for (name, _) in fields.filter(|(_, kind)| kind.ends_with(',') && kind.contains("Register<")) {
                assert!(looked_through.contains(&format!(".{name}")), "{}: {name}", entry.display());
                found += 1;
            }
        }
    }
    assert!(found > 20, "{found}");
}

#[test]
fn two_who_draw_by_one_seed_agree_once_it_is_drawn_again() {
    let mut apart = apart();
    let sample = apart.sample.clone();
    apart.office.act("anna@laptop", seeded(&sample, "second", Some("one ticket came twice"))).expect("seeded");
    let draw = Action::DrawSample { sample: sample.clone(), ids: items(), selected: Vec::new() };
    let mut office = clash(&apart, [draw.clone(), draw.clone()]);
    assert_eq!(office.audit.samples[&sample].items(), Vec::<&crate::audit::sample::SampleItem>::new());
    let head = office.audit.conflicts().remove(0).heads.remove(0);
    office.act("bea@pc", with_items(head.take(None))).expect("drawn again");
    let items: Vec<&String> = office.audit.samples[&sample].items().into_iter().map(|item| &item.id).collect();
    assert_eq!(
        Action::DrawSample { sample, ids: Vec::new(), selected: items.into_iter().cloned().collect() },
        head.sets
    );
    assert_eq!(
        office
            .act("anna@laptop", draw)
            .map(|_| ())
            .map_err(|refusal| matches!(refusal, Refusal::Sample(SampleRefusal::Drawn { .. }))),
        Err(true)
    );
}

#[test]
fn of_two_draws_by_two_seeds_one_stands_with_the_reason_why() {
    let apart = apart();
    let sample = &apart.sample;
    let actions = replacing(&apart).remove("SampleSeeded").expect("in the table");
    let mut office = clash(&apart, actions);
    let head = office.audit.conflicts().remove(0).heads.remove(1);
    let label = office.audit.samples[sample].label.clone();
    assert_eq!(
        office.act("bea@pc", head.take(None)),
        Err(Refusal::Sample(SampleRefusal::SeedReason { sample: label }))
    );
    office.act("bea@pc", head.take(Some("the list of the second is the later one".to_owned()))).expect("taken");
    assert_eq!(office.audit.samples[sample].seed.settled().map(|seed| seed.value.as_str()), Some("third"));
    assert!(office.audit.samples[sample].is_to_be_drawn());
    // A seed that was left behind is not taken up again.
    let back = seeded(sample, "second", Some("rather that one"));
    assert_eq!(office.act("bea@pc", back), Err(Refusal::NoChange));
}

#[test]
fn what_two_people_selected_apart_is_all_of_it_examined() {
    let apart = apart();
    let actions = replacing(&apart).remove("SampleDrawn").expect("in the table");
    let mut office = clash(&apart, actions);
    let head = office.audit.conflicts().remove(0).heads.remove(1);
    office.act("bea@pc", with_items(head.take(None))).expect("taken");
    let mut rows: Vec<u64> = office.audit.samples[&apart.selection].items().iter().map(|item| item.row).collect();
    rows.sort_unstable();
    assert_eq!(rows, [1, 2]);
}
