//! Facts: what a file says, in one shape whatever its format.

use std::{borrow::Cow, net::IpAddr};

use jiff::{Timestamp, civil::Date};

use crate::audit::locator::Locator;

/// A fact, and where it stands.
#[derive(Debug, Clone)]
pub struct Fact<'a> {
    /// Where.
    pub at: Locator,
    /// What.
    pub what: What<'a>,
}

/// What a fact is about.
#[derive(Debug, Clone)]
pub enum What<'a> {
    /// A setting.
    Setting(Setting),
    /// An HTTP exchange.
    Exchange(Exchange<'a>),
    /// A telemetry event.
    Event(Event<'a>),
    /// An answer of DNS: a name, where it leads, and the addresses at the end.
    Lookup(Lookup),
    /// A conversation on the network.
    Conversation(Conversation),
    /// A row of a table.
    Row(Row),
    /// A range of addresses that is said to lie in a region or belong to a service.
    Range(Range),
    /// A host name of a list.
    Host(String),
    /// A term that was planted in a test.
    Seed(Seed),
    /// What was set while a capture was made.
    Capture(Capture),
    /// What a file says of the machine or scope that it is about, by name, such as `edition`, `office-version`.
    About(String, String),
}

/// How a fact reaches who asked: by reference, one at a time, in the order of the file. `Break` ends the reading.
pub trait Sink {
    /// Takes a fact.
    fn fact(&mut self, fact: &Fact<'_>) -> std::ops::ControlFlow<()>;

    /// Is told of an exchange, after it was handed over as a fact, that no event was read out of its body.
    fn without_events(&mut self, _exchange: &Exchange<'_>, _at: &Locator) {}

    /// Returns a sink for a stretch of the file that another core reads; none where facts have to come one by one.
    fn part(&self) -> Option<Box<dyn Part>> {
        None
    }

    /// Takes back a sink that [`Self::part`] gave, filled. They come back in the order of the file, and the facts of a
    /// file come either to the sink itself or to its parts.
    fn join(&mut self, _part: Box<dyn Part>) -> std::ops::ControlFlow<()> {
        std::ops::ControlFlow::Continue(())
    }
}

/// A sink for a stretch of a file. The sink that gave it finds its own type again by `Box<dyn Any>`.
pub trait Part: Sink + Send + std::any::Any {}

impl<F: FnMut(&Fact<'_>) -> std::ops::ControlFlow<()>> Sink for F {
    fn fact(&mut self, fact: &Fact<'_>) -> std::ops::ControlFlow<()> {
        self(fact)
    }
}

/// A setting, as one file says it. Which of several is in effect is for the check to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// How it is addressed.
    pub address: Address,
    /// What it is set to.
    pub value: Value,
    /// What set it.
    pub origin: Origin,
    /// The policy object or profile that set it, by name.
    pub by: Option<String>,
    /// Its rank where a report gives one: 1 is the one in effect, 0 was denied.
    pub precedence: Option<u32>,
}

/// How a setting is addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// By registry key and value name, as written in the file (names are not case-sensitive).
    Registry {
        /// Which hive.
        hive: Hive,
        /// The key below the hive, such as `Software\Policies\Microsoft\office\16.0\common`.
        key: String,
        /// The value's name; empty for the default value. `*` for all values of the key, `**` for it and all below it.
        name: String,
    },
    /// By the displayed name of a policy, in the language of the report.
    Policy {
        /// Whether it is of the machine or the user.
        hive: Hive,
        /// The displayed name.
        name: String,
        /// The displayed category.
        category: Option<String>,
    },
    /// By the id of a settings catalogue.
    Catalogue {
        /// The id of the definition.
        id: String,
    },
    /// By domain and key of a property list.
    Preference {
        /// The domain, such as `com.microsoft.office`; empty where the file does not say.
        domain: String,
        /// The key.
        key: String,
    },
}

/// Whose settings they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hive {
    /// Of the machine (`HKEY_LOCAL_MACHINE`, computer policy).
    Machine,
    /// Of the user (`HKEY_CURRENT_USER`, user policy).
    User,
    /// Another, or the file does not say.
    Other,
}

/// What a setting is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A whole number: `REG_DWORD`, `REG_QWORD`, an integer.
    Number(u64),
    /// Yes or no.
    Truth(bool),
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Other bytes.
    Bytes(Vec<u8>),
    /// The state of a policy and what was chosen with it, as a report displays them.
    Policy {
        /// `Enabled`, `Disabled` or as written.
        state: String,
        /// What was chosen in lists, numbers and texts, in order: name of the element and its displayed value.
        chosen: Vec<(String, String)>,
    },
    /// Taken away, or looked for and not there.
    Deleted,
}

/// What set a setting, strongest first: where several set it, the first of these is in effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Cloud Policy.
    CloudPolicy,
    /// Group Policy, or device management that writes the same keys.
    Policy,
    /// A preference, which the user can change.
    Preference,
    /// The registry or file, somewhere else.
    Elsewhere,
}

/// An HTTP exchange.
#[derive(Debug, Clone, Default)]
pub struct Exchange<'a> {
    /// Method, such as `POST`.
    pub method: Cow<'a, str>,
    /// The whole address.
    pub url: Cow<'a, str>,
    /// The host of the address, lower case, without port; empty where the address has none.
    pub host: String,
    /// When it began.
    pub started: Option<Timestamp>,
    /// The address of the server.
    pub server: Option<IpAddr>,
    /// The status of the response; 0 or absent where there was none.
    pub status: Option<u16>,
    /// Headers of the request: name and value.
    pub request_headers: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// Headers of the response.
    pub response_headers: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// Body of the request, with transfer and content encoding taken off where that was possible.
    pub request_body: Option<Body<'a>>,
    /// Body of the response.
    pub response_body: Option<Body<'a>>,
    /// Messages of a web socket, or of a connection that is no HTTP.
    pub messages: Vec<Message<'a>>,
    /// Bytes sent and received, where the capture says.
    pub sent: Option<u64>,
    /// Bytes received.
    pub received: Option<u64>,
}

/// A body.
#[derive(Debug, Clone)]
pub struct Body<'a> {
    /// Its bytes, after base64 and content encoding.
    pub bytes: Cow<'a, [u8]>,
    /// Its media type, as the capture says.
    pub media_type: Option<String>,
    /// Whether all of it is here.
    pub whole: bool,
}

/// A message of a web socket: the first stands at `socket-message > entry 1` of its exchange.
#[derive(Debug, Clone, Default)]
pub struct Message<'a> {
    /// Whether the client sent it.
    pub sent: bool,
    /// When.
    pub at: Option<Timestamp>,
    /// Its bytes.
    pub bytes: Cow<'a, [u8]>,
}

/// A telemetry event.
#[derive(Debug, Clone, Default)]
pub struct Event<'a> {
    /// Its full name, such as `Office.Word.Document.Statistics`.
    pub name: Cow<'a, str>,
    /// When it happened, as it says.
    pub time: Option<Timestamp>,
    /// The level that it says it is of: 1 Required, 2 Optional, 110 required service data, 120 essential services.
    pub level: Option<u32>,
    /// Whether the store says that it is required (`IsRequired`, `is_core`).
    pub required: Option<bool>,
    /// Categories of diagnostic data, by number.
    pub categories: Vec<i64>,
    /// Its fields, each leaf once, with the path to it.
    pub fields: Vec<Field<'a>>,
    /// Where it went, if it was read out of an exchange: the host.
    pub host: Option<Cow<'a, str>>,
}

impl Event<'_> {
    /// Returns the value of a field, by its path.
    pub fn field(&self, path: &str) -> Option<&str> {
        self.fields.iter().find(|field| field.path == path).map(|field| &*field.value)
    }
}

/// A leaf of an event.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    /// The path, with dots between its levels, such as `data.userId`.
    pub path: Cow<'a, str>,
    /// The value as text.
    pub value: Cow<'a, str>,
    /// What the event itself declares of it (`ext.metadata.f.<field>.t`): type in bits 0-4, kind of personal data in bits 5-12,
    /// customer content in bit 13.
    pub tag: Option<u32>,
}

/// An answer of DNS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// When.
    pub at: Option<Timestamp>,
    /// The name that was asked for, lower case, without a final dot.
    pub name: String,
    /// The names that it leads to, in order.
    pub chain: Vec<String>,
    /// The addresses at the end.
    pub addresses: Vec<IpAddr>,
}

/// A conversation on the network, between one client and one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// The server.
    pub server: IpAddr,
    /// Its port.
    pub port: u16,
    /// The name that was asked for: TLS server name or HTTP host. Absent where it is hidden or was not captured.
    pub name: Option<String>,
    /// Whether the name was hidden by encryption (ECH).
    pub hidden: bool,
    /// Bytes from client to server.
    pub sent: u64,
    /// Bytes from server to client.
    pub received: u64,
    /// First packet.
    pub from: Option<Timestamp>,
    /// Last packet.
    pub to: Option<Timestamp>,
}

/// A row of a table: the names of its columns, normalised (lower case, `_` for what is no letter or digit), and cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Column and cell, in order.
    pub cells: Vec<(String, String)>,
}

impl Row {
    /// Returns the first cell under one of these columns that is not empty.
    pub fn cell(&self, columns: &[&str]) -> Option<&str> {
        self.cells
            .iter()
            .find(|(column, cell)| columns.contains(&column.as_str()) && !cell.trim().is_empty())
            .map(|(_, cell)| cell.trim())
    }
}

/// A range of addresses, and what a list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// First address of the range.
    pub address: IpAddr,
    /// Bits that count.
    pub prefix: u8,
    /// The tag or name that holds it, such as `OneDsCollector.WestEurope`; of country data the field, such as
    /// `country.iso_code`.
    pub tag: String,
    /// The region, such as `westeurope`; absent where the list gives none.
    pub region: Option<String>,
    /// The service, such as `OneDsCollector`.
    pub service: Option<String>,
    /// The country, by its code in capitals (ISO 3166-1); only country data give one.
    pub country: Option<String>,
}

/// A term that was planted in a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// What it is.
    pub kind: SeedKind,
    /// The term.
    pub term: String,
}

crate::audit::named::named! {
    /// What a planted term is.
    SeedKind {
        /// Sign-in name or UPN.
        Account = "account",
        /// Name that is displayed.
        DisplayName = "display-name",
        /// E-mail address.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Security identifier.
        Sid = "sid",
        /// Name of the device.
        Device = "device",
        /// Domain of the tenant.
        Tenant = "tenant",
        /// Name of a document.
        Document = "document",
        /// A planted sentence or word.
        Sentence = "sentence",
    }
}

/// What was set while a capture was made: the file by name or digest, its level, scenario and window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Name of the file.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal digits, where given.
    pub sha256: Option<String>,
    /// The level that was set.
    pub level: Option<crate::audit::check::CaptureLevel>,
    /// The scenario that was played.
    pub scenario: Option<String>,
    /// From when.
    pub from: Option<Timestamp>,
    /// Until when.
    pub to: Option<Timestamp>,
    /// The day, where no times are given.
    pub on: Option<Date>,
}
