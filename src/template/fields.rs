//! Reading one table of a template, value by value. Whatever is wrong is reported to the document and reading goes on,
//! so that one run names every problem.

use std::ops::Range;

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    document::Document,
    error::{IdKind, TemplateErrorKind},
    nearest::nearest,
    shape,
};
use crate::audit::Text;

const WORDS: &str = "a text in quotes";
const BOTH_LANGUAGES: &str = "a text in both languages, such as `{ nl = \"…\", en = \"…\" }`";
const TABLES: &str = "a list of tables, each under its own header in double brackets";
const TABLE: &str = "a table";
const IDS: &str = "a list of ids in quotes";
const WHOLE: &str = "a whole number";
const DATE: &str = "a date, such as \"2026-12-31\"";

/// A table of the template, and which of its keys were asked for.
pub(super) struct Fields<'d, 't> {
    document: &'d Document<'t>,
    table: &'d DeTable<'t>,
    span: Range<usize>,
    /// What the table is, such as `[[commitment]]`.
    what: &'static str,
    /// What the table is, with its id once that was read.
    label: String,
    asked: Vec<&'static str>,
}

impl<'d, 't> Fields<'d, 't> {
    pub(super) fn new(
        document: &'d Document<'t>,
        table: &'d DeTable<'t>,
        span: Range<usize>,
        what: &'static str,
        label: &str,
    ) -> Self {
        Self { document, table, span, what, label: label.to_owned(), asked: Vec::new() }
    }

    /// Returns where the table starts.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Reports a problem at a place in the file.
    pub(super) fn report(&self, span: Range<usize>, kind: TemplateErrorKind) {
        self.document.report(span, kind);
    }

    /// Returns whether the table has this key, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn optional(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn required(&mut self, key: &'static str, expected: &str) -> Option<&'d Spanned<DeValue<'t>>> {
        let value = self.optional(key);
        if value.is_none() {
            let (table, expected) = (self.label.clone(), expected.to_owned());
            self.report(self.span(), TemplateErrorKind::MissingKey { table, key, expected });
        }
        value
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &'static str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(value.span(), TemplateErrorKind::WrongType { key: key.to_owned(), found, expected });
    }

    /// Returns a text without the white space around it. Empty texts and control characters are problems.
    fn words(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: &'static str) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, expected);
            return None;
        };
        let text = text.replace("\r\n", "\n");
        if let Some(control) = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t')) {
            let code = u32::from(control);
            self.report(value.span(), TemplateErrorKind::ControlCharacter { key: key.to_owned(), code });
            return None;
        }
        let text = text.trim();
        if text.is_empty() {
            self.report(value.span(), TemplateErrorKind::Empty { key: key.to_owned() });
            return None;
        }
        Some(text.to_owned())
    }

    /// Returns a text that has to be there.
    pub(super) fn string(&mut self, key: &'static str) -> Option<String> {
        let value = self.required(key, WORDS)?;
        self.words(key, value, WORDS)
    }

    /// Returns a text that may be absent.
    pub(super) fn optional_string(&mut self, key: &'static str) -> Option<String> {
        let value = self.optional(key)?;
        self.words(key, value, WORDS)
    }

    /// Returns a text in both languages that has to be there.
    pub(super) fn both(&mut self, key: &'static str) -> Option<Text> {
        let value = self.required(key, BOTH_LANGUAGES)?;
        self.languages(key, value)
    }

    /// Returns a text in both languages that may be absent.
    pub(super) fn optional_both(&mut self, key: &'static str) -> Option<Text> {
        let value = self.optional(key)?;
        self.languages(key, value)
    }

    fn languages(&self, key: &'static str, value: &'d Spanned<DeValue<'t>>) -> Option<Text> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, BOTH_LANGUAGES);
            return None;
        };
        let mut fields = Fields::new(self.document, table, value.span(), "a text", &format!("`{key}`"));
        let mut language = |code: &'static str| {
            let value = fields.required(code, WORDS)?;
            fields.words(&format!("{key}.{code}"), value, WORDS)
        };
        let (nl, en) = (language("nl"), language("en"));
        fields.finish();
        Some(Text { nl: nl?, en: en? })
    }

    /// Returns a whole number that has to be there, and where it stands.
    pub(super) fn whole_number(&mut self, key: &'static str) -> Option<(i64, Range<usize>)> {
        let value = self.required(key, WHOLE)?;
        let number = value.get_ref().as_integer().and_then(|it| i64::from_str_radix(it.as_str(), it.radix()).ok());
        if number.is_none() {
            self.wrong_type(key, value, WHOLE);
        }
        number.map(|number| (number, value.span()))
    }

    /// Returns the value that a word names. It has to be there.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
        let allowed: Vec<_> = all.iter().copied().map(name).collect();
        let value = self.required(key, &format!("one of \"{}\"", allowed.join("\", \"")))?;
        let Some(word) = value.get_ref().as_str() else {
            self.wrong_type(key, value, WORDS);
            return None;
        };
        let found = all.iter().copied().find(|value| name(*value) == word);
        if found.is_none() {
            let nearest = nearest(word, allowed.iter().copied());
            let kind = TemplateErrorKind::UnknownWord { key, word: word.to_owned(), nearest, allowed };
            self.report(value.span(), kind);
        }
        found
    }

    /// Returns an id that has to be there, and where it stands.
    pub(super) fn id(&mut self, key: &'static str, what: IdKind) -> Option<(String, Range<usize>)> {
        let value = self.required(key, WORDS)?;
        self.shaped(key, value, what)
    }

    /// Returns the table's own id. From here on problems name the table by it.
    pub(super) fn own_id(&mut self, what: IdKind) -> Option<(String, Range<usize>)> {
        let id = self.id("id", what)?;
        self.label = format!("{what} `{}`", id.0);
        Some(id)
    }

    /// Returns an id that may be absent, and where it stands.
    pub(super) fn optional_id(&mut self, key: &'static str, what: IdKind) -> Option<(String, Range<usize>)> {
        let value = self.optional(key)?;
        self.shaped(key, value, what)
    }

    /// Returns a list of ids, and where each stands. An absent list is empty.
    pub(super) fn ids(&mut self, key: &'static str, what: IdKind) -> Vec<(String, Range<usize>)> {
        let Some(value) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, IDS);
            return Vec::new();
        };
        let mut ids: Vec<(String, Range<usize>)> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for item in array.iter() {
            let Some((id, span)) = self.shaped(key, item, what) else { continue };
            if seen.insert(id.clone()) {
                ids.push((id, span));
            } else {
                self.report(span, TemplateErrorKind::ListedTwice { key, id });
            }
        }
        ids
    }

    fn shaped(&self, key: &str, value: &Spanned<DeValue<'_>>, what: IdKind) -> Option<(String, Range<usize>)> {
        let Some(id) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "an id in quotes");
            return None;
        };
        if !shape::fits(what, id) {
            let id = id.escape_debug().to_string();
            self.report(value.span(), TemplateErrorKind::IdShape { what, id });
            return None;
        }
        Some((id.to_owned(), value.span()))
    }

    /// Returns a date that may be absent: in quotes, or as a date of TOML.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Date> {
        let value = self.optional(key)?;
        let found = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            _ => {
                self.wrong_type(key, value, DATE);
                return None;
            }
        };
        // Only `2026-12-31`: what else would read as a date (a time of day, a week) says more, or less, than a day.
        let date = (found.len() == 10).then(|| found.parse().ok()).flatten();
        if date.is_none() {
            let found = found.escape_debug().to_string();
            self.report(value.span(), TemplateErrorKind::Date { key, found });
        }
        date
    }

    /// Returns a table that has to be there.
    pub(super) fn table(&mut self, key: &'static str, what: &'static str) -> Option<Self> {
        let value = self.required(key, TABLE)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, TABLE);
            return None;
        };
        Some(Self::new(self.document, table, value.span(), what, what))
    }

    /// Returns the tables of a list. An absent list is empty.
    pub(super) fn tables(&mut self, key: &'static str, what: &'static str) -> Vec<Self> {
        let Some(value) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, TABLES);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Self::new(self.document, table, item.span(), what, what)),
                None => self.wrong_type(key, item, TABLE),
            }
        }
        tables
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let kind = TemplateErrorKind::UnknownKey {
                key: name.escape_debug().to_string(),
                table: self.what,
                nearest: nearest(name, self.asked.iter().copied()),
                known: self.asked.clone(),
            };
            self.report(key.span(), kind);
        }
    }
}
