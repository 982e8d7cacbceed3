//! Closed sets of named values: one name in code, file, command and screen.

/// A word that names none of the values that are allowed here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is not known: expected one of {expected}")]
pub struct UnknownName {
    /// What was given.
    pub word: String,
    /// What would have been accepted, separated by commas.
    pub expected: String,
}

/// Defines an enum whose values have one name each: in serde, `Display`, `FromStr`, and `name`.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// All values, in order.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$variant),+];

            /// Returns the name, as in files and commands.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::audit::named::UnknownName;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL.into_iter().find(|value| value.name() == word).ok_or_else(|| $crate::audit::named::UnknownName {
                    word: word.to_owned(),
                    expected: Self::ALL.map(Self::name).join(", "),
                })
            }
        }
    };
}

pub(crate) use named;
