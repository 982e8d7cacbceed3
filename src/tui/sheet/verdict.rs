//! Giving a verdict: layer, value, reason.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action,
        paper::Needed,
        programme::{CommitmentId, Layer},
        register::Register,
        verdict::{Value, Verdict},
    },
    lang::visible,
    tui::shared::Shared,
};

/// Giving a verdict.
pub struct VerdictSheet {
    /// On which commitment.
    pub commitment: CommitmentId,
    /// On which layer, if one was selected.
    pub layer: Option<Layer>,
}

impl VerdictSheet {
    /// Returns the layer to start with: the selected one, else the first that still needs something.
    fn start(&self, shared: &Shared) -> Option<Layer> {
        let commitment = shared.audit.programme.commitment(&self.commitment)?;
        let needed = shared.standings.get(&self.commitment).map(|row| row.needed.as_slice()).unwrap_or_default();
        let open = needed.iter().find_map(|it| match it {
            Needed::Verdict(layer) | Needed::OneVerdict(layer) | Needed::Reason(layer) => Some(*layer),
            _ => None,
        });
        self.layer.or(open).or(commitment.layers().first().copied())
    }
}

impl Sheet for VerdictSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-verdict", &[("paper", visible(&self.commitment.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("verdict-{}", self.commitment)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let layers =
            shared.audit.programme.commitment(&self.commitment).map(crate::audit::programme::Commitment::layers);
        let start = self.start(shared);
        let now = start
            .and_then(|layer| shared.audit.papers.get(&self.commitment)?.verdicts.get(&layer))
            .and_then(Register::settled);
        let value = now.map_or(Value::Met, |verdict| verdict.value);
        let values = Value::ALL
            .map(|value| {
                let word = shared.lang.word("verdict", value.name());
                (value.name().to_owned(), format!("{} {word}", value.mark()))
            })
            .to_vec();
        let reason = now.and_then(|verdict| verdict.reason.as_deref()).unwrap_or_default();
        vec![
            Entry::choice(
                "layer",
                "ui-field-layer",
                "layer",
                layers.unwrap_or_default().into_iter().map(Layer::name),
                start.map_or("", Layer::name),
                shared,
            ),
            Entry::pick("value", "ui-field-value", values, value.name(), shared),
            Entry::line("reason", "ui-field-reason", reason, shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let value: Value = values.named("value")?;
        let reason = values.optional("reason");
        if reason.is_none() && !value.rests_on_evidence() {
            return Err(values.fault("reason", "refusal-reason-needed"));
        }
        let action = Action::GiveVerdict {
            commitment: self.commitment.clone(),
            layer: values.named("layer")?,
            verdict: Verdict { value, reason },
        };
        Ok(Sent::Act(vec![action], "ui-said-verdict"))
    }
}
