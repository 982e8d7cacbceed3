//! Evidence that is damaged or cut: it shows what it shows, and never that something is not set.

use super::*;

fn pol(records: &[&str]) -> Vec<u8> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let record = |name: &&str| {
        let head = format!("[Software\\Policies\\Microsoft\\office\\16.0\\common\0;{name}\0;");
        [&wide(&head)[..], b"\x04\0\0\0;\0\x04\0\0\0;\0\0\0\0\0]\0"].concat()
    };
    [b"PReg\x01\0\0\0".to_vec(), records.iter().flat_map(record).collect()].concat()
}

#[test]
fn what_is_not_whole_never_shows_that_something_is_not_set() {
    let policy = "<q:Policy><q:Name>Other</q:Name><q:State>Enabled</q:State><q:Category>Microsoft Office 2016/Privacy/Trust \
                  Center</q:Category></q:Policy>";
    let object = format!(
        "<GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/\
         Settings/Registry\"><Name>n</Name><User><Enabled>true</Enabled>{policy}</User></GPO>"
    )
    .into_bytes();
    let result = reports::result(policy).into_bytes();
    let rules =
        b"<PolicyRules><UserConfig><Key>Software\\Policies\\Microsoft\\office\\a</Key><Value>b</Value><RegType>\
                  REG_DWORD</RegType><RegData>1</RegData></UserConfig></PolicyRules>"
            .to_vec();
    let query =
        b"\nHKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\office\\common\\clienttelemetry\n    a    REG_DWORD    \
                  0x1\n    b    REG_DWORD    0x1\n"
            .to_vec();
    let taken = format!("{TELEMETRY}\n\"sendtelemetry\"=-\n\"a\"=dword:1\n");
    let preference = "[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\Common\\ClientTelemetry]\n";
    let preferred = format!("{preference}\"SendTelemetry\"=dword:1\n\"a\"=dword:1\n");
    for (whole, cut) in [
        (reg(&format!("{TELEMETRY}\n\"a\"=dword:1\n\"b\"=dword:1")), 8),
        (reg(&taken), 7),
        (reg(&preferred), 7),
        (pol(&["a", "b"]), 4),
        (object, 30),
        (result, 30),
        (rules, 30),
        (query, 1),
    ] {
        let sound = sight(&["office.telemetry"], &[&whole]);
        let shown = String::from_utf8_lossy(&whole);
        assert_eq!(sound.outcome, Outcome::Fails, "{shown} {:?}", kinds(&sound));
        let broken = sight(&["office.telemetry"], &[&whole[..whole.len() - cut]]);
        assert_eq!(broken.outcome, Outcome::CannotTell, "{shown} {:?}", kinds(&broken));
        detail(&broken, "settings-not-whole");
        // Nor does it show that something good is not set.
        let good = sight(&["office.telemetry"], &[&whole[..whole.len() - cut], &pol(&[])]);
        assert_eq!(good.outcome, Outcome::CannotTell);
    }
}

#[test]
fn a_damaged_value_is_neither_set_nor_not_set() {
    for data in ["dword:0x3", "dword:0zzz", "dword:3 3", "dword:", "hex(4):03,00,00,+0", "\"3", "-3"] {
        let sight = sight(&["office.telemetry"], &[&reg(&format!("{TELEMETRY}\n\"sendtelemetry\"={data}"))]);
        assert_eq!(sight.outcome, Outcome::CannotTell, "{data} {:?}", kinds(&sight));
        detail(&sight, "settings-not-whole");
    }
    for bad in ["dword:1", "dword:00000002 ; as it was"] {
        let cut = reg(&format!("{TELEMETRY}\n\"sendtelemetry\"={bad}\n\"a\"=dword:x"));
        assert_eq!(sight(&["office.telemetry"], &[&cut]).outcome, Outcome::Fails, "what is shown is shown: {bad}");
    }
}

#[test]
fn what_is_in_no_form_that_is_read_may_hold_any_setting() {
    let good = reg(&format!("{TELEMETRY}\n\"sendtelemetry\"=dword:3"));
    for (bytes, outcome) in [
        (&b"regf\x01\0\0\0"[..], Outcome::CannotTell),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", Outcome::CannotTell),
        (b"\x01\x02\x03\0", Outcome::CannotTell),
        (b"A letter.\n", Outcome::Holds),
        (b"<!DOCTYPE html><title>Portal</title>", Outcome::Holds),
        (b"<html><title>Group Policy Results</title>", Outcome::CannotTell),
        (b"BM\x36\0\0\0\0\0\0\0", Outcome::Holds),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Outcome::Holds),
        (b"{\\rtf1 A letter.}", Outcome::Holds),
        (b"%PDF-1.7\n", Outcome::Holds),
        (b"PK\x03\x04\x14\0\0\0\x08\0", Outcome::CannotTell),
        (b"PK\x03\x04\x14\0\x13\0\0\0[Content_Types].xml\x11\0\0\0word/document.xml", Outcome::Holds),
        (b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.textPK", Outcome::Holds),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Outcome::Holds),
    ] {
        let sight = sight(&["office.telemetry"], &[&good, bytes]);
        assert_eq!(sight.outcome, outcome, "{bytes:?} {:?}", kinds(&sight));
    }
}
