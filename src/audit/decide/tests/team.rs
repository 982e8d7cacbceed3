use crate::audit::{
    Action, Refusal,
    admit::Inadmissible,
    event::Event,
    fixture::{Office, invitation, invitation_of_another_device, log, opening, programme},
    id::EventId,
    member::{PublicKey, Role},
    programme::Layer,
    replay::replay,
    verdict::{Value, Verdict},
};

fn invite(name: &str, role: Role, key: u8) -> Action {
    Action::InviteMember {
        log: log(name),
        name: log(name).person().to_owned(),
        role,
        key: PublicKey([key; 32]),
        namesake: false,
    }
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

#[test]
fn one_person_has_one_name_before_the_at_sign_and_a_namesake_must_be_said_to_be_one() {
    let named = |name: &str, full: &str, key, namesake| Action::InviteMember {
        log: log(name),
        name: full.to_owned(),
        role: Role::Reviewer,
        key: PublicKey([key; 32]),
        namesake,
    };
    let mut office = Office::alone();
    office.act("anna@laptop", named("eva@pc", "Eva de Wit", 1, false)).expect("invited");
    // A second key under another name before the @: with it she could review her own work.
    for full in ["Eva de Wit", " eva  DE wit "] {
        assert_eq!(
            office.act("anna@laptop", named("e.dewit@mac", full, 2, false)),
            Err(Refusal::NameInUse { log: log("eva@pc"), name: "Eva de Wit".to_owned() }),
            "{full}"
        );
    }
    // Another person under her name before the @: her work could not be told from the other's.
    for namesake in [false, true] {
        assert_eq!(
            office.act("anna@laptop", named("eva@mac", "Eva Smit", 2, namesake)),
            Err(Refusal::PersonInUse { log: log("eva@pc"), name: "Eva de Wit".to_owned() })
        );
    }
    let namesake = |office: &Office| {
        matches!(office.recorded.last().map(|it| &it.event), Some(Event::MemberInvited { namesake: true, .. }))
    };
    office.act("anna@laptop", named("eva@mac", "Eva de Wit", 2, true)).expect("her second device");
    assert!(!namesake(&office), "nobody else has the name");
    office.act("anna@laptop", named("eva2@pc", "Eva de Wit", 3, true)).expect("another person of the name");
    assert!(namesake(&office), "it is on record that someone said so");
}

#[test]
fn nobody_reviews_own_work_under_a_second_key() {
    let mut office = Office::staffed();
    office.act("anna@laptop", invitation_of_another_device("piet@tablet", "piet@pc", Role::Reviewer)).expect("invited");
    office.submit();
    let accept = Action::Accept { commitment: "TEL-2".into() };
    assert!(matches!(office.act("piet@tablet", accept), Err(Refusal::OwnWork { .. })));
}

#[test]
fn a_lost_key_ends_nothing_where_there_is_a_second_lead() {
    let mut office = Office::staffed();
    office.act("anna@laptop", invitation("bea@pc", Role::Lead)).expect("a second lead");
    let before = office.attach("anna@laptop", "one", "TEL-1");
    // The lead's laptop is stolen. Whoever has it goes on writing, and invites.
    let last = before.seq;
    let stolen = office.attach("anna@laptop", "two", "TEL-1");
    office.act("anna@laptop", invitation("mallory@pc", Role::Lead)).expect("invited with the stolen key");
    let revoke = Action::RevokeMember { log: log("anna@laptop"), last: Some(last), reason: "stolen".to_owned() };
    office.act("bea@pc", revoke).expect("revoked by the second lead");
    office.audit = replay(opening(), programme(), &office.recorded);
    // What she had done counts; what the thief did, and whom the thief invited, does not.
    assert!(office.audit.evidence.contains_key(&before) && !office.audit.evidence.contains_key(&stolen));
    assert!(office.audit.member(&log("mallory@pc")).is_none());
    assert_eq!(office.audit.uncounted.len(), 2);
    assert!(matches!(
        office.act("anna@laptop", Action::Submit { commitment: "TEL-1".into() }),
        Err(Refusal::NotAMember { .. })
    ));
    // The same person goes on with a new device and key: own work is still own work, and no label is given twice.
    office.act("bea@pc", invitation_of_another_device("anna@new", "anna@laptop", Role::Lead)).expect("invited again");
    let after = office.attach("anna@new", "three", "TEL-1");
    let label = |id: &EventId| office.audit.evidence[id].label.clone();
    assert_ne!(label(&before), label(&after));
    assert!(matches!(office.act("bea@pc", invitation("anna@laptop", Role::Lead)), Err(Refusal::MemberAlready { .. })));
    office.submit();
    office.act("anna@new", Action::Accept { commitment: "TEL-2".into() }).expect("another's work");
}

#[test]
fn two_leads_who_invite_the_same_log_apart_leave_it_a_member_with_all_its_work() {
    let mut office = Office::alone();
    office.act("anna@laptop", invite("bea@pc", Role::Lead, 1)).expect("invited");
    let (mut anna, mut bea) = (office.clone(), office.clone());
    anna.act("anna@laptop", invite("cor@pc", Role::Preparer, 2)).expect("invited");
    bea.act("bea@pc", invite("cor@pc", Role::Preparer, 2)).expect("invited");
    // The member has seen the second invitation only.
    let attached = bea.attach("cor@pc", "one", "TEL-1");
    let seen = office.recorded.len();
    let apart: Vec<_> = anna.recorded[seen..].iter().chain(&bea.recorded[seen..]).cloned().collect();
    office.recorded.extend(apart);
    office.audit = replay(opening(), programme(), &office.recorded);
    assert_eq!(office.audit.uncounted, []);
    assert!(office.audit.evidence.contains_key(&attached));
    // The letter of an invitation that came second is never given again.
    office.act("bea@pc", invite("dik@pc", Role::Preparer, 3)).expect("invited");
    let given = bea.audit.members[&log("cor@pc")].member.letter.clone();
    assert_ne!(office.audit.members[&log("dik@pc")].member.letter, given);
}

#[test]
fn two_leads_who_revoke_each_other_apart_find_the_same_answer_everywhere() {
    let mut office = Office::alone();
    for (name, key) in [("bea@pc", 1), ("cor@pc", 2)] {
        office.act("anna@laptop", invite(name, Role::Lead, key)).expect("invited");
    }
    let revoke = |name: &str, last| Action::RevokeMember { log: log(name), last, reason: "stolen".to_owned() };
    let (mut anna, mut bea) = (office.clone(), office.clone());
    anna.act("anna@laptop", revoke("bea@pc", None)).expect("revoked");
    bea.act("bea@pc", revoke("anna@laptop", Some(0))).expect("revoked");
    let seen = office.recorded.len();
    let apart: Vec<_> = anna.recorded[seen..].iter().chain(&bea.recorded[seen..]).cloned().collect();
    office.recorded.extend(apart);
    let audit = replay(opening(), programme(), &office.recorded);
    // The first in the order stands; the other was written by someone who was revoked by then.
    assert!(audit.member(&log("anna@laptop")).is_some() && audit.member(&log("bea@pc")).is_none());
    assert!(audit.member(&log("cor@pc")).is_some());
    assert!(matches!(audit.uncounted.as_slice(), [(id, Inadmissible::Revoked { .. })] if id.log == log("bea@pc")));
}
