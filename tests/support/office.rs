//! A small audit by two people: made, worked on and published through the same doors as everybody's.

use std::{
    fs,
    path::{Path, PathBuf},
};

use waarmerk::{
    audit::{
        Action, Language, LogName,
        evidence::{Details, Judgement, Link},
        member::Role,
        opening::Period,
        programme::{CommitmentId, Layer},
        publication::{Item, Publicity, SignsAs},
        subject::{Fact, Section, Subject},
        verdict::{Value, Verdict},
    },
    work::{
        Home, Session, Watch, Who,
        attach::Attached,
        create::{NewDossier, ProgrammeChoice, create},
        keys,
        publish::SigningWith,
    },
};

/// The founder, a lead.
pub const ANNA: &str = "anna@laptop";
/// The reviewer.
pub const BRAM: &str = "bram@mbp";

/// A folder with a dossier, the homes of two auditors, and room for files.
pub struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// Opens an audit of the tiny programme. Nothing is attached yet.
    pub fn open() -> Self {
        let office = Self { folder: tempfile::tempdir().expect("a folder") };
        for (log, name) in [(ANNA, "Anna de Vries"), (BRAM, "Bram Kok")] {
            keys::new_log_key(&office.home(log), &name_of(log), Some(name)).expect("a key");
        }
        let day = |text: &str| text.parse().expect("a day");
        let new = NewDossier {
            title: None,
            client: Some("SLM".to_owned()),
            from: None,
            supplier: None,
            period: Period::new(day("2020-01-01"), day("2020-12-31")).expect("a period"),
            programme: ProgrammeChoice::File(tiny_programme()),
            demonstration: false,
            founder: None,
            name: None,
            makes_key: false,
        };
        let mut anna = create(&office.dossier(), &office.home(ANNA), new, &Watch::quiet()).expect("a dossier");
        let key = keys::log_keys(&office.home(BRAM)).expect("keys")[0].public;
        let (log, name) = (name_of(BRAM), "Bram Kok".to_owned());
        anna.act(Action::InviteMember { log, name, role: Role::Reviewer, key, namesake: false }).expect("invited");
        office
    }

    /// Does a whole audit: evidence, a paper accepted, a summary published, accepted and signed.
    pub fn signed() -> Self {
        let office = Self::open();
        let files = [("setting.txt", "off"), ("answer.txt", "it is off")].map(|(name, text)| office.file(name, text));
        let paper: CommitmentId = "TEL-1".into();
        let mut anna = office.session(ANNA);
        attach(&mut anna, &files);
        let all: Vec<_> = anna.audit().evidence.keys().cloned().collect();
        for evidence in all {
            anna.act(Action::Judge { evidence, judgement: Judgement::Accepted }).expect("judged");
        }
        let verdict = Verdict { value: Value::Met, reason: None };
        let (layer, commitment) = (Layer::Existence, paper.clone());
        anna.act(Action::GiveVerdict { commitment, layer, verdict }).expect("judged");
        let sections = [Section::Assignment, Section::Addressees, Section::Result].map(Subject::Section);
        for subject in sections.into_iter().chain([Subject::Conclusion(paper.clone())]) {
            for language in Language::ALL {
                let text = format!("({language})");
                anna.act(Action::Write { subject: subject.clone(), language, text }).expect("written");
            }
        }
        anna.act(Action::Submit { commitment: paper.clone() }).expect("submitted");
        drop(anna);
        office.session(BRAM).act(Action::Accept { commitment: paper.clone() }).expect("accepted");

        let mut anna = office.session(ANNA);
        for (fact, value) in [
            (Fact::Auditor, "Audit B.V."),
            (Fact::Reference, "A-1"),
            (Fact::Place, "Utrecht"),
            (Fact::ReportDate, "2026-11-20"),
            (Fact::Assurance, "limited"),
        ] {
            anna.act(Action::State { fact, value: value.to_owned() }).expect("stated");
        }
        for item in [Item::Verdicts(paper.clone()), Item::Text(Subject::Conclusion(paper))] {
            anna.act(Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
        }
        let publication = anna.publish(&Watch::quiet()).expect("published");
        drop(anna);
        office.session(BRAM).accept_summary(&publication, &Watch::quiet()).expect("the same again");
        let at = "2026-11-20T12:00:00Z".parse().expect("a moment");
        keys::new_seal_key(&office.home(ANNA), "Anna de Vries", at).expect("a key");
        let with = SigningWith::default();
        office.session(ANNA).sign(&publication, SignsAs::Auditor, &with, &Watch::quiet()).expect("signed");
        office
    }

    /// Returns the same office again, somewhere else: dossier and homes are copied; the desk is empty.
    pub fn copy(&self) -> Self {
        let copy = Self { folder: tempfile::tempdir().expect("a folder") };
        for part in ["dossier", "home"] {
            for entry in walkdir::WalkDir::new(self.folder.path().join(part)) {
                let entry = entry.expect("readable");
                let to = copy.folder.path().join(entry.path().strip_prefix(self.folder.path()).expect("inside"));
                if entry.file_type().is_dir() {
                    fs::create_dir(to).expect("a folder");
                } else {
                    fs::copy(entry.path(), to).expect("copied");
                }
            }
        }
        copy
    }

    /// Returns where the dossier is.
    pub fn dossier(&self) -> PathBuf {
        self.folder.path().join("dossier")
    }

    /// Returns the home of one of the two.
    pub fn home(&self, log: &str) -> Home {
        Home::at(self.folder.path().join("home").join(log))
    }

    /// Returns a place for files, beside the dossier.
    pub fn desk(&self) -> PathBuf {
        let desk = self.folder.path().join("desk");
        fs::create_dir_all(&desk).expect("a folder");
        desk
    }

    /// Writes a file beside the dossier.
    pub fn file(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.desk().join(name);
        fs::write(&path, content).expect("written");
        path
    }

    /// Opens the dossier for one of the two.
    pub fn session(&self, log: &str) -> Session {
        self.try_session(log).expect("opens")
    }

    /// Opens the dossier for one of the two, if it opens.
    pub fn try_session(&self, log: &str) -> Result<Session, waarmerk::work::WorkError> {
        Session::open(&self.dossier(), &self.home(log), Who::Log(name_of(log)))
    }
}

/// Returns the file of the programme that the audit follows.
pub fn tiny_programme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/tiny.toml")
}

fn name_of(log: &str) -> LogName {
    log.parse().expect("a log")
}

/// Attaches files to TEL-1, as of a day within the period.
pub fn attach(session: &mut Session, paths: &[PathBuf]) -> Attached {
    let details = Details { collected: Some("2020-06-01".parse().expect("a day")), ..Details::default() };
    let link = Link { commitment: "TEL-1".into(), procedure: None };
    session.attach(paths, &[link], &details, &Watch::quiet()).expect("attached")
}
