//! Plays the story: each member opens the dossier in turn, with their own home and key, and acts.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::story::{Exhibit, Judged, PaperState, Story};
use crate::{
    audit::{
        Action, EventId, Language, LogName, Text,
        evidence::{Details, Judgement},
        finding::{self, FindingDetails},
        member::Role,
        programme::CommitmentId,
        publication::{Item, Publicity, SignsAs},
        subject::{FindingField, Section, Subject},
        verdict::Verdict,
    },
    work::{
        clock::Clock,
        create::{NewDossier, ProgrammeChoice, create_at},
        error::WorkError,
        home::Home,
        keys,
        publish::{Signed, SigningWith},
        session::{Session, Who},
        watch::Watch,
    },
};

/// What playing made.
pub(super) struct Played {
    pub(super) homes: Vec<(LogName, Home)>,
    pub(super) publication: String,
    pub(super) signed: Vec<Signed>,
    pub(super) events: usize,
}

/// The stage on which the story is played.
struct Stage<'a> {
    dossier: PathBuf,
    evidence: &'a Path,
    story: &'a Story,
    homes: BTreeMap<LogName, Home>,
    clock: Clock,
    language: Language,
    watch: &'a Watch,
}

pub(super) fn play(
    dir: &Path,
    evidence: &Path,
    story: &Story,
    language: Language,
    watch: &Watch,
) -> Result<Played, WorkError> {
    if story.format != 1 {
        return Err(WorkError::Story { problem: format!("format {} is not known", story.format) });
    }
    let mut stage = Stage {
        dossier: dir.join("2026"),
        evidence,
        story,
        homes: BTreeMap::new(),
        clock: Clock::story(story.engagement.begins),
        language,
        watch,
    };
    stage.hire(dir)?;
    stage.open_audit()?;
    stage.each(Stage::collect)?;
    stage.each(Stage::judge)?;
    stage.each(Stage::prepare)?;
    stage.each(|stage, session, me| stage.submit(session, me, |_| true))?;
    stage.each(|stage, session, me| stage.review(session, me, true))?;
    stage.each(|stage, session, me| stage.submit(session, me, |returned| returned))?;
    stage.each(|stage, session, me| stage.review(session, me, false))?;
    let publication = stage.publish()?;
    let signed = stage.accept_and_sign(&publication)?;
    let reader = Session::open(&stage.dossier, &Home::at(dir.join("home")), Who::Reader)?;
    let name = reader.audit().publication().map(|known| known.rendering.name.clone()).unwrap_or_default();
    Ok(Played {
        homes: story.member.iter().filter_map(|known| stage.homes.remove_entry(&known.log)).collect(),
        publication: name,
        signed,
        events: reader.history().len(),
    })
}

impl Stage<'_> {
    /// Gives everyone a home, a key for the log, and a key to sign with.
    fn hire(&mut self, dir: &Path) -> Result<(), WorkError> {
        for person in &self.story.member {
            let home = Home::at(dir.join("home").join(person.log.person()));
            keys::new_log_key(&home, &person.log, Some(&person.name))?;
            keys::new_seal_key(&home, &format!("{} (demonstration)", person.name), self.clock.now())?;
            self.homes.insert(person.log.clone(), home);
        }
        Ok(())
    }

    /// Opens the dossier for someone, and takes the clock back when they are done.
    fn with<T>(
        &mut self,
        log: &LogName,
        work: impl FnOnce(&Self, &mut Session) -> Result<T, WorkError>,
    ) -> Result<T, WorkError> {
        let home = self.homes.get(log).ok_or_else(|| WorkError::NoLogKey { log: log.clone() })?;
        let clock = Clock::story(self.clock.now());
        let mut session = Session::open_at(&self.dossier, home, Who::Log(log.clone()), clock)?;
        let done = work(self, &mut session);
        self.clock = Clock::story(session.now());
        done
    }

    /// Lets every member work in turn.
    fn each(&mut self, work: impl Fn(&Self, &mut Session, &LogName) -> Result<(), WorkError>) -> Result<(), WorkError> {
        let logs: Vec<LogName> = self.story.member.iter().map(|person| person.log.clone()).collect();
        for log in logs {
            if self.watch.cancelled() {
                return Err(WorkError::Cancelled);
            }
            self.with(&log, |stage, session| work(stage, session, &log))?;
        }
        Ok(())
    }

    fn open_audit(&mut self) -> Result<(), WorkError> {
        let engagement = &self.story.engagement;
        let broken = |problem: &str| WorkError::Story { problem: problem.to_owned() };
        let (lead, others) = self.story.member.split_first().ok_or_else(|| broken("nobody takes part"))?;
        let new = NewDossier {
            title: Some(engagement.title.clone()),
            client: engagement.client.clone(),
            supplier: Some(engagement.supplier.clone()),
            period: engagement.period,
            programme: ProgrammeChoice::Known(engagement.programme.clone()),
            demonstration: engagement.demonstration,
            founder: Some(lead.log.clone()),
            name: Some(lead.name.clone()),
        };
        let home = self.homes.get(&lead.log).ok_or_else(|| broken("the lead has no home"))?;
        let mut session = create_at(&self.dossier, home, new, Clock::story(self.clock.now()))?;
        for person in others {
            let home = self.homes.get(&person.log).ok_or_else(|| broken("a member has no home"))?;
            let key = crate::audit::member::PublicKey(keys::log_key(home, &person.log)?.public());
            let (log, name, role) = (person.log.clone(), person.name.clone(), person.role);
            session.act(Action::InviteMember { log, name, role, key })?;
        }
        for (fact, value) in &engagement.facts {
            session.act(Action::State { fact: *fact, value: value.clone() })?;
        }
        self.clock = Clock::story(session.now());
        Ok(())
    }

    fn collect(&self, session: &mut Session, me: &LogName) -> Result<(), WorkError> {
        for guard in self.story.guard.iter().filter(|guard| guard.by == *me) {
            session.act(Action::Guard { term: guard.term.clone() })?;
        }
        for exhibit in self.story.evidence.iter().filter(|exhibit| exhibit.by == *me) {
            let path = self.evidence.join(&exhibit.file);
            session.attach(&[path], &exhibit.to, &details(exhibit), self.watch)?;
        }
        Ok(())
    }

    fn judge(&self, session: &mut Session, me: &LogName) -> Result<(), WorkError> {
        for exhibit in self.story.evidence.iter().filter(|exhibit| exhibit.judged_by == *me) {
            let evidence = attached(session, &exhibit.file)?;
            let judgement = match exhibit.judgement {
                Judged::Accepted => Judgement::Accepted,
                Judged::Returned => Judgement::Returned { reason: exhibit.reason.clone() },
            };
            session.act(Action::Judge { evidence, judgement })?;
        }
        Ok(())
    }

    fn prepare(&self, session: &mut Session, me: &LogName) -> Result<(), WorkError> {
        for finding in self.story.finding.iter().filter(|finding| finding.by == *me) {
            let place = |place: &super::story::Place| {
                let evidence = attached(session, &place.file)?;
                Ok(finding::Exhibit { evidence, locator: Some(place.locator.clone()) })
            };
            let details = FindingDetails {
                title: finding.title.clone(),
                commitments: finding.commitments.iter().map(|id| CommitmentId::from(id.as_str())).collect(),
                evidence: finding.evidence.iter().map(place).collect::<Result<_, WorkError>>()?,
                rating: finding.rating,
                owner: Some(finding.owner.clone()),
                due: Some(finding.due),
                status: finding.status,
            };
            let raised = session.act(Action::RaiseFinding { details })?;
            let Some(id) = raised.first().map(|recorded| recorded.id.clone()) else { continue };
            for field in FindingField::ALL {
                write(session, &Subject::Finding(id.clone(), field), finding.text(field))?;
            }
        }
        for paper in self.story.paper.iter().filter(|paper| paper.prepared_by == *me) {
            let commitment = CommitmentId::from(paper.id.as_str());
            for (layer, value) in &paper.verdict {
                let reason = paper.reason.get(layer).map(|reason| reason.get(self.language).to_owned());
                let verdict = Verdict { value: *value, reason };
                session.act(Action::GiveVerdict { commitment: commitment.clone(), layer: *layer, verdict })?;
            }
            write(session, &Subject::Conclusion(commitment), &paper.conclusion)?;
        }
        for text in self.story.text.iter().filter(|text| text.by == *me) {
            write(session, &subject(&text.target)?, &Text { nl: text.nl.clone(), en: text.en.clone() })?;
        }
        for risk in self.story.risk.iter().filter(|risk| risk.by == *me) {
            let id = risk.id.as_str().into();
            session.act(Action::RateRisk { risk: id, rating: risk.after })?;
            write(session, &Subject::Risk(risk.id.as_str().into()), &risk.reason)?;
            if let (Some(owner), Some(until)) = (risk.acceptance.owner.clone(), risk.acceptance.until) {
                session.act(Action::AcceptResidual { risk: risk.id.as_str().into(), owner, until })?;
            }
        }
        Ok(())
    }

    /// Submits what was not submitted, or what was returned.
    fn submit(&self, session: &mut Session, me: &LogName, which: impl Fn(bool) -> bool) -> Result<(), WorkError> {
        let again = session.audit().papers.values().any(|paper| paper.submission.is_some());
        for paper in self.story.paper.iter().filter(|paper| paper.prepared_by == *me) {
            let returned = !paper.returned.is_empty();
            if which(returned) && (!again || returned) {
                session.act(Action::Submit { commitment: paper.id.as_str().into() })?;
            }
        }
        Ok(())
    }

    /// Reviews. In the first round what is to be returned is returned, and the rest accepted.
    fn review(&self, session: &mut Session, me: &LogName, first: bool) -> Result<(), WorkError> {
        for paper in self.story.paper.iter().filter(|paper| paper.reviewed_by == *me) {
            let commitment = CommitmentId::from(paper.id.as_str());
            let PaperState::Accepted = paper.state;
            match (first, paper.returned.is_empty()) {
                (true, false) => {
                    session.act(Action::Return { commitment, reason: paper.returned.clone() })?;
                }
                (true, true) | (false, false) => {
                    session.act(Action::Accept { commitment })?;
                }
                (false, true) => {}
            }
        }
        Ok(())
    }

    /// The publisher chooses what is public, and publishes.
    fn publish(&mut self) -> Result<EventId, WorkError> {
        let publisher = self.first_with(Role::Publisher)?;
        self.with(&publisher, |stage, session| {
            for (item, publicity) in stage.choices(session)? {
                if publicity != Publicity::Inside {
                    session.act(Action::Choose { item, publicity })?;
                }
            }
            session.publish(stage.watch)
        })
    }

    /// Returns everything that is chosen, findings before their texts.
    fn choices(&self, session: &Session) -> Result<Vec<(Item, Publicity)>, WorkError> {
        let mut choices = Vec::new();
        for person in &self.story.member {
            choices.push((Item::Member(person.log.clone()), person.publicity.0));
        }
        for paper in &self.story.paper {
            let id = CommitmentId::from(paper.id.as_str());
            choices.push((Item::Verdicts(id.clone()), paper.publicity.verdicts.0));
            choices.push((Item::Text(Subject::Conclusion(id)), paper.publicity.conclusion.0));
        }
        for exhibit in &self.story.evidence {
            choices.push((Item::Evidence(attached(session, &exhibit.file)?), exhibit.publicity.0));
        }
        for finding in &self.story.finding {
            let known = session.audit().finding_labelled(&format!("F-{}", finding.number));
            let id = known.map(|known| known.id.clone()).ok_or_else(|| missing(&finding.title.en))?;
            choices.push((Item::Finding(id.clone()), finding.publicity.finding.0));
            for field in FindingField::ALL {
                choices.push((Item::Text(Subject::Finding(id.clone(), field)), finding.publicity.of(field)));
            }
        }
        for text in &self.story.text {
            let subject = subject(&text.target)?;
            // The report's own sections are public by nature.
            if !matches!(subject, Subject::Section(_)) {
                choices.push((Item::Text(subject), text.publicity.0));
            }
        }
        for risk in &self.story.risk {
            choices.push((Item::Risk(risk.id.as_str().into()), risk.publicity.0));
            choices.push((Item::Text(Subject::Risk(risk.id.as_str().into())), risk.publicity.0));
        }
        Ok(choices)
    }

    fn accept_and_sign(&mut self, publication: &EventId) -> Result<Vec<Signed>, WorkError> {
        let reviewer = self.first_with(Role::Reviewer)?;
        self.with(&reviewer, |stage, session| session.accept_summary(publication, stage.watch))?;
        let mut signed = Vec::new();
        for (role, signs_as) in [(Role::Lead, SignsAs::Auditor), (Role::Publisher, SignsAs::Publisher)] {
            let who = self.first_with(role)?;
            signed.push(self.with(&who, |stage, session| {
                session.sign(publication, signs_as, &SigningWith::default(), stage.watch)
            })?);
        }
        Ok(signed)
    }

    fn first_with(&self, role: Role) -> Result<LogName, WorkError> {
        let person = self.story.member.iter().find(|person| person.role == role);
        person.map(|person| person.log.clone()).ok_or_else(|| missing(role.name()))
    }
}

fn missing(what: &str) -> WorkError {
    WorkError::Story { problem: format!("there is no {what}") }
}

fn details(exhibit: &Exhibit) -> Details {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Details {
        collected: Some(exhibit.collected),
        period: Some(exhibit.period),
        collector: filled(&exhibit.collector),
        source: filled(&exhibit.source),
        method: Some(exhibit.method),
        tool: filled(&exhibit.tool),
        note: filled(&exhibit.note),
        expires: None,
        class: exhibit.class,
    }
}

fn attached(session: &Session, file: &str) -> Result<EventId, WorkError> {
    let known = session.audit().evidence.values().find(|evidence| evidence.bytes.name == file);
    known.map(|evidence| evidence.id.clone()).ok_or_else(|| missing(file))
}

fn write(session: &mut Session, subject: &Subject, text: &Text) -> Result<(), WorkError> {
    for language in Language::ALL {
        let text = text.get(language).to_owned();
        session.act(Action::Write { subject: subject.clone(), language, text })?;
    }
    Ok(())
}

/// Reads `section:result` or `area:telemetry`.
fn subject(target: &str) -> Result<Subject, WorkError> {
    match target.split_once(':') {
        Some(("section", name)) => name
            .parse::<Section>()
            .map(Subject::Section)
            .map_err(|error| WorkError::Story { problem: error.to_string() }),
        Some(("area", id)) => Ok(Subject::Area(id.into())),
        _ => Err(missing(target)),
    }
}
