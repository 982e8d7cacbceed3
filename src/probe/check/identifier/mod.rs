//! Personal data in what was sent.

mod class;
mod control;
mod decode;
mod pattern;
mod scan;
mod term;
#[cfg(test)]
mod tests;
