//! The acts: what both faces do with an audit, wired out of the crafts.

pub mod explain;
