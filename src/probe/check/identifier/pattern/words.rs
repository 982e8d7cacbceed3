//! Words that say what a number is: in the name of a field, and beside it in a text.
//!
//! A word counts where it begins and ends as a word does: `tel` in `userTel` and `tel_nr`, not in `telemetry`. Names of fields
//! are often written in lower case without anything between their words; those that are known are listed as they are.

use std::cell::OnceCell;

#[cfg(test)]
thread_local! {
    /// Bytes of paths that were gone through.
    pub(in super::super) static GONE_THROUGH: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Bytes in front of a number and behind it in which a word says what it is.
const BEFORE: usize = 60;
const AFTER: usize = 40;

/// The path of a field, and what it speaks of: asked once, for one value may hold millions of marks.
#[derive(Default)]
pub(in super::super) struct Named<'a> {
    path: &'a str,
    version: OnceCell<bool>,
    phone: OnceCell<bool>,
    bsn: OnceCell<bool>,
}

impl<'a> Named<'a> {
    /// Takes a path; empty where there is none.
    pub(in super::super) fn of(path: &'a str) -> Self {
        Self { path, ..Self::default() }
    }

    /// Returns whether this is the very path, and not only an equal one.
    pub(in super::super) fn is(&self, path: &str) -> bool {
        std::ptr::eq(self.path, path)
    }

    fn path(&self) -> &'a [u8] {
        #[cfg(test)]
        GONE_THROUGH.set(GONE_THROUGH.get() + self.path.len());
        self.path.as_bytes()
    }

    pub(super) fn speaks_of_version(&self) -> bool {
        *self.version.get_or_init(|| speaks_of_version(self.path(), 0))
    }

    pub(super) fn speaks_of_phone(&self) -> bool {
        *self.phone.get_or_init(|| speaks_of_phone(self.path(), 0))
    }

    pub(super) fn speaks_of_bsn(&self) -> bool {
        *self.bsn.get_or_init(|| {
            let path = self.path();
            speaks_of_bsn(path, (0, path.len())) || in_one(&path.to_ascii_lowercase(), OWNERS_OF_BSN)
        })
    }
}

/// Words of versions of programs, those with others that are written without anything between, and what looks like them.
const VERSION: &[&[u8]] = &[b"ver", b"vers", b"build", b"builds"];
const VERSION_IN_ONE: &[&[u8]] = &[
    b"version",
    b"versie",
    b"buildn",
    b"buildv",
    b"buildid",
    b"buildlab",
    b"osbuild",
    b"appbuild",
    b"winbuild",
    b"osver",
    b"appver",
    b"officever",
    b"clientver",
    b"sdkver",
    b"libver",
    b"exever",
    b"dllver",
    b"filever",
    b"modver",
    b"modulever",
    b"productver",
    b"prodver",
    b"enginever",
    b"agentver",
    b"apiver",
    b"hostver",
    b"schemaver",
    b"pkgver",
    b"packagever",
    b"biosver",
    b"fwver",
    b"driverver",
    b"serverver",
    b"winver",
    b"kernelver",
];
const NO_VERSION: &[&[u8]] = &[b"conversion", b"diversion", b"inversion"];

/// Those of telephones.
const PHONE: &[&[u8]] = &[b"tel", b"phone", b"phones", b"mobile", b"mobiel", b"gsm", b"telno"];
const PHONE_IN_ONE: &[&[u8]] = &[
    b"phone",
    b"telefo",
    b"telnr",
    b"telnum",
    b"mobilenum",
    b"mobilenr",
    b"mobielnum",
    b"mobielnr",
    b"usertel",
    b"worktel",
    b"hometel",
    b"mobiletel",
];
const NO_PHONE: &[&[u8]] =
    &[b"microphone", b"headphone", b"earphone", b"speakerphone", b"megaphone", b"saxophone", b"hotelnr", b"hotelnum"];

/// Those of citizen service numbers, without what stands between them, and fields of somebody's in lower case.
const BSN_IN_ONE: &[&[u8]] =
    &[b"burgerservicen", b"sofinummer", b"sofinumber", b"sofinr", b"citizenservice", b"sociaalfiscaaln"];
const OWNERS_OF_BSN: &[&[u8]] = &[
    b"userbsn",
    b"clientbsn",
    b"klantbsn",
    b"burgerbsn",
    b"personbsn",
    b"persoonbsn",
    b"patientbsn",
    b"employeebsn",
    b"medewerkerbsn",
    b"citizenbsn",
    b"customerbsn",
    b"accountbsn",
];

/// Returns whether a text speaks of the version of a program, from a place on.
pub(super) fn speaks_of_version(text: &[u8], from: usize) -> bool {
    holds_one(text, &[*b"ver", *b"bui"]) && speaks_of(text, from, VERSION, VERSION_IN_ONE, NO_VERSION)
}

/// Returns whether a text speaks of telephones, from a place on.
pub(super) fn speaks_of_phone(text: &[u8], from: usize) -> bool {
    holds_one(text, &[*b"tel", *b"pho", *b"mob", *b"gsm"]) && speaks_of(text, from, PHONE, PHONE_IN_ONE, NO_PHONE)
}

/// Returns whether a text holds one of the beginnings of the words: most hold none, and there may be millions.
fn holds_one(text: &[u8], beginnings: &[[u8; 3]]) -> bool {
    text.windows(3).any(|three| beginnings.iter().any(|word| three.eq_ignore_ascii_case(word)))
}

fn speaks_of(text: &[u8], from: usize, words: &[&[u8]], in_ones: &[&[u8]], none: &[&[u8]]) -> bool {
    let mut lower = text.to_ascii_lowercase();
    for word in none {
        let places: Vec<usize> = memchr::memmem::find_iter(&lower, word).collect();
        for at in places {
            lower[at..at + word.len()].fill(b'_');
        }
    }
    let is_word = |word: &&[u8]| {
        memchr::memmem::find_iter(&lower, word).any(|at| at >= from && begins(text, at) && ends(text, at + word.len()))
    };
    in_one(&lower[from.min(lower.len())..], in_ones) || words.iter().any(is_word)
}

fn in_one(lower: &[u8], in_ones: &[&[u8]]) -> bool {
    in_ones.iter().any(|word| memchr::memmem::find(lower, word).is_some())
}

/// Returns whether a text speaks of citizen service numbers, around a place.
pub(in super::super) fn speaks_of_bsn(text: &[u8], number: (usize, usize)) -> bool {
    let (from, to) = number;
    let (from, to) = (from.saturating_sub(BEFORE), text.len().min(to.saturating_add(AFTER)));
    if !holds_one(&text[from..to], &[*b"bsn", *b"bur", *b"sof", *b"soc", *b"cit"]) {
        return false;
    }
    let near = text[from..to].to_ascii_lowercase();
    let is_word = |at: usize| {
        let (at, before) = (from + at, (from + at).checked_sub(1).map(|before| text[before]));
        before.is_none_or(|before| {
            !before.is_ascii_alphabetic() || before.is_ascii_lowercase() && text[at].is_ascii_uppercase()
        }) && is_said_of(text, (at, at + 3), number)
    };
    if memchr::memmem::find_iter(&near, b"bsn").any(is_word) || memchr::memmem::find(&near, b"burgerservice").is_some()
    {
        return true;
    }
    // `burger service nummer`, `sofi-nummer`.
    let joined: Vec<u8> = near.into_iter().filter(|byte| !matches!(byte, b' ' | b'-' | b'_' | b'.')).collect();
    in_one(&joined, BSN_IN_ONE)
}

/// What `bsn` may go on with and still be the number; `bsnStatus` is something else.
const OF_BSN: &[&[u8]] = &[
    b"nr", b"num", b"nummer", b"number", b"no", b"value", b"waarde", b"id", b"text", b"tekst", b"field", b"veld",
    b"input", b"code", b"van", b"of", b"s",
];

/// Returns whether a word is said of a number: it ends there, and the number is the value of no other word.
fn is_said_of(text: &[u8], word: (usize, usize), number: (usize, usize)) -> bool {
    let rest = &text[word.1..];
    let goes_on = rest.first().is_some_and(u8::is_ascii_alphabetic);
    let known = |end: &&[u8]| {
        rest.get(..end.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(end))
            && !rest.get(end.len()).is_some_and(u8::is_ascii_lowercase)
    };
    if goes_on && !OF_BSN.iter().any(known) {
        return false;
    }
    let is = |of: &'static [u8]| move |byte: &u8| of.contains(byte);
    let (values, parts) = (is(b"=:"), is(b",;&{}"));
    if let Some(between) = text.get(word.1..number.0) {
        // `hasBsn=false;size=` has a value of its own, and what follows is that of another.
        let own = between.iter().position(values);
        let part = own.and_then(|own| between[own..].iter().position(parts).map(|at| own + at));
        return part.is_none_or(|part| !between[part..].iter().any(values));
    }
    let before = text.get(number.1..word.0).unwrap_or_default();
    let behind = rest.iter().position(|byte| !byte.is_ascii_alphabetic() && !matches!(byte, b'"' | b'\''));
    !(before.iter().any(parts) && behind.is_some_and(|at| values(&rest[at])))
}

/// Returns whether a word may begin here: after what is no letter, or where capitals begin or end.
fn begins(text: &[u8], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| text[before]) else { return true };
    let [first, second] = [at, at + 1].map(|at| text.get(at).is_some_and(u8::is_ascii_uppercase));
    if !before.is_ascii_alphabetic() {
        return before < 0x80;
    }
    if before.is_ascii_lowercase() {
        return first;
    }
    // `IPVer`, and `OSver`, whose capitals are two at least.
    (first && !second) || (!first && at >= 2 && text[at - 2].is_ascii_uppercase())
}

/// Returns whether a word may end here.
fn ends(text: &[u8], at: usize) -> bool {
    let [before, next, second] = [at.wrapping_sub(1), at, at + 1].map(|at| text.get(at).copied().unwrap_or(b' '));
    if !next.is_ascii_alphabetic() {
        return next < 0x80;
    }
    next.is_ascii_uppercase() && (before.is_ascii_lowercase() || second.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_said_to_be_one_by_its_own_word_only() {
        for (text, is) in [
            ("bsn=111222333", true),
            ("BSN: 111222333", true),
            ("{\"bsn\":\"111222333\"}", true),
            ("BSNnr 111222333", true),
            ("bsnValue=111222333", true),
            ("bsnNummerVanKlant 111222333", true),
            ("bsnNotFound 111222333", false),
            ("klant=7;bsn=111222333", true),
            ("BSN van de klant: nummer 111222333", true),
            ("111222333 is zijn BSN", true),
            ("supportsBsn=false;size=111222333", false),
            ("{\"hasBsnColumn\":false,\"rows\":111222333}", false),
            ("{\"rows\":111222333,\"bsn\":null}", false),
            ("BSNStatus 111222333", false),
        ] {
            let at = text.find("111222333").expect("there");
            assert_eq!(speaks_of_bsn(text.as_bytes(), (at, at + 9)), is, "{text}");
        }
    }

    #[test]
    fn words_count_where_they_begin_and_end_as_words() {
        for (path, phone, version) in [
            ("data.tel", true, false),
            ("data.telNr", true, false),
            ("data.userTel", true, false),
            ("data.user_tel_2", true, false),
            ("data.tel2", true, false),
            ("data.TEL", true, false),
            ("data.phoneNumber", true, false),
            ("data.telephonenumber", true, false),
            ("data.homephone", true, false),
            ("data.phonenumber", true, false),
            ("data.mobilenumber", true, false),
            ("data.isMobile", true, false),
            ("data.telefoon", true, false),
            ("data.telemetry.seq", false, false),
            ("data.Intel.id", false, false),
            ("data.hotelNo", false, false),
            ("data.hotelnumber", false, false),
            ("data.automobile", false, false),
            ("data.microphoneId", false, false),
            ("ext.app.ver", false, true),
            ("data.osVer", false, true),
            ("data.OSVer", false, true),
            ("data.OSver", false, true),
            ("data.osver", false, true),
            ("data.build", false, true),
            ("data.buildNumber", false, true),
            ("data.officeversion", false, true),
            ("data.FileVersionInfo", false, true),
            ("data.serverIp", false, false),
            ("data.driverAddress", false, false),
            ("data.Observer", false, false),
            ("data.building", false, false),
            ("data.conversionHost", false, false),
        ] {
            let named = Named::of(path);
            assert_eq!((named.speaks_of_phone(), named.speaks_of_version()), (phone, version), "{path}");
        }
    }

    #[test]
    fn a_field_or_text_speaks_of_citizen_service_numbers() {
        for path in [
            "bsn",
            "data.bsn",
            "data.userBsn",
            "data.userBSN",
            "data.user_bsn",
            "data.BSNNummer",
            "data.bsnnummer",
            "data.userbsn",
            "data.burgerservicenummer",
            "data.burgerServiceNummer",
            "data.sofi_nummer",
            "data.sofiNr",
        ] {
            assert!(Named::of(path).speaks_of_bsn(), "{path}");
        }
        for path in
            ["", "data.absno", "data.usbsn", "data.usbSn", "data.USBSN", "data.UsbSn", "data.burger", "data.sofia"]
        {
            assert!(!Named::of(path).speaks_of_bsn(), "{path}");
        }
        // What was cut through is no word.
        let far = format!("ab{} ", "bsn".repeat(20));
        assert!(!speaks_of_bsn(far.as_bytes(), (far.len(), far.len())));
    }
}
