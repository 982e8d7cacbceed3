//! From the bytes of a file to TOML, and from a byte's position to line and column.

use std::{cell::RefCell, ops::Range};

use toml::{Spanned, de::DeTable};

use super::error::{Problems, TemplateError, TemplateErrorKind};

/// A file that is being read, and the problems found in it so far.
pub(super) struct Document<'t> {
    file: &'t str,
    text: &'t str,
    /// Where each line starts, in bytes.
    lines: Vec<usize>,
    problems: RefCell<Vec<(usize, TemplateErrorKind)>>,
}

impl<'t> Document<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
        Self { file, text, lines, problems: RefCell::default() }
    }

    /// Parses the text. `None` where it is not TOML: then that is all that is reported, since what follows a slip of
    /// syntax is guesswork.
    pub(super) fn parse(&self) -> Option<Spanned<DeTable<'t>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let message = error.message().replace('\n', ", ");
            self.report(error.span().unwrap_or_default(), TemplateErrorKind::Syntax { message });
        }
        errors.is_empty().then_some(table)
    }

    /// Notes a problem at a place.
    pub(super) fn report(&self, span: Range<usize>, kind: TemplateErrorKind) {
        self.problems.borrow_mut().push((span.start, kind));
    }

    /// Returns line and column (from 1, in characters) of a byte.
    pub(super) fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        let before = self.text.get(start..offset).unwrap_or_default();
        let column = before.chars().filter(|letter| *letter != '\u{feff}').count() + 1;
        (line, column)
    }

    /// Returns the file's name.
    pub(super) fn file(&self) -> &str {
        self.file
    }

    /// Returns everything reported so far, in the order of the file.
    pub(super) fn problems(&self) -> Vec<TemplateError> {
        let mut problems = self.problems.borrow().clone();
        problems.sort_by_key(|(offset, _)| *offset);
        problems
            .into_iter()
            .map(|(offset, kind)| {
                let (line, column) = self.place(offset);
                TemplateError { file: self.file.to_owned(), line, column, kind }
            })
            .collect()
    }
}

/// Returns the bytes as text.
pub(super) fn decode<'t>(file: &str, bytes: &'t [u8]) -> Result<&'t str, Problems> {
    std::str::from_utf8(bytes).map_err(|error| {
        let whole =
            bytes.get(..error.valid_up_to()).and_then(|whole| std::str::from_utf8(whole).ok()).unwrap_or_default();
        let (line, column) = Document::new(file, whole).place(whole.len());
        TemplateError { file: file.to_owned(), line, column, kind: TemplateErrorKind::NotUtf8 }.into()
    })
}
