//! `waarmerk purge`: remove the bytes of a piece of evidence, for good. The record of it stays.

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse::one_of,
    resolve,
};
use crate::{
    audit::{Action, purge::PurgeGround},
    lang::visible,
    work::explain_completion,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "LABEL")]
    label: String,
    #[arg(long, value_name = "GROUND", required = true, value_parser = one_of!(PurgeGround))]
    ground: PurgeGround,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "LABEL")]
    confirm: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let lang = face.lang;
    let mut session = face.open()?;
    let evidence = resolve::evidence(session.audit(), &args.label)?;
    let (id, digest) = (evidence.id.clone(), evidence.bytes.sha256);
    let label = evidence.label.0.clone();
    let action = Action::Purge { evidence: id.clone(), ground: args.ground, reason: args.reason };
    // A refusal comes before the question.
    session.may(action.clone())?;
    let confirmed = args.confirm.as_deref().map(|typed| resolve::evidence(session.audit(), typed)).transpose()?;
    if confirmed.is_none_or(|confirmed| confirmed.id != id) {
        let values = [
            ("label", label.clone().into()),
            ("name", visible(&evidence.bytes.name).into_owned().into()),
            ("size", lang.bytes(evidence.bytes.size).into()),
        ];
        let failure = Failure::told(lang.with("error-purge-unconfirmed", &values));
        return Err(failure.hint(lang, lang.with("error-purge-unconfirmed-hint", &[("label", label.into())])));
    }
    session.act(action)?;
    let audit = session.audit();
    if let Some(purge) = audit.purged.get(&digest) {
        face.say(&format!("{label}: {}", explain_completion::purged(audit, purge, lang)));
    }
    face.say(&lang.text("next-purged"));
    Ok(Answer::Yes)
}
