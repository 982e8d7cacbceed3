//! The two-column table of measures: what the supplier does, what organisations do.

use super::writer::{Writer, row};
use crate::{
    audit::programme::CommitmentId,
    report::document::{Align, Block, Cell, Column, Inline, Inlines, Table, Width},
};

impl Writer<'_> {
    /// Returns the chapter of measures; nothing where the programme has no such table.
    pub(super) fn measures(&self) -> Vec<Block> {
        if self.summary.measures.is_empty() {
            return Vec::new();
        }
        let column = |share| Column { width: Width::Share(share), align: Align::Start };
        let rows = self.summary.measures.iter().map(|measure| {
            row(vec![
                Cell::heading(self.own(&measure.question).to_owned()),
                self.outcomes(&measure.supplier),
                self.outcomes(&measure.organisations),
            ])
        });
        vec![
            self.chapter("report-measures", "measures"),
            Block::paragraph(self.lang.text("report-measures-intro").into_owned()),
            Block::Table(Table {
                caption: Some(self.lang.text("report-measures-caption").into_owned().into()),
                columns: vec![column(1.0), column(1.4), column(1.4)],
                head: self.head(&["report-question", "report-supplier", "report-organisations"]),
                rows: rows.collect(),
            }),
        ]
    }

    /// Returns each commitment with its title and outcome.
    fn outcomes(&self, ids: &[CommitmentId]) -> Cell {
        let outcome = |id: &CommitmentId| {
            let title = self.summary.commitment(id).map(|commitment| self.own(&commitment.title)).unwrap_or_default();
            let text = Inline::Text(format!(" {title} "));
            Inlines(vec![self.link(id), text, self.verdict_on(id)])
        };
        let content: Vec<_> = ids.iter().map(outcome).collect();
        let none = || vec![self.lang.text("report-measures-none").into_owned().into()];
        Cell { content: if content.is_empty() { none() } else { content }, heading: false, span: 1 }
    }
}
