//! The registry: each act with its keys, the places where it can be meant, and the right that it takes.

use super::{Act, Place};
use crate::audit::member::Right;

/// An act in the registry.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// Which.
    pub act: Act,
    /// Its keys, unless the user's keymap says otherwise.
    pub keys: &'static [&'static str],
    /// Where it can be meant.
    pub places: &'static [Place],
    /// The right it takes, if it changes the audit.
    pub right: Option<Right>,
    /// Whether the last line of the screen names it. What moves and what is everywhere is in the help only.
    pub hint: bool,
}

use Place as P;

/// Screens with a list or a page, and no field to type in.
const PAGES: &[Place] = &[
    P::Overview,
    P::Papers,
    P::Walk,
    P::Evidence,
    P::Exhibit,
    P::Observation,
    P::Viewer,
    P::Findings,
    P::Finding,
    P::Requests,
    P::Request,
    P::Members,
    P::Notes,
    P::Readiness,
    P::Completion,
    P::Risks,
    P::Risk,
    P::YearOnYear,
    P::Samples,
    P::Sample,
    P::Report,
    P::Publish,
    P::Timeline,
    P::Profile,
    P::Conflicts,
    P::Conflict,
    P::Log,
];
/// Pages besides the overview.
const INNER: &[Place] = &pages::<{ PAGES.len() - 1 }>(&[], &[P::Overview]);
/// Pages other than the one where `S` signs.
const NOT_PUBLISHING: &[Place] = &pages::<{ PAGES.len() - 1 }>(&[], &[P::Publish]);
/// What is moved in.
const LISTS: &[Place] = &pages::<{ PAGES.len() + 4 }>(&[P::Begin, P::Picker, P::Reader, P::Help], &[]);
/// What has something to open.
const OPENS: &[Place] = &pages::<{ PAGES.len() }>(&[P::Begin, P::Picker], &[P::Members, P::Conflict]);
const PAPERS: &[Place] = &[P::Walk, P::Papers];
const ASKED: &[Place] = &[P::Requests, P::Request];
const PIECES: &[Place] = &[P::Walk, P::Evidence, P::Exhibit];

/// Returns the pages with some more, and without others: `N` in all.
const fn pages<const N: usize>(more: &[Place], less: &[Place]) -> [Place; N] {
    let mut all = [P::Overview; N];
    let (mut length, mut at) = (0, 0);
    while at < more.len() {
        all[length] = more[at];
        (length, at) = (length + 1, at + 1);
    }
    at = 0;
    while at < PAGES.len() {
        let mut other = 0;
        while other < less.len() && less[other] as usize != PAGES[at] as usize {
            other += 1;
        }
        if other == less.len() {
            all[length] = PAGES[at];
            length += 1;
        }
        at += 1;
    }
    assert!(length == N, "as many as there are");
    all
}

const fn spec(act: Act, keys: &'static [&'static str], places: &'static [Place]) -> Spec {
    Spec { act, keys, places, right: None, hint: true }
}

const fn work(act: Act, keys: &'static [&'static str], places: &'static [Place], right: Right) -> Spec {
    Spec { act, keys, places, right: Some(right), hint: true }
}

const fn quiet(act: Act, keys: &'static [&'static str], places: &'static [Place]) -> Spec {
    Spec { act, keys, places, right: None, hint: false }
}

/// Every act, in the order in which hints and help show them.
pub const REGISTRY: &[Spec] = &[
    work(Act::Attach, &["a"], &[P::Walk, P::Requests, P::Request], Right::Attach),
    work(Act::Verdict, &["v"], &[P::Walk], Right::Prepare),
    work(Act::Conclude, &["e"], &[P::Walk, P::Overview, P::Risks, P::Risk, P::YearOnYear, P::Sample], Right::Prepare),
    work(Act::RaiseFinding, &["f"], &[P::Walk, P::Findings], Right::Prepare),
    work(Act::Hear, &["r"], &[P::Finding], Right::Prepare),
    work(Act::PlanSample, &["p"], &[P::Walk], Right::Prepare),
    work(Act::DrawSample, &["d"], &[P::Sample], Right::Prepare),
    work(Act::ItemOk, &["y"], &[P::Sample], Right::Prepare),
    work(Act::ItemDeviates, &["x"], &[P::Sample], Right::Prepare),
    work(Act::ItemNotExaminable, &["u"], &[P::Sample], Right::Prepare),
    work(Act::ReplaceItem, &["c"], &[P::Sample], Right::Prepare),
    spec(Act::SampleText, &["t"], &[P::Sample]),
    work(Act::DrawAgain, &["r"], &[P::Sample], Right::Prepare),
    work(Act::WithdrawSample, &["w"], &[P::Sample], Right::Prepare),
    work(Act::RunChecks, &["t"], &[P::Walk, P::Observation], Right::Prepare),
    work(Act::AcceptObservation, &["y"], &[P::Observation], Right::Prepare),
    work(Act::Overrule, &["x"], &[P::Observation], Right::Prepare),
    work(Act::RaiseNote, &["o"], &[P::Walk], Right::Review),
    work(Act::AnswerNote, &["a"], &[P::Notes], Right::Prepare),
    work(Act::CloseNote, &["c"], &[P::Notes], Right::Review),
    work(Act::ReopenNote, &["x"], &[P::Notes], Right::Review),
    work(Act::Submit, &["s"], PAPERS, Right::Prepare),
    spec(Act::NextOpen, &["n"], &[P::Walk, P::Overview, P::Sample]),
    work(Act::AcceptPaper, &["A"], PAPERS, Right::Review),
    work(Act::ReturnPaper, &["X"], PAPERS, Right::Review),
    work(Act::AcceptEvidence, &["y"], PIECES, Right::JudgeEvidence),
    work(Act::ReturnEvidence, &["x"], PIECES, Right::JudgeEvidence),
    work(Act::AskFor, &["r"], &[P::Walk, P::Requests], Right::Prepare),
    work(Act::AcceptAnswer, &["y"], ASKED, Right::JudgeEvidence),
    work(Act::ReturnAnswer, &["x"], ASKED, Right::JudgeEvidence),
    work(Act::NotProvided, &["n"], ASKED, Right::Prepare),
    work(Act::FromProgramme, &["p"], &[P::Requests], Right::Prepare),
    spec(Act::ExportRequests, &["e"], &[P::Requests]),
    work(Act::ImportAnswers, &["i"], &[P::Requests], Right::Prepare),
    work(Act::Receive, &["w"], ASKED, Right::Prepare),
    work(Act::Withdraw, &["u"], ASKED, Right::Prepare),
    quiet(Act::Previous, &["b"], &[P::Walk]),
    work(Act::Describe, &["d"], &[P::Exhibit, P::Finding, P::Evidence, P::Requests, P::Request], Right::Attach),
    work(Act::Link, &["c"], &[P::Evidence, P::Exhibit], Right::Attach),
    Spec { hint: false, ..work(Act::Purge, &["p"], &[P::Evidence, P::Exhibit], Right::Lead) },
    work(Act::CloseFile, &["c"], &[P::Completion], Right::Lead),
    work(Act::SetAssembly, &["d"], &[P::Completion], Right::Lead),
    work(Act::Unlink, &["u"], PIECES, Right::Attach),
    spec(Act::TogglePublic, &["x", "space"], &[P::Publish]),
    spec(Act::Withhold, &["w"], &[P::Publish]),
    spec(Act::PublicAll, &["A"], &[P::Publish]),
    spec(Act::Preview, &["p"], &[P::Publish]),
    work(Act::Publish, &["u"], &[P::Publish], Right::Publish),
    work(Act::AcceptSummary, &["a"], &[P::Publish], Right::AcceptSummary),
    spec(Act::Sign, &["S"], &[P::Publish]),
    work(Act::Guard, &["t"], &[P::Publish], Right::Publish),
    work(Act::Rate, &["v"], &[P::Risks, P::Risk], Right::Prepare),
    work(Act::AcceptResidual, &["a"], &[P::Risks, P::Risk], Right::Prepare),
    spec(Act::Matrix, &["m"], &[P::Risks, P::Risk]),
    work(Act::EditProfile, &["e"], &[P::Profile], Right::Prepare),
    work(Act::Applies, &["i"], &[P::Profile], Right::Prepare),
    Spec { act: Act::Applies, keys: &["i"], places: &[P::Walk], right: Some(Right::Prepare), hint: false },
    work(Act::FollowProfile, &["A"], &[P::Profile], Right::Prepare),
    work(Act::ChangePromise, &["c"], &[P::Timeline], Right::Prepare),
    work(Act::StatePromise, &["s"], &[P::Timeline], Right::Prepare),
    work(Act::Invite, &["i"], &[P::Members], Right::Lead),
    work(Act::Revoke, &["x"], &[P::Members], Right::Lead),
    work(Act::Waive, &["w"], &[P::Members], Right::Lead),
    spec(Act::TakeVersion, &["t"], &[P::Conflict]),
    spec(Act::OtherVersion, &["e"], &[P::Conflict]),
    spec(Act::ChoiceAfter, &["right", "l", "tab"], &[P::Conflict]),
    spec(Act::Mark, &["space"], &[P::Picker]),
    spec(Act::Range, &["v"], &[P::Picker]),
    spec(Act::NextField, &["tab"], &[P::Picker, P::Form]),
    spec(Act::MarkAll, &["ctrl-a"], &[P::Picker]),
    quiet(Act::Hidden, &["."], &[P::Picker]),
    quiet(Act::Above, &["backspace"], &[P::Picker]),
    spec(Act::Yes, &["y"], &[P::Confirm]),
    spec(Act::No, &["n"], &[P::Confirm]),
    spec(Act::Save, &["ctrl-s", "f2"], &[P::Form, P::Editor, P::Picker]),
    spec(Act::TakeOver, &["f5"], &[P::Editor]),
    spec(Act::OtherText, &["tab", "f6"], &[P::Editor]),
    spec(Act::Refer, &["f3"], &[P::Editor]),
    spec(Act::OwnEditor, &["f4"], &[P::Editor]),
    spec(Act::Discard, &["ctrl-x"], &[P::Form, P::Editor]),
    quiet(Act::PreviousField, &["shift-tab"], &[P::Form, P::Picker]),
    quiet(Act::ChoiceBefore, &["left"], &[P::Form]),
    quiet(Act::ChoiceAfter, &["right"], &[P::Form]),
    spec(Act::Open, &["enter", "right", "l"], OPENS),
    spec(Act::Mine, &["m"], &[P::Overview, P::Papers]),
    spec(Act::Review, &["r"], &[P::Overview, P::Papers]),
    spec(
        Act::Find,
        &["/"],
        &[P::Overview, P::Papers, P::Picker, P::Evidence, P::Findings, P::Requests, P::Log, P::Help, P::Publish],
    ),
    quiet(Act::Edited, &["w"], &[P::Overview, P::Papers]),
    quiet(Act::Notes, &["N"], PAGES),
    spec(Act::Readiness, &["D"], &[P::Overview]),
    quiet(Act::Readiness, &["D"], INNER),
    quiet(Act::Papers, &["C"], PAGES),
    spec(Act::Findings, &["F"], &[P::Overview]),
    quiet(Act::Findings, &["F"], INNER),
    spec(Act::Evidence, &["E"], &[P::Overview]),
    quiet(Act::Evidence, &["E"], INNER),
    spec(Act::Requests, &["R"], &[P::Overview]),
    quiet(Act::Requests, &["R"], INNER),
    spec(Act::Timeline, &["T"], &[P::Overview]),
    quiet(Act::Timeline, &["T"], INNER),
    spec(Act::Publication, &["P"], &[P::Overview]),
    quiet(Act::Publication, &["P"], INNER),
    spec(Act::Report, &["W"], &[P::Overview]),
    quiet(Act::Report, &["W"], INNER),
    quiet(Act::Profile, &["I"], PAGES),
    quiet(Act::Completion, &["Z"], PAGES),
    quiet(Act::Risks, &["K"], PAGES),
    quiet(Act::YearOnYear, &["B"], PAGES),
    quiet(Act::Samples, &["S"], NOT_PUBLISHING),
    quiet(Act::Members, &["M"], PAGES),
    quiet(Act::Conflicts, &["Y"], PAGES),
    quiet(Act::Log, &["H"], PAGES),
    quiet(Act::Verify, &["V"], PAGES),
    quiet(Act::Overview, &["O"], PAGES),
    quiet(Act::Up, &["up", "k"], LISTS),
    quiet(Act::Up, &["up"], &[P::Palette, P::Refer, P::Form]),
    quiet(Act::Down, &["down", "j"], LISTS),
    quiet(Act::Down, &["down"], &[P::Palette, P::Refer, P::Form]),
    quiet(Act::PageUp, &["page-up", "ctrl-b"], LISTS),
    quiet(Act::PageDown, &["page-down", "ctrl-f"], LISTS),
    quiet(Act::First, &["home", "g"], LISTS),
    quiet(Act::Last, &["end", "G"], LISTS),
    quiet(Act::Leave, &["left", "h"], LISTS),
    quiet(Act::Open, &["enter"], &[P::Palette, P::Refer, P::Filter, P::Confirm, P::Form]),
    quiet(Act::Back, &["esc"], &Place::ALL),
    quiet(Act::Stop, &["ctrl-c"], &Place::ALL),
    quiet(Act::Language, &["L"], LISTS),
    quiet(Act::Help, &["?"], LISTS),
    quiet(Act::Help, &["f1"], &Place::ALL),
    quiet(Act::Palette, &[":", "ctrl-p"], LISTS),
    quiet(Act::Redraw, &["ctrl-l"], &Place::ALL),
    quiet(Act::Suspend, &["ctrl-z"], &Place::ALL),
    quiet(Act::Quit, &["q"], LISTS),
    quiet(Act::Quit, &["ctrl-q"], &Place::ALL),
];
