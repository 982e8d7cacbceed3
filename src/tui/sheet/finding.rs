//! Raising a finding, or changing one.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, EventId, Text,
        finding::{Exhibit, FindingDetails, FindingStatus},
        programme::{CommitmentId, Level, Rating, RiskId},
    },
    tui::shared::Shared,
};

/// Raising a finding, or changing one.
pub struct FindingSheet {
    finding: Option<EventId>,
    commitment: Option<CommitmentId>,
    evidence: Option<EventId>,
}

impl FindingSheet {
    /// Raises one, on a commitment and shown by evidence if those were selected.
    pub fn raise(commitment: Option<CommitmentId>, evidence: Option<EventId>) -> Self {
        Self { finding: None, commitment, evidence }
    }

    /// Changes one.
    pub fn change(finding: EventId) -> Self {
        Self { finding: Some(finding), commitment: None, evidence: None }
    }

    fn now(&self, shared: &Shared) -> FindingDetails {
        let known = self.finding.as_ref().and_then(|id| shared.audit.findings.get(id));
        let version = known.and_then(|finding| finding.details.heads().last());
        version.map_or_else(
            || FindingDetails {
                risks: self.commitment.as_ref().map(|id| risks_of(id, shared)).unwrap_or_default(),
                evidence: self.evidence.iter().map(|id| Exhibit { evidence: id.clone(), locator: None }).collect(),
                ..FindingDetails::new(
                    Text { nl: String::new(), en: String::new() },
                    self.commitment.iter().cloned().collect(),
                    Rating { likelihood: Level::Medium, impact: Level::Medium },
                )
            },
            |version| version.value.clone(),
        )
    }
}

/// Returns the risks that a commitment mitigates: a finding on it bears on them, unless the auditor says otherwise.
fn risks_of(commitment: &CommitmentId, shared: &Shared) -> Vec<RiskId> {
    shared.audit.programme.commitment(commitment).map(|known| known.risks.clone()).unwrap_or_default()
}

/// Writes evidence with the place in it: `E-13 entry 311; E-12`.
pub(super) fn written(exhibits: &[Exhibit], shared: &Shared) -> String {
    let one = |exhibit: &Exhibit| {
        let label = shared.audit.evidence.get(&exhibit.evidence).map_or_else(String::new, |it| it.label.0.clone());
        exhibit.locator.as_ref().map_or_else(|| label.clone(), |place| format!("{label} {place}"))
    };
    exhibits.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Reads evidence with the place in it. A label that is not there is returned.
fn read(text: &str, shared: &Shared) -> Result<Vec<Exhibit>, String> {
    text.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (label, place) = part.split_once(' ').unwrap_or((part, ""));
            let evidence = shared.audit.evidence_labelled(label).ok_or_else(|| label.to_owned())?;
            let locator = Some(place.trim().to_owned()).filter(|place| !place.is_empty());
            Ok(Exhibit { evidence: evidence.id.clone(), locator })
        })
        .collect()
}

impl Sheet for FindingSheet {
    fn title(&self, shared: &Shared) -> String {
        match self.finding.as_ref().and_then(|id| shared.audit.findings.get(id)) {
            Some(finding) => shared.lang.with("ui-form-finding", &[("label", finding.label.0.clone().into())]),
            None => shared.lang.text("ui-form-new-finding").into_owned(),
        }
    }

    fn key(&self) -> String {
        match (&self.finding, &self.commitment) {
            (Some(id), _) => format!("finding-{}-{}", id.log, id.seq),
            (None, Some(id)) => format!("finding-new-{id}"),
            (None, None) => "finding-new".to_owned(),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = self.now(shared);
        let commitments = now.commitments.iter().map(|id| id.0.clone()).collect::<Vec<_>>().join(", ");
        let risks = now.risks.iter().map(|id| id.0.clone()).collect::<Vec<_>>().join(", ");
        let label = |id: &Option<EventId>| {
            let known = id.as_ref().and_then(|id| shared.audit.findings.get(id));
            known.map(|finding| finding.label.0.clone()).unwrap_or_default()
        };
        let levels = || Level::ALL.into_iter().map(Level::name);
        let mut entries = vec![
            Entry::line("title-nl", "ui-field-title-nl", &now.title.nl, shared),
            Entry::line("title-en", "ui-field-title-en", &now.title.en, shared),
            Entry::line("commitments", "ui-field-commitments", &commitments, shared),
            Entry::choice("likelihood", "ui-field-likelihood", "level", levels(), now.rating.likelihood.name(), shared),
            Entry::choice("impact", "ui-field-impact", "level", levels(), now.rating.impact.name(), shared),
            Entry::line("risks", "ui-field-risks", &risks, shared),
            Entry::line("evidence", "ui-field-exhibits", &written(&now.evidence, shared), shared),
            Entry::line("owner", "ui-field-owner", now.owner.as_deref().unwrap_or_default(), shared),
            Entry::day("due", "ui-field-due", now.due, shared),
            Entry::choice(
                "status",
                "ui-field-status",
                "finding-status",
                FindingStatus::ALL.into_iter().map(FindingStatus::name),
                now.status.name(),
                shared,
            ),
        ];
        if shared.audit.findings.values().any(|finding| finding.earlier.is_some()) {
            entries.push(Entry::line("repeats", "ui-field-repeats", &label(&now.repeats), shared));
        }
        if self.finding.is_some() {
            entries.push(Entry::line("verified", "ui-field-verified", &written(&now.verified, shared), shared));
            entries.push(Entry::day("accepted-until", "ui-field-accepted-until", now.accepted_until, shared));
            entries.push(Entry::line("superseded-by", "ui-field-superseded-by", &label(&now.superseded_by), shared));
            entries.push(Entry::line("reason", "ui-field-rating-reason", "", shared));
        }
        entries
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let shared = values.shared();
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let title = Text { nl: needed("title-nl")?, en: needed("title-en")? };
        let mut commitments = Vec::new();
        for word in values.get("commitments").split([',', ' ', ';']).filter(|word| !word.is_empty()) {
            let known = shared.audit.programme.commitments.iter().find(|it| it.id.0.eq_ignore_ascii_case(word));
            let Some(known) = known else {
                let words = shared
                    .lang
                    .with("ui-fault-commitment", &[("word", crate::lang::visible(word).into_owned().into())]);
                return Err(Fault { field: "commitments", words });
            };
            commitments.push(known.id.clone());
        }
        if commitments.is_empty() {
            return Err(values.fault("commitments", "ui-fault-empty"));
        }
        let details = FindingDetails {
            title,
            commitments,
            risks: risks(values)?,
            evidence: exhibits(values, "evidence")?,
            rating: Rating { likelihood: values.named("likelihood")?, impact: values.named("impact")? },
            owner: values.optional("owner"),
            due: values.day("due")?,
            status: values.named("status")?,
            verified: exhibits(values, "verified")?,
            accepted_until: values.day("accepted-until")?,
            superseded_by: finding(values, "superseded-by")?,
            repeats: finding(values, "repeats")?,
        };
        Ok(match &self.finding {
            None => Sent::Act(vec![Action::RaiseFinding { details }], "ui-said-finding"),
            Some(id) => {
                let reason = values.optional("reason");
                Sent::Act(vec![Action::ChangeFinding { finding: id.clone(), details, reason }], "ui-said-changed")
            }
        })
    }
}

/// Reads evidence with the place in it out of a field.
pub(super) fn exhibits(values: &Values<'_>, field: &'static str) -> Result<Vec<Exhibit>, Fault> {
    read(values.get(field), values.shared()).map_err(|label| unknown(values, field, "ui-fault-evidence", &label))
}

/// Reads risks out of their field.
fn risks(values: &Values<'_>) -> Result<Vec<RiskId>, Fault> {
    let words = values.get("risks").split([',', ' ', ';']).filter(|word| !word.is_empty());
    let known = |word: &str| {
        let risks = &values.shared().audit.programme.risks;
        let known = risks.iter().find(|risk| risk.id.0.eq_ignore_ascii_case(word));
        known.map(|risk| risk.id.clone()).ok_or_else(|| unknown(values, "risks", "ui-fault-risk", word))
    };
    words.map(known).collect()
}

/// Reads the label of a finding out of a field, if there is one.
fn finding(values: &Values<'_>, field: &'static str) -> Result<Option<EventId>, Fault> {
    let Some(label) = values.optional(field) else { return Ok(None) };
    let known = values.shared().audit.finding_labelled(&label);
    known.map(|finding| Some(finding.id.clone())).ok_or_else(|| unknown(values, field, "ui-fault-finding", &label))
}

fn unknown(values: &Values<'_>, field: &'static str, key: &str, word: &str) -> Fault {
    let lang = values.shared().lang;
    Fault { field, words: lang.with(key, &[("word", crate::lang::visible(word).into_owned().into())]) }
}
