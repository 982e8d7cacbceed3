//! Personal data in what was sent.

mod class;
mod decode;
mod pattern;
mod scan;
mod term;
