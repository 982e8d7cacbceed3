//! The tests that were done by program: on the commitment, and once in the account what such a test is.

use super::writer::{Writer, small};
use crate::{
    lang::visible,
    report::{
        document::{Block, Inline},
        summary::{Appraisal, Check, Commitment, Disclosure},
    },
};

impl Writer<'_> {
    /// Returns a paragraph for each test on the commitment, or the gap in their place; nothing where none is told of.
    pub(super) fn checks(&self, commitment: &Commitment) -> Vec<Block> {
        match &commitment.checks {
            None => Vec::new(),
            Some(Disclosure::Public(checks)) => checks.iter().map(|check| small(self.check(check))).collect(),
            Some(Disclosure::Withheld(ground)) => {
                vec![self.gap(self.lang.text("report-gap-checks").into_owned(), *ground)]
            }
        }
    }

    /// Says what was tested, what it came to, on what, by what, and what the auditor made of it.
    fn check(&self, check: &Check) -> Vec<Inline> {
        let what = self.lang.with(
            "report-check",
            &[
                ("label", visible(&check.label.0).into_owned().into()),
                ("test", self.lang.word("test", check.test.name()).into_owned().into()),
                ("number", check.procedure.into()),
                ("layer", self.lang.word("layer", check.layer.name()).into_owned().into()),
            ],
        );
        let outcome = self.lang.word("check-outcome", check.outcome.name()).into_owned();
        let mut said = vec![
            Inline::Text(format!("{what}: ")),
            Inline::Strong(outcome),
            Inline::Text(format!(", {} ", self.done_on(check))),
        ];
        said.push(Inline::Text(match &check.appraisal {
            Appraisal::Accepted => self.lang.text("report-check-accepted").into_owned(),
            Appraisal::Overruled(reason) => {
                self.lang.with("report-check-overruled", &[("reason", visible(self.own(reason)).into_owned().into())])
            }
        }));
        said
    }

    /// Says on how much evidence a test was done, and by which tables.
    fn done_on(&self, check: &Check) -> String {
        let key = if check.read == check.examined { "report-check-on" } else { "report-check-on-partly" };
        let on = self.lang.with(key, &[("count", check.examined.into()), ("read", check.read.into())]);
        let tables: Vec<String> = check
            .tables
            .iter()
            .map(|table| {
                let name = table.name.split_once('.').map_or(table.name.as_str(), |(name, _)| name);
                let said = format!("{} {}", visible(name), visible(&table.version));
                if table.own { self.lang.with("report-check-own-table", &[("table", said.into())]) } else { said }
            })
            .collect();
        if tables.is_empty() {
            return format!("{on}.");
        }
        let by = [("count", tables.len().into()), ("tables", tables.join(", ").into())];
        format!("{on}, {}.", self.lang.with("report-check-by", &by))
    }

    /// Returns the section that says what a test by program is; nothing where none is told of.
    pub(super) fn tested_by_program(&self) -> Vec<Block> {
        let told = self.summary.commitments().filter_map(|it| it.checks.as_ref()?.public()).flatten();
        let (mut count, mut overruled) = (0_usize, 0_usize);
        for check in told {
            count += 1;
            overruled += usize::from(check.appraisal != Appraisal::Accepted);
        }
        if count == 0 {
            return Vec::new();
        }
        let counts = [("count", count.into()), ("overruled", overruled.into())];
        vec![
            self.section("report-checks"),
            Block::paragraph(self.lang.text("report-checks-text").into_owned()),
            Block::paragraph(self.lang.with("report-checks-count", &counts)),
        ]
    }
}
