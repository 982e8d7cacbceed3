//! `waarmerk public`: choose what the summary says. Nothing is in it unless chosen.

use clap::Subcommand;

use super::{
    evidence::act_on_one_of,
    face::Face,
    failure::{Answer, Failure},
    parse, resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, Refusal,
        publication::{Item, Publicity},
        register::Register,
    },
    lang::{Lang, visible},
    work::{WorkError, explain},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: PublicCommand,
}

#[derive(Debug, Subcommand)]
enum PublicCommand {
    List {
        #[arg(long)]
        all: bool,
    },
    Set {
        #[arg(value_name = "ITEM", required = true)]
        items: Vec<String>,
        #[arg(value_name = "CHOICE", required = true, value_parser = parse::publicity())]
        choice: Publicity,
    },
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        PublicCommand::List { all } => list(all, face)?,
        PublicCommand::Set { items, choice } => set(&items, choice, face)?,
    }
    Ok(Answer::Yes)
}

/// Returns the word for what was chosen: `public`, `inside`, or the ground.
fn word(publicity: Publicity, lang: Lang) -> String {
    match publicity {
        Publicity::Public => lang.text("publicity-public").into_owned(),
        Publicity::Inside => lang.text("publicity-inside").into_owned(),
        Publicity::Withheld(ground) => lang.with("publicity-withheld", &[("ground", ground.name().into())]),
    }
}

fn list(all: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let lang = face.lang;
    let chosen = |item: &Item| audit.publicity.get(item).is_some_and(|it| it.settled() != Some(&Publicity::Inside));
    let mut table = Table::default();
    for item in resolve::choosable(audit).iter().filter(|item| all || chosen(item)) {
        let heads = audit.publicity.get(item).map(Register::heads).unwrap_or_default();
        let choice = match heads {
            [] => word(Publicity::Inside, lang),
            heads => heads.iter().map(|version| word(version.value, lang)).collect::<Vec<_>>().join(" | "),
        };
        table.row([visible(&resolve::spelled(audit, item)).into_owned(), choice]);
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-public"));
    }
    table.print(&face.out);
    say_what_is_missing(audit, face);
    Ok(())
}

/// Says what stands between the audit and a publication.
fn say_what_is_missing(audit: &Audit, face: &Face) {
    let missing = crate::audit::decide::unready(audit);
    if missing.is_empty() {
        face.say(&face.lang.text("publish-nothing-missing"));
    } else {
        face.say(&face.lang.text("publish-unready"));
        for refusal in &missing {
            face.say(&format!("  {}", explain::refusal(refusal, face.lang)));
        }
    }
}

fn set(words: &[String], choice: Publicity, face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let lang = face.lang;
    let mut items = Vec::new();
    for word in words {
        let named = resolve::items(session.audit(), word).map_err(Failure::from);
        items.extend(named.map_err(|failure| failure.hint(lang, lang.text("hint-items")))?);
    }
    let mut changed = 0_usize;
    for item in &items {
        let before = session.audit().publicity.get(item).cloned();
        let action = Action::Choose { item: item.clone(), publicity: choice };
        act_on_one_of(&mut session, action, items.len()).map_err(|error| about(error, session.audit(), item, lang))?;
        let differs = session.audit().publicity.get(item) != before.as_ref();
        changed += usize::from(differs);
        if differs {
            let what = visible(&resolve::spelled(session.audit(), item)).into_owned();
            face.say(&lang.with("done-public", &[("what", what.into()), ("choice", word(choice, lang).into())]));
        }
    }
    if changed == 0 {
        return Err(Refusal::NoChange.into());
    }
    Ok(())
}

/// Names the item that a refusal is about, where several were given.
fn about(error: WorkError, audit: &Audit, item: &Item, lang: Lang) -> Failure {
    let what = visible(&resolve::spelled(audit, item)).into_owned();
    let (sentence, hints) = Failure::from(error).sentences(lang);
    Failure::Told { sentence: format!("{what}: {sentence}"), hints }
}
