//! What comes next, said after a change.

use super::face::Face;
use crate::{
    audit::{
        Audit,
        paper::{Stage, Undone},
        programme::Commitment,
    },
    work::explain,
};

/// Says where the paper stands, and what is needed before it can be submitted.
pub(super) fn of_paper(audit: &Audit, commitment: &Commitment, face: &Face) {
    let standing = audit.standing(commitment);
    let lang = face.lang;
    let id = || commitment.id.0.clone().into();
    if let Some(undone) = standing.undone {
        let key = match undone {
            Undone::Submission => "next-submission-undone",
            Undone::Acceptance => "next-acceptance-undone",
        };
        face.say(&lang.with(key, &[("commitment", id())]));
    }
    let needed = audit.needed(commitment);
    match standing.stage {
        Stage::Open | Stage::Returned if !needed.is_empty() => {
            let needed = explain::needed_list(&needed, lang);
            face.say(&lang.with("next-needed", &[("commitment", id()), ("needed", needed.into())]));
        }
        Stage::Open | Stage::Returned | Stage::Prepared => {
            face.say(&lang.with("next-submit", &[("commitment", id())]));
        }
        Stage::Submitted => face.say(&lang.with("next-review", &[("commitment", id())])),
        Stage::Accepted => {}
    }
}
