//! Sizes and upper limits: they need no dossier.

use serde::Serialize;

use super::super::{face::Face, failure::Failure, json, parse};
use crate::audit::{
    Refusal,
    sampling::{Design, Percent, sample_size, upper_limit},
};

#[derive(Debug, clap::Args)]
pub(super) struct SizeArgs {
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, default_value = "5")]
    risk: Percent,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, required = true)]
    tolerable: Percent,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, default_value = "0")]
    expected: Percent,
    #[arg(long, value_name = "NUMBER")]
    population: Option<u64>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct UpperArgs {
    #[arg(long, value_name = "NUMBER", required = true)]
    size: u64,
    #[arg(long, value_name = "NUMBER", required = true)]
    deviations: u64,
    #[arg(long, value_name = "PERCENT", value_parser = parse::percent, default_value = "5")]
    risk: Percent,
    #[arg(long, value_name = "NUMBER")]
    population: Option<u64>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct SizeJson {
    format: u32,
    size: u64,
    deviations: u64,
    risk: Percent,
    tolerable: Percent,
    expected: Percent,
    population: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct UpperJson {
    format: u32,
    rate: Percent,
    population_deviations: Option<u64>,
    size: u64,
    deviations: u64,
    risk: Percent,
    population: Option<u64>,
}

pub(super) fn size(args: &SizeArgs, face: &mut Face) -> Result<(), Failure> {
    let SizeArgs { risk, tolerable, expected, population, json } = *args;
    let size = sample_size(&Design { risk, tolerable, expected, population }).map_err(Refusal::from)?;
    if json {
        let (size, deviations) = (size.size, size.deviations);
        face.out.json(&SizeJson { format: json::FORMAT, size, deviations, risk, tolerable, expected, population });
        return Ok(());
    }
    face.out.line(&size.size.to_string());
    let lang = face.lang;
    face.say(&lang.with(
        "sample-size-means",
        &[
            ("size", size.size.into()),
            ("deviations", size.deviations.into()),
            ("tolerable", lang.percentage(&tolerable.to_string()).into()),
            ("confidence", lang.percentage(&risk.rest().to_string()).into()),
        ],
    ));
    Ok(())
}

pub(super) fn upper(args: &UpperArgs, face: &mut Face) -> Result<(), Failure> {
    let UpperArgs { size, deviations, risk, population, json } = *args;
    let limit = upper_limit(risk, size, deviations, population).map_err(Refusal::from)?;
    if json {
        let (rate, population_deviations) = (limit.rate, limit.deviations);
        let format = json::FORMAT;
        face.out.json(&UpperJson { format, rate, population_deviations, size, deviations, risk, population });
        return Ok(());
    }
    let lang = face.lang;
    face.out.line(&crate::work::sampling::limit(limit.rate, None, lang));
    if let (Some(count), Some(population)) = (limit.deviations, population) {
        face.say(&lang.with("sample-upper-means", &[("count", count.into()), ("population", population.into())]));
    }
    Ok(())
}
