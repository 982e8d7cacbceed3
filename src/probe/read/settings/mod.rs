//! Settings: what was set, by registry, policy, device management or property list, in each form that it is handed over.

use std::ops::ControlFlow;

use super::super::fact::{Address, Fact, Hive, Origin, Setting, Sink, Value, What};
use super::limit;
use crate::audit::locator::{Locator, Step};

#[cfg(test)]
mod bytes;
pub(super) mod cloud_policy;
#[cfg(test)]
mod cut;
mod decode;
pub(super) mod group_policy;
#[cfg(test)]
mod hostile;
pub(super) mod intune;
pub(super) mod item_properties;
mod plist_binary;
mod plist_xml;
pub(super) mod policy_rules;
pub(super) mod property_list;
pub(super) mod registry_export;
pub(super) mod registry_policy;
pub(super) mod registry_query;
mod value;
mod xml;

/// Hands facts on until the one who asked has enough.
struct Facts<'s> {
    sink: &'s mut dyn Sink,
    stopped: bool,
}

impl<'s> Facts<'s> {
    fn to(sink: &'s mut dyn Sink) -> Self {
        Self { sink, stopped: false }
    }

    fn tell(&mut self, at: Locator, what: What<'_>) {
        if !self.stopped {
            self.stopped = self.sink.fact(&Fact { at, what }) == ControlFlow::Break(());
        }
    }

    /// Hands on a setting; and what it says of the machine, where it is one of those that say such a thing.
    fn setting(&mut self, at: Locator, setting: Setting) {
        let about = about(&setting);
        if let Some((name, text)) = about {
            self.tell(at.clone(), What::Setting(setting));
            self.tell(at, What::About(name.to_owned(), text));
        } else {
            self.tell(at, What::Setting(setting));
        }
    }
}

/// Returns the name of a policy object, profile or domain, cut where it is longer than any: it is told with each setting
/// that is of it.
fn name(text: &str) -> String {
    limit::cut(text, limit::PATH).to_owned()
}

/// Returns what a value of the registry says of its machine.
fn about(setting: &Setting) -> Option<(&'static str, String)> {
    let Address::Registry { key, name, .. } = &setting.address else { return None };
    let Value::Text(text) = &setting.value else { return None };
    let (key, name) = (key.to_ascii_lowercase(), name.to_ascii_lowercase());
    let about = match name.as_str() {
        "editionid" if key.ends_with(r"\microsoft\windows nt\currentversion") => "edition",
        "versiontoreport" | "clientversiontoreport" if key.ends_with(r"\office\clicktorun\configuration") => {
            "office-version"
        }
        "lastproduct" if key.ends_with(r"\common\productversion") => "office-version",
        _ => return None,
    };
    Some((about, text.clone()))
}

/// Returns the hive that a key with its root belongs to, and the key below that hive.
///
/// The key of a person under `HKEY_USERS` is that of a user; the profiles of the system and of new users are neither.
fn rooted(key: &str) -> (Hive, &str) {
    let (root, rest) = key.split_once('\\').unwrap_or((key, ""));
    match root.to_ascii_uppercase().as_str() {
        "HKEY_LOCAL_MACHINE" | "HKLM" => (Hive::Machine, rest),
        "HKEY_CURRENT_USER" | "HKCU" => (Hive::User, rest),
        "HKEY_USERS" | "HKU" => {
            let (who, below) = rest.split_once('\\').unwrap_or((rest, ""));
            let upper = who.to_ascii_uppercase();
            if (upper.starts_with("S-1-5-21-") || upper.starts_with("S-1-12-1-")) && !upper.ends_with("_CLASSES") {
                (Hive::User, below)
            } else {
                (Hive::Other, key)
            }
        }
        _ => (Hive::Other, key),
    }
}

/// Returns what sets the values of a key, as far as the key tells.
fn origin(hive: Hive, key: &str) -> Origin {
    let key = key.to_ascii_lowercase();
    if key.starts_with(r"software\policies\microsoft\cloud\") {
        Origin::CloudPolicy
    } else if key.starts_with(r"software\policies\") {
        Origin::Policy
    } else if hive == Hive::User && key.starts_with(r"software\microsoft\office\") {
        Origin::Preference
    } else {
        Origin::Elsewhere
    }
}

/// Returns a setting of the registry that nothing more is known of than its key with root, name and value.
fn registry(full_key: &str, name: String, value: Value) -> Setting {
    let (hive, key) = rooted(full_key);
    Setting {
        origin: origin(hive, key),
        address: Address::Registry { hive, key: key.to_owned(), name },
        value,
        by: None,
        precedence: None,
    }
}

/// Returns the place of a value in a text: its line, key and name.
fn place(line: u64, key: &str, name: &str) -> Locator {
    Locator(vec![Step::Line(line), Step::Key(key.to_owned()), Step::Value(name.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_below_the_identifier_of_a_person_is_of_the_user() {
        assert_eq!(rooted(r"HKEY_USERS\S-1-5-21-1-2-3-1001\Software\X"), (Hive::User, r"Software\X"));
        assert_eq!(rooted(r"hkey_users\default\Software\X"), (Hive::Other, r"hkey_users\default\Software\X"));
        assert_eq!(rooted(r"HKLM\Software"), (Hive::Machine, "Software"));
    }

    #[test]
    fn a_preference_is_told_apart_from_a_policy() {
        for (key, expected) in [
            (r"SOFTWARE\Policies\Microsoft\Cloud\Office\16.0\common\privacy", Origin::CloudPolicy),
            (r"Software\Policies\Microsoft\office\16.0\common\privacy", Origin::Policy),
            (r"Software\Microsoft\Office\16.0\Common\Privacy", Origin::Preference),
            (r"Software\Microsoft\Windows\CurrentVersion\Policies\DataCollection", Origin::Elsewhere),
        ] {
            assert_eq!(origin(Hive::User, key), expected, "{key}");
        }
    }
}
