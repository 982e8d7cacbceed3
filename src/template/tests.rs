//! Whole files: every file under `tests/valid` and `tests/invalid` is a test.

use std::{fs, path::Path};

use proptest::prelude::*;

use super::*;
use crate::audit::{
    Programme, Text,
    check::{CaptureLevel, Check, HostGroup, Power, Test},
    programme::{
        Anomaly, Area, Commitment, Kind, Layer, Level, Measure, Method, Obliged, Procedure, Rating, Risk, Scope,
        Service, Source, Standing,
    },
};

const VALID: &str = "tests/valid/programmes";
const INVALID: &str = "tests/invalid/programmes";

/// Returns the TOML files of a folder, by name.
fn files(folder: &str) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    files
}

fn templates(folder: &str) -> Templates {
    Templates::new(Some(Path::new(folder))).expect("the folder can be read")
}

/// Every bad file is refused with exactly the words beside it. `WAARMERK_BLESS=1` writes them anew, to be reviewed.
#[test]
fn every_bad_file_is_refused_with_the_words_beside_it() {
    let templates = templates(&format!("{INVALID}/with"));
    let files = files(INVALID);
    assert!(files.len() > 25, "only {} files were found", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let bytes = fs::read(&file).expect("the file can be read");
        let name = file.rsplit('/').next().unwrap_or_default();
        let said = match read_programme_bytes(name, &bytes, &templates) {
            Ok(_) => "nothing is wrong".to_owned(),
            Err(problems) => format!("{problems}\n"),
        };
        let beside = Path::new(&file).with_extension("stderr");
        if std::env::var_os("WAARMERK_BLESS").is_some() {
            fs::write(&beside, &said).expect("the expectation can be written");
        }
        if fs::read_to_string(&beside).unwrap_or_default() != said {
            wrong.push(format!("{file} says:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_good_file_is_read_and_its_pinned_form_reads_back_equal() {
    let templates = templates(VALID);
    for file in files(VALID) {
        let programme = read_programme_file(Path::new(&file), &templates).unwrap_or_else(|it| panic!("{it}"));
        reads_back(&programme);
    }
}

#[test]
fn every_shipped_programme_is_right_and_its_pinned_form_reads_back_equal() {
    let templates = Templates::new(None).expect("no folder is read");
    for summary in templates.programmes() {
        assert_eq!(summary.origin, Origin::Shipped);
        let programme = templates.programme(&summary.id).unwrap_or_else(|it| panic!("{it}"));
        assert!(
            programme.commitments.iter().all(|it| it.quote.is_none()),
            "{}: a quote is the auditor's own",
            summary.id
        );
        reads_back(&programme);
    }
}

/// The pinned form is a fixed point, stands alone, and is the very shape that serde knows.
fn reads_back(programme: &Programme) {
    let written = to_toml(programme);
    let nothing = Templates::shipping(&[], None);
    let read = read_programme("programme.toml", &written, &nothing).unwrap_or_else(|it| panic!("{it}\n{written}"));
    assert_eq!(read, *programme);
    assert_eq!(to_toml(&read), written);
    assert_eq!(toml::from_str::<Programme>(&written).as_ref(), Ok(programme));
}

#[test]
fn includes_come_first_and_an_area_of_ones_own_stands_where_one_put_it() {
    let programme = templates(VALID).programme("every-shape").unwrap_or_else(|it| panic!("{it}"));
    let commitments: Vec<_> = programme.commitments.iter().map(|it| it.id.0.as_str()).collect();
    assert_eq!(commitments, ["TEL-1", "ORG-1", "TRF-D1", "ORG-0"]);
    let areas: Vec<_> = programme.areas.iter().map(|it| (it.id.0.as_str(), it.title.en.as_str())).collect();
    assert_eq!(areas, [("first", "First"), ("telemetry", "Diagnostic data")]);
    let sources: Vec<_> = programme.sources.iter().map(|it| it.id.0.as_str()).collect();
    assert_eq!(sources, ["S1", "S2"]);
    assert_eq!(programme.measures.len(), 2);
    assert_eq!(programme.commitments[2].due, Some(jiff::civil::date(2026, 12, 31)));
    assert_eq!(programme.commitments[2].quote.as_deref(), Some("The first line of a clause,\nand the \"second\"."));
    assert_eq!(programme.commitments[3].statement.nl, "Het staat uit, en blijft uit.");
}

const WHOLE: &str = include_str!("../../tests/valid/programmes/whole.toml");
const SMALL: &str = include_str!("../../tests/valid/programmes/small.toml");
const SHIPPED: &[(&str, &str)] = &[("whole", WHOLE), ("small", SMALL)];

#[test]
fn a_users_file_takes_the_place_of_the_shipped_one_also_where_it_is_included() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = SMALL.replace("\"small\"", "\"whole\"").replace("2026.1", "2027.9");
    fs::write(folder.path().join("whole.toml"), own).expect("written");
    fs::write(folder.path().join("notes.txt"), "not a programme").expect("written");
    fs::write(folder.path().join("mine.toml"), "format = ").expect("written");
    let templates = Templates::shipping(SHIPPED, Some(folder.path()));
    assert_eq!(templates.ids().collect::<Vec<_>>(), ["whole", "small", "mine"]);
    let listed = templates.programmes();
    assert_eq!(listed[0].contents.as_ref().map(|it| (it.version.as_str(), it.commitments)), Ok(("2027.9", 0)));
    assert!(matches!(&listed[0].origin, Origin::Own { instead_of_shipped: true, .. }));
    assert_eq!(listed[1].origin, Origin::Shipped);
    assert!(listed[2].contents.is_err());
    let including = SMALL.replace("version", "include = [\"whole\"]\nversion");
    let programme = read_programme("x.toml", &including, &templates).unwrap_or_else(|it| panic!("{it}"));
    assert!(programme.commitments.is_empty(), "the user's own `whole` has no commitments");
    let shipped = read_programme("x.toml", &including, &Templates::shipping(SHIPPED, None));
    assert_eq!(shipped.map(|it| it.commitments.len()), Ok(2));
}

#[test]
fn what_two_includes_both_include_is_there_once() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["left", "right"] {
        let text =
            SMALL.replace("\"small\"", &format!("\"{name}\"")).replace("version", "include = [\"whole\"]\nversion");
        fs::write(folder.path().join(format!("{name}.toml")), text).expect("written");
    }
    let both = SMALL.replace("version", "include = [\"left\", \"right\"]\nversion");
    let templates = Templates::shipping(SHIPPED, Some(folder.path()));
    let programme = read_programme("both.toml", &both, &templates).unwrap_or_else(|it| panic!("{it}"));
    let whole = templates.programme("whole").unwrap_or_else(|it| panic!("{it}"));
    assert_eq!(programme.commitments, whole.commitments);
    assert_eq!(programme.measures, whole.measures);
}

#[test]
fn an_unknown_programme_and_an_unusable_path_are_named() {
    let kind = |result: Result<Programme, Problems>| result.expect_err("it is refused").0.remove(0).kind;
    let templates = Templates::shipping(SHIPPED, None);
    assert_eq!(
        kind(templates.programme("wohle")),
        TemplateErrorKind::UnknownReference { what: IdKind::Programme, id: "wohle".to_owned(), nearest: None }
    );
    assert!(matches!(kind(templates.programme("smal")), TemplateErrorKind::UnknownReference { nearest: Some(_), .. }));
    let folder = tempfile::tempdir().expect("a folder");
    assert!(matches!(kind(read_programme_file(folder.path(), &templates)), TemplateErrorKind::NotAFile { .. }));
    let missing = folder.path().join("missing.toml");
    assert!(matches!(kind(read_programme_file(&missing, &templates)), TemplateErrorKind::Unreadable { .. }));
    assert!(Templates::new(Some(&folder.path().join("missing"))).is_ok());
    fs::write(&missing, "").expect("written");
    assert!(Templates::new(Some(&missing)).is_err());
}

/// Words as people write them, and as they had better not.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z ,.'\"\\\\#=\\[\\]{}]{1,40}", "\\PC{1,20}", "[a-z]{1,8}\n\"{1,6}[a-z\t]{1,8}"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("texts have words", |text| {
            !text.is_empty() && !text.contains(|it: char| it.is_control() && it != '\n' && it != '\t')
        })
}

fn text() -> impl Strategy<Value = Text> {
    (words(), words()).prop_map(|(nl, en)| Text { nl, en })
}

fn commitment(index: usize) -> impl Strategy<Value = Commitment> {
    let check = (any::<bool>(), words(), 0..4_usize, 0..3_usize).prop_map(|(region, name, group, level)| {
        if region {
            let hosts = vec![HostGroup::ALL[group]];
            Check {
                test: Test::InsideBoundary,
                can: Power::Refute,
                settings: vec![],
                hosts,
                levels: vec![],
                events: vec![],
            }
        } else {
            let levels = vec![CaptureLevel::ALL[level]];
            Check {
                test: Test::AlwaysSent,
                can: Power::Establish,
                settings: vec![],
                hosts: vec![],
                levels,
                events: vec![name],
            }
        }
    });
    let procedure = (0..3_usize, 0..3_usize, text(), text(), proptest::option::of(check)).prop_map(
        |(layer, method, text, evidence, check)| Procedure {
            layer: Layer::ALL[layer],
            method: Method::ALL[method],
            text,
            evidence,
            check,
        },
    );
    let texts = (text(), text(), proptest::option::of(words()), proptest::option::of(text()));
    let choices = (0..6_usize, 0..3_usize, 0..8_usize, any::<bool>(), proptest::option::of(0..20_000_i32));
    (texts, choices, proptest::collection::vec(procedure, 1..3)).prop_map(
        move |((title, statement, quote, locator), (obliged, kind, standing, risky, due), procedures)| Commitment {
            id: format!("TEL-{index}").as_str().into(),
            area: "telemetry".into(),
            obliged: Obliged::ALL[obliged],
            kind: Kind::ALL[kind],
            standing: Standing::ALL[standing],
            title,
            statement,
            source: locator.as_ref().map(|_| "S1".into()),
            since: locator.clone(),
            anomaly: locator.clone(),
            locator,
            quote,
            due: due.map(|days| jiff::civil::date(2000, 1, 1).saturating_add(jiff::Span::new().days(days))),
            risks: if risky { vec!["1".into()] } else { Vec::new() },
            depends: Vec::new(),
            services: if risky { vec!["storage".into()] } else { Vec::new() },
            procedures,
        },
    )
}

fn programme() -> impl Strategy<Value = Programme> {
    let commitments = (0..4_usize).prop_flat_map(|count| (0..count).map(commitment).collect::<Vec<_>>());
    (text(), words(), commitments).prop_map(|(text, word, commitments)| Programme {
        format: 1,
        id: "any".to_owned(),
        version: word.clone(),
        title: text.clone(),
        supplier: word.clone(),
        scope: Scope { inside: text.clone(), outside: text.clone(), method: text.clone(), limitations: text.clone() },
        sources: vec![Source {
            id: "S1".into(),
            title: text.clone(),
            publisher: word.clone(),
            date: word,
            anomalies: vec![Anomaly { locator: text.clone(), text: text.clone() }],
        }],
        risks: vec![Risk {
            id: "1".into(),
            title: text.clone(),
            before: Rating { likelihood: Level::Low, impact: Level::High },
            measures: Some(text.clone()),
            source: "S1".into(),
            locator: text.clone(),
        }],
        services: vec![Service { id: "storage".into(), title: text.clone() }],
        areas: vec![Area { id: "telemetry".into(), title: text.clone() }],
        measures: vec![Measure {
            question: text,
            supplier: commitments.iter().map(|it: &Commitment| it.id.clone()).collect(),
            organisations: Vec::new(),
        }],
        commitments,
    })
}

proptest! {
    #[test]
    fn any_programme_reads_back_equal(programme in programme()) {
        reads_back(&programme);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_programme_bytes("any.toml", &bytes, &Templates::shipping(SHIPPED, None));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(?s)[\\[\\]{}=.,'\"a-z0-9 \n\r\u{feff}é]{0,200}|.{0,200}") {
        let _ = read_programme("any.toml", &text, &Templates::shipping(SHIPPED, None));
    }

    /// A good file with a piece cut out, or replaced: problems stand inside the file.
    #[test]
    fn a_damaged_file_is_read_or_its_problems_stand_inside_it(start in 0..2000_usize, length in 0..80_usize, patch in "[\\[\\]{}=.'\"a-z0-9\n-]{0,12}") {
        let start = start.min(WHOLE.len());
        let end = (start + length).min(WHOLE.len());
        let text = format!("{}{patch}{}", &WHOLE[..start], &WHOLE[end..]);
        if let Err(problems) = read_programme("any.toml", &text, &Templates::shipping(SHIPPED, None)) {
            prop_assert!(!problems.0.is_empty());
            let lines: Vec<&str> = text.split('\n').collect();
            for problem in &problems.0 {
                let line = lines.get(problem.line - 1).expect("the line exists");
                prop_assert!((1..=line.chars().count() + 1).contains(&problem.column), "{problem}");
            }
            prop_assert!(problems.0.is_sorted_by_key(|it| (it.line, it.column)));
        }
    }
}
