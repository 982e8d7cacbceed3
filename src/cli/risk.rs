//! `waarmerk risk`: what remains of the risks after the audit.

mod json;
mod show;

use clap::Subcommand;
use jiff::civil::Date;

use super::{
    conclude,
    face::Face,
    failure::{Answer, Failure},
    parse::{self, one_of},
    resolve,
    texts::TextArgs,
};
use crate::{
    audit::{
        Action, Language,
        programme::{Level, Rating},
        subject::Subject,
    },
    lang::visible,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: RiskCommand,
}

#[derive(Debug, Subcommand)]
enum RiskCommand {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "RISK")]
        risk: String,
        #[arg(long)]
        json: bool,
    },
    Matrix {
        #[arg(long)]
        json: bool,
    },
    Rate {
        #[arg(value_name = "RISK")]
        risk: String,
        #[arg(value_name = "LIKELIHOOD", value_parser = one_of!(Level))]
        likelihood: Level,
        #[arg(value_name = "IMPACT", value_parser = one_of!(Level))]
        impact: Level,
    },
    Write {
        #[arg(value_name = "RISK")]
        risk: String,
        #[arg(long, value_name = "LANG", required = true, value_parser = one_of!(Language))]
        lang: Language,
        #[command(flatten)]
        text: TextArgs,
    },
    Accept {
        #[arg(value_name = "RISK")]
        risk: String,
        #[arg(long, value_name = "NAME", required = true)]
        owner: String,
        #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
        until: Date,
    },
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let lang = face.lang;
    match args.command {
        RiskCommand::List { json } => show::list(json, face)?,
        RiskCommand::Show { risk, json } => show::show(&risk, json, face)?,
        RiskCommand::Matrix { json } => show::matrix(json, face)?,
        RiskCommand::Rate { risk, likelihood, impact } => {
            let mut session = face.open()?;
            let risk = resolve::risk(session.audit(), &risk)?;
            let rating = Rating { likelihood, impact };
            session.act(Action::RateRisk { risk: risk.clone(), rating })?;
            let level = lang.word("level", rating.level().name());
            face.say(&lang.with("done-risk-rated", &[("risk", risk.0.into()), ("level", level.into())]));
        }
        RiskCommand::Write { risk, lang, text } => {
            let mut session = face.open()?;
            let risk = resolve::risk(session.audit(), &risk)?;
            conclude::write(&mut session, &Subject::Risk(risk), lang, &text, face)?;
        }
        RiskCommand::Accept { risk, owner, until } => {
            let mut session = face.open()?;
            let risk = resolve::risk(session.audit(), &risk)?;
            session.act(Action::AcceptResidual { risk: risk.clone(), owner: owner.clone(), until })?;
            let owner = visible(owner.trim()).into_owned();
            let until = lang.date(until);
            face.say(&lang.with(
                "done-risk-accepted",
                &[("risk", risk.0.into()), ("owner", owner.into()), ("until", until.into())],
            ));
        }
    }
    Ok(Answer::Yes)
}
