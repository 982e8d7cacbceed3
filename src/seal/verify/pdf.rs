//! The signatures of a PDF.

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use super::changes::Revision;
use super::{Changes, Fault, Seal};
use crate::seal::asn1;
use crate::seal::pades::Statement;
use crate::seal::pdf::{Document, Field, PdfError, Signature};

/// One signature of a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfSeal {
    /// The field it stands in.
    pub field: String,
    /// The revision it covers, from 1; `None` where it covers no revision exactly.
    pub revision: Option<usize>,
    /// Whether it covers the file to its last byte.
    pub covers_whole_file: bool,
    /// The judgement.
    pub seal: Seal,
    /// What the signer claims besides the time.
    pub statement: Statement,
    /// What was changed after it.
    pub later: Changes,
}

/// All that is to be said of a PDF's signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfSeals {
    /// The signatures, the earliest revision first.
    pub signatures: Vec<PdfSeal>,
    /// Fields for a signature that have none.
    pub empty_fields: Vec<String>,
    /// How many revisions the file has.
    pub revisions: usize,
    /// Bytes at the end of the file that no whole signature covers.
    pub uncovered: usize,
}

impl PdfSeals {
    /// Tells whether every byte is as it was signed: at least one signature, each whole, nothing but further signatures after
    /// each, and not a byte beyond the last. Says nothing about trust.
    pub fn is_whole(&self) -> bool {
        let sound = |one: &PdfSeal| one.seal.is_whole() && one.later.only_signatures();
        !self.signatures.is_empty() && self.signatures.iter().all(sound) && self.uncovered == 0
    }
}

/// Verifies the signatures of a PDF. An error means that the file cannot be read at all: for a file that should be signed,
/// that is a broken file.
pub fn pdf(bytes: &[u8]) -> Result<PdfSeals, PdfError> {
    let document = Document::read(bytes)?;
    let revisions = document
        .revisions
        .iter()
        .map(|end| Revision::read(bytes.get(..*end).unwrap_or_default()))
        .collect::<Result<Vec<_>, _>>()?;
    let newest = revisions.last().ok_or(PdfError::NotAPdf)?;
    let mut found: Vec<(Field, Signature, Range<usize>)> = Vec::new();
    for revision in &revisions {
        // In each revision, since a later one may have taken a signature out of its field.
        for field in &revision.fields {
            let Some(signature) = field.signature.clone() else { continue };
            let number = signature.number.unwrap_or_default();
            let missing = PdfError::WrongObject { number, expected: "a signature with its contents" };
            let contents = signature.contents().ok_or(missing)?;
            if !found.iter().any(|(_, _, known)| *known == contents) {
                found.push((field.clone(), signature, contents));
            }
        }
    }
    let mut signatures = Vec::new();
    for (field, signature, contents) in &found {
        let mut judged = judge(bytes, &revisions, field, signature, contents)?;
        if !newest.holds(&field.name, contents) {
            judged.seal.faults.push(Fault::Removed);
        }
        signatures.push(judged);
    }
    signatures.sort_by_key(|one| one.revision);
    let whole = signatures.iter().filter(|one| one.seal.is_whole());
    let covered = whole.filter_map(|one| document.revisions.get(one.revision?.checked_sub(1)?)).max();
    Ok(PdfSeals {
        empty_fields: newest.fields.iter().filter(|one| one.signature.is_none()).map(|one| one.name.clone()).collect(),
        revisions: document.revisions.len(),
        uncovered: bytes.len() - covered.copied().unwrap_or_default(),
        signatures,
    })
}

impl Revision<'_> {
    fn holds(&self, field: &str, contents: &Range<usize>) -> bool {
        let place = |one: &Field| one.signature.as_ref().and_then(Signature::contents);
        self.fields.iter().any(|one| one.name == field && place(one).as_ref() == Some(contents))
    }
}

fn judge(
    bytes: &[u8],
    revisions: &[Revision<'_>],
    field: &Field,
    signature: &Signature,
    contents: &Range<usize>,
) -> Result<PdfSeal, PdfError> {
    let statement = Statement {
        name: signature.text("Name"),
        reason: signature.text("Reason"),
        location: signature.text("Location"),
    };
    let mut judged = PdfSeal {
        field: field.name.clone(),
        revision: None,
        covers_whole_file: false,
        seal: Seal::broken(Fault::ByteRange),
        statement,
        later: Changes::default(),
    };
    let Some(end) = signature.byte_range().and_then(|range| covered_end(range, contents)) else { return Ok(judged) };
    let Some(index) = revisions.iter().position(|revision| revision.document.end() == end) else { return Ok(judged) };
    judged.revision = Some(index + 1);
    judged.covers_whole_file = end == bytes.len();
    if !signature.is_of_kind("ETSI.CAdES.detached") {
        judged.seal = Seal::broken(Fault::OtherKind);
        return Ok(judged);
    }
    let (Some(revision), Some(newest)) = (revisions.get(index), revisions.last()) else { return Ok(judged) };
    let covered = &revision.document;
    let parts = [covered.slice(&(0..contents.start)), covered.slice(&(contents.end..end))];
    judged.seal = match message(covered.slice(contents)) {
        Err(fault) => Seal::broken(fault),
        Ok((der, padded)) => {
            let mut seal = Seal::judge(&der, &|hash| hash.of_parts(&parts));
            seal.faults.extend(padded.err());
            seal
        }
    };
    judged.seal.claimed = signature.text("M").as_deref().and_then(date);
    if !revision.holds(&field.name, contents) {
        judged.seal.faults.push(Fault::NotInItsRevision);
    }
    judged.later = Changes::between(revision, newest)?;
    Ok(judged)
}

/// Returns where the covered bytes end, if all before that is covered but the place of the signature itself.
fn covered_end([start, before, after, rest]: [usize; 4], contents: &Range<usize>) -> Option<usize> {
    (start == 0 && before == contents.start && after == contents.end).then(|| after.checked_add(rest))?
}

type Padded = Result<(), Fault>;

/// Takes the signature out of `<digits>`. Upper and lower case must not be mixed, so that no digit can change unseen.
fn message(contents: &[u8]) -> Result<(Vec<u8>, Padded), Fault> {
    let digits = contents.strip_prefix(b"<").and_then(|rest| rest.strip_suffix(b">")).ok_or(Fault::Contents)?;
    if digits.iter().any(u8::is_ascii_uppercase) && digits.iter().any(u8::is_ascii_lowercase) {
        return Err(Fault::Contents);
    }
    let bytes = hex::decode(digits).map_err(|_| Fault::Contents)?;
    let (element, padding) = asn1::first(&bytes).map_err(|fault| Fault::Cms(fault.into()))?;
    let zeros = padding.iter().all(|&byte| byte == 0);
    Ok((element.raw.to_vec(), if zeros { Ok(()) } else { Err(Fault::Padding) }))
}

/// Reads a date with time and offset (ISO 32000-1, 7.9.4): `D:YYYYMMDDHHmmSS`, then `Z` or `+HH'mm'`.
fn date(text: &str) -> Option<Timestamp> {
    let text = text.strip_prefix("D:")?;
    let (digits, offset) = text.split_at_checked(14)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time = DateTime::strptime("%Y%m%d%H%M%S", digits).ok()?;
    let seconds = match offset.split_at_checked(1)? {
        ("Z", _) => 0,
        (sign @ ("+" | "-"), rest) => {
            let mut parts = rest.split('\'');
            let hours: i32 = parts.next()?.parse().ok().filter(|hours| (0..24).contains(hours))?;
            let minutes: i32 = parts.next().filter(|minutes| !minutes.is_empty()).unwrap_or("0").parse().ok()?;
            let seconds = (hours * 60 + Some(minutes).filter(|minutes| (0..60).contains(minutes))?) * 60;
            if sign == "-" { -seconds } else { seconds }
        }
        _ => return None,
    };
    let zone = TimeZone::fixed(Offset::from_seconds(seconds).ok()?);
    Some(time.to_zoned(zone).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_needs_its_offset() {
        for (text, expected) in [
            ("D:20261121100211+00'00'", Some("2026-11-21T10:02:11Z")),
            ("D:20261121100211Z", Some("2026-11-21T10:02:11Z")),
            ("D:20261121100211+01'30", Some("2026-11-21T08:32:11Z")),
            ("D:20261121100211-01'00'", Some("2026-11-21T11:02:11Z")),
            ("D:20261121100211", None),
            ("D:20261121", None),
            ("20261121100211Z", None),
            ("D:20261321100211Z", None),
            ("D:20261121100211+99'00'", None),
            ("D:2026112110021é+00'00'", None),
        ] {
            assert_eq!(date(text), expected.map(|time| time.parse().expect("a time")), "{text}");
        }
    }

    #[test]
    fn the_hole_must_be_the_signature_and_nothing_else() {
        let contents = 100..200;
        assert_eq!(covered_end([0, 100, 200, 50], &contents), Some(250));
        for range in
            [[1, 100, 200, 50], [0, 99, 200, 50], [0, 100, 201, 50], [0, 101, 200, 50], [0, 100, 200, usize::MAX]]
        {
            assert_eq!(covered_end(range, &contents), None, "{range:?}");
        }
    }

    #[test]
    fn mixed_digits_and_padding_are_noticed() {
        assert_eq!(message(b"<0402abcd0000>"), Ok((vec![4, 2, 0xab, 0xcd], Ok(()))));
        assert_eq!(message(b"<0402abCd0000>"), Err(Fault::Contents));
        assert_eq!(message(b"<0402ab cd000>"), Err(Fault::Contents));
        assert_eq!(message(b"<0402abcd0001>"), Ok((vec![4, 2, 0xab, 0xcd], Err(Fault::Padding))));
    }
}
