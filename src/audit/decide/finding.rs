//! Raising, carrying over, changing findings; hearing the audited party.

use jiff::civil::Date;

use super::{Desk, filled, known, titled, written};
use crate::audit::{
    earlier::{CarriedText, Earlier},
    event::Event,
    finding::{Exhibit, Finding, FindingDetails, FindingStatus, Heard, Hearing},
    id::EventId,
    refusal::{FindingRefusal, Refusal},
    register::Register,
};

pub(super) fn raise(desk: &Desk<'_>, details: FindingDetails) -> Result<Vec<Event>, Refusal> {
    let details = checked(desk, details, None)?;
    Ok(vec![Event::FindingRaised { label: desk.audit.next_label('F', desk.by), details }])
}

/// Carries a finding over, as the one that is `ahead` places further in this log.
pub(super) fn carry(
    desk: &Desk<'_>,
    ahead: usize,
    details: FindingDetails,
    texts: Vec<CarriedText>,
    earlier: Earlier,
) -> Result<Vec<Event>, Refusal> {
    let Some(last) = earlier.years.last() else { return Err(Refusal::Finding(FindingRefusal::CarriedDifferently)) };
    let rated = earlier.ratings.last().is_some_and(|past| past.value == details.rating);
    let stood = earlier.statuses.last().is_some_and(|past| past.value == details.status);
    if !rated || !stood || last.rating != details.rating || last.status != details.status {
        return Err(Refusal::Finding(FindingRefusal::CarriedDifferently));
    }
    let same = |known: &&Finding| {
        let mut years = known.earlier.iter().flat_map(|earlier| &earlier.years);
        years.any(|year| year.dossier == last.dossier && year.finding == last.finding)
    };
    if let Some(already) = desk.audit.findings.values().find(same) {
        return Err(Refusal::Finding(FindingRefusal::CarriedAlready { finding: already.label.clone() }));
    }
    let details = FindingDetails { title: titled(&details.title)?, ..details };
    all_known(desk, &details)?;
    let texts = texts.into_iter().map(|carried| Ok(CarriedText { text: written(&carried.text, "text")?, ..carried }));
    let texts = texts.collect::<Result<_, Refusal>>()?;
    Ok(vec![Event::FindingCarried { label: desk.audit.label_at('F', desk.by, ahead), details, texts, earlier }])
}

pub(super) fn change(
    desk: &Desk<'_>,
    id: EventId,
    details: FindingDetails,
    reason: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    let finding = desk.finding(&id)?;
    let details = checked(desk, details, Some(finding))?;
    let reason = reason.map(|reason| filled(&reason, "reason")).transpose()?;
    let follows_up = finding.follow_up_due() && reason.is_some();
    if finding.details.settled() == Some(&details) && !follows_up {
        return Err(Refusal::NoChange);
    }
    let alike = |same: fn(&FindingDetails, &FindingDetails) -> bool| {
        finding.details.heads().iter().all(|version| same(&version.value, &details))
    };
    if reason.is_none() {
        if !alike(|was, is| was.rating == is.rating) {
            return Err(Refusal::Finding(FindingRefusal::RatingReason));
        }
        if !alike(|was, is| was.status == is.status) {
            return Err(Refusal::Finding(FindingRefusal::StatusReason));
        }
    }
    Ok(vec![Event::FindingChanged { replaces: finding.details.replaced(), finding: id, details, reason }])
}

pub(super) fn hear(desk: &Desk<'_>, id: EventId, hearing: Hearing) -> Result<Vec<Event>, Refusal> {
    let finding = desk.finding(&id)?;
    let of = hearing.of.map(|of| filled(&of, "name")).transpose()?;
    let asked = hearing.asked;
    let late = |day: Date| day < asked || day > desk.tomorrow();
    match hearing.outcome {
        _ if asked > desk.tomorrow() => {
            return Err(Refusal::Finding(FindingRefusal::HearingOrder { asked, answered: asked }));
        }
        Heard::Awaited { by } if by < asked => {
            return Err(Refusal::Finding(FindingRefusal::HearingOrder { asked, answered: by }));
        }
        Heard::Received { on: day } | Heard::NotReceived { by: day } if late(day) => {
            return Err(Refusal::Finding(FindingRefusal::HearingOrder { asked, answered: day }));
        }
        Heard::Awaited { .. } | Heard::Received { .. } | Heard::NotReceived { .. } => {}
    }
    let hearing = Hearing { of, ..hearing };
    if finding.hearing.settled() == Some(&hearing) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::FindingHeard { replaces: finding.hearing.replaced(), finding: id, hearing }])
}

/// Returns the details with what their status asks for, and without what it does not.
fn checked(desk: &Desk<'_>, details: FindingDetails, before: Option<&Finding>) -> Result<FindingDetails, Refusal> {
    // What a carried finding was about may be gone from this year's programme.
    if details.commitments.is_empty() && before.is_none_or(|finding| finding.earlier.is_none()) {
        return Err(Refusal::Empty { what: "commitment" });
    }
    all_known(desk, &details)?;
    let owner = details.owner.as_deref().map(|owner| filled(owner, "owner")).transpose()?;
    let status = details.status;
    let details = FindingDetails {
        title: titled(&details.title)?,
        owner,
        verified: if status == FindingStatus::ResolvedVerified { details.verified } else { Vec::new() },
        accepted_until: details.accepted_until.filter(|_| status == FindingStatus::RiskAccepted),
        superseded_by: details.superseded_by.filter(|_| status == FindingStatus::Superseded),
        ..details
    };
    repeat(desk, &details, before)?;
    // Only a status that is new has to be shown: correcting a title does not ask for it again.
    let stands = |was: &FindingDetails| {
        was.status == status
            && was.verified == details.verified
            && was.accepted_until == details.accepted_until
            && was.superseded_by == details.superseded_by
    };
    if before.and_then(|finding| finding.details.settled()).is_some_and(stands) {
        return Ok(details);
    }
    let finding = || before.map_or_else(|| "finding".to_owned(), |finding| finding.label.to_string());
    let shown = match status {
        FindingStatus::Open | FindingStatus::InProgress | FindingStatus::ResolvedNotVerified => Ok(()),
        FindingStatus::ResolvedVerified if verified(desk, &details.verified, before) => Ok(()),
        FindingStatus::ResolvedVerified => Err(Refusal::Finding(FindingRefusal::NotVerified { finding: finding() })),
        FindingStatus::RiskAccepted if left(desk, &details) => Ok(()),
        FindingStatus::RiskAccepted => Err(Refusal::Finding(FindingRefusal::NotLeft { finding: finding() })),
        FindingStatus::Superseded if replaced(desk, &details, before) => Ok(()),
        FindingStatus::Superseded => Err(Refusal::Finding(FindingRefusal::NoReplacement { finding: finding() })),
    };
    shown.map(|()| details)
}

fn all_known(desk: &Desk<'_>, details: &FindingDetails) -> Result<(), Refusal> {
    for commitment in &details.commitments {
        desk.commitment(commitment)?;
    }
    for risk in &details.risks {
        known(desk.audit.programme.risk(risk).is_some(), risk)?;
    }
    for exhibit in details.evidence.iter().chain(&details.verified) {
        desk.evidence(&exhibit.evidence)?;
    }
    for finding in details.superseded_by.iter().chain(&details.repeats) {
        desk.finding(finding)?;
    }
    Ok(())
}

/// Refuses a repeat of what no earlier audit found.
fn repeat(desk: &Desk<'_>, details: &FindingDetails, before: Option<&Finding>) -> Result<(), Refusal> {
    let Some(id) = &details.repeats else { return Ok(()) };
    let repeated = desk.finding(id)?;
    let itself = before.is_some_and(|finding| finding.id == *id);
    if repeated.earlier.is_none() || itself {
        return Err(Refusal::Finding(FindingRefusal::NotEarlier { finding: repeated.label.clone() }));
    }
    Ok(())
}

/// Returns whether the auditor saw that it is resolved: in accepted evidence that came after the finding.
fn verified(desk: &Desk<'_>, exhibits: &[Exhibit], before: Option<&Finding>) -> bool {
    let Some(finding) = before else { return false };
    exhibits.iter().any(|exhibit| {
        desk.audit.evidence.get(&exhibit.evidence).is_some_and(|evidence| {
            // Two clocks may differ; the order of one log does not.
            let later = if evidence.id.log == finding.id.log {
                evidence.id.seq > finding.id.seq
            } else {
                evidence.received >= finding.raised
            };
            later && evidence.accepted()
        })
    })
}

/// Returns whether somebody who may has accepted that it is left as it is: its owner, until a day to come; or whoever
/// accepted what remains of every risk that it bears on.
fn left(desk: &Desk<'_>, details: &FindingDetails) -> bool {
    let today = desk.today();
    let owned = details.owner.is_some() && details.accepted_until.is_some_and(|until| until >= today);
    let accepted = |risk| {
        let residual = desk.audit.residuals.get(risk).and_then(Register::settled);
        residual.is_some_and(|(_, until)| *until >= today)
    };
    owned || (details.accepted_until.is_none() && !details.risks.is_empty() && details.risks.iter().all(accepted))
}

/// Returns whether another finding replaces it, that is not replaced by it in turn.
fn replaced(desk: &Desk<'_>, details: &FindingDetails, before: Option<&Finding>) -> bool {
    let (Some(finding), Some(first)) = (before, &details.superseded_by) else { return false };
    let mut seen = std::collections::BTreeSet::from([&finding.id]);
    let mut next = Some(first);
    while let Some(id) = next {
        if !seen.insert(id) {
            return false;
        }
        let later = desk.audit.findings.get(id).and_then(|known| known.details.settled());
        next = later.and_then(|details| details.superseded_by.as_ref());
    }
    true
}
