//! Requests, listed and shown.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{
    audit::{
        Audit, EventId, Label, LogName, Thing,
        request::{Answer, Request, RequestDetails, RequestState, Wording},
    },
    cli::{
        evidence,
        face::Face,
        failure::Failure,
        json::{self, Versioned, versions},
        resolve,
        table::Table,
    },
    lang::{Lang, visible},
    work::requests::Plan,
};

/// Which requests to list.
pub(super) struct Wanted {
    pub(super) state: Option<RequestState>,
    pub(super) late: bool,
    pub(super) to: Option<String>,
    pub(super) day: Option<Date>,
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    day: Date,
    requests: Vec<RequestJson>,
}

#[derive(Serialize)]
struct ShowJson {
    format: u32,
    day: Date,
    request: RequestJson,
}

/// A request.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct RequestJson {
    id: EventId,
    label: Label,
    recorded: Timestamp,
    recorded_by: LogName,
    state: RequestState,
    days_late: Option<i32>,
    details: Vec<Versioned<DetailsJson>>,
    answers: Vec<Versioned<AnswerJson>>,
    evidence: Vec<Label>,
    history: Vec<StepJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DetailsJson {
    asks: AsksJson,
    serves: Vec<String>,
    of: String,
    asked: Date,
    due: Date,
}

#[derive(Serialize)]
struct AsksJson {
    nl: Option<String>,
    en: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct AnswerJson {
    state: RequestState,
    evidence: Vec<Label>,
    remark: Option<String>,
    reason: Option<String>,
    said_by: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct StepJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    #[serde(rename = "answer")]
    answer: AnswerJson,
}

pub(super) fn list(wanted: &Wanted, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let day = wanted.day.unwrap_or(session.today());
    let to = wanted.to.as_ref().map(|id| resolve::commitment(audit, id, face)).transpose()?;
    let fits = |request: &&Request| {
        wanted.state.is_none_or(|state| request.state() == state)
            && (!wanted.late || request.days_late(day).is_some())
            && to.is_none_or(|commitment| request.serves(&commitment.id))
    };
    let requests: Vec<&Request> = audit.requests.values().filter(fits).collect();
    if json {
        let requests = requests.into_iter().map(|request| document(audit, request, day)).collect();
        face.out.json(&ListJson { format: json::FORMAT, day, requests });
        return Ok(());
    }
    if requests.is_empty() {
        face.say(&face.lang.text("nothing-requests"));
    }
    table(audit, &requests, day, face).print(&face.out);
    Ok(())
}

/// Returns a table with one row for each request.
pub(in crate::cli) fn table(audit: &Audit, requests: &[&Request], day: Date, face: &Face) -> Table {
    let lang = face.lang;
    let mut table = Table::default();
    for request in requests {
        for details in request.details.heads().iter().map(|version| &version.value) {
            table.row([
                request.label.to_string(),
                evidence::with_mark(
                    &lang.word("request-state", request.state().name()),
                    audit,
                    &Thing::Request(request.id.clone()),
                    lang,
                ),
                lang.date(details.due),
                late(request, day, lang).unwrap_or_default(),
                visible(&details.of).into_owned(),
                links(details),
                visible(details.asks.get(face.language())).into_owned(),
            ]);
        }
    }
    table
}

/// Returns by how much a request is late, if it is.
fn late(request: &Request, day: Date, lang: Lang) -> Option<String> {
    let days = request.days_late(day)?;
    Some(lang.with("request-late", &[("count", days.into())]))
}

fn links(details: &RequestDetails) -> String {
    details.serves.iter().map(|link| visible(&link.to_string()).into_owned()).collect::<Vec<_>>().join(", ")
}

pub(super) fn one(label: &str, day: Option<Date>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let request = resolve::request(audit, label)?;
    let day = day.unwrap_or(session.today());
    if json {
        face.out.json(&ShowJson { format: json::FORMAT, day, request: document(audit, request, day) });
        return Ok(());
    }
    let lang = face.lang;
    let state = lang.word("request-state", request.state().name());
    let late = late(request, day, lang).map(|late| format!("{}{late}", face.dot())).unwrap_or_default();
    face.out.line(&format!("{}  {state}{late}", request.label));
    let mut table = Table::default();
    let mut row = |key: &str, value: String| table.row([lang.text(key).into_owned(), visible(&value).into_owned()]);
    for version in request.details.heads() {
        let details = &version.value;
        if request.details.in_conflict() {
            row("version", format!("{} ({})", version.id, audit.name_of(&version.id.log)));
        }
        for (key, text) in [("detail-request-nl", &details.asks.nl), ("detail-request-en", &details.asks.en)] {
            if let Some(text) = text {
                row(key, text.clone());
            }
        }
        row("detail-request-serves", links(details));
        row("detail-request-of", details.of.clone());
        row("detail-request-asked", lang.date(details.asked));
        row("detail-request-due", lang.date(details.due));
    }
    for (event, at, answer) in &request.history {
        let told = crate::work::requests::told(audit, answer, lang);
        row("detail-request-then", format!("{}, {}: {told}", lang.moment(*at), audit.name_of(&event.log)));
    }
    table.print(&face.out);
    let evidence: Vec<_> = audit.evidence_answering(request).collect();
    if !evidence.is_empty() {
        face.out.line("");
        evidence::table(audit, &evidence, face).print(&face.out);
    }
    evidence::around(audit, &Thing::Request(request.id.clone()), face);
    if request.details.in_conflict() {
        face.say(&lang.text("conflict-details"));
    }
    Ok(())
}

/// Lists what would be asked.
pub(super) fn proposed(requests: &[RequestDetails], face: &Face) {
    let mut table = Table::default();
    for details in requests {
        table.row([links(details), visible(details.asks.get(face.language())).into_owned()]);
    }
    table.print(&face.out);
}

/// Lists what an import would do.
pub(super) fn planned(plan: &Plan, face: &Face) {
    let mut table = Table::default();
    for taken in &plan.taken {
        let state = if taken.not_provided { RequestState::NotProvided } else { RequestState::Received };
        let mut what: Vec<String> = taken.files.iter().map(|file| visible(&file.name.readable).into_owned()).collect();
        what.extend(taken.remark.as_deref().map(|remark| visible(remark).into_owned()));
        table.row([
            taken.label.to_string(),
            face.lang.word("request-state", state.name()).into_owned(),
            what.join(", "),
        ]);
    }
    table.print(&face.out);
    face.say(&face.lang.with("would-request-import", &[("count", plan.taken.len().into())]));
}

fn document(audit: &Audit, request: &Request, day: Date) -> RequestJson {
    RequestJson {
        id: request.id.clone(),
        label: request.label.clone(),
        recorded: request.recorded,
        recorded_by: request.id.log.clone(),
        state: request.state(),
        days_late: request.days_late(day),
        details: versions(Some(&request.details), |details: &RequestDetails| {
            let Wording { nl, en } = details.asks.clone();
            DetailsJson {
                asks: AsksJson { nl, en },
                serves: details.serves.iter().map(ToString::to_string).collect(),
                of: details.of.clone(),
                asked: details.asked,
                due: details.due,
            }
        }),
        answers: versions(Some(&request.answer), |answer| answer_json(audit, answer)),
        evidence: audit.evidence_answering(request).map(|evidence| evidence.label.clone()).collect(),
        history: request
            .history
            .iter()
            .map(|(event, at, answer)| StepJson {
                event: event.clone(),
                by: event.log.clone(),
                at: *at,
                answer: answer_json(audit, answer),
            })
            .collect(),
    }
}

fn answer_json(audit: &Audit, answer: &Answer) -> AnswerJson {
    let label = |id: &EventId| audit.evidence.get(id).map(|evidence| evidence.label.clone());
    let mut json =
        AnswerJson { state: answer.state(), evidence: Vec::new(), remark: None, reason: None, said_by: None };
    match answer {
        Answer::Received { evidence, remark } => {
            json.evidence = evidence.iter().filter_map(label).collect();
            json.remark.clone_from(remark);
        }
        Answer::Accepted => {}
        Answer::Returned { reason } | Answer::Withdrawn { reason } => json.reason = Some(reason.clone()),
        Answer::NotProvided { reason, said_by } => {
            json.reason = Some(reason.clone());
            json.said_by = Some(said_by.clone());
        }
    }
    json
}
