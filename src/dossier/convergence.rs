//! Three devices, files carried between them in part and in any order: in the end all say the same.

use std::fs;

use proptest::prelude::*;

use super::{
    tests::{Desk, at, attach, copy_folder, inviting, name, quietly, writing},
    *,
};
use crate::audit::member::Role;

const LOGS: [&str; 3] = ["anna@laptop", "bram@mbp", "carla@pc"];

#[derive(Debug, Clone)]
enum Move {
    /// A device writes a text.
    Write(usize),
    /// A device attaches a file.
    Attach(usize),
    /// Some files of one device are carried to another, each log cut anywhere, and merged there.
    Carry { from: usize, to: usize, logs: [Option<u16>; 3], evidence: u8 },
}

fn any_move() -> impl Strategy<Value = Move> {
    let cut = proptest::option::weighted(0.8, prop_oneof![Just(u16::MAX), any::<u16>()]);
    prop_oneof![
        (0_usize..3).prop_map(Move::Write),
        (0_usize..3).prop_map(Move::Attach),
        (0_usize..3, 0_usize..3, [cut.clone(), cut.clone(), cut], any::<u8>())
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn three_devices_converge_whatever_is_carried_between_them_and_when(
        moves in proptest::collection::vec(any_move(), 1..14)
    ) {
        let desk = Desk::new();
        let mut anna = desk.write("a", LOGS[0]);
        anna.act(inviting(LOGS[1], Role::Lead), at(1)).unwrap();
        anna.act(inviting(LOGS[2], Role::Lead), at(2)).unwrap();
        drop(anna);
        desk.copy("a", "b");
        desk.copy("a", "c");
        let dirs = ["a", "b", "c"];
        let mut devices: Vec<Dossier> = dirs.iter().zip(LOGS).map(|(dir, log)| desk.write(dir, log)).collect();
        for (number, step) in moves.into_iter().enumerate() {
            let label = format!("{number}");
            match step {
                Move::Write(device) => drop(devices[device].act(writing(&label), at(3)).unwrap()),
                Move::Attach(device) => {
                    let file = desk.file(&label, label.as_bytes());
                    prop_assert_eq!(attach(&mut devices[device], &[file]).files, 1);
                }
                Move::Carry { from, to, logs, evidence } => {
                    carry(&desk, dirs[from], logs, evidence);
                    quietly(|watch| devices[to].merge(&desk.dir("stick"), watch)).unwrap();
                }
            }
        }
        // Everything is carried everywhere; the order does not matter, and the second time changes nothing.
        for (to, from) in [(0, 1), (0, 2), (2, 0), (1, 0)] {
            quietly(|watch| devices[to].merge(&desk.dir(dirs[from]), watch)).unwrap();
        }
        for (to, from) in [(1, 2), (2, 1), (0, 1)] {
            let merged = quietly(|watch| devices[to].merge(&desk.dir(dirs[from]), watch)).unwrap();
            prop_assert_eq!(merged, Merged::default());
        }
        for (device, dir) in devices.iter().zip(dirs) {
            prop_assert_eq!(device.history(), devices[0].history());
            prop_assert_eq!(device.notices(), &[]);
            let report = quietly(|watch| {
                let options = verify::Options { without: None, home: None, watch };
                verify(&desk.dir(dir), options, |_, _| Papers::new())
            });
            prop_assert_eq!(report.faults, vec![]);
            for log in device.logs().values() {
                prop_assert_eq!(&log.bytes, &devices[0].logs()[&log.name].bytes);
            }
        }
    }
}
