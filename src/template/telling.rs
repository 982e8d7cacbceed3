//! How a problem is told: what to do about it, and what a face needs to say it in another language.

use super::{error::TemplateErrorKind, words::IdKind};

impl TemplateErrorKind {
    /// Returns what to do about it, as one English sentence.
    pub fn hint(&self) -> String {
        match self {
            Self::Unreadable { .. } => "Check that it exists and that you may read it.".to_owned(),
            Self::NotAFile { .. } => "Give the path of a programme in TOML.".to_owned(),
            Self::NotATable { .. } => "Put a file here, or take this away: the shipped table is used then.".to_owned(),
            Self::NotUtf8 => "Save the file as UTF-8.".to_owned(),
            Self::Syntax { .. } => "Mend the TOML here; the rest is checked after that.".to_owned(),
            Self::NewerFormat { .. } => "Use a newer version of this program.".to_owned(),
            Self::UnknownFormat { .. } => "Write `format = 1`.".to_owned(),
            Self::UnknownKey { nearest: Some(nearest), .. } => format!("Did you mean `{nearest}`?"),
            Self::UnknownKey { known, .. } => format!("The keys here are {}.", quoted(known)),
            Self::MissingKey { key, allowed, .. } if !allowed.is_empty() => {
                format!("Add `{key}`: one of {}, in quotes.", quoted(allowed))
            }
            Self::MissingKey { key, expected, .. } => format!("Add `{key}`: {}.", expected.phrase()),
            Self::WrongType { expected, .. } => format!("Write {}.", expected.phrase()),
            Self::UnknownWord { nearest: Some(nearest), allowed, .. } => {
                format!("Did you mean `{nearest}`? Allowed are {}.", quoted(allowed))
            }
            Self::UnknownWord { allowed, .. } => format!("Allowed are {}.", quoted(allowed)),
            Self::Empty { key } if key.contains('.') => "Fill it in: a programme is read in both languages.".to_owned(),
            Self::Empty { .. } => "Fill it in.".to_owned(),
            Self::ControlCharacter { .. } => "Leave it out: only line breaks and tabs are allowed.".to_owned(),
            Self::IdShape { what, .. } => format!("Use {}.", what.shape()),
            Self::Duplicate { what, .. } => format!("Give this {what} another id, or remove one of the two."),
            Self::ListedTwice { .. } => "List it once.".to_owned(),
            Self::UnknownReference { nearest: Some(nearest), .. } => format!("Did you mean `{nearest}`?"),
            Self::UnknownReference { what: IdKind::Programme, .. } => {
                "Include a shipped programme, or one in your own templates folder.".to_owned()
            }
            Self::UnknownReference { what, .. } => format!("Add a `[[{what}]]` with this id, or correct the id."),
            Self::DependencyCycle { .. } => "Remove one of these dependencies.".to_owned(),
            Self::NotCustomerSide { .. } => {
                "A supplier's commitment can only depend on what organisations do: give that commitment the standing \
                 `customer-side`, or remove the dependency."
                    .to_owned()
            }
            Self::NoProcedure { .. } => "Add a `[[commitment.procedure]]` that says how it is established.".to_owned(),
            Self::NotOfTest { .. } => "Leave it out.".to_owned(),
            Self::OnlyRefutes { .. } => {
                "Write `can = \"refute\"`: what a client shows proves nothing of a data centre.".to_owned()
            }
            Self::NoSettings { .. } => "Add `settings`, such as `[\"office.telemetry\"]`.".to_owned(),
            Self::NoLocator { .. } => "Add `locator`: document, heading and paragraph, in `nl` and `en`.".to_owned(),
            Self::Date { .. } => "Write year, month and day of a day that exists, such as \"2026-12-31\".".to_owned(),
            Self::IncludeCycle { .. } => "Remove one of these includes.".to_owned(),
            Self::BrokenInclude { .. } => "Mend that programme first; its problems are listed too.".to_owned(),
            Self::AreaTitles { .. } => "Define the area in this file as well, with the title that counts.".to_owned(),
            Self::FileName { id, .. } => format!("Name the file `{id}.toml`, or correct the id."),
        }
    }

    /// Returns the name of the kind, for a face that says it in another language.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable",
            Self::NotAFile { .. } => "not-a-file",
            Self::NotATable { .. } => "not-a-table",
            Self::NotUtf8 => "not-utf8",
            Self::Syntax { .. } => "syntax",
            Self::NewerFormat { .. } => "newer-format",
            Self::UnknownFormat { .. } => "unknown-format",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownWord { .. } => "unknown-word",
            Self::Empty { .. } => "empty",
            Self::ControlCharacter { .. } => "control-character",
            Self::IdShape { .. } => "id-shape",
            Self::Duplicate { .. } => "duplicate",
            Self::ListedTwice { .. } => "listed-twice",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::DependencyCycle { .. } => "dependency-cycle",
            Self::NotCustomerSide { .. } => "not-customer-side",
            Self::NoProcedure { .. } => "no-procedure",
            Self::NotOfTest { .. } => "not-of-test",
            Self::OnlyRefutes { .. } => "only-refutes",
            Self::NoSettings { .. } => "no-settings",
            Self::NoLocator { .. } => "no-locator",
            Self::Date { .. } => "date",
            Self::IncludeCycle { .. } => "include-cycle",
            Self::BrokenInclude { .. } => "broken-include",
            Self::AreaTitles { .. } => "area-titles",
            Self::FileName { .. } => "file-name",
        }
    }

    /// Returns the values of the sentence, by name. `what`, `expected` and `found` are names of closed sets; `nearest` is
    /// `none` where nothing is like it.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let nearest = |nearest: Option<&str>| ("nearest", nearest.unwrap_or("none").to_owned());
        match self {
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
            Self::NotAFile { limit } | Self::NotATable { limit } => vec![("limit", limit.to_string())],
            Self::NotUtf8 => Vec::new(),
            Self::Syntax { message } => vec![("message", message.clone())],
            Self::NewerFormat { found } | Self::UnknownFormat { found } => vec![("found", found.to_string())],
            Self::UnknownKey { key, table, nearest: like, known } => {
                vec![("key", key.clone()), ("table", (*table).to_owned()), nearest(*like), ("known", quoted(known))]
            }
            Self::MissingKey { table, key, expected, allowed } => vec![
                ("table", table.clone()),
                ("key", (*key).to_owned()),
                ("expected", expected.to_string()),
                ("allowed", quoted(allowed)),
            ],
            Self::WrongType { key, found, expected } => {
                vec![("key", key.clone()), ("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::UnknownWord { key, word, nearest: like, allowed } => {
                vec![("key", (*key).to_owned()), ("word", word.clone()), nearest(*like), ("allowed", quoted(allowed))]
            }
            Self::Empty { key } => vec![("key", key.clone())],
            Self::ControlCharacter { key, code } => vec![("key", key.clone()), ("code", format!("U+{code:04X}"))],
            Self::IdShape { what, id } => vec![("what", what.to_string()), ("id", id.clone())],
            Self::Duplicate { what, id, first_file, first_line, first_column } => vec![
                ("what", what.to_string()),
                ("id", id.clone()),
                ("first", format!("{first_file}:{first_line}:{first_column}")),
            ],
            Self::ListedTwice { key, id } => vec![("key", (*key).to_owned()), ("id", id.clone())],
            Self::UnknownReference { what, id, nearest: like } => {
                vec![("what", what.to_string()), ("id", id.clone()), nearest(like.as_deref())]
            }
            Self::DependencyCycle { path } | Self::IncludeCycle { path } => vec![("path", path.join(" -> "))],
            Self::NotCustomerSide { commitment, depends } => {
                vec![("commitment", commitment.clone()), ("depends", depends.clone())]
            }
            Self::NotOfTest { key, test } => vec![("key", (*key).to_owned()), ("test", (*test).to_owned())],
            Self::OnlyRefutes { test } | Self::NoSettings { test } => vec![("test", (*test).to_owned())],
            Self::NoProcedure { commitment } => vec![("commitment", commitment.clone())],
            Self::NoLocator { commitment, source_id } => {
                vec![("commitment", commitment.clone()), ("source", source_id.clone())]
            }
            Self::Date { key, found } => vec![("key", (*key).to_owned()), ("found", found.clone())],
            Self::BrokenInclude { id, count } => vec![("id", id.clone()), ("count", count.to_string())],
            Self::AreaTitles { area, first, second } => {
                vec![("area", area.clone()), ("first", first.clone()), ("second", second.clone())]
            }
            Self::FileName { id, name } => vec![("id", id.clone()), ("name", name.clone())],
        }
    }
}

/// Writes words as `a`, `b`, `c`.
fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
