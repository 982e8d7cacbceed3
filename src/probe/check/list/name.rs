//! Names of companies, matched leniently.

use similar::TextDiff;

use super::super::super::table::named::folded;

/// Legal forms, which are left out when names are matched.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "aps",
    "as",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "kk",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "nv",
    "ou",
    "oy",
    "oyj",
    "plc",
    "private",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "slu",
    "spa",
    "srl",
    "zoo",
];
/// Characters of a name that are compared.
const LENGTH: usize = 120;
/// From which likeness on two names may be one.
const NEAR: f32 = 0.8;

/// Returns the form of a company's name by which it is matched: no capitals, signs or legal forms at its end.
pub(super) fn company(name: &str) -> String {
    let folded = folded(name);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|last| FORMS.contains(last)) {
        words.pop();
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words.join(" ").chars().take(LENGTH).collect()
}

/// Returns whether two names that differ may well be of one company: one begins with the other, or they are much alike.
pub(super) fn near(one: &str, other: &str) -> bool {
    let begins = |long: &str, short: &str| {
        short.len() >= 4 && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    };
    begins(one, other) || begins(other, one) || TextDiff::from_chars(one, other).ratio() >= NEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_the_same_however_it_is_written() {
        for (one, other) in [
            ("Voorbeeld B.V.", "VOORBEELD BV"),
            ("Sample Staffing, Ltd.", "Sample Staffing Limited"),
            ("The Example Co.", "Example"),
            ("Demo-Monitoring ApS", "Demo Monitoring"),
        ] {
            assert_eq!(company(one), company(other), "{one}");
        }
        assert_ne!(company("AS"), "", "a name that is only a legal form stays");
        assert_ne!(company("Sample Staffing Ltd"), company("Sample Hosting Ltd"));
    }

    #[test]
    fn names_that_are_much_alike_are_near() {
        assert!(near("voorbeeldhosting noord", "voorbeeld hosting noord"));
        assert!(near("muster oversettelse", "muster oversettelse norge"));
        assert!(!near("demo monitoring", "sample staffing"));
    }
}
