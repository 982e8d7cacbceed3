//! The commitments, area by area.

use super::writer::{Writer, area_anchor, capital, commitment_anchor, heading, row, small};
use crate::{
    audit::programme::Standing,
    report::{
        document::{Align, Block, Cell, Column, Inline, Inlines, Level, Row, Table, Width},
        summary::{Basis, Commitment, Disclosure, Tally, Verdicts},
    },
};

/// What stands between things said on one line.
const DOT: &str = " · ";

impl Writer<'_> {
    /// Returns the chapter of all commitments.
    pub(super) fn commitments(&mut self) -> Vec<Block> {
        let mut blocks = vec![
            Block::PageBreak,
            self.chapter("report-by-area", "commitments"),
            Block::paragraph(self.lang.text("report-by-area-intro").into_owned()),
            self.standings(),
        ];
        let summary = self.summary;
        for area in &summary.areas {
            // A heading at the foot of a page is no use: it stays with the first commitment.
            let mut together = vec![heading(Level::Two, self.own(&area.title).to_owned(), area_anchor(&area.id))];
            together.extend(self.passage(area.conclusion.as_ref(), "report-gap-area"));
            for commitment in &area.commitments {
                together.extend(self.commitment(commitment));
                blocks.push(Block::KeepTogether(std::mem::take(&mut together)));
            }
            blocks.extend(together);
        }
        blocks
    }

    /// Keeps apart, once, what it means that a commitment of each strength was not met.
    fn standings(&self) -> Block {
        let rows: Vec<Row> = Standing::ALL
            .into_iter()
            .filter_map(|standing| {
                let tally = Tally::of(self.summary.commitments().filter(|known| known.standing == standing));
                (tally.commitments > 0).then(|| {
                    row(vec![
                        Cell::heading(capital(&self.lang.word("standing", standing.name()))),
                        Cell::new(self.lang.word("standing-meaning", standing.name()).into_owned()),
                        Cell::new(self.lang.number(tally.commitments as u64)),
                        Cell::new(self.tally(&tally, "")),
                    ])
                })
            })
            .collect();
        let column = |width, align| Column { width, align };
        Block::Table(Table {
            caption: Some(self.lang.text("report-standings-caption").into_owned().into()),
            columns: vec![
                column(Width::Auto, Align::Start),
                column(Width::Share(1.0), Align::Start),
                column(Width::Auto, Align::End),
                column(Width::Auto, Align::Start),
            ],
            head: self.head(&["report-standing", "report-standing-means", "report-number", "report-outcome"]),
            rows,
        })
    }

    fn commitment(&mut self, commitment: &Commitment) -> Vec<Block> {
        let title = format!("{} {}", commitment.id, self.own(&commitment.title));
        let mut statement = vec![Inline::Text(self.own(&commitment.statement).to_owned())];
        if let Some(origin) = &commitment.origin {
            statement.push(self.origin(origin));
        }
        let mut blocks = vec![
            heading(Level::Three, title, commitment_anchor(&commitment.id)),
            small(self.nature(commitment)),
            Block::paragraph(statement),
        ];
        if let Some(anomaly) = &commitment.anomaly {
            blocks.push(small(vec![
                Inline::Text(format!("{}: ", self.lang.text("report-in-source"))),
                Inline::Text(self.own(anomaly).to_owned()),
            ]));
        }
        blocks.push(match &commitment.verdicts {
            Some(Disclosure::Public(verdicts)) if verdicts.layers.is_empty() => {
                Block::paragraph(self.verdict(verdicts.overall))
            }
            Some(Disclosure::Public(verdicts)) => Block::paragraph(self.layers(verdicts)),
            Some(Disclosure::Withheld(ground)) => self.gap(self.lang.text("report-gap-verdicts").into_owned(), *ground),
            None => Block::paragraph(self.no_verdict()),
        });
        match &commitment.not_applicable {
            Some(Disclosure::Public(reason)) => blocks.push(Block::paragraph(self.own(reason).to_owned())),
            Some(Disclosure::Withheld(ground)) => {
                blocks.push(self.gap(self.lang.text("report-gap-not-applicable").into_owned(), *ground));
            }
            None => {}
        }
        blocks.extend(self.passage(commitment.conclusion.as_ref(), "report-gap-conclusion"));
        blocks.extend(self.limitations(commitment));
        blocks.extend(self.samples(commitment));
        blocks.extend(self.checks(commitment));
        let rests_on = self.rests_on(commitment);
        if !rests_on.is_empty() {
            blocks.push(small(rests_on));
        }
        blocks
    }

    /// Says who is obliged, how strongly, since and until when, and against which risks.
    fn nature(&self, commitment: &Commitment) -> Inlines {
        let mut parts = vec![
            capital(&self.lang.word("obliged", commitment.obliged.name())),
            self.lang.word("standing", commitment.standing.name()).into_owned(),
            self.lang.word("kind", commitment.kind.name()).into_owned(),
        ];
        if let Some(since) = &commitment.since {
            parts.push(self.lang.with("report-since", &[("since", self.own(since).into())]));
        }
        if let Some(due) = commitment.due {
            parts.push(self.lang.with("report-due", &[("date", self.lang.date(due).into())]));
        }
        if !commitment.risks.is_empty() {
            let risks: Vec<_> = commitment.risks.iter().map(ToString::to_string).collect();
            let count = risks.len();
            parts.push(
                self.lang.with("report-against-risks", &[("count", count.into()), ("risks", risks.join(", ").into())]),
            );
        }
        parts.join(DOT).into()
    }

    fn layers(&self, verdicts: &Verdicts) -> Inlines {
        let mut inlines = Vec::new();
        for layer in &verdicts.layers {
            if !inlines.is_empty() {
                inlines.push(Inline::Text(DOT.to_owned()));
            }
            inlines.push(Inline::Text(format!("{} ", capital(&self.lang.word("layer", layer.layer.name())))));
            inlines.push(self.verdict(layer.verdict));
        }
        inlines.into()
    }

    /// Says what the outcome depends on and rests on.
    fn rests_on(&self, commitment: &Commitment) -> Vec<Inline> {
        let mut inlines = Vec::new();
        if !commitment.depends.is_empty() {
            inlines.push(Inline::Text(format!("{}: ", self.lang.text("report-depends"))));
            for (number, id) in commitment.depends.iter().enumerate() {
                if number > 0 {
                    inlines.push(Inline::Text(", ".to_owned()));
                }
                inlines.extend([self.link(id), Inline::Text(" ".to_owned()), self.verdict_on(id)]);
            }
            inlines.push(Inline::Text(". ".to_owned()));
        }
        if let Some(basis) = commitment.evidence.as_ref().filter(|basis| basis.count > 0) {
            inlines.push(Inline::Text(format!("{}: ", self.lang.text("report-evidence"))));
            inlines.push(Inline::Text(format!("{}.", self.basis(basis))));
        }
        inlines
    }

    /// Returns the labels of public evidence, the grounds of what is withheld, the number of the rest.
    pub(super) fn basis(&self, basis: &Basis) -> String {
        let mut parts: Vec<String> = Vec::new();
        if !basis.public.is_empty() {
            let labels: Vec<_> = basis.public.iter().map(ToString::to_string).collect();
            parts.push(labels.join(", "));
        }
        if !basis.withheld.is_empty() {
            let mut grounds: Vec<_> = basis.withheld.iter().map(|ground| ground.name()).collect();
            grounds.dedup();
            let count = basis.withheld.len();
            parts.push(
                self.lang.with(
                    "report-evidence-withheld",
                    &[("count", count.into()), ("grounds", grounds.join(", ").into())],
                ),
            );
        }
        if basis.unnamed() > 0 {
            let key = if parts.is_empty() { "report-evidence-unnamed" } else { "report-evidence-more" };
            parts.push(self.lang.with(key, &[("count", basis.unnamed().into())]));
        }
        parts.join("; ")
    }
}
