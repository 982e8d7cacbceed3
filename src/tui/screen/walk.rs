//! One commitment, one page: what was promised, how it is established, on what evidence, and what is concluded.

mod page;
mod source;

pub use page::{capital, judgement};

use super::{
    Screen, Step, confirm, editor, evidence, exhibit, finding, form::Form, moved, notes, observation, papers, picker,
    request, review, sample,
};
use crate::{
    audit::{
        Action, EventId, Language,
        evidence::{Judgement, Link},
        note::Part,
        paper::{Needed, Stage},
        programme::{Commitment, CommitmentId},
        subject::Subject,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        job::Job,
        office::Said,
        shared::{Note, Shared},
        sheet::{
            finding::FindingSheet, note::NoteSheet, profile::AppliesSheet, request::AskSheet, sample::SampleSheet,
            verdict::VerdictSheet, why::Why,
        },
    },
    work::sampling::tables,
};

/// How many pieces of evidence the page shows; the list of evidence has them all.
const MOST_EVIDENCE: usize = 8;

/// What can be selected on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// What was promised.
    Statement,
    /// A commitment that this one depends on.
    Depends(CommitmentId),
    /// A commitment that depends on this one.
    NeededBy(CommitmentId),
    /// A procedure, counted from 1.
    Procedure(usize),
    /// What the check of a procedure saw.
    Observation(EventId),
    /// A piece of evidence.
    Evidence(EventId),
    /// The evidence that the page does not show.
    MoreEvidence(usize),
    /// A request.
    Request(EventId),
    /// A sample.
    Sample(EventId),
    /// A finding.
    Finding(EventId),
    /// A review note that is not closed.
    Note(EventId),
    /// How the paper stood last year.
    LastYear,
    /// The conclusion in a language.
    Conclusion(Language),
    /// Why the verdict is another than last year's, in a language.
    Change(Language),
}

/// One commitment.
pub struct Walk {
    id: CommitmentId,
    targets: Vec<Target>,
    selected: usize,
}

/// Returns the next commitment on which something is left to do, after `from`, round to the beginning.
pub fn next_open(shared: &Shared, from: Option<&CommitmentId>) -> Option<CommitmentId> {
    let all = &shared.audit.programme.commitments;
    let start = from.and_then(|from| all.iter().position(|it| it.id == *from)).map_or(0, |at| at + 1);
    let open = |it: &&Commitment| {
        matches!(shared.standings.stage(&it.id), Stage::Open | Stage::Prepared | Stage::Returned)
            && Some(&it.id) != from
    };
    all.iter().skip(start).chain(all.iter().take(start)).find(open).map(|it| it.id.clone())
}

/// Returns what is still needed, in one line.
pub fn needed_line(needed: &[Needed], shared: &Shared) -> String {
    let list = crate::work::explain::needed_list(needed, shared.lang);
    format!("{}  {list}", shared.lang.text("ui-before-submit"))
}

/// Opens the conclusion on a commitment, with a language in front; begun with these texts, if any.
pub fn write_conclusion(
    id: &CommitmentId,
    language: Language,
    start: Option<[String; 2]>,
    shared: &Shared,
) -> Option<Vec<Step>> {
    let commitment = shared.audit.programme.commitment(id)?;
    let title = format!("{}  {}", visible(&id.0), visible(commitment.title.get(shared.lang.language())));
    let editor = editor::Editor::new(Subject::Conclusion(id.clone()), title, shared, language);
    let editor = match start {
        Some(start) => editor.beginning(start),
        None => editor,
    };
    let open = Step::Open(Box::new(editor));
    // Writing in what was signed off undoes the sign-off: that is hard to reverse, so it is asked.
    if shared.standings.stage(id) == Stage::Accepted {
        let question = shared.lang.with("ui-confirm-edit-accepted", &[("paper", visible(&id.0).into_owned().into())]);
        return Some(vec![Step::Open(Box::new(confirm::Confirm::new(question, vec![open])))]);
    }
    Some(vec![open])
}

impl Walk {
    /// Opens a commitment.
    pub fn new(id: CommitmentId) -> Self {
        Self { id, targets: Vec::new(), selected: 0 }
    }

    fn commitment<'a>(&self, shared: &'a Shared) -> Option<&'a Commitment> {
        shared.audit.programme.commitment(&self.id)
    }

    fn target(&self) -> Option<&Target> {
        self.targets.get(self.selected)
    }

    fn selected_evidence(&self) -> Option<&EventId> {
        match self.target() {
            Some(Target::Evidence(id)) => Some(id),
            _ => None,
        }
    }

    /// Returns the procedure that is selected, so that evidence is attached to it.
    fn procedure(&self) -> Option<usize> {
        match self.target() {
            Some(Target::Procedure(number)) => Some(*number),
            _ => None,
        }
    }

    /// Returns the part of the paper that is selected, so that a note is about that.
    fn part(&self, commitment: &Commitment) -> Option<Part> {
        match self.target()? {
            Target::Procedure(number) => {
                commitment.procedures.get(number.checked_sub(1)?).map(|procedure| Part::Layer(procedure.layer))
            }
            Target::Evidence(id) => Some(Part::Evidence(id.clone())),
            Target::Finding(id) => Some(Part::Finding(id.clone())),
            Target::Conclusion(_) => Some(Part::Conclusion),
            _ => None,
        }
    }

    fn go(&mut self, id: CommitmentId, shared: &Shared) -> Vec<Step> {
        *self = Self::new(id);
        self.changed(shared);
        Vec::new()
    }

    fn open(&self, shared: &Shared) -> Option<Vec<Step>> {
        let screen: Box<dyn Screen> = match self.target()? {
            Target::Statement => Box::new(source::source(self.commitment(shared)?, shared)),
            Target::Depends(id) | Target::NeededBy(id) => Box::new(Self::new(id.clone())),
            Target::Procedure(_) => return Some(vec![Step::Mean(Act::Verdict)]),
            Target::Observation(id) => Box::new(observation::ObservationPage::new(id.clone())),
            Target::Evidence(id) => Box::new(exhibit::Exhibit::new(id.clone())),
            Target::MoreEvidence(_) => Box::new(evidence::EvidenceList::for_commitment(self.id.clone())),
            Target::Request(id) => Box::new(request::RequestPage::new(id.clone())),
            Target::Sample(id) => Box::new(sample::SamplePage::new(id.clone())),
            Target::Finding(id) => Box::new(finding::FindingPage::new(id.clone())),
            Target::Note(id) => Box::new(notes::Notes::on(self.id.clone(), id)),
            Target::Conclusion(_) => return Some(vec![Step::Mean(Act::Conclude)]),
            Target::LastYear => {
                let row = shared.audit.row(self.commitment(shared)?);
                let text = crate::work::explain_change::row(&shared.audit, &row, shared.lang).join("\n");
                Box::new(super::reader::Reader::new(visible(&self.id.0).into_owned(), text))
            }
            Target::Change(_) => {
                Box::new(super::year_on_year::why_editor(&shared.audit.row(self.commitment(shared)?), shared))
            }
        };
        Some(vec![Step::Open(screen)])
    }

    fn conclude(&self, shared: &Shared) -> Option<Vec<Step>> {
        let language = match self.target() {
            Some(Target::Conclusion(language)) => *language,
            // Start with the language that is still missing.
            _ => Language::ALL
                .into_iter()
                .find(|it| shared.audit.text(&Subject::Conclusion(self.id.clone()), *it).is_none())
                .unwrap_or(shared.lang.language()),
        };
        write_conclusion(&self.id, language, None, shared)
    }

    fn unlink(&self, shared: &Shared) -> Option<Vec<Step>> {
        let evidence = shared.audit.evidence.get(self.selected_evidence()?)?;
        let links = evidence.linked().into_iter().filter(|link| link.commitment == self.id).cloned();
        let acts = links.map(|link| Action::Unlink { evidence: evidence.id.clone(), link }).collect();
        Some(vec![Step::Act(acts, vec![Step::Say(Note::said(Said("ui-said-unlinked")))])])
    }
}

impl Screen for Walk {
    fn place(&self) -> Place {
        Place::Walk
    }

    fn draw(&self, shared: &Shared, area: ratatui::layout::Rect, buffer: &mut ratatui::buffer::Buffer) {
        if let Some(commitment) = self.commitment(shared) {
            page::draw(self, commitment, shared, area, buffer);
        }
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.targets.len(), act) {
            return Some(Vec::new());
        }
        let commitment = self.commitment(shared)?;
        match act {
            Act::Open => self.open(shared),
            Act::NextOpen => {
                let next = next_open(shared, Some(&self.id));
                let none = || vec![Step::Say(Note::said(Said("ui-none-open")))];
                Some(next.map_or_else(none, |id| self.go(id, shared)))
            }
            Act::Previous => {
                let all = &shared.audit.programme.commitments;
                let at = all.iter().position(|it| it.id == self.id)?;
                let before = all.get(at.checked_sub(1).unwrap_or(all.len() - 1))?.id.clone();
                Some(self.go(before, shared))
            }
            Act::Attach => {
                let picker = picker::Picker::new(self.id.clone(), self.procedure(), shared);
                Some(vec![Step::Open(Box::new(picker))])
            }
            Act::Applies => {
                let sheet = AppliesSheet(self.id.clone());
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::Verdict => {
                let layer = self
                    .procedure()
                    .and_then(|number| commitment.procedures.get(number.checked_sub(1)?))
                    .map(|procedure| procedure.layer);
                let sheet = VerdictSheet { commitment: self.id.clone(), layer };
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::Conclude => self.conclude(shared),
            Act::RaiseFinding => {
                let evidence = self.selected_evidence().cloned();
                let sheet = FindingSheet::raise(Some(self.id.clone()), evidence);
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::PlanSample => {
                let sheet = SampleSheet::new(self.id.clone(), self.procedure(), self.selected_evidence().cloned());
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::RaiseNote => {
                let sheet = NoteSheet::Raise(self.id.clone(), self.part(commitment));
                Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))])
            }
            Act::RunChecks => Some(vec![Step::Run(Job::Check(self.id.clone()))]),
            Act::AskFor => {
                let link = Link { commitment: self.id.clone(), procedure: self.procedure() };
                Some(vec![Step::Open(Box::new(Form::new(Box::new(AskSheet::new(Some(link))))))])
            }
            Act::Submit | Act::AcceptPaper | Act::ReturnPaper => Some(review::steps(act, commitment)),
            Act::AcceptEvidence => Some(exhibit::accept(self.selected_evidence()?)),
            Act::ReturnEvidence => {
                let why = Why::ReturnEvidence(self.selected_evidence()?.clone());
                Some(vec![Step::Open(Box::new(Form::new(Box::new(why))))])
            }
            Act::Unlink => self.unlink(shared),
            Act::Mine => Some(vec![Step::Open(Box::new(papers::Papers::new(papers::Which::Mine)))]),
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let on_evidence = matches!(act, Act::AcceptEvidence | Act::ReturnEvidence | Act::Unlink);
        if act == Act::PlanSample && tables(&shared.audit).next().is_none() {
            return Some(shared.lang.text("ui-no-table").into_owned());
        }
        if act == Act::RunChecks
            && self.commitment(shared).is_some_and(|it| shared.audit.checks_on(it).next().is_none())
        {
            return Some(shared.lang.text("nothing-checks").into_owned());
        }
        match self.selected_evidence() {
            None if on_evidence => return Some(shared.lang.text("ui-select-evidence").into_owned()),
            Some(id) if act == Act::AcceptEvidence => {
                let accepted = shared.audit.evidence.get(id).is_some_and(crate::audit::evidence::Evidence::accepted);
                return accepted.then(|| shared.refusal(&crate::audit::Refusal::NoChange));
            }
            _ => {}
        }
        review::why_not(act, self.commitment(shared)?, shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::AcceptEvidence => self.selected_evidence().is_some_and(|id| {
                let known = shared.audit.evidence.get(id);
                known.is_some_and(|it| it.judgement.settled() != Some(&Judgement::Accepted))
            }),
            Act::ReturnEvidence | Act::Unlink => self.selected_evidence().is_some(),
            Act::Open => false,
            Act::PlanSample => tables(&shared.audit).next().is_some(),
            Act::RunChecks => self.commitment(shared).is_some_and(|it| shared.audit.checks_on(it).next().is_some()),
            act => self.commitment(shared).is_none_or(|commitment| review::offers(act, commitment, shared)),
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let Some(commitment) = self.commitment(shared) else { return };
        let before = self.target().cloned();
        let mut targets = vec![Target::Statement];
        targets.extend(commitment.depends.iter().cloned().map(Target::Depends));
        let needed_by = shared.audit.needed_by(&self.id);
        targets.extend(needed_by.into_iter().map(|it| Target::NeededBy(it.commitment.id.clone())));
        for number in 1..=commitment.procedures.len() {
            targets.push(Target::Procedure(number));
            let procedure = Link { commitment: self.id.clone(), procedure: Some(number) };
            targets.extend(shared.audit.observation_at(&procedure).map(|it| Target::Observation(it.id.clone())));
        }
        let evidence = shared.audit.evidence_for(&self.id).take(MOST_EVIDENCE);
        targets.extend(evidence.map(|it| Target::Evidence(it.id.clone())));
        let count = shared.standings.get(&self.id).map_or(0, |row| row.evidence);
        if count > MOST_EVIDENCE {
            targets.push(Target::MoreEvidence(count - MOST_EVIDENCE));
        }
        targets.extend(shared.audit.requests_for(&self.id).map(|it| Target::Request(it.id.clone())));
        targets.extend(shared.audit.samples_on(&self.id).map(|it| Target::Sample(it.id.clone())));
        targets.extend(shared.audit.findings_on(&self.id).map(|it| Target::Finding(it.id.clone())));
        let notes = shared.audit.notes_on(&self.id).filter(|note| note.is_open());
        targets.extend(notes.map(|it| Target::Note(it.id.clone())));
        if shared.audit.last_year.papers.contains_key(&self.id) {
            targets.push(Target::LastYear);
        }
        targets.extend(Language::ALL.map(Target::Conclusion));
        let row = shared.audit.row(commitment);
        if row.differs() || !row.why.is_empty() {
            targets.extend(Language::ALL.map(Target::Change));
        }
        // What was selected stays selected, wherever it moved.
        if let Some(at) = before.and_then(|before| targets.iter().position(|it| *it == before)) {
            self.selected = at;
        }
        self.selected = self.selected.min(targets.len().saturating_sub(1));
        self.targets = targets;
    }
}
