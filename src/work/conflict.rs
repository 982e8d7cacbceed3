//! A conflict, told in the reader's language: what stands in several versions, and each version side by side with the
//! others, with what differs marked.

use jiff::Timestamp;
use similar::{ChangeTag, TextDiff};

use super::tell;
use crate::{
    audit::{
        Action, Audit, Event, EventId,
        action::ItemTest,
        conflict::{Conflict, Head},
        evidence::{Details, Judgement},
        finding::{Exhibit, FindingDetails, Heard, Hearing},
        observation::Appraisal,
        profile::Trait,
        promise::Entry,
        publication::Publicity,
        request::{Answer, RequestDetails},
        sample::{SampleDetails, Selection},
    },
    lang::{Lang, visible_lines},
};

/// From so many words on, a text is compared word by word; below it differs as a whole, as a verdict or a date does.
const SENTENCE: usize = 5;

/// One version of what is in conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The event that set it.
    pub id: EventId,
    /// The full name of whoever set it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What it holds; the same fields in the same order for every version of one conflict.
    pub fields: Vec<Field>,
}

/// A field of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is called; empty where there is only one.
    pub label: String,
    /// Its text, in pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text, harmless to a terminal.
    pub text: String,
    /// Whether the other version does not have it.
    pub differs: bool,
}

impl Field {
    /// Returns whether anything in it differs.
    pub fn differs(&self) -> bool {
        self.pieces.iter().any(|piece| piece.differs)
    }

    /// Returns the text with what differs between marks, which say without colour what colour says.
    pub fn marked(&self, open: char, close: char) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            let inner = piece.text.trim();
            if !piece.differs || inner.is_empty() {
                text.push_str(&piece.text);
                continue;
            }
            let start = piece.text.len() - piece.text.trim_start().len();
            text.push_str(&piece.text[..start]);
            text.push(open);
            text.push_str(inner);
            text.push(close);
            text.push_str(&piece.text[start + inner.len()..]);
        }
        text
    }
}

/// Returns what stands in several versions, in words.
pub fn what(audit: &Audit, conflict: &Conflict, lang: Lang) -> String {
    conflict.heads.first().map_or_else(String::new, |head| of(audit, &head.sets, lang))
}

fn of(audit: &Audit, sets: &Action, lang: Lang) -> String {
    let label = |id: &EventId| tell::label(audit, id).into();
    match sets {
        Action::Write { subject, language, .. } => lang.with(
            "conflict-text",
            &[
                ("what", tell::subject(audit, subject, lang).into()),
                ("language", lang.word("language", language.name()).into()),
            ],
        ),
        Action::GiveVerdict { commitment, layer, .. } => lang.with(
            "conflict-verdict",
            &[("what", commitment.to_string().into()), ("layer", lang.word("layer", layer.name()).into())],
        ),
        Action::SetApplicability { commitment, .. } => {
            lang.with("conflict-applies", &[("what", commitment.to_string().into())])
        }
        Action::ChangePromise { commitment, said: day, .. }
        | Action::StatePromise { commitment, as_of: day, .. }
        | Action::StrikePromise { commitment, entry: Entry::Change(day) | Entry::Status(day), .. } => {
            lang.with("conflict-promise", &[("what", commitment.to_string().into()), ("day", lang.date(*day).into())])
        }
        Action::StateProfile { .. } => lang.text("conflict-profile").into_owned(),
        Action::Describe { evidence, .. } => lang.with("conflict-details-of", &[("what", label(evidence))]),
        Action::Judge { evidence, .. } => lang.with("conflict-judgement-of", &[("what", label(evidence))]),
        Action::ChangeRequest { request, .. } => lang.with("conflict-request", &[("what", label(request))]),
        Action::RecordAnswers { answers } => answers
            .iter()
            .map(|answer| lang.with("conflict-answer", &[("what", label(&answer.request))]))
            .collect::<Vec<_>>()
            .join(", "),
        Action::ChangeFinding { finding, .. } => lang.with("conflict-finding", &[("what", label(finding))]),
        Action::Hear { finding, .. } => lang.with("conflict-hearing", &[("what", label(finding))]),
        Action::Appraise { observation, .. } => {
            let label = audit.called(&crate::audit::Thing::Observation(observation.clone()));
            lang.with("conflict-appraisal", &[("what", label.into())])
        }
        Action::ChangeSample { sample, .. } => lang.with("conflict-sample", &[("what", label(sample))]),
        Action::SeedSample { sample, .. } => lang.with("conflict-seed", &[("what", label(sample))]),
        Action::DrawSample { sample, .. } => lang.with("conflict-draw", &[("what", label(sample))]),
        Action::TestItems { sample, tests, .. } => {
            let known = |row| audit.samples.get(sample).and_then(|it| it.name_of_row(row)).unwrap_or_default();
            let item = tests.iter().map(|test| known(test.row)).collect::<Vec<_>>().join(", ");
            lang.with("conflict-item", &[("what", label(sample)), ("item", item.into())])
        }
        Action::RateRisk { risk, .. } => lang.with("conflict-rating", &[("what", risk.to_string().into())]),
        Action::AcceptResidual { risk, .. } => lang.with("conflict-residual", &[("what", risk.to_string().into())]),
        Action::State { fact, .. } => lang.word("fact", fact.name()).into_owned(),
        Action::SetAssembly { .. } => lang.text("conflict-assembly").into_owned(),
        Action::Choose { item, .. } => {
            lang.with("conflict-publicity", &[("what", tell::item(audit, item, lang).into())])
        }
        // Nothing else replaces a version.
        _ => String::new(),
    }
}

/// Returns every version with what differs marked: the first against the second, each other against the first.
pub fn sides(audit: &Audit, conflict: &Conflict, lang: Lang) -> Vec<Side> {
    let fields: Vec<Vec<(String, String)>> =
        conflict.heads.iter().map(|head| fields_of(audit, &head.sets, lang)).collect();
    let side = |(index, head): (usize, &Head)| {
        let own = fields.get(index).map(Vec::as_slice).unwrap_or_default();
        let other = fields.get(usize::from(index == 0)).map(Vec::as_slice).unwrap_or_default();
        let marked = own
            .iter()
            .zip(other)
            .map(|((label, text), (_, other))| Field { label: label.clone(), pieces: pieces(text, other) });
        Side { id: head.id.clone(), by: audit.name_of(&head.id.log).to_owned(), at: head.at, fields: marked.collect() }
    };
    conflict.heads.iter().enumerate().map(side).collect()
}

/// Returns the text in pieces: what the other does not have differs.
fn pieces(text: &str, other: &str) -> Vec<Piece> {
    let (text, other) = (harmless(text), harmless(other));
    let words = |text: &str| text.split_whitespace().count();
    if words(&text).max(words(&other)) < SENTENCE {
        return vec![Piece { differs: text != other, text }];
    }
    let diff = TextDiff::from_words(&other, &text);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Delete) {
        let differs = change.tag() == ChangeTag::Insert;
        match pieces.last_mut() {
            Some(last) if last.differs == differs => last.text.push_str(change.value()),
            _ => pieces.push(Piece { text: change.value().to_owned(), differs }),
        }
    }
    pieces
}

fn harmless(text: &str) -> String {
    visible_lines(text).collect::<Vec<_>>().join("\n")
}

/// Returns the fields of a version. Every version of one conflict has the same.
fn fields_of(audit: &Audit, sets: &Action, lang: Lang) -> Vec<(String, String)> {
    let alone = |text: String| vec![(String::new(), text)];
    let nothing = || "–".to_owned();
    let named = |key: &str, text: Option<String>| (lang.text(key).into_owned(), text.unwrap_or_else(nothing));
    match sets {
        Action::Write { text, .. } if text.is_empty() => alone(lang.text("conflict-taken-back").into_owned()),
        Action::Write { text, .. } => alone(text.clone()),
        Action::GiveVerdict { verdict, .. } => vec![
            named("conflict-field-verdict", Some(lang.word("verdict", verdict.value.name()).into_owned())),
            named("conflict-field-reason", verdict.reason.clone()),
        ],
        Action::SetApplicability { applies, reason, .. } => {
            let key = if *applies { "conflict-applies-yes" } else { "conflict-applies-no" };
            let reason = reason.as_ref().map(|reason| reason.get(lang.language()).to_owned());
            vec![(String::new(), lang.text(key).into_owned()), named("conflict-field-reason", reason)]
        }
        Action::ChangePromise { to, evidence, reason, .. } => vec![
            (String::new(), lang.with("promise-changed-to", &[("date", lang.date(*to).into())])),
            named("detail-finding-evidence", Some(exhibit(audit, evidence))),
            named("conflict-field-reason", Some(reason.clone())),
        ],
        Action::StatePromise { state, evidence, note, .. } => vec![
            (String::new(), lang.word("promise-state", state.name()).into_owned()),
            named("detail-finding-evidence", Some(exhibit(audit, evidence))),
            named("conflict-field-reason", note.clone()),
        ],
        Action::StrikePromise { .. } => vec![
            (String::new(), lang.text("conflict-struck").into_owned()),
            named("detail-finding-evidence", None),
            named("conflict-field-reason", None),
        ],
        Action::StateProfile { traits } => {
            let told = |stated: &Trait| {
                let event = Event::ProfileStated { stated: stated.clone(), replaces: Vec::new() };
                (String::new(), tell::event(audit, &event, lang))
            };
            traits.iter().map(told).collect()
        }
        Action::Describe { details, .. } => self::details(details, lang),
        Action::Judge { judgement: Judgement::Accepted, .. }
        | Action::Appraise { appraisal: Appraisal::Accepted, .. } => alone(lang.text("detail-accepted").into_owned()),
        Action::Judge { judgement: Judgement::Returned { reason }, .. } => {
            alone(format!("{}: {reason}", lang.text("detail-returned")))
        }
        Action::ChangeRequest { details, .. } => request(details, lang),
        Action::RecordAnswers { answers } => {
            answers.first().map(|new| answer(audit, &new.answer, lang)).unwrap_or_default()
        }
        Action::ChangeFinding { details, .. } => finding(audit, details, lang),
        Action::Hear { hearing, .. } => self::hearing(hearing, lang),
        Action::Appraise { appraisal: Appraisal::Overruled { reason, for_readers }, .. } => {
            let mut said = vec![named("seen-overruled", Some(reason.clone()))];
            let words = for_readers.as_ref().map(|text| text.get(lang.language()).to_owned());
            said.extend(words.map(|words| named("seen-for-readers", Some(words))));
            said
        }
        Action::ChangeSample { details, .. } => sample(audit, details, lang),
        Action::SeedSample { seed, .. } => {
            vec![(String::new(), seed.value.clone()), named("conflict-field-reason", seed.reason.clone())]
        }
        Action::DrawSample { selected, .. } => alone(selected.join(", ")),
        Action::TestItems { tests, .. } => tests.iter().flat_map(|test| tested(audit, test, lang)).collect(),
        Action::RateRisk { rating, .. } => alone(rated(*rating, lang)),
        Action::AcceptResidual { owner, until, .. } => vec![
            named("detail-finding-owner", Some(owner.clone())),
            named("conflict-field-until", Some(lang.date(*until))),
        ],
        Action::State { value, .. } => alone(value.clone()),
        Action::SetAssembly { days, reason } => {
            vec![
                (lang.text("conflict-field-days").into_owned(), days.to_string()),
                named("conflict-field-reason", Some(reason.clone())),
            ]
        }
        Action::Choose { publicity, .. } => alone(match publicity {
            Publicity::Inside => lang.text("conflict-inside").into_owned(),
            Publicity::Public => lang.text("conflict-public").into_owned(),
            Publicity::Withheld(ground) => lang.with("conflict-withheld", &[("ground", ground.name().into())]),
        }),
        _ => Vec::new(),
    }
}

fn rated(rating: crate::audit::programme::Rating, lang: Lang) -> String {
    let words = [rating.level(), rating.likelihood, rating.impact].map(|level| lang.word("level", level.name()));
    format!("{} ({} × {})", words[0], words[1], words[2])
}

fn details(details: &Details, lang: Lang) -> Vec<(String, String)> {
    let days = details.period.map(|it| format!("{} – {}", lang.short_date(it.from), lang.short_date(it.to)));
    let method = details.method.map(|method| lang.word("method", method.name()).into_owned());
    let class = lang.word("classification", details.class.name()).into_owned();
    [
        ("detail-class", Some(class)),
        ("detail-collected", details.collected.map(|date| lang.date(date))),
        ("detail-period", days),
        ("detail-method", method),
        ("detail-collector", details.collector.clone()),
        ("detail-source", details.source.clone()),
        ("detail-tool", details.tool.clone()),
        ("detail-note", details.note.clone()),
        ("detail-expires", details.expires.map(|date| lang.date(date))),
    ]
    .map(|(key, text)| (lang.text(key).into_owned(), text.unwrap_or_else(|| "–".to_owned())))
    .to_vec()
}

fn request(details: &RequestDetails, lang: Lang) -> Vec<(String, String)> {
    [
        ("request-column-asks", details.asks.get(lang.language()).to_owned()),
        ("request-column-serves", details.serves.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        ("request-column-of", details.of.clone()),
        ("request-column-asked", lang.date(details.asked)),
        ("request-column-due", lang.date(details.due)),
    ]
    .map(|(key, text)| (lang.text(key).into_owned(), text))
    .to_vec()
}

fn answer(audit: &Audit, answer: &Answer, lang: Lang) -> Vec<(String, String)> {
    let state = lang.word("request-state", answer.state().name()).into_owned();
    let said = match answer {
        Answer::Accepted => None,
        Answer::Received { evidence, remark } => {
            listed(evidence.iter().map(|id| tell::label(audit, id)).chain(remark.clone()))
        }
        Answer::Returned { reason } | Answer::Withdrawn { reason } => Some(reason.clone()),
        Answer::NotProvided { reason, said_by } => Some(format!("{reason} ({said_by})")),
    };
    let said = said.unwrap_or_else(|| "–".to_owned());
    vec![(String::new(), state), (lang.text("conflict-field-with").into_owned(), said)]
}

fn sample(audit: &Audit, details: &SampleDetails, lang: Lang) -> Vec<(String, String)> {
    let selection = &details.selection;
    let mut method = lang.word("sample-method", selection.method().name()).into_owned();
    if let Selection::Random { risk, tolerable, expected, size, .. } = selection {
        let rates = [("risk", *risk), ("tolerable", *tolerable), ("expected", *expected)];
        let rates = rates.map(|(name, rate)| (name, lang.percentage(&rate.to_string()).into()));
        method = format!("{method}; {}: {size}; {}", lang.text("sample-size"), lang.with("sample-rates-of", &rates));
    }
    let population = &details.population;
    let of = [("count", population.count.into()), ("evidence", tell::label(audit, &population.evidence).into())];
    [
        ("sample-title", details.title.get(lang.language()).to_owned()),
        ("sample-for", details.links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        ("sample-deviation", details.deviation.clone()),
        ("sample-population", lang.with("sample-population-of", &of)),
        ("sample-completeness", population.completeness.clone()),
        ("sample-method", method),
        ("sample-reason", selection.reason().unwrap_or("–").to_owned()),
    ]
    .map(|(key, text)| (lang.text(key).into_owned(), text))
    .to_vec()
}

fn tested(audit: &Audit, test: &ItemTest, lang: Lang) -> Vec<(String, String)> {
    let nothing = || "–".to_owned();
    vec![
        (String::new(), lang.word("sample-result", test.result.name()).into_owned()),
        (lang.text("conflict-field-reason").into_owned(), test.note.clone().unwrap_or_else(nothing)),
        (
            lang.text("detail-finding-evidence").into_owned(),
            listed(test.evidence.iter().map(|it| exhibit(audit, it))).unwrap_or_else(nothing),
        ),
    ]
}

fn exhibit(audit: &Audit, exhibit: &Exhibit) -> String {
    let label = tell::label(audit, &exhibit.evidence);
    exhibit.locator.as_ref().map_or_else(|| label.clone(), |place| format!("{label}: {place}"))
}

fn listed(words: impl Iterator<Item = String>) -> Option<String> {
    Some(words.collect::<Vec<_>>().join("; ")).filter(|text| !text.is_empty())
}

fn hearing(hearing: &Hearing, lang: Lang) -> Vec<(String, String)> {
    let day = |day| [("day", lang.date(day).into())];
    let outcome = match hearing.outcome {
        Heard::Awaited { by } => lang.with("conflict-heard-awaited", &day(by)),
        Heard::Received { on } => lang.with("conflict-heard-received", &day(on)),
        Heard::NotReceived { by } => lang.with("conflict-heard-not-received", &day(by)),
    };
    [
        ("conflict-field-asked", lang.date(hearing.asked)),
        ("conflict-field-of", hearing.of.clone().unwrap_or_else(|| "–".to_owned())),
        ("conflict-field-outcome", outcome),
    ]
    .map(|(key, text)| (lang.text(key).into_owned(), text))
    .to_vec()
}

fn finding(audit: &Audit, details: &FindingDetails, lang: Lang) -> Vec<(String, String)> {
    let exhibit = |it: &Exhibit| exhibit(audit, it);
    let status = lang.word("report-status", details.status.name()).into_owned();
    [
        ("conflict-field-title", Some(details.title.get(lang.language()).to_owned())),
        ("detail-finding-commitments", listed(details.commitments.iter().map(ToString::to_string))),
        ("detail-finding-evidence", listed(details.evidence.iter().map(exhibit))),
        ("detail-finding-rating", Some(rated(details.rating, lang))),
        ("detail-finding-status", Some(status)),
        ("detail-finding-owner", details.owner.clone()),
        ("detail-finding-due", details.due.map(|due| lang.date(due))),
        ("conflict-field-risks", listed(details.risks.iter().map(ToString::to_string))),
        ("conflict-field-verified", listed(details.verified.iter().map(exhibit))),
        ("conflict-field-until", details.accepted_until.map(|until| lang.date(until))),
        ("conflict-field-superseded", details.superseded_by.as_ref().map(|other| tell::label(audit, other))),
        ("conflict-field-repeats", details.repeats.as_ref().map(|other| tell::label(audit, other))),
    ]
    .map(|(key, text)| (lang.text(key).into_owned(), text.unwrap_or_else(|| "–".to_owned())))
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{Language, decide::tests::conflict::clashes};

    #[test]
    fn whatever_can_be_in_conflict_is_told_in_both_languages_with_what_differs() {
        for (kind, audit) in clashes() {
            for lang in Language::ALL.map(Lang::new) {
                for conflict in audit.conflicts() {
                    assert_ne!(what(&audit, &conflict, lang), "", "{kind}");
                    let sides = sides(&audit, &conflict, lang);
                    assert!(sides.iter().all(|side| side.fields.iter().any(Field::differs)), "{kind}: {sides:?}");
                }
            }
        }
    }

    #[test]
    fn what_differs_is_marked_on_both_sides_and_nothing_else_is() {
        let (one, other) = ("Kept in all 12 weeks.", "Kept in 11 of 12 weeks.");
        let marked = |text, other| Field { label: String::new(), pieces: pieces(text, other) }.marked('‹', '›');
        assert_eq!(marked(one, other), "Kept in ‹all› 12 weeks.");
        assert_eq!(marked(other, one), "Kept in ‹11 of› 12 weeks.");
        assert_eq!(marked(one, one), one);
        assert_eq!(marked("", one), "");
        assert_eq!((marked("met", "not met"), marked("not met", "met")), ("‹met›".to_owned(), "‹not met›".to_owned()));
    }

    #[test]
    fn what_could_steer_a_terminal_is_made_visible_before_it_is_compared() {
        let pieces = pieces("a\u{1b}[2Jb", "a");
        assert!(pieces.iter().all(|piece| !piece.text.contains('\u{1b}')), "{pieces:?}");
    }
}
