//! `waarmerk doctor`: is everything at hand that working here takes?

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
    verify::{self, StatementJson},
};
use crate::work::{doctor::examine, verify::Outcome};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct DoctorJson<'a> {
    format: u32,
    well: bool,
    statements: Vec<StatementJson<'a>>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let dir = face.dir();
    let dossier = (face.names_a_dossier() || dir.join("audit.toml").is_file()).then_some(dir);
    let statements = examine(&face.home()?, dossier.as_deref(), face.lang);
    let well = statements.iter().all(|statement| statement.outcome != Outcome::Broken);
    if args.json {
        let statements = verify::statements(&statements, face);
        face.out.json(&DoctorJson { format: json::FORMAT, well, statements });
    } else {
        for statement in &statements {
            verify::sentence(statement, face);
        }
    }
    Ok(if well { Answer::Yes } else { Answer::No })
}
