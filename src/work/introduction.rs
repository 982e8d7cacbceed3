//! What someone sends to a lead to be invited: one line of text with log, key and full name, so that nobody types digits.
//!
//! The line says nothing that is secret, and proves nothing: the fingerprint that the two read out to each other does.

use std::{fmt, fs, io::Read as _, path::Path, str::FromStr};

use super::error::WorkError;
use crate::audit::{LogName, member::PublicKey};

/// What the line begins with: what it is, and the version of its form.
const HEAD: &str = "waarmerk-member 1 ";

/// The largest file that is looked through, in bytes.
const LARGEST: u64 = 1 << 16;

/// Who wants to be invited, with which key. Written `waarmerk-member 1 carla@pc KEY Carla Visser`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// The log that the member will write.
    pub log: LogName,
    /// The key that will sign it.
    pub key: PublicKey,
    /// Full name, where the settings know it.
    pub name: Option<String>,
}

/// Why a text introduces nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnIntroduction {
    /// No line of it is one.
    #[error("no line begins with `{}`", HEAD.trim_end())]
    NoLine,
    /// Several lines are.
    #[error("several lines begin with `{}`: give one of them", HEAD.trim_end())]
    Several,
    /// The line is not as it was written.
    #[error("the line is damaged: copy it as a whole")]
    Damaged,
}

impl fmt::Display for Introduction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{HEAD}{} {}", self.log, self.key)?;
        self.name.iter().try_for_each(|name| write!(f, " {name}"))
    }
}

impl FromStr for Introduction {
    type Err = NotAnIntroduction;

    /// Finds the one line in a text, such as a message that it was sent in; quotation marks of a reply may precede it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = |line: &'_ str| line.trim_start_matches(['>', ' ', '\t', '|', '"', '`']).trim_end().len();
        let lines = text.lines().map(str::trim_end).map(|line| &line[line.len() - bare(line)..]);
        let mut found = lines.filter(|line| line.starts_with(HEAD));
        let line = found.next().ok_or(NotAnIntroduction::NoLine)?;
        if found.any(|other| other != line) {
            return Err(NotAnIntroduction::Several);
        }
        let mut words = line[HEAD.len()..].split_whitespace();
        let mut word = || words.next().ok_or(NotAnIntroduction::Damaged);
        let log = word()?.parse().map_err(|_| NotAnIntroduction::Damaged)?;
        let key = word()?.trim_end_matches(['"', '`']).parse().map_err(|_| NotAnIntroduction::Damaged)?;
        let name = words.collect::<Vec<_>>().join(" ");
        let name = name.trim_end_matches(['"', '`']).to_owned();
        Ok(Self { log, key, name: Some(name).filter(|name| !name.is_empty()) })
    }
}

impl Introduction {
    /// Reads what was given: the line itself, or the name of a file that holds it.
    pub fn given(text: &str) -> Result<Self, WorkError> {
        let wrong = |problem| WorkError::Introduction { problem };
        let path = Path::new(text.trim());
        if text.contains(HEAD.trim_end()) || !path.is_file() {
            return text.parse().map_err(wrong);
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(path).map_err(WorkError::io("read", path))?;
        file.take(LARGEST).read_to_end(&mut bytes).map_err(WorkError::io("read", path))?;
        String::from_utf8_lossy(&bytes).parse().map_err(wrong)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn carla(name: Option<&str>) -> Introduction {
        let name = name.map(str::to_owned);
        Introduction { log: "carla@pc".parse().expect("a log"), key: PublicKey([7; 32]), name }
    }

    #[test]
    fn the_line_is_found_in_the_message_that_it_was_sent_in() {
        let line = carla(Some("Carla de Visser")).to_string();
        for text in [
            line.clone(),
            format!("Hello Anna,\r\n\r\n{line}\r\n\r\nCarla"),
            format!("> > {line}\n> {line}"),
            format!("`{line}`"),
        ] {
            assert_eq!(text.parse(), Ok(carla(Some("Carla de Visser"))), "{text}");
        }
        assert_eq!(carla(None).to_string().parse(), Ok(carla(None)));
    }

    #[test]
    fn a_text_without_the_line_with_two_or_with_a_damaged_one_says_so() {
        let line = carla(None).to_string();
        let other = line.replace("carla", "carlo");
        for (text, why) in [
            ("", NotAnIntroduction::NoLine),
            ("carla@pc", NotAnIntroduction::NoLine),
            (&format!("{line}\n{other}"), NotAnIntroduction::Several),
            (&line[..line.len() - 1], NotAnIntroduction::Damaged),
            ("waarmerk-member 1 carla", NotAnIntroduction::Damaged),
        ] {
            assert_eq!(text.parse::<Introduction>(), Err(why), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_given_is_read_or_refused(text in ".{0,200}", tail in "[^\\n]{0,100}") {
            let _ = text.parse::<Introduction>();
            let _ = format!("{text}{HEAD}{tail}").parse::<Introduction>();
            let _ = format!("{HEAD}{tail}").parse::<Introduction>();
        }
    }
}
