//! What became of a request.

use super::super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, EventId, action::NewAnswer, evidence::Judgement, request::Answer},
    lang::visible,
    tui::shared::Shared,
};

fn recording(request: &EventId, answer: Answer, said: &'static str) -> Sent {
    Sent::Act(vec![Action::RecordAnswers { answers: vec![NewAnswer { request: request.clone(), answer }] }], said)
}

fn titled(key: &str, id: &EventId, shared: &Shared) -> String {
    shared.lang.with(key, &[("label", super::label(id, shared).into())])
}

fn reason(values: &Values<'_>) -> Result<String, Fault> {
    values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))
}

/// Recording that something came: evidence that is in the file, or words.
pub struct Received(pub EventId);

impl Sheet for Received {
    fn title(&self, shared: &Shared) -> String {
        titled("ui-form-received", &self.0, shared)
    }

    fn key(&self) -> String {
        format!("received-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("evidence", "ui-field-came", "", shared), Entry::line("remark", "ui-field-said", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let shared = values.shared();
        let mut evidence = Vec::new();
        for word in values.get("evidence").split([',', ' ', ';']).filter(|word| !word.is_empty()) {
            let wrong = || Fault {
                field: "evidence",
                words: shared.lang.with("ui-fault-evidence", &[("word", visible(word).into_owned().into())]),
            };
            evidence.push(shared.audit.evidence_labelled(word).ok_or_else(wrong)?.id.clone());
        }
        let remark = values.optional("remark");
        if evidence.is_empty() && remark.is_none() {
            return Err(values.fault("evidence", "ui-fault-empty"));
        }
        Ok(recording(&self.0, Answer::Received { evidence, remark }, "ui-said-received"))
    }
}

/// Returning an answer: it is asked again.
pub struct ReturnAnswer(pub EventId);

impl Sheet for ReturnAnswer {
    fn title(&self, shared: &Shared) -> String {
        titled("ui-form-return-answer", &self.0, shared)
    }

    fn key(&self) -> String {
        format!("return-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("reason", "ui-field-reason", "", shared), Entry::day("due", "ui-field-again", None, shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let judgement = Judgement::Returned { reason: reason(values)? };
        let action = Action::JudgeAnswer { request: self.0.clone(), judgement, due: values.day("due")? };
        Ok(Sent::Act(vec![action], "ui-said-returned"))
    }
}

/// Recording that something is not provided: a scope limitation.
pub struct NotProvided(pub EventId);

impl Sheet for NotProvided {
    fn title(&self, shared: &Shared) -> String {
        titled("ui-form-not-provided", &self.0, shared)
    }

    fn key(&self) -> String {
        format!("not-provided-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let known = shared.audit.requests.get(&self.0).and_then(|request| request.shown());
        vec![
            Entry::line("reason", "ui-field-reason", "", shared),
            Entry::line("said-by", "ui-field-said-by", known.map_or("", |details| details.of.as_str()), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let said_by = values.optional("said-by").ok_or_else(|| values.fault("said-by", "ui-fault-empty"))?;
        Ok(recording(&self.0, Answer::NotProvided { reason: reason(values)?, said_by }, "ui-said-not-provided"))
    }
}

/// Withdrawing a request.
pub struct Withdraw(pub EventId);

impl Sheet for Withdraw {
    fn title(&self, shared: &Shared) -> String {
        titled("ui-form-withdraw", &self.0, shared)
    }

    fn key(&self) -> String {
        format!("withdraw-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("reason", "ui-field-reason", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        Ok(recording(&self.0, Answer::Withdrawn { reason: reason(values)? }, "ui-said-withdrawn"))
    }
}
