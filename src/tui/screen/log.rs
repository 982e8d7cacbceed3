//! Who did what, when. The newest first.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::{Arrival, Screen, Step, filter::Filter, moved, reader::Reader};
use crate::{
    audit::{Event, EventId, Recorded, Thing, evidence::Judgement, observation::Appraisal, subject::Subject},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, rows, table::Columns},
    },
};

/// Who did what, when.
#[derive(Default)]
pub struct Log {
    filter: Filter,
    all: Vec<Recorded>,
    shown: Vec<usize>,
    selected: usize,
}

/// Returns what an event is about: an id, a label, a name.
#[expect(clippy::too_many_lines, reason = "one arm for each event")]
fn about(event: &Event, shared: &Shared) -> String {
    let audit = &shared.audit;
    let lang = shared.lang;
    let evidence = |id: &EventId| audit.evidence.get(id).map_or_else(|| id.to_string(), |it| it.label.0.clone());
    let finding = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |it| it.label.0.clone());
    let note = |id: &EventId| audit.notes.get(id).map_or_else(|| id.to_string(), |it| it.label.0.clone());
    let publication = |id: &EventId| {
        let known = audit.publications.iter().find(|it| it.id == *id);
        known.map_or_else(|| id.to_string(), |it| it.rendering.name.clone())
    };
    let request = |id: &EventId| audit.requests.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    let subject = |subject: &Subject| match subject {
        Subject::Section(section) => lang.word("section", section.name()).into_owned(),
        Subject::Area(id) => id.0.clone(),
        Subject::Conclusion(id) | Subject::Change(id) => id.0.clone(),
        Subject::Finding(id, field) => format!("{} {}", finding(id), lang.word("field", field.name())),
        Subject::Risk(id) => lang.with("ui-item-risk", &[("risk", id.0.clone().into())]),
        Subject::Tickmark(tickmark) => lang.word("tickmark", tickmark.name()).into_owned(),
    };
    match event {
        Event::MemberInvited { member, .. } => format!("{} ({})", member.name, lang.word("role", member.role.name())),
        Event::MemberRevoked { log, reason, .. } => format!("{log}: {reason}"),
        Event::ReviewWaived { reason } | Event::AdditionReasoned { reason, .. } => reason.clone(),
        Event::PriorPinned { prior } => prior.audit.get(lang.language()).to_owned(),
        Event::PaperCarried { paper } => paper.commitment.0.clone(),
        Event::RiskCarried { risk } => lang.with("ui-item-risk", &[("risk", risk.risk.0.clone().into())]),
        Event::EvidenceAttached { label, bytes, .. } => format!("{label} {}", bytes.name),
        Event::EvidenceLinked { evidence: id, links } => {
            format!("{} → {}", evidence(id), links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        Event::EvidenceUnlinked { evidence: id, link, .. } => format!("{} → {link}", evidence(id)),
        Event::EvidenceDescribed { evidence: id, .. } => evidence(id),
        Event::EvidenceJudged { evidence: id, judgement, .. } => match judgement {
            Judgement::Accepted => format!("{} ✓", evidence(id)),
            Judgement::Returned { reason } => format!("{} ←: {reason}", evidence(id)),
        },
        Event::RequestAsked { label, details } => format!("{label} {}", details.asks.get(lang.language())),
        Event::RequestChanged { request: id, .. } => request(id),
        Event::RequestAnswered { request: id, answer, .. } => {
            format!("{}: {}", request(id), lang.word("request-state", answer.state().name()))
        }
        Event::SamplePlanned { .. }
        | Event::SampleChanged { .. }
        | Event::SampleSeeded { .. }
        | Event::SampleDrawn { .. }
        | Event::SampleItemTested { .. }
        | Event::SampleWithdrawn { .. } => about_sample(event, shared),
        Event::Observed { label, seen } => {
            format!("{label} {}: {}", seen.procedure, lang.word("check-outcome", seen.outcome.name()))
        }
        Event::ObservationAppraised { observation: id, appraisal, .. } => {
            let label = shared.audit.called(&Thing::Observation(id.clone()));
            match appraisal {
                Appraisal::Accepted => format!("{label} ✓"),
                Appraisal::Overruled { reason, .. } => format!("{label}: {reason}"),
            }
        }
        Event::VerdictGiven { commitment, layer, verdict, .. } => format!(
            "{commitment} {}: {} {}",
            lang.word("layer", layer.name()),
            verdict.value.mark(),
            lang.word("verdict", verdict.value.name()),
        ),
        Event::ApplicabilitySet { .. }
        | Event::PromiseChanged { .. }
        | Event::PromiseStated { .. }
        | Event::PromiseStruck { .. }
        | Event::ProfileStated { .. } => crate::work::tell::event(audit, event, lang),
        Event::TextWritten { subject: it, language, text, .. } => {
            format!("{} ({language}): {}", subject(it), text.replace('\n', " "))
        }
        Event::PaperSubmitted { commitment, .. } | Event::PaperAccepted { commitment, .. } => commitment.0.clone(),
        Event::PaperReturned { commitment, reason, .. } => format!("{commitment}: {reason}"),
        Event::NoteRaised { label, commitment, text, .. } => {
            format!("{label} {commitment}: {}", text.replace('\n', " "))
        }
        Event::NoteAnswered { note: id, text, .. } | Event::NoteReopened { note: id, reason: text, .. } => {
            format!("{}: {}", note(id), text.replace('\n', " "))
        }
        Event::NoteClosed { note: id, .. } => note(id),
        Event::FindingRaised { label, details } | Event::FindingCarried { label, details, .. } => {
            format!("{label} {}", details.title.get(lang.language()))
        }
        Event::FindingChanged { finding: id, details, .. } => {
            format!("{} {}", finding(id), details.title.get(lang.language()))
        }
        Event::FindingHeard { finding: id, .. } => finding(id),
        Event::RiskRated { risk, rating, .. } => format!("{risk}: {}", lang.word("level", rating.level().name())),
        Event::ResidualAccepted { risk, owner, .. } => format!("{risk}: {owner}"),
        Event::FactStated { fact, value, .. } => format!("{}: {value}", lang.word("fact", fact.name())),
        Event::PublicityChosen { item, publicity, .. } => {
            use crate::audit::publication::{Item, Publicity};
            let what = match item {
                Item::Verdicts(id) | Item::LastYear(id) => id.0.clone(),
                Item::Applicability(_) | Item::Promise(_) | Item::Checks(_) | Item::Profile(_) => {
                    crate::work::tell::item(audit, item, lang)
                }
                Item::Text(it) => subject(it),
                Item::Evidence(id) => evidence(id),
                Item::Finding(id) | Item::FindingHistory(id) => finding(id),
                Item::Request(id) => request(id),
                Item::Sample(_) => crate::work::tell::item(audit, item, lang),
                Item::Risk(id) => lang.with("ui-item-risk", &[("risk", id.0.clone().into())]),
                Item::Member(log) => audit.name_of(log).to_owned(),
            };
            let how = match publicity {
                Publicity::Public => lang.text("ui-yes").into_owned(),
                Publicity::Inside => lang.text("ui-no").into_owned(),
                Publicity::Withheld(ground) => ground.name().to_owned(),
            };
            format!("{what}: {how}")
        }
        // The term itself is confidential: the log on the screen does not spell it out.
        Event::TermGuarded { .. } => "…".to_owned(),
        Event::SummaryPublished { rendering } => rendering.name.clone(),
        Event::SummaryAccepted { publication: id, .. } => publication(id),
        Event::AssemblySet { days, reason, .. } => format!("{days}: {reason}"),
        Event::FileLocked { retain_until, reason, .. } => {
            let until = lang.short_date(*retain_until);
            reason.as_ref().map_or_else(|| until.clone(), |reason| format!("{until}: {reason}"))
        }
        Event::EvidencePurged { evidence: id, ground, .. } => {
            format!("{}: {}", evidence(id), lang.word("purge-ground", ground.name()))
        }
        Event::SummarySigned { publication: id, signature } => {
            format!("{} {}", publication(id), lang.word("signs-as", signature.signs_as.name()))
        }
    }
}

/// Returns what an event of a sample is about.
fn about_sample(event: &Event, shared: &Shared) -> String {
    let lang = shared.lang;
    let sample =
        |id: &EventId| shared.audit.samples.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    match event {
        Event::SamplePlanned { label, details } => format!("{label} {}", details.title.get(lang.language())),
        Event::SampleChanged { sample: id, .. } => sample(id),
        Event::SampleSeeded { sample: id, seed, .. } => {
            seed.reason.as_ref().map_or_else(|| sample(id), |reason| format!("{}: {reason}", sample(id)))
        }
        Event::SampleDrawn { sample: id, items, .. } => format!("{} ({})", sample(id), items.len()),
        Event::SampleItemTested { sample: id, row, tested, .. } => {
            let result = tested.found.result();
            format!("{} {row}: {} {}", sample(id), result.mark(), lang.word("sample-result", result.name()))
        }
        Event::SampleWithdrawn { sample: id, reason } => format!("{}: {reason}", sample(id)),
        _ => String::new(),
    }
}

/// Returns the key of the words for what happened.
const fn words(event: &Event) -> &'static str {
    match event {
        Event::MemberInvited { .. } => "ui-event-member-invited",
        Event::MemberRevoked { .. } => "ui-event-member-revoked",
        Event::ReviewWaived { .. } => "ui-event-review-waived",
        Event::PriorPinned { .. } => "ui-event-prior-pinned",
        Event::PaperCarried { .. } => "ui-event-paper-carried",
        Event::RiskCarried { .. } => "ui-event-risk-carried",
        Event::EvidenceAttached { .. } => "ui-event-evidence-attached",
        Event::EvidenceDescribed { .. } => "ui-event-evidence-described",
        Event::EvidenceLinked { .. } => "ui-event-evidence-linked",
        Event::EvidenceUnlinked { .. } => "ui-event-evidence-unlinked",
        Event::EvidenceJudged { .. } => "ui-event-evidence-judged",
        Event::RequestAsked { .. } => "ui-event-request-asked",
        Event::RequestChanged { .. } => "ui-event-request-changed",
        Event::RequestAnswered { .. } => "ui-event-request-answered",
        Event::SamplePlanned { .. } => "ui-event-sample-planned",
        Event::SampleChanged { .. } => "ui-event-sample-changed",
        Event::SampleSeeded { .. } => "ui-event-sample-seeded",
        Event::SampleDrawn { .. } => "ui-event-sample-drawn",
        Event::SampleItemTested { .. } => "ui-event-sample-item-tested",
        Event::SampleWithdrawn { .. } => "ui-event-sample-withdrawn",
        Event::VerdictGiven { .. } => "ui-event-verdict-given",
        Event::ApplicabilitySet { .. } => "ui-event-applicability-set",
        Event::PromiseChanged { .. } => "ui-event-promise-changed",
        Event::PromiseStated { .. } => "ui-event-promise-stated",
        Event::PromiseStruck { .. } => "ui-event-promise-struck",
        Event::TextWritten { .. } => "ui-event-text-written",
        Event::PaperSubmitted { .. } => "ui-event-paper-submitted",
        Event::PaperAccepted { .. } => "ui-event-paper-accepted",
        Event::PaperReturned { .. } => "ui-event-paper-returned",
        Event::Observed { .. } => "ui-event-observed",
        Event::ObservationAppraised { .. } => "ui-event-observation-appraised",
        Event::NoteRaised { .. } => "ui-event-note-raised",
        Event::NoteAnswered { .. } => "ui-event-note-answered",
        Event::NoteClosed { .. } => "ui-event-note-closed",
        Event::NoteReopened { .. } => "ui-event-note-reopened",
        Event::FindingRaised { .. } => "ui-event-finding-raised",
        Event::FindingChanged { .. } => "ui-event-finding-changed",
        Event::FindingCarried { .. } => "ui-event-finding-carried",
        Event::FindingHeard { .. } => "ui-event-finding-heard",
        Event::RiskRated { .. } => "ui-event-risk-rated",
        Event::ResidualAccepted { .. } => "ui-event-residual-accepted",
        Event::ProfileStated { .. } => "ui-event-profile-stated",
        Event::FactStated { .. } => "ui-event-fact-stated",
        Event::PublicityChosen { .. } => "ui-event-publicity-chosen",
        Event::TermGuarded { .. } => "ui-event-term-guarded",
        Event::SummaryPublished { .. } => "ui-event-summary-published",
        Event::SummaryAccepted { .. } => "ui-event-summary-accepted",
        Event::AssemblySet { .. } => "ui-event-assembly-set",
        Event::FileLocked { .. } => "ui-event-file-locked",
        Event::AdditionReasoned { .. } => "ui-event-addition-reasoned",
        Event::EvidencePurged { .. } => "ui-event-evidence-purged",
        Event::SummarySigned { .. } => "ui-event-summary-signed",
    }
}

impl Log {
    fn search(&mut self, shared: &Shared) {
        let fits = |recorded: &Recorded| {
            let what = shared.lang.text(words(&recorded.event));
            self.filter.matches([about(&recorded.event, shared), what.into_owned(), recorded.id.to_string()])
        };
        self.shown = (0..self.all.len()).rev().filter(|at| self.all.get(*at).is_some_and(fits)).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}

impl Screen for Log {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Log }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let count = lang.with("ui-log-count", &[("count", self.shown.len().into())]);
        let frame =
            Frame { title: (lang.text("ui-log-title").into_owned(), count), about: String::new(), status: Vec::new() };
        let body = self.filter.draw(shared, frame.draw(self, shared, area, buffer), buffer);
        let columns = Columns::default()
            .left("", 16)
            .left("", if area.width >= 100 { 18 } else { 10 })
            .left(
                "",
                crate::tui::widget::widest(
                    self.shown
                        .iter()
                        .rev()
                        .take(2000)
                        .filter_map(|at| self.all.get(*at))
                        .map(|it| lang.text(words(&it.event))),
                ),
            )
            .left("", 0)
            .grow(3, usize::from(body.width).saturating_sub(1), 10);
        rows::list(self.shown.len(), self.selected, shared.ink, body, buffer, |index| {
            let Some(recorded) = self.shown.get(index).and_then(|at| self.all.get(*at)) else { return Line::default() };
            let at = recorded.at.to_zoned(jiff::tz::TimeZone::UTC);
            let counts = !shared.audit.uncounted.iter().any(|(id, _)| *id == recorded.id);
            let style = if counts { Style::new() } else { shared.ink.faint() };
            let mut what = visible(&about(&recorded.event, shared)).into_owned();
            if !counts {
                what = format!("{} – {what}", lang.text("ui-log-uncounted"));
            }
            columns.row([
                (at.strftime("%Y-%m-%d %H:%M").to_string(), shared.ink.faint()),
                (visible(shared.audit.name_of(&recorded.id.log)).into_owned(), Style::new()),
                (lang.text(words(&recorded.event)).into_owned(), style),
                (what, style),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if self.filter.act(act) {
            self.search(shared);
            return Some(Vec::new());
        }
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            // Asked once, when it opens.
            Act::Redraw if self.all.is_empty() => Some(vec![Step::History]),
            Act::Open => {
                let recorded = self.all.get(*self.shown.get(self.selected)?)?;
                let title = format!("{}  {}", recorded.id, shared.lang.moment(recorded.at));
                let text = serde_json::to_string_pretty(&recorded.event).unwrap_or_default();
                Some(vec![Step::Open(Box::new(Reader::new(title, text)))])
            }
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.search(shared);
        Vec::new()
    }

    fn arrived(&mut self, arrival: &Arrival, shared: &Shared) -> Vec<Step> {
        if let Arrival::History(events) = arrival {
            self.all.clone_from(events);
            self.search(shared);
        }
        Vec::new()
    }
}
