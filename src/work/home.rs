//! What belongs to a person and not to a dossier: keys, settings, templates of one's own, memory.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use super::error::WorkError;
use crate::audit::{Language, LogName};

/// The folder of a person's own things: `WAARMERK_HOME`, else the platform's configuration folder. Nothing in it ever
/// goes into a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home(PathBuf);

/// What `settings.toml` holds. All of it may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Settings {
    /// Full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The log that this device writes, such as `anna@laptop`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<LogName>,
    /// The language of screens and messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The address of a timestamp authority (RFC 3161 over HTTP). With one, signatures reach level B-T.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp_authority: Option<String>,
    /// The key that signs publications, if it is not the one that `key new --for seal` makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal_key: Option<PathBuf>,
}

impl Home {
    /// Returns the home at this place.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Returns the home that the environment names: `WAARMERK_HOME`, else `waarmerk` in the platform's configuration
    /// folder.
    pub fn of_this_user() -> Result<Self, WorkError> {
        if let Some(path) = std::env::var_os("WAARMERK_HOME").filter(|path| !path.is_empty()) {
            return std::path::absolute(&path).map(Self).map_err(WorkError::io("find the folder of", path));
        }
        let strategy = etcetera::choose_base_strategy().map_err(|_| WorkError::NoHome)?;
        Ok(Self(strategy.config_dir().join("waarmerk")))
    }

    /// Returns the folder.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Returns where the keys that sign logs are.
    pub fn log_keys(&self) -> PathBuf {
        self.0.join("keys").join("log")
    }

    /// Returns where the keys that sign publications are.
    pub fn seal_keys(&self) -> PathBuf {
        self.0.join("keys").join("seal")
    }

    /// Returns where programmes of one's own are.
    pub fn templates(&self) -> PathBuf {
        self.0.join("templates")
    }

    /// Returns where the terminal UI's keymap is, if there is one.
    pub fn keymap(&self) -> PathBuf {
        self.0.join("keymap.toml")
    }

    /// Reads the settings; none are there before the first were saved.
    pub fn settings(&self) -> Result<Settings, WorkError> {
        let path = self.0.join("settings.toml");
        match fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text)
                .map_err(|error| WorkError::Settings { path, problem: error.to_string().trim_end().to_owned() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
            Err(error) => Err(WorkError::io("read", path)(error)),
        }
    }

    /// Saves the settings, all or nothing.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), WorkError> {
        let text = toml::to_string(settings).unwrap_or_default();
        write_whole(&self.0.join("settings.toml"), text.as_bytes(), Secrecy::Open)
    }
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// Whoever may read the folder.
    Open,
    /// Its owner alone.
    Owner,
}

/// Writes a file whole, or not at all, and makes the folders above it.
pub fn write_whole(path: &Path, bytes: &[u8], secrecy: Secrecy) -> Result<(), WorkError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(WorkError::io("make", folder))?;
    let write = || -> io::Result<()> {
        // Temporary files are readable by their owner alone; others may read it only once it is whole.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        io::Write::write_all(&mut file, bytes)?;
        if secrecy == Secrecy::Open {
            readable_by_all(file.as_file())?;
        }
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(WorkError::io("write", path))
}

#[cfg(unix)]
fn readable_by_all(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_read_back_and_an_unknown_one_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("deep"));
        assert_eq!(home.settings().expect("none yet"), Settings::default());
        let settings = Settings { name: Some("Anna".to_owned()), language: Some(Language::Nl), ..Settings::default() };
        home.save_settings(&settings).expect("saved");
        assert_eq!(home.settings().expect("read"), settings);
        fs::write(home.path().join("settings.toml"), "colour = 1").expect("written");
        let error = home.settings().expect_err("unknown");
        assert!(error.to_string().contains("colour"), "{error}");
    }
}
