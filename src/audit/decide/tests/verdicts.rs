use crate::audit::{
    Action, Refusal,
    evidence::Judgement,
    fixture::{Office, new_evidence},
    paper::{Needed, Stage},
    programme::Layer,
    text::Language,
    verdict::{Value, Verdict},
};

fn needed(office: &Office, id: &str) -> Vec<Needed> {
    office.audit.needed(office.audit.programme.commitment(&id.into()).expect("in the programme"))
}

#[test]
fn an_untouched_paper_needs_a_verdict_per_layer_and_both_conclusions() {
    let office = Office::staffed();
    assert_eq!(
        needed(&office, "TEL-1"),
        [
            Needed::Verdict(Layer::Design),
            Needed::Verdict(Layer::Operation),
            Needed::Conclusion(Language::Nl),
            Needed::Conclusion(Language::En),
        ]
    );
    assert_eq!(office.standing("TEL-1").stage, Stage::Open);
}

#[test]
fn a_verdict_that_rests_on_evidence_needs_accepted_evidence_whose_period_fits() {
    let lacking = [Needed::Evidence(Layer::Existence)];
    for value in [Value::Met, Value::PartlyMet, Value::NotMet] {
        let mut office = Office::staffed();
        office.verdict("piet@pc", "TEL-2", Layer::Existence, value).expect("given");
        office.conclude("piet@pc", "TEL-2", "Done");
        assert_eq!(needed(&office, "TEL-2"), lacking, "{value} with no evidence");

        let mut late = new_evidence("late.har", "TEL-2");
        late.details.collected = "2025-09-14".parse().ok();
        let late = office.act("piet@pc", Action::Attach { evidence: vec![late] }).expect("attached").remove(0);
        office.accept_evidence("piet@pc", &late);
        assert_eq!(needed(&office, "TEL-2"), lacking, "{value} with evidence out of the period");

        let mut undated = new_evidence("undated.har", "TEL-2");
        undated.details.collected = None;
        let undated = office.act("piet@pc", Action::Attach { evidence: vec![undated] }).expect("attached").remove(0);
        office.accept_evidence("piet@pc", &undated);
        assert_eq!(needed(&office, "TEL-2"), lacking, "{value} with evidence without a date");

        let evidence = office.attach("piet@pc", "good.har", "TEL-2");
        assert_eq!(needed(&office, "TEL-2"), lacking, "{value} with evidence that was not accepted");
        let returned = Judgement::Returned { reason: "cut off".to_owned() };
        office.act("piet@pc", Action::Judge { evidence: evidence.clone(), judgement: returned }).expect("returned");
        assert_eq!(needed(&office, "TEL-2"), lacking, "{value} with evidence that was returned");

        office.accept_evidence("piet@pc", &evidence);
        assert_eq!(needed(&office, "TEL-2"), [], "{value} with accepted evidence in the period");
        assert_eq!(office.standing("TEL-2").stage, Stage::Prepared);
    }
}

#[test]
fn evidence_for_one_procedure_does_not_carry_the_verdict_on_another_layer() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "design.pdf", "TEL-1.1");
    office.accept_evidence("piet@pc", &evidence);
    for layer in [Layer::Design, Layer::Operation] {
        office.verdict("piet@pc", "TEL-1", layer, Value::Met).expect("given");
    }
    office.conclude("piet@pc", "TEL-1", "Kept");
    assert_eq!(needed(&office, "TEL-1"), [Needed::Evidence(Layer::Operation)]);
}

#[test]
fn a_verdict_that_does_not_rest_on_evidence_needs_a_reason_instead() {
    for value in [Value::NotEstablished, Value::NotTested, Value::NotApplicable] {
        let mut office = Office::staffed();
        let without = office.verdict("piet@pc", "TEL-2", Layer::Existence, value);
        assert_eq!(without, Err(Refusal::ReasonNeeded), "{value}");
        let verdict = Verdict { value, reason: Some("  It did not occur.\t".to_owned()) };
        let give = Action::GiveVerdict { commitment: "TEL-2".into(), layer: Layer::Existence, verdict };
        office.act("piet@pc", give.clone()).expect("given");
        office.conclude("piet@pc", "TEL-2", "Nothing to say");
        assert_eq!(needed(&office, "TEL-2"), [], "{value}");
        assert_eq!(office.act("piet@pc", give), Err(Refusal::NoChange), "the same verdict twice is no event");
    }
}

#[test]
fn there_is_no_verdict_on_a_layer_without_a_procedure() {
    let mut office = Office::staffed();
    let result = office.verdict("piet@pc", "TEL-2", Layer::Design, Value::Met);
    assert_eq!(result, Err(Refusal::NoSuchLayer { commitment: "TEL-2".into(), layer: Layer::Design }));
}

#[test]
fn two_verdicts_given_apart_stand_side_by_side_and_block_the_paper() {
    let mut office = Office::staffed();
    office.prepare();
    let apart = crate::audit::Event::VerdictGiven {
        commitment: "TEL-2".into(),
        layer: Layer::Existence,
        verdict: Verdict { value: Value::NotMet, reason: None },
        replaces: Vec::new(),
    };
    office.record(&"anna@laptop".parse().expect("a log"), apart);
    assert_eq!(needed(&office, "TEL-2"), [Needed::OneVerdict(Layer::Existence)]);
    office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::NotMet).expect("resolves both");
    assert_eq!(needed(&office, "TEL-2"), []);
}

#[test]
fn a_text_that_could_steer_a_terminal_is_refused() {
    let mut office = Office::staffed();
    let verdict = Verdict { value: Value::NotTested, reason: Some("a\u{1b}[2J".to_owned()) };
    let result =
        office.act("piet@pc", Action::GiveVerdict { commitment: "TEL-2".into(), layer: Layer::Existence, verdict });
    assert_eq!(result, Err(Refusal::ControlCharacters { what: "reason" }));
}
