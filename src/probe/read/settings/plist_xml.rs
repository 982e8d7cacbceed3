//! Property lists in XML.

use std::io;

use base64::Engine as _;

use super::{
    super::{
        super::{
            fact::Value,
            input::Input,
            reading::{Reading, RemarkKind},
        },
        limit,
    },
    property_list::{Data, Node},
    xml::{self, Tag, Xml},
};
use crate::audit::locator::{Locator, Step};

/// An element that is being read.
struct Open {
    tag: Tag,
    text: String,
    key: Option<String>,
    entries: Vec<(String, Node)>,
    list: Vec<Node>,
}

impl Open {
    fn of(tag: Tag) -> Self {
        Self { tag, text: String::new(), key: None, entries: Vec::new(), list: Vec::new() }
    }

    /// Takes a node that stands in this element.
    fn take(&mut self, node: Node) {
        match self.key.take() {
            Some(key) if self.tag.name == "dict" => self.entries.push((key, node)),
            _ => self.list.push(node),
        }
    }
}

/// Reads a property list in XML. Of one that ends too soon, what was read of it is returned.
pub fn read(input: &mut Input<'_>, reading: &mut Reading) -> io::Result<Option<Node>> {
    let mut xml = Xml::of(input, true)?;
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    let mut nodes = 0;
    loop {
        match xml.next(reading)? {
            xml::Node::Open(tag) if nodes < limit::ENTRIES => {
                nodes += 1;
                open.push(Open::of(tag));
            }
            xml::Node::Open(tag) => {
                reading.remark(
                    RemarkKind::TooLarge,
                    Some(Locator::at(Step::Line(tag.line))),
                    limit::ENTRIES.to_string(),
                );
                break;
            }
            xml::Node::Text(text) => {
                if let Some(current) = open.last_mut() {
                    current.text.push_str(&text);
                }
            }
            xml::Node::Close => {
                let Some(done) = open.pop() else { continue };
                close(done, &mut open, &mut root, reading);
            }
            xml::Node::End => break,
        }
    }
    // What was begun and not ended holds what was read until then.
    while let Some(done) = open.pop() {
        if matches!(done.tag.name.as_str(), "dict" | "array") {
            close(done, &mut open, &mut root, reading);
        }
    }
    xml.finish(reading);
    Ok(root)
}

fn close(done: Open, open: &mut [Open], root: &mut Option<Node>, reading: &mut Reading) {
    if done.tag.name == "plist" {
        return;
    }
    if done.tag.name == "key" {
        if let Some(parent) = open.last_mut() {
            parent.key = Some(done.text);
        }
        return;
    }
    let line = done.tag.line;
    let name = done.tag.name.clone();
    let Some(data) = data(done) else {
        reading.remark(RemarkKind::NotDecoded, Some(Locator::at(Step::Line(line))), name);
        return;
    };
    let node = Node { at: Step::Line(line), data };
    match open.last_mut() {
        Some(parent) if parent.tag.name != "plist" => parent.take(node),
        _ => {
            root.get_or_insert(node);
        }
    }
}

fn data(done: Open) -> Option<Data> {
    let text = done.text;
    Some(match done.tag.name.as_str() {
        "dict" => Data::Dictionary(done.entries),
        "array" => Data::List(done.list),
        "true" => Data::Value(Value::Truth(true)),
        "false" => Data::Value(Value::Truth(false)),
        "integer" => {
            let number = text.trim();
            Data::Value(number.parse().map_or_else(|_| Value::Text(number.to_owned()), Value::Number))
        }
        "string" | "date" | "real" => Data::Value(Value::Text(text)),
        "data" => {
            let packed: String = text.split_whitespace().collect();
            Data::Value(Value::Bytes(base64::engine::general_purpose::STANDARD.decode(packed).ok()?))
        }
        _ => return None,
    })
}
