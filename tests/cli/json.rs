//! What `--json` writes is what `docs/json.md` describes: every value that is written is described with its type, and every
//! value that is described is written by one of the commands played here.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::Value;

use crate::stage::Stage;

/// An audit with something of everything in it.
const AUDIT: &str = include_str!("input/everything.sh");

/// The commands of each section of the manual.
const COMMANDS: &[(&str, &[&str])] = &[
    ("status", &["--dir audit status --json", "--dir demo/2026 status --json"]),
    ("log", &["--dir audit log --json", "--dir demo/2026 log --json"]),
    ("papers", &["--dir audit papers --json", "--dir profiled papers --json"]),
    (
        "paper",
        &[
            "--dir audit paper ORG-1 --json",
            "--dir audit paper TEL-1 --json",
            "--dir audit paper TEL-2 --json",
            "--dir profiled paper TEL-2 --json",
        ],
    ),
    ("evidence list", &["--dir audit evidence list --json"]),
    (
        "evidence show",
        &[
            "--dir audit evidence show E-01 --json",
            "--dir audit evidence show E-02 --json",
            "--dir audit evidence show E-03 --json",
        ],
    ),
    ("request list", &["--dir audit request list --json"]),
    (
        "request show",
        &[
            "--dir audit request show R-01 --json",
            "--dir audit request show R-02 --json",
            "--dir audit request show R-03 --json",
        ],
    ),
    ("profile show", &["--dir profiled profile show --json"]),
    ("applies list", &["--dir profiled applies list --json"]),
    ("promise list", &["--dir profiled promise list --json"]),
    ("year-on-year", &["--dir audit year-on-year --json", "--dir demo/2026 year-on-year --json"]),
    ("finding list", &["--dir audit finding list --json", "--dir demo/2026 finding list --json"]),
    ("finding show", &["--dir audit finding show F-01 --json", "--dir demo/2026 finding show F-03 --json"]),
    ("risk list", &["--dir audit risk list --json", "--dir demo/2026 risk list --json"]),
    ("risk show", &["--dir audit risk show 1 --json"]),
    ("risk matrix", &["--dir audit risk matrix --json"]),
    (
        "probe",
        &[
            "probe demo/evidence/gpresult.xml demo/evidence/required-2026-09-14.har demo/evidence/contract-clauses.md --facts --json",
            "probe demo/evidence/trust-center-privacy.png truncated.har --json",
        ],
    ),
    ("check", &["--dir checked check --json", "--dir unread check --json"]),
    ("observation list", &["--dir demo/2026 observation list --json"]),
    (
        "observation show",
        &["--dir demo/2026 observation show O-01 --json", "--dir demo/2026 observation show O-29 --json"],
    ),
    ("note list", &["--dir audit note list --json"]),
    ("queue", &["--dir audit queue --json"]),
    ("ready", &["--dir audit ready --json"]),
    ("tickmarks", &["--dir audit tickmarks --json"]),
    ("member list", &["--dir audit member list --json"]),
    ("conflict list", &["--dir audit conflict list --json"]),
    ("programme list", &["programme list --json"]),
    ("programme show", &["programme show annual-audit --json"]),
    ("verify", &["verify audit --json", "verify demo/2026/published/2026-2c/summary.nl.pdf --json"]),
    ("doctor", &["--dir audit doctor --json"]),
];

/// Returns the rows `| path | type | …` of every section `## waarmerk NAME --json`.
fn described() -> BTreeMap<String, BTreeMap<String, String>> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json.md")).expect("a manual");
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut section = None;
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## `waarmerk ") {
            section = heading.strip_suffix(" --json`").map(str::to_owned);
        } else if let (Some(name), Some(row)) = (&section, line.strip_prefix("| `")) {
            let mut cells = row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned());
            let (path, kind) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            sections.entry(name.clone()).or_default().insert(path, kind);
        }
    }
    sections
}

/// Collects the type of every value, by its path. What `free` names is described in one row, whatever is in it.
fn collect(value: &Value, path: &str, free: &BTreeSet<&str>, found: &mut BTreeMap<String, BTreeSet<&'static str>>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    };
    found.entry(path.to_owned()).or_default().insert(kind);
    if free.contains(path) {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, &format!("{path}[]"), free, found)),
        Value::Object(values) => {
            for (name, value) in values {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(value, &path, free, found);
            }
        }
        _ => {}
    }
}

#[test]
fn what_json_writes_is_what_the_manual_describes() {
    let stage = Stage::new();
    let made = stage.run(AUDIT);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let described = described();
    let mut wrong = Vec::new();
    for &(name, commands) in COMMANDS {
        let section = described.get(name).unwrap_or_else(|| panic!("docs/json.md has no section for {name}"));
        let free = section.iter().filter(|(_, kind)| kind.starts_with("object of")).map(|(path, _)| path.as_str());
        let free: BTreeSet<&str> = free.collect();
        let mut found = BTreeMap::new();
        for command in commands {
            let output = stage.run(&format!("waarmerk {command}"));
            let value: Value = serde_json::from_slice(&output.stdout)
                .unwrap_or_else(|error| panic!("{command}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
            collect(&value, "", &free, &mut found);
        }
        found.remove("");
        for (path, kinds) in &found {
            // A list and what is in it are one row: `list of text`.
            let Some(kind) = section.get(path) else {
                wrong.push(format!("{name}: `{path}` is not described ({kinds:?})"));
                continue;
            };
            for found in kinds.iter().filter(|found| !kind.contains(*found)) {
                wrong.push(format!("{name}: `{path}` is described as {kind}, and is {found}"));
            }
        }
        let absent = section.keys().filter(|path| !found.contains_key(*path));
        wrong.extend(absent.map(|path| format!("{name}: `{path}` is described, and never written")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
