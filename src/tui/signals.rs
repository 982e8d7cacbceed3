//! Signals, where there are any.

use std::{
    io,
    sync::{Arc, atomic::AtomicBool},
};

/// Raises `ending` when the program is asked to end, and wakes the loop.
#[cfg(unix)]
pub fn watch(ending: &Arc<AtomicBool>) -> io::Result<()> {
    use std::sync::atomic::Ordering;

    use rustix::process::{Signal, getpid, kill_process};
    use signal_hook::{
        consts::{SIGHUP, SIGTERM},
        iterator::Signals,
    };

    let mut signals = Signals::new([SIGTERM, SIGHUP])?;
    let ending = Arc::clone(ending);
    std::thread::spawn(move || {
        for _ in signals.forever() {
            ending.store(true, Ordering::SeqCst);
            // The loop sleeps until the terminal tells something; a change of its size is such a thing.
            let _ = kill_process(getpid(), Signal::WINCH);
        }
    });
    Ok(())
}

/// Does nothing: there are no such signals here.
#[cfg(not(unix))]
pub fn watch(_ending: &Arc<AtomicBool>) -> io::Result<()> {
    Ok(())
}

/// Returns whether a shell is there to come back from.
#[cfg(unix)]
pub fn can_stop() -> bool {
    use rustix::process::{getpid, getsid};
    getsid(None).is_ok_and(|leader| leader != getpid())
}

/// Returns whether a shell is there to come back from: never here.
#[cfg(not(unix))]
pub fn can_stop() -> bool {
    false
}

/// Stops the whole process group until the shell lets it go on. SIGSTOP, since a SIGTSTP that one sends oneself is
/// dropped in a group that nobody watches.
#[cfg(unix)]
pub fn stop() {
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
}

/// Does nothing: there is no shell to go to.
#[cfg(not(unix))]
pub fn stop() {}
