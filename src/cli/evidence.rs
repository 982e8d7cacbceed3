//! `waarmerk evidence`: look at evidence, accept or return it, say what it is used for and what is known of it.

use clap::{Subcommand, builder::PossibleValuesParser};
use serde::Serialize;

use super::{
    attach::DetailArgs,
    face::Face,
    failure::{Answer, Failure},
    json::{self, EvidenceJson},
    next, parse, resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, EventId, Refusal, Thing,
        evidence::{Details, Evidence, Judgement, Link},
    },
    lang::visible,
    work::{Session, WorkError, explain_completion},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: EvidenceCommand,
}

#[derive(Debug, Subcommand)]
enum EvidenceCommand {
    List {
        #[arg(long, value_name = "ID", value_parser = parse::link)]
        to: Option<Link>,
        #[arg(long, value_name = "STATE", value_parser = PossibleValuesParser::new(STATES))]
        state: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long)]
        json: bool,
    },
    Accept {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
    },
    Return {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
    Link {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
        #[arg(long, value_name = "ID", required = true, num_args = 1.., value_delimiter = ',', value_parser = parse::link)]
        to: Vec<Link>,
    },
    Unlink {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "ID", required = true, value_parser = parse::link)]
        from: Link,
    },
    Describe {
        #[arg(value_name = "LABEL")]
        label: String,
        #[command(flatten)]
        details: DetailArgs,
        #[arg(long, value_name = "DETAIL", num_args = 1.., value_delimiter = ',', value_parser = PossibleValuesParser::new(CLEARABLE))]
        clear: Vec<String>,
        #[arg(long, value_name = "EVENT", value_parser = parse::event)]
        keep: Option<EventId>,
    },
}

const STATES: [&str; 4] = ["new", "accepted", "returned", "conflict"];
const CLEARABLE: [&str; 8] = ["collected", "period", "source", "method", "collector", "tool", "note", "expires"];

#[derive(Serialize)]
struct ListJson {
    format: u32,
    evidence: Vec<EvidenceJson>,
}

#[derive(Serialize)]
struct ShowJson {
    format: u32,
    evidence: EvidenceJson,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        EvidenceCommand::List { to, state, json } => list(to.as_ref(), state.as_deref(), json, face),
        EvidenceCommand::Show { label, json } => show(&label, json, face),
        EvidenceCommand::Accept { labels } => judge(&labels, &Judgement::Accepted, "done-evidence-accepted", face),
        EvidenceCommand::Return { labels, reason } => {
            judge(&labels, &Judgement::Returned { reason }, "done-evidence-returned", face)
        }
        EvidenceCommand::Link { labels, to } => link(&labels, &to, face),
        EvidenceCommand::Unlink { label, from } => unlink(&label, &from, face),
        EvidenceCommand::Describe { label, details, clear, keep } => {
            describe(&label, details, &clear, keep.as_ref(), face)
        }
    }
    .map(|()| Answer::Yes)
}

fn list(to: Option<&Link>, state: Option<&str>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let to = match to {
        Some(link) => resolve::links(audit, std::slice::from_ref(link)).pop(),
        None => None,
    };
    let linked = |evidence: &&Evidence| {
        to.as_ref().is_none_or(|to| {
            let mut links = evidence.linked().into_iter();
            links.any(|link| {
                link.commitment == to.commitment && (to.procedure.is_none() || link.procedure == to.procedure)
            })
        })
    };
    let stands = |evidence: &&Evidence| state.is_none_or(|state| json::state(evidence) == state);
    let chosen: Vec<&Evidence> = audit.evidence.values().filter(linked).filter(stands).collect();
    if json {
        let evidence = chosen.iter().map(|it| json::evidence(audit, it)).collect();
        face.out.json(&ListJson { format: json::FORMAT, evidence });
    } else if chosen.is_empty() {
        face.say(&face.lang.text("nothing-evidence"));
    } else {
        table(audit, &chosen, face).print(&face.out);
    }
    Ok(())
}

/// Returns a table with one row for each piece of evidence.
pub(super) fn table(audit: &Audit, evidence: &[&Evidence], face: &Face) -> Table {
    let mut table = Table::with_numbers_in(&[1]);
    for it in evidence {
        let class =
            it.details.heads().iter().map(|version| face.lang.word("classification", version.value.class.name()));
        let links: Vec<String> = it.linked().into_iter().map(|link| visible(&link.to_string()).into_owned()).collect();
        table.row([
            it.label.to_string(),
            face.lang.bytes(it.bytes.size),
            marked(audit, it, face),
            class.collect::<Vec<_>>().join(" | "),
            links.join(", "),
            visible(&it.bytes.name).into_owned(),
        ]);
    }
    table
}

/// Returns what was decided on a piece of evidence, and whether it was added after completion or its bytes are gone.
fn marked(audit: &Audit, evidence: &Evidence, face: &Face) -> String {
    let lang = face.lang;
    let mut words = vec![lang.word("evidence-state", json::state(evidence))];
    if !audit.additions_in(&Thing::Evidence(evidence.id.clone())).is_empty() {
        words.push(lang.text("mark-added"));
    }
    if audit.purged.contains_key(&evidence.bytes.sha256) {
        words.push(lang.text("mark-purged"));
    }
    words.join(", ")
}

fn show(label: &str, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let evidence = resolve::evidence(audit, label)?;
    if json {
        face.out.json(&ShowJson { format: json::FORMAT, evidence: json::evidence(audit, evidence) });
        return Ok(());
    }
    let lang = face.lang;
    face.out.line(&format!("{}  {}", evidence.label, visible(&evidence.bytes.name)));
    let mut table = Table::default();
    let mut row = |key: &str, value: String| table.row([lang.text(key).into_owned(), visible(&value).into_owned()]);
    row("detail-size", lang.bytes(evidence.bytes.size));
    row("detail-type", evidence.bytes.media_type.clone());
    row("detail-digest", evidence.bytes.sha256.to_string());
    row("detail-received", format!("{}, {}", lang.moment(evidence.received), audit.name_of(&evidence.id.log)));
    let links: Vec<String> = evidence.linked().into_iter().map(ToString::to_string).collect();
    row("detail-links", links.join(", "));
    let several = evidence.details.in_conflict();
    for version in evidence.details.heads() {
        if several {
            row("version", format!("{} ({})", version.id, audit.name_of(&version.id.log)));
        }
        describe_rows(&version.value, &mut row, lang);
    }
    for version in evidence.judgement.heads() {
        let by = format!("{}, {}", audit.name_of(&version.id.log), lang.moment(version.at));
        match &version.value {
            Judgement::Accepted => row("detail-accepted", by),
            Judgement::Returned { reason } => row("detail-returned", format!("{by}: {reason}")),
        }
    }
    for (event, addition) in audit.additions_in(&Thing::Evidence(evidence.id.clone())) {
        row("detail-added", format!("{event}: {}", explain_completion::addition(audit, event, addition, lang)));
    }
    if let Some(purge) = audit.purged.get(&evidence.bytes.sha256) {
        row("detail-purged", explain_completion::purged(audit, purge, lang));
    }
    table.print(&face.out);
    if several {
        face.say(&lang.text("conflict-details"));
    }
    used_in(audit, &Thing::Evidence(evidence.id.clone()), face);
    match evidence.speaks_of() {
        None => face.say(&lang.text("detail-no-day")),
        Some(own) if !own.overlaps(&audit.opening.period) => face.say(&lang.text("detail-outside-period")),
        Some(_) => {}
    }
    Ok(())
}

/// Shows what was added to a thing after the file was closed, and where texts point at it.
pub(super) fn around(audit: &Audit, thing: &Thing, face: &mut Face) {
    for (event, addition) in audit.additions_in(thing) {
        let addition = explain_completion::addition(audit, event, addition, face.lang);
        face.out.line(&format!("{event}: {addition}"));
    }
    used_in(audit, thing, face);
}

/// Returns the words with the mark of what was added after the file was closed, if anything of the thing was.
pub(super) fn with_mark(words: &str, audit: &Audit, thing: &Thing, lang: crate::lang::Lang) -> String {
    if audit.additions_in(thing).is_empty() {
        return words.to_owned();
    }
    format!("{words}, {}", lang.text("mark-added"))
}

/// Shows where texts point at a thing.
fn used_in(audit: &Audit, thing: &Thing, face: &mut Face) {
    let used = crate::work::refer::used_in(audit, thing, face.lang);
    if !used.is_empty() {
        face.out.line(&face.lang.with("detail-used-in", &[("texts", used.join("; ").into())]));
    }
}

fn describe_rows(details: &Details, row: &mut impl FnMut(&str, String), lang: crate::lang::Lang) {
    row("detail-class", lang.word("classification", details.class.name()).into_owned());
    if let Some(date) = details.collected {
        row("detail-collected", lang.date(date));
    }
    if let Some(period) = details.period {
        row("detail-period", format!("{} – {}", lang.short_date(period.from), lang.short_date(period.to)));
    }
    if let Some(method) = details.method {
        row("detail-method", lang.word("method", method.name()).into_owned());
    }
    let texts = [
        ("detail-collector", &details.collector),
        ("detail-source", &details.source),
        ("detail-tool", &details.tool),
        ("detail-note", &details.note),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            row(key, text.clone());
        }
    }
    if let Some(date) = details.expires {
        row("detail-expires", lang.date(date));
    }
}

fn judge(labels: &[String], judgement: &Judgement, key: &str, face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    for id in ids(session.audit(), labels)? {
        let action = Action::Judge { evidence: id.clone(), judgement: judgement.clone() };
        act_on_one_of(&mut session, action, labels.len())?;
        say_of(&session, &id, key, face);
    }
    next_of_all(&session, labels, face);
    Ok(())
}

fn link(labels: &[String], to: &[Link], face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let links = resolve::links(session.audit(), to);
    for id in ids(session.audit(), labels)? {
        act_on_one_of(&mut session, Action::Link { evidence: id.clone(), links: links.clone() }, labels.len())?;
        say_of(&session, &id, "done-evidence-linked", face);
    }
    next_of_all(&session, labels, face);
    Ok(())
}

fn unlink(label: &str, from: &Link, face: &Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let id = resolve::evidence(session.audit(), label)?.id.clone();
    let links = resolve::links(session.audit(), std::slice::from_ref(from));
    for link in links {
        let commitment = link.commitment.clone();
        session.act(Action::Unlink { evidence: id.clone(), link })?;
        say_of(&session, &id, "done-evidence-linked", face);
        if let Some(commitment) = session.audit().programme.commitment(&commitment) {
            next::of_paper(session.audit(), commitment, face);
        }
    }
    Ok(())
}

fn describe(
    label: &str,
    args: DetailArgs,
    clear: &[String],
    keep: Option<&EventId>,
    face: &Face,
) -> Result<(), Failure> {
    let mut session = face.open()?;
    let evidence = resolve::evidence(session.audit(), label)?;
    let id = evidence.id.clone();
    let known = standing(&evidence.details, keep, face)?;
    let mut details = args.over(known);
    for field in clear {
        match field.as_str() {
            "collected" => details.collected = None,
            "period" => details.period = None,
            "source" => details.source = None,
            "method" => details.method = None,
            "collector" => details.collector = None,
            "tool" => details.tool = None,
            "note" => details.note = None,
            _ => details.expires = None,
        }
    }
    session.act(Action::Describe { evidence: id.clone(), details })?;
    say_of(&session, &id, "done-evidence-described", face);
    next_of_all(&session, &[label.to_owned()], face);
    Ok(())
}

/// Returns the version that a change begins with: the only one, or, where two stand side by side, the one that `--keep`
/// names.
pub(super) fn standing<T: Clone>(
    register: &crate::audit::register::Register<T>,
    keep: Option<&EventId>,
    face: &Face,
) -> Result<T, Failure> {
    let heads = register.heads();
    let chosen = match keep {
        Some(id) => heads.iter().find(|version| version.id == *id),
        None => register.version(),
    };
    chosen.map(|version| version.value.clone()).ok_or_else(|| {
        let versions = heads.iter().map(|version| version.id.to_string()).collect::<Vec<_>>().join(", ");
        let failure = Failure::told(face.lang.text("error-two-versions"));
        failure.hint(face.lang, face.lang.with("error-two-versions-hint", &[("versions", versions.into())]))
    })
}

fn ids(audit: &Audit, labels: &[String]) -> Result<Vec<EventId>, Refusal> {
    labels.iter().map(|label| resolve::evidence(audit, label).map(|evidence| evidence.id.clone())).collect()
}

/// Acts on one of several things. Where several were named, one that is so already is no reason to stop.
pub(super) fn act_on_one_of(session: &mut Session, action: Action, several: usize) -> Result<(), WorkError> {
    match session.act(action) {
        Err(WorkError::Refused(Refusal::NoChange)) if several > 1 => Ok(()),
        result => result.map(drop),
    }
}

fn say_of(session: &Session, id: &EventId, key: &str, face: &Face) {
    let Some(evidence) = session.audit().evidence.get(id) else { return };
    let name = visible(&evidence.bytes.name).into_owned();
    let links: Vec<String> =
        evidence.linked().into_iter().map(|link| visible(&link.to_string()).into_owned()).collect();
    face.say(&face.lang.with(
        key,
        &[("label", evidence.label.0.clone().into()), ("name", name.into()), ("links", links.join(", ").into())],
    ));
}

/// Says what the papers that the evidence is used for need now.
fn next_of_all(session: &Session, labels: &[String], face: &Face) {
    let audit = session.audit();
    let evidence = labels.iter().filter_map(|label| audit.evidence_labelled(label));
    let commitments: std::collections::BTreeSet<_> =
        evidence.flat_map(Evidence::linked).map(|link| link.commitment.clone()).collect();
    for commitment in commitments.iter().filter_map(|id| audit.programme.commitment(id)) {
        next::of_paper(audit, commitment, face);
    }
}
