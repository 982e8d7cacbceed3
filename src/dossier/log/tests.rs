//! Promises of the log, from writing to the one order.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::value::RawValue;

use super::{
    order::{HeldBack, Logs, OrderFaultKind, order},
    *,
};
use crate::{audit::Sha256, dossier::signer::tests::TestKey};

fn dossier() -> Sha256 {
    Sha256::of(b"audit.toml")
}

fn name(text: &str) -> LogName {
    text.parse().unwrap()
}

fn key_of(log: &LogName) -> TestKey {
    TestKey::new(log.to_string().as_bytes()[0])
}

/// Appends an action of these events to `log`, having seen all that counts.
pub(super) fn act(logs: &mut Logs, log: &str, events: &[&str]) {
    let log = name(log);
    let order = order(logs);
    let own = order.reached.get(&log).cloned().unwrap_or_default();
    let others = order
        .reached
        .iter()
        .filter(|(other, reached)| **other != log && reached.seq > own.seen.get(other).copied().unwrap_or(0));
    let mut lam = own.lam;
    let mut seen = Seen::new();
    for (other, reached) in others {
        lam = lam.max(reached.lam);
        seen.insert(other.clone(), (reached.seq, reached.hash.unwrap()));
    }
    let events = events.iter().map(|event| serde_json::value::to_raw_value(event).unwrap()).collect();
    let dossier = dossier();
    let place = Place { dossier: &dossier, log: &log, head: own.hash.map(|hash| (own.seq, hash)), lam };
    let entry = Entry::new(place, seen, Timestamp::UNIX_EPOCH, events, &key_of(&log)).unwrap();
    logs.entry(log.clone()).or_insert_with(|| Log::empty(log)).append(entry);
}

fn read(log: &str, bytes: &[u8]) -> Log {
    Log::read(name(log), &dossier(), bytes.to_vec(), Signatures::Every)
}

fn small() -> Vec<u8> {
    let mut logs = Logs::new();
    act(&mut logs, "anna@laptop", &["one"]);
    act(&mut logs, "anna@laptop", &["two", "three"]);
    logs.remove(&name("anna@laptop")).unwrap().bytes
}

fn told(logs: &Logs) -> Vec<String> {
    order(logs).events.iter().map(|placed| placed.event.event.get().trim_matches('"').to_owned()).collect()
}

#[test]
fn a_log_reads_back_whole() {
    let bytes = small();
    let log = read("anna@laptop", &bytes);
    assert!(log.rest.is_none() && log.bad_signatures.is_empty());
    assert_eq!((log.lines.len(), &log.bytes), (5, &bytes));
    assert_eq!(log.key, Some(crate::dossier::Signer::public(&TestKey::new(b'a'))));
}

#[test]
fn a_log_under_another_name_or_in_another_dossier_is_worth_nothing() {
    let bytes = small();
    assert!(read("bram@mbp", &bytes).lines.is_empty());
    let elsewhere = Log::read(name("anna@laptop"), &Sha256::of(b"other"), bytes, Signatures::Newest);
    assert!(matches!(elsewhere.rest.unwrap().why, LineFault::ChainBroken { .. }));
}

#[test]
fn a_torn_end_is_set_apart_and_all_that_is_committed_counts() {
    let bytes = small();
    let first_commit = bytes.split_inclusive(|b| *b == b'\n').take(2).map(<[u8]>::len).sum::<usize>();
    for end in 0..bytes.len() {
        for zeros in [0, 40] {
            let mut torn = bytes[..end].to_vec();
            torn.resize(end + zeros, 0);
            let log = read("anna@laptop", &torn);
            let committed = if end < first_commit { 0 } else { first_commit };
            assert_eq!(log.bytes.len(), committed, "cut at {end}");
            let rest = log.rest.map_or(0, |rest| {
                assert!(!rest.signed_after);
                rest.bytes.len()
            });
            assert_eq!(rest, end + zeros - committed);
        }
    }
}

#[test]
fn a_flipped_byte_before_the_newest_commit_is_damage_in_the_middle_and_named() {
    let bytes = small();
    let last_line = bytes.len() - bytes.split_inclusive(|b| *b == b'\n').next_back().unwrap().len();
    for place in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[place] ^= 0x01;
        let rest = read("anna@laptop", &flipped).rest.unwrap_or_else(|| panic!("byte {place} flipped unnoticed"));
        // The chain names the damaged line or the one after it.
        let line = bytes[..place].split(|b| *b == b'\n').count() as u64;
        assert!((line..=line + 1).contains(&rest.line), "byte {place}: line {line} named as {}", rest.line);
        if place < last_line - 1 {
            assert!(rest.signed_after, "byte {place}, line {line} of {last_line}: {rest:?}");
        }
    }
}

#[test]
fn a_commit_that_a_later_one_covers_must_hold_as_well() {
    let mut logs = Logs::new();
    act(&mut logs, "anna@laptop", &["one"]);
    let anna = logs.get_mut(&name("anna@laptop")).unwrap();
    let Body::Commit(commit) = &anna.lines[1].body else { panic!() };
    let mut commit = commit.clone();
    commit.sig[5] ^= 1;
    let text = commit.line(2, &anna.lines[0].hash);
    anna.lines[1] = Line::read(text.as_bytes()).unwrap();
    anna.bytes.truncate(anna.bytes.iter().position(|b| *b == b'\n').unwrap() + 1);
    anna.bytes.extend_from_slice(text.as_bytes());
    anna.bytes.push(b'\n');
    act(&mut logs, "anna@laptop", &["two"]);
    let bytes = logs[&name("anna@laptop")].bytes.clone();
    assert_eq!(read("anna@laptop", &bytes).bad_signatures, [2]);
    let newest = Log::read(name("anna@laptop"), &dossier(), bytes, Signatures::Newest);
    assert!(newest.rest.is_none() && newest.bad_signatures.is_empty());
}

#[test]
fn the_order_is_by_lamport_time_and_then_by_log() {
    let mut logs = Logs::new();
    act(&mut logs, "anna@laptop", &["a1"]);
    let before = logs.clone();
    act(&mut logs, "bram@mbp", &["b2"]);
    // Anna did not see b2.
    let mut apart = before;
    act(&mut apart, "anna@laptop", &["a2", "a3"]);
    logs.insert(name("anna@laptop"), apart[&name("anna@laptop")].clone());
    assert_eq!(told(&logs), ["a1", "a2", "b2", "a3"]);
    act(&mut logs, "bram@mbp", &["b4"]);
    assert_eq!(told(&logs), ["a1", "a2", "b2", "a3", "b4"]);
}

#[test]
fn a_line_that_has_seen_what_is_not_here_waits_with_all_after_it() {
    let mut logs = Logs::new();
    act(&mut logs, "anna@laptop", &["a1"]);
    act(&mut logs, "bram@mbp", &["b2"]);
    act(&mut logs, "carla@pc", &["c3"]);
    act(&mut logs, "bram@mbp", &["b4"]);
    let bram = logs.remove(&name("bram@mbp")).unwrap();
    assert_eq!(told(&logs), ["a1"]);
    let waits = HeldBack { log: name("carla@pc"), from: 1, needs: name("bram@mbp"), needs_seq: 2 };
    assert_eq!(order(&logs).held_back, [waits]);
    logs.insert(name("bram@mbp"), bram);
    assert_eq!(told(&logs), ["a1", "b2", "c3", "b4"]);
}

#[test]
fn a_past_that_was_rewritten_after_a_colleague_saw_it_is_named() {
    let mut logs = Logs::new();
    act(&mut logs, "anna@laptop", &["a1"]);
    act(&mut logs, "bram@mbp", &["b2"]);
    logs.remove(&name("anna@laptop"));
    let bram = logs.remove(&name("bram@mbp")).unwrap();
    act(&mut logs, "anna@laptop", &["another past"]);
    logs.insert(name("bram@mbp"), bram);
    let faults = order(&logs).faults;
    assert_eq!((&faults[0].log, faults[0].line), (&name("bram@mbp"), 1));
    assert!(
        matches!(&faults[0].kind, OrderFaultKind::Contradiction { other, seq: 2, .. } if *other == name("anna@laptop"))
    );
}

#[test]
fn a_lamport_time_out_of_the_air_is_named() {
    let event = |lam, seen| EventLine {
        lam,
        seen,
        at: Timestamp::UNIX_EPOCH,
        event: RawValue::from_string("1".to_owned()).unwrap(),
    };
    let own = Seen::from([(name("anna@laptop"), (1, dossier()))]);
    for (event, wrong) in [
        (event(7, Seen::new()), OrderFaultKind::WrongLam { expected: 1, found: 7 }),
        (event(u64::MAX, Seen::new()), OrderFaultKind::WrongLam { expected: 1, found: u64::MAX }),
        (event(1, own), OrderFaultKind::SeenNotForward { other: name("anna@laptop") }),
    ] {
        let mut log = Log::empty(name("anna@laptop"));
        log.lines.push(Line { seq: 1, prev: dossier(), hash: dossier(), body: Body::Event(event) });
        let logs = Logs::from([(log.name.clone(), log)]);
        assert_eq!(order(&logs).faults[0].kind, wrong);
    }
}

proptest! {
    #[test]
    fn reading_a_log_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let log = read("anna@laptop", &bytes);
        prop_assert_eq!(log.rest.map_or(0, |rest| rest.bytes.len()) + log.bytes.len(), bytes.len());
    }

    #[test]
    fn whatever_is_done_to_a_log_what_counts_is_a_prefix_of_what_was_signed(
        cut in 0_usize..2000, put in proptest::collection::vec(any::<u8>(), 0..20), keep in 0_usize..2000
    ) {
        let bytes = small();
        let mut damaged = bytes[..cut.min(bytes.len())].to_vec();
        damaged.extend(put);
        damaged.extend(bytes.get(keep..).unwrap_or_default());
        let log = read("anna@laptop", &damaged);
        prop_assert!(bytes.starts_with(&log.bytes));
    }
}
