//! What waits for whom: computed here once, for the command line as for the terminal.

use super::{
    id::{Label, LogName},
    member::Right,
    named::named,
    note::{Note, NoteState},
    paper::{Needed, Stage, Standing, Undone},
    programme::Commitment,
    state::Audit,
    thing::Thing,
};

named! {
    /// A queue of things that wait for someone.
    Queue {
        /// My own work that is not with a reviewer and not accepted.
        Mine = "mine",
        /// My own work that was returned to me.
        Returned = "returned",
        /// Submitted by others, for me to review.
        Review = "review",
        /// Edited after it was accepted, by whomever.
        Edited = "edited",
        /// Review notes that I have to answer.
        Answer = "answer",
        /// Review notes that were answered, for me to close.
        Close = "close",
    }
}

/// For whom a paper waits, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// For whom; none where there is nobody who could.
    pub on: Option<LogName>,
    /// For what.
    pub what: Wait,
}

/// For what a paper waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wait {
    /// For a review.
    Review,
    /// For its preparer: it was returned.
    Returned,
    /// For its preparer: it was edited after it was accepted or submitted.
    Edited,
    /// For its preparer: two versions stand side by side.
    Conflict,
    /// For its preparer: nothing is needed any more.
    Submission,
    /// For its preparer: a review note is to be answered.
    Answer(Label),
    /// For a reviewer: a review note was answered, and is to be closed.
    Close(Label),
}

impl Wait {
    /// Returns whether a reviewer is waited for, and not the preparer.
    pub const fn is_review(&self) -> bool {
        matches!(self, Self::Review | Self::Close(_))
    }
}

impl Audit {
    /// Returns the queues of this member that the paper, or a note on it, stands in.
    pub fn queues(&self, commitment: &Commitment, me: &LogName) -> Vec<(Queue, Thing)> {
        let preparers = self.preparers(commitment);
        let own = preparers.iter().any(|log| log.person() == me.person());
        let standing = self.standing(commitment);
        let paper = || Thing::Paper(commitment.id.clone());
        let mut queues = Vec::new();
        if own && matches!(standing.stage, Stage::Open | Stage::Prepared | Stage::Returned) {
            queues.push((Queue::Mine, paper()));
        }
        if own && standing.stage == Stage::Returned {
            queues.push((Queue::Returned, paper()));
        }
        let reviews = self.may(me, Right::Review);
        if standing.stage == Stage::Submitted && reviews && (!own || self.waiver.is_some()) {
            queues.push((Queue::Review, paper()));
        }
        if standing.undone == Some(Undone::Acceptance) {
            queues.push((Queue::Edited, paper()));
        }
        for note in self.notes_on(&commitment.id) {
            let it = Thing::Note(note.id.clone());
            let mine = own || preparers.is_empty();
            if note.state() == NoteState::Open && mine && self.may(me, Right::Prepare) {
                queues.push((Queue::Answer, it));
            } else if note.state() == NoteState::Answered && self.is_to_close(note, me) {
                queues.push((Queue::Close, it));
            }
        }
        queues
    }

    /// Returns what stands in a queue of this member, in the order of the programme.
    pub fn queue(&self, queue: Queue, me: &LogName) -> Vec<Thing> {
        let all = self.programme.commitments.iter().flat_map(|commitment| self.queues(commitment, me));
        all.filter(|(known, _)| *known == queue).map(|(_, thing)| thing).collect()
    }

    /// Returns whether an answered note waits for this member: who raised it; where that is nobody any more, whoever may.
    fn is_to_close(&self, note: &Note, me: &LogName) -> bool {
        let raiser = &note.id.log;
        let there = self.members.keys().any(|log| log.person() == raiser.person() && self.may_close(note, log));
        self.may_close(note, me) && (!there || raiser.person() == me.person())
    }

    /// Returns for whom the paper waits, and for what. `me` goes before others who could do it as well.
    pub fn waits(&self, commitment: &Commitment, me: Option<&LogName>) -> Option<Waits> {
        let standing = self.standing(commitment);
        let note = |state| self.notes_on(&commitment.id).find(|note| note.state() == state);
        if standing.stage != Stage::Returned
            && let Some(note) = note(NoteState::Open)
        {
            return Some(Waits { on: self.preparer(commitment, me), what: Wait::Answer(note.label.clone()) });
        }
        let reviewed = matches!(standing.stage, Stage::Submitted | Stage::Accepted);
        if reviewed && let Some(note) = note(NoteState::Answered) {
            let raiser = Some(&note.id.log).filter(|log| self.may_close(note, log));
            let on = raiser.cloned().or_else(|| self.reviewer(commitment, me));
            return Some(Waits { on, what: Wait::Close(note.label.clone()) });
        }
        let conflict = || {
            let needed = self.needed(commitment);
            needed
                .iter()
                .any(|it| matches!(it, Needed::OneApplicability | Needed::OneVerdict(_) | Needed::OneConclusion(_)))
        };
        let what = match standing {
            Standing { stage: Stage::Submitted, .. } => {
                return Some(Waits { on: self.reviewer(commitment, me), what: Wait::Review });
            }
            Standing { stage: Stage::Returned, .. } => Wait::Returned,
            Standing { undone: Some(Undone::Acceptance | Undone::Submission), .. } => Wait::Edited,
            Standing { stage: Stage::Prepared, .. } => Wait::Submission,
            Standing { stage: Stage::Open, .. } if conflict() => Wait::Conflict,
            Standing { stage: Stage::Open | Stage::Accepted, .. } => return None,
        };
        Some(Waits { on: self.preparer(commitment, me), what })
    }

    /// Returns who of the preparers: this person if it is one, else who submitted, else the first.
    fn preparer(&self, commitment: &Commitment, me: Option<&LogName>) -> Option<LogName> {
        let preparers = self.preparers(commitment);
        let own = preparers.iter().find(|log| me.is_some_and(|me| me.person() == log.person()));
        let submitter = self.papers.get(&commitment.id).and_then(|paper| paper.submission.as_ref());
        let submitter = submitter.map(|submission| &submission.id.log);
        own.copied().or(submitter).or(preparers.first().copied()).cloned()
    }

    /// Returns who can review the paper: this person if possible, else the first reviewer, else the first who may.
    fn reviewer(&self, commitment: &Commitment, me: Option<&LogName>) -> Option<LogName> {
        let preparers = self.preparers(commitment);
        let own = |log: &LogName| preparers.iter().any(|known| known.person() == log.person());
        let may = |log: &&LogName| self.may(log, Right::Review) && (self.waiver.is_some() || !own(log));
        let lead = |log: &&LogName| self.may(log, Right::Lead);
        me.filter(may)
            .or_else(|| {
                let able: Vec<&LogName> = self.members.keys().filter(may).collect();
                able.iter().find(|log| !lead(log)).or(able.first()).copied()
            })
            .cloned()
    }
}
