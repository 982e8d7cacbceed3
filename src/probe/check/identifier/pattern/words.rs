//! Words that say what a number is: in the name of a field, and beside it in a text.

use std::cell::OnceCell;

#[cfg(test)]
thread_local! {
    /// Bytes of paths that were gone through.
    pub(in super::super) static GONE_THROUGH: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The path of a field, and what it speaks of: asked once, for one value may hold millions of marks.
#[derive(Default)]
pub(in super::super) struct Named<'a> {
    path: &'a str,
    version: OnceCell<bool>,
    phone: OnceCell<bool>,
    bsn: OnceCell<bool>,
}

impl<'a> Named<'a> {
    /// Takes a path; empty where there is none.
    pub(in super::super) fn of(path: &'a str) -> Self {
        Self { path, ..Self::default() }
    }

    /// Returns whether this is the very path, and not only an equal one.
    pub(in super::super) fn is(&self, path: &str) -> bool {
        std::ptr::eq(self.path, path)
    }

    fn speaks_of(&self, words: &[&str]) -> bool {
        #[cfg(test)]
        GONE_THROUGH.set(GONE_THROUGH.get() + self.path.len());
        let path = self.path.to_ascii_lowercase();
        words.iter().any(|word| path.contains(word))
    }

    pub(super) fn speaks_of_version(&self) -> bool {
        *self.version.get_or_init(|| self.speaks_of(&["ver", "build"]))
    }

    pub(super) fn speaks_of_phone(&self) -> bool {
        *self.phone.get_or_init(|| self.speaks_of(&["phone", "tel", "mobile", "mobiel"]))
    }

    pub(super) fn speaks_of_bsn(&self) -> bool {
        *self.bsn.get_or_init(|| speaks_of_bsn(self.path.as_bytes()))
    }
}

/// Returns whether a text speaks of citizen service numbers.
pub(super) fn speaks_of_bsn(text: &[u8]) -> bool {
    let text = text.to_ascii_lowercase();
    [&b"burgerservice"[..], b"sofinummer", b"sofi-nummer", b"citizen service", b"citizenservice"]
        .iter()
        .any(|word| memchr::memmem::find(&text, word).is_some())
        || memchr::memmem::find_iter(&text, b"bsn").any(|at| at == 0 || !text[at - 1].is_ascii_alphabetic())
}
