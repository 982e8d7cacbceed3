//! Taking one of several versions that stand side by side.

use super::{Session, WorkError};
use crate::audit::{Action, conflict::Head};

impl Session {
    /// Takes a version in place of all that stand; for a reason, where one is needed.
    ///
    /// The items of a sample are drawn again: by the seed that is taken, or with all that was selected apart.
    pub fn take(&mut self, head: &Head, why: Option<String>) -> Result<(), WorkError> {
        match head.take(why) {
            Action::SeedSample { sample, seed } => {
                let drawn = self.audit().samples.get(&sample).is_some_and(|sample| !sample.draws.is_empty());
                self.act(Action::SeedSample { sample: sample.clone(), seed })?;
                if drawn { self.draw_sample(&sample, None, &[]) } else { Ok(()) }
            }
            Action::DrawSample { sample, selected, .. } => self.draw_sample(&sample, None, &selected),
            Action::TestItems { sample, tests, .. } => self.test_items(&sample, tests),
            other => self.act(other).map(|_| ()),
        }
    }
}
