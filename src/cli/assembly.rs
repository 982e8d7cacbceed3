//! `waarmerk assembly`: within how many days after the date of the report the file is to be closed.

use super::{
    face::Face,
    failure::{Answer, Failure},
};
use crate::{audit::Action, work::explain_completion};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DAYS")]
    days: u16,
    #[arg(long, value_name = "TEXT", required = true)]
    reason: String,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    session.act(Action::SetAssembly { days: args.days, reason: args.reason })?;
    let days = u64::from(session.audit().assembly_days());
    face.say(&face.lang.with("done-assembly", &[("days", days.into())]));
    if let Some(state) = explain_completion::state(session.audit(), session.today(), face.lang) {
        face.say(&state);
    }
    Ok(Answer::Yes)
}
