//! `waarmerk tickmarks`: the marks that a reference may bear, and what they mean in this audit.

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
    table::Table,
};
use crate::{
    audit::{Language, Text, tickmark::Tickmark},
    lang::{Lang, visible},
    work::refer,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct TickmarksJson {
    format: u32,
    tickmarks: Vec<TickmarkJson>,
}

#[derive(Serialize)]
struct TickmarkJson {
    name: Tickmark,
    mark: &'static str,
    ascii: &'static str,
    meaning: Text,
    own: bool,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if args.json {
        let tickmark = |tickmark: Tickmark| {
            let [nl, en] = Language::ALL.map(|language| refer::legend(audit, tickmark, Lang::new(language)));
            TickmarkJson {
                name: tickmark,
                mark: tickmark.mark(),
                ascii: tickmark.ascii_mark(),
                meaning: Text { nl, en },
                own: Language::ALL.into_iter().any(|language| audit.own_legend(tickmark, language).is_some()),
            }
        };
        let tickmarks = Tickmark::ALL.map(tickmark).into();
        face.out.json(&TickmarksJson { format: json::FORMAT, tickmarks });
        return Ok(Answer::Yes);
    }
    let mut table = Table::default();
    for tickmark in Tickmark::ALL {
        let meaning = refer::legend(audit, tickmark, face.lang);
        table.row([face.tickmark(tickmark), tickmark.name(), &visible(&meaning)]);
    }
    table.print(&face.out);
    Ok(Answer::Yes)
}
