//! `waarmerk risk`: what remains of the risks after the audit.

use clap::Subcommand;
use jiff::civil::Date;

use super::{
    conclude,
    face::Face,
    failure::{Answer, Failure},
    parse::{self, one_of},
    resolve,
    table::Table,
    texts::TextArgs,
};
use crate::{
    audit::{
        Action, Language,
        programme::{Level, Rating},
        register::Register,
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
    List,
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
        RiskCommand::List => list(face)?,
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

fn list(face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let lang = face.lang;
    let word = |rating: &Rating| lang.word("level", rating.level().name()).into_owned();
    let mut table = Table::default();
    table.row(["", "risk-before", "risk-after", "risk-accepted"].map(|key| match key {
        "" => String::new(),
        key => lang.text(key).into_owned(),
    }));
    for risk in &audit.programme.risks {
        let after = audit.ratings.get(&risk.id).map(Register::heads).unwrap_or_default();
        let accepted = audit.residuals.get(&risk.id).map(Register::heads).unwrap_or_default();
        let after: Vec<String> = after.iter().map(|version| word(&version.value)).collect();
        let accepted: Vec<String> = accepted
            .iter()
            .map(|version| format!("{}, {}", visible(&version.value.0), lang.short_date(version.value.1)))
            .collect();
        table.row([
            visible(&risk.id.0).into_owned(),
            word(&risk.before),
            after.join(" | "),
            accepted.join(" | "),
            face.text(&risk.title),
        ]);
    }
    table.print(&face.out);
    Ok(())
}
