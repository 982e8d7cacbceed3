//! What differs from run to run, in words that do not.

use std::path::Path;

/// Puts words in place of digests, keys, moments of today, and the folder of the stage.
pub(crate) fn plain(text: &str, folder: &Path) -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let text = text.replace(&real.display().to_string(), "[DIR]").replace(&folder.display().to_string(), "[DIR]");
    let text = runs(&text, 64, "[SHA-256]");
    let text = groups(&text);
    let mut out = text;
    let later = today.saturating_add(jiff::Span::new().years(3));
    for (day, word) in
        [(today, "[TODAY]"), (today.yesterday().unwrap_or(today), "[TODAY]"), (later, "[IN THREE YEARS]")]
    {
        out = moments(&out, &day.to_string(), word);
        for (nl, en) in MONTHS.iter().skip(usize::from(day.month().unsigned_abs()) - 1).take(1) {
            for month in [nl, en] {
                out = moments(&out, &format!("{} {month} {}", day.day(), day.year()), word);
            }
        }
    }
    clock(&out)
}

/// Puts `[CLOCK]` in place of what the clock after a report says: the days that are left, or that it is late.
fn clock(text: &str) -> String {
    let told = ["The file closes in ", "The file closes today", "The file should have closed "];
    let plain = |line: &str| match told.iter().filter_map(|told| line.find(told)).min() {
        Some(start) => format!("{}[CLOCK]", &line[..start]),
        None => line.to_owned(),
    };
    let end = if text.ends_with('\n') { "\n" } else { "" };
    text.lines().map(plain).collect::<Vec<_>>().join("\n") + end
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// Puts `word` in place of every run of exactly `length` hexadecimal digits.
fn runs(text: &str, length: usize, word: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for char in text.chars().chain(['\0']) {
        if char.is_ascii_digit() || ('a'..='f').contains(&char) {
            run.push(char);
            continue;
        }
        out.push_str(if run.len() == length { word } else { &run });
        run.clear();
        out.push(char);
    }
    out.pop();
    out
}

/// Puts `[FINGERPRINT]` in place of eight groups of four hexadecimal digits.
fn groups(text: &str) -> String {
    const LENGTH: usize = 8 * 4 + 7;
    let mut out = String::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let fits = rest.get(..LENGTH).is_some_and(|part| {
            part.split(' ').count() == 8
                && part.split(' ').all(|group| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_hexdigit()))
        });
        if fits {
            out.push_str("[FINGERPRINT]");
            rest = &rest[LENGTH..];
        } else {
            out.push(char);
            rest = &rest[char.len_utf8()..];
        }
    }
    out
}

/// Puts `word` in place of the day, and of the time of day that follows it.
fn moments(text: &str, day: &str, word: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(position) = rest.find(day) {
        out.push_str(&rest[..position]);
        out.push_str(word);
        rest = &rest[position + day.len()..];
        let clock = |text: &str| text.len() >= 5 && text.as_bytes()[2] == b':';
        for (lead, tail) in [(", ", " UTC"), (" ", "")] {
            if let Some(after) = rest.strip_prefix(lead)
                && after.get(..5).is_some_and(clock)
                && let Some(after) = after[5..].strip_prefix(tail)
            {
                rest = after;
                break;
            }
        }
    }
    out.push_str(rest);
    out
}

#[test]
fn what_differs_from_run_to_run_is_put_in_words() {
    let digest = "ab".repeat(32);
    assert_eq!(plain(&format!("id {digest}."), Path::new("/nowhere")), "id [SHA-256].");
    assert_eq!(groups("key 0a1b 2c3d 0a1b 2c3d 0a1b 2c3d 0a1b 2c3d."), "key [FINGERPRINT].");
    assert_eq!(moments("on 3 May 2026, 09:05 UTC.", "3 May 2026", "[TODAY]"), "on [TODAY].");
    let late = "· The file should have closed 2 days ago, on 19 Jan 2027.\n";
    assert_eq!([clock(late), clock("The file closes in 58 days, on 19 Jan 2027.")], ["· [CLOCK]\n", "[CLOCK]"]);
    assert_eq!(moments("2026-05-03 09:05  Anna", "2026-05-03", "[TODAY]"), "[TODAY]  Anna");
}
