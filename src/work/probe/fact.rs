//! A fact in one line, or field by field. What stands in a file stays as it stands; only what we add is translated.

use std::{borrow::Cow, fmt::Write as _};

use crate::{
    lang::{Lang, visible},
    probe::{
        What,
        fact::{Address, Hive, Setting, Value},
    },
};

/// Returns the name of the kind of a fact, as in JSON and in the keys of the languages.
pub const fn kind(what: &What<'_>) -> &'static str {
    match what {
        What::Setting(_) => "setting",
        What::Exchange(_) => "exchange",
        What::Event(_) => "event",
        What::Lookup(_) => "lookup",
        What::Conversation(_) => "conversation",
        What::Row(_) => "row",
        What::Range(_) => "range",
        What::Host(_) => "host",
        What::Seed(_) => "seed",
        What::Capture(_) => "capture",
        What::About(..) => "about",
    }
}

/// The names of all kinds of facts.
pub const KINDS: [&str; 11] =
    ["setting", "exchange", "event", "lookup", "conversation", "row", "range", "host", "seed", "capture", "about"];

/// What readers tell of the machine or scope that a file is about, by name.
pub const ABOUT: [&str; 14] = [
    "database-type",
    "built",
    "ip-version",
    "nodes",
    "languages",
    "ranges-without-country",
    "producer",
    "data-type",
    "read-time",
    "policy-applied",
    "policy-denied",
    "key",
    "edition",
    "office-version",
];

/// Returns the words for what a file tells of the machine or scope that it is about.
fn about(name: &str, lang: Lang) -> Cow<'static, str> {
    if ABOUT.contains(&name) { lang.word("read-about", name) } else { name.to_owned().into() }
}

/// Returns how a setting is addressed, in the way of its format.
pub fn address(address: &Address) -> String {
    let hive = |hive: Hive| match hive {
        Hive::Machine => "HKLM\\",
        Hive::User => "HKCU\\",
        Hive::Other => "",
    };
    match address {
        Address::Registry { hive: of, key, name } => {
            format!("{}{key}\\{}", hive(*of), if name.is_empty() { "@" } else { name })
        }
        Address::Policy { name, category: Some(category), .. } => format!("{category}/{name}"),
        Address::Policy { name, category: None, .. } => name.clone(),
        Address::Catalogue { id } => id.clone(),
        Address::Preference { domain, key } if domain.is_empty() => key.clone(),
        Address::Preference { domain, key } => format!("{domain} {key}"),
    }
}

/// Returns what a setting is set to, as in its file.
pub fn value(value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Truth(truth) => truth.to_string(),
        Value::Text(text) => text.clone(),
        Value::Texts(texts) => texts.join(" | "),
        Value::Bytes(bytes) => lang.bytes(bytes.len() as u64),
        Value::Policy { state, chosen } => {
            let mut text = state.clone();
            for (name, value) in chosen {
                let _ = write!(text, " · {name}: {value}");
            }
            text
        }
        Value::Deleted => lang.text("read-deleted").into_owned(),
    }
}

/// Returns a fact in one line, harmless to a terminal.
pub fn one_line(what: &What<'_>, lang: Lang) -> String {
    let text = match what {
        What::Setting(Setting { address: at, value: set, by, .. }) => {
            let by = by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
            format!("{} = {}{by}", address(at), value(set, lang))
        }
        What::Exchange(exchange) => {
            let status = exchange.status.map(|status| format!(" {status}")).unwrap_or_default();
            format!("{} {}{status}", exchange.method, exchange.url)
        }
        What::Event(event) => match event.level {
            Some(level) => lang.with(
                "read-event-level",
                &[("name", event.name.clone().into_owned().into()), ("level", level.to_string().into())],
            ),
            None => event.name.clone().into_owned(),
        },
        What::Lookup(lookup) => {
            let names = std::iter::once(&lookup.name).chain(&lookup.chain).cloned();
            names.chain(lookup.addresses.iter().map(ToString::to_string)).collect::<Vec<_>>().join(" → ")
        }
        What::Conversation(it) => lang.with(
            "read-conversation",
            &[
                ("name", it.name.clone().unwrap_or_else(|| it.server.to_string()).into()),
                ("server", format!("{}:{}", it.server, it.port).into()),
                ("sent", lang.bytes(it.sent).into()),
                ("received", lang.bytes(it.received).into()),
            ],
        ),
        What::Row(row) => {
            row.cells.iter().map(|(column, cell)| format!("{column}: {cell}")).collect::<Vec<_>>().join(" · ")
        }
        What::Range(range) => {
            let country = range.country.as_ref().map(|country| format!(" = {country}")).unwrap_or_default();
            format!("{}/{} {}{country}", range.address, range.prefix, range.tag)
        }
        What::Host(host) => host.clone(),
        What::Seed(seed) => format!("{}: {}", lang.word("seed-kind", seed.kind.name()), seed.term),
        What::Capture(capture) => {
            let level = capture.level.map(|level| lang.word("capture-level", level.name()).into_owned());
            [Some(capture.file.clone()), level, capture.scenario.clone()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · ")
        }
        What::About(name, value) => format!("{}: {value}", about(name, lang)),
    };
    visible(&text).into_owned()
}

/// Returns a fact field by field: name and value as they stand in the file.
pub fn fields(what: &What<'_>, lang: Lang) -> Vec<(String, String)> {
    match what {
        What::Event(event) => event
            .fields
            .iter()
            .map(|field| (field.path.clone().into_owned(), field.value.clone().into_owned()))
            .collect(),
        What::Row(row) => row.cells.clone(),
        What::Exchange(exchange) => {
            let headers = exchange.request_headers.iter().chain(&exchange.response_headers);
            let mut fields: Vec<(String, String)> =
                headers.map(|(name, value)| (name.clone().into_owned(), value.clone().into_owned())).collect();
            for (name, body) in [("request-body", &exchange.request_body), ("response-body", &exchange.response_body)] {
                if let Some(body) = body {
                    let most = body.bytes.len().min(BODY);
                    let text = String::from_utf8_lossy(&body.bytes[..most]).into_owned();
                    fields.push((lang.word("at-part", name).into_owned(), text));
                }
            }
            fields
        }
        _ => Vec::new(),
    }
}

/// How much of a body is shown, in bytes.
const BODY: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Language;

    #[test]
    fn what_a_file_tells_of_itself_is_named_in_each_language() {
        let said = |name: &str, language| one_line(&What::About(name.to_owned(), "7".to_owned()), Lang::new(language));
        assert_eq!(said("nodes", Language::En), "nodes: 7");
        assert_eq!(said("nodes", Language::Nl), "knooppunten: 7");
        assert_eq!(said("of-another-version", Language::Nl), "of-another-version: 7");
    }
}
