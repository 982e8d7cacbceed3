//! What became of a finding or a risk, in the reader's language: the same words in both faces. Foreign text in them is
//! harmless to a terminal.

use jiff::{Timestamp, civil::Date};

use crate::{
    audit::{
        Audit, EventId, Thing,
        earlier::Past,
        finding::{Exhibit, Finding, FindingDetails, FindingStatus, Heard, Said},
        programme::{Level, Rating},
        risk::{Outcomes, Residual},
    },
    lang::{Lang, visible},
};

/// Tells what the measures against a risk came to: `3 of 4 measures met; 1 not met`. No rating follows from it.
pub fn outcomes(outcomes: Outcomes, lang: Lang) -> String {
    if outcomes.all() == 0 {
        return lang.text("measures-none").into_owned();
    }
    let numbers = [("met", outcomes.met.into()), ("all", outcomes.all().into())];
    let mut parts = vec![lang.with("measures-met", &numbers)];
    let rest = [
        (outcomes.partly_met, "partly-met"),
        (outcomes.not_met, "not-met"),
        (outcomes.not_established, "not-established"),
    ];
    for (count, value) in rest.into_iter().filter(|(count, _)| *count > 0) {
        parts.push(format!("{count} {}", lang.word("verdict", value)));
    }
    if outcomes.open > 0 {
        parts.push(lang.with("measures-open", &[("count", outcomes.open.into())]));
    }
    parts.join("; ")
}

/// Tells what is known of what remains of a risk.
pub fn residual(residual: Residual<'_>, lang: Lang) -> String {
    let by = |key: &str, owner: &str, until: Date| {
        lang.with(key, &[("owner", visible(owner).into_owned().into()), ("until", lang.short_date(until).into())])
    };
    match residual {
        Residual::Unrated => lang.text("residual-unrated").into_owned(),
        Residual::Conflict => lang.text("residual-conflict").into_owned(),
        Residual::Open(rating) if rating.level() == Level::High => lang.text("residual-high").into_owned(),
        Residual::Open(_) => lang.text("residual-open").into_owned(),
        Residual::Accepted(_, owner, until) => by("residual-accepted", owner, until),
        Residual::Expired(_, owner, until) => by("residual-expired", owner, until),
    }
}

/// Tells a rating: `high (likelihood high, impact medium)`.
pub fn rating(rating: Rating, lang: Lang) -> String {
    let [level, likelihood, impact] =
        [rating.level(), rating.likelihood, rating.impact].map(|level| lang.word("level", level.name()).into_owned());
    let words = [("level", level.into()), ("likelihood", likelihood.into()), ("impact", impact.into())];
    lang.with("finding-rated", &words)
}

/// Tells what stands out about a finding on this day: repeated, carried over, late, to be followed up, added after the file was closed.
pub fn marks(audit: &Audit, finding: &Finding, today: Date, lang: Lang) -> Vec<String> {
    let mut marks = Vec::new();
    let (first, repeat) = audit.first_raised(finding);
    let year = [("year", day(first).year().to_string().into())];
    if repeat {
        marks.push(lang.with("finding-repeat", &year));
    } else if finding.earlier.is_some() {
        marks.push(lang.with("finding-earlier", &year));
    }
    if finding.follow_up_due() {
        marks.push(lang.text("finding-follow-up-due").into_owned());
    }
    if finding.overdue(today) {
        marks.push(lang.text("finding-overdue").into_owned());
    }
    if !audit.additions_in(&Thing::Finding(finding.id.clone())).is_empty() {
        marks.push(lang.text("mark-added").into_owned());
    }
    marks
}

/// Tells what a status rests on: evidence, an owner and a day, another finding. Nothing where it rests on nothing.
pub fn resting(audit: &Audit, details: &FindingDetails, lang: Lang) -> Option<String> {
    match details.status {
        FindingStatus::ResolvedVerified => {
            Some(lang.with("finding-seen-in", &[("evidence", exhibits(audit, &details.verified).into())]))
        }
        FindingStatus::RiskAccepted => Some(match details.accepted_until {
            Some(until) => lang.with("finding-left-until", &[("until", lang.date(until).into())]),
            None => lang.text("finding-left-with-risks").into_owned(),
        }),
        FindingStatus::Superseded => {
            let by = label(audit, details.superseded_by.as_ref()?);
            Some(lang.with("finding-replaced-by", &[("label", by.into())]))
        }
        FindingStatus::Open | FindingStatus::InProgress | FindingStatus::ResolvedNotVerified => None,
    }
}

/// Writes evidence with the place in it: `E-13: entry 311; E-12`.
pub fn exhibits(audit: &Audit, exhibits: &[Exhibit]) -> String {
    let one = |exhibit: &Exhibit| {
        let known = audit.evidence.get(&exhibit.evidence);
        let label = known.map_or_else(|| exhibit.evidence.to_string(), |evidence| evidence.label.to_string());
        let place = exhibit.locator.as_deref().map(|place| format!(": {}", visible(place)));
        format!("{}{}", visible(&label), place.unwrap_or_default())
    };
    exhibits.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Returns the label of a finding, harmless to a terminal.
pub fn label(audit: &Audit, id: &EventId) -> String {
    let known = audit.findings.get(id).map_or_else(|| id.to_string(), |finding| finding.label.to_string());
    visible(&known).into_owned()
}

/// Tells how the audited party was heard: every version that stands.
pub fn hearing(finding: &Finding, lang: Lang) -> Vec<String> {
    let one = |hearing: &crate::audit::finding::Hearing| {
        let asked = lang.date(hearing.asked);
        let asked = match &hearing.of {
            Some(of) => {
                lang.with("hearing-asked-of", &[("day", asked.into()), ("of", visible(of).into_owned().into())])
            }
            None => lang.with("hearing-asked", &[("day", asked.into())]),
        };
        let outcome = match hearing.outcome {
            Heard::Awaited { by } => lang.with("hearing-awaited", &[("day", lang.date(by).into())]),
            Heard::Received { on } => lang.with("hearing-received", &[("day", lang.date(on).into())]),
            Heard::NotReceived { by } => lang.with("hearing-not-received", &[("day", lang.date(by).into())]),
        };
        format!("{asked}; {outcome}")
    };
    finding.hearing.heads().iter().map(|version| one(&version.value)).collect()
}

/// Tells every rating that a finding had, over the years, oldest first: when, what, by whom, why.
pub fn ratings(audit: &Audit, finding: &Finding, lang: Lang) -> Vec<String> {
    let earlier = finding.earlier.iter().flat_map(|earlier| &earlier.ratings);
    let mut lines: Vec<String> = earlier.map(|past| past_line(past, rating(past.value, lang), lang)).collect();
    lines.extend(here(finding, &finding.ratings).map(|said| said_line(audit, said, rating(said.value, lang), lang)));
    lines
}

/// Tells every status that a finding had, over the years, oldest first: when, what, by whom, why.
pub fn statuses(audit: &Audit, finding: &Finding, lang: Lang) -> Vec<String> {
    let word = |status: FindingStatus| lang.word("finding-status", status.name()).into_owned();
    let earlier = finding.earlier.iter().flat_map(|earlier| &earlier.statuses);
    let mut lines: Vec<String> = earlier.map(|past| past_line(past, word(past.value), lang)).collect();
    lines.extend(here(finding, &finding.statuses).map(|said| said_line(audit, said, word(said.value), lang)));
    lines
}

/// Tells where a finding stood at the end of each earlier audit, oldest first, and which finding it repeats.
pub fn years(audit: &Audit, finding: &Finding, lang: Lang) -> Vec<String> {
    let repeated = finding.details.heads().last().and_then(|version| version.value.repeats.as_ref());
    let repeated = repeated.and_then(|id| audit.findings.get(id));
    let mut lines = Vec::new();
    for year in
        repeated.into_iter().chain([finding]).filter_map(|known| known.earlier.as_ref()).flat_map(|it| &it.years)
    {
        let level = lang.word("level", year.rating.level().name()).into_owned();
        let status = lang.word("finding-status", year.status.name()).into_owned();
        let words = [
            ("audit", visible(year.audit.get(lang.language())).into_owned().into()),
            ("label", visible(&year.label.0).into_owned().into()),
            ("level", level.into()),
            ("status", status.into()),
        ];
        lines.push(lang.with("finding-year", &words));
    }
    if let Some(repeated) = repeated {
        lines.push(lang.with("finding-repeats", &[("label", label(audit, &repeated.id).into())]));
    }
    lines
}

/// Returns what was said in this audit; what a carried finding came with was said in an earlier one.
fn here<'a, T>(finding: &Finding, said: &'a [Said<T>]) -> impl Iterator<Item = &'a Said<T>> {
    said.iter().skip(usize::from(finding.earlier.is_some()))
}

fn past_line<T>(past: &Past<T>, what: String, lang: Lang) -> String {
    line(past.at, what, &past.by, past.reason.as_deref(), lang)
}

fn said_line<T>(audit: &Audit, said: &Said<T>, what: String, lang: Lang) -> String {
    line(said.at, what, audit.name_of(&said.id.log), said.reason.as_deref(), lang)
}

fn line(at: Timestamp, what: String, who: &str, why: Option<&str>, lang: Lang) -> String {
    let who = visible(who).into_owned();
    let said =
        lang.with("history-line", &[("when", lang.moment(at).into()), ("what", what.into()), ("who", who.into())]);
    why.map_or_else(|| said.clone(), |why| format!("{said}: {}", visible(why)))
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date()
}
