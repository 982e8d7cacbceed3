//! `waarmerk ready`: everything that stands between now and the report. Exit status 1 where something blocks it.

use jiff::{civil::Date, tz::TimeZone};
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
};
use crate::{
    audit::{
        Audit, Thing,
        readiness::{Family, Gap, Severity, readiness},
    },
    lang::Lang,
    work::explain_gap,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReadyJson {
    format: u32,
    as_of: Date,
    ready: bool,
    gaps: Vec<GapJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct GapJson {
    family: Family,
    severity: Severity,
    kind: &'static str,
    about: String,
    sentence: String,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let today = session.now().to_zoned(TimeZone::UTC).date();
    let gaps = readiness(audit, today);
    let ready = gaps.iter().all(|gap| gap.severity != Severity::Blocks);
    let lang = face.lang;
    if args.json {
        let gaps = gaps.iter().map(|gap| gap_json(audit, gap, lang)).collect();
        face.out.json(&ReadyJson { format: json::FORMAT, as_of: today, ready, gaps });
    } else {
        show(audit, &gaps, face);
    }
    Ok(if ready { Answer::Yes } else { Answer::No })
}

fn show(audit: &Audit, gaps: &[Gap], face: &mut Face) {
    let lang = face.lang;
    let columns = super::out::columns().unwrap_or(100).saturating_sub(4);
    let mut family = None;
    for gap in gaps {
        if family != Some(gap.family) {
            if family.is_some() {
                face.out.line("");
            }
            family = Some(gap.family);
            face.out.line(&lang.word("gap-family", gap.family.name()));
        }
        let mark = match gap.severity {
            Severity::Blocks => "!",
            Severity::Warns => face.dot().trim(),
        };
        let line = format!("{}: {}", explain_gap::subject(audit, &gap.thing, lang), explain_gap::why(gap, lang));
        for (index, line) in super::table::wrapped(&line, columns).iter().enumerate() {
            let start = if index == 0 { format!("  {mark} ") } else { "    ".to_owned() };
            face.out.line(&format!("{start}{line}"));
        }
    }
    let blocking = gaps.iter().filter(|gap| gap.severity == Severity::Blocks).count();
    let more = gaps.len() - blocking;
    if blocking == 0 {
        face.say(&lang.with("ready-yes", &[("more", more.into())]));
    } else {
        face.say(&lang.with("ready-no", &[("count", blocking.into()), ("more", more.into())]));
    }
}

fn gap_json(audit: &Audit, gap: &Gap, lang: Lang) -> GapJson {
    let kind = match &gap.thing {
        Thing::Evidence(_) => "evidence",
        Thing::Paper(_) => "paper",
        Thing::Finding(_) => "finding",
        Thing::Request(_) => "request",
        Thing::Sample(_) => "sample",
        Thing::Note(_) => "note",
        Thing::Observation(_) => "observation",
        Thing::Risk(_) => "risk",
        Thing::Fact(_) => "fact",
        Thing::Section(_) => "section",
        Thing::Choice(_) => "choice",
    };
    GapJson {
        family: gap.family,
        severity: gap.severity,
        kind,
        about: audit.called(&gap.thing),
        sentence: explain_gap::why(gap, lang),
    }
}
