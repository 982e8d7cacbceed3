//! Taking the answers in: the files in one go, then what became of every request.

use std::path::Path;

use super::{
    answer::purpose,
    plan::{Plan, Taken},
};
use crate::{
    audit::{
        Label,
        action::NewAnswer,
        evidence::{Details, Link},
        request::Answer,
    },
    dossier::attach::Found,
    work::{
        Session, Watch, WorkError,
        attach::{Attached, Purpose},
    },
};

/// What became of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// What became of the files.
    pub attached: Attached,
    /// The requests for which something was received.
    pub received: Vec<Label>,
    /// The requests that are not provided.
    pub not_provided: Vec<Label>,
    /// How many requests stood so already.
    pub unchanged: usize,
}

impl Session {
    /// Makes the plan of an import: see [`Plan::make`].
    pub fn plan_import(&self, folder: &Path, table: &Path) -> Result<Plan, WorkError> {
        Plan::make(self.audit(), folder, table, &self.dir)
    }

    /// Does what a plan says. The files are attached in one go and used for what their requests serve; the answers follow in
    /// one action. A file that turned out unreadable is named, and its request stays as it was. After a stop half way the
    /// same import picks up where it ended.
    pub fn import_answers(&mut self, plan: &Plan, details: &Details, watch: &Watch) -> Result<Imported, WorkError> {
        self.require_writing()?;
        for taken in &plan.taken {
            let links: Vec<Link> = self.links_of(taken);
            self.check_attaching(&links, details)?;
        }
        let purposes: Vec<(&Taken, Purpose)> = plan
            .taken
            .iter()
            .filter_map(|taken| Some((taken, purpose(self.audit().requests.get(&taken.request)?, &[], details))))
            .collect();
        // Where two requests name one file: for what both serve, from whom the first was asked of.
        let of_file = |path: &Path| {
            let naming = |(taken, _): &&(&Taken, Purpose)| taken.files.iter().any(|file| file.path == path);
            let mut all = purposes.iter().filter(naming).map(|(_, purpose)| purpose.clone());
            let mut first = all.next().unwrap_or(Purpose { links: Vec::new(), details: details.clone() });
            for link in all.flat_map(|purpose| purpose.links) {
                if !first.links.contains(&link) {
                    first.links.push(link);
                }
            }
            first
        };
        let found = Found { files: plan.files(), skipped: Vec::new() };
        let attached = self.take_in(found, &of_file, watch)?;
        let mut imported = Imported { attached, ..Imported::default() };
        if imported.attached.cancelled {
            return Ok(imported);
        }
        let mut answers = Vec::with_capacity(plan.taken.len());
        for taken in &plan.taken {
            let files: Vec<&Path> = taken.files.iter().map(|file| file.path.as_path()).collect();
            if imported.attached.skipped.iter().any(|skipped| files.contains(&skipped.path.as_path())) {
                continue;
            }
            self.link_answer(&taken.request, &imported.attached, &files)?;
            let answer = if taken.not_provided {
                let of = self.audit().requests.get(&taken.request).and_then(|request| request.shown());
                let of = of.map(|details| details.of.clone());
                Answer::NotProvided {
                    reason: taken.remark.clone().unwrap_or_default(),
                    said_by: taken.by.clone().or(of).unwrap_or_default(),
                }
            } else {
                let evidence = self.taken(&imported.attached, &files);
                Answer::Received { evidence, remark: taken.remark.clone() }
            };
            answers.push(NewAnswer { request: taken.request.clone(), answer });
        }
        let answered: Vec<_> = answers.iter().map(|answer| answer.request.clone()).collect();
        let changed = self.answer(answers)?;
        imported.unchanged = answered.len() - changed.len();
        for taken in plan.taken.iter().filter(|taken| changed.contains(&taken.request)) {
            let labels = if taken.not_provided { &mut imported.not_provided } else { &mut imported.received };
            labels.push(taken.label.clone());
        }
        Ok(imported)
    }

    fn links_of(&self, taken: &Taken) -> Vec<Link> {
        self.audit().requests.get(&taken.request).map(|known| known.links().cloned().collect()).unwrap_or_default()
    }
}
