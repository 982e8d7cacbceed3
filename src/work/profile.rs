//! The profile and what follows from it, in the reader's language.

use super::tell;
use crate::{
    audit::{
        Action, Audit, Event, Language, Text,
        applicability::Question,
        profile::{ProfilePart, Trait},
        programme::{Commitment, Programme, ServiceId},
        register::Register,
        subject::Fact,
    },
    lang::{Lang, visible},
};

/// Tells an event of the profile in one sentence.
pub(super) fn told(audit: &Audit, event: &Event, lang: Lang) -> String {
    let text = |text: &str| visible(text).into_owned();
    match event {
        Event::ApplicabilitySet { commitment, applicability, .. } => {
            let key = if applicability.applies { "told-applies" } else { "told-does-not-apply" };
            let reason = applicability.reason.as_ref().map(|reason| text(reason.get(lang.language())));
            let sentence = lang.with(key, &[("commitment", text(&commitment.0).into())]);
            reason.map_or(sentence.clone(), |reason| format!("{sentence}: {reason}"))
        }
        Event::ProfileStated { stated, .. } => {
            lang.with("told-profile", &[("what", self::stated(audit, stated, lang).into())])
        }
        other => tell::event(audit, other, lang),
    }
}

/// Returns one thing that a profile states, in words.
pub fn stated(audit: &Audit, stated: &Trait, lang: Lang) -> String {
    match stated {
        Trait::Service { service, used } => {
            let key = if *used { "profile-service-used" } else { "profile-service-unused" };
            lang.with(key, &[("service", service_title(&audit.programme, service, lang).into())])
        }
        Trait::Confidentiality(value) => {
            let word = lang.word("confidentiality", value.name());
            lang.with("profile-confidentiality-is", &[("level", word.into())])
        }
        Trait::Data { kind, handled } => {
            let key = if *handled { "profile-data-handled" } else { "profile-data-not-handled" };
            lang.with(key, &[("kind", lang.word("data-kind", kind.name()).into())])
        }
        Trait::Note(note) => visible(note).into_owned(),
    }
}

/// Returns the title of a service, harmless to a terminal; its id where the programme has none.
pub fn service_title(programme: &Programme, service: &ServiceId, lang: Lang) -> String {
    let title = programme.service(service).map_or(service.0.as_str(), |known| known.title.get(lang.language()));
    visible(title).into_owned()
}

/// Returns the reason with which the profile proposes that a commitment does not apply, in both languages.
pub fn proposed_reason(programme: &Programme, services: &[ServiceId]) -> Text {
    let reason = |language: Language| {
        let lang = Lang::new(language);
        let titles: Vec<_> = services.iter().map(|service| service_title(programme, service, lang)).collect();
        lang.with("proposal-unused", &[("services", titles.join(", ").into())])
    };
    Text { nl: reason(Language::Nl), en: reason(Language::En) }
}

/// Returns what a person does who follows the profile on a question that is open: nothing where it is not.
pub fn follow(programme: &Programme, question: &Question<'_>) -> Option<Action> {
    let commitment = question.commitment.id.clone();
    match question.proposed {
        _ if !question.is_open() || question.conflict => None,
        Some(services) => {
            let reason = Some(proposed_reason(programme, services));
            Some(Action::SetApplicability { commitment, applies: false, reason })
        }
        None => Some(Action::SetApplicability { commitment, applies: true, reason: None }),
    }
}

/// Returns what the profile and people say of whether a commitment applies, in a line; nothing where there is nothing to
/// say.
pub fn applies(audit: &Audit, commitment: &Commitment, lang: Lang) -> Option<String> {
    let question = audit.question(commitment);
    let mut parts = Vec::new();
    if question.conflict {
        parts.push(lang.text("applies-conflict").into_owned());
    }
    match question.stated {
        Some(stated) if !stated.applies => parts.push(match audit.excluded(&commitment.id) {
            Some(reason) => {
                let reason = visible(reason.get(lang.language())).into_owned();
                lang.with("applies-not-since", &[("reason", reason.into())])
            }
            None => lang.text("applies-not").into_owned(),
        }),
        Some(stated) if question.proposed.is_some() || question.reopened || stated.reason.is_some() => {
            let words = lang.text("applies-yes").into_owned();
            let reason = stated.reason.as_ref().map(|reason| visible(reason.get(lang.language())).into_owned());
            parts.push(reason.map_or(words.clone(), |reason| format!("{words}: {reason}")));
        }
        _ => {}
    }
    if question.reopened {
        parts.push(lang.text("applies-changed-since").into_owned());
    }
    if let (Some(services), true) = (question.proposed, question.is_open()) {
        let reason = proposed_reason(&audit.programme, services);
        let reason = visible(reason.get(lang.language())).into_owned();
        parts.push(lang.with("applies-proposed-not", &[("reason", reason.into())]));
    } else if question.reopened {
        parts.push(lang.text("applies-proposed").into_owned());
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Returns what the profile says in one part, in a line. Two versions stand side by side with a bar between.
pub fn part(audit: &Audit, part: ProfilePart, lang: Lang) -> String {
    let profile = &audit.profile;
    let yes_no = |register: Option<&Register<bool>>| {
        let heads = register.map(Register::heads).unwrap_or_default();
        let words = heads.iter().map(|it| lang.text(if it.value { "profile-yes" } else { "profile-no" }));
        words.collect::<Vec<_>>().join(" | ")
    };
    let listed = |items: Vec<(String, String)>| {
        let stated = items.into_iter().filter(|(_, value)| !value.is_empty());
        stated.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ")
    };
    match part {
        ProfilePart::Services => {
            let services = audit.programme.services.iter().map(|it| &it.id);
            let services =
                services.map(|id| (service_title(&audit.programme, id, lang), yes_no(profile.services.get(id))));
            listed(services.collect())
        }
        ProfilePart::Confidentiality => {
            let heads = profile.confidentiality.heads().iter();
            heads.map(|it| lang.word("confidentiality", it.value.name())).collect::<Vec<_>>().join(" | ")
        }
        ProfilePart::Data => {
            let kinds = crate::audit::profile::DataKind::ALL.into_iter();
            let kinds =
                kinds.map(|kind| (lang.word("data-kind", kind.name()).into_owned(), yes_no(profile.data.get(&kind))));
            listed(kinds.collect())
        }
        ProfilePart::Note => {
            let notes = profile.note.heads().iter().map(|it| visible(&it.value).into_owned());
            notes.collect::<Vec<_>>().join(" | ")
        }
    }
}

/// Returns the number of users as the report states it, written out; nothing where it was not stated.
pub fn users(audit: &Audit, lang: Lang) -> Option<String> {
    let users = audit.fact(Fact::Users)?;
    Some(users.parse().map_or_else(|_| visible(users).into_owned(), |number| lang.number(number)))
}
