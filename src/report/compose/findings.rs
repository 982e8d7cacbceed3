//! The findings, each with the supplier's response.

use super::writer::{Writer, contents, heading};
use crate::{
    audit::subject::FindingField,
    report::{
        document::{Block, Fact, Inline, Inlines, Level, Quote},
        summary::{Disclosure, Finding, FindingText, Rated},
    },
};

impl Writer<'_> {
    /// Returns the chapter of findings.
    pub(super) fn findings(&self) -> Vec<Block> {
        let mut blocks = vec![self.chapter("report-findings", "findings")];
        let count = self.summary.public_findings().count();
        blocks.push(Block::paragraph(match count {
            0 => self.lang.text("report-findings-none").into_owned(),
            _ => self.lang.with("report-findings-intro", &[("count", count.into())]),
        }));
        for finding in &self.summary.findings {
            match finding {
                Disclosure::Public(finding) => blocks.extend(self.finding(finding)),
                Disclosure::Withheld(ground) => {
                    blocks.push(self.gap(self.lang.text("report-gap-finding").into_owned(), *ground));
                }
            }
        }
        blocks
    }

    fn finding(&self, finding: &Finding) -> Vec<Block> {
        let title = format!("{} {}", finding.label, self.own(&finding.title));
        let mut blocks = vec![Block::KeepTogether(vec![
            heading(Level::Two, title, format!("finding-{}", finding.label)),
            Block::Facts(self.finding_facts(finding)),
        ])];
        for text in &finding.texts {
            blocks.extend(self.finding_text(text));
        }
        blocks
    }

    fn finding_facts(&self, finding: &Finding) -> Vec<Fact> {
        let mut facts = vec![
            self.fact("report-finding-on", self.links(&finding.commitments)),
            self.fact("report-rating", self.rating(finding.rating)),
        ];
        if let Some(owner) = &finding.owner {
            facts.push(self.fact("report-owner", owner.clone()));
        }
        if let Some(due) = finding.due {
            facts.push(self.fact("report-due-date", self.lang.date(due)));
        }
        let status = self.lang.word("report-status", finding.status.name()).into_owned();
        facts.push(self.fact("report-follow-up-status", status));
        if finding.evidence.count > 0 {
            facts.push(self.fact("report-evidence", self.basis(&finding.evidence)));
        }
        facts
    }

    /// Returns the rating in words: the level, then likelihood and impact.
    pub(super) fn rating(&self, rating: Rated) -> String {
        self.lang.with(
            "report-rated",
            &[
                ("level", self.level(rating.level).into()),
                ("likelihood", self.level(rating.likelihood).into()),
                ("impact", self.level(rating.impact).into()),
            ],
        )
    }

    fn finding_text(&self, text: &FindingText) -> Vec<Block> {
        let label = self.lang.word("report-field", text.field.name()).into_owned();
        let written = match &text.text {
            Disclosure::Withheld(ground) => {
                let what = self.lang.with("report-gap-field", &[("field", label.into())]);
                return vec![self.gap(what, *ground)];
            }
            Disclosure::Public(written) => self.written(Some(written)).unwrap_or_default(),
        };
        if text.field == FindingField::Response {
            let supplier = self.summary.engagement.supplier.as_str();
            let source = self.lang.with("report-response-of", &[("supplier", supplier.into())]);
            return vec![Block::Quote(Quote {
                language: None,
                content: contents(written),
                source: Some(source.into()),
            })];
        }
        let mut parts = contents(written);
        if let Some(Inlines(first)) = parts.first_mut() {
            first.splice(0..0, [Inline::Strong(format!("{label}.")), Inline::Text(" ".to_owned())]);
        }
        parts.into_iter().map(Block::paragraph).collect()
    }
}
