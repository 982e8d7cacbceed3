//! Session archives of Fiddler (SAZ): a ZIP with `raw/NN_c.txt`, `NN_s.txt` and `NN_m.xml` for each session, as it went over
//! the line. Nothing is unpacked to disk, and an archive in it is not opened.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::{self, Read, Seek},
    net::IpAddr,
    ops::ControlFlow,
};

use jiff::Timestamp;
use zip::{ZipArchive, read::ZipFile, result::ZipError};

use super::{
    super::{
        fact::{Exchange, Sink},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    exchange::{self, header},
    head::Head,
    limit,
};
use crate::audit::locator::{Locator, Part, Step};

mod directory;
mod message;
#[cfg(test)]
mod tests;

use message::Message;

/// Returns whether a file begins as an archive with a session in it.
pub(super) fn looks(head: &Head) -> bool {
    head.bytes.starts_with(b"PK\x03\x04")
        && memchr::memmem::find_iter(&head.bytes, b"raw/").any(|at| {
            let name = &head.bytes[at..];
            let length = name.len().min(24);
            let end = name[..length].windows(4).position(|four| matches!(four, b".txt" | b".xml"));
            end.and_then(|end| std::str::from_utf8(&name[..end + 4]).ok()).and_then(Piece::of).is_some()
        })
}

/// A file of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Request,
    Response,
    About,
    Socket,
}

/// Which file of which session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    session: u64,
    kind: Kind,
}

impl Piece {
    /// Returns what a file is by its name; none where it belongs to no session.
    fn of(name: &str) -> Option<Self> {
        let name = name.replace('\\', "/");
        let (session, kind) = name.strip_prefix("raw/")?.split_once('_')?;
        let kind = match kind {
            "c.txt" => Kind::Request,
            "s.txt" => Kind::Response,
            "m.xml" => Kind::About,
            "w.txt" => Kind::Socket,
            _ => return None,
        };
        session
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| session.parse().ok())
            .flatten()
            .map(|session| Self { session, kind })
    }
}

/// What was unpacked of a session.
#[derive(Debug, Default)]
struct Session {
    request: Option<Message>,
    response: Option<Message>,
    started: Option<Timestamp>,
    server: Option<IpAddr>,
}

/// Reads an archive.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::FiddlerArchive);
    // What every file of it together may become: files that lie over one another would come out many times.
    let left = input.size().saturating_mul(limit::RATIO as u64).max(limit::INFLATED as u64);
    let most = directory::most_entries(input)?;
    input.rewind()?;
    let mut unpacking = Unpacking { reading: &mut reading, left };
    if most > limit::ENTRIES as u64 {
        unpacking.reading.remark(RemarkKind::TooLarge, None, most.to_string());
        return Ok(reading);
    }
    match ZipArchive::new(&mut *input) {
        Ok(archive) => unpacking.all(archive, sink),
        Err(ZipError::Io(error)) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error),
        Err(_) => {
            // Its directory stands at the end: without one the files are read as they come.
            unpacking.reading.remark(RemarkKind::Truncated, None, "ZIP");
            input.rewind()?;
            unpacking.as_they_come(input, sink);
        }
    }
    Ok(reading)
}

/// Unpacks within limits.
struct Unpacking<'r> {
    reading: &'r mut Reading,
    left: u64,
}

impl Unpacking<'_> {
    /// Reads all sessions, in order.
    fn all<R: Read + Seek>(&mut self, mut archive: ZipArchive<R>, sink: &mut dyn Sink) {
        let mut pieces: BTreeMap<Piece, usize> = BTreeMap::new();
        for index in 0..archive.len() {
            let name = archive.name_for_index(index).and_then(Result::ok);
            if let Some(piece) = name.and_then(|name| Piece::of(&name)) {
                pieces.insert(piece, index);
            }
        }
        if pieces.is_empty() {
            self.reading.remark(RemarkKind::Empty, None, "raw");
        }
        let mut now: Option<(u64, Session)> = None;
        for (piece, index) in pieces {
            if let Some((number, session)) = now.take_if(|(number, _)| *number != piece.session)
                && self.emit(number, session, sink).is_break()
            {
                return;
            }
            let session = &mut now.get_or_insert_with(|| (piece.session, Session::default())).1;
            let name = archive.name_for_index(index).and_then(Result::ok).unwrap_or_default().into_owned();
            match archive.by_index(index) {
                Ok(file) => self.piece(piece, &name, file, session),
                Err(error) => self.failed(&name, &error),
            }
        }
        if let Some((number, session)) = now {
            let _ = self.emit(number, session, sink);
        }
    }

    /// Reads sessions as their files come, to where the archive is broken.
    fn as_they_come(&mut self, mut source: impl Read, sink: &mut dyn Sink) {
        let mut now: Option<(u64, Session)> = None;
        for _ in 0..limit::ENTRIES {
            let Ok(Some(file)) = zip::read::read_zipfile_from_stream(&mut source) else { break };
            let Ok(name) = file.name().map(Cow::into_owned) else { continue };
            let Some(piece) = Piece::of(&name) else { continue };
            if let Some((number, session)) = now.take_if(|(number, _)| *number != piece.session)
                && self.emit(number, session, sink).is_break()
            {
                return;
            }
            self.piece(piece, &name, file, &mut now.get_or_insert_with(|| (piece.session, Session::default())).1);
        }
        if let Some((number, session)) = now {
            let _ = self.emit(number, session, sink);
        }
    }

    /// Says why a file could not be unpacked.
    fn failed(&mut self, name: &str, error: &ZipError) {
        let (kind, about) = match error {
            ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => {
                (RemarkKind::NotDecoded, "encrypted")
            }
            ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
                (RemarkKind::NotDecoded, "compression")
            }
            _ => (RemarkKind::Damaged, "ZIP"),
        };
        self.reading.remark(kind, Some(Locator::at(Step::File(name.to_owned()))), about);
    }

    /// Reads one file of a session.
    fn piece<R: Read>(&mut self, piece: Piece, name: &str, file: ZipFile<'_, R>, session: &mut Session) {
        if piece.kind == Kind::Socket {
            // Frames of a web socket, which the client masks.
            self.reading.remark(RemarkKind::NotDecoded, Some(Locator::at(Step::File(name.to_owned()))), "web socket");
            return;
        }
        let ratio = file.compressed_size().saturating_mul(limit::RATIO as u64).max(1 << 20);
        let most = ratio.min(limit::EXCHANGE as u64).min(self.left);
        let mut bytes = Vec::new();
        let ended = file.take(most + 1).read_to_end(&mut bytes);
        let too_large = bytes.len() as u64 > most;
        bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        self.left -= bytes.len() as u64;
        if too_large || ended.is_err() {
            let kind = if too_large { RemarkKind::TooLarge } else { RemarkKind::Damaged };
            self.reading.remark(kind, Some(Locator::at(Step::File(name.to_owned()))), "ZIP");
        }
        match piece.kind {
            Kind::Request | Kind::Response => {
                let mut message = Message::of(bytes);
                message.truncated |= too_large || ended.is_err();
                if message.more {
                    self.reading.remark(
                        RemarkKind::TooLarge,
                        Some(Locator::at(Step::File(name.to_owned()))),
                        "headers",
                    );
                }
                let place = if piece.kind == Kind::Request { &mut session.request } else { &mut session.response };
                *place = Some(message);
            }
            Kind::About | Kind::Socket => {
                let text = String::from_utf8_lossy(&bytes);
                session.started = attribute(&text, "ClientBeginRequest=").and_then(|time| time.parse().ok());
                session.server = flag(&text, "x-hostip").and_then(|address| address.parse().ok());
            }
        }
    }

    /// Hands a session on.
    fn emit(&mut self, number: u64, session: Session, sink: &mut dyn Sink) -> ControlFlow<()> {
        let at = Locator::at(Step::Entry(number));
        let mut exchange = Exchange { started: session.started, server: session.server, ..Exchange::default() };
        if let Some(request) = session.request {
            let [method, target, _] = request.first;
            exchange.url = url(&method, target, header(&request.headers, "host").unwrap_or_default()).into();
            exchange.method = method.into();
            exchange.host = exchange::host(&exchange.url);
            let (body, size) = self.body(request.body, request.truncated, &request.headers, &at, Part::RequestBody);
            (exchange.request_body, exchange.sent, exchange.request_headers) = (body, Some(size), request.headers);
        } else {
            self.reading.remark(RemarkKind::Incomplete, Some(at.clone()), format!("raw/{number}_c.txt"));
        }
        if let Some(response) = session.response {
            exchange.status = response.first[1].parse().ok();
            let (body, size) = self.body(response.body, response.truncated, &response.headers, &at, Part::ResponseBody);
            (exchange.response_body, exchange.received, exchange.response_headers) =
                (body, Some(size), response.headers);
        }
        exchange::emit(exchange, at, sink, self.reading)
    }

    fn body(
        &mut self,
        bytes: Vec<u8>,
        truncated: bool,
        headers: &[(Cow<'static, str>, Cow<'static, str>)],
        at: &Locator,
        part: Part,
    ) -> (Option<exchange::Body<'static>>, u64) {
        let size = bytes.len() as u64;
        if truncated {
            self.reading.remark(RemarkKind::Truncated, Some(at.then(Step::Part(part))), "body");
        }
        if size == 0 {
            return (None, 0);
        }
        let mut body = exchange::body(Cow::Owned(bytes), headers, at, part, self.reading);
        body.whole &= !truncated;
        (Some(body), size)
    }
}

/// Returns the whole address: Fiddler writes it into the request, but for tunnels.
fn url(method: &str, target: String, host: &str) -> String {
    if method == "CONNECT" {
        format!("https://{target}/")
    } else if target.starts_with('/') {
        format!("http://{host}{target}")
    } else {
        target
    }
}

/// Returns what stands in quotes after this.
fn attribute<'x>(xml: &'x str, name: &str) -> Option<&'x str> {
    let rest = &xml[xml.find(name)? + name.len()..];
    rest.strip_prefix('"')?.split('"').next()
}

/// Returns the value of a session's flag.
fn flag<'x>(xml: &'x str, name: &str) -> Option<&'x str> {
    xml.split("<SessionFlag ")
        .find(|flag| attribute(flag, "N=").is_some_and(|found| found.eq_ignore_ascii_case(name)))
        .and_then(|flag| attribute(flag, "V="))
}
