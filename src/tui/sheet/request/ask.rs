//! Asking for something, by hand or for all that the programme asks for; changing a request.

use jiff::ToSpan as _;

use super::super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, Audit, EventId,
        evidence::Link,
        programme::{CommitmentId, Method, Obliged},
        request::{RequestDetails, Selection, Wording},
    },
    lang::visible,
    tui::shared::Shared,
};

/// The days that are proposed for an answer.
const DAYS: i64 = 14;

/// Asking for something, or changing a request.
pub struct AskSheet {
    request: Option<EventId>,
    link: Option<Link>,
}

impl AskSheet {
    /// Asks for something, for a commitment or procedure if one was selected.
    pub fn new(link: Option<Link>) -> Self {
        Self { request: None, link }
    }

    /// Changes a request.
    pub fn change(request: EventId) -> Self {
        Self { request: Some(request), link: None }
    }

    fn now(&self, shared: &Shared) -> RequestDetails {
        let known = self.request.as_ref().and_then(|id| shared.audit.requests.get(id)).and_then(|it| it.shown());
        known.cloned().unwrap_or_else(|| {
            let commitment = self.link.as_ref().and_then(|link| shared.audit.programme.commitment(&link.commitment));
            let procedure = self.link.as_ref().and_then(|link| link.procedure?.checked_sub(1));
            let procedure = commitment.and_then(|commitment| commitment.procedures.get(procedure?));
            let obliged = commitment.map_or(Obliged::Supplier, |commitment| commitment.obliged);
            RequestDetails {
                asks: procedure.map(|procedure| Wording::from(procedure.evidence.clone())).unwrap_or_default(),
                serves: self.link.iter().cloned().collect(),
                of: party(&shared.audit, obliged),
                asked: shared.today(),
                due: in_two_weeks(shared),
            }
        })
    }
}

/// Returns whom one would ask for what this party promised.
fn party(audit: &Audit, obliged: Obliged) -> String {
    match obliged {
        Obliged::Supplier => audit.opening.supplier.clone(),
        _ => audit.opening.client.clone(),
    }
}

fn in_two_weeks(shared: &Shared) -> jiff::civil::Date {
    shared.today().checked_add(DAYS.days()).unwrap_or(shared.today())
}

impl Sheet for AskSheet {
    fn title(&self, shared: &Shared) -> String {
        match &self.request {
            Some(id) => shared.lang.with("ui-form-request", &[("label", super::label(id, shared).into())]),
            None => shared.lang.text("ui-form-new-request").into_owned(),
        }
    }

    fn key(&self) -> String {
        match (&self.request, &self.link) {
            (Some(id), _) => format!("request-{}-{}", id.log, id.seq),
            (None, Some(link)) => format!("request-new-{link}"),
            (None, None) => "request-new".to_owned(),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = self.now(shared);
        let serves = now.serves.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        vec![
            Entry::line("nl", "ui-field-asks-nl", now.asks.nl.as_deref().unwrap_or_default(), shared),
            Entry::line("en", "ui-field-asks-en", now.asks.en.as_deref().unwrap_or_default(), shared),
            Entry::line("serves", "ui-field-links", &serves, shared),
            Entry::line("of", "ui-field-asked-of", &now.of, shared),
            Entry::day("asked", "ui-field-asked-on", Some(now.asked), shared),
            Entry::day("due", "ui-field-due", Some(now.due), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let shared = values.shared();
        let mut serves = Vec::new();
        for word in values.get("serves").split([',', ' ', ';']).filter(|word| !word.is_empty()) {
            let link = word.to_uppercase().parse::<Link>().ok();
            let known = link.filter(|link| shared.audit.papers.contains_key(&link.commitment));
            let wrong = || Fault {
                field: "serves",
                words: shared.lang.with("ui-fault-commitment", &[("word", visible(word).into_owned().into())]),
            };
            serves.push(known.ok_or_else(wrong)?);
        }
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let day = |field| values.day(field)?.ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let asks = Wording { nl: values.optional("nl"), en: values.optional("en") };
        if asks == Wording::default() {
            return Err(values.fault("nl", "ui-fault-one-language"));
        }
        if serves.is_empty() {
            return Err(values.fault("serves", "ui-fault-empty"));
        }
        let details = RequestDetails { asks, serves, of: needed("of")?, asked: day("asked")?, due: day("due")? };
        Ok(match &self.request {
            None => Sent::Act(vec![Action::AskFor { requests: vec![details] }], "ui-said-asked"),
            Some(id) => Sent::Act(vec![Action::ChangeRequest { request: id.clone(), details }], "ui-said-changed"),
        })
    }
}

/// Asking for all that the programme's procedures ask for, and nobody was asked for yet.
pub struct FromProgramme;

/// The word for all areas, and for all methods.
const ALL: &str = "all";

impl FromProgramme {
    fn requests(values: &Values<'_>) -> Result<Vec<RequestDetails>, Fault> {
        let shared = values.shared();
        let mut selection = Selection::of(Some(values.named("obliged")?));
        if values.get("area") != ALL {
            selection.areas = vec![values.get("area").into()];
        }
        if values.get("methods") == ALL {
            selection.methods = Method::ALL.to_vec();
        }
        for word in values.get("commitments").split([',', ' ', ';']).filter(|word| !word.is_empty()) {
            let known = shared.audit.programme.commitments.iter().find(|it| it.id.0.eq_ignore_ascii_case(word));
            let known: Option<CommitmentId> = known.map(|it| it.id.clone());
            let wrong = || Fault {
                field: "commitments",
                words: shared.lang.with("ui-fault-commitment", &[("word", visible(word).into_owned().into())]),
            };
            selection.commitments.push(known.ok_or_else(wrong)?);
        }
        let of = values.optional("of").ok_or_else(|| values.fault("of", "ui-fault-empty"))?;
        let day = |field| values.day(field)?.ok_or_else(|| values.fault(field, "ui-fault-empty"));
        Ok(shared.audit.to_ask(&selection, &of, day("asked")?, day("due")?))
    }
}

impl Sheet for FromProgramme {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-from-programme").into_owned()
    }

    fn key(&self) -> String {
        "request-from-programme".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let lang = shared.lang;
        let title = |area: &crate::audit::programme::Area| {
            (area.id.0.clone(), visible(area.title.get(lang.language())).into_owned())
        };
        let mut areas = vec![(ALL.to_owned(), lang.text("ui-choice-all").into_owned())];
        areas.extend(shared.audit.programme.areas.iter().map(title));
        let methods = vec![
            ("asked".to_owned(), lang.text("ui-choice-asked").into_owned()),
            (ALL.to_owned(), lang.text("ui-choice-all").into_owned()),
        ];
        let parties = Obliged::ALL.into_iter().map(Obliged::name);
        vec![
            Entry::line("of", "ui-field-asked-of", &shared.audit.opening.supplier, shared),
            Entry::choice("obliged", "ui-field-obliged", "obliged", parties, Obliged::Supplier.name(), shared),
            Entry::pick("area", "ui-field-area", areas, ALL, shared),
            Entry::line("commitments", "ui-field-only-commitments", "", shared),
            Entry::pick("methods", "ui-field-methods", methods, "asked", shared),
            Entry::day("asked", "ui-field-asked-on", Some(shared.today()), shared),
            Entry::day("due", "ui-field-due", Some(in_two_weeks(shared)), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let requests = Self::requests(values)?;
        if requests.is_empty() {
            return Err(values.fault("commitments", "refusal-nothing-to-ask"));
        }
        Ok(Sent::Act(vec![Action::AskFor { requests }], "ui-said-asked"))
    }

    fn question(&self, values: &Values<'_>) -> Option<String> {
        let count = Self::requests(values).map(|requests| requests.len()).unwrap_or_default();
        let of = visible(values.get("of")).into_owned();
        Some(values.shared().lang.with("ui-confirm-from-programme", &[("count", count.into()), ("of", of.into())]))
    }
}
