//! `waarmerk sign`: sign a summary that was accepted.

use std::path::PathBuf;

use clap::ValueHint;

use super::{
    face::Face,
    failure::{Answer, Failure},
    parse::one_of,
    passphrase,
};
use crate::{
    audit::{Audit, EventId, Refusal, publication::SignsAs},
    lang::visible,
    seal::KeyError,
    work::{WorkError, publish::SigningWith},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long = "as", id = "as", value_name = "CAPACITY", required = true, value_parser = one_of!(SignsAs))]
    signs_as: SignsAs,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    key: Option<PathBuf>,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    certificates: Option<PathBuf>,
    #[arg(long, value_name = "NUMBER")]
    passphrase_fd: Option<u32>,
    #[arg(long, value_name = "URL")]
    timestamp_authority: Option<String>,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Finds a publication by its name; the newest if none is given.
pub(super) fn publication(audit: &Audit, name: Option<&str>) -> Result<(EventId, String), Refusal> {
    let found = match name {
        Some(name) => audit.publications.iter().find(|known| known.rendering.name == name),
        None => audit.publication(),
    };
    let unknown = || Refusal::Unknown { what: name.unwrap_or("summary").to_owned() };
    found.map(|known| (known.id.clone(), known.rendering.name.clone())).ok_or_else(unknown)
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let (id, name) = publication(session.audit(), args.name.as_deref())?;
    let passphrase = args.passphrase_fd.map(|number| passphrase::from_descriptor(number, face)).transpose()?;
    let mut with =
        SigningWith { key: args.key, certificates: args.certificates, passphrase, authority: args.timestamp_authority };
    let watch = face.watch();
    let signed = match session.sign(&id, args.signs_as, &with, &watch) {
        Err(WorkError::Key { path, error: KeyError::PassphraseNeeded }) => {
            let asked = passphrase::ask(&path, face);
            with.passphrase = Some(asked.ok_or(WorkError::Key { path, error: KeyError::PassphraseNeeded })?);
            session.sign(&id, args.signs_as, &with, &watch)?
        }
        result => result?,
    };
    let lang = face.lang;
    face.say(&lang.with(
        "done-signed",
        &[
            ("name", visible(&name).into_owned().into()),
            ("capacity", lang.word("signs-as", args.signs_as.name()).into()),
            ("certificate", visible(&signed.certificate).into_owned().into()),
            ("level", signed.level.name().into()),
        ],
    ));
    if signed.self_signed {
        face.say(&lang.text("seal-key-self-signed"));
    }
    let folder = session.dir().join("published").join(&name);
    if let Some(publication) = session.audit().publications.iter().find(|known| known.id == id) {
        for file in publication.files().keys() {
            face.out.line(&visible(&folder.join(file).display().to_string()));
        }
    }
    Ok(Answer::Yes)
}
