//! Databases for tests, written as the specification says, apart from the reader.

use std::{collections::HashMap, net::IpAddr};

use super::MARK;

/// A value of the data section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Short(u16),
    Number(u32),
    Long(u64),
    Truth(bool),
    Array(Vec<Self>),
    Map(Vec<(&'static str, Self)>),
    /// A pointer to this place.
    Pointer(u32),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The record of a country in the layout of `MaxMind`, with what must not be taken for it around it.
pub fn country(code: &str) -> Value {
    let continent = Value::Map(vec![("code", "EU".into()), ("geoname_id", Value::Number(6_255_148))]);
    let names = Value::Map(vec![("en", "A country".into()), ("nl", "Een land".into())]);
    let country = Value::Map(vec![
        ("geoname_id", Value::Number(2_750_405)),
        ("is_in_european_union", Value::Truth(true)),
        ("iso_code", code.into()),
        ("names", names),
    ]);
    let registered = Value::Map(vec![("iso_code", "US".into())]);
    Value::Map(vec![("continent", continent), ("country", country), ("registered_country", registered)])
}

/// A database to be.
#[derive(Debug, Clone)]
pub struct Made {
    /// Bits of a record.
    pub bits: usize,
    /// Whether the tree is one of both families.
    pub six: bool,
    /// Whether IPv4 is reached from IPv6 as well.
    pub aliases: bool,
    /// Ranges, such as `192.0.2.0/24`, and their records; a later one takes its place in an earlier one.
    pub ranges: Vec<(String, Value)>,
}

impl Made {
    pub fn new(bits: usize, six: bool, ranges: &[(&str, Value)]) -> Self {
        let ranges = ranges.iter().map(|(range, value)| ((*range).to_owned(), value.clone())).collect();
        Self { bits, six, aliases: false, ranges }
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut data = Data::default();
        let mut nodes = vec![[To::Nothing; 2]];
        for (range, value) in &self.ranges {
            let (address, prefix) = range.split_once('/').expect("a range");
            let at = data.place(value);
            let (bits, prefix) = self.key(address.parse().expect("an address"), prefix.parse().expect("bits"));
            insert(&mut nodes, bits, prefix, To::Data(at));
        }
        if self.aliases {
            let four = (0..96).fold(0, |node, _| match nodes[node][0] {
                To::Node(node) => node,
                other => panic!("no IPv4: {other:?}"),
            });
            for (address, prefix) in [("::ffff:0:0", 96), ("2001::", 32), ("2002::", 16)] {
                let (bits, prefix) = self.key(address.parse().expect("an address"), prefix);
                insert(&mut nodes, bits, prefix, To::Node(four));
            }
        }
        let mut bytes = Vec::new();
        for pair in &nodes {
            let number = |to: To| match to {
                To::Nothing => nodes.len(),
                To::Node(node) => node,
                To::Data(at) => nodes.len() + 16 + at,
            };
            bytes.extend(node(
                self.bits,
                u32::try_from(number(pair[0])).expect("small"),
                u32::try_from(number(pair[1])).expect("small"),
            ));
        }
        bytes.extend([0; 16]);
        bytes.extend(&data.bytes);
        bytes.extend(MARK);
        bytes.extend(self.about(nodes.len()));
        bytes
    }

    /// Returns the first bits of a range in the tree, from the highest on, and how many count.
    fn key(&self, address: IpAddr, prefix: u32) -> (u128, u32) {
        match address {
            IpAddr::V4(v4) if self.six => (u128::from(v4.to_bits()), prefix + 96),
            IpAddr::V4(v4) => (u128::from(v4.to_bits()) << 96, prefix),
            IpAddr::V6(v6) => (v6.to_bits(), prefix),
        }
    }

    fn about(&self, nodes: usize) -> Vec<u8> {
        let mut data = Data::default();
        let description = "Made for tests of Waarmerk: where these addresses lie is invented";
        data.write(&Value::Map(vec![
            ("binary_format_major_version", Value::Short(2)),
            ("binary_format_minor_version", Value::Short(0)),
            ("build_epoch", Value::Long(1_788_220_800)),
            ("database_type", "Made-for-tests-Country".into()),
            ("description", Value::Map(vec![("en", description.into())])),
            ("ip_version", Value::Short(if self.six { 6 } else { 4 })),
            ("languages", Value::Array(vec!["en".into(), "nl".into()])),
            ("node_count", Value::Number(u32::try_from(nodes).expect("small"))),
            ("record_size", Value::Short(u16::try_from(self.bits).expect("small"))),
        ]));
        data.bytes
    }
}

/// Where a record of a node leads.
#[derive(Debug, Clone, Copy)]
enum To {
    Nothing,
    Node(usize),
    Data(usize),
}

fn insert(nodes: &mut Vec<[To; 2]>, bits: u128, prefix: u32, to: To) {
    let mut node = 0;
    for taken in 0..prefix {
        let side = usize::from(bits >> (127 - taken) & 1 == 1);
        if taken + 1 == prefix {
            nodes[node][side] = to;
            return;
        }
        node = match nodes[node][side] {
            To::Node(next) => next,
            held => {
                nodes.push([held; 2]);
                let next = nodes.len() - 1;
                nodes[node][side] = To::Node(next);
                next
            }
        };
    }
}

/// Returns the bytes of a node.
pub fn node(bits: usize, left: u32, right: u32) -> Vec<u8> {
    let [left, right] = [left.to_be_bytes(), right.to_be_bytes()];
    match bits {
        24 => [&left[1..], &right[1..]].concat(),
        28 => [&left[1..], &[left[0] << 4 | right[0]], &right[1..]].concat(),
        _ => [left, right].concat(),
    }
}

/// A section of data while it is written. What is there already is pointed to.
#[derive(Default)]
pub struct Data {
    pub bytes: Vec<u8>,
    texts: HashMap<String, u32>,
    records: Vec<(Value, usize)>,
}

impl Data {
    /// Writes a record, unless it is there; returns where.
    fn place(&mut self, value: &Value) -> usize {
        if let Some((_, at)) = self.records.iter().find(|(known, _)| known == value) {
            return *at;
        }
        let at = self.bytes.len();
        self.write(value);
        self.records.push((value.clone(), at));
        at
    }

    /// Writes a value.
    pub fn write(&mut self, value: &Value) {
        match value {
            Value::Text(text) => {
                if let Some(at) = self.texts.get(text) {
                    return self.write(&Value::Pointer(*at));
                }
                self.texts.insert(text.clone(), u32::try_from(self.bytes.len()).expect("small"));
                self.control(2, text.len());
                self.bytes.extend(text.as_bytes());
            }
            Value::Short(number) => self.number(5, &number.to_be_bytes()),
            Value::Number(number) => self.number(6, &number.to_be_bytes()),
            Value::Long(number) => self.number(9, &number.to_be_bytes()),
            Value::Truth(truth) => self.control(14, usize::from(*truth)),
            Value::Array(values) => {
                self.control(11, values.len());
                for value in values {
                    self.write(value);
                }
            }
            Value::Map(entries) => {
                self.control(7, entries.len());
                for (name, value) in entries {
                    self.write(&(*name).into());
                    self.write(value);
                }
            }
            Value::Pointer(to) => {
                let low = |number: u32, bytes: usize| number.to_be_bytes()[4 - bytes..].to_vec();
                let (size, rest, bytes) = match *to {
                    to if to < 2048 => (0, to, 1),
                    to if to < 526_336 => (1, to - 2048, 2),
                    to if to < 0x0800_0000 => (2, to - 526_336, 3),
                    to => (3, to, 4),
                };
                let high = if size == 3 { 0 } else { u8::try_from(rest >> (8 * bytes)).expect("three bits") };
                self.bytes.push(1 << 5 | size << 3 | high);
                self.bytes.extend(low(rest, bytes));
            }
        }
    }

    /// Writes a number without its leading zeros.
    fn number(&mut self, kind: u8, bytes: &[u8]) {
        let bytes = &bytes[bytes.iter().take_while(|byte| **byte == 0).count()..];
        self.control(kind, bytes.len());
        self.bytes.extend(bytes);
    }

    fn control(&mut self, kind: u8, size: usize) {
        let (low, more) = match size {
            0..29 => (size, Vec::new()),
            29..285 => (29, vec![size - 29]),
            _ => (30, vec![(size - 285) >> 8, (size - 285) & 0xff]),
        };
        let low = u8::try_from(low).expect("five bits");
        if kind > 7 {
            self.bytes.extend([low, kind - 7]);
        } else {
            self.bytes.push(kind << 5 | low);
        }
        self.bytes.extend(more.into_iter().map(|byte| u8::try_from(byte).expect("a byte")));
    }
}
