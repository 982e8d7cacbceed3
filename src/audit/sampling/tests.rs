use proptest::prelude::*;

use super::*;
use crate::audit::Sha256;

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

fn design(risk: &str, tolerable: &str, expected: &str, population: Option<u64>) -> Design {
    Design { risk: percent(risk), tolerable: percent(tolerable), expected: percent(expected), population }
}

fn size(risk: &str, tolerable: &str, expected: &str, population: Option<u64>) -> u64 {
    sample_size(&design(risk, tolerable, expected, population)).expect("a size").size
}

#[test]
fn sizes_without_expected_deviations_are_those_of_the_tables() {
    let rates = ["2", "3", "4", "5", "6", "7", "8", "9", "10"];
    for (risk, sizes) in [("5", [149, 99, 74, 59, 49, 42, 36, 32, 29]), ("10", [114, 76, 57, 45, 38, 32, 28, 25, 22])] {
        for (rate, expected) in rates.iter().zip(sizes) {
            assert_eq!(size(risk, rate, "0", None), expected, "risk {risk}, tolerable {rate}");
        }
    }
    assert_eq!(size("5", "15", "0", None), 19);
    assert_eq!(size("5", "20", "0", None), 14);
}

#[test]
fn sizes_with_expected_deviations_are_those_of_the_tables() {
    for (tolerable, expected, size, deviations) in [
        ("5", "1", 93, 1),
        ("6", "1", 78, 1),
        ("7", "1", 66, 1),
        ("10", "1", 46, 1),
        ("5", "2", 181, 4),
        ("6", "2", 127, 3),
        ("8", "2", 77, 2),
    ] {
        let found = sample_size(&design("5", tolerable, expected, None));
        assert_eq!(found, Ok(Size { size, deviations }), "tolerable {tolerable}, expected {expected}");
    }
}

#[test]
fn sizes_from_small_populations_are_those_of_the_tables() {
    for (population, expected) in [(52, 33), (250, 51), (300, 54)] {
        assert_eq!(size("5", "5", "0", Some(population)), expected, "of {population}");
    }
    // These two by fractions of whole numbers, term by term.
    assert_eq!(size("5", "6", "1", Some(400)), 72);
    assert_eq!(size("10", "7", "2", Some(120)), 44);
}

#[test]
fn upper_limits_are_those_of_the_tables() {
    for (size, limits) in [(25, [113, 176, 231, 282]), (40, [72, 113, 149, 183])] {
        for (deviations, tenths) in (0..).zip(limits) {
            let limit = upper_limit(percent("5"), size, deviations, None).expect("a limit");
            assert_eq!(limit.rate.to_decimals(1).millionths() / 1000, tenths, "{deviations} of {size}");
        }
    }
    for (deviations, tenths) in [(0, 49), (1, 77), (2, 101), (3, 124)] {
        let limit = upper_limit(percent("5"), 60, deviations, None).expect("a limit");
        assert_eq!(limit.rate.to_decimals(1).millionths() / 1000, tenths, "{deviations} of 60");
    }
}

#[test]
fn a_percentage_of_a_count_does_not_drift() {
    for (rate, count, expected) in [("7", 100, 7), ("0.07", 10_000, 7), ("1.1", 1000, 11), ("5", 52, 3), ("0", 9, 0)] {
        assert_eq!(percent(rate).of_count(count), expected, "{rate} % of {count}");
    }
    assert_eq!(percent("33.3333").of_count(3_000_000), 1_000_000 - 1);
}

#[test]
fn a_limit_has_as_many_decimals_as_say_on_which_side_of_the_tolerable_rate_it_is() {
    for (limit, tolerable, shown) in [
        ("18.8137", Some("20"), "18.8"),
        ("18.8137", None, "18.8"),
        ("20.0213", Some("20"), "20.02"),
        ("19.9996", Some("20"), "19.9996"),
        ("20", Some("20"), "20"),
    ] {
        assert_eq!(percent(limit).beside(tolerable.map(percent)), percent(shown), "{limit} beside {tolerable:?}");
    }
}

#[test]
fn a_percentage_is_a_decimal_number_with_at_most_four_decimals() {
    for (text, shown) in
        [("5", "5"), ("5%", "5"), (" 0,5 % ", "0.5"), ("0.0001", "0.0001"), ("100", "100"), ("05.50", "5.5")]
    {
        assert_eq!(percent(text).to_string(), shown, "{text}");
    }
    for wrong in ["", "%", "-1", "+1", "100.0001", "101", "1e1", "0.00001", ".5", "5.", "1.2.3", "½", "99999999999"] {
        assert!(wrong.parse::<Percent>().is_err(), "{wrong:?} must be refused");
    }
}

#[test]
fn what_no_sample_can_show_is_refused() {
    let refused = |risk, tolerable, expected, population| {
        sample_size(&design(risk, tolerable, expected, population)).expect_err("refused")
    };
    assert_eq!(refused("0", "5", "0", None), NoAnswer::Risk(percent("0")));
    assert_eq!(refused("100", "5", "0", None), NoAnswer::Risk(percent("100")));
    assert_eq!(refused("5", "0", "0", None), NoAnswer::Tolerable(percent("0")));
    assert_eq!(refused("5", "100", "0", None), NoAnswer::Tolerable(percent("100")));
    let alike = NoAnswer::Expected { expected: percent("5"), tolerable: percent("5") };
    assert_eq!(refused("5", "5", "5", None), alike);
    assert!(matches!(refused("5", "5", "6", None), NoAnswer::Expected { .. }));
    assert_eq!(refused("5", "5", "0", Some(0)), NoAnswer::Population(0));
    assert_eq!(refused("5", "5", "4.99", None), NoAnswer::TooLarge);
    assert_eq!(refused("5", "0.0001", "0", None), NoAnswer::TooLarge);
    let limit = |size, deviations, population| upper_limit(percent("5"), size, deviations, population);
    assert_eq!(limit(0, 0, None), Err(NoAnswer::Sample(0)));
    assert_eq!(limit(5, 6, None), Err(NoAnswer::MoreDeviations { deviations: 6, size: 5 }));
    assert_eq!(limit(6, 0, Some(5)), Err(NoAnswer::MoreThanAll { size: 6, population: 5 }));
    assert_eq!(upper_limit(percent("100"), 5, 0, None), Err(NoAnswer::Risk(percent("100"))));
}

#[test]
fn equal_to_the_risk_is_within_the_risk() {
    // 0.8² = 64 %, 0.5³ = 12.5 %; 19 of 20 taken leave the one deviation out in exactly 5 % of all cases.
    assert_eq!(size("64", "20", "0", None), 2);
    assert_eq!(size("12.5", "50", "0", None), 3);
    assert_eq!(size("5", "5", "0", Some(20)), 19);
    assert_eq!(size("5", "0.001", "0", Some(100_000)), 95_000);
    assert_eq!(size("4.9999", "5", "0", Some(20)), 20);
}

#[test]
fn the_whole_population_always_suffices() {
    assert_eq!(sample_size(&design("5", "5", "1", Some(10))), Ok(Size { size: 10, deviations: 1 }));
    assert_eq!(size("1", "1", "0", Some(1)), 1);
    let limit = upper_limit(percent("5"), 10, 1, Some(10)).expect("a limit");
    assert_eq!((limit.rate, limit.deviations), (Percent::of(10), Some(1)), "what was found is all there is");
    let limit = upper_limit(percent("5"), 10, 10, None).expect("a limit");
    assert_eq!(limit.rate, Percent::ALL);
}

#[test]
fn nothing_drifts_up_to_the_largest_sample() {
    // ln 0.05 / ln (1 - t), with t so small that the last items decide.
    assert_eq!(size("5", "0.003", "0", None), 99_857);
    assert_eq!(size("5", "0.003", "0", Some(LARGEST_POPULATION)), 99_852);
    let limit = upper_limit(percent("5"), 100_000, 0, None).expect("a limit");
    assert_eq!(limit.rate.millionths(), 30);
    let limit = upper_limit(percent("5"), 100_000, 50_000, None).expect("a limit");
    assert_eq!(limit.rate.millionths(), 502_606);
}

#[test]
fn a_draw_takes_no_item_twice_and_a_larger_one_begins_with_the_smaller() {
    let population = Sha256::of(b"population");
    let drawn = |seed, count, size| draw(&population, seed, count, size).expect("drawn");
    let all = drawn("seed", 100, 100);
    let mut sorted = all.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..100).collect::<Vec<_>>());
    assert_eq!(drawn("seed", 100, 12), all[..12]);
    assert_ne!(drawn("seeds", 100, 12), all[..12], "another seed, another sample");
    let other = draw(&Sha256::of(b"another"), "seed", 100, 12).expect("drawn");
    assert_ne!(other, all[..12], "another population, another sample");
    assert!(draw(&population, "seed", 3, 4).is_err());
}

#[test]
fn every_item_is_as_likely() {
    let mut times = [0_u32; 7];
    for seed in 0..7000 {
        let drawn = draw(&Sha256::of(b"population"), &seed.to_string(), 7, 3).expect("drawn");
        for place in drawn {
            times[usize::try_from(place).expect("small")] += 1;
        }
    }
    // 3000 each, with a standard deviation of about 41.
    assert!(times.iter().all(|times| (2800..3200).contains(times)), "{times:?}");
}

fn percents(range: std::ops::Range<u32>) -> impl Strategy<Value = Percent> {
    range.prop_map(|millionths| Percent::of_millionths(millionths).expect("within the whole"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_risk_or_a_higher_tolerable_rate_never_needs_more_items(
        risk in percents(1..500_000), more in percents(0..400_000),
        tolerable in percents(20_000..500_000), higher in percents(0..400_000),
        population in prop::option::of(1_u64..3000),
    ) {
        let sum = |one: Percent, two: Percent| Percent::of_millionths(one.millionths() + two.millionths()).expect("below");
        let size = |risk, tolerable| sample_size(&Design { risk, tolerable, expected: Percent::default(), population }).map(|it| it.size);
        let Ok(first) = size(risk, tolerable) else { return Ok(()) };
        prop_assert!(size(sum(risk, more), tolerable).expect("less") <= first);
        prop_assert!(size(risk, sum(tolerable, higher)).expect("less") <= first);
        prop_assert!(population.is_none_or(|population| first <= population));
    }

    #[test]
    fn a_known_population_never_needs_more_items(
        risk in percents(10_000..200_000), tolerable in percents(20_000..300_000), population in 1_u64..5000,
    ) {
        let size = |population| sample_size(&Design { risk, tolerable, expected: Percent::default(), population });
        prop_assert!(size(Some(population)).expect("a size").size <= size(None).expect("a size").size);
    }

    #[test]
    fn the_upper_limit_turns_the_size_around(
        risk in percents(10_000..300_000), tolerable in percents(10_000..300_000), share in 0_u32..60,
        population in prop::option::of(1_u64..2000),
    ) {
        let expected = Percent::of_millionths(tolerable.millionths() * share / 100).expect("below");
        let design = Design { risk, tolerable, expected, population };
        let Ok(Size { size, deviations }) = sample_size(&design) else { return Ok(()) };
        prop_assume!(Some(size) != population);
        let limit = |size, deviations| upper_limit(risk, size, deviations, population).expect("a limit");
        prop_assert!(limit(size, deviations).rate <= tolerable);
        let fewer = size - 1;
        if fewer > 0 && expected.of_count(fewer) <= fewer {
            prop_assert!(limit(fewer, expected.of_count(fewer)).rate >= tolerable);
        }
    }

    #[test]
    fn a_percentage_reads_back_as_it_is_written(percent in percents(0..1_000_001)) {
        prop_assert_eq!(percent.to_string().parse(), Ok(percent));
    }
}
