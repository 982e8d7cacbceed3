//! Does a summary still stand, or has a later one taken its place?

use std::path::Path;

use super::{Outcome, Question, Said, Verification};
use crate::{
    audit::{Audit, publication::Publication},
    dossier::{Layout, told},
};

/// Says by what a summary was superseded; nothing where it stands.
pub(super) fn say(verification: &mut Verification, audit: &Audit, publication: &Publication) {
    let Some(later) = audit.superseded_by(&publication.id) else { return };
    let mut values = vec![
        ("name", Said::from(publication.rendering.name.clone())),
        ("by", later.rendering.name.clone().into()),
        ("at", later.at.into()),
    ];
    let key = match &later.rendering.correction {
        None => "verify-superseded",
        Some(reason) => {
            values.push(("reason", Said::Words(reason.clone())));
            "verify-superseded-because"
        }
    };
    verification.say(Outcome::Note, Question::Standing, key, values);
}

/// Says it of a file that lies among what a dossier published: `published/NAME/FILE`. Elsewhere there is nothing to say,
/// since a file does not know what came after it.
pub(super) fn of_file(verification: &mut Verification, path: &Path) {
    let Ok(path) = path.canonicalize() else { return };
    let Some(folder) = path.parent() else { return };
    let Some(root) = folder.parent().filter(|parent| parent.ends_with(Layout::PUBLISHED)).and_then(Path::parent) else {
        return;
    };
    let Some(name) = folder.file_name().and_then(|name| name.to_str()) else { return };
    // A dossier that is damaged is a matter for its own verification.
    let Some(audit) = told::audit_in(root) else { return };
    if let Some(publication) = audit.publications.iter().find(|known| known.rendering.name == name) {
        say(verification, &audit, publication);
        if audit.superseded_by(&publication.id).is_none() {
            let values = vec![("name", name.to_owned().into())];
            verification.say(Outcome::Note, Question::Standing, "verify-stands", values);
        }
    }
}
