//! An office that keeps its dossier in memory: the rules are the real ones, only the folder is missing.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, Mutex},
};

use jiff::{Timestamp, ToSpan};
use waarmerk::{
    audit::{
        Action, Audit, Event, EventId, Heads, Language, LogName, Recorded, Refusal, Sha256,
        action::{NewAnswer, NewEvidence},
        decide,
        evidence::{Bytes, Details, Link},
        locator::Locator,
        programme::CommitmentId,
        publication::{PublishedFile, Rendering, Signature, SignsAs},
        replay,
        request::Answer,
        sample::{Population, SampleDetails, Seed, ids_digest},
    },
    tui::office::{
        Answers, Attached, Explain, Office, Planned, Progress, SampleAct, Signed, Tone, Trouble, Verification, Watch,
    },
    work::probe::show::Shown,
    work::publish::Correction,
    work::sampling::{
        DrawnFrom, NewSample,
        population::{self, Column, Shape},
    },
};

/// Drafts, so that a test sees them when the office is gone.
pub type Drafts = Arc<Mutex<BTreeMap<String, String>>>;

/// An office that keeps its dossier in memory.
pub struct Fake {
    pub audit: Audit,
    pub me: Option<LogName>,
    pub events: Vec<Recorded>,
    pub drafts: Drafts,
    pub now: Timestamp,
    pub read_only: Option<Trouble>,
    pub dir: PathBuf,
    /// Why something is added to a closed file.
    pub addition: Option<String>,
    /// Long acts wait until this is let go.
    pub gate: Option<Arc<Mutex<()>>>,
    /// The bytes of lists that are evidence.
    pub lists: BTreeMap<EventId, Vec<u8>>,
}

impl Fake {
    /// Does something as somebody, in the world's own time.
    pub fn by(&mut self, log: &str, action: Action) -> Vec<Recorded> {
        let log: LogName = log.parse().expect("a log name");
        self.record(&log, action).unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    /// Lets two people do something apart, and merges.
    pub fn apart(&mut self, one: (&str, Vec<Action>), other: (&str, Vec<Action>)) {
        let before = self.audit.clone();
        for (log, actions) in [one, other] {
            let log: LogName = log.parse().expect("a log name");
            // What the other did is not known here.
            let merged = std::mem::replace(&mut self.audit, before.clone());
            let own = self.events.len();
            for action in actions {
                self.record(&log, action).unwrap_or_else(|refusal| panic!("{refusal}"));
            }
            self.audit = merged;
            for recorded in &self.events[own..] {
                replay::step(&mut self.audit, recorded);
            }
        }
    }

    fn record(&mut self, log: &LogName, action: Action) -> Result<Vec<Recorded>, Refusal> {
        self.now = self.now.checked_add(1.minute()).expect("in range");
        let events = decide(&self.audit, action, log, self.now)?;
        Ok(events.into_iter().map(|event| self.note(log, event)).collect())
    }

    fn note(&mut self, log: &LogName, event: Event) -> Recorded {
        let seq = self.audit.heads.0.get(log).copied().unwrap_or_default() + 1;
        let seen = Heads(self.audit.heads.0.clone());
        let lam = self.events.len() as u64 + 1;
        let recorded = Recorded { id: EventId { log: log.clone(), seq }, lam, at: self.now, seen, event };
        replay::step(&mut self.audit, &recorded);
        self.events.push(recorded.clone());
        recorded
    }

    /// Returns the items of a list.
    fn listed(&self, evidence: &EventId, shape: &Shape) -> population::Listed {
        population::read(&self.lists[evidence], shape).expect("a list")
    }

    fn ids(&self, sample: &EventId) -> Vec<String> {
        let population = &self.audit.samples[sample].details.settled().expect("one version").population;
        let column = population.column.map_or(Column::Rows, Column::Numbered);
        let shape = Shape { separator: Some(population.separator), headless: !population.header, column };
        self.listed(&population.evidence, &shape).ids
    }

    fn seeded(&mut self, sample: EventId, reason: Option<String>) -> Result<Vec<Recorded>, Refusal> {
        let me = self.me.clone().expect("somebody");
        let value = format!("seed {}", self.audit.samples[&sample].seeds.len() + 1);
        let ids = self.ids(&sample);
        let mut done = Vec::new();
        if self.audit.samples[&sample].details.settled().expect("one version").design().is_some() {
            let seed = Seed { value, given: false, reason };
            done = self.record(&me, Action::SeedSample { sample: sample.clone(), seed })?;
        }
        done.extend(self.record(&me, Action::DrawSample { sample, ids, selected: Vec::new() })?);
        Ok(done)
    }

    fn planned(&mut self, new: NewSample) -> Result<Vec<Recorded>, Refusal> {
        let me = self.me.clone().expect("somebody");
        let NewSample { title, links, deviation, completeness, selection, from, shape } = new;
        let DrawnFrom::Evidence(evidence) = from else { panic!("the screen plans from evidence only") };
        let population::Listed { separator, column, ids } = self.listed(&evidence, &shape);
        let population = Population {
            sha256: self.audit.evidence[&evidence].bytes.sha256,
            evidence,
            count: ids.len() as u64,
            ids: ids_digest(&ids),
            separator,
            header: !shape.headless,
            column,
            completeness,
        };
        let details = SampleDetails { title, links, deviation, population, selection };
        self.record(&me, Action::PlanSample { details })
    }

    fn wait(&self) {
        if let Some(gate) = &self.gate {
            drop(gate.lock());
        }
    }
}

/// What a fake says when something went wrong.
pub struct Told(pub String);

impl Explain for Told {
    fn explain(&self, _lang: waarmerk::lang::Lang) -> Vec<String> {
        vec![self.0.clone()]
    }
}

impl Office for Fake {
    fn audit(&self) -> &Audit {
        &self.audit
    }

    fn me(&self) -> Option<&LogName> {
        self.me.as_ref()
    }

    fn dir(&self) -> &Path {
        &self.dir
    }

    fn read_only(&self) -> Option<Trouble> {
        self.read_only.clone()
    }

    fn history(&self) -> Vec<Recorded> {
        self.events.clone()
    }

    fn act(&mut self, action: Action) -> Result<Vec<Recorded>, Trouble> {
        let me = self.me.clone().ok_or_else(|| Arc::new(Told("nobody".to_owned())) as Trouble)?;
        let action = match &self.addition {
            Some(reason) => Action::AfterCompletion { reason: reason.clone(), action: Box::new(action) },
            None => action,
        };
        let mut recorded = self.record(&me, action).map_err(|refusal| Arc::new(refusal) as Trouble)?;
        recorded.retain(|recorded| !matches!(recorded.event, Event::AdditionReasoned { .. }));
        Ok(recorded)
    }

    fn say_why_after_completion(&mut self, reason: Option<String>) {
        self.addition = reason;
    }

    fn sample(&mut self, act: SampleAct) -> Result<Vec<Recorded>, (Vec<Recorded>, Trouble)> {
        let done = match act {
            SampleAct::Plan(new) => self.planned(*new),
            SampleAct::Draw(id, selected) if selected.is_empty() => self.seeded(id, None),
            SampleAct::Draw(sample, selected) => {
                let (me, ids) = (self.me.clone().expect("somebody"), self.ids(&sample));
                self.record(&me, Action::DrawSample { sample, ids, selected })
            }
            SampleAct::Redraw(id, reason) => self.seeded(id, Some(reason)),
            SampleAct::Test(sample, tests) => {
                let (me, ids) = (self.me.clone().expect("somebody"), self.ids(&sample));
                self.record(&me, Action::TestItems { sample, tests, ids })
            }
            SampleAct::Take(head, why) => {
                let me = self.me.clone().expect("somebody");
                let action = match head.take(why) {
                    Action::DrawSample { sample, selected, .. } => {
                        Action::DrawSample { ids: self.ids(&sample), sample, selected }
                    }
                    Action::TestItems { sample, tests, .. } => {
                        Action::TestItems { ids: self.ids(&sample), sample, tests }
                    }
                    other => other,
                };
                self.record(&me, action)
            }
        };
        done.map_err(|refusal| (Vec::new(), Arc::new(refusal) as Trouble))
    }

    fn items_in(&self, evidence: &EventId, headless: bool) -> Result<u64, Trouble> {
        let shape = Shape { separator: None, headless, column: Column::Rows };
        let read = population::read(&self.lists[evidence], &shape);
        read.map(|listed| listed.ids.len() as u64).map_err(|why| Arc::new(Told(why.to_string())) as Trouble)
    }

    fn attach(
        &mut self,
        paths: &[PathBuf],
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble> {
        let mut attached = Attached::default();
        for (done, path) in paths.iter().enumerate() {
            let what = path.display().to_string();
            (watch.progress)(Progress { done: done as u64, total: paths.len() as u64, what });
            self.wait();
            if watch.cancelled() {
                return Err(Arc::new(Told("stopped".to_owned())));
            }
            let Ok(bytes) = std::fs::read(path) else {
                attached.skipped.push((path.clone(), "cannot be read".to_owned()));
                continue;
            };
            let new = NewEvidence {
                bytes: Bytes {
                    name: path.file_name().expect("a name").to_string_lossy().into_owned(),
                    name_bytes: None,
                    size: bytes.len() as u64,
                    media_type: "text/plain".to_owned(),
                    sha256: Sha256::of(&bytes),
                },
                details: details.clone(),
                links: links.to_vec(),
            };
            let known = self.audit.evidence.values().find(|known| known.bytes.sha256 == new.bytes.sha256);
            let otherwise = known.filter(|known| !known.details.settled().is_some_and(|it| it.says(&new.details)));
            attached.not_described.extend(otherwise.map(|known| known.label.clone()));
            for recorded in self.act(Action::Attach { evidence: vec![new] })? {
                match recorded.event {
                    Event::EvidenceAttached { label, .. } => attached.attached.push(label),
                    Event::EvidenceLinked { evidence, .. } => {
                        attached.linked.push(self.audit.evidence[&evidence].label.clone());
                    }
                    _ => {}
                }
            }
        }
        Ok(attached)
    }

    fn attach_answer(
        &mut self,
        paths: &[PathBuf],
        request: &EventId,
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble> {
        let attached = self.attach(paths, links, details, watch)?;
        let labels = attached.attached.iter().chain(&attached.linked);
        let evidence = labels.filter_map(|label| self.audit.evidence_labelled(&label.0)).map(|it| it.id.clone());
        let answer = Answer::Received { evidence: evidence.collect(), remark: None };
        self.act(Action::RecordAnswers { answers: vec![NewAnswer { request: request.clone(), answer }] })?;
        Ok(attached)
    }

    fn export_requests(&self, path: &Path, language: Language, _of: Option<&str>) -> Result<usize, Trouble> {
        let table = waarmerk::work::requests::csv(&self.audit, waarmerk::work::requests::Scope::Open, language);
        std::fs::write(path, table).map_err(|error| Arc::new(Told(error.to_string())) as Trouble)?;
        Ok(self.audit.requests.len())
    }

    fn plan_import(&self, answers: &Answers) -> Result<Planned, Trouble> {
        let misfits = vec![format!("line 3: gone.pdf is not in {}", answers.folder.display())];
        Ok(Planned { taken: 2, misfits })
    }

    fn import_answers(&mut self, _answers: &Answers, _watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble> {
        Ok(vec![(Tone::Fine, "Received: 2.".to_owned())])
    }

    fn publish(&mut self, correction: Option<Correction>, _watch: &Watch) -> Result<EventId, Trouble> {
        self.wait();
        let mut rendering = rendering(self);
        rendering.correction = correction.map(|correction| correction.reason);
        let events = self.act(Action::Publish { rendering })?;
        Ok(events[0].id.clone())
    }

    fn accept_summary(&mut self, publication: &EventId, _watch: &Watch) -> Result<(), Trouble> {
        let known = self.audit.publications.iter().find(|known| known.id == *publication).expect("known");
        let digest = decide::rendering_digest(&known.rendering);
        self.act(Action::AcceptSummary { publication: publication.clone(), digest }).map(|_| ())
    }

    fn sign(
        &mut self,
        publication: &EventId,
        signs_as: SignsAs,
        _key: Option<&Path>,
        _passphrase: Option<String>,
        _watch: &Watch,
    ) -> Result<Signed, Trouble> {
        let signature = Signature {
            signs_as,
            certificate: "self-signed: test".to_owned(),
            level: "PAdES B-B".to_owned(),
            files: Vec::new(),
        };
        self.act(Action::Sign { publication: publication.clone(), signature })?;
        Ok(Signed { level: "PAdES B-B".to_owned(), self_signed: true })
    }

    fn check(&mut self, commitment: &CommitmentId, _watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble> {
        self.wait();
        Ok(vec![(Tone::Note, format!("checks of {commitment}"))])
    }

    fn show(&self, _evidence: &EventId, at: Option<&Locator>, _language: Language) -> Result<Shown, Trouble> {
        let place = at.map(ToString::to_string).unwrap_or_default();
        let holder = at.map(|_| "Office.X · 14 September 2026, 10:34 UTC · events.data.microsoft.com".to_owned());
        Ok(Shown { holder, lines: vec![(place, "what stands there".to_owned())], at: Some(0) })
    }

    fn preview(&self, language: Language) -> Result<String, Trouble> {
        Ok(format!("summary in {language}\n\u{1b}[31mescape"))
    }

    fn verify(&self, _watch: &Watch) -> Result<Verification, Trouble> {
        Ok(Verification { whole: true, lines: vec![(Tone::Fine, "every byte as recorded".to_owned())] })
    }

    fn draft(&self, key: &str) -> Option<String> {
        self.drafts.lock().expect("drafts").get(key).cloned()
    }

    fn save_draft(&self, key: &str, text: &str) {
        self.drafts.lock().expect("drafts").insert(key.to_owned(), text.to_owned());
    }

    fn discard_draft(&self, key: &str) {
        self.drafts.lock().expect("drafts").remove(key);
    }
}

/// A text that the stage's editor gives back, and what it was given.
#[derive(Clone, Default)]
pub struct Editor {
    pub given: Rc<RefCell<Option<String>>>,
    pub gives: Rc<RefCell<Option<String>>>,
}

/// Returns what a fake renders.
pub fn rendering(fake: &Fake) -> Rendering {
    let name = format!("2026-{}", fake.audit.publications.len() + 1);
    let files = ["summary.nl.pdf", "summary.en.pdf"]
        .map(|name| PublishedFile { name: name.to_owned(), sha256: Sha256::of(name.as_bytes()) })
        .to_vec();
    Rendering {
        name,
        date: fake.now.to_zoned(jiff::tz::TimeZone::UTC).date(),
        rendered: fake.now,
        state: fake.audit.heads.clone(),
        seed: Sha256::of(b"seed"),
        checkpoint: "checkpoint".to_owned(),
        files,
        supersedes: fake.audit.current_publication().map(|known| known.id.clone()),
        correction: None,
    }
}
