//! What stands between the audit and its report, in the reader's language.

use super::{explain, tell};
use crate::{
    audit::{
        Audit, Refusal, Thing,
        paper::Undone,
        readiness::{Gap, Why},
    },
    lang::{Lang, visible},
};

/// Returns what a gap is about: a label, an id, a name.
pub fn subject(audit: &Audit, thing: &Thing, lang: Lang) -> String {
    let called = match thing {
        Thing::Risk(id) => lang.with("risk-number", &[("risk", id.0.clone().into())]),
        Thing::Fact(fact) => lang.word("fact", fact.name()).into_owned(),
        Thing::Section(section) => lang.word("section", section.name()).into_owned(),
        Thing::Choice(item) => tell::item(audit, item, lang),
        Thing::Note(id) => {
            let note = audit.notes.get(id);
            note.map_or_else(|| id.to_string(), |note| format!("{} ({})", note.label, note.commitment))
        }
        thing => audit.called(thing),
    };
    visible(&called).into_owned()
}

/// Returns a gap in one sentence, without what it is about.
pub fn why(gap: &Gap, lang: Lang) -> String {
    match &gap.why {
        Why::Needed(needed) => lang.with("gap-needed", &[("needed", explain::needed_list(needed, lang).into())]),
        Why::Standing(standing) => {
            let stage = lang.word("stage", standing.stage.name());
            match standing.undone {
                Some(Undone::Acceptance) => lang.with("gap-edited", &[("stage", stage.into())]),
                _ => lang.with("gap-stage", &[("stage", stage.into())]),
            }
        }
        Why::Note(state) => lang.word("note-state", state.name()).into_owned(),
        Why::Request(state, late) => {
            let state = lang.word("request-state", state.name());
            match late {
                Some(late) => {
                    let on = lang.short_date(late.on);
                    let values = [("state", state.into()), ("days", late.days.into()), ("on", on.into())];
                    lang.with("gap-request-late", &values)
                }
                None => lang.with("gap-request", &[("state", state.into())]),
            }
        }
        Why::Sample(state) => lang.with("gap-request", &[("state", lang.word("sample-state", state.name()).into())]),
        Why::NotJudged => lang.text("gap-not-judged").into_owned(),
        Why::Expired(date) => lang.with("gap-expired", &[("date", lang.short_date(*date).into())]),
        Why::OutsidePeriod => lang.text("gap-outside-period").into_owned(),
        Why::NoDate => lang.text("gap-no-date").into_owned(),
        Why::NoResponse => lang.text("gap-no-response").into_owned(),
        Why::NoFollowUp => lang.text("gap-no-follow-up").into_owned(),
        Why::NotAccepted => lang.text("gap-not-accepted").into_owned(),
        Why::AcceptedUntil(date) => lang.with("gap-accepted-until", &[("date", lang.short_date(*date).into())]),
        Why::Broken(broken) => broken.iter().map(|it| explain::broken(it, lang)).collect::<Vec<_>>().join(" "),
        Why::Refused(Refusal::RiskNotFollowedUp { .. }) => lang.text("gap-risk-not-followed-up").into_owned(),
        Why::Refused(Refusal::FactNeeded(_)) => lang.text("gap-fact").into_owned(),
        Why::Refused(Refusal::SectionNeeded { language, .. }) => {
            lang.with("gap-section", &[("language", explain::tongue(*language, lang).into())])
        }
        Why::Refused(refusal) => explain::refusal(refusal, lang),
    }
}
