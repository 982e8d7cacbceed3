//! The shapes that ids have.

use super::words::IdKind;

/// Returns whether `id` has the shape of an id of this kind.
pub(super) fn fits(what: IdKind, id: &str) -> bool {
    match what {
        IdKind::Programme | IdKind::Service | IdKind::Area => {
            id.starts_with(|letter: char| letter.is_ascii_lowercase())
                && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        }
        IdKind::Setting => {
            id.starts_with(|letter: char| letter.is_ascii_lowercase())
                && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
        }
        IdKind::Source | IdKind::Risk => {
            id.starts_with(|letter: char| letter.is_ascii_alphanumeric())
                && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        }
        IdKind::Commitment => id.split_once('-').is_some_and(|(group, rest)| {
            let number = rest.strip_prefix(|letter: char| letter.is_ascii_uppercase()).unwrap_or(rest);
            !group.is_empty()
                && group.bytes().all(|byte| byte.is_ascii_uppercase())
                && !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_shape_of_their_kind() {
        for id in ["TEL-3", "TRF-0", "ORG-D1", "A-12"] {
            assert!(fits(IdKind::Commitment, id), "{id}");
        }
        for id in ["", "TEL", "TEL-", "-3", "tel-3", "TEL-DD1", "TEL-D", "TEL-3a", "TEL-3-4", "T1-3", "TEL-٣", "ÉÉ-1"]
        {
            assert!(!fits(IdKind::Commitment, id), "{id}");
        }
        for id in ["telemetry", "microsoft-365-apps"] {
            assert!(fits(IdKind::Area, id) && fits(IdKind::Programme, id) && fits(IdKind::Service, id), "{id}");
        }
        for id in ["", "365", "-a", "Telemetry", "a_b", "../a", "a.b"] {
            assert!(!fits(IdKind::Area, id), "{id}");
        }
        assert!(fits(IdKind::Source, "S1") && fits(IdKind::Risk, "3"));
        assert!(!fits(IdKind::Risk, "3 ") && !fits(IdKind::Source, "") && !fits(IdKind::Source, "-1"));
    }
}
