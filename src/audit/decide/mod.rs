//! Every rule of an audit: what may be done, by whom, when.

mod completion;
mod evidence;
mod finding;
mod note;
mod observation;
mod paper;
mod profile;
mod promise;
mod publication;
mod report;
mod request;
mod roll_forward;
mod sample;
mod team;

#[cfg(test)]
pub(crate) mod tests;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

pub(super) use publication::{in_the_way, name as item_name};
pub use publication::{rendering_digest, unready};
pub use sample::planned as planned_sample;

use super::{
    action::Action,
    admit::{right_for, right_to_sign, right_to_write},
    event::Event,
    id::{EventId, LogName},
    member::{Member, Right},
    programme::{Commitment, CommitmentId},
    refusal::Refusal,
    state::Audit,
    text::Text,
};

/// Turns what someone wants into what happens, or says what would have to be true first.
///
/// `by` is the log that the events will stand in. `at` is the moment, by the author's clock. The events are to be
/// applied, all or none, in order; the first gets the next number of that log.
pub fn decide(audit: &Audit, action: Action, by: &LogName, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let desk = Desk { audit, by, at };
    let (action, reason) = completion::unwrap(action);
    desk.allow(right_of(&action))?;
    let reason = reason.or_else(|| completion::own_reason(&action));
    let events = match action {
        Action::InviteMember { log, name, role, key, namesake } => {
            let name = filled(&name, "name")?;
            team::invite(&desk, Member { log, name, role, key, letter: None }, namesake)
        }
        Action::RevokeMember { log, last, reason } => team::revoke(&desk, log, last, &reason),
        Action::WaiveReview { reason } => team::waive(&desk, &reason),
        Action::RollForward { carried } => roll_forward::roll_forward(&desk, *carried),
        Action::Attach { evidence } => evidence::attach(&desk, evidence),
        Action::Describe { evidence, details } => evidence::describe(&desk, evidence, details),
        Action::Link { evidence, links } => evidence::link(&desk, evidence, links),
        Action::Unlink { evidence, link } => evidence::unlink(&desk, evidence, link),
        Action::Judge { evidence, judgement } => evidence::judge(&desk, evidence, judgement),
        Action::AskFor { requests } => request::ask(&desk, requests),
        Action::ChangeRequest { request, details } => request::change(&desk, request, details),
        Action::RecordAnswers { answers } => request::record(&desk, answers),
        Action::JudgeAnswer { request, judgement, due } => request::judge(&desk, request, &judgement, due),
        Action::PlanSample { details } => sample::plan(&desk, details),
        Action::ChangeSample { sample, details } => sample::change(&desk, sample, details),
        Action::SeedSample { sample, seed } => sample::seed(&desk, sample, &seed),
        Action::DrawSample { sample, ids, selected } => sample::draw(&desk, sample, &ids, &selected),
        Action::TestItems { sample, tests, ids } => sample::test(&desk, &sample, tests, &ids),
        Action::WithdrawSample { sample, reason } => sample::withdraw(&desk, sample, &reason),
        Action::GiveVerdict { commitment, layer, verdict } => paper::give_verdict(&desk, commitment, layer, &verdict),
        Action::SetApplicability { commitment, applies, reason } => {
            profile::set_applicability(&desk, commitment, applies, reason)
        }
        Action::ChangePromise { commitment, said, to, evidence, reason } => {
            promise::change(&desk, commitment, said, to, evidence, &reason)
        }
        Action::StatePromise { commitment, as_of, state, evidence, note } => {
            promise::state(&desk, commitment, as_of, state, evidence, note.as_deref())
        }
        Action::StrikePromise { commitment, entry, reason } => promise::strike(&desk, commitment, entry, &reason),
        Action::Write { subject, language, text } => report::write(&desk, subject, language, &text),
        Action::Submit { commitment } => paper::submit(&desk, commitment),
        Action::Accept { commitment } => paper::accept(&desk, commitment),
        Action::Return { commitment, reason } => paper::return_(&desk, commitment, &reason),
        Action::RaiseNote { commitment, part, text } => note::raise(&desk, commitment, part, &text),
        Action::AnswerNote { note, text } => note::answer(&desk, note, &text),
        Action::CloseNote { note } => note::close(&desk, note),
        Action::ReopenNote { note, reason } => note::reopen(&desk, note, &reason),
        Action::Observe { seen } => observation::observe(&desk, seen),
        Action::Appraise { observation, appraisal } => observation::appraise(&desk, observation, &appraisal),
        Action::RaiseFinding { details } => finding::raise(&desk, details),
        Action::CarryFinding { details, texts, earlier } => finding::carry(&desk, 1, details, texts, earlier),
        Action::ChangeFinding { finding, details, reason } => finding::change(&desk, finding, details, reason),
        Action::Hear { finding, hearing } => finding::hear(&desk, finding, hearing),
        Action::RateRisk { risk, rating } => report::rate(&desk, risk, rating),
        Action::AcceptResidual { risk, owner, until } => report::accept_residual(&desk, risk, &owner, until),
        Action::StateProfile { traits } => profile::state(&desk, traits),
        Action::State { fact, value } => report::state(&desk, fact, &value),
        Action::Choose { item, publicity } => publication::choose(&desk, item, publicity),
        Action::Guard { term } => publication::guard(&desk, &term),
        Action::Publish { rendering } => publication::publish(&desk, rendering),
        Action::AcceptSummary { publication, digest } => publication::accept(&desk, publication, digest),
        Action::Sign { publication, signature } => publication::sign(&desk, publication, signature),
        Action::SetAssembly { days, reason } => completion::set_assembly(&desk, days, &reason),
        Action::Lock { retain_until, reason } => completion::lock(&desk, retain_until, reason.as_deref()),
        Action::Purge { evidence, ground, reason } => completion::purge(&desk, evidence, ground, reason.as_deref()),
        // One reason is enough.
        Action::AfterCompletion { .. } => Err(Refusal::NoChange),
    }?;
    let events = completion::reasoned(&desk, events, reason)?;
    debug_assert!(events.iter().all(|event| audit.may(by, right_for(event))), "a right is asked for twice, alike");
    Ok(events)
}

/// Returns the right that an action takes: the same that its events take when they are admitted.
pub fn right_of(action: &Action) -> Right {
    match action {
        Action::InviteMember { .. }
        | Action::RevokeMember { .. }
        | Action::WaiveReview { .. }
        | Action::RollForward { .. }
        | Action::SetAssembly { .. }
        | Action::Lock { .. }
        | Action::Purge { .. } => Right::Lead,
        Action::AfterCompletion { action, .. } => right_of(action),
        Action::Attach { .. } | Action::Describe { .. } | Action::Link { .. } | Action::Unlink { .. } => Right::Attach,
        Action::Judge { .. } | Action::JudgeAnswer { .. } => Right::JudgeEvidence,
        Action::AskFor { .. }
        | Action::ChangeRequest { .. }
        | Action::RecordAnswers { .. }
        | Action::PlanSample { .. }
        | Action::ChangeSample { .. }
        | Action::SeedSample { .. }
        | Action::DrawSample { .. }
        | Action::TestItems { .. }
        | Action::WithdrawSample { .. }
        | Action::GiveVerdict { .. }
        | Action::Submit { .. }
        | Action::AnswerNote { .. }
        | Action::Observe { .. }
        | Action::Appraise { .. }
        | Action::RaiseFinding { .. }
        | Action::CarryFinding { .. }
        | Action::ChangeFinding { .. }
        | Action::Hear { .. }
        | Action::RateRisk { .. }
        | Action::AcceptResidual { .. }
        | Action::SetApplicability { .. }
        | Action::ChangePromise { .. }
        | Action::StatePromise { .. }
        | Action::StrikePromise { .. }
        | Action::StateProfile { .. } => Right::Prepare,
        Action::Write { subject, .. } => right_to_write(subject),
        Action::Accept { .. }
        | Action::Return { .. }
        | Action::RaiseNote { .. }
        | Action::CloseNote { .. }
        | Action::ReopenNote { .. } => Right::Review,
        Action::State { .. } => Right::Report,
        Action::Choose { .. } | Action::Guard { .. } | Action::Publish { .. } => Right::Publish,
        Action::AcceptSummary { .. } => Right::AcceptSummary,
        Action::Sign { signature, .. } => right_to_sign(signature.signs_as),
    }
}

/// Where a decision is taken: the audit as it stands, who asks, when.
struct Desk<'a> {
    audit: &'a Audit,
    by: &'a LogName,
    at: Timestamp,
}

impl Desk<'_> {
    fn allow(&self, right: Right) -> Result<(), Refusal> {
        let member = self.audit.member(self.by).ok_or_else(|| Refusal::NotAMember { log: self.by.clone() })?;
        if member.role.may(right) { Ok(()) } else { Err(Refusal::NoRight { log: self.by.clone(), right }) }
    }

    /// Returns the day of the decision, in UTC.
    fn today(&self) -> Date {
        self.at.to_zoned(TimeZone::UTC).date()
    }

    /// Returns the day after it: the author's day may have begun before the day in UTC.
    fn tomorrow(&self) -> Date {
        self.today().tomorrow().unwrap_or(self.today())
    }

    fn commitment(&self, id: &CommitmentId) -> Result<&Commitment, Refusal> {
        self.audit.programme.commitment(id).ok_or_else(|| unknown(id))
    }

    fn evidence(&self, id: &EventId) -> Result<&super::evidence::Evidence, Refusal> {
        self.audit.evidence.get(id).ok_or_else(|| unknown(id))
    }

    fn sample(&self, id: &EventId) -> Result<&super::sample::Sample, Refusal> {
        self.audit.samples.get(id).ok_or_else(|| unknown(id))
    }

    fn finding(&self, id: &EventId) -> Result<&super::finding::Finding, Refusal> {
        self.audit.findings.get(id).ok_or_else(|| unknown(id))
    }
}

/// Refuses what is not there.
fn known(known: bool, what: &impl ToString) -> Result<(), Refusal> {
    if known { Ok(()) } else { Err(unknown(what)) }
}

fn unknown(what: &impl ToString) -> Refusal {
    Refusal::Unknown { what: what.to_string() }
}

/// Returns the text without surrounding white space, unless nothing is left or it could steer a terminal.
pub(crate) fn filled(text: &str, what: &'static str) -> Result<String, Refusal> {
    let text = written(text, what)?;
    if text.is_empty() { Err(Refusal::Empty { what }) } else { Ok(text) }
}

/// Returns the title, filled in both languages.
pub(crate) fn titled(title: &Text) -> Result<Text, Refusal> {
    Ok(Text { nl: filled(&title.nl, "title")?, en: filled(&title.en, "title")? })
}

/// Returns the text without surrounding white space and with `\n` line ends, unless it could steer a terminal. Tabs
/// become spaces.
fn written(text: &str, what: &'static str) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").replace('\t', " ");
    if text.chars().any(|char| char.is_control() && char != '\n') {
        return Err(Refusal::ControlCharacters { what });
    }
    Ok(text.trim().to_owned())
}
