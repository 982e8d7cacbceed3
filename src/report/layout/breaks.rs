//! Where a line of Dutch or English may be broken, and which breaks are best.

/// What lies between a word and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// A space, which vanishes where the line is broken.
    Space,
    /// Nothing: after a hyphen or slash.
    Nothing,
    /// A soft hyphen: shown only where the line is broken.
    SoftHyphen,
    /// Nothing: inside of a name or number that is too long for a line.
    Emergency,
    /// The line ends here.
    LineEnd,
}

/// May the line be broken after `characters[index]`, and what lies there? Spaces are single; `sticky` says which of them
/// must not be broken at.
pub fn after(characters: &[char], sticky: impl Fn(usize) -> bool, index: usize) -> Option<Join> {
    let at = |offset: isize| index.checked_add_signed(offset).and_then(|place| characters.get(place)).copied();
    let next = at(1)?;
    match *characters.get(index)? {
        '\n' => Some(Join::LineEnd),
        // A dash between spaces belongs to the line that it closes.
        ' ' if sticky(index) || (matches!(next, '–' | '—') && at(2) == Some(' ')) => None,
        ' ' => Some(Join::Space),
        '\u{200b}' => Some(Join::Nothing),
        '\u{ad}' => Some(Join::SoftHyphen),
        '-' | '\u{2010}' | '–' | '—' => {
            let parted = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            (parted(at(-1)) && parted(at(-2)) && next.is_alphabetic()).then_some(Join::Nothing)
        }
        '/' => {
            let parted = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            (parted(at(-1)) && parted(at(-2)) && parted(at(-3)) && next.is_alphanumeric()).then_some(Join::Nothing)
        }
        _ => None,
    }
}

/// Is this a good place to break an address or path that is too long for a line: after this character?
pub fn parts_addresses(character: char) -> bool {
    matches!(character, '/' | '\\' | '.' | '-' | '_' | '?' | '&' | '=' | ':' | ',' | ';' | '@' | '#' | '%' | '+' | ')')
}

/// A word, for the purpose of breaking lines.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// Its width.
    pub width: f32,
    /// Width of the space after it, if it is not at the end of a line.
    pub space: f32,
    /// Width of the hyphen after it, if it is at the end of a line.
    pub tail: f32,
    /// What lies after it.
    pub join: Join,
}

/// Breaks words into lines at most `width` wide, with the least ragged edge. Returns where each line ends (the index
/// after its last word). With `even`, the last line is to be as long as the others: for headings.
///
/// Words wider than a line must have been split before: they would stand alone on a line and stick out.
pub fn lines(words: &[Measure], width: f32, even: bool) -> Vec<usize> {
    // For each number of words: the least cost of setting so many, and where their last line begins.
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for end in 1..=words.len() {
        let mut least = (f32::INFINITY, end - 1);
        let mut natural = 0.0;
        for start in (0..end).rev() {
            let (Some(word), Some((before, _))) = (words.get(start), best.get(start)) else { break };
            let inner = start + 1 < end;
            if inner && word.join == Join::LineEnd {
                break;
            }
            natural += word.width + if inner { word.space } else { word.tail };
            if inner && natural > width + 0.01 {
                break;
            }
            let closes = end == words.len() || words.get(end - 1).is_some_and(|word| word.join == Join::LineEnd);
            let slack = ((width - natural) / width).max(0.0);
            let raggedness = match (closes, even) {
                (false, _) | (true, true) => slack * slack,
                // A last line of one short word looks like a slip.
                (true, false) if slack > 0.82 && start > 0 && !inner => 0.15,
                (true, false) => 0.0,
            };
            let tear = match words.get(end - 1).map(|word| word.join) {
                _ if closes => 0.0,
                Some(Join::Emergency) => 0.08,
                Some(Join::SoftHyphen | Join::Nothing) => 0.02,
                _ => 0.0,
            };
            let cost = before + raggedness + tear;
            if cost < least.0 {
                least = (cost, start);
            }
        }
        best.push(least);
    }
    let mut ends = Vec::new();
    let mut end = words.len();
    while end > 0 {
        ends.push(end);
        // The start of a line is always before its end: the loop ends.
        end = best.get(end).map_or(0, |(_, start)| *start).min(end - 1);
    }
    ends.reverse();
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        let mut parts = vec![String::new()];
        for (index, character) in characters.iter().enumerate() {
            parts.last_mut().unwrap().push(*character);
            if after(&characters, |_| false, index).is_some() {
                parts.push(String::new());
            }
        }
        parts
    }

    #[test]
    fn lines_break_where_a_reader_expects_it() {
        for (text, expected) in [
            ("een woord", vec!["een ", "woord"]),
            ("gegevens-beschermings", vec!["gegevens-", "beschermings"]),
            ("e-mail", vec!["e-mail"]),
            ("TEL-3", vec!["TEL-3"]),
            ("2026-1", vec!["2026-1"]),
            ("vrij – zonder", vec!["vrij – ", "zonder"]),
            ("en/of", vec!["en/of"]),
            ("leverancier/afnemer", vec!["leverancier/", "afnemer"]),
            ("-vlag", vec!["-vlag"]),
        ] {
            assert_eq!(broken(text), expected);
        }
    }

    fn words(widths: &[f32]) -> Vec<Measure> {
        widths.iter().map(|width| Measure { width: *width, space: 1.0, tail: 0.0, join: Join::Space }).collect()
    }

    #[test]
    fn no_line_is_wider_than_the_column() {
        let words = words(&[3.0, 4.0, 2.0, 5.0, 1.0, 1.0, 4.0]);
        let mut start = 0;
        for end in lines(&words, 10.0, false) {
            let natural: f32 = words[start..end].iter().map(|word| word.width + 1.0).sum::<f32>() - 1.0;
            assert!(natural <= 10.0);
            start = end;
        }
        assert_eq!(start, words.len());
    }

    #[test]
    fn a_heading_is_broken_into_even_lines() {
        assert_eq!(lines(&words(&[3.0, 3.0, 3.0, 3.0]), 12.0, true), [2, 4]);
    }
}
