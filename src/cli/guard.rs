//! `waarmerk guard`: mark a term that no summary may hold, or list them.

use super::{
    face::Face,
    failure::{Answer, Failure},
};
use crate::{audit::Action, lang::visible};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "TERM")]
    term: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let Some(term) = args.term else {
        for term in &face.look()?.audit().guarded {
            face.out.line(&visible(term));
        }
        return Ok(Answer::Yes);
    };
    face.open()?.act(Action::Guard { term: term.clone() })?;
    face.say(&face.lang.with("done-guarded", &[("term", visible(term.trim()).into_owned().into())]));
    Ok(Answer::Yes)
}
