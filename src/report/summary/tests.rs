//! Nothing is said that was not chosen.

use proptest::prelude::*;

use super::*;
use crate::{
    audit::{
        Action, EventId, Language, LogName, Text,
        action::{ItemTest, NewAnswer},
        event::Event,
        evidence::{Classification, Details},
        finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
        fixture::{Office, log, new_evidence},
        member::Role,
        programme::{AreaId, Layer, Level, Rating, RiskId},
        publication::{Item, Publicity, WooGround},
        request::{Answer, RequestDetails, Wording},
        sample::{ItemResult, Population, SampleDetails, Selection, Separator, ids_digest},
        sampling::Percent,
        subject::{Fact, FindingField, Section, Subject},
        verdict::{Value, Verdict},
    },
    report::{compose, text},
};

/// Returns the frame of a publication.
pub fn frame() -> Frame {
    Frame {
        name: "2026-1".to_owned(),
        date: "2026-11-21".parse().expect("a date"),
        rendered: "2026-11-21T10:02:11Z".parse().expect("a moment"),
        checkpoint: "waarmerk/00\n3\nAAAA\n\n— waarmerk/00 BBBB\n".to_owned(),
        dossier: Sha256::of(b"dossier"),
        generator: "Waarmerk 0.1.0".to_owned(),
        supersedes: None,
    }
}

/// A string that stands in one field of the audit and nowhere else.
#[derive(Debug, Clone)]
struct Marker {
    text: String,
    /// The language of the field; none where it stands in both.
    language: Option<Language>,
    /// What has to be chosen for it to be public; none where nothing makes it so.
    item: Option<Item>,
    /// What has to be public as well: the evidence that a place is in.
    within: Option<Item>,
}

/// An audit in which every field holds a marker.
pub struct Marked {
    /// The audit, in its office.
    pub office: Office,
    markers: Vec<Marker>,
    items: Vec<Item>,
}

impl Marked {
    fn mark(&mut self, language: Option<Language>, item: Option<&Item>) -> String {
        let text = format!("marker{:03}x", self.markers.len());
        self.markers.push(Marker { text: text.clone(), language, item: item.cloned(), within: None });
        text
    }

    fn act(&mut self, by: &str, action: Action) -> Vec<EventId> {
        self.office.act(by, action).expect("allowed")
    }

    fn write(&mut self, by: &str, subject: &Subject) {
        let item = Item::Text(subject.clone());
        for language in Language::ALL {
            let mut text = format!("{} and more", self.mark(Some(language), Some(&item)));
            // A place in each piece of evidence: it may be read where the text and that evidence are public.
            let pieces: Vec<(EventId, String, bool)> = self
                .office
                .audit
                .evidence
                .values()
                .map(|it| {
                    let confidential =
                        it.details.settled().is_some_and(|known| known.class == Classification::Confidential);
                    (it.id.clone(), it.label.to_string(), confidential)
                })
                .collect();
            for (id, label, confidential) in pieces {
                let place = self.mark(Some(language), Some(&item));
                if let Some(marker) = self.markers.last_mut() {
                    marker.within = Some(Item::Evidence(id));
                    marker.item = marker.item.take().filter(|_| !confidential);
                }
                text = format!("{text}, [[{label} field {place} | agreed]]");
            }
            self.act(by, Action::Write { subject: subject.clone(), language, text });
        }
        self.items.push(item);
    }

    fn evidence(&mut self, to: &str, class: Classification) -> EventId {
        // Only what is attached has an identity, so the marker in its name is bound to it afterwards.
        let name = self.mark(None, None);
        let position = self.markers.len() - 1;
        let mut evidence = new_evidence(&format!("{name}.har"), to);
        evidence.details = Details {
            collector: Some(self.mark(None, None)),
            source: Some(self.mark(None, None)),
            tool: Some(self.mark(None, None)),
            note: Some(self.mark(None, None)),
            class,
            ..evidence.details
        };
        let id = self.act("piet@pc", Action::Attach { evidence: vec![evidence] }).remove(0);
        self.office.accept_evidence("piet@pc", &id);
        let item = Item::Evidence(id.clone());
        self.markers[position].item = (class != Classification::Confidential).then(|| item.clone());
        self.items.push(item);
        id
    }

    fn paper(&mut self, id: &str, layers: &[Layer]) {
        for layer in layers {
            let verdict = Verdict { value: Value::PartlyMet, reason: Some(self.mark(None, None)) };
            self.act("piet@pc", Action::GiveVerdict { commitment: id.into(), layer: *layer, verdict });
        }
        self.items.push(Item::Verdicts(id.into()));
        self.write("piet@pc", &Subject::Conclusion(id.into()));
    }

    /// Asks for something that is not provided.
    fn request(&mut self, serves: &str) {
        let (nl, en) = (self.mark(Some(Language::Nl), None), self.mark(Some(Language::En), None));
        let asks = self.markers.len() - 2;
        let details = RequestDetails {
            asks: Wording { nl: Some(nl), en: Some(en) },
            serves: vec![serves.parse().expect("a link")],
            of: self.mark(None, None),
            asked: "2026-09-01".parse().expect("a day"),
            due: "2026-09-18".parse().expect("a day"),
        };
        let request = self.act("piet@pc", Action::AskFor { requests: vec![details] }).remove(0);
        let answer = Answer::NotProvided { reason: self.mark(None, None), said_by: self.mark(None, None) };
        let item = Item::Request(request.clone());
        self.act("piet@pc", Action::RecordAnswers { answers: vec![NewAnswer { request, answer }] });
        for marker in &mut self.markers[asks..asks + 2] {
            marker.item = Some(item.clone());
        }
        self.items.push(item);
    }

    /// Examines a whole population.
    fn sample(&mut self, serves: &str, evidence: &EventId) {
        let (nl, en) = (self.mark(Some(Language::Nl), None), self.mark(Some(Language::En), None));
        let title = self.markers.len() - 2;
        let ids = vec![self.mark(None, None), self.mark(None, None)];
        let details = SampleDetails {
            title: Text { nl, en },
            links: vec![serves.parse().expect("a link")],
            deviation: self.mark(None, None),
            population: Population {
                evidence: evidence.clone(),
                sha256: self.office.audit.evidence[evidence].bytes.sha256,
                count: 2,
                ids: ids_digest(&ids),
                separator: Separator::Comma,
                header: true,
                column: Some(1),
                completeness: self.mark(None, None),
            },
            selection: Selection::All { tolerable: Percent::of(60) },
        };
        let sample = self.act("piet@pc", Action::PlanSample { details }).remove(0);
        self.act("piet@pc", Action::DrawSample { sample: sample.clone(), ids, selected: Vec::new() });
        let note = Some(self.mark(None, None));
        let deviation = ItemTest { row: 1, result: ItemResult::Deviation, note, evidence: Vec::new() };
        let ok = ItemTest { row: 2, result: ItemResult::Ok, note: None, evidence: Vec::new() };
        self.act("piet@pc", Action::TestItems { sample: sample.clone(), tests: vec![deviation, ok], ids: Vec::new() });
        let item = Item::Sample(sample);
        for marker in &mut self.markers[title..title + 2] {
            // In the JSON both stand; on paper each in its own language.
            marker.item = Some(item.clone());
        }
        self.items.push(item);
    }

    fn finding(&mut self, evidence: &EventId) {
        let first = self.markers.len();
        let (nl, en) = (self.mark(Some(Language::Nl), None), self.mark(Some(Language::En), None));
        let owner = self.mark(None, None);
        let exhibit = Exhibit { evidence: evidence.clone(), locator: Some(self.mark(None, None)) };
        let rating = Rating { likelihood: Level::Low, impact: Level::High };
        let details = FindingDetails {
            evidence: vec![exhibit],
            owner: Some(owner),
            risks: vec!["1".into()],
            ..FindingDetails::new(Text { nl, en }, vec!["TEL-2".into()], rating)
        };
        let id = self.act("piet@pc", Action::RaiseFinding { details: details.clone() }).remove(0);
        let item = Item::Finding(id.clone());
        for marker in &mut self.markers[first..first + 3] {
            marker.item = Some(item.clone());
        }
        self.items.push(item);
        let of = self.mark(None, Some(&Item::Finding(id.clone())));
        let outcome = Heard::Received { on: "2026-11-02".parse().expect("a day") };
        let hearing = Hearing { asked: "2026-10-19".parse().expect("a day"), of: Some(of), outcome };
        self.act("piet@pc", Action::Hear { finding: id.clone(), hearing });
        let history = Item::FindingHistory(id.clone());
        let reason = Some(self.mark(None, Some(&history)));
        let started = FindingDetails { status: FindingStatus::InProgress, ..details };
        self.act("piet@pc", Action::ChangeFinding { finding: id.clone(), details: started, reason });
        self.items.push(history);
        for field in FindingField::ALL {
            self.write("piet@pc", &Subject::Finding(id.clone(), field));
        }
    }

    fn risk(&mut self) {
        let item = Item::Risk("1".into());
        let owner = self.mark(None, Some(&item));
        let (risk, rating) = (RiskId::from("1"), Rating { likelihood: Level::Low, impact: Level::Low });
        self.act("piet@pc", Action::RateRisk { risk: risk.clone(), rating });
        let until = "2027-07-01".parse().expect("a date");
        self.act("piet@pc", Action::AcceptResidual { risk: risk.clone(), owner, until });
        self.items.push(item);
        self.write("piet@pc", &Subject::Risk(risk));
    }

    fn members(&mut self) {
        let members: Vec<LogName> = self.office.audit.members.keys().cloned().collect();
        for log in members {
            let item = Item::Member(log.clone());
            let marker =
                Marker { text: format!("{log} by name"), language: None, item: Some(item.clone()), within: None };
            self.markers.push(marker);
            self.items.push(item);
        }
    }

    /// Returns the audit, with all papers accepted and nothing chosen.
    pub fn new() -> Self {
        let mut marked = Self { office: Office::staffed(), markers: Vec::new(), items: Vec::new() };
        let quote = marked.mark(None, None);
        marked.office.audit.programme.commitments[0].quote = Some(quote);
        let first = marked.evidence("TEL-1", Classification::Internal);
        marked.evidence("TEL-2", Classification::Public);
        marked.evidence("TEL-2", Classification::Confidential);
        marked.paper("TEL-1", &[Layer::Design, Layer::Operation]);
        marked.paper("TEL-2", &[Layer::Existence]);
        marked.request("TEL-1.2");
        marked.request("TEL-2");
        marked.sample("TEL-1", &first);
        marked.finding(&first);
        marked.finding(&first);
        let asked = marked.mark(None, None);
        let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: asked };
        let note = marked.act("bram@mbp", note).remove(0);
        let text = marked.mark(None, None);
        marked.act("piet@pc", Action::AnswerNote { note: note.clone(), text });
        marked.act("bram@mbp", Action::CloseNote { note });
        for id in ["TEL-1", "TEL-2"] {
            marked.act("piet@pc", Action::Submit { commitment: id.into() });
            marked.act("bram@mbp", Action::Accept { commitment: id.into() });
        }
        marked.risk();
        marked.write("anna@laptop", &Subject::Area(AreaId::from("telemetry")));
        marked.members();
        for (fact, value) in [
            (Fact::Auditor, "Audit B.V."),
            (Fact::Reference, "WM-1"),
            (Fact::Place, "Den Haag"),
            (Fact::ReportDate, "2026-11-20"),
            (Fact::Assurance, "limited"),
            (Fact::Users, "300000"),
        ] {
            marked.act("anna@laptop", Action::State { fact, value: value.to_owned() });
        }
        for section in Section::ALL {
            for language in Language::ALL {
                let text = format!("First of {section} ({language})\n\nSecond of {section} ({language})");
                marked.act("anna@laptop", Action::Write { subject: Subject::Section(section), language, text });
            }
        }
        marked
    }

    /// Records a choice, whatever the rules say of it: as in a log that some other program wrote.
    fn choose(&mut self, item: &Item, publicity: Publicity) {
        let replaces = Vec::new();
        self.office.record(&log("saskia@slm"), Event::PublicityChosen { item: item.clone(), publicity, replaces });
    }

    /// Returns the audit with all chosen to be public.
    pub fn public() -> Self {
        let mut marked = Self::new();
        for item in marked.items.clone() {
            marked.choose(&item, Publicity::Public);
        }
        marked
    }

    /// Returns whether the marker may be read.
    fn may_be_read(&self, marker: &Marker) -> bool {
        let public = |item: &Item| self.office.audit.publicity(item) == Publicity::Public;
        marker.within.as_ref().is_none_or(&public)
            && marker.item.as_ref().is_some_and(|item| {
                public(item)
                    && match item {
                        Item::Text(Subject::Finding(finding, _)) | Item::FindingHistory(finding) => {
                            public(&Item::Finding(finding.clone()))
                        }
                        // What limits the scope is said with the verdicts that it limits.
                        Item::Request(id) => {
                            let mut served = self.office.audit.requests[id].links();
                            served.any(|link| public(&Item::Verdicts(link.commitment.clone())))
                        }
                        Item::Sample(id) => {
                            let details = self.office.audit.samples[id].details.settled().expect("one version");
                            details.links.iter().any(|link| public(&Item::Verdicts(link.commitment.clone())))
                        }
                        _ => true,
                    }
            })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn exactly_what_was_chosen_can_be_read(choices in prop::collection::vec(0_u8..3, 64)) {
        let mut marked = Marked::new();
        prop_assert!(marked.items.len() <= choices.len());
        for (item, choice) in marked.items.clone().iter().zip(&choices) {
            match choice {
                0 => {}
                1 => marked.choose(item, Publicity::Public),
                _ => marked.choose(item, Publicity::Withheld(WooGround::G511C)),
            }
        }
        let summary = Summary::new(&marked.office.audit, &frame());
        let json = summary.to_json();
        for marker in &marked.markers {
            prop_assert_eq!(json.contains(&marker.text), marked.may_be_read(marker), "{:?} in the JSON", marker);
        }
        for language in Language::ALL {
            let plain = text(&compose(&summary, language));
            for marker in &marked.markers {
                let expected = marked.may_be_read(marker) && marker.language.is_none_or(|own| own == language);
                prop_assert_eq!(plain.contains(&marker.text), expected, "{:?} in {}", marker, language);
            }
        }
    }
}

#[test]
fn verdicts_are_said_only_where_chosen() {
    for (publicity, overall, gap) in [
        (Publicity::Inside, None, false),
        (Publicity::Public, Some(Value::PartlyMet), false),
        (Publicity::Withheld(WooGround::G512F), None, true),
    ] {
        let mut marked = Marked::new();
        marked.choose(&Item::Verdicts("TEL-2".into()), publicity);
        let summary = Summary::new(&marked.office.audit, &frame());
        let commitment = summary.commitment(&"TEL-2".into()).expect("known");
        assert_eq!(commitment.overall(), overall);
        assert_eq!(commitment.verdicts == Some(Disclosure::Withheld(WooGround::G512F)), gap);
        assert_eq!(summary.tally.unpublished, if overall.is_some() { 1 } else { 2 });
        assert_eq!(summary.to_json().contains("\"overall\""), overall.is_some());
    }
}

#[test]
fn a_scope_limitation_is_said_wherever_verdicts_are_public_and_in_its_own_words_only_if_chosen() {
    let words = |summary: &Summary| text(&compose(summary, Language::En));
    let mut marked = Marked::new();
    let summary = Summary::new(&marked.office.audit, &frame());
    assert!(summary.commitments().all(|commitment| commitment.limitations.is_empty()), "no verdict is public");
    assert!(!words(&summary).contains("Scope limitation"));
    marked.choose(&Item::Verdicts("TEL-1".into()), Publicity::Public);
    let summary = Summary::new(&marked.office.audit, &frame());
    let limited = |id: &str| summary.commitment(&id.into()).expect("known").limitations.clone();
    let unnamed = Limitation { layers: vec![Layer::Operation], asks: None };
    assert_eq!((limited("TEL-1"), limited("TEL-2")), (vec![unnamed], vec![]));
    assert!(words(&summary).contains("Something that was asked for this (operating effectiveness) was not provided."));
    assert!(words(&summary).contains("Scope limitations"), "in the account too");
}

#[test]
fn a_paper_that_was_not_accepted_has_no_published_verdict() {
    let mut office = Office::staffed();
    office.submit();
    for item in [Item::Verdicts("TEL-2".into()), Item::Text(Subject::Conclusion("TEL-2".into()))] {
        let replaces = Vec::new();
        office.record(&log("saskia@slm"), Event::PublicityChosen { item, publicity: Publicity::Public, replaces });
    }
    let before = Summary::new(&office.audit, &frame());
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    let after = Summary::new(&office.audit, &frame());
    for (summary, met) in [(before, 0), (after, 1)] {
        let commitment = summary.commitment(&"TEL-2".into()).expect("known");
        assert_eq!(summary.tally.met, met);
        assert_eq!(commitment.conclusion.is_some(), met == 1);
        assert_eq!(commitment.evidence.is_some(), met == 1);
        assert_eq!(summary.review.accepted, met);
    }
}

#[test]
fn a_reference_in_a_public_text_names_evidence_and_the_place_in_it_only_where_the_evidence_is_public() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "secret-name.har", "TEL-2");
    let subject = Subject::Area(AreaId::from("telemetry"));
    let text = "See [[E-01b p. 4177 | agreed]] and [[TEL-1]].".to_owned();
    office
        .act("anna@laptop", Action::Write { subject: subject.clone(), language: Language::En, text })
        .expect("written");
    let mut choose = |item: Item| {
        let replaces = Vec::new();
        office.record(&log("saskia@slm"), Event::PublicityChosen { item, publicity: Publicity::Public, replaces });
        Summary::new(&office.audit, &frame()).to_json()
    };
    let json = choose(Item::Text(subject));
    assert!(json.contains("See E-01b √ and TEL-1."), "{json}");
    assert!(!json.contains("secret-name") && !json.contains("4177"));
    assert!(json.contains("\"agreed\""), "with its legend");
    let json = choose(Item::Evidence(evidence));
    assert!(json.contains("See E-01b secret-name.har, p. 4177 √ and TEL-1."));
}

#[test]
fn a_summary_without_tickmarks_has_no_legend_of_them() {
    let office = Office::staffed();
    let summary = Summary::new(&office.audit, &frame());
    assert!(!summary.to_json().contains("tickmark"));
    assert!(!text(&compose(&summary, Language::En)).contains("Tickmarks"));
}

#[test]
fn choices_in_conflict_stay_inside() {
    let mut marked = Marked::public();
    let item = Item::Member(log("bram@mbp"));
    marked.choose(&item, Publicity::Public);
    let json = Summary::new(&marked.office.audit, &frame()).to_json();
    assert!(!json.contains("bram@mbp by name"));
    assert!(json.contains("piet@pc by name"));
}

#[test]
fn a_waiver_of_review_is_said_with_its_reason() {
    let mut office = Office::staffed();
    office.act("anna@laptop", Action::WaiveReview { reason: "Nobody else is there".to_owned() }).expect("waived");
    let summary = Summary::new(&office.audit, &frame());
    assert_eq!(summary.review.waiver.as_deref(), Some("Nobody else is there"));
    for language in Language::ALL {
        assert!(text(&compose(&summary, language)).contains("Nobody else is there"));
    }
}

#[test]
fn nothing_names_a_log_or_a_device() {
    let marked = Marked::new();
    let json = Summary::new(&marked.office.audit, &frame()).to_json();
    for log in marked.office.audit.members.keys() {
        assert!(!json.contains(log.as_str()), "{log}");
    }
}

#[test]
fn the_same_audit_gives_the_same_bytes() {
    let (first, second) = (Marked::public(), Marked::public());
    let [first, second] = [first, second].map(|marked| Summary::new(&marked.office.audit, &frame()));
    assert_eq!(first.to_json(), second.to_json());
    for language in Language::ALL {
        assert_eq!(compose(&first, language), compose(&second, language));
    }
}

#[test]
fn the_roles_of_the_named_are_said() {
    let marked = Marked::public();
    let team = Summary::new(&marked.office.audit, &frame()).review.team;
    let roles: Vec<_> = team.iter().filter_map(Disclosure::public).map(|person| person.role).collect();
    assert_eq!(roles, Role::ALL);
}

/// Returns every key that occurs anywhere in the value.
fn keys(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn every_key_is_described() {
    let page = include_str!("../../../docs/summary-json.md");
    let mut found = std::collections::BTreeSet::new();
    let mut withheld = Marked::new();
    for item in withheld.items.clone() {
        withheld.choose(&item, Publicity::Withheld(WooGround::G52));
    }
    for marked in [Marked::public(), withheld] {
        let mut office = marked.office;
        office.act("anna@laptop", Action::WaiveReview { reason: "Alone".to_owned() }).expect("waived");
        let frame = Frame { supersedes: Some(Superseded { name: "2025-1".to_owned(), reason: None }), ..frame() };
        let json = Summary::new(&office.audit, &frame).to_json();
        keys(&serde_json::from_str(&json).expect("JSON"), &mut found);
    }
    for key in found.iter().filter(|key| !["nl", "en"].contains(&key.as_str())) {
        assert!(page.contains(&format!("`{key}`")) || page.contains(&format!("\"{key}\"")), "`{key}` is not described");
    }
}
