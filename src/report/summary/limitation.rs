//! Scope limitations: what was asked for and not provided (ISAE 3000.26, ISA 705.13).

use serde::Serialize;

use super::disclosure::{Passage, Written, disclose};
use crate::audit::{
    Audit, Language,
    programme::{self, Layer},
    publication::Item,
    request::Request,
};

/// Something that was asked for a commitment, and not provided. Why not, and who said so, stays inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Limitation {
    /// The layers of the procedures that asked for it; all layers where it was asked for the commitment as a whole.
    pub layers: Vec<Layer>,
    /// What was asked; absent if inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asks: Option<Passage>,
}

/// Returns the scope limitations on a commitment, one for each request that was not provided.
pub(super) fn limitations(audit: &Audit, commitment: &programme::Commitment) -> Vec<Limitation> {
    let requests = audit.requests_for(&commitment.id).filter(|request| request.limitation().next().is_some());
    requests
        .map(|request| Limitation {
            layers: layers(request, audit, commitment),
            asks: disclose(audit, &Item::Request(request.id.clone()), true, || {
                let details = request.details.settled();
                Written::find(audit, |language: Language| details.and_then(|details| details.asks.written(language)))
            }),
        })
        .collect()
}

fn layers(request: &Request, audit: &Audit, commitment: &programme::Commitment) -> Vec<Layer> {
    let own = |link: &&crate::audit::evidence::Link| link.commitment == commitment.id;
    let speaks = |layer: &Layer| request.links().filter(own).any(|link| link.speaks_to(&audit.programme, *layer));
    commitment.layers().into_iter().filter(speaks).collect()
}
