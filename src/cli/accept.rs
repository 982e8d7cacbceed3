//! `waarmerk accept`: accept a submitted paper, or a published summary.

use super::{
    face::Face,
    failure::{Answer, Failure},
    resolve, sign,
};
use crate::audit::Action;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    what: String,
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let lang = face.lang;
    if args.what == "summary" {
        let (id, name) = sign::publication(session.audit(), args.name.as_deref())?;
        session.accept_summary(&id, &face.watch())?;
        face.say(&lang.with("done-summary-accepted", &[("name", name.into())]));
        return Ok(Answer::Yes);
    }
    let commitment = resolve::commitment(session.audit(), &args.what, face)?.id.clone();
    let recorded = session.act(Action::Accept { commitment: commitment.clone() })?;
    let waived = recorded
        .iter()
        .any(|recorded| matches!(recorded.event, crate::audit::Event::PaperAccepted { waived: true, .. }));
    let key = if waived { "done-accepted-waived" } else { "done-accepted" };
    face.say(&lang.with(key, &[("what", commitment.0.into())]));
    Ok(Answer::Yes)
}
