//! `waarmerk verdict`: judge one layer of a commitment.

use super::{
    face::Face,
    failure::{Answer, Failure},
    next,
    parse::one_of,
    resolve,
};
use crate::audit::{
    Action,
    programme::Layer,
    verdict::{Value, Verdict},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    commitment: String,
    #[arg(value_name = "LAYER", value_parser = one_of!(Layer))]
    layer: Layer,
    #[arg(value_name = "VALUE", value_parser = one_of!(Value))]
    value: Value,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let commitment = resolve::commitment(session.audit(), &args.commitment, face)?.clone();
    let verdict = Verdict { value: args.value, reason: args.reason };
    let action = Action::GiveVerdict { commitment: commitment.id.clone(), layer: args.layer, verdict };
    session.act(action)?;
    let lang = face.lang;
    face.say(&lang.with(
        "done-verdict",
        &[
            ("commitment", commitment.id.0.clone().into()),
            ("layer", lang.word("layer", args.layer.name()).into()),
            ("verdict", lang.word("verdict", args.value.name()).into()),
            ("mark", face.mark(Some(args.value)).to_string().into()),
        ],
    ));
    next::of_paper(session.audit(), &commitment, face);
    Ok(Answer::Yes)
}
