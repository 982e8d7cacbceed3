//! What is wrong with a table and its files, in the reader's language.

use super::{
    column::Column,
    plan::{Misfit, MisfitKind},
    read::{MOST_BYTES, Problem, ProblemKind},
};
use crate::{
    audit::{
        Audit, EventId,
        request::{Answer, Limitation},
    },
    lang::{Lang, visible},
    work::explain_error::skipped,
};

/// Tells what is wrong with a table, with the line.
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let column = |column: &Column| column.head(lang);
    let what = match &problem.kind {
        ProblemKind::TooLarge => {
            lang.with("request-problem-too-large", &[("most", lang.bytes(MOST_BYTES as u64).into())])
        }
        ProblemKind::NotText => lang.text("request-problem-not-text").into_owned(),
        ProblemKind::Empty => lang.text("request-problem-empty").into_owned(),
        ProblemKind::NoColumn(it) => lang.with("request-problem-no-column", &[("column", column(it).into())]),
        ProblemKind::ColumnTwice(it) => lang.with("request-problem-column-twice", &[("column", column(it).into())]),
        ProblemKind::OpenQuote => lang.text("request-problem-open-quote").into_owned(),
        ProblemKind::Cells { found, expected } => {
            lang.with("request-problem-cells", &[("found", (*found).into()), ("expected", (*expected).into())])
        }
        ProblemKind::NoLabel => lang.text("request-problem-no-label").into_owned(),
        ProblemKind::Twice { label, first } => {
            lang.with("request-problem-twice", &[("label", shown(label).into()), ("first", (*first).into())])
        }
        ProblemKind::Answer(word) => lang.with("request-problem-answer", &[("word", shown(word).into())]),
        ProblemKind::FilesYetNotAvailable => lang.text("request-problem-files-yet-not-available").into_owned(),
        ProblemKind::NoReason => lang.text("request-problem-no-reason").into_owned(),
        ProblemKind::NothingProvided => lang.text("request-problem-nothing-provided").into_owned(),
    };
    on_line(Some(problem.line), what, lang)
}

/// Tells what does not fit, with the line if there is one.
pub fn misfit(misfit: &Misfit, lang: Lang) -> String {
    let name = |key: &str, name: &str| lang.with(key, &[("name", shown(name).into())]);
    let what = match &misfit.kind {
        MisfitKind::UnknownRequest(label) => name("request-misfit-unknown", label),
        MisfitKind::Closed { label, state } => lang.with(
            "request-misfit-closed",
            &[("label", shown(&label.0).into()), ("state", lang.word("request-state", state.name()).into())],
        ),
        MisfitKind::OnlyARemark { label, remark } => lang.with(
            "request-misfit-only-a-remark",
            &[("label", shown(&label.0).into()), ("remark", shown(remark).into())],
        ),
        MisfitKind::Missing(it) => name("request-misfit-missing", it),
        MisfitKind::LeavesFolder(it) => name("request-misfit-leaves-folder", it),
        MisfitKind::CannotBeTaken { name, why } => lang.with(
            "request-misfit-cannot-be-taken",
            &[("name", shown(name).into()), ("why", skipped(why, lang).into())],
        ),
        MisfitKind::Ambiguous(it) => name("request-misfit-ambiguous", it),
        MisfitKind::Unnamed(it) => name("request-misfit-unnamed", it),
    };
    on_line(misfit.line, what, lang)
}

/// Tells what became of a request.
pub fn told(audit: &Audit, answer: &Answer, lang: Lang) -> String {
    let state = lang.word("request-state", answer.state().name());
    let more = match answer {
        Answer::Received { evidence, remark } => {
            let label = |id: &EventId| audit.evidence.get(id).map(|known| known.label.to_string());
            evidence.iter().filter_map(label).chain(remark.clone()).collect::<Vec<_>>().join(", ")
        }
        Answer::Accepted => String::new(),
        Answer::Returned { reason } | Answer::Withdrawn { reason } => reason.clone(),
        Answer::NotProvided { reason, said_by } => format!("{reason} ({said_by})"),
    };
    if more.is_empty() { state.into_owned() } else { format!("{state}: {}", shown(&more)) }
}

/// Tells a scope limitation: what was not provided, why, and who said so.
pub fn limitation(limitation: &Limitation<'_>, lang: Lang) -> String {
    let asks = limitation.request.shown().map(|details| details.asks.get(lang.language()).to_owned());
    lang.with(
        "request-limitation",
        &[
            ("label", limitation.request.label.0.as_str().into()),
            ("asks", shown(&asks.unwrap_or_default()).into()),
            ("reason", shown(limitation.reason).into()),
            ("name", shown(limitation.said_by).into()),
        ],
    )
}

fn on_line(line: Option<u64>, what: String, lang: Lang) -> String {
    match line {
        Some(line) => lang.with("request-on-line", &[("line", line.into()), ("what", what.into())]),
        None => what,
    }
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}
