//! The search for planted terms, in whatever stands around them: a term that stands in a field of its own is found.
#![no_main]

use std::{fmt::Write as _, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use waarmerk::{
    audit::{
        check::{Check, Power, Test},
        observation::Outcome,
    },
    probe::{
        check::identifier,
        table::{TableFile, hosts::Hosts, regions::Regions},
    },
};
use waarmerk_fuzz::Evidence;

static HOSTS: LazyLock<Hosts> = LazyLock::new(|| {
    let regions = TableFile { name: "regions.tsv", text: include_str!("../../../templates/probe/regions.tsv") };
    let hosts = TableFile { name: "hosts.tsv", text: include_str!("../../../templates/probe/hosts.tsv") };
    let regions = Regions::read(regions).expect("the shipped table is right");
    Hosts::read(hosts, &regions).expect("the shipped table is right")
});

// Few and short: every run makes the patterns of all of them anew.
const SETUP: &str = "format = 1\nkind = \"test-setup\"\n
[[seed]]\nkind = \"account\"\nterm = \"reiger\"\n
[[seed]]\nkind = \"document\"\nterm = \"aaa\"\n";

/// Returns a text as JSON writes it.
fn quoted(text: &str) -> String {
    let mut written = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => written.extend(['\\', char]),
            '\0'..' ' => {
                // Writing to a string cannot fail.
                let _ = write!(written, "\\u{:04x}", u32::from(char));
            }
            _ => written.push(char),
        }
    }
    written.push('"');
    written
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let planted = choice & 1 == 1;
    let mut fields = String::new();
    for (number, value) in text.split('\u{1}').take(64).enumerate() {
        // The names of fields are searched as well.
        let name = if choice & 2 == 2 { value.chars().take(40).collect() } else { format!("f{number}") };
        let _ = write!(fields, "{}:{},", quoted(&format!("{number}{name}")), quoted(value));
    }
    let last = if planted { "Reiger" } else { "" };
    let event = format!(
        "{{\"ver\":\"4.0\",\"name\":\"A\",\"time\":\"2026-09-14T10:06:15Z\",\"iKey\":\"o:1\",\"data\":{{{fields}\"last\":\"{last}\"}}}}\n"
    );
    // What cannot be decoded is searched as bytes.
    let posted = format!(
        "{{\"url\":\"https://x.example/OneCollector/1.0\",\"method\":\"POST\",\"headers\":{{}},\"body\":{}}}\n",
        quoted(&text)
    );
    let setup = Evidence::of(0, SETUP.as_bytes());
    let capture = Evidence::of(1, if choice & 4 == 4 { posted + &event } else { event }.as_bytes());
    let exhibits = [setup.exhibit("setup.toml", None), capture.exhibit("capture.ndjson", Some("2026-09-14"))];
    let tests = [Test::NoDirectIdentifier, Test::NoContent, Test::Pseudonymised];
    let check = Check {
        test: tests[usize::from(choice >> 4) % tests.len()],
        can: Power::Refute,
        settings: vec![],
        hosts: vec![],
        levels: vec![],
        events: vec![],
    };
    let sight = identifier::run(&check, &exhibits, &HOSTS).expect("a file is readable");
    assert_eq!(sight, identifier::run(&check, &exhibits, &HOSTS).expect("a file is readable"), "twice the same");
    if planted && check.test == Test::NoDirectIdentifier {
        assert_eq!(sight.outcome, Outcome::Fails, "{:?}", sight.counts);
    }
});
