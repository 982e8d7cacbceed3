//! Everything that stands between now and the report, in the order in which one would mend it.
//!
//! One family of gaps is one small function, listed in [`FAMILIES`]. What refuses a publication *blocks*; all else
//! *warns*: whether it matters is for the auditor to judge (ISA 220.30-32, ISA 230.8, ISAE 3000.60-69).

use jiff::civil::Date;

use super::{
    decide::in_the_way,
    evidence::Evidence,
    finding::{Finding, Heard},
    named::named,
    note::NoteState,
    paper::{Needed, Stage, Standing},
    programme::{Commitment, Level},
    reference::{Broken, Spot},
    refusal::Refusal,
    register::Register,
    request::{Request, RequestState},
    sample::State,
    state::Audit,
    subject::{Fact, Subject},
    thing::Thing,
};

named! {
    /// A family of gaps, in the order in which one would mend them.
    Family {
        /// Versions that stand side by side.
        Conflict = "conflict",
        /// Requests that were not answered, or whose answer nobody judged.
        Request = "request",
        /// Verdicts that lack evidence.
        Evidence = "evidence",
        /// Evidence that nobody judged.
        Judgement = "judgement",
        /// Evidence that no longer holds.
        Expiry = "expiry",
        /// Evidence from outside the period.
        Period = "period",
        /// Samples that are not finished.
        Sample = "sample",
        /// Papers without a verdict.
        Verdict = "verdict",
        /// Papers without a conclusion.
        Conclusion = "conclusion",
        /// References that do not hold, or that a public text may not make.
        Reference = "reference",
        /// Review notes that are not closed.
        Note = "note",
        /// Papers that are not accepted.
        Review = "review",
        /// Findings on which the audited party was not heard.
        Response = "response",
        /// Findings and accepted risks of an earlier audit that nobody followed up.
        FollowUp = "follow-up",
        /// Risks that remain, and that nobody accepted.
        Residual = "residual",
        /// Facts that the report lacks.
        Fact = "fact",
        /// Sections that the report lacks.
        Section = "section",
        /// Texts that are chosen to be public, and are not there.
        Choice = "choice",
    }
}

named! {
    /// How much a gap matters.
    Severity {
        /// No summary is published while it is there.
        Blocks = "blocks",
        /// Whether it matters is for the auditor to judge.
        Warns = "warns",
    }
}

/// What a gap is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A paper needs this before it can be submitted.
    Needed(Vec<Needed>),
    /// A paper stands there, and is not accepted.
    Standing(Standing),
    /// A note stands there, and is not closed.
    Note(NoteState),
    /// A request stands there, and is late.
    Request(RequestState, Option<Late>),
    /// A sample stands there, and is not finished.
    Sample(State),
    /// Evidence was neither accepted nor returned.
    NotJudged,
    /// Evidence holds no longer, from this day.
    Expired(Date),
    /// Evidence speaks of other days than the audit.
    OutsidePeriod,
    /// Nobody knows of which days evidence speaks.
    NoDate,
    /// The audited party did not respond to a finding.
    NoResponse,
    /// Nobody said this year where a finding of an earlier audit stands.
    NoFollowUp,
    /// Nobody accepted what remains of a risk.
    NotAccepted,
    /// What was accepted of a risk was accepted until this day.
    AcceptedUntil(Date),
    /// References do not hold.
    Broken(Vec<Broken>),
    /// A publication is refused for this.
    Refused(Refusal),
}

/// How late an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    /// By so many days.
    pub days: i32,
    /// On this day: today, as in the list of requests.
    pub on: Date,
}

/// The days as of which something has to hold.
#[derive(Debug, Clone, Copy)]
struct AsOf {
    /// The day of the report, or today while there is none: evidence and acceptances have to hold until then.
    report: Date,
    /// Today: an answer is late by the day on which one looks.
    today: Date,
}

/// Something that stands between now and the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Its family.
    pub family: Family,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about, and where to go.
    pub thing: Thing,
    /// What it is.
    pub why: Why,
}

impl Gap {
    fn warns(family: Family, thing: Thing, why: Why) -> Self {
        Self { family, severity: Severity::Warns, thing, why }
    }
}

/// A function per family, or per few that are found together.
const FAMILIES: [fn(&Audit, AsOf) -> Vec<Gap>; 10] =
    [requests, samples, papers, judgements, periods, references, notes, responses, follow_ups, residuals];

/// Returns everything that stands between the audit as it is today and its report.
///
/// Something blocks exactly where a publication would be refused, and as many things as it would be refused for.
pub fn readiness(audit: &Audit, today: Date) -> Vec<Gap> {
    let report = audit.fact(Fact::ReportDate).and_then(|date| date.parse().ok()).unwrap_or(today);
    let as_of = AsOf { report, today };
    let mut gaps: Vec<Gap> = in_the_way(audit).into_iter().map(|(thing, refusal)| blocking(thing, refusal)).collect();
    let blocked: Vec<(Family, Thing)> = gaps.iter().map(|gap| (gap.family, gap.thing.clone())).collect();
    for mut gap in FAMILIES.iter().flat_map(|family| family(audit, as_of)) {
        if blocked.contains(&(gap.family, gap.thing.clone())) {
            continue;
        }
        // What keeps a paper from being accepted that was chosen to be public is in the way as much as that, and says it:
        // one obstacle, one gap.
        if matches!(gap.why, Why::Needed(_)) && blocked.contains(&(Family::Review, gap.thing.clone())) {
            gap.severity = Severity::Blocks;
            gaps.retain(|it| it.family != Family::Review || it.thing != gap.thing);
        }
        gaps.push(gap);
    }
    gaps.sort_by_key(|gap| (gap.family, gap.severity));
    gaps
}

/// Returns the gap that a refusal to publish stands for.
fn blocking(thing: Thing, refusal: Refusal) -> Gap {
    let family = match &refusal {
        Refusal::Conflict { .. } => Family::Conflict,
        Refusal::FactNeeded(_) => Family::Fact,
        Refusal::SectionNeeded { .. } => Family::Section,
        Refusal::PublicButNotAccepted { .. } => Family::Review,
        Refusal::BrokenReference { .. } | Refusal::PointsInside { .. } => Family::Reference,
        Refusal::OpenNotes { .. } => Family::Note,
        Refusal::NotHeard { .. } => Family::Response,
        Refusal::RiskNotFollowedUp { .. } => Family::FollowUp,
        _ => Family::Choice,
    };
    Gap { family, severity: Severity::Blocks, thing, why: Why::Refused(refusal) }
}

/// Papers that are not accepted: one gap each, in the family of the first thing that it needs.
fn papers(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let gap = |commitment: &Commitment| {
        let standing = audit.standing(commitment);
        if standing.stage == Stage::Accepted {
            return None;
        }
        let thing = Thing::Paper(commitment.id.clone());
        let needed = audit.needed(commitment);
        // References and notes have families of their own.
        let own = |it: &Needed| !matches!(it, Needed::Reference(_) | Needed::Answer(_));
        let needed: Vec<Needed> = needed.into_iter().filter(own).collect();
        let family = match needed.first() {
            None => return Some(Gap::warns(Family::Review, thing, Why::Standing(standing))),
            Some(
                Needed::OneApplicability | Needed::OneVerdict(_) | Needed::OneConclusion(_) | Needed::OneChange(_),
            ) => Family::Conflict,
            Some(Needed::Evidence(_)) => Family::Evidence,
            Some(Needed::Conclusion(_) | Needed::Change(_)) => Family::Conclusion,
            Some(_) => Family::Verdict,
        };
        Some(Gap::warns(family, thing, Why::Needed(needed)))
    };
    audit.programme.commitments.iter().filter_map(gap).collect()
}

/// Requests that were not answered, or whose answer nobody judged; late as of today, as in the list of requests.
fn requests(audit: &Audit, AsOf { today, .. }: AsOf) -> Vec<Gap> {
    let unfinished = audit.requests.values().filter(|request| request.state().is_unfinished());
    let late = |request: &Request| request.days_late(today).map(|days| Late { days, on: today });
    let why = |request: &Request| Why::Request(request.state(), late(request));
    unfinished.map(|it| Gap::warns(Family::Request, Thing::Request(it.id.clone()), why(it))).collect()
}

/// Samples that are not finished.
fn samples(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let unfinished =
        audit.samples.values().filter(|sample| !matches!(sample.state(), State::Tested | State::Withdrawn));
    unfinished.map(|it| Gap::warns(Family::Sample, Thing::Sample(it.id.clone()), Why::Sample(it.state()))).collect()
}

/// Evidence that is used and that nobody judged.
fn judgements(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let unjudged = |evidence: &&Evidence| evidence.judgement.heads().is_empty() && !evidence.linked().is_empty();
    let evidence = audit.evidence.values().filter(unjudged);
    evidence.map(|it| Gap::warns(Family::Judgement, Thing::Evidence(it.id.clone()), Why::NotJudged)).collect()
}

/// Accepted evidence that holds no longer, or that is not of the period.
fn periods(audit: &Audit, AsOf { report, .. }: AsOf) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let used = |evidence: &&Evidence| evidence.accepted() && !evidence.linked().is_empty();
    for evidence in audit.evidence.values().filter(used) {
        let thing = || Thing::Evidence(evidence.id.clone());
        let expires = evidence.details.heads().iter().filter_map(|version| version.value.expires).min();
        if let Some(expires) = expires.filter(|expires| *expires <= report) {
            gaps.push(Gap::warns(Family::Expiry, thing(), Why::Expired(expires)));
        }
        match evidence.speaks_of() {
            None => gaps.push(Gap::warns(Family::Period, thing(), Why::NoDate)),
            Some(_) if !evidence.fits(&audit.opening.period) => {
                gaps.push(Gap::warns(Family::Period, thing(), Why::OutsidePeriod));
            }
            Some(_) => {}
        }
    }
    gaps
}

/// Texts with references that do not hold.
fn references(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let mut broken: std::collections::BTreeMap<Thing, Vec<Broken>> = std::collections::BTreeMap::new();
    for (spot, text) in audit.written().filter(|(_, text)| text.contains("[[")) {
        broken.entry(spot.thing()).or_default().extend(audit.broken(text));
    }
    let broken = broken.into_iter().filter(|(_, broken)| !broken.is_empty());
    broken.map(|(thing, broken)| Gap::warns(Family::Reference, thing, Why::Broken(broken))).collect()
}

/// Review notes that are not closed.
fn notes(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let open = audit.notes.values().filter(|note| note.is_open());
    open.map(|note| Gap::warns(Family::Note, Thing::Note(note.id.clone()), Why::Note(note.state()))).collect()
}

/// Findings on which the audited party was not heard.
fn responses(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let heard = |finding: &Finding| {
        let outcome = finding.hearing.settled().map(|hearing| hearing.outcome);
        matches!(outcome, Some(Heard::Received { .. } | Heard::NotReceived { .. }))
    };
    let unheard = audit.findings.values().filter(|finding| !heard(finding) && !finding.closed());
    unheard.map(|it| Gap::warns(Family::Response, Thing::Finding(it.id.clone()), Why::NoResponse)).collect()
}

/// Findings of an earlier audit that nobody followed up.
fn follow_ups(audit: &Audit, _: AsOf) -> Vec<Gap> {
    let due = audit.follow_up_due();
    due.map(|it| Gap::warns(Family::FollowUp, Thing::Finding(it.id.clone()), Why::NoFollowUp)).collect()
}

/// Risks that are rated above low and that nobody accepted, or not until the day of the report.
fn residuals(audit: &Audit, AsOf { report, .. }: AsOf) -> Vec<Gap> {
    let rated = audit
        .ratings
        .iter()
        .filter(|(_, register)| register.heads().iter().any(|version| version.value.level() != Level::Low));
    let why = |until: Option<Date>| match until {
        None => Some(Why::NotAccepted),
        Some(until) if until < report => Some(Why::AcceptedUntil(until)),
        Some(_) => None,
    };
    rated
        .filter_map(|(risk, _)| {
            let accepted = audit.residuals.get(risk).map(Register::heads).unwrap_or_default();
            let until = accepted.iter().map(|version| version.value.1).max();
            Some(Gap::warns(Family::Residual, Thing::Risk(risk.clone()), why(until)?))
        })
        .collect()
}

impl Spot {
    /// Returns the thing that the text belongs to.
    pub fn thing(&self) -> Thing {
        use super::publication::Item;
        match self {
            Self::Reason(id, _) => Thing::Paper(id.clone()),
            Self::Note(id) => Thing::Note(id.clone()),
            Self::Text(subject, _) => match subject {
                Subject::Section(section) => Thing::Section(*section),
                Subject::Conclusion(id) | Subject::Change(id) => Thing::Paper(id.clone()),
                Subject::Finding(id, _) => Thing::Finding(id.clone()),
                Subject::Risk(id) => Thing::Risk(id.clone()),
                Subject::Area(_) | Subject::Tickmark(_) => Thing::Choice(Item::Text(subject.clone())),
            },
        }
    }
}
