//! Text within a line.

/// A run of text within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text. White space of any kind and length is one space.
    Text(String),
    /// In bold.
    Strong(String),
    /// A verdict: its mark and its word, never the mark alone.
    Verdict {
        /// The mark.
        mark: Mark,
        /// The word beside it: never empty.
        word: String,
    },
    /// A link to an anchor in this document.
    Link {
        /// An anchor of a heading.
        to: String,
        /// What is read and clicked.
        text: String,
    },
    /// A link to another place.
    Url {
        /// Absolute URI.
        uri: String,
        /// What is read and clicked.
        text: String,
    },
    /// A footnote mark: the id of a note.
    Note(String),
    /// A name or command to be taken literally. Nothing in it is shortened.
    Code(String),
    /// A few words that are withheld; the text says so and on which ground.
    Gap(String),
    /// The text goes on on the next line.
    Break,
}

/// The text of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inlines(pub Vec<Inline>);

impl From<&str> for Inlines {
    fn from(text: &str) -> Self {
        Self(vec![Inline::Text(text.to_owned())])
    }
}

impl From<String> for Inlines {
    fn from(text: String) -> Self {
        Self(vec![Inline::Text(text)])
    }
}

impl From<Inline> for Inlines {
    fn from(inline: Inline) -> Self {
        Self(vec![inline])
    }
}

impl From<Vec<Inline>> for Inlines {
    fn from(inlines: Vec<Inline>) -> Self {
        Self(inlines)
    }
}

/// The marks of verdicts. Each has a shape of its own, so that it is read without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ✓
    Met,
    /// ✗
    NotMet,
    /// ◐
    Partly,
    /// ?
    NotEstablished,
    /// ○
    NotTested,
    /// –
    NotApplicable,
    /// ·
    Open,
}

impl Mark {
    /// Returns the character that stands for the mark.
    pub const fn glyph(self) -> char {
        match self {
            Self::Met => '✓',
            Self::NotMet => '✗',
            Self::Partly => '◐',
            Self::NotEstablished => '?',
            Self::NotTested => '○',
            Self::NotApplicable => '–',
            Self::Open => '·',
        }
    }
}
