//! The files of sentences. Both languages have the same ones.

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// Name and text of each Dutch file.
        pub(super) const NL: &[(&str, &str)] = &[$(($name, include_str!(concat!("nl/", $name, ".ftl")))),+];
        /// Name and text of each English file.
        pub(super) const EN: &[(&str, &str)] = &[$(($name, include_str!(concat!("en/", $name, ".ftl")))),+];
    };
}

files![
    "words",
    "units",
    "template",
    "refusal",
    "team",
    "cli",
    "findings",
    "tui",
    "begin",
    "report",
    "verify",
    "request",
    "profile",
    "promise",
    "review",
    "completion",
    "sample",
    "probe",
    "observation-settings",
    "observation-events",
    "observation-network",
    "observation-lists"
];
