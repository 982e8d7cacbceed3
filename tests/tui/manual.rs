//! The manual is made from the program.

#[test]
fn the_page_of_all_keys_is_not_stale() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    let made = waarmerk::tui::docs::keys();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &made).expect("the page can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "docs/keys.md is stale: UPDATE_DOCS=1 cargo test --test tui");
}
