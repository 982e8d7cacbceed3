//! Tickmarks: the small marks that an auditor puts beside a figure or a reference to say what was done with it, with a
//! legend wherever they are used (ISA 230.8: an experienced auditor must be able to follow what was done).

use super::{named::named, state::Audit, subject::Subject, text::Language};

named! {
    /// What was done with that which a text points at.
    Tickmark {
        /// Agreed to the source.
        Agreed = "agreed",
        /// Added up.
        Added = "added",
        /// Computed again.
        Recomputed = "recomputed",
        /// Done again.
        Reperformed = "reperformed",
        /// Confirmed with a third party.
        Confirmed = "confirmed",
        /// Seen to happen.
        Observed = "observed",
    }
}

impl Tickmark {
    /// Returns the mark, legible without colour. None is the mark of a verdict.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Agreed => "√",
            Self::Added => "Σ",
            Self::Recomputed => "◊",
            Self::Reperformed => "∆",
            Self::Confirmed => "(c)",
            Self::Observed => "(o)",
        }
    }

    /// Returns the mark in plain ASCII.
    pub const fn ascii_mark(self) -> &'static str {
        match self {
            Self::Agreed => "(a)",
            Self::Added => "(+)",
            Self::Recomputed => "(=)",
            Self::Reperformed => "(r)",
            Self::Confirmed => "(c)",
            Self::Observed => "(o)",
        }
    }
}

impl Audit {
    /// Returns what this audit says that the mark means, if it says so in words of its own.
    pub fn own_legend(&self, tickmark: Tickmark, language: Language) -> Option<&str> {
        self.text(&Subject::Tickmark(tickmark), language)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::audit::verdict::Value;

    #[test]
    fn each_tickmark_differs_from_the_others_and_from_the_marks_of_verdicts() {
        for mark in [Tickmark::mark, Tickmark::ascii_mark] {
            let marks: BTreeSet<_> = Tickmark::ALL.map(mark).into();
            assert_eq!(marks.len(), Tickmark::ALL.len());
            assert!(Value::ALL.into_iter().all(|value| !marks.contains(value.mark().to_string().as_str())));
        }
        assert!(Tickmark::ALL.iter().all(|tickmark| tickmark.ascii_mark().is_ascii()));
    }
}
