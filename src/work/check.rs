//! Running the checks that the programme declares on the evidence that is attached.

use std::{
    collections::BTreeMap,
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{
    error::WorkError,
    session::Session,
    tables,
    watch::{Step, Watch},
};
use crate::{
    audit::{
        Action, Event, Label, Refusal, Sha256,
        check::Check,
        evidence::{Evidence, Link},
        member::Right,
        observation::{Examined, Observation, Seen},
    },
    dossier::vault::{Held, Vault},
    probe::{
        Input,
        check::{self, Exhibit, Promise, Sight},
        read,
        table::Tables,
    },
};

/// What became of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The procedure that declares it.
    pub procedure: Link,
    /// The check.
    pub check: Check,
    /// What was seen, and what became of that; none where there was no evidence to read.
    pub seen: Option<(Seen, Became)>,
}

/// What became of what was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It is a new observation.
    Recorded(Label),
    /// It is what this observation says already.
    Same(Label),
    /// It differs from what stands, and who ran it here may not record it.
    NotRecorded,
}

impl Session {
    /// Runs the checks of these commitments or procedures, all of them if none is named, and records what is new. Whoever
    /// may only read runs them all the same, and sees whether they still see the same.
    pub fn check(&mut self, of: &[Link], watch: &Watch) -> Result<Vec<Checked>, WorkError> {
        let tables = tables::tables(self.home())?;
        let declared: Vec<(Link, Check)> = {
            let audit = self.audit();
            let is = |named: &Link, link: &Link| {
                named.commitment == link.commitment && (named.procedure.is_none() || named.procedure == link.procedure)
            };
            let all = audit.programme.commitments.iter().flat_map(|it| audit.checks_on(it));
            let chosen = all.filter(|(link, _)| of.is_empty() || of.iter().any(|named| is(named, link)));
            chosen.map(|(link, check)| (link, check.clone())).collect()
        };
        let vault = self.dossier.vault();
        let whole = Whole::default();
        let see_all = || {
            let mut ran = Vec::new();
            for (number, (procedure, check)) in declared.iter().enumerate() {
                watch.at(Step::Check, number as u64, declared.len() as u64);
                if watch.cancelled() {
                    break;
                }
                ran.push((procedure.clone(), check.clone(), self.see(procedure, check, &tables, &whole)?));
            }
            watch.at(Step::Check, declared.len() as u64, declared.len() as u64);
            Ok::<_, WorkError>(ran)
        };
        let ran = see_all();
        // Nothing is said of bytes that were not found to be those that the log names. Most were while they were read.
        let read: BTreeMap<&Sha256, &Label> = declared
            .iter()
            .flat_map(|(procedure, _)| self.audit().examined_by(procedure))
            .map(|evidence| (&evidence.bytes.sha256, &evidence.label))
            .collect();
        if let Some(label) = find_changed(&vault, read, &whole) {
            return Err(WorkError::EvidenceNotWhole { label });
        }
        self.observe(ran?)
    }

    /// Returns what a check sees; none where there is no evidence for it.
    fn see(&self, procedure: &Link, check: &Check, tables: &Tables, whole: &Whole) -> Result<Option<Seen>, WorkError> {
        let evidence: Vec<&Evidence> = self.audit().examined_by(procedure).collect();
        if evidence.is_empty() {
            return Ok(None);
        }
        let exhibits: Vec<Exhibit<'_>> = evidence.into_iter().map(|it| self.exhibit(it, whole)).collect();
        let due = self.audit().programme.commitment(&procedure.commitment).and_then(|commitment| commitment.due);
        let promise = Promise { supplier: &self.audit().programme.supplier, since: due };
        let sight = check::run(check, &exhibits, promise, tables).map_err(WorkError::io("read", &self.dir))?;
        let Sight { outcome, mut examined, details, more, counts } = sight;
        let examined = exhibits.iter().map(|exhibit| {
            let read = examined.iter().position(|it| it.evidence == exhibit.id);
            read.map_or_else(|| passed_over(exhibit), |at| Ok(examined.swap_remove(at)))
        });
        let examined = examined.collect::<io::Result<_>>().map_err(WorkError::io("read", &self.dir))?;
        Ok(Some(Seen {
            procedure: procedure.clone(),
            check: check.digest(),
            tables: tables.used_by(check.test),
            examined,
            outcome,
            details,
            more,
            counts,
            program: env!("CARGO_PKG_VERSION").to_owned(),
        }))
    }

    /// Opens a piece of evidence to a check. That it is whole is noted where it is read from its first byte to its last.
    fn exhibit<'a>(&'a self, evidence: &'a Evidence, whole: &'a Whole) -> Exhibit<'a> {
        let digest = evidence.bytes.sha256;
        let vault = self.dossier.vault();
        let details = evidence.details.settled();
        Exhibit {
            id: evidence.id.clone(),
            name: evidence.bytes.name.clone(),
            sha256: digest,
            collected: details.and_then(|details| details.collected),
            period: details.and_then(|details| details.period),
            open: Box::new(move || {
                let input = Input::file(vault.open(&digest)?, vault.path(&digest))?;
                Ok(whole.note(input, digest))
            }),
        }
    }

    /// Records what is new in one action, and says what became of each.
    fn observe(&mut self, ran: Vec<(Link, Check, Option<Seen>)>) -> Result<Vec<Checked>, WorkError> {
        let standing = |session: &Self, seen: &Seen| {
            let known = session.audit().observation_at(&seen.procedure);
            known.filter(|known| known.seen.says(seen)).map(|known| known.label.clone())
        };
        let new: Vec<Seen> = ran
            .iter()
            .filter_map(|(_, _, seen)| seen.as_ref())
            .filter(|seen| standing(self, seen).is_none())
            .cloned()
            .collect();
        let before: Vec<Option<Label>> =
            ran.iter().map(|(_, _, seen)| seen.as_ref().and_then(|seen| standing(self, seen))).collect();
        let may = self.read_only().is_none() && self.me().is_some_and(|me| self.audit().may(me, Right::Prepare));
        let mut recorded = Vec::new();
        if may && !new.is_empty() {
            for it in self.act(Action::Observe { seen: new })? {
                if let Event::Observed { label, seen } = it.event {
                    recorded.push((seen.procedure, label));
                }
            }
        }
        let checked = ran.into_iter().zip(before).map(|((procedure, check, seen), before)| {
            let new = || recorded.iter().find(|(of, _)| *of == procedure).map(|(_, label)| label.clone());
            let seen = seen.map(|seen| {
                let became = match before {
                    Some(label) => Became::Same(label),
                    None => new().map_or(Became::NotRecorded, Became::Recorded),
                };
                (seen, became)
            });
            Checked { procedure, check, seen }
        });
        Ok(checked.collect())
    }

    /// Returns whether an observation went by other tables than there are now, or read other evidence: the check is to be
    /// run again.
    pub fn outdated(&self, observation: &Observation) -> Result<bool, WorkError> {
        if self.audit().stale(observation) {
            return Ok(true);
        }
        let Some(check) = self.audit().check_at(&observation.seen.procedure) else { return Ok(true) };
        let tables = tables::tables(self.home())?;
        Ok(tables.used_by(check.test) != observation.seen.tables)
    }
}

/// Whether the bytes of evidence were found to be those that the log names, each time that a check read all of them.
#[derive(Debug, Default)]
struct Whole(Arc<Mutex<BTreeMap<Sha256, bool>>>);

impl Whole {
    /// Returns what was found of the bytes under a digest; none where nobody read all of them.
    fn found(&self, digest: &Sha256) -> Option<bool> {
        lock(&self.0).get(digest).copied()
    }

    /// Notes whether what is read is what its digest says. Bytes that once were others are not believed again.
    fn note(&self, input: Input<'static>, digest: Sha256) -> Input<'static> {
        let whole = self.0.clone();
        input.hashed(move |found| *lock(&whole).entry(digest).or_insert(true) &= found == digest)
    }
}

fn lock(whole: &Mutex<BTreeMap<Sha256, bool>>) -> MutexGuard<'_, BTreeMap<Sha256, bool>> {
    whole.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns a piece of evidence whose bytes are not those that the log names, or were not when a check read them.
fn find_changed(vault: &Vault, evidence: BTreeMap<&Sha256, &Label>, whole: &Whole) -> Option<Label> {
    let is_whole = |digest| whole.found(digest).unwrap_or_else(|| matches!(vault.check(digest), Held::Whole(_)));
    evidence.into_iter().find(|(digest, _)| !is_whole(digest)).map(|(_, label)| label.clone())
}

/// Returns what is recorded of a piece of evidence that a check had no need to read: what it was recognised as.
fn passed_over(exhibit: &Exhibit<'_>) -> io::Result<Examined> {
    let format = read::recognise(&mut (exhibit.open)()?)?;
    Ok(Examined {
        evidence: exhibit.id.clone(),
        sha256: exhibit.sha256,
        format: format.map(|format| format.name().to_owned()),
        facts: 0,
        whole: true,
    })
}

/// Returns the refusal for a commitment or procedure that declares no check.
pub fn no_check(procedure: &Link) -> WorkError {
    Refusal::NoCheck { procedure: procedure.clone() }.into()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    /// Evidence may change between two checks, or while one reads it.
    #[test]
    fn bytes_that_once_were_others_are_not_believed_again() {
        let (right, other) = (Sha256::of(b"right"), Sha256::of(b"other"));
        let whole = Whole::default();
        let read = |bytes: &'static [u8], digest| {
            let mut input = whole.note(Input::bytes(bytes), digest);
            input.read_to_end(&mut Vec::new()).expect("bytes at hand are readable");
            whole.found(&digest)
        };
        assert_eq!(whole.found(&right), None);
        assert_eq!(read(b"right", right), Some(true));
        assert_eq!(read(b"wrong", right), Some(false));
        assert_eq!(read(b"right", right), Some(false));
        assert_eq!(read(b"other", other), Some(true));
    }
}
