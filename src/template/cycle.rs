//! Circles among things that point at each other.

use std::collections::BTreeMap;

/// How often what is left is looked through again. Each round finds every circle that leads into no other one, so that
/// only a file made to be slow has more rounds; its further circles show once these are mended.
const ROUNDS: usize = 32;

/// Returns the circles among things that point at each other, no two with a thing in common, each starting and ending
/// with the same name. No recursion: a chain may be as long as a file.
pub(super) fn cycles<'a>(arrows: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut left = arrows.clone();
    let mut found = Vec::new();
    for _ in 0..ROUNDS {
        prune(&mut left);
        let circles = first_arrows_only(&left);
        if circles.is_empty() {
            break;
        }
        for circle in circles {
            for name in &circle {
                left.remove(name);
            }
            found.push(circle);
        }
    }
    found
}

/// Returns the circles that appear when only the first arrow of each thing is followed. Everything has one after
/// [`prune`], so there is at least one circle unless nothing is left.
fn first_arrows_only<'a>(left: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut circles = Vec::new();
    // In which walk a thing was met, and as which step of it.
    let mut met: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (walk, start) in left.keys().enumerate() {
        let mut steps = Vec::new();
        let mut here = *start;
        let circle_start = loop {
            match met.get(here) {
                Some((earlier, step)) if *earlier == walk => break Some(*step),
                Some(_) => break None,
                None => {}
            }
            met.insert(here, (walk, steps.len()));
            steps.push(here);
            match left.get(here).and_then(|next| next.first()) {
                Some(next) => here = next,
                None => break None,
            }
        };
        if let Some(step) = circle_start {
            let mut circle = steps.split_off(step);
            circle.extend(circle.first().copied());
            circles.push(circle);
        }
    }
    circles
}

/// Removes everything that leads to nothing, until all that is left leads on.
fn prune<'a>(left: &mut BTreeMap<&'a str, Vec<&'a str>>) {
    let mut pointed_from: BTreeMap<&'a str, Vec<&'a str>> = BTreeMap::new();
    let names: Vec<&'a str> = left.keys().copied().collect();
    for (name, next) in left.iter_mut() {
        next.retain(|next| names.binary_search(next).is_ok());
        for next in next {
            pointed_from.entry(next).or_default().push(name);
        }
    }
    let mut open: BTreeMap<&'a str, usize> = left.iter().map(|(name, next)| (*name, next.len())).collect();
    let mut ends: Vec<&'a str> = open.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
    while let Some(end) = ends.pop() {
        left.remove(end);
        for from in pointed_from.get(end).into_iter().flatten() {
            if let Some(count) = open.get_mut(from) {
                *count -= 1;
                if *count == 0 {
                    ends.push(from);
                }
            }
        }
    }
    let names: Vec<&'a str> = left.keys().copied().collect();
    for next in left.values_mut() {
        next.retain(|next| names.binary_search(next).is_ok());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(arrows: &[(&'static str, &[&'static str])]) -> Vec<String> {
        let arrows = arrows.iter().map(|(name, next)| (*name, next.to_vec())).collect();
        cycles(&arrows).iter().map(|circle| circle.join(" ")).collect()
    }

    #[test]
    fn every_circle_is_found_and_what_only_leads_to_it_is_not_part_of_it() {
        assert_eq!(found(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]), [""; 0]);
        assert_eq!(found(&[("a", &["a"])]), ["a a"]);
        assert_eq!(found(&[("a", &["b"]), ("b", &["c"]), ("c", &["b", "d"]), ("d", &[])]), ["b c b"]);
        assert_eq!(found(&[("a", &["b"]), ("b", &["a"]), ("c", &["d"]), ("d", &["c"])]), ["a b a", "c d c"]);
        assert_eq!(found(&[("a", &["b", "a"]), ("b", &["b"])]), ["b b", "a a"]);
        assert_eq!(found(&[("a", &["gone"])]), [""; 0]);
    }

    #[test]
    fn a_chain_as_long_as_a_file_is_no_trouble() {
        let names: Vec<String> = (0..50_000).map(|number| format!("{number:05}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut arrows: BTreeMap<&str, Vec<&str>> = names.windows(2).map(|pair| (pair[0], vec![pair[1]])).collect();
        assert!(cycles(&arrows).is_empty());
        arrows.insert(names[49_999], vec![names[0]]);
        assert_eq!(cycles(&arrows)[0].len(), 50_001);
        let pairs = names.chunks(2).flat_map(|pair| [(pair[0], vec![pair[1]]), (pair[1], vec![pair[0]])]).collect();
        assert_eq!(cycles(&pairs).len(), 25_000);
    }
}
