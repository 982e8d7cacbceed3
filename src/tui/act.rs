//! Everything that can be meant by a key: one registry, which feeds the keymap, the hints, the help, the palette and
//! `docs/keys.md`.

mod registry;

pub use registry::{REGISTRY, Spec};

use crate::audit::{member::Right, named::named};

named! {
    /// Where an act can be meant: the screen in front.
    Place {
        /// Where there is no dossier.
        Begin = "begin",
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
        /// What a check saw.
        Observation = "observation",
        /// Evidence, opened at a place.
        Viewer = "viewer",
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
        /// Run the checks of a commitment.
        RunChecks = "run-checks",
        /// Accept what a check saw.
        AcceptObservation = "accept-observation",
        /// Overrule what a check saw.
        Overrule = "overrule",
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
