//! Samples: what is drawn from comes out of the vault or a folder, the seed comes out of chance.

mod listing;
mod page;
pub mod population;
pub mod results;
mod words;

use std::{
    io::Read as _,
    path::{Path, PathBuf},
};

pub use page::page;
pub use words::{conclusion, limit, proposal, selected};

use self::{
    population::{Column, LARGEST_LIST, Listed, Shape, Unusable},
    results::{Row, Unreadable},
};
use super::{error::WorkError, session::Session, watch::Watch};
use crate::{
    audit::{
        Action, Audit, Event, EventId, Refusal, SampleRefusal, Sha256, Text,
        action::ItemTest,
        decide,
        evidence::{Details, Evidence, Link},
        finding::Exhibit,
        sample::{ItemResult, Population, Sample, SampleDetails, Seed, Selection, ids_digest},
        sampling,
    },
    dossier::attach::Skipped,
};

/// What a sample is to be drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawnFrom {
    /// A list that is evidence already.
    Evidence(EventId),
    /// A list that is not evidence yet; it becomes that.
    File(PathBuf),
    /// The files of a folder: the list is made of them, and becomes evidence.
    Folder(PathBuf),
}

/// A sample that is to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSample {
    /// What the items are.
    pub title: Text,
    /// What it is for.
    pub links: Vec<Link>,
    /// What counts as a deviation.
    pub deviation: String,
    /// What was done to see that the list is complete.
    pub completeness: String,
    /// How the items are selected.
    pub selection: Selection,
    /// What they are selected from.
    pub from: DrawnFrom,
    /// How the list is to be read.
    pub shape: Shape,
}

/// A sample that was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub sample: EventId,
    /// What is in the folder and could not be listed.
    pub skipped: Vec<Skipped>,
}

impl Session {
    /// Plans a sample. A list that is not evidence yet becomes evidence, once it is clear that a sample can be drawn from it.
    pub fn plan_sample(&mut self, new: NewSample, watch: &Watch) -> Result<Planned, WorkError> {
        self.require_writing()?;
        let NewSample { title, links, deviation, completeness, selection, from, shape } = new;
        let mut skipped = Vec::new();
        // Kept until it is attached.
        let mut made = None;
        let path = match &from {
            DrawnFrom::Evidence(_) => None,
            DrawnFrom::File(path) => Some(path.clone()),
            DrawnFrom::Folder(folder) => {
                let listing = listing::make(folder, self.dir(), watch)?;
                skipped = listing.skipped;
                let path = listing.file.clone();
                made = Some((listing.place, folder.clone()));
                Some(path)
            }
        };
        let bytes = match (&path, &from) {
            (Some(path), _) => read_file(path)?,
            (None, DrawnFrom::Evidence(id)) => self.evidence_bytes(id)?,
            (None, _) => Vec::new(),
        };
        let Listed { separator, column, ids } = population::read(&bytes, &shape)?;
        let sha256 = Sha256::of(&bytes);
        drop(bytes);
        let details = |evidence: EventId| SampleDetails {
            title,
            links: links.clone(),
            deviation,
            population: Population {
                evidence,
                sha256,
                count: ids.len() as u64,
                ids: ids_digest(&ids),
                separator,
                header: !shape.headless,
                column,
                completeness,
            },
            selection,
        };
        let details = match (from, path) {
            (DrawnFrom::Evidence(id), _) => details(id),
            (_, Some(path)) => {
                let me = self.me().cloned().ok_or(WorkError::NoIdentity)?;
                let nothing = EventId { log: me.clone(), seq: 0 };
                let details = decide::planned_sample(self.audit(), &me, self.now(), details(nothing))?;
                let evidence =
                    self.attach_list(&path, made.as_ref().map(|(_, folder)| folder), &links, sha256, watch)?;
                SampleDetails { population: Population { evidence, ..details.population }, ..details }
            }
            (_, None) => return Err(WorkError::NothingRecorded),
        };
        let recorded = self.act(Action::PlanSample { details })?;
        let planned = recorded.into_iter().find(|it| matches!(it.event, Event::SamplePlanned { .. }));
        Ok(Planned { sample: planned.ok_or(WorkError::NothingRecorded)?.id, skipped })
    }

    /// Attaches the list that a sample is drawn from, and returns its identity.
    fn attach_list(
        &mut self,
        path: &Path,
        folder: Option<&PathBuf>,
        links: &[Link],
        sha256: Sha256,
        watch: &Watch,
    ) -> Result<EventId, WorkError> {
        let mut details = Details::default();
        if let Some(folder) = folder {
            details.source = Some(folder.display().to_string());
            details.tool = Some(format!("waarmerk {}", env!("CARGO_PKG_VERSION")));
            details.collected = Some(self.now().to_zoned(jiff::tz::TimeZone::UTC).date());
        }
        self.attach(&[path.to_path_buf()], links, &details, watch)?;
        // Between the two looks the file may have changed: only the bytes that were counted are the population.
        let known = self.known(&sha256).cloned();
        known.ok_or_else(|| WorkError::ListChanged { path: path.to_path_buf() })
    }

    /// Draws a sample: by a seed from chance or the one that is given, all items, or those selected. The seed is saved before
    /// anything is drawn, so that a draw that does not please cannot be thrown away unseen.
    pub fn draw_sample(&mut self, id: &EventId, seed: Option<String>, selected: &[String]) -> Result<(), WorkError> {
        let sample = self.sample(id)?;
        let by_chance = sample.details.settled().is_some_and(|details| details.design().is_some());
        let (recorded, to_be_drawn) = (!sample.seeds.is_empty(), sample.is_to_be_drawn());
        let label = sample.label.clone();
        let ids = self.population_ids(id)?;
        if by_chance && !to_be_drawn {
            return Err(Refusal::Sample(SampleRefusal::Drawn { sample: label }).into());
        }
        // A seed that was saved before a crash is the one to draw by.
        if by_chance && (!recorded || seed.is_some()) {
            self.record_seed(id, seed, None)?;
        }
        self.act(Action::DrawSample { sample: id.clone(), ids, selected: selected.to_vec() })?;
        Ok(())
    }

    /// Draws a sample once more, by another seed. The earlier draw stays visible, and so does the reason.
    pub fn redraw_sample(&mut self, id: &EventId, seed: Option<String>, reason: String) -> Result<(), WorkError> {
        let ids = self.population_ids(id)?;
        self.record_seed(id, seed, Some(reason))?;
        self.act(Action::DrawSample { sample: id.clone(), ids, selected: Vec::new() })?;
        Ok(())
    }

    fn record_seed(&mut self, id: &EventId, given: Option<String>, reason: Option<String>) -> Result<(), WorkError> {
        let mut chance = [0; 32];
        getrandom::fill(&mut chance).map_err(|_| WorkError::NoRandomness)?;
        let seed = Seed { given: given.is_some(), value: given.unwrap_or_else(|| hex::encode(chance)), reason };
        self.act(Action::SeedSample { sample: id.clone(), seed })?;
        Ok(())
    }

    /// Records what was found at items.
    pub fn test_items(&mut self, id: &EventId, tests: Vec<ItemTest>) -> Result<(), WorkError> {
        let replaces = tests.iter().any(|test| test.result == ItemResult::Replaced);
        let ids = if replaces { self.population_ids(id)? } else { Vec::new() };
        self.act(Action::TestItems { sample: id.clone(), tests, ids })?;
        Ok(())
    }

    /// Records what was found at items, out of a list. All of it, or nothing. Returns how many rows there were.
    pub fn import_results(&mut self, id: &EventId, path: &Path) -> Result<usize, WorkError> {
        let rows = results::read(&read_file(path)?)?;
        let sample = self.sample(id)?;
        let tests = rows.iter().map(|row| self.item_test(sample, row)).collect::<Result<Vec<_>, _>>()?;
        self.test_items(id, tests)?;
        Ok(rows.len())
    }

    fn item_test(&self, sample: &Sample, row: &Row) -> Result<ItemTest, WorkError> {
        let missing =
            || Refusal::Sample(SampleRefusal::NoSuchItem { sample: sample.label.clone(), item: row.item.clone() });
        let item = sample.item(&row.item).ok_or_else(missing)?;
        let exhibit = |place: &String| {
            let (label, locator) =
                place.split_once(':').map_or((place.as_str(), None), |(label, at)| (label, Some(at)));
            let known = self.audit().evidence_labelled(label.trim());
            let evidence = known.ok_or_else(|| Refusal::Unknown { what: label.to_owned() })?.id.clone();
            Ok::<_, Refusal>(Exhibit { evidence, locator: locator.map(|at| at.trim().to_owned()) })
        };
        let evidence = row.evidence.iter().map(exhibit).collect::<Result<_, _>>()?;
        Ok(ItemTest { row: item.row, result: row.result, note: row.note.clone(), evidence })
    }

    /// Returns whether the newest draw of a sample follows from its recorded seed and the bytes of its population: as anyone
    /// can see again. None where it is not drawn by chance.
    pub fn drawn_again(&self, id: &EventId) -> Result<Option<bool>, WorkError> {
        let sample = self.sample(id)?;
        let (Some(details), Some((_, _, draw))) = (sample.details.settled(), sample.draws.last()) else {
            return Ok(None);
        };
        let Some(seed) = draw.seed.as_ref().and_then(|seed| sample.seeds.iter().find(|(id, _, _)| id == seed)) else {
            return Ok(None);
        };
        let ids = self.population_ids(id)?;
        let population = &details.population;
        let size = draw.items.len() as u64;
        let places =
            sampling::draw(&population.sha256, &seed.2.value, population.count, size).map_err(Refusal::from)?;
        let same = |(place, item): (&u64, &crate::audit::sample::SampleItem)| {
            let id = usize::try_from(*place).ok().and_then(|place| ids.get(place));
            place + 1 == item.row && id == Some(&item.id)
        };
        Ok(Some(places.len() == draw.items.len() && places.iter().zip(&draw.items).all(same)))
    }

    /// Returns how many items a list in the file has, whatever they are called; `headless` where its first row is an item.
    pub fn items_in(&self, evidence: &EventId, headless: bool) -> Result<u64, WorkError> {
        let shape = Shape { separator: None, headless, column: Column::Rows };
        Ok(population::read(&self.evidence_bytes(evidence)?, &shape)?.ids.len() as u64)
    }

    fn sample(&self, id: &EventId) -> Result<&Sample, WorkError> {
        let known = self.audit().samples.get(id);
        known.ok_or_else(|| Refusal::Unknown { what: id.to_string() }.into())
    }

    /// Returns the names of the items that a sample is drawn from, in order.
    fn population_ids(&self, id: &EventId) -> Result<Vec<String>, WorkError> {
        let sample = self.sample(id)?;
        let details = sample.details.settled().ok_or_else(|| Refusal::Conflict { what: sample.label.to_string() })?;
        let population = &details.population;
        let column = population.column.map_or(Column::Rows, Column::Numbered);
        let shape = Shape { separator: Some(population.separator), headless: !population.header, column };
        Ok(population::read(&self.evidence_bytes(&population.evidence)?, &shape)?.ids)
    }

    /// Returns the bytes of a piece of evidence, if they are those that the log names.
    fn evidence_bytes(&self, id: &EventId) -> Result<Vec<u8>, WorkError> {
        let evidence = self.audit().evidence.get(id).ok_or_else(|| Refusal::Unknown { what: id.to_string() })?;
        let path = self.dossier.vault().path(&evidence.bytes.sha256);
        let file = self.dossier.vault().open(&evidence.bytes.sha256).map_err(WorkError::io("read", &path))?;
        let bytes = all_of(file, &path)?;
        if Sha256::of(&bytes) == evidence.bytes.sha256 {
            Ok(bytes)
        } else {
            Err(Refusal::Sample(SampleRefusal::OtherPopulation { evidence: evidence.label.clone() }).into())
        }
    }
}

/// Returns the evidence that is a table as far as its name or media type says: what a sample can be drawn from.
pub fn tables(audit: &Audit) -> impl Iterator<Item = &Evidence> {
    audit.evidence.values().filter(|it| {
        let name = it.bytes.name.to_ascii_lowercase();
        it.bytes.media_type == "text/csv" || [".csv", ".tsv", ".tab"].iter().any(|end| name.ends_with(end))
    })
}

fn read_file(path: &Path) -> Result<Vec<u8>, WorkError> {
    all_of(std::fs::File::open(path).map_err(WorkError::io("read", path))?, path)
}

fn all_of(file: std::fs::File, path: &Path) -> Result<Vec<u8>, WorkError> {
    let mut bytes = Vec::new();
    file.take(LARGEST_LIST + 1).read_to_end(&mut bytes).map_err(WorkError::io("read", path))?;
    if bytes.len() as u64 > LARGEST_LIST { Err(Unusable::TooLarge.into()) } else { Ok(bytes) }
}

impl From<Unusable> for WorkError {
    fn from(why: Unusable) -> Self {
        Self::NoList(Unreadable::List(why))
    }
}

impl From<Unreadable> for WorkError {
    fn from(why: Unreadable) -> Self {
        Self::NoList(why)
    }
}
