use crate::audit::{
    Action, Refusal,
    admit::Inadmissible,
    event::Event,
    fixture::{Office, log, opening, programme},
    member::{PublicKey, Role},
    programme::Layer,
    replay::replay,
    verdict::{Value, Verdict},
};

fn invite(name: &str, role: Role, key: u8) -> Action {
    Action::InviteMember { log: log(name), name: name.to_owned(), role, key: PublicKey([key; 32]) }
}

#[test]
fn a_member_is_invited_once_with_a_key_of_its_own() {
    let mut office = Office::alone();
    office.act("anna@laptop", invite("eve@pc", Role::Reviewer, 1)).expect("invited");
    assert_eq!(
        office.act("anna@laptop", invite("eve@pc", Role::Lead, 2)),
        Err(Refusal::MemberAlready { log: log("eve@pc") })
    );
    assert_eq!(
        office.act("anna@laptop", invite("eve@mac", Role::Lead, 1)),
        Err(Refusal::KeyInUse { log: log("eve@pc") })
    );
}

#[test]
fn two_leads_who_invite_apart_never_give_one_letter_twice() {
    let mut office = Office::alone();
    office.act("anna@laptop", invite("bea@pc", Role::Lead, 1)).expect("invited");
    let mut apart = office.clone();
    office.act("anna@laptop", invite("cor@pc", Role::Preparer, 2)).expect("invited");
    apart.act("bea@pc", invite("dik@pc", Role::Preparer, 3)).expect("invited");
    let letter = |office: &Office, name: &str| office.audit.members[&log(name)].member.letter.clone();
    assert_eq!(letter(&office, "cor@pc").as_deref(), Some("c"));
    assert_eq!(letter(&apart, "dik@pc").as_deref(), Some("bb"));
}

#[test]
fn the_last_lead_cannot_be_revoked() {
    let mut office = Office::staffed();
    let revoke = |name: &str| Action::RevokeMember { log: log(name), last: None, reason: "left".to_owned() };
    assert_eq!(office.act("anna@laptop", revoke("anna@laptop")), Err(Refusal::LastLead { log: log("anna@laptop") }));
    office.act("anna@laptop", invite("bea@pc", Role::Lead, 1)).expect("invited");
    office.act("bea@pc", revoke("anna@laptop")).expect("revoked by the second lead");
    assert!(matches!(office.act("anna@laptop", revoke("bea@pc")), Err(Refusal::NotAMember { .. })));
}

#[test]
fn a_revocation_reaches_back_to_the_number_that_it_names() {
    let mut office = Office::staffed();
    office.attach("piet@pc", "one", "TEL-1");
    office.attach("piet@pc", "two", "TEL-1");
    let revoke = Action::RevokeMember { log: log("piet@pc"), last: Some(1), reason: "lost laptop".to_owned() };
    office.act("anna@laptop", revoke).expect("revoked");
    let audit = replay(opening(), programme(), &office.recorded);
    assert_eq!(audit.evidence.len(), 1);
    assert!(matches!(audit.uncounted.as_slice(), [(id, Inadmissible::Revoked { last: 1, .. })] if id.seq == 2));
}

#[test]
fn a_line_by_someone_who_was_never_invited_does_not_count_and_is_kept() {
    let mut office = Office::staffed();
    let event = Event::VerdictGiven {
        commitment: "TEL-2".into(),
        layer: Layer::Existence,
        verdict: Verdict { value: Value::Met, reason: None },
        replaces: Vec::new(),
    };
    office.record(&log("eve@pc"), event.clone());
    office.record(&log("olga@pc"), event);
    assert!(office.audit.papers[&"TEL-2".into()].verdicts.is_empty());
    assert!(matches!(
        office.audit.uncounted.as_slice(),
        [(_, Inadmissible::NotAMember(_)), (_, Inadmissible::NoRight { .. })]
    ));
}

#[test]
fn replaying_all_events_gives_the_audit_that_acting_gave() {
    let mut office = Office::staffed();
    office.accept();
    let audit = replay(opening(), programme(), &office.recorded);
    let commitment = audit.programme.commitment(&"TEL-2".into()).expect("in the programme");
    assert_eq!(audit.paper_digest(commitment), office.audit.paper_digest(commitment));
    assert_eq!(audit.heads, office.audit.heads);
    assert_eq!(format!("{:?}", audit.members), format!("{:?}", office.audit.members));
}
