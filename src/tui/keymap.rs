//! Which key means what, where: the defaults of the registry, with the user's own keys in their place.

use std::collections::{BTreeMap, HashMap};

use super::{
    act::{Act, Place, REGISTRY, Spec},
    key::Key,
};

/// Which key means what, where.
#[derive(Debug, Clone)]
pub struct Keymap {
    meanings: HashMap<(Place, Key), Act>,
    keys: BTreeMap<(Place, Act), Vec<Key>>,
}

/// What is wrong with a keymap.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeymapError {
    /// The file is not TOML of the form `act = ["key", ...]`.
    #[error("the keymap cannot be read: {0}")]
    Toml(String),
    /// There is no act of this name.
    #[error("`{0}` is not an action: `waarmerk` lists them under `?`")]
    UnknownAct(String),
    /// A word names no key.
    #[error("`{word}`, given for {act}, is not a key: expected such as s, G, ctrl-s, f2, shift-tab, enter")]
    NotAKey {
        /// For which act.
        act: Act,
        /// What was given.
        word: String,
    },
    /// One key means two acts in one place.
    #[error("{key} means both {first} and {second} in {place}: give one of them another key")]
    Conflict {
        /// Which key.
        key: String,
        /// The act that has it.
        first: Act,
        /// The act that asks for it.
        second: Act,
        /// Where.
        place: Place,
    },
}

impl Keymap {
    /// Returns the defaults of the registry.
    pub fn new() -> Self {
        Self::build(&BTreeMap::new()).expect("the registry's own keys are in order, which a test holds")
    }

    /// Returns the defaults with the keys of a TOML text in their place, such as `submit = ["s", "ctrl-s"]`.
    pub fn with(user: &str) -> Result<Self, KeymapError> {
        let table: BTreeMap<String, Vec<String>> =
            toml::from_str(user).map_err(|error| KeymapError::Toml(error.message().to_owned()))?;
        let mut own = BTreeMap::new();
        for (name, words) in table {
            let act: Act = name.parse().map_err(|_| KeymapError::UnknownAct(name))?;
            let keys = words.into_iter().map(|word| word.parse().map_err(|_| KeymapError::NotAKey { act, word }));
            own.insert(act, keys.collect::<Result<Vec<Key>, _>>()?);
        }
        Self::build(&own)
    }

    fn build(own: &BTreeMap<Act, Vec<Key>>) -> Result<Self, KeymapError> {
        let mut keymap = Self { meanings: HashMap::new(), keys: BTreeMap::new() };
        for Spec { act, keys, places, .. } in REGISTRY {
            let defaults = || keys.iter().filter_map(|key| key.parse().ok()).collect();
            let keys: Vec<Key> = own.get(act).cloned().unwrap_or_else(defaults);
            for place in *places {
                // A field takes every character, so a letter means nothing else there.
                for key in keys.iter().filter(|key| !(place.types() && key.types())) {
                    match keymap.meanings.insert((*place, *key), *act) {
                        Some(first) if first != *act => {
                            let key = key.to_string();
                            return Err(KeymapError::Conflict { key, first, second: *act, place: *place });
                        }
                        _ => {}
                    }
                    let known = keymap.keys.entry((*place, *act)).or_default();
                    if !known.contains(key) {
                        known.push(*key);
                    }
                }
            }
        }
        Ok(keymap)
    }

    /// Returns what the key means in this place.
    pub fn meaning(&self, place: Place, key: Key) -> Option<Act> {
        self.meanings.get(&(place, key)).copied()
    }

    /// Returns the keys of an act in this place.
    pub fn keys(&self, place: Place, act: Act) -> &[Key] {
        self.keys.get(&(place, act)).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Default for Keymap {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().expect("a key")
    }

    #[test]
    fn the_registry_has_no_two_acts_on_one_key_and_no_word_that_is_no_key() {
        for spec in REGISTRY {
            for word in spec.keys {
                assert!(word.parse::<Key>().is_ok(), "{} has `{word}`", spec.act);
            }
        }
        assert_eq!(Keymap::with("").map(|_| ()), Ok(()));
    }

    #[test]
    fn the_users_keys_take_the_place_of_the_defaults() {
        let keymap = Keymap::with("submit = [\"ctrl-g\", \"z\"]").expect("in order");
        assert_eq!(keymap.meaning(Place::Walk, key("z")), Some(Act::Submit));
        assert_eq!(keymap.meaning(Place::Walk, key("ctrl-g")), Some(Act::Submit));
        assert_eq!(keymap.meaning(Place::Walk, key("s")), None);
        assert_eq!(keymap.meaning(Place::Walk, key("v")), Some(Act::Verdict));
    }

    #[test]
    fn two_acts_on_one_key_are_both_named() {
        let error = Keymap::with("submit = [\"v\"]").expect_err("a conflict");
        let text = error.to_string();
        assert!(text.contains("verdict") && text.contains("submit") && text.contains("walk"), "{text}");
    }

    #[test]
    fn what_is_wrong_in_a_keymap_is_named() {
        for (text, part) in
            [("submit = 3", "cannot be read"), ("sumbit = [\"s\"]", "`sumbit`"), ("submit = [\"escape\"]", "`escape`")]
        {
            let error = Keymap::with(text).expect_err("wrong").to_string();
            assert!(error.contains(part), "{error}");
        }
    }

    #[test]
    fn a_field_takes_every_letter() {
        let keymap = Keymap::new();
        for place in Place::ALL.into_iter().filter(|place| place.types()) {
            assert_eq!(keymap.meaning(place, key("q")), None, "{place}");
        }
    }
}
