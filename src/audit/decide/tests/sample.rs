use crate::audit::{
    Action, EventId, Refusal, SampleRefusal, Sha256, Thing,
    action::ItemTest,
    event::Event,
    fixture::{Office, log, text},
    paper::{Needed, Stage, Standing, Undone},
    sample::{
        Found, ItemResult, Population, Reached, Sample, SampleDetails, Seed, Selection, Separator, State, ids_digest,
    },
    sampling::{NoAnswer, Percent},
};

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

fn random() -> Selection {
    let (risk, tolerable, expected) = (percent("5"), percent("5"), percent("0"));
    Selection::Random { risk, tolerable, expected, size: 0, reason: None }
}

/// A population of so many items, and a sample of it.
struct Desk {
    office: Office,
    ids: Vec<String>,
    details: SampleDetails,
}

impl Desk {
    fn new(count: usize, selection: Selection) -> Self {
        let mut office = Office::staffed();
        office.prepare();
        let evidence = office.attach("piet@pc", "tickets.csv", "TEL-2");
        let ids: Vec<String> = (1..=count).map(|number| format!("T-{number:03}")).collect();
        let population = Population {
            sha256: office.audit.evidence[&evidence].bytes.sha256,
            evidence,
            count: ids.len() as u64,
            ids: ids_digest(&ids),
            separator: Separator::Comma,
            header: true,
            column: Some(1),
            completeness: "counted in the system".to_owned(),
        };
        let links = vec!["TEL-2.1".parse().expect("a link")];
        let details =
            SampleDetails { title: text("Tickets"), links, deviation: "late".to_owned(), population, selection };
        Self { office, ids, details }
    }

    fn act(&mut self, action: Action) -> Result<Vec<EventId>, Refusal> {
        self.office.act("piet@pc", action)
    }

    fn plan(&mut self) -> EventId {
        let details = self.details.clone();
        self.act(Action::PlanSample { details }).expect("planned").remove(0)
    }

    fn seed(&mut self, sample: &EventId, value: &str, reason: Option<&str>) -> Result<Vec<EventId>, Refusal> {
        let seed = Seed { value: value.to_owned(), given: true, reason: reason.map(str::to_owned) };
        self.act(Action::SeedSample { sample: sample.clone(), seed })
    }

    fn draw(&mut self, sample: &EventId, selected: &[&str]) -> Result<Vec<EventId>, Refusal> {
        let selected = selected.iter().map(ToString::to_string).collect();
        let ids = self.ids.clone();
        self.act(Action::DrawSample { sample: sample.clone(), ids, selected })
    }

    fn test(&mut self, sample: &EventId, row: u64, result: ItemResult, note: &str) -> Result<Vec<EventId>, Refusal> {
        let tests = vec![ItemTest { row, result, note: Some(note.to_owned()), evidence: Vec::new() }];
        let ids = self.ids.clone();
        self.act(Action::TestItems { sample: sample.clone(), tests, ids })
    }

    /// Plans and draws a sample by the seed "chance".
    fn drawn(&mut self) -> EventId {
        let sample = self.plan();
        self.seed(&sample, "chance", None).expect("recorded");
        self.draw(&sample, &[]).expect("drawn");
        sample
    }

    fn pass(&mut self, sample: &EventId) {
        let rows: Vec<u64> = self.sample(sample).items().iter().map(|item| item.row).collect();
        for row in rows {
            if self.sample(sample).found(row).is_none() {
                self.test(sample, row, ItemResult::Ok, "").expect("recorded");
            }
        }
    }

    fn sample(&self, id: &EventId) -> &Sample {
        &self.office.audit.samples[id]
    }
}

fn label() -> crate::audit::Label {
    crate::audit::Label("S-01b".to_owned())
}

#[test]
fn the_size_follows_from_the_rates_unless_a_reason_for_another_is_given() {
    let mut desk = Desk::new(300, random());
    let sample = desk.plan();
    let size = |desk: &Desk, id: &EventId| match desk.sample(id).details.settled().expect("one").selection {
        Selection::Random { size, .. } => size,
        _ => 0,
    };
    assert_eq!(size(&desk, &sample), 54);
    let own = |reason: &str, size| Selection::Random {
        risk: percent("5"),
        tolerable: percent("5"),
        expected: percent("0"),
        size,
        reason: Some(reason.to_owned()),
    };
    desk.details.selection = own("as last year", 25);
    let own_size = desk.plan();
    assert_eq!(size(&desk, &own_size), 25);
    for (selection, refusal) in [
        (own(" ", 25), Refusal::Empty { what: "reason" }),
        (own("none", 0), NoAnswer::Sample(0).into()),
        (own("more", 301), NoAnswer::MoreThanAll { size: 301, population: 300 }.into()),
        (Selection::Targeted { reason: String::new() }, Refusal::Empty { what: "reason" }),
    ] {
        let details = SampleDetails { selection, ..desk.details.clone() };
        assert_eq!(desk.act(Action::PlanSample { details }), Err(refusal));
    }
}

#[test]
fn what_no_sample_can_show_is_not_planned() {
    let mut desk = Desk::new(300, random());
    let (risk, rate) = (percent("5"), percent("3"));
    desk.details.selection = Selection::Random { risk, tolerable: rate, expected: rate, size: 0, reason: None };
    let refusal = NoAnswer::Expected { expected: rate, tolerable: rate };
    assert_eq!(desk.act(Action::PlanSample { details: desk.details.clone() }), Err(refusal.into()));
}

#[test]
fn a_population_is_frozen_by_the_bytes_of_its_evidence() {
    let mut desk = Desk::new(300, random());
    let mut details = desk.details.clone();
    details.population.sha256 = Sha256::of(b"other bytes");
    assert!(matches!(
        desk.act(Action::PlanSample { details }),
        Err(Refusal::Sample(SampleRefusal::OtherPopulation { .. }))
    ));
    let sample = desk.plan();
    desk.seed(&sample, "chance", None).expect("recorded");
    desk.ids.swap(0, 1);
    assert!(
        matches!(desk.draw(&sample, &[]), Err(Refusal::Sample(SampleRefusal::OtherPopulation { .. }))),
        "another order is another list"
    );
}

#[test]
fn the_list_is_used_for_what_the_sample_is_for() {
    let mut desk = Desk::new(300, random());
    desk.details.links.push("TEL-1".parse().expect("a link"));
    desk.plan();
    let evidence = &desk.office.audit.evidence[&desk.details.population.evidence];
    assert!(evidence.serves(&"TEL-1".into()));
}

#[test]
fn nothing_is_drawn_before_the_seed_is_recorded() {
    let mut desk = Desk::new(300, random());
    let sample = desk.plan();
    assert_eq!(desk.draw(&sample, &[]), Err(Refusal::Sample(SampleRefusal::SeedNeeded { sample: label() })));
    desk.seed(&sample, "chance", None).expect("recorded");
    desk.draw(&sample, &[]).expect("drawn");
    assert_eq!(desk.sample(&sample).items().len(), 54);
    let Some(Event::SampleDrawn { seed: Some(seed), .. }) = desk.office.recorded.last().map(|it| it.event.clone())
    else {
        panic!("the last event is the draw, and names its seed");
    };
    assert_eq!(Some(&seed), desk.sample(&sample).seed.version().map(|version| &version.id));
}

#[test]
fn drawing_again_takes_a_new_seed_with_a_reason_and_the_old_draw_stays() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let first = desk.sample(&sample).draws[0].2.items.clone();
    assert_eq!(desk.draw(&sample, &[]), Err(Refusal::Sample(SampleRefusal::Drawn { sample: label() })));
    assert_eq!(
        desk.seed(&sample, "better luck", None),
        Err(Refusal::Sample(SampleRefusal::SeedReason { sample: label() }))
    );
    assert_eq!(desk.seed(&sample, "chance", Some("the same")), Err(Refusal::NoChange));
    desk.seed(&sample, "better luck", Some("the list had an error")).expect("recorded");
    desk.draw(&sample, &[]).expect("drawn");
    let sample = desk.sample(&sample);
    assert_eq!(sample.draws.len(), 2);
    assert_eq!(sample.draws[0].2.items, first);
    assert_ne!(sample.draw.settled().map(|draw| &draw.items), Some(&first));
}

#[test]
fn what_was_drawn_keeps_its_population_and_its_rates() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let change = |details: &SampleDetails| Action::ChangeSample { sample: sample.clone(), details: details.clone() };
    let known = desk.sample(&sample).details.settled().expect("one").clone();
    let mut other = known.clone();
    other.selection = Selection::Random {
        risk: percent("10"),
        tolerable: percent("5"),
        expected: percent("0"),
        size: 0,
        reason: None,
    };
    assert_eq!(desk.act(change(&other)), Err(Refusal::Sample(SampleRefusal::Drawn { sample: label() })));
    let mut clearer = known;
    clearer.deviation = "answered after two days".to_owned();
    desk.act(change(&clearer)).expect("changed");
    assert_eq!(desk.act(change(&clearer)), Err(Refusal::NoChange));
}

#[test]
fn a_deviation_is_described_and_an_item_outside_the_sample_is_no_item() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let row = desk.sample(&sample).items()[0].row;
    assert_eq!(desk.test(&sample, row, ItemResult::Deviation, " "), Err(Refusal::Empty { what: "description" }));
    assert_eq!(desk.test(&sample, row, ItemResult::NotExaminable, ""), Err(Refusal::Empty { what: "reason" }));
    let drawn: Vec<u64> = desk.sample(&sample).items().iter().map(|item| item.row).collect();
    let outside = (1..=300).find(|row| !drawn.contains(row)).expect("there are more");
    let refusal = Refusal::Sample(SampleRefusal::NoSuchItem { sample: label(), item: outside.to_string() });
    assert_eq!(desk.test(&sample, outside, ItemResult::Ok, ""), Err(refusal));
    desk.test(&sample, row, ItemResult::Ok, "").expect("recorded");
    assert_eq!(desk.test(&sample, row, ItemResult::Ok, ""), Err(Refusal::NoChange));
}

#[test]
fn an_item_that_cannot_be_examined_counts_as_a_deviation() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let row = desk.sample(&sample).items()[0].row;
    desk.test(&sample, row, ItemResult::NotExaminable, "the ticket was deleted").expect("recorded");
    desk.pass(&sample);
    let it = desk.sample(&sample).evaluation();
    assert_eq!((it.deviations, it.not_examinable, it.untested()), (1, 1, 0));
    assert_eq!(it.reached, Some(Reached::NotEstablished));
}

#[test]
fn the_next_of_the_draw_takes_the_place_of_an_item_that_does_not_apply() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let rows: Vec<u64> = desk.sample(&sample).items().iter().map(|item| item.row).collect();
    desk.test(&sample, rows[0], ItemResult::Replaced, "a test ticket").expect("recorded");
    desk.test(&sample, rows[1], ItemResult::Replaced, "a test ticket").expect("recorded");
    let population = desk.details.population.sha256;
    let further = crate::audit::sampling::draw(&population, "chance", 300, 56).expect("drawn");
    let by: Vec<u64> = rows[..2]
        .iter()
        .filter_map(|row| match desk.sample(&sample).found(*row) {
            Some(Found::Replaced { by, .. }) => Some(by.row),
            _ => None,
        })
        .collect();
    assert_eq!(by, [further[54] + 1, further[55] + 1]);
    let it = desk.sample(&sample).evaluation();
    assert_eq!((it.size, it.replaced, it.untested()), (54, 2, 54));
    assert!(!desk.sample(&sample).is_short());
}

#[test]
fn one_item_that_took_the_place_of_two_is_noticed() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let rows: Vec<u64> = desk.sample(&sample).items().iter().map(|item| item.row).collect();
    desk.test(&sample, rows[0], ItemResult::Replaced, "a test ticket").expect("recorded");
    let tested = desk.sample(&sample).results[&rows[0]].settled().expect("one").clone();
    // A colleague who had not seen it let the same item take another's place.
    let event = Event::SampleItemTested { sample: sample.clone(), row: rows[1], tested, replaces: Vec::new() };
    desk.office.record(&log("anna@laptop"), event);
    assert_eq!(desk.sample(&sample).state(), State::Conflict);
    desk.test(&sample, rows[1], ItemResult::Replaced, "a test ticket").expect("recorded");
    assert!(!desk.sample(&sample).is_short());
}

#[test]
fn a_targeted_selection_has_no_upper_limit() {
    for selection in [
        Selection::Targeted { reason: "the largest".to_owned() },
        Selection::Haphazard { reason: "no list".to_owned() },
    ] {
        let mut desk = Desk::new(30, selection);
        let sample = desk.plan();
        assert_eq!(
            desk.seed(&sample, "chance", None),
            Err(Refusal::Sample(SampleRefusal::NotByChance { sample: label() }))
        );
        assert_eq!(desk.draw(&sample, &[]), Err(Refusal::Empty { what: "item" }));
        let missing = Refusal::Sample(SampleRefusal::NoSuchItem { sample: label(), item: "T-999".to_owned() });
        assert_eq!(desk.draw(&sample, &["T-999"]), Err(missing));
        desk.draw(&sample, &["T-007", "T-002"]).expect("selected");
        desk.draw(&sample, &["T-009"]).expect("one more");
        assert_eq!(desk.draw(&sample, &["T-009"]), Err(Refusal::NoChange));
        assert_eq!(desk.sample(&sample).items().len(), 3);
        let replaced = desk.test(&sample, 7, ItemResult::Replaced, "does not apply");
        assert_eq!(replaced, Err(Refusal::Sample(SampleRefusal::NotByChance { sample: label() })));
        desk.pass(&sample);
        let it = desk.sample(&sample).evaluation();
        assert_eq!((it.tested, it.upper, it.reached), (3, None, None));
    }
}

#[test]
fn what_follows_is_computed_and_never_a_verdict() {
    for (deviations, reached) in [(0, Reached::Held), (1, Reached::NotEstablished), (3, Reached::Exceeded)] {
        let mut desk = Desk::new(300, random());
        let sample = desk.drawn();
        let rows: Vec<u64> = desk.sample(&sample).items().iter().map(|item| item.row).collect();
        for row in &rows[..deviations] {
            desk.test(&sample, *row, ItemResult::Deviation, "late").expect("recorded");
        }
        assert_eq!(desk.sample(&sample).evaluation().reached, None, "not before every item was examined");
        let verdicts = desk.office.audit.papers[&"TEL-2".into()].verdicts.clone();
        desk.pass(&sample);
        assert_eq!(desk.sample(&sample).evaluation().reached, Some(reached), "{deviations} deviations");
        assert_eq!(format!("{:?}", desk.office.audit.papers[&"TEL-2".into()].verdicts), format!("{verdicts:?}"));
    }
}

#[test]
fn all_items_examined_leave_no_risk() {
    let mut desk = Desk::new(20, Selection::All { tolerable: percent("5") });
    let sample = desk.plan();
    desk.draw(&sample, &[]).expect("taken");
    desk.test(&sample, 4, ItemResult::Deviation, "late").expect("recorded");
    desk.pass(&sample);
    let it = desk.sample(&sample).evaluation();
    assert_eq!((it.size, it.reached), (20, Some(Reached::Held)));
    assert_eq!(it.upper.map(|upper| upper.rate), Some(percent("5")));
}

#[test]
fn a_paper_with_a_sample_that_is_not_examined_to_the_last_item_is_not_ready() {
    let mut desk = Desk::new(300, random());
    assert_eq!(desk.office.standing("TEL-2").stage, Stage::Prepared);
    let sample = desk.plan();
    let needed = |desk: &Desk| {
        let audit = &desk.office.audit;
        audit.needed(audit.programme.commitment(&"TEL-2".into()).expect("in the programme"))
    };
    assert_eq!(needed(&desk), [Needed::SampleDraw(label())]);
    desk.seed(&sample, "chance", None).expect("recorded");
    desk.draw(&sample, &[]).expect("drawn");
    assert_eq!(needed(&desk), [Needed::SampleItems(label(), 54)]);
    desk.pass(&sample);
    assert_eq!(needed(&desk), []);
}

#[test]
fn a_withdrawn_sample_stays_visible_and_stands_in_nobodys_way() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let withdraw = |reason: &str| Action::WithdrawSample { sample: sample.clone(), reason: reason.to_owned() };
    assert_eq!(desk.act(withdraw(" ")), Err(Refusal::Empty { what: "reason" }));
    desk.act(withdraw("the list had an error")).expect("withdrawn");
    assert_eq!(desk.office.standing("TEL-2").stage, Stage::Prepared);
    assert_eq!(desk.sample(&sample).items().len(), 54);
    let refusal = Refusal::Sample(SampleRefusal::Withdrawn { sample: label() });
    assert_eq!(desk.test(&sample, 1, ItemResult::Ok, ""), Err(refusal));
}

#[test]
fn a_sign_off_approves_the_samples_and_who_examined_them_does_not_accept() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    desk.pass(&sample);
    desk.act(Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let own = desk.office.clone().act("piet@pc", Action::Accept { commitment: "TEL-2".into() });
    assert!(own.is_err());
    desk.office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    let row = desk.sample(&sample).items()[0].row;
    desk.test(&sample, row, ItemResult::Deviation, "late after all").expect("recorded");
    let undone = Some(Undone::Acceptance);
    assert_eq!(desk.office.standing("TEL-2"), Standing { stage: Stage::Prepared, undone });
}

#[test]
fn a_reviewer_neither_plans_nor_draws_nor_examines() {
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let details = desk.details.clone();
    let row = desk.sample(&sample).items()[0].row;
    let tests = vec![ItemTest { row, result: ItemResult::Ok, note: None, evidence: Vec::new() }];
    for action in [
        Action::PlanSample { details },
        Action::DrawSample { sample: sample.clone(), ids: desk.ids.clone(), selected: Vec::new() },
        Action::TestItems { sample: sample.clone(), tests, ids: Vec::new() },
        Action::WithdrawSample { sample, reason: "no".to_owned() },
    ] {
        assert!(matches!(desk.office.act("bram@mbp", action), Err(Refusal::NoRight { .. })));
    }
}

#[test]
fn a_text_points_at_an_item_that_was_drawn_and_an_unfinished_sample_is_named_before_the_report() {
    use crate::audit::readiness::{Family, readiness};
    let mut desk = Desk::new(300, random());
    let sample = desk.drawn();
    let (label, item) = (desk.sample(&sample).label.to_string(), desk.sample(&sample).items()[0].clone());
    let drawn: Vec<u64> = desk.sample(&sample).items().iter().map(|item| item.row).collect();
    let outside = (1..=300).find(|row| !drawn.contains(row)).expect("not all were drawn");
    let broken = |desk: &Desk, place: &str| desk.office.audit.broken(&format!("[[{label} item {place}]]")).len();
    assert_eq!(broken(&desk, &item.row.to_string()), 0, "by its row");
    assert_eq!(broken(&desk, &item.id), 0, "by its name");
    assert_eq!(broken(&desk, &outside.to_string()), 1);
    let day = "2026-11-20".parse().expect("a day");
    let unfinished =
        |desk: &Desk| readiness(&desk.office.audit, day).iter().filter(|gap| gap.family == Family::Sample).count();
    assert_eq!(unfinished(&desk), 1);
    desk.pass(&sample);
    assert_eq!(unfinished(&desk), 0);
}

#[test]
fn what_is_done_with_a_sample_after_the_closing_is_marked_as_an_addition() {
    let mut desk = Desk::new(100, random());
    let sample = desk.plan();
    let lock = Action::Lock { retain_until: None, reason: Some("The client ended it".to_owned()) };
    desk.office.act("anna@laptop", lock).expect("closed");
    let thing = Thing::Sample(sample.clone());
    assert_eq!(desk.office.audit.additions_in(&thing), []);
    let seed = Seed { value: "chance".to_owned(), given: true, reason: None };
    let action = Box::new(Action::SeedSample { sample, seed });
    desk.act(Action::AfterCompletion { reason: "It came late".to_owned(), action }).expect("recorded");
    assert_eq!(desk.office.audit.additions_in(&thing).len(), 1);
    assert_eq!(desk.office.audit.additions_to(&"TEL-2".into()).len(), 1);
}
