//! The evidence of the demonstration, as it is shipped.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// Every file, by name.
        pub(super) const FILES: &[(&str, &[u8])] = &[$(($name, include_bytes!(concat!("../../../evidence/", $name)))),+];
    };
}

files![
    "connected-experiences-2026.csv",
    "contract-clauses-2025.md",
    "contract-clauses.md",
    "defender-verification-notes.md",
    "diagnostic-data-2025-09-16.csv",
    "diagnostic-data-viewer.csv",
    "dns-2026-09-14.pcap",
    "eu-data-boundary-2025-10-01.md",
    "eu-data-boundary-progress.md",
    "follow-up-2025.csv",
    "gpresult.xml",
    "inspection-minutes-2025-09-23.md",
    "inspection-minutes-2026-10-06.md",
    "interview-administrators-2025-09-17.txt",
    "interview-administrators-2026-09-22.txt",
    "intune-settings-catalogue.json",
    "neither-2026-09-14.har",
    "office-event-catalogue-extract.csv",
    "office-policies-2025.reg",
    "office-policies.reg",
    "onecollector-2026-09-15.ndjson",
    "organisation-measures-2026.md",
    "programme-2025.toml",
    "repeat-tests-2026.csv",
    "required-2026-09-14.har",
    "service-tags-extract.json",
    "slm-follow-up-2026.md",
    "starting-point-2025-01-01.csv",
    "subprocessors-2025-10-01.csv",
    "subprocessors-2026-09-01.csv",
    "supplier-answers-2026.csv",
    "supplier-campaign-approval-2024.md",
    "supplier-letter-2026-10-08.pdf",
    "supplier-response-2025-11-03.md",
    "supplier-response-2026-10-30.eml",
    "supplier-survey-policy-2026.md",
    "support-tickets-2026.csv",
    "test-scenario.md",
    "test-setup-2026-09-14.toml",
    "transparency-reports.csv",
    "trust-center-privacy.png",
    "windows-machine-registry.pol",
    "workplaces-2026.csv",
];

/// The years, each with its story.
pub(super) const YEARS: &[(&str, &str)] = &[
    ("2025", include_str!("../../../evidence/story-2025.toml")),
    ("2026", include_str!("../../../evidence/story-2026.toml")),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_of_evidence_is_shipped() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence");
        let names = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").file_name());
        let present: BTreeSet<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        let aside = ["README.md", "make.py", "story-2025.toml", "story-2026.toml", ".gitattributes"].map(str::to_owned);
        let expected: BTreeSet<String> = present.into_iter().filter(|name| !aside.contains(name)).collect();
        let shipped: BTreeSet<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(shipped, expected);
    }
}
