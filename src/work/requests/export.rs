//! The table that goes to the audited party.

use std::path::Path;

use super::column::{Column, cell};
use crate::{
    audit::{
        Audit, Language,
        request::{Answer, Request, RequestState},
    },
    lang::Lang,
    work::{Session, WorkError},
};

/// Which requests go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'a> {
    /// Those that wait for an answer, of everybody.
    Open,
    /// Those that wait for an answer of this person or body.
    OpenOf(&'a str),
    /// All of them.
    All,
}

impl Scope<'_> {
    /// Returns the requests in it.
    pub fn requests(self, audit: &Audit) -> Vec<&Request> {
        let fits = |request: &&Request| match self {
            Self::All => true,
            Self::Open => request.state().is_open(),
            Self::OpenOf(of) => {
                let of = of.trim().to_lowercase();
                request.state().is_open() && request.shown().is_some_and(|details| details.of.to_lowercase() == of)
            }
        };
        audit.requests.values().filter(fits).collect()
    }
}

/// Returns the table as CSV that a spreadsheet opens as it is: UTF-8 with a byte order mark, lines that end in CR LF, every
/// cell in quotation marks, separated as the language's spreadsheets do (`;` in Dutch, `,` in English).
pub fn csv(audit: &Audit, scope: Scope<'_>, language: Language) -> Vec<u8> {
    let lang = Lang::new(language);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(match language {
            Language::Nl => b';',
            Language::En => b',',
        })
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing to memory cannot fail, and every row has as many cells as the head.
    let _ = writer.write_record(Column::ALL.map(|column| cell(&column.head(lang))));
    for request in scope.requests(audit) {
        let _ = writer.write_record(Column::ALL.map(|column| cell(&said(request, column, language, lang))));
    }
    writer.into_inner().unwrap_or_default()
}

impl Session {
    /// Writes the table to a file that does not exist yet, and returns how many requests stand in it.
    pub fn export_requests(&self, path: &Path, scope: Scope<'_>, language: Language) -> Result<usize, WorkError> {
        use std::io::Write as _;
        let count = scope.requests(self.audit()).len();
        let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
        let mut file = file.map_err(WorkError::io("write", path))?;
        file.write_all(&csv(self.audit(), scope, language)).map_err(WorkError::io("write", path))?;
        Ok(count)
    }
}

fn said(request: &Request, column: Column, language: Language, lang: Lang) -> String {
    let Some(details) = request.shown() else { return String::new() };
    match column {
        Column::Request => request.label.to_string(),
        Column::Asks => details.asks.get(language).to_owned(),
        Column::Serves => details.serves.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Column::Of => details.of.clone(),
        Column::Asked => details.asked.to_string(),
        Column::Due => details.due.to_string(),
        Column::State => lang.word("request-state", request.state().name()).into_owned(),
        Column::Reason if request.state() == RequestState::Returned => {
            let reasons = request.answer.heads().iter().filter_map(|version| match &version.value {
                Answer::Returned { reason } => Some(reason.as_str()),
                _ => None,
            });
            reasons.collect::<Vec<_>>().join(" / ")
        }
        Column::Reason | Column::Answer | Column::Files | Column::Remark | Column::By => String::new(),
    }
}
