//! Whatever comes: no reader of settings panics, and facts stay bounded by the bytes that they come from.

use std::ops::ControlFlow;

use proptest::prelude::*;

use crate::probe::{Fact, Input, Reading, What, fact::Sink};

type Read = fn(&mut Input<'_>, &mut dyn Sink) -> std::io::Result<Reading>;

/// Each reader with a good file.
const READERS: &[(Read, &[u8])] = &[
    (
        super::registry_export::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/office-policies.reg")),
    ),
    (
        super::registry_policy::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/windows-machine-registry.pol")),
    ),
    (super::group_policy::read_result, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/gpresult.xml"))),
    (
        super::group_policy::read_report,
        br#"<GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Name>n</Name><Computer><Enabled>true</Enabled>
<ExtensionData><Extension xmlns:q="http://www.microsoft.com/GroupPolicy/Settings/Registry"><q:Policy><q:Name>p</q:Name>
<q:State>Enabled</q:State></q:Policy></Extension></ExtensionData></Computer></GPO>"#,
    ),
    (
        super::policy_rules::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/policy-analyzer.PolicyRules")),
    ),
    (
        super::property_list::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/profile.mobileconfig")),
    ),
    (
        super::property_list::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/office-mac-binary.plist")),
    ),
    (
        super::intune::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/intune-graph.json")),
    ),
    (
        super::item_properties::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/get-item-property.txt")),
    ),
    (
        super::registry_query::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/reg-query.txt")),
    ),
    (
        super::cloud_policy::read,
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/probe/settings/cloud-policy-en.csv")),
    ),
];

/// Reads bytes with a reader; returns what became of them and how many settings there were.
fn read(reader: Read, bytes: &[u8]) -> (Reading, usize) {
    let mut settings = 0;
    let mut count = |fact: &Fact<'_>| {
        settings += usize::from(matches!(fact.what, What::Setting(_)));
        ControlFlow::Continue(())
    };
    let reading = reader(&mut Input::bytes(bytes), &mut count).expect("bytes at hand are readable");
    (reading, settings)
}

#[test]
fn a_good_file_is_read_whole_but_for_what_it_lacks() {
    for (reader, good) in READERS {
        let (reading, settings) = read(*reader, good);
        assert!(settings > 0 && reading.whole, "{reading:?}");
    }
}

#[test]
fn reading_ends_where_the_one_who_asked_has_enough() {
    for (reader, good) in READERS {
        let mut facts = 0;
        let mut one = |_: &Fact<'_>| {
            facts += 1;
            ControlFlow::Break(())
        };
        reader(&mut Input::bytes(good), &mut one).expect("bytes at hand are readable");
        assert_eq!(facts, 1);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_remarked_on(bytes: Vec<u8>, reader in 0..READERS.len()) {
        let (_, settings) = read(READERS[reader].0, &bytes);
        prop_assert!(settings <= bytes.len());
    }

    #[test]
    fn a_file_that_is_cut_off_is_read_as_far_as_it_goes(part in 0.0..1.0, reader in 0..READERS.len()) {
        let (reader, good) = READERS[reader];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a part of a length is one")]
        let end = (good.len() as f64 * part) as usize;
        let (_, settings) = read(reader, &good[..end]);
        prop_assert!(settings <= read(reader, good).1 + 1);
    }

    #[test]
    fn a_file_that_is_changed_is_read_all_the_same(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..20),
        reader in 0..READERS.len(),
    ) {
        let (reader, good) = READERS[reader];
        let mut bytes = good.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let (_, settings) = read(reader, &bytes);
        prop_assert!(settings <= bytes.len());
    }
}
