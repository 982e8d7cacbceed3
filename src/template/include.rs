//! Programmes made of programmes.

use std::{collections::BTreeMap, ops::Range};

use super::{
    document::Document,
    error::{TemplateError, TemplateErrorKind},
    marks::Marks,
    nearest::nearest,
    templates::Templates,
    words::IdKind,
};
use crate::audit::{
    Programme,
    programme::{Area, Commitment, Measure, Risk, Service, Source},
};

/// Where an id is defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    file: String,
    line: usize,
    column: usize,
}

impl Place {
    pub(super) fn of(document: &Document<'_>, offset: usize) -> Self {
        let (line, column) = document.place(offset);
        Self { file: document.file().to_owned(), line, column }
    }

    /// Returns the problem that `id` is defined here as well.
    pub(super) fn duplicate(self, what: IdKind, id: &str) -> TemplateErrorKind {
        TemplateErrorKind::Duplicate {
            what,
            id: id.to_owned(),
            first_file: self.file,
            first_line: self.line,
            first_column: self.column,
        }
    }
}

/// A programme that was read and found right, and where each of its ids is defined.
pub(super) struct Loaded {
    pub(super) programme: Programme,
    pub(super) places: BTreeMap<(IdKind, String), Place>,
}

/// The parts that programmes bring along when they are included.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) sources: Vec<Source>,
    pub(super) risks: Vec<Risk>,
    pub(super) services: Vec<Service>,
    pub(super) areas: Vec<Area>,
    pub(super) commitments: Vec<Commitment>,
    pub(super) measures: Vec<Measure>,
}

/// Everything that a file's includes bring along.
#[derive(Default)]
pub(super) struct Included {
    /// The parts, in order.
    pub(super) programme: Parts,
    /// Where each id is defined.
    pub(super) places: BTreeMap<(IdKind, String), Place>,
    /// Whether every include was found and is right.
    pub(super) whole: bool,
    /// The problems of the included files themselves.
    pub(super) problems: Vec<TemplateError>,
}

/// Reads what a file includes. `chain` holds the ids of the programmes being read, this file's last.
pub(super) fn resolve(document: &Document<'_>, marks: &Marks, templates: &Templates, chain: &[String]) -> Included {
    let mut included = Included { whole: true, ..Included::default() };
    for (id, span) in &marks.includes {
        if let Some(start) = chain.iter().position(|open| open == id) {
            let path = chain.iter().skip(start).chain([id]).cloned().collect();
            document.report(span.clone(), TemplateErrorKind::IncludeCycle { path });
            included.whole = false;
            continue;
        }
        match templates.load(id, chain) {
            Some(Ok(loaded)) => included.add(document, marks, span, loaded),
            Some(Err(problems)) => {
                let kind = TemplateErrorKind::BrokenInclude { id: id.clone(), count: problems.0.len() };
                document.report(span.clone(), kind);
                included.whole = false;
                for problem in problems.0 {
                    if !included.problems.contains(&problem) {
                        included.problems.push(problem);
                    }
                }
            }
            None => {
                let nearest = nearest(id, templates.ids()).map(str::to_owned);
                let kind = TemplateErrorKind::UnknownReference { what: IdKind::Programme, id: id.clone(), nearest };
                document.report(span.clone(), kind);
                included.whole = false;
            }
        }
    }
    included
}

impl Included {
    /// Adds a programme's parts after those that are there. What two programmes both include is added once.
    fn add(&mut self, document: &Document<'_>, marks: &Marks, span: &Range<usize>, loaded: Loaded) {
        let Loaded { programme, places } = loaded;
        let titled_here = |id: &str| marks.definitions.iter().any(|it| it.what == IdKind::Area && it.id == id);
        for area in &programme.areas {
            let earlier = self.programme.areas.iter().find(|it| it.id == area.id && it.title != area.title);
            if let Some(earlier) = earlier.filter(|_| !titled_here(&area.id.0)) {
                let (first, second) = (earlier.title.en.clone(), area.title.en.clone());
                document.report(span.clone(), TemplateErrorKind::AreaTitles { area: area.id.0.clone(), first, second });
            }
        }
        let mut here = |what: IdKind, id: &str| {
            let key = (what, id.to_owned());
            match (self.places.get(&key), places.get(&key)) {
                (None, Some(place)) => {
                    self.places.insert(key, place.clone());
                    true
                }
                (Some(first), Some(second)) if first != second && what != IdKind::Area => {
                    document.report(span.clone(), first.clone().duplicate(what, id));
                    false
                }
                _ => false,
            }
        };
        let parts = &mut self.programme;
        parts.sources.extend(programme.sources.into_iter().filter(|it| here(IdKind::Source, &it.id.0)));
        parts.risks.extend(programme.risks.into_iter().filter(|it| here(IdKind::Risk, &it.id.0)));
        parts.services.extend(programme.services.into_iter().filter(|it| here(IdKind::Service, &it.id.0)));
        parts.areas.extend(programme.areas.into_iter().filter(|it| here(IdKind::Area, &it.id.0)));
        parts.commitments.extend(programme.commitments.into_iter().filter(|it| here(IdKind::Commitment, &it.id.0)));
        for measure in programme.measures {
            if !parts.measures.contains(&measure) {
                parts.measures.push(measure);
            }
        }
    }

    /// Returns the programme with the included parts first. An area that the programme defines itself stands where the
    /// programme has it, under the programme's title.
    pub(super) fn expand(self, own: Programme) -> Programme {
        let Parts { sources, risks, services, mut areas, commitments, measures } = self.programme;
        areas.retain(|area| own.area(&area.id).is_none());
        Programme {
            sources: joined(sources, own.sources),
            risks: joined(risks, own.risks),
            services: joined(services, own.services),
            areas: joined(areas, own.areas),
            commitments: joined(commitments, own.commitments),
            measures: joined(measures, own.measures),
            ..own
        }
    }
}

fn joined<T>(mut first: Vec<T>, second: Vec<T>) -> Vec<T> {
    first.extend(second);
    first
}
