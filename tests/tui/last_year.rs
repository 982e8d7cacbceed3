//! The second year: what stands beside last year's, and taking last year's conclusion over.

use jiff::civil::date;
use waarmerk::audit::{
    Action, Language, Sha256, Text, opening::Period, prior::Prior, programme::Layer, roll_forward::Carried,
    subject::Subject, verdict::Value,
};

use crate::{
    fake::Fake,
    stage,
    world::{self, ANNA},
};

/// Returns an audit rolled forward from the one in the middle of its work: TEL-4 had other words, ORG-2 was not there yet,
/// and PUR-1 comes out otherwise.
fn second_year() -> Fake {
    let mut last = world::busy().audit;
    last.opening.period = Period::new(date(2025, 1, 1), date(2025, 12, 31)).expect("in order");
    let telemetry = last.programme.commitments.iter_mut().find(|it| it.id.0 == "TEL-4").expect("there");
    telemetry.statement.nl = telemetry.statement.nl.replace("geen bericht", "bijna geen bericht");
    telemetry.statement.en = telemetry.statement.en.replace("no message", "hardly any message");
    last.programme.commitments.retain(|it| it.id.0 != "ORG-2");
    let mut fake = world::opened();
    let prior = Prior {
        dossier: Sha256::of(b"last year"),
        audit: Text {
            nl: "Jaarlijkse audit Microsoft 365 · 2025".to_owned(),
            en: "Annual audit Microsoft 365 · 2025".to_owned(),
        },
        period: last.opening.period,
        heads: std::collections::BTreeMap::new(),
        publication: None,
    };
    let carried = Carried::of(&last, None, prior, &fake.audit.programme).expect("carried");
    fake.by(ANNA, Action::RollForward { carried: Box::new(carried) });
    world::verdict(&mut fake, "PUR-1", Layer::Design, Value::NotMet, None);
    fake
}

fn picture(name: &str, keys: &str) {
    for language in Language::ALL {
        for size in [(120, 40), (80, 24)] {
            let mut theatre = stage::open(second_year(), language, size);
            theatre.press(keys);
            insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
        }
    }
}

#[test]
fn two_years_stand_side_by_side() {
    picture("year-on-year", "B");
    picture("year-on-year-changed", "B down down down down down enter");
    picture("walk-second-year", "C enter end");
    picture("editor-proposed", "C enter e");
}

#[test]
fn last_years_conclusion_is_taken_over_with_one_key_and_is_written_only_when_it_is_saved() {
    let mut theatre = stage::open(second_year(), Language::En, (120, 40));
    let text = |theatre: &stage::Theatre| {
        let audit = &theatre.event_loop.model.shared.audit;
        audit.text(&Subject::Conclusion("PUR-1".into()), Language::Nl).map(str::to_owned)
    };
    theatre.press("C enter e f5");
    assert_eq!(text(&theatre), None);
    theatre.press("ctrl-s");
    assert_eq!(
        text(&theatre).as_deref(),
        Some("Op niveau Neither bevatten de berichten geen direct identificerende gegevens.")
    );
}

#[test]
fn an_audit_without_a_year_before_says_so() {
    let mut theatre = stage::open(world::busy(), Language::En, (80, 24));
    theatre.press("B");
    assert!(theatre.screen().contains("was not rolled forward"), "{}", theatre.screen());
    theatre.press("enter e down");
}
