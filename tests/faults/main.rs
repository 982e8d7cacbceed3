//! Bad input and faults: what is done to a dossier, and what it is given, by accident or on purpose.

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
mod logs;
mod names;
mod pieces;
mod summaries;
#[cfg(target_os = "linux")]
mod syscalls;
