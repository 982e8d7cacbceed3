//! The commitments with a date: promised against status, as of the date of the report.

use jiff::civil::Date;

use super::{
    timeline::{self, Moment},
    writer::{Writer, capital, mark, row},
};
use crate::report::{
    document::{Align, Block, Cell, Column, Inline, Inlines, Mark, Table, Width},
    summary::Commitment,
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
            .filter_map(|commitment| Some((commitment.due?, commitment)))
            .collect();
        if promises.is_empty() {
            return Vec::new();
        }
        let moments = promises.iter().map(|(due, commitment)| Moment {
            date: *due,
            label: format!("{} {}", commitment.id, commitment.overall().map_or(Mark::Open, mark).glyph()),
            words: format!("{}: {}", commitment.id, self.status_words(*due, commitment)),
        });
        let column = |width, align| Column { width, align };
        let rows = promises.iter().map(|(due, commitment)| {
            let title = format!(" {}", self.own(&commitment.title));
            row(vec![
                Cell::new(self.lang.short_date(*due)),
                Cell::heading(vec![self.link(&commitment.id), Inline::Text(title)]),
                Cell::new(capital(&self.lang.word("standing", commitment.standing.name()))),
                Cell::new(self.status(*due, commitment)),
            ])
        });
        let date = self.lang.date(as_of);
        vec![
            self.chapter("report-promises", "promises"),
            Block::paragraph(self.lang.with("report-promises-intro", &[("date", date.as_str().into())])),
            Block::Figure(timeline::figure(self.lang, as_of, &moments.collect::<Vec<_>>())),
            Block::Table(Table {
                caption: Some(self.lang.with("report-promises-caption", &[("date", date.into())]).into()),
                columns: vec![
                    column(Width::Auto, Align::Start),
                    column(Width::Share(1.0), Align::Start),
                    column(Width::Auto, Align::Start),
                    column(Width::Share(0.7), Align::Start),
                ],
                head: self.head(&["report-due-date", "report-promise", "report-standing", "report-status"]),
                rows: rows.collect(),
            }),
        ]
    }

    fn status(&self, due: Date, commitment: &Commitment) -> Inlines {
        vec![self.verdict_on(&commitment.id), Inline::Text(format!("; {}", self.passed(due)))].into()
    }

    fn status_words(&self, due: Date, commitment: &Commitment) -> String {
        let verdict = self.outcome(commitment.overall());
        format!("{verdict}; {}", self.passed(due))
    }

    fn passed(&self, due: Date) -> String {
        if due <= self.summary.as_of() {
            self.lang.text("report-due-passed").into_owned()
        } else {
            self.lang.text("report-due-ahead").into_owned()
        }
    }
}
