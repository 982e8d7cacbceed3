//! Everything that can be meant by a key: one registry, which feeds the keymap, the hints, the help, the palette and
//! `docs/keys.md`.

use crate::audit::{member::Right, named::named};

named! {
    /// Where an act can be meant: the screen in front.
    Place {
        /// Where do we stand.
        Overview = "overview",
        /// The list of working papers.
        Papers = "papers",
        /// One commitment.
        Walk = "walk",
        /// Choosing files.
        Picker = "picker",
        /// The list of evidence.
        Evidence = "evidence",
        /// One piece of evidence.
        Exhibit = "exhibit",
        /// The list of findings.
        Findings = "findings",
        /// One finding.
        Finding = "finding",
        /// The list of requests to the audited party.
        Requests = "requests",
        /// One request.
        Request = "request",
        /// Who works on the audit.
        Members = "members",
        /// Review notes.
        Notes = "notes",
        /// Everything that stands between now and the report.
        Readiness = "readiness",
        /// The end of the audit: when the file closes, what is open, what was added and removed.
        Completion = "completion",
        /// The risk register.
        Risks = "risks",
        /// One risk.
        Risk = "risk",
        /// This year beside last year.
        YearOnYear = "year-on-year",
        /// The list of samples.
        Samples = "samples",
        /// One sample.
        Sample = "sample",
        /// Facts and sections of the report.
        Report = "report",
        /// What the reader will see.
        Publish = "publish",
        /// Promises by date.
        Timeline = "timeline",
        /// What the organisations use, and what applies.
        Profile = "profile",
        /// Everything that stands in two versions.
        Conflicts = "conflicts",
        /// One thing that stands in two versions.
        Conflict = "conflict",
        /// Who did what when.
        Log = "log",
        /// Text to read.
        Reader = "reader",
        /// All keys.
        Help = "help",
        /// All commands by name.
        Palette = "palette",
        /// A question before what is hard to reverse.
        Confirm = "confirm",
        /// Fields to fill in.
        Form = "form",
        /// Choosing what a text points at.
        Refer = "refer",
        /// A text in two languages.
        Editor = "editor",
        /// A filter that is being typed.
        Filter = "filter",
    }
}

named! {
    /// What someone means by a key.
    Act {
        /// Open what is selected.
        Open = "open",
        /// The next commitment on which something is needed.
        NextOpen = "next-open",
        /// The commitment before.
        Previous = "previous",
        /// Attach files.
        Attach = "attach",
        /// Give a verdict.
        Verdict = "verdict",
        /// Write a conclusion.
        Conclude = "conclude",
        /// Raise a review note.
        RaiseNote = "raise-note",
        /// Answer a review note.
        AnswerNote = "answer-note",
        /// Close a review note.
        CloseNote = "close-note",
        /// Open a review note again.
        ReopenNote = "reopen-note",
        /// Point at something of the file, in a text.
        Refer = "refer",
        /// Raise a finding.
        RaiseFinding = "raise-finding",
        /// Record how the audited party was heard.
        Hear = "hear",
        /// Plan a sample.
        PlanSample = "plan-sample",
        /// Draw a sample.
        DrawSample = "draw-sample",
        /// Draw a sample once more, for a reason.
        DrawAgain = "draw-again",
        /// An item of a sample is as it should be.
        ItemOk = "item-ok",
        /// An item of a sample deviates.
        ItemDeviates = "item-deviates",
        /// An item of a sample could not be examined.
        ItemNotExaminable = "item-not-examinable",
        /// Another item takes the place of this one.
        ReplaceItem = "replace-item",
        /// Read what a sample says, as text for the paper.
        SampleText = "sample-text",
        /// Withdraw a sample.
        WithdrawSample = "withdraw-sample",
        /// Submit for review.
        Submit = "submit",
        /// Accept a paper.
        AcceptPaper = "accept-paper",
        /// Return a paper.
        ReturnPaper = "return-paper",
        /// Accept evidence.
        AcceptEvidence = "accept-evidence",
        /// Return evidence.
        ReturnEvidence = "return-evidence",
        /// Correct what is known of evidence, or what a finding holds.
        Describe = "describe",
        /// Use evidence for something more.
        Link = "link",
        /// Use evidence no longer for something.
        Unlink = "unlink",
        /// Ask the audited party for something.
        AskFor = "ask-for",
        /// Ask for all that the programme asks for.
        FromProgramme = "from-programme",
        /// Record that something came.
        Receive = "receive",
        /// Accept an answer.
        AcceptAnswer = "accept-answer",
        /// Return an answer.
        ReturnAnswer = "return-answer",
        /// Record that something is not provided.
        NotProvided = "not-provided",
        /// Withdraw a request.
        Withdraw = "withdraw",
        /// Write the table for the audited party.
        ExportRequests = "export-requests",
        /// Take the answers in.
        ImportAnswers = "import-answers",
        /// Papers that wait for me.
        Mine = "mine",
        /// Papers that I can review.
        Review = "review",
        /// Papers that were edited after review.
        Edited = "edited",
        /// Review notes.
        Notes = "notes",
        /// Everything that stands between now and the report.
        Readiness = "readiness",
        /// The end of the audit.
        Completion = "completion",
        /// Close the file.
        CloseFile = "close-file",
        /// Set within how many days the file is closed.
        SetAssembly = "set-assembly",
        /// Remove the bytes of evidence.
        Purge = "purge",
        /// All papers.
        Papers = "papers",
        /// Findings.
        Findings = "findings",
        /// Evidence.
        Evidence = "evidence",
        /// Requests to the audited party.
        Requests = "requests",
        /// Promises by date.
        Timeline = "timeline",
        /// What the organisations use, and what applies.
        Profile = "profile",
        /// State something of the profile.
        EditProfile = "edit-profile",
        /// State all that the profile proposes.
        FollowProfile = "follow-profile",
        /// State whether a commitment applies.
        Applies = "applies",
        /// Record that another date was announced.
        ChangePromise = "change-promise",
        /// Record how far a promise was on a day.
        StatePromise = "state-promise",
        /// What the reader will see.
        Publication = "publication",
        /// Facts and sections of the report.
        Report = "report",
        /// The risk register.
        Risks = "risks",
        /// This year beside last year.
        YearOnYear = "year-on-year",
        /// Samples.
        Samples = "samples",
        /// Who works on the audit.
        Members = "members",
        /// What stands in two versions.
        Conflicts = "conflicts",
        /// Take a version in place of all.
        TakeVersion = "take-version",
        /// Write another version in place of all.
        OtherVersion = "other-version",
        /// Who did what when.
        Log = "log",
        /// Back to the overview.
        Overview = "overview",
        /// Filter the list.
        Find = "find",
        /// Rate a risk.
        Rate = "rate",
        /// Record who accepts what remains.
        AcceptResidual = "accept-residual",
        /// The risk matrix.
        Matrix = "matrix",
        /// Invite a member.
        Invite = "invite",
        /// Revoke a member.
        Revoke = "revoke",
        /// Allow the review of own work.
        Waive = "waive",
        /// See the summary as text.
        Preview = "preview",
        /// Public, or not.
        TogglePublic = "toggle-public",
        /// Withhold on a ground.
        Withhold = "withhold",
        /// Make public everything that is accepted.
        PublicAll = "public-all",
        /// Mark a term that no summary may hold.
        Guard = "guard",
        /// Render and record the summary.
        Publish = "publish",
        /// Accept the summary.
        AcceptSummary = "accept-summary",
        /// Sign the summary.
        Sign = "sign",
        /// Check every byte and signature.
        Verify = "verify",
        /// Mark a file.
        Mark = "mark",
        /// Mark from here to there.
        Range = "range",
        /// Mark all.
        MarkAll = "mark-all",
        /// Show hidden files.
        Hidden = "hidden",
        /// Go to the folder above.
        Above = "above",
        /// Send the form or save the text.
        Save = "save",
        /// The next field.
        NextField = "next-field",
        /// The field before.
        PreviousField = "previous-field",
        /// The choice before.
        ChoiceBefore = "choice-before",
        /// The next choice.
        ChoiceAfter = "choice-after",
        /// The other language of a text.
        OtherText = "other-text",
        /// Write in the own editor.
        OwnEditor = "own-editor",
        /// Take last year's text over.
        TakeOver = "take-over",
        /// Drop what was typed.
        Discard = "discard",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// One up.
        Up = "up",
        /// One down.
        Down = "down",
        /// A page up.
        PageUp = "page-up",
        /// A page down.
        PageDown = "page-down",
        /// To the first.
        First = "first",
        /// To the last.
        Last = "last",
        /// Out of a list.
        Leave = "leave",
        /// Back.
        Back = "back",
        /// Stop what runs.
        Stop = "stop",
        /// The other language.
        Language = "language",
        /// All keys.
        Help = "help",
        /// All commands by name.
        Palette = "palette",
        /// Draw again.
        Redraw = "redraw",
        /// To the shell, and back by `fg`.
        Suspend = "suspend",
        /// Leave.
        Quit = "quit",
    }
}

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
const LISTS: &[Place] = &[
    P::Overview,
    P::Papers,
    P::Walk,
    P::Picker,
    P::Evidence,
    P::Exhibit,
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
    P::Reader,
    P::Help,
];
const OPENS: &[Place] = &[
    P::Overview,
    P::Papers,
    P::Walk,
    P::Picker,
    P::Evidence,
    P::Exhibit,
    P::Findings,
    P::Finding,
    P::Notes,
    P::Readiness,
    P::Requests,
    P::Request,
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
    P::Log,
];
const INNER: &[Place] = &[
    P::Papers,
    P::Walk,
    P::Evidence,
    P::Exhibit,
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
/// Pages other than the one where `S` signs.
const NOT_PUBLISHING: &[Place] = &[
    P::Overview,
    P::Papers,
    P::Walk,
    P::Evidence,
    P::Exhibit,
    P::Findings,
    P::Finding,
    P::Members,
    P::Notes,
    P::Readiness,
    P::Requests,
    P::Request,
    P::YearOnYear,
    P::Profile,
    P::Risks,
    P::Risk,
    P::Samples,
    P::Sample,
    P::Report,
    P::Timeline,
    P::Conflicts,
    P::Conflict,
    P::Log,
];
const PAPERS: &[Place] = &[P::Walk, P::Papers];
const ASKED: &[Place] = &[P::Requests, P::Request];
const PIECES: &[Place] = &[P::Walk, P::Evidence, P::Exhibit];

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

impl Place {
    /// Returns whether characters are typed into a field here, and mean nothing else.
    pub const fn types(self) -> bool {
        matches!(self, Self::Palette | Self::Refer | Self::Form | Self::Editor | Self::Filter)
    }

    /// Returns whether it lies over another screen.
    pub const fn is_popup(self) -> bool {
        matches!(self, Self::Help | Self::Palette | Self::Refer | Self::Confirm | Self::Form)
    }
}

impl Act {
    /// Returns the right it takes, if it changes the audit.
    pub fn right(self) -> Option<Right> {
        REGISTRY.iter().find(|spec| spec.act == self).and_then(|spec| spec.right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_can_be_meant_somewhere() {
        for act in Act::ALL {
            assert!(REGISTRY.iter().any(|spec| spec.act == act), "{act} is in no place");
        }
    }

    #[test]
    fn escape_always_leads_back() {
        let back = REGISTRY.iter().find(|spec| spec.act == Act::Back).expect("in the registry");
        assert_eq!(back.places, Place::ALL);
    }
}
