//! How things look: the terminal's own sixteen colours, or none; and plain characters where others do not show.

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

use crate::audit::verdict::Value;

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Whether colours are wanted.
    pub colour: bool,
    /// Whether only plain ASCII signs are wanted.
    pub ascii: bool,
}

impl Ink {
    /// Reads `NO_COLOR`, `WAARMERK_ASCII` and `TERM` through `var`; `ascii` is the switch on the command line.
    pub fn from_environment(ascii: bool, var: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| var(name).is_some_and(|value| !value.is_empty());
        let poor = var("TERM").is_some_and(|term| term == "linux" || term == "dumb");
        Self { colour: !set("NO_COLOR"), ascii: ascii || poor || set("WAARMERK_ASCII") }
    }

    fn tint(self, color: Color) -> Style {
        if self.colour { Style::new().fg(color) } else { Style::new() }
    }

    /// Returns the style of a heading.
    pub fn head(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Returns the style of what matters less.
    pub fn faint(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Returns the style of a key in a hint.
    pub fn key(self) -> Style {
        self.tint(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// Returns the style of what is as it should be.
    pub fn good(self) -> Style {
        self.tint(Color::Green)
    }

    /// Returns the style of what needs attention.
    pub fn warn(self) -> Style {
        self.tint(Color::Yellow)
    }

    /// Returns the style of what is not as it should be.
    pub fn bad(self) -> Style {
        self.tint(Color::Red)
    }

    /// Returns the style of the selected line.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Returns the style of a verdict.
    pub fn verdict(self, value: Option<Value>) -> Style {
        match value {
            Some(Value::Met) => self.good(),
            Some(Value::NotMet) => self.bad(),
            Some(Value::PartlyMet | Value::NotEstablished) => self.warn(),
            Some(Value::NotTested | Value::NotApplicable) | None => Style::new(),
        }
    }

    /// Puts plain signs in place of all others, if that is wanted. Letters stay.
    pub fn plain(self, buffer: &mut Buffer) {
        if !self.ascii {
            return;
        }
        for cell in &mut buffer.content {
            let symbol = cell.symbol();
            if !symbol.is_ascii()
                && let Some(plain) = symbol.chars().next().and_then(plain)
            {
                cell.set_char(plain);
            }
        }
    }
}

/// Returns the plain sign for one that is not; none for a letter.
fn plain(sign: char) -> Option<char> {
    Some(match sign {
        '✓' => 'Y',
        '✗' => 'N',
        '◐' => 'P',
        '○' | '•' => 'o',
        '·' | '…' => '.',
        '–' | '—' | '─' | '━' => '-',
        '█' => '#',
        '›' | '→' => '>',
        '←' | '‹' => '<',
        '↑' => '^',
        '↓' => 'v',
        '│' | '┃' | '┌' | '┐' | '└' | '┘' => ' ',
        '‘' | '’' => '\'',
        '“' | '”' | '„' => '"',
        '×' => 'x',
        letter if letter.is_alphabetic() || letter.is_numeric() => return None,
        _ => '?',
    })
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn the_environment_decides_on_colour_and_signs() {
        let ink = |vars: &[(&str, &str)], ascii| {
            Ink::from_environment(ascii, |name| {
                vars.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(ink(&[("TERM", "xterm-256color")], false), Ink { colour: true, ascii: false });
        assert_eq!(ink(&[("NO_COLOR", "1"), ("TERM", "linux")], false), Ink { colour: false, ascii: true });
        assert_eq!(ink(&[("NO_COLOR", ""), ("WAARMERK_ASCII", "1")], false), Ink { colour: true, ascii: true });
        assert_eq!(ink(&[], true), Ink { colour: true, ascii: true });
    }

    #[test]
    fn marks_stay_apart_in_plain_signs_and_letters_stay_letters() {
        let mut buffer = Buffer::with_lines(["✓✗◐?○–· één 你好 ──█ 🙂"]);
        Ink { colour: true, ascii: true }.plain(&mut buffer);
        let text: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(text.starts_with("YNP?o-. één "), "{text}");
        assert!(text.contains("--#"));
        for value in Value::ALL {
            assert_eq!(plain(value.mark()).unwrap_or(value.mark()), value.ascii_mark());
        }
        assert_eq!(buffer.area, Rect::new(0, 0, buffer.area.width, 1));
    }
}
