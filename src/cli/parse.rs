//! Words of the command line, read into values of the audit. What cannot be read says what was expected.

use jiff::civil::Date;

use crate::audit::{
    EventId, LogName,
    evidence::Link,
    member::PublicKey,
    opening::Period,
    publication::{Publicity, WooGround},
    sampling::Percent,
};

/// Reads one of the names of a closed set; the names appear in help and completions.
macro_rules! one_of {
    ($named:ty) => {{
        use clap::builder::TypedValueParser as _;
        clap::builder::PossibleValuesParser::new(<$named>::ALL.map(<$named>::name))
            .try_map(|word| word.parse::<$named>())
    }};
}

pub(super) use one_of;

/// A word that is not what was expected. The name is that of the sentence that says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` does not fit here: {expected}")]
pub(super) struct Misread {
    /// What was given.
    pub(super) word: String,
    /// The key of what would have been accepted.
    pub(super) expected: &'static str,
}

fn read<T: std::str::FromStr>(word: &str, expected: &'static str) -> Result<T, Misread> {
    word.parse().map_err(|_| Misread { word: word.to_owned(), expected })
}

pub(super) fn date(word: &str) -> Result<Date, Misread> {
    read(word, "expected-date")
}

pub(super) fn period(word: &str) -> Result<Period, Misread> {
    read(word, "expected-period")
}

pub(super) fn log(word: &str) -> Result<LogName, Misread> {
    read(word, "expected-log")
}

pub(super) fn key(word: &str) -> Result<PublicKey, Misread> {
    read(word, "expected-key")
}

pub(super) fn percent(word: &str) -> Result<Percent, Misread> {
    read(word, "expected-percent")
}

pub(super) fn link(word: &str) -> Result<Link, Misread> {
    read(word, "expected-link")
}

pub(super) fn event(word: &str) -> Result<EventId, Misread> {
    read(word, "expected-event")
}

/// A piece of evidence, with the place in it if one is given: `E-07`, `E-07:page 3`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The label.
    pub(super) label: String,
    /// The place.
    pub(super) locator: Option<String>,
}

pub(super) fn place(word: &str) -> Result<Place, Misread> {
    let (label, locator) = match word.split_once(':') {
        None => (word, None),
        Some((label, locator)) => (label, Some(locator.trim()).filter(|locator| !locator.is_empty())),
    };
    if label.trim().is_empty() {
        return Err(Misread { word: word.to_owned(), expected: "expected-place" });
    }
    Ok(Place { label: label.trim().to_owned(), locator: locator.map(str::to_owned) })
}

/// Reads whether something is public: `public`, `inside`, or the ground on which it is withheld.
pub(super) fn publicity() -> impl clap::builder::TypedValueParser<Value = Publicity> {
    use clap::builder::TypedValueParser as _;
    let words = ["public", "inside"].into_iter().chain(WooGround::ALL.map(WooGround::name));
    clap::builder::PossibleValuesParser::new(words.collect::<Vec<_>>()).try_map(|word| match word.as_str() {
        "public" => Ok(Publicity::Public),
        "inside" => Ok(Publicity::Inside),
        ground => ground.parse::<WooGround>().map(Publicity::Withheld),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_label_and_perhaps_where_in_it() {
        let place = |word| place(word).map(|place| (place.label, place.locator));
        assert_eq!(place("E-07"), Ok(("E-07".to_owned(), None)));
        assert_eq!(place("E-07: page 3: line 2"), Ok(("E-07".to_owned(), Some("page 3: line 2".to_owned()))));
        assert_eq!(place("E-07:"), Ok(("E-07".to_owned(), None)));
        assert!(place(":page 3").is_err());
    }
}
