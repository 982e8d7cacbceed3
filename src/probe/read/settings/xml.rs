//! XML, with its names in their namespaces, and nothing that it could draw in: no entity is expanded, nothing fetched.

use std::io;

use quick_xml::{Error, escape::resolve_predefined_entity, events::Event, name::ResolveResult, reader::NsReader};

use super::{
    super::{super::input::Input, Head, limit},
    decode::Decoded,
};
use crate::{
    audit::locator::{Locator, Step},
    probe::reading::{Reading, RemarkKind},
};

/// The namespaces of reports of policies.
const SETTINGS: &str = "http://www.microsoft.com/GroupPolicy/Settings";
const REGISTRY: &str = "http://www.microsoft.com/GroupPolicy/Settings/Registry";
const PREFERENCES: &str = "http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry";
const RESULT: &str = "http://www.microsoft.com/GroupPolicy/Rsop";

/// Which namespace a name is in, whatever its prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Settings of a policy object.
    Settings,
    /// Settings of the registry in such an object.
    Registry,
    /// Preferences of the registry in such an object.
    Preferences,
    /// The policies that apply.
    PolicyResult,
    /// None.
    None,
    /// Another.
    Other,
}

impl Space {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        match namespace {
            ResolveResult::Unbound => Self::None,
            ResolveResult::Unknown(_) => Self::Other,
            ResolveResult::Bound(namespace) => match namespace.as_ref() {
                SETTINGS => Self::Settings,
                REGISTRY => Self::Registry,
                PREFERENCES => Self::Preferences,
                RESULT => Self::PolicyResult,
                _ => Self::Other,
            },
        }
    }
}

/// A piece of XML.
#[derive(Debug, PartialEq, Eq)]
pub enum Node {
    /// An element begins.
    Open(Tag),
    /// Text, or a part of it.
    Text(String),
    /// The element that was begun last ends.
    Close,
    /// There is no more, or none that can be read.
    End,
}

/// The beginning of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The namespace of its name.
    pub space: Space,
    /// Its name, without prefix.
    pub name: String,
    /// Its attributes, by name without prefix.
    pub attributes: Vec<(String, String)>,
    /// The line on which it begins.
    pub line: u64,
}

/// An element, whole.
#[derive(Debug, PartialEq, Eq)]
pub struct Element {
    /// How it begins.
    pub tag: Tag,
    /// The text in it, without that of elements in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// Returns the first element in it of this name, in whatever namespace.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.tag.name == name)
    }

    /// Returns the text of the first element in it of this name, without white space around it.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim())
    }
}

/// Attributes of one element that are read.
const ATTRIBUTES: usize = 256;

/// A reader of XML.
pub struct Xml<'i, 'f> {
    reader: NsReader<Decoded<'i, 'f>>,
    buffer: Vec<u8>,
    depth: usize,
    ended: bool,
    /// Whether a document type belongs to the format.
    typed: bool,
}

impl<'i, 'f> Xml<'i, 'f> {
    /// Begins to read a file. `typed` is whether a document type belongs to its format.
    pub fn of(input: &'i mut Input<'f>, typed: bool) -> io::Result<Self> {
        let mut reader = NsReader::from_reader(Decoded::of(input)?);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Ok(Self { reader, buffer: Vec::new(), depth: 0, ended: false, typed })
    }

    /// Returns what comes next; what is wrong with it is said of the reading.
    pub fn next(&mut self, reading: &mut Reading) -> io::Result<Node> {
        while !self.ended {
            self.buffer.clear();
            let line = self.reader.get_ref().line();
            let event = match self.reader.read_resolved_event_into(&mut self.buffer) {
                Ok((namespace, Event::Start(start))) => {
                    // Not checked for those that are there twice: that looks at each beside all before it.
                    let mut attributes = start.attributes();
                    let mut attributes = attributes.with_checks(false).flatten();
                    let read = attributes
                        .by_ref()
                        .take(ATTRIBUTES)
                        .map(|attribute| (attribute.key.local_name().as_ref().to_owned(), unescaped(&attribute.value)))
                        .collect();
                    if attributes.next().is_some() {
                        reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(line))), "attributes");
                    }
                    let space = Space::of(&namespace);
                    self.depth += 1;
                    if self.depth > limit::DEPTH {
                        self.ended = true;
                        reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(line))), "depth");
                        break;
                    }
                    let name = start.local_name().as_ref().to_owned();
                    return Ok(Node::Open(Tag { space, name, attributes: read, line }));
                }
                Ok((_, event)) => event,
                Err(Error::Io(error)) => return Err(io::Error::new(error.kind(), error.to_string())),
                Err(error) => {
                    self.ended = true;
                    let kind = if matches!(error, Error::Syntax(_)) || at_end(&error) {
                        RemarkKind::Truncated
                    } else {
                        RemarkKind::Damaged
                    };
                    reading.remark(kind, Some(Locator::at(Step::Line(line))), error.to_string());
                    break;
                }
            };
            match event {
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::Close);
                }
                Event::Text(text) => return Ok(Node::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Node::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().ok().flatten();
                    let name = reference.xml10_content();
                    if let Some(character) = character {
                        return Ok(Node::Text(character.to_string()));
                    }
                    if let Some(text) = resolve_predefined_entity(&name) {
                        return Ok(Node::Text(text.to_owned()));
                    }
                    reading.remark(RemarkKind::NotDecoded, Some(Locator::at(Step::Line(line))), format!("&{name};"));
                }
                Event::DocType(_) if !self.typed => {
                    reading.remark(RemarkKind::Departs, Some(Locator::at(Step::Line(line))), "DOCTYPE");
                }
                Event::Eof => {
                    self.ended = true;
                    if self.depth > 0 {
                        reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Line(line))), "");
                    }
                }
                _ => {}
            }
        }
        Ok(Node::End)
    }

    /// Reads the rest of the element that `tag` begins; none where the file ends before it. Of one that holds more elements
    /// than are read, the others are passed over.
    pub fn element(&mut self, tag: Tag, reading: &mut Reading) -> io::Result<Option<Element>> {
        let begins = tag.line;
        let mut elements = 1;
        let mut open = vec![Element { tag, text: String::new(), children: Vec::new() }];
        // How many elements are open that are passed over.
        let mut passed = 0_usize;
        while let Some(current) = open.last_mut() {
            match self.next(reading)? {
                Node::Open(_) if elements >= limit::ENTRIES => {
                    if elements == limit::ENTRIES {
                        let at = Some(Locator::at(Step::Line(begins)));
                        reading.remark(RemarkKind::TooLarge, at, limit::ENTRIES.to_string());
                    }
                    elements += 1;
                    passed += 1;
                }
                Node::Text(_) if passed > 0 => {}
                Node::Close if passed > 0 => passed -= 1,
                Node::Open(tag) => {
                    elements += 1;
                    open.push(Element { tag, text: String::new(), children: Vec::new() });
                }
                Node::Text(text) => current.text.push_str(&text),
                Node::Close => {
                    let Some(done) = open.pop() else { break };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(Some(done)),
                    }
                }
                Node::End => break,
            }
        }
        Ok(None)
    }

    /// Says of the reading what became of the bytes.
    pub fn finish(&self, reading: &mut Reading) {
        self.reader.get_ref().finish(reading);
    }
}

fn at_end(error: &Error) -> bool {
    matches!(error, Error::IllFormed(quick_xml::errors::IllFormedError::MissingEndTag(_)))
}

/// Returns the text of an attribute, with predefined entities and characters by number put in.
fn unescaped(raw: &str) -> String {
    quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), std::borrow::Cow::into_owned)
}

/// Returns the first elements of a file that begins so, at most this many, each as it stands in the one before or after.
pub fn beginning(head: &Head, most: usize) -> Vec<(Space, String)> {
    let text = head.start();
    if !text.starts_with('<') {
        return Vec::new();
    }
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut found = Vec::new();
    while found.len() < most {
        match reader.read_resolved_event() {
            Ok((namespace, Event::Start(start))) => {
                found.push((Space::of(&namespace), start.local_name().as_ref().to_owned()));
            }
            Ok((_, Event::Eof)) | Err(_) => break,
            Ok(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::reading::Format;

    fn texts(xml: &str) -> (Vec<String>, Reading) {
        let mut input = Input::bytes(xml.as_bytes());
        let mut reading = Reading::of(Format::PolicyReport);
        let mut xml = Xml::of(&mut input, false).expect("bytes at hand are readable");
        let mut texts = Vec::new();
        loop {
            match xml.next(&mut reading).expect("bytes at hand are readable") {
                Node::Text(text) => texts.push(text),
                Node::End => return (texts, reading),
                Node::Open(_) | Node::Close => {}
            }
        }
    }

    #[test]
    fn an_entity_is_never_expanded() {
        let (texts, reading) = texts("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>1 &x; &lt;&#x33;</a>");
        assert_eq!(texts.concat(), "1  <3");
        let said: Vec<_> = reading.remarks.iter().map(|remark| (remark.kind, remark.about.as_str())).collect();
        assert_eq!(said, [(RemarkKind::Departs, "DOCTYPE"), (RemarkKind::NotDecoded, "&x;")]);
    }

    #[test]
    fn a_nest_without_end_ends() {
        let (_, reading) = texts(&"<a>".repeat(100_000));
        assert_eq!(reading.remarks[0].kind, RemarkKind::TooLarge);
    }

    #[test]
    fn a_file_that_ends_too_soon_is_truncated() {
        for text in ["<a><b>text", "<a><b", "<a>&am"] {
            let (_, reading) = texts(text);
            assert!(!reading.whole, "{text}");
        }
    }
}
