//! A writer of Bond compact binary, to make records for tests.

use super::wire::Version;

/// A value to write.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Bool(bool),
    Int32(i64),
    Int64(i64),
    Double(f64),
    Text(&'static str),
    Bytes(Vec<u8>),
    Struct(Vec<(u16, Value)>),
    List(Vec<Value>),
    Map(Vec<(&'static str, Value)>),
}

impl Value {
    fn code(&self) -> u8 {
        match self {
            Self::Bool(_) => 2,
            Self::Double(_) => 8,
            Self::Text(_) => 9,
            Self::Struct(_) => 10,
            Self::List(_) | Self::Bytes(_) => 11,
            Self::Map(_) => 13,
            Self::Int32(_) => 16,
            Self::Int64(_) => 17,
        }
    }
}

fn unsigned(mut value: u64, out: &mut Vec<u8>) {
    while value > 0x7f {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

fn list(code: u8, count: usize, version: Version, out: &mut Vec<u8>) {
    if version == Version::Two && count < 7 {
        out.push(code | ((count.to_le_bytes()[0] + 1) << 5));
    } else {
        out.push(code);
        unsigned(count as u64, out);
    }
}

fn value(value: &Value, version: Version, out: &mut Vec<u8>) {
    match value {
        Value::Bool(truth) => out.push(u8::from(*truth)),
        Value::Int32(number) | Value::Int64(number) => unsigned(((number << 1) ^ (number >> 63)).cast_unsigned(), out),
        Value::Double(number) => out.extend(number.to_le_bytes()),
        Value::Text(text) => {
            unsigned(text.len() as u64, out);
            out.extend(text.as_bytes());
        }
        Value::Bytes(bytes) => {
            list(3, bytes.len(), version, out);
            out.extend(bytes);
        }
        Value::Struct(fields) => out.extend(record(fields, version)),
        Value::List(values) => {
            list(values.first().map_or(9, Value::code), values.len(), version, out);
            for one in values {
                self::value(one, version, out);
            }
        }
        Value::Map(pairs) => {
            out.extend([9, pairs.first().map_or(9, |(_, one)| one.code())]);
            unsigned(pairs.len() as u64, out);
            for (key, one) in pairs {
                self::value(&Value::Text(key), version, out);
                self::value(one, version, out);
            }
        }
    }
}

/// Returns a struct.
pub(super) fn record(fields: &[(u16, Value)], version: Version) -> Vec<u8> {
    let mut inner = Vec::new();
    for (number, one) in fields {
        let code = one.code();
        match number {
            0..=5 => inner.push(code | (number.to_le_bytes()[0] << 5)),
            6..=255 => inner.extend([code | (6 << 5), number.to_le_bytes()[0]]),
            _ => {
                inner.push(code | (7 << 5));
                inner.extend(number.to_le_bytes());
            }
        }
        value(one, version, &mut inner);
    }
    inner.push(0);
    let mut out = Vec::new();
    if version == Version::Two {
        unsigned(inner.len() as u64, &mut out);
    }
    out.extend(inner);
    out
}

/// Returns a record of Common Schema with nothing but a name.
pub(in crate::probe::read) fn named(name: &'static str) -> Vec<u8> {
    record(&[(1, Value::Text("3.0")), (2, Value::Text(name)), (70, Value::List(vec![]))], Version::One)
}
