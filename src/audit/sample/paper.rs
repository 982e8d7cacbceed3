//! What samples mean for the working paper.

use std::collections::BTreeSet;

use super::{Sample, State};
use crate::audit::{
    digest::Fields,
    id::LogName,
    paper::{Needed, digest_json},
    programme::Commitment,
    register::Register,
    state::Audit,
};

impl Audit {
    /// Adds what the samples for a commitment lack. A sample that was planned is drawn and examined to the last item, or
    /// withdrawn: what was selected and left out would say something else (ISA 530.9).
    pub(in crate::audit) fn lacking_of_samples(&self, commitment: &Commitment, needed: &mut Vec<Needed>) {
        for sample in self.samples_on(&commitment.id) {
            let label = sample.label.clone();
            needed.extend(match sample.state() {
                State::Planned => Some(Needed::SampleDraw(label)),
                State::Drawn => Some(Needed::SampleItems(label, sample.evaluation().untested())),
                State::Conflict => Some(Needed::OneSample(label)),
                State::Tested | State::Withdrawn => None,
            });
        }
    }

    /// Adds the samples for a commitment to what a sign-off approves. Where there are none, nothing is added.
    pub(in crate::audit) fn digest_samples(&self, commitment: &Commitment, fields: &mut Fields) {
        for sample in self.samples_on(&commitment.id) {
            fields.add("sample").add(sample.id.to_string());
            for version in sample.details.heads() {
                digest_json(fields, &version.value);
            }
            for (_, _, seed) in &sample.seeds {
                digest_json(fields, seed);
            }
            for (_, _, draw) in &sample.draws {
                fields.add_optional(draw.seed.as_ref().map(ToString::to_string));
                draw.items.iter().for_each(|item| digest_json(fields, item));
            }
            for (row, register) in &sample.results {
                fields.add(row.to_string());
                register.heads().iter().for_each(|version| digest_json(fields, &version.value));
            }
            fields.add_optional(sample.withdrawn.as_ref().map(|(_, _, reason)| reason));
        }
    }

    /// Adds everyone whose work stands in the samples for a commitment.
    pub(in crate::audit) fn preparers_of_samples<'a>(
        &'a self,
        commitment: &'a Commitment,
        preparers: &mut BTreeSet<&'a LogName>,
    ) {
        self.samples_on(&commitment.id).for_each(|sample| preparers.extend(sample.authors()));
    }
}

impl Sample {
    /// Returns everyone who planned, changed, drew or tested it.
    fn authors(&self) -> impl Iterator<Item = &LogName> {
        let details = self.details.heads().iter().map(|version| &version.id.log);
        let seeds = self.seeds.iter().map(|(id, _, _)| &id.log);
        let draws = self.draws.iter().map(|(id, _, _)| &id.log);
        let results = self.results.values().flat_map(Register::heads).map(|version| &version.id.log);
        [&self.id.log].into_iter().chain(details).chain(seeds).chain(draws).chain(results)
    }
}
