//! Reads bytes, and says what has to hold of that.

use std::{
    collections::hash_map::DefaultHasher,
    fmt::{self, Write as _},
    fs::OpenOptions,
    hash::{Hash as _, Hasher as _},
    io::Write as _,
    ops::ControlFlow,
    path::PathBuf,
    sync::LazyLock,
};

use waarmerk::probe::{
    Fact, Input, What,
    fact::Exchange,
    read::{self, Outcome},
};

/// The most facts of a file: one a byte, unpacked as far as anything is.
const FACTS_A_BYTE: u64 = 200;
/// Facts that a small file may have all the same: those of a property list that names its objects many times.
const FACTS: u64 = 200_000;
/// The most bytes of text and bodies in all facts, for each byte of the file, and for a small file.
const BYTES_A_BYTE: u64 = 4 * 200;
const BYTES: u64 = 256 << 20;

/// Where the formats that were met are written, one a line: how it is known that each reader was reached.
static TELL: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::var_os("WAARMERK_FUZZ_TELL").map(PathBuf::from));

/// What came of reading bytes once.
#[derive(Debug, PartialEq)]
pub struct Read {
    /// What became of the file.
    pub outcome: Outcome,
    /// How many facts there were.
    pub facts: u64,
    /// How many bytes of text and bodies they hold.
    pub bytes: u64,
    /// All facts, as one number.
    hash: u64,
}

/// Reads bytes; `most` is after how many facts to stop.
pub fn read(bytes: &[u8], most: u64) -> Read {
    let (mut facts, mut all) = (0, Hash(DefaultHasher::new(), 0));
    let mut sink = |fact: &Fact<'_>| {
        facts += 1;
        all.fact(fact);
        if facts < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let outcome = read::read(&mut Input::bytes(bytes), &mut sink).expect("bytes at hand are readable");
    Read { outcome, facts, bytes: all.1, hash: all.0.finish() }
}

/// Reads bytes, and asserts what has to hold: the same comes of them twice, it is bounded by their number, whoever has
/// enough gets no more, and what is recognised is what is read.
pub fn holds(bytes: &[u8]) {
    let once = read(bytes, u64::MAX);
    assert_eq!(once, read(bytes, u64::MAX), "twice the same");
    let size = bytes.len() as u64;
    assert!(once.facts <= FACTS + FACTS_A_BYTE * size, "{} facts of {size} bytes", once.facts);
    assert!(once.bytes <= BYTES + BYTES_A_BYTE * size, "{} bytes in facts of {size} bytes", once.bytes);
    if once.facts > 1 {
        assert_eq!(read(bytes, 1).facts, 1, "one is enough");
    }
    let recognised = read::recognise(&mut Input::bytes(bytes)).expect("bytes at hand are readable");
    assert_eq!(recognised.is_some(), once.outcome.is_ok());
    if let Ok(reading) = &once.outcome {
        assert!(reading.remarks.len() <= waarmerk::probe::reading::MOST_REMARKS);
        if let Some(path) = &*TELL {
            let mut file = OpenOptions::new().create(true).append(true).open(path).expect("it can be written");
            writeln!(file, "{}\t{}\t{}", reading.format.name(), once.facts, reading.whole).expect("it can be written");
        }
    }
}

/// Hashes what is written, and counts its bytes.
struct Hash(DefaultHasher, u64);

impl Hash {
    fn fact(&mut self, fact: &Fact<'_>) {
        // Writing to a hash cannot fail.
        let _ = write!(self, "{:?}", fact.at);
        match &fact.what {
            What::Exchange(exchange) => self.exchange(exchange),
            what => {
                let _ = write!(self, "{what:?}");
            }
        }
    }

    /// Bodies are large, and slow to write out.
    fn exchange(&mut self, exchange: &Exchange<'_>) {
        let Exchange { method, url, host, started, server, status, sent, received, .. } = exchange;
        let _ = write!(self, "{method} {url} {host} {started:?} {server:?} {status:?} {sent:?} {received:?}");
        for (name, value) in exchange.request_headers.iter().chain(&exchange.response_headers) {
            let _ = write!(self, "{name} {value}");
        }
        for body in exchange.request_body.iter().chain(&exchange.response_body) {
            let _ = write!(self, "{:?} {}", body.media_type, body.whole);
            self.take(&body.bytes);
        }
        for message in &exchange.messages {
            let _ = write!(self, "{} {:?}", message.sent, message.at);
            self.take(&message.bytes);
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.1 += bytes.len() as u64;
        bytes.hash(&mut self.0);
    }
}

impl fmt::Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.1 += text.len() as u64;
        self.0.write(text.as_bytes());
        Ok(())
    }
}
