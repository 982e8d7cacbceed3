//! A key as people write it: `s`, `G`, `ctrl-s`, `f2`, `shift-tab`, `enter`.

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with what is held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    held: KeyModifiers,
}

const NAMED: [(&str, KeyCode); 15] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("page-up", KeyCode::PageUp),
    ("page-down", KeyCode::PageDown),
];

impl Key {
    /// Returns whether the key types a character, so that a field would take it.
    pub fn types(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && !self.held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let mut held = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        // AltGr arrives as Ctrl+Alt on Windows, with the character it makes.
        if matches!(event.code, KeyCode::Char(it) if !it.is_ascii_alphanumeric())
            && held.contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            held = KeyModifiers::NONE;
        }
        let code = match event.code {
            KeyCode::BackTab => {
                held |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            // Ctrl-S arrives as `S` where Caps Lock is on.
            KeyCode::Char(it) if held.contains(KeyModifiers::CONTROL) => KeyCode::Char(it.to_ascii_lowercase()),
            code => code,
        };
        // A capital holds its own shift.
        if matches!(code, KeyCode::Char(_)) {
            held.remove(KeyModifiers::SHIFT);
        }
        Self { code, held }
    }
}

/// A word that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key: expected such as s, G, ctrl-s, f2, shift-tab, enter")]
pub struct NotAKey(pub String);

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut held = KeyModifiers::NONE;
        let mut rest = text;
        for (prefix, modifier) in
            [("ctrl-", KeyModifiers::CONTROL), ("alt-", KeyModifiers::ALT), ("shift-", KeyModifiers::SHIFT)]
        {
            if let Some(after) = rest.strip_prefix(prefix).filter(|after| !after.is_empty()) {
                held |= modifier;
                rest = after;
            }
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(only), None) if !only.is_control() && only != ' ' => Some(KeyCode::Char(only)),
            _ => NAMED.iter().find(|(name, _)| *name == rest).map(|(_, code)| *code).or_else(|| {
                let number = rest.strip_prefix('f')?.parse().ok()?;
                (1..=12).contains(&number).then_some(KeyCode::F(number))
            }),
        };
        let shifted = held.contains(KeyModifiers::SHIFT) && matches!(code, Some(KeyCode::Char(_)));
        match code {
            Some(code) if !shifted => Ok(Self { code, held }),
            _ => Err(NotAKey(text.to_owned())),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in
            [(KeyModifiers::CONTROL, "ctrl-"), (KeyModifiers::ALT, "alt-"), (KeyModifiers::SHIFT, "shift-")]
        {
            if self.held.contains(modifier) {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::F(number) => write!(f, "f{number}"),
            code => match NAMED.iter().find(|(_, known)| *known == code) {
                Some((name, _)) => f.write_str(name),
                None => match code {
                    KeyCode::Char(letter) => write!(f, "{letter}"),
                    other => write!(f, "{other:?}"),
                },
            },
        }
    }
}

impl Key {
    /// Writes the key for a hint: `Ctrl-S`, `Enter`, `s`.
    pub fn label(self) -> String {
        let text = self.to_string();
        if text.chars().count() == 1 {
            return text;
        }
        let arrows = [(KeyCode::Up, "↑"), (KeyCode::Down, "↓"), (KeyCode::Left, "←"), (KeyCode::Right, "→")];
        if let Some((_, arrow)) = arrows.iter().find(|(code, _)| *code == self.code && self.held.is_empty()) {
            return (*arrow).to_owned();
        }
        text.split('-').map(capital).collect::<Vec<_>>().join("-")
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_it_is_written() {
        for text in
            ["s", "G", "?", ":", "ctrl-s", "shift-tab", "f2", "enter", "page-down", "alt-x", "space", "-", "ctrl--"]
        {
            assert_eq!(text.parse::<Key>().map(|key| key.to_string()), Ok(text.to_owned()));
        }
        for bad in ["", "f13", "f0", "ctrl-", "escape", "shift-s", "ab", " "] {
            assert!(bad.parse::<Key>().is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn what_a_terminal_sends_is_the_key_that_was_meant() {
        let key = |code, held| Key::from(KeyEvent::new(code, held)).to_string();
        assert_eq!(key(KeyCode::Char('G'), KeyModifiers::SHIFT), "G");
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), "shift-tab");
        assert_eq!(key(KeyCode::Char('S'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), "ctrl-s");
        assert_eq!(key(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT), "@");
        assert_eq!("ctrl-s".parse::<Key>().map(Key::label), Ok("Ctrl-S".to_owned()));
    }
}
