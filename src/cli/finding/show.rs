//! Findings, in a list and one by one.

use super::json;
use crate::{
    audit::{
        Language, Thing,
        register::Register,
        subject::{FindingField, Subject},
    },
    cli::{
        face::Face,
        failure::Failure,
        out, resolve,
        table::{Table, wrapped},
    },
    lang::visible,
    work::recount,
};

pub(super) fn list(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if json {
        face.out.json(&json::list(audit, session.today()));
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::default();
    for finding in audit.findings.values() {
        let marks = recount::marks(audit, finding, session.today(), lang).join(", ");
        for details in finding.details.heads().iter().map(|version| &version.value) {
            let title = face.text(&details.title);
            table.row([
                finding.label.to_string(),
                lang.word("level", details.rating.level().name()).into_owned(),
                lang.word("report-status", details.status.name()).into_owned(),
                resolve::ids(&details.commitments),
                if marks.is_empty() { title } else { format!("{title} ({marks})") },
            ]);
        }
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-findings"));
    }
    table.print(&face.out);
    Ok(())
}

pub(super) fn show(label: &str, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let finding = resolve::finding(audit, label)?;
    if json {
        face.out.json(&json::one(audit, finding, session.today()));
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::default();
    for version in finding.details.heads() {
        let details = &version.value;
        face.out.line(&format!("{}  {}", finding.label, face.text(&details.title)));
        let mut row = |key: &str, value: String| table.row([lang.text(key).into_owned(), visible(&value).into_owned()]);
        if finding.details.in_conflict() {
            row("version", format!("{} ({})", version.id, audit.name_of(&version.id.log)));
        }
        let marks = recount::marks(audit, finding, session.today(), lang);
        if !marks.is_empty() {
            row("detail-finding-marks", marks.join(", "));
        }
        row("detail-finding-commitments", resolve::ids(&details.commitments));
        if !details.risks.is_empty() {
            row("detail-finding-risks", details.risks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
        }
        row("detail-finding-evidence", recount::exhibits(audit, &details.evidence));
        row("detail-finding-rating", recount::rating(details.rating, lang));
        let status = lang.word("report-status", details.status.name());
        let rests = recount::resting(audit, details, lang).map(|rests| format!(", {rests}")).unwrap_or_default();
        row("detail-finding-status", format!("{status}{rests}"));
        row("detail-finding-owner", details.owner.clone().unwrap_or_else(|| "–".to_owned()));
        row("detail-finding-due", details.due.map_or_else(|| "–".to_owned(), |due| lang.date(due)));
    }
    for line in recount::hearing(finding, lang) {
        table.row([lang.text("detail-finding-hearing").into_owned(), line]);
    }
    let histories = [
        ("detail-finding-years", recount::years(audit, finding, lang)),
        ("detail-finding-ratings", recount::ratings(audit, finding, lang)),
        ("detail-finding-statuses", recount::statuses(audit, finding, lang)),
    ];
    for (key, lines) in histories {
        // A rating or status that never changed stands above already.
        if key != "detail-finding-years" && lines.len() < 2 {
            continue;
        }
        for (index, line) in lines.into_iter().enumerate() {
            table.row([if index == 0 { lang.text(key).into_owned() } else { String::new() }, line]);
        }
    }
    table.print(&face.out);
    for field in FindingField::ALL {
        for language in Language::ALL {
            let register = audit.texts.get(&(Subject::Finding(finding.id.clone(), field), language));
            for version in register.map(Register::heads).unwrap_or_default() {
                face.out.line(&format!("\n{} ({language})", lang.word("field", field.name())));
                print_text(&face.resolved(&version.value, audit), face);
            }
        }
    }
    crate::cli::evidence::around(audit, &Thing::Finding(finding.id.clone()), face);
    Ok(())
}

/// Writes a text in lines that fit, harmless to a terminal.
pub(in crate::cli) fn print_text(text: &str, face: &mut Face) {
    let columns = out::columns().unwrap_or(100);
    for line in wrapped(text, columns.saturating_sub(2)) {
        face.out.line(format!("  {}", visible(&line)).trim_end());
    }
}
