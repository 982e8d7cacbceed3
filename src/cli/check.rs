//! `waarmerk check`: the checks that the programme declares, run on the attached evidence.

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json, observation, resolve,
    table::Table,
};
use crate::{
    audit::{check::Test, observation::Outcome},
    work::check::{Became, Checked, no_check},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    of: Vec<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct CheckJson {
    format: u32,
    checks: Vec<CheckedJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CheckedJson {
    procedure: String,
    test: Test,
    became: &'static str,
    observation: Option<String>,
    seen: Option<observation::SeenJson>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let mut of = Vec::new();
    for typed in &args.of {
        let audit = session.audit();
        let link = resolve::link(audit, typed, face)?;
        let commitment = audit.programme.commitment(&link.commitment);
        let mut checks = commitment.into_iter().flat_map(|it| audit.checks_on(it));
        if !checks.any(|(of, _)| link.procedure.is_none() || of == link) {
            return Err(no_check(&link).into());
        }
        of.push(link);
    }
    let checked = session.check(&of, &face.watch())?;
    let audit = session.audit();
    let failed = checked.iter().any(|it| it.seen.as_ref().is_some_and(|(seen, _)| seen.outcome == Outcome::Fails));
    if args.json {
        let checks = checked
            .iter()
            .map(|it| CheckedJson {
                procedure: it.procedure.to_string(),
                test: it.check.test,
                became: became(it),
                observation: label(it),
                seen: it.seen.as_ref().map(|(seen, _)| observation::seen_json(audit, seen)),
            })
            .collect();
        face.out.json(&CheckJson { format: json::FORMAT, checks });
    } else {
        print(&checked, face);
    }
    Ok(if failed { Answer::No } else { Answer::Yes })
}

fn became(checked: &Checked) -> &'static str {
    match &checked.seen {
        None => "no-evidence",
        Some((_, Became::Recorded(_))) => "recorded",
        Some((_, Became::Same(_))) => "same",
        Some((_, Became::NotRecorded)) => "not-recorded",
    }
}

fn label(checked: &Checked) -> Option<String> {
    match &checked.seen {
        Some((_, Became::Recorded(label) | Became::Same(label))) => Some(label.to_string()),
        _ => None,
    }
}

fn print(checked: &[Checked], face: &Face) {
    let lang = face.lang;
    let mut table = Table::default();
    for it in checked {
        let outcome = it.seen.as_ref().map(|(seen, _)| lang.word("check-outcome", seen.outcome.name()).into_owned());
        table.row([
            it.procedure.to_string(),
            label(it).unwrap_or_else(|| "–".to_owned()),
            outcome.unwrap_or_else(|| lang.text("check-no-evidence").into_owned()),
            lang.word("test", it.check.test.name()).into_owned(),
            lang.word("check-became", became(it)).into_owned(),
        ]);
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-checks"));
    }
    table.print(&face.out);
    let waiting = checked.iter().filter(|it| matches!(it.seen, Some((_, Became::Recorded(_))))).count();
    if waiting > 0 {
        face.say(&lang.with("done-checked", &[("count", waiting.into())]));
    }
}
