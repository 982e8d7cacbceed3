//! What was meant becomes what happens. No input or output is done here: what has to be done outside is an [`Effect`].

use std::path::PathBuf;

use crossterm::event::{KeyEvent, KeyEventKind};
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    act::{Act, Place},
    job::{Job, Outcome},
    key::Key,
    office::{Asks, Progress, Said, SampleAct, Trouble},
    screen::{self, Arrival, ListOf, Screen, Step, View, form::Form},
    shared::{Note, Running, Shared, Words},
    sheet::{Sheet, addition::Addition, supersede::Supersede},
    threshold::{Begin, Known},
};
use crate::audit::{Action, Audit, Language, Recorded};
use crate::lang::Lang;

/// What reaches the model.
pub enum Msg {
    /// A key.
    Key(KeyEvent),
    /// Pasted text.
    Paste(String),
    /// Something that a screen asked for.
    Arrived(Arrival),
    /// An act was done, or not.
    Acted(Result<Vec<Recorded>, NotDone>, Vec<Step>),
    /// Something was done with a sample, or not.
    Sampled(Result<Vec<Recorded>, (Vec<Recorded>, Trouble)>, SampleAct, Vec<Step>),
    /// How far the job is.
    Progress(Progress),
    /// No dossier was made.
    NotBegun(Trouble),
    /// The job ended, with the audit as it stands now.
    Finished(Box<Audit>, Result<Outcome, Trouble>),
}

/// What was done up to something that was refused.
pub struct NotDone {
    /// What happened before it.
    pub events: Vec<Recorded>,
    /// Why it was refused.
    pub trouble: Trouble,
    /// What is left to do: what was refused, and what would have come after.
    pub left: Vec<Action>,
}

/// What waits for an answer, to be done when that is given.
enum Waiting {
    /// Acts, and what follows from them.
    Acts(Vec<Action>, Vec<Step>),
    /// Something with a sample, and what follows from it.
    Sample(SampleAct, Vec<Step>),
    /// Something that takes long.
    Job(Job),
}

/// What has to be done outside.
pub enum Effect {
    /// Change the audit, then tell what came of it with these steps.
    Act(Vec<Action>, Vec<Step>),
    /// Say why something is added to a file that was closed: it holds for what is done next.
    SayWhy(String),
    /// Do something with a sample, then tell what came of it with these steps.
    Sample(SampleAct, Vec<Step>),
    /// Count the items of a list.
    Count(ListOf),
    /// Start something long.
    Run(Job),
    /// Make a dossier.
    Begin(Box<Begin>),
    /// Ask it to stop.
    Cancel,
    /// Look for drafts.
    LoadDrafts(Vec<String>),
    /// Keep a draft.
    SaveDraft(String, String),
    /// Drop a draft.
    DropDraft(String),
    /// Read a folder.
    Look(PathBuf),
    /// Digest files.
    Weigh(Vec<PathBuf>),
    /// Let a text be edited in the own editor.
    EditOutside(String),
    /// Ask for every event.
    History,
    /// Clear the screen and draw everything.
    Redraw,
    /// Go to the shell.
    Suspend,
    /// End.
    Quit,
}

/// The terminal UI as it stands.
pub struct Model {
    /// What every screen draws from.
    pub shared: Shared,
    screens: Vec<Box<dyn Screen>>,
    /// What runs, or waits for an answer.
    waiting: Option<Waiting>,
    /// The form from which what runs was started.
    aside: Option<Box<dyn Screen>>,
}

impl Model {
    /// Starts at the overview.
    pub fn new(shared: Shared) -> Self {
        let overview = screen::overview::Overview::new();
        Self { shared, screens: vec![Box::new(overview)], waiting: None, aside: None }
    }

    /// Starts where there is no dossier.
    pub fn before(shared: Shared, known: Known) -> Self {
        Self { shared, screens: vec![Box::new(screen::begin::Begin::new(known))], waiting: None, aside: None }
    }

    /// Starts at the overview of the dossier that was just made.
    pub fn begun(shared: Shared) -> Self {
        let mut model = Self::new(shared);
        model.shared.note = Some(Note::said(Said("ui-said-begun")));
        model
    }

    /// Returns what is in front.
    pub fn place(&self) -> Place {
        self.screens.last().map_or(Place::Overview, |screen| screen.place())
    }

    /// Takes a message in, and returns what has to be done outside.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
            Msg::Key(key) => self.key(key),
            // Where nothing is typed, pasted text would be keys that nobody pressed.
            Msg::Paste(_) if !self.place().types() => Vec::new(),
            Msg::Paste(text) => {
                let steps = self.front(|screen, shared| screen.paste(&text, shared));
                self.follow(steps)
            }
            Msg::Arrived(arrival) => {
                let steps = self.front(|screen, shared| screen.arrived(&arrival, shared));
                self.follow(steps)
            }
            Msg::Acted(Ok(events), then) | Msg::Sampled(Ok(events), _, then) => {
                self.shared.happened(&events);
                self.changed();
                self.follow(then)
            }
            Msg::Acted(Err(NotDone { events, trouble, left }), then) => {
                self.shared.happened(&events);
                self.changed();
                self.waiting = Some(Waiting::Acts(left, then));
                self.not_done(trouble)
            }
            Msg::Sampled(Err((events, trouble)), act, then) => {
                self.shared.happened(&events);
                self.changed();
                self.waiting = Some(Waiting::Sample(act, then));
                self.not_done(trouble)
            }
            Msg::Progress(progress) => {
                if let Some(job) = &mut self.shared.job {
                    job.progress = progress;
                }
                Vec::new()
            }
            Msg::NotBegun(trouble) => {
                self.shared.job = None;
                self.shared.note = Some(Note::refused(trouble));
                Vec::new()
            }
            Msg::Finished(audit, outcome) => {
                self.shared.job = None;
                self.shared.replace(*audit);
                self.changed();
                self.finished(outcome)
            }
        }
    }

    fn key(&mut self, event: KeyEvent) -> Vec<Effect> {
        self.shared.note = None;
        match self.shared.keymap.meaning(self.place(), Key::from(event)) {
            Some(act) => self.mean(act),
            None if self.place().types() => {
                let steps = self.front(|screen, shared| screen.key(event, shared));
                self.follow(steps)
            }
            None => Vec::new(),
        }
    }

    /// Does what was meant by an act on the screen in front.
    fn mean(&mut self, act: Act) -> Vec<Effect> {
        let why_not = self.screens.last().and_then(|screen| self.shared.why_not(screen.as_ref(), act));
        if let Some(reason) = why_not {
            self.shared.note = Some(Note::refused(std::sync::Arc::new(Words(reason))));
            return Vec::new();
        }
        let own = match self.screens.last_mut() {
            Some(screen) => screen.act(act, &self.shared),
            None => None,
        };
        match own {
            Some(steps) => self.follow(steps),
            None => self.everywhere(act),
        }
    }

    /// Does what an act means on every screen alike.
    fn everywhere(&mut self, act: Act) -> Vec<Effect> {
        match act {
            Act::Back | Act::Leave => self.follow(vec![Step::Back]),
            Act::Language => {
                let other = match self.shared.lang.language() {
                    Language::Nl => Language::En,
                    Language::En => Language::Nl,
                };
                self.shared.lang = Lang::new(other);
                self.changed();
                Vec::new()
            }
            Act::Stop if self.shared.job.is_some() => {
                self.shared.note = Some(Note::said(Said("ui-job-stopping")));
                vec![Effect::Cancel]
            }
            Act::Stop | Act::Quit => self.quit(),
            Act::Redraw => vec![Effect::Redraw],
            Act::Suspend => vec![Effect::Suspend],
            Act::Overview => {
                self.screens.truncate(1);
                Vec::new()
            }
            Act::Help => self.show(Box::new(screen::help::Help::new(self.place()))),
            Act::Palette => {
                let palette = match self.screens.last() {
                    Some(below) => screen::palette::Palette::new(below.as_ref(), &self.shared),
                    None => return Vec::new(),
                };
                self.show(Box::new(palette))
            }
            Act::Verify if self.shared.job.is_some() => {
                self.shared.note = Some(Note::refused(std::sync::Arc::new(Said("ui-busy"))));
                Vec::new()
            }
            Act::Verify => self.follow(vec![Step::Run(Job::Verify)]),
            act => match screen::by_act(act) {
                Some(screen) => self.go(screen),
                None => Vec::new(),
            },
        }
    }

    fn quit(&mut self) -> Vec<Effect> {
        match &self.shared.job {
            None => vec![Effect::Quit],
            Some(job) => {
                let what = self.shared.lang.text(job.what);
                let question = self.shared.lang.with("ui-confirm-quit", &[("what", what.into())]);
                let confirm = screen::confirm::Confirm::new(question, vec![Step::Quit]);
                self.show(Box::new(confirm))
            }
        }
    }

    /// Goes to one of the main screens: back to it where it is open already, else over what is in front.
    fn go(&mut self, screen: Box<dyn Screen>) -> Vec<Effect> {
        let place = screen.place();
        if let Some(at) = self.screens.iter().position(|open| open.place() == place) {
            self.screens.truncate(at);
        }
        self.show(screen)
    }

    fn show(&mut self, mut screen: Box<dyn Screen>) -> Vec<Effect> {
        screen.changed(&self.shared);
        let drafts = screen.drafts();
        let steps = screen.act(Act::Redraw, &self.shared).unwrap_or_default();
        self.screens.push(screen);
        let mut effects = self.follow(steps);
        if !drafts.is_empty() {
            effects.push(Effect::LoadDrafts(drafts));
        }
        effects
    }

    fn changed(&mut self) {
        for screen in &mut self.screens {
            screen.changed(&self.shared);
        }
    }

    fn front(&mut self, ask: impl FnOnce(&mut dyn Screen, &Shared) -> Vec<Step>) -> Vec<Step> {
        match self.screens.last_mut() {
            Some(screen) => ask(screen.as_mut(), &self.shared),
            None => Vec::new(),
        }
    }

    fn back(&mut self) {
        if self.screens.len() > 1 {
            self.screens.pop();
        }
    }

    fn follow(&mut self, steps: Vec<Step>) -> Vec<Effect> {
        let mut effects = Vec::new();
        for step in steps {
            match step {
                Step::Open(screen) => effects.extend(self.show(screen)),
                Step::Swap(screen) => {
                    self.back();
                    effects.extend(self.show(screen));
                }
                Step::Back => self.back(),
                Step::Mean(act) => effects.extend(self.mean(act)),
                Step::Act(actions, then) => effects.push(Effect::Act(actions, then)),
                Step::SayWhy(reason) => effects.extend(self.say_why(reason)),
                Step::Sample(act, then) => effects.push(Effect::Sample(act, then)),
                Step::Count(list) => effects.push(Effect::Count(list)),
                Step::Run(job) => effects.push(self.run(job)),
                Step::Send(job) => {
                    self.aside = self.screens.pop();
                    effects.push(self.run(job));
                }
                Step::Begin(_) if self.shared.job.is_some() => {
                    self.shared.note = Some(Note::refused(std::sync::Arc::new(Said("ui-busy"))));
                }
                Step::Begin(begin) => {
                    self.shared.job = Some(Running { what: "ui-job-begin", progress: Progress::default() });
                    effects.push(Effect::Begin(begin));
                }
                Step::Say(note) => self.shared.note = Some(note),
                Step::Draft(key, text) => effects.push(Effect::SaveDraft(key, text)),
                Step::DropDraft(key) => effects.push(Effect::DropDraft(key)),
                Step::Look(path) => effects.push(Effect::Look(path)),
                Step::Weigh(paths) => effects.push(Effect::Weigh(paths)),
                Step::Insert(text) => {
                    let steps = self.front(|screen, shared| screen.paste(&text, shared));
                    effects.extend(self.follow(steps));
                }
                Step::EditOutside(text) => effects.push(Effect::EditOutside(text)),
                Step::History => effects.push(Effect::History),
                Step::Quit => effects.push(Effect::Quit),
            }
        }
        effects
    }

    fn run(&mut self, job: Job) -> Effect {
        self.waiting = Some(Waiting::Job(job.clone()));
        self.shared.job = Some(Running { what: job.words(), progress: Progress::default() });
        Effect::Run(job)
    }

    /// Says why something was not done, or asks what is missing for it.
    fn not_done(&mut self, trouble: Trouble) -> Vec<Effect> {
        let sheet: Box<dyn Sheet> = match (trouble.asks(), self.shared.audit.current_publication()) {
            (Some(Asks::WhyAdded), _) => Box::new(Addition),
            (Some(Asks::WhySuperseded), Some(publication)) => Box::new(Supersede(publication.id.clone())),
            _ => {
                self.shared.note = Some(Note::refused(trouble));
                return Vec::new();
            }
        };
        self.show(Box::new(Form::new(sheet)))
    }

    /// Does what waited for the reason of an addition.
    fn say_why(&mut self, reason: String) -> Vec<Effect> {
        let Some(waiting) = self.waiting.take() else { return Vec::new() };
        self.shared.addition = Some(reason.clone());
        let step = match waiting {
            Waiting::Acts(actions, then) => Step::Act(actions, then),
            Waiting::Sample(act, then) => Step::Sample(act, then),
            Waiting::Job(job) if self.place() == Place::Form => Step::Send(job),
            Waiting::Job(job) => Step::Run(job),
        };
        std::iter::once(Effect::SayWhy(reason)).chain(self.follow(vec![step])).collect()
    }

    fn finished(&mut self, outcome: Result<Outcome, Trouble>) -> Vec<Effect> {
        let form = self.aside.take();
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(trouble) => {
                // Who gives no reason is back at what was filled in.
                self.screens.extend(form.filter(|_| trouble.asks().is_some()));
                return self.not_done(trouble);
            }
        };
        let sent = form.map(|form| form.drafts()).unwrap_or_default();
        if let Outcome::Verified(verification) = &outcome {
            self.shared.verified = Some((self.shared.now, verification.whole));
        }
        let mut steps = screen::outcome::steps(outcome, self.place(), &self.shared);
        steps.extend(sent.into_iter().map(Step::DropDraft));
        self.follow(steps)
    }
}

impl Widget for &Model {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let base = self.screens.iter().rposition(|screen| !screen.place().is_popup()).unwrap_or_default();
        for (depth, screen) in self.screens.iter().enumerate().skip(base) {
            if depth > base {
                // The keys of what lies below do not work now, so their hints go.
                let last = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1).intersection(area);
                super::widget::frame::clear(last, buffer);
            }
            View { screen: screen.as_ref(), shared: &self.shared }.render(area, buffer);
        }
        self.shared.ink.plain(buffer);
    }
}
