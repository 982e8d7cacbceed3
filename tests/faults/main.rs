//! Bad input and faults: what is done to a dossier, and what it is given, by accident or on purpose.

/// Says what was not run. The output of a test that passes is kept from the reader; this is not.
macro_rules! aloud {
    ($($said:tt)+) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($said)+);
    }};
}
pub(crate) use aloud;

#[path = "../support/office.rs"]
mod office;
#[cfg(unix)]
#[path = "../support/program.rs"]
mod program;

#[cfg(unix)]
mod commands;
#[cfg(unix)]
mod disk_full;
mod every_byte;
mod folder;
#[cfg(unix)]
mod hostile;
mod instances;
#[cfg(unix)]
mod killed;
mod left_out;
mod logs;
mod names;
mod pieces;
mod summaries;
#[cfg(target_os = "linux")]
mod syscalls;
