//! What can be wrong with a template, where it is, and what to do about it.

use super::words::{Expected, Found, IdKind};

/// One problem of one template file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {kind}")]
pub struct TemplateError {
    /// The file, as it was named by whoever asked.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: TemplateErrorKind,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateErrorKind {
    /// The file or folder cannot be read.
    #[error("this cannot be read: {reason}")]
    Unreadable {
        /// What the operating system said.
        reason: String,
    },
    /// The file is not a regular file, or larger than any programme.
    #[error("this is not a programme: a regular file of at most {limit} bytes is expected")]
    NotAFile {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// What stands in the place of a table is not a regular file, or larger than any table.
    #[error("this is not a table: a regular file of at most {limit} bytes is expected")]
    NotATable {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// The bytes are not UTF-8.
    #[error("this is not text in UTF-8")]
    NotUtf8,
    /// The text is not TOML.
    #[error("this is not TOML: {message}")]
    Syntax {
        /// What the TOML parser said.
        message: String,
    },
    /// The format is newer than this program.
    #[error("this was made by a newer version: its format is {found}, and this version reads format 1")]
    NewerFormat {
        /// The format of the file.
        found: i64,
    },
    /// The format never existed.
    #[error("format {found} does not exist")]
    UnknownFormat {
        /// The format of the file.
        found: i64,
    },
    /// A key that means nothing here.
    #[error("`{key}` is not a key of `{table}`")]
    UnknownKey {
        /// The key.
        key: String,
        /// The table that it stands in.
        table: &'static str,
        /// The known key that is most like it.
        nearest: Option<&'static str>,
        /// Every key that is known here.
        known: Vec<&'static str>,
    },
    /// A key that has to be there.
    #[error("`{table}` has no `{key}`")]
    MissingKey {
        /// The table that lacks it: its id, or its header.
        table: String,
        /// The key.
        key: &'static str,
        /// What its value would be.
        expected: Expected,
        /// The words that are allowed, where it is one of them.
        allowed: Vec<&'static str>,
    },
    /// A value of another type.
    #[error("`{key}` is {}", found.phrase())]
    WrongType {
        /// The key.
        key: String,
        /// What was found.
        found: Found,
        /// What its value has to be.
        expected: Expected,
    },
    /// A word that is not one of the words allowed.
    #[error("`{word}` is not known as `{key}`")]
    UnknownWord {
        /// The key.
        key: &'static str,
        /// The word.
        word: String,
        /// The allowed word that is most like it.
        nearest: Option<&'static str>,
        /// Every word that is allowed.
        allowed: Vec<&'static str>,
    },
    /// A text without words.
    #[error("`{key}` is empty")]
    Empty {
        /// The key, with its language where it has one.
        key: String,
    },
    /// A text with a control character, such as a terminal escape.
    #[error("`{key}` holds the control character U+{code:04X}")]
    ControlCharacter {
        /// The key, with its language where it has one.
        key: String,
        /// The character's code.
        code: u32,
    },
    /// An id of another shape.
    #[error("`{id}` cannot be the id of {}", what.with_article())]
    IdShape {
        /// What it would name.
        what: IdKind,
        /// The id.
        id: String,
    },
    /// Two things of one kind with the same id.
    #[error("{what} `{id}` is already defined in {first_file}:{first_line}:{first_column}")]
    Duplicate {
        /// What it names.
        what: IdKind,
        /// The id.
        id: String,
        /// The file that defines it first.
        first_file: String,
        /// The line of the first definition, from 1.
        first_line: usize,
        /// The column of the first definition, from 1.
        first_column: usize,
    },
    /// One id twice in a list.
    #[error("`{id}` is listed twice in `{key}`")]
    ListedTwice {
        /// The key of the list.
        key: &'static str,
        /// The id.
        id: String,
    },
    /// An id that nothing has.
    #[error("there is no {what} `{id}`")]
    UnknownReference {
        /// What it would name.
        what: IdKind,
        /// The id.
        id: String,
        /// The id that is most like it.
        nearest: Option<String>,
    },
    /// Commitments that depend on each other in a circle.
    #[error("these depend on each other in a circle: {}", path.join(" -> "))]
    DependencyCycle {
        /// The commitments, the first one again at the end.
        path: Vec<String>,
    },
    /// A supplier's commitment that depends on something that the organisations do not do.
    #[error("`{commitment}` depends on `{depends}`, which is not customer-side")]
    NotCustomerSide {
        /// The commitment of the supplier.
        commitment: String,
        /// What it depends on.
        depends: String,
    },
    /// A commitment with no procedure.
    #[error("commitment `{commitment}` has no procedure")]
    NoProcedure {
        /// The commitment.
        commitment: String,
    },
    /// A key of a check that its test makes no use of.
    #[error("the test `{test}` makes no use of `{key}`")]
    NotOfTest {
        /// The key.
        key: &'static str,
        /// The test.
        test: &'static str,
    },
    /// A check that says more than its test can.
    #[error("the test `{test}` can only refute")]
    OnlyRefutes {
        /// The test.
        test: &'static str,
    },
    /// A check of settings that names none.
    #[error("the test `{test}` names no settings")]
    NoSettings {
        /// The test.
        test: &'static str,
    },
    /// A commitment with a source, but nowhere in it.
    #[error("commitment `{commitment}` names source `{source_id}`, but not where in it")]
    NoLocator {
        /// The commitment.
        commitment: String,
        /// Its source.
        source_id: String,
    },
    /// A date that does not exist, or is written otherwise.
    #[error("`{found}` is not a date for `{key}`")]
    Date {
        /// The key.
        key: &'static str,
        /// What was found.
        found: String,
    },
    /// Programmes that include each other in a circle.
    #[error("these include each other in a circle: {}", path.join(" -> "))]
    IncludeCycle {
        /// The programmes, the first one again at the end.
        path: Vec<String>,
    },
    /// An included programme that has problems of its own.
    #[error("the included programme `{id}` has {count} problem(s) of its own")]
    BrokenInclude {
        /// The programme.
        id: String,
        /// How many.
        count: usize,
    },
    /// Two included programmes that title one area differently.
    #[error("the included programmes give area `{area}` two titles: `{first}` and `{second}`")]
    AreaTitles {
        /// The area.
        area: String,
        /// The English title in the first.
        first: String,
        /// The English title in the second.
        second: String,
    },
    /// A template whose file name is not its id.
    #[error("this file holds programme `{id}`, but is named `{name}`")]
    FileName {
        /// The id in the file.
        id: String,
        /// The name of the file.
        name: String,
    },
}

/// Everything that is wrong with a template and with what it includes: file by file, each in the order of the file.
/// Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<TemplateError>);

impl std::error::Error for Problems {}

impl std::fmt::Display for Problems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}\n    {}", problem.kind.hint())?;
        }
        Ok(())
    }
}

impl From<TemplateError> for Problems {
    fn from(problem: TemplateError) -> Self {
        Self(vec![problem])
    }
}
