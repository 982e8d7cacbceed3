//! Marks by which readers know their files. The first byte of an input chooses one, which is put in front of the rest: so
//! each reader is reached at once, and not only by who guesses its mark.

/// What stands in front, and what behind.
type Mark = (&'static [u8], &'static [u8]);

/// Settings.
pub const SETTINGS: &[Mark] = &[
    (b"Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\office]\r\n", b""),
    (b"REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\Software]\n", b""),
    (b"WINE REGISTRY Version 2\n;; All keys relative to \\\\Machine\n\n[Software\\\\A] 1\n", b""),
    (b"PReg\x01\x00\x00\x00", b""),
    (b"PReg\x01\x00\x00\x00[\x00A\x00\x00\x00;\x00", b"]\x00"),
    (
        b"<?xml version=\"1.0\"?><Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/Settings/Registry\"><ComputerResults>",
        b"</ComputerResults></Rsop>",
    ),
    (
        b"<GPO xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\" xmlns:q=\"http://www.microsoft.com/GroupPolicy/Settings/Registry\" xmlns:p=\"http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry\"><Name>n</Name><Computer>",
        b"</Computer></GPO>",
    ),
    (b"<PolicyRules><ComputerConfig>", b"</ComputerConfig></PolicyRules>"),
    (b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>", b"</dict></plist>"),
    (b"bplist00", b"\x08\x09\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x08"),
    (b"bplist00", b""),
    (b"{\"settings\":[{\"settingInstance\":{\"settingDefinitionId\":\"a\",\"choiceSettingValue\":{", b"}}}]}"),
    (b"Get-ItemProperty : Property A does not exist at path HKEY_CURRENT_USER\\Software.\n", b""),
    (b"\nPSPath       : Microsoft.PowerShell.Core\\Registry::HKEY_CURRENT_USER\\Software\n", b""),
    (b"\nHKEY_CURRENT_USER\\Software\n    a    REG_DWORD    0x1\n", b""),
    (b"Policy,Value,Policy configuration\n", b""),
];

/// Telemetry.
pub const TELEMETRY: &[Mark] = &[
    (b"Name,Timestamp,Payload,IsRequired,DiagnosticDataCategories\n", b""),
    (b"[{\"Name\":\"A\",\"Timestamp\":\"\",\"IsRequired\":true,\"Payload\":\"", b"\"}]"),
    (b"{\"ver\":\"4.0\",\"name\":\"A\",\"time\":\"2026-09-14T10:06:15Z\",\"iKey\":\"o:1\",\"data\":{", b"}}"),
    (b"{\"ver\":\"4.0\",\"name\":\"A\",\"time\":\"2026-09-14T10:06:15Z\",\"iKey\":\"o:1\"}\n", b""),
    (b"[{\"ver\":\"4.0\",\"name\":\"A\",\"time\":\"2026-09-14T10:06:15Z\",\"iKey\":\"o:1\"},", b"]"),
    (b"{\"url\":\"https://x.example/OneCollector/1.0\",\"method\":\"POST\",\"headers\":{},\"body\":\"", b"\"}"),
    (b"CB\x01\x00\x29\x033.0\x49\x01A", b"\x00"),
    (b"CB\x02\x00\x7f\x29\x033.0\x49\x01A", b"\x00"),
    (b"\x29\x033.0\x49\x01A\x00\x29\x033.0\x49\x01B", b"\x00"),
    (b"CB\x01\x00\x2b\x0a\x01", b""),
    (b"CB\x01\x00\x6d\x09\x0b\x01\x01t\x0a\x01", b""),
];

/// Captures of HTTP.
pub const CAPTURES: &[Mark] = &[
    (b"{\"log\":{\"version\":\"1.2\",\"entries\":[{", b"}]}}"),
    (b"{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\"https://eu-office.events.data.microsoft.com/OneCollector/1.0/\",\"headers\":[],\"postData\":{\"text\":\"", b"\"}}}]}}"),
    (b"{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://x.example/\"},\"response\":{\"headers\":[{\"name\":\"content-encoding\",\"value\":\"gzip\"}],\"content\":{\"encoding\":\"base64\",\"text\":\"", b"\"}}}]}}"),
    (b"{\"log\":{\"entries\":[{\"_webSocketMessages\":[", b"]}]}}"),
    (b"{\"startedDateTime\":\"\",\"request\":{", b"}}"),
    (b"99999:7:request;99990:", b"}}"),
    (b"200:4:type;4:http;7:request;", b"}"),
    (b"200:4:type;3:tcp;8:messages;", b"}"),
    (b"60:7:headers", b"]}"),
];

/// Captures of a network.
pub const NETWORK: &[Mark] = &[
    // Ethernet, raw IP, and one packet of the rest.
    (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x01\x00\x00\x00", b""),
    (b"\xa1\xb2\x3c\x4d\x00\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x00\x65", b""),
    (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x65\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x00\xff\x00\x00\x00", b""),
    // An answer of DNS in one packet of raw IP.
    (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x65\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x00\xff\x00\x00\x00\x45\x00\x00\xff\x00\x00\x00\x00\x40\x11\x00\x00\x0a\x00\x00\x01\x0a\x00\x00\x02\x00\x35\x10\x00\x00\xeb\x00\x00\x00\x00\x81\x80\x00\x01\x00\x02\x00\x00\x00\x00", b""),
    // What a client sends first over TCP: a hello of TLS.
    (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x65\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x00\xff\x00\x00\x00\x45\x00\x00\xff\x00\x00\x00\x00\x40\x06\x00\x00\x0a\x00\x00\x01\x0a\x00\x00\x02\x10\x00\x01\xbb\x00\x00\x00\x01\x00\x00\x00\x00\x50\x18\xff\xff\x00\x00\x00\x00", b""),
    // A first packet of QUIC.
    (b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x65\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x00\xff\x00\x00\x00\x45\x00\x00\xff\x00\x00\x00\x00\x40\x11\x00\x00\x0a\x00\x00\x01\x0a\x00\x00\x02\x10\x00\x01\xbb\x00\xeb\x00\x00\xc0\x00\x00\x00\x01\x08", b""),
    (b"\x0a\x0d\x0d\x0a\x1c\x00\x00\x00\x4d\x3c\x2b\x1a\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x1c\x00\x00\x00", b""),
    (b"\x0a\x0d\x0d\x0a\x1c\x00\x00\x00\x4d\x3c\x2b\x1a\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x1c\x00\x00\x00\x01\x00\x00\x00\x14\x00\x00\x00\x65\x00\x00\x00\xff\xff\x00\x00\x14\x00\x00\x00", b""),
];

/// Lists, tables and databases.
pub const LISTS: &[Mark] = &[
    (b"{\"changeNumber\":1,\"values\":[{\"name\":\"A\",\"properties\":{\"addressPrefixes\":[", b"]}}]}"),
    (b"{\"name\":\"a\",\"description\":\"b\",\"type\":\"hostname\",\"list\":[\"a.example\",", b"]}"),
    (b"a.example\nb.example\nc.example\n", b""),
    (b"127.0.0.1 localhost\n10.0.0.1 a b\n10.0.0.2 c\n", b""),
    (b"Office.Word.A\nOffice.Word.B\nOffice.Word.C\n", b""),
    (b"Name,Location,Service,In use from\nA,Ireland,Mail,2026-01-01\n", b""),
    (b"Country;Period;Requests;Accounts\nNetherlands;2025-H1;1;2\n", b""),
    (b"Experience\n3D maps\nMap charts\nInsert online pictures\n", b""),
    (b"Event name;Level\nOffice.Word.A;Required\n", b""),
    (b"one\ttwo\tthree\n1\t2\t3\n4\t5\t6\n", b""),
    (b"format = 1\nkind = \"test-setup\"\n", b""),
    (b"kind,term\naccount,anna\n", b""),
    (b"SQLite format 3\0", b""),
];

/// Returns the mark that the first byte chooses with the rest amid it; from 0x80 on, the rest as it is.
pub fn marked(marks: &[Mark], data: &[u8]) -> Vec<u8> {
    let Some((choice, rest)) = data.split_first() else { return Vec::new() };
    if *choice >= 0x80 {
        return rest.to_vec();
    }
    let (before, after) = marks[usize::from(*choice) % marks.len()];
    [before, rest, after].concat()
}
