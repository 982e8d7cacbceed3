//! `waarmerk year-on-year`: this year beside last year.

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, TextsJson},
    resolve,
    table::{Table, wrapped},
};
use crate::{
    audit::{
        Audit, Sha256, Text,
        difference::{Fate, Part, ProcedurePart},
        prior::PinnedPublication,
        programme::CommitmentId,
        subject::Subject,
        year_on_year::{Course, Row},
    },
    lang::visible,
    work::explain_change,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct YearOnYearJson<'a> {
    format: u32,
    prior: Option<PriorJson<'a>>,
    commitments: Vec<RowJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PriorJson<'a> {
    dossier: Sha256,
    audit: &'a Text,
    from: jiff::civil::Date,
    to: jiff::civil::Date,
    publication: Option<&'a PinnedPublication>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct RowJson {
    commitment: CommitmentId,
    course: Course,
    was: Option<&'static str>,
    is: Option<&'static str>,
    differs: bool,
    layers: Vec<LayerJson>,
    accepted_by: Option<String>,
    why: TextsJson,
    differences: Vec<DifferenceJson>,
}

#[derive(Serialize)]
struct LayerJson {
    layer: &'static str,
    was: Option<&'static str>,
    is: Option<&'static str>,
}

#[derive(Serialize)]
struct DifferenceJson {
    part: &'static str,
    layer: Option<&'static str>,
    number: Option<usize>,
    language: Option<&'static str>,
    pieces: Vec<PieceJson>,
}

#[derive(Serialize)]
struct PieceJson {
    fate: Fate,
    text: String,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let mut rows = audit.year_on_year();
    if let Some(typed) = &args.id {
        // A commitment that was dropped is in no programme of this year.
        let gone = rows.iter().position(|row| row.commitment.0.eq_ignore_ascii_case(typed.trim()));
        let id = match gone {
            Some(at) => rows[at].commitment.clone(),
            None => resolve::commitment(audit, typed, face)?.id.clone(),
        };
        rows.retain(|row| *row.commitment == id);
    }
    if args.json {
        face.out.json(&YearOnYearJson {
            format: json::FORMAT,
            prior: audit.last_year.prior.as_ref().map(|(_, prior)| PriorJson {
                dossier: prior.dossier,
                audit: &prior.audit,
                from: prior.period.from,
                to: prior.period.to,
                publication: prior.publication.as_ref(),
            }),
            commitments: rows.iter().map(|row| self::row(audit, row)).collect(),
        });
        return Ok(Answer::Yes);
    }
    let Some((_, prior)) = &audit.last_year.prior else {
        face.out.line(&face.lang.text("year-on-year-none"));
        return Ok(Answer::Yes);
    };
    if args.id.is_some() {
        for row in &rows {
            let title = visible(row.title.get(face.language())).into_owned();
            face.out.line(&format!("{}  {title}", visible(&row.commitment.0)));
            let columns = super::out::columns().unwrap_or(usize::MAX);
            for line in explain_change::row(audit, row, face.lang) {
                let indent = " ".repeat(line.len() - line.trim_start().len());
                let rows = wrapped(line.trim_start(), columns.saturating_sub(indent.len()));
                for row in rows {
                    face.out.line(&format!("{indent}{row}"));
                }
            }
        }
        return Ok(Answer::Yes);
    }
    let values = [
        ("audit", visible(prior.audit.get(face.language())).into_owned().into()),
        ("dossier", prior.dossier.short().into()),
        ("count", rows.len().into()),
    ];
    face.out.line(&face.lang.with("year-on-year-beside", &values));
    let mut table = Table::default();
    let word = |value: Option<crate::audit::verdict::Value>| {
        value.map_or_else(
            || "·".to_owned(),
            |value| format!("{} {}", face.mark(Some(value)), face.lang.word("verdict", value.name())),
        )
    };
    for row in &rows {
        let why = row.differs().then(|| {
            if row.why.is_empty() { face.lang.text("year-on-year-no-why") } else { face.lang.text("year-on-year-said") }
        });
        table.row([
            visible(&row.commitment.0).into_owned(),
            word(row.was),
            word(row.is),
            face.lang.word("course", row.course.name()).into_owned(),
            why.map(std::borrow::Cow::into_owned).unwrap_or_default(),
        ]);
    }
    table.print(&face.out);
    Ok(Answer::Yes)
}

fn row(audit: &Audit, row: &Row<'_>) -> RowJson {
    let name = |value: Option<crate::audit::verdict::Value>| value.map(crate::audit::verdict::Value::name);
    let changed = audit.programme.commitment(row.commitment).map(|it| audit.differences(it)).unwrap_or_default();
    let difference = |it: crate::audit::difference::Changed| {
        let (part, layer, number, language) = told(it.part);
        let pieces = it.pieces.into_iter().map(|piece| PieceJson { fate: piece.fate, text: piece.text }).collect();
        DifferenceJson { part, layer, number, language, pieces }
    };
    RowJson {
        commitment: row.commitment.clone(),
        course: row.course,
        was: name(row.was),
        is: name(row.is),
        differs: row.differs(),
        layers: row
            .layers
            .iter()
            .map(|(layer, was, is)| LayerJson { layer: layer.name(), was: name(*was), is: name(*is) })
            .collect(),
        accepted_by: row.last.and_then(|last| last.accepted.as_ref()).map(|accepted| accepted.by.clone()),
        why: json::texts(audit, &Subject::Change(row.commitment.clone())),
        differences: changed.into_iter().map(difference).collect(),
    }
}

/// Returns the name of a part, its layer, its number and its language.
fn told(part: Part) -> (&'static str, Option<&'static str>, Option<usize>, Option<&'static str>) {
    match part {
        Part::Obliged => ("obliged", None, None, None),
        Part::Kind => ("kind", None, None, None),
        Part::Standing => ("standing", None, None, None),
        Part::Statement(language) => ("statement", None, None, Some(language.name())),
        Part::Quote => ("quote", None, None, None),
        Part::Due => ("due", None, None, None),
        Part::Depends => ("depends", None, None, None),
        Part::Procedure(layer, number, inner) => {
            let (part, language) = match inner {
                ProcedurePart::Method => ("method", None),
                ProcedurePart::Text(language) => ("procedure", Some(language.name())),
                ProcedurePart::Evidence(language) => ("evidence", Some(language.name())),
            };
            (part, Some(layer.name()), Some(number), language)
        }
    }
}
