//! Property lists of macOS: of one domain, of a configuration profile, or of managed preferences; in XML or binary.

use std::io;

use super::{
    super::{
        super::{
            fact::{Address, Origin, Setting, Sink, Value, What},
            input::Input,
            reading::{Format, Reading},
        },
        Head,
    },
    Facts, plist_binary, plist_xml, xml,
};
use crate::audit::locator::{Locator, Step};

/// A node of a property list, and where it stands.
#[derive(Debug)]
pub struct Node {
    /// Where.
    pub at: Step,
    /// What.
    pub data: Data,
}

/// What a node holds.
#[derive(Debug)]
pub enum Data {
    /// Keys and what they hold, in order.
    Dictionary(Vec<(String, Node)>),
    /// A list.
    List(Vec<Node>),
    /// A value.
    Value(Value),
}

impl Node {
    fn entry(&self, key: &str) -> Option<&Self> {
        match &self.data {
            Data::Dictionary(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, node)| node),
            _ => None,
        }
    }

    fn text(&self) -> Option<&str> {
        match &self.data {
            Data::Value(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// Returns whether a file is a property list.
pub(in super::super) fn looks(head: &Head) -> bool {
    head.bytes.starts_with(plist_binary::MARK)
        || xml::beginning(head, 1).first().is_some_and(|(_, name)| name == "plist")
}

/// Reads a property list.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::PropertyList);
    let binary = input.head(plist_binary::MARK.len() as u64)? == plist_binary::MARK;
    reading.version = Some(if binary { "binary" } else { "XML" }.to_owned());
    let root = if binary { plist_binary::read(input, &mut reading)? } else { plist_xml::read(input, &mut reading)? };
    if let Some(root) = root {
        let mut walk = Walk { facts: Facts::to(sink) };
        walk.dictionary(&root, &Scope { domain: String::new(), origin: Origin::Preference }, &[]);
    }
    Ok(reading)
}

/// What the keys around a node say of it.
#[derive(Clone)]
struct Scope {
    domain: String,
    origin: Origin,
}

struct Walk<'s> {
    facts: Facts<'s>,
}

impl Walk<'_> {
    /// Walks what is below a node; the nesting was bounded when it was read.
    fn dictionary(&mut self, node: &Node, scope: &Scope, path: &[String]) {
        if self.facts.stopped {
            return;
        }
        match &node.data {
            Data::Dictionary(entries) => {
                let scope = &payload(node, scope);
                for (key, below) in entries {
                    let mut path = path.to_vec();
                    path.push(super::name(key));
                    match &below.data {
                        Data::Value(value) => self.tell(below, scope, &path, value.clone()),
                        Data::List(list) => match texts(list) {
                            Some(texts) => self.tell(below, scope, &path, Value::Texts(texts)),
                            None => self.dictionary(below, &forced(key, scope), &path),
                        },
                        Data::Dictionary(_) => self.dictionary(below, &domain(key, scope), &path),
                    }
                }
            }
            Data::List(list) => {
                for (index, below) in list.iter().enumerate() {
                    let mut path = path.to_vec();
                    path.push((index + 1).to_string());
                    match &below.data {
                        Data::Value(value) => self.tell(below, scope, &path, value.clone()),
                        _ => self.dictionary(below, scope, &path),
                    }
                }
            }
            Data::Value(value) => self.tell(node, scope, path, value.clone()),
        }
    }

    fn tell(&mut self, node: &Node, scope: &Scope, path: &[String], value: Value) {
        let key = path.last().cloned().unwrap_or_default();
        let mut at = Locator::at(node.at.clone());
        if path.len() > 1 {
            at = at.then(Step::Key(path[..path.len() - 1].join(".")));
        }
        let setting = Setting {
            address: Address::Preference { domain: scope.domain.clone(), key: key.clone() },
            value,
            origin: scope.origin,
            by: None,
            precedence: None,
        };
        self.facts.tell(at.then(Step::Value(key)), What::Setting(setting));
    }
}

/// Returns what a payload of a configuration profile says of the keys in it: its type is their domain.
fn payload(node: &Node, around: &Scope) -> Scope {
    match node.entry("PayloadType").and_then(Node::text) {
        Some("Configuration" | "com.apple.ManagedClient.preferences") | None => around.clone(),
        Some(kind) => Scope { domain: super::name(kind), origin: Origin::Policy },
    }
}

/// Returns what a key says of the dictionary that it holds: where it is the name of a domain, that one is meant.
fn domain(key: &str, around: &Scope) -> Scope {
    if around.domain.is_empty() && key.split('.').count() >= 3 {
        Scope { domain: super::name(key), origin: around.origin }
    } else {
        around.clone()
    }
}

/// Returns what a key says of the list that it holds: what is forced cannot be changed by the user.
fn forced(key: &str, around: &Scope) -> Scope {
    if key == "Forced" { Scope { origin: Origin::Policy, ..around.clone() } } else { around.clone() }
}

fn texts(list: &[Node]) -> Option<Vec<String>> {
    list.iter().map(|node| node.text().map(str::to_owned)).collect()
}
