//! Running text: from inlines to words, from words to lines.

use std::rc::Rc;

use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    breaks::{self, Join, Measure},
    check::Index,
    face::{self, Face, Setting, Shaped, Shaper},
    style::{ASCENT, DESCENT, Type},
};
use crate::report::document::{Ink, Inline, Inlines};

/// Where a link leads, before it is known where anything stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// Another place.
    Uri(String),
    /// The heading with this number, counted over the whole document.
    Heading(usize),
    /// The note with this number, from 1.
    Note(usize),
}

/// What a stretch of text is, besides text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Nothing more.
    Plain,
    /// A link.
    Link(Aim),
    /// The mark of a note.
    NoteMark(usize),
    /// To be taken literally.
    Code,
    /// Withheld.
    Gap,
}

/// A stretch of text of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// How it is set.
    pub style: Type,
    /// How far above the baseline.
    pub rise: f32,
    /// How carefully its characters are told apart.
    pub setting: Setting,
    /// What it is.
    pub role: Role,
    /// Its whole text: the description of a link.
    pub text: String,
}

/// A piece of a word within one span.
#[derive(Debug, Clone)]
pub struct Part {
    /// Index of the span.
    pub span: usize,
    text: String,
    /// The glyphs.
    pub shaped: Rc<[Shaped]>,
}

struct Word {
    parts: Vec<Part>,
    measure: Measure,
    /// The span that the space after it belongs to.
    space: Option<usize>,
}

/// A paragraph, ready to be broken into lines.
pub struct Prose {
    /// The spans that its parts refer to.
    pub spans: Vec<Span>,
    words: Vec<Word>,
}

/// A line of a paragraph.
pub struct Line {
    /// What is on it, left to right.
    pub parts: Vec<Part>,
    /// Its width, without the space at its end.
    pub width: f32,
}

struct Letter {
    character: char,
    span: usize,
    sticky: bool,
}

/// Reads inlines; white space is collapsed.
pub fn read(shaper: &mut Shaper, index: &Index, inlines: &Inlines, style: Type) -> Prose {
    let mut reader = Reader { spans: Vec::new(), letters: Vec::new() };
    for inline in &inlines.0 {
        reader.inline(shaper, index, inline, style);
    }
    while reader.letters.last().is_some_and(|letter| letter.character == ' ') {
        reader.letters.pop();
    }
    Prose { words: words(shaper, &reader.spans, &reader.letters), spans: reader.spans }
}

/// Reads one line of text in which every space counts.
pub fn read_literally(shaper: &mut Shaper, text: &str, style: Type) -> Prose {
    let span = Span { style, rise: 0.0, setting: Setting::Literal, role: Role::Code, text: String::new() };
    let mut letters: Vec<Letter> = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let character = if character.is_whitespace() { ' ' } else { character };
        // Only the last of several spaces may vanish at the end of a line, and no space at the start of one.
        let leading = letters.iter().all(|letter| letter.character == ' ');
        let sticky = character == ' ' && (leading || characters.peek().is_some_and(|next| next.is_whitespace()));
        letters.push(Letter { character, span: 0, sticky });
    }
    let spans = vec![span];
    Prose { words: words(shaper, &spans, &letters), spans }
}

struct Reader {
    spans: Vec<Span>,
    letters: Vec<Letter>,
}

impl Reader {
    fn inline(&mut self, shaper: &Shaper, index: &Index, inline: &Inline, style: Type) {
        match inline {
            Inline::Text(text) => self.text(text, style, Setting::Plain, Role::Plain),
            Inline::Strong(text) => self.text(text, style.strong(), Setting::Plain, Role::Plain),
            Inline::Verdict { mark, word } => {
                let strong = style.strong();
                let (scale, rise) = shaper.mark_place(strong.face, mark.glyph());
                let drawn = Type { size: strong.size * scale, ..strong };
                self.text(mark.glyph().encode_utf8(&mut [0; 4]), drawn, Setting::Mark, Role::Plain);
                if let Some(span) = self.spans.last_mut() {
                    span.rise = strong.size * rise;
                }
                // The mark and its word stay on one line.
                self.letters.push(Letter { character: ' ', span: self.spans.len(), sticky: true });
                self.text(word, strong, Setting::Plain, Role::Plain);
            }
            Inline::Link { to, text } => {
                let role = index.heading_of(to).map_or(Role::Plain, |heading| Role::Link(Aim::Heading(heading)));
                self.text(text, style.in_ink(Ink::Accent), Setting::Plain, role);
            }
            Inline::Url { uri, text } => {
                self.text(text, style.in_ink(Ink::Accent), Setting::Plain, Role::Link(Aim::Uri(uri.clone())));
            }
            Inline::Note(id) => {
                let Some(number) = index.note_of(id) else { return };
                while self.letters.last().is_some_and(|letter| letter.character == ' ') {
                    self.letters.pop();
                }
                let mark = Type { face: Face::Strong, size: style.size * 0.65, ..style }.in_ink(Ink::Accent);
                let text = number.to_string();
                self.text(&text, mark, Setting::Plain, Role::NoteMark(number));
                if let Some(span) = self.spans.last_mut() {
                    span.rise = style.size * 0.34;
                }
            }
            Inline::Code(text) => self.text(text, style, Setting::Literal, Role::Code),
            Inline::Gap(text) => self.text(text, style.in_ink(Ink::Muted), Setting::Plain, Role::Gap),
            Inline::Break => {
                self.text("", style, Setting::Plain, Role::Plain);
                let span = self.spans.len().saturating_sub(1);
                while self.letters.last().is_some_and(|letter| letter.character == ' ') {
                    self.letters.pop();
                }
                self.letters.push(Letter { character: '\n', span, sticky: false });
            }
        }
    }

    fn text(&mut self, text: &str, style: Type, setting: Setting, role: Role) {
        let span = self.spans.len();
        let description = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.spans.push(Span { style, rise: 0.0, setting, role, text: description });
        for character in text.chars() {
            let binding = matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}');
            if !character.is_whitespace() || binding {
                self.letters.push(Letter { character, span, sticky: binding });
            } else if self.letters.last().is_some_and(|last| !matches!(last.character, ' ' | '\n')) {
                self.letters.push(Letter { character: ' ', span, sticky: false });
            }
        }
    }
}

fn words(shaper: &mut Shaper, spans: &[Span], letters: &[Letter]) -> Vec<Word> {
    let characters: Vec<char> = letters.iter().map(|letter| letter.character).collect();
    let sticky = |index: usize| letters.get(index).is_some_and(|letter| letter.sticky);
    let mut words = Vec::new();
    let mut start = 0;
    for index in 0..letters.len() {
        let last = index + 1 == letters.len();
        let join = match breaks::after(&characters, sticky, index) {
            Some(join) => join,
            None if last => Join::LineEnd,
            None => continue,
        };
        let (Some(letters), Some(end)) = (letters.get(start..=index), letters.get(index)) else { break };
        words.push(word(shaper, spans, letters, join, end.span));
        start = index + 1;
    }
    words
}

fn word(shaper: &mut Shaper, spans: &[Span], letters: &[Letter], join: Join, last: usize) -> Word {
    let letters = match (join, letters.split_last()) {
        (Join::Space, Some((_, rest))) => rest,
        _ => letters,
    };
    let mut parts: Vec<(usize, String)> = Vec::new();
    for letter in letters {
        if letter.character == '\n' || face::is_invisible(letter.character) {
            continue;
        }
        match parts.last_mut() {
            Some((span, text)) if *span == letter.span => text.push(letter.character),
            _ => parts.push((letter.span, letter.character.to_string())),
        }
    }
    let parts: Vec<Part> = parts.into_iter().filter_map(|(span, text)| part(shaper, spans, span, &text)).collect();
    let space = (join == Join::Space).then_some(last);
    let space_width = space.and_then(|span| part(shaper, spans, span, " ")).map_or(0.0, |part| part.width(spans));
    let width = parts.iter().map(|part| part.width(spans)).sum();
    let hyphen = if join == Join::SoftHyphen { part(shaper, spans, last, "-") } else { None };
    let tail = hyphen.map_or(0.0, |part| part.width(spans));
    Word { parts, measure: Measure { width, space: space_width, tail, join }, space }
}

fn part(shaper: &mut Shaper, spans: &[Span], span: usize, text: &str) -> Option<Part> {
    let of = spans.get(span)?;
    Some(Part { span, text: text.to_owned(), shaped: shaper.shape(of.style.face, of.setting, text) })
}

impl Part {
    /// Returns the hyphen as one that is only there because the line was broken.
    fn soft(self) -> Self {
        let soft = |shaped: &Shaped| Shaped { text: "\u{ad}".to_owned(), shown: Some('-'), ..shaped.clone() };
        Self { shaped: self.shaped.iter().map(soft).collect(), ..self }
    }

    /// Returns the width in points.
    #[expect(clippy::cast_precision_loss, reason = "a word is far shorter than 16 million units")]
    pub fn width(&self, spans: &[Span]) -> f32 {
        let size = spans.get(self.span).map_or(0.0, |span| span.style.size);
        self.shaped.iter().map(Shaped::advance).sum::<i32>() as f32 * size / 1000.0
    }
}

impl Prose {
    /// Returns the width of the widest word, and the width of it all on one line.
    pub fn widths(&self) -> (f32, f32) {
        let widest = self.words.iter().map(|word| word.measure.width).fold(0.0, f32::max);
        let mut natural: f32 = 0.0;
        let mut line = 0.0;
        for word in &self.words {
            line += word.measure.width;
            natural = natural.max(line);
            line = if word.measure.join == Join::LineEnd { 0.0 } else { line + word.measure.space };
        }
        (widest, natural)
    }

    /// Breaks it into lines at most `width` wide. `even` balances them.
    pub fn lines(mut self, shaper: &mut Shaper, width: f32, even: bool) -> (Vec<Span>, Vec<Line>) {
        self.split_long_words(shaper, width);
        let measures: Vec<Measure> = self.words.iter().map(|word| word.measure).collect();
        let mut lines = Vec::new();
        let mut words = self.words.into_iter();
        let mut start = 0;
        let ends = breaks::lines(&measures, width, even);
        for end in &ends {
            let mut line = Line { parts: Vec::new(), width: 0.0 };
            for index in start..*end {
                let Some(word) = words.next() else { break };
                line.width += word.measure.width;
                line.parts.extend(word.parts);
                if index + 1 < *end {
                    line.width += word.measure.space;
                } else if word.measure.join == Join::SoftHyphen {
                    let span = line.parts.last().map_or(0, |part| part.span);
                    line.width += word.measure.tail;
                    line.parts.extend(part(shaper, &self.spans, span, "-").map(Part::soft));
                }
                // Also at the end of a line, where nobody sees it: who copies the text gets two words, not one.
                if let Some(span) = word.space {
                    line.parts.extend(part(shaper, &self.spans, span, " "));
                }
            }
            start = *end;
            lines.push(line);
        }
        (self.spans, lines)
    }

    /// Splits words that are wider than a line: an address after its punctuation, anything else anywhere.
    fn split_long_words(&mut self, shaper: &mut Shaper, width: f32) {
        let fits = |word: &Word| word.measure.width + word.measure.tail <= width;
        if self.words.iter().all(fits) {
            return;
        }
        let mut split = Vec::with_capacity(self.words.len());
        for word in std::mem::take(&mut self.words) {
            if fits(&word) {
                split.push(word);
                continue;
            }
            let mut pieces: Vec<(usize, String)> = Vec::new();
            for part in &word.parts {
                let mut open = false;
                for grapheme in part.text.graphemes(true) {
                    match pieces.last_mut() {
                        Some((_, text)) if open => text.push_str(grapheme),
                        _ => pieces.push((part.span, grapheme.to_owned())),
                    }
                    open = !grapheme.ends_with(breaks::parts_addresses);
                }
            }
            let mut parts = Vec::new();
            for (span, text) in pieces {
                let Some(piece) = part(shaper, &self.spans, span, &text) else { continue };
                if piece.width(&self.spans) <= width {
                    parts.push(piece);
                } else {
                    parts.extend(text.graphemes(true).filter_map(|g| part(shaper, &self.spans, span, g)));
                }
            }
            let count = parts.len();
            for (index, part) in parts.into_iter().enumerate() {
                let end = index + 1 == count;
                let width = part.width(&self.spans);
                let emergency = Measure { width, space: 0.0, tail: 0.0, join: Join::Emergency };
                let measure = if end { Measure { width, ..word.measure } } else { emergency };
                split.push(Word { parts: vec![part], measure, space: word.space.filter(|_| end) });
            }
        }
        self.words = split;
    }
}

/// Returns how far text of this type reaches above and below its baseline.
pub fn reach(style: Type) -> (f32, f32) {
    (style.size * ASCENT, style.size * DESCENT)
}
