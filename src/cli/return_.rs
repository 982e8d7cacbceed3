//! `waarmerk return`: give a submitted paper back to its preparer.

use super::{
    face::Face,
    failure::{Answer, Failure},
    resolve,
};
use crate::audit::Action;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    commitment: String,
    #[arg(long, value_name = "TEXT", required = true)]
    reason: String,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let commitment = resolve::commitment(session.audit(), &args.commitment, face)?.id.clone();
    session.act(Action::Return { commitment: commitment.clone(), reason: args.reason })?;
    face.say(&face.lang.with("done-returned", &[("what", commitment.0.into())]));
    Ok(Answer::Yes)
}
