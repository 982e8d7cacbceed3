//! Exports of Cloud Policy: a table with a column of policies and one of values, in English or Dutch. Which columns were
//! used is the reading's version, since no public export says what they are called.

use std::io::{self, BufRead as _};

use super::{
    super::{
        super::{
            fact::{Address, Hive, Origin, Setting, Sink, Value, What},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts,
    decode::Decoded,
};
use crate::audit::locator::{Locator, Step};

/// What a column of policies is called.
const POLICIES: &[&str] = &[
    "policy",
    "policy name",
    "policyname",
    "policy setting",
    "policy display name",
    "policy title",
    "beleid",
    "beleidsnaam",
    "naam van beleid",
    "naam van het beleid",
    "beleidsinstelling",
];
/// What a column of the states of policies is called.
const STATES: &[&str] =
    &["state", "status", "policy state", "policy status", "setting state", "staat", "toestand", "beleidsstatus"];
/// What a column of values is called.
const VALUES: &[&str] = &[
    "value",
    "setting value",
    "policy value",
    "configured value",
    "configuration",
    "configuration setting",
    "configured setting",
    "setting",
    "waarde",
    "ingestelde waarde",
    "geconfigureerde waarde",
    "configuratie",
    "configuratie-instelling",
    "instelling",
];
/// What a column of the names of policy configurations is called.
const OBJECTS: &[&str] =
    &["policy configuration", "policy configuration name", "configuration name", "beleidsconfiguratie"];

/// Which columns hold what.
struct Columns {
    policy: usize,
    /// The column of states, or else of values.
    state: usize,
    /// The other columns that say what a policy is set to, with their names.
    others: Vec<(usize, String)>,
    object: Option<usize>,
    used: String,
    separator: u8,
}

fn columns(heading: &str) -> Option<Columns> {
    [',', ';', '\t'].into_iter().find_map(|separator| {
        let names: Vec<String> = heading
            .split(separator)
            .map(|name| name.trim().trim_matches('"').trim().to_lowercase().replace('_', " "))
            .collect();
        let find = |of: &[&str]| of.iter().find_map(|name| names.iter().position(|column| column == name));
        let policy = find(POLICIES)?;
        let all = |of: &[&str]| {
            let found = names.iter().enumerate().filter(|(_, name)| of.contains(&name.as_str()));
            found.map(|(at, _)| at).collect::<Vec<usize>>()
        };
        let says: Vec<usize> = all(STATES).into_iter().chain(all(VALUES)).filter(|at| *at != policy).collect();
        let (state, others) = says.split_first()?;
        let used: Vec<&str> = [policy].iter().chain(&says).map(|at| names[*at].as_str()).collect();
        Some(Columns {
            policy,
            state: *state,
            others: others.iter().map(|at| (*at, names[*at].clone())).collect(),
            object: find(OBJECTS),
            used: used.join(" / "),
            separator: u8::try_from(separator).ok()?,
        })
    })
}

/// Returns whether a file is an export of Cloud Policy.
pub(in super::super) fn looks(head: &Head) -> bool {
    heading(head.start()).is_some_and(|heading| columns(heading).is_some())
}

/// Returns the line of headings: the first, or the second where the first only names the separator.
fn heading(text: &str) -> Option<&str> {
    text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("sep="))
}

/// Reads an export of Cloud Policy.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::CloudPolicy);
    let head = Head::of(input)?;
    let Some(columns) = heading(head.start()).and_then(columns) else { return Ok(reading) };
    reading.version = Some(columns.used.clone());
    let mut facts = Facts::to(sink);
    let mut rows = Rows { decoded: Decoded::of(input)?, allowed: 0, cut: false };
    let mut table =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(columns.separator).from_reader(&mut rows);
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    let mut headed = false;
    while !facts.stopped {
        table.get_mut().allowed = limit::RECORD;
        match table.read_record(&mut record) {
            Ok(false) => break,
            // A quote that is never closed would make one row of all that follows.
            Ok(true) if table.get_ref().cut => {
                reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Row(row + 1))), limit::RECORD.to_string());
                break;
            }
            Ok(true) if !headed => headed = record.len() > columns.policy.max(columns.state),
            Ok(true) => {
                row += 1;
                line(&record, row, &columns, &mut facts, &mut reading);
            }
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(error) => return Err(error),
                _ => reading.remark(RemarkKind::Damaged, Some(Locator::at(Step::Row(row + 1))), ""),
            },
        }
    }
    if row == 0 {
        reading.remark(RemarkKind::Empty, None, "");
    }
    rows.decoded.finish(&mut reading);
    Ok(reading)
}

/// What of a text may be read for one row.
struct Rows<'i, 'f> {
    decoded: Decoded<'i, 'f>,
    allowed: usize,
    /// Whether there was more.
    cut: bool,
}

impl io::Read for Rows<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ready = self.decoded.fill_buf()?;
        self.cut |= self.allowed == 0 && !ready.is_empty();
        let size = ready.len().min(buffer.len()).min(self.allowed);
        buffer[..size].copy_from_slice(&ready[..size]);
        self.decoded.consume(size);
        self.allowed -= size;
        Ok(size)
    }
}

fn line(record: &csv::StringRecord, row: u64, columns: &Columns, facts: &mut Facts<'_>, reading: &mut Reading) {
    let at = Locator::at(Step::Row(row));
    let cell = |column: usize| record.get(column).map(str::trim).filter(|cell| !cell.is_empty());
    let said = |(at, name): &(usize, String)| (name.clone(), cell(*at).unwrap_or_default().to_owned());
    let Some(name) = cell(columns.policy) else {
        reading.remark(RemarkKind::Damaged, Some(at), "");
        return;
    };
    let setting = Setting {
        address: Address::Policy { hive: Hive::User, name: name.to_owned(), category: None },
        value: Value::Policy {
            state: cell(columns.state).unwrap_or_default().to_owned(),
            chosen: columns.others.iter().map(said).collect(),
        },
        origin: Origin::CloudPolicy,
        by: columns.object.and_then(cell).map(str::to_owned),
        precedence: None,
    };
    facts.tell(at.then(Step::Value(name.to_owned())), What::Setting(setting));
}
