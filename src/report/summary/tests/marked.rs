//! An audit in which every field holds a string that stands nowhere else.

use super::super::*;
use crate::audit::{
    Action, EventId, Language, LogName, Text,
    action::{ItemTest, NewAnswer},
    event::Event,
    evidence::{Classification, Details},
    finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
    fixture::{self, Office, log, new_evidence},
    observation::{Appraisal, Detail, Outcome, TableUsed, Weight},
    programme::{AreaId, Layer, Level, Rating, RiskId},
    publication::{Item, Publicity},
    request::{Answer, RequestDetails, Wording},
    sample::{ItemResult, Population, SampleDetails, Selection, Separator, ids_digest},
    sampling::Percent,
    subject::{Fact, FindingField, Section, Subject},
    verdict::{Value, Verdict},
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
pub(super) struct Marker {
    pub(super) text: String,
    /// The language of the field; none where it stands in both.
    pub(super) language: Option<Language>,
    /// What has to be chosen for it to be public; none where nothing makes it so.
    item: Option<Item>,
    /// What has to be public as well: the evidence that a place is in.
    within: Option<Item>,
}

/// An audit in which every field holds a marker.
pub struct Marked {
    /// The audit, in its office.
    pub office: Office,
    pub(super) markers: Vec<Marker>,
    pub(super) items: Vec<Item>,
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

    /// Runs the check of TEL-2, and overrules what it saw.
    fn check(&mut self) {
        let item = Item::Checks("TEL-2".into());
        let table = |marked: &mut Self| TableUsed {
            name: marked.mark(None, Some(&item)),
            version: marked.mark(None, Some(&item)),
            sha256: Sha256::of(b"table"),
            own: false,
        };
        let mut seen = fixture::seen(&self.office.audit, Outcome::Fails);
        seen.tables = vec![table(self)];
        seen.details = vec![Detail {
            kind: self.mark(None, None),
            weight: Weight::Against,
            evidence: seen.examined.first().map(|it| it.evidence.clone()),
            at: None,
            values: [("found".to_owned(), self.mark(None, None))].into(),
        }];
        seen.counts = [(self.mark(None, None), 2)].into();
        let observation = self.act("piet@pc", Action::Observe { seen: vec![seen] }).remove(0);
        let words =
            Text { nl: self.mark(Some(Language::Nl), Some(&item)), en: self.mark(Some(Language::En), Some(&item)) };
        let appraisal = Appraisal::Overruled { reason: self.mark(None, None), for_readers: Some(words) };
        self.act("piet@pc", Action::Appraise { observation, appraisal });
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
        marked.check();
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
    pub(super) fn choose(&mut self, item: &Item, publicity: Publicity) {
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
    pub(super) fn may_be_read(&self, marker: &Marker) -> bool {
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
                        Item::Checks(id) => public(&Item::Verdicts(id.clone())),
                        Item::Sample(id) => {
                            let details = self.office.audit.samples[id].details.settled().expect("one version");
                            details.links.iter().any(|link| public(&Item::Verdicts(link.commitment.clone())))
                        }
                        _ => true,
                    }
            })
    }
}
