//! `waarmerk lock`: close the file. What comes after that needs a reason, and shows as added after completion.

use jiff::civil::Date;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse,
};
use crate::{audit::Action, work::explain_completion};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    retain_until: Option<Date>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    session.act(Action::Lock { retain_until: args.retain_until, reason: args.reason })?;
    let audit = session.audit();
    if let Some(closing) = &audit.closing {
        face.say(&explain_completion::closed(audit, closing, face.lang));
    }
    face.say(&face.lang.text("next-locked"));
    Ok(Answer::Yes)
}
