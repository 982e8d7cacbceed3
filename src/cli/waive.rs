//! `waarmerk waive`: allow the review of own work, in an audit that one person does.

use super::{
    face::Face,
    failure::{Answer, Failure},
};
use crate::audit::Action;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT", required = true)]
    reason: String,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    face.open()?.act(Action::WaiveReview { reason: args.reason })?;
    face.say(&face.lang.text("done-waived"));
    Ok(Answer::Yes)
}
