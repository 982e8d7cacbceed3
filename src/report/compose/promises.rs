//! The commitments with a date: promised against status, as of the date of the report.

use jiff::civil::Date;

use super::{
    timeline::{self, Moment},
    writer::{Writer, lines, mark, row},
};
use crate::{
    audit::promise::PromiseState,
    report::{
        document::{Align, Block, Cell, Column, Inline, Inlines, Mark, Table, Width},
        outcome::{on_last, outcome, postponed},
        summary::{Commitment, Disclosure, Promise, PromiseChange},
    },
};

impl Writer<'_> {
    /// Returns the chapter of promises; nothing where none has a date.
    pub(super) fn promises(&self) -> Vec<Block> {
        let as_of = self.summary.as_of();
        let promises: Vec<(Date, &Commitment)> = self
            .summary
            .promises
            .iter()
            .filter_map(|id| self.summary.commitment(id))
            .filter_map(|commitment| Some((commitment.dated()?, commitment)))
            .collect();
        if promises.is_empty() {
            return Vec::new();
        }
        let moments: Vec<Moment> =
            promises.iter().flat_map(|(due, commitment)| self.moments(*due, commitment)).collect();
        let column = |width, align| Column { width, align };
        let rows = promises.iter().map(|(due, commitment)| {
            let title = format!(" {}", self.own(&commitment.title));
            let standing = self.lang.word("standing", commitment.standing.name());
            row(vec![
                Cell::new(commitment.due.map_or_else(|| "–".to_owned(), |due| self.lang.short_date(due))),
                Cell::heading(vec![self.link(&commitment.id), Inline::Text(format!("{title} ({standing})"))]),
                Cell::new(self.changed(commitment)),
                Cell::new(self.status(*due, commitment)),
            ])
        });
        let date = self.lang.date(as_of);
        vec![
            self.chapter("report-promises", "promises"),
            Block::paragraph(self.lang.with("report-promises-intro", &[("date", date.as_str().into())])),
            Block::Figure(timeline::figure(self.lang, as_of, &moments)),
            Block::Table(Table {
                caption: Some(self.lang.with("report-promises-caption", &[("date", date.into())]).into()),
                columns: vec![
                    column(Width::Auto, Align::Start),
                    column(Width::Share(1.0), Align::Start),
                    column(Width::Share(0.9), Align::Start),
                    column(Width::Share(0.9), Align::Start),
                ],
                head: self.head(&["report-due-date", "report-promise", "report-promise-changed", "report-status"]),
                rows: rows.collect(),
            }),
        ]
    }

    /// Returns what stands on the line of time for a promise: promised first, each later date, and when it was done.
    fn moments(&self, due: Date, commitment: &Commitment) -> Vec<Moment> {
        let id = &commitment.id;
        let glyph = commitment.overall().map_or(Mark::Open, mark).glyph();
        let mut moments = vec![Moment {
            date: due,
            label: format!("{id} {glyph}"),
            words: format!("{id}: {}", self.status_words(due, commitment)),
        }];
        if let Some(promise) = Self::timeline(commitment) {
            // Where no date was named first, the first one announced stands there already.
            let later = promise.changes.iter().skip(usize::from(promise.first.is_none()));
            moments.extend(later.map(|change| Moment {
                date: change.to,
                label: format!("{id} →"),
                words: format!("{id}: {}", self.announced(change)),
            }));
            moments.extend(promise.done.map(|done| Moment {
                date: done,
                label: format!("{id} {}", self.lang.word("promise-state", PromiseState::Done.name())),
                words: format!("{id}: {}", outcome(&promise.outcome, self.lang)),
            }));
        }
        moments
    }

    fn timeline(commitment: &Commitment) -> Option<&Promise> {
        commitment.promise.as_ref().and_then(Disclosure::public)
    }

    fn announced(&self, change: &PromiseChange) -> String {
        let (to, said) = (self.lang.short_date(change.to), self.lang.short_date(change.said));
        let words = self.lang.with("report-promise-announced", &[("to", to.into()), ("said", said.into())]);
        change.evidence.as_ref().map_or(words.clone(), |label| format!("{words} ({label})"))
    }

    /// Returns the dates that were announced later, one a line.
    fn changed(&self, commitment: &Commitment) -> Inlines {
        match &commitment.promise {
            Some(Disclosure::Withheld(ground)) => Inlines::from(vec![Inline::Text(self.ground(*ground))]),
            Some(Disclosure::Public(promise)) if !promise.changes.is_empty() => {
                let words: Vec<_> = promise.changes.iter().map(|change| self.announced(change)).collect();
                lines(&words.join("\n"))
            }
            _ => Inlines::from(vec![Inline::Text("–".to_owned())]),
        }
    }

    fn status(&self, due: Date, commitment: &Commitment) -> Inlines {
        let mut inlines = vec![self.verdict_on(&commitment.id)];
        for words in self.standing_of(due, commitment) {
            inlines.extend([Inline::Break, Inline::Text(words)]);
        }
        inlines.into()
    }

    fn status_words(&self, due: Date, commitment: &Commitment) -> String {
        let words = self.standing_of(due, commitment);
        format!("{}; {}", self.outcome(commitment.overall()), words.join("; "))
    }

    /// Returns how a promise stands: by its timeline where that is public, else against its date alone.
    fn standing_of(&self, due: Date, commitment: &Commitment) -> Vec<String> {
        let Some(promise) = Self::timeline(commitment) else { return vec![self.passed(due)] };
        let mut words = vec![outcome(&promise.outcome, self.lang)];
        words.extend(on_last(&promise.outcome, self.lang));
        words.extend(postponed(promise.postponed, self.lang));
        words.extend(promise.statuses.iter().map(|status| {
            let state = self.lang.word("promise-state", status.state.name());
            let words = format!("{}: {state}", self.lang.short_date(status.as_of));
            status.evidence.as_ref().map_or(words.clone(), |label| format!("{words} ({label})"))
        }));
        words
    }

    fn passed(&self, due: Date) -> String {
        if due <= self.summary.as_of() {
            self.lang.text("report-due-passed").into_owned()
        } else {
            self.lang.text("report-due-ahead").into_owned()
        }
    }
}
