//! Requests to the audited party: what is asked, of whom, by when, and what became of it (ISA 500.A31, the list "prepared by
//! client").

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    digest::Fields,
    evidence::{Evidence, Link},
    id::{EventId, Label},
    named::named,
    programme::{AreaId, Commitment, CommitmentId, Method, Obliged},
    register::Register,
    state::Audit,
    text::{Language, Text},
};

/// What is asked, in the auditor's words. By hand one language is enough; what comes out of the programme has both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Wording {
    /// In Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nl: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Wording {
    /// Returns the words in `language`, else in the other; empty if there are none.
    pub fn get(&self, language: Language) -> &str {
        let other = match language {
            Language::Nl => Language::En,
            Language::En => Language::Nl,
        };
        self.written(language).or_else(|| self.written(other)).unwrap_or_default()
    }

    /// Returns the words in exactly this language.
    pub fn written(&self, language: Language) -> Option<&str> {
        match language {
            Language::Nl => self.nl.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }
}

impl From<Text> for Wording {
    fn from(text: Text) -> Self {
        Self { nl: Some(text.nl), en: Some(text.en) }
    }
}

/// What a request holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RequestDetails {
    /// What is asked.
    pub asks: Wording,
    /// The commitments and procedures that it serves; at least one.
    pub serves: Vec<Link>,
    /// Of whom it is asked: a person or a body.
    pub of: String,
    /// The day on which it was asked.
    pub asked: Date,
    /// The day by which an answer is expected.
    pub due: Date,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Answer {
    /// Something came: evidence, or words.
    Received {
        /// The evidence that came with it. What came before stays.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<EventId>,
        /// What the audited party said with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<String>,
    },
    /// What came is what was asked.
    Accepted,
    /// What came is not what was asked: it is asked again.
    Returned {
        /// Why.
        reason: String,
    },
    /// The audited party does not provide it: a scope limitation (ISAE 3000.26, ISA 705.13).
    NotProvided {
        /// Why not.
        reason: String,
        /// Who said so.
        said_by: String,
    },
    /// It is no longer needed.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

named! {
    /// Where a request stands.
    RequestState {
        /// Asked; nothing came yet.
        Asked = "asked",
        /// Something came, and is to be looked at.
        Received = "received",
        /// It was not what was asked, and is asked again.
        Returned = "returned",
        /// It was what was asked.
        Accepted = "accepted",
        /// It will not come: a scope limitation.
        NotProvided = "not-provided",
        /// It is no longer needed.
        Withdrawn = "withdrawn",
        /// Two members recorded different things, and stand side by side.
        Conflict = "conflict",
    }
}

impl RequestState {
    /// Returns whether it is the audited party's turn.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Returned)
    }

    /// Returns whether a request that stands here may come to stand at `next`. What was withdrawn is asked anew; what was
    /// accepted too soon, and a refusal that is not taken for an answer, may be returned.
    pub const fn may_become(self, next: Self) -> bool {
        match next {
            Self::Received | Self::NotProvided | Self::Withdrawn => !matches!(self, Self::Accepted | Self::Withdrawn),
            Self::Accepted => matches!(self, Self::Received | Self::Conflict),
            Self::Returned => matches!(self, Self::Received | Self::Accepted | Self::NotProvided | Self::Conflict),
            Self::Asked | Self::Conflict => false,
        }
    }

    /// Returns whether somebody still has to do something about it: the audited party, or the auditor.
    pub const fn is_unfinished(self) -> bool {
        matches!(self, Self::Asked | Self::Returned | Self::Received | Self::Conflict)
    }
}

impl Answer {
    /// Returns the state that it brings a request in.
    pub const fn state(&self) -> RequestState {
        match self {
            Self::Received { .. } => RequestState::Received,
            Self::Accepted => RequestState::Accepted,
            Self::Returned { .. } => RequestState::Returned,
            Self::NotProvided { .. } => RequestState::NotProvided,
            Self::Withdrawn { .. } => RequestState::Withdrawn,
        }
    }
}

/// A request in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its identity: the event that asked it.
    pub id: EventId,
    /// Its label, such as `R-04`.
    pub label: Label,
    /// When it was recorded. The day on which it was asked stands in the details.
    pub recorded: Timestamp,
    /// What it holds.
    pub details: Register<RequestDetails>,
    /// What became of it; nothing is *asked*.
    pub answer: Register<Answer>,
    /// Every piece of evidence that came with an answer.
    pub evidence: BTreeSet<EventId>,
    /// Everything that became of it, in order: the event names who.
    pub history: Vec<(EventId, Timestamp, Answer)>,
}

impl Request {
    /// Returns the events that stand in it: asking, describing, and everything that became of it.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        std::iter::once(&self.id).chain(self.details.ids()).chain(self.history.iter().map(|(id, _, _)| id))
    }

    /// Returns where it stands.
    pub fn state(&self) -> RequestState {
        let mut states = self.answer.heads().iter().map(|version| version.value.state());
        let Some(first) = states.next() else { return RequestState::Asked };
        // Two members who each received something say the same.
        if states.all(|state| state == first) { first } else { RequestState::Conflict }
    }

    /// Returns whether it serves this commitment, in any version that stands.
    pub fn serves(&self, commitment: &CommitmentId) -> bool {
        self.links().any(|link| link.commitment == *commitment)
    }

    /// Returns what it serves, in any version that stands.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.details.heads().iter().flat_map(|version| &version.value.serves)
    }

    /// Returns what it holds: where two versions stand side by side, the newer one. Lists show that there are two.
    pub fn shown(&self) -> Option<&RequestDetails> {
        self.details.heads().last().map(|version| &version.value)
    }

    /// Returns by how many days the answer is late on this day; none if it is not, or is not awaited. Where two versions
    /// stand side by side, the later day counts.
    pub fn days_late(&self, today: Date) -> Option<i32> {
        let due = self.details.heads().iter().map(|version| version.value.due).max()?;
        let late = (today - due).get_days();
        (self.state().is_open() && late > 0).then_some(late)
    }

    /// Returns why it was not provided and who said so, in every version that says so: a scope limitation.
    pub fn limitation(&self) -> impl Iterator<Item = Limitation<'_>> {
        self.answer.heads().iter().filter_map(|version| match &version.value {
            Answer::NotProvided { reason, said_by } => {
                Some(Limitation { request: self, event: &version.id, at: version.at, reason, said_by })
            }
            _ => None,
        })
    }
}

/// A scope limitation: something that was asked, and not provided.
#[derive(Debug, Clone, Copy)]
pub struct Limitation<'a> {
    /// The request.
    pub request: &'a Request,
    /// The event that recorded it.
    pub event: &'a EventId,
    /// When it was recorded.
    pub at: Timestamp,
    /// Why it was not provided.
    pub reason: &'a str,
    /// Who said so.
    pub said_by: &'a str,
}

/// Which procedures of the programme requests are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Only these areas; empty for all.
    pub areas: Vec<AreaId>,
    /// Only these commitments; empty for all.
    pub commitments: Vec<CommitmentId>,
    /// Only commitments of this party; absent for any.
    pub obliged: Option<Obliged>,
    /// Only procedures that obtain evidence in these ways; empty for all.
    pub methods: Vec<Method>,
}

impl Selection {
    /// Returns what is asked of a party unless something else is chosen: what is read and what is asked. What a test
    /// brings, the auditor makes.
    pub fn of(obliged: Option<Obliged>) -> Self {
        Self { areas: Vec::new(), commitments: Vec::new(), obliged, methods: vec![Method::Examine, Method::Interview] }
    }

    fn takes(&self, commitment: &Commitment) -> bool {
        (self.areas.is_empty() || self.areas.contains(&commitment.area))
            && (self.commitments.is_empty() || self.commitments.contains(&commitment.id))
            && self.obliged.is_none_or(|obliged| commitment.obliged == obliged)
    }
}

impl Audit {
    /// Returns what the chosen procedures ask for and nobody was asked for yet: each distinct piece of evidence once, with
    /// every procedure that asks for it, in the programme's order.
    pub fn unasked(&self, selection: &Selection) -> Vec<(Text, Vec<Link>)> {
        let asked: BTreeSet<&Link> = self.requests.values().flat_map(Request::links).collect();
        let mut found: Vec<(Text, Vec<Link>)> = Vec::new();
        let mut places: BTreeMap<(Obliged, String), usize> = BTreeMap::new();
        for commitment in self.programme.commitments.iter().filter(|commitment| selection.takes(commitment)) {
            let whole = Link::from(commitment.id.clone());
            for (index, procedure) in commitment.procedures.iter().enumerate() {
                let link = Link { commitment: commitment.id.clone(), procedure: Some(index + 1) };
                let chosen = selection.methods.is_empty() || selection.methods.contains(&procedure.method);
                if !chosen || asked.contains(&link) || asked.contains(&whole) {
                    continue;
                }
                let place = places.entry((commitment.obliged, plain(&procedure.evidence))).or_insert(found.len());
                match found.get_mut(*place) {
                    Some((_, links)) => links.push(link),
                    None => found.push((procedure.evidence.clone(), vec![link])),
                }
            }
        }
        found
    }

    /// Returns the requests that would be made of what the chosen procedures ask for: see [`Audit::unasked`].
    pub fn to_ask(&self, selection: &Selection, of: &str, asked: Date, due: Date) -> Vec<RequestDetails> {
        let details = |(asks, serves): (Text, Vec<Link>)| RequestDetails {
            asks: asks.into(),
            serves,
            of: of.to_owned(),
            asked,
            due,
        };
        self.unasked(selection).into_iter().map(details).collect()
    }

    /// Returns the requests that serve a commitment, in the order in which they were asked in each log.
    pub fn requests_for<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = &'a Request> {
        self.requests.values().filter(|request| request.serves(commitment))
    }

    /// Returns the scope limitations on a commitment.
    pub fn limitations_on<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = Limitation<'a>> {
        self.requests_for(commitment).flat_map(Request::limitation)
    }

    /// Returns the request with this label.
    pub fn request_labelled(&self, label: &str) -> Option<&Request> {
        self.requests.values().find(|request| super::state::same_label(&request.label, label))
    }

    /// Returns the evidence that answered a request.
    pub fn evidence_answering<'a>(&'a self, request: &'a Request) -> impl Iterator<Item = &'a Evidence> {
        request.evidence.iter().filter_map(|id| self.evidence.get(id))
    }

    /// Adds the scope limitations to the digest of a paper. A paper without any has the digest that it had.
    pub(super) fn digest_limitations(&self, fields: &mut Fields, commitment: &CommitmentId) {
        for limitation in self.limitations_on(commitment) {
            fields.add("limitation").add(limitation.request.id.to_string());
            for details in limitation.request.details.heads().iter().map(|version| &version.value) {
                for language in Language::ALL {
                    fields.add_optional(details.asks.written(language));
                }
            }
            fields.add(limitation.reason).add(limitation.said_by);
        }
    }
}

/// Returns the words by which two procedures ask for the same: without case, spaces and closing full stop.
fn plain(text: &Text) -> String {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_lowercase();
    format!("{}\n{}", words(&text.nl), words(&text.en))
}
