//! `waarmerk conflict`: what stands in two versions after a merge, side by side, and taking one of them.

use clap::Subcommand;
use jiff::Timestamp;
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json, out, resolve,
    table::{Table, wrapped},
};
use crate::{
    audit::{
        Action, Audit, EventId, LogName, Thing,
        action::ItemTest,
        conflict::{Conflict, Head},
        profile::Trait,
        promise::Entry,
        publication::Item,
    },
    lang::visible,
    work::{
        conflict::{Side, sides, what},
        tell,
    },
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: ConflictCommand,
}

#[derive(Debug, Subcommand)]
enum ConflictCommand {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "WHAT")]
        what: String,
    },
    Take {
        #[arg(value_name = "WHAT")]
        what: String,
        #[arg(value_name = "VERSION")]
        head: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    conflicts: Vec<ConflictJson>,
}

#[derive(Serialize)]
struct ConflictJson {
    name: String,
    right: Option<&'static str>,
    versions: Vec<VersionJson>,
}

#[derive(Serialize)]
struct VersionJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    value: serde_json::Value,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        ConflictCommand::List { json } => list(json, face)?,
        ConflictCommand::Show { what } => show(&what, face)?,
        ConflictCommand::Take { what, head, reason } => take(&what, &head, reason, face)?,
    }
    Ok(Answer::Yes)
}

/// Returns the word that names what is in conflict, the same in every language: `TEL-3:verdict:design`,
/// `TEL-3:conclusion:nl`, `S-01:item:7`, `E-07:details`, `E-07:judgement`, `F-01:details`, `risk:3:rating`, `risk:3:residual`,
/// `fact:place`, `public:TEL-3:verdicts`.
pub(super) fn name(audit: &Audit, conflict: &Conflict) -> String {
    let evidence = |id: &EventId| resolve::spelled(audit, &Item::Evidence(id.clone()));
    match conflict.heads.first().map(|head| &head.sets) {
        Some(Action::Write { subject, language, .. }) => {
            format!("{}:{language}", resolve::spelled(audit, &Item::Text(subject.clone())))
        }
        Some(Action::GiveVerdict { commitment, layer, .. }) => format!("{commitment}:verdict:{layer}"),
        Some(Action::SetApplicability { commitment, .. }) => format!("{commitment}:applies"),
        Some(
            Action::ChangePromise { commitment, said: day, .. }
            | Action::StrikePromise { commitment, entry: Entry::Change(day), .. },
        ) => {
            format!("{commitment}:promise:{day}")
        }
        Some(
            Action::StatePromise { commitment, as_of: day, .. }
            | Action::StrikePromise { commitment, entry: Entry::Status(day), .. },
        ) => {
            format!("{commitment}:promise-status:{day}")
        }
        Some(Action::StateProfile { traits }) => traits.iter().map(profile_name).collect(),
        Some(Action::Describe { evidence: id, .. }) => format!("{}:details", evidence(id)),
        Some(Action::Judge { evidence: id, .. }) => format!("{}:judgement", evidence(id)),
        Some(Action::ChangeRequest { request, .. }) => format!("{}:details", tell::label(audit, request)),
        Some(Action::RecordAnswers { answers }) => {
            answers.first().map_or_else(String::new, |it| format!("{}:answer", tell::label(audit, &it.request)))
        }
        Some(Action::ChangeFinding { finding, .. }) => {
            format!("{}:details", resolve::spelled(audit, &Item::Finding(finding.clone())))
        }
        Some(Action::Hear { finding, .. }) => {
            format!("{}:hearing", resolve::spelled(audit, &Item::Finding(finding.clone())))
        }
        Some(Action::ChangeSample { sample, .. }) => format!("{}:details", tell::label(audit, sample)),
        Some(Action::SeedSample { sample, .. }) => format!("{}:seed", tell::label(audit, sample)),
        Some(Action::DrawSample { sample, .. }) => format!("{}:draw", tell::label(audit, sample)),
        Some(Action::TestItems { sample, tests, .. }) => {
            let row = tests.first().map(|test| test.row).unwrap_or_default();
            format!("{}:item:{row}", tell::label(audit, sample))
        }
        Some(Action::Appraise { observation, .. }) => {
            format!("{}:appraisal", audit.called(&Thing::Observation(observation.clone())))
        }
        Some(Action::RateRisk { risk, .. }) => format!("risk:{risk}:rating"),
        Some(Action::AcceptResidual { risk, .. }) => format!("risk:{risk}:residual"),
        Some(Action::State { fact, .. }) => format!("fact:{fact}"),
        Some(Action::SetAssembly { .. }) => "assembly".to_owned(),
        Some(Action::Choose { item, .. }) => format!("public:{}", resolve::spelled(audit, item)),
        _ => String::new(),
    }
}

fn profile_name(stated: &Trait) -> String {
    match stated {
        Trait::Service { service, .. } => format!("profile:service:{service}"),
        Trait::Data { kind, .. } => format!("profile:data:{kind}"),
        Trait::Confidentiality(_) => "profile:confidentiality".to_owned(),
        Trait::Note(_) => "profile:note".to_owned(),
    }
}

/// Returns the names of everything that stands in several versions.
pub(super) fn names(audit: &Audit) -> Vec<String> {
    audit.conflicts().iter().map(|conflict| name(audit, conflict)).collect()
}

/// Says how many conflicts there are, and how to see them.
pub(super) fn notice(audit: &Audit, face: &Face) {
    let names = names(audit);
    if !names.is_empty() {
        let what = visible(&names.join(", ")).into_owned();
        face.say(&face.lang.with("conflict-notice", &[("count", names.len().into()), ("what", what.into())]));
    }
}

fn find(audit: &Audit, typed: &str) -> Result<Conflict, Failure> {
    let typed = typed.trim();
    let mut conflicts = audit.conflicts();
    let at = conflicts.iter().position(|conflict| name(audit, conflict).eq_ignore_ascii_case(typed));
    match at {
        Some(at) => Ok(conflicts.swap_remove(at)),
        None => Err(resolve::unknown(typed).into()),
    }
}

fn list(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let conflicts = audit.conflicts();
    if json {
        let conflicts = conflicts.iter().map(|conflict| document(audit, conflict)).collect();
        face.out.json(&ListJson { format: json::FORMAT, conflicts });
        return Ok(());
    }
    let mut table = Table::default();
    for conflict in &conflicts {
        let by: Vec<&str> = conflict.heads.iter().map(|head| audit.name_of(&head.id.log)).collect();
        table.row([
            visible(&name(audit, conflict)).into_owned(),
            visible(&what(audit, conflict, face.lang)).into_owned(),
            visible(&by.join(", ")).into_owned(),
        ]);
    }
    if table.is_empty() {
        face.say(&face.lang.text("nothing-conflicts"));
    }
    table.print(&face.out);
    Ok(())
}

fn document(audit: &Audit, conflict: &Conflict) -> ConflictJson {
    let version = |head: &Head| VersionJson {
        event: head.id.clone(),
        by: head.id.log.clone(),
        at: head.at,
        value: value(&head.sets),
    };
    ConflictJson {
        name: name(audit, conflict),
        right: conflict.right().map(crate::audit::member::Right::name),
        versions: conflict.heads.iter().map(version).collect(),
    }
}

/// Returns the value, in the form that it has in the log.
fn value(sets: &Action) -> serde_json::Value {
    let value = match sets {
        Action::Write { text, .. } => serde_json::to_value(text),
        Action::GiveVerdict { verdict, .. } => serde_json::to_value(verdict),
        Action::SetApplicability { applies, reason, .. } => {
            Ok(serde_json::json!({ "applies": applies, "reason": reason }))
        }
        Action::ChangePromise { to, evidence, reason, .. } => {
            Ok(serde_json::json!({ "to": to, "evidence": evidence, "reason": reason }))
        }
        Action::StatePromise { state, evidence, note, .. } => {
            Ok(serde_json::json!({ "state": state, "evidence": evidence, "note": note }))
        }
        Action::StrikePromise { .. } => Ok(serde_json::json!("struck")),
        Action::StateProfile { traits } => serde_json::to_value(traits.first()),
        Action::Describe { details, .. } => serde_json::to_value(details),
        Action::Judge { judgement, .. } => serde_json::to_value(judgement),
        Action::ChangeRequest { details, .. } => serde_json::to_value(details),
        Action::RecordAnswers { answers } => serde_json::to_value(answers.first().map(|it| &it.answer)),
        Action::ChangeFinding { details, .. } => serde_json::to_value(details),
        Action::Hear { hearing, .. } => serde_json::to_value(hearing),
        Action::ChangeSample { details, .. } => serde_json::to_value(details),
        Action::SeedSample { seed, .. } => serde_json::to_value(seed),
        Action::DrawSample { selected, .. } => serde_json::to_value(selected),
        Action::TestItems { tests, .. } => Ok(tests.iter().map(tested).collect()),
        Action::Appraise { appraisal, .. } => serde_json::to_value(appraisal),
        Action::RateRisk { rating, .. } => serde_json::to_value(rating),
        Action::AcceptResidual { owner, until, .. } => Ok(serde_json::json!({ "owner": owner, "until": until })),
        Action::State { value, .. } => serde_json::to_value(value),
        Action::SetAssembly { days, reason } => Ok(serde_json::json!({ "days": days, "reason": reason })),
        Action::Choose { publicity, .. } => serde_json::to_value(publicity),
        _ => Ok(serde_json::Value::Null),
    };
    value.unwrap_or_default()
}

fn tested(test: &ItemTest) -> serde_json::Value {
    serde_json::json!({ "row": test.row, "result": test.result, "note": test.note, "evidence": test.evidence })
}

fn show(typed: &str, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let conflict = find(audit, typed)?;
    let lang = face.lang;
    face.out.line(&visible(&what(audit, &conflict, lang)));
    face.out.line("");
    let sides = sides(audit, &conflict, lang);
    for (number, pair) in sides.chunks(2).enumerate() {
        side_by_side(number * 2 + 1, pair, face);
    }
    face.say(&lang.with("conflict-take-hint", &[("what", visible(&name(audit, &conflict)).into_owned().into())]));
    Ok(())
}

/// Writes one version, or two in columns.
fn side_by_side(first: usize, sides: &[Side], face: &Face) {
    let lang = face.lang;
    let (open, close) = if face.is_ascii() { ('<', '>') } else { ('‹', '›') };
    let room = out::columns().unwrap_or(100).saturating_sub(3) / 2;
    let column = |number: usize, side: &Side| {
        let by = visible(&side.by).into_owned();
        let mut lines = vec![format!("{number}  {by}"), format!("   {}", lang.moment(side.at)), String::new()];
        for field in &side.fields {
            let label = if field.label.is_empty() { String::new() } else { format!("{}: ", field.label) };
            lines.extend(wrapped(&format!("{label}{}", field.marked(open, close)), room));
        }
        lines
    };
    let columns: Vec<Vec<String>> = sides.iter().enumerate().map(|(index, side)| column(first + index, side)).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or_default();
    for row in 0..height {
        let cell = |column: &Vec<String>| column.get(row).cloned().unwrap_or_default();
        let left = columns.first().map(cell).unwrap_or_default();
        let right = columns.get(1).map(cell).unwrap_or_default();
        let space = " ".repeat(room.saturating_sub(left.width()));
        face.out.line(format!("{left}{space}   {right}").trim_end());
    }
    face.out.line("");
}

fn take(typed: &str, version: &str, reason: Option<String>, face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let audit = session.audit();
    let conflict = find(audit, typed)?;
    let numbered = version.parse::<usize>().ok().and_then(|number| conflict.heads.get(number.checked_sub(1)?));
    let named = || conflict.heads.iter().find(|head| head.id.to_string() == version);
    let head = numbered.or_else(named).ok_or_else(|| resolve::unknown(version))?.clone();
    let (what, by) = (what(audit, &conflict, face.lang), audit.name_of(&head.id.log).to_owned());
    session.take(&head, reason)?;
    let values = [("what", visible(&what).into_owned().into()), ("name", visible(&by).into_owned().into())];
    face.say(&face.lang.with("done-conflict-taken", &values));
    notice(session.audit(), face);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::decide::tests::conflict::clashes;

    #[test]
    fn whatever_can_be_in_conflict_has_a_name_of_its_own_and_a_value() {
        let mut given = std::collections::BTreeSet::new();
        for (kind, audit) in clashes() {
            for conflict in audit.conflicts() {
                let name = name(&audit, &conflict);
                assert!(!name.is_empty() && given.insert(name.clone()), "{kind}: {name}");
                assert!(conflict.heads.iter().all(|head| !value(&head.sets).is_null()), "{kind}");
            }
        }
    }
}
