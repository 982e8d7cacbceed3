//! Where templates come from: the user's own folder first, then what is shipped.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    check::check,
    document::{Document, decode},
    error::{Problems, TemplateError, TemplateErrorKind},
    include::{Loaded, Place, resolve},
    nearest::nearest,
    read::read,
    shipped,
    words::IdKind,
};
use crate::audit::{Programme, Text};

/// The largest programme that is read, in bytes: more than ten times the largest shipped one.
const LARGEST: u64 = 4 << 20;

/// The shipped programmes, and the user's own.
#[derive(Debug, Clone)]
pub struct Templates {
    shipped: &'static [(&'static str, &'static str)],
    own: BTreeMap<String, PathBuf>,
}

/// Where a programme comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// It is in the user's own folder.
    Own {
        /// The file.
        path: PathBuf,
        /// Whether it takes the place of a shipped one.
        instead_of_shipped: bool,
    },
}

/// One line of the list of programmes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The programme's id.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it holds, or why it cannot be used.
    pub contents: Result<Contents, Problems>,
}

/// What a programme holds, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Version of the content.
    pub version: String,
    /// Title.
    pub title: Text,
    /// The supplier.
    pub supplier: String,
    /// Number of areas.
    pub areas: usize,
    /// Number of commitments, those of included programmes too.
    pub commitments: usize,
}

impl Templates {
    /// Lists the templates: `user_dir` holds the user's own programmes as `ID.toml`. A folder that does not exist is an
    /// empty one; a folder that cannot be read is an error.
    pub fn new(user_dir: Option<&Path>) -> Result<Self, Problems> {
        let own = user_dir.map_or_else(|| Ok(BTreeMap::new()), list)?;
        Ok(Self { shipped: shipped::PROGRAMMES, own })
    }

    /// Returns the ids of all programmes: the shipped ones in their order, then the user's further ones.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let shipped = self.shipped.iter().map(|(id, _)| *id);
        shipped.chain(self.own.keys().map(String::as_str).filter(|id| self.shipped_text(id).is_none()))
    }

    /// Returns one line for each programme, in the order of [`Templates::ids`]. Each is read in full.
    pub fn programmes(&self) -> Vec<Summary> {
        let summary = |id: &str| {
            let origin = self.own.get(id).map_or(Origin::Shipped, |path| Origin::Own {
                path: path.clone(),
                instead_of_shipped: self.shipped_text(id).is_some(),
            });
            let contents = self.programme(id).map(|programme| Contents {
                version: programme.version,
                title: programme.title,
                supplier: programme.supplier,
                areas: programme.areas.len(),
                commitments: programme.commitments.len(),
            });
            Summary { id: id.to_owned(), origin, contents }
        };
        self.ids().map(summary).collect()
    }

    /// Returns the programme with this id, all includes expanded. The user's own file comes before a shipped one.
    pub fn programme(&self, id: &str) -> Result<Programme, Problems> {
        match self.load(id, &[]) {
            Some(loaded) => loaded.map(|loaded| loaded.programme),
            None => Err(self.unknown(id).into()),
        }
    }

    fn unknown(&self, id: &str) -> TemplateError {
        let nearest = nearest(id, self.ids()).map(str::to_owned);
        let kind = TemplateErrorKind::UnknownReference { what: IdKind::Programme, id: id.to_owned(), nearest };
        TemplateError { file: id.to_owned(), line: 1, column: 1, kind }
    }

    fn shipped_text(&self, id: &str) -> Option<&'static str> {
        self.shipped.iter().find(|(shipped, _)| *shipped == id).map(|(_, text)| *text)
    }

    /// Reads a programme by id; `None` where there is none.
    pub(super) fn load(&self, id: &str, chain: &[String]) -> Option<Result<Loaded, Problems>> {
        if let Some(path) = self.own.get(id) {
            let file = path.display().to_string();
            return Some(open(path).and_then(|bytes| load(&file, decode(&file, &bytes)?, Some(id), self, chain)));
        }
        let text = self.shipped_text(id)?;
        Some(load(&format!("{id}.toml"), text, Some(id), self, chain))
    }

    #[cfg(test)]
    pub(super) fn shipping(shipped: &'static [(&'static str, &'static str)], user_dir: Option<&Path>) -> Self {
        Self { shipped, ..Self::new(user_dir).expect("the folder can be read") }
    }
}

/// Reads a programme out of a text. `file_name` is what the problems call it; what it includes comes from `templates`.
pub fn read_programme(file_name: &str, text: &str, templates: &Templates) -> Result<Programme, Problems> {
    load(file_name, text, None, templates, &[]).map(|loaded| loaded.programme)
}

/// Reads a programme out of bytes that may be anything. See [`read_programme`].
pub fn read_programme_bytes(file_name: &str, bytes: &[u8], templates: &Templates) -> Result<Programme, Problems> {
    read_programme(file_name, decode(file_name, bytes)?, templates)
}

/// Reads a programme out of a file. See [`read_programme`].
pub fn read_programme_file(path: &Path, templates: &Templates) -> Result<Programme, Problems> {
    read_programme_bytes(&path.display().to_string(), &open(path)?, templates)
}

/// Reads a programme. `expected` is the id that its file name promises; `chain` are the programmes that include it.
fn load(
    file: &str,
    text: &str,
    expected: Option<&str>,
    templates: &Templates,
    chain: &[String],
) -> Result<Loaded, Problems> {
    let document = Document::new(file, text);
    let Some(root) = document.parse() else { return Err(Problems(document.problems())) };
    let (own, marks) = read(&document, &root);
    if let (Some(name), Some((id, span))) = (expected, &marks.programme)
        && name != id
    {
        let kind = TemplateErrorKind::FileName { id: id.clone(), name: format!("{name}.toml") };
        document.report(span.clone(), kind);
    }
    let mut chain = chain.to_vec();
    chain.extend(marks.programme.as_ref().map(|(id, _)| id.clone()));
    let mut included = resolve(&document, &marks, templates, &chain);
    check(&document, &marks, &included);
    let mut problems = document.problems();
    problems.append(&mut included.problems);
    match own {
        Some(own) if problems.is_empty() => {
            let mut places = std::mem::take(&mut included.places);
            for it in &marks.definitions {
                places.insert((it.what, it.id.clone()), Place::of(&document, it.span.start));
            }
            Ok(Loaded { programme: included.expand(own), places })
        }
        _ => Err(Problems(problems)),
    }
}

/// Reads a file that has to be a regular one of a sensible size.
fn open(path: &Path) -> Result<Vec<u8>, Problems> {
    let problem = |kind| TemplateError { file: path.display().to_string(), line: 1, column: 1, kind };
    let unreadable = |error: io::Error| problem(TemplateErrorKind::Unreadable { reason: error.to_string() });
    // Looked at before it is opened: opening a pipe would wait for whoever writes to it.
    let metadata = fs::metadata(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    if metadata.is_file() {
        let file = fs::File::open(path).map_err(unreadable)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if !metadata.is_file() || bytes.len() as u64 > LARGEST {
        return Err(problem(TemplateErrorKind::NotAFile { limit: LARGEST }).into());
    }
    Ok(bytes)
}

/// Lists the files of a folder that are named `ID.toml`.
fn list(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Problems> {
    let unreadable = |error: io::Error| {
        let kind = TemplateErrorKind::Unreadable { reason: error.to_string() };
        Problems::from(TemplateError { file: folder.display().to_string(), line: 1, column: 1, kind })
    };
    let mut own = BTreeMap::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(own),
        entries => entries.map_err(unreadable)?,
    };
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml")
            && let Some(stem) = path.file_stem()
        {
            own.insert(stem.to_string_lossy().into_owned(), path);
        }
    }
    Ok(own)
}
