//! What was asked for and not provided: on the commitment, and all together in the account of the audit.

use super::writer::{Writer, capital};
use crate::{
    lang::visible,
    report::{
        document::{Block, Callout, Inline, List},
        summary::{Commitment, Disclosure, Limitation},
    },
};

impl Writer<'_> {
    /// Returns what was not provided on a commitment; nothing where all was.
    pub(super) fn limitations(&self, commitment: &Commitment) -> Option<Block> {
        if commitment.limitations.is_empty() {
            return None;
        }
        let content = commitment.limitations.iter().map(|limitation| Block::paragraph(self.limitation(limitation)));
        let label = Some(self.lang.text("report-limited").into_owned());
        Some(Block::Callout(Callout { label, content: content.collect() }))
    }

    /// Says what was not provided: in the request's own words if those are public.
    fn limitation(&self, limitation: &Limitation) -> String {
        let layers: Vec<_> = limitation.layers.iter().map(|layer| self.lang.word("layer", layer.name())).collect();
        let layers = layers.join(", ");
        match &limitation.asks {
            Some(Disclosure::Public(asks)) => {
                let asks = asks.get(self.lang.language()).unwrap_or_default();
                let asks = visible(asks.trim_end_matches('.')).into_owned();
                self.lang.with("report-limited-asks", &[("asks", asks.into()), ("layers", layers.into())])
            }
            Some(Disclosure::Withheld(ground)) => self
                .lang
                .with("report-limited-withheld", &[("ground", ground.name().into()), ("layers", layers.into())]),
            None => self.lang.with("report-limited-text", &[("layers", layers.into())]),
        }
    }

    /// Returns the section that lists every commitment of which something was not provided; nothing where there is none.
    pub(super) fn limited(&self) -> Vec<Block> {
        let limited: Vec<_> =
            self.summary.commitments().filter(|commitment| !commitment.limitations.is_empty()).collect();
        if limited.is_empty() {
            return Vec::new();
        }
        let items = limited.iter().map(|commitment| {
            let said: Vec<_> = commitment.limitations.iter().map(|limitation| self.limitation(limitation)).collect();
            let title = format!(" {}. {}", self.own(&commitment.title), capital(&said.join(" ")));
            vec![Block::paragraph(vec![self.link(&commitment.id), Inline::Text(title)])]
        });
        let items = items.collect();
        vec![
            self.section("report-scope-limitations"),
            Block::paragraph(self.lang.with("report-scope-limitations-text", &[("count", limited.len().into())])),
            Block::List(List { numbered: false, items }),
        ]
    }
}
