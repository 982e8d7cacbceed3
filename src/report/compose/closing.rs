//! How to verify the document, what a seal does not prove, where it is signed, what the marks mean.

use super::writer::{Writer, row, small};
use crate::{
    audit::{Sha256, verdict::Value},
    report::{
        document::{
            Align, Block, Cell, Code, Column, Fact, Inline, List, SignatureField, SignaturePlace, Table, Width,
        },
        summary::Summary,
    },
};

/// The field of the auditor's signature.
pub const AUDITOR: &str = "auditor";
/// The field of the publisher's signature.
pub const PUBLISHER: &str = "publisher";
/// The field of the archive timestamp.
pub const ARCHIVE: &str = "archive";
/// The name of the attachment, and of the file that is published beside the pages.
pub const SUMMARY_JSON: &str = "summary.json";

impl Writer<'_> {
    /// Returns the chapter on verification.
    pub(super) fn verification(&self, json: Sha256) -> Vec<Block> {
        let language = self.language();
        let code = |lines: Vec<String>| Block::Code(Code { lines });
        let step =
            |key: &str, command: String| vec![Block::paragraph(self.lang.text(key).into_owned()), code(vec![command])];
        let steps = vec![
            step("report-verify-pdfsig", format!("pdfsig summary.{language}.pdf")),
            step(
                "report-verify-openssl",
                format!(
                    "openssl cms -verify -inform DER -in {SUMMARY_JSON}.p7s -content {SUMMARY_JSON} -binary -CAfile \
                     root.pem -purpose any -out /dev/null"
                ),
            ),
            step("report-verify-sha256", format!("sha256sum {SUMMARY_JSON}")),
        ];
        let publication = &self.summary.publication;
        let not_proven: Vec<Vec<Block>> =
            ["report-seal-complete", "report-seal-honest", "report-seal-who", "report-seal-time"]
                .into_iter()
                .map(|key| vec![Block::paragraph(self.lang.text(key).into_owned())])
                .collect();
        let mut blocks = vec![
            self.chapter("report-verify", "verify"),
            Block::paragraph(self.lang.text("report-verify-intro").into_owned()),
            Block::List(List { numbered: true, items: steps }),
        ];
        blocks.extend(step("report-verify-digest", format!("{json}  {SUMMARY_JSON}")));
        blocks.extend(step("report-verify-waarmerk", "waarmerk verify .".to_owned()));
        blocks.extend([
            Block::KeepTogether(vec![
                self.section("report-checkpoint"),
                Block::paragraph(self.lang.text("report-checkpoint-text").into_owned()),
                code(publication.checkpoint.lines().map(str::to_owned).collect()),
            ]),
            Block::paragraph(vec![
                Inline::Text(format!("{} ", self.lang.text("report-dossier"))),
                Inline::Code(publication.dossier.to_string()),
            ]),
            small(self.lang.with("report-generator", &[("generator", publication.generator.as_str().into())])),
            self.section("report-seal"),
            Block::List(List { numbered: false, items: not_proven }),
        ]);
        blocks
    }

    /// Returns the places to sign.
    pub(super) fn signatures(&self) -> Vec<Block> {
        let engagement = &self.summary.engagement;
        let name = |name: &str| self.fact("report-name", name.to_owned());
        let mut auditor: Vec<Fact> = engagement.auditor.iter().map(|auditor| name(auditor)).collect();
        auditor.extend(engagement.place.iter().map(|place| self.fact("report-place", place.clone())));
        auditor.push(self.fact("report-fact-date", self.lang.date(self.summary.as_of())));
        let publisher = vec![
            name(&engagement.client),
            self.fact("report-fact-date", self.lang.date(self.summary.publication.date)),
        ];
        let place = |field: &str, caption: &str, facts| {
            let caption = self.lang.text(caption).into_owned();
            Block::Signature(SignaturePlace { field: field.to_owned(), caption, facts })
        };
        vec![Block::KeepTogether(vec![
            self.chapter("report-signatures", "signatures"),
            Block::paragraph(self.lang.text("report-signatures-text").into_owned()),
            place(AUDITOR, "report-sign-auditor", auditor),
            place(PUBLISHER, "report-sign-publisher", publisher),
        ])]
    }

    /// Returns the fields that signatures are put into.
    pub(super) fn fields(&self) -> Vec<SignatureField> {
        let field =
            |name: &str, key: &str| SignatureField { name: name.to_owned(), label: self.lang.text(key).into_owned() };
        vec![
            field(AUDITOR, "report-sign-auditor"),
            field(PUBLISHER, "report-sign-publisher"),
            field(ARCHIVE, "report-sign-archive"),
        ]
    }

    /// Returns what the marks mean.
    pub(super) fn legend(&self) -> Vec<Block> {
        let mut rows: Vec<_> = Value::ALL
            .into_iter()
            .map(|value| {
                let meaning = self.lang.word("verdict-meaning", value.name()).into_owned();
                row(vec![Cell::heading(self.verdict(value)), Cell::new(meaning)])
            })
            .collect();
        rows.push(row(vec![
            Cell::heading(self.no_verdict()),
            Cell::new(self.lang.text("report-no-verdict-meaning").into_owned()),
        ]));
        let column = |width| Column { width, align: Align::Start };
        let mut blocks = vec![Block::KeepTogether(vec![
            self.chapter("report-legend", "legend"),
            Block::Table(Table {
                caption: None,
                columns: vec![column(Width::Auto), column(Width::Share(1.0))],
                head: self.head(&["report-verdict", "report-meaning"]),
                rows,
            }),
        ])];
        blocks.extend(self.tickmarks());
        blocks
    }

    /// Returns what the tickmarks in the texts mean; nothing where none is used.
    fn tickmarks(&self) -> Option<Block> {
        let marks = &self.summary.tickmarks;
        let column = |width| Column { width, align: Align::Start };
        let rows = marks
            .iter()
            .map(|it| row(vec![Cell::heading(it.mark.clone()), Cell::new(self.own(&it.meaning).to_owned())]));
        (!marks.is_empty()).then(|| {
            Block::KeepTogether(vec![
                self.section("report-tickmarks"),
                Block::paragraph(self.lang.text("report-tickmarks-text").into_owned()),
                Block::Table(Table {
                    caption: None,
                    columns: vec![column(Width::Auto), column(Width::Share(1.0))],
                    head: self.head(&["report-tickmark", "report-meaning"]),
                    rows: rows.collect(),
                }),
            ])
        })
    }
}

/// Returns the identity of a document: it depends on everything that may be said, and on the language.
pub(super) fn identity(json: &[u8], language: crate::audit::Language) -> [u8; 16] {
    let mut fields = crate::audit::digest::Fields::new("waarmerk document 1");
    let digest = fields.add(json).add(language.name()).finish();
    let mut id = [0; 16];
    id.copy_from_slice(&digest.0[..16]);
    id
}

/// Returns what stands at the foot of every page.
pub(super) fn footer(summary: &Summary, date: &str) -> String {
    let name = &summary.publication.name;
    match &summary.engagement.reference {
        Some(reference) => format!("{reference} · {name} · {date}"),
        None => format!("{name} · {date}"),
    }
}
