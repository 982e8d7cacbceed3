//! Why something may not be done, in the reader's language.

use super::explain_completion;
use crate::{
    audit::{
        FindingRefusal, Language, Refusal, SampleRefusal,
        paper::Needed,
        reference::{Broken, Fault},
        sampling::{LARGEST_POPULATION, LARGEST_SAMPLE, NoAnswer, Percent},
    },
    lang::{Lang, visible},
};

/// Returns one sentence that says what would have to be true first.
#[expect(clippy::too_many_lines, reason = "one arm for each refusal")]
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let log = |key: &str, log: &crate::audit::LogName| lang.with(key, &[("log", log.as_str().into())]);
    let name = |key: &str, name: &str| lang.with(key, &[("name", shown(name).into())]);
    match refusal {
        Refusal::NotAMember { log: who } => log("refusal-not-a-member", who),
        Refusal::NoRight { log: who, right } => lang.with(
            "refusal-no-right",
            &[("log", who.as_str().into()), ("right", lang.word("right", right.name()).into())],
        ),
        Refusal::Unknown { what } => lang.with("refusal-unknown", &[("what", shown(what).into())]),
        Refusal::MemberAlready { log: who } => log("refusal-member-already", who),
        Refusal::KeyInUse { log: who } => log("refusal-key-in-use", who),
        Refusal::NameInUse { log: who, name } => lang.with(
            "refusal-name-in-use",
            &[("log", who.as_str().into()), ("name", shown(name).into()), ("person", who.person().into())],
        ),
        Refusal::PersonInUse { log: who, name } => {
            lang.with("refusal-person-in-use", &[("name", shown(name).into()), ("person", who.person().into())])
        }
        Refusal::NotItsName { name } => lang.with("refusal-not-its-name", &[("name", shown(name).into())]),
        Refusal::LastLead { log: who } => log("refusal-last-lead", who),
        Refusal::RolledForwardAlready => lang.text("refusal-rolled-forward-already").into_owned(),
        Refusal::PriorNotEarlier { prior, own } => lang.with(
            "refusal-prior-not-earlier",
            &[("prior", lang.date(prior.from).into()), ("own", lang.date(own.from).into())],
        ),
        Refusal::WaivedAlready => lang.text("refusal-waived-already").into_owned(),
        Refusal::Empty { what } => lang.with("refusal-empty", &[("what", lang.word("thing", what).into())]),
        Refusal::ControlCharacters { what } => {
            lang.with("refusal-control-characters", &[("what", lang.word("thing", what).into())])
        }
        Refusal::Past { date } => lang.with("refusal-past", &[("date", lang.date(*date).into())]),
        Refusal::Future { date } => lang.with("refusal-future", &[("date", lang.date(*date).into())]),
        Refusal::NoCheck { procedure } => lang.with("refusal-no-check", &[("procedure", procedure.to_string().into())]),
        Refusal::NothingExamined { procedure } => {
            lang.with("refusal-nothing-examined", &[("procedure", procedure.to_string().into())])
        }
        Refusal::ObservationStale { observation } => {
            lang.with("refusal-observation-stale", &[("observation", observation.0.as_str().into())])
        }
        Refusal::ObservationReplaced { observation, later } => lang.with(
            "refusal-observation-replaced",
            &[("observation", observation.0.as_str().into()), ("later", later.0.as_str().into())],
        ),
        Refusal::ObservationNotJudged { observation } => {
            lang.with("refusal-observation-not-judged", &[("observation", observation.0.as_str().into())])
        }
        Refusal::OverruledUntold { observation } => {
            lang.with("refusal-overruled-untold", &[("observation", observation.0.as_str().into())])
        }
        Refusal::NoSuchLayer { commitment, layer } => lang.with(
            "refusal-no-such-layer",
            &[("commitment", commitment.0.as_str().into()), ("layer", lang.word("layer", layer.name()).into())],
        ),
        Refusal::NoSuchProcedure { commitment, number, count } => lang.with(
            "refusal-no-such-procedure",
            &[("commitment", commitment.0.as_str().into()), ("number", (*number).into()), ("count", (*count).into())],
        ),
        Refusal::DoesNotApply { commitment } => {
            lang.with("refusal-does-not-apply", &[("commitment", commitment.0.as_str().into())])
        }
        Refusal::NoPromise { commitment } => {
            lang.with("refusal-no-promise", &[("commitment", commitment.0.as_str().into())])
        }
        Refusal::NoPromiseEntry { commitment, date } => lang.with(
            "refusal-no-promise-entry",
            &[("commitment", commitment.0.as_str().into()), ("date", lang.date(*date).into())],
        ),
        Refusal::NotYet { date } => lang.with("refusal-not-yet", &[("date", lang.date(*date).into())]),
        Refusal::EvidenceNotAccepted { evidence } => {
            lang.with("refusal-evidence-not-accepted", &[("evidence", evidence.0.as_str().into())])
        }
        Refusal::EvidenceTooEarly { evidence, date } => lang.with(
            "refusal-evidence-too-early",
            &[("evidence", evidence.0.as_str().into()), ("date", lang.date(*date).into())],
        ),
        Refusal::NotLinked { evidence, link } => {
            lang.with("refusal-not-linked", &[("evidence", evidence.0.as_str().into()), ("link", link.as_str().into())])
        }
        Refusal::NothingToAsk => lang.text("refusal-nothing-to-ask").into_owned(),
        Refusal::AskedLater { date } => lang.with("refusal-asked-later", &[("date", lang.date(*date).into())]),
        Refusal::DueBeforeAsked { asked, due } => lang
            .with("refusal-due-before-asked", &[("asked", lang.date(*asked).into()), ("due", lang.date(*due).into())]),
        Refusal::RequestState { request, state } => lang.with(
            "refusal-request-state",
            &[("label", request.0.as_str().into()), ("state", lang.word("request-state", state.name()).into())],
        ),
        Refusal::NoChange => lang.text("refusal-no-change").into_owned(),
        Refusal::NoSample(why) => no_sample(*why, lang),
        Refusal::Sample(why) => sample(why, lang),
        Refusal::ReasonNeeded => lang.text("refusal-reason-needed").into_owned(),
        Refusal::NotPrepared { commitment, needed: list } => lang.with(
            "refusal-not-prepared",
            &[("commitment", commitment.0.as_str().into()), ("needed", needed_list(list, lang).into())],
        ),
        Refusal::WrongStage { commitment, stage, expected } => lang.with(
            "refusal-wrong-stage",
            &[
                ("commitment", commitment.0.as_str().into()),
                ("stage", lang.word("stage", stage.name()).into()),
                ("expected", lang.word("stage", expected.name()).into()),
            ],
        ),
        Refusal::OwnWork { commitment, log } => {
            lang.with("refusal-own-work", &[("commitment", commitment.0.as_str().into()), ("log", log.as_str().into())])
        }
        Refusal::OpenNotes { commitment, notes } => lang.with(
            "refusal-open-notes",
            &[
                ("commitment", commitment.0.as_str().into()),
                ("count", notes.len().into()),
                ("notes", notes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ").into()),
            ],
        ),
        Refusal::OwnNote { note, log } => {
            lang.with("refusal-own-note", &[("note", note.0.as_str().into()), ("log", log.as_str().into())])
        }
        Refusal::NoteClosed { note } => lang.with("refusal-note-closed", &[("note", note.0.as_str().into())]),
        Refusal::BrokenReference { what, broken: it } => {
            lang.with("refusal-broken-reference", &[("what", shown(what).into()), ("broken", broken(it, lang).into())])
        }
        Refusal::PointsInside { what, target } => {
            lang.with("refusal-points-inside", &[("what", shown(what).into()), ("target", shown(target).into())])
        }
        Refusal::NotReady { lacking } => lang.with("refusal-not-ready", &[("count", lacking.len().into())]),
        Refusal::Finding(why) => finding(why, lang),
        Refusal::NotRated { risk } => lang.with("refusal-not-rated", &[("risk", shown(&risk.0).into())]),
        Refusal::RiskNotFollowedUp { risk } => {
            lang.with("refusal-risk-not-followed-up", &[("risk", shown(&risk.0).into())])
        }
        Refusal::NotThisFact { fact, value } => lang.with(
            "refusal-not-this-fact",
            &[("fact", lang.word("fact", fact.name()).into()), ("value", shown(value).into())],
        ),
        Refusal::Confidential { evidence } => {
            lang.with("refusal-confidential", &[("evidence", evidence.0.as_str().into())])
        }
        Refusal::FindingNotPublic { finding } => {
            lang.with("refusal-finding-not-public", &[("finding", finding.0.as_str().into())])
        }
        Refusal::NotHeard { finding } => lang.with("refusal-not-heard", &[("finding", shown(&finding.0).into())]),
        Refusal::FactNeeded(fact) => {
            lang.with("refusal-fact-needed", &[("fact", lang.word("fact", fact.name()).into())])
        }
        Refusal::SectionNeeded { section, language } => lang.with(
            "refusal-section-needed",
            &[("section", lang.word("section", section.name()).into()), ("language", tongue(*language, lang).into())],
        ),
        Refusal::PublicButNotAccepted { commitment } => {
            lang.with("refusal-public-but-not-accepted", &[("commitment", commitment.0.as_str().into())])
        }
        Refusal::PublicButNotWritten { what, language } => lang.with(
            "refusal-public-but-not-written",
            &[("what", shown(what).into()), ("language", tongue(*language, lang).into())],
        ),
        Refusal::PublishedAlready { name: known } => name("refusal-published-already", known),
        Refusal::Conflict { what } => lang.with("refusal-conflict", &[("what", shown(what).into())]),
        Refusal::OwnSummary { log: who } => log("refusal-own-summary", who),
        Refusal::RenderedDifferently => lang.text("refusal-rendered-differently").into_owned(),
        Refusal::Superseded { name: known } => name("refusal-superseded", known),
        Refusal::SupersedingNeedsReason { name: known } => name("refusal-superseding-needs-reason", known),
        Refusal::ChangedSincePublished { name: known, commitments } => {
            let list = commitments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let values = [("name", shown(known).into()), ("list", shown(&list).into())];
            lang.with("refusal-changed-since-published", &values)
        }
        Refusal::AdditionNeedsReason { closed } => {
            lang.with("refusal-addition-needs-reason", &[("day", lang.date(closed.date()).into())])
        }
        Refusal::NotClosed => lang.text("refusal-not-closed").into_owned(),
        Refusal::ClosedAlready => lang.text("refusal-closed-already").into_owned(),
        Refusal::ClosingNeedsReason { open } => {
            let open: Vec<String> = open.iter().map(|open| explain_completion::still_open(open, lang)).collect();
            lang.with("refusal-closing-needs-reason", &[("open", open.join("; ").into())])
        }
        Refusal::AssemblyDays { days, longest } => {
            let values = [("days", u64::from(*days).into()), ("longest", u64::from(*longest).into())];
            lang.with("refusal-assembly-days", &values)
        }
        Refusal::RetentionRuns { until: Some(until) } => {
            lang.with("refusal-retention-runs", &[("until", lang.date(*until).into())])
        }
        Refusal::RetentionRuns { until: None } => lang.text("refusal-retention-not-begun").into_owned(),
        Refusal::Purged { evidence } => lang.with("refusal-purged", &[("label", evidence.0.as_str().into())]),
        Refusal::SummaryNotAccepted { name: known } => name("refusal-summary-not-accepted", known),
        Refusal::SignedAlready { name: known, signs_as } => lang.with(
            "refusal-signed-already",
            &[("name", shown(known).into()), ("capacity", lang.word("signs-as", signs_as.name()).into())],
        ),
    }
}

fn finding(refusal: &FindingRefusal, lang: Lang) -> String {
    let about = |key: &str, finding: &str| {
        let finding =
            if finding == "finding" { lang.text("refusal-this-finding").into_owned() } else { shown(finding) };
        lang.with(key, &[("finding", finding.into())])
    };
    match refusal {
        FindingRefusal::RatingReason => lang.text("refusal-rating-reason").into_owned(),
        FindingRefusal::StatusReason => lang.text("refusal-status-reason").into_owned(),
        FindingRefusal::NotVerified { finding } => about("refusal-not-verified", finding),
        FindingRefusal::NotLeft { finding } => about("refusal-not-left", finding),
        FindingRefusal::NoReplacement { finding } => about("refusal-no-replacement", finding),
        FindingRefusal::NotEarlier { finding } => about("refusal-not-earlier", &finding.0),
        FindingRefusal::CarriedAlready { finding } => about("refusal-carried-already", &finding.0),
        FindingRefusal::CarriedDifferently => lang.text("refusal-carried-differently").into_owned(),
        FindingRefusal::HearingOrder { asked, answered } => lang.with(
            "refusal-hearing-order",
            &[("asked", lang.date(*asked).into()), ("answered", lang.date(*answered).into())],
        ),
    }
}

fn sample(refusal: &SampleRefusal, lang: Lang) -> String {
    match refusal {
        SampleRefusal::TooLarge { size, largest } => {
            lang.with("refusal-draw-too-large", &[("size", (*size).into()), ("largest", (*largest).into())])
        }
        SampleRefusal::Withdrawn { sample } => {
            lang.with("refusal-sample-withdrawn", &[("sample", sample.0.as_str().into())])
        }
        SampleRefusal::Drawn { sample } => lang.with("refusal-sample-drawn", &[("sample", sample.0.as_str().into())]),
        SampleRefusal::NotDrawn { sample } => {
            lang.with("refusal-sample-not-drawn", &[("sample", sample.0.as_str().into())])
        }
        SampleRefusal::SeedNeeded { sample } => {
            lang.with("refusal-seed-needed", &[("sample", sample.0.as_str().into())])
        }
        SampleRefusal::SeedReason { sample } => {
            lang.with("refusal-seed-reason", &[("sample", sample.0.as_str().into())])
        }
        SampleRefusal::NotByChance { sample } => {
            lang.with("refusal-not-by-chance", &[("sample", sample.0.as_str().into())])
        }
        SampleRefusal::OtherPopulation { evidence } => {
            lang.with("refusal-other-population", &[("evidence", evidence.0.as_str().into())])
        }
        SampleRefusal::NoSuchItem { sample, item } => {
            lang.with("refusal-no-such-item", &[("sample", sample.0.as_str().into()), ("item", shown(item).into())])
        }
        SampleRefusal::NothingLeft { sample } => {
            lang.with("refusal-nothing-left", &[("sample", sample.0.as_str().into())])
        }
    }
}

/// Returns one sentence that says why what a sample is asked cannot be answered.
pub fn no_sample(why: NoAnswer, lang: Lang) -> String {
    let rate = |key: &str, rate: Percent| lang.with(key, &[("rate", lang.percentage(&rate.to_string()).into())]);
    match why {
        NoAnswer::Risk(it) => rate("refusal-sample-risk", it),
        NoAnswer::Tolerable(it) => rate("refusal-sample-tolerable", it),
        NoAnswer::Expected { expected, tolerable } => lang.with(
            "refusal-sample-expected",
            &[
                ("expected", lang.percentage(&expected.to_string()).into()),
                ("tolerable", lang.percentage(&tolerable.to_string()).into()),
            ],
        ),
        NoAnswer::TooLarge => lang.with("refusal-sample-too-large", &[("largest", LARGEST_SAMPLE.into())]),
        NoAnswer::Population(count) => {
            lang.with("refusal-sample-population", &[("count", count.into()), ("largest", LARGEST_POPULATION.into())])
        }
        NoAnswer::Sample(size) => {
            lang.with("refusal-sample-size", &[("size", size.into()), ("largest", LARGEST_SAMPLE.into())])
        }
        NoAnswer::MoreThanAll { size, population } => {
            lang.with("refusal-sample-more-than-all", &[("size", size.into()), ("population", population.into())])
        }
        NoAnswer::MoreDeviations { deviations, size } => {
            lang.with("refusal-sample-more-deviations", &[("deviations", deviations.into()), ("size", size.into())])
        }
    }
}

/// Returns a few words for something that a paper still needs.
pub fn needed(needed: &Needed, lang: Lang) -> String {
    let layer = |key: &str, layer: &crate::audit::programme::Layer| {
        lang.with(key, &[("layer", lang.word("layer", layer.name()).into())])
    };
    let language = |key: &str, language: &Language| lang.with(key, &[("language", tongue(*language, lang).into())]);
    match needed {
        Needed::Applicability => lang.text("needed-applicability").into_owned(),
        Needed::OneApplicability => lang.text("needed-one-applicability").into_owned(),
        Needed::Verdict(it) => layer("needed-verdict", it),
        Needed::OneVerdict(it) => layer("needed-one-verdict", it),
        Needed::Reason(it) => layer("needed-reason", it),
        Needed::Evidence(it) => layer("needed-evidence", it),
        Needed::SampleDraw(label) => lang.with("needed-sample-draw", &[("sample", label.0.as_str().into())]),
        Needed::SampleItems(label, items) => {
            lang.with("needed-sample-items", &[("sample", label.0.as_str().into()), ("items", (*items).into())])
        }
        Needed::OneSample(label) => lang.with("needed-one-sample", &[("sample", label.0.as_str().into())]),
        Needed::Conclusion(it) => language("needed-conclusion", it),
        Needed::OneConclusion(it) => language("needed-one-conclusion", it),
        Needed::Change(it) => language("needed-change", it),
        Needed::OneChange(it) => language("needed-one-change", it),
        Needed::Reference(it) => lang.with("needed-reference", &[("reference", shown(&it.reference).into())]),
        Needed::Appraisal(it) => lang.with("needed-appraisal", &[("observation", it.0.as_str().into())]),
        Needed::OneAppraisal(it) => lang.with("needed-one-appraisal", &[("observation", it.0.as_str().into())]),
        Needed::CheckAgain(it) => lang.with("needed-check-again", &[("observation", it.0.as_str().into())]),
        Needed::Answer(it) => lang.with("needed-answer", &[("note", it.0.as_str().into())]),
    }
}

/// Returns everything that a paper still needs, in one line.
pub fn needed_list(list: &[Needed], lang: Lang) -> String {
    list.iter().map(|it| needed(it, lang)).collect::<Vec<_>>().join(" · ")
}

/// Returns one sentence on a reference that does not hold.
pub fn broken(broken: &Broken, lang: Lang) -> String {
    let reference = || shown(&broken.reference).into();
    match &broken.fault {
        Fault::NoTarget => lang.with("broken-no-target", &[("reference", reference())]),
        Fault::NoMark(word) => lang.with("broken-no-mark", &[("reference", reference()), ("word", shown(word).into())]),
        Fault::NoItem => lang.with("broken-no-item", &[("reference", reference())]),
        Fault::NotClosed => lang.text("broken-not-closed").into_owned(),
    }
}

/// Returns the name of a language.
pub fn tongue(language: Language, lang: Lang) -> String {
    lang.word("language", language.name()).into_owned()
}

/// Foreign text in a sentence of ours.
fn shown(text: &str) -> String {
    visible(text).into_owned()
}
