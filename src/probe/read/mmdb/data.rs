//! Values of the data section: a kind, a size, and what they hold, or a pointer to another.

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Malformed {
    /// It cannot be read.
    Value,
    /// Reading it took more steps than a section of this size has values: it was made to be read for ever.
    Endless,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pointer,
    Text,
    Number,
    Map,
    Array,
    /// Its value is its size: nothing follows.
    Truth,
    /// So many bytes that are of no use here: a fraction, bytes.
    Other,
}

/// The beginning of a value.
#[derive(Debug, Clone, Copy)]
struct Head {
    kind: Kind,
    /// Bytes, or entries of a map or an array; of a pointer, where it points.
    size: usize,
    /// Where what it holds begins.
    content: usize,
}

/// A section of values; places are counted from its first byte, as pointers do.
#[derive(Debug)]
pub(super) struct Section<'b> {
    bytes: &'b [u8],
    /// Steps that may still be taken. What is shared by pointers is taken again for each record that shares it, so there
    /// are more than bytes; a sound database takes a few for each.
    steps: usize,
}

impl<'b> Section<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, steps: bytes.len().saturating_mul(16).saturating_add(1 << 20) }
    }

    /// Returns where the value of a key of a map begins; none if it is no map, or has no such key.
    pub(super) fn get(&mut self, map: usize, key: &str) -> Result<Option<usize>, Malformed> {
        let head = self.resolved(map)?;
        if head.kind != Kind::Map {
            return Ok(None);
        }
        let mut at = head.content;
        for _ in 0..head.size {
            let name = self.resolved(at)?;
            let found = name.kind == Kind::Text && self.held(name)? == key.as_bytes();
            at = self.after(at)?;
            if found {
                return Ok(Some(at));
            }
            at = self.after(at)?;
        }
        Ok(None)
    }

    /// Returns a text; none if it is something else.
    pub(super) fn text(&mut self, at: usize) -> Result<Option<&'b str>, Malformed> {
        let head = self.resolved(at)?;
        if head.kind != Kind::Text {
            return Ok(None);
        }
        let text = self.held(head)?;
        self.spend(text.len())?;
        std::str::from_utf8(text).map(Some).map_err(|_| Malformed::Value)
    }

    /// Returns a whole number that is not negative; none if it is something else.
    pub(super) fn number(&mut self, at: usize) -> Result<Option<u64>, Malformed> {
        let head = self.resolved(at)?;
        if head.kind != Kind::Number || head.size > size_of::<u64>() {
            return Ok(None);
        }
        Ok(Some(self.held(head)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))))
    }

    /// Returns the texts of an array.
    pub(super) fn texts(&mut self, at: usize) -> Result<Vec<String>, Malformed> {
        let head = self.resolved(at)?;
        let (mut at, mut texts) = (head.content, Vec::new());
        for _ in 0..if head.kind == Kind::Array { head.size } else { 0 } {
            texts.extend(self.text(at)?.map(ToOwned::to_owned));
            at = self.after(at)?;
        }
        Ok(texts)
    }

    /// Returns the place after a value. Pointers in it are not followed.
    fn after(&mut self, mut at: usize) -> Result<usize, Malformed> {
        let mut more = 1_usize;
        while more > 0 {
            let head = self.head(at)?;
            more -= 1;
            at = match head.kind {
                Kind::Pointer | Kind::Truth => head.content,
                Kind::Map => {
                    more = more.saturating_add(head.size * 2);
                    head.content
                }
                Kind::Array => {
                    more = more.saturating_add(head.size);
                    head.content
                }
                Kind::Text | Kind::Number | Kind::Other => head.content + self.held(head)?.len(),
            };
        }
        Ok(at)
    }

    /// Returns the beginning of a value, or of the one that it points to. A pointer never points to another.
    fn resolved(&mut self, at: usize) -> Result<Head, Malformed> {
        let head = self.head(at)?;
        if head.kind != Kind::Pointer {
            return Ok(head);
        }
        let head = self.head(head.size)?;
        if head.kind == Kind::Pointer { Err(Malformed::Value) } else { Ok(head) }
    }

    fn spend(&mut self, steps: usize) -> Result<(), Malformed> {
        self.steps = self.steps.checked_sub(steps).ok_or(Malformed::Endless)?;
        Ok(())
    }

    fn held(&self, head: Head) -> Result<&'b [u8], Malformed> {
        self.bytes.get(head.content..head.content.saturating_add(head.size)).ok_or(Malformed::Value)
    }

    /// Reads the beginning of a value: three bits of its kind and five of its size, each continued where they do not do.
    fn head(&mut self, at: usize) -> Result<Head, Malformed> {
        self.spend(1)?;
        let control = *self.bytes.get(at).ok_or(Malformed::Value)?;
        let mut content = at + 1;
        let mut number = |length: usize| -> Result<usize, Malformed> {
            let bytes = self.bytes.get(content..content + length).ok_or(Malformed::Value)?;
            content += length;
            Ok(bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
        };
        let low = usize::from(control & 0x1f);
        if control >> 5 == 1 {
            let high = low & 7;
            let size = match low >> 3 {
                0 => high << 8 | number(1)?,
                1 => (high << 16 | number(2)?) + 2048,
                2 => (high << 24 | number(3)?) + 526_336,
                _ => number(4)?,
            };
            return Ok(Head { kind: Kind::Pointer, size, content });
        }
        let kind = match control >> 5 {
            0 => number(1)?.checked_add(7).filter(|kind| *kind > 7).ok_or(Malformed::Value)?,
            kind => usize::from(kind),
        };
        let size = match low {
            29 => 29 + number(1)?,
            30 => 285 + number(2)?,
            31 => 65_821 + number(3)?,
            size => size,
        };
        let kind = match kind {
            2 => Kind::Text,
            5 | 6 | 9 | 10 => Kind::Number,
            7 => Kind::Map,
            11 => Kind::Array,
            14 => Kind::Truth,
            3 | 4 | 8 | 15 => Kind::Other,
            _ => return Err(Malformed::Value),
        };
        Ok(Head { kind, size, content })
    }
}
