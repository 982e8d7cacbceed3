//! Texts, risks and facts.

use jiff::civil::Date;

use super::{Desk, filled, known, written};
use crate::audit::{
    event::Event,
    programme::{Rating, RiskId},
    refusal::Refusal,
    register::Register,
    subject::{Fact, Subject},
    text::Language,
};

pub(super) fn write(desk: &Desk<'_>, subject: Subject, language: Language, text: &str) -> Result<Vec<Event>, Refusal> {
    match &subject {
        Subject::Section(_) | Subject::Tickmark(_) => {}
        Subject::Area(id) => known(desk.audit.programme.area(id).is_some(), id)?,
        Subject::Conclusion(id) | Subject::Change(id) => known(desk.audit.papers.contains_key(id), id)?,
        Subject::Finding(id, _) => known(desk.audit.findings.contains_key(id), id)?,
        Subject::Risk(id) => known(desk.audit.programme.risk(id).is_some(), id)?,
    }
    let text = written(text, "text")?;
    let register = desk.audit.texts.get(&(subject.clone(), language));
    let standing = register.map(Register::heads).unwrap_or_default();
    let same = match standing {
        [] => text.is_empty(),
        [only] => only.value == text,
        _ => false,
    };
    if same {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::TextWritten { subject, language, text, replaces: replaced(register) }])
}

pub(super) fn rate(desk: &Desk<'_>, risk: RiskId, rating: Rating) -> Result<Vec<Event>, Refusal> {
    known(desk.audit.programme.risk(&risk).is_some(), &risk)?;
    let register = desk.audit.ratings.get(&risk);
    unchanged(register, &rating)?;
    Ok(vec![Event::RiskRated { replaces: replaced(register), risk, rating }])
}

pub(super) fn accept_residual(desk: &Desk<'_>, risk: RiskId, owner: &str, until: Date) -> Result<Vec<Event>, Refusal> {
    known(desk.audit.programme.risk(&risk).is_some(), &risk)?;
    let owner = filled(owner, "owner")?;
    if until < desk.today() {
        return Err(Refusal::Past { date: until });
    }
    if desk.audit.ratings.get(&risk).is_none_or(|register| register.heads().is_empty()) {
        return Err(Refusal::NotRated { risk });
    }
    let register = desk.audit.residuals.get(&risk);
    unchanged(register, &(owner.clone(), until))?;
    Ok(vec![Event::ResidualAccepted { replaces: replaced(register), risk, owner, until }])
}

pub(super) fn state(desk: &Desk<'_>, fact: Fact, value: &str) -> Result<Vec<Event>, Refusal> {
    let value = written(value, "value")?;
    if !fact.allows(&value) {
        return Err(Refusal::NotThisFact { fact, value });
    }
    let register = desk.audit.facts.get(&fact);
    unchanged(register, &value)?;
    Ok(vec![Event::FactStated { fact, value, replaces: replaced(register) }])
}

fn replaced<T>(register: Option<&Register<T>>) -> Vec<crate::audit::EventId> {
    register.map(Register::replaced).unwrap_or_default()
}

fn unchanged<T: PartialEq>(register: Option<&Register<T>>, value: &T) -> Result<(), Refusal> {
    if register.and_then(Register::settled) == Some(value) { Err(Refusal::NoChange) } else { Ok(()) }
}
