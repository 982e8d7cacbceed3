//! A small audit to test rules on: two commitments, a lead, a preparer, a reviewer, a publisher, an observer.

use jiff::Timestamp;

use super::{
    action::{Action, NewEvidence},
    check::{Check, Power, Test},
    decide::decide,
    digest::Sha256,
    event::{Event, Recorded},
    evidence::{Bytes, Details, Judgement, Link},
    id::{EventId, Heads, LogName},
    member::{Member, PublicKey, Role},
    observation::{Examined, Outcome, Seen},
    opening::Opening,
    programme::{
        Area, Commitment, Kind, Layer, Level, Method, Obliged, Procedure, Programme, Rating, Risk, Scope, Standing,
    },
    refusal::Refusal,
    replay::step,
    state::Audit,
    subject::Subject,
    text::{Language, Text},
    verdict::{Value, Verdict},
};

/// Returns a text that differs per language.
pub(crate) fn text(both: &str) -> Text {
    Text { nl: format!("{both} (nl)"), en: format!("{both} (en)") }
}

fn procedure(layer: Layer) -> Procedure {
    Procedure { layer, method: Method::Examine, text: text("Read it"), evidence: text("A document"), check: None }
}

/// The check that the only procedure of TEL-2 declares.
pub(crate) fn check() -> Check {
    Check {
        test: Test::NoContent,
        can: Power::Refute,
        settings: Vec::new(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    }
}

/// Returns what the check of TEL-2 saw, in all that it reads.
pub(crate) fn seen(audit: &Audit, outcome: Outcome) -> Seen {
    let procedure: Link = "TEL-2.1".parse().expect("a procedure");
    let examined = audit.examined_by(&procedure).map(|evidence| Examined {
        evidence: evidence.id.clone(),
        sha256: evidence.bytes.sha256,
        format: Some("http-archive".to_owned()),
        facts: 1,
        whole: true,
    });
    Seen {
        examined: examined.collect(),
        procedure,
        check: check().digest(),
        tables: Vec::new(),
        outcome,
        details: Vec::new(),
        more: 0,
        counts: std::collections::BTreeMap::new(),
        program: "0.1.0".to_owned(),
    }
}

fn commitment(id: &str, layers: &[Layer]) -> Commitment {
    Commitment {
        id: id.into(),
        area: "telemetry".into(),
        obliged: Obliged::Supplier,
        kind: Kind::Technical,
        standing: Standing::Measure,
        title: text("Nothing leaks"),
        statement: text("Nothing leaks at all"),
        source: None,
        locator: None,
        quote: None,
        since: None,
        due: None,
        risks: vec!["1".into()],
        depends: Vec::new(),
        services: Vec::new(),
        anomaly: None,
        procedures: layers.iter().copied().map(procedure).collect(),
    }
}

/// Returns a programme with TEL-1 (design, operation) and TEL-2 (existence).
pub(crate) fn programme() -> Programme {
    let mut tel_2 = commitment("TEL-2", &[Layer::Existence]);
    tel_2.procedures[0].check = Some(check());
    Programme {
        format: 1,
        id: "test".to_owned(),
        version: "1".to_owned(),
        title: text("Test"),
        supplier: "Microsoft".to_owned(),
        scope: Scope {
            inside: text("Inside"),
            outside: text("Outside"),
            method: text("Method"),
            limitations: text("Limitations"),
        },
        sources: Vec::new(),
        risks: vec![Risk {
            id: "1".into(),
            title: text("Leaks"),
            before: Rating { likelihood: Level::High, impact: Level::High },
            measures: None,
            source: "S1".into(),
            locator: text("Somewhere"),
        }],
        services: Vec::new(),
        areas: vec![Area { id: "telemetry".into(), title: text("Diagnostic data") }],
        commitments: vec![commitment("TEL-1", &[Layer::Design, Layer::Operation]), tel_2],
        measures: Vec::new(),
    }
}

pub(crate) fn log(name: &str) -> LogName {
    name.parse().expect("a log name")
}

fn member(name: &str, role: Role) -> Member {
    let key = PublicKey(Sha256::of(name.as_bytes()).0);
    Member { log: log(name), name: format!("{name} by name"), role, key, letter: None }
}

/// Returns the invitation of a member.
pub(crate) fn invitation(name: &str, role: Role) -> Action {
    let Member { log, name, role, key, .. } = member(name, role);
    Action::InviteMember { log, name, role, key, namesake: false }
}

/// Returns the invitation of a further device of the one who writes `first`.
pub(crate) fn invitation_of_another_device(device: &str, first: &str, role: Role) -> Action {
    let Member { log, role, key, .. } = member(device, role);
    Action::InviteMember { log, name: member(first, role).name, role, key, namesake: false }
}

/// Returns the opening, with `anna@laptop` as founder.
pub(crate) fn opening() -> Opening {
    Opening {
        format: 1,
        title: Text { nl: "Proef".to_owned(), en: "Test".to_owned() },
        client: "SLM Rijk".to_owned(),
        supplier: "Microsoft".to_owned(),
        demonstration: false,
        opened: Timestamp::UNIX_EPOCH,
        nonce: Sha256::of(b"nonce"),
        period: "2026-01-01..2026-12-31".parse().expect("a period"),
        programme: Sha256::of(b"programme"),
        founder: member("anna@laptop", Role::Lead),
    }
}

/// The moment of every action, unless a test says otherwise.
pub(crate) fn noon() -> Timestamp {
    "2026-11-20T12:00:00Z".parse().expect("a moment")
}

/// An audit with a team, to act in: every action is decided, recorded and applied as in a dossier where all logs are at
/// hand.
#[derive(Clone)]
pub(crate) struct Office {
    pub(crate) audit: Audit,
    pub(crate) recorded: Vec<Recorded>,
}

impl Office {
    /// Opens with the founder alone.
    pub(crate) fn alone() -> Self {
        Self { audit: Audit::new(opening(), programme()), recorded: Vec::new() }
    }

    /// Opens with one member per role.
    pub(crate) fn staffed() -> Self {
        let mut office = Self::alone();
        for (name, role) in [
            ("piet@pc", Role::Preparer),
            ("bram@mbp", Role::Reviewer),
            ("saskia@slm", Role::Publisher),
            ("olga@pc", Role::Observer),
        ] {
            office.act("anna@laptop", invitation(name, role)).expect("invited");
        }
        office
    }

    /// Acts, or returns why not. Nothing changes on a refusal.
    pub(crate) fn act(&mut self, by: &str, action: Action) -> Result<Vec<EventId>, Refusal> {
        self.act_at(by, action, noon())
    }

    /// Acts at another moment than noon.
    pub(crate) fn act_at(&mut self, by: &str, action: Action, at: Timestamp) -> Result<Vec<EventId>, Refusal> {
        let by = log(by);
        let events = decide(&self.audit, action, &by, at)?;
        Ok(events.into_iter().map(|event| self.record_at(&by, event, at)).collect())
    }

    /// Records an event, whatever the rules say: as a line in a log that some other program wrote.
    pub(crate) fn record(&mut self, by: &LogName, event: Event) -> EventId {
        self.record_at(by, event, noon())
    }

    fn record_at(&mut self, by: &LogName, event: Event, at: Timestamp) -> EventId {
        let seq = self.audit.heads.0.get(by).copied().unwrap_or_default() + 1;
        let id = EventId { log: by.clone(), seq };
        let recorded = Recorded {
            id: id.clone(),
            lam: self.recorded.len() as u64 + 1,
            at,
            seen: Heads(self.audit.heads.0.clone()),
            event,
        };
        step(&mut self.audit, &recorded);
        self.recorded.push(recorded);
        id
    }

    /// Attaches a file of this name to a commitment, collected in the period, and returns its identity.
    pub(crate) fn attach(&mut self, by: &str, name: &str, to: &str) -> EventId {
        let evidence = vec![new_evidence(name, to)];
        self.act(by, Action::Attach { evidence }).expect("attached").remove(0)
    }

    /// Accepts a piece of evidence.
    pub(crate) fn accept_evidence(&mut self, by: &str, evidence: &EventId) {
        let action = Action::Judge { evidence: evidence.clone(), judgement: Judgement::Accepted };
        self.act(by, action).expect("accepted");
    }

    /// Gives a verdict without a reason.
    pub(crate) fn verdict(&mut self, by: &str, id: &str, layer: Layer, value: Value) -> Result<Vec<EventId>, Refusal> {
        let verdict = Verdict { value, reason: None };
        self.act(by, Action::GiveVerdict { commitment: id.into(), layer, verdict })
    }

    /// Writes the conclusion in both languages.
    pub(crate) fn conclude(&mut self, by: &str, id: &str, text: &str) {
        for language in Language::ALL {
            let subject = Subject::Conclusion(id.into());
            self.act(by, Action::Write { subject, language, text: format!("{text} ({language})") }).expect("written");
        }
    }

    /// Does all that TEL-2 needs before it can be submitted, by `piet@pc`.
    pub(crate) fn prepare(&mut self) {
        let evidence = self.attach("piet@pc", "capture.har", "TEL-2");
        self.accept_evidence("piet@pc", &evidence);
        self.verdict("piet@pc", "TEL-2", Layer::Existence, Value::Met).expect("given");
        self.conclude("piet@pc", "TEL-2", "Kept");
    }

    /// Prepares TEL-2 and submits it.
    pub(crate) fn submit(&mut self) {
        self.prepare();
        self.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    }

    /// Submits TEL-2 and has it accepted.
    pub(crate) fn accept(&mut self) {
        self.submit();
        self.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    }

    /// Returns where a paper stands.
    pub(crate) fn standing(&self, id: &str) -> super::paper::Standing {
        self.audit.standing(self.audit.programme.commitment(&id.into()).expect("in the programme"))
    }
}

/// Returns bytes of this name, collected in the audit's period, linked as `to` says.
pub(crate) fn new_evidence(name: &str, to: &str) -> NewEvidence {
    NewEvidence {
        bytes: Bytes {
            name: name.to_owned(),
            name_bytes: None,
            size: 3,
            media_type: "application/octet-stream".to_owned(),
            sha256: Sha256::of(name.as_bytes()),
        },
        details: Details { collected: "2026-09-14".parse().ok(), ..Details::default() },
        links: vec![to.parse().expect("a link")],
    }
}
