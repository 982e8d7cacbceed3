//! Packets, one after another, and what is to be said of them.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    ops::ControlFlow,
};

use jiff::Timestamp;
use pcap_parser::Linktype;

use super::{
    super::super::{
        fact::{Fact, Sink, What},
        reading::{Reading, RemarkKind},
    },
    conversation::{Conversations, Over},
    dns::{self, Message},
    frame::{self, Frame, Segment},
    stash::Stash,
};
use crate::audit::locator::{Locator, Step};

/// A packet as it was captured.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packet<'a> {
    pub link: Linktype,
    pub time: Option<Timestamp>,
    pub data: &'a [u8],
    /// Bytes that it had on the wire.
    pub original: u64,
}

/// Servers of DNS over TCP whose answers are put together at once.
const ANSWERING: usize = 256;
/// Different things that are said of packets.
const SAYINGS: usize = 64;

/// The packets of a file.
pub(super) struct Packets<'s> {
    sink: &'s mut dyn Sink,
    count: u64,
    conversations: Conversations,
    answers: HashMap<(SocketAddr, SocketAddr), Stash>,
    /// What is to be said: of which packet first, and of how many.
    sayings: Vec<(RemarkKind, String, u64, u64)>,
}

impl<'s> Packets<'s> {
    pub(super) fn new(sink: &'s mut dyn Sink) -> Self {
        Self { sink, count: 0, conversations: Conversations::default(), answers: HashMap::new(), sayings: Vec::new() }
    }

    /// Returns how many packets there were.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Counts a packet that cannot be read.
    pub(super) fn pass(&mut self, kind: RemarkKind, about: &str) -> ControlFlow<()> {
        self.count += 1;
        self.said(kind, about);
        ControlFlow::Continue(())
    }

    /// Takes a packet.
    pub(super) fn take(&mut self, packet: &Packet<'_>) -> ControlFlow<()> {
        self.count += 1;
        if (packet.data.len() as u64) < packet.original {
            self.said(RemarkKind::LeftOut, "snaplen");
        }
        match frame::read(packet.link, packet.data) {
            Frame::Segment(segment) => self.segment(packet.time, &segment)?,
            Frame::Fragment => self.said(RemarkKind::NotDecoded, "IP fragment"),
            Frame::Broken => self.said(RemarkKind::Damaged, "IP"),
            Frame::UnknownLink => self.said(RemarkKind::NotDecoded, &format!("link type {}", packet.link.0)),
            Frame::Other => {}
        }
        ControlFlow::Continue(())
    }

    fn segment(&mut self, time: Option<Timestamp>, segment: &Segment<'_>) -> ControlFlow<()> {
        if !between_two(segment) {
            return ControlFlow::Continue(());
        }
        if dns::is_dns(segment.from, segment.to) {
            return match segment.tcp {
                None => self.message(time, segment.payload),
                Some(_) if dns::is_answer(segment.from) => self.stream(time, segment),
                Some(_) => ControlFlow::Continue(()),
            };
        }
        let taken = self.conversations.take(self.count, time, segment);
        if taken.given_up {
            self.said(RemarkKind::TooLarge, "server name");
        }
        self.hand_over(taken.over)
    }

    /// Takes a message of DNS.
    fn message(&mut self, time: Option<Timestamp>, message: &[u8]) -> ControlFlow<()> {
        match dns::read(message, time) {
            Message::Answer(lookup) => {
                let at = Locator::at(Step::Packet(self.count));
                self.sink.fact(&Fact { at, what: What::Lookup(lookup) })
            }
            Message::Other => ControlFlow::Continue(()),
            Message::Damaged => {
                self.said(RemarkKind::Damaged, "DNS");
                ControlFlow::Continue(())
            }
        }
    }

    /// Takes a piece of what a server of DNS sends over TCP: messages with their length before each.
    fn stream(&mut self, time: Option<Timestamp>, segment: &Segment<'_>) -> ControlFlow<()> {
        let Some(tcp) = segment.tcp else { return ControlFlow::Continue(()) };
        let key = (segment.from, segment.to);
        let number = if tcp.syn { tcp.sequence.wrapping_add(1) } else { tcp.sequence };
        if tcp.syn {
            self.answers.remove(&key);
        }
        if self.answers.len() >= ANSWERING && !self.answers.contains_key(&key) {
            self.answers.clear();
            self.said(RemarkKind::TooLarge, "DNS over TCP");
        }
        let stash = self.answers.entry(key).or_insert_with(|| Stash::new(number));
        stash.add(number, segment.payload);
        let mut messages = Vec::new();
        let mut ready = stash.ready();
        while let [high, low, rest @ ..] = ready {
            let length = usize::from(*high) << 8 | usize::from(*low);
            let Some((message, rest)) = rest.split_at_checked(length) else { break };
            messages.push(message.to_vec());
            ready = rest;
        }
        // At once: letting go moves all that stays.
        let taken = stash.ready().len() - ready.len();
        if taken > 0 {
            stash.pass(taken);
        }
        let full = stash.full();
        if tcp.end || full {
            self.answers.remove(&key);
        }
        if full {
            self.said(RemarkKind::TooLarge, "DNS over TCP");
        }
        for message in messages {
            self.message(time, &message)?;
        }
        ControlFlow::Continue(())
    }

    fn hand_over(&mut self, over: Vec<Over>) -> ControlFlow<()> {
        for Over { first, conversation } in over {
            let at = Locator::at(Step::Packet(first));
            self.sink.fact(&Fact { at, what: What::Conversation(conversation) })?;
        }
        ControlFlow::Continue(())
    }

    /// Ends all conversations.
    pub(super) fn finish(&mut self) -> ControlFlow<()> {
        let over = self.conversations.end_all();
        self.hand_over(over)
    }

    /// Notes what is to be said of the packet at hand.
    pub(super) fn said(&mut self, kind: RemarkKind, about: &str) {
        if let Some((.., times)) = self.sayings.iter_mut().find(|(of, what, ..)| *of == kind && what == about) {
            *times += 1;
        } else if self.sayings.len() < SAYINGS {
            self.sayings.push((kind, about.to_owned(), self.count, 1));
        }
    }

    /// Says it.
    pub(super) fn remark(self, reading: &mut Reading) {
        for (kind, about, first, times) in self.sayings {
            let about = if times > 1 { format!("{about} × {times}") } else { about };
            reading.remark(kind, (first > 0).then(|| Locator::at(Step::Packet(first))), about);
        }
        if self.count == 0 {
            reading.remark(RemarkKind::Empty, None, "0 packets");
        }
    }
}

/// Returns whether a packet goes from one machine to one other: not to all or many, nor from one that has no address.
fn between_two(segment: &Segment<'_>) -> bool {
    let one = |address: IpAddr| match address {
        IpAddr::V4(v4) => !v4.is_multicast() && !v4.is_broadcast() && !v4.is_unspecified(),
        IpAddr::V6(v6) => !v6.is_multicast() && !v6.is_unspecified(),
    };
    one(segment.from.ip()) && one(segment.to.ip())
}
