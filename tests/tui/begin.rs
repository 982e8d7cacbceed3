//! Where there is no dossier yet: beginning one.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use waarmerk::{
    audit::{Language, Text},
    lang::Lang,
    tui::{
        office::{Office, Trouble, Watch},
        threshold::{Known, Threshold},
    },
    work::create::{NewDossier, ProgrammeChoice},
};

use crate::{
    fake::Told,
    stage::{self, Theatre},
    world,
};

/// A threshold that notes what is to be made, and opens an audit in the middle of its work.
#[derive(Clone, Default)]
struct Gate {
    made: Arc<Mutex<Vec<(PathBuf, NewDossier)>>>,
    refuses: bool,
}

impl Threshold for Gate {
    fn known(&self) -> Known {
        let text = |nl: &str, en: &str| Text { nl: nl.to_owned(), en: en.to_owned() };
        let programmes = vec![
            ("annual-audit".to_owned(), text("Jaarlijkse audit Microsoft 365", "Annual audit Microsoft 365")),
            ("defender".to_owned(), text("Microsoft 365 Defender", "Microsoft 365 Defender")),
        ];
        Known {
            dir: Some(PathBuf::from("/audits/2027")),
            programmes,
            log: "anna@laptop".parse().ok(),
            name: Some("Anna de Vries".to_owned()),
            keys: Vec::new(),
        }
    }

    fn begin(&self, dir: &Path, new: NewDossier, _lang: Lang, _watch: &Watch) -> Result<Box<dyn Office>, Trouble> {
        if self.refuses {
            return Err(Arc::new(Told("that folder is not empty".to_owned())));
        }
        self.made.lock().expect("made").push((dir.to_owned(), new));
        Ok(Box::new(world::busy()))
    }
}

fn before(gate: &Gate) -> Theatre {
    stage::before(Arc::new(gate.clone()), Language::En, (120, 40))
}

#[test]
fn what_is_shown_without_a_dossier_fits() {
    for language in Language::ALL {
        for size in [(120, 40), (80, 24)] {
            let picture = |name: &str, keys: &str| {
                let mut theatre = stage::before(Arc::new(Gate::default()), language, size);
                theatre.press(keys);
                insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
            };
            picture("begin", "");
            picture("begin-form", "enter tab tab tab S L M");
            picture("begin-prior", "enter tab / 2 0 2 6 tab space space ctrl-s");
            picture("begin-refused", "enter ctrl-s");
        }
    }
}

#[test]
fn what_is_filled_in_is_what_is_made_and_then_opened() {
    let gate = Gate::default();
    let mut theatre = before(&gate);
    theatre.press("enter tab tab right tab").type_text("SLM Rijk").press("ctrl-s");
    let made = gate.made.lock().expect("made").clone();
    let [(dir, new)] = made.as_slice() else { panic!("{}", theatre.screen()) };
    assert_eq!(dir, Path::new("/audits/2027"));
    assert_eq!(new.programme, ProgrammeChoice::Known("defender".to_owned()));
    assert_eq!((new.client.as_deref(), new.name.as_deref()), (Some("SLM Rijk"), Some("Anna de Vries")));
    assert!(new.makes_key && new.title.is_none() && new.from.is_none());
    let screen = theatre.screen();
    assert!(
        screen.contains("The dossier is made.") && screen.contains("Annual audit Microsoft 365 · 2026"),
        "{screen}"
    );
}

#[test]
fn last_years_dossier_needs_no_client_and_gives_its_programme() {
    let gate = Gate::default();
    let mut theatre = before(&gate);
    theatre.press("enter tab").type_text("/audits/2026").press("tab left ctrl-s");
    let made = gate.made.lock().expect("made").clone();
    let [(_, new)] = made.as_slice() else { panic!("{}", theatre.screen()) };
    assert_eq!(new.programme, ProgrammeChoice::Prior);
    assert_eq!((new.from.as_deref(), new.client.as_deref()), (Some(Path::new("/audits/2026")), None));
}

#[test]
fn what_was_typed_stays_when_nothing_was_made_and_after_esc() {
    let gate = Gate { refuses: true, ..Gate::default() };
    let mut theatre = before(&gate);
    theatre.press("enter tab tab tab").type_text("SLM Rijk").press("ctrl-s");
    let screen = theatre.screen();
    assert!(screen.contains("that folder is not empty") && screen.contains("SLM Rijk"), "{screen}");
    theatre.press("esc enter");
    assert!(theatre.screen().contains("SLM Rijk"), "{}", theatre.screen());
}
