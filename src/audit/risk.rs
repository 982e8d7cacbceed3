//! The risk register: what the measures came to, what remains, and who accepts it. All of it follows from verdicts,
//! ratings and acceptances, and is never stored: a suggestion is shown, a rating is given by a person.

use jiff::civil::Date;

use super::{
    finding::Finding,
    programme::{Anomaly, Commitment, Level, Rating, Risk, RiskId, Source},
    register::Register,
    state::Audit,
    verdict::Value,
};

/// A commitment that mitigates a risk, and how it stands now.
#[derive(Debug, Clone, Copy)]
pub struct Mitigation<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Its verdict as a whole; none while nothing is settled.
    pub verdict: Option<Value>,
}

/// What the measures against a risk came to, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// Kept.
    pub met: usize,
    /// Kept in part.
    pub partly_met: usize,
    /// Not kept.
    pub not_met: usize,
    /// Could not be established.
    pub not_established: usize,
    /// Not examined, or without a verdict yet.
    pub open: usize,
}

impl Outcomes {
    /// Counts what the measures came to. Those that do not apply are no measures here.
    pub fn of<'a>(mitigations: impl IntoIterator<Item = &'a Mitigation<'a>>) -> Self {
        let mut outcomes = Self::default();
        for mitigation in mitigations {
            match mitigation.verdict {
                Some(Value::Met) => outcomes.met += 1,
                Some(Value::PartlyMet) => outcomes.partly_met += 1,
                Some(Value::NotMet) => outcomes.not_met += 1,
                Some(Value::NotEstablished) => outcomes.not_established += 1,
                Some(Value::NotTested) | None => outcomes.open += 1,
                Some(Value::NotApplicable) => {}
            }
        }
        outcomes
    }

    /// Returns how many measures there are.
    pub const fn all(self) -> usize {
        self.met + self.partly_met + self.not_met + self.not_established + self.open
    }
}

/// What is known of what remains of a risk, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Residual<'a> {
    /// Nobody rated it after the audit.
    Unrated,
    /// Two ratings, or two acceptances, stand side by side.
    Conflict,
    /// It was rated, and nobody accepted what remains.
    Open(Rating),
    /// What remains was accepted.
    Accepted(Rating, &'a str, Date),
    /// What remains was accepted until a day that is past.
    Expired(Rating, &'a str, Date),
}

impl Residual<'_> {
    /// Returns whether something high remains that nobody accepts, or no longer.
    pub fn high_and_not_accepted(self) -> bool {
        matches!(self, Self::Open(rating) | Self::Expired(rating, ..) if rating.level() == Level::High)
    }
}

impl Audit {
    /// Returns the commitments that mitigate a risk, in the order of the programme, each with its verdict now.
    pub fn mitigations<'a>(&'a self, risk: &RiskId) -> Vec<Mitigation<'a>> {
        let mitigating = self.programme.commitments.iter().filter(|commitment| commitment.risks.contains(risk));
        mitigating.map(|commitment| Mitigation { commitment, verdict: self.verdict(commitment) }).collect()
    }

    /// Returns how a risk was rated after the audit, in one version.
    pub fn rated(&self, risk: &RiskId) -> Option<Rating> {
        self.ratings.get(risk).and_then(Register::settled).copied()
    }

    /// Returns what is known, on this day, of what remains of a risk.
    pub fn residual(&self, risk: &RiskId, today: Date) -> Residual<'_> {
        let acceptance = self.residuals.get(risk);
        let rating = match self.ratings.get(risk) {
            Some(register) if register.in_conflict() => return Residual::Conflict,
            register => register.and_then(Register::settled).copied(),
        };
        let Some(rating) = rating else { return Residual::Unrated };
        match acceptance.map(Register::heads).unwrap_or_default() {
            [] => Residual::Open(rating),
            [version] => {
                let (owner, until) = (version.value.0.as_str(), version.value.1);
                if until < today {
                    Residual::Expired(rating, owner, until)
                } else {
                    Residual::Accepted(rating, owner, until)
                }
            }
            _ => Residual::Conflict,
        }
    }

    /// Returns the risks of which, on this day, something high remains that nobody accepts, or no longer.
    pub fn not_accepted(&self, today: Date) -> impl Iterator<Item = &Risk> {
        let risks = self.programme.risks.iter();
        risks.filter(move |risk| self.residual(&risk.id, today).high_and_not_accepted())
    }

    /// Returns the findings on a risk that are not closed.
    pub fn open_findings_on<'a>(&'a self, risk: &'a RiskId) -> impl Iterator<Item = &'a Finding> {
        self.findings.values().filter(|finding| finding.bears_on(risk) && !finding.closed())
    }

    /// Returns what the sources of the register say that does not agree with itself.
    pub fn risk_anomalies(&self) -> impl Iterator<Item = (&Source, &Anomaly)> {
        let sources = self.programme.sources.iter();
        let of_register = sources.filter(|source| self.programme.risks.iter().any(|risk| risk.source == source.id));
        of_register.flat_map(|source| source.anomalies.iter().map(move |anomaly| (source, anomaly)))
    }
}

/// A matrix of risks: likelihood by impact, with the risks in each cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    placed: Vec<(RiskId, Rating)>,
}

impl Matrix {
    /// Returns the matrix before any measure.
    pub fn before(audit: &Audit) -> Self {
        Self { placed: audit.programme.risks.iter().map(|risk| (risk.id.clone(), risk.before)).collect() }
    }

    /// Returns the matrix after the audit. A risk that nobody rated, or two people rated apart, is not in it.
    pub fn after(audit: &Audit) -> Self {
        let rated = |risk: &Risk| Some((risk.id.clone(), audit.rated(&risk.id)?));
        Self { placed: audit.programme.risks.iter().filter_map(rated).collect() }
    }

    /// Returns the risks in a cell, in the order of the programme.
    pub fn at(&self, cell: Rating) -> impl Iterator<Item = &RiskId> {
        self.placed.iter().filter(move |(_, rating)| *rating == cell).map(|(id, _)| id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{
        Action,
        evidence::Judgement,
        finding::{FindingDetails, FindingStatus},
        fixture::{Office, text},
        programme::Layer,
    };

    const HIGH: Rating = Rating { likelihood: Level::High, impact: Level::High };
    const LOW: Rating = Rating { likelihood: Level::Low, impact: Level::Low };

    fn day(day: &str) -> Date {
        day.parse().expect("a day")
    }

    fn rated(rating: Rating) -> Office {
        let mut office = Office::staffed();
        office.act("piet@pc", Action::RateRisk { risk: "1".into(), rating }).expect("rated");
        office
    }

    fn accept(office: &mut Office, until: &str) {
        let action = Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until: day(until) };
        office.act("piet@pc", action).expect("accepted");
    }

    #[test]
    fn what_the_measures_came_to_is_counted_and_never_rated() {
        let mut office = Office::staffed();
        let outcomes = |office: &Office| Outcomes::of(&office.audit.mitigations(&"1".into()));
        assert_eq!(outcomes(&office), Outcomes { open: 2, ..Outcomes::default() });
        office.prepare();
        let evidence = office.attach("piet@pc", "design.pdf", "TEL-1");
        office.act("piet@pc", Action::Judge { evidence, judgement: Judgement::Accepted }).expect("accepted");
        office.verdict("piet@pc", "TEL-1", Layer::Design, Value::Met).expect("given");
        office.verdict("piet@pc", "TEL-1", Layer::Operation, Value::NotMet).expect("given");
        assert_eq!(outcomes(&office), Outcomes { met: 1, not_met: 1, ..Outcomes::default() });
        assert_eq!(office.audit.rated(&"1".into()), None);
    }

    #[test]
    fn an_acceptance_ends_after_its_last_day() {
        let mut office = rated(HIGH);
        let risk = RiskId::from("1");
        assert_eq!(office.audit.residual(&risk, day("2026-11-20")), Residual::Open(HIGH));
        accept(&mut office, "2026-12-31");
        assert_eq!(office.audit.residual(&risk, day("2026-12-31")), Residual::Accepted(HIGH, "SLM", day("2026-12-31")));
        assert_eq!(office.audit.residual(&risk, day("2027-01-01")), Residual::Expired(HIGH, "SLM", day("2026-12-31")));
    }

    #[test]
    fn something_high_that_remains_without_acceptance_is_named() {
        let named = |office: &Office, on: &str| office.audit.not_accepted(day(on)).count();
        assert_eq!(named(&Office::staffed(), "2026-11-20"), 0, "nobody rated it yet");
        assert_eq!(named(&rated(LOW), "2026-11-20"), 0);
        let mut office = rated(HIGH);
        assert_eq!(named(&office, "2026-11-20"), 1);
        accept(&mut office, "2026-12-31");
        assert_eq!(named(&office, "2026-12-31"), 0);
        assert_eq!(named(&office, "2027-01-01"), 1, "the acceptance has ended");
    }

    #[test]
    fn a_risk_shows_its_open_findings_only() {
        let mut office = Office::staffed();
        let details =
            FindingDetails { risks: vec!["1".into()], ..FindingDetails::new(text("A"), vec!["TEL-1".into()], LOW) };
        let raise = || Action::RaiseFinding { details: details.clone() };
        let one = office.act("piet@pc", raise()).expect("raised").remove(0);
        let two = office.act("piet@pc", raise()).expect("raised").remove(0);
        assert_eq!(office.audit.open_findings_on(&"1".into()).count(), 2);
        let details = FindingDetails { status: FindingStatus::Superseded, superseded_by: Some(two), ..details };
        let change = Action::ChangeFinding { finding: one, details, reason: Some("the same".to_owned()) };
        office.act("piet@pc", change).expect("changed");
        assert_eq!(office.audit.open_findings_on(&"1".into()).count(), 1);
    }

    #[test]
    fn the_matrix_after_holds_only_what_somebody_rated() {
        let office = rated(LOW);
        let in_cell = |matrix: &Matrix, cell| matrix.at(cell).map(|id| id.0.clone()).collect::<Vec<_>>();
        assert_eq!(in_cell(&Matrix::before(&office.audit), HIGH), ["1"]);
        assert_eq!(in_cell(&Matrix::after(&office.audit), LOW), ["1"]);
        assert_eq!(Matrix::after(&Office::staffed().audit), Matrix::default());
    }
}
