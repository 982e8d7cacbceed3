//! The profile of the organisations: what they use, for what, with what data.

use super::writer::Writer;
use crate::{
    audit::publication::WooGround,
    report::{
        document::Fact,
        summary::{Disclosure, ServiceUse},
    },
};

impl Writer<'_> {
    /// Returns the public parts of the profile, each as a fact; a gap in words where a part is withheld.
    pub(super) fn profile(&self) -> Vec<Fact> {
        let Some(profile) = &self.summary.profile else { return Vec::new() };
        let lang = self.lang;
        let withheld = |ground: &WooGround| lang.with("report-withheld", &[("ground", self.ground(*ground).into())]);
        let mut facts = Vec::new();
        match &profile.services {
            Some(Disclosure::Public(services)) => {
                for (key, used) in [("report-services-used", true), ("report-services-unused", false)] {
                    let titles =
                        services.iter().filter(|it| it.used == used).map(|it: &ServiceUse| self.own(&it.title));
                    let titles: Vec<_> = titles.collect();
                    if !titles.is_empty() {
                        facts.push(self.fact(key, titles.join("; ")));
                    }
                }
            }
            Some(Disclosure::Withheld(ground)) => facts.push(self.fact("report-services-used", withheld(ground))),
            None => {}
        }
        if let Some(level) = &profile.confidentiality {
            let words = match level {
                Disclosure::Public(level) => lang.word("confidentiality", level.name()).into_owned(),
                Disclosure::Withheld(ground) => withheld(ground),
            };
            facts.push(self.fact("report-confidentiality", words));
        }
        if let Some(data) = &profile.data {
            let words = match data {
                Disclosure::Public(kinds) => {
                    kinds.iter().map(|kind| lang.word("data-kind", kind.name())).collect::<Vec<_>>().join("; ")
                }
                Disclosure::Withheld(ground) => withheld(ground),
            };
            facts.push(self.fact("report-data-kinds", words));
        }
        if let Some(note) = &profile.note {
            let words = match note {
                Disclosure::Public(note) => note.clone(),
                Disclosure::Withheld(ground) => withheld(ground),
            };
            facts.push(self.fact("report-profile-note", words));
        }
        facts
    }
}
