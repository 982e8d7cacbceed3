//! What became of reading a file, besides the facts.

use crate::audit::{locator::Locator, named::named};

named! {
    /// A format that is read.
    Format {
        /// Registry export of regedit, Wine, or by hand.
        RegistryExport = "registry-export",
        /// Group Policy's `registry.pol`.
        RegistryPolicy = "registry-policy",
        /// Report of the policies that apply, by `gpresult /x`.
        PolicyResult = "policy-result",
        /// Report of one Group Policy object.
        PolicyReport = "policy-report",
        /// Policy Analyzer's rules.
        PolicyRules = "policy-rules",
        /// Settings catalogue of Intune.
        IntuneSettings = "intune-settings",
        /// Output of `reg query`.
        RegistryQuery = "registry-query",
        /// Output of `Get-ItemProperty`.
        ItemProperties = "item-properties",
        /// Export of Cloud Policy.
        CloudPolicy = "cloud-policy",
        /// Property list of macOS.
        PropertyList = "property-list",
        /// CSV of the Diagnostic Data Viewer.
        ViewerTable = "viewer-table",
        /// JSON of the Diagnostic Data Viewer.
        ViewerJson = "viewer-json",
        /// Windows' store of diagnostic events, `EventTranscript.db`.
        EventTranscript = "event-transcript",
        /// Common Schema events, one a line or in an array.
        CommonSchema = "common-schema",
        /// Bond compact binary of the native collectors.
        BondCompact = "bond-compact",
        /// HTTP archive.
        HttpArchive = "http-archive",
        /// Dump of mitmproxy.
        MitmproxyDump = "mitmproxy-dump",
        /// Session archive of Fiddler.
        FiddlerArchive = "fiddler-archive",
        /// Network capture, pcap.
        Pcap = "pcap",
        /// Network capture, pcapng.
        Pcapng = "pcapng",
        /// List of subprocessors.
        Subprocessors = "subprocessors",
        /// Transparency reports.
        TransparencyReports = "transparency-reports",
        /// List of Connected Experiences.
        Experiences = "experiences",
        /// List of event names.
        EventNames = "event-names",
        /// Azure's service tags.
        ServiceTags = "service-tags",
        /// Database of addresses, `MaxMind` DB.
        Mmdb = "mmdb",
        /// List of endpoints.
        Endpoints = "endpoints",
        /// Set-up of a test: seeded terms, captures and their levels.
        TestSetup = "test-setup",
        /// A table whose columns are none of those that are known.
        Table = "table",
        /// Another `SQLite` database.
        Sqlite = "sqlite",
        /// Plain text without a form that is known.
        Text = "text",
    }
}

named! {
    /// What has to be said of a reading.
    RemarkKind {
        /// The file ends before it should.
        Truncated = "truncated",
        /// A part could not be read, and was passed over.
        Damaged = "damaged",
        /// A part is larger than what is read, and only its beginning was.
        TooLarge = "too-large",
        /// A part was not decoded: its encoding is not known, or does not agree with its bytes.
        NotDecoded = "not-decoded",
        /// The file lacks a part that it should have, and is incomplete without.
        Incomplete = "incomplete",
        /// It departs from its standard, and was read all the same.
        Departs = "departs",
        /// It is empty.
        Empty = "empty",
        /// A name was in another language, or is not known, and could not be told.
        UnknownName = "unknown-name",
        /// Something was left out by who made the file.
        LeftOut = "left-out",
    }
}

/// Something that has to be said of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What.
    pub kind: RemarkKind,
    /// Where, if at one place.
    pub at: Option<Locator>,
    /// A name or number out of the file or its format, not a sentence: it is the same in all languages.
    pub about: String,
}

/// The most remarks that a reading holds.
pub const MOST_REMARKS: usize = 100;

/// What became of reading a file that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it was recognised as.
    pub format: Format,
    /// The version or dialect that it says it is, such as `1.2`.
    pub version: Option<String>,
    /// What has to be said; at most [`MOST_REMARKS`].
    pub remarks: Vec<Remark>,
    /// How many further remarks were left out.
    pub more_remarks: u64,
    /// Whether all of it was read: nothing was cut off, passed over, or left undecoded.
    pub whole: bool,
}

impl Reading {
    /// Returns a reading without remarks.
    pub fn of(format: Format) -> Self {
        Self { format, version: None, remarks: Vec::new(), more_remarks: 0, whole: true }
    }

    /// Adds a remark. What was cut off, passed over or not decoded makes the reading not whole.
    pub fn remark(&mut self, kind: RemarkKind, at: Option<Locator>, about: impl Into<String>) {
        let whole =
            matches!(kind, RemarkKind::Departs | RemarkKind::Empty | RemarkKind::UnknownName | RemarkKind::LeftOut);
        self.whole &= whole;
        if self.remarks.len() < MOST_REMARKS {
            self.remarks.push(Remark { kind, at, about: about.into() });
        } else {
            self.more_remarks += 1;
        }
    }

    /// Adds what was said of a further stretch of the same file.
    pub fn join(&mut self, further: Self) {
        self.whole &= further.whole;
        let free = MOST_REMARKS.saturating_sub(self.remarks.len());
        let left_out = further.remarks.len().saturating_sub(free) as u64;
        self.remarks.extend(further.remarks.into_iter().take(free));
        self.more_remarks += left_out + further.more_remarks;
        self.version = self.version.take().or(further.version);
    }
}
