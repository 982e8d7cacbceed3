//! A value that can be replaced, and that two people may replace apart.

use super::id::EventId;

/// A replaceable value. Every replacement names the versions that it replaces; two replacements of one version are two
/// heads, shown side by side, and a later one that names both resolves them. Nothing is silently picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register<T> {
    heads: Vec<Version<T>>,
}

/// One version of a replaceable value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version<T> {
    /// The event that set it.
    pub id: EventId,
    /// When.
    pub at: jiff::Timestamp,
    /// The value.
    pub value: T,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { heads: Vec::new() }
    }
}

impl<T> Register<T> {
    /// Returns the versions that stand: none, one, or several in conflict.
    pub fn heads(&self) -> &[Version<T>] {
        &self.heads
    }

    /// Returns the events of the versions that stand.
    pub fn ids(&self) -> impl Iterator<Item = &EventId> {
        self.heads.iter().map(|version| &version.id)
    }

    /// Returns the value if exactly one version stands.
    pub fn settled(&self) -> Option<&T> {
        self.version().map(|version| &version.value)
    }

    /// Returns the version if exactly one stands.
    pub fn version(&self) -> Option<&Version<T>> {
        match self.heads.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Returns whether several versions stand.
    pub fn in_conflict(&self) -> bool {
        self.heads.len() > 1
    }

    /// Returns the identities of the versions that stand: what a replacement must name.
    pub fn replaced(&self) -> Vec<EventId> {
        self.heads.iter().map(|version| version.id.clone()).collect()
    }

    /// Sets a version in place of those named.
    pub fn set(&mut self, version: Version<T>, replaces: &[EventId]) {
        self.heads.retain(|head| !replaces.contains(&head.id));
        self.heads.push(version);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(id: &str, value: u8) -> Version<u8> {
        Version { id: id.parse().expect("valid"), at: jiff::Timestamp::UNIX_EPOCH, value }
    }

    #[test]
    fn two_replacements_of_one_version_stand_side_by_side_until_a_later_one_names_both() {
        let mut register = Register::default();
        register.set(version("anna@laptop/1", 1), &[]);
        let first = register.replaced();
        register.set(version("anna@laptop/2", 2), &first);
        register.set(version("bram@mbp/1", 3), &first);
        assert!(register.in_conflict());
        assert_eq!(register.settled(), None);
        let both = register.replaced();
        register.set(version("anna@laptop/3", 4), &both);
        assert_eq!(register.settled(), Some(&4));
    }
}
