//! How a promise with a date came out, in words.

use crate::{
    audit::promise::Outcome,
    lang::{Lang, Value},
};

/// Returns how a promise stands, in a few words: `kept, 57 days late`.
pub fn outcome(outcome: &Outcome, lang: Lang) -> String {
    let days = |key: &str, days: i32| {
        let days: Value<'_> = u64::from(days.unsigned_abs()).into();
        lang.with(key, &[("days", days)])
    };
    match outcome {
        Outcome::Undated => lang.text("outcome-undated").into_owned(),
        Outcome::Ahead { days: ahead } => days("outcome-ahead", *ahead),
        Outcome::Kept { late, .. } if *late > 0 => days("outcome-kept-late", *late),
        Outcome::Kept { .. } => lang.text("outcome-kept").into_owned(),
        Outcome::Late { on, late, .. } => {
            let late: Value<'_> = u64::from(late.unsigned_abs()).into();
            lang.with("outcome-late", &[("days", late), ("date", lang.short_date(*on).into())])
        }
        Outcome::Missed => lang.text("outcome-missed").into_owned(),
        Outcome::Withdrawn => lang.text("outcome-withdrawn").into_owned(),
        Outcome::NotEstablished => lang.text("outcome-not-established").into_owned(),
    }
}

/// Returns how a late promise came out against the date promised last, where that differs from the date promised first:
/// `61 days after the date promised last`.
pub fn on_last(outcome: &Outcome, lang: Lang) -> Option<String> {
    let (Outcome::Kept { late, late_on_last } | Outcome::Late { late, late_on_last, .. }) = outcome else {
        return None;
    };
    match late_on_last {
        _ if late == late_on_last || *late <= 0 => None,
        1.. => {
            let days: Value<'_> = u64::from(late_on_last.unsigned_abs()).into();
            Some(lang.with("outcome-after-last", &[("days", days)]))
        }
        _ => Some(lang.text("outcome-by-last").into_owned()),
    }
}

/// Returns how many times a later date was announced, in words; nothing where that never happened.
pub fn postponed(times: usize, lang: Lang) -> Option<String> {
    (times > 0).then(|| lang.with("outcome-postponed", &[("times", times.into())]))
}
