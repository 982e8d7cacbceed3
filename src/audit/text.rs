//! Text that exists in both languages of an audit.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// A language that a reader of the audit may choose. The name is the ISO 639-1 code.
    Language {
        /// Dutch.
        Nl = "nl",
        /// English.
        En = "en",
    }
}

/// The same statement in Dutch and in English. Both are always there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// Returns the wording in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}
