//! The two languages say the same things, and nothing that the program says is missing or left over.

mod scan;

use std::collections::{BTreeMap, BTreeSet};

use scan::{Message, Use};

use super::*;
use crate::{
    audit::{
        finding::FindingStatus,
        programme::{Kind, Layer, Level, Method, Obliged, Standing},
        publication::WooGround,
        subject::{Assurance, FindingField},
    },
    template::{Templates, read_programme_file},
};

/// Every kind of problem of a template.
const TEMPLATE_KINDS: [&str; 29] = [
    "unreadable",
    "not-a-file",
    "not-a-table",
    "not-utf8",
    "syntax",
    "newer-format",
    "unknown-format",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "unknown-word",
    "empty",
    "control-character",
    "id-shape",
    "duplicate",
    "listed-twice",
    "unknown-reference",
    "dependency-cycle",
    "not-customer-side",
    "no-procedure",
    "no-locator",
    "not-of-test",
    "only-refutes",
    "no-settings",
    "date",
    "include-cycle",
    "broken-include",
    "area-titles",
    "file-name",
];

/// Keys that are put together from a name: the part before the name, and all names.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let verdicts = ["met", "partly-met", "not-met", "not-established", "not-tested", "not-applicable"];
    let mut all = vec![
        ("confidentiality-", named(crate::audit::profile::Confidentiality::ALL)),
        ("data-kind-", named(crate::audit::profile::DataKind::ALL)),
        ("profile-part-", named(crate::audit::profile::ProfilePart::ALL)),
        ("promise-state-", named(crate::audit::promise::PromiseState::ALL)),
        ("layer-", named(Layer::ALL)),
        ("layer-question-", named(Layer::ALL)),
        ("method-", named(Method::ALL)),
        ("level-", named(Level::ALL)),
        ("obliged-", named(Obliged::ALL)),
        ("kind-", named(Kind::ALL)),
        ("standing-", named(Standing::ALL)),
        ("standing-meaning-", named(Standing::ALL)),
        ("verdict-", named(verdicts)),
        ("verdict-meaning-", named(verdicts)),
        ("stage-", named(["open", "prepared", "submitted", "accepted", "returned"])),
        ("role-", named(["lead", "preparer", "reviewer", "publisher", "observer"])),
        ("classification-", named(["public", "internal", "confidential"])),
        ("id-kind-", named(crate::template::IdKind::ALL)),
        ("template-", named(TEMPLATE_KINDS.iter().flat_map(|kind| [(*kind).to_owned(), format!("{kind}-hint")]))),
        ("woo-", named(WooGround::ALL.map(|ground| ground.name().replace('.', "")))),
        ("report-field-", named(FindingField::ALL)),
        ("report-status-", named(FindingStatus::ALL)),
        ("report-assurance-", named(Assurance::ALL)),
        ("language-", named(Language::ALL)),
        ("right-", named(crate::audit::member::Right::ALL)),
        ("fact-", named(crate::audit::subject::Fact::ALL)),
        ("section-", named(crate::audit::subject::Section::ALL)),
        ("signs-as-", named(crate::audit::publication::SignsAs::ALL)),
        (
            "thing-",
            named([
                "reason",
                "for-readers",
                "name",
                "term",
                "title",
                "owner",
                "commitment",
                "text",
                "value",
                "question",
                "answer",
                "remark",
                "note",
                "locator",
                "seed",
                "definition",
                "description",
                "completeness",
                "item",
            ]),
        ),
        ("course-", named(crate::audit::year_on_year::Course::ALL)),
        ("request-state-", named(crate::audit::request::RequestState::ALL)),
        ("request-column-", named(crate::work::requests::Column::ALL)),
        ("request-reply-", named(["provided", "not-available"])),
        ("sample-method-", named(crate::audit::sample::Method::ALL)),
        ("sample-result-", named(crate::audit::sample::ItemResult::ALL)),
        ("sample-reached-", named(crate::audit::sample::Reached::ALL)),
        ("sample-state-", named(crate::audit::sample::State::ALL)),
        ("first-row-", named(["names", "item"])),
        ("step-", named(["attach", "list", "render", "sign", "verify", "copy", "check"])),
        ("leak-", named(["guarded", "person", "address", "evidence-name"])),
        ("heard-", named(["awaited", "received", "not-received"])),
        ("finding-status-", named(FindingStatus::ALL)),
        ("field-", named(FindingField::ALL)),
        ("question-", named(crate::work::verify::Question::ALL)),
        ("evidence-state-", named(["new", "accepted", "returned", "conflict"])),
        ("help-", crate::cli::help::keys().iter().map(|key| key["help-".len()..].to_owned()).collect()),
        ("place-", named(crate::tui::act::Place::ALL)),
        ("do-", named(crate::tui::act::Act::ALL)),
        ("doc-", named(crate::tui::act::Act::ALL)),
        ("ground-", named(WooGround::ALL.map(|ground| ground.name().replace('.', "-")))),
        ("note-state-", named(crate::audit::note::NoteState::ALL)),
        ("queue-", named(crate::audit::queue::Queue::ALL)),
        ("gap-family-", named(crate::audit::readiness::Family::ALL)),
        ("where-", named(crate::audit::reference::PlaceKind::ALL)),
        ("tickmark-", named(crate::audit::tickmark::Tickmark::ALL)),
        ("purge-ground-", named(crate::audit::purge::PurgeGround::ALL)),
        ("month-", named(1..=12)),
        ("month-short-", named(1..=12)),
    ];
    all.extend(families_of_probes());
    all
}

/// Those of reading and checking evidence.
fn families_of_probes() -> Vec<(&'static str, Vec<String>)> {
    let forms: BTreeSet<String> = crate::probe::check::forms()
        .filter(|form| *form != "plain")
        .map(|form| crate::work::observe::written_key(form)["written-".len()..].to_owned())
        .collect();
    vec![
        ("check-outcome-", named(crate::audit::observation::Outcome::ALL)),
        ("weight-", named(crate::audit::observation::Weight::ALL)),
        ("test-", named(crate::audit::check::Test::ALL)),
        ("power-", named(crate::audit::check::Power::ALL)),
        ("check-became-", named(["no-evidence", "recorded", "same", "not-recorded"])),
        ("format-", named(crate::probe::Format::ALL)),
        ("remark-", named(crate::probe::RemarkKind::ALL)),
        ("read-count-", named(crate::work::probe::fact::KINDS)),
        ("at-part-", named(crate::audit::locator::Part::ALL)),
        ("seed-kind-", named(crate::probe::fact::SeedKind::ALL)),
        ("capture-level-", named(crate::audit::check::CaptureLevel::ALL)),
        ("observation-", crate::probe::check::kinds().map(|(kind, _)| (*kind).to_owned()).collect()),
        ("written-", named(forms)),
        ("read-about-", named(crate::work::probe::fact::ABOUT)),
        ("seen-count-", named(crate::probe::check::counts())),
    ]
}

fn named<T: ToString>(all: impl IntoIterator<Item = T>) -> Vec<String> {
    all.into_iter().map(|value| value.to_string()).collect()
}

/// Returns every message of a language; a key that is defined twice fails.
fn messages(files: &[(&str, &str)]) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (file, text) in files {
        assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{file}.ftl is not Fluent");
        for message in scan::messages(text) {
            let key = message.key.clone();
            assert!(all.insert(key.clone(), message).is_none(), "{file}.ftl defines `{key}` once more");
        }
    }
    all
}

#[test]
fn both_languages_say_the_same_things_with_the_same_values() {
    let (nl, en) = (messages(files::NL), messages(files::EN));
    let keys = |all: &BTreeMap<String, Message>| all.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&nl).difference(&keys(&en)).collect::<Vec<_>>(), [""; 0], "only in Dutch");
    assert_eq!(keys(&en).difference(&keys(&nl)).collect::<Vec<_>>(), [""; 0], "only in English");
    for (key, message) in &nl {
        assert_eq!(message.values, en[key].values, "`{key}` takes other values in Dutch than in English");
    }
}

#[test]
fn every_name_of_a_family_has_its_word_and_no_word_is_left_over() {
    let en = messages(files::EN);
    let families = families();
    let expected: BTreeSet<String> =
        families.iter().flat_map(|(prefix, names)| names.iter().map(move |name| format!("{prefix}{name}"))).collect();
    for key in &expected {
        assert!(en.contains_key(key), "`{key}` has no words");
    }
    for key in en.keys() {
        let owned = families.iter().any(|(prefix, _)| key.starts_with(prefix));
        assert!(!owned || expected.contains(key), "`{key}` belongs to a family but to none of its names");
    }
}

#[test]
fn everything_that_the_program_says_exists_and_gets_its_values() {
    let en = messages(files::EN);
    let mut wrong = Vec::new();
    for (file, source) in scan::sources() {
        for Use { key, values } in scan::uses(&source) {
            match en.get(&key) {
                None => wrong.push(format!("{file} says `{key}`, which does not exist")),
                Some(message) if values.as_ref().is_some_and(|values| *values != message.values) => {
                    wrong.push(format!("{file} gives `{key}` {values:?}; it takes {:?}", message.values));
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_left_that_the_program_never_says() {
    let mut used = BTreeSet::new();
    for (_, source) in scan::sources() {
        used.extend(scan::literals(&source));
    }
    for (prefix, names) in families() {
        used.extend(names.iter().map(|name| format!("{prefix}{name}")));
    }
    let unused: Vec<String> = messages(files::EN).into_keys().filter(|key| !used.contains(key)).collect();
    assert_eq!(unused, [""; 0], "nothing says these");
}

#[test]
fn numbers_in_sentences_follow_the_language_and_choose_the_plural() {
    let say = |language, count: u64| Lang::new(language).with("unit-bytes", &[("count", count.into())]);
    assert_eq!(say(Language::En, 1), "1 byte");
    assert_eq!(say(Language::Nl, 0), "0 bytes");
    assert_eq!(say(Language::Nl, 1204), "1.204 bytes");
    assert_eq!(say(Language::En, 1204), "1,204 bytes");
    let text = Lang::new(Language::En).with("unit-bytes", &[("count", "many".into())]);
    assert_eq!(text, "many bytes", "no marks of isolation around a value");
}

#[test]
fn one_area_and_one_commitment_are_said_in_the_singular() {
    let say = |language, count: u64| {
        let values = [("id", "small".into()), ("areas", count.into()), ("commitments", count.into())];
        Lang::new(language).with("programme-good", &values)
    };
    assert_eq!(say(Language::En, 1), "small is in order: one area, one commitment.");
    assert_eq!(say(Language::En, 2), "small is in order: 2 areas, 2 commitments.");
    assert_eq!(say(Language::Nl, 1), "small is in orde: één gebied, één toezegging.");
    assert_eq!(say(Language::Nl, 2), "small is in orde: 2 gebieden, 2 toezeggingen.");
}

#[test]
fn a_missing_key_shows_itself_and_a_missing_value_its_name() {
    let lang = Lang::new(Language::Nl);
    for key in ["no-such-key", "", "-", "vérdict", "a\nb", "verdict-met.attribute"] {
        assert_eq!(lang.text(key), format!("[{key}]"));
        assert_eq!(lang.with(key, &[("count", 1.into())]), format!("[{key}]"));
        assert!(!lang.has(key));
    }
    assert_eq!(lang.text("unit-bytes"), "{$count} bytes");
    assert_eq!(lang.word("verdict", "met"), "voldaan");
}

/// Every problem of every bad file can be told in both languages, with nothing left open.
#[test]
fn every_problem_of_a_template_is_told_in_both_languages() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid/programmes");
    let templates = Templates::new(Some(&folder.join("with"))).expect("the folder can be read");
    let mut told = BTreeSet::new();
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let Err(problems) = read_programme_file(&path, &templates) else { continue };
        for kind in problems.0.iter().map(|problem| &problem.kind) {
            let given = kind.values();
            let values: Vec<(&str, Value<'_>)> =
                given.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            for lang in Language::ALL.map(Lang::new) {
                for key in [format!("template-{}", kind.name()), format!("template-{}-hint", kind.name())] {
                    let said = lang.with(&key, &values);
                    assert!(lang.has(&key), "`{key}` has no words");
                    assert!(!said.contains("{$"), "{key}: {said}");
                }
            }
            told.insert(kind.name());
        }
    }
    let untold: Vec<_> = TEMPLATE_KINDS.iter().filter(|kind| !told.contains(*kind)).collect();
    assert_eq!(untold, [&"unreadable", &"not-a-table"], "no file of tests/invalid has such a problem");
    for kind in untold {
        for lang in Language::ALL.map(Lang::new) {
            assert!(lang.has(&format!("template-{kind}")) && lang.has(&format!("template-{kind}-hint")), "{kind}");
        }
    }
}

#[test]
fn one_set_of_sentences_serves_several_threads() {
    let lang = Lang::new(Language::En);
    let said: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4_u64).map(|count| scope.spawn(move || lang.bytes(count))).collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    assert_eq!(said, ["0 bytes", "1 byte", "2 bytes", "3 bytes"]);
}
