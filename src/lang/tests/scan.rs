//! Reads sentences and source as plain text, far enough to compare the two.

use std::{collections::BTreeSet, fs, path::Path};

/// A sentence: its key, and the values that it takes.
pub(super) struct Message {
    pub(super) key: String,
    pub(super) values: BTreeSet<String>,
}

/// A place in the source that says a sentence: its key, and the names of the values it gives, where they are spelled out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) key: String,
    pub(super) values: Option<BTreeSet<String>>,
}

/// Returns the messages of a file of sentences. A message starts at a line's start with its key; `-terms` and comments
/// are none.
pub(super) fn messages(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|it: char| it.is_ascii_alphabetic())
            && let Some((key, _)) = line.split_once('=')
        {
            messages.push(Message { key: key.trim().to_owned(), values: BTreeSet::new() });
        }
        if let Some(message) = messages.last_mut() {
            message.values.extend(line.split('$').skip(1).map(|rest| word(rest).to_owned()));
        }
    }
    messages
}

fn word(text: &str) -> &str {
    let end = text.find(|it: char| !(it.is_ascii_alphanumeric() || it == '-' || it == '_')).unwrap_or(text.len());
    &text[..end]
}

/// Returns name and text, without comments, of every source file.
pub(super) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(|entry| entry.expect("the source can be read").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| !path.to_string_lossy().replace('\\', "/").contains("/lang/tests"))
        .map(|path| {
            let source = fs::read_to_string(&path).expect("the source can be read");
            let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            (path.display().to_string(), code.join("\n"))
        })
        .collect()
}

/// Returns every `lang.text("key"` and `lang.with("key", &[("name", …)])`, however it is broken into lines.
pub(super) fn uses(source: &str) -> Vec<Use> {
    let mut uses = Vec::new();
    for (position, _) in source.match_indices("lang") {
        let rest = source[position + 4..].trim_start_matches("()").trim_start();
        let Some(rest) = rest.strip_prefix('.').map(str::trim_start) else { continue };
        let (call, takes_values) = match (rest.strip_prefix("text("), rest.strip_prefix("with(")) {
            (Some(call), _) => (call, false),
            (_, Some(call)) => (call, true),
            _ => continue,
        };
        let Some(key) = call.trim_start().strip_prefix('"') else { continue };
        let Some((key, after)) = key.split_once('"') else { continue };
        let values = if takes_values { spelled_out(after) } else { Some(BTreeSet::new()) };
        uses.push(Use { key: key.to_owned(), values });
    }
    uses
}

/// Returns the names in `, &[("name", …), …]`; `None` where the values come from elsewhere.
fn spelled_out(after: &str) -> Option<BTreeSet<String>> {
    let list = after.trim_start().strip_prefix(',')?.trim_start().strip_prefix("&[")?;
    let mut names = BTreeSet::new();
    let mut depth = 1;
    for (position, letter) in list.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' | ')' => depth -= 1,
            '(' => {
                let name = list[position + 1..].trim_start().strip_prefix('"').and_then(|name| name.split_once('"'));
                if let Some((name, after)) = name
                    && after.trim_start().starts_with(',')
                    && depth == 1
                {
                    names.insert(name.to_owned());
                }
                depth += 1;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    Some(names)
}

/// Returns every literal that could be a key, since a key may be kept in a table and said elsewhere.
pub(super) fn literals(source: &str) -> Vec<String> {
    source
        .split('"')
        .filter(|text| text.starts_with(|it: char| it.is_ascii_lowercase()) && word(text).len() == text.len())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_scan_finds_what_it_is_for() {
    let source = r#"
        lang.text("one"); self.lang
            .with("two", &[("count", files.len().into()), ("name", name("two", &[1]).into())]);
        view.lang().with( "three", &values ); slang.words("no"); lang.text(key); table("four");
    "#;
    let names = |names: &[&str]| Some(names.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(
        uses(source),
        [
            Use { key: "one".to_owned(), values: names(&[]) },
            Use { key: "two".to_owned(), values: names(&["count", "name"]) },
            Use { key: "three".to_owned(), values: None },
        ]
    );
    assert!(literals(source).contains(&"four".to_owned()));
    let found = messages("# no = $a\none = { $count ->\n    [one] { $name }\n   *[other] b\n}\n-term = c\ntwo = d\n");
    assert_eq!(found.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(found[0].values, BTreeSet::from(["count".to_owned(), "name".to_owned()]));
}
