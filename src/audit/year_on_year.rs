//! This year beside last year: what became of every commitment's criterion and verdict, and why.

use super::{
    difference::{self, Changed},
    named::named,
    paper::Needed,
    prior::PriorPaper,
    programme::{Commitment, CommitmentId, Layer, RiskId},
    publication::Item,
    register::Register,
    state::Audit,
    subject::Subject,
    text::{Language, Text},
    verdict::Value,
};

named! {
    /// What became of a commitment's criterion and procedures since last year.
    Course {
        /// The same digest: last year's conclusion is proposed.
        Same = "same",
        /// Another digest: the texts are compared, and nothing is proposed.
        Changed = "changed",
        /// It was not in last year's programme.
        New = "new",
        /// It is not in this year's programme.
        Dropped = "dropped",
    }
}

/// One commitment in both years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// Which.
    pub commitment: &'a CommitmentId,
    /// Its title: this year's, or last year's where it was dropped.
    pub title: &'a Text,
    /// What became of its criterion.
    pub course: Course,
    /// Last year's paper; none where the commitment is new.
    pub last: Option<&'a PriorPaper>,
    /// Every layer that has procedures in either year, with last year's verdict and this year's.
    pub layers: Vec<(Layer, Option<Value>, Option<Value>)>,
    /// Last year's verdict on the whole.
    pub was: Option<Value>,
    /// This year's verdict on the whole.
    pub is: Option<Value>,
    /// Why the verdict is another than last year's, in the languages in which that was written.
    pub why: Vec<(Language, &'a str)>,
}

impl Row<'_> {
    /// Returns whether there is a verdict on the whole in both years, and they differ.
    pub fn differs(&self) -> bool {
        matches!((self.was, self.is), (Some(was), Some(is)) if was != is)
    }
}

impl Audit {
    /// Returns what became of the criterion since last year; none where the audit was not rolled forward.
    pub fn course(&self, commitment: &Commitment) -> Option<Course> {
        self.last_year.prior.as_ref()?;
        Some(match self.last_year.papers.get(&commitment.id) {
            None => Course::New,
            Some(last) if last.digest == commitment.digest() => Course::Same,
            Some(_) => Course::Changed,
        })
    }

    /// Returns last year's conclusion as a proposal: the criterion and procedures are the same, and nothing was written
    /// this year. It is a text only when somebody takes it over, in their own name.
    pub fn proposal(&self, commitment: &Commitment, language: Language) -> Option<&str> {
        if self.course(commitment) != Some(Course::Same) {
            return None;
        }
        let subject = Subject::Conclusion(commitment.id.clone());
        let written =
            self.texts.get(&(subject, language)).is_some_and(|text| text.heads().iter().any(|it| !it.value.is_empty()));
        let last = self.last_year.papers.get(&commitment.id)?;
        last.conclusion.get(&language).map(String::as_str).filter(|_| !written)
    }

    /// Returns whether last year's verdict on the whole differs from this year's; false while either is not there.
    pub fn verdict_differs(&self, commitment: &Commitment) -> bool {
        let was = self.last_year.papers.get(&commitment.id).and_then(PriorPaper::verdict);
        matches!((was, self.verdict(commitment)), (Some(was), Some(is)) if was != is)
    }

    /// Returns what is still needed to say why the verdict is another than last year's.
    pub(super) fn change_needed(&self, commitment: &Commitment) -> Vec<Needed> {
        let subject = Subject::Change(commitment.id.clone());
        let needed = |language| {
            let register = self.texts.get(&(subject.clone(), language));
            if register.is_some_and(Register::in_conflict) {
                Some(Needed::OneChange(language))
            } else {
                let missing = self.verdict_differs(commitment) && self.text(&subject, language).is_none();
                missing.then_some(Needed::Change(language))
            }
        };
        Language::ALL.into_iter().filter_map(needed).collect()
    }

    /// Returns what can be chosen of the year before for the summary: last year's verdicts, unless last year's summary showed
    /// them, and why the verdict is another now.
    pub fn choosable_year_on_year(&self, commitment: &Commitment) -> Vec<Item> {
        let mut items = Vec::new();
        if self.last_year.papers.get(&commitment.id).is_some_and(|last| !last.public && !last.verdicts.is_empty()) {
            items.push(Item::LastYear(commitment.id.clone()));
        }
        let subject = Subject::Change(commitment.id.clone());
        let written = Language::ALL.into_iter().any(|language| self.texts.contains_key(&(subject.clone(), language)));
        if written || self.verdict_differs(commitment) {
            items.push(Item::Text(subject));
        }
        items
    }

    /// Returns how the criterion and the procedures differ from last year's; empty where they do not.
    pub fn differences(&self, commitment: &Commitment) -> Vec<Changed> {
        let was = self.last_year.papers.get(&commitment.id).and_then(|last| last.was.as_deref());
        was.map(|was| difference::commitments(was, commitment)).unwrap_or_default()
    }

    /// Returns the risks of which somebody accepted last year what remained, and which nobody has rated this year: whether
    /// that acceptance still holds is to be followed up.
    pub fn risks_to_follow_up(&self) -> Vec<&RiskId> {
        let accepted = self.last_year.risks.values().filter(|last| last.residual.is_some()).map(|last| &last.risk);
        accepted.filter(|risk| self.programme.risk(risk).is_some() && !self.ratings.contains_key(*risk)).collect()
    }

    /// Returns every commitment of both years: this year's in the order of the programme, then what was dropped. Empty where
    /// the audit was not rolled forward.
    pub fn year_on_year(&self) -> Vec<Row<'_>> {
        if self.last_year.prior.is_none() {
            return Vec::new();
        }
        let this = self.programme.commitments.iter().map(|commitment| self.row(commitment));
        let dropped = self.last_year.papers.values();
        let dropped = dropped.filter(|last| self.programme.commitment(&last.commitment).is_none()).map(dropped_row);
        this.chain(dropped).collect()
    }

    /// Returns one commitment of this year beside last year's.
    pub fn row<'a>(&'a self, commitment: &'a Commitment) -> Row<'a> {
        let last = self.last_year.papers.get(&commitment.id);
        let verdicts = self.papers.get(&commitment.id).map(|paper| &paper.verdicts);
        let is = |layer: &Layer| Some(verdicts?.get(layer).and_then(Register::settled)?.value);
        let was = |layer: &Layer| Some(last?.verdicts.get(layer)?.value);
        let layers = commitment.layers();
        let either = |layer: &Layer| layers.contains(layer) || was(layer).is_some();
        let change = Subject::Change(commitment.id.clone());
        let why = |language| {
            let text = self.texts.get(&(change.clone(), language)).and_then(Register::settled)?;
            Some((language, text.as_str())).filter(|(_, text)| !text.is_empty())
        };
        Row {
            commitment: &commitment.id,
            title: &commitment.title,
            course: self.course(commitment).unwrap_or(Course::New),
            last,
            layers: Layer::ALL.into_iter().filter(either).map(|layer| (layer, was(&layer), is(&layer))).collect(),
            was: last.and_then(PriorPaper::verdict),
            is: self.verdict(commitment),
            why: Language::ALL.into_iter().filter_map(why).collect(),
        }
    }
}

fn dropped_row(last: &PriorPaper) -> Row<'_> {
    Row {
        commitment: &last.commitment,
        title: &last.title,
        course: Course::Dropped,
        last: Some(last),
        layers: last.verdicts.iter().map(|(layer, verdict)| (*layer, Some(verdict.value), None)).collect(),
        was: last.verdict(),
        is: None,
        why: Vec::new(),
    }
}
