//! Readers: bytes to facts, one file per format. The format is recognised by content, never by name.

use std::{io, io::Seek as _};

use super::{
    fact::Sink,
    input::Input,
    reading::{Format, Reading},
};

mod bond;
mod coding;
pub(in crate::probe) mod collector;
mod common_schema;
mod elements;
mod envelope;
mod event;
mod exchange;
mod har;
pub mod head;
mod host_list;
pub mod limit;
mod lines;
mod mitm;
pub(in crate::probe) mod mmdb;
mod name_list;
mod network;
mod rows;
mod saz;
mod service_tags;
mod settings;
mod sqlite;
mod stretch;
pub mod tail;
mod test_setup;
mod unpack;
mod viewer;

pub use head::Head;
use tail::Tail;

/// One reader, of a format that is known by a part of the file: its [`Head`] or its [`Tail`].
struct Reader<Part> {
    /// What it reads.
    format: Format,
    /// Returns whether a file with such a part is of this format.
    looks: fn(&Part) -> bool,
    /// Reads it. An error is one of the disk; what is wrong with the bytes is in the reading.
    read: fn(&mut Input<'_>, &mut dyn Sink) -> io::Result<Reading>,
}

/// The readers of formats that are known by their beginning, those with the surest marks first: the first that recognises
/// a file reads it.
const BY_HEAD: &[Reader<Head>] = &[
    Reader { format: Format::EventTranscript, looks: sqlite::looks_transcript, read: sqlite::read },
    Reader { format: Format::Sqlite, looks: sqlite::looks, read: sqlite::read },
    Reader { format: Format::HttpArchive, looks: har::looks, read: har::read },
    Reader { format: Format::FiddlerArchive, looks: saz::looks, read: saz::read },
    Reader { format: Format::MitmproxyDump, looks: mitm::looks, read: mitm::read },
    Reader { format: Format::BondCompact, looks: bond::looks, read: bond::read },
    Reader { format: Format::ViewerTable, looks: viewer::looks_table, read: viewer::read_table },
    Reader { format: Format::ViewerJson, looks: viewer::looks_json, read: viewer::read_json },
    Reader { format: Format::CommonSchema, looks: common_schema::looks, read: common_schema::read },
    Reader { format: Format::Pcap, looks: network::looks_pcap, read: network::read_pcap },
    Reader { format: Format::Pcapng, looks: network::looks_pcapng, read: network::read_pcapng },
    Reader {
        format: Format::RegistryPolicy,
        looks: settings::registry_policy::looks,
        read: settings::registry_policy::read,
    },
    Reader {
        format: Format::RegistryExport,
        looks: settings::registry_export::looks,
        read: settings::registry_export::read,
    },
    Reader {
        format: Format::PolicyResult,
        looks: settings::group_policy::looks_result,
        read: settings::group_policy::read_result,
    },
    Reader {
        format: Format::PolicyReport,
        looks: settings::group_policy::looks_report,
        read: settings::group_policy::read_report,
    },
    Reader { format: Format::PolicyRules, looks: settings::policy_rules::looks, read: settings::policy_rules::read },
    Reader { format: Format::PropertyList, looks: settings::property_list::looks, read: settings::property_list::read },
    Reader { format: Format::IntuneSettings, looks: settings::intune::looks, read: settings::intune::read },
    Reader {
        format: Format::ItemProperties,
        looks: settings::item_properties::looks,
        read: settings::item_properties::read,
    },
    Reader {
        format: Format::RegistryQuery,
        looks: settings::registry_query::looks,
        read: settings::registry_query::read,
    },
    Reader { format: Format::CloudPolicy, looks: settings::cloud_policy::looks, read: settings::cloud_policy::read },
    Reader { format: Format::ServiceTags, looks: service_tags::looks, read: service_tags::read },
    Reader { format: Format::Endpoints, looks: host_list::looks_warning_list, read: host_list::read_warning_list },
    Reader { format: Format::Table, looks: rows::workbook::looks, read: rows::workbook::read },
    Reader { format: Format::TestSetup, looks: test_setup::looks, read: test_setup::read },
    Reader { format: Format::TestSetup, looks: test_setup::looks_table, read: test_setup::read_table },
    Reader { format: Format::CommonSchema, looks: common_schema::looks_amid, read: common_schema::read },
    // What follows has no mark of its own, and comes after all that has.
    Reader { format: Format::Endpoints, looks: host_list::looks, read: host_list::read },
    Reader { format: Format::EventNames, looks: name_list::looks_events, read: name_list::read_events },
    Reader { format: Format::Subprocessors, looks: rows::looks_subprocessors, read: rows::read },
    Reader { format: Format::TransparencyReports, looks: rows::looks_reports, read: rows::read },
    Reader { format: Format::Experiences, looks: rows::looks_experiences, read: rows::read },
    Reader { format: Format::EventNames, looks: rows::looks_events, read: rows::read },
    Reader { format: Format::Experiences, looks: name_list::looks_experiences, read: name_list::read_experiences },
    Reader { format: Format::Table, looks: rows::looks, read: rows::read },
];

/// The readers of formats that are known by their end. They come last, so that most files are never read there.
const BY_TAIL: &[Reader<Tail>] = &[Reader { format: Format::Mmdb, looks: mmdb::looks, read: mmdb::read }];

/// A format, and what reads it.
type Found = (Format, fn(&mut Input<'_>, &mut dyn Sink) -> io::Result<Reading>);

/// Returns what recognises a file, and leaves the file at its start.
fn find(head: &Head, input: &mut Input<'_>) -> io::Result<Option<Found>> {
    if let Some(reader) = BY_HEAD.iter().find(|reader| (reader.looks)(head)) {
        input.rewind()?;
        return Ok(Some((reader.format, reader.read)));
    }
    let tail = Tail::of(input)?;
    Ok(BY_TAIL.iter().find(|reader| (reader.looks)(&tail)).map(|reader| (reader.format, reader.read)))
}

/// A file that no reader recognises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unrecognised {
    /// What was tried, in order.
    pub tried: Vec<Format>,
    /// The kind of file that its first bytes are a mark of, such as `PNG`, where that is known.
    pub resembles: Option<&'static str>,
}

/// Kinds of files that hold nothing that is read: pictures, documents, prose.
const DOCUMENTS: &[&str] = &[
    "PDF",
    "PNG",
    "JPEG",
    "GIF",
    "TIFF",
    "BMP",
    "WebP",
    "HEIF",
    "SVG",
    "RTF",
    "HTML",
    "Office document",
    "Group Policy backup index",
    "text",
];

impl Unrecognised {
    /// Returns the kind of file, where it holds nothing that is read, whatever it is about; none where it may hold anything,
    /// as what is packed up may.
    pub fn document(&self) -> Option<&'static str> {
        self.resembles.filter(|kind| DOCUMENTS.contains(kind))
    }
}

/// What became of a file.
pub type Outcome = Result<Reading, Unrecognised>;

/// Reads a file, whatever it is, and hands its facts to `sink`, in the order of the file.
///
/// An error is one of the disk. A file that no reader recognises is named with what was tried.
pub fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let head = Head::of(input)?;
    match find(&head, input)? {
        Some((_, read)) => read(input, sink).map(Ok),
        None => Ok(Err(Unrecognised { tried: tried(), resembles: head.resembles() })),
    }
}

/// Returns all formats that are tried, each once, in order.
fn tried() -> Vec<Format> {
    let mut tried = Vec::new();
    for format in BY_HEAD.iter().map(|reader| reader.format).chain(BY_TAIL.iter().map(|reader| reader.format)) {
        if !tried.contains(&format) {
            tried.push(format);
        }
    }
    tried
}

/// Returns what a file is, without reading more than its beginning and, where that tells nothing, its end.
pub fn recognise(input: &mut Input<'_>) -> io::Result<Option<Format>> {
    let head = Head::of(input)?;
    Ok(find(&head, input)?.map(|(format, _)| format))
}
