//! The check of settings: what is in effect, against what is good. Not set is not neutral: what then applies decides, but
//! only where the evidence would have shown it.

use std::io;

use super::{Exhibit, Ledger, Sight};
use crate::{
    audit::{check::Check, observation::Weight},
    probe::table::settings::Settings,
};

mod gather;
mod judge;
mod matching;
#[cfg(test)]
mod tests;

/// What every detail about a setting holds.
macro_rules! setting {
    ($kind:literal $(, $more:literal)*) => {
        ($kind, &["setting", "label-en", "label-nl", "place", "good", "good-en", "good-nl" $(, $more)*])
    };
}

/// What this check can see, and the values that the words for it need.
pub const KINDS: &[(&str, &[&str])] = &[
    setting!("settings-good", "found", "meaning-en", "meaning-nl", "origin"),
    setting!("settings-bad", "found", "meaning-en", "meaning-nl", "origin"),
    setting!("settings-unclear", "found", "origin"),
    setting!("settings-default-bad", "absent-en", "absent-nl"),
    setting!("settings-default-good", "absent-en", "absent-nl"),
    setting!("settings-default-open", "absent-en", "absent-nl"),
    setting!("settings-object-lacks", "absent-en", "absent-nl"),
    setting!("settings-set-elsewhere", "absent-en", "absent-nl"),
    setting!("settings-not-shown"),
    setting!("settings-half-missing"),
    setting!("settings-language"),
    setting!("settings-planned"),
    setting!("settings-covered", "by-en", "by-nl"),
    setting!("settings-preference", "found", "meaning-en", "meaning-nl"),
    setting!("settings-mirror", "found", "meaning-en", "meaning-nl"),
    setting!("settings-other-hive", "found", "meaning-en", "meaning-nl"),
    setting!("settings-overridden", "found", "meaning-en", "meaning-nl", "origin"),
    setting!("settings-denied", "found", "meaning-en", "meaning-nl"),
    setting!("settings-disagree", "found", "meaning-en", "meaning-nl", "other", "other-en", "other-nl"),
    setting!("settings-edition", "found", "edition", "otherwise-en", "otherwise-nl"),
    setting!("settings-edition-unknown", "found", "otherwise-en", "otherwise-nl"),
    setting!("settings-version-old", "version", "since"),
    setting!("settings-version", "version", "since"),
    setting!("settings-version-unknown", "since"),
    ("settings-unknown", &["setting"]),
    ("settings-legacy", &["value", "since"]),
    ("settings-hive-unknown", &[]),
    ("settings-object", &[]),
    ("settings-none", &[]),
    ("settings-unreadable", &[]),
    ("settings-not-whole", &[]),
];

/// Tests the settings that a check names in these pieces of evidence.
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], table: &Settings) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let mut gathered = Vec::new();
    for exhibit in exhibits {
        gathered.push(gather::gather(exhibit, table, &mut ledger)?);
    }
    for id in &check.settings {
        ledger.count("settings", 1);
        match table.settings.iter().position(|rule| rule.id == *id) {
            Some(rule) => judge::judge(rule, exhibits, &gathered, table, &mut ledger),
            None => ledger.saw(Weight::Open, "settings-unknown", None, None, &[("setting", id)]),
        }
    }
    Ok(ledger.settle(check.can))
}
