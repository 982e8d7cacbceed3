//! The real terminal: taken, and always given back.

use std::{
    io::{self, Stdout, Write, stdout},
    process::Command,
    sync::{
        Arc, Once,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crossterm::{
    cursor, event,
    event::{DisableBracketedPaste, EnableBracketedPaste, Event},
    execute,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};
use ratatui::backend::CrosstermBackend;

use super::event_loop::{Input, Stage};

/// What is drawn on.
pub type Screen = ratatui::Terminal<CrosstermBackend<Stdout>>;

/// Whether the terminal is ours now: what is not taken is not given back.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal.
fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

/// Gives the terminal back, once for every time it was taken. What fails here cannot be helped any more.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), EndSynchronizedUpdate, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
        let _ = disable_raw_mode();
        let _ = stdout().flush();
    }
}

/// Sees to it that a panic gives the terminal back before it is told. Installed once, whatever happens.
fn hook_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let earlier = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            give_back();
            earlier(info);
        }));
    });
}

/// The terminal while it is ours. Dropping it gives it back.
pub struct Guard {
    ending: Arc<AtomicBool>,
}

impl Guard {
    /// Takes the terminal.
    pub fn take() -> io::Result<(Self, Screen)> {
        hook_panics();
        let ending = Arc::new(AtomicBool::new(false));
        super::signals::watch(&ending)?;
        let guard = Self { ending };
        take()?;
        let screen = ratatui::Terminal::new(CrosstermBackend::new(stdout()))?;
        Ok((guard, screen))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

impl Stage for Guard {
    fn hold(&mut self) -> io::Result<()> {
        execute!(stdout(), BeginSynchronizedUpdate)
    }

    fn show(&mut self) -> io::Result<()> {
        execute!(stdout(), EndSynchronizedUpdate)
    }

    fn suspend(&mut self) -> io::Result<()> {
        if !super::signals::can_stop() {
            return Ok(());
        }
        give_back();
        super::signals::stop();
        take()
    }

    fn edit(&mut self, text: &str) -> io::Result<Option<String>> {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        let Some(editor) = set("VISUAL").or_else(|| set("EDITOR")) else { return Ok(None) };
        let mut file = tempfile::Builder::new().prefix("waarmerk-").suffix(".md").tempfile()?;
        file.write_all(text.as_bytes())?;
        file.flush()?;
        let mut words = editor.split_whitespace();
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).arg(file.path());
        give_back();
        let status = command.status();
        take()?;
        match status {
            Ok(status) if status.success() => Ok(Some(std::fs::read_to_string(file.path())?)),
            _ => Ok(None),
        }
    }

    fn ending(&self) -> bool {
        self.ending.load(Ordering::SeqCst)
    }
}

/// The keyboard. Read on the main thread only, so that an editor that was started gets its own keys.
pub struct Keyboard;

impl Input for Keyboard {
    fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Event>> {
        match wait {
            None => event::read().map(Some),
            Some(wait) if event::poll(wait)? => event::read().map(Some),
            Some(_) => Ok(None),
        }
    }
}
