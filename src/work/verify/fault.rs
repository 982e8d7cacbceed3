//! What is wrong with a file of a dossier, as a statement.

use super::{Outcome, Question, Said, Statement};
use crate::dossier::{
    Fault, FaultKind,
    log::{LineFault, line::NotALine, order::OrderFaultKind},
};

type Values = Vec<(&'static str, Said)>;

/// Returns the statement: which file, which line, what is wrong.
pub(crate) fn statement(fault: &Fault) -> Statement {
    let (key, values) = kind(&fault.kind);
    let question = match fault.kind {
        FaultKind::Line(_)
        | FaultKind::Tail { .. }
        | FaultKind::Order(_)
        | FaultKind::HeldBack { .. }
        | FaultKind::Stranger
        | FaultKind::WrongKey { .. }
        | FaultKind::NotAnEvent(_)
        | FaultKind::EmptyLog
        | FaultKind::RolledBack { .. }
        | FaultKind::Rewritten { .. } => Question::Log,
        _ => Question::Bytes,
    };
    let inner = Statement { outcome: Outcome::Broken, question, key, values };
    let file = fault.file.display().to_string();
    let (key, values) = match fault.line {
        None => ("verify-in-file", vec![("file", file.into()), ("what", Said::Inner(Box::new(inner)))]),
        Some(line) => (
            "verify-in-line",
            vec![("file", file.into()), ("line", line.into()), ("what", Said::Inner(Box::new(inner)))],
        ),
    };
    Statement { outcome: Outcome::Broken, question, key, values }
}

fn kind(kind: &FaultKind) -> (&'static str, Values) {
    match kind {
        FaultKind::Line(fault) => line(fault),
        FaultKind::Tail { bytes, why } => {
            let (key, values) = line(why);
            let why = Statement { outcome: Outcome::Broken, question: Question::Log, key, values };
            ("verify-fault-tail", vec![("bytes", (*bytes).into()), ("why", Said::Inner(Box::new(why)))])
        }
        FaultKind::Order(fault) => order(fault),
        FaultKind::HeldBack { needs, needs_seq } => {
            ("verify-fault-held-back", vec![("log", needs.to_string().into()), ("line", (*needs_seq).into())])
        }
        FaultKind::Stranger => ("verify-fault-stranger", vec![]),
        FaultKind::WrongKey { expected, found } => {
            ("verify-fault-wrong-key", vec![("expected", expected.clone().into()), ("found", found.clone().into())])
        }
        FaultKind::NotAnEvent(why) => ("verify-fault-not-an-event", vec![("detail", why.clone().into())]),
        FaultKind::EmptyLog => ("verify-fault-empty-log", vec![]),
        FaultKind::RolledBack { present, remembered } => {
            ("verify-fault-rolled-back", vec![("present", (*present).into()), ("remembered", (*remembered).into())])
        }
        FaultKind::Rewritten { seq } => ("verify-fault-rewritten", vec![("line", (*seq).into())]),
        FaultKind::Changed { expected, found } => (
            "verify-fault-changed",
            vec![("expected", expected.to_string().into()), ("found", found.to_string().into())],
        ),
        FaultKind::NotItsLogs { expected, found } => (
            "verify-fault-not-its-logs",
            vec![("expected", expected.to_string().into()), ("found", found.to_string().into())],
        ),
        FaultKind::NotUnderstood(why) => ("verify-fault-not-understood", vec![("detail", why.clone().into())]),
        FaultKind::UnknownFormat(format) => {
            ("verify-fault-unknown-format", vec![("format", u64::from(*format).into())])
        }
        FaultKind::Missing => ("verify-fault-missing", vec![]),
        FaultKind::Unknown => ("verify-fault-unknown", vec![]),
        FaultKind::Empty => ("verify-fault-empty", vec![]),
        FaultKind::Link => ("verify-fault-link", vec![]),
        FaultKind::Special => ("verify-fault-special", vec![]),
        FaultKind::Unreadable(why) => ("verify-fault-unreadable", vec![("detail", why.clone().into())]),
        FaultKind::PaperDiffers => ("verify-fault-paper-differs", vec![]),
    }
}

fn line(fault: &LineFault) -> (&'static str, Values) {
    match fault {
        LineFault::NotALine(NotALine::NotUtf8) => ("verify-line-not-utf8", vec![]),
        LineFault::NotALine(NotALine::NotJson(why)) => ("verify-line-not-json", vec![("detail", why.clone().into())]),
        LineFault::NotALine(NotALine::NeitherKind) => ("verify-line-neither", vec![]),
        LineFault::NotALine(NotALine::NotADigest) => ("verify-line-not-a-digest", vec![]),
        LineFault::NotALine(NotALine::NotCanonical) => ("verify-line-not-canonical", vec![]),
        LineFault::Unterminated => ("verify-line-unterminated", vec![]),
        LineFault::WrongSeq { expected, found } => {
            ("verify-line-wrong-seq", vec![("expected", (*expected).into()), ("found", (*found).into())])
        }
        LineFault::ChainBroken { expected, found } => (
            "verify-line-chain-broken",
            vec![("expected", expected.to_string().into()), ("found", found.to_string().into())],
        ),
        LineFault::KeyChanged => ("verify-line-key-changed", vec![]),
        LineFault::SignatureWrong => ("verify-line-signature-wrong", vec![]),
        LineFault::Uncommitted => ("verify-line-uncommitted", vec![]),
    }
}

fn order(fault: &OrderFaultKind) -> (&'static str, Values) {
    match fault {
        OrderFaultKind::WrongLam { expected, found } => {
            ("verify-order-wrong-lam", vec![("expected", (*expected).into()), ("found", (*found).into())])
        }
        OrderFaultKind::SeenNotForward { other } => {
            ("verify-order-not-forward", vec![("log", other.to_string().into())])
        }
        OrderFaultKind::Contradiction { other, seq, said, present } => {
            let (said, present) = (said.to_string().into(), present.to_string().into());
            let place = [("log", other.to_string().into()), ("line", (*seq).into())];
            ("verify-order-contradiction", place.into_iter().chain([("said", said), ("present", present)]).collect())
        }
    }
}
