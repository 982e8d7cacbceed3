//! Attaching what answers a request.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::{
    audit::{
        Action, EventId, Refusal,
        action::NewAnswer,
        evidence::{Details, Link},
        request::{Answer, Request, RequestState},
    },
    work::{
        Session, Watch, WorkError,
        attach::{Attached, Purpose},
    },
};

impl Session {
    /// Attaches files that answer a request: they are used for what the request serves (and for `links`), come from whom it
    /// was asked of unless `details` say otherwise, and the request is received.
    pub fn attach_answer(
        &mut self,
        paths: &[PathBuf],
        request: &EventId,
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, WorkError> {
        let known = self.answerable(request)?;
        let purpose = purpose(known, links, details);
        let attached = self.attach(paths, &purpose.links, &purpose.details, watch)?;
        let files: Vec<&Path> = attached.landed.iter().map(|(path, _)| path.as_path()).collect();
        self.link_answer(request, &attached, &files)?;
        let evidence = self.taken(&attached, &files);
        self.answer(vec![NewAnswer { request: request.clone(), answer: Answer::Received { evidence, remark: None } }])?;
        Ok(attached)
    }

    /// Returns a request that something may be received for.
    fn answerable(&self, id: &EventId) -> Result<&Request, Refusal> {
        let request = self.audit().requests.get(id).ok_or_else(|| Refusal::Unknown { what: id.to_string() })?;
        let state = request.state();
        if state.may_become(RequestState::Received) {
            Ok(request)
        } else {
            Err(Refusal::RequestState { request: request.label.clone(), state })
        }
    }

    /// Returns the evidence that these files are, each once.
    pub(super) fn taken(&self, attached: &Attached, files: &[&Path]) -> Vec<EventId> {
        let landed = attached.landed.iter().filter(|(path, _)| files.contains(&path.as_path()));
        let known: BTreeSet<EventId> = landed.filter_map(|(_, digest)| self.known(digest).cloned()).collect();
        known.into_iter().collect()
    }

    /// Uses these files for what the request serves. Of two files with the same bytes only one was attached, for what the
    /// first of them serves.
    pub(super) fn link_answer(
        &mut self,
        request: &EventId,
        attached: &Attached,
        files: &[&Path],
    ) -> Result<(), WorkError> {
        let serves: BTreeSet<Link> =
            self.audit().requests.get(request).map(|known| known.links().cloned().collect()).unwrap_or_default();
        for id in self.taken(attached, files) {
            let Some(evidence) = self.audit().evidence.get(&id) else { continue };
            let linked = evidence.linked();
            let links: Vec<Link> = serves.iter().filter(|link| !linked.contains(link)).cloned().collect();
            if !links.is_empty() {
                self.act(Action::Link { evidence: id, links })?;
            }
        }
        Ok(())
    }

    /// Records what became of requests. What is so already is left as it is. Returns the
    /// requests that changed.
    pub(super) fn answer(&mut self, answers: Vec<NewAnswer>) -> Result<BTreeSet<EventId>, WorkError> {
        let me = self.me().cloned().ok_or(WorkError::NoIdentity)?;
        let mut news = Vec::with_capacity(answers.len());
        for answer in answers {
            let empty = matches!(&answer.answer, Answer::Received { evidence, remark: None } if evidence.is_empty());
            let action = Action::RecordAnswers { answers: vec![answer.clone()] };
            match crate::audit::decide(self.audit(), action, &me, self.now()) {
                _ if empty => {}
                Err(Refusal::NoChange) => {}
                Err(refusal) => return Err(refusal.into()),
                Ok(_) => news.push(answer),
            }
        }
        let changed: BTreeSet<EventId> = news.iter().map(|answer| answer.request.clone()).collect();
        if !news.is_empty() {
            self.act(Action::RecordAnswers { answers: news })?;
        }
        Ok(changed)
    }
}

/// Returns what files that answer this request are attached for.
pub(super) fn purpose(request: &Request, links: &[Link], details: &Details) -> Purpose {
    let mut all: Vec<Link> = request.links().cloned().collect();
    all.extend(links.iter().cloned());
    let mut seen = BTreeSet::new();
    all.retain(|link| seen.insert(link.clone()));
    let source = details.source.clone().or_else(|| request.shown().map(|details| details.of.clone()));
    Purpose { links: all, details: Details { source, ..details.clone() } }
}
