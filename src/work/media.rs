//! The media type of evidence, by its first bytes, else by its name. A label for people; no rule rests on it.

/// Returns the media type of a file, from its first bytes (512 are plenty) and its name.
pub fn media_type(name: &str, start: &[u8]) -> &'static str {
    by_signature(start).or_else(|| by_name(name)).unwrap_or(if looks_like_text(start) {
        "text/plain"
    } else {
        "application/octet-stream"
    })
}

fn by_signature(start: &[u8]) -> Option<&'static str> {
    const SIGNATURES: [(&[u8], &str); 12] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"SQLite format 3\0", "application/vnd.sqlite3"),
        (b"\xd4\xc3\xb2\xa1", "application/vnd.tcpdump.pcap"),
        (b"\xa1\xb2\xc3\xd4", "application/vnd.tcpdump.pcap"),
        (b"\x0a\x0d\x0d\x0a", "application/x-pcapng"),
        (b"PReg", "application/x-registry-pol"),
        (b"\x1f\x8b", "application/gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
        (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    ];
    SIGNATURES.iter().find(|(signature, _)| start.starts_with(signature)).map(|(_, media_type)| *media_type)
}

fn by_name(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "har" | "json" => "application/json",
        "ndjson" | "jsonl" => "application/x-ndjson",
        "csv" => "text/csv",
        "tsv" => "text/tab-separated-values",
        "xml" => "application/xml",
        "html" | "htm" => "text/html",
        "md" => "text/markdown",
        "txt" | "log" => "text/plain",
        "reg" => "text/x-ms-regedit",
        "eml" => "message/rfc822",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "zip" | "saz" => "application/zip",
        _ => return None,
    })
}

fn looks_like_text(start: &[u8]) -> bool {
    let text = match std::str::from_utf8(start) {
        Ok(text) => text,
        // The last character may be cut.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&start[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !text.is_empty() && !text.chars().any(|char| char.is_control() && !"\n\r\t".contains(char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_speak_before_names_and_names_before_guesses() {
        for (name, start, expected) in [
            ("letter.txt", &b"%PDF-1.7"[..], "application/pdf"),
            ("capture.HAR", b"{", "application/json"),
            ("notes", "één".as_bytes(), "text/plain"),
            ("cut", &"één".as_bytes()[..1], "application/octet-stream"),
            ("cut", &"aé".as_bytes()[..2], "text/plain"),
            ("noise", &[0, 1, 2], "application/octet-stream"),
            ("empty", b"", "application/octet-stream"),
            ("archive.saz", b"PK\x03\x04", "application/zip"),
        ] {
            assert_eq!(media_type(name, start), expected, "{name}");
        }
    }
}
