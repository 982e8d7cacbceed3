//! Azure's service tags: which ranges of addresses belong to which service, in which region.

use std::{
    fmt,
    io::{self, BufReader, Read as _},
    net::IpAddr,
    ops::ControlFlow,
};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::{
    super::{
        fact::{Fact, Range, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head, limit,
};
use crate::audit::locator::{Locator, Step};

/// Bytes of a name.
const NAME: usize = 200;

/// Returns whether a file is a list of service tags.
pub(super) fn looks(head: &Head) -> bool {
    head.start().starts_with('{')
        && head.text().is_some_and(|text| text.contains("\"addressPrefixes\"") && text.contains("\"values\""))
}

/// Reads the list, tag by tag.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = Head::of(input)?;
    let too_large = input.size() > limit::DOCUMENT;
    let size = input.size();
    let text = super::rows::Decoded::new(input.by_ref().take(limit::DOCUMENT), &head, usize::MAX);
    let mut file = File { reading: Reading::of(Format::ServiceTags), sink, tag: 0, ranges: 0, stopped: false };
    let mut source = serde_json::Deserializer::from_reader(BufReader::new(text));
    let outcome = file.deserialize(&mut source);
    let File { mut reading, stopped, ranges, tag, .. } = file;
    if stopped {
        return Ok(reading);
    }
    if let Err(error) = outcome {
        if let Some(kind) = error.io_error_kind() {
            return Err(kind.into());
        }
        let at = Some(Locator::at(Step::Entry(tag)));
        match () {
            () if too_large => reading.remark(RemarkKind::TooLarge, at, size.to_string()),
            () if error.is_eof() => reading.remark(RemarkKind::Truncated, at, "JSON"),
            () => reading.remark(RemarkKind::Damaged, at, "JSON"),
        }
    } else if ranges == 0 {
        reading.remark(RemarkKind::Empty, None, "values");
    }
    Ok(reading)
}

/// The file while it is read.
struct File<'s> {
    reading: Reading,
    sink: &'s mut dyn Sink,
    tag: u64,
    ranges: u64,
    stopped: bool,
}

/// A tag, as the file has it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Tag {
    #[serde(default)]
    name: String,
    #[serde(default)]
    properties: Properties,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Properties {
    region: String,
    system_service: String,
    address_prefixes: Prefixes,
}

/// The ranges of a tag, as many as are read.
#[derive(Default)]
struct Prefixes {
    some: Vec<String>,
    /// Whether there were more.
    more: bool,
}

impl<'de> Deserialize<'de> for Prefixes {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_seq(Self::default())
    }
}

impl<'de> Visitor<'de> for Prefixes {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ranges of addresses")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Self, A::Error> {
        while self.some.len() < limit::ENTRIES {
            match list.next_element()? {
                Some(prefix) => self.some.push(prefix),
                None => return Ok(self),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            self.more = true;
        }
        Ok(self)
    }
}

impl File<'_> {
    fn take(&mut self, tag: Tag) -> ControlFlow<()> {
        // What is longer than any name is told with each range of the tag.
        let given = |text: String| (!text.is_empty()).then(|| limit::cut(&text, NAME).to_owned());
        let name = limit::cut(&tag.name, NAME).to_owned();
        let (region, named) = (given(tag.properties.region), name.split('.').next().unwrap_or_default().to_owned());
        let service = given(tag.properties.system_service).or_else(|| given(named));
        let place = Locator::at(Step::Entry(self.tag)).then(Step::Field("properties.addressPrefixes".to_owned()));
        if tag.properties.address_prefixes.more {
            self.reading.remark(RemarkKind::TooLarge, Some(place.clone()), limit::ENTRIES.to_string());
        }
        for (index, text) in tag.properties.address_prefixes.some.iter().enumerate() {
            let at = place.then(Step::Entry(index as u64 + 1));
            let Some((address, prefix)) = prefix(text) else {
                self.reading.remark(RemarkKind::Damaged, Some(at), text.chars().take(60).collect::<String>());
                continue;
            };
            let (tag, region, service) = (name.clone(), region.clone(), service.clone());
            self.ranges += 1;
            self.sink.fact(&Fact { at, what: What::Range(Range { address, prefix, tag, region, service }) })?;
        }
        ControlFlow::Continue(())
    }
}

/// Returns the address and the bits that count of a range such as `13.69.0.0/17`; of an address alone, all its bits.
pub(super) fn prefix(text: &str) -> Option<(IpAddr, u8)> {
    let (address, bits) =
        text.trim().split_once('/').map_or((text.trim(), None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = match bits {
        Some(bits) if bits.bytes().all(|byte| byte.is_ascii_digit()) => bits.parse().ok()?,
        Some(_) => return None,
        None => most,
    };
    (bits <= most).then_some((address, bits))
}

impl<'de> DeserializeSeed<'de> for &mut File<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut File<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of service tags")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "changeNumber" => {
                    self.reading.version = Some(map.next_value::<serde_json::Value>()?.to_string());
                }
                "values" => map.next_value_seed(Tags(self))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The tags of a file, one at a time.
struct Tags<'f, 's>(&'f mut File<'s>);

impl<'de> DeserializeSeed<'de> for Tags<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Tags<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tags")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut tags: A) -> Result<(), A::Error> {
        loop {
            self.0.tag += 1;
            let Some(tag) = tags.next_element::<Tag>()? else { return Ok(()) };
            if self.0.take(tag).is_break() {
                self.0.stopped = true;
                return Err(serde::de::Error::custom("stopped"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TAGS: &str = r#"{"changeNumber": 7, "cloud": "Public", "values": [
        {"name": "OneDsCollector.WestEurope", "id": "x", "properties": {"region": "westeurope", "systemService": "OneDsCollector",
         "addressPrefixes": ["13.69.0.0/17", "2603:1020::/48", "nonsense"]}},
        {"name": "AzureCloud.uksouth", "properties": {"region": "uksouth", "addressPrefixes": ["51.140.0.0/16"]}}]}"#;

    fn tags(bytes: &[u8]) -> (Reading, Vec<(String, Range)>) {
        let mut found = Vec::new();
        let reading = read(&mut Input::bytes(bytes), &mut |fact: &Fact<'_>| {
            if let What::Range(range) = &fact.what {
                found.push((fact.at.to_string(), range.clone()));
            }
            ControlFlow::Continue(())
        });
        (reading.expect("bytes at hand are readable"), found)
    }

    #[test]
    fn each_range_has_its_tag_region_and_service() {
        let (reading, found) = tags(TAGS.as_bytes());
        assert_eq!(reading.version.as_deref(), Some("7"));
        assert_eq!(found.len(), 3);
        let (at, range) = &found[2];
        assert_eq!(at, "entry 2 > field properties.addressPrefixes > entry 1");
        assert_eq!((range.prefix, range.tag.as_str()), (16, "AzureCloud.uksouth"));
        assert_eq!(range.region.as_deref(), Some("uksouth"));
        assert_eq!(range.service.as_deref(), Some("AzureCloud"));
        assert!(!reading.whole, "a prefix that is none was passed over");
        assert_eq!(reading.remarks[0].about, "nonsense");
    }

    #[test]
    fn a_list_that_is_cut_off_gives_what_came_before() {
        let cut = &TAGS.as_bytes()[..TAGS.len() - 40];
        let (reading, found) = tags(cut);
        assert_eq!(found.len(), 2);
        assert!(!reading.whole);
        assert_eq!(reading.remarks.last().map(|remark| remark.kind), Some(RemarkKind::Truncated));
    }

    /// A name of ten mebibytes was told with each of a million ranges, and all ranges of a tag were held.
    #[test]
    fn ranges_beyond_measure_are_left_out_and_a_name_is_cut() {
        let of = |name: &str, ranges: usize| {
            let ranges = vec![r#""10.0.0.0/8""#; ranges].join(",");
            tags(
                format!(r#"{{"values":[{{"properties":{{"addressPrefixes":[{ranges}]}},"name":"{name}"}}]}}"#)
                    .as_bytes(),
            )
        };
        let (reading, found) = of("A", limit::ENTRIES + 2);
        assert_eq!((found.len(), reading.remarks.len(), reading.whole), (limit::ENTRIES, 1, false));
        let (_, found) = of(&"é".repeat(1000), 2);
        assert!(found.iter().all(|(_, range)| range.tag.len() == NAME));
    }

    #[test]
    fn a_prefix_is_read_or_refused() {
        assert_eq!(prefix("10.0.0.1"), Some(("10.0.0.1".parse().expect("valid"), 32)));
        for wrong in ["", "10.0.0.0/33", "10.0.0.0/+8", "::/129", "10.0.0/8", "10.0.0.0/"] {
            assert_eq!(prefix(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn changed_bytes_never_panic(at in 0..TAGS.len(), byte: u8, cut in 0..TAGS.len()) {
            let mut bytes = TAGS.as_bytes().to_vec();
            bytes[at] = byte;
            bytes.truncate(TAGS.len() - cut);
            prop_assert!(tags(&bytes).1.len() <= 4);
        }
    }
}
