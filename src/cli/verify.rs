//! `waarmerk verify`: is it whole, who signed, who trusts that, and when was it?

use std::{collections::BTreeMap, path::PathBuf};

use clap::ValueHint;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
    parse::one_of,
    table::wrapped,
};
use crate::audit::evidence::LeftOut;
use crate::work::verify::{Completeness, Outcome, Question, Said, Statement, Verification, VerifyOptions, verify};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    path: Option<PathBuf>,
    #[arg(long, value_name = "PEM", value_hint = ValueHint::FilePath)]
    trust: Option<PathBuf>,
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    prior: Option<PathBuf>,
    #[arg(long, value_name = "CLASS", num_args = 0..=1, require_equals = true, default_missing_value = "confidential",
        value_parser = one_of!(LeftOut))]
    without_evidence: Option<LeftOut>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct VerificationJson<'a> {
    format: u32,
    whole: bool,
    subject: crate::work::verify::Subject,
    path: String,
    completeness: Option<&'a Completeness>,
    statements: Vec<StatementJson<'a>>,
}

/// A statement, with its sentence in the reader's language.
#[derive(Serialize)]
pub(super) struct StatementJson<'a> {
    outcome: Outcome,
    question: Question,
    key: &'static str,
    values: BTreeMap<&'static str, &'a Said>,
    sentence: String,
}

pub(super) fn statements<'a>(statements: &'a [Statement], face: &Face) -> Vec<StatementJson<'a>> {
    let told = |statement: &'a Statement| StatementJson {
        outcome: statement.outcome,
        question: statement.question,
        key: statement.key,
        values: statement.values.iter().map(|(name, said)| (*name, said)).collect(),
        sentence: statement.sentence(face.lang),
    };
    statements.iter().map(told).collect()
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let path = args.path.unwrap_or_else(|| face.dir());
    let options =
        VerifyOptions { trust: args.trust, prior: args.prior, without: args.without_evidence, home: face.home().ok() };
    let verification = verify(&path, &options, &face.watch())?;
    let answer = if verification.whole() { Answer::Yes } else { Answer::No };
    if args.json {
        face.out.json(&VerificationJson {
            format: json::FORMAT,
            whole: verification.whole(),
            subject: verification.subject,
            path: verification.path.display().to_string(),
            completeness: verification.completeness.as_ref(),
            statements: statements(&verification.statements, face),
        });
    } else {
        show(&verification, face);
    }
    Ok(answer)
}

/// Writes what was found, question by question, and then the answer.
pub(super) fn show(verification: &Verification, face: &mut Face) {
    let lang = face.lang;
    for question in Question::ALL {
        let mut said = verification.statements.iter().filter(|statement| statement.question == question).peekable();
        if said.peek().is_none() {
            continue;
        }
        face.out.line(&lang.word("question", question.name()));
        for statement in said {
            sentence(statement, face);
        }
        face.out.line("");
    }
    let broken = verification.statements.iter().filter(|it| it.outcome == Outcome::Broken).count();
    if broken == 0 {
        face.out.line(&lang.text("verification-whole"));
    } else {
        face.out.line(&lang.with("verification-broken", &[("count", broken.into())]));
    }
}

/// Writes a statement after its mark.
pub(super) fn sentence(statement: &Statement, face: &mut Face) {
    let mark = face.outcome_mark(statement.outcome);
    let columns = super::out::columns().unwrap_or(usize::MAX).saturating_sub(4);
    for (index, line) in wrapped(&statement.sentence(face.lang), columns).iter().enumerate() {
        let mark = if index == 0 { mark } else { ' ' };
        face.out.line(&format!("  {mark} {line}"));
    }
}
