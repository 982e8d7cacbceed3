//! Asking the audited party, and recording what became of it.

use jiff::civil::Date;

use super::{Desk, evidence::check as check_links, filled, unknown, written};
use crate::audit::{
    action::NewAnswer,
    event::Event,
    evidence::Judgement,
    id::EventId,
    member::Right,
    refusal::Refusal,
    request::{Answer, Request, RequestDetails, RequestState, Wording},
    text::Language,
};

pub(super) fn ask(desk: &Desk<'_>, requests: Vec<RequestDetails>) -> Result<Vec<Event>, Refusal> {
    if requests.is_empty() {
        return Err(Refusal::NothingToAsk);
    }
    let asked = |(index, details)| {
        let details = checked(desk, details)?;
        Ok(Event::RequestAsked { label: desk.audit.label_at('R', desk.by, index + 1), details })
    };
    requests.into_iter().enumerate().map(asked).collect()
}

pub(super) fn change(desk: &Desk<'_>, id: EventId, details: RequestDetails) -> Result<Vec<Event>, Refusal> {
    let request = known(desk, &id)?;
    let details = checked(desk, details)?;
    if request.details.settled() == Some(&details) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RequestChanged { replaces: request.details.replaced(), request: id, details }])
}

pub(super) fn record(desk: &Desk<'_>, answers: Vec<NewAnswer>) -> Result<Vec<Event>, Refusal> {
    answers.into_iter().map(|NewAnswer { request, answer }| recorded(desk, &request, answer)).collect()
}

pub(super) fn judge(
    desk: &Desk<'_>,
    id: EventId,
    judgement: &Judgement,
    due: Option<Date>,
) -> Result<Vec<Event>, Refusal> {
    let answer = match judgement {
        Judgement::Accepted => Answer::Accepted,
        Judgement::Returned { reason } => Answer::Returned { reason: filled(reason, "reason")? },
    };
    let mut events = vec![set(desk, &id, answer)?];
    if let Some(due) = due {
        // A day is part of what is asked: whoever sets one asks.
        desk.allow(Right::Prepare)?;
        let request = known(desk, &id)?;
        let details = request.details.settled().ok_or_else(|| Refusal::Conflict { what: request.label.to_string() })?;
        if details.due != due {
            events.extend(change(desk, id, RequestDetails { due, ..details.clone() })?);
        }
    }
    Ok(events)
}

/// What the audited party did, or what the auditor no longer needs.
fn recorded(desk: &Desk<'_>, id: &EventId, answer: Answer) -> Result<Event, Refusal> {
    let request = known(desk, id)?;
    let answer = match answer {
        Answer::Received { evidence, remark } => {
            for id in &evidence {
                desk.evidence(id)?;
            }
            let remark = optional(remark.as_deref(), "remark")?;
            if evidence.is_empty() && remark.is_none() {
                return Err(Refusal::Empty { what: "answer" });
            }
            Answer::Received { evidence, remark }
        }
        Answer::NotProvided { reason, said_by } => {
            Answer::NotProvided { reason: filled(&reason, "reason")?, said_by: filled(&said_by, "name")? }
        }
        Answer::Withdrawn { reason } => Answer::Withdrawn { reason: filled(&reason, "reason")? },
        // Accepting and returning is a judgement, and takes that right.
        Answer::Accepted | Answer::Returned { .. } => {
            desk.allow(Right::JudgeEvidence)?;
            answer
        }
    };
    // What was returned is not received by sending the same once more.
    let open = matches!(request.state(), RequestState::Received | RequestState::Returned | RequestState::NotProvided);
    if open && said_before(request, &answer) {
        return Err(Refusal::NoChange);
    }
    set(desk, id, answer)
}

/// Returns whether the audited party gave just this answer before, and it says nothing more than where the request stands
/// now, or why it was returned.
fn said_before(request: &Request, answer: &Answer) -> bool {
    let state = request.state();
    if state != RequestState::Returned && state != answer.state() {
        return false;
    }
    let before = || request.history.iter().map(|(_, _, before)| before);
    match answer {
        Answer::Received { evidence, remark } => {
            let said = |before: &Answer| matches!(before, Answer::Received { remark: known, .. } if known == remark);
            evidence.iter().all(|id| request.evidence.contains(id)) && (remark.is_none() || before().any(said))
        }
        _ => before().any(|before| before == answer),
    }
}

fn set(desk: &Desk<'_>, id: &EventId, answer: Answer) -> Result<Event, Refusal> {
    let request = known(desk, id)?;
    if request.answer.settled() == Some(&answer) && !matches!(answer, Answer::Received { .. }) {
        return Err(Refusal::NoChange);
    }
    let state = request.state();
    if !state.may_become(answer.state()) {
        return Err(Refusal::RequestState { request: request.label.clone(), state });
    }
    Ok(Event::RequestAnswered { replaces: request.answer.replaced(), request: id.clone(), answer })
}

fn known<'a>(desk: &'a Desk<'_>, id: &EventId) -> Result<&'a Request, Refusal> {
    desk.audit.requests.get(id).ok_or_else(|| unknown(id))
}

fn checked(desk: &Desk<'_>, details: RequestDetails) -> Result<RequestDetails, Refusal> {
    if details.serves.is_empty() {
        return Err(Refusal::Empty { what: "commitment" });
    }
    check_links(desk, &details.serves)?;
    let words = |language| optional(details.asks.written(language), "question");
    let asks = Wording { nl: words(Language::Nl)?, en: words(Language::En)? };
    if asks == Wording::default() {
        return Err(Refusal::Empty { what: "question" });
    }
    let of = filled(&details.of, "name")?;
    // The author's day may have begun before the day in UTC.
    let tomorrow = desk.today().tomorrow().unwrap_or(desk.today());
    if details.asked > tomorrow {
        return Err(Refusal::AskedLater { date: details.asked });
    }
    if details.due < details.asked {
        return Err(Refusal::DueBeforeAsked { asked: details.asked, due: details.due });
    }
    let mut serves = details.serves;
    let mut seen = std::collections::BTreeSet::new();
    serves.retain(|link| seen.insert(link.clone()));
    Ok(RequestDetails { asks, serves, of, ..details })
}

/// Returns the text if something is left of it.
fn optional(text: Option<&str>, what: &'static str) -> Result<Option<String>, Refusal> {
    let text = text.map(|text| written(text, what)).transpose()?;
    Ok(text.filter(|text| !text.is_empty()))
}
