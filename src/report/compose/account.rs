//! How the audit was done and reviewed, what it rests on, and what follows: the elements that ISAE 3000.69 asks for.

use super::writer::{Writer, contents, paragraphs, row, small};
use crate::{
    audit::subject::Assurance,
    lang::visible,
    report::{
        document::{Align, Block, Callout, Cell, Column, Inline, Level, List, Quote, Row, Table, Width},
        summary::{Disclosure, Piece},
    },
};

impl Writer<'_> {
    /// Returns the chapter on responsibilities, standard, review and evidence.
    pub(super) fn account(&self) -> Vec<Block> {
        let engagement = &self.summary.engagement;
        let client = engagement.client.as_str();
        let auditor = engagement.auditor.as_deref().unwrap_or("-");
        let supplier = engagement.supplier.as_str();
        let mut blocks = vec![self.chapter("report-account", "account")];
        for (key, text) in [
            (
                "report-client-duties",
                self.lang
                    .with("report-client-duties-text", &[("client", client.into()), ("supplier", supplier.into())]),
            ),
            ("report-auditor-duties", self.lang.with("report-auditor-duties-text", &[("auditor", auditor.into())])),
            ("report-standard", self.standard()),
            ("report-limitations-general", self.lang.text("report-limitations-text").into_owned()),
            ("report-quality", self.lang.text("report-quality-text").into_owned()),
            ("report-users-intended", self.lang.with("report-users-intended-text", &[("client", client.into())])),
        ] {
            blocks.push(self.section(key));
            blocks.extend(paragraphs(&text));
        }
        blocks.extend(self.tested_by_program());
        blocks.extend(self.limited());
        blocks.extend(self.review());
        blocks.extend(self.evidence());
        blocks
    }

    fn standard(&self) -> String {
        let level = match self.summary.engagement.assurance {
            Some(Assurance::Limited) => self.lang.text("report-standard-limited"),
            Some(Assurance::Reasonable) => self.lang.text("report-standard-reasonable"),
            None => self.lang.text("report-standard-none"),
        };
        format!("{} {level}", self.lang.text("report-standard-text"))
    }

    fn review(&self) -> Vec<Block> {
        let review = &self.summary.review;
        let mut blocks = vec![
            self.section("report-review"),
            Block::paragraph(self.lang.with(
                "report-review-text",
                &[
                    ("papers", review.papers.into()),
                    ("accepted", review.accepted.into()),
                    ("preparers", review.preparers.into()),
                    ("reviewers", review.reviewers.into()),
                ],
            )),
        ];
        if let Some(reason) = &review.waiver {
            let text = self.lang.with("report-waiver-text", &[("count", review.own_work.into())]);
            blocks.push(Block::Callout(Callout {
                label: Some(self.lang.text("report-waiver").into_owned()),
                content: vec![
                    Block::paragraph(text),
                    Block::Quote(Quote { language: None, content: contents(reason), source: None }),
                ],
            }));
        }
        let team: Vec<Vec<Block>> = review
            .team
            .iter()
            .map(|person| match person {
                Disclosure::Public(person) => {
                    let role = self.lang.word("role", person.role.name());
                    vec![Block::paragraph(format!("{}, {role}", person.name))]
                }
                Disclosure::Withheld(ground) => {
                    vec![self.gap(self.lang.text("report-gap-member").into_owned(), *ground)]
                }
            })
            .collect();
        if !team.is_empty() {
            blocks.push(Block::paragraph(self.lang.text("report-team").into_owned()));
            blocks.push(Block::List(List { numbered: false, items: team }));
        }
        blocks
    }

    fn evidence(&self) -> Vec<Block> {
        let evidence = &self.summary.evidence;
        let counts = [
            ("count", evidence.count.into()),
            ("accepted", evidence.accepted.into()),
            ("public", evidence.public.len().into()),
        ];
        let mut blocks =
            vec![self.section("report-evidence"), Block::paragraph(self.lang.with("report-evidence-text", &counts))];
        if evidence.public.is_empty() {
            return blocks;
        }
        let column = |width, align| Column { width, align };
        blocks.push(Block::Table(Table {
            caption: Some(self.lang.text("report-evidence-caption").into_owned().into()),
            columns: vec![
                column(Width::Auto, Align::Start),
                column(Width::Share(1.0), Align::Start),
                column(Width::Auto, Align::End),
                column(Width::Share(1.3), Align::Start),
            ],
            head: self.head(&["report-nr", "report-name", "report-size", "report-digest"]),
            rows: evidence.public.iter().map(|piece| self.piece(piece)).collect(),
        }));
        blocks
    }

    fn piece(&self, piece: &Piece) -> Row {
        row(vec![
            Cell::heading(piece.label.to_string()),
            Cell::new(visible(&piece.name).into_owned()),
            Cell::new(self.lang.bytes(piece.size)),
            Cell::new(Inline::Code(piece.sha256.to_string())),
        ])
    }

    /// Returns what does not agree in the sources.
    pub(super) fn sources(&self) -> Vec<Block> {
        if self.summary.sources.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            self.chapter("report-sources", "sources"),
            Block::paragraph(self.lang.text("report-sources-intro").into_owned()),
        ];
        for source in &self.summary.sources {
            blocks.push(Block::heading(Level::Two, format!("{} {}", source.id, self.own(&source.title))));
            blocks.push(small(format!("{}, {}", source.publisher, source.date)));
            if source.anomalies.is_empty() {
                continue;
            }
            let items = source.anomalies.iter().map(|anomaly| {
                vec![Block::paragraph(vec![
                    Inline::Strong(format!("{}:", self.own(&anomaly.locator))),
                    Inline::Text(format!(" {}", self.own(&anomaly.text))),
                ])]
            });
            blocks.push(Block::paragraph(self.lang.text("report-anomalies").into_owned()));
            blocks.push(Block::List(List { numbered: false, items: items.collect() }));
        }
        blocks
    }

    /// Returns what happens next; nothing where nothing was written.
    pub(super) fn follow_up(&self) -> Vec<Block> {
        match self.written(self.summary.engagement.sections.follow_up.as_ref()) {
            Some(text) => {
                std::iter::once(self.chapter("report-follow-up", "follow-up")).chain(paragraphs(text)).collect()
            }
            None => Vec::new(),
        }
    }
}
