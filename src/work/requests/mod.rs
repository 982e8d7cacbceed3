//! Requests to the audited party, out of the file and in again: made from the programme, exported as a table that they
//! fill in, their answers imported with the files.

mod answer;
mod column;
mod export;
mod import;
mod plan;
mod read;
mod tell;

pub use column::Column;
pub use export::{Scope, csv};
pub use import::Imported;
pub use plan::{Misfit, MisfitKind, Plan, Taken, csv_in};
pub use read::{NotReadable, Problem, ProblemKind, Reply, Row, read};
pub use tell::{limitation, misfit, problem, told};
