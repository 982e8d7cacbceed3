//! Signals, where there are any.

use std::{
    io,
    sync::{Arc, atomic::AtomicBool},
};

/// Raises `ending` when the program is asked to end, and wakes the loop. A terminal that goes away ends the program: nobody
/// is left to show anything to, and what was typed has been kept.
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
        for signal in signals.forever() {
            if signal == SIGHUP {
                leave();
            }
            ending.store(true, Ordering::SeqCst);
            // The loop sleeps until the terminal tells something; a change of its size is such a thing.
            let _ = kill_process(getpid(), Signal::WINCH);
        }
    });
    std::thread::spawn(|| {
        if wait_for_hangup() {
            leave();
        }
    });
    Ok(())
}

/// Sleeps until the terminal is gone. Reading from a terminal that is gone never ends, and never sleeps.
#[cfg(unix)]
fn wait_for_hangup() -> bool {
    use rustix::{
        event::{PollFd, PollFlags, poll},
        io::Errno,
    };

    let stdin = io::stdin();
    loop {
        // Nothing is asked for: only what is always told wakes us.
        let mut terminal = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut terminal, None) {
            Ok(_) if terminal[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => return true,
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => return false,
        }
    }
}

/// Ends the program as a hangup does: 128 and the number of the signal.
#[cfg(unix)]
fn leave() -> ! {
    super::terminal::give_back();
    std::process::exit(129)
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
