//! `waarmerk completions` and `waarmerk man`: what a shell and a reader of manuals know of the commands.

use std::{fs, path::PathBuf};

use clap::{Command, ValueHint};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use super::{
    args,
    face::Face,
    failure::{Answer, Failure},
    help,
};
use crate::work::WorkError;

#[derive(Debug, clap::Args)]
pub(super) struct CompletionArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

#[derive(Debug, clap::Args)]
pub(super) struct ManArgs {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

pub(super) fn completions(args: &CompletionArgs, face: &mut Face) -> Answer {
    let mut script = Vec::new();
    generate(args.shell, &mut help::told(args::command(), face.lang), "waarmerk", &mut script);
    face.out.bytes(&script);
    Answer::Yes
}

/// Writes a page for the whole and one for each command, as `waarmerk-evidence-list.1`.
pub(super) fn man(args: &ManArgs, face: &mut Face) -> Result<Answer, Failure> {
    fs::create_dir_all(&args.dir).map_err(WorkError::io("make", &args.dir))?;
    let mut command = help::told(args::command(), face.lang);
    command.build();
    let mut written = 0_usize;
    pages(&command, "waarmerk", &mut |name, page| {
        let path = args.dir.join(format!("{name}.1"));
        fs::write(&path, page).map_err(WorkError::io("write", &path))?;
        written += 1;
        Ok(())
    })?;
    face.say(&face.lang.with("done-man", &[("count", written.into())]));
    Ok(Answer::Yes)
}

fn pages(
    command: &Command,
    name: &str,
    write: &mut impl FnMut(&str, &[u8]) -> Result<(), WorkError>,
) -> Result<(), Failure> {
    let mut page = Vec::new();
    let titled = command.clone().name(name.to_owned());
    Man::new(titled).title(name.to_uppercase()).render(&mut page).map_err(Failure::Output)?;
    write(name, &page)?;
    for below in command.get_subcommands() {
        pages(below, &format!("{name}-{}", below.get_name()), write)?;
    }
    Ok(())
}
