//! Rolling forward: what of last year's audit comes along into this one (ISA 300.A; ISA 315.16; practice: "Roll-forward").
//!
//! Nothing is carried as this year's work. Last year's verdicts, conclusions and acceptances come along as facts about last
//! year; findings and residual risks come along to be followed up. Verdict, stage and sign-off of every paper start anew.

use std::collections::BTreeMap;

use super::{
    earlier::{CarriedText, Earlier, EarlierYear, Past, texts_digest},
    finding::{Exhibit, Finding, FindingDetails, FindingStatus, Said},
    paper::{Decision, Outcome, Stage},
    prior::{Prior, PriorAcceptance, PriorPaper, PriorResidual, PriorRisk},
    programme::{Commitment, Programme, Risk},
    publication::{Item, Publicity},
    refusal::Refusal,
    register::Register,
    state::Audit,
    subject::{FindingField, Subject},
    text::Language,
};

/// What comes along from last year's audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Last year's dossier, pinned.
    pub prior: Prior,
    /// Its papers, in the order of its programme.
    pub papers: Vec<PriorPaper>,
    /// Its risks that were rated, or of which somebody accepted what remained.
    pub risks: Vec<PriorRisk>,
    /// Its findings.
    pub findings: Vec<CarriedFinding>,
}

/// A finding that comes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedFinding {
    /// What it holds besides its texts; nothing in it points into last year's file.
    pub details: FindingDetails,
    /// Its texts.
    pub texts: Vec<CarriedText>,
    /// Its past.
    pub earlier: Earlier,
}

impl Carried {
    /// Returns what comes along from `last`, into an audit that follows `programme`. `published` is last year's audit as it
    /// stood when its newest publication was rendered, if that was signed: it says which verdicts are public.
    ///
    /// Findings that are superseded stay behind; so do those that were resolved already when last year began. Refused where
    /// two versions of a finding that comes along stand side by side: nothing is picked silently.
    pub fn of(last: &Audit, published: Option<&Audit>, prior: Prior, programme: &Programme) -> Result<Self, Refusal> {
        let public = |id: &Commitment| {
            published.is_some_and(|then| then.publicity(&Item::Verdicts(id.id.clone())) == Publicity::Public)
        };
        let commitments = last.programme.commitments.iter();
        let papers = commitments.map(|commitment| paper(last, commitment, public(commitment), programme)).collect();
        let risks = last.programme.risks.iter().filter_map(|known| risk(last, known)).collect();
        let findings = last.findings.values().filter_map(|finding| carry(last, finding, &prior, programme).transpose());
        let findings = findings.collect::<Result<_, Refusal>>()?;
        Ok(Self { prior, papers, risks, findings })
    }
}

fn paper(last: &Audit, commitment: &Commitment, public: bool, programme: &Programme) -> PriorPaper {
    let digest = commitment.digest();
    let paper = last.papers.get(&commitment.id);
    let settled = |layer| paper.and_then(|paper| paper.verdicts.get(&layer)).and_then(Register::settled).cloned();
    let accepted = match paper.and_then(|paper| paper.decision.as_ref()) {
        Some(Decision { id, at, outcome: Outcome::Accepted { waived, .. }, .. })
            if last.standing(commitment).stage == Stage::Accepted =>
        {
            Some(PriorAcceptance { by: last.name_of(&id.log).to_owned(), at: *at, waived: *waived })
        }
        _ => None,
    };
    let same = programme.commitment(&commitment.id).is_some_and(|now| now.digest() == digest);
    PriorPaper {
        commitment: commitment.id.clone(),
        title: commitment.title.clone(),
        digest,
        verdicts: commitment.layers().into_iter().filter_map(|layer| Some((layer, settled(layer)?))).collect(),
        conclusion: texts(last, &Subject::Conclusion(commitment.id.clone())),
        accepted,
        public,
        was: (!same).then(|| Box::new(commitment.clone())),
    }
}

fn texts(last: &Audit, subject: &Subject) -> BTreeMap<Language, String> {
    let written = |language| Some((language, last.text(subject, language)?.to_owned()));
    Language::ALL.into_iter().filter_map(written).collect()
}

fn risk(last: &Audit, risk: &Risk) -> Option<PriorRisk> {
    let rating = last.ratings.get(&risk.id).and_then(Register::settled).copied();
    let residual = last.residuals.get(&risk.id).and_then(Register::settled);
    let residual = residual.map(|(owner, until)| PriorResidual { owner: owner.clone(), until: *until });
    if rating.is_none() && residual.is_none() {
        return None;
    }
    let reason = texts(last, &Subject::Risk(risk.id.clone()));
    Some(PriorRisk { risk: risk.id.clone(), title: risk.title.clone(), rating, reason, residual })
}

/// Returns the finding with its past, unless it stays behind.
fn carry(
    last: &Audit,
    finding: &Finding,
    prior: &Prior,
    programme: &Programme,
) -> Result<Option<CarriedFinding>, Refusal> {
    let details = finding.details.settled().ok_or_else(|| Refusal::Conflict { what: finding.label.to_string() })?;
    let long_closed = finding.earlier.is_some() && finding.statuses.first().is_some_and(|said| said.value.closed());
    if details.status == FindingStatus::Superseded || (long_closed && finding.closed()) {
        return Ok(None);
    }
    let texts = carried_texts(last, finding);
    let year = EarlierYear {
        dossier: prior.dossier,
        audit: prior.audit.clone(),
        period: prior.period,
        finding: finding.id.clone(),
        label: finding.label.clone(),
        commitments: details.commitments.clone(),
        evidence: details.evidence.iter().map(|exhibit| in_words(last, exhibit)).collect(),
        rating: details.rating,
        status: details.status,
        texts: texts_digest(&texts),
    };
    let before = finding.earlier.clone();
    // What a carried finding started with stands in its past already.
    let known = usize::from(before.is_some());
    let repeated = details.repeats.as_ref().and_then(|id| last.findings.get(id)).and_then(|it| it.earlier.as_ref());
    let (mut years, mut ratings, mut statuses) = (Vec::new(), Vec::new(), Vec::new());
    let mut raised = repeated.map_or(finding.raised, |repeated| repeated.raised);
    let mut repeat = details.repeats.is_some();
    if let Some(before) = before {
        raised = raised.min(before.raised);
        repeat |= before.repeat;
        (years, ratings, statuses) = (before.years, before.ratings, before.statuses);
    }
    years.push(year);
    ratings.extend(past(last, &finding.ratings).skip(known));
    statuses.extend(past(last, &finding.statuses).skip(known));
    let details = FindingDetails {
        commitments: details.commitments.iter().filter(|id| programme.commitment(id).is_some()).cloned().collect(),
        risks: details.risks.iter().filter(|id| programme.risk(id).is_some()).cloned().collect(),
        evidence: Vec::new(),
        verified: Vec::new(),
        superseded_by: None,
        repeats: None,
        ..details.clone()
    };
    Ok(Some(CarriedFinding { details, texts, earlier: Earlier { raised, repeat, years, ratings, statuses } }))
}

fn carried_texts(last: &Audit, finding: &Finding) -> Vec<CarriedText> {
    let mut texts = Vec::new();
    for field in FindingField::ALL {
        let written = self::texts(last, &Subject::Finding(finding.id.clone(), field));
        texts.extend(written.into_iter().map(|(language, text)| CarriedText { field, language, text }));
    }
    texts
}

/// Says which evidence showed it: label, place, the first digits of the digest.
fn in_words(last: &Audit, exhibit: &Exhibit) -> String {
    let known = last.evidence.get(&exhibit.evidence);
    let label = known.map_or_else(|| exhibit.evidence.to_string(), |evidence| evidence.label.to_string());
    let place = exhibit.locator.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
    let digest = known.map(|evidence| format!(" ({})", evidence.bytes.sha256.short())).unwrap_or_default();
    format!("{label}{place}{digest}")
}

fn past<'a, T: Clone>(last: &'a Audit, said: &'a [Said<T>]) -> impl Iterator<Item = Past<T>> + 'a {
    said.iter().map(|said| Past {
        at: said.at,
        by: last.name_of(&said.id.log).to_owned(),
        value: said.value.clone(),
        reason: said.reason.clone(),
    })
}
