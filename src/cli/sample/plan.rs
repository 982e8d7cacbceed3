//! `waarmerk sample new`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;

use super::super::{
    face::Face,
    failure::Failure,
    parse::{self, one_of},
    resolve,
};
use crate::{
    audit::{
        Text,
        evidence::Link,
        sample::{Method, Selection, Separator},
        sampling::Percent,
    },
    lang::visible,
    work::{
        explain_error,
        sampling::{
            DrawnFrom, NewSample,
            population::{Column, Shape},
        },
    },
};

#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    #[arg(long, value_name = "ID", required = true, num_args = 1.., value_delimiter = ',', value_parser = parse::link)]
    to: Vec<Link>,
    #[arg(long, value_name = "LABEL|FILE|DIR", required = true)]
    population: PathBuf,
    #[arg(long, value_name = "TEXT", required = true)]
    title_nl: String,
    #[arg(long, value_name = "TEXT", required = true)]
    title_en: String,
    #[arg(long, value_name = "TEXT", required = true)]
    deviation: String,
    #[arg(long, value_name = "TEXT", required = true)]
    completeness: String,
    #[arg(long, value_name = "METHOD", default_value = "random", value_parser = one_of!(Method))]
    method: Method,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, default_value = "5")]
    risk: Percent,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, required_if_eq_any = [("method", "random"), ("method", "all")])]
    tolerable: Option<Percent>,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, default_value = "0")]
    expected: Percent,
    #[arg(long, value_name = "NUMBER", requires = "reason")]
    size: Option<u64>,
    #[arg(long, value_name = "TEXT", required_if_eq_any = [("method", "haphazard"), ("method", "targeted")])]
    reason: Option<String>,
    #[arg(long, value_name = "COLUMN", conflicts_with = "rows")]
    id: Option<String>,
    #[arg(long)]
    rows: bool,
    #[arg(long)]
    no_header: bool,
    #[arg(long, value_name = "SEPARATOR", value_parser = separator())]
    separator: Option<Separator>,
}

fn separator() -> impl clap::builder::TypedValueParser<Value = Separator> {
    use clap::builder::TypedValueParser as _;
    PossibleValuesParser::new(Separator::ALL.map(Separator::name)).try_map(|word| word.parse::<Separator>())
}

pub(super) fn new(args: NewArgs, face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let audit = session.audit();
    let lang = face.lang;
    let tolerable = args.tolerable.unwrap_or_default();
    let reason = args.reason.clone().unwrap_or_default();
    let selection = match args.method {
        Method::Random => Selection::Random {
            risk: args.risk,
            tolerable,
            expected: args.expected,
            size: args.size.unwrap_or_default(),
            // Without a size of one's own there is nothing to give a reason for.
            reason: args.size.and(args.reason),
        },
        Method::Haphazard => Selection::Haphazard { reason },
        Method::All => Selection::All { tolerable },
        Method::Targeted => Selection::Targeted { reason },
    };
    let known = args.population.to_str().and_then(|typed| audit.evidence_labelled(typed.trim()));
    let from = match known {
        Some(evidence) => DrawnFrom::Evidence(evidence.id.clone()),
        None if args.population.is_dir() => DrawnFrom::Folder(args.population),
        None => DrawnFrom::File(args.population),
    };
    let column = match args.id {
        _ if args.rows => Column::Rows,
        Some(called) => Column::Called(called),
        None => Column::First,
    };
    let new = NewSample {
        title: Text { nl: args.title_nl, en: args.title_en },
        links: resolve::links(audit, &args.to),
        deviation: args.deviation,
        completeness: args.completeness,
        selection,
        from,
        shape: Shape { separator: args.separator, headless: args.no_header, column },
    };
    let planned = session.plan_sample(new, &face.watch())?;
    for skipped in &planned.skipped {
        let path = visible(&skipped.path.display().to_string()).into_owned();
        let why = explain_error::skipped(&skipped.why, lang);
        face.say(&lang.with("not-taken-in", &[("path", path.into()), ("why", why.into())]));
    }
    let audit = session.audit();
    let Some(sample) = audit.samples.get(&planned.sample) else { return Ok(()) };
    let Some(details) = sample.details.settled() else { return Ok(()) };
    face.out.line(&sample.label.0);
    let label = || sample.label.0.clone().into();
    let evidence = audit.evidence.get(&details.population.evidence).map(|it| it.label.0.clone()).unwrap_or_default();
    face.say(&lang.with(
        "done-sample-planned",
        &[("label", label()), ("count", details.population.count.into()), ("evidence", evidence.into())],
    ));
    match details.selection {
        Selection::Random { size, .. } => {
            face.say(&lang.with("hint-sample-draw", &[("label", label()), ("size", size.into())]));
        }
        Selection::All { .. } => face.say(&lang.with("hint-sample-draw-all", &[("label", label())])),
        Selection::Haphazard { .. } | Selection::Targeted { .. } => {
            face.say(&lang.with("hint-sample-select", &[("label", label())]));
        }
    }
    Ok(())
}
