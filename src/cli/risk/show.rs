//! The risk register: in a list, one by one, and as a matrix.

use super::json;
use crate::{
    audit::{
        Language,
        programme::Rating,
        register::Register,
        risk::{Matrix, Outcomes},
        subject::Subject,
        verdict::{OPEN_MARK, Value},
    },
    cli::{face::Face, failure::Failure, finding::print_text, resolve, table::Table},
    lang::visible,
    work::{explain_change, matrix, recount},
};

pub(super) fn list(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let (audit, today) = (session.audit(), session.today());
    if json {
        face.out.json(&json::register(audit, today));
        return Ok(());
    }
    let lang = face.lang;
    let word = |rating: &Rating| lang.word("level", rating.level().name()).into_owned();
    let mut table = Table::default();
    let heads = ["risk-before", "risk-after", "risk-measures", "risk-findings", "risk-accepted"];
    table.row([String::new()].into_iter().chain(heads.map(|key| lang.text(key).into_owned())));
    for risk in &audit.programme.risks {
        let after = audit.ratings.get(&risk.id).map(Register::heads).unwrap_or_default();
        let after: Vec<String> = after.iter().map(|version| word(&version.value)).collect();
        let outcomes = Outcomes::of(&audit.mitigations(&risk.id));
        let findings = audit.open_findings_on(&risk.id).count();
        table.row([
            visible(&risk.id.0).into_owned(),
            word(&risk.before),
            after.join(" | "),
            format!("{}/{}", outcomes.met, outcomes.all()),
            if findings == 0 { String::new() } else { lang.number(findings as u64) },
            recount::residual(audit.residual(&risk.id, today), lang),
            face.text(&risk.title),
        ]);
    }
    table.print(&face.out);
    anomalies(audit, face);
    Ok(())
}

/// Says what the sources of the register do not agree on with themselves.
fn anomalies(audit: &crate::audit::Audit, face: &mut Face) {
    for (source, anomaly) in audit.risk_anomalies() {
        let (text, place) = (face.text(&anomaly.text), face.text(&anomaly.locator));
        let words =
            [("source", visible(&source.id.0).into_owned().into()), ("place", place.into()), ("text", text.into())];
        face.out.line(&face.lang.with("risk-anomaly", &words));
    }
}

pub(super) fn show(risk: &str, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let (audit, today) = (session.audit(), session.today());
    let id = resolve::risk(audit, risk)?;
    let Some(risk) = audit.programme.risk(&id) else { return Ok(()) };
    if json {
        face.out.json(&json::one(audit, risk, today));
        return Ok(());
    }
    let lang = face.lang;
    face.out.line(&format!("{}  {}", visible(&id.0), face.text(&risk.title)));
    let mut table = Table::default();
    table.row([lang.text("risk-before").into_owned(), recount::rating(risk.before, lang)]);
    for version in audit.ratings.get(&id).map(Register::heads).unwrap_or_default() {
        let by = audit.name_of(&version.id.log);
        let words = [
            ("rating", recount::rating(version.value, lang).into()),
            ("who", visible(by).into_owned().into()),
            ("when", lang.moment(version.at).into()),
        ];
        table.row([lang.text("risk-after").into_owned(), lang.with("risk-rated-by", &words)]);
    }
    let mitigations = audit.mitigations(&id);
    let outcomes = recount::outcomes(Outcomes::of(&mitigations), lang);
    table.row([lang.text("risk-measures").into_owned(), outcomes]);
    table.row([lang.text("risk-accepted").into_owned(), recount::residual(audit.residual(&id, today), lang)]);
    if let Some(last) = audit.last_year.risks.get(&id) {
        table.row([lang.text("risk-last-year").into_owned(), explain_change::risk(last, lang)]);
    }
    if let Some(measures) = &risk.measures {
        table.row([lang.text("risk-source-measures").into_owned(), face.text(measures)]);
    }
    let place = format!("{}, {}", visible(&risk.source.0), face.text(&risk.locator));
    table.row([lang.text("risk-source").into_owned(), place]);
    table.print(&face.out);
    let mut table = Table::default();
    for mitigation in &mitigations {
        let mark = mitigation.verdict.map_or(OPEN_MARK, Value::mark);
        let word = mitigation.verdict.map(|verdict| lang.word("verdict", verdict.name()).into_owned());
        table.row([
            format!("  {mark}"),
            visible(&mitigation.commitment.id.0).into_owned(),
            word.unwrap_or_else(|| lang.text("risk-no-verdict").into_owned()),
            face.text(&mitigation.commitment.title),
        ]);
    }
    for finding in audit.findings_bearing_on(&id) {
        for details in finding.details.heads().iter().map(|version| &version.value) {
            table.row([
                "  !".to_owned(),
                visible(&finding.label.0).into_owned(),
                lang.word("finding-status", details.status.name()).into_owned(),
                face.text(&details.title),
            ]);
        }
    }
    table.print(&face.out);
    for language in Language::ALL {
        let register = audit.texts.get(&(Subject::Risk(id.clone()), language));
        for version in register.map(Register::heads).unwrap_or_default() {
            face.out.line(&format!("\n{} ({language})", lang.text("risk-reason")));
            print_text(&version.value, face);
        }
    }
    Ok(())
}

pub(super) fn matrix(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if json {
        face.out.json(&json::matrices(audit));
        return Ok(());
    }
    let lang = face.lang;
    let matrices = [("risk-before", Matrix::before(audit)), ("risk-after", Matrix::after(audit))]
        .map(|(key, matrix)| (lang.text(key).into_owned(), matrix));
    for line in matrix::lines(lang, &matrices) {
        face.out.line(&line);
    }
    Ok(())
}
