//! Verdicts: one per layer, apart from the paper's stage.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// What is judged of one layer of a commitment.
    Value {
        /// Kept.
        Met = "met",
        /// Kept in part.
        PartlyMet = "partly-met",
        /// Not kept.
        NotMet = "not-met",
        /// The situation did not occur, or nothing could be established.
        NotEstablished = "not-established",
        /// Not examined.
        NotTested = "not-tested",
        /// Does not apply here.
        NotApplicable = "not-applicable",
    }
}

impl Value {
    /// Returns whether the value rests on evidence; the others need a reason instead.
    pub const fn rests_on_evidence(self) -> bool {
        matches!(self, Self::Met | Self::PartlyMet | Self::NotMet)
    }

    /// Returns the mark, legible without colour. `open` is [`OPEN_MARK`].
    pub const fn mark(self) -> char {
        match self {
            Self::Met => '✓',
            Self::PartlyMet => '◐',
            Self::NotMet => '✗',
            Self::NotEstablished => '?',
            Self::NotTested => '○',
            Self::NotApplicable => '–',
        }
    }

    /// Returns the mark in plain ASCII.
    pub const fn ascii_mark(self) -> char {
        match self {
            Self::Met => 'Y',
            Self::PartlyMet => 'P',
            Self::NotMet => 'N',
            Self::NotEstablished => '?',
            Self::NotTested => 'o',
            Self::NotApplicable => '-',
        }
    }

    /// Returns the verdict on the whole of several layers: the heaviest that was judged. Not met outweighs partly met,
    /// partly met outweighs not established, that outweighs met; layers that were not tested or do not apply speak only
    /// where nothing else does.
    pub fn overall(values: impl IntoIterator<Item = Self>) -> Option<Self> {
        let weight = |value: &Self| match value {
            Self::NotMet => 5,
            Self::PartlyMet => 4,
            Self::NotEstablished => 3,
            Self::Met => 2,
            Self::NotTested => 1,
            Self::NotApplicable => 0,
        };
        values.into_iter().max_by_key(weight)
    }
}

/// The mark of a layer without a verdict; the same in plain ASCII is `.`.
pub const OPEN_MARK: char = '·';

/// A verdict on one layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Verdict {
    /// What is judged.
    pub value: Value,
    /// Why; required where the value does not rest on evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Value::*, *};

    #[test]
    fn the_heaviest_layer_decides_the_whole() {
        for (layers, whole) in [
            (vec![], None),
            (vec![Met, Met], Some(Met)),
            (vec![Met, NotTested], Some(Met)),
            (vec![Met, NotEstablished], Some(NotEstablished)),
            (vec![NotEstablished, PartlyMet], Some(PartlyMet)),
            (vec![PartlyMet, NotMet, Met], Some(NotMet)),
            (vec![NotApplicable, NotTested], Some(NotTested)),
            (vec![NotApplicable], Some(NotApplicable)),
        ] {
            assert_eq!(Value::overall(layers.clone()), whole, "{layers:?}");
        }
    }

    #[test]
    fn marks_differ_with_and_without_unicode() {
        for mark in [Value::mark, Value::ascii_mark] {
            let marks: std::collections::BTreeSet<_> = Value::ALL.map(mark).into();
            assert_eq!(marks.len(), Value::ALL.len());
        }
    }
}
