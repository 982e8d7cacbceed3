//! Ids against each other: each defined once, each reference known, no dependency in a circle.

use std::collections::{BTreeMap, btree_map::Entry};

use super::{
    cycle::cycles,
    document::Document,
    error::TemplateErrorKind,
    include::{Included, Place},
    marks::Marks,
    nearest::nearest,
    words::IdKind,
};
use crate::audit::programme::{Obliged, Standing};

/// How many unknown ids get a suggestion of what was meant.
const SUGGESTIONS: usize = 20;

/// Reports what is wrong between the ids of this file and of those that it includes.
pub(super) fn check(document: &Document<'_>, marks: &Marks, included: &Included) {
    duplicates(document, marks, included);
    // Where an included programme is missing, what it defines is not known: nothing can be called unknown.
    if included.whole {
        unknown_references(document, marks, included);
    }
    sides(document, marks, included);
    circles(document, marks);
}

fn duplicates(document: &Document<'_>, marks: &Marks, included: &Included) {
    let mut first: BTreeMap<(IdKind, &str), Place> = BTreeMap::new();
    for definition in &marks.definitions {
        // An area of an included programme is defined again to give it a place and a title of its own.
        let elsewhere = (definition.what != IdKind::Area)
            .then(|| included.places.get(&(definition.what, definition.id.clone())))
            .flatten();
        let earlier = match first.entry((definition.what, &definition.id)) {
            Entry::Occupied(earlier) => earlier.get().clone(),
            Entry::Vacant(vacant) => {
                vacant.insert(Place::of(document, definition.span.start));
                let Some(place) = elsewhere else { continue };
                place.clone()
            }
        };
        document.report(definition.span.clone(), earlier.duplicate(definition.what, &definition.id));
    }
}

fn unknown_references(document: &Document<'_>, marks: &Marks, included: &Included) {
    let own = marks.definitions.iter().map(|it| (it.what, it.id.as_str()));
    let other = included.places.keys().map(|(what, id)| (*what, id.as_str()));
    let known: std::collections::BTreeSet<(IdKind, &str)> = own.chain(other).collect();
    let unknown = marks.references.iter().filter(|it| !known.contains(&(it.what, &it.id)));
    for (count, reference) in unknown.enumerate() {
        // Comparing every id with every other takes its time in a file with thousands of slips.
        let nearest = (count < SUGGESTIONS).then(|| {
            let candidates = known.iter().filter(|(what, _)| *what == reference.what).map(|(_, id)| *id);
            nearest(&reference.id, candidates).map(str::to_owned)
        });
        let nearest = nearest.flatten();
        let kind = TemplateErrorKind::UnknownReference { what: reference.what, id: reference.id.clone(), nearest };
        document.report(reference.span.clone(), kind);
    }
}

/// A supplier's commitment may depend only on what organisations do: anything else would let the supplier's verdict
/// hang on the supplier.
fn sides(document: &Document<'_>, marks: &Marks, included: &Included) {
    let own = marks.duties.iter().filter_map(|duty| Some((duty.id.as_str(), duty.standing?)));
    let other = included.programme.commitments.iter().map(|it| (it.id.0.as_str(), it.standing));
    let standings: BTreeMap<&str, Standing> = other.chain(own).collect();
    for duty in marks.duties.iter().filter(|duty| duty.obliged == Some(Obliged::Supplier)) {
        for (depends, span) in &duty.depends {
            if standings.get(depends.as_str()).is_some_and(|standing| *standing != Standing::CustomerSide) {
                let (commitment, depends) = (duty.id.clone(), depends.clone());
                document.report(span.clone(), TemplateErrorKind::NotCustomerSide { commitment, depends });
            }
        }
    }
}

fn circles(document: &Document<'_>, marks: &Marks) {
    let mut arrows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut spans = BTreeMap::new();
    for duty in &marks.duties {
        arrows.entry(&duty.id).or_default().extend(duty.depends.iter().map(|(id, _)| id.as_str()));
        spans.extend(duty.depends.iter().map(|(id, span)| ((duty.id.as_str(), id.as_str()), span)));
    }
    for circle in cycles(&arrows) {
        let (Some(from), Some(to)) = (circle.first(), circle.get(1)) else { continue };
        let span = spans.get(&(*from, *to)).copied().cloned().unwrap_or_default();
        let path = circle.into_iter().map(str::to_owned).collect();
        document.report(span, TemplateErrorKind::DependencyCycle { path });
    }
}
