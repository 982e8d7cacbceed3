//! `waarmerk demo`: a whole audit on shipped evidence, through every step, to a signed and verified summary.

use std::path::PathBuf;

use clap::ValueHint;

use super::{
    face::Face,
    failure::{Answer, Failure},
    terminal, verify,
};
use crate::{
    lang::visible,
    work::{Session, Who, demo::demo},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    #[arg(long)]
    no_tui: bool,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let made = demo(&args.dir, face.language(), &face.watch())?;
    let lang = face.lang;
    let shown = |path: &std::path::Path| visible(&path.display().to_string()).into_owned();
    face.out.line(&lang.with(
        "done-demo",
        &[("dir", shown(&made.dossier).into()), ("events", made.events.into()), ("members", made.homes.len().into())],
    ));
    for signed in &made.signed {
        let certificate = visible(&signed.certificate).into_owned();
        face.out.line(
            &lang.with("demo-signed", &[("certificate", certificate.into()), ("level", signed.level.name().into())]),
        );
    }
    face.out.line(&lang.with("demo-published", &[("dir", shown(&made.published).into())]));
    face.out.line("");
    verify::show(&made.verification, face);
    if let Some((log, home)) = made.homes.first() {
        if !args.no_tui && terminal::is_at_hand() {
            let session = Session::open(&made.dossier, home, Who::Log(log.clone()))?;
            face.out.settle();
            terminal::show(session, home, face)?;
        }
        let (home, dossier) = (shown(home.path()), shown(&made.dossier));
        face.say(&lang.with("next-demo", &[("home", home.into()), ("dossier", dossier.into())]));
    }
    Ok(if made.verification.whole() { Answer::Yes } else { Answer::No })
}
