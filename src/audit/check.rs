//! Checks that a procedure declares: what the program tests in the evidence attached to it. The program tests; the
//! auditor concludes.

use serde::{Deserialize, Serialize};

use super::{
    digest::{Fields, Sha256},
    named::named,
};

named! {
    /// What is tested.
    Test {
        /// Effective values of settings, by precedence, against the good ones.
        Settings = "settings",
        /// Settings are set, to a value that has a meaning: the choice that they give was made, and is in effect.
        SettingsChosen = "settings-chosen",
        /// No event holds a direct identifier.
        NoDirectIdentifier = "no-direct-identifier",
        /// No event holds content of files, mails or conversations.
        NoContent = "no-content",
        /// Persons are named by pseudonyms only.
        Pseudonymised = "pseudonymised",
        /// Each event is in the catalogue of the day of its capture.
        EventsDocumented = "events-documented",
        /// Each event of required service data and essential services is named and documented.
        ServiceDataExplained = "service-data-explained",
        /// The export of the data viewer is readable and holds Office events.
        ViewerReadable = "viewer-readable",
        /// Two captures, at two levels, per scenario and window: what the lower one still sends.
        LevelsCompared = "levels-compared",
        /// Sensitive measurements per level.
        SensitiveMeasurements = "sensitive-measurements",
        /// What is sent at every level.
        AlwaysSent = "always-sent",
        /// Traffic stays inside the EU Data Boundary.
        InsideBoundary = "inside-boundary",
        /// No traffic goes to advertising or third-party hosts.
        NoThirdParties = "no-third-parties",
        /// Two dated lists of subprocessors, compared.
        SubprocessorsCompared = "subprocessors-compared",
        /// Days between announcement and first use of a subprocessor.
        NoticeGiven = "notice-given",
        /// One transparency report for each half-year.
        EachHalfYear = "each-half-year",
        /// Connected Experiences against the fourteen of 2019: scope drift.
        ExperiencesCompared = "experiences-compared",
    }
}

impl Test {
    /// Returns whether this test can only ever speak against a commitment. Traffic seen at a client never proves what
    /// a data centre does; a capture without a hit never proves that there is none.
    pub const fn only_refutes(self) -> bool {
        matches!(
            self,
            Self::NoDirectIdentifier
                | Self::NoContent
                | Self::Pseudonymised
                | Self::InsideBoundary
                | Self::NoThirdParties
        )
    }
}

named! {
    /// What a check can do for a commitment.
    Power {
        /// Its evidence can establish what is tested.
        Establish = "establish",
        /// Its evidence can only speak against it; its best outcome is "nothing against it".
        Refute = "refute",
    }
}

named! {
    /// Hosts that a check looks at.
    HostGroup {
        /// Collectors of telemetry.
        Telemetry = "telemetry",
        /// Services of Defender.
        Defender = "defender",
        /// Office services: documents, mail, experiences.
        Office = "office",
        /// Everything else of the supplier.
        Other = "other",
    }
}

named! {
    /// The telemetry level that was set while something was captured.
    CaptureLevel {
        /// Required and optional.
        Optional = "optional",
        /// Required only.
        Required = "required",
        /// Neither.
        Neither = "neither",
    }
}

/// A check that a procedure declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Check {
    /// What is tested.
    pub test: Test,
    /// What its evidence can do.
    pub can: Power,
    /// The settings that are tested, by their ids in the table of settings. Only for `settings`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<String>,
    /// The hosts that are looked at; empty for all. Only for `inside-boundary`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<HostGroup>,
    /// The levels at which captures are looked at; empty for all. Only where events are tested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<CaptureLevel>,
    /// Beginnings of the names of the events that are looked at; empty for all. Only where events are tested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
}

impl Check {
    /// Adds the check to the digest of what declares it.
    pub fn add_to(&self, fields: &mut Fields) {
        fields.add(self.test.name()).add(self.can.name());
        for list in [&self.settings, &self.events] {
            fields.add(list.len().to_string());
            for item in list {
                fields.add(item);
            }
        }
        fields.add(self.hosts.len().to_string());
        for host in &self.hosts {
            fields.add(host.name());
        }
        fields.add(self.levels.len().to_string());
        for level in &self.levels {
            fields.add(level.name());
        }
    }

    /// Returns the digest of the declaration: an observation names it, and is stale where it differs.
    pub fn digest(&self) -> Sha256 {
        let mut fields = Fields::new("waarmerk check 1");
        self.add_to(&mut fields);
        fields.finish()
    }
}
