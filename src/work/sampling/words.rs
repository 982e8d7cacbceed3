//! What a sample says, in the words of a working paper. Names of items are not in it: such a text may become public.

use crate::{
    audit::{
        Audit,
        sample::{Evaluation, Reached, Sample, SampleDetails, Selection},
        sampling::Percent,
    },
    lang::{Lang, visible},
};

/// Returns how the items were selected, in one sentence.
pub fn selected(audit: &Audit, sample: &Sample, details: &SampleDetails, lang: Lang) -> String {
    let evidence = audit.evidence.get(&details.population.evidence).map(|it| it.label.0.clone()).unwrap_or_default();
    let rate = |rate: Percent| lang.percentage(&rate.to_string());
    let title = || visible(details.title.get(lang.language())).into_owned();
    let count = details.population.count;
    match &details.selection {
        Selection::Random { risk, tolerable, expected, size, .. } => lang.with(
            "sample-text-random",
            &[
                ("count", count.into()),
                ("title", title().into()),
                ("evidence", evidence.into()),
                ("size", (*size).into()),
                ("sample", sample.label.0.as_str().into()),
                ("risk", rate(*risk).into()),
                ("tolerable", rate(*tolerable).into()),
                ("expected", rate(*expected).into()),
            ],
        ),
        Selection::All { tolerable } => lang.with(
            "sample-text-all",
            &[
                ("count", count.into()),
                ("title", title().into()),
                ("evidence", evidence.into()),
                ("sample", sample.label.0.as_str().into()),
                ("tolerable", rate(*tolerable).into()),
            ],
        ),
        Selection::Haphazard { .. } => lang.with(
            "sample-text-haphazard",
            &[
                ("count", count.into()),
                ("title", title().into()),
                ("evidence", evidence.into()),
                ("size", sample.evaluation().size.into()),
                ("sample", sample.label.0.as_str().into()),
            ],
        ),
        Selection::Targeted { .. } => lang.with(
            "sample-text-targeted",
            &[
                ("count", count.into()),
                ("title", title().into()),
                ("evidence", evidence.into()),
                ("size", sample.evaluation().size.into()),
                ("sample", sample.label.0.as_str().into()),
            ],
        ),
    }
}

/// Returns what was found, in one or more sentences.
fn found(it: &Evaluation, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    if it.untested() > 0 {
        said.push(lang.with("sample-text-unfinished", &[("count", it.untested().into())]));
    }
    let rate = lang.percent(it.deviations, it.tested);
    said.push(lang.with("sample-text-found", &[("count", it.deviations.into()), ("rate", rate.into())]));
    if it.not_examinable > 0 {
        said.push(lang.with("sample-text-not-examinable", &[("count", it.not_examinable.into())]));
    }
    if it.replaced > 0 {
        said.push(lang.with("sample-text-replaced", &[("count", it.replaced.into())]));
    }
    said
}

/// Returns what follows for the population, in one sentence; where nothing does, that.
pub fn conclusion(details: &SampleDetails, it: &Evaluation, lang: Lang) -> String {
    let rate = |rate: Percent| lang.percentage(&rate.to_string());
    let tolerable = details.selection.tolerable().map(rate).unwrap_or_default();
    let whole = it.size == details.population.count;
    match (&details.selection, it.reached, it.upper) {
        (Selection::Random { risk, .. }, Some(reached), Some(upper)) if !whole => {
            let upper = limit(upper.rate, details.selection.tolerable(), lang);
            let confidence = rate(risk.rest());
            match reached {
                Reached::Held => lang.with(
                    "sample-text-held",
                    &[("confidence", confidence.into()), ("upper", upper.into()), ("tolerable", tolerable.into())],
                ),
                Reached::Exceeded => lang.with(
                    "sample-text-exceeded",
                    &[("confidence", confidence.into()), ("upper", upper.into()), ("tolerable", tolerable.into())],
                ),
                Reached::NotEstablished => lang.with(
                    "sample-text-not-established",
                    &[("confidence", confidence.into()), ("upper", upper.into()), ("tolerable", tolerable.into())],
                ),
            }
        }
        (_, Some(Reached::Held), _) => lang.with("sample-text-whole-held", &[("tolerable", tolerable.into())]),
        (_, Some(_), _) => lang.with("sample-text-whole-exceeded", &[("tolerable", tolerable.into())]),
        (Selection::Haphazard { .. } | Selection::Targeted { .. }, None, _) => {
            lang.text("sample-text-no-projection").into_owned()
        }
        (_, None, _) => lang.text("sample-text-not-yet").into_owned(),
    }
}

/// Returns the upper limit, with as many decimals as say something beside the tolerable rate.
pub fn limit(upper: Percent, tolerable: Option<Percent>, lang: Lang) -> String {
    lang.percentage(&upper.beside(tolerable).to_string())
}

/// Returns the text for the paper, in one paragraph: how the items were selected, what was found, what follows. A proposal:
/// the auditor goes on from it.
pub fn proposal(audit: &Audit, sample: &Sample, lang: Lang) -> Option<String> {
    let details = sample.details.settled()?;
    let evaluation = sample.evaluation();
    let mut said = vec![selected(audit, sample, details, lang)];
    said.extend(found(&evaluation, lang));
    if evaluation.untested() == 0 {
        said.push(conclusion(details, &evaluation, lang));
    }
    Some(said.join(" "))
}
