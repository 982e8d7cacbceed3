//! Evidence of whatever comes, for checks: it lies in a file, as evidence does.

use std::{fs, io, path::PathBuf};

use waarmerk::{
    audit::{EventId, Sha256},
    probe::{Input, check::Exhibit},
};

/// A file of evidence.
pub struct Evidence {
    path: PathBuf,
    sha256: Sha256,
    number: u64,
}

impl Evidence {
    /// Writes evidence down; the file of this number is written over.
    pub fn of(number: u64, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("waarmerk-fuzz-{}-{number}", std::process::id()));
        fs::write(&path, bytes).expect("it can be written");
        Self { path, sha256: Sha256::of(bytes), number }
    }

    /// Returns it as a check is given it.
    pub fn exhibit(&self, name: &str, collected: Option<&str>) -> Exhibit<'_> {
        Exhibit {
            id: EventId { log: "anna@laptop".parse().expect("a log"), seq: self.number + 1 },
            name: name.to_owned(),
            sha256: self.sha256,
            collected: collected.map(|day| day.parse().expect("a day")),
            period: Some("2025-07-01..2026-12-31".parse().expect("a period")),
            open: Box::new(|| -> io::Result<Input<'static>> {
                Input::file(fs::File::open(&self.path)?, self.path.clone())
            }),
        }
    }
}

impl Drop for Evidence {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// Returns the ids of the settings in a table of settings.
pub fn ids(table: &str) -> Vec<String> {
    table.lines().filter_map(|line| line.strip_prefix("id = \"")?.split('"').next()).map(str::to_owned).collect()
}
