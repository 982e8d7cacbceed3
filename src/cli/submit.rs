//! `waarmerk submit`: submit a working paper for review.

use super::{
    face::Face,
    failure::{Answer, Failure},
    next, resolve,
};
use crate::audit::Action;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    commitment: String,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let commitment = resolve::commitment(session.audit(), &args.commitment, face)?.clone();
    session.act(Action::Submit { commitment: commitment.id.clone() })?;
    face.say(&face.lang.with("done-submitted", &[("commitment", commitment.id.0.clone().into())]));
    next::of_paper(session.audit(), &commitment, face);
    Ok(Answer::Yes)
}
