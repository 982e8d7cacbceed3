//! `waarmerk fact`: the facts of the engagement that the report states.

use clap::Subcommand;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse::one_of,
    table::Table,
};
use crate::{
    audit::{Action, register::Register, subject::Fact},
    lang::visible,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Facts,
}

#[derive(Debug, Subcommand)]
enum Facts {
    List,
    Set {
        #[arg(value_name = "FACT", value_parser = one_of!(Fact))]
        fact: Fact,
        #[arg(value_name = "VALUE")]
        value: String,
    },
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        Facts::List => {
            let session = face.look()?;
            let mut table = Table::default();
            for fact in Fact::ALL {
                let heads = session.audit().facts.get(&fact).map(Register::heads).unwrap_or_default();
                let values: Vec<_> = heads.iter().map(|version| visible(&version.value)).collect();
                table.row([fact.name(), &values.join(" | ")]);
            }
            table.print(&face.out);
        }
        Facts::Set { fact, value } => {
            face.open()?.act(Action::State { fact, value: value.clone() })?;
            let lang = face.lang;
            let value = visible(value.trim()).into_owned();
            face.say(
                &lang.with("done-fact", &[("fact", lang.word("fact", fact.name()).into()), ("value", value.into())]),
            );
        }
    }
    Ok(Answer::Yes)
}
