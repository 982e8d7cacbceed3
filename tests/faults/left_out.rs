//! A copy without confidential evidence, as the publisher may hold it: everything that a publisher does can be done in it.

use waarmerk::{
    audit::{
        Action, EventId,
        evidence::{Classification, Details, LeftOut},
        member::Role,
        publication::SignsAs,
    },
    work::{
        Home, Session, Watch, Who, keys,
        publish::SigningWith,
        verify::{VerifyOptions, verify},
    },
};

use crate::office::{ANNA, BRAM, Office};

const SLM: &str = "sanne@slm";

/// Has Anna make confidential what she attached first, and invite a publisher.
fn with_a_publisher(office: &Office) -> EventId {
    let slm = office.home(SLM);
    let log = SLM.parse().expect("a log");
    let key = keys::new_log_key(&slm, &log, Some("Sanne Smit")).expect("a key");
    let at = "2026-11-20T12:00:00Z".parse().expect("a moment");
    keys::new_seal_key(&slm, "Sanne Smit", at).expect("a key");
    let mut anna = office.session(ANNA);
    let name = "Sanne Smit".to_owned();
    anna.act(Action::InviteMember { log, name, role: Role::Publisher, key: key.public, namesake: false })
        .expect("invited");
    let first = anna.audit().evidence.values().next().expect("attached");
    let (evidence, details) = (first.id.clone(), first.details.settled().expect("one version").clone());
    let details = Details { class: Classification::Confidential, ..details };
    anna.act(Action::Describe { evidence: evidence.clone(), details }).expect("described");
    // That it is confidential is an edit, which is reviewed as any other.
    anna.act(Action::Submit { commitment: "TEL-1".into() }).expect("submitted");
    drop(anna);
    office.session(BRAM).act(Action::Accept { commitment: "TEL-1".into() }).expect("accepted");
    evidence
}

#[test]
fn a_publisher_publishes_and_signs_in_a_copy_without_confidential_evidence_and_the_lead_gets_it_by_merging() {
    let office = Office::signed();
    let evidence = with_a_publisher(&office);
    let copy = office.desk().join("copy");
    let anna = office.session(ANNA);
    let held = anna.audit().evidence[&evidence].bytes.sha256.to_string();
    let copied = anna.copy_to(&copy, Some(LeftOut::Confidential), &Watch::quiet()).expect("copied");
    drop(anna);
    assert_eq!(copied.left_out.len(), 1);
    let bytes = copy.join("evidence").join(&held[..2]).join(&held);
    assert!(!bytes.exists(), "the bytes are not in the copy");

    let open =
        |home: &Home, log: &str| Session::open(&copy, home, Who::Log(log.parse().expect("a log"))).expect("opens");
    let home = office.home(SLM);
    let earlier = open(&home, SLM).audit().publication().expect("published").id.clone();
    let reason = waarmerk::audit::Text { nl: "Een getal.".to_owned(), en: "A number.".to_owned() };
    let correction = waarmerk::work::publish::Correction { publication: earlier, reason };
    let publication = open(&home, SLM).publish_correction(correction, &Watch::quiet()).expect("published");
    // The second person works in the full file: what was rendered without the bytes is the same with them.
    let mut bram = office.session(BRAM);
    bram.merge(&copy, &Watch::quiet()).expect("merged");
    bram.accept_summary(&publication, &Watch::quiet()).expect("the same again");
    let back = office.desk().join("back");
    bram.copy_to(&back, Some(LeftOut::Confidential), &Watch::quiet()).expect("copied");
    drop(bram);
    let mut slm = open(&home, SLM);
    slm.merge(&back, &Watch::quiet()).expect("merged");
    slm.sign(&publication, SignsAs::Publisher, &SigningWith::default(), &Watch::quiet()).expect("signed");
    drop(slm);
    office.session(ANNA).merge(&copy, &Watch::quiet()).expect("merged");
    let whole = |dir: &std::path::Path, without| {
        let options = VerifyOptions { without, ..VerifyOptions::default() };
        verify(dir, &options, &Watch::quiet()).expect("read").whole()
    };
    assert!(whole(&office.dossier(), None));
    assert!(whole(&copy, Some(LeftOut::Confidential)));
    assert!(!bytes.exists(), "nor did they come back with a merge");
}
