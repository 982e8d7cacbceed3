//! Beginning a dossier: the same that `waarmerk new` asks.

use std::path::PathBuf;

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{LogName, Text, opening::Period},
    lang::visible,
    tui::{
        shared::Shared,
        threshold::{Begin, Known},
    },
    work::create::{NewDossier, ProgrammeChoice},
};

/// The programme of last year's audit, word for word. No id has a full stop.
const PRIOR: &str = ".prior";

/// Beginning a dossier.
pub struct BeginSheet {
    known: Known,
}

impl BeginSheet {
    /// Begins with what is known.
    pub fn new(known: Known) -> Self {
        Self { known }
    }
}

fn prior(values: &Values<'_>) -> Option<PathBuf> {
    values.optional("from").map(PathBuf::from)
}

fn title(values: &Values<'_>) -> Result<Option<Text>, Fault> {
    match (values.optional("title-nl"), values.optional("title-en")) {
        (None, None) => Ok(None),
        (Some(nl), Some(en)) => Ok(Some(Text { nl, en })),
        (None, Some(_)) => Err(values.fault("title-nl", "ui-fault-empty")),
        (Some(_), None) => Err(values.fault("title-en", "ui-fault-empty")),
    }
}

impl Sheet for BeginSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-begin").into_owned()
    }

    fn key(&self) -> String {
        "begin".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let lang = shared.lang;
        let dir = self.known.dir.as_ref().map(|dir| dir.display().to_string()).unwrap_or_default();
        let own = self.known.programmes.iter();
        let mut programmes: Vec<(String, String)> =
            own.map(|(id, title)| (id.clone(), visible(title.get(lang.language())).into_owned())).collect();
        programmes.push((PRIOR.to_owned(), lang.text("ui-begin-prior-programme").into_owned()));
        let first = programmes.first().map(|(id, _)| id.clone()).unwrap_or_default();
        let year = shared.today().year();
        let period = Period::new(jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
        let log = self.known.log.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            Entry::line("dir", "ui-field-folder", &dir, shared),
            Entry::line("from", "ui-field-prior", "", shared),
            Entry::pick("programme", "ui-field-programme", programmes, &first, shared),
            Entry::line("client", "ui-field-client", "", shared),
            Entry::line("supplier", "ui-field-supplier", "", shared),
            Entry::days("period", "ui-field-period", period, shared),
            Entry::line("title-nl", "ui-field-title-nl", "", shared),
            Entry::line("title-en", "ui-field-title-en", "", shared),
            Entry::line("name", "ui-field-own-name", self.known.name.as_deref().unwrap_or_default(), shared),
            Entry::line("log", "ui-field-own-log", &log, shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let dir = PathBuf::from(needed("dir")?);
        let from = prior(values);
        let programme = match values.get("programme") {
            PRIOR if from.is_none() => return Err(values.fault("programme", "ui-fault-no-prior")),
            PRIOR => ProgrammeChoice::Prior,
            id => ProgrammeChoice::Known(id.to_owned()),
        };
        let client = if from.is_some() { values.optional("client") } else { Some(needed("client")?) };
        let supplier = values.optional("supplier");
        let period = values.days("period")?.ok_or_else(|| values.fault("period", "ui-fault-empty"))?;
        let title = title(values)?;
        let name = Some(needed("name")?);
        let founder = Some(values.get("log").parse().map_err(|_| values.fault("log", "ui-fault-log"))?);
        let new = NewDossier {
            title,
            client,
            supplier,
            period,
            from,
            programme,
            demonstration: false,
            founder,
            name,
            makes_key: true,
        };
        Ok(Sent::Begin(Box::new(Begin { dir, new })))
    }

    fn live(&self, values: &Values<'_>) -> Vec<(bool, String)> {
        let lang = values.shared().lang;
        let mut lines = Vec::new();
        if prior(values).is_some() {
            lines.push((false, lang.text("ui-begin-from-prior").into_owned()));
        }
        if let Ok(log) = values.get("log").parse::<LogName>()
            && !self.known.keys.contains(&log)
        {
            lines.push((false, lang.with("ui-begin-makes-key", &[("log", log.as_str().into())])));
        }
        lines
    }
}
