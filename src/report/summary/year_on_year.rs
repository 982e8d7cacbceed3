//! What changed since last year: only of what is public, now and then.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    commitment::{Area, LayerVerdict, Verdicts},
    disclosure::{Disclosure, Passage, disclose, passage},
};
use crate::audit::{
    Audit, Text,
    prior::PriorPaper,
    programme::CommitmentId,
    publication::{Item, PublishedFile},
    subject::Subject,
    year_on_year::Course,
};

/// This year beside last year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct YearOnYear {
    /// First day of the period of last year's audit.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// Last year's newest publication, if it was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<LastPublication>,
    /// Commitments with public verdicts this year, of which last year's may be told: this year's order.
    pub commitments: Vec<LastVerdict>,
    /// Commitments with public verdicts this year that were not in last year's programme.
    pub new: Vec<CommitmentId>,
    /// Commitments whose verdicts were public last year, and that are no longer in the programme.
    pub dropped: Vec<Dropped>,
}

/// Last year's newest publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LastPublication {
    /// Its name, such as `2025-1`.
    pub name: String,
    /// The date that it bears.
    pub date: Date,
    /// Its files, as they stood when this audit was begun.
    pub files: Vec<PublishedFile>,
}

/// What was said of a commitment last year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LastVerdict {
    /// Which.
    pub id: CommitmentId,
    /// What became of its criterion.
    pub criterion: Course,
    /// Last year's verdicts.
    pub last: Disclosure<Verdicts>,
    /// Whether the verdict on the whole is another now.
    pub differs: bool,
    /// Why; absent if inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Passage>,
}

/// A commitment that is no longer in the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Dropped {
    /// Such as `YR-0`.
    pub id: CommitmentId,
    /// Its title last year.
    pub title: Text,
    /// Last year's verdict on the whole.
    pub last: crate::audit::verdict::Value,
}

impl YearOnYear {
    /// Returns what may be said of last year; none where there was none, or where nothing may be.
    pub(super) fn new(audit: &Audit, areas: &[Area]) -> Option<Self> {
        let (_, prior) = audit.last_year.prior.as_ref()?;
        let public = areas.iter().flat_map(|area| &area.commitments).filter(|known| known.overall().is_some());
        let mut told = Self {
            from: prior.period.from,
            to: prior.period.to,
            publication: None,
            commitments: Vec::new(),
            new: Vec::new(),
            dropped: Vec::new(),
        };
        for known in public {
            let Some(commitment) = audit.programme.commitment(&known.id) else { continue };
            let Some(last) = audit.last_year.papers.get(&known.id) else {
                told.new.push(known.id.clone());
                continue;
            };
            let Some(verdicts) = shown(audit, last) else { continue };
            told.commitments.push(LastVerdict {
                id: known.id.clone(),
                criterion: audit.course(commitment).unwrap_or(Course::New),
                differs: verdicts.public().is_some_and(|last| Some(last.overall) != known.overall()),
                last: verdicts,
                why: passage(audit, &Subject::Change(known.id.clone())),
            });
        }
        let gone =
            audit.last_year.papers.values().filter(|last| audit.programme.commitment(&last.commitment).is_none());
        let dropped = |last: &PriorPaper| {
            let verdict = last.verdict().filter(|_| last.public)?;
            Some(Dropped { id: last.commitment.clone(), title: last.title.clone(), last: verdict })
        };
        told.dropped = gone.filter_map(dropped).collect();
        if told.commitments.is_empty() && told.dropped.is_empty() {
            return None;
        }
        let signed = prior.publication.as_ref().filter(|publication| publication.signed);
        told.publication = signed.map(|publication| LastPublication {
            name: publication.name.clone(),
            date: publication.date,
            files: publication.files.clone(),
        });
        Some(told)
    }
}

/// Returns last year's verdicts: as last year's summary showed them, or as was chosen now.
fn shown(audit: &Audit, last: &PriorPaper) -> Option<Disclosure<Verdicts>> {
    let layers = last.verdicts.iter().map(|(layer, verdict)| LayerVerdict { layer: *layer, verdict: verdict.value });
    let verdicts = last.verdict().map(|overall| Verdicts { overall, layers: layers.collect() });
    if last.public {
        return verdicts.map(Disclosure::Public);
    }
    disclose(audit, &Item::LastYear(last.commitment.clone()), verdicts.is_some(), || verdicts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{
        Action, Sha256,
        fixture::{Office, programme},
        prior::Prior,
        programme::Layer,
        publication::{Publicity, WooGround},
        roll_forward::Carried,
        text::Language,
        verdict::Value,
    };

    /// Returns an audit rolled forward from one in which TEL-2 was met, whose verdict was public or not; here it is not met.
    fn office(public: bool, now_public: bool) -> Office {
        let mut last = Office::staffed();
        last.audit.opening.period = "2025-01-01..2026-10-31".parse().expect("a period");
        last.accept();
        if public {
            choose(&mut last, Item::Verdicts("TEL-2".into()), Publicity::Public);
        }
        let prior = Prior {
            dossier: Sha256::of(b"last"),
            audit: Text { nl: "2025".to_owned(), en: "2025".to_owned() },
            period: last.audit.opening.period,
            heads: std::collections::BTreeMap::new(),
            publication: None,
        };
        let carried = Carried::of(&last.audit, Some(&last.audit), prior, &programme()).expect("carried");
        let mut office = Office::staffed();
        office.act("anna@laptop", Action::RollForward { carried: Box::new(carried) }).expect("rolled forward");
        office.prepare();
        office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::NotMet).expect("given");
        for language in Language::ALL {
            let subject = Subject::Change("TEL-2".into());
            office.act("piet@pc", Action::Write { subject, language, text: "It broke.".to_owned() }).expect("written");
        }
        office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
        office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
        if now_public {
            choose(&mut office, Item::Verdicts("TEL-2".into()), Publicity::Public);
        }
        office
    }

    fn choose(office: &mut Office, item: Item, publicity: Publicity) {
        office.act("saskia@slm", Action::Choose { item, publicity }).expect("chosen");
    }

    fn told(office: &Office) -> Option<YearOnYear> {
        YearOnYear::new(&office.audit, &super::super::commitment::areas(&office.audit, &super::super::tests::frame()))
    }

    #[test]
    fn last_years_verdict_is_told_only_beside_a_public_one_and_only_if_it_was_public_or_is_chosen_now() {
        assert_eq!(told(&office(true, false)), None, "this year's verdict is inside");
        assert_eq!(told(&office(false, true)), None, "last year's was inside");
        let mut chosen = office(false, true);
        choose(&mut chosen, Item::LastYear("TEL-2".into()), Publicity::Public);
        for office in [office(true, true), chosen] {
            let told = told(&office).expect("told");
            let row = &told.commitments[0];
            assert_eq!(row.last.public().map(|last| last.overall), Some(Value::Met));
            assert!(row.differs);
            assert_eq!(row.why, None, "why is chosen by itself");
        }
    }

    #[test]
    fn what_is_withheld_of_last_year_leaves_a_gap_with_its_ground_and_nothing_else() {
        let mut office = office(false, true);
        let withheld = Publicity::Withheld(WooGround::G511C);
        choose(&mut office, Item::LastYear("TEL-2".into()), withheld);
        choose(&mut office, Item::Text(Subject::Change("TEL-2".into())), withheld);
        let told = told(&office).expect("told");
        let row = &told.commitments[0];
        assert_eq!(row.last, Disclosure::Withheld(WooGround::G511C));
        assert_eq!(row.why, Some(Disclosure::Withheld(WooGround::G511C)));
        assert!(!row.differs, "that they differ would tell what last year's was");
    }
}
