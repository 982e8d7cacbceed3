//! The findings, each with the response of the party concerned.

use jiff::civil::Date;

use super::writer::{Writer, contents, heading};
use crate::{
    audit::{finding::FindingStatus, subject::FindingField},
    report::{
        document::{Block, Fact, Inline, Inlines, Level, List, Quote},
        summary::{Disclosure, Finding, FindingText, Hearing, HearingOutcome, Rated},
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
                    blocks.extend(self.finding_history(finding));
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
        if !finding.risks.is_empty() {
            let risks = finding.risks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            facts.push(self.fact("report-finding-risks", risks));
        }
        if finding.repeat {
            let words = [("day", self.lang.date(finding.first_raised).into())];
            facts.push(self.fact("report-finding-first", self.lang.with("report-finding-repeat", &words)));
        } else {
            facts.push(self.fact("report-finding-first", self.lang.date(finding.first_raised)));
        }
        if let Some(owner) = &finding.owner {
            facts.push(self.fact("report-owner", owner.clone()));
        }
        if let Some(due) = finding.due {
            facts.push(self.fact("report-due-date", self.lang.date(due)));
        }
        let status = self.lang.word("report-status", finding.status.name()).into_owned();
        facts.push(self.fact("report-follow-up-status", status));
        if let Some(verified) = &finding.verified {
            facts.push(self.fact("report-finding-verified", self.basis(verified)));
        }
        if let Some(until) = finding.accepted_until {
            facts.push(self.fact("report-finding-until", self.lang.date(until)));
        }
        if let Some(label) = &finding.superseded_by {
            facts.push(self.fact("report-finding-by", label.to_string()));
        }
        if let Some(hearing) = &finding.hearing {
            facts.push(self.fact("report-finding-hearing", self.hearing(hearing)));
        }
        if finding.evidence.count > 0 {
            facts.push(self.fact("report-evidence", self.basis(&finding.evidence)));
        }
        facts
    }

    /// Tells how the party concerned was heard.
    fn hearing(&self, hearing: &Hearing) -> String {
        let asked = self.lang.date(hearing.asked);
        let asked = match &hearing.of {
            Some(of) => self.lang.with("hearing-asked-of", &[("day", asked.into()), ("of", of.as_str().into())]),
            None => self.lang.with("hearing-asked", &[("day", asked.into())]),
        };
        let key = match hearing.outcome {
            HearingOutcome::Awaited => "hearing-awaited",
            HearingOutcome::Received => "hearing-received",
            HearingOutcome::NotReceived => "hearing-not-received",
        };
        format!("{asked}; {}", self.lang.with(key, &[("day", self.lang.date(hearing.day).into())]))
    }

    /// Returns how a finding came to stand where it does, oldest first; nothing where that is inside.
    fn finding_history(&self, finding: &Finding) -> Vec<Block> {
        let history = match &finding.history {
            None => return Vec::new(),
            Some(Disclosure::Withheld(ground)) => {
                return vec![self.gap(self.lang.text("report-gap-history").into_owned(), *ground)];
            }
            Some(Disclosure::Public(history)) => history,
        };
        let status = |status: FindingStatus| self.lang.word("report-status", status.name()).into_owned();
        let line = |day: Date, what: String, reason: Option<&String>| {
            let told = format!("{}: {what}", self.lang.date(day));
            reason.map_or_else(|| told.clone(), |reason| format!("{told}. {reason}"))
        };
        let years = history.years.iter().map(|year| {
            let words = [
                ("audit", self.own(&year.audit).into()),
                ("label", year.label.0.as_str().into()),
                ("level", self.level(year.rating.level).into()),
                ("status", status(year.status).into()),
            ];
            self.lang.with("finding-year", &words)
        });
        let ratings = history.ratings.iter().map(|it| line(it.day, self.rating(it.rating), it.reason.as_ref()));
        let statuses = history.statuses.iter().map(|it| line(it.day, status(it.status), it.reason.as_ref()));
        let parts = [
            ("report-history-years", years.collect::<Vec<_>>()),
            ("report-history-ratings", ratings.collect()),
            ("report-history-statuses", statuses.collect()),
        ];
        let mut blocks = Vec::new();
        for (key, lines) in parts {
            // A rating or status that never changed stands with the finding already.
            let least = if key == "report-history-years" { 1 } else { 2 };
            if lines.len() < least {
                continue;
            }
            let items = lines.into_iter().map(|line| vec![Block::paragraph(line)]).collect();
            blocks.push(Block::KeepTogether(vec![
                Block::paragraph(vec![Inline::Strong(format!("{}.", self.lang.text(key)))]),
                Block::List(List { numbered: false, items }),
            ]));
        }
        blocks
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
