//! The terminal UI. It shows the audit and offers acts; no rule lives here.
//!
//! A key becomes what was meant ([`act::Act`], by the [`keymap::Keymap`]), that becomes what follows ([`screen::Step`]), and
//! what has to be done outside is an [`model::Effect`], performed by the [`event_loop::EventLoop`]. Screens draw themselves from
//! [`shared::Shared`] and change nothing.

pub mod act;
pub mod docs;
pub mod event_loop;
mod folder;
pub mod ink;
pub mod job;
pub mod key;
pub mod keymap;
pub mod model;
pub mod office;
pub mod screen;
pub mod session;
pub mod shared;
pub mod sheet;
mod signals;
pub mod standing;
pub mod terminal;
pub mod threshold;
pub mod widget;

use std::{io, sync::Arc};

use jiff::Timestamp;

use crate::lang::Lang;

/// How the terminal UI starts.
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// How things look.
    pub ink: ink::Ink,
    /// Which key means what.
    pub keymap: keymap::Keymap,
}

/// Shows an open dossier until the person leaves. The terminal is given back, whatever happens.
pub fn run(office: Box<dyn office::Office>, settings: Settings) -> io::Result<()> {
    let Settings { lang, ink, keymap } = settings;
    let shared = shared::Shared::new(&*office, lang, ink, keymap, Timestamp::now());
    let model = model::Model::new(shared);
    let (guard, screen) = terminal::Guard::take()?;
    event_loop::EventLoop::new(screen, terminal::Keyboard, guard, model, office, Timestamp::now).run()
}

/// Lets the person begin a dossier, and shows that until they leave.
pub fn begin(threshold: Arc<dyn threshold::Threshold>, settings: Settings) -> io::Result<()> {
    let Settings { lang, ink, keymap } = settings;
    let known = threshold.known();
    let shared = shared::Shared::before(known.dir.clone().unwrap_or_default(), lang, ink, keymap, Timestamp::now());
    let model = model::Model::before(shared, known);
    let (guard, screen) = terminal::Guard::take()?;
    event_loop::EventLoop::before(screen, terminal::Keyboard, guard, model, threshold, Timestamp::now).run()
}
