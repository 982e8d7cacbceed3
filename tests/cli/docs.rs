//! The manual of the commands is made from the commands.

use std::path::Path;

#[test]
fn the_manual_of_the_commands_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    let made = waarmerk::cli::commands();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &made).expect("the manual can be written");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == made, "docs/commands.md is stale: UPDATE_DOCS=1 cargo test --test cli");
}
