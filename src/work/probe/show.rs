//! Opening evidence at a place: the fact that stands there, and those around it.

use std::{collections::VecDeque, ops::ControlFlow};

use super::{
    super::{error::WorkError, session::Session, watch::Watch},
    fact,
};
use crate::{
    audit::{
        EventId, Refusal,
        locator::{Locator, Step},
    },
    lang::{Lang, visible},
    probe::{Fact, Input, What},
    work::explain_place,
};

/// How many facts are shown before and after the one that is looked for.
const AROUND: usize = 8;

/// How many facts are shown where no place is named.
const BEGINNING: usize = 64;

/// A part of a piece of evidence, as lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The event or exchange that holds the place: its name, time and host.
    pub holder: Option<String>,
    /// The lines: place and text.
    pub lines: Vec<(String, String)>,
    /// Which line is the one that was looked for; none where the place was not found.
    pub at: Option<usize>,
}

impl Session {
    /// Returns what stands at a place in a piece of evidence, with what stands around it. Without a place, the beginning.
    pub fn show(&self, evidence: &EventId, at: Option<&Locator>, lang: Lang) -> Result<Shown, WorkError> {
        let evidence =
            self.audit().evidence.get(evidence).ok_or_else(|| Refusal::Unknown { what: evidence.to_string() })?;
        let vault = self.dossier.vault();
        let path = vault.path(&evidence.bytes.sha256);
        let file = vault.open(&evidence.bytes.sha256).map_err(WorkError::io("read", &path))?;
        let mut input = Input::file(file, path.clone()).map_err(WorkError::io("read", &path))?;
        let mut around = Around::new(at, lang);
        super::read(&mut input, &Watch::quiet(), &mut |fact| around.take(fact))
            .map_err(WorkError::io("read", &path))?;
        Ok(around.shown())
    }
}

/// Keeps the facts around a place.
struct Around<'a> {
    at: Option<&'a Locator>,
    lang: Lang,
    before: VecDeque<(String, String)>,
    lines: Vec<(String, String)>,
    found: Option<usize>,
    after: usize,
    holder: Option<String>,
}

/// Returns name, time and host of an event or exchange, as far as they are known; none of other facts.
fn holder(what: &What<'_>, lang: Lang) -> Option<String> {
    let (name, time, host) = match what {
        What::Event(event) => (event.name.clone().into_owned(), event.time, event.host.as_deref()),
        What::Exchange(exchange) => (exchange.method.clone().into_owned(), exchange.started, Some(&*exchange.host)),
        _ => return None,
    };
    let host = host.filter(|host| !host.is_empty()).map(ToOwned::to_owned);
    let parts = [Some(name), time.map(|time| lang.moment(time)), host];
    Some(visible(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")).into_owned())
}

impl<'a> Around<'a> {
    fn new(at: Option<&'a Locator>, lang: Lang) -> Self {
        Self { at, lang, before: VecDeque::new(), lines: Vec::new(), found: None, after: 0, holder: None }
    }

    fn line(&self, fact: &Fact<'_>) -> (String, String) {
        (explain_place::place(&fact.at, self.lang), fact::one_line(&fact.what, self.lang))
    }

    fn take(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        let Some(at) = self.at else {
            let line = self.line(fact);
            self.lines.push(line);
            return if self.lines.len() < BEGINNING { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        };
        // The innermost fact that holds the place: an event before the exchange that it stands in.
        if at.0.starts_with(&fact.at.0) && !fact.at.0.is_empty() {
            self.begin(fact, at);
        } else if self.found.is_some() {
            let line = self.line(fact);
            self.lines.push(line);
            self.after += 1;
            if self.after == AROUND {
                return ControlFlow::Break(());
            }
        } else {
            let line = self.line(fact);
            self.before.push_back(line);
            if self.before.len() > AROUND {
                self.before.pop_front();
            }
        }
        ControlFlow::Continue(())
    }

    /// Begins anew at a fact that holds the place.
    fn begin(&mut self, fact: &Fact<'_>, at: &Locator) {
        if self.found.is_some() {
            // What was found first holds this one: it stays as what stands before.
            let kept = self.lines.len().saturating_sub(AROUND);
            self.before = self.lines.drain(kept..).collect();
            self.lines.clear();
        }
        self.holder = holder(&fact.what, self.lang).or(self.holder.take());
        self.lines.extend(self.before.drain(..));
        self.found = Some(self.lines.len());
        self.after = 0;
        let line = self.line(fact);
        self.lines.push(line);
        let inside = &at.0[fact.at.0.len()..];
        for (name, value) in fact::fields(&fact.what, self.lang) {
            if matches!(inside.first(), Some(Step::Field(field)) if *field == name) {
                self.found = Some(self.lines.len());
            }
            self.lines.push((visible(&name).into_owned(), visible(&value).into_owned()));
        }
    }

    fn shown(mut self) -> Shown {
        if self.at.is_some() && self.found.is_none() {
            self.lines = self.before.into_iter().collect();
        }
        Shown { holder: self.holder, lines: self.lines, at: self.found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Language;

    const CAPTURE: &str = r#"{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[{"startedDateTime":"2026-09-14T10:34:15Z",
        "request":{"method":"POST","url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/","headers":[],
        "postData":{"mimeType":"application/x-json-stream","text":"{\"ver\":\"4.0\",\"name\":\"Office.X\",\"time\":\"2026-09-14T10:34:02Z\",\"iKey\":\"o:1\",\"data\":{\"a\":\"b\"}}"}},
        "response":{"status":200,"headers":[],"content":{}}}]}}"#;

    fn around(at: &str, lang: Lang) -> Shown {
        let at: Locator = at.parse().expect("a place");
        let mut around = Around::new(Some(&at), lang);
        let mut input = Input::bytes(CAPTURE.as_bytes());
        super::super::read(&mut input, &Watch::quiet(), &mut |fact| around.take(fact)).expect("memory");
        around.shown()
    }

    #[test]
    fn the_event_or_exchange_that_holds_a_place_is_named_with_its_time_and_host() {
        let shown = around("entry 1 > request-body > event 1 > field data.a", Lang::new(Language::En));
        let found = shown.at.map(|at| shown.lines[at].clone());
        assert_eq!(found, Some(("data.a".to_owned(), "b".to_owned())));
        let event = "Office.X · 14 September 2026, 10:34 UTC · eu-office.events.data.microsoft.com";
        assert_eq!(shown.holder.as_deref(), Some(event));
        let shown = around("entry 1 > request-headers", Lang::new(Language::Nl));
        let exchange = "POST · 14 september 2026, 10:34 UTC · eu-office.events.data.microsoft.com";
        assert_eq!(shown.holder.as_deref(), Some(exchange));
    }
}
