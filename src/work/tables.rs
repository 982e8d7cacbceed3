//! The tables that checks go by: the user's own in the place of those that are shipped.

use super::{error::WorkError, home::Home};
use crate::{
    audit::{Programme, evidence::Link},
    probe::table::{TableFile, Tables},
    template,
};

/// Reads all tables. The first that cannot be used is named.
pub fn tables(home: &Home) -> Result<Tables, WorkError> {
    let texts = template::tables(Some(&home.templates())).map_err(WorkError::Template)?;
    let files: Vec<TableFile<'_>> =
        texts.iter().map(|table| TableFile { name: table.file, text: &table.text }).collect();
    let own = |name: &str| texts.iter().any(|table| table.own && table.file == name);
    Ok(Tables::read(&files)?.with_own(own))
}

/// Returns the settings that checks of a programme name and the table of settings lacks: such a check could never tell.
pub fn unknown_settings(home: &Home, programme: &Programme) -> Result<Vec<(Link, String)>, WorkError> {
    let settings = tables(home)?.settings;
    let mut unknown = Vec::new();
    for commitment in &programme.commitments {
        for (index, procedure) in commitment.procedures.iter().enumerate() {
            let named = procedure.check.iter().flat_map(|check| &check.settings);
            unknown.extend(
                named
                    .filter(|id| settings.rule(id).is_none())
                    .map(|id| (Link { commitment: commitment.id.clone(), procedure: Some(index + 1) }, id.clone())),
            );
        }
    }
    Ok(unknown)
}
