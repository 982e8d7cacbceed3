use super::*;
use crate::{
    audit::{Action, Text, publication::SignsAs},
    work::{
        publish::{Correction, SigningWith},
        session::{Session, Who},
        verify::Outcome,
    },
};

#[test]
fn the_story_goes_from_commitments_to_a_signed_and_verified_summary() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("demo");
    let made = demo(&dir, Language::Nl, &Watch::quiet()).expect("played");
    assert_eq!(made.years.len(), 2);
    for year in &made.years {
        let broken: Vec<_> =
            year.verification.statements.iter().filter(|said| said.outcome == Outcome::Broken).collect();
        assert!(broken.is_empty(), "{broken:#?}");
        for file in ["summary.nl.pdf", "summary.en.pdf", "summary.json", "summary.json.p7s", "evidence.checkpoint"] {
            assert!(year.published.join(file).is_file(), "{file} is published");
        }
        assert_eq!(year.signed.len(), 2);
        assert!(
            year.signed.iter().all(|signed| signed.self_signed),
            "made-up people have certificates of their own making"
        );
    }
    assert!(
        matches!(demo(&dir, Language::Nl, &Watch::quiet()), Err(WorkError::NotEmpty { .. })),
        "nothing is overwritten"
    );

    // What was accepted is what was signed, and it cannot be signed twice.
    let (log, home) = &made.homes[0];
    let mut session = Session::open(&made.years[1].dossier, home, Who::Log(log.clone())).expect("opens");
    let publication = session.audit().publication().expect("published").id.clone();
    let twice = session.sign(&publication, SignsAs::Auditor, &SigningWith::default(), &Watch::quiet());
    assert!(matches!(twice, Err(WorkError::Refused(crate::audit::Refusal::SignedAlready { .. }))));

    // A second instance is told who holds it.
    let second = Session::open(&made.years[1].dossier, home, Who::Log(log.clone())).expect("opens for reading");
    assert!(
        matches!(second.read_only(), Some(crate::work::ReadOnly::Held(Some(holder))) if holder.pid == std::process::id())
    );

    // A guarded term in a text holds the next publication up.
    let guard = Action::Guard { term: "toezeggingen".to_owned() };
    session.act(guard).expect("guarded");
    assert!(session.leaks().iter().any(|leak| leak.term == "toezeggingen" && leak.file == "summary.nl.pdf"));
    let reason = Text { nl: "Een getal was fout.".to_owned(), en: "A number was wrong.".to_owned() };
    let corrected = session.publish_correction(Correction { publication, reason }, &Watch::quiet());
    assert!(matches!(corrected, Err(WorkError::Leaks(_))));
}
