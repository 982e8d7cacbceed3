//! Outside judges: programs by others that must accept what is signed here. Run with `--ignored` where they are installed.

use std::path::Path;
use std::process::Command;

use super::*;
use crate::seal::pades::Statement;
use crate::seal::{cades, pades};

fn output(program: &str, arguments: &[&str], folder: &Path) -> (bool, String) {
    let run = Command::new(program).args(arguments).current_dir(folder).output();
    let run = run.unwrap_or_else(|fault| panic!("{program} cannot be run: {fault}"));
    let text = [run.stdout, run.stderr].concat();
    (run.status.success(), String::from_utf8_lossy(&text).into_owned())
}

fn keys() -> Vec<(&'static str, SealKey, String)> {
    let (p256, p384, own) = (pki::p256(), pki::p384(), self_signed());
    let own_root = own.certificate().to_pem();
    vec![
        ("rsa", rsa_key(), RSA_ROOT.to_owned()),
        ("p256", key_of(&p256), p256.root),
        ("p384", key_of(&p384), p384.root),
        ("self", own, own_root),
    ]
}

/// Where the files go: a folder that is kept when `WAARMERK_KEEP` names one.
fn folder() -> (std::path::PathBuf, Option<tempfile::TempDir>) {
    if let Some(kept) = std::env::var_os("WAARMERK_KEEP") {
        return (kept.into(), None);
    }
    let own = tempfile::tempdir().expect("a folder");
    (own.path().to_owned(), Some(own))
}

#[test]
#[ignore = "needs openssl"]
fn outside_openssl_accepts_a_detached_signature_and_refuses_a_changed_content() {
    let (folder, _own) = folder();
    for (name, key, root) in keys() {
        let signed = cades::sign(b"{\"summary\":1}\n", &key, signing_time(), None).expect("a signature");
        let file = |end: &str| folder.join(format!("{name}{end}"));
        std::fs::write(file(".json"), b"{\"summary\":1}\n").expect("written");
        std::fs::write(file(".bad.json"), b"{\"summary\":2}\n").expect("written");
        std::fs::write(file(".p7s"), &signed.bytes).expect("written");
        std::fs::write(file(".root.pem"), root).expect("written");
        for (content, expected) in [(".json", true), (".bad.json", false)] {
            let (signature, content, root) =
                (format!("{name}.p7s"), format!("{name}{content}"), format!("{name}.root.pem"));
            let arguments = [
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                &signature,
                "-content",
                &content,
                "-CAfile",
                &root,
                "-purpose",
                "any",
                "-out",
                "/dev/null",
            ];
            let (accepted, text) = output("openssl", &arguments, &folder);
            assert_eq!(accepted, expected, "{name} {content}: {text}");
        }
    }
}

#[test]
#[ignore = "needs pdfsig and openssl"]
fn outside_pdfsig_and_openssl_accept_timestamped_signatures() {
    let (folder, _own) = folder();
    let tsa = tsa::Tsa::start();
    let authority = crate::seal::timestamp::HttpAuthority::new(tsa.url());
    let key = rsa_key();
    let none = Statement::default();
    let once = pades::sign(&tiny_pdf(), "Auditor", &key, signing_time(), &none, Some(&authority)).expect("signed");
    let own = self_signed();
    let twice = pades::sign(&once.bytes, "Publisher", &own, signing_time(), &none, Some(&authority)).expect("signed");
    std::fs::write(folder.join("stamped.pdf"), twice.bytes).expect("written");
    let roots = [RSA_ROOT, &own.certificate().to_pem(), &tsa.root()].concat();
    std::fs::write(folder.join("stamped.root.pem"), roots).expect("written");
    let (_, text) = output("pdfsig", &["-nocert", "stamped.pdf"], &folder);
    assert_eq!(text.matches("Signature is Valid.").count(), 2, "{text}");

    let detached = cades::sign(b"{}", &key, signing_time(), Some(&authority)).expect("signed");
    std::fs::write(folder.join("stamped.p7s"), detached.bytes).expect("written");
    std::fs::write(folder.join("stamped.json"), b"{}").expect("written");
    let arguments = "cms -verify -binary -inform DER -in stamped.p7s -content stamped.json -CAfile stamped.root.pem -purpose any \
                     -cades -out /dev/null";
    let (accepted, text) = output("openssl", &arguments.split_whitespace().collect::<Vec<_>>(), &folder);
    assert!(accepted, "{text}");
}

#[test]
#[ignore = "needs pdfsig and qpdf"]
fn outside_pdfsig_and_qpdf_accept_two_signatures() {
    let (folder, _own) = folder();
    for (name, key, root) in keys() {
        let statement =
            Statement { name: Some("Anna Müller".into()), reason: Some("Audit (2026)".into()), location: None };
        let once = pades::sign(&tiny_pdf(), "Auditor", &key, signing_time(), &statement, None).expect("signed");
        let twice = pades::sign(&once.bytes, "Publisher", &rsa_key(), signing_time(), &Statement::default(), None);
        let file = format!("{name}.pdf");
        std::fs::write(folder.join(&file), twice.expect("signed twice").bytes).expect("written");
        std::fs::write(folder.join(format!("{name}.pdf.root.pem")), root + RSA_ROOT).expect("written");
        let (_, text) = output("pdfsig", &["-nocert", &file], &folder);
        assert_eq!(text.matches("Signature is Valid.").count(), 2, "{name}: {text}");
        assert_eq!(text.matches("ETSI.CAdES.detached").count(), 2, "{name}: {text}");
        let (accepted, text) = output("qpdf", &["--check", &file], &folder);
        assert!(accepted, "{name}: {text}");
    }
}
