//! The first page, and what the audit was and was not.

use super::writer::{Writer, area_anchor, contents, lines, row};
use crate::{
    audit::verdict::Value,
    report::{
        document::{
            Align, Block, Callout, Cell, Column, Fact, Inline, Inlines, Level, Paragraph, Row, Table, TitleBlock, Tone,
            Width,
        },
        summary::Tally,
    },
};

/// A result longer than this, in characters, is set as ordinary text.
const LEAD: usize = 420;

/// The verdicts that have a column of their own.
const COLUMNS: [Value; 4] = [Value::Met, Value::PartlyMet, Value::NotMet, Value::NotEstablished];

impl Writer<'_> {
    /// Returns the title block, the result, and the one table.
    pub(super) fn first_page(&self) -> Vec<Block> {
        let engagement = &self.summary.engagement;
        let mut blocks = vec![Block::Title(TitleBlock {
            publisher: Some(engagement.client.clone()),
            title: self.own(&engagement.programme.title).to_owned(),
            subtitle: Some(
                self.lang.with("report-subtitle", &[("name", self.summary.publication.name.as_str().into())]),
            ),
            facts: self.title_facts(),
        })];
        blocks.push(self.chapter("report-result", "result"));
        if let Some(result) = self.written(engagement.sections.result.as_ref()) {
            // The table below is to begin on the same page.
            let tone = if result.chars().count() > LEAD { Tone::Normal } else { Tone::Lead };
            let result = contents(result).into_iter();
            blocks.extend(result.map(|content| Block::Paragraph(Paragraph { tone, content })));
        }
        // It flows on where the page ends: half a page left empty is worse than a table in two parts.
        blocks.push(self.result_table());
        blocks
    }

    fn title_facts(&self) -> Vec<Fact> {
        let (engagement, publication) = (&self.summary.engagement, &self.summary.publication);
        let period = self.lang.with(
            "report-from-to",
            &[
                ("from", self.lang.date(engagement.period.from).into()),
                ("to", self.lang.date(engagement.period.to).into()),
            ],
        );
        let mut facts = vec![
            self.fact("report-fact-audit", self.own(&engagement.title).to_owned()),
            self.fact("report-fact-period", period),
            self.fact("report-fact-client", engagement.client.clone()),
        ];
        if let Some(auditor) = &engagement.auditor {
            let mut auditor = auditor.clone();
            if let Some(assurance) = engagement.assurance {
                auditor = format!("{auditor}; {}", self.lang.word("report-assurance", assurance.name()));
            }
            facts.push(self.fact("report-fact-auditor", auditor));
        }
        if let Some(addressees) = self.written(engagement.sections.addressees.as_ref()) {
            facts.push(self.fact("report-fact-addressees", lines(addressees)));
        }
        let mut reference: Vec<String> = engagement.reference.iter().cloned().collect();
        reference.push(self.lang.date(self.summary.as_of()));
        if publication.date != self.summary.as_of() {
            let published = self.lang.date(publication.date);
            reference.push(self.lang.with("report-published-on", &[("date", published.into())]));
        }
        let signatures =
            Inline::Link { to: "signatures".to_owned(), text: self.lang.text("report-fact-signed").into_owned() };
        let reference = Inline::Text(format!("{}; ", reference.join("; ")));
        facts.push(self.fact("report-fact-reference", vec![reference, signatures]));
        if let Some(superseded) = &publication.supersedes {
            let mut what = self.lang.with("report-supersedes-name", &[("name", superseded.name.as_str().into())]);
            if let Some(reason) = &superseded.reason {
                what = format!("{what}: {}", self.own(reason));
            }
            facts.push(self.fact("report-supersedes", lines(&what)));
        }
        facts
    }

    fn result_table(&self) -> Block {
        let numbers = Column { width: Width::Auto, align: Align::End };
        let mut columns = vec![Column { width: Width::Share(1.0), align: Align::Start }];
        columns.resize(3 + COLUMNS.len(), numbers);
        let mut head = vec![
            Cell::new(self.lang.text("report-area").into_owned()),
            Cell::new(self.lang.text("report-commitments").into_owned()),
        ];
        head.extend(COLUMNS.iter().map(|value| Cell::new(self.verdict(*value))));
        head.push(Cell::new(self.lang.text("report-others").into_owned()));
        let mut rows: Vec<Row> = self
            .summary
            .areas
            .iter()
            .map(|area| {
                let text = self.own(&area.title).to_owned();
                row(self.counts(Cell::heading(Inline::Link { to: area_anchor(&area.id), text }), &area.tally))
            })
            .collect();
        let total = Cell::heading(Inline::Strong(self.lang.text("report-total").into_owned()));
        rows.push(Row { cells: self.counts(total, &self.summary.tally), emphasis: true });
        Block::Table(Table { caption: Some(self.result_caption().into()), columns, head: vec![row(head)], rows })
    }

    fn counts(&self, first: Cell, tally: &Tally) -> Vec<Cell> {
        let own = [tally.commitments, tally.met, tally.partly_met, tally.not_met, tally.not_established];
        let numbers = own.into_iter().chain([tally.others()]);
        let cells = numbers.map(|count| Cell::new(self.lang.number(count as u64)));
        std::iter::once(first).chain(cells).collect()
    }

    /// Says what the table counts, and what its last column holds.
    fn result_caption(&self) -> String {
        let caption = self.lang.text("report-result-caption");
        let counts = self.summary.tally.counts();
        let others =
            counts.iter().filter(|(value, count)| *count > 0 && value.is_none_or(|value| !COLUMNS.contains(&value)));
        let others: Vec<_> = others.map(|(value, count)| format!("{count} {}", self.outcome(*value))).collect();
        if others.is_empty() {
            return caption.into_owned();
        }
        let others = self.lang.with("report-others-are", &[("list", others.join(", ").into())]);
        format!("{caption} {others}")
    }

    /// Returns what the audit was and was not, and the table of contents.
    pub(super) fn about(&self) -> Vec<Block> {
        let engagement = &self.summary.engagement;
        let sections = &engagement.sections;
        let mut facts: Vec<Fact> = [
            ("report-assignment", &sections.assignment),
            ("report-scope", &sections.scope),
            ("report-out-of-scope", &sections.out_of_scope),
            ("report-method", &sections.method),
            ("report-limitations", &sections.limitations),
        ]
        .into_iter()
        .filter_map(|(key, section)| Some(self.fact(key, lines(self.written(section.as_ref())?))))
        .collect();
        if let Some(users) = engagement.users {
            facts.push(self.fact("report-users", self.lang.number(users)));
        }
        facts.extend(self.profile());
        let criteria: Inlines = vec![
            Inline::Text(self.lang.with(
                "report-criteria-text",
                &[
                    ("title", self.own(&engagement.programme.title).into()),
                    ("version", engagement.programme.version.as_str().into()),
                ],
            )),
            Inline::Text(" SHA-256 ".to_owned()),
            Inline::Code(engagement.programme.sha256.to_string()),
        ]
        .into();
        facts.push(self.fact("report-criteria", criteria));
        let mut blocks = Vec::new();
        if engagement.demonstration {
            blocks.push(Block::Callout(Callout {
                label: Some(self.lang.text("report-demonstration").into_owned()),
                content: vec![Block::paragraph(self.lang.text("report-demonstration-text").into_owned())],
            }));
        }
        blocks.extend([
            self.chapter("report-about", "about"),
            Block::Facts(facts),
            Block::KeepTogether(vec![
                self.chapter("report-contents", "contents"),
                Block::Contents { depth: Level::One },
            ]),
        ]);
        blocks
    }
}
