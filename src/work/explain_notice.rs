//! What whoever opens a dossier should know, in the reader's language.

use super::verify::fault;
use crate::{
    dossier::Notice,
    lang::{Lang, visible},
};

/// Tells a notice in one sentence.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    match notice {
        Notice::Tail(found) => lang.with("notice-tail", &[("fault", fault::statement(found).sentence(lang).into())]),
        Notice::SetAside { fault: found, to } => lang.with(
            "notice-set-aside",
            &[
                ("fault", fault::statement(found).sentence(lang).into()),
                ("path", visible(&to.display().to_string()).into_owned().into()),
            ],
        ),
        Notice::Mended(mended) => lang.with(
            "notice-mended",
            &[("log", mended.log.as_str().into()), ("from", mended.from.into()), ("to", mended.to.into())],
        ),
        Notice::HeldBack(waits) => lang.with(
            "notice-held-back",
            &[
                ("log", waits.log.as_str().into()),
                ("needs", waits.needs.as_str().into()),
                ("line", waits.needs_seq.into()),
            ],
        ),
        Notice::Stranger(log) => lang.with("notice-stranger", &[("log", log.as_str().into())]),
        Notice::NotRemembered(why) => lang.with("notice-not-remembered", &[("why", visible(why).into_owned().into())]),
    }
}
