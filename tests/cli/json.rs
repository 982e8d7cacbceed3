//! What `--json` writes is what `docs/json.md` describes: every path that is written is described, and every path that is
//! described is written, unless it says that it may be absent.
