//! Real files, by the command line: every one of them attached, three commitments accepted, a summary published, signed
//! and verified; then again in another place.
//!
//! The files are not in the repository: they lie beside it, in `../shared/samples`, or where `WAARMERK_SAMPLES` says.

/// Says what was not run. The output of a test that passes is kept from the reader; this is not.
macro_rules! aloud {
    ($($said:tt)+) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($said)+);
    }};
}
pub(crate) use aloud;

#[path = "../support/program.rs"]
mod program;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use program::{Ran, waarmerk};
use waarmerk::audit::Sha256;

/// The commitments that are walked, with the layers that their procedures speak to.
const WALKED: [(&str, &[&str]); 3] =
    [("YR-1", &["design", "operation"]), ("YR-2", &["design", "operation"]), ("YR-3", &["existence", "operation"])];

/// Two auditors, each with a home of their own, and one dossier.
struct Audit {
    folder: tempfile::TempDir,
}

impl Audit {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().expect("a plain name").to_owned()
    }

    /// Runs the program for `who`.
    fn run(&self, who: &str, words: &[&str]) -> Ran {
        let dossier = self.text("dossier");
        let before = ["--lang", "en", "--dir", &dossier];
        waarmerk(&self.path(who), before.into_iter().chain(words.iter().copied()))
    }

    /// Runs the program for `who`, which must succeed. Returns the first line of the result.
    fn done(&self, who: &str, words: &[&str]) -> String {
        let ran = self.run(who, words);
        assert_eq!(ran.status, Some(0), "{words:?}:\n{}\n{}", ran.out, ran.err);
        ran.out.lines().next().unwrap_or_default().to_owned()
    }

    fn conclude(&self, what: &str, text: &str) {
        for lang in ["nl", "en"] {
            let dossier = self.text("dossier");
            // The language of the text; that of the messages stands before the command.
            let words = ["--dir", &dossier, "conclude", what, text, "--lang", lang];
            assert_eq!(waarmerk(&self.path("anna"), words).status, Some(0), "{what} in {lang}");
        }
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

fn digests(files: &[PathBuf]) -> BTreeSet<String> {
    files.iter().map(|file| Sha256::of(&fs::read(file).expect("readable")).to_string()).collect()
}

/// Opens the audit: Anna leads it and prepares, Bram reviews.
fn open() -> Audit {
    let audit = Audit { folder: tempfile::tempdir().expect("a folder") };
    let key = |who, log, name| {
        let ran = waarmerk(&audit.path(who), ["key", "new", "--for", "log", "--as", log, "--name", name]);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        ran.out.trim().to_owned()
    };
    key("anna", "anna@laptop", "Anna de Vries");
    let bram = key("bram", "bram@mbp", "Bram Kok");
    let dossier = audit.text("dossier");
    let words =
        ["new", &dossier, "--programme", "annual-audit", "--client", "SLM", "--period", "2026-01-01..2026-12-31"];
    let ran = waarmerk(&audit.path("anna"), words);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    audit.done("anna", &["member", "invite", "bram@mbp", "--name", "Bram Kok", "--role", "reviewer", "--key", &bram]);
    audit
}

/// Attaches every file, and returns the labels.
fn attach_all(audit: &Audit, samples: &Path) -> Vec<String> {
    let samples = samples.to_str().expect("a plain name");
    let to = WALKED.map(|(id, _)| id).join(",");
    let period = "2026-01-01..2026-06-30";
    let words =
        ["attach", samples, "--to", &to, "--collected", "2026-07-01", "--period", period, "--class", "confidential"];
    audit.done("anna", &words);
    let list = audit.run("anna", &["evidence", "list", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list.out).expect("JSON");
    let evidence = list["evidence"].as_array().expect("a list");
    evidence.iter().map(|piece| piece["label"].as_str().expect("a label").to_owned()).collect()
}

fn accept_papers(audit: &Audit) {
    for (id, layers) in WALKED {
        for layer in layers {
            audit.done("anna", &["verdict", id, layer, "met"]);
        }
        audit.conclude(id, "As promised.");
        audit.done("anna", &["submit", id]);
        audit.done("bram", &["accept", id]);
        audit.done("anna", &["public", "set", id, "public"]);
    }
}

fn publish_and_sign(audit: &Audit) {
    for (fact, value) in [
        ("auditor", "Example Audit"),
        ("reference", "WM-1"),
        ("place", "Utrecht"),
        ("report-date", "2026-11-20"),
        ("assurance", "limited"),
    ] {
        audit.done("anna", &["fact", "set", fact, value]);
    }
    for section in ["assignment", "addressees", "result"] {
        audit.conclude(section, "Text.");
    }
    audit.done("anna", &["publish"]);
    audit.done("bram", &["accept", "summary"]);
    let chain =
        ["rsa-leaf.pem", "rsa-intermediate.pem"].map(|file| fs::read(here("tests/pki").join(file)).expect("readable"));
    fs::write(audit.path("chain.pem"), chain.concat()).expect("written");
    let key = here("tests/pki/rsa-leaf.key.pem");
    let (key, chain) = (key.to_str().expect("a plain name"), audit.text("chain.pem"));
    audit.done("anna", &["sign", "--as", "auditor", "--key", key, "--certificates", &chain]);
}

/// Makes a root certificate that has nothing to do with the signer.
fn stranger(audit: &Audit) -> String {
    let made = rcgen::generate_simple_self_signed(["stranger".to_owned()]).expect("a certificate");
    fs::write(audit.path("stranger.pem"), made.cert.pem()).expect("written");
    audit.text("stranger.pem")
}

/// Verifies the dossier and each published file, trusting one root and then another.
fn verify(audit: &Audit, dossier: &Path) {
    let root = here("tests/pki/rsa-root.pem");
    let root = root.to_str().expect("a plain name");
    let stranger = stranger(audit);
    let published = dossier.join("published/2026-1");
    let files = ["summary.nl.pdf", "summary.en.pdf", "summary.json"].map(|file| published.join(file));
    for path in std::iter::once(dossier).chain(files.iter().map(PathBuf::as_path)) {
        let path = path.to_str().expect("a plain name");
        for (trust, status) in [(Some(root), 0), (Some(stranger.as_str()), 1), (None, 0)] {
            let words = ["verify", path].into_iter().chain(trust.into_iter().flat_map(|trust| ["--trust", trust]));
            let ran = waarmerk(&audit.path("nobody"), words);
            assert_eq!(ran.status, Some(status), "{path}, trusting {trust:?}: {ran:#?}");
        }
    }
    assert!(!audit.path("nobody").exists(), "verifying needs no home and makes none");
}

/// Nothing of the evidence was chosen, so no name of it is in the summary.
fn names_stay_inside(audit: &Audit, samples: &[PathBuf]) {
    let published = fs::read_to_string(audit.path("dossier/published/2026-1/summary.json")).expect("published");
    let mut said = vec![published];
    for lang in ["nl", "en"] {
        let dossier = audit.text("dossier");
        said.push(waarmerk(&audit.path("anna"), ["--dir", &dossier, "preview", "--lang", lang]).out);
    }
    for file in samples {
        let name = file.file_name().expect("a name").to_str().expect("readable");
        let found = said.iter().any(|text| text.contains(name));
        assert!(!found, "{name} is in the summary");
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("readable");
        let to = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).expect("a folder");
        } else {
            fs::copy(entry.path(), to).expect("copied");
        }
    }
}

#[test]
fn every_real_file_goes_through_a_whole_audit_to_a_signed_summary_that_verifies_anywhere() {
    let samples = std::env::var_os("WAARMERK_SAMPLES").map_or_else(|| here("../shared/samples"), PathBuf::from);
    if !samples.is_dir() {
        crate::aloud!("NOT RUN: the shared samples are not here.");
        return;
    }
    let files = all_files(&samples);
    let audit = open();
    let labels = attach_all(&audit, &samples);
    let given = digests(&files);
    assert_eq!(labels.len(), given.len(), "each once, equal bytes together");
    let mut words = vec!["evidence", "accept"];
    words.extend(labels.iter().map(String::as_str));
    audit.done("anna", &words);
    accept_papers(&audit);
    publish_and_sign(&audit);
    verify(&audit, &audit.path("dossier"));
    names_stay_inside(&audit, &files);

    let elsewhere = audit.path("elsewhere/2026");
    copy(&audit.path("dossier"), &elsewhere);
    fs::remove_dir_all(audit.path("dossier")).expect("removed");
    verify(&audit, &elsewhere);
    let kept = all_files(&elsewhere.join("evidence"));
    assert_eq!(digests(&kept), given, "all {} files are there", files.len());
    println!("{} files, {} of them different, are in the dossier", files.len(), given.len());
}
