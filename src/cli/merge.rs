//! `waarmerk merge`: take in the work of another copy of the dossier.

use std::path::PathBuf;

use clap::ValueHint;

use super::{
    conflict,
    face::Face,
    failure::{Answer, Failure},
};
use crate::{
    dossier::NotOpened,
    lang::visible,
    work::{WorkError, explain_error, merge},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "OTHER", value_hint = ValueHint::DirPath)]
    other: PathBuf,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    if !args.other.join("audit.toml").is_file() {
        let why = NotOpened::NotADossier(args.other.clone());
        return Err(WorkError::NotOpened(why).into());
    }
    let mut session = match face.open() {
        Err(Failure::Work(error)) if merge::is_older(&error) => {
            for mended in merge::mend(&face.dir(), &face.home()?, &args.other)? {
                let values =
                    [("log", mended.log.as_str().into()), ("from", mended.from.into()), ("to", mended.to.into())];
                face.say(&face.lang.with("done-older-mended", &values));
            }
            face.open()?
        }
        opened => opened?,
    };
    let merged = session.merge(&args.other, &face.watch())?;
    let lang = face.lang;
    for (log, (before, after)) in &merged.logs {
        face.say(
            &lang.with(
                "done-merged-log",
                &[("log", log.as_str().into()), ("count", after.saturating_sub(*before).into())],
            ),
        );
    }
    if merged.evidence > 0 {
        face.say(&lang.with("done-merged-evidence", &[("count", merged.evidence.into())]));
    }
    for file in &merged.published {
        let file = visible(&file.display().to_string()).into_owned();
        face.say(&lang.with("done-merged-file", &[("file", file.into())]));
    }
    for skipped in &merged.skipped {
        let path = visible(&skipped.path.display().to_string()).into_owned();
        let why = explain_error::skipped(&skipped.why, lang);
        face.say(&lang.with("not-taken-in", &[("path", path.into()), ("why", why.into())]));
    }
    if merged.logs.is_empty() && merged.evidence == 0 && merged.published.is_empty() {
        face.say(&lang.text("done-merged-nothing"));
    }
    conflict::notice(session.audit(), face);
    let unfinished = merged.cancelled || !merged.skipped.is_empty();
    Ok(if unfinished { Answer::No } else { Answer::Yes })
}
