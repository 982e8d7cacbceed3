//! `waarmerk preview`: what the summary would say.

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse::one_of,
};
use crate::{audit::Language, lang::visible_lines};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "LANG", value_parser = one_of!(Language))]
    lang: Option<Language>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let text = face.look()?.preview(args.lang.unwrap_or(face.language()))?;
    for line in visible_lines(text.trim_end()) {
        face.out.line(&line);
    }
    Ok(Answer::Yes)
}
