//! The command line, as specified in `specs/`: pages that anyone can read. Each is played from top to bottom in an empty
//! folder, and must go exactly as it says. `UPDATE_SPECS=1` writes down what happens instead.

#![cfg(unix)]

mod docs;
mod json;
mod plain;
mod stage;

use stage::Stage;

/// Plays one page.
fn play(name: &str) {
    let path = stage::here().join("specs").join(format!("{name}.md"));
    let page = std::fs::read_to_string(&path).expect("the page is there");
    let played = Stage::new().play(&page);
    if std::env::var_os("UPDATE_SPECS").is_some() {
        std::fs::write(&path, played).expect("the page can be written");
    } else {
        snapbox::assert_data_eq!(played, snapbox::Data::from(page).raw());
    }
}

macro_rules! pages {
    ($($name:ident),+ $(,)?) => {
        $(#[test] fn $name() { play(stringify!($name)); })+

        #[test]
        fn every_page_is_played() {
            let mut pages: Vec<String> = std::fs::read_dir(stage::here().join("specs"))
                .expect("the folder is there")
                .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
                .collect();
            pages.sort();
            let mut played = vec![$(stringify!($name)),+];
            played.sort_unstable();
            assert_eq!(pages, played);
        }
    };
}

pages![
    begin,
    forward,
    evidence,
    paper,
    review,
    notes,
    profile,
    promise,
    findings,
    requests,
    samples,
    public,
    completion,
    members,
    merge,
    keys,
    programmes,
    words,
    dutch,
    hostile,
    checks,
    checks_public
];
