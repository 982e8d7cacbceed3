//! One thing that verifying has to say.

use jiff::{Timestamp, civil::Date};
use serde::{Serialize, Serializer};

use crate::{
    audit::{Text, named::named},
    lang::{Lang, Value, visible},
};

named! {
    /// What a statement means for the whole.
    Outcome {
        /// As it should be.
        Good = "good",
        /// Wrong: the answer to *whole?* is no.
        Broken = "broken",
        /// Neither, and to be known.
        Note = "note",
    }
}

named! {
    /// The question that a statement answers.
    Question {
        /// Are the bytes whole?
        Bytes = "bytes",
        /// Are log, chain and signatures whole, and did everyone act within their rights?
        Log = "log",
        /// Who signed?
        Signer = "signer",
        /// When, and who says so?
        Time = "time",
        /// Who trusts that?
        Trust = "trust",
        /// Does it still stand, or has a later summary taken its place?
        Standing = "standing",
        /// How complete is the audit?
        Completeness = "completeness",
    }
}

/// A value in a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Text, possibly foreign.
    Text(String),
    /// A number.
    Number(u64),
    /// A moment.
    Moment(Timestamp),
    /// A day.
    Day(Date),
    /// Text in both languages.
    Words(Text),
    /// A statement within the statement.
    Inner(Box<Statement>),
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Moment(moment) => moment.serialize(serializer),
            Self::Day(day) => day.serialize(serializer),
            Self::Words(words) => words.serialize(serializer),
            Self::Inner(statement) => statement.serialize(serializer),
        }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Text> for Said {
    fn from(words: Text) -> Self {
        Self::Words(words)
    }
}

impl From<u64> for Said {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<Timestamp> for Said {
    fn from(moment: Timestamp) -> Self {
        Self::Moment(moment)
    }
}

/// One thing that verifying has to say: a key of the languages, and the values that go into the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// What it means for the whole.
    pub outcome: Outcome,
    /// The question that it answers.
    pub question: Question,
    /// The key of the sentence.
    pub key: &'static str,
    /// The values.
    #[serde(serialize_with = "as_map")]
    pub values: Vec<(&'static str, Said)>,
}

fn as_map<S: Serializer>(values: &[(&'static str, Said)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(values.iter().map(|(name, value)| (name, value)))
}

impl Statement {
    /// Returns the sentence in a language.
    pub fn sentence(&self, lang: Lang) -> String {
        let values: Vec<(&str, Value<'_>)> =
            self.values.iter().map(|(name, said)| (*name, value(said, lang))).collect();
        lang.with(self.key, &values)
    }
}

fn value(said: &Said, lang: Lang) -> Value<'static> {
    match said {
        Said::Text(text) => visible(text).into_owned().into(),
        Said::Number(number) => (*number).into(),
        Said::Moment(moment) => lang.moment(*moment).into(),
        Said::Day(day) => lang.short_date(*day).into(),
        Said::Words(words) => visible(words.get(lang.language())).into_owned().into(),
        Said::Inner(statement) => statement.sentence(lang).into(),
    }
}
