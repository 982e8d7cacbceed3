//! The samples for a commitment, in numbers.

use super::writer::{Writer, capital, small};
use crate::{
    audit::sampling::Percent,
    lang::visible,
    report::{
        document::Block,
        summary::{Commitment, Disclosure, Sample},
    },
};

impl Writer<'_> {
    /// Returns a paragraph for each sample that was chosen, or the gap in its place.
    pub(super) fn samples(&self, commitment: &Commitment) -> Vec<Block> {
        let told = commitment.samples.iter().map(|sample| match sample {
            Disclosure::Public(sample) => small(self.sample(sample)),
            Disclosure::Withheld(ground) => self.gap(self.lang.text("report-gap-sample").into_owned(), *ground),
        });
        told.collect()
    }

    /// Says what was drawn from what and how, what was found, and what follows for the population.
    fn sample(&self, sample: &Sample) -> String {
        let rate = |rate: Percent| self.lang.percentage(&rate.to_string());
        let mut said = vec![self.lang.with(
            "report-sample",
            &[
                ("sample", visible(&sample.label.0).into_owned().into()),
                ("title", visible(self.own(&sample.population)).into_owned().into()),
                ("size", sample.size.into()),
                ("count", sample.count.into()),
                ("method", self.lang.word("sample-method", sample.method.name()).into_owned().into()),
            ],
        )];
        let share = self.lang.percent(sample.deviations, sample.size);
        said.push(self.lang.with("sample-text-found", &[("count", sample.deviations.into()), ("rate", share.into())]));
        if let Some(upper) = sample.upper {
            said.push(self.lang.with("report-sample-upper", &[("upper", rate(upper.beside(sample.tolerable)).into())]));
        }
        if let Some(reached) = sample.reached {
            let reached = self.lang.word("sample-reached", reached.name());
            said.push(self.lang.with("report-sample-outcome", &[("outcome", reached.into_owned().into())]));
        } else {
            said.push(self.lang.text("sample-text-no-projection").into_owned());
        }
        let designed = [
            ("report-sample-risk", sample.risk),
            ("report-sample-tolerable", sample.tolerable),
            ("report-sample-expected", sample.expected),
        ];
        let mut design: Vec<String> = Vec::new();
        for (key, percent) in designed {
            design.extend(percent.map(|percent| format!("{} {}", self.lang.text(key), rate(percent))));
        }
        if let Some(seed) = &sample.seed {
            design.push(format!("{} {}", self.lang.text("report-sample-seed"), visible(seed)));
        }
        if !design.is_empty() {
            said.push(format!("{}.", capital(&design.join(", "))));
        }
        said.join(" ")
    }
}
