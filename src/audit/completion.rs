//! The end of an audit: the clock after the report, the closing of the file, what is added after that, how long it is
//! kept (ISA 230.14-16, A21-A24).

use std::collections::BTreeMap;

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};

use super::{
    event::Recorded,
    evidence::Evidence,
    finding::Finding,
    id::{EventId, Heads, Label},
    note::Note,
    observation::Observation,
    paper::Stage,
    programme::CommitmentId,
    publication::Publication,
    register::Register,
    request::Request,
    sample::Sample,
    state::Audit,
    subject::{Fact, Subject},
    thing::Thing,
};

/// Within how many days after the date of the report a file is assembled, unless a lead sets something else (ISA 230.A21:
/// ordinarily not more than 60).
pub const ASSEMBLY_DAYS: u16 = 60;

/// The longest time that can be set for assembling a file, in days.
pub const LONGEST_ASSEMBLY: u16 = 366;

/// How many years after the date of the report a file is kept, unless the closing says something else. House: the seven
/// years that Dutch law asks of an auditor's file.
pub const RETENTION_YEARS: i16 = 7;

/// A shorter retention, in years after the date of the report, needs a reason (ISA 230.A23: ordinarily no shorter).
pub const SHORTEST_RETENTION_YEARS: i16 = 5;

/// Within how many days a file is assembled, as a lead set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssemblyPeriod {
    /// Days after the date of the report.
    pub days: u16,
    /// Why.
    pub reason: String,
}

/// The closing of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The event; its log is who closed the file.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// What the file held: everything that had been seen then. What is not in it is an addition.
    pub held: Heads,
    /// The summary that the file was closed with.
    pub report: Option<EventId>,
    /// The date of the report, if there is one.
    pub report_date: Option<Date>,
    /// The last day on which it is kept.
    pub retain_until: Date,
    /// Why it was closed although something was open.
    pub reason: Option<String>,
}

/// Why something was added after the file was closed (ISA 230.16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned {
    /// The event; its log is who gives the reason.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// For how many events that follow it in its log.
    pub count: u64,
    /// Why.
    pub reason: String,
}

/// Something was added after the file was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addition<'a> {
    /// Why, by whom, when. Absent where it was made apart, by someone who had not seen the closing.
    pub why: Option<&'a Reasoned>,
}

/// Something that is open when a file is to be closed. Closing it all the same takes a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StillOpen {
    /// Nothing was published, or what was is not signed.
    NoSignedSummary,
    /// The summary that stands bears no signature: an earlier one does.
    SummaryUnsigned {
        /// Its name.
        name: String,
    },
    /// Papers that are not accepted.
    Papers(Vec<CommitmentId>),
    /// Review notes that are not closed.
    Notes(Vec<Label>),
    /// Requests that were not answered, or whose answer nobody judged.
    Requests(Vec<Label>),
    /// The file would be kept for less than five years after the date of the report.
    ShortRetention {
        /// Until when.
        until: Date,
    },
}

/// When a file closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assembly {
    /// The date of the report.
    pub report_date: Date,
    /// Within how many days after it.
    pub days: u16,
    /// The last day.
    pub due: Date,
    /// How many days are left; less than nothing where it is past.
    pub left: i32,
}

impl Audit {
    /// Returns the summary that the file is assembled for: the first that was signed, else the newest.
    pub fn report(&self) -> Option<&Publication> {
        let signed = |publication: &&Publication| !publication.signatures.is_empty();
        self.publications.iter().find(signed).or_else(|| self.publications.last())
    }

    /// Returns the summary that stands: the newest that no other has taken the place of.
    pub fn current_publication(&self) -> Option<&Publication> {
        self.publications.iter().rev().find(|publication| self.superseded_by(&publication.id).is_none())
    }

    /// Returns the publication that has taken the place of this one.
    pub fn superseded_by(&self, publication: &EventId) -> Option<&Publication> {
        self.publications.iter().find(|later| later.rendering.supersedes.as_ref() == Some(publication))
    }

    /// Returns within how many days after the date of the report the file is assembled. Of two that were set apart, the
    /// shortest.
    pub fn assembly_days(&self) -> u16 {
        self.assembly.heads().iter().map(|version| version.value.days).min().unwrap_or(ASSEMBLY_DAYS)
    }

    /// Returns when the file closes, seen from `today`; none before a report was published, and after it was closed.
    pub fn assembly(&self, today: Date) -> Option<Assembly> {
        if self.closing.is_some() {
            return None;
        }
        let report_date = self.report()?.rendering.date;
        let days = self.assembly_days();
        let due = report_date.checked_add(Span::new().days(i64::from(days))).unwrap_or(Date::MAX);
        let left = today.until(due).map_or(0, |span| span.get_days());
        Some(Assembly { report_date, days, due, left })
    }

    /// Returns until when the file is kept unless the closing says something else: seven years after the date of the
    /// report, else of `today`.
    pub fn usual_retention(&self, today: Date) -> Date {
        years_after(self.report_date_or(today), RETENTION_YEARS)
    }

    /// Returns the date of the report: as published, else as stated, else `today`.
    fn report_date_or(&self, today: Date) -> Date {
        let stated = || self.fact(Fact::ReportDate).and_then(|date| date.parse().ok());
        self.report().map(|report| report.rendering.date).or_else(stated).unwrap_or(today)
    }

    /// Returns what is open, if the file were closed on `today` and kept until `retain_until`.
    pub fn still_open(&self, today: Date, retain_until: Date) -> Vec<StillOpen> {
        let mut open = Vec::new();
        match self.current_publication() {
            Some(publication) if !publication.signatures.is_empty() => {}
            Some(publication) if self.publications.iter().any(|known| !known.signatures.is_empty()) => {
                open.push(StillOpen::SummaryUnsigned { name: publication.rendering.name.clone() });
            }
            _ => open.push(StillOpen::NoSignedSummary),
        }
        let papers: Vec<_> = self.open_papers().map(|(id, _)| id.clone()).collect();
        if !papers.is_empty() {
            open.push(StillOpen::Papers(papers));
        }
        let notes: Vec<_> = self.notes.values().filter(|it| it.is_open()).map(|it| it.label.clone()).collect();
        if !notes.is_empty() {
            open.push(StillOpen::Notes(notes));
        }
        let unfinished = self.requests.values().filter(|it| it.state().is_unfinished());
        let requests: Vec<_> = unfinished.map(|it| it.label.clone()).collect();
        if !requests.is_empty() {
            open.push(StillOpen::Requests(requests));
        }
        if retain_until < years_after(self.report_date_or(today), SHORTEST_RETENTION_YEARS) {
            open.push(StillOpen::ShortRetention { until: retain_until });
        }
        open
    }

    /// Returns the commitments whose papers are not accepted, and where those stand.
    pub fn open_papers(&self) -> impl Iterator<Item = (&CommitmentId, Stage)> {
        let stages = self.programme.commitments.iter().map(|known| (&known.id, self.standing(known).stage));
        stages.filter(|(_, stage)| *stage != Stage::Accepted)
    }

    /// Returns whether an event was added after the file was closed, and why.
    pub fn addition(&self, event: &EventId) -> Option<Addition<'_>> {
        let closing = self.closing.as_ref()?;
        if closing.id == *event || closing.held.covers(event) || self.reasons.contains_key(event) {
            return None;
        }
        Some(Addition { why: reason_for(&self.reasons, event) })
    }

    /// Returns what was added to a paper after the file was closed: everything that stands in it and was not there.
    pub fn additions_to<'a>(&'a self, commitment: &CommitmentId) -> Vec<(&'a EventId, Addition<'a>)> {
        if self.closing.is_none() {
            return Vec::new();
        }
        let mut events: Vec<&'a EventId> = Vec::new();
        if let Some(paper) = self.papers.get(commitment) {
            events.extend(paper.verdicts.values().flat_map(Register::ids));
            events.extend(paper.submission.iter().map(|submission| &submission.id));
            events.extend(paper.decision.iter().map(|decision| &decision.id));
        }
        let conclusion = Subject::Conclusion(commitment.clone());
        events.extend(self.texts_about(|subject| *subject == conclusion));
        events.extend(self.evidence_for(commitment).flat_map(Evidence::events));
        let findings = self.findings.values().filter(|finding| finding.concerns(commitment));
        events.extend(findings.flat_map(|finding| self.events_of_finding(finding)));
        events.extend(self.notes.values().filter(|note| note.commitment == *commitment).flat_map(Note::events));
        events.extend(self.requests.values().filter(|request| request.serves(commitment)).flat_map(Request::events));
        events.extend(self.samples.values().filter(|sample| sample.concerns(commitment)).flat_map(Sample::events));
        let observed = self.observations.values().filter(|it| it.seen.procedure.commitment == *commitment);
        events.extend(observed.flat_map(Observation::events));
        self.added(events)
    }

    /// Returns what was added to a piece of evidence, a finding, a request, a sample or a note after the file was closed; to
    /// a paper, as [`Self::additions_to`].
    pub fn additions_in<'a>(&'a self, thing: &Thing) -> Vec<(&'a EventId, Addition<'a>)> {
        if self.closing.is_none() {
            return Vec::new();
        }
        match thing {
            Thing::Paper(id) => self.additions_to(id),
            Thing::Evidence(id) => self.added(self.evidence.get(id).into_iter().flat_map(Evidence::events)),
            Thing::Finding(id) => {
                self.added(self.findings.get(id).into_iter().flat_map(|finding| self.events_of_finding(finding)))
            }
            Thing::Request(id) => self.added(self.requests.get(id).into_iter().flat_map(Request::events)),
            Thing::Sample(id) => self.added(self.samples.get(id).into_iter().flat_map(Sample::events)),
            Thing::Note(id) => self.added(self.notes.get(id).into_iter().flat_map(Note::events)),
            Thing::Observation(id) => self.added(self.observations.get(id).into_iter().flat_map(Observation::events)),
            Thing::Risk(_) | Thing::Fact(_) | Thing::Section(_) | Thing::Choice(_) => Vec::new(),
        }
    }

    fn events_of_finding<'a>(&'a self, finding: &'a Finding) -> impl Iterator<Item = &'a EventId> {
        let about = |subject: &Subject| matches!(subject, Subject::Finding(id, _) if *id == finding.id);
        finding.events().chain(self.texts_about(about).collect::<Vec<_>>())
    }

    fn texts_about(&self, about: impl Fn(&Subject) -> bool) -> impl Iterator<Item = &EventId> {
        self.texts.iter().filter(move |((subject, _), _)| about(subject)).flat_map(|(_, text)| text.ids())
    }

    /// Returns those of the events that were added after the file was closed, each once, in order.
    fn added<'a>(&'a self, events: impl IntoIterator<Item = &'a EventId>) -> Vec<(&'a EventId, Addition<'a>)> {
        let events: std::collections::BTreeSet<&EventId> = events.into_iter().collect();
        events.into_iter().filter_map(|event| Some((event, self.addition(event)?))).collect()
    }

    /// Returns everything of a history that was added after the file was closed and counts.
    pub fn additions<'a>(&'a self, history: &'a [Recorded]) -> impl Iterator<Item = (&'a Recorded, Addition<'a>)> {
        let counts = |id: &EventId| !self.uncounted.iter().any(|(uncounted, _)| uncounted == id);
        let added = history.iter().filter_map(|recorded| Some((recorded, self.addition(&recorded.id)?)));
        added.filter(move |(recorded, _)| counts(&recorded.id))
    }
}

/// Returns the reason that an event stands under.
pub(super) fn reason_for<'a>(reasons: &'a BTreeMap<EventId, Reasoned>, event: &EventId) -> Option<&'a Reasoned> {
    let (id, reasoned) = reasons.range(..event).next_back()?;
    (id.log == event.log && event.seq - id.seq <= reasoned.count).then_some(reasoned)
}

/// Returns the day of a moment, in UTC.
pub fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

fn years_after(date: Date, years: i16) -> Date {
    date.checked_add(Span::new().years(years)).unwrap_or(Date::MAX)
}
