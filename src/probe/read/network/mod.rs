//! Network captures, pcap and pcapng: answers of DNS, and conversations with bytes, times and server names.
//!
//! Nothing is decrypted and no content is kept: of what was carried, only the beginning of a conversation is looked at,
//! for the name of the server.

use std::{
    io::{self, Read},
    ops::ControlFlow,
};

use jiff::Timestamp;
use pcap_parser::{Block, Linktype, PcapBlockOwned, PcapError, create_reader, traits::PcapReaderIterator};

use super::{
    super::{
        fact::Sink,
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head, limit,
};
use crate::audit::locator::{Locator, Step};

mod clock;
mod conversation;
mod dns;
mod frame;
mod opening;
mod packet;
mod quic;
mod stash;
#[cfg(test)]
mod tests;

use clock::Clock;
use packet::{Packet, Packets};

/// Marks of pcap: both byte orders, with microseconds and with nanoseconds.
const PCAP: &[[u8; 4]] = &[*b"\xa1\xb2\xc3\xd4", *b"\xd4\xc3\xb2\xa1", *b"\xa1\xb2\x3c\x4d", *b"\x4d\x3c\xb2\xa1"];
/// Mark of pcapng's first block, and the mark of byte order in it.
const SECTION: &[u8] = b"\x0a\x0d\x0d\x0a";
const ORDERS: &[[u8; 4]] = &[*b"\x1a\x2b\x3c\x4d", *b"\x4d\x3c\x2b\x1a"];

/// Bytes that are read ahead, at first.
const AHEAD: usize = 256 << 10;

/// Returns whether a file is a pcap.
pub(super) fn looks_pcap(head: &Head) -> bool {
    PCAP.iter().any(|mark| head.bytes.starts_with(mark))
}

/// Returns whether a file is a pcapng.
pub(super) fn looks_pcapng(head: &Head) -> bool {
    head.bytes.starts_with(SECTION)
        && head.bytes.get(8..12).is_some_and(|order| ORDERS.iter().any(|known| known == order))
}

/// Reads a pcap.
pub(super) fn read_pcap(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    read(Format::Pcap, input, sink)
}

/// Reads a pcapng.
pub(super) fn read_pcapng(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    read(Format::Pcapng, input, sink)
}

/// The input, and what the disk said: the parser only says that reading failed.
struct Source<'i, 'a> {
    input: &'i mut Input<'a>,
    error: Option<io::Error>,
}

impl Read for Source<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.input.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.error = Some(error);
                    return Err(io::ErrorKind::Other.into());
                }
                read => return read,
            }
        }
    }
}

/// Where the packets of one interface come from.
#[derive(Debug, Clone, Copy)]
struct Interface {
    link: Linktype,
    clock: Clock,
    most: u32,
}

/// What the parser said when it gave no block.
enum Halt {
    End,
    More,
    TooLarge,
    Truncated,
    Damaged,
}

impl From<&PcapError<&[u8]>> for Halt {
    fn from(error: &PcapError<&[u8]>) -> Self {
        match error {
            PcapError::Eof => Self::End,
            PcapError::Incomplete(_) => Self::More,
            PcapError::BufferTooSmall => Self::TooLarge,
            // An error of the disk is in the source.
            PcapError::UnexpectedEof | PcapError::ReadError => Self::Truncated,
            _ => Self::Damaged,
        }
    }
}

fn read(format: Format, input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(format);
    let mut source = Source { input, error: None };
    {
        let mut packets = Packets::new(sink);
        match create_reader(AHEAD, &mut source) {
            Ok(mut reader) => {
                if blocks(reader.as_mut(), &mut packets, &mut reading).is_continue() {
                    let _ = packets.finish();
                }
            }
            Err(_) => reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Offset(0))), "header"),
        }
        packets.remark(&mut reading);
    }
    match source.error {
        Some(error) => Err(error),
        None => Ok(reading),
    }
}

/// Reads block after block, as far as they can be read.
fn blocks(
    reader: &mut (dyn PcapReaderIterator + Send),
    packets: &mut Packets<'_>,
    reading: &mut Reading,
) -> ControlFlow<()> {
    let mut capacity = AHEAD;
    let mut interfaces = Vec::new();
    let mut before = None;
    loop {
        let halt = match reader.next() {
            Ok((size, block)) => {
                take(&block, &mut interfaces, packets, reading)?;
                reader.consume(size);
                before = None;
                continue;
            }
            Err(error) => Halt::from(&error),
        };
        let at = Some(Locator::at(Step::Offset(reader.consumed() as u64)));
        match halt {
            Halt::End => return ControlFlow::Continue(()),
            Halt::More => {
                let ahead = reader.data().len();
                // Nothing came although more is needed: the file ends here, whatever the parser hopes for.
                if before == Some(ahead) || reader.refill().is_err() {
                    reading.remark(RemarkKind::Truncated, at, format!("packet {}", packets.count() + 1));
                    return ControlFlow::Continue(());
                }
                before = Some(ahead);
            }
            Halt::TooLarge if capacity < limit::RECORD => {
                capacity *= 2;
                reader.grow(capacity);
                before = None;
                if reader.refill().is_err() {
                    return ControlFlow::Continue(());
                }
            }
            Halt::TooLarge => {
                reading.remark(RemarkKind::TooLarge, at, format!("packet {}", packets.count() + 1));
                return ControlFlow::Continue(());
            }
            Halt::Truncated => {
                reading.remark(RemarkKind::Truncated, at, format!("packet {}", packets.count() + 1));
                return ControlFlow::Continue(());
            }
            Halt::Damaged => {
                reading.remark(RemarkKind::Damaged, at, format!("packet {}", packets.count() + 1));
                return ControlFlow::Continue(());
            }
        }
    }
}

/// Takes one block.
fn take(
    block: &PcapBlockOwned<'_>,
    interfaces: &mut Vec<Interface>,
    packets: &mut Packets<'_>,
    reading: &mut Reading,
) -> ControlFlow<()> {
    match block {
        PcapBlockOwned::LegacyHeader(header) => {
            reading.version = Some(format!("{}.{}", header.version_major, header.version_minor));
            let clock = if header.is_nanosecond_precision() { Clock::NANOSECONDS } else { Clock::MICROSECONDS };
            // The upper bits say how a frame's check sequence was captured.
            let link = Linktype(header.network.0 & 0x03ff_ffff);
            interfaces.push(Interface { link, clock, most: header.snaplen });
        }
        PcapBlockOwned::Legacy(frame) => {
            let Some(interface) = interfaces.first() else { return ControlFlow::Continue(()) };
            let time = interface.clock.of_parts(frame.ts_sec, frame.ts_usec);
            packets.take(&packet(interface, time, frame.data, frame.caplen, frame.origlen))?;
        }
        PcapBlockOwned::NG(Block::SectionHeader(header)) => {
            interfaces.clear();
            if reading.version.is_none() {
                reading.version = Some(format!("{}.{}", header.major_version, header.minor_version));
            }
        }
        PcapBlockOwned::NG(Block::InterfaceDescription(block)) => {
            if interfaces.len() < limit::INTERFACES {
                let clock = Clock::new(block.if_tsresol, block.if_tsoffset);
                interfaces.push(Interface { link: block.linktype, clock, most: block.snaplen });
            } else {
                packets.said(RemarkKind::TooLarge, "interfaces");
            }
        }
        PcapBlockOwned::NG(Block::EnhancedPacket(block)) => {
            let interface = usize::try_from(block.if_id).ok().and_then(|index| interfaces.get(index));
            let Some(interface) = interface else {
                return packets.pass(RemarkKind::Damaged, "interface");
            };
            let time = interface.clock.of_count(u64::from(block.ts_high) << 32 | u64::from(block.ts_low));
            packets.take(&packet(interface, time, block.data, block.caplen, block.origlen))?;
        }
        PcapBlockOwned::NG(Block::SimplePacket(block)) => {
            let Some(interface) = interfaces.first() else {
                return packets.pass(RemarkKind::Damaged, "interface");
            };
            let most = if interface.most == 0 { u32::MAX } else { interface.most };
            packets.take(&packet(interface, None, block.data, block.origlen.min(most), block.origlen))?;
        }
        // The packet block that pcapng gave up in 2004.
        PcapBlockOwned::NG(Block::Unknown(block)) if block.block_type == 2 => {
            return packets.pass(RemarkKind::NotDecoded, "packet block (obsolete)");
        }
        PcapBlockOwned::NG(_) => {}
    }
    ControlFlow::Continue(())
}

fn packet<'a>(
    interface: &Interface,
    time: Option<Timestamp>,
    data: &'a [u8],
    captured: u32,
    original: u32,
) -> Packet<'a> {
    let captured = usize::try_from(captured).unwrap_or(usize::MAX).min(data.len());
    Packet { link: interface.link, time, data: &data[..captured], original: u64::from(original) }
}
