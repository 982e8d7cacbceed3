//! How a finding came to stand where it does, over the years: what was said of it, when and why; never by whom.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Serialize;

use super::finding::Rated;
use crate::audit::{
    Label, Text,
    earlier::{Earlier, Past},
    finding::{self, FindingStatus, Said},
    programme::Rating,
};

/// How a finding came to stand where it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct History {
    /// Where it stood at the end of each earlier audit, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<Year>,
    /// Every rating that it had, oldest first.
    pub ratings: Vec<Rerated>,
    /// Every status that it had, oldest first.
    pub statuses: Vec<Restated>,
}

/// A finding at the end of an earlier audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Year {
    /// That audit's title.
    pub audit: Text,
    /// Its label there.
    pub label: Label,
    /// How serious it was.
    pub rating: Rated,
    /// Where its follow-up stood.
    pub status: FindingStatus,
}

/// A rating that a finding had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rerated {
    /// Since when.
    pub day: Date,
    /// How serious it was.
    pub rating: Rated,
    /// Why, in the language in which it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A status that a finding had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Restated {
    /// Since when.
    pub day: Date,
    /// Where its follow-up stood.
    pub status: FindingStatus,
    /// Why, in the language in which it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Returns the history of a finding; of the one that it repeats, the years come first.
pub(super) fn history(finding: &finding::Finding, repeated: Option<&finding::Finding>) -> History {
    let earlier = finding.earlier.as_ref();
    let years = repeated.and_then(|known| known.earlier.as_ref()).into_iter().chain(earlier).flat_map(years);
    // What a carried finding came with was said in the earlier audit already.
    let here = usize::from(earlier.is_some());
    let ratings = earlier.into_iter().flat_map(|earlier| &earlier.ratings).map(past);
    let statuses = earlier.into_iter().flat_map(|earlier| &earlier.statuses).map(past);
    let rerated = |(day, rating, reason): (Date, Rating, _)| Rerated { day, rating: rating.into(), reason };
    let restated = |(day, status, reason)| Restated { day, status, reason };
    History {
        years: years.collect(),
        ratings: ratings.chain(finding.ratings.iter().skip(here).map(said)).map(rerated).collect(),
        statuses: statuses.chain(finding.statuses.iter().skip(here).map(said)).map(restated).collect(),
    }
}

fn years(earlier: &Earlier) -> impl Iterator<Item = Year> {
    earlier.years.iter().map(|year| Year {
        audit: year.audit.clone(),
        label: year.label.clone(),
        rating: year.rating.into(),
        status: year.status,
    })
}

fn past<T: Copy>(past: &Past<T>) -> (Date, T, Option<String>) {
    (day(past.at), past.value, past.reason.clone())
}

fn said<T: Copy>(said: &Said<T>) -> (Date, T, Option<String>) {
    (day(said.at), said.value, said.reason.clone())
}

pub(super) fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}
