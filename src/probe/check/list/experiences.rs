//! Connected Experiences beside the fourteen of 2019.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        super::{
            fact::Row,
            table::{
                experiences::{Experience, Experiences},
                named::folded,
            },
        },
        Ledger, clipped,
    },
    Answer, List, answer, name,
};
use crate::audit::{locator::Locator, observation::Weight};

const NAME: &[&str] =
    &["experience", "connected_experience", "optional_connected_experience", "ervaring", "verbonden_ervaring"];
const GOVERNED: &[&str] = &[
    "off_by_central_switch",
    "off_by_switch",
    "central_switch",
    "governed",
    "governed_by_switch",
    "centraal_uit",
    "uit_te_zetten",
    "centraal_uit_te_zetten",
    "uit_met_centrale_schakelaar",
    "centrale_schakelaar",
];
const TESTED: &[&str] = &["tested", "getest"];
/// How the columns that say whether an experience is there in a year begin.
const IN_YEAR: &[&str] = &["in_", "op_"];
/// Names of the table that a new one is compared with are few; new ones are compared up to this number.
const COMPARED: usize = 1000;

/// Compares each list with the table.
pub(super) fn compare(lists: &[List<'_, '_>], table: &Experiences, ledger: &mut Ledger) {
    for list in lists {
        compare_one(list, table, ledger);
    }
}

/// What a list says of an experience.
struct Listed<'l> {
    at: &'l Locator,
    name: &'l str,
    known: Option<&'l Experience>,
    row: &'l Row,
}

fn compare_one(list: &List<'_, '_>, table: &Experiences, ledger: &mut Ledger) {
    let exhibit = Some(list.exhibit);
    let newest = newest_year(&list.rows);
    let mut there: Vec<Listed<'_>> = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, row) in &list.rows {
        let Some(named) = row.cell(NAME) else { continue };
        let known = table.experience(named);
        let key = known.map_or_else(|| folded(named), |known| folded(&known.name));
        if !seen.insert(key) {
            let name = shown(named, known);
            ledger.saw(Weight::Note, "experience-twice", exhibit, Some(at.clone()), &[("name", &name)]);
            continue;
        }
        let said_2019 = answer(row.cell(&["in_2019", "op_2019"]));
        let of_2019 = known.is_some_and(Experience::is_of_the_fourteen);
        if said_2019 != Answer::Unknown && (said_2019 == Answer::Yes) != of_2019 {
            let name = shown(named, known);
            ledger.saw(Weight::Note, "experience-2019-differs", exhibit, Some(at.clone()), &[("name", &name)]);
        }
        if newest.as_deref().is_none_or(|column| answer(row.cell(&[column])) != Answer::No) {
            there.push(Listed { at, name: named, known, row });
        }
    }
    for experience in table.fourteen() {
        if !there.iter().any(|listed| listed.known.is_some_and(|known| known.name == experience.name)) {
            // Where the list says so itself, that is the place.
            let place = list.rows.iter().find(|(_, row)| {
                row.cell(NAME)
                    .and_then(|named| table.experience(named))
                    .is_some_and(|known| known.name == experience.name)
            });
            let at = place.map(|(at, _)| at.clone());
            ledger.saw(Weight::Note, "experience-gone", exhibit, at, &[("name", &experience.name)]);
        }
    }
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let mut compared = 0;
    for listed in &there {
        let kind = judge(listed, list, ledger);
        *counts.entry(kind).or_default() += 1;
        if listed.known.is_none() && compared < COMPARED {
            compared += 1;
            nearly(listed, list, table, ledger);
        }
    }
    for (what, number) in &counts {
        ledger.count(what, *number);
    }
    if let Some(kept) = counts.get("kept") {
        ledger.saw(Weight::For, "experiences-kept", exhibit, None, &[("number", &kept.to_string())]);
    }
}

/// Looks whether the central switch governs an experience; returns what it is counted as.
fn judge(listed: &Listed<'_>, list: &List<'_, '_>, ledger: &mut Ledger) -> &'static str {
    let exhibit = Some(list.exhibit);
    let at = || Some(listed.at.clone());
    let name = shown(listed.name, listed.known);
    let known = listed.known.map_or("-", |known| known.first.as_str());
    let values = [("name", name.as_str()), ("known", known)];
    let kept = listed.known.is_some_and(Experience::is_of_the_fourteen);
    let governed = answer(listed.row.cell(GOVERNED));
    match (governed, kept) {
        (Answer::No, _) => ledger.saw(Weight::Against, "experience-not-governed", exhibit, at(), &values),
        (Answer::Yes, false) => ledger.saw(Weight::Note, "experience-new-governed", exhibit, at(), &values),
        (Answer::Unknown, false) => ledger.saw(Weight::Open, "experience-new", exhibit, at(), &values),
        (Answer::Yes | Answer::Unknown, true) => {}
    }
    if governed == Answer::Yes && answer(listed.row.cell(TESTED)) == Answer::No {
        ledger.saw(Weight::Note, "experience-not-tested", exhibit, at(), &values[..1]);
    }
    match (governed, kept) {
        (Answer::No, _) => "not-governed",
        (_, true) => "kept",
        (_, false) => "new",
    }
}

/// Says of a name that no table knows which one it is nearly.
fn nearly(listed: &Listed<'_>, list: &List<'_, '_>, table: &Experiences, ledger: &mut Ledger) {
    let written: String = folded(listed.name).chars().take(120).collect();
    if let Some(near) = table.all.iter().find(|experience| name::near(&folded(&experience.name), &written)) {
        let written = clipped(listed.name);
        let values = [("written", written.as_str()), ("name", near.name.as_str())];
        ledger.saw(Weight::Note, "experience-nearly", Some(list.exhibit), Some(listed.at.clone()), &values);
    }
}

/// Returns the name that the table gives an experience, or the list's own, clipped.
fn shown(named: &str, known: Option<&Experience>) -> String {
    known.map_or_else(|| clipped(named), |known| known.name.clone())
}

/// Returns the column of the newest year, such as `in_2026`.
fn newest_year(rows: &[(Locator, Row)]) -> Option<String> {
    let (_, row) = rows.first()?;
    let years = row.cells.iter().filter_map(|(column, _)| {
        let year: u16 = IN_YEAR.iter().find_map(|begin| column.strip_prefix(begin))?.parse().ok()?;
        Some((year, column))
    });
    years.max().map(|(_, column)| column.clone())
}
