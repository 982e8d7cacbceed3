//! The check that a procedure declares.

use super::{error::TemplateErrorKind, fields::Fields, words::IdKind};
use crate::audit::check::{CaptureLevel, Check, HostGroup, Power, Test};

/// Reads a check. Each test has its own keys; what it makes no use of is a problem, so that nobody believes that it is
/// tested.
pub(super) fn check(mut fields: Fields<'_, '_>) -> Option<Check> {
    let span = fields.span();
    let test = fields.word("test", &Test::ALL, Test::name);
    let can = fields.word("can", &Power::ALL, Power::name);
    let settings = fields.ids("settings", IdKind::Setting);
    let hosts = fields.word_list("hosts", &HostGroup::ALL, HostGroup::name);
    let levels = fields.word_list("levels", &CaptureLevel::ALL, CaptureLevel::name);
    let events = fields.list("events");
    if let Some(test) = test {
        let uses: &[&str] = match test {
            Test::Settings | Test::SettingsChosen => &["settings"],
            Test::InsideBoundary => &["hosts"],
            Test::NoDirectIdentifier
            | Test::NoContent
            | Test::Pseudonymised
            | Test::EventsDocumented
            | Test::ServiceDataExplained
            | Test::LevelsCompared
            | Test::SensitiveMeasurements
            | Test::AlwaysSent => &["levels", "events"],
            Test::ViewerReadable
            | Test::NoThirdParties
            | Test::SubprocessorsCompared
            | Test::NoticeGiven
            | Test::EachHalfYear
            | Test::ExperiencesCompared => &[],
        };
        for key in ["settings", "hosts", "levels", "events"] {
            if fields.has(key) && !uses.contains(&key) {
                fields.report(span.clone(), TemplateErrorKind::NotOfTest { key, test: test.name() });
            }
        }
        if uses.contains(&"settings") && fields.is_empty("settings") {
            fields.report(span.clone(), TemplateErrorKind::NoSettings { test: test.name() });
        }
        if test.only_refutes() && can == Some(Power::Establish) {
            fields.report(span, TemplateErrorKind::OnlyRefutes { test: test.name() });
        }
    }
    fields.finish();
    Some(Check {
        test: test?,
        can: can?,
        settings: settings.into_iter().map(|(id, _)| id).collect(),
        hosts,
        levels,
        events: events.into_iter().map(|(text, _)| text).collect(),
    })
}
