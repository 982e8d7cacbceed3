//! What is shown when something that took long has ended.

use super::{Step, confirm::Confirm, publish::Publish, reader::Reader, viewer::Viewer};
use crate::{
    lang::visible,
    tui::{
        act::Place,
        job::{Job, Outcome},
        office::{Answers, Attached, Planned, Said, Tone},
        shared::{Note, Shared, Words},
    },
};

/// Returns what follows; `place` is the screen in front.
pub fn steps(outcome: Outcome, place: Place, shared: &Shared) -> Vec<Step> {
    let lang = shared.lang;
    let say = |words: String| Step::Say(Note::said(Words(words)));
    match outcome {
        Outcome::Attached(attached) => {
            let mut steps = Vec::new();
            if place == Place::Picker {
                steps.push(Step::DropDraft(super::picker::DRAFT.to_owned()));
                steps.push(Step::Back);
            }
            let left_out = skipped(&attached, shared);
            steps.push(say([attached_words(&attached, shared), not_described(&attached, shared)].join(" ")));
            if let Some(lines) = left_out {
                steps.push(Step::Open(Box::new(Reader::found(lang.text("ui-attach-skipped").into_owned(), lines))));
            }
            steps
        }
        Outcome::Exported(path, count) => {
            let path = visible(&path.to_string_lossy()).into_owned();
            vec![say(lang.with("done-request-exported", &[("count", count.into()), ("path", path.into())]))]
        }
        Outcome::Planned(answers, planned) => planned_steps(answers, &planned, shared),
        Outcome::Imported(lines) => {
            vec![Step::Open(Box::new(Reader::found(lang.text("ui-imported-title").into_owned(), lines)))]
        }
        Outcome::Published(id) => {
            let known = shared.audit.publications.iter().find(|known| known.id == id);
            let name = known.map(|known| visible(&known.rendering.name).into_owned()).unwrap_or_default();
            let mut steps = vec![say(lang.with("ui-said-published", &[("name", name.into())]))];
            if place != Place::Publish {
                steps.insert(0, Step::Open(Box::new(Publish::new())));
            }
            steps
        }
        Outcome::AcceptedSummary => vec![Step::Say(Note::said(Said("ui-said-summary-accepted")))],
        Outcome::Signed(signed) => {
            let key = if signed.self_signed { "ui-said-signed-self" } else { "ui-said-signed" };
            vec![say(lang.with(key, &[("level", visible(&signed.level).into_owned().into())]))]
        }
        Outcome::Checked(lines) => match lines.as_slice() {
            [] => vec![Step::Say(Note::said(Said("nothing-checks")))],
            [(_, only)] => vec![say(only.clone())],
            _ => vec![Step::Open(Box::new(Reader::found(lang.text("ui-checks-title").into_owned(), lines)))],
        },
        Outcome::Shown(id, shown) => vec![Step::Open(Box::new(Viewer::new(id, shown)))],
        Outcome::Verified(verification) => {
            let key = if verification.whole { "ui-verify-whole" } else { "ui-verify-broken" };
            let mut lines =
                vec![(if verification.whole { Tone::Fine } else { Tone::Fault }, lang.text(key).into_owned())];
            lines.extend(verification.lines);
            vec![Step::Open(Box::new(Reader::found(lang.text("ui-verify-title").into_owned(), lines)))]
        }
        Outcome::Previewed(language, text) => {
            let language = crate::work::explain::tongue(language, lang);
            let title = lang.with("ui-preview-title", &[("language", language.into())]);
            vec![Step::Open(Box::new(Reader::new(title, text)))]
        }
    }
}

/// How many things that do not fit the question names.
const MOST_MISFITS: usize = 6;

/// Asks whether to take answers in, and names what does not fit.
fn planned_steps(answers: Answers, planned: &Planned, shared: &Shared) -> Vec<Step> {
    let lang = shared.lang;
    if planned.taken == 0 {
        let lines = planned.misfits.iter().map(|misfit| (Tone::Note, misfit.clone()));
        let head = (Tone::Fault, lang.text("ui-import-nothing").into_owned());
        let lines = std::iter::once(head).chain(lines).collect();
        return vec![Step::Open(Box::new(Reader::found(lang.text("ui-imported-title").into_owned(), lines)))];
    }
    let mut question =
        lang.with("ui-confirm-import", &[("count", planned.taken.into()), ("misfits", planned.misfits.len().into())]);
    for misfit in planned.misfits.iter().take(MOST_MISFITS) {
        question.push_str("\n· ");
        question.push_str(misfit);
    }
    if planned.misfits.len() > MOST_MISFITS {
        let more = lang.with("ui-more", &[("count", (planned.misfits.len() - MOST_MISFITS).into())]);
        question.push_str("\n· ");
        question.push_str(&more);
    }
    vec![Step::Open(Box::new(Confirm::new(question, vec![Step::Run(Job::ImportAnswers(answers))])))]
}

fn attached_words(attached: &Attached, shared: &Shared) -> String {
    let labels = |labels: &[crate::audit::Label]| match labels {
        [] => String::new(),
        [only] => visible(&only.0).into_owned(),
        [first, .., last] => format!("{} – {}", visible(&first.0), visible(&last.0)),
    };
    shared.lang.with(
        "ui-said-attached",
        &[
            ("count", attached.attached.len().into()),
            ("labels", labels(&attached.attached).into()),
            ("linked", attached.linked.len().into()),
            ("skipped", attached.skipped.len().into()),
        ],
    )
}

/// Says of which files in the file already something else is known than was given now; empty where of none.
fn not_described(attached: &Attached, shared: &Shared) -> String {
    if attached.not_described.is_empty() {
        return String::new();
    }
    let labels = attached.not_described.iter().map(|label| visible(&label.0)).collect::<Vec<_>>().join(", ");
    shared.lang.with("ui-said-not-described", &[("what", labels.into())])
}

fn skipped(attached: &Attached, shared: &Shared) -> Option<Vec<(Tone, String)>> {
    if attached.skipped.is_empty() {
        return None;
    }
    let line = |(path, why): &(std::path::PathBuf, String)| {
        let text = format!("{}: {}", visible(&path.to_string_lossy()), visible(why));
        (Tone::Fault, text)
    };
    let head = (Tone::Note, shared.lang.text("ui-attach-skipped-meaning").into_owned());
    Some(std::iter::once(head).chain(attached.skipped.iter().map(line)).collect())
}
