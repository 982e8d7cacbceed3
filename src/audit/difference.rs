//! Differences between two texts, word by word, and between last year's criterion and this year's.

use similar::{Algorithm, ChangeTag, utils::diff_unicode_words};

use super::{
    named::named,
    programme::{Commitment, CommitmentId, Layer, Procedure},
    text::Language,
};

/// More words than this, and two texts are not compared word by word: the one is gone, the other is new. The work grows
/// with the product of both lengths, and a programme file may hold any text.
const WORDS: usize = 4_000;

named! {
    /// What became of a piece of text.
    Fate {
        /// It stands in both texts.
        Kept = "kept",
        /// It stood in the older text only.
        Gone = "gone",
        /// It stands in the newer text only.
        Added = "added",
    }
}

/// A piece of one text, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The text; never empty.
    pub text: String,
}

/// Returns the two texts as one sequence of pieces, in which what is gone comes before what took its place. Total: what is
/// kept and gone makes up `was`, what is kept and added makes up `is`, byte for byte.
pub fn words(was: &str, is: &str) -> Vec<Piece> {
    let long = |text: &str| text.split_whitespace().nth(WORDS).is_some();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |fate: Fate, text: &str| match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.fate == fate => last.text.push_str(text),
        _ => pieces.push(Piece { fate, text: text.to_owned() }),
    };
    if long(was) || long(is) {
        add(Fate::Gone, was);
        add(Fate::Added, is);
        return pieces;
    }
    for (tag, text) in diff_unicode_words(Algorithm::Patience, was, is) {
        match tag {
            ChangeTag::Equal => add(Fate::Kept, text),
            ChangeTag::Delete => add(Fate::Gone, text),
            ChangeTag::Insert => add(Fate::Added, text),
        }
    }
    pieces
}

/// A part of a commitment that its digest covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who is obliged.
    Obliged,
    /// Contractual, technical or organisational.
    Kind,
    /// How strongly it binds.
    Standing,
    /// The statement, in a language.
    Statement(Language),
    /// The contract's own words.
    Quote,
    /// When it is due.
    Due,
    /// On which measures of the customer it depends.
    Depends,
    /// A procedure: its layer, and its number among those on that layer, from 1.
    Procedure(Layer, usize, ProcedurePart),
}

/// A part of a procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProcedurePart {
    /// Examine, interview or test.
    Method,
    /// What is done, in a language.
    Text(Language),
    /// The evidence it asks for, in a language.
    Evidence(Language),
}

/// A part that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Which part.
    pub part: Part,
    /// Old and new, word by word.
    pub pieces: Vec<Piece>,
}

/// Returns every part of the criterion and the procedures that differs, in the order in which one reads them. Nothing
/// differs exactly where the digests are equal, but for the order of procedures on different layers.
pub fn commitments(was: &Commitment, is: &Commitment) -> Vec<Changed> {
    let mut changed = Vec::new();
    let mut compare = |part: Part, was: &str, is: &str| {
        if was != is {
            changed.push(Changed { part, pieces: words(was, is) });
        }
    };
    compare(Part::Obliged, was.obliged.name(), is.obliged.name());
    compare(Part::Kind, was.kind.name(), is.kind.name());
    compare(Part::Standing, was.standing.name(), is.standing.name());
    for language in Language::ALL {
        compare(Part::Statement(language), was.statement.get(language), is.statement.get(language));
    }
    compare(Part::Quote, was.quote.as_deref().unwrap_or_default(), is.quote.as_deref().unwrap_or_default());
    let due = |commitment: &Commitment| commitment.due.map(|due| due.to_string()).unwrap_or_default();
    compare(Part::Due, &due(was), &due(is));
    compare(Part::Depends, &listed(&was.depends), &listed(&is.depends));
    for layer in Layer::ALL {
        let on = |commitment: &Commitment| -> Vec<Procedure> {
            commitment.procedures.iter().filter(|procedure| procedure.layer == layer).cloned().collect()
        };
        let (was, is) = (on(was), on(is));
        for index in 0..was.len().max(is.len()) {
            let (was, is) = (was.get(index), is.get(index));
            let part = |part| Part::Procedure(layer, index + 1, part);
            let method = |procedure: Option<&Procedure>| procedure.map(|known| known.method.name()).unwrap_or_default();
            compare(part(ProcedurePart::Method), method(was), method(is));
            for language in Language::ALL {
                let text = |procedure: Option<&Procedure>| procedure.map(|known| known.text.get(language).to_owned());
                let asks =
                    |procedure: Option<&Procedure>| procedure.map(|known| known.evidence.get(language).to_owned());
                let both = |was: Option<String>, is: Option<String>| (was.unwrap_or_default(), is.unwrap_or_default());
                let (before, now) = both(text(was), text(is));
                compare(part(ProcedurePart::Text(language)), &before, &now);
                let (before, now) = both(asks(was), asks(is));
                compare(part(ProcedurePart::Evidence(language)), &before, &now);
            }
        }
    }
    changed
}

fn listed(ids: &[CommitmentId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::audit::fixture;

    fn side(pieces: &[Piece], without: Fate) -> String {
        pieces.iter().filter(|piece| piece.fate != without).map(|piece| piece.text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn what_is_kept_and_gone_is_the_old_text_and_what_is_kept_and_added_the_new(was in ".*", is in ".*") {
            let pieces = words(&was, &is);
            prop_assert_eq!(side(&pieces, Fate::Added), was);
            prop_assert_eq!(side(&pieces, Fate::Gone), is);
            prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
            prop_assert!(pieces.windows(2).all(|two| two[0].fate != two[1].fate));
        }

        #[test]
        fn texts_that_share_words_are_compared_whole(was in "([ab] ?){0,40}", is in "([ab] ?){0,40}") {
            let pieces = words(&was, &is);
            prop_assert_eq!(side(&pieces, Fate::Added), was);
            prop_assert_eq!(side(&pieces, Fate::Gone), is);
        }
    }

    #[test]
    fn one_changed_word_is_the_only_difference() {
        let pieces = words("announced 14 days before", "announced 30 days before");
        let told: Vec<(Fate, &str)> = pieces.iter().map(|piece| (piece.fate, piece.text.as_str())).collect();
        assert_eq!(
            told,
            [(Fate::Kept, "announced "), (Fate::Gone, "14"), (Fate::Added, "30"), (Fate::Kept, " days before")]
        );
    }

    #[test]
    fn texts_that_are_too_long_to_compare_are_gone_and_added_as_a_whole() {
        let (was, is) = ("a ".repeat(WORDS + 1), "a ".repeat(WORDS + 2));
        let fates: Vec<Fate> = words(&was, &is).into_iter().map(|piece| piece.fate).collect();
        assert_eq!(fates, [Fate::Gone, Fate::Added]);
    }

    #[test]
    fn commitments_differ_where_their_digests_do() {
        let was = fixture::programme().commitments.remove(0);
        assert!(commitments(&was, &was).is_empty());
        let mut changes = ["statement", "quote", "due", "depends", "text", "evidence", "fewer procedures"]
            .map(|name| (name, was.clone()));
        changes[0].1.statement.en.push_str(" ever");
        changes[1].1.quote = Some("Nothing.".to_owned());
        changes[2].1.due = "2027-01-01".parse().ok();
        changes[3].1.depends.push("TEL-2".into());
        changes[4].1.procedures[0].text.nl.push('!');
        changes[5].1.procedures[1].evidence.nl.push('!');
        changes[6].1.procedures.pop();
        for (name, is) in changes {
            assert!(!commitments(&was, &is).is_empty(), "{name}");
            assert_ne!(was.digest(), is.digest(), "{name}");
        }
    }
}
