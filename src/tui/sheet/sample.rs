//! Planning a sample: the size that follows is seen while typing.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        EventId, Refusal, Text,
        evidence::{Evidence, Link},
        programme::CommitmentId,
        sample::{Method, Selection},
        sampling::{Design, NoAnswer, Percent, sample_size},
    },
    lang::visible,
    tui::{
        office::{Said, SampleAct, Trouble},
        screen::{ListOf, Step},
        shared::{Note, Shared},
    },
    work::sampling::{
        DrawnFrom, NewSample,
        population::{Column, Shape},
        tables,
    },
};

/// Planning a sample for a commitment.
pub struct SampleSheet {
    commitment: CommitmentId,
    /// The procedure that was selected, counted from 1.
    procedure: Option<usize>,
    /// The evidence that was selected.
    evidence: Option<EventId>,
    /// The list that was counted last, and what came of it.
    counted: Option<(ListOf, Result<u64, Trouble>)>,
}

/// What is typed for the column where the items are known by their row.
const ROWS: &str = "#";

/// What the first row can be.
const FIRST_ROW: [&str; 2] = ["names", "item"];

impl SampleSheet {
    /// Plans one, of this evidence if it was selected and is a table.
    pub fn new(commitment: CommitmentId, procedure: Option<usize>, evidence: Option<EventId>) -> Self {
        Self { commitment, procedure, evidence, counted: None }
    }

    /// Returns the tables, those on this commitment first.
    fn choices<'a>(&self, shared: &'a Shared) -> Vec<&'a Evidence> {
        let mut all: Vec<&Evidence> = tables(&shared.audit).collect();
        all.sort_by_key(|it| !it.serves(&self.commitment));
        all
    }

    fn chosen<'a>(&self, values: &Values<'a>) -> Option<&'a Evidence> {
        let chosen = values.get("population");
        self.choices(values.shared()).into_iter().find(|it| it.id.to_string() == chosen)
    }

    /// Returns how many items the chosen list has, if that is known.
    fn count(&self, values: &Values<'_>) -> Option<&Result<u64, Trouble>> {
        let wanted = self.wants(values)?;
        self.counted.as_ref().filter(|(list, _)| *list == wanted).map(|(_, count)| count)
    }

    fn design(&self, values: &Values<'_>) -> Result<Design, Fault> {
        let population = self.count(values).and_then(|count| count.as_ref().ok()).copied();
        Ok(Design {
            risk: rate(values, "risk")?,
            tolerable: rate(values, "tolerable")?,
            expected: rate(values, "expected")?,
            population,
        })
    }

    fn selection(values: &Values<'_>) -> Result<Selection, Fault> {
        let reason = || values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"));
        Ok(match values.named("method")? {
            Method::Random => {
                let (size, reason) = match values.optional("size") {
                    None => (0, None),
                    Some(size) => (size.parse().map_err(|_| values.fault("size", "ui-fault-number"))?, Some(reason()?)),
                };
                Selection::Random {
                    risk: rate(values, "risk")?,
                    tolerable: rate(values, "tolerable")?,
                    expected: rate(values, "expected")?,
                    size,
                    reason,
                }
            }
            Method::All => Selection::All { tolerable: rate(values, "tolerable")? },
            Method::Haphazard => Selection::Haphazard { reason: reason()? },
            Method::Targeted => Selection::Targeted { reason: reason()? },
        })
    }
}

/// Reads a rate.
fn rate(values: &Values<'_>, field: &'static str) -> Result<Percent, Fault> {
    match values.get(field) {
        "" => Err(values.fault(field, "ui-fault-empty")),
        text => text.parse().map_err(|_| values.fault(field, "ui-fault-percent")),
    }
}

impl Sheet for SampleSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-sample", &[("paper", visible(&self.commitment.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("sample-new-{}", self.commitment)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let lang = shared.lang;
        let named =
            |it: &Evidence| (it.id.to_string(), format!("{} {}", visible(&it.label.0), visible(&it.bytes.name)));
        let lists = self.choices(shared).into_iter().map(named).collect();
        let now = self.evidence.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut purposes = vec![(String::new(), lang.text("ui-note-whole").into_owned())];
        let procedures = shared.audit.programme.commitment(&self.commitment).map(|it| it.procedures.as_slice());
        for (number, procedure) in (1..).zip(procedures.unwrap_or_default()) {
            let words = format!("{number} {}", lang.word("layer", procedure.layer.name()));
            purposes.push((number.to_string(), words));
        }
        let purpose = self.procedure.map(|number| number.to_string()).unwrap_or_default();
        let methods = Method::ALL.into_iter().map(Method::name);
        vec![
            Entry::line("title-nl", "ui-field-title-nl", "", shared),
            Entry::line("title-en", "ui-field-title-en", "", shared),
            Entry::pick("purpose", "ui-field-sample-for", purposes, &purpose, shared),
            Entry::pick("population", "ui-field-population", lists, &now, shared),
            Entry::choice("first-row", "ui-field-first-row", "first-row", FIRST_ROW, "names", shared),
            Entry::line("column", "ui-field-column", "", shared),
            Entry::line("completeness", "ui-field-completeness", "", shared),
            Entry::line("deviation", "ui-field-deviation", "", shared),
            Entry::choice("method", "ui-field-selected", "sample-method", methods, Method::Random.name(), shared),
            Entry::line("risk", "ui-field-sampling-risk", "5", shared),
            Entry::line("tolerable", "ui-field-tolerable", "", shared),
            Entry::line("expected", "ui-field-expected", "0", shared),
            Entry::line("size", "ui-field-own-size", "", shared),
            Entry::line("reason", "ui-field-reason", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let evidence = self.chosen(values).ok_or_else(|| values.fault("population", "ui-fault-empty"))?;
        let column = match values.get("column") {
            "" => Column::First,
            ROWS => Column::Rows,
            called => Column::Called(called.to_owned()),
        };
        let procedure = values.get("purpose").parse().ok();
        let new = NewSample {
            title: Text { nl: needed("title-nl")?, en: needed("title-en")? },
            links: vec![Link { commitment: self.commitment.clone(), procedure }],
            completeness: needed("completeness")?,
            deviation: needed("deviation")?,
            selection: Self::selection(values)?,
            from: DrawnFrom::Evidence(evidence.id.clone()),
            shape: Shape { separator: None, headless: values.get("first-row") == "item", column },
        };
        let said = Step::Say(Note::said(Said("ui-said-sample-planned")));
        Ok(Sent::Sample(SampleAct::Plan(Box::new(new)), vec![said]))
    }

    fn live(&self, values: &Values<'_>) -> Vec<(bool, String)> {
        let shared = values.shared();
        let lang = shared.lang;
        let mut said = Vec::new();
        let count = match self.count(values) {
            None => None,
            Some(Ok(count)) => Some(*count),
            Some(Err(trouble)) => {
                said.push((true, trouble.explain(lang).join(" ")));
                None
            }
        };
        let evidence = self.chosen(values).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
        let of = count
            .map(|count| lang.with("sample-population-of", &[("count", count.into()), ("evidence", evidence.into())]));
        let refused = |why: NoAnswer| (true, shared.refusal(&Refusal::from(why)));
        let follows = match values.named("method") {
            Ok(Method::Random) => match self.design(values) {
                Err(fault) if fault.field == "tolerable" && values.get("tolerable").is_empty() => {
                    (true, lang.text("ui-sample-size-wants").into_owned())
                }
                Err(fault) => (true, fault.words),
                Ok(design) => match sample_size(&design) {
                    Err(why) => refused(why),
                    Ok(size) => {
                        let values = [
                            ("size", size.size.into()),
                            ("deviations", size.deviations.into()),
                            ("tolerable", lang.percentage(&design.tolerable.to_string()).into()),
                            ("confidence", lang.percentage(&design.risk.rest().to_string()).into()),
                        ];
                        let means = lang.with("sample-size-means", &values);
                        (false, format!("{} {means}", lang.with("ui-sample-size-is", &values)))
                    }
                },
            },
            Ok(Method::All) => match rate(values, "tolerable") {
                Ok(tolerable) if tolerable.is_all() => refused(NoAnswer::Tolerable(tolerable)),
                Ok(_) => (false, lang.text("ui-sample-size-all").into_owned()),
                Err(fault) => (true, fault.words),
            },
            Ok(Method::Haphazard | Method::Targeted) => (false, lang.text("sample-text-no-projection").into_owned()),
            Err(fault) => (true, fault.words),
        };
        said.push(follows);
        if let (Some(of), Some((_, first))) = (of, said.first_mut()) {
            *first = format!("{}. {first}", crate::tui::screen::walk::capital(&of));
        }
        said
    }

    fn wants(&self, values: &Values<'_>) -> Option<ListOf> {
        let evidence = self.chosen(values)?.id.clone();
        Some(ListOf { evidence, headless: values.get("first-row") == "item" })
    }

    fn counted(&mut self, list: &ListOf, count: &Result<u64, Trouble>) {
        self.counted = Some((list.clone(), count.clone()));
    }
}
