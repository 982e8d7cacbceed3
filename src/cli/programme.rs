//! `waarmerk programme`: the programmes that an audit can follow.

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    finding::print_text,
    json,
    table::Table,
};
use crate::{
    audit::{Programme, Text},
    lang::visible,
    template::{self, Origin, Templates},
    work::{explain_error, tables},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: ProgrammeCommand,
}

#[derive(Debug, Subcommand)]
enum ProgrammeCommand {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(long, conflicts_with = "json")]
        toml: bool,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    programmes: Vec<SummaryJson>,
}

#[derive(Serialize)]
struct SummaryJson {
    id: String,
    origin: &'static str,
    path: Option<String>,
    version: Option<String>,
    title: Option<Text>,
    supplier: Option<String>,
    areas: Option<usize>,
    commitments: Option<usize>,
    problems: usize,
}

#[derive(Serialize)]
struct ShowJson<'a> {
    format: u32,
    programme: &'a Programme,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let templates = Templates::new(Some(&face.home()?.templates()))?;
    match &args.command {
        ProgrammeCommand::List { json } => {
            list(&templates, *json, face);
            Ok(Answer::Yes)
        }
        ProgrammeCommand::Show { id, toml, json } => {
            let programme = templates
                .programme(id)
                .map_err(|problems| Failure::from(problems).hint(face.lang, face.lang.text("hint-programmes")))?;
            if *json {
                face.out.json(&ShowJson { format: json::FORMAT, programme: &programme });
            } else if *toml {
                face.out.bytes(template::to_toml(&programme).as_bytes());
            } else {
                show(&programme, face);
            }
            Ok(Answer::Yes)
        }
        ProgrammeCommand::Check { file } => check(&templates, file, face),
    }
}

fn list(templates: &Templates, json: bool, face: &mut Face) {
    let summaries = templates.programmes();
    if json {
        let programmes = summaries
            .iter()
            .map(|summary| {
                let contents = summary.contents.as_ref().ok();
                let (origin, path) = match &summary.origin {
                    Origin::Shipped => ("shipped", None),
                    Origin::Own { path, .. } => ("own", Some(path.display().to_string())),
                };
                SummaryJson {
                    id: summary.id.clone(),
                    origin,
                    path,
                    version: contents.map(|it| it.version.clone()),
                    title: contents.map(|it| it.title.clone()),
                    supplier: contents.map(|it| it.supplier.clone()),
                    areas: contents.map(|it| it.areas),
                    commitments: contents.map(|it| it.commitments),
                    problems: summary.contents.as_ref().err().map_or(0, |problems| problems.0.len()),
                }
            })
            .collect();
        face.out.json(&ListJson { format: json::FORMAT, programmes });
        return;
    }
    let lang = face.lang;
    let mut table = Table::default();
    for summary in &summaries {
        let own = match &summary.origin {
            Origin::Shipped => String::new(),
            Origin::Own { .. } => lang.text("programme-own").into_owned(),
        };
        let id = visible(&summary.id).into_owned();
        match &summary.contents {
            Ok(it) => table.row([
                id,
                visible(&it.version).into_owned(),
                lang.with("programme-commitments", &[("count", it.commitments.into())]),
                own,
                face.text(&it.title),
            ]),
            Err(problems) => table.row([
                id,
                String::new(),
                lang.with("programme-problems", &[("count", problems.0.len().into())]),
                own,
                String::new(),
            ]),
        }
    }
    table.print(&face.out);
}

fn show(programme: &Programme, face: &mut Face) {
    let dot = face.dot();
    face.out.line(&format!("{}{dot}{}", face.text(&programme.title), visible(&programme.version)));
    let inside = programme.scope.inside.get(face.language()).to_owned();
    print_text(&inside, face);
    for area in &programme.areas {
        face.out.line("");
        face.out.line(&format!("{} ({})", face.text(&area.title), visible(&area.id.0)));
        let mut table = Table::default();
        for commitment in programme.commitments.iter().filter(|commitment| commitment.area == area.id) {
            let layers = commitment.layers();
            let layers: Vec<_> = layers.iter().map(|layer| face.lang.word("layer", layer.name())).collect();
            table.row([
                format!("  {}", visible(&commitment.id.0)),
                face.text(&commitment.title),
                face.lang.word("standing", commitment.standing.name()).into_owned(),
                layers.join(", "),
            ]);
        }
        table.print(&face.out);
    }
}

/// A programme with problems is an answer, not a failure: status 1, every problem a line on standard output.
fn check(templates: &Templates, file: &std::path::Path, face: &mut Face) -> Result<Answer, Failure> {
    match template::read_programme_file(file, templates) {
        Ok(programme) => {
            let unknown = tables::unknown_settings(&face.home()?, &programme)?;
            for (procedure, setting) in &unknown {
                let values =
                    [("procedure", procedure.to_string().into()), ("setting", visible(setting).into_owned().into())];
                face.out.line(&face.lang.with("programme-unknown-setting", &values));
            }
            if !unknown.is_empty() {
                face.say(&face.lang.with("programme-bad", &[("count", unknown.len().into())]));
                return Ok(Answer::No);
            }
            face.say(&face.lang.with(
                "programme-good",
                &[
                    ("id", visible(&programme.id).into_owned().into()),
                    ("areas", programme.areas.len().into()),
                    ("commitments", programme.commitments.len().into()),
                ],
            ));
            Ok(Answer::Yes)
        }
        Err(problems) => {
            for line in explain_error::problems(&problems, face.lang) {
                face.out.line(&line);
            }
            face.say(&face.lang.with("programme-bad", &[("count", problems.0.len().into())]));
            Ok(Answer::No)
        }
    }
}
