//! `waarmerk demo`: two years of a whole audit on shipped evidence, through every step, to signed and verified summaries.

use std::path::{Path, PathBuf};

use clap::ValueHint;

use super::{
    face::Face,
    failure::{Answer, Failure},
    terminal, verify,
};
use crate::{
    lang::visible,
    work::{
        Session, Who,
        demo::{Year, demo},
    },
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
    let shown = |path: &Path| visible(&path.display().to_string()).into_owned();
    for year in &made.years {
        tell(year, face);
    }
    if let (Some((log, home)), Some(newest)) = (made.homes.first(), made.years.last()) {
        if !args.no_tui && terminal::is_at_hand() {
            let session = Session::open(&newest.dossier, home, Who::Log(log.clone()))?;
            face.out.settle();
            terminal::show(session, home, face)?;
        }
        let (home, dossier) = (shown(home.path()), shown(&newest.dossier));
        face.say(&face.lang.with("next-demo", &[("home", home.into()), ("dossier", dossier.into())]));
    }
    Ok(if made.years.iter().all(|year| year.verification.whole()) { Answer::Yes } else { Answer::No })
}

/// Tells what a year came to.
fn tell(year: &Year, face: &mut Face) {
    let lang = face.lang;
    let shown = |path: &Path| visible(&path.display().to_string()).into_owned();
    face.out.line(&lang.with(
        "done-demo",
        &[("dir", shown(&year.dossier).into()), ("events", year.events.into()), ("members", year.members.into())],
    ));
    for signed in &year.signed {
        let certificate = visible(&signed.certificate).into_owned();
        face.out.line(
            &lang.with("demo-signed", &[("certificate", certificate.into()), ("level", signed.level.name().into())]),
        );
    }
    face.out.line(&lang.with("demo-published", &[("dir", shown(&year.published).into())]));
    face.out.line("");
    verify::show(&year.verification, face);
    face.out.line("");
}
