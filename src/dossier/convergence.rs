//! Three devices, files carried between them in part and in any order, people revoked meanwhile: in the end all say the
//! same, nothing that was acknowledged is lost, and whoever writes a log anew is caught by what the others have seen.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use proptest::prelude::*;

use super::{
    tests::{Desk, at, attach, copy_folder, inviting, name, quietly, writing},
    *,
};
use crate::audit::{Action, EventId, Recorded, member::Role};

const LOGS: [&str; 3] = ["anna@laptop", "bram@mbp", "carla@pc"];

#[derive(Debug, Clone)]
enum Move {
    /// A device writes a text.
    Write(usize),
    /// A device attaches a file.
    Attach(usize),
    /// A device revokes the member of another.
    Revoke { by: usize, whom: usize },
    /// Some files of one device are carried to another, each log cut anywhere, and merged there.
    Carry { from: usize, to: usize, logs: [Option<u16>; 3], evidence: u8 },
}

fn any_move() -> impl Strategy<Value = Move> {
    let cut = proptest::option::weighted(0.8, prop_oneof![Just(u16::MAX), any::<u16>()]);
    prop_oneof![
        4 => (0_usize..3).prop_map(Move::Write),
        4 => (0_usize..3).prop_map(Move::Attach),
        1 => (0_usize..3, 1_usize..3).prop_map(|(by, on)| Move::Revoke { by, whom: (by + on) % 3 }),
        4 => (0_usize..3, 0_usize..3, [cut.clone(), cut.clone(), cut], any::<u8>())
            .prop_map(|(from, to, logs, evidence)| Move::Carry { from, to, logs, evidence }),
    ]
}

/// Makes `stick`: a copy of a device with only some of its files.
fn carry(desk: &Desk, from: &str, logs: [Option<u16>; 3], evidence: u8) {
    let stick = desk.dir("stick");
    if stick.exists() {
        fs::remove_dir_all(&stick).unwrap();
    }
    copy_folder(&desk.dir(from), &stick);
    let layout = Layout::new(&stick);
    for (log, cut) in LOGS.into_iter().zip(logs) {
        let path = layout.log(&name(log));
        match (cut, fs::read(&path)) {
            (_, Err(_)) => {}
            (None, Ok(_)) => fs::remove_file(path).unwrap(),
            (Some(cut), Ok(bytes)) => fs::write(path, &bytes[..bytes.len().min(usize::from(cut) / 8)]).unwrap(),
        }
    }
    for shelf in fs::read_dir(layout.evidence()).unwrap().map(Result::unwrap) {
        if shelf.file_name().to_string_lossy().as_bytes()[0] & evidence & 0x07 == 1 {
            fs::remove_dir_all(shelf.path()).unwrap();
        }
    }
}

/// The devices, and what each of them has said was saved.
struct Devices {
    desk: Desk,
    open: Vec<Dossier>,
    acknowledged: BTreeMap<EventId, Recorded>,
}

const DIRS: [&str; 3] = ["a", "b", "c"];

impl Devices {
    /// Three leads, each with a copy.
    fn new() -> Self {
        let desk = Desk::new();
        let mut anna = desk.write("a", LOGS[0]);
        anna.act(inviting(LOGS[1], Role::Lead), at(1)).unwrap();
        anna.act(inviting(LOGS[2], Role::Lead), at(2)).unwrap();
        drop(anna);
        desk.copy("a", "b");
        desk.copy("a", "c");
        let open = DIRS.iter().zip(LOGS).map(|(dir, log)| desk.write(dir, log)).collect();
        Self { desk, open, acknowledged: BTreeMap::new() }
    }

    /// Returns whether the member of a device may write, as far as it is known there.
    fn writes(&self, device: usize) -> bool {
        self.open[device].audit().member(&name(LOGS[device])).is_some()
    }

    /// Does something on a device. Who was revoked, or would revoke the last lead, is refused, and nothing else is.
    fn act(&mut self, device: usize, action: Action) {
        let (may, revokes) = (self.writes(device), matches!(action, Action::RevokeMember { .. }));
        match self.open[device].act(action, at(3)) {
            Ok(_) => assert!(may),
            Err(ActError::Refused(refusal)) => assert!(!may || revokes, "{refusal}"),
            Err(error) => panic!("{error}"),
        }
        self.note(device);
    }

    /// Takes down what a device has in its own log.
    fn note(&mut self, device: usize) {
        let own = self.open[device].history().iter().filter(|recorded| recorded.id.log == name(LOGS[device]));
        self.acknowledged.extend(own.map(|recorded| (recorded.id.clone(), recorded.clone())));
    }

    fn make(&mut self, number: usize, step: &Move) {
        let label = format!("{number}");
        match *step {
            Move::Write(device) => self.act(device, writing(&label)),
            Move::Revoke { by, whom } => {
                let reason = "The device is lost".to_owned();
                self.act(by, Action::RevokeMember { log: name(LOGS[whom]), last: None, reason });
            }
            Move::Attach(device) if self.writes(device) => {
                let file = self.desk.file(&label, label.as_bytes());
                assert_eq!(attach(&mut self.open[device], &[file]).files, 1);
                self.note(device);
            }
            Move::Attach(_) => {}
            Move::Carry { from, to, logs, evidence } => {
                carry(&self.desk, DIRS[from], logs, evidence);
                self.merge(to, "stick");
            }
        }
    }

    fn merge(&mut self, to: usize, dir: &str) -> Merged {
        quietly(|watch| self.open[to].merge(&self.desk.dir(dir), watch)).unwrap()
    }

    /// Carries everything everywhere; the order does not matter, and the second time changes nothing.
    fn carry_all(&mut self) {
        for (to, from) in [(0, 1), (0, 2), (2, 0), (1, 0)] {
            self.merge(to, DIRS[from]);
        }
        for (to, from) in [(1, 2), (2, 1), (0, 1)] {
            assert_eq!(self.merge(to, DIRS[from]), Merged::default());
        }
    }

    /// Returns the digest of everything that an audit holds.
    fn state(&self, device: usize) -> Sha256 {
        Sha256::of(format!("{:?}", self.open[device].audit()).as_bytes())
    }

    /// Has a device write its log anew, after another saw it as it was; returns what the other's copy is worth with it.
    fn rewritten(mut self, who: usize, other: usize) -> Vec<Fault> {
        self.desk.copy(DIRS[who], "early");
        self.act(who, writing("as it was"));
        self.merge(other, DIRS[who]);
        self.act(other, writing("seen by another"));
        let Self { desk, open, .. } = self;
        drop(open);
        // The same key, on a device that remembers nothing.
        fs::rename(desk.home(LOGS[who]), desk.dir("home-kept")).unwrap();
        desk.write("early", LOGS[who]).act(writing("as they would have it"), at(3)).unwrap();
        let log = layout::log_inside(&name(LOGS[who]));
        fs::copy(desk.dir("early").join(&log), desk.dir(DIRS[other]).join(&log)).unwrap();
        // Whoever opens it has not seen anything before.
        match desk.read(DIRS[other]) {
            Err(NotOpened::Broken(faults)) => faults,
            other => panic!("{:?}", other.map(drop)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn three_devices_converge_whatever_is_carried_between_them_and_when(
        moves in proptest::collection::vec(any_move(), 1..14)
    ) {
        let mut all = Devices::new();
        for (number, step) in moves.into_iter().enumerate() {
            all.make(number, &step);
        }
        all.carry_all();
        let first = &all.open[0];
        for (number, (device, dir)) in all.open.iter().zip(DIRS).enumerate() {
            prop_assert_eq!(device.history(), first.history());
            prop_assert_eq!(all.state(number), all.state(0));
            prop_assert_eq!(device.notices(), &[]);
            let report = quietly(|watch| {
                let options = verify::Options { without: None, home: None, watch };
                verify(&all.desk.dir(dir), options, |_, _| Papers::new())
            });
            prop_assert_eq!(report.faults, vec![]);
            for log in device.logs().values() {
                prop_assert_eq!(&log.bytes, &first.logs()[&log.name].bytes);
            }
        }
        // What was acknowledged is there, as it was, whether or not it counts.
        let kept: BTreeMap<_, _> = first.history().iter().map(|recorded| (&recorded.id, recorded)).collect();
        for (id, recorded) in &all.acknowledged {
            prop_assert_eq!(kept.get(id), Some(&recorded));
        }
        let evidence = &first.audit().evidence;
        let labels: BTreeSet<_> = evidence.values().map(|it| it.label.0.clone()).collect();
        prop_assert_eq!(labels.len(), evidence.len(), "labels are given once");
    }

    #[test]
    fn whoever_writes_a_log_anew_is_caught_through_what_another_has_seen(
        moves in proptest::collection::vec(any_move(), 1..8), who in 0_usize..3, on in 1_usize..3
    ) {
        let other = (who + on) % 3;
        let mut all = Devices::new();
        for (number, step) in moves.into_iter().enumerate() {
            all.make(number, &step);
        }
        all.carry_all();
        prop_assume!(all.writes(who) && all.writes(other));
        let faults = all.rewritten(who, other);
        let contradicts = |fault: &Fault| {
            let of = |kind: &log::order::OrderFaultKind| matches!(kind, log::order::OrderFaultKind::Contradiction { other, .. } if *other == name(LOGS[who]));
            fault.file == layout::log_inside(&name(LOGS[other])) && matches!(&fault.kind, FaultKind::Order(kind) if of(kind))
        };
        prop_assert!(faults.iter().any(contradicts), "{:?}", faults);
    }
}
