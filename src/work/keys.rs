//! Keys: one that signs the log of a device, one that signs publications. Made here, kept outside every dossier.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::{Span, Timestamp, Unit, tz::TimeZone};
use zeroize::Zeroizing;

use super::{
    error::WorkError,
    home::{Home, Secrecy, write_whole},
    session::user_and_host,
};
use crate::{
    audit::{LogName, decide::filled, member::PublicKey},
    seal::{LogKey, SealKey},
};

/// How long a certificate of one's own making is valid.
const YEARS: i64 = 3;

/// A key that signs the log of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLogKey {
    /// The log.
    pub log: LogName,
    /// The public key: what a lead invites.
    pub public: PublicKey,
    /// Where the key is.
    pub path: PathBuf,
}

/// Makes the key of a log, and has the settings say who works here if they did not.
pub fn new_log_key(home: &Home, log: &LogName, name: Option<&str>) -> Result<KnownLogKey, WorkError> {
    let name = name.map(|name| filled(name, "name")).transpose()?;
    let path = home.log_keys().join(format!("{log}.pem"));
    refuse_overwriting(&path)?;
    let key = LogKey::generate().map_err(|error| WorkError::Key { path: path.clone(), error })?;
    write_whole(&path, key.to_pem().as_bytes(), Secrecy::Owner)?;
    let mut settings = home.settings()?;
    if settings.log.is_none() {
        settings.log = Some(log.clone());
    }
    if let Some(name) = name {
        settings.name = Some(name);
    }
    home.save_settings(&settings)?;
    Ok(KnownLogKey { log: log.clone(), public: PublicKey(key.public()), path })
}

/// Returns the name that the log of this device could have: who is logged in, and on which machine.
pub fn proposed_log() -> Option<LogName> {
    let (user, host) = user_and_host();
    let part = |text: &str| -> String {
        let text = text.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        text.trim_matches('-').chars().take(40).collect()
    };
    let device = host.split('.').next().unwrap_or_default();
    format!("{}@{}", part(&user), part(device)).parse().ok()
}

/// Reads the key of a log.
pub fn log_key(home: &Home, log: &LogName) -> Result<LogKey, WorkError> {
    let path = home.log_keys().join(format!("{log}.pem"));
    let text = match fs::read_to_string(&path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(WorkError::NoLogKey { log: log.clone() }),
        Err(error) => return Err(WorkError::io("read", path)(error)),
    };
    LogKey::from_pem(&text).map_err(|error| WorkError::Key { path, error })
}

/// Returns the files among the keys of logs that cannot be used, and why.
pub fn bad_log_keys(home: &Home) -> Vec<WorkError> {
    let names = fs::read_dir(home.log_keys()).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let logs = names.filter_map(|name| name.to_str()?.strip_suffix(".pem")?.parse::<LogName>().ok());
    logs.filter_map(|log| log_key(home, &log).err()).collect()
}

/// Returns all keys of logs that can be used, by name.
pub fn log_keys(home: &Home) -> Result<Vec<KnownLogKey>, WorkError> {
    let folder = home.log_keys();
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(WorkError::io("read", folder)(error)),
    };
    let mut keys = Vec::new();
    for entry in entries {
        let path = entry.map_err(WorkError::io("read", &folder))?.path();
        let log = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".pem")?.parse::<LogName>().ok());
        // A file that is no key says so where that key is asked for; it does not stand in the way of the others.
        if let Some((log, key)) = log.and_then(|log| log_key(home, &log).ok().map(|key| (log, key))) {
            keys.push(KnownLogKey { log, public: PublicKey(key.public()), path });
        }
    }
    keys.sort_by(|a, b| a.log.cmp(&b.log));
    Ok(keys)
}

/// Makes a key that signs publications, with a certificate of its own making: it shows integrity, not identity. Returns
/// where it is.
pub fn new_seal_key(home: &Home, common_name: &str, at: Timestamp) -> Result<PathBuf, WorkError> {
    let path = own_seal_key(home);
    refuse_overwriting(&path)?;
    let from = at.round(Unit::Second).unwrap_or(at);
    let until = from.to_zoned(TimeZone::UTC).saturating_add(Span::new().years(YEARS)).timestamp();
    let generated =
        SealKey::generate(common_name, from, until).map_err(|error| WorkError::Key { path: path.clone(), error })?;
    let pem = Zeroizing::new(format!("{}{}", *generated.private, generated.certificate));
    write_whole(&path, pem.as_bytes(), Secrecy::Owner)?;
    Ok(path)
}

/// Returns where the key of one's own making is, if there is one.
pub fn own_seal_key(home: &Home) -> PathBuf {
    home.seal_keys().join("own.pem")
}

/// Finds and reads the key that signs publications: the one given, else the one that the settings name, else the one of
/// one's own making. Certificates that are not in the key's file may be given apart.
pub fn seal_key(
    home: &Home,
    given: Option<&Path>,
    certificates: Option<&Path>,
    passphrase: Option<&str>,
) -> Result<SealKey, WorkError> {
    let own = own_seal_key(home);
    let path = match given.map(PathBuf::from).or(home.settings()?.seal_key) {
        Some(path) => path,
        None if own.exists() => own,
        None => return Err(WorkError::NoSealKey),
    };
    let read = |path: &Path| fs::read_to_string(path).map(Zeroizing::new).map_err(WorkError::io("read", path));
    let certificates = certificates.map(read).transpose()?.unwrap_or_default();
    SealKey::from_pem(&read(&path)?, &certificates, passphrase).map_err(|error| WorkError::Key { path, error })
}

fn refuse_overwriting(path: &Path) -> Result<(), WorkError> {
    if path.exists() { Err(WorkError::KeyExists { path: path.to_path_buf() }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_read_back_and_never_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path());
        let log: LogName = "anna@laptop".parse().expect("a log");
        assert!(matches!(log_key(&home, &log), Err(WorkError::NoLogKey { .. })));
        let made = new_log_key(&home, &log, Some("Anna de Vries")).expect("made");
        assert_eq!(log_key(&home, &log).expect("read").public(), made.public.0);
        assert_eq!(log_keys(&home).expect("listed"), [made]);
        assert_eq!(home.settings().expect("saved").log, Some(log.clone()));
        assert!(matches!(new_log_key(&home, &log, None), Err(WorkError::KeyExists { .. })));
        let other: LogName = "zed@pc".parse().expect("a log");
        let steering = new_log_key(&home, &other, Some("Zed \u{1b}[31mred"));
        assert!(matches!(steering, Err(WorkError::Refused(_))), "a name that could steer a terminal is refused");
    }

    #[test]
    fn a_key_of_ones_own_making_signs_and_is_known_to_be_that() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path());
        assert!(matches!(seal_key(&home, None, None, None), Err(WorkError::NoSealKey)));
        let at = "2026-11-20T12:00:00Z".parse().expect("a moment");
        new_seal_key(&home, "Anna de Vries", at).expect("made");
        assert!(seal_key(&home, None, None, None).expect("read").is_self_signed());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_may_read_a_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path());
        let made = new_log_key(&home, &"anna@laptop".parse().expect("a log"), None).expect("made");
        let permissions = fs::metadata(made.path).expect("there").permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);
    }

    #[test]
    fn one_bad_key_file_hides_no_other_and_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path());
        let log = "anna@laptop".parse().expect("a log");
        new_log_key(&home, &log, None).expect("made");
        fs::write(home.log_keys().join("bram@mbp.pem"), "no key").expect("written");
        assert_eq!(log_keys(&home).expect("read").into_iter().map(|key| key.log).collect::<Vec<_>>(), [log]);
        assert!(
            matches!(bad_log_keys(&home).as_slice(), [WorkError::Key { path, .. }] if path.ends_with("bram@mbp.pem"))
        );
    }
}
