//! `waarmerk copy`: a copy of the dossier for somebody else, with or without the bytes of some evidence.

use std::path::PathBuf;

use clap::ValueHint;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse::one_of,
};
use crate::{audit::evidence::LeftOut, lang::visible};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    to: PathBuf,
    #[arg(long, value_name = "CLASS", value_parser = one_of!(LeftOut))]
    without: Option<LeftOut>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let copy = session.copy_to(&args.to, args.without, &face.watch())?;
    let lang = face.lang;
    let to = visible(&args.to.display().to_string()).into_owned();
    face.say(&lang.with("done-copied", &[("dir", to.clone().into()), ("count", copy.evidence.into())]));
    if let Some(without) = args.without {
        let labels: Vec<String> = copy.left_out.iter().map(ToString::to_string).collect();
        if labels.is_empty() {
            face.say(&lang.text("copied-nothing-left-out"));
        } else {
            let list = visible(&labels.join(", ")).into_owned();
            face.say(&lang.with("copied-left-out", &[("count", labels.len().into()), ("list", list.into())]));
            face.say(&lang.text("copied-names-stay"));
        }
        let values = [("dir", to.into()), ("class", without.name().into())];
        face.say(&lang.with("next-copied", &values));
    }
    Ok(Answer::Yes)
}
