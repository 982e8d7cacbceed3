//! The risk register before and after, and what remains.

use super::{
    matrix::{self, Grid},
    writer::{Writer, contents, row, small},
};
use crate::{
    audit::programme::Rating,
    report::{
        document::{Align, Block, Cell, Column, Figure, Inline, Inlines, List, Row, Table, Width},
        summary::{Acceptance, After, Disclosure, Rated, Risk},
    },
};

impl Writer<'_> {
    /// Returns the chapter of the register; nothing where the programme has no risks.
    pub(super) fn risks(&mut self) -> Vec<Block> {
        let summary = self.summary;
        if summary.risks.is_empty() {
            return Vec::new();
        }
        let rows: Vec<Row> = summary.risks.iter().map(|risk| self.risk(risk)).collect();
        let column = |width, align| Column { width, align };
        vec![
            Block::KeepTogether(vec![
                self.chapter("report-risks", "risks"),
                Block::paragraph(self.lang.text("report-risks-intro").into_owned()),
                Block::Figure(self.matrix()),
            ]),
            Block::Table(Table {
                caption: Some(self.lang.text("report-risks-caption").into_owned().into()),
                columns: vec![
                    column(Width::Auto, Align::Start),
                    column(Width::Share(1.0), Align::Start),
                    column(Width::Auto, Align::Start),
                    column(Width::Auto, Align::Start),
                    column(Width::Auto, Align::Start),
                    column(Width::Share(0.38), Align::Start),
                ],
                head: self.head(&[
                    "report-nr",
                    "report-risk-measures",
                    "report-before",
                    "report-mitigation",
                    "report-after",
                    "report-accepted",
                ]),
                rows,
            }),
            small(self.lang.text("report-risks-below").into_owned()),
        ]
    }

    fn risk(&mut self, risk: &Risk) -> Row {
        let title = vec![Inline::Strong(self.own(&risk.title).to_owned()), self.origin(&risk.origin)];
        let measures = match &risk.measures {
            Some(measures) => self.own(measures).to_owned(),
            None => self.lang.text("report-no-measures").into_owned(),
        };
        let what = Cell { content: vec![title.into(), measures.into()], heading: false, span: 1 };
        let none = self.lang.text("report-no-commitments");
        row(vec![
            Cell::heading(risk.id.to_string()),
            what,
            self.rated_cell(risk.before),
            Cell::new(self.tally(&risk.mitigation, &none)),
            self.after(risk),
            Cell::new(self.accepted(risk)),
        ])
    }

    fn after(&self, risk: &Risk) -> Cell {
        match &risk.after {
            Some(Disclosure::Public(After { rating: Some(rating), .. })) => self.rated_cell(*rating),
            Some(Disclosure::Withheld(ground)) => Cell::new(self.short_gap(*ground)),
            Some(Disclosure::Public(_)) | None => Cell::new(self.lang.text("report-no-rating").into_owned()),
        }
    }

    /// Returns a rating as the matrix shows it: the level, and below it likelihood and impact.
    fn rated_cell(&self, rating: Rated) -> Cell {
        let place = format!("{} × {}", self.level(rating.likelihood), self.level(rating.impact));
        Cell { content: vec![self.level(rating.level).into(), place.into()], heading: false, span: 1 }
    }

    fn accepted(&self, risk: &Risk) -> Inlines {
        match acceptance(risk) {
            Some(Acceptance { owner, until, expired }) => self
                .lang
                .with(
                    if *expired { "report-accepted-expired" } else { "report-accepted-by" },
                    &[("owner", owner.as_str().into()), ("until", self.lang.short_date(*until).into())],
                )
                .into(),
            None => self.lang.text("report-not-accepted").into_owned().into(),
        }
    }

    fn short_gap(&self, ground: crate::audit::publication::WooGround) -> Inlines {
        Inline::Gap(self.lang.with("report-gap-short", &[("ground", ground.name().into())])).into()
    }

    fn matrix(&self) -> Figure {
        let before = self.summary.risks.iter().map(|risk| (risk.id.to_string(), rating(risk.before)));
        let before = Grid::new(self.lang.text("report-before").into_owned(), before);
        let after = self.summary.risks.iter().filter_map(|risk| {
            let after = risk.after.as_ref()?.public()?.rating?;
            Some((risk.id.to_string(), rating(after)))
        });
        let after = Grid::new(self.lang.text("report-after").into_owned(), after);
        matrix::figure(self.lang, &[before, after])
    }

    /// Returns the chapter on what remains of the risks, and who accepted it; nothing where nothing is public.
    pub(super) fn residuals(&self) -> Vec<Block> {
        let items: Vec<Vec<Block>> = self.summary.risks.iter().filter_map(|risk| self.residual(risk)).collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![self.chapter("report-residual", "residual"), Block::List(List { numbered: false, items })]
    }

    fn residual(&self, risk: &Risk) -> Option<Vec<Block>> {
        let rated = risk.after.as_ref().and_then(Disclosure::public).and_then(|after| after.rating);
        let accepted = acceptance(risk);
        if rated.is_none() && accepted.is_none() && risk.reason.is_none() {
            return None;
        }
        let mut first = vec![
            Inline::Strong(self.lang.with("report-risk-nr", &[("nr", risk.id.0.as_str().into())])),
            Inline::Text(format!(": {}. ", self.own(&risk.title))),
        ];
        if let Some(rating) = rated {
            first.push(Inline::Text(format!(
                "{} ",
                self.lang.with("report-remains", &[("rating", self.rating(rating).into())],)
            )));
        }
        first.push(Inline::Text(match accepted {
            Some(Acceptance { owner, until, expired }) => self.lang.with(
                if *expired { "report-residual-expired" } else { "report-residual-accepted" },
                &[("owner", owner.as_str().into()), ("until", self.lang.date(*until).into())],
            ),
            None => self.lang.text("report-residual-open").into_owned(),
        }));
        let mut blocks = vec![Block::paragraph(first)];
        match &risk.reason {
            Some(Disclosure::Public(written)) => {
                let text = self.written(Some(written)).unwrap_or_default();
                blocks.extend(contents(text).into_iter().map(Block::paragraph));
            }
            Some(Disclosure::Withheld(ground)) => {
                blocks.push(self.gap(self.lang.text("report-gap-reason").into_owned(), *ground));
            }
            None => {}
        }
        Some(blocks)
    }
}

fn acceptance(risk: &Risk) -> Option<&Acceptance> {
    risk.after.as_ref()?.public()?.accepted.as_ref()
}

fn rating(rated: Rated) -> Rating {
    Rating { likelihood: rated.likelihood, impact: rated.impact }
}
