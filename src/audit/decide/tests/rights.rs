use crate::audit::{
    Action, Refusal,
    evidence::Judgement,
    fixture::{Office, log, new_evidence},
    member::{PublicKey, Right, Role},
    programme::Layer,
    publication::{Item, Publicity},
    subject::{Fact, Section, Subject},
    text::Language,
    verdict::{Value, Verdict},
};

/// One action per right, which only the right decides on.
fn actions() -> Vec<(Right, Action)> {
    let verdict = Verdict { value: Value::Met, reason: None };
    vec![
        (
            Right::Lead,
            Action::InviteMember {
                log: log("eve@pc"),
                name: "Eve".to_owned(),
                role: Role::Observer,
                key: PublicKey([9; 32]),
                namesake: false,
            },
        ),
        (Right::Attach, Action::Attach { evidence: vec![new_evidence("a.har", "TEL-1")] }),
        (
            Right::JudgeEvidence,
            Action::Judge { evidence: "piet@pc/1".parse().expect("id"), judgement: Judgement::Accepted },
        ),
        (Right::Prepare, Action::GiveVerdict { commitment: "TEL-1".into(), layer: Layer::Design, verdict }),
        (Right::Review, Action::Accept { commitment: "TEL-2".into() }),
        (Right::Report, Action::State { fact: Fact::Place, value: "Den Haag".to_owned() }),
        (
            Right::Report,
            Action::Write {
                subject: Subject::Section(Section::Result),
                language: Language::Nl,
                text: "Alles in orde.".to_owned(),
            },
        ),
        (Right::Publish, Action::Choose { item: Item::Risk("1".into()), publicity: Publicity::Public }),
    ]
}

#[test]
fn only_a_role_with_the_right_may_act() {
    let mut office = Office::staffed();
    office.submit();
    let who = [
        ("anna@laptop", Role::Lead),
        ("piet@pc", Role::Preparer),
        ("bram@mbp", Role::Reviewer),
        ("saskia@slm", Role::Publisher),
        ("olga@pc", Role::Observer),
    ];
    for (right, action) in actions() {
        for (name, role) in who {
            let result = office.clone().act(name, action.clone());
            let refused = matches!(&result, Err(Refusal::NoRight { right: asked, .. }) if *asked == right);
            assert_eq!(refused, !role.may(right), "{role} and {right}: {result:?}");
        }
        let result = office.clone().act("eve@pc", action);
        assert!(matches!(result, Err(Refusal::NotAMember { .. })), "a stranger may not {right}: {result:?}");
    }
}

#[test]
fn a_publisher_gives_no_verdicts_and_a_lead_does_not_sign_as_publisher() {
    assert!(!Role::Publisher.may(Right::Prepare));
    assert!(!Role::Lead.may(Right::SignAsPublisher));
}
