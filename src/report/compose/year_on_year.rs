//! What changed since last year.

use super::writer::{Writer, contents, row};
use crate::{
    audit::year_on_year::Course,
    report::{
        document::{Align, Block, Cell, Column, Inline, Inlines, Row, Table, Width},
        summary::{Disclosure, LastVerdict, YearOnYear},
    },
};

impl Writer<'_> {
    /// Returns the chapter on last year; nothing where nothing of it is told.
    pub(super) fn year_on_year(&mut self) -> Vec<Block> {
        let summary = self.summary;
        let Some(told) = &summary.year_on_year else { return Vec::new() };
        let period = [("from", self.lang.date(told.from).into()), ("to", self.lang.date(told.to).into())];
        let mut blocks = vec![
            self.chapter("report-year-on-year", "year-on-year"),
            Block::paragraph(self.lang.with("report-year-on-year-intro", &period)),
        ];
        if let Some(publication) = &told.publication {
            let values =
                [("name", publication.name.as_str().into()), ("date", self.lang.date(publication.date).into())];
            blocks.push(Block::paragraph(self.lang.with("report-year-on-year-publication", &values)));
        }
        let rows: Vec<Row> = told.commitments.iter().filter(|known| changed(known)).map(|it| self.change(it)).collect();
        if !rows.is_empty() {
            let column = |width| Column { width, align: Align::Start };
            blocks.push(Block::Table(Table {
                caption: Some(self.lang.text("report-year-on-year-caption").into_owned().into()),
                columns: vec![column(Width::Auto), column(Width::Auto), column(Width::Auto), column(Width::Share(1.0))],
                head: self.head(&["report-commitment", "report-last-year", "report-this-year", "report-why"]),
                rows,
            }));
        }
        blocks.extend(self.rest_of(told));
        blocks
    }

    fn change(&self, known: &LastVerdict) -> Row {
        let last = match &known.last {
            Disclosure::Public(verdicts) => self.verdict(verdicts.overall).into(),
            Disclosure::Withheld(ground) => {
                Inlines::from(Inline::Gap(self.lang.with("report-gap-short", &[("ground", ground.name().into())])))
            }
        };
        let mut why: Vec<Inlines> = Vec::new();
        if known.criterion == Course::Changed {
            why.push(self.lang.text("report-criterion-changed").into_owned().into());
        }
        match &known.why {
            Some(Disclosure::Public(written)) => {
                why.extend(self.written(Some(written)).map(contents).unwrap_or_default());
            }
            Some(Disclosure::Withheld(ground)) => {
                why.push(Inline::Gap(self.lang.with("report-gap-short", &[("ground", ground.name().into())])).into());
            }
            None => {}
        }
        row(vec![
            Cell { content: vec![vec![self.link(&known.id)].into()], heading: true, span: 1 },
            Cell::new(last),
            Cell::new(vec![self.verdict_on(&known.id)]),
            Cell { content: why, heading: false, span: 1 },
        ])
    }

    /// Tells what stayed, what is new and what is gone.
    fn rest_of(&self, told: &YearOnYear) -> Vec<Block> {
        let mut blocks = Vec::new();
        let same = told.commitments.iter().filter(|known| !changed(known)).count();
        if same > 0 {
            blocks.push(Block::paragraph(self.lang.with("report-year-on-year-same", &[("count", same.into())])));
        }
        if !told.new.is_empty() {
            let new = self.lang.with("report-year-on-year-new", &[("count", told.new.len().into())]);
            let mut line = vec![Inline::Text(format!("{new} "))];
            line.extend(self.links(&told.new));
            line.push(Inline::Text(".".to_owned()));
            blocks.push(Block::paragraph(line));
        }
        if !told.dropped.is_empty() {
            let dropped = told.dropped.iter().map(|known| {
                let verdict = self.lang.word("verdict", known.last.name());
                format!("{} {} ({verdict})", known.id, self.own(&known.title))
            });
            let list = dropped.collect::<Vec<_>>().join("; ");
            let values = [("count", told.dropped.len().into()), ("list", list.into())];
            blocks.push(Block::paragraph(self.lang.with("report-year-on-year-dropped", &values)));
        }
        blocks
    }
}

/// Returns whether there is something to tell of the commitment beyond that it stayed as it was.
fn changed(known: &LastVerdict) -> bool {
    known.differs || known.criterion == Course::Changed || known.why.is_some() || known.last.public().is_none()
}
