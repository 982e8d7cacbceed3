//! `waarmerk profile`: what the organisations use, for what, and with what data.

use std::collections::BTreeMap;

use clap::Subcommand;
use jiff::Timestamp;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, Versioned, versions},
    parse::one_of,
    resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, Event, EventId, LogName, Refusal, Text,
        profile::{Confidentiality, DataKind, ProfilePart, Trait},
        programme::ServiceId,
        register::Register,
        subject::Fact,
    },
    lang::visible,
    work::profile,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: ProfileCommand,
}

#[derive(Debug, Subcommand)]
enum ProfileCommand {
    Show {
        #[arg(long)]
        json: bool,
    },
    Set(Box<SetArgs>),
}

#[derive(Debug, clap::Args)]
struct SetArgs {
    #[arg(long, value_name = "SERVICE", num_args = 1.., value_delimiter = ',')]
    used: Vec<String>,
    #[arg(long, value_name = "SERVICE", num_args = 1.., value_delimiter = ',')]
    unused: Vec<String>,
    #[arg(long, value_name = "LEVEL", value_parser = one_of!(Confidentiality))]
    confidentiality: Option<Confidentiality>,
    #[arg(long, value_name = "KIND", num_args = 1.., value_delimiter = ',', value_parser = one_of!(DataKind))]
    data: Vec<DataKind>,
    #[arg(long, value_name = "KIND", num_args = 1.., value_delimiter = ',', value_parser = one_of!(DataKind))]
    no_data: Vec<DataKind>,
    #[arg(long, value_name = "NUMBER")]
    users: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ProfileJson {
    format: u32,
    services: Vec<ServiceJson>,
    confidentiality: Vec<Versioned<Confidentiality>>,
    data: BTreeMap<DataKind, Vec<Versioned<bool>>>,
    users: Vec<Versioned<String>>,
    note: Vec<Versioned<String>>,
    history: Vec<StatedJson>,
}

#[derive(Serialize)]
struct ServiceJson {
    id: ServiceId,
    title: Text,
    used: Vec<Versioned<bool>>,
}

#[derive(Serialize)]
struct StatedJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    stated: Trait,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        ProfileCommand::Show { json } => show(json, face)?,
        ProfileCommand::Set(args) => set(*args, face)?,
    }
    Ok(Answer::Yes)
}

fn show(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if json {
        face.out.json(&document(audit));
        return Ok(());
    }
    let lang = face.lang;
    let yes_no = |register: Option<&Register<bool>>| {
        let words = register.map(Register::heads).unwrap_or_default().iter();
        let words: Vec<_> = words.map(|it| lang.text(if it.value { "profile-yes" } else { "profile-no" })).collect();
        if words.is_empty() { lang.text("profile-not-stated").into_owned() } else { words.join(" | ") }
    };
    let or_not_stated =
        |value: String| if value.is_empty() { lang.text("profile-not-stated").into_owned() } else { value };
    let heading = |part: ProfilePart| lang.word("profile-part", part.name());
    face.out.line(&heading(ProfilePart::Services));
    let mut services = Table::default();
    for service in &audit.programme.services {
        let used = yes_no(audit.profile.services.get(&service.id));
        services.row([format!("  {}", visible(&service.id.0)), used, face.text(&service.title)]);
    }
    services.print(&face.out);
    face.out.line("");
    face.out.line(&heading(ProfilePart::Data));
    let mut data = Table::default();
    for kind in DataKind::ALL {
        let handled = yes_no(audit.profile.data.get(&kind));
        data.row([format!("  {kind}"), handled, lang.word("data-kind", kind.name()).into_owned()]);
    }
    data.print(&face.out);
    face.out.line("");
    let mut rest = Table::default();
    for part in [ProfilePart::Confidentiality, ProfilePart::Note] {
        rest.row([heading(part).into_owned(), or_not_stated(profile::part(audit, part, lang))]);
    }
    let users = profile::users(audit, lang).unwrap_or_default();
    rest.row([lang.word("fact", Fact::Users.name()).into_owned(), or_not_stated(users)]);
    rest.print(&face.out);
    let open = audit.questions().filter(crate::audit::applicability::Question::is_open).count();
    if open > 0 {
        face.say(&lang.with("profile-open-questions", &[("count", open.into())]));
    }
    Ok(())
}

fn set(args: SetArgs, face: &mut Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let audit = session.audit();
    let mut traits = Vec::new();
    for (services, used) in [(&args.used, true), (&args.unused, false)] {
        for service in services {
            let service = resolve::service(audit, service).map_err(Failure::from);
            let service = service.map_err(|it| it.hint(face.lang, face.lang.text("hint-services")))?;
            traits.push(Trait::Service { service, used });
        }
    }
    for (kinds, handled) in [(&args.data, true), (&args.no_data, false)] {
        traits.extend(kinds.iter().map(|kind| Trait::Data { kind: *kind, handled }));
    }
    traits.extend(args.confidentiality.map(Trait::Confidentiality));
    traits.extend(args.note.map(Trait::Note));
    if traits.is_empty() && args.users.is_none() {
        return Err(Refusal::Empty { what: "value" }.into());
    }
    let users = args.users.filter(|users| audit.fact(Fact::Users) != Some(users.trim()));
    // The number of users stands with the facts of the engagement: there is one place for it.
    let state = (!traits.is_empty()).then_some(Action::StateProfile { traits });
    let users = users.map(|value| Action::State { fact: Fact::Users, value });
    let alone = usize::from(state.is_some()) + usize::from(users.is_some()) < 2;
    let mut changed = false;
    for action in state.into_iter().chain(users) {
        match session.act(action) {
            Ok(recorded) => {
                for recorded in &recorded {
                    say(session.audit(), &recorded.event, face);
                }
                changed = true;
            }
            Err(crate::work::WorkError::Refused(Refusal::NoChange)) if !alone => {}
            Err(error) => return Err(error.into()),
        }
    }
    if !changed {
        return Err(Refusal::NoChange.into());
    }
    let open = session.audit().questions().filter(crate::audit::applicability::Question::is_open).count();
    if open > 0 {
        face.say(&face.lang.with("profile-open-questions", &[("count", open.into())]));
    }
    Ok(())
}

fn say(audit: &Audit, event: &Event, face: &Face) {
    let lang = face.lang;
    match event {
        Event::ProfileStated { stated, .. } => {
            face.say(&lang.with("done-profile", &[("what", profile::stated(audit, stated, lang).into())]));
        }
        Event::FactStated { fact, value, .. } => {
            let value = visible(value).into_owned();
            let values = [("fact", lang.word("fact", fact.name()).into()), ("value", value.into())];
            face.say(&lang.with("done-fact", &values));
        }
        _ => {}
    }
}

fn document(audit: &Audit) -> ProfileJson {
    let profile = &audit.profile;
    let service = |it: &crate::audit::programme::Service| ServiceJson {
        id: it.id.clone(),
        title: it.title.clone(),
        used: versions(profile.services.get(&it.id), |used| *used),
    };
    let stated = |(event, at, stated): &(EventId, Timestamp, Trait)| StatedJson {
        event: event.clone(),
        by: event.log.clone(),
        at: *at,
        stated: stated.clone(),
    };
    ProfileJson {
        format: json::FORMAT,
        services: audit.programme.services.iter().map(service).collect(),
        confidentiality: versions(Some(&profile.confidentiality), |it| *it),
        data: DataKind::ALL.into_iter().map(|kind| (kind, versions(profile.data.get(&kind), |it| *it))).collect(),
        users: versions(audit.facts.get(&Fact::Users), String::clone),
        note: versions(Some(&profile.note), String::clone),
        history: profile.history.iter().map(stated).collect(),
    }
}
