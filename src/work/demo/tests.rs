use super::*;
use crate::{
    audit::{Action, Event, Text, member::Role, publication::SignsAs},
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
    // A lost key ends nothing; what two people changed apart was resolved; a corrected summary superseded another.
    let reader = Session::open(&made.years[1].dossier, &made.homes[0].1, Who::Reader).expect("opens");
    let audit = reader.audit();
    assert_eq!(audit.members.values().filter(|it| it.member.role == Role::Lead).count(), 2);
    let (one, other) = (&audit.publications[0], &audit.publications[1]);
    assert_eq!(audit.superseded_by(&one.id).map(|later| &later.id), Some(&other.id));
    assert!(
        [one, other]
            .iter()
            .all(|it| it.signatures.len() == 2 && reader.dir().join("published").join(&it.rendering.name).is_dir())
    );
    let replaced = |it: &crate::audit::Recorded| match &it.event {
        Event::TextWritten { replaces, .. } => replaces.len(),
        _ => 0,
    };
    assert_eq!(reader.history().iter().map(replaced).max(), Some(2), "one text replaces two versions");
    assert_eq!(audit.conflicts(), []);
    drop(reader);
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
