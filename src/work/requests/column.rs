//! The columns of the table that goes to the audited party and comes back.

use crate::{audit::Language, audit::named::named, lang::Lang};

named! {
    /// A column, in the order of the table.
    Column {
        /// The label of the request. It must come back as it went.
        Request = "request",
        /// What is asked.
        Asks = "asks",
        /// The commitments and procedures that it serves.
        Serves = "serves",
        /// Of whom it is asked.
        Of = "of",
        /// The day on which it was asked.
        Asked = "asked",
        /// The day by which an answer is expected.
        Due = "due",
        /// Where it stands.
        State = "state",
        /// Why the answer before was returned.
        Reason = "reason",
        /// To be filled in: whether it is provided.
        Answer = "answer",
        /// To be filled in: the names of the files.
        Files = "files",
        /// To be filled in: anything else, and why something is not available.
        Remark = "remark",
        /// To be filled in: who answers.
        By = "by",
    }
}

impl Column {
    /// Returns the head of the column.
    pub(super) fn head(self, lang: Lang) -> String {
        lang.word("request-column", self.name()).into_owned()
    }

    /// Returns the column that a head names, in either language. What stands in brackets, and case, do not matter.
    pub(super) fn named(head: &str) -> Option<Self> {
        let plain = |head: &str| head.split('(').next().unwrap_or_default().trim().to_lowercase();
        let head = plain(head);
        let is = |column: &Self| {
            column.name() == head
                || Language::ALL.into_iter().any(|language| plain(&column.head(Lang::new(language))) == head)
        };
        Self::ALL.into_iter().find(is)
    }
}

/// The characters with which a cell would begin a formula in a spreadsheet.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Returns the text as a cell that no spreadsheet takes for a formula: a leading mark gets an apostrophe before it. So does
/// one that stands behind a separator, since the reader's spreadsheet may split there.
pub(super) fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut begins = true;
    for char in text.chars() {
        if begins && FORMULA.contains(&char) {
            cell.push('\'');
        }
        cell.push(char);
        begins = matches!(char, ';' | ',' | '\t' | '\n' | '"');
    }
    cell
}

/// Returns what a cell says, without the apostrophe of [`cell`].
pub(super) fn said(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, expected) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1", "'+1"),
            ("-list of logs", "'-list of logs"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("a;=1", "a;'=1"),
            ("a\n@b", "a\n'@b"),
            ("plain - with = signs", "plain - with = signs"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
        assert_eq!(said("'-list.pdf"), "-list.pdf");
        assert_eq!(said(" 'quoted' "), "'quoted'");
    }

    #[test]
    fn a_column_is_known_by_its_head_in_either_language() {
        for column in Column::ALL {
            for language in Language::ALL {
                let head = column.head(Lang::new(language));
                assert_eq!(Column::named(&head.to_uppercase()), Some(column), "{head}");
            }
        }
        assert_eq!(Column::named("something else"), None);
    }
}
