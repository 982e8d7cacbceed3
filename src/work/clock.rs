//! What time it is.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Where acts take their time from.
#[derive(Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// The clock of a story that is played: it goes on by a minute at every look.
    Story(AtomicI64),
}

impl Clock {
    /// Returns a clock that tells a story from this moment on.
    pub fn story(from: Timestamp) -> Self {
        Self::Story(AtomicI64::new(from.as_second()))
    }

    /// Returns the time, in whole seconds: what is written down is not finer.
    pub fn now(&self) -> Timestamp {
        let seconds = match self {
            Self::System => Timestamp::now().as_second(),
            Self::Story(seconds) => seconds.fetch_add(60, Ordering::Relaxed),
        };
        Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}
