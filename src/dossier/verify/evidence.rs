//! The check of the evidence: every file hashed anew, every named file there.

use std::{collections::BTreeMap, path::Path};

use rayon::prelude::*;

use super::{Named, Note, Options, Report, files::Inventory};
use crate::{
    audit::Sha256,
    dossier::{
        fault::{Fault, FaultKind},
        layout::{Layout, inside},
        platform,
        vault::hash_while,
        watch::Progress,
    },
};

/// Hashes the evidence in parallel. `named` holds what the logs name, and what is to be known of it; `None` where the
/// logs could not be read.
pub(super) fn check(
    layout: &Layout,
    inventory: &Inventory,
    named: Option<BTreeMap<Sha256, Named>>,
    options: Options<'_>,
    report: &mut Report,
) {
    let files = &inventory.evidence;
    let hashed: Vec<Result<u64, Fault>> =
        files.par_iter().with_max_len(1).map(|file| check_one(layout.root(), file, options)).collect();
    let mut present = BTreeMap::new();
    for (file, result) in files.iter().zip(hashed) {
        if let Some(digest) = digest_of(file) {
            present.insert(digest, file);
        }
        match result {
            Ok(size) => {
                report.counts.evidence += 1;
                report.counts.bytes += size;
            }
            Err(fault) => report.faults.push(fault),
        }
    }
    let Some(named) = named else { return };
    for (digest, known) in &named {
        match (known, present.get(digest)) {
            (Named::Purged, None) => report.notes.push(Note::Purged(*digest)),
            (Named::Purged, Some(file)) => report.notes.push(Note::PurgedStillHere((*file).clone())),
            (Named::NotCounting, None) | (Named::Counting(_) | Named::NotCounting, Some(_)) => {}
            (Named::Counting(class), None) if options.without.is_some_and(|without| without.covers(*class)) => {
                report.notes.push(Note::LeftOut(*digest));
            }
            (Named::Counting(_), None) => {
                let shelf = hex::encode(&digest.0[..1]);
                let file = inside(&[Layout::EVIDENCE, &shelf, &digest.to_string()]);
                report.faults.push(Fault::file(file, FaultKind::Missing));
            }
        }
    }
    let unnamed = present.into_iter().filter(|(digest, _)| !named.contains_key(digest));
    report.notes.extend(unnamed.map(|(_, file)| Note::Unnamed(file.clone())));
}

/// Hashes one file and compares it with its name.
fn check_one(root: &Path, file: &Path, options: Options<'_>) -> Result<u64, Fault> {
    let fault = |kind| Fault::file(file, kind);
    let expected = digest_of(file).ok_or_else(|| fault(FaultKind::Unknown))?;
    let unreadable = |error: std::io::Error| fault(FaultKind::Unreadable(error.to_string()));
    let open = platform::open_source(&root.join(file)).map_err(unreadable)?;
    let go_on = |bytes| {
        (options.watch.progress)(Progress { files: 0, bytes });
        !options.watch.cancelled()
    };
    let (found, size) = hash_while(&open, go_on).map_err(unreadable)?;
    (options.watch.progress)(Progress { files: 1, bytes: 0 });
    match size {
        _ if found == expected => Ok(size),
        0 => Err(fault(FaultKind::Empty)),
        _ => Err(fault(FaultKind::Changed { expected, found })),
    }
}

/// Returns the digest that a file is named by, if it lies where bytes with that digest lie.
fn digest_of(file: &Path) -> Option<Sha256> {
    let digest: Sha256 = file.file_name()?.to_str()?.parse().ok()?;
    let place = Layout::new("").evidence_file(&digest);
    (place == file).then_some(digest)
}
