//! Bad input and faults: what is done to a dossier, and what it is given, by accident or on purpose.

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/office.rs"]
mod office;

mod every_byte;
#[cfg(unix)]
mod hostile;
mod instances;
mod logs;
mod names;
mod pieces;
mod summaries;
