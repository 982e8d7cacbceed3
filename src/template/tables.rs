//! The tables that checks go by: the user's own folder first, then what is shipped.

use std::{borrow::Cow, fs, path::Path};

use super::error::{Problems, TemplateError, TemplateErrorKind};

/// The folder of the user's own tables, in that of the templates.
const FOLDER: &str = "probe";

macro_rules! shipped {
    ($($file:literal),* $(,)?) => {
        /// File name and text of every shipped table.
        const TABLES: &[(&str, &str)] = &[$(($file, include_str!(concat!("../../templates/probe/", $file)))),*];
    };
}

shipped![
    "settings.toml",
    "event-catalogue.tsv",
    "measurements.tsv",
    "regions.tsv",
    "addresses.tsv",
    "hosts.tsv",
    "notice.toml",
    "experiences.tsv",
    "countries.tsv",
];

/// The largest table that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// A table, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableText {
    /// Its file name, such as `settings.toml`.
    pub file: &'static str,
    /// Its text.
    pub text: Cow<'static, str>,
    /// Whether it is the user's own, and another than the shipped one in whose place it is.
    pub own: bool,
}

/// Returns all tables. `templates` is the user's own folder; `probe/FILE` in it takes the place of the shipped file.
pub fn tables(templates: Option<&Path>) -> Result<Vec<TableText>, Problems> {
    TABLES.iter().map(|(file, shipped)| table(templates, file, shipped)).collect()
}

fn table(templates: Option<&Path>, file: &'static str, shipped: &'static str) -> Result<TableText, Problems> {
    let own = templates.map(|folder| folder.join(FOLDER).join(file)).filter(|path| path.symlink_metadata().is_ok());
    let Some(path) = own else { return Ok(TableText { file, text: Cow::Borrowed(shipped), own: false }) };
    let problem = |kind| TemplateError { file: path.display().to_string(), line: 1, column: 1, kind };
    let known = fs::metadata(&path);
    if !known.as_ref().is_ok_and(|known| known.is_file() && known.len() <= LARGEST) {
        return Err(problem(TemplateErrorKind::NotATable { limit: LARGEST }).into());
    }
    let bytes = fs::read(&path)
        .map_err(|error| Problems::from(problem(TemplateErrorKind::Unreadable { reason: error.to_string() })))?;
    match String::from_utf8(bytes) {
        Ok(text) if text == shipped => Ok(TableText { file, text: Cow::Borrowed(shipped), own: false }),
        Ok(text) => Ok(TableText { file, text: Cow::Owned(text), own: true }),
        Err(_) => Err(problem(TemplateErrorKind::NotUtf8).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_folder_is_shipped() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/probe");
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let name = entry.expect("the folder can be read").file_name();
            let name = name.to_string_lossy();
            if name.ends_with(".toml") || name.ends_with(".tsv") {
                assert!(TABLES.iter().any(|(shipped, _)| *shipped == name), "`{name}` is not in the table");
            }
        }
    }

    #[test]
    fn an_own_table_takes_the_place_of_the_shipped_one() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(FOLDER)).expect("made");
        let Some((file, shipped)) = TABLES.first() else { return };
        fs::write(folder.path().join(FOLDER).join(file), "other").expect("written");
        let tables = tables(Some(folder.path())).expect("read");
        assert_eq!((&*tables[0].text, tables[0].own), ("other", true));
        assert_ne!(*shipped, "other");
        assert!(tables[1..].iter().all(|table| !table.own));
        fs::write(folder.path().join(FOLDER).join(file), shipped).expect("written");
        assert!(super::tables(Some(folder.path())).expect("read").iter().all(|table| !table.own), "a mere copy");
    }

    #[test]
    fn a_folder_in_the_place_of_a_table_is_said_as_such() {
        let folder = tempfile::tempdir().expect("a folder");
        let Some((file, _)) = TABLES.first() else { return };
        fs::create_dir_all(folder.path().join(FOLDER).join(file)).expect("made");
        let problems = tables(Some(folder.path())).expect_err("no file");
        assert!(matches!(problems.0[0].kind, TemplateErrorKind::NotATable { limit: LARGEST }));
    }
}
