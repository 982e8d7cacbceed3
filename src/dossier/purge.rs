//! Bytes that were removed by an act: the record first, then the bytes.
//!
//! The order makes a crash harmless: before the record, nothing was removed; after it, whoever opens the dossier for
//! writing removes what is still there.

use std::{fs, io};

use super::{
    Dossier,
    durable::{NotSaved, Step},
    platform,
};

impl Dossier {
    /// Removes the bytes that an event says were removed, where they still lie here. Returns how many pieces there were.
    pub fn remove_purged(&self) -> Result<u64, NotSaved> {
        if self.pen.is_none() {
            return Ok(0);
        }
        let mut removed = 0;
        for digest in self.audit().purged.keys() {
            let path = self.layout.evidence_file(digest);
            let Ok(metadata) = path.symlink_metadata() else { continue };
            if metadata.is_dir() {
                continue;
            }
            platform::make_removable(&path, &metadata);
            match fs::remove_file(&path) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(NotSaved::at(Step::Remove, &path)(error)),
            }
            let folder = self.layout.evidence_shelf(digest);
            platform::sync_folder(&folder).map_err(NotSaved::at(Step::Sync, &folder))?;
        }
        Ok(removed)
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        audit::{Action, member::Role, purge::PurgeGround},
        dossier::tests::{Desk, at, attach, inviting, quietly},
    };

    fn purge(dossier: &mut super::Dossier) -> std::path::PathBuf {
        let evidence = dossier.audit().evidence.values().next().unwrap();
        let path = dossier.layout().evidence_file(&evidence.bytes.sha256);
        let (id, reason) = (evidence.id.clone(), Some("Asked for.".to_owned()));
        dossier.act(Action::Purge { evidence: id, ground: PurgeGround::Erasure, reason }, at(5)).unwrap();
        path
    }

    #[test]
    fn a_crash_between_the_record_and_the_removal_is_mended_by_the_next_who_writes() {
        let desk = Desk::new();
        let mut anna = desk.write("a", "anna@laptop");
        attach(&mut anna, &[desk.file("one", b"one"), desk.file("two", b"two")]);
        let path = purge(&mut anna);
        drop(anna);
        assert!(path.is_file(), "the record is there, and the bytes are there still");

        assert_eq!(desk.read("a").unwrap().remove_purged().unwrap(), 0, "who only reads removes nothing");
        assert!(path.is_file());
        let anna = desk.write("a", "anna@laptop");
        assert_eq!(anna.remove_purged().unwrap(), 1);
        assert!(!path.exists());
        assert_eq!(anna.remove_purged().unwrap(), 0, "and only what was recorded is removed");
    }

    #[test]
    fn removed_bytes_do_not_come_back_with_a_merge_and_go_from_the_other_copy() {
        let desk = Desk::new();
        let mut anna = desk.write("a", "anna@laptop");
        anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
        attach(&mut anna, &[desk.file("one", b"one")]);
        desk.copy("a", "b");
        let mut bram = desk.write("b", "bram@mbp");
        let path = purge(&mut anna);
        anna.remove_purged().unwrap();

        let merged = quietly(|watch| anna.merge(&desk.dir("b"), watch)).unwrap();
        assert_eq!(merged.evidence, 0);
        assert!(!path.exists());
        let there = desk.dir("b").join(path.strip_prefix(desk.dir("a")).unwrap());
        assert!(there.is_file());
        quietly(|watch| bram.merge(&desk.dir("a"), watch)).unwrap();
        assert!(!there.exists());
    }
}
