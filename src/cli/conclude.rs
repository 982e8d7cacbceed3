//! `waarmerk conclude`: write a conclusion on a commitment or an area, or a section of the report.

use super::{
    face::Face,
    failure::{Answer, Failure},
    next,
    parse::one_of,
    resolve,
    texts::{self, TextArgs},
};
use crate::{
    audit::{Action, Language, register::Register, subject::Subject},
    work::Session,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    subject: String,
    #[command(flatten)]
    text: TextArgs,
    #[arg(long, conflicts_with_all = ["text", "file"])]
    take_over: bool,
    #[arg(long, value_name = "LANG", required = true, value_parser = one_of!(Language))]
    lang: Language,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let subject = resolve::subject(session.audit(), &args.subject, face)?;
    if args.take_over {
        take_over(&mut session, &subject, args.lang, face)?;
    } else {
        write(&mut session, &subject, args.lang, &args.text, face)?;
    }
    if let Subject::Conclusion(id) = &subject
        && let Some(commitment) = session.audit().programme.commitment(id)
    {
        next::of_paper(session.audit(), commitment, face);
    }
    Ok(Answer::Yes)
}

/// Takes last year's conclusion over as one's own, where it is proposed.
fn take_over(session: &mut Session, subject: &Subject, language: Language, face: &Face) -> Result<(), Failure> {
    let proposal = match subject {
        Subject::Conclusion(id) => {
            let commitment = session.audit().programme.commitment(id);
            commitment.and_then(|it| session.audit().proposal(it, language)).map(str::to_owned)
        }
        _ => None,
    };
    let Some(text) = proposal else {
        let failure = Failure::told(face.lang.text("error-no-proposal"));
        return Err(failure.hint(face.lang, face.lang.text("error-no-proposal-hint")));
    };
    session.act(Action::Write { subject: subject.clone(), language, text })?;
    let what = crate::work::tell::subject(session.audit(), subject, face.lang);
    let language = face.lang.word("language", language.name());
    face.say(&face.lang.with("done-taken-over", &[("what", what.into()), ("language", language.into())]));
    Ok(())
}

/// Writes a text about anything, and says so. What stands there now is what an editor begins with; two versions that
/// stand side by side are both in it.
pub(super) fn write(
    session: &mut Session,
    subject: &Subject,
    language: Language,
    text: &TextArgs,
    face: &Face,
) -> Result<(), Failure> {
    let lang = face.lang;
    let register = session.audit().texts.get(&(subject.clone(), language));
    let heads = register.map(Register::heads).unwrap_or_default();
    let standing: Vec<&str> = heads.iter().map(|version| version.value.as_str()).collect();
    let fleeting = text.is_fleeting();
    let text = text.read(face, &standing.join("\n\n"))?;
    let empty = text.trim().is_empty();
    let action = Action::Write { subject: subject.clone(), language, text: text.clone() };
    if let Err(error) = session.act(action) {
        if fleeting && !matches!(&error, crate::work::WorkError::Refused(crate::audit::Refusal::NoChange)) {
            texts::keep(&text, face);
        }
        return Err(error.into());
    }
    let key = if empty { "done-text-taken-back" } else { "done-text" };
    let what = crate::work::tell::subject(session.audit(), subject, lang);
    face.say(&lang.with(key, &[("what", what.into()), ("language", lang.word("language", language.name()).into())]));
    super::note::say_broken(session.audit(), &text, face);
    Ok(())
}
