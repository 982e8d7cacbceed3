//! Reports of Group Policy in XML: of one policy object (or several), and of the policies that apply (`gpresult /x`).

use std::{collections::HashMap, io};

use super::{
    super::{
        super::{
            fact::{Address, Hive, Origin, Setting, Sink, Value, What},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts, policy_rules, value,
    xml::{self, Element, Node, Space, Tag, Xml},
};
use crate::audit::locator::{Locator, Step};

/// Returns whether a file is a report of policy objects.
pub(in super::super) fn looks_report(head: &Head) -> bool {
    let object = |(space, name): &(Space, String)| *space == Space::Settings && name == "GPO";
    let first = xml::beginning(head, 2);
    match first.first() {
        Some(root) if object(root) => true,
        Some((Space::None, root)) if root == "report" || root == "GPOS" => first.get(1).is_some_and(object),
        _ => false,
    }
}

/// Returns whether a file is a report of the policies that apply.
pub(in super::super) fn looks_result(head: &Head) -> bool {
    xml::beginning(head, 1) == [(Space::PolicyResult, "Rsop".to_owned())]
}

/// Reads a report of policy objects.
pub(in super::super) fn read_report(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    Report::of(input, sink, Format::PolicyReport)?.read()
}

/// Reads a report of the policies that apply.
pub(in super::super) fn read_result(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    Report::of(input, sink, Format::PolicyResult)?.read()
}

/// A policy object that a report of those that apply lists.
struct Object {
    name: String,
    applied: bool,
}

struct Report<'i, 'f, 's> {
    xml: Xml<'i, 'f>,
    facts: Facts<'s>,
    reading: Reading,
    /// Names of the elements around.
    around: Vec<String>,
    hive: Hive,
    /// The name of the object, in a report of one.
    object: Option<String>,
    /// The objects of a half, by identifier, in a report of those that apply.
    objects: HashMap<String, Object>,
    /// Whether the half of the object is switched on.
    enabled: bool,
    /// Settings that wait for the end of their half, since the names of objects may come after them: with the identifier
    /// of their object.
    waiting: Vec<(Locator, Setting, Option<String>)>,
    user: bool,
    computer: bool,
}

impl<'i, 'f, 's> Report<'i, 'f, 's> {
    fn of(input: &'i mut Input<'f>, sink: &'s mut dyn Sink, format: Format) -> io::Result<Self> {
        Ok(Self {
            xml: Xml::of(input, false)?,
            facts: Facts::to(sink),
            reading: Reading::of(format),
            around: Vec::new(),
            hive: Hive::Other,
            object: None,
            objects: HashMap::new(),
            enabled: true,
            waiting: Vec::new(),
            user: false,
            computer: false,
        })
    }

    fn read(mut self) -> io::Result<Reading> {
        while !self.facts.stopped {
            match self.xml.next(&mut self.reading)? {
                Node::Open(tag) => self.open(tag)?,
                Node::Close => self.close(),
                Node::Text(_) => {}
                Node::End => break,
            }
        }
        self.flush();
        if self.reading.format == Format::PolicyResult && !self.facts.stopped {
            for (seen, about) in [(self.computer, "computer-results"), (self.user, "user-results")] {
                if !seen {
                    self.reading.remark(RemarkKind::Incomplete, None, about);
                }
            }
        }
        self.xml.finish(&mut self.reading);
        Ok(self.reading)
    }

    fn open(&mut self, tag: Tag) -> io::Result<()> {
        let parent = self.around.last().map_or("", String::as_str).to_owned();
        match (tag.space, tag.name.as_str()) {
            (Space::Settings, "Computer") if parent == "GPO" => self.half(Hive::Machine),
            (Space::Settings, "User") if parent == "GPO" => self.half(Hive::User),
            (Space::PolicyResult, "ComputerResults") => {
                self.computer = true;
                self.half(Hive::Machine);
            }
            (Space::PolicyResult, "UserResults") => {
                self.user = true;
                self.half(Hive::User);
            }
            (Space::Registry, "Policy" | "RegistrySetting") if self.hive != Hive::Other => {
                if let Some(element) = self.xml.element(tag, &mut self.reading)? {
                    if element.tag.name == "Policy" { self.policy(&element) } else { self.registry_setting(&element) }
                }
                return Ok(());
            }
            (Space::Preferences, "Properties") if self.hive != Hive::Other => {
                self.preference(&tag);
            }
            (Space::PolicyResult, "GPO") if parent.ends_with("Results") => {
                if let Some(element) = self.xml.element(tag, &mut self.reading)? {
                    self.listed(&element);
                }
                return Ok(());
            }
            (Space::PolicyResult, "ReadTime" | "DataType") if parent == "Rsop" => {
                if let Some(element) = self.xml.element(tag, &mut self.reading)? {
                    let name = if element.tag.name == "DataType" { "data-type" } else { "read-time" };
                    let what = What::About(name.to_owned(), element.text.trim().to_owned());
                    self.facts.tell(Locator::at(Step::Line(element.tag.line)), what);
                }
                return Ok(());
            }
            (Space::Settings, "Name") if parent == "GPO" => {
                if let Some(element) = self.xml.element(tag, &mut self.reading)? {
                    self.object = Some(super::name(element.text.trim()));
                }
                return Ok(());
            }
            (Space::Settings, "Enabled") if matches!(parent.as_str(), "Computer" | "User") => {
                if let Some(element) = self.xml.element(tag, &mut self.reading)? {
                    self.enabled = element.text.trim() != "false";
                }
                return Ok(());
            }
            _ => {}
        }
        self.around.push(tag.name);
        Ok(())
    }

    fn half(&mut self, hive: Hive) {
        self.hive = hive;
        self.enabled = true;
        self.objects.clear();
    }

    fn close(&mut self) {
        let Some(name) = self.around.pop() else { return };
        let parent = self.around.last().map_or("", String::as_str);
        match name.as_str() {
            "Computer" | "User" if parent == "GPO" => {
                if !self.enabled {
                    for (_, setting, _) in &mut self.waiting {
                        if hive_of(setting) == Some(self.hive) {
                            setting.precedence = Some(0);
                        }
                    }
                }
                self.hive = Hive::Other;
            }
            "ComputerResults" | "UserResults" => {
                self.flush();
                self.hive = Hive::Other;
            }
            "GPO" => self.flush(),
            _ => {}
        }
    }

    /// Hands on what waited, with the names of the objects that set it.
    fn flush(&mut self) {
        for (at, mut setting, identifier) in std::mem::take(&mut self.waiting) {
            match identifier.as_deref().and_then(|identifier| self.objects.get(&identifier.to_ascii_lowercase())) {
                Some(object) => {
                    setting.by = Some(object.name.clone());
                    if !object.applied {
                        setting.precedence = Some(0);
                    }
                }
                None => setting.by = identifier.or_else(|| self.object.clone()),
            }
            self.facts.setting(at, setting);
        }
        if self.reading.format == Format::PolicyReport {
            self.object = None;
        }
    }

    /// Takes an object off the list of those that apply or were denied.
    fn listed(&mut self, element: &Element) {
        let name = super::name(element.text_of("Name").unwrap_or_default());
        let order = element.child("Link").and_then(|link| link.text_of("AppliedOrder"));
        let applied = order != Some("0")
            && element.text_of("AccessDenied") != Some("true")
            && !["Enabled", "IsValid", "FilterAllowed"].iter().any(|part| element.text_of(part) == Some("false"));
        let at = Locator::at(Step::Line(element.tag.line));
        let about = if applied { "policy-applied" } else { "policy-denied" };
        self.facts.tell(at, What::About(about.to_owned(), name.clone()));
        let identifier = element.child("Path").and_then(|path| path.text_of("Identifier"));
        if let Some(identifier) = identifier.filter(|_| self.objects.len() < limit::ENTRIES) {
            self.objects.insert(identifier.to_ascii_lowercase(), Object { name, applied });
        }
    }

    fn wait(&mut self, at: Locator, element: &Element, address: Address, value: Value) {
        let identifier = element.child("GPO").and_then(|object| object.text_of("Identifier")).map(super::name);
        let precedence = element.text_of("Precedence").and_then(|precedence| precedence.parse().ok());
        self.keep(at, Setting { address, value, origin: Origin::Policy, by: None, precedence }, identifier);
    }

    /// Keeps a setting until its half ends, as long as there is room.
    fn keep(&mut self, at: Locator, setting: Setting, identifier: Option<String>) {
        if self.waiting.len() < limit::ENTRIES {
            self.waiting.push((at, setting, identifier));
        } else {
            self.reading.remark(RemarkKind::TooLarge, Some(at), limit::ENTRIES.to_string());
        }
    }

    fn policy(&mut self, element: &Element) {
        let line = Locator::at(Step::Line(element.tag.line));
        let name = element.children.iter().find(|child| child.tag.name == "Name").map(|child| child.text.trim());
        let (Some(name), Some(state)) = (name, element.text_of("State")) else {
            self.reading.remark(RemarkKind::Damaged, Some(line), "Policy");
            return;
        };
        let category = element.text_of("Category").map(str::to_owned);
        let value =
            Value::Policy { state: state.to_owned(), chosen: element.children.iter().flat_map(chosen).collect() };
        let address = Address::Policy { hive: self.hive, name: name.to_owned(), category };
        self.wait(line.then(Step::Value(name.to_owned())), element, address, value);
    }

    fn registry_setting(&mut self, element: &Element) {
        let line = Locator::at(Step::Line(element.tag.line));
        let Some(key) = element.text_of("KeyPath") else {
            self.reading.remark(RemarkKind::Damaged, Some(line), "RegistrySetting");
            return;
        };
        let found = element.child("Value").and_then(|value| Some((value.text_of("Name")?.to_owned(), typed(value)?)));
        let Some((name, value)) = found else {
            self.reading.remark(RemarkKind::NotDecoded, Some(line.then(Step::Key(key.to_owned()))), "RegistrySetting");
            return;
        };
        let address = Address::Registry { hive: self.hive, key: key.to_owned(), name: name.clone() };
        self.wait(line.then(Step::Key(key.to_owned())).then(Step::Value(name)), element, address, value);
    }

    /// Takes a preference that writes to the registry.
    fn preference(&mut self, tag: &Tag) {
        let attribute = |name: &str| {
            tag.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).unwrap_or_default()
        };
        let line = Locator::at(Step::Line(tag.line));
        let key = format!("{}\\{}", attribute("hive"), attribute("key"));
        let (hive, below) = super::rooted(&key);
        let name = attribute("name").to_owned();
        let value = match attribute("type") {
            _ if attribute("action") == "D" => Some(Value::Deleted),
            "REG_DWORD" | "REG_QWORD" => value::digits(attribute("value"), 16).map(Value::Number),
            "REG_BINARY" => value::hexadecimal(attribute("value")).map(Value::Bytes),
            _ => Some(Value::Text(attribute("value").to_owned())),
        };
        let Some(value) = value else {
            self.reading.remark(RemarkKind::NotDecoded, Some(line.then(Step::Key(key))), name);
            return;
        };
        let address = Address::Registry { hive, key: below.to_owned(), name: name.clone() };
        let at = line.then(Step::Key(below.to_owned())).then(Step::Value(name));
        let setting = Setting { address, value, origin: Origin::Preference, by: None, precedence: None };
        self.keep(at, setting, None);
    }
}

fn hive_of(setting: &Setting) -> Option<Hive> {
    match &setting.address {
        Address::Registry { hive, .. } | Address::Policy { hive, .. } => Some(*hive),
        Address::Catalogue { .. } | Address::Preference { .. } => None,
    }
}

/// Returns what was chosen with a policy in one of its elements: the element's name and what it displays.
fn chosen(element: &Element) -> Vec<(String, String)> {
    let name = || element.text_of("Name").unwrap_or_default().to_owned();
    let state = || element.text_of("State").unwrap_or_default().to_owned();
    match element.tag.name.as_str() {
        "CheckBox" => vec![(name(), state())],
        "DropDownList" => {
            let value = element.child("Value").and_then(|value| value.text_of("Name")).map(str::to_owned);
            vec![(name(), value.unwrap_or_else(state))]
        }
        "EditText" | "Numeric" | "ComboBox" => {
            vec![(name(), element.text_of("Value").map_or_else(state, str::to_owned))]
        }
        "MultiText" => {
            let texts = element.child("Value").map(|value| value.children.as_slice()).unwrap_or_default();
            texts.iter().map(|text| (name(), text.text.trim().to_owned())).collect()
        }
        "ListBox" => {
            let elements = element.child("Value").map(|value| value.children.as_slice()).unwrap_or_default();
            let row = |row: &Element| {
                let data = row.text_of("Data").unwrap_or(row.text.trim()).to_owned();
                (row.text_of("Name").map_or_else(name, str::to_owned), data)
            };
            elements.iter().map(row).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the value of a setting that a report gives by key.
fn typed(value: &Element) -> Option<Value> {
    let part = value.children.iter().find(|part| part.tag.name != "Name")?;
    let text = part.text.trim();
    Some(match part.tag.name.as_str() {
        "Number" => Value::Number(policy_rules::number(text)?),
        "Boolean" => Value::Truth(text == "true" || text == "1"),
        "Strings" => Value::Texts(part.children.iter().map(|text| text.text.trim().to_owned()).collect()),
        "Binary" => {
            Value::Bytes(value::hexadecimal(&text.chars().filter(char::is_ascii_hexdigit).collect::<String>())?)
        }
        "String" => Value::Text(text.to_owned()),
        _ => return None,
    })
}
