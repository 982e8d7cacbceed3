//! The loop: wait, take in everything that is there, draw once if something changed. Nothing wakes it when it is idle.

use std::{
    collections::BTreeMap,
    io,
    path::Path,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use crossbeam_channel::{Receiver, TryRecvError};
use crossterm::event::Event;
use jiff::Timestamp;
use ratatui::{
    Terminal,
    backend::Backend,
    layout::{Position, Rect},
};

use super::{
    folder,
    job::{Report, Worker},
    model::{Effect, Model, Msg, NotDone},
    office::Office,
    screen::Arrival,
    shared::Shared,
    threshold::Threshold,
};
use crate::audit::{Action, Recorded};

/// How long the loop waits while something runs, before it looks what that tells.
const WHILE_BUSY: Duration = Duration::from_millis(40);

/// Where keys come from.
pub trait Input {
    /// Waits for the next event, for so long at most; without end if no time is given. `None` when the time is over.
    fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Event>>;
}

/// The terminal besides drawing.
pub trait Stage {
    /// Holds back what is drawn, until it is complete.
    fn hold(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Shows what was held back.
    fn show(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Gives the terminal to the shell until the person comes back.
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Lets the person's own editor change a text; `None` if there is no editor.
    fn edit(&mut self, text: &str) -> io::Result<Option<String>>;

    /// Returns whether the program was asked to end.
    fn ending(&self) -> bool {
        false
    }
}

/// The loop, over any backend and any source of keys.
pub struct EventLoop<B: Backend, I, S> {
    /// What is drawn on.
    pub terminal: Terminal<B>,
    /// Where keys come from.
    pub input: I,
    /// The terminal besides drawing.
    pub stage: S,
    /// What is drawn.
    pub model: Model,
    clock: Box<dyn Fn() -> Timestamp>,
    office: Option<Box<dyn Office>>,
    threshold: Option<Arc<dyn Threshold>>,
    worker: Option<Worker>,
    weighing: Option<Receiver<Arrival>>,
    drafts: BTreeMap<String, Option<String>>,
    dirty: bool,
    ended: bool,
}

impl<B, I, S> EventLoop<B, I, S>
where
    B: Backend,
    B::Error: Send + Sync + 'static,
    I: Input,
    S: Stage,
{
    /// Prepares the loop.
    pub fn new(
        terminal: Terminal<B>,
        input: I,
        stage: S,
        model: Model,
        office: Box<dyn Office>,
        clock: impl Fn() -> Timestamp + 'static,
    ) -> Self {
        Self { office: Some(office), ..Self::idle(terminal, input, stage, model, clock) }
    }

    /// Prepares the loop where there is no dossier yet.
    pub fn before(
        terminal: Terminal<B>,
        input: I,
        stage: S,
        model: Model,
        threshold: Arc<dyn Threshold>,
        clock: impl Fn() -> Timestamp + 'static,
    ) -> Self {
        Self { threshold: Some(threshold), ..Self::idle(terminal, input, stage, model, clock) }
    }

    fn idle(terminal: Terminal<B>, input: I, stage: S, model: Model, clock: impl Fn() -> Timestamp + 'static) -> Self {
        Self {
            terminal,
            input,
            stage,
            model,
            clock: Box::new(clock),
            office: None,
            threshold: None,
            worker: None,
            weighing: None,
            drafts: BTreeMap::new(),
            dirty: true,
            ended: false,
        }
    }

    /// Returns whether something runs beside the loop.
    pub fn is_busy(&self) -> bool {
        self.worker.is_some() || self.weighing.is_some()
    }

    /// Returns whether it came to its end.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Runs until the person leaves, or the program is asked to end.
    pub fn run(&mut self) -> io::Result<()> {
        // A first look opens the source of events before anything is shown: a request to end wakes the loop through it, and
        // would go unheard if it came earlier.
        self.turn(Some(Duration::ZERO))?;
        while !self.ended {
            self.draw()?;
            let wait = self.is_busy().then_some(WHILE_BUSY);
            self.turn(wait)?;
        }
        Ok(())
    }

    /// Waits for something to happen, for so long at most, and takes in everything that is there.
    pub fn turn(&mut self, wait: Option<Duration>) -> io::Result<()> {
        let mut event = self.input.next(wait)?;
        while let Some(known) = event {
            self.event(known)?;
            if self.ended {
                break;
            }
            event = self.input.next(Some(Duration::ZERO))?;
        }
        self.listen()?;
        self.keep_drafts();
        self.ended |= self.stage.ending();
        Ok(())
    }

    /// Draws if something changed.
    pub fn draw(&mut self) -> io::Result<()> {
        let size = self.terminal.size().map_err(io::Error::other)?;
        // A terminal that goes away says that it has no size.
        if !self.dirty || size.width == 0 || size.height == 0 {
            return Ok(());
        }
        self.dirty = false;
        self.stage.hold()?;
        let model = &self.model;
        let drawn = self.terminal.draw(|frame| frame.render_widget(model, frame.area())).map(|_| ());
        self.stage.show()?;
        drawn.map_err(io::Error::other)
    }

    fn event(&mut self, event: Event) -> io::Result<()> {
        match event {
            Event::Key(key) => self.take(Msg::Key(key)),
            Event::Paste(text) => self.take(Msg::Paste(text)),
            Event::Resize(..) => {
                self.dirty = true;
                Ok(())
            }
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => Ok(()),
        }
    }

    /// Takes a message in, and does what follows from it.
    pub fn take(&mut self, msg: Msg) -> io::Result<()> {
        self.dirty = true;
        self.model.shared.now = (self.clock)();
        for effect in self.model.update(msg) {
            self.perform(effect)?;
        }
        Ok(())
    }

    /// Reads a folder for what is in front, as if the person had gone there.
    pub fn look(&mut self, path: &Path) -> io::Result<()> {
        self.perform(Effect::Look(path.to_owned()))
    }

    fn perform(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Act(actions, then) => {
                let Some(office) = self.office.as_deref_mut() else { return Ok(()) };
                let mut outcome = act(office, &actions);
                if office.audit().closing.is_some() {
                    // The reason for an addition is not among what happened: the audit is taken as it stands.
                    office.say_why_after_completion(None);
                    self.model.shared.replace(office.audit().clone());
                    match &mut outcome {
                        Ok(events) => events.clear(),
                        Err(not_done) => not_done.events.clear(),
                    }
                }
                self.take(Msg::Acted(outcome, then))?;
            }
            Effect::SayWhy(reason) => {
                if let Some(office) = self.office.as_deref_mut() {
                    office.say_why_after_completion(Some(reason));
                }
            }
            Effect::Sample(act, then) => {
                let Some(office) = self.office.as_deref_mut() else { return Ok(()) };
                let mut outcome = office.sample(act.clone());
                if office.audit().closing.is_some() {
                    office.say_why_after_completion(None);
                    self.model.shared.replace(office.audit().clone());
                    match &mut outcome {
                        Ok(events) | Err((events, _)) => events.clear(),
                    }
                }
                self.take(Msg::Sampled(outcome, act, then))?;
            }
            Effect::Count(list) => {
                let Some(office) = self.office.as_deref() else { return Ok(()) };
                let count = office.items_in(&list.evidence, list.headless);
                self.take(Msg::Arrived(Arrival::Counted(list, count)))?;
            }
            Effect::Run(job) => {
                self.keep_drafts();
                if let Some(office) = self.office.take() {
                    self.worker = Some(Worker::start(office, job));
                }
            }
            Effect::Begin(begin) => {
                if let Some(threshold) = &self.threshold {
                    self.worker = Some(Worker::begin(Arc::clone(threshold), *begin, self.model.shared.lang));
                }
            }
            Effect::Cancel => {
                if let Some(worker) = &self.worker {
                    worker.cancel.store(true, Ordering::Relaxed);
                }
            }
            Effect::LoadDrafts(keys) => {
                self.keep_drafts();
                // Before there is a dossier to keep them, drafts are kept here.
                let kept = |key: &str| match self.office.as_deref() {
                    Some(office) => office.draft(key),
                    None => self.drafts.get(key).cloned().flatten(),
                };
                let found = keys.into_iter().filter_map(|key| kept(&key).map(|text| (key, text))).collect();
                self.take(Msg::Arrived(Arrival::Drafts(found)))?;
            }
            Effect::SaveDraft(key, text) => {
                self.drafts.insert(key, Some(text));
            }
            Effect::DropDraft(key) => {
                self.drafts.insert(key, None);
            }
            Effect::Look(path) => {
                let found = folder::read(&path);
                self.take(Msg::Arrived(Arrival::Folder(path, found)))?;
            }
            // The latest wins: what an earlier question brings is not heard any more.
            Effect::Weigh(paths) => self.weighing = Some(folder::weigh(paths)),
            Effect::EditOutside(text) => {
                if let Some(text) = self.stage.edit(&text)? {
                    self.take(Msg::Arrived(Arrival::Edited(text)))?;
                }
                self.clear()?;
            }
            Effect::History => {
                let Some(office) = self.office.as_deref() else { return Ok(()) };
                let history = office.history();
                self.take(Msg::Arrived(Arrival::History(history)))?;
            }
            Effect::Redraw => self.clear()?,
            Effect::Suspend => {
                self.keep_drafts();
                self.stage.suspend()?;
                self.clear()?;
            }
            Effect::Quit => self.ended = true,
        }
        Ok(())
    }

    /// Has everything drawn anew. `Terminal::clear` would ask the terminal where its cursor is, and fail where no answer
    /// comes; being told its size, it clears without asking.
    fn clear(&mut self) -> io::Result<()> {
        self.dirty = true;
        let size = self.terminal.size().map_err(io::Error::other)?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size))).map_err(io::Error::other)
    }

    /// Hears what runs beside the loop.
    fn listen(&mut self) -> io::Result<()> {
        while let Some(worker) = &self.worker {
            match worker.reports.try_recv() {
                Ok(Report::Progress(progress)) => self.take(Msg::Progress(progress))?,
                Ok(Report::Finished(mut office, outcome)) => {
                    self.worker = None;
                    office.say_why_after_completion(None);
                    let audit = Box::new(office.audit().clone());
                    self.office = Some(office);
                    self.take(Msg::Finished(audit, outcome))?;
                }
                Ok(Report::Begun(Ok(office))) => {
                    self.worker = None;
                    self.drafts.clear();
                    let before = &self.model.shared;
                    let (lang, ink, keymap) = (before.lang, before.ink, before.keymap.clone());
                    self.model = Model::begun(Shared::new(&*office, lang, ink, keymap, (self.clock)()));
                    self.office = Some(office);
                    self.dirty = true;
                }
                Ok(Report::Begun(Err(trouble))) => {
                    self.worker = None;
                    self.take(Msg::NotBegun(trouble))?;
                }
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    return Err(io::Error::other("what ran beside the screen ended unexpectedly"));
                }
            }
        }
        if let Some(weighing) = &self.weighing {
            match weighing.try_recv() {
                Ok(arrival) => {
                    self.weighing = None;
                    self.take(Msg::Arrived(arrival))?;
                }
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => self.weighing = None,
            }
        }
        Ok(())
    }

    /// Writes the drafts that changed, each once for all keys that came together.
    fn keep_drafts(&mut self) {
        if let Some(office) = self.office.as_deref() {
            for (key, text) in std::mem::take(&mut self.drafts) {
                match text {
                    Some(text) => office.save_draft(&key, &text),
                    None => office.discard_draft(&key),
                }
            }
        }
    }
}

/// Does one thing after the other, up to the first that is refused.
fn act(office: &mut dyn Office, actions: &[Action]) -> Result<Vec<Recorded>, NotDone> {
    let mut events = Vec::new();
    for (done, action) in actions.iter().enumerate() {
        match office.act(action.clone()) {
            Ok(recorded) => events.extend(recorded),
            Err(trouble) => {
                let left = actions.iter().skip(done).cloned().collect();
                return Err(NotDone { events, trouble, left });
            }
        }
    }
    Ok(events)
}
