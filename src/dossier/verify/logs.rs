//! The check of each log by itself: chain, every signature, nothing after the last commit.

use super::Report;
use crate::{
    audit::Sha256,
    dossier::{
        fault::{Fault, FaultKind},
        layout::Layout,
        load::{LogFiles, log_files},
        log::{Body, LineFault, Log, Signatures, line::Line, order::Logs},
    },
};

/// Reads all logs and reports what is wrong with each. Returns them with the dossier that they are signed for, where
/// that is known: it is `id`, unless `audit.toml` was changed.
pub(super) fn check(layout: &Layout, id: Option<Sha256>, report: &mut Report) -> (Option<Sha256>, Logs) {
    let LogFiles { bytes, faults } = log_files(layout);
    report.faults.extend(faults);
    let read = |id: &Sha256| -> Logs {
        let read = |(name, bytes): (&_, &Vec<u8>)| {
            (Clone::clone(name), Log::read(Clone::clone(name), id, bytes.clone(), Signatures::Every))
        };
        bytes.iter().map(read).collect()
    };
    let signed = |logs: &Logs| logs.values().any(|log| !log.lines.is_empty());
    let mut signed_for = id;
    let mut logs = id.map(|id| read(&id)).unwrap_or_default();
    if !signed(&logs) {
        // Perhaps it is not the logs that were changed: for which dossier do they say they were signed, and does that hold?
        for claimed in bytes.values().filter_map(|bytes| claimed(bytes)) {
            let others = read(&claimed);
            if signed(&others) {
                (signed_for, logs) = (Some(claimed), others);
                break;
            }
        }
    }
    for log in logs.values() {
        faults_of(log, report);
        report.counts.logs += 1;
        report.counts.lines += log.lines.len() as u64;
        let commits = log.lines.iter().filter(|line| matches!(line.body, Body::Commit(_))).count();
        report.counts.signatures += commits.saturating_sub(log.bad_signatures.len()) as u64;
    }
    (signed_for, logs)
}

/// Returns the dossier that the first line of a log names.
fn claimed(bytes: &[u8]) -> Option<Sha256> {
    let first = bytes.split(|byte| *byte == b'\n').next()?;
    Line::read(first).ok().map(|line| line.prev)
}

fn faults_of(log: &Log, report: &mut Report) {
    let mut fault = |line, kind| report.faults.push(Fault::log(&log.name, line, kind));
    for line in &log.bad_signatures {
        fault(Some(*line), FaultKind::Line(LineFault::SignatureWrong));
    }
    match &log.rest {
        Some(rest) if rest.signed_after => fault(Some(rest.line), FaultKind::Line(rest.why.clone())),
        Some(rest) => {
            fault(Some(rest.line), FaultKind::Tail { bytes: rest.bytes.len() as u64, why: rest.why.clone() });
        }
        None if log.lines.is_empty() => fault(None, FaultKind::EmptyLog),
        None => {}
    }
}
