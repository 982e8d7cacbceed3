use crate::audit::{
    Action, Refusal, Sha256,
    decide::{rendering_digest, unready},
    event::Event,
    evidence::{Classification, Details},
    finding::FindingDetails,
    fixture::{Office, log, noon, seen, text},
    id::{EventId, Heads, Label},
    observation::{Appraisal, Outcome},
    programme::{Level, Rating},
    publication::{Item, Publicity, PublishedFile, Rendering, Signature, SignsAs, WooGround},
    subject::{Fact, FindingField, Section, Subject},
    text::Language,
};

fn choose(item: Item, publicity: Publicity) -> Action {
    Action::Choose { item, publicity }
}

pub(super) fn rendering(name: &str) -> Rendering {
    Rendering {
        name: name.to_owned(),
        date: "2026-11-20".parse().expect("a date"),
        rendered: noon(),
        state: Heads::default(),
        seed: Sha256::of(b"seed"),
        checkpoint: "checkpoint".to_owned(),
        files: vec![PublishedFile { name: "summary.nl.pdf".to_owned(), sha256: Sha256::of(b"pdf") }],
        supersedes: None,
        correction: None,
    }
}

/// Writes and states all that a report cannot do without.
pub(super) fn ready(office: &mut Office) {
    for (fact, value) in [
        (Fact::Auditor, "Voorbeeld Audit"),
        (Fact::Reference, "WM-1"),
        (Fact::Place, "Den Haag"),
        (Fact::ReportDate, "2026-11-20"),
        (Fact::Assurance, "limited"),
    ] {
        office.act("anna@laptop", Action::State { fact, value: value.to_owned() }).expect("stated");
    }
    for section in [Section::Assignment, Section::Addressees, Section::Result] {
        for language in Language::ALL {
            let text = format!("{section} in {language}");
            let write = Action::Write { subject: Subject::Section(section), language, text };
            office.act("anna@laptop", write).expect("written");
        }
    }
}

fn published() -> (Office, EventId) {
    let mut office = Office::staffed();
    ready(&mut office);
    let id =
        office.act("saskia@slm", Action::Publish { rendering: rendering("2026-1d") }).expect("published").remove(0);
    (office, id)
}

pub(super) fn sign(publication: &EventId, signs_as: SignsAs) -> Action {
    let signature =
        Signature { signs_as, certificate: "CN=Test".to_owned(), level: "B-B".to_owned(), files: Vec::new() };
    Action::Sign { publication: publication.clone(), signature }
}

fn accept(publication: &EventId, digest: Sha256) -> Action {
    Action::AcceptSummary { publication: publication.clone(), digest }
}

#[test]
fn a_report_that_lacks_a_fact_or_section_is_not_published_and_every_lack_is_named() {
    let mut office = Office::staffed();
    assert_eq!(unready(&office.audit).len(), 5 + 3 * 2);
    let lacking = unready(&office.audit);
    assert_eq!(
        office.act("saskia@slm", Action::Publish { rendering: rendering("2026-1d") }),
        Err(Refusal::NotReady { lacking })
    );
    ready(&mut office);
    assert_eq!(unready(&office.audit), []);
}

#[test]
fn scope_method_and_limitations_come_from_the_programme_unless_written() {
    let mut office = Office::staffed();
    let scope = office.audit.programme.scope.clone();
    for (section, own) in [
        (Section::Scope, &scope.inside),
        (Section::OutOfScope, &scope.outside),
        (Section::Method, &scope.method),
        (Section::Limitations, &scope.limitations),
    ] {
        assert_eq!(office.audit.section(section, Language::Nl), Some(own.nl.as_str()));
        let text = format!("Our own {section}");
        let write = Action::Write { subject: Subject::Section(section), language: Language::Nl, text: text.clone() };
        office.act("anna@laptop", write).expect("written");
        assert_eq!(office.audit.section(section, Language::Nl), Some(text.as_str()));
        assert_eq!(office.audit.section(section, Language::En), Some(own.en.as_str()), "the other language stays");
    }
}

#[test]
fn nothing_is_public_unless_chosen() {
    let mut office = Office::staffed();
    office.accept();
    let item = Item::Verdicts("TEL-2".into());
    assert_eq!(office.audit.publicity(&item), Publicity::Inside);
    office.act("saskia@slm", choose(item.clone(), Publicity::Public)).expect("chosen");
    assert_eq!(office.audit.publicity(&item), Publicity::Public);
    office.act("saskia@slm", choose(item.clone(), Publicity::Withheld(WooGround::G511C))).expect("chosen");
    assert_eq!(office.audit.publicity(&item), Publicity::Withheld(WooGround::G511C));
}

#[test]
fn what_is_not_accepted_is_not_published() {
    let mut office = Office::staffed();
    ready(&mut office);
    office.submit();
    office.act("saskia@slm", choose(Item::Verdicts("TEL-2".into()), Publicity::Public)).expect("chosen");
    assert_eq!(unready(&office.audit), [Refusal::PublicButNotAccepted { commitment: "TEL-2".into() }]);
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    assert_eq!(unready(&office.audit), []);
    office.conclude("piet@pc", "TEL-2", "Edited after review");
    assert_eq!(unready(&office.audit).len(), 1, "an edit after review holds the publication up");
}

#[test]
fn what_checks_came_to_is_published_only_once_it_is_judged_and_said() {
    let told = |en: &str| Appraisal::Overruled { reason: "Of our own tool.".to_owned(), for_readers: Some(text(en)) };
    let untold = Appraisal::Overruled { reason: "Of our own tool.".to_owned(), for_readers: None };
    let label = || Label("O-01b".to_owned());
    let inside = |target: &str| Refusal::PointsInside { what: "O-01b".to_owned(), target: target.to_owned() };
    for (appraisal, lacking) in [
        (Appraisal::Accepted, vec![]),
        (untold, vec![Refusal::OverruledUntold { observation: label() }]),
        (told("Of the tool, see [[E-01b]]"), vec![]),
        (told("See [[O-01b]]"), vec![]),
        (told("See [[N-01c]]"), vec![inside("N-01c")]),
    ] {
        let mut office = Office::staffed();
        ready(&mut office);
        office.prepare();
        let note = Action::RaiseNote { commitment: "TEL-1".into(), part: None, text: "Where?".to_owned() };
        office.act("bram@mbp", note).expect("raised");
        let seen = vec![seen(&office.audit, Outcome::Fails)];
        let observation = office.act("piet@pc", Action::Observe { seen }).expect("recorded").remove(0);
        office.act("piet@pc", Action::Appraise { observation, appraisal: appraisal.clone() }).expect("appraised");
        office.act("saskia@slm", choose(Item::Checks("TEL-2".into()), Publicity::Public)).expect("chosen");
        let not_accepted = Refusal::PublicButNotAccepted { commitment: "TEL-2".into() };
        assert_eq!(unready(&office.audit), [not_accepted], "{appraisal:?}");
        office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
        office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
        assert_eq!(unready(&office.audit), lacking, "{appraisal:?}");
    }
}

#[test]
fn a_public_text_points_at_an_observation_only_where_what_checks_came_to_is_public() {
    let mut office = Office::staffed();
    ready(&mut office);
    office.prepare();
    let seen = vec![seen(&office.audit, Outcome::Holds)];
    let observation = office.act("piet@pc", Action::Observe { seen }).expect("recorded").remove(0);
    office.act("piet@pc", Action::Appraise { observation, appraisal: Appraisal::Accepted }).expect("accepted");
    office.conclude("piet@pc", "TEL-2", "See [[O-01b]]");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    let conclusion = Item::Text(Subject::Conclusion("TEL-2".into()));
    office.act("saskia@slm", choose(conclusion, Publicity::Public)).expect("chosen");
    let inside = Refusal::PointsInside { what: "TEL-2".to_owned(), target: "O-01b".to_owned() };
    assert_eq!(unready(&office.audit), [inside]);
    office.act("saskia@slm", choose(Item::Checks("TEL-2".into()), Publicity::Public)).expect("chosen");
    assert_eq!(unready(&office.audit), []);
}

#[test]
fn a_text_chosen_to_be_public_must_be_there_in_both_languages() {
    let mut office = Office::staffed();
    ready(&mut office);
    let subject = Subject::Area("telemetry".into());
    office.act("saskia@slm", choose(Item::Text(subject.clone()), Publicity::Public)).expect("chosen");
    assert_eq!(unready(&office.audit).len(), 2);
    for language in Language::ALL {
        let write = Action::Write { subject: subject.clone(), language, text: "Good".to_owned() };
        office.act("anna@laptop", write).expect("written");
    }
    assert_eq!(unready(&office.audit), []);
}

#[test]
fn confidential_evidence_is_never_named_in_a_summary() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "one", "TEL-1");
    let details = Details { class: Classification::Confidential, ..Details::default() };
    office.act("piet@pc", Action::Describe { evidence: evidence.clone(), details }).expect("described");
    let result = office.act("saskia@slm", choose(Item::Evidence(evidence), Publicity::Public));
    assert!(matches!(result, Err(Refusal::Confidential { .. })));
}

#[test]
fn a_findings_text_is_public_only_with_the_finding() {
    let mut office = Office::staffed();
    let raise = Action::RaiseFinding {
        details: FindingDetails::new(
            text("It leaks"),
            vec!["TEL-2".into()],
            Rating { likelihood: Level::High, impact: Level::High },
        ),
    };
    let finding = office.act("piet@pc", raise).expect("raised").remove(0);
    let text = Item::Text(Subject::Finding(finding.clone(), FindingField::Cause));
    let result = office.act("saskia@slm", choose(text.clone(), Publicity::Public));
    assert!(matches!(result, Err(Refusal::FindingNotPublic { .. })));
    office.act("saskia@slm", choose(Item::Finding(finding), Publicity::Public)).expect("chosen");
    office.act("saskia@slm", choose(text, Publicity::Withheld(WooGround::G511C))).expect("chosen");
}

#[test]
fn what_was_accepted_is_what_is_signed() {
    let (mut office, id) = published();
    let not_accepted = Refusal::SummaryNotAccepted { name: "2026-1d".to_owned() };
    assert_eq!(office.act("anna@laptop", sign(&id, SignsAs::Auditor)), Err(not_accepted));
    let digest = rendering_digest(&rendering("2026-1d"));
    assert_eq!(office.act("saskia@slm", accept(&id, digest)), Err(Refusal::OwnSummary { log: log("saskia@slm") }));
    assert_eq!(office.act("bram@mbp", accept(&id, Sha256::of(b"other"))), Err(Refusal::RenderedDifferently));
    office.act("bram@mbp", accept(&id, digest)).expect("accepted");
    office.act("anna@laptop", sign(&id, SignsAs::Auditor)).expect("signed");
    assert!(matches!(office.act("anna@laptop", sign(&id, SignsAs::Auditor)), Err(Refusal::SignedAlready { .. })));
    office.act("saskia@slm", sign(&id, SignsAs::Publisher)).expect("signed by the publisher too");
}

#[test]
fn a_name_is_published_once_and_a_superseded_summary_is_not_signed() {
    let (mut office, id) = published();
    let again = office.act("saskia@slm", Action::Publish { rendering: rendering("2026-1d") });
    assert_eq!(again, Err(Refusal::PublishedAlready { name: "2026-1d".to_owned() }));
    let later = Rendering { supersedes: Some(id.clone()), ..rendering("2026-2d") };
    office.act("saskia@slm", Action::Publish { rendering: later }).expect("published");
    let result = office.act("anna@laptop", sign(&id, SignsAs::Auditor));
    assert_eq!(result, Err(Refusal::Superseded { name: "2026-1d".to_owned() }));
    assert_eq!(office.audit.publications.len(), 2, "both stay");
}

#[test]
fn facts_have_their_own_shape() {
    let mut office = Office::staffed();
    for (fact, bad) in
        [(Fact::ReportDate, "soon"), (Fact::Users, "many"), (Fact::Assurance, "absolute"), (Fact::Place, " ")]
    {
        let result = office.act("anna@laptop", Action::State { fact, value: bad.to_owned() });
        assert!(matches!(result, Err(Refusal::NotThisFact { .. })), "{fact}: {bad}");
    }
}

#[test]
fn two_devices_that_publish_apart_never_give_one_name_twice() {
    let (mut office, _) = published();
    let later = |name: &str| Action::Publish { rendering: rendering(name) };
    for name in ["2026-1", "2026-2b", "2026-2f", "2026-0d", "2026-d", "2026-2d/../../x", "../2026-2d", "..", ""] {
        let refused = Err(Refusal::NotItsName { name: name.to_owned() });
        assert_eq!(office.act("saskia@slm", later(name)), refused, "{name}");
        let before = office.audit.publications.len();
        office.record(&log("saskia@slm"), Event::SummaryPublished { rendering: rendering(name) });
        assert_eq!(office.audit.publications.len(), before, "{name}, by another program");
    }
    office.act("anna@laptop", later("2026-1")).expect("the founder's logs have no letter");
    // A name of a file is not a path, whatever program wrote it.
    let mut escaping = rendering("2026-2");
    escaping.files[0].name = "../../../.bashrc".to_owned();
    office.record(&log("anna@laptop"), Event::SummaryPublished { rendering: escaping });
    assert!(office.audit.publications.iter().all(|known| known.rendering.name != "2026-2"));
}
