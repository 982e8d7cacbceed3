//! The check of settings: what is in effect, against what is good. Not set is not neutral: what then applies decides, but
//! only where the evidence would have shown it.

use std::io;

use super::{Exhibit, Ledger, Sight};
use crate::{
    audit::{
        check::{Check, Test},
        observation::Weight,
    },
    probe::table::settings::Settings,
};

mod cover;
mod gather;
mod judge;
mod matching;
#[cfg(test)]
mod tests;

/// What this check can see, and the values that the words for it need. Of two values `X-en` and `X-nl` the words take
/// the one in their language, as `X`.
pub const KINDS: &[(&str, &[&str])] = &[
    ("settings-good", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "origin", "setting"]),
    ("settings-chosen", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "origin", "setting"]),
    (
        "settings-bad",
        &["found", "good-en", "good-nl", "label-en", "label-nl", "meaning-en", "meaning-nl", "origin", "setting"],
    ),
    ("settings-unclear", &["found", "good-en", "good-nl", "label-en", "label-nl", "setting"]),
    ("settings-covered", &["by-en", "by-nl", "label-en", "label-nl", "setting"]),
    ("settings-default-bad", &["absent-en", "absent-nl", "good-en", "good-nl", "label-en", "label-nl", "setting"]),
    ("settings-default-good", &["absent-en", "absent-nl", "label-en", "label-nl", "setting"]),
    ("settings-default-open", &["absent-en", "absent-nl", "label-en", "label-nl", "place", "setting"]),
    ("settings-object-lacks", &["absent-en", "absent-nl", "label-en", "label-nl", "setting"]),
    ("settings-set-elsewhere", &["label-en", "label-nl", "setting"]),
    ("settings-not-shown", &["label-en", "label-nl", "place", "setting"]),
    ("settings-half-missing", &["label-en", "label-nl", "setting"]),
    ("settings-language", &["label-en", "label-nl", "place", "setting"]),
    ("settings-planned", &["label-en", "label-nl", "setting"]),
    (
        "settings-preference",
        &["found", "good-en", "good-nl", "label-en", "label-nl", "meaning-en", "meaning-nl", "place", "setting"],
    ),
    ("settings-mirror", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "place", "setting"]),
    ("settings-other-hive", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "place", "setting"]),
    ("settings-overridden", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "setting"]),
    ("settings-cloud-differs", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "setting"]),
    ("settings-denied", &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "setting"]),
    (
        "settings-disagree",
        &["found", "label-en", "label-nl", "meaning-en", "meaning-nl", "other-en", "other-nl", "setting"],
    ),
    ("settings-legacy", &["since", "value"]),
    ("settings-edition", &["edition", "found", "label-en", "label-nl", "otherwise-en", "otherwise-nl", "setting"]),
    ("settings-edition-unknown", &["found", "label-en", "label-nl", "otherwise-en", "otherwise-nl", "setting"]),
    ("settings-version-old", &["label-en", "label-nl", "setting", "since", "version"]),
    ("settings-version", &["label-en", "label-nl", "setting", "since", "version"]),
    ("settings-version-unknown", &["label-en", "label-nl", "setting", "since"]),
    ("settings-unknown", &["setting"]),
    ("settings-hive-unknown", &[]),
    ("settings-object", &[]),
    ("settings-none", &[]),
    ("settings-unreadable", &[]),
    ("settings-not-whole", &[]),
];

/// Tests the settings that a check names in these pieces of evidence.
///
/// Where it is tested that a choice was made, every value with a meaning is good, and what is not set leaves that open.
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], table: &Settings) -> io::Result<Sight> {
    let chosen = check.test == Test::SettingsChosen;
    let choices = chosen.then(|| table.as_choices());
    let table = choices.as_ref().unwrap_or(table);
    let good = if chosen { "settings-chosen" } else { "settings-good" };
    let mut ledger = Ledger::default();
    let mut gathered = Vec::new();
    for exhibit in exhibits {
        gathered.push(gather::gather(exhibit, table, &mut ledger)?);
    }
    for id in &check.settings {
        ledger.count("settings", 1);
        match table.settings.iter().position(|rule| rule.id == *id) {
            Some(rule) => judge::judge(rule, exhibits, &gathered, table, good, &mut ledger),
            None => ledger.saw(Weight::Open, "settings-unknown", None, None, &[("setting", id)]),
        }
    }
    Ok(ledger.settle(check.can))
}
