//! `waarmerk publish`: render the summary. Nothing is signed yet: a second person accepts it first.

use super::{
    face::Face,
    failure::{Answer, Failure},
};
use crate::lang::visible;

pub(super) fn run(face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let id = session.publish(&face.watch())?;
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
