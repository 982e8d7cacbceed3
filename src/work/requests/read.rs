//! Reading the table that came back. Total: any bytes give rows, or all that is wrong with them.

use super::column::{Column, said};
use crate::{audit::Language, lang::Lang};

/// A table is not longer than this many bytes.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A row that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// The label of the request.
    pub label: String,
    /// What they say of it; nothing where that cell is empty.
    pub reply: Option<Reply>,
    /// The names of the files that they say they give.
    pub files: Vec<String>,
    /// What else they say.
    pub remark: Option<String>,
    /// Who answers.
    pub by: Option<String>,
}

/// What the audited party says of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Here it is.
    Provided,
    /// It will not come.
    NotAvailable,
}

/// A table that cannot be used: everything that is wrong with it, in order of lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the table cannot be used: {} things are wrong with it", .0.len())]
pub struct NotReadable(pub Vec<Problem>);

/// Something that is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is not text in UTF-8 or Windows-1252.
    NotText,
    /// There is no line with the heads of the columns.
    Empty,
    /// A column that is needed is not there.
    NoColumn(Column),
    /// A column is there twice.
    ColumnTwice(Column),
    /// A quotation mark is opened and never closed.
    OpenQuote,
    /// A row has another number of cells than the head.
    Cells {
        /// How many it has.
        found: usize,
        /// How many the head has.
        expected: usize,
    },
    /// A row has something filled in, and no label.
    NoLabel,
    /// A request stands on an earlier line too.
    Twice {
        /// Which.
        label: String,
        /// Where it stood first.
        first: u64,
    },
    /// The answer is no word that is known.
    Answer(String),
    /// It is said to be unavailable, and files are named.
    FilesYetNotAvailable,
    /// It is said to be unavailable, and no remark says why.
    NoReason,
    /// It is said to be provided, and neither file nor remark is given.
    NothingProvided,
}

/// Reads a table: separated by `;`, `,` or tabs, in UTF-8 (with or without mark) or Windows-1252, with any line ends.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, NotReadable> {
    let whole = |kind| NotReadable(vec![Problem { line: 1, kind }]);
    if bytes.len() > MOST_BYTES {
        return Err(whole(ProblemKind::TooLarge));
    }
    let text = decoded(bytes).map_err(|line| NotReadable(vec![Problem { line, kind: ProblemKind::NotText }]))?;
    let (text, skipped) = match text.split_once('\n') {
        // What a spreadsheet writes to tell another one how cells are separated.
        Some((first, rest)) if first.len() == 5 && first.to_ascii_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text.as_str(), 0),
    };
    if let Some(line) = open_quote(text) {
        return Err(NotReadable(vec![Problem { line: line + skipped, kind: ProblemKind::OpenQuote }]));
    }
    let mut records = records(text, skipped).into_iter();
    let Some((head_line, head)) = records.next() else { return Err(whole(ProblemKind::Empty)) };
    let mut problems = Vec::new();
    let columns: Vec<Option<Column>> = head.iter().map(|cell| Column::named(said(cell))).collect();
    for column in Column::ALL {
        let count = columns.iter().filter(|known| **known == Some(column)).count();
        let needed = matches!(column, Column::Request | Column::Answer | Column::Files | Column::Remark);
        if count > 1 {
            problems.push(Problem { line: head_line, kind: ProblemKind::ColumnTwice(column) });
        } else if count == 0 && needed {
            problems.push(Problem { line: head_line, kind: ProblemKind::NoColumn(column) });
        }
    }
    if !problems.is_empty() {
        return Err(NotReadable(problems));
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut first = std::collections::BTreeMap::new();
    for (line, record) in records {
        let mut problem = |kind| problems.push(Problem { line, kind });
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != columns.len() {
            problem(ProblemKind::Cells { found: record.len(), expected: columns.len() });
            continue;
        }
        match row(line, &columns, &record) {
            Ok(Some(row)) => {
                if let Some(first) = first.get(&row.label.to_lowercase()) {
                    problem(ProblemKind::Twice { label: row.label, first: *first });
                } else {
                    first.insert(row.label.to_lowercase(), line);
                    rows.push(row);
                }
            }
            Ok(None) => {}
            Err(kinds) => kinds.into_iter().for_each(problem),
        }
    }
    if problems.is_empty() { Ok(rows) } else { Err(NotReadable(problems)) }
}

/// Reads a row; none where nothing that counts is filled in.
fn row(line: u64, columns: &[Option<Column>], record: &[String]) -> Result<Option<Row>, Vec<ProblemKind>> {
    let cell = |wanted: Column| {
        let cells = columns.iter().zip(record);
        cells.filter(|(column, _)| **column == Some(wanted)).map(|(_, cell)| said(cell)).next().unwrap_or_default()
    };
    let filled = |wanted| Some(cell(wanted)).filter(|text| !text.is_empty()).map(str::to_owned);
    let mut problems = Vec::new();
    let reply = match cell(Column::Answer) {
        "" => None,
        word => {
            let reply = Reply::named(word);
            if reply.is_none() {
                problems.push(ProblemKind::Answer(word.to_owned()));
            }
            reply
        }
    };
    let files = cell(Column::Files).split(['|', '\n']).map(said).filter(|name| !name.is_empty());
    let files: Vec<String> = files.map(str::to_owned).collect();
    let remark = filled(Column::Remark);
    match reply {
        Some(Reply::NotAvailable) if !files.is_empty() => problems.push(ProblemKind::FilesYetNotAvailable),
        Some(Reply::NotAvailable) if remark.is_none() => problems.push(ProblemKind::NoReason),
        Some(Reply::Provided) if files.is_empty() && remark.is_none() => problems.push(ProblemKind::NothingProvided),
        _ => {}
    }
    let answered = reply.is_some() || !files.is_empty() || remark.is_some();
    let label = cell(Column::Request).to_owned();
    if label.is_empty() && answered {
        problems.push(ProblemKind::NoLabel);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok((!label.is_empty()).then(|| Row { line, label, reply, files, remark, by: filled(Column::By) }))
}

impl Reply {
    /// Returns the word for it, as the column says it.
    pub(super) fn word(self, lang: Lang) -> String {
        let name = match self {
            Self::Provided => "provided",
            Self::NotAvailable => "not-available",
        };
        lang.word("request-reply", name).into_owned()
    }

    /// Returns the reply that a word means, in either language.
    fn named(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let means = |reply: &Self| Language::ALL.into_iter().any(|language| reply.word(Lang::new(language)) == word);
        [Self::Provided, Self::NotAvailable].into_iter().find(means)
    }
}

/// Returns the text with `\n` line ends; the line of the first byte that is no text if it is none.
fn decoded(bytes: &[u8]) -> Result<String, u64> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let line_of = |at: usize| 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count() as u64;
    // UTF-16, or no text at all.
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(line_of(at));
    }
    let text = if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        let char = |(at, byte): (usize, &u8)| windows_1252(*byte).ok_or_else(|| line_of(at));
        bytes.iter().enumerate().map(char).collect::<Result<String, u64>>()?
    };
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Returns the character of a byte in Windows-1252; none for the five that have none.
fn windows_1252(byte: u8) -> Option<char> {
    const HIGH: [Option<char>; 32] = [
        Some('€'),
        None,
        Some('‚'),
        Some('ƒ'),
        Some('„'),
        Some('…'),
        Some('†'),
        Some('‡'),
        Some('ˆ'),
        Some('‰'),
        Some('Š'),
        Some('‹'),
        Some('Œ'),
        None,
        Some('Ž'),
        None,
        None,
        Some('‘'),
        Some('’'),
        Some('“'),
        Some('”'),
        Some('•'),
        Some('–'),
        Some('—'),
        Some('˜'),
        Some('™'),
        Some('š'),
        Some('›'),
        Some('œ'),
        None,
        Some('ž'),
        Some('Ÿ'),
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().flatten(),
        _ => Some(char::from(byte)),
    }
}

/// Returns the line of a quotation mark that is never closed: what follows it would be one cell to the end.
fn open_quote(text: &str) -> Option<u64> {
    let mut opened = None;
    let mut line = 1;
    for byte in text.bytes() {
        match byte {
            b'"' if opened.is_some() => opened = None,
            b'"' => opened = Some(line),
            b'\n' => line += 1,
            _ => {}
        }
    }
    opened
}

/// Returns the records with the lines on which they begin. Empty lines are none.
fn records(text: &str, skipped: u64) -> Vec<(u64, Vec<String>)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let (mut at, mut line) = (0, 1 + skipped);
    let mut records = Vec::new();
    let mut record = csv::StringRecord::new();
    // The text is UTF-8 and in memory: what could fail cannot.
    while let Ok(true) = reader.read_record(&mut record) {
        let position = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let rest = text.as_bytes().get(position..).unwrap_or_default();
        // The reader counts empty lines to the record that follows them.
        let begin = position + rest.iter().take_while(|byte| **byte == b'\n').count();
        line += text.get(at..begin).unwrap_or_default().matches('\n').count() as u64;
        at = begin;
        records.push((line, record.iter().map(str::to_owned).collect()));
    }
    records
}

/// Returns what separates the cells: whatever stands most often in the first line, outside quotation marks.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in text.trim_start_matches('\n').bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if !quoted => {
                for (_, count) in counts.iter_mut().filter(|(separator, _)| *separator == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests;
