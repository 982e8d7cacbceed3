//! The readable view of the working papers in the folder. Derived: it can be written again from the logs at any time.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path},
};

use super::{
    durable::{NotSaved, Scratch, Step, make_folder},
    fault::Fault,
    layout::Layout,
    load::names_in,
};

/// The papers as they should be: content by file name, such as `TEL-2.md`.
pub type Papers = BTreeMap<String, String>;

/// Writes the papers that differ from what is there, and removes those that should not be there. Returns how many files
/// were touched.
pub(super) fn write(layout: &Layout, papers: &Papers) -> Result<usize, NotSaved> {
    let folder = layout.papers();
    make_folder(&folder)?;
    let scratch = Scratch::new(layout.scratch());
    let mut touched = 0;
    for (name, text) in papers {
        let path = folder.join(name);
        if !is_file_name(name) {
            let error = std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a file name");
            return Err(NotSaved::at(Step::Create, &path)(error));
        }
        if !fs::read(&path).is_ok_and(|present| present == text.as_bytes()) {
            scratch.replace(&path, text.as_bytes())?;
            touched += 1;
        }
    }
    let mut faults: Vec<Fault> = Vec::new();
    let wanted: BTreeSet<&Path> = papers.keys().map(Path::new).collect();
    for name in names_in(&folder, Path::new(Layout::PAPERS), &mut faults) {
        let path = folder.join(&name);
        if !wanted.contains(Path::new(&name)) && path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
            fs::remove_file(&path).map_err(NotSaved::at(Step::Remove, &path))?;
            touched += 1;
        }
    }
    Ok(touched)
}

fn is_file_name(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_written_once_and_what_is_no_longer_a_paper_goes() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        for path in [layout.local(), layout.scratch()] {
            make_folder(&path).unwrap();
        }
        let mut papers =
            Papers::from([("TEL-1.md".to_owned(), "one".to_owned()), ("TEL-2.md".to_owned(), "two".to_owned())]);
        assert_eq!(write(&layout, &papers).unwrap(), 2);
        assert_eq!(write(&layout, &papers).unwrap(), 0);
        papers.remove("TEL-1.md");
        assert_eq!(write(&layout, &papers).unwrap(), 1);
        assert!(!layout.papers().join("TEL-1.md").exists());
        for bad in ["../x.md", "a/b", "", "."] {
            assert!(write(&layout, &Papers::from([(bad.to_owned(), String::new())])).is_err(), "{bad:?}");
        }
    }
}
