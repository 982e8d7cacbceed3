//! The screens: one file each. A screen draws itself and says what follows from an act; it does nothing itself.

use std::path::PathBuf;

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    act::{Act, Place},
    job::Job,
    office::{SampleAct, Trouble},
    shared::{Note, Shared},
    threshold::Begin,
};
use crate::audit::{Action, EventId, Recorded, Sha256};

pub mod around;
pub mod begin;
pub mod completion;
pub mod confirm;
pub mod conflict;
pub mod conflicts;
pub mod editor;
pub mod evidence;
pub mod exhibit;
pub mod filter;
pub mod finding;
pub mod findings;
pub mod form;
pub mod help;
pub mod log;
pub mod members;
pub mod notes;
pub mod observation;
pub mod outcome;
pub mod overview;
pub mod palette;
pub mod papers;
pub mod picker;
pub mod profile;
pub mod publish;
pub mod reader;
pub mod readiness;
pub mod refer;
pub mod report;
pub mod request;
pub mod requests;
pub mod review;
pub mod risk;
pub mod risks;
pub mod sample;
pub mod samples;
pub mod timeline;
pub mod viewer;
pub mod walk;
pub mod year_on_year;

/// A screen, or a popup over one.
pub trait Screen: Send {
    /// Returns where it is in the registry.
    fn place(&self) -> Place;

    /// Draws it.
    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer);

    /// Returns what follows from an act; `None` for what it leaves to all screens alike.
    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>>;

    /// Takes a key that means no act, where characters are typed.
    fn key(&mut self, _key: KeyEvent, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Takes pasted text, where characters are typed.
    fn paste(&mut self, _text: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Returns why an act is not possible on what is selected, if so. Asked at every drawing, so it is cheap.
    fn why_not(&self, _act: Act, _shared: &Shared) -> Option<String> {
        None
    }

    /// Returns whether the act has a meaning on what is selected, so that a hint for it helps.
    fn offers(&self, _act: Act, _shared: &Shared) -> bool {
        true
    }

    /// Looks again at an audit that changed.
    fn changed(&mut self, _shared: &Shared) {}

    /// Returns the keys of the drafts that it wants when it opens.
    fn drafts(&self) -> Vec<String> {
        Vec::new()
    }

    /// Takes what came from outside.
    fn arrived(&mut self, _arrival: &Arrival, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }
}

/// Something from outside that a screen asked for.
#[derive(Clone)]
pub enum Arrival {
    /// Drafts by key, those that there are.
    Drafts(Vec<(String, String)>),
    /// What is in a folder; or the reason why it cannot be read.
    Folder(PathBuf, Result<Vec<FileEntry>, String>),
    /// Digests of files.
    Digests(Vec<(PathBuf, Sha256)>),
    /// The text as it came back from the own editor.
    Edited(String),
    /// Every event.
    History(Vec<Recorded>),
    /// How many items a list has; or the reason why it is no list.
    Counted(ListOf, Result<u64, Trouble>),
}

/// A list in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListOf {
    /// The evidence that holds it.
    pub evidence: EventId,
    /// Whether its first row already is an item.
    pub headless: bool,
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Where.
    pub path: PathBuf,
    /// What it is.
    pub kind: FileKind,
    /// Size in bytes.
    pub size: u64,
}

/// What something in a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A folder.
    Folder,
    /// A regular file.
    File,
    /// A link, device, pipe or socket: never attached.
    Other,
}

/// What follows from an act.
pub enum Step {
    /// A screen opens over this one.
    Open(Box<dyn Screen>),
    /// A screen takes the place of the one in front.
    Swap(Box<dyn Screen>),
    /// The screen in front closes.
    Back,
    /// The screen below is told that this was meant.
    Mean(Act),
    /// The audit is changed; what comes after happens only if that succeeds.
    Act(Vec<Action>, Vec<Step>),
    /// The reason is given for what was refused for want of it: an addition to a file that was closed.
    SayWhy(String),
    /// Something is done with a sample; what comes after happens only if that succeeds.
    Sample(SampleAct, Vec<Step>),
    /// The items of a list are counted.
    Count(ListOf),
    /// Something long is started.
    Run(Job),
    /// Something long is started with what the form in front holds. The form closes; it is back where a reason is asked.
    Send(Job),
    /// A dossier is made.
    Begin(Box<Begin>),
    /// Something is said.
    Say(Note),
    /// A draft is kept.
    Draft(String, String),
    /// A draft is dropped.
    DropDraft(String),
    /// A folder is read.
    Look(PathBuf),
    /// Files are digested.
    Weigh(Vec<PathBuf>),
    /// The screen below gets this text, where its cursor is.
    Insert(String),
    /// A text is taken to the own editor.
    EditOutside(String),
    /// Every event is asked for.
    History,
    /// The program ends.
    Quit,
}

/// A screen with what it draws from.
pub struct View<'a> {
    /// The screen.
    pub screen: &'a dyn Screen,
    /// What it draws from.
    pub shared: &'a Shared,
}

impl Widget for &View<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        self.screen.draw(self.shared, area, buffer);
    }
}

/// Moves a selection among `count` as an act says; returns whether the act moves at all.
pub fn moved(selected: &mut usize, count: usize, act: Act) -> bool {
    const PAGE: usize = 10;
    let last = count.saturating_sub(1);
    *selected = match act {
        Act::Up => selected.saturating_sub(1),
        Act::Down => (*selected + 1).min(last),
        Act::PageUp => selected.saturating_sub(PAGE),
        Act::PageDown => (*selected + PAGE).min(last),
        Act::First => 0,
        Act::Last => last,
        _ => return false,
    };
    true
}

/// Returns the main screen that an act goes to.
pub fn by_act(act: Act) -> Option<Box<dyn Screen>> {
    Some(match act {
        Act::Mine => Box::new(papers::Papers::new(papers::Which::Mine)),
        Act::Review => Box::new(papers::Papers::new(papers::Which::Review)),
        Act::Edited => Box::new(papers::Papers::new(papers::Which::Edited)),
        Act::Papers => Box::new(papers::Papers::new(papers::Which::All)),
        Act::Notes => Box::new(notes::Notes::default()),
        Act::Completion => Box::new(completion::Completion::default()),
        Act::Readiness => Box::new(readiness::Readiness::default()),
        Act::Findings => Box::new(findings::Findings::default()),
        Act::Evidence => Box::new(evidence::EvidenceList::all()),
        Act::Requests => Box::new(requests::Requests::default()),
        Act::Timeline => Box::new(timeline::Timeline::default()),
        Act::Publication => Box::new(publish::Publish::new()),
        Act::Report => Box::new(report::Report::default()),
        Act::YearOnYear => Box::new(year_on_year::YearOnYear::default()),
        Act::Profile => Box::new(profile::Profile::default()),
        Act::Risks => Box::new(risks::Risks::default()),
        Act::Samples => Box::new(samples::Samples::default()),
        Act::Conflicts => Box::new(conflicts::Conflicts::default()),
        Act::Members => Box::new(members::Members::default()),
        Act::Log => Box::new(log::Log::default()),
        _ => return None,
    })
}
