//! Review notes: what a reviewer asks of a working paper, what is answered, and who closed it (ISA 220.29-31, ISA
//! 230.9(c)). Notes are part of the working paper, and never of what a sign-off binds or of a summary.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    id::{EventId, Heads, Label, LogName},
    member::Right,
    named::named,
    programme::{CommitmentId, Layer},
    state::Audit,
};

/// The part of a working paper that a note is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The verdict on a layer.
    Layer(Layer),
    /// The conclusion.
    Conclusion,
    /// A piece of evidence.
    Evidence(EventId),
    /// A finding.
    Finding(EventId),
}

/// A step in the life of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteStep {
    /// It was raised.
    Raised {
        /// What is asked.
        text: String,
    },
    /// It was answered.
    Answered {
        /// The answer.
        text: String,
    },
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened {
        /// Why.
        reason: String,
    },
}

impl NoteStep {
    /// Returns the words that were written with it.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Raised { text } | Self::Answered { text } | Self::Reopened { reason: text } => Some(text),
            Self::Closed => None,
        }
    }

    /// Returns the state that it leaves a note in.
    pub const fn state(&self) -> NoteState {
        match self {
            Self::Raised { .. } | Self::Reopened { .. } => NoteState::Open,
            Self::Answered { .. } => NoteState::Answered,
            Self::Closed => NoteState::Closed,
        }
    }
}

named! {
    /// Where a note stands. Nothing is accepted while a note on it is open or answered.
    NoteState {
        /// It waits for an answer.
        Open = "open",
        /// It was answered, and waits for a reviewer.
        Answered = "answered",
        /// It is closed.
        Closed = "closed",
    }
}

/// A step as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The event; its log is who took it.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub step: NoteStep,
    /// The steps after which it came.
    pub replaces: Vec<EventId>,
}

/// A review note in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its identity: the event that raised it.
    pub id: EventId,
    /// Its label, such as `N-03`.
    pub label: Label,
    /// The paper that it is about.
    pub commitment: CommitmentId,
    /// The part of the paper; absent for the paper as a whole.
    pub part: Option<Part>,
    /// All that was done with it, in order. The first is the raising.
    pub steps: Vec<Taken>,
}

impl Note {
    /// Returns the events that stand in it: everything that was done with it.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        self.steps.iter().map(|taken| &taken.id)
    }

    /// Returns the steps that nothing came after: one, or several that were taken apart.
    pub fn heads(&self) -> impl Iterator<Item = &Taken> {
        self.heads_among(|_| true)
    }

    fn heads_among(&self, seen: impl Fn(&EventId) -> bool) -> impl Iterator<Item = &Taken> {
        let replaced: Vec<&EventId> =
            self.steps.iter().filter(|taken| seen(&taken.id)).flat_map(|taken| &taken.replaces).collect();
        self.steps.iter().filter(move |taken| seen(&taken.id) && !replaced.contains(&&taken.id))
    }

    /// Returns where it stands. Where two steps were taken apart, the one that leaves more to do counts: a note that one
    /// reviewer closed and another opened again is open.
    pub fn state(&self) -> NoteState {
        self.heads().map(|taken| taken.step.state()).min().unwrap_or(NoteState::Open)
    }

    /// Returns whether it is not closed.
    pub fn is_open(&self) -> bool {
        self.state() != NoteState::Closed
    }

    /// Returns whether it was raised, and not closed, as far as a log had seen.
    pub fn open_as_seen(&self, seen: &Heads) -> bool {
        self.heads_among(|id| seen.covers(id)).any(|taken| taken.step.state() != NoteState::Closed)
    }

    /// Returns the identities of the steps that a next one comes after.
    pub fn replaced(&self) -> Vec<EventId> {
        self.heads().map(|taken| taken.id.clone()).collect()
    }

    /// Returns what was asked.
    pub fn text(&self) -> &str {
        self.steps.first().and_then(|taken| taken.step.text()).unwrap_or_default()
    }

    /// Returns whether this person answered it, on whatever device.
    pub fn answered_by(&self, log: &LogName) -> bool {
        let answers = self.steps.iter().filter(|taken| matches!(taken.step, NoteStep::Answered { .. }));
        answers.into_iter().any(|taken| taken.id.log.person() == log.person())
    }
}

impl Audit {
    /// Returns the notes on a paper, in the order of their labels' logs.
    pub fn notes_on<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = &'a Note> {
        let on = self.noted.get(commitment).into_iter().flatten();
        on.filter_map(|id| self.notes.get(id))
    }

    /// Returns the labels of the notes on a paper that are not closed.
    pub fn open_notes(&self, commitment: &CommitmentId) -> Vec<Label> {
        self.notes_on(commitment).filter(|note| note.is_open()).map(|note| note.label.clone()).collect()
    }

    /// Returns whether this member may close the note: nobody who answered it; who raised it; and reviewers without a hand
    /// in the paper.
    pub fn may_close(&self, note: &Note, log: &LogName) -> bool {
        let raised = note.id.log.person() == log.person();
        let prepared = || {
            let commitment = self.programme.commitment(&note.commitment);
            commitment.is_some_and(|it| self.preparers(it).iter().any(|known| known.person() == log.person()))
        };
        self.may(log, Right::Review) && !note.answered_by(log) && (raised || !prepared())
    }
}
