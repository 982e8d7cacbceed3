//! The findings, each with the response of the party concerned.

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
        let count = self.summary.public_findings().count();
        let intro = match count {
            0 => self.lang.text("report-findings-none").into_owned(),
            _ => self.lang.with("report-findings-intro", &[("count", count.into())]),
        };
        let mut together = vec![self.chapter("report-findings", "findings"), Block::paragraph(intro)];
        let mut blocks = Vec::new();
        for finding in &self.summary.findings {
            match finding {
                Disclosure::Public(finding) => {
                    let title = format!("{} {}", finding.label, self.own(&finding.title));
                    together.push(heading(Level::Two, title, format!("finding-{}", finding.label)));
                    together.push(Block::Facts(self.finding_facts(finding)));
                    let mut texts = finding.texts.iter().map(|text| self.finding_text(text));
                    together.extend(texts.next().into_iter().flatten());
                    blocks.push(Block::KeepTogether(std::mem::take(&mut together)));
                    blocks.extend(texts.flatten());
                }
                Disclosure::Withheld(ground) => {
                    together.push(self.gap(self.lang.text("report-gap-finding").into_owned(), *ground));
                }
            }
        }
        blocks.extend(together);
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
            let source = Some(self.lang.text("report-response-of").into_owned().into());
            return vec![Block::Quote(Quote { language: None, content: contents(written), source })];
        }
        let mut parts = contents(written);
        if let Some(Inlines(first)) = parts.first_mut() {
            first.splice(0..0, [Inline::Strong(format!("{label}.")), Inline::Text(" ".to_owned())]);
        }
        parts.into_iter().map(Block::paragraph).collect()
    }
}
