//! Finds the marks that give personal data away by its form.
//!
//! A table says what a byte may begin; only where it may begin something is looked further. An automaton of the same patterns
//! has as many states as there are ways in which numbers can overlap, and real captures visit them all.

use super::pattern::Mark;

/// Nothing begins with the byte.
const NONE: u8 = 0;
const DIGIT: u8 = 1;
/// A letter that is a hexadecimal digit.
const HEX: u8 = 2;
const OTHER: u8 = 3;

/// What each byte may begin.
const BEGINS: [u8; 256] = {
    let mut begins = [NONE; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        begins[byte as usize] = match byte {
            b'0'..=b'9' => DIGIT,
            b'a'..=b'f' | b'A'..=b'F' => HEX,
            b'@' | b'S' | b's' | b':' | b'+' | b'\\' | b'/' | b'.' => OTHER,
            _ => NONE,
        };
        byte += 1;
    }
    begins
};

/// Endings of the names of documents; where one begins with another, the shorter is enough.
const EXTENSIONS: &[&[u8]] = &[
    b"doc", b"dot", b"xls", b"xlt", b"ppt", b"pps", b"pot", b"one", b"vsd", b"mdb", b"accdb", b"pub", b"mpp", b"msg",
    b"eml", b"pst", b"ost", b"rtf", b"odt", b"ods", b"odp", b"pdf",
];

/// What paths of the kernel of Windows begin with, and one without its drive.
const ROOTS: &[&[u8]] = &[br"\device\", br"\users\", br"\unc\"];

/// What says that a number follows, though nothing stands between.
const SAY_NUMBER: &[&[u8]] = &[b"bsn", b"nummer", b"number", b"nr"];

/// Returns whether digits may begin here as if a space stood before: behind what says that they do.
pub(super) fn says_number(before: &[u8]) -> bool {
    matches!(before.last(), Some(b'n' | b'N' | b'r' | b'R'))
        && SAY_NUMBER.iter().any(|word| {
            before.len().checked_sub(word.len()).is_some_and(|from| before[from..].eq_ignore_ascii_case(word))
        })
}

/// Returns the first mark from a place on, and from where to where it reaches. Numbers and telephone numbers that begin within
/// a word or number are passed over: [`super::pattern`] takes none of them for what it looks like.
pub(super) fn next(bytes: &[u8], from: usize) -> Option<(Mark, usize, usize)> {
    // Where the digits end that begin at or before the place.
    let mut digits_end = 0;
    let mut at = from;
    while at < bytes.len() {
        let byte = bytes[at];
        let begins = BEGINS[usize::from(byte)];
        if begins == NONE {
            at += 1;
            continue;
        }
        // Without a colon near by there is no address of IPv6.
        let near = || bytes[at + 1..bytes.len().min(at + 5)].contains(&b':');
        let found = match begins {
            DIGIT => {
                if digits_end <= at {
                    digits_end = at + run(&bytes[at..], usize::MAX, u8::is_ascii_digit);
                }
                let within = at > 0 && bytes[at - 1].is_ascii_alphanumeric() && !says_number(&bytes[..at]);
                let near = near();
                if within && !near { None } else { number(&bytes[at..], digits_end - at, near, within) }
            }
            HEX if near() => ipv6(&bytes[at..]).map(|length| (Mark::Ipv6, length)),
            HEX => None,
            _ if byte == b':' && at > from && is_drive(&bytes[at - 1..]) => return Some((Mark::Drive, at - 1, at + 2)),
            _ => other(&bytes[at..]),
        };
        if let Some((mark, length)) = found {
            return Some((mark, at, at + length));
        }
        at += 1;
    }
    None
}

/// Returns how many bytes, at most so many, are of a kind.
fn run(bytes: &[u8], most: usize, of: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().take(most).take_while(|byte| of(byte)).count()
}

fn is_drive(bytes: &[u8]) -> bool {
    matches!(bytes, [letter, b':', b'\\', ..] if letter.is_ascii_alphabetic())
}

/// Returns what begins with a byte that is no digit.
fn other(bytes: &[u8]) -> Option<(Mark, usize)> {
    match bytes {
        [b'@', ..] => Some((Mark::At, 1)),
        [b'S' | b's', b'-', b'1', b'-', ..] => sid(bytes).map(|length| (Mark::Sid, length)),
        [b':', b':', ..] => Some((Mark::Ipv6, 2)),
        [b':', b'/', b'/', ..] => Some((Mark::Scheme, 3)),
        [b'+', b'0'..=b'9' | b'(' | b')', ..] => Some((Mark::Phone, 2)),
        [b'\\', b'\\', third, ..] if third.is_ascii_alphanumeric() => Some((Mark::Server, 3)),
        [b'\\', b'U' | b'u' | b'D' | b'd', ..] => ROOTS
            .iter()
            .find(|root| bytes.get(..root.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(root)))
            .map(|root| (Mark::Rooted, root.len())),
        [b'/', ..] if bytes.starts_with(b"/Users/") => Some((Mark::Home, 7)),
        [b'/', ..] if bytes.starts_with(b"/home/") => Some((Mark::Home, 6)),
        [b'.', name @ ..] => {
            let is = |ending: &&&[u8]| name.get(..ending.len()).is_some_and(|name| name.eq_ignore_ascii_case(ending));
            EXTENSIONS.iter().find(is).map(|ending| (Mark::Extension, 1 + ending.len()))
        }
        _ => None,
    }
}

/// Returns what begins with so many digits; `near` is whether a colon stands near enough for an address of IPv6, and `within`
/// whether they are the rest of a word or number.
fn number(rest: &[u8], digits: usize, near: bool, within: bool) -> Option<(Mark, usize)> {
    let after = rest.get(digits);
    if digits <= 3
        && after == Some(&b'.')
        && let Some(length) = groups(rest, b'.', 3, 4, u8::is_ascii_digit)
    {
        return Some((Mark::Ipv4, length));
    }
    if near && let Some(length) = ipv6(rest) {
        return Some((Mark::Ipv6, length));
    }
    if within {
        return None;
    }
    if let Some(length) = phone(rest) {
        return Some((Mark::Phone, length));
    }
    let of = |lengths: [usize; 3], separator: u8| {
        let mut end = 0;
        for (index, length) in lengths.into_iter().enumerate() {
            end += usize::from(index > 0);
            let is_there = rest.get(end..end + length).is_some_and(|digits| digits.iter().all(u8::is_ascii_digit));
            if !is_there || (index < 2 && rest.get(end + length) != Some(&separator)) {
                return None;
            }
            end += length;
        }
        Some((Mark::Number, end))
    };
    match (digits, after) {
        (8.., _) => Some((Mark::Number, digits.min(9))),
        (4, Some(separator @ (b' ' | b'.' | b'-'))) => of([4, 2, 3], *separator),
        (3, Some(separator @ (b' ' | b'.' | b'-'))) => of([3, 3, 3], *separator),
        _ => None,
    }
}

/// Returns the length of so many groups of at most so many characters, with a separator between them.
fn groups(bytes: &[u8], separator: u8, most: usize, count: usize, of: impl Fn(&u8) -> bool) -> Option<usize> {
    let mut end = 0;
    for index in 0..count {
        if index > 0 {
            if bytes.get(end) != Some(&separator) {
                return None;
            }
            end += 1;
        }
        let length = run(&bytes[end..], most, &of);
        if length == 0 {
            return None;
        }
        end += length;
    }
    Some(end)
}

fn ipv6(rest: &[u8]) -> Option<usize> {
    // Most words are no hexadecimal digits before a colon.
    let first = run(rest, 5, u8::is_ascii_hexdigit);
    (rest.get(first) == Some(&b':')).then(|| groups(rest, b':', 4, 8, u8::is_ascii_hexdigit)).flatten()
}

fn phone(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'0', b'1'..=b'9', ..] => {
            let mut end = 2;
            let mut digits = 0;
            while digits < 8 {
                // The area may stand in brackets.
                let bracket = usize::from(bytes.get(end) == Some(&b')'));
                let gap = bracket + usize::from(matches!(bytes.get(end + bracket), Some(b' ' | b'-')));
                if !bytes.get(end + gap).is_some_and(u8::is_ascii_digit) {
                    break;
                }
                end += gap + 1;
                digits += 1;
            }
            (digits >= 7).then_some(end)
        }
        [b'0', b'0', b'1'..=b'9', b'0'..=b'9', ..] => Some(4),
        _ => None,
    }
}

fn sid(bytes: &[u8]) -> Option<usize> {
    let authority = [&b"5-21"[..], b"12-1"].into_iter().find(|authority| bytes[4..].starts_with(authority))?;
    let mut end = 4 + authority.len();
    for _ in 0..4 {
        if bytes.get(end) != Some(&b'-') {
            return None;
        }
        let digits = run(&bytes[end + 1..], 10, u8::is_ascii_digit);
        if digits == 0 {
            return None;
        }
        end += 1 + digits;
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex_automata::{Input, meta::Regex, util::syntax};

    use super::*;

    /// The marks as patterns: what the table has to agree with.
    const MARKS: &[(Mark, &str)] = &[
        (Mark::At, "@"),
        (Mark::Sid, r"[Ss]-1-(?:5-21|12-1)(?:-[0-9]{1,10}){4}"),
        (Mark::Ipv4, r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}"),
        (Mark::Ipv6, r"::|[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){7}"),
        (Mark::Phone, r"\+[0-9()]|0[1-9](?:\)?[ -]?[0-9]){7,8}|00[1-9][0-9]"),
        (
            Mark::Number,
            r"[0-9]{8,9}|[0-9]{4}(?: [0-9]{2} |\.[0-9]{2}\.|-[0-9]{2}-)[0-9]{3}|[0-9]{3}(?: [0-9]{3} |\.[0-9]{3}\.|-[0-9]{3}-)[0-9]{3}",
        ),
        (Mark::Drive, r"[A-Za-z]:\\"),
        (Mark::Server, r"\\\\[A-Za-z0-9]"),
        (Mark::Rooted, r"(?i:\\(?:users|device|unc)\\)"),
        (Mark::Home, "/Users/|/home/"),
        (
            Mark::Extension,
            r"(?i:\.(?:doc|docx|docm|dot|dotx|dotm|xls|xlsx|xlsm|xlsb|xlt|xltx|xltm|ppt|pptx|pptm|pps|ppsx|pot|potx|one|vsd|vsdx|mdb|accdb|pub|mpp|msg|eml|pst|ost|rtf|odt|ods|odp|pdf))",
        ),
        (Mark::Scheme, "://"),
    ];

    /// Returns every mark, each from the place after which the one before began.
    fn all(mut next: impl FnMut(usize) -> Option<(Mark, usize, usize)>) -> Vec<(Mark, usize, usize)> {
        let (mut all, mut from) = (Vec::new(), 0);
        while let Some(found) = next(from) {
            from = found.1 + 1;
            all.push(found);
        }
        all
    }

    fn agree(bytes: &[u8]) {
        let patterns: Vec<&str> = MARKS.iter().map(|(_, pattern)| *pattern).collect();
        let syntax = syntax::Config::new().unicode(false).utf8(false);
        let regex = Regex::builder().syntax(syntax).build_many(&patterns).expect("they are patterns");
        let mut by_pattern = all(|from| {
            let found = regex.search(&Input::new(bytes).span(from.min(bytes.len())..bytes.len()))?;
            Some((MARKS[found.pattern().as_usize()].0, found.start(), found.end()))
        });
        let within = |at: usize| at > 0 && bytes[at - 1].is_ascii_alphanumeric() && !says_number(&bytes[..at]);
        by_pattern.retain(|(mark, at, _)| {
            !matches!(mark, Mark::Ipv4 | Mark::Phone | Mark::Number) || bytes[*at] == b'+' || !within(*at)
        });
        assert_eq!(all(|from| next(bytes, from)), by_pattern, "{}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn marks_are_found_as_their_patterns_find_them() {
        for text in [
            "jan@x.nl S-1-5-21-1-2-3-4 s-1-12-1-12345678901-2-3-4 S-1-5-21-1-2-3-",
            "10.0.0.1 1234.5.6.7 1.2.3.4567 ::1 2603:1020:0:1:2:3:4:5 12345:1:2:3:4:5:6:7:8",
            "+31 0612345678 06-12 34 56 78 06-12 34 5 003112 123456789 1234567890 1234.56.789 123 456 789 123 45",
            "(070) 376 54 21 070)3765421 070))3765421 111-222-333 111.222.333 111.222-333 1112-22-333 1112 22 333",
            r"BSN111222333 nr111222333 nr0703765421 xn111222333 \\Device\\Users\\ \device\mup \UNC\ \users",
            r"C:\Users \\server /Users/x /home/y .docx .DOT .pdf .onenote https://x c::\ ::\ a:://",
        ] {
            agree(text.as_bytes());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn marks_are_found_as_their_patterns_find_them_in_any_text(
            numbers in r"(BSN|nr|[0-9 .:+)-]){0,40}",
            hex in r"[0-9a-f:]{0,60}",
            sid in r"(S-1-(5-21|12-1)(-[0-9]{1,11}){2,5}[x-]?){0,2}",
            phone in r"(0[0-9 )-]{5,12}x?){0,4}",
            marks in r"([a-zA-Z:\\/@.+0]|://|\.doc|/home/|:\\|\\Device\\|\\users\\){0,40}",
            bytes: Vec<u8>,
        ) {
            for text in [numbers, hex, sid, phone, marks] {
                agree(text.as_bytes());
            }
            agree(&bytes);
        }
    }
}
