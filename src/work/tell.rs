//! What happened, in the reader's language: one sentence for an event.

use super::{profile, promise};
use crate::{
    audit::{
        Audit, Event, EventId, Thing,
        evidence::{Judgement, Link},
        finding::Heard,
        observation::Appraisal,
        publication::{Item, Publicity},
        request::Answer,
        sample::Sample,
        subject::Subject,
    },
    lang::{Lang, visible},
};

/// Tells an event in one sentence. Foreign text in it is harmless to a terminal.
#[expect(clippy::too_many_lines, reason = "one arm for each event")]
pub fn event(audit: &Audit, event: &Event, lang: Lang) -> String {
    let text = |text: &str| visible(text).into_owned();
    match event {
        Event::MemberInvited { member, .. } => lang.with(
            "told-member-invited",
            &[
                ("name", text(&member.name).into()),
                ("log", member.log.as_str().into()),
                ("role", lang.word("role", member.role.name()).into()),
            ],
        ),
        Event::MemberRevoked { log, reason, .. } => {
            lang.with("told-member-revoked", &[("log", log.as_str().into()), ("reason", text(reason).into())])
        }
        Event::ReviewWaived { reason } => lang.with("told-review-waived", &[("reason", text(reason).into())]),
        Event::PriorPinned { prior } => lang.with(
            "told-prior-pinned",
            &[("audit", text(prior.audit.get(lang.language())).into()), ("dossier", prior.dossier.short().into())],
        ),
        Event::PaperCarried { paper } => {
            lang.with("told-paper-carried", &[("commitment", text(&paper.commitment.0).into())])
        }
        Event::RiskCarried { risk } => lang.with("told-risk-carried", &[("risk", text(&risk.risk.0).into())]),
        Event::EvidenceAttached { label, bytes, links, .. } => lang.with(
            "told-evidence-attached",
            &[
                ("label", text(&label.0).into()),
                ("name", text(&bytes.name).into()),
                ("size", lang.bytes(bytes.size).into()),
                ("links", self::links(links).into()),
            ],
        ),
        Event::EvidenceDescribed { evidence, .. } => {
            lang.with("told-evidence-described", &[("label", label(audit, evidence).into())])
        }
        Event::EvidenceLinked { evidence, links } => lang.with(
            "told-evidence-linked",
            &[("label", label(audit, evidence).into()), ("links", self::links(links).into())],
        ),
        Event::EvidenceUnlinked { evidence, link, .. } => lang.with(
            "told-evidence-unlinked",
            &[("label", label(audit, evidence).into()), ("link", text(&link.to_string()).into())],
        ),
        Event::EvidenceJudged { evidence, judgement: Judgement::Accepted, .. } => {
            lang.with("told-evidence-accepted", &[("label", label(audit, evidence).into())])
        }
        Event::EvidenceJudged { evidence, judgement: Judgement::Returned { reason }, .. } => lang.with(
            "told-evidence-returned",
            &[("label", label(audit, evidence).into()), ("reason", text(reason).into())],
        ),
        Event::RequestAsked { label, details } => lang.with(
            "told-request-asked",
            &[
                ("label", text(&label.0).into()),
                ("of", text(&details.of).into()),
                ("asks", text(details.asks.get(lang.language())).into()),
            ],
        ),
        Event::RequestChanged { request, .. } => {
            lang.with("told-request-changed", &[("label", label(audit, request).into())])
        }
        Event::RequestAnswered { request, answer, .. } => answered(audit, request, answer, lang),
        Event::SamplePlanned { label, details } => lang.with(
            "told-sample-planned",
            &[("label", text(&label.0).into()), ("title", text(details.title.get(lang.language())).into())],
        ),
        Event::SampleChanged { sample, .. } => {
            lang.with("told-sample-changed", &[("label", label(audit, sample).into())])
        }
        Event::SampleSeeded { sample, seed, .. } => match &seed.reason {
            None => lang.with("told-sample-seeded", &[("label", label(audit, sample).into())]),
            Some(reason) => lang.with(
                "told-sample-seeded-again",
                &[("label", label(audit, sample).into()), ("reason", text(reason).into())],
            ),
        },
        Event::SampleDrawn { sample, items, .. } => {
            lang.with("told-sample-drawn", &[("label", label(audit, sample).into()), ("count", items.len().into())])
        }
        Event::SampleItemTested { sample, row, tested, .. } => {
            let items = audit.samples.get(sample).map(Sample::items).unwrap_or_default();
            let item =
                items.into_iter().find(|item| item.row == *row).map_or_else(|| row.to_string(), |it| it.id.clone());
            lang.with(
                "told-sample-item-tested",
                &[
                    ("label", label(audit, sample).into()),
                    ("item", text(&item).into()),
                    ("result", lang.word("sample-result", tested.found.result().name()).into()),
                ],
            )
        }
        Event::SampleWithdrawn { sample, reason } => lang
            .with("told-sample-withdrawn", &[("label", label(audit, sample).into()), ("reason", text(reason).into())]),
        Event::Observed { label, seen } => lang.with(
            "told-observed",
            &[
                ("label", text(&label.0).into()),
                ("procedure", text(&seen.procedure.to_string()).into()),
                ("outcome", lang.word("check-outcome", seen.outcome.name()).into()),
            ],
        ),
        Event::ObservationAppraised { observation, appraisal, .. } => {
            let label = text(&audit.called(&Thing::Observation(observation.clone())));
            match appraisal {
                Appraisal::Accepted => lang.with("told-observation-accepted", &[("label", label.into())]),
                Appraisal::Overruled { reason, .. } => {
                    lang.with("told-observation-overruled", &[("label", label.into()), ("reason", text(reason).into())])
                }
            }
        }
        Event::VerdictGiven { commitment, layer, verdict, .. } => lang.with(
            "told-verdict-given",
            &[
                ("commitment", text(&commitment.0).into()),
                ("layer", lang.word("layer", layer.name()).into()),
                ("verdict", lang.word("verdict", verdict.value.name()).into()),
            ],
        ),
        Event::ApplicabilitySet { .. } | Event::ProfileStated { .. } => profile::told(audit, event, lang),
        Event::PromiseChanged { .. } | Event::PromiseStated { .. } | Event::PromiseStruck { .. } => {
            promise::told(audit, event, lang)
        }
        Event::TextWritten { subject, language, text, .. } => {
            let key = if text.is_empty() { "told-text-taken-back" } else { "told-text-written" };
            let what = self::subject(audit, subject, lang);
            lang.with(key, &[("what", what.into()), ("language", lang.word("language", language.name()).into())])
        }
        Event::PaperSubmitted { commitment, .. } => {
            lang.with("told-paper-submitted", &[("commitment", text(&commitment.0).into())])
        }
        Event::PaperAccepted { commitment, waived, .. } => {
            let key = if *waived { "told-paper-accepted-waived" } else { "told-paper-accepted" };
            lang.with(key, &[("commitment", text(&commitment.0).into())])
        }
        Event::PaperReturned { commitment, reason, .. } => lang.with(
            "told-paper-returned",
            &[("commitment", text(&commitment.0).into()), ("reason", text(reason).into())],
        ),
        Event::NoteRaised { label, commitment, .. } => lang
            .with("told-note-raised", &[("label", text(&label.0).into()), ("commitment", text(&commitment.0).into())]),
        Event::NoteAnswered { note, .. } => lang.with("told-note-answered", &[("label", label(audit, note).into())]),
        Event::NoteClosed { note, .. } => lang.with("told-note-closed", &[("label", label(audit, note).into())]),
        Event::NoteReopened { note, reason, .. } => {
            lang.with("told-note-reopened", &[("label", label(audit, note).into()), ("reason", text(reason).into())])
        }
        Event::FindingRaised { label, details } => lang.with(
            "told-finding-raised",
            &[("label", text(&label.0).into()), ("title", text(details.title.get(lang.language())).into())],
        ),
        Event::FindingChanged { finding, .. } => {
            lang.with("told-finding-changed", &[("label", label(audit, finding).into())])
        }
        Event::FindingCarried { label, details, earlier, .. } => lang.with(
            "told-finding-carried",
            &[
                ("label", text(&label.0).into()),
                ("title", text(details.title.get(lang.language())).into()),
                (
                    "audit",
                    earlier.years.last().map(|year| text(year.audit.get(lang.language()))).unwrap_or_default().into(),
                ),
            ],
        ),
        Event::FindingHeard { finding, hearing, .. } => {
            let (key, day) = match hearing.outcome {
                Heard::Awaited { by } => ("told-finding-asked", by),
                Heard::Received { on } => ("told-finding-answered", on),
                Heard::NotReceived { by } => ("told-finding-not-answered", by),
            };
            lang.with(key, &[("label", label(audit, finding).into()), ("day", lang.short_date(day).into())])
        }
        Event::RiskRated { risk, rating, .. } => lang.with(
            "told-risk-rated",
            &[("risk", text(&risk.0).into()), ("level", lang.word("level", rating.level().name()).into())],
        ),
        Event::ResidualAccepted { risk, owner, until, .. } => lang.with(
            "told-residual-accepted",
            &[("risk", text(&risk.0).into()), ("owner", text(owner).into()), ("until", lang.short_date(*until).into())],
        ),
        Event::FactStated { fact, value, .. } => lang.with(
            "told-fact-stated",
            &[("fact", lang.word("fact", fact.name()).into()), ("value", text(value).into())],
        ),
        Event::PublicityChosen { item, publicity, .. } => {
            let what = self::item(audit, item, lang);
            match publicity {
                Publicity::Public => lang.with("told-made-public", &[("what", what.into())]),
                Publicity::Inside => lang.with("told-kept-inside", &[("what", what.into())]),
                Publicity::Withheld(ground) => {
                    lang.with("told-withheld", &[("what", what.into()), ("ground", ground.name().into())])
                }
            }
        }
        Event::TermGuarded { term } => lang.with("told-term-guarded", &[("term", text(term).into())]),
        Event::SummaryPublished { rendering } => {
            lang.with("told-summary-published", &[("name", text(&rendering.name).into())])
        }
        Event::SummaryAccepted { publication, .. } => {
            lang.with("told-summary-accepted", &[("name", published(audit, publication).into())])
        }
        Event::AssemblySet { days, reason, .. } => {
            lang.with("told-assembly-set", &[("days", u64::from(*days).into()), ("reason", text(reason).into())])
        }
        Event::FileLocked { retain_until, reason: None, .. } => {
            lang.with("told-file-locked", &[("until", lang.short_date(*retain_until).into())])
        }
        Event::FileLocked { retain_until, reason: Some(reason), .. } => lang.with(
            "told-file-locked-because",
            &[("until", lang.short_date(*retain_until).into()), ("reason", text(reason).into())],
        ),
        Event::AdditionReasoned { reason, count } => {
            lang.with("told-addition-reasoned", &[("count", (*count).into()), ("reason", text(reason).into())])
        }
        Event::EvidencePurged { evidence, ground, .. } => lang.with(
            "told-evidence-purged",
            &[("label", label(audit, evidence).into()), ("ground", lang.word("purge-ground", ground.name()).into())],
        ),
        Event::SummarySigned { publication, signature } => lang.with(
            "told-summary-signed",
            &[
                ("name", published(audit, publication).into()),
                ("capacity", lang.word("signs-as", signature.signs_as.name()).into()),
                ("level", text(&signature.level).into()),
            ],
        ),
    }
}

fn answered(audit: &Audit, request: &EventId, answer: &Answer, lang: Lang) -> String {
    let label = label(audit, request);
    let because = |key: &str, reason: &str| {
        lang.with(key, &[("label", label.clone().into()), ("reason", visible(reason).into_owned().into())])
    };
    match answer {
        Answer::Received { evidence, remark } => {
            let mut came: Vec<String> = evidence.iter().map(|id| self::label(audit, id)).collect();
            came.extend(remark.as_deref().map(|remark| visible(remark).into_owned()));
            lang.with("told-request-received", &[("label", label.into()), ("what", came.join(", ").into())])
        }
        Answer::Accepted => lang.with("told-request-accepted", &[("label", label.into())]),
        Answer::Returned { reason } => because("told-request-returned", reason),
        Answer::Withdrawn { reason } => because("told-request-withdrawn", reason),
        Answer::NotProvided { reason, said_by } => lang.with(
            "told-request-not-provided",
            &[
                ("label", label.into()),
                ("reason", visible(reason).into_owned().into()),
                ("name", visible(said_by).into_owned().into()),
            ],
        ),
    }
}

fn links(links: &[Link]) -> String {
    let links: Vec<String> = links.iter().map(ToString::to_string).collect();
    visible(&links.join(", ")).into_owned()
}

/// Returns the label of a piece of evidence, a finding, a request, a note or a sample.
pub fn label(audit: &Audit, id: &EventId) -> String {
    let evidence = audit.evidence.get(id).map(|evidence| &evidence.label);
    let label = evidence
        .or_else(|| audit.findings.get(id).map(|finding| &finding.label))
        .or_else(|| audit.requests.get(id).map(|request| &request.label))
        .or_else(|| audit.notes.get(id).map(|note| &note.label))
        .or_else(|| audit.samples.get(id).map(|sample| &sample.label));
    label.map_or_else(|| id.to_string(), |label| visible(&label.0).into_owned())
}

fn published(audit: &Audit, id: &EventId) -> String {
    let known = audit.publications.iter().find(|known| known.id == *id);
    known.map_or_else(|| id.to_string(), |known| visible(&known.rendering.name).into_owned())
}

/// Returns what a text is about: `TEL-3`, `F-01, condition`.
pub fn subject(audit: &Audit, subject: &Subject, lang: Lang) -> String {
    let what = match subject {
        Subject::Section(section) => lang.word("section", section.name()).into_owned(),
        Subject::Area(id) => {
            audit.programme.area(id).map_or_else(|| id.to_string(), |area| area.title.get(lang.language()).to_owned())
        }
        Subject::Conclusion(id) => id.to_string(),
        Subject::Change(id) => lang.with("told-change-of", &[("commitment", id.0.clone().into())]),
        Subject::Finding(id, field) => format!("{}, {}", label(audit, id), lang.word("field", field.name())),
        Subject::Risk(id) => lang.with("risk-number", &[("risk", id.0.clone().into())]),
        Subject::Tickmark(tickmark) => {
            lang.with("told-tickmark", &[("mark", tickmark.mark().into()), ("name", tickmark.name().into())])
        }
    };
    visible(&what).into_owned()
}

/// Returns what can be chosen to be public, in words.
pub fn item(audit: &Audit, item: &Item, lang: Lang) -> String {
    let what = match item {
        Item::LastYear(id) => lang.with("told-last-year-of", &[("commitment", id.0.clone().into())]),
        Item::Verdicts(id) => lang.with("told-verdicts-of", &[("commitment", id.0.clone().into())]),
        Item::Applicability(id) => lang.with("told-applicability-of", &[("commitment", id.0.clone().into())]),
        Item::Promise(id) => lang.with("told-promise-of", &[("commitment", id.0.clone().into())]),
        Item::Checks(id) => lang.with("told-checks-of", &[("commitment", id.0.clone().into())]),
        Item::Profile(part) => {
            lang.with("told-profile-part", &[("part", lang.word("profile-part", part.name()).into())])
        }
        Item::Text(about) => lang.with("told-text-on", &[("what", subject(audit, about, lang).into())]),
        Item::FindingHistory(id) => lang.with("told-history-of", &[("label", label(audit, id).into())]),
        Item::Evidence(id) | Item::Finding(id) | Item::Request(id) | Item::Sample(id) => label(audit, id),
        Item::Risk(id) => lang.with("risk-number", &[("risk", id.0.clone().into())]),
        Item::Member(log) => audit.name_of(log).to_owned(),
    };
    visible(&what).into_owned()
}
