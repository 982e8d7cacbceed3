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
    error::TemplateErrorKind,
    nearest::nearest,
    shape,
    words::{Expected, Found, IdKind},
};
use crate::audit::Text;

/// A table of the template, and which of its keys were asked for.
pub(super) struct Fields<'d, 't> {
    document: &'d Document<'t>,
    table: &'d DeTable<'t>,
    span: Range<usize>,
    /// What the table is, such as `[[commitment]]`.
    what: &'static str,
    /// Its id once that was read; until then what it is.
    label: String,
    asked: Vec<&'static str>,
}

impl<'d, 't> Fields<'d, 't> {
    pub(super) fn new(
        document: &'d Document<'t>,
        table: &'d DeTable<'t>,
        span: Range<usize>,
        what: &'static str,
    ) -> Self {
        Self { document, table, span, what, label: what.to_owned(), asked: Vec::new() }
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

    /// Returns whether a key is not there, or is an empty list.
    pub(super) fn is_empty(&self, key: &str) -> bool {
        self.table.get(key).is_none_or(|value| value.get_ref().as_array().is_some_and(|list| list.is_empty()))
    }

    fn optional(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn required(&mut self, key: &'static str, expected: Expected) -> Option<&'d Spanned<DeValue<'t>>> {
        let value = self.optional(key);
        if value.is_none() {
            self.missing(key, expected, Vec::new());
        }
        value
    }

    fn missing(&self, key: &'static str, expected: Expected, allowed: Vec<&'static str>) {
        let table = self.label.clone();
        self.report(self.span(), TemplateErrorKind::MissingKey { table, key, expected, allowed });
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: Expected) {
        let found = match value.get_ref() {
            DeValue::String(_) => Found::Text,
            DeValue::Integer(_) => Found::WholeNumber,
            DeValue::Float(_) => Found::Fraction,
            DeValue::Boolean(_) => Found::Boolean,
            DeValue::Datetime(_) => Found::DateOrTime,
            DeValue::Array(_) => Found::List,
            DeValue::Table(_) => Found::Table,
        };
        self.report(value.span(), TemplateErrorKind::WrongType { key: key.to_owned(), found, expected });
    }

    /// Returns a text without the white space around it. Empty texts and control characters are problems.
    fn words(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: Expected) -> Option<String> {
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
        let value = self.required(key, Expected::Words)?;
        self.words(key, value, Expected::Words)
    }

    /// Returns a text that may be absent.
    pub(super) fn optional_string(&mut self, key: &'static str) -> Option<String> {
        let value = self.optional(key)?;
        self.words(key, value, Expected::Words)
    }

    /// Returns a text in both languages that has to be there.
    pub(super) fn both(&mut self, key: &'static str) -> Option<Text> {
        let value = self.required(key, Expected::BothLanguages)?;
        self.languages(key, value)
    }

    /// Returns a text in both languages that may be absent.
    pub(super) fn optional_both(&mut self, key: &'static str) -> Option<Text> {
        let value = self.optional(key)?;
        self.languages(key, value)
    }

    fn languages(&self, key: &'static str, value: &'d Spanned<DeValue<'t>>) -> Option<Text> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, Expected::BothLanguages);
            return None;
        };
        let mut fields = Fields::new(self.document, table, value.span(), key);
        let mut language = |code: &'static str| {
            let value = fields.required(code, Expected::Words)?;
            fields.words(&format!("{key}.{code}"), value, Expected::Words)
        };
        let (nl, en) = (language("nl"), language("en"));
        fields.finish();
        Some(Text { nl: nl?, en: en? })
    }

    /// Returns a whole number that has to be there, and where it stands.
    pub(super) fn whole_number(&mut self, key: &'static str) -> Option<(i64, Range<usize>)> {
        let value = self.required(key, Expected::WholeNumber)?;
        let number = value.get_ref().as_integer().and_then(|it| i64::from_str_radix(it.as_str(), it.radix()).ok());
        if number.is_none() {
            self.wrong_type(key, value, Expected::WholeNumber);
        }
        number.map(|number| (number, value.span()))
    }

    /// Returns the value that a word names. It has to be there.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
        let allowed: Vec<_> = all.iter().copied().map(name).collect();
        let Some(value) = self.optional(key) else {
            self.missing(key, Expected::Word, allowed);
            return None;
        };
        let Some(word) = value.get_ref().as_str() else {
            self.wrong_type(key, value, Expected::Words);
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
        let value = self.required(key, Expected::Words)?;
        self.shaped(key, value, what)
    }

    /// Returns the table's own id. From here on problems name the table by it.
    pub(super) fn own_id(&mut self, what: IdKind) -> Option<(String, Range<usize>)> {
        let id = self.id("id", what)?;
        self.label.clone_from(&id.0);
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
            self.wrong_type(key, value, Expected::Ids);
            return Vec::new();
        };
        let mut ids: Vec<(String, Range<usize>)> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for item in array {
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
            self.wrong_type(key, value, Expected::Id);
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
                self.wrong_type(key, value, Expected::Date);
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
        let value = self.required(key, Expected::Table)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, Expected::Table);
            return None;
        };
        Some(Self::new(self.document, table, value.span(), what))
    }

    /// Returns a table that may be absent.
    pub(super) fn optional_table(&mut self, key: &'static str, what: &'static str) -> Option<Self> {
        if !self.has(key) {
            self.asked.push(key);
            return None;
        }
        self.table(key, what)
    }

    /// Returns the values that the words of a list name. An absent list is empty.
    pub(super) fn word_list<T: Copy>(&mut self, key: &'static str, all: &[T], name: fn(T) -> &'static str) -> Vec<T> {
        let allowed: Vec<_> = all.iter().copied().map(name).collect();
        let found = self.list(key).into_iter().filter_map(|(word, span)| {
            let found = all.iter().copied().find(|value| name(*value) == word);
            if found.is_none() {
                let nearest = nearest(&word, allowed.iter().copied());
                self.report(span, TemplateErrorKind::UnknownWord { key, word, nearest, allowed: allowed.clone() });
            }
            found
        });
        found.collect()
    }

    /// Returns the texts of a list, and where each stands. An absent list is empty.
    pub(super) fn list(&mut self, key: &'static str) -> Vec<(String, Range<usize>)> {
        let Some(value) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, Expected::List);
            return Vec::new();
        };
        let texts = array.iter().filter_map(|item| Some((self.words(key, item, Expected::Words)?, item.span())));
        let mut listed: Vec<(String, Range<usize>)> = Vec::new();
        for (text, span) in texts {
            if listed.iter().any(|(known, _)| *known == text) {
                self.report(span, TemplateErrorKind::ListedTwice { key, id: text });
            } else {
                listed.push((text, span));
            }
        }
        listed
    }

    /// Returns the tables of a list. An absent list is empty.
    pub(super) fn tables(&mut self, key: &'static str, what: &'static str) -> Vec<Self> {
        let Some(value) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong_type(key, value, Expected::Tables);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in array {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Self::new(self.document, table, item.span(), what)),
                None => self.wrong_type(key, item, Expected::Table),
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
