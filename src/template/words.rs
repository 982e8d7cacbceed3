//! The closed sets of words that problems are told with.

use crate::audit::named::named;

named! {
    /// What kind of thing an id names.
    IdKind {
        /// A programme.
        Programme = "programme",
        /// A source.
        Source = "source",
        /// A risk.
        Risk = "risk",
        /// A service.
        Service = "service",
        /// An area.
        Area = "area",
        /// A commitment.
        Commitment = "commitment",
        /// A setting of the table of settings.
        Setting = "setting",
    }
}

impl IdKind {
    /// Returns the English name with its article.
    pub(super) const fn with_article(self) -> &'static str {
        match self {
            Self::Programme => "a programme",
            Self::Source => "a source",
            Self::Risk => "a risk",
            Self::Service => "a service",
            Self::Area => "an area",
            Self::Commitment => "a commitment",
            Self::Setting => "a setting",
        }
    }

    /// Returns the shape of such an id, in words.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::Programme | Self::Service | Self::Area => {
                "lower-case letters, digits and hyphens, a letter first, such as `annual-audit`"
            }
            Self::Commitment => {
                "upper-case letters, a hyphen, at most one letter, and digits, such as `TEL-3` or `ORG-D1`"
            }
            Self::Setting => "lower-case letters, digits, dots and hyphens, such as `office.telemetry`",
            Self::Source | Self::Risk => "letters, digits and hyphens, such as `S1` or `3`",
        }
    }
}

named! {
    /// What a value has to be.
    Expected {
        /// A text.
        Words = "words",
        /// A text in both languages.
        BothLanguages = "both-languages",
        /// One of a list of words.
        Word = "word",
        /// An id.
        Id = "id",
        /// A list of ids.
        Ids = "ids",
        /// A list of texts.
        List = "list",
        /// A whole number.
        WholeNumber = "whole-number",
        /// A date.
        Date = "date",
        /// A table.
        Table = "table",
        /// A list of tables.
        Tables = "tables",
    }
}

impl Expected {
    pub(super) const fn phrase(self) -> &'static str {
        match self {
            Self::Words => "a text in quotes",
            Self::BothLanguages => "a text in both languages, such as `{ nl = \"…\", en = \"…\" }`",
            Self::Word => "one of its words, in quotes",
            Self::Id => "an id in quotes",
            Self::Ids => "a list of ids in quotes",
            Self::List => "a list of texts in quotes",
            Self::WholeNumber => "a whole number",
            Self::Date => "a date, such as \"2026-12-31\"",
            Self::Table => "a table",
            Self::Tables => "a list of tables, each under its own header in double brackets",
        }
    }
}

named! {
    /// What a value is.
    Found {
        /// A text.
        Text = "text",
        /// A whole number.
        WholeNumber = "whole-number",
        /// A number with a fraction.
        Fraction = "fraction",
        /// True or false.
        Boolean = "boolean",
        /// A date or a time.
        DateOrTime = "date-or-time",
        /// A list.
        List = "list",
        /// A table.
        Table = "table",
    }
}

impl Found {
    pub(super) const fn phrase(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::WholeNumber => "a whole number",
            Self::Fraction => "a number with a fraction",
            Self::Boolean => "true or false",
            Self::DateOrTime => "a date or time",
            Self::List => "a list",
            Self::Table => "a table",
        }
    }
}
