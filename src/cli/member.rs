//! `waarmerk member`: who works on the audit.

use clap::Subcommand;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
    parse::{self, one_of},
    table::Table,
};
use crate::{
    audit::{
        Action, EventId, LogName,
        member::{PublicKey, Role},
    },
    lang::visible,
    work::{WorkError, introduction::Introduction},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: MemberCommand,
}

#[derive(Debug, clap::Args)]
struct InviteArgs {
    #[arg(value_name = "NAME@DEVICE", value_parser = parse::log, required_unless_present = "from")]
    log: Option<LogName>,
    #[arg(long, value_name = "ROLE", required = true, value_parser = one_of!(Role))]
    role: Role,
    #[arg(long, value_name = "FILE|TEXT", conflicts_with_all = ["log", "key"])]
    from: Option<String>,
    #[arg(long, value_name = "NAME", required_unless_present = "from")]
    name: Option<String>,
    #[arg(long, value_name = "HEX", required_unless_present = "from", value_parser = parse::key)]
    key: Option<PublicKey>,
    #[arg(long)]
    same_name_other_person: bool,
}

#[derive(Debug, Subcommand)]
enum MemberCommand {
    Invite(InviteArgs),
    Revoke {
        #[arg(value_name = "NAME@DEVICE", value_parser = parse::log)]
        log: LogName,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
        #[arg(long, value_name = "NUMBER")]
        last: Option<u64>,
    },
    List {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    members: Vec<MemberJson>,
}

#[derive(Serialize)]
struct MemberJson {
    log: LogName,
    name: String,
    role: Role,
    key: PublicKey,
    fingerprint: String,
    letter: Option<String>,
    founder: bool,
    invited: Option<EventId>,
    revoked: Option<RevokedJson>,
}

#[derive(Serialize)]
struct RevokedJson {
    event: EventId,
    last: u64,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let lang = face.lang;
    match args.command {
        MemberCommand::Invite(args) => invite(args, face)?,
        MemberCommand::Revoke { log, reason, last } => {
            face.open()?.act(Action::RevokeMember { log: log.clone(), last, reason })?;
            face.say(&lang.with("done-revoked", &[("log", log.as_str().into())]));
        }
        MemberCommand::List { json } => list(json, face)?,
    }
    Ok(Answer::Yes)
}

fn invite(args: InviteArgs, face: &mut Face) -> Result<(), Failure> {
    let lang = face.lang;
    let given = args.from.as_deref().map(Introduction::given).transpose()?;
    let (log, key, own_name) = match given {
        Some(given) => (given.log, given.key, given.name),
        None => (args.log.ok_or(WorkError::NoIdentity)?, args.key.ok_or(WorkError::NoIdentity)?, None),
    };
    let name = args.name.or(own_name).ok_or_else(|| Failure::told(lang.text("error-introduction-name")))?;
    let action = Action::InviteMember {
        log: log.clone(),
        name: name.clone(),
        role: args.role,
        key,
        namesake: args.same_name_other_person,
    };
    let mut session = face.open()?;
    session.act(action)?;
    let me = session.me().map_or("", |me| session.audit().name_of(me)).to_owned();
    let name = visible(name.trim()).into_owned();
    let role = lang.word("role", args.role.name());
    let values = [("name", name.clone().into()), ("log", log.as_str().into()), ("role", role.into())];
    face.say(&lang.with("done-invited", &values));
    face.say(&lang.with("key-fingerprint", &[("fingerprint", key.fingerprint().into())]));
    let values = [("name", name.into()), ("log", log.as_str().into()), ("lead", visible(&me).into_owned().into())];
    face.say(&lang.with("next-compare", &values));
    face.say(&lang.text("next-invited"));
    Ok(())
}

fn list(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if json {
        let members = audit
            .members
            .values()
            .map(|membership| MemberJson {
                log: membership.member.log.clone(),
                name: membership.member.name.clone(),
                role: membership.member.role,
                key: membership.member.key,
                fingerprint: membership.member.key.fingerprint(),
                letter: membership.member.letter.clone(),
                founder: membership.invited.is_none(),
                invited: membership.invited.clone(),
                revoked: membership
                    .revoked
                    .as_ref()
                    .map(|(event, last)| RevokedJson { event: event.clone(), last: *last }),
            })
            .collect();
        face.out.json(&ListJson { format: json::FORMAT, members });
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::default();
    for membership in audit.members.values() {
        let member = &membership.member;
        let revoked = if membership.revoked.is_some() { lang.text("member-revoked") } else { "".into() };
        table.row([
            member.log.to_string(),
            visible(&member.name).into_owned(),
            lang.word("role", member.role.name()).into_owned(),
            member.key.fingerprint(),
            revoked.into_owned(),
        ]);
    }
    table.print(&face.out);
    Ok(())
}
