//! `waarmerk new`: begin an audit.

use std::path::{Path, PathBuf};

use clap::ValueHint;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse,
};
use crate::{
    audit::{LogName, Text, opening::Period},
    lang::visible,
    work::create::{NewDossier, ProgrammeChoice, create},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
    #[arg(long, value_name = "PRIOR", value_hint = ValueHint::DirPath)]
    from: Option<PathBuf>,
    #[arg(long, value_name = "ID|FILE", required_unless_present = "from")]
    programme: Option<String>,
    #[arg(long, value_name = "NAME", required_unless_present = "from")]
    client: Option<String>,
    #[arg(long, value_name = "A..B", required = true, value_parser = parse::period)]
    period: Period,
    #[arg(long, value_name = "TEXT", requires = "title_en")]
    title_nl: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "title_nl")]
    title_en: Option<String>,
    #[arg(long, value_name = "NAME")]
    supplier: Option<String>,
    #[arg(long = "as", id = "as", value_name = "NAME@DEVICE", value_parser = parse::log)]
    founder: Option<LogName>,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// What looks like a path is one; anything else is an id.
fn choice(word: &str) -> ProgrammeChoice {
    let path = Path::new(word);
    let file = path.components().count() > 1 || path.extension().is_some_and(|it| it.eq_ignore_ascii_case("toml"));
    if file { ProgrammeChoice::File(path.to_path_buf()) } else { ProgrammeChoice::Known(word.to_owned()) }
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let home = face.home()?;
    let new = NewDossier {
        title: args.title_nl.zip(args.title_en).map(|(nl, en)| Text { nl, en }),
        client: args.client,
        supplier: args.supplier,
        period: args.period,
        from: args.from,
        programme: args.programme.as_deref().map_or(ProgrammeChoice::Prior, choice),
        demonstration: false,
        founder: args.founder,
        name: args.name,
        makes_key: false,
    };
    let session = create(&args.dir, &home, new, &face.watch())?;
    let audit = session.audit();
    let lang = face.lang;
    face.out.line(&session.id().to_string());
    let founder = &audit.opening.founder;
    face.say(&lang.with(
        "done-new",
        &[
            ("title", visible(audit.opening.title.get(lang.language())).into_owned().into()),
            ("dir", visible(&args.dir.display().to_string()).into_owned().into()),
            ("commitments", audit.programme.commitments.len().into()),
            ("name", visible(&founder.name).into_owned().into()),
        ],
    ));
    face.say(&lang.with("next-new", &[("dir", visible(&args.dir.display().to_string()).into_owned().into())]));
    Ok(Answer::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_file_and_a_word_is_an_id() {
        assert_eq!(choice("annual-audit"), ProgrammeChoice::Known("annual-audit".to_owned()));
        for path in ["own.toml", "./own", "programmes/own.toml"] {
            assert_eq!(choice(path), ProgrammeChoice::File(path.into()), "{path}");
        }
    }
}
