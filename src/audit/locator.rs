//! Where in a piece of evidence something stands, exactly enough to open it there.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// A part of an HTTP exchange.
    Part {
        /// The address that was asked for.
        Url = "url",
        /// The headers of the request.
        RequestHeaders = "request-headers",
        /// The body of the request.
        RequestBody = "request-body",
        /// The headers of the response.
        ResponseHeaders = "response-headers",
        /// The body of the response.
        ResponseBody = "response-body",
        /// A message of a web socket.
        SocketMessage = "socket-message",
    }
}

/// One step from a file to a place in it. Numbers count from 1, but for offsets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// A file in an archive, or a sheet of a workbook, by name.
    File(String),
    /// A line of a text.
    Line(u64),
    /// A row of a table; the heading is not counted.
    Row(u64),
    /// An exchange of a capture, an element of a list.
    Entry(u64),
    /// A packet of a network capture.
    Packet(u64),
    /// A telemetry event in what holds it.
    Event(u64),
    /// A byte, counted from 0.
    Offset(u64),
    /// A part of an exchange.
    Part(Part),
    /// A key of a settings file: a registry key, a path of elements.
    Key(String),
    /// A value of a key, by name.
    Value(String),
    /// A field of an event or object, with dots between its levels.
    Field(String),
}

/// A place in a piece of evidence: steps from the outside in.
///
/// Written as `entry 31 > request-body > event 2 > field data.userId`; a name that holds what the writing needs stands
/// in quotes as in JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Locator(pub Vec<Step>);

impl Locator {
    /// Returns a place of one step.
    pub fn at(step: Step) -> Self {
        Self(vec![step])
    }

    /// Returns the place that lies one step further in.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

impl Step {
    const fn word(&self) -> &'static str {
        match self {
            Self::File(_) => "file",
            Self::Line(_) => "line",
            Self::Row(_) => "row",
            Self::Entry(_) => "entry",
            Self::Packet(_) => "packet",
            Self::Event(_) => "event",
            Self::Offset(_) => "offset",
            Self::Part(part) => part.name(),
            Self::Key(_) => "key",
            Self::Value(_) => "value",
            Self::Field(_) => "field",
        }
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = self.word();
        match self {
            Self::Part(_) => f.write_str(word),
            Self::Line(number)
            | Self::Row(number)
            | Self::Entry(number)
            | Self::Packet(number)
            | Self::Event(number)
            | Self::Offset(number) => write!(f, "{word} {number}"),
            Self::File(name) | Self::Key(name) | Self::Value(name) | Self::Field(name) => {
                let plain = !name.is_empty()
                    && name.trim() == name
                    && !name.starts_with('"')
                    && !name.contains('>')
                    && !name.chars().any(char::is_control);
                if plain { write!(f, "{word} {name}") } else { write!(f, "{word} {}", quoted(name)) }
            }
        }
    }
}

/// Returns a name as a JSON string.
fn quoted(name: &str) -> String {
    serde_json::Value::from(name).to_string()
}

impl std::fmt::Display for Locator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" > ")?;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}

/// Text that names no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a place: expected such as `entry 31 > request-body > event 2 > field data.userId`")]
pub struct NotALocator(pub String);

impl std::str::FromStr for Locator {
    type Err = NotALocator;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut steps = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (step, after) = step(rest).ok_or_else(|| NotALocator(text.to_owned()))?;
            steps.push(step);
            rest = match after.trim_start().strip_prefix('>') {
                Some(more) if !more.trim().is_empty() => more.trim_start(),
                None if after.trim().is_empty() => "",
                _ => return Err(NotALocator(text.to_owned())),
            };
        }
        if steps.is_empty() { Err(NotALocator(text.to_owned())) } else { Ok(Self(steps)) }
    }
}

/// Reads one step off the front of a text; returns it and what comes after.
fn step(text: &str) -> Option<(Step, &str)> {
    let end = text.find([' ', '>']).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    if let Ok(part) = word.parse() {
        return Some((Step::Part(part), rest));
    }
    let rest = rest.trim_start();
    if let Some(number) = number(word) {
        let end = rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, rest) = rest.split_at(end);
        return Some((number(digits.parse().ok()?), rest));
    }
    let named = match word {
        "file" => Step::File,
        "key" => Step::Key,
        "value" => Step::Value,
        "field" => Step::Field,
        _ => return None,
    };
    if rest.starts_with('"') {
        let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<String>();
        let name = stream.next()?.ok()?;
        return Some((named(name), rest.get(stream.byte_offset()..)?));
    }
    let end = rest.find('>').unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    let name = name.trim_end();
    (!name.is_empty()).then(|| (named(name.to_owned()), rest))
}

/// Returns how a step with this word is made of its number; none where the word is of another kind.
fn number(word: &str) -> Option<fn(u64) -> Step> {
    Some(match word {
        "line" => Step::Line,
        "row" => Step::Row,
        "entry" => Step::Entry,
        "packet" => Step::Packet,
        "event" => Step::Event,
        "offset" => Step::Offset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_step() -> impl Strategy<Value = Step> {
        prop_oneof![
            any::<u64>().prop_map(Step::Line),
            any::<u64>().prop_map(Step::Row),
            any::<u64>().prop_map(Step::Entry),
            any::<u64>().prop_map(Step::Packet),
            any::<u64>().prop_map(Step::Event),
            any::<u64>().prop_map(Step::Offset),
            proptest::sample::select(Part::ALL.to_vec()).prop_map(Step::Part),
            any::<String>().prop_map(Step::File),
            any::<String>().prop_map(Step::Key),
            any::<String>().prop_map(Step::Value),
            any::<String>().prop_map(Step::Field),
        ]
    }

    proptest! {
        #[test]
        fn a_place_reads_back_as_it_was_written(steps in proptest::collection::vec(any_step(), 1..5)) {
            let place = Locator(steps);
            prop_assert_eq!(place.to_string().parse(), Ok(place));
        }

        #[test]
        fn any_text_is_a_place_or_refused(text: String) {
            let _: Result<Locator, _> = text.parse();
        }
    }

    #[test]
    fn a_place_is_written_from_the_outside_in() {
        let place = Locator(vec![
            Step::Entry(31),
            Step::Part(Part::RequestBody),
            Step::Event(2),
            Step::Field("data.userId".to_owned()),
        ]);
        assert_eq!(place.to_string(), "entry 31 > request-body > event 2 > field data.userId");
    }
}
