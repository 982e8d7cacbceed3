//! `waarmerk publish`: render the summary. Nothing is signed yet: a second person accepts it first.

use super::{
    face::Face,
    failure::{Answer, Failure},
    sign,
};
use crate::{audit::Text, lang::visible, work::publish::Correction};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "NAME")]
    supersedes: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "supersedes", conflicts_with_all = ["reason_nl", "reason_en"])]
    reason: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "supersedes", requires = "reason_en")]
    reason_nl: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "supersedes", requires = "reason_nl")]
    reason_en: Option<String>,
}

impl Args {
    /// Returns the reason in both languages; the same in both where only one was given.
    fn reason(&self) -> Option<Text> {
        match (&self.reason, &self.reason_nl, &self.reason_en) {
            (Some(both), _, _) => Some(Text { nl: both.clone(), en: both.clone() }),
            (None, Some(nl), Some(en)) => Some(Text { nl: nl.clone(), en: en.clone() }),
            _ => None,
        }
    }
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let watch = face.watch();
    let id = match &args.supersedes {
        None => session.publish(&watch)?,
        Some(name) => {
            let (publication, _) = sign::publication(session.audit(), Some(name))?;
            let reason = args.reason().unwrap_or_else(|| Text { nl: String::new(), en: String::new() });
            session.publish_correction(Correction { publication, reason }, &watch)?
        }
    };
    let lang = face.lang;
    if let Some(publication) = session.audit().publications.iter().find(|known| known.id == id) {
        let name = visible(&publication.rendering.name).into_owned();
        let folder = session.dir().join("published").join(&publication.rendering.name);
        for file in publication.files().keys() {
            face.out.line(&visible(&folder.join(file).display().to_string()));
        }
        face.say(&lang.with("done-published", &[("name", name.into())]));
    }
    face.say(&lang.text("next-published"));
    Ok(Answer::Yes)
}
