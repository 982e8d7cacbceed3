//! Planning, drawing and examining samples (ISA 530).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Desk, evidence, filled, titled};
use crate::audit::{
    action::ItemTest,
    event::Event,
    id::{EventId, LogName},
    refusal::{Refusal, SampleRefusal},
    register::Register,
    sample::{
        Found, ItemResult, LARGEST_DRAW, Population, Sample, SampleDetails, SampleItem, Seed, Selection, Tested,
        ids_digest,
    },
    sampling::{self, NoAnswer, sample_size},
    state::Audit,
};

/// The longest seed, in characters.
const LONGEST_SEED: usize = 200;

/// Returns what a sample would be planned as: texts as they are kept, the size as it follows. Whether the evidence holds the
/// population is not looked at: it may not be in the file yet.
///
/// # Errors
///
/// Where planning would be refused.
pub fn planned(audit: &Audit, by: &LogName, at: Timestamp, details: SampleDetails) -> Result<SampleDetails, Refusal> {
    checked(&Desk { audit, by, at }, details)
}

pub(super) fn plan(desk: &Desk<'_>, details: SampleDetails) -> Result<Vec<Event>, Refusal> {
    let details = held(desk, checked(desk, details)?)?;
    let mut events =
        vec![Event::SamplePlanned { label: desk.audit.next_label('S', desk.by), details: details.clone() }];
    events.extend(linked(desk, &details)?);
    Ok(events)
}

pub(super) fn change(desk: &Desk<'_>, id: EventId, details: SampleDetails) -> Result<Vec<Event>, Refusal> {
    let sample = standing(desk, &id)?;
    let details = held(desk, checked(desk, details)?)?;
    let drawn_alike =
        |known: &SampleDetails| known.population == details.population && known.selection == details.selection;
    // Two versions that were drawn alike, of which one is taken, leave the draw as it is.
    if !sample.draws.is_empty() && !sample.details.heads().iter().all(|version| drawn_alike(&version.value)) {
        return Err(Refusal::Sample(SampleRefusal::Drawn { sample: sample.label.clone() }));
    }
    if sample.details.settled() == Some(&details) {
        return Err(Refusal::NoChange);
    }
    let mut events = linked(desk, &details)?;
    events.insert(0, Event::SampleChanged { replaces: sample.details.replaced(), sample: id, details });
    Ok(events)
}

pub(super) fn seed(desk: &Desk<'_>, id: EventId, seed: &Seed) -> Result<Vec<Event>, Refusal> {
    let sample = standing(desk, &id)?;
    if settled(sample)?.design().is_none() {
        return Err(Refusal::Sample(SampleRefusal::NotByChance { sample: sample.label.clone() }));
    }
    let value = filled(&seed.value, "seed")?;
    if value.contains('\n') || value.chars().count() > LONGEST_SEED {
        return Err(Refusal::ControlCharacters { what: "seed" });
    }
    let reason = match &seed.reason {
        Some(reason) => Some(filled(reason, "reason")?),
        None if sample.seeds.is_empty() => None,
        // Whoever may draw until the sample pleases, does not sample.
        None => return Err(Refusal::Sample(SampleRefusal::SeedReason { sample: sample.label.clone() })),
    };
    // Of two seeds that were recorded apart, one may be taken; one that was left behind is not taken up again.
    let stands_apart =
        sample.seed.in_conflict() && sample.seed.heads().iter().any(|version| version.value.value == value);
    if !stands_apart && sample.seeds.iter().any(|(_, _, known)| known.value == value) {
        return Err(Refusal::NoChange);
    }
    let seed = Seed { value, reason, given: seed.given };
    Ok(vec![Event::SampleSeeded { replaces: sample.seed.replaced(), sample: id, seed }])
}

pub(super) fn draw(desk: &Desk<'_>, id: EventId, ids: &[String], selected: &[String]) -> Result<Vec<Event>, Refusal> {
    let sample = standing(desk, &id)?;
    let details = settled(sample)?;
    frozen(desk, &details.population, ids)?;
    let mut seed = None;
    let items = match details.selection {
        Selection::Random { size, .. } => {
            let version = sample
                .seed
                .version()
                .ok_or_else(|| Refusal::Sample(SampleRefusal::SeedNeeded { sample: sample.label.clone() }))?;
            if !sample.is_to_be_drawn() {
                return Err(Refusal::Sample(SampleRefusal::Drawn { sample: sample.label.clone() }));
            }
            seed = Some(version.id.clone());
            let population = &details.population;
            let places = sampling::draw(&population.sha256, &version.value.value, population.count, size)?;
            places.into_iter().filter_map(|place| item(ids, place)).collect()
        }
        Selection::All { .. } => {
            if !sample.is_to_be_drawn() {
                return Err(Refusal::Sample(SampleRefusal::Drawn { sample: sample.label.clone() }));
            }
            (0..details.population.count).filter_map(|place| item(ids, place)).collect()
        }
        Selection::Haphazard { .. } | Selection::Targeted { .. } => with_selected(sample, ids, selected)?,
    };
    Ok(vec![Event::SampleDrawn { replaces: sample.draw.replaced(), sample: id, seed, items }])
}

pub(super) fn test(desk: &Desk<'_>, id: &EventId, tests: Vec<ItemTest>, ids: &[String]) -> Result<Vec<Event>, Refusal> {
    let sample = standing(desk, id)?;
    if sample.draw.heads().is_empty() {
        return Err(Refusal::Sample(SampleRefusal::NotDrawn { sample: sample.label.clone() }));
    }
    let items: BTreeSet<u64> = sample.items().into_iter().map(|item| item.row).collect();
    let mut used = items.clone();
    let mut events = Vec::with_capacity(tests.len());
    for test in tests {
        if !items.contains(&test.row) {
            return Err(Refusal::Sample(SampleRefusal::NoSuchItem {
                sample: sample.label.clone(),
                item: test.row.to_string(),
            }));
        }
        for exhibit in &test.evidence {
            desk.evidence(&exhibit.evidence)?;
        }
        let note = |what| filled(test.note.as_deref().unwrap_or_default(), what);
        let found = match test.result {
            ItemResult::Ok => Found::Ok,
            ItemResult::Deviation => Found::Deviation { description: note("description")? },
            ItemResult::NotExaminable => Found::NotExaminable { reason: note("reason")? },
            ItemResult::Replaced => {
                let reason = note("reason")?;
                // Who had taken its place goes on doing so.
                let by = match sample.found(test.row) {
                    Some(Found::Replaced { by, .. }) if !sample.is_short() => by.clone(),
                    _ => next(desk, sample, ids, &mut used)?,
                };
                Found::Replaced { reason, by }
            }
        };
        let tested = Tested { found, evidence: test.evidence };
        let register = sample.results.get(&test.row);
        if register.and_then(Register::settled) != Some(&tested) {
            let replaces = register.map(Register::replaced).unwrap_or_default();
            events.push(Event::SampleItemTested { sample: id.clone(), row: test.row, tested, replaces });
        }
    }
    if events.is_empty() { Err(Refusal::NoChange) } else { Ok(events) }
}

pub(super) fn withdraw(desk: &Desk<'_>, id: EventId, reason: &str) -> Result<Vec<Event>, Refusal> {
    standing(desk, &id)?;
    Ok(vec![Event::SampleWithdrawn { sample: id, reason: filled(reason, "reason")? }])
}

/// Returns the sample, unless it was withdrawn.
fn standing<'a>(desk: &'a Desk<'_>, id: &EventId) -> Result<&'a Sample, Refusal> {
    let sample = desk.sample(id)?;
    match sample.withdrawn {
        None => Ok(sample),
        Some(_) => Err(Refusal::Sample(SampleRefusal::Withdrawn { sample: sample.label.clone() })),
    }
}

/// Returns what the sample is for, in the one version that stands.
fn settled(sample: &Sample) -> Result<&SampleDetails, Refusal> {
    sample.details.settled().ok_or_else(|| Refusal::Conflict { what: sample.label.to_string() })
}

/// Returns the details with texts as they are kept and the size as it follows, or says what they lack.
fn checked(desk: &Desk<'_>, details: SampleDetails) -> Result<SampleDetails, Refusal> {
    if details.links.is_empty() {
        return Err(Refusal::Empty { what: "commitment" });
    }
    evidence::check(desk, &details.links)?;
    let population = &details.population;
    if population.count == 0 {
        return Err(NoAnswer::Population(0).into());
    }
    let selection = match details.selection.clone() {
        Selection::Random { risk, tolerable, expected, size, reason } => {
            let computed =
                sample_size(&sampling::Design { risk, tolerable, expected, population: Some(population.count) })?;
            let (size, reason) = match reason {
                None => (computed.size, None),
                Some(reason) => (size, Some(filled(&reason, "reason")?)),
            };
            if size == 0 {
                return Err(NoAnswer::Sample(0).into());
            }
            if size > population.count {
                return Err(NoAnswer::MoreThanAll { size, population: population.count }.into());
            }
            fits_a_line(size)?;
            Selection::Random { risk, tolerable, expected, size, reason }
        }
        Selection::All { tolerable } => {
            if tolerable.is_all() {
                return Err(NoAnswer::Tolerable(tolerable).into());
            }
            fits_a_line(population.count)?;
            Selection::All { tolerable }
        }
        Selection::Haphazard { reason } => Selection::Haphazard { reason: filled(&reason, "reason")? },
        Selection::Targeted { reason } => Selection::Targeted { reason: filled(&reason, "reason")? },
    };
    Ok(SampleDetails {
        title: titled(&details.title)?,
        deviation: filled(&details.deviation, "definition")?,
        population: Population {
            completeness: filled(&population.completeness, "completeness")?,
            ..population.clone()
        },
        links: details.links,
        selection,
    })
}

/// Returns the details, if the evidence holds the bytes that the population is frozen by.
fn held(desk: &Desk<'_>, details: SampleDetails) -> Result<SampleDetails, Refusal> {
    let held = desk.evidence(&details.population.evidence)?;
    if held.bytes.sha256 == details.population.sha256 {
        Ok(details)
    } else {
        Err(Refusal::Sample(SampleRefusal::OtherPopulation { evidence: held.label.clone() }))
    }
}

fn fits_a_line(size: u64) -> Result<(), Refusal> {
    if size > LARGEST_DRAW {
        Err(Refusal::Sample(SampleRefusal::TooLarge { size, largest: LARGEST_DRAW }))
    } else {
        Ok(())
    }
}

/// Uses the list that holds the population for what the sample is for.
fn linked(desk: &Desk<'_>, details: &SampleDetails) -> Result<Vec<Event>, Refusal> {
    let held = desk.evidence(&details.population.evidence)?;
    let links: Vec<_> = details.links.iter().filter(|link| !held.serves(&link.commitment)).cloned().collect();
    if links.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::EvidenceLinked { evidence: held.id.clone(), links }])
}

/// Refuses names that are not those of the population that was frozen.
fn frozen(desk: &Desk<'_>, population: &Population, ids: &[String]) -> Result<(), Refusal> {
    if ids.len() as u64 == population.count && ids_digest(ids) == population.ids {
        return Ok(());
    }
    Err(Refusal::Sample(SampleRefusal::OtherPopulation {
        evidence: desk.evidence(&population.evidence)?.label.clone(),
    }))
}

/// Returns the item at a place, counted from 0.
fn item(ids: &[String], place: u64) -> Option<SampleItem> {
    let id = ids.get(usize::try_from(place).ok()?)?;
    Some(SampleItem { row: place + 1, id: id.clone() })
}

/// Returns the items selected before, with those selected now. What two people selected apart is all of it in the sample.
fn with_selected(sample: &Sample, ids: &[String], selected: &[String]) -> Result<Vec<SampleItem>, Refusal> {
    let places: BTreeMap<&str, u64> = ids.iter().map(String::as_str).zip(0..).collect();
    let before = sample.draw.heads().iter().flat_map(|version| &version.value.items);
    let mut items: Vec<SampleItem> = Vec::new();
    let mut rows = BTreeSet::new();
    items.extend(before.filter(|item| rows.insert(item.row)).cloned());
    let known = items.len();
    for id in selected {
        let place = places.get(id.trim()).copied();
        let item = place.and_then(|place| item(ids, place));
        let item = item.ok_or_else(|| {
            Refusal::Sample(SampleRefusal::NoSuchItem { sample: sample.label.clone(), item: id.clone() })
        })?;
        if rows.insert(item.row) {
            items.push(item);
        }
    }
    if items.len() == known && !sample.draw.in_conflict() {
        return Err(if selected.is_empty() { Refusal::Empty { what: "item" } } else { Refusal::NoChange });
    }
    fits_a_line(items.len() as u64)?;
    Ok(items)
}

/// Returns the first item of the draw, as it goes on, that is not in the sample yet.
fn next(desk: &Desk<'_>, sample: &Sample, ids: &[String], used: &mut BTreeSet<u64>) -> Result<SampleItem, Refusal> {
    let details = settled(sample)?;
    let by_chance = || Refusal::Sample(SampleRefusal::NotByChance { sample: sample.label.clone() });
    let seed = sample.draw.settled().and_then(|draw| draw.seed.as_ref()).ok_or_else(by_chance)?;
    let (_, _, seed) = sample.seeds.iter().find(|(id, _, _)| id == seed).ok_or_else(by_chance)?;
    let population = &details.population;
    frozen(desk, population, ids)?;
    let size = used.len() as u64 + 1;
    if size > population.count {
        return Err(Refusal::Sample(SampleRefusal::NothingLeft { sample: sample.label.clone() }));
    }
    // One more than are used: at least one of them is not.
    let places = sampling::draw(&population.sha256, &seed.value, population.count, size)?;
    let next = places.into_iter().find(|place| !used.contains(&(place + 1))).and_then(|place| item(ids, place));
    let next = next.ok_or_else(|| Refusal::Sample(SampleRefusal::NothingLeft { sample: sample.label.clone() }))?;
    used.insert(next.row);
    Ok(next)
}
