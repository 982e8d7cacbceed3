//! A small audit in the middle of its work: three areas, eight commitments, three people.

use std::sync::Arc;

use jiff::civil::date;
use waarmerk::audit::{
    Action, Audit, EventId, Language, Opening, Programme, Sha256, Text,
    action::NewEvidence,
    check::{Check, Power, Test},
    evidence::{Bytes, Classification, Details, Judgement, Link},
    finding::{Exhibit, FindingDetails},
    member::{Member, PublicKey, Role},
    observation::{Detail, Examined, Outcome, Seen, Weight},
    opening::Period,
    programme::{
        Area, Commitment, CommitmentId, Kind, Layer, Level, Method, Obliged, Procedure, Rating, Risk, Scope, Source,
        Standing,
    },
    publication::{Signature, SignsAs},
    purge::PurgeGround,
    subject::{Fact, Section, Subject},
    verdict::{Value, Verdict},
};

use super::fake::Fake;

pub const ANNA: &str = "anna@laptop";
pub const BRAM: &str = "bram@mbp";
pub const SLM: &str = "sanne@slm";

fn text(nl: &str, en: &str) -> Text {
    Text { nl: nl.to_owned(), en: en.to_owned() }
}

fn procedure(layer: Layer, method: Method, nl: &str, en: &str) -> Procedure {
    Procedure {
        layer,
        method,
        text: text(nl, en),
        evidence: text("Het document met datum.", "The document with its date."),
        check: None,
    }
}

fn commitment(id: &str, area: &str, nl: &str, en: &str, layers: &[Layer]) -> Commitment {
    let steps = layers
        .iter()
        .map(|layer| match layer {
            Layer::Design => procedure(
                Layer::Design,
                Method::Examine,
                "Lees de openbare beschrijving van de velden en noteer versie en datum. Voldoet: elk veld is beschreven, met doel en bewaartermijn.",
                "Read the public description of the fields, and note version and date. Met: every field is described, with purpose and retention.",
            ),
            Layer::Existence => procedure(
                Layer::Existence,
                Method::Test,
                "Vang het verkeer op bij niveau Neither, met een vast scenario.",
                "Capture the traffic at level Neither, with a fixed scenario.",
            ),
            Layer::Operation => procedure(
                Layer::Operation,
                Method::Test,
                "Vang het verkeer op bij niveau Required, met hetzelfde scenario.",
                "Capture the traffic at level Required, with the same scenario.",
            ),
        })
        .collect();
    Commitment {
        id: id.into(),
        area: area.into(),
        obliged: Obliged::Supplier,
        kind: Kind::Technical,
        standing: Standing::Measure,
        title: text(nl, en),
        statement: text(
            "Bij de niveaus Required en Neither bevat geen bericht gegevens die een persoon direct identificeren, zoals een gebruikersnaam of een e-mailadres.",
            "At the levels Required and Neither no message holds data that identifies a person directly, such as a user name or an e-mail address.",
        ),
        source: Some(waarmerk::audit::programme::SourceId("S1".to_owned())),
        locator: Some(text("Getroffen maatregelen, 5", "Measures taken, 5")),
        quote: None,
        since: Some(text("versie 1904", "version 1904")),
        due: None,
        risks: vec![],
        depends: vec![],
        services: vec![],
        anomaly: None,
        procedures: steps,
    }
}

fn programme() -> Programme {
    use Layer::{Design, Existence, Operation};
    let area = |id: &str, nl: &str, en: &str| Area { id: id.into(), title: text(nl, en) };
    let mut commitments = vec![
        commitment("PUR-1", "purpose", "Drie toegestane doelen", "Three purposes only", &[Design]),
        commitment("PUR-2", "purpose", "Alleen waar evenredig", "Only where proportionate", &[Design, Operation]),
        commitment("TEL-1", "telemetry", "Niveaus instelbaar", "Levels can be set", &[Design, Existence]),
        commitment("TEL-2", "telemetry", "Elk bericht gedocumenteerd", "Every message documented", &[Design]),
        commitment(
            "TEL-3",
            "telemetry",
            "Geen direct identificerende gegevens",
            "No data that identifies a person directly",
            &[Design, Existence, Operation],
        ),
        commitment("TEL-4", "telemetry", "Bewaartermijn begrensd", "Retention is bounded", &[Design]),
        commitment("ORG-1", "customer", "Gebruikers zijn geïnformeerd", "Users are informed", &[Existence]),
        commitment("ORG-2", "customer", "Niveau staat op Neither", "The level is set to Neither", &[Existence]),
    ];
    commitments[4].depends = vec!["ORG-2".into()];
    commitments[4].risks = vec![waarmerk::audit::programme::RiskId("2".to_owned())];
    commitments[2].due = Some(date(2026, 6, 30));
    commitments[5].due = Some(date(2026, 10, 1));
    commitments[7].due = Some(date(2027, 3, 1));
    Programme {
        format: 1,
        id: "small".to_owned(),
        version: "2026.1".to_owned(),
        title: text("Klein", "Small"),
        supplier: "Microsoft".to_owned(),
        scope: Scope {
            inside: text("Wat binnen valt.", "What is inside."),
            outside: text("Wat buiten valt.", "What is outside."),
            method: text("Hoe het is onderzocht.", "How it was examined."),
            limitations: text("Wat het niet zegt.", "What it does not say."),
        },
        sources: vec![Source {
            id: waarmerk::audit::programme::SourceId("S1".to_owned()),
            title: text("Samenvatting DPIA", "Summary of the DPIA"),
            publisher: "SLM Rijk".to_owned(),
            date: "2019-07".to_owned(),
            anomalies: vec![waarmerk::audit::programme::Anomaly {
                locator: text("tekst en tabel 1", "text and table 1"),
                text: text(
                    "De tekst telt acht risico's, de tabel negen.",
                    "The text counts eight risks, the table nine.",
                ),
            }],
        }],
        risks: vec![Risk {
            id: waarmerk::audit::programme::RiskId("2".to_owned()),
            title: text("Verlies van controle over diagnostische gegevens", "Loss of control over diagnostic data"),
            before: Rating { likelihood: Level::High, impact: Level::Medium },
            measures: None,
            source: waarmerk::audit::programme::SourceId("S1".to_owned()),
            locator: text("tabel 1", "table 1"),
        }],
        services: vec![],
        areas: vec![
            area("purpose", "Doelbinding", "Purpose limitation"),
            area("telemetry", "Diagnostische gegevens", "Diagnostic data"),
            area("customer", "Maatregelen van de organisatie", "Customer-side measures"),
        ],
        commitments,
        measures: vec![],
    }
}

/// Returns the audit just opened, by Anna, with Bram and Sanne invited.
pub fn opened() -> Fake {
    let key = |byte: u8| PublicKey([byte; 32]);
    let founder = Member {
        log: ANNA.parse().expect("a log"),
        name: "Anna de Vries".to_owned(),
        role: Role::Lead,
        key: key(1),
        letter: None,
    };
    let opening = Opening {
        format: 1,
        title: text("Jaarlijkse audit Microsoft 365 · 2026", "Annual audit Microsoft 365 · 2026"),
        client: "SLM Rijk".to_owned(),
        supplier: "Microsoft".to_owned(),
        demonstration: false,
        opened: "2026-11-01T08:00:00Z".parse().expect("a moment"),
        nonce: Sha256::of(b"nonce"),
        period: Period::new(date(2026, 1, 1), date(2026, 12, 31)).expect("in order"),
        programme: Sha256::of(b"programme"),
        founder,
    };
    let mut fake = Fake {
        audit: Audit::new(opening, programme()),
        me: Some(ANNA.parse().expect("a log")),
        events: Vec::new(),
        drafts: Arc::default(),
        now: "2026-11-20T09:00:00Z".parse().expect("a moment"),
        read_only: None,
        dir: std::env::temp_dir(),
        addition: None,
        gate: None,
        lists: std::collections::BTreeMap::new(),
    };
    let invite = |log: &str, name: &str, role, byte| Action::InviteMember {
        log: log.parse().expect("a log"),
        name: name.to_owned(),
        role,
        key: key(byte),
        namesake: false,
    };
    fake.by(ANNA, invite(BRAM, "Bram Bakker", Role::Reviewer, 2));
    fake.by(ANNA, invite(SLM, "Sanne Smit", Role::Publisher, 3));
    fake
}

/// Attaches a made-up file.
pub fn attach(fake: &mut Fake, name: &str, links: &[&str], class: Classification) -> EventId {
    let new = NewEvidence {
        bytes: Bytes {
            name: name.to_owned(),
            name_bytes: None,
            size: 1_204_000 + name.len() as u64,
            media_type: "application/json".to_owned(),
            sha256: Sha256::of(name.as_bytes()),
        },
        details: Details {
            collected: Some(date(2026, 9, 14)),
            collector: Some("Anna de Vries".to_owned()),
            source: Some("test tenant, PC-07".to_owned()),
            method: Some(Method::Test),
            class,
            ..Details::default()
        },
        links: links.iter().map(|link| link.parse::<Link>().expect("a link")).collect(),
    };
    fake.by(ANNA, Action::Attach { evidence: vec![new] })[0].id.clone()
}

/// Gives a verdict as Anna.
pub fn verdict(fake: &mut Fake, id: &str, layer: Layer, value: Value, reason: Option<&str>) {
    let verdict = Verdict { value, reason: reason.map(str::to_owned) };
    fake.by(ANNA, Action::GiveVerdict { commitment: id.into(), layer, verdict });
}

/// Writes the conclusion in both languages as Anna.
pub fn conclude(fake: &mut Fake, id: &str) {
    for (language, text) in [
        (Language::Nl, "Op niveau Neither bevatten de berichten geen direct identificerende gegevens."),
        (Language::En, "At level Neither the messages hold no data that identifies a person directly."),
    ] {
        let subject = Subject::Conclusion(id.into());
        fake.by(ANNA, Action::Write { subject, language, text: text.to_owned() });
    }
}

/// Brings a paper with one layer, or several, to submitted.
pub fn submit(fake: &mut Fake, id: &str, value: Value) {
    let commitment = fake.audit.programme.commitment(&id.into()).expect("known").clone();
    let evidence = attach(fake, &format!("{}.har", id.to_lowercase()), &[id], Classification::Internal);
    fake.by(ANNA, Action::Judge { evidence, judgement: Judgement::Accepted });
    for layer in commitment.layers() {
        verdict(fake, id, layer, value, None);
    }
    conclude(fake, id);
    fake.by(ANNA, Action::Submit { commitment: id.into() });
}

/// Returns the audit in the middle of its work.
pub fn busy() -> Fake {
    let mut fake = opened();
    submit(&mut fake, "PUR-1", Value::Met);
    fake.by(BRAM, Action::Accept { commitment: "PUR-1".into() });
    submit(&mut fake, "TEL-1", Value::NotMet);
    fake.by(BRAM, Action::Accept { commitment: "TEL-1".into() });
    submit(&mut fake, "PUR-2", Value::PartlyMet);
    submit(&mut fake, "ORG-1", Value::Met);
    let reason = "Het scenario ontbreekt: welke stappen zijn gedaan?".to_owned();
    fake.by(BRAM, Action::Return { commitment: "ORG-1".into(), reason });
    let fields = attach(&mut fake, "required-data.pdf", &["TEL-3.1"], Classification::Public);
    let neither = attach(&mut fake, "neither-2026-09-14.har", &["TEL-3.2"], Classification::Internal);
    let required = attach(&mut fake, "required-2026-09-14.har", &["TEL-3.3"], Classification::Internal);
    for evidence in [fields, neither] {
        fake.by(ANNA, Action::Judge { evidence, judgement: Judgement::Accepted });
    }
    verdict(&mut fake, "TEL-3", Layer::Design, Value::Met, None);
    verdict(&mut fake, "TEL-3", Layer::Existence, Value::NotEstablished, Some("Het niveau kon niet worden ingesteld."));
    let subject = Subject::Conclusion(CommitmentId("TEL-3".to_owned()));
    let words = "Op niveau Neither bevatten de berichten geen direct identificerende gegevens.".to_owned();
    fake.by(ANNA, Action::Write { subject, language: Language::Nl, text: words });
    let details = FindingDetails {
        risks: vec![waarmerk::audit::programme::RiskId("2".to_owned())],
        evidence: vec![Exhibit { evidence: required, locator: Some("entry 311".to_owned()) }],
        owner: Some("Microsoft".to_owned()),
        due: Some(date(2026, 12, 31)),
        ..FindingDetails::new(
            text("Gebruikersnaam in veld userId", "User name in field userId"),
            vec!["TEL-1".into(), "TEL-3".into()],
            Rating { likelihood: Level::High, impact: Level::Medium },
        )
    };
    fake.by(ANNA, Action::RaiseFinding { details });
    fake
}

/// Returns the audit in the middle of its work, with a check on TEL-3.3 that found something.
pub fn checked() -> Fake {
    let mut fake = busy();
    let check = Check {
        test: Test::NoDirectIdentifier,
        can: Power::Refute,
        settings: Vec::new(),
        hosts: Vec::new(),
        levels: Vec::new(),
        events: Vec::new(),
    };
    let commitment = fake.audit.programme.commitments.iter_mut().find(|it| it.id.0 == "TEL-3").expect("TEL-3");
    commitment.procedures[2].check = Some(check.clone());
    let procedure: Link = "TEL-3.3".parse().expect("a procedure");
    let evidence = fake.audit.examined_by(&procedure).next().expect("a capture").clone();
    let detail = |kind: &str, weight, at: Option<&str>, values: &[(&str, &str)]| Detail {
        kind: kind.to_owned(),
        weight,
        evidence: at.map(|_| evidence.id.clone()),
        at: at.map(|at| at.parse().expect("a place")),
        values: values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let found = [("what", "planted-account"), ("form", "plain"), ("found", "te… (46)"), ("level", "required")];
    let seen = Seen {
        examined: vec![Examined {
            evidence: evidence.id.clone(),
            sha256: evidence.bytes.sha256,
            format: Some("http-archive".to_owned()),
            facts: 133,
            whole: true,
        }],
        procedure,
        check: check.digest(),
        tables: Vec::new(),
        outcome: Outcome::Fails,
        details: vec![
            detail(
                "identifier-found",
                Weight::Against,
                Some("entry 311 > request-body > event 2 > field data.userId"),
                &found,
            ),
            detail("identifier-nothing-planted", Weight::Open, None, &[]),
        ],
        more: 3,
        counts: [("events".to_owned(), 93)].into(),
        program: "0.1.0".to_owned(),
    };
    fake.by(ANNA, Action::Observe { seen: vec![seen] });
    fake
}

/// Returns the audit in the middle of its work, with a review note that waits for an answer, and one that was answered.
pub fn noted() -> Fake {
    let mut fake = busy();
    for (paper, text) in
        [("TEL-3", "Welk bericht is dit? [[E-07 entry 311]] zegt het niet."), ("ORG-1", "Wie heeft dit gezien?")]
    {
        fake.by(BRAM, Action::RaiseNote { commitment: paper.into(), part: None, text: text.to_owned() });
    }
    let note = fake.audit.notes.values().find(|note| note.commitment.0 == "ORG-1").map(|note| note.id.clone());
    let text = "De beheerder, op 14 september.".to_owned();
    fake.by(ANNA, Action::AnswerNote { note: note.expect("raised"), text });
    fake
}

/// Returns the audit after its file was closed, with an addition and a removal after that.
pub fn closed() -> Fake {
    let mut fake = noted();
    let reason = Some("De opdracht is teruggegeven.".to_owned());
    fake.by(ANNA, Action::Lock { retain_until: None, reason });
    let reason = "De leverancier stuurde het alsnog.".to_owned();
    let text = "Gezien op 14 september.".to_owned();
    let note = fake.audit.notes.values().find(|note| note.commitment.0 == "TEL-3").map(|note| note.id.clone());
    let action = Box::new(Action::AnswerNote { note: note.expect("raised"), text });
    fake.by(ANNA, Action::AfterCompletion { reason, action });
    let labelled = |fake: &Fake, name: &str| {
        fake.audit.evidence.values().find(|it| it.bytes.name == name).map(|it| it.id.clone()).expect("attached")
    };
    let evidence = labelled(&fake, "neither-2026-09-14.har");
    let reason = "De leverancier stuurde het alsnog.".to_owned();
    let details = Details { note: Some("Scenario versie 2.".to_owned()), ..Details::default() };
    fake.by(ANNA, Action::AfterCompletion { reason, action: Box::new(Action::Describe { evidence, details }) });
    let evidence = labelled(&fake, "required-2026-09-14.har");
    let reason = Some("Een beheerder vroeg om wissing.".to_owned());
    fake.by(ANNA, Action::Purge { evidence, ground: PurgeGround::Erasure, reason });
    fake
}

/// Returns the audit with a published summary, seen while the time to close the file runs.
pub fn published() -> Fake {
    let mut fake = noted();
    reportable(&mut fake);
    let rendering = super::fake::rendering(&fake);
    fake.by(ANNA, Action::Publish { rendering });
    fake
}

/// Returns the audit with a summary that was published, accepted, and signed by both sides.
pub fn signed() -> Fake {
    let mut fake = busy();
    reportable(&mut fake);
    let rendering = super::fake::rendering(&fake);
    let digest = waarmerk::audit::decide::rendering_digest(&rendering);
    let publication = fake.by(ANNA, Action::Publish { rendering })[0].id.clone();
    fake.by(SLM, Action::AcceptSummary { publication: publication.clone(), digest });
    for (by, signs_as) in [(ANNA, SignsAs::Auditor), (SLM, SignsAs::Publisher)] {
        let signature = Signature {
            signs_as,
            certificate: "self-signed: test".to_owned(),
            level: "PAdES B-B".to_owned(),
            files: Vec::new(),
        };
        fake.by(by, Action::Sign { publication: publication.clone(), signature });
    }
    fake
}

/// Attaches a list of support tickets of so many rows.
pub fn tickets(fake: &mut Fake, count: usize) -> EventId {
    let list = std::iter::once("ticket;closed".to_owned())
        .chain((1..=count).map(|number| format!("T-{number:04};2026-03-{:02}", number % 28 + 1)))
        .collect::<Vec<_>>()
        .join("\n");
    let evidence = attach(fake, "tickets.csv", &["TEL-3.2"], Classification::Internal);
    fake.lists.insert(evidence.clone(), list.into_bytes());
    evidence
}

/// Returns the audit with a list that a sample can be drawn from.
pub fn listed() -> Fake {
    let mut fake = busy();
    tickets(&mut fake, 400);
    fake
}

/// States and writes what the report needs.
pub fn reportable(fake: &mut Fake) {
    for (fact, value) in [
        (Fact::Auditor, "Audit & Co"),
        (Fact::Reference, "2026-017"),
        (Fact::Place, "Den Haag"),
        (Fact::ReportDate, "2026-12-31"),
        (Fact::Assurance, "limited"),
    ] {
        fake.by(ANNA, Action::State { fact, value: value.to_owned() });
    }
    for section in [Section::Assignment, Section::Addressees, Section::Result] {
        for language in Language::ALL {
            let subject = Subject::Section(section);
            fake.by(ANNA, Action::Write { subject, language, text: format!("Tekst van {section}.") });
        }
    }
}
