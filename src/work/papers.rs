//! The readable view of each working paper: `papers/TEL-2.md`. Derived from the log alone, the same on every device.

mod finding;
mod last_year;
mod observation;
mod profile;
mod promise;

use std::fmt::Write as _;

use super::{refer, session::Session};
use crate::{
    audit::{
        Audit, Event, EventId, Language, Thing,
        evidence::{Evidence, Judgement},
        note::{NoteStep, Part},
        paper::{Needed, Outcome},
        programme::Commitment,
        register::Register,
        request::Answer,
        subject::Subject,
    },
    dossier::Papers,
    lang::{Lang, visible, visible_lines},
};

/// Returns whether an event shows in a working paper.
pub(super) fn shows(event: &Event) -> bool {
    !matches!(
        event,
        Event::MemberInvited { .. }
            | Event::FactStated { .. }
            | Event::PublicityChosen { .. }
            | Event::TermGuarded { .. }
            | Event::AssemblySet { .. }
            | Event::SummaryPublished { .. }
            | Event::SummaryAccepted { .. }
            | Event::SummarySigned { .. }
    )
}

/// Returns all papers, by file name.
pub fn papers(audit: &Audit) -> Papers {
    let commitments = audit.programme.commitments.iter();
    commitments.map(|commitment| (format!("{}.md", commitment.id), paper(audit, commitment))).collect()
}

/// Returns all papers, or only the one with this file name.
pub(super) fn papers_or_one(audit: &Audit, name: Option<&str>) -> Papers {
    let Some(name) = name else { return papers(audit) };
    let id = name.strip_suffix(".md").unwrap_or_default();
    let commitment = audit.programme.commitments.iter().find(|commitment| commitment.id.0 == id);
    commitment.map(|commitment| (name.to_owned(), paper(audit, commitment))).into_iter().collect()
}

impl Session {
    /// Writes every paper that differs from what it should be.
    pub fn write_all_papers(&self) -> Result<usize, super::WorkError> {
        Ok(self.dossier.write_papers(&papers(self.audit()))?)
    }
}

/// Returns one paper as Markdown: the criterion, what was done, what was found, who signed off.
pub fn paper(audit: &Audit, commitment: &Commitment) -> String {
    let mut out = Page(String::new());
    let standing = audit.standing(commitment);
    out.line(&format!("# {} {} · {}", commitment.id, commitment.title.nl, commitment.title.en));
    out.line(&format!(
        "{} · {} · {} · area {} · stage {}{}",
        commitment.obliged,
        commitment.kind,
        commitment.standing,
        commitment.area,
        standing.stage,
        standing.undone.map(|undone| format!(" (edited after {undone})")).unwrap_or_default(),
    ));
    for language in Language::ALL {
        out.line(&format!("{language}: {}", commitment.statement.get(language)));
    }
    if let Some(quote) = &commitment.quote {
        out.line(&format!("Contract: {quote}"));
    }
    profile::applicability(&mut out, audit, commitment);
    profile::dependencies(&mut out, audit, commitment);
    procedures(&mut out, audit, commitment);
    promise::promise(&mut out, audit, commitment);
    evidence(&mut out, audit, commitment);
    requests(&mut out, audit, commitment);
    observation::observations(&mut out, audit, commitment);
    samples(&mut out, audit, commitment);
    finding::findings(&mut out, audit, commitment);
    conclusion(&mut out, audit, commitment);
    notes(&mut out, audit, commitment);
    legend(&mut out, audit, commitment);
    last_year::last_year(&mut out, audit, commitment);
    sign_off(&mut out, audit, commitment);
    completion(&mut out, audit, commitment);
    out.0
}

/// Says when the file was closed, and what of this paper was added after that, by whom, when, and why (ISA 230.16).
fn completion(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let Some(closing) = &audit.closing else { return };
    out.line("## Completion");
    out.item(&format!(
        "closed by {}, {}, kept until {}",
        audit.name_of(&closing.id.log),
        closing.at,
        closing.retain_until
    ));
    for (event, addition) in audit.additions_to(&commitment.id) {
        match addition.why {
            Some(why) => out.item(&format!(
                "added after completion: {event} by {}, {}: {}",
                audit.name_of(&why.id.log),
                why.at,
                why.reason
            )),
            None => out.item(&format!(
                "added after completion: {event} by {}, who had not seen the closing",
                audit.name_of(&event.log)
            )),
        }
    }
    out.end_of_list();
}

/// A page that is written line by line. Nothing foreign on it can steer a terminal.
struct Page(String);

impl Page {
    fn line(&mut self, line: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{}\n", clean(line));
    }

    fn item(&mut self, line: &str) {
        let _ = writeln!(self.0, "- {}", clean(line).replace('\n', "\n  "));
    }

    fn end_of_list(&mut self) {
        self.0.push('\n');
    }
}

/// Returns a text without the full stop at its end, to stand before more of a sentence.
fn unstopped(text: &str) -> &str {
    let text = text.trim_end();
    text.strip_suffix('.').filter(|before| !before.ends_with('.')).unwrap_or(text)
}

fn clean(text: &str) -> String {
    visible_lines(text).collect::<Vec<_>>().join("\n")
}

fn procedures(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    out.line("## Procedures and verdicts");
    for (index, procedure) in commitment.procedures.iter().enumerate() {
        out.item(&format!("{} {} ({}): {}", index + 1, procedure.layer, procedure.method, procedure.text.en));
    }
    out.end_of_list();
    let paper = audit.papers.get(&commitment.id);
    for layer in commitment.layers() {
        let heads = paper.and_then(|paper| paper.verdicts.get(&layer)).map(Register::heads).unwrap_or_default();
        if heads.is_empty() {
            out.item(&format!("{layer}: ·"));
        }
        for version in heads {
            let (verdict, by) = (&version.value, audit.name_of(&version.id.log));
            let reason = verdict.reason.as_deref().map(|reason| format!(": {}", refer::plain(reason, audit)));
            let reason = reason.unwrap_or_default();
            out.item(&format!(
                "{layer}: {} {}{reason} ({by}, {}, {})",
                verdict.value.mark(),
                verdict.value,
                version.at,
                version.id
            ));
        }
    }
    out.end_of_list();
}

fn evidence(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    out.line("## Evidence");
    for evidence in audit.evidence_for(&commitment.id) {
        let used = evidence.linked();
        let used = used.iter().filter(|link| link.commitment == commitment.id);
        let used = used.map(ToString::to_string).collect::<Vec<_>>().join(", ");
        out.item(&format!("{} {} for {used}: {}", evidence.label, visible(&evidence.bytes.name), state(evidence)));
        out.item(&format!(
            "  SHA-256 {}, {} bytes, received {}",
            evidence.bytes.sha256, evidence.bytes.size, evidence.received
        ));
        for details in evidence.details.heads().iter().map(|version| &version.value) {
            let mut known = vec![format!("class {}", details.class)];
            known.extend(details.collected.map(|day| format!("collected {day}")));
            known.extend(details.period.map(|period| format!("period {period}")));
            known.extend(details.collector.as_ref().map(|who| format!("by {who}")));
            known.extend(details.source.as_ref().map(|source| format!("source {source}")));
            known.extend(details.method.map(|method| format!("method {method}")));
            known.extend(details.tool.as_ref().map(|tool| format!("tool {tool}")));
            known.extend(details.note.as_ref().map(|note| format!("note: {}", unstopped(note))));
            known.extend(details.expires.map(|day| format!("expires {day}")));
            out.item(&format!("  {}", known.join("; ")));
        }
        if let Some(purge) = audit.purged.get(&evidence.bytes.sha256) {
            let reason = purge.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
            let by = audit.name_of(&purge.id.log);
            out.item(&format!("  bytes removed by {by}, {}, on the ground {}{reason}", purge.at, purge.ground));
        }
    }
    out.end_of_list();
}

fn state(evidence: &Evidence) -> String {
    match evidence.judgement.heads() {
        [] => "new".to_owned(),
        heads => {
            let words = heads.iter().map(|version| match &version.value {
                Judgement::Accepted => "accepted".to_owned(),
                Judgement::Returned { reason } => format!("returned ({reason})"),
            });
            words.collect::<Vec<_>>().join(" / ")
        }
    }
}

/// What was asked of the audited party, and what was not provided. A paper for which nothing was asked says nothing of it.
fn requests(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let requests: Vec<_> = audit.requests_for(&commitment.id).collect();
    if requests.is_empty() {
        return;
    }
    out.line("## Requests");
    for request in &requests {
        for details in request.details.heads().iter().map(|version| &version.value) {
            let serves = details.serves.iter().filter(|link| link.commitment == commitment.id);
            let serves = serves.map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let asks = Language::ALL.into_iter().filter_map(|language| details.asks.written(language));
            out.item(&format!(
                "{} for {serves}: {} (asked of {} on {}, due {}): {}",
                request.label,
                asks.map(unstopped).collect::<Vec<_>>().join(" · "),
                details.of,
                details.asked,
                details.due,
                request.state(),
            ));
        }
        for (event, at, answer) in &request.history {
            out.item(&format!(
                "  {}: {} ({}, {at}, {event})",
                answer.state(),
                said(audit, answer),
                audit.name_of(&event.log)
            ));
        }
    }
    out.end_of_list();
    let limitations: Vec<_> = audit.limitations_on(&commitment.id).collect();
    if limitations.is_empty() {
        return;
    }
    out.line("## Scope limitations");
    for limitation in limitations {
        let asks = limitation.request.shown().map(|details| details.asks.get(Language::En)).unwrap_or_default();
        out.item(&format!(
            "{}, not provided: {}: {} (said by {}, recorded by {}, {}, {})",
            limitation.request.label,
            unstopped(asks),
            limitation.reason,
            limitation.said_by,
            audit.name_of(&limitation.event.log),
            limitation.at,
            limitation.event,
        ));
    }
    out.end_of_list();
}

fn said(audit: &Audit, answer: &Answer) -> String {
    match answer {
        Answer::Received { evidence, remark } => {
            let label = |id: &EventId| audit.evidence.get(id).map(|known| known.label.to_string());
            evidence.iter().filter_map(label).chain(remark.clone()).collect::<Vec<_>>().join(", ")
        }
        Answer::Accepted => "what was asked".to_owned(),
        Answer::Returned { reason } | Answer::Withdrawn { reason } => reason.clone(),
        Answer::NotProvided { reason, said_by } => format!("{}, said by {said_by}", unstopped(reason)),
    }
}

fn samples(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let mut samples = audit.samples_on(&commitment.id).peekable();
    if samples.peek().is_none() {
        return;
    }
    out.line("## Samples");
    for sample in samples {
        for line in super::sampling::page(audit, sample) {
            out.item(&line);
        }
    }
    out.end_of_list();
}

fn conclusion(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    out.line("## Conclusion");
    for language in Language::ALL {
        let register = audit.texts.get(&(Subject::Conclusion(commitment.id.clone()), language));
        for version in register.map(Register::heads).unwrap_or_default() {
            out.line(&format!("{language} ({}, {}):", audit.name_of(&version.id.log), version.at));
            out.line(&refer::resolved(&version.value, audit, Lang::new(language)));
        }
    }
}

/// Review notes with all that was said and done, in order (ISA 230.9(c), ISA 220.A).
fn notes(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let mut notes = audit.notes_on(&commitment.id).peekable();
    if notes.peek().is_none() {
        return;
    }
    out.line("## Review notes");
    for note in notes {
        let part = note.part.as_ref().map(|part| format!(" on {}", part_name(audit, part))).unwrap_or_default();
        out.item(&format!("{}{part}: {}", note.label, note.state()));
        for taken in &note.steps {
            let (by, at) = (audit.name_of(&taken.id.log), taken.at);
            let did = match &taken.step {
                NoteStep::Raised { text } => format!("raised by {by}, {at}: {}", refer::plain(text, audit)),
                NoteStep::Answered { text } => format!("answered by {by}, {at}: {}", refer::plain(text, audit)),
                NoteStep::Closed => format!("closed by {by}, {at}"),
                NoteStep::Reopened { reason } => {
                    format!("opened again by {by}, {at}: {}", refer::plain(reason, audit))
                }
            };
            out.item(&format!("  {did}"));
        }
    }
    out.end_of_list();
}

fn part_name(audit: &Audit, part: &Part) -> String {
    match part {
        Part::Layer(layer) => layer.to_string(),
        Part::Conclusion => "the conclusion".to_owned(),
        Part::Evidence(id) => audit.called(&Thing::Evidence(id.clone())),
        Part::Finding(id) => audit.called(&Thing::Finding(id.clone())),
    }
}

/// What the tickmarks in the paper mean, in both languages.
fn legend(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let marks = audit.tickmarks(audit.texts_of(commitment).chain(audit.note_texts(&commitment.id)));
    if marks.is_empty() {
        return;
    }
    out.line("## Tickmarks");
    for mark in marks {
        let [nl, en] = Language::ALL.map(|language| refer::legend(audit, mark, Lang::new(language)));
        out.item(&format!("{} {nl} · {en}", mark.mark()));
    }
    out.end_of_list();
}

fn sign_off(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    out.line("## Sign-off");
    let Some(paper) = audit.papers.get(&commitment.id) else { return };
    if let Some(submission) = &paper.submission {
        let by = audit.name_of(&submission.id.log);
        out.item(&format!("submitted by {by}, {}, on {}", submission.at, submission.digest));
    }
    if let Some(decision) = &paper.decision {
        let by = audit.name_of(&decision.id.log);
        match &decision.outcome {
            Outcome::Accepted { digest, waived } => {
                let waived = if *waived { " (own work, under the waiver)" } else { "" };
                out.item(&format!("accepted by {by}{waived}, {}, on {digest}", decision.at));
            }
            Outcome::Returned { reason } => out.item(&format!("returned by {by}, {}: {reason}", decision.at)),
        }
    }
    for needed in audit.needed(commitment) {
        let what = match needed {
            Needed::Applicability => "to state again whether it applies: the profile changed since".to_owned(),
            Needed::OneApplicability => "one statement of whether it applies, not two".to_owned(),
            Needed::Verdict(layer) => format!("a verdict on {layer}"),
            Needed::OneVerdict(layer) => format!("one verdict on {layer}, not two"),
            Needed::Reason(layer) => format!("a reason for the verdict on {layer}"),
            Needed::Evidence(layer) => format!("accepted evidence in the period for {layer}"),
            Needed::SampleDraw(label) => format!("sample {label} drawn"),
            Needed::SampleItems(label, items) => format!("{items} more items of sample {label} examined"),
            Needed::OneSample(label) => format!("one version of sample {label}, not two"),
            Needed::Conclusion(language) => format!("a conclusion in {language}"),
            Needed::OneConclusion(language) => format!("one conclusion in {language}, not two"),
            Needed::Change(language) => format!("in {language}, why the verdict is another than last year's"),
            Needed::OneChange(language) => format!("one text in {language} on the change since last year, not two"),
            Needed::Reference(broken) => format!("a reference that holds: {broken}"),
            Needed::Appraisal(label) => format!("observation {label} accepted or overruled"),
            Needed::OneAppraisal(label) => format!("one appraisal of observation {label}, not two"),
            Needed::CheckAgain(label) => format!("the check of {label} run again: its evidence changed"),
            Needed::Answer(label) => format!("an answer to {label}"),
        };
        out.item(&format!("needed: {what}"));
    }
    out.end_of_list();
}
