//! `waarmerk attach`: take evidence into the file.

use std::path::PathBuf;

use clap::ValueHint;
use jiff::civil::Date;

use super::{
    evidence,
    face::Face,
    failure::{Answer, Failure},
    next,
    parse::{self, one_of},
    resolve,
};
use crate::{
    audit::{
        evidence::{Classification, Details, Link},
        opening::Period,
        programme::Method,
    },
    lang::visible,
    work::{Session, attach::Attached, explain_error},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PATH", required = true, value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "ID", required_unless_present = "request", num_args = 1.., value_delimiter = ',', value_parser = parse::link)]
    to: Vec<Link>,
    #[arg(long, value_name = "LABEL")]
    request: Option<String>,
    #[command(flatten)]
    details: DetailArgs,
}

/// What is known of evidence besides its bytes.
#[derive(Debug, clap::Args)]
pub(super) struct DetailArgs {
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    pub(super) collected: Option<Date>,
    #[arg(long, value_name = "A..B", value_parser = parse::period)]
    pub(super) period: Option<Period>,
    #[arg(long, value_name = "TEXT")]
    pub(super) source: Option<String>,
    #[arg(long, value_name = "METHOD", value_parser = one_of!(Method))]
    pub(super) method: Option<Method>,
    #[arg(long, value_name = "CLASS", value_parser = one_of!(Classification))]
    pub(super) class: Option<Classification>,
    #[arg(long, value_name = "TEXT")]
    pub(super) collector: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) tool: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    pub(super) expires: Option<Date>,
}

impl DetailArgs {
    /// Returns the details with what was given in place of what was known.
    pub(super) fn over(self, known: Details) -> Details {
        Details {
            collected: self.collected.or(known.collected),
            period: self.period.or(known.period),
            collector: self.collector.or(known.collector),
            source: self.source.or(known.source),
            method: self.method.or(known.method),
            tool: self.tool.or(known.tool),
            note: self.note.or(known.note),
            expires: self.expires.or(known.expires),
            class: self.class.unwrap_or(known.class),
        }
    }
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    let mut session = face.open()?;
    let lang = face.lang;
    let links = resolve::links(session.audit(), &args.to);
    let details = args.details.over(Details::default());
    let request = match &args.request {
        Some(label) => Some(resolve::request(session.audit(), label)?.id.clone()),
        None => None,
    };
    let (attached, links) = match &request {
        Some(id) => {
            let attached = session.attach_answer(&args.paths, id, &links, &details, &face.watch())?;
            let serves = session.audit().requests.get(id).map(|request| request.links().cloned().collect());
            let more: Vec<Link> = serves.unwrap_or_default();
            (attached, more.into_iter().chain(links).collect::<std::collections::BTreeSet<_>>().into_iter().collect())
        }
        None => (session.attach(&args.paths, &links, &details, &face.watch())?, links),
    };
    let audit = session.audit();
    let nothing = shown(&session, &attached, face) == 0 && attached.unchanged == 0;
    let targets = links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    face.say(&lang.with("done-attached", &[("count", attached.attached.len().into()), ("to", targets.into())]));
    if !attached.linked.is_empty() {
        face.say(&lang.with("done-attached-known", &[("count", attached.linked.len().into())]));
    }
    if attached.unchanged > 0 {
        face.say(&lang.with("done-attached-unchanged", &[("count", attached.unchanged.into())]));
    }
    if !attached.not_described.is_empty() {
        let what = attached.not_described.iter().map(|label| visible(&label.0).into_owned()).collect::<Vec<_>>();
        face.say(&lang.with("done-attached-not-described", &[("what", what.join(", ").into())]));
    }
    if let Some(request) = request.and_then(|id| audit.requests.get(&id))
        && !attached.landed.is_empty()
    {
        face.say(&lang.with("done-request-received", &[("label", request.label.0.clone().into())]));
    }
    troubles(&attached, face);
    for link in &links {
        if let Some(commitment) = audit.programme.commitment(&link.commitment) {
            next::of_paper(audit, commitment, face);
        }
    }
    if nothing && !attached.skipped.is_empty() {
        return Err(Failure::told(lang.text("error-nothing-attached")));
    }
    Ok(if attached.skipped.is_empty() && !attached.cancelled { Answer::Yes } else { Answer::No })
}

/// Lists what is new in the file, or used for something more now. Returns how many pieces.
pub(super) fn shown(session: &Session, attached: &Attached, face: &Face) -> usize {
    let audit = session.audit();
    let labels = attached.attached.iter().chain(&attached.linked);
    let shown: Vec<_> = labels.filter_map(|label| audit.evidence_labelled(&label.0)).collect();
    evidence::table(audit, &shown, face).print(&face.out);
    shown.len()
}

/// Says what was not taken in, and whether it was stopped.
pub(super) fn troubles(attached: &Attached, face: &Face) {
    let lang = face.lang;
    for skipped in &attached.skipped {
        let path = visible(&skipped.path.display().to_string()).into_owned();
        let why = explain_error::skipped(&skipped.why, lang);
        face.say(&lang.with("not-taken-in", &[("path", path.into()), ("why", why.into())]));
    }
    if attached.cancelled {
        face.say(&lang.text("attach-cancelled"));
    }
}
