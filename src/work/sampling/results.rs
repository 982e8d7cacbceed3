//! What was found at items, out of a list: columns `item`, `result`, and if wanted `note` and `evidence`. Total: whatever the
//! bytes are, there are results or a reason.

use csv::{ReaderBuilder, StringRecord};

use super::population::{LARGEST_LIST, Unusable};
use crate::audit::{
    Audit,
    finding::Exhibit,
    register::Register,
    sample::{ItemResult, Sample, Separator},
};

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line, counted from 1.
    pub line: u64,
    /// The name of the item.
    pub item: String,
    /// What was found.
    pub result: ItemResult,
    /// The description or reason.
    pub note: Option<String>,
    /// The evidence, each with the place in it if one is given after a colon; several are separated by `|`.
    pub evidence: Vec<String>,
}

/// Why a list of results cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no list.
    #[error(transparent)]
    List(#[from] Unusable),
    /// A result is none of those there are.
    #[error("line {line}: `{word}` is no result")]
    Result {
        /// The line.
        line: u64,
        /// What stands there.
        word: String,
    },
}

/// The columns of the list, as they are called.
pub const COLUMNS: [&str; 4] = ["item", "result", "note", "evidence"];

/// Reads a list of results. Rows without a result are passed over: they are still to be examined.
///
/// # Errors
///
/// Where it is no list, or holds a word that is no result.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    if bytes.len() as u64 > LARGEST_LIST {
        return Err(Unusable::TooLarge.into());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !super::population::quotes_pair(bytes) {
        return Err(Unusable::Quotes.into());
    }
    let separator = super::population::separator_of(bytes);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let mut places: Option<[Option<usize>; 4]> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record =
            record.map_err(|error| Unusable::NotUtf8 { line: error.position().map_or(0, csv::Position::line) })?;
        let Some([item, result, note, evidence]) = places else {
            places = Some(columns(&record)?);
            continue;
        };
        let field = |place: Option<usize>| place.and_then(|place| record.get(place)).filter(|field| !field.is_empty());
        let line = record.position().map_or(0, csv::Position::line);
        let (Some(item), Some(word)) = (field(item), field(result)) else { continue };
        let result =
            word.to_ascii_lowercase().parse().map_err(|_| Unreadable::Result { line, word: word.to_owned() })?;
        rows.push(Row {
            line,
            item: item.to_owned(),
            result,
            note: field(note).map(str::to_owned),
            evidence: field(evidence)
                .into_iter()
                .flat_map(|field| field.split('|'))
                .map(|it| it.trim().to_owned())
                .collect(),
        });
    }
    if rows.is_empty() { Err(Unusable::Nothing.into()) } else { Ok(rows) }
}

/// Returns where the columns stand; the first two have to be there.
fn columns(head: &StringRecord) -> Result<[Option<usize>; 4], Unusable> {
    let places = COLUMNS.map(|column| head.iter().position(|field| field.eq_ignore_ascii_case(column)));
    for (column, place) in COLUMNS.iter().zip(&places).take(2) {
        if place.is_none() {
            let columns = head.iter().map(str::to_owned).collect();
            return Err(Unusable::NoColumn { column: (*column).to_owned(), columns });
        }
    }
    Ok(places)
}

/// Writes the list to be filled in: one row for each item, with what was found so far.
pub fn sheet(audit: &Audit, sample: &Sample) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(Separator::Comma.byte()).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(COLUMNS);
    for item in sample.items() {
        let tested = sample.results.get(&item.row).and_then(Register::settled);
        let found = tested.map(|tested| &tested.found);
        let (result, note) = found.map_or(("", ""), |it| (it.result().name(), it.note().unwrap_or_default()));
        let exhibits = tested.map(|tested| tested.evidence.as_slice()).unwrap_or_default();
        let evidence: Vec<String> = exhibits.iter().map(|exhibit| place(audit, exhibit)).collect();
        let _ = writer.write_record([item.id.as_str(), result, note, &evidence.join(" | ")]);
    }
    writer.into_inner().unwrap_or_default()
}

/// Returns a piece of evidence with the place in it: `E-07: page 3`.
pub fn place(audit: &Audit, exhibit: &Exhibit) -> String {
    let known = audit.evidence.get(&exhibit.evidence);
    let label = known.map_or_else(|| exhibit.evidence.to_string(), |known| known.label.to_string());
    exhibit.locator.as_ref().map_or(label.clone(), |locator| format!("{label}: {locator}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn results_are_read_by_the_names_of_the_columns_and_rows_without_one_are_passed_over() {
        let rows = read(
            "\u{feff}Evidence;Item;Result;Note\nE-07:row 4;T-1;OK;\n;T-2;;\n;T-3;deviation;\"late; by a day\"\n"
                .as_bytes(),
        );
        let rows = rows.expect("read");
        assert_eq!(rows.len(), 2);
        assert_eq!(
            (rows[0].item.as_str(), rows[0].result, rows[0].evidence.as_slice()),
            ("T-1", ItemResult::Ok, &["E-07:row 4".to_owned()][..])
        );
        assert_eq!((rows[1].line, rows[1].note.as_deref()), (4, Some("late; by a day")));
    }

    #[test]
    fn what_is_no_result_is_refused_with_its_line() {
        assert_eq!(
            read(b"item,result\nT-1,ok\nT-2,fine\n"),
            Err(Unreadable::Result { line: 3, word: "fine".to_owned() })
        );
        assert!(matches!(read(b"item,outcome\nT-1,ok\n"), Err(Unreadable::List(Unusable::NoColumn { .. }))));
        assert_eq!(read(b"item,result\n"), Err(Unusable::Nothing.into()));
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_are_there_are_results_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
            let _ = read(&[b"item,result\n", bytes.as_slice()].concat());
        }
    }
}
