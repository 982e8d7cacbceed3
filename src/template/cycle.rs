//! Circles among things that point at each other.

use std::collections::BTreeMap;

/// Returns one circle for every knot of things that reach themselves, each starting and ending with the same name. No
/// recursion: a chain may be as long as a file.
pub(super) fn cycles<'a>(arrows: &BTreeMap<&'a str, Vec<&'a str>>) -> Vec<Vec<&'a str>> {
    let mut left = arrows.clone();
    let mut found = Vec::new();
    loop {
        prune(&mut left);
        // Whatever is left leads to something that is left, so the walk comes back to where it has been.
        let Some(mut here) = left.keys().next().copied() else { return found };
        let mut walked: Vec<&str> = Vec::new();
        let mut position = BTreeMap::new();
        let start = loop {
            if let Some(start) = position.get(here) {
                break *start;
            }
            position.insert(here, walked.len());
            walked.push(here);
            match left.get(here).and_then(|next| next.first()) {
                Some(next) => here = next,
                None => break walked.len(),
            }
        };
        let mut circle = walked.split_off(start);
        for name in &circle {
            left.remove(name);
        }
        circle.extend(circle.first().copied());
        found.push(circle);
    }
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
    }
}
