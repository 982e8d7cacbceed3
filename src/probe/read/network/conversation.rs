//! Conversations, from their first packet to their last.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
};

use jiff::Timestamp;

use super::{
    super::{super::fact::Conversation, limit},
    frame::{Segment, Tcp},
    opening::{self, Opening},
    quic,
    stash::Stash,
};

/// Between whom a conversation is; `low` is the lesser of both addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Between {
    tcp: bool,
    low: SocketAddr,
    high: SocketAddr,
}

/// One end of a conversation: the lesser address, or the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

impl End {
    const fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }
}

/// The beginning of one direction.
#[derive(Debug)]
enum Start {
    /// Nothing came yet.
    Waiting,
    /// Something came, and more is needed.
    Gathering(Stash),
    /// It said what it could.
    Over,
}

impl Start {
    /// Returns where to gather, from this number on if nothing came yet; none where it is over.
    fn gather(&mut self, number: u32) -> Option<&mut Stash> {
        if matches!(self, Self::Waiting) {
            *self = Self::Gathering(Stash::new(number));
        }
        match self {
            Self::Gathering(stash) => Some(stash),
            _ => None,
        }
    }
}

#[derive(Debug)]
struct Open {
    /// Its first packet.
    first: u64,
    /// Its last packet.
    last: u64,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    /// Who sent the first packet.
    began: End,
    /// Who is the client, if a packet said so.
    client: Option<End>,
    /// Number of the packet with which the client asked for the conversation.
    asked: Option<u32>,
    /// Whether one side ended it.
    ended: bool,
    bytes: [u64; 2],
    starts: [Start; 2],
    name: Option<String>,
    hidden: bool,
}

/// A conversation that is over, and its first packet.
pub(super) struct Over {
    pub first: u64,
    pub conversation: Conversation,
}

/// The conversations that are followed.
#[derive(Debug, Default)]
pub(super) struct Conversations {
    open: HashMap<Between, Open>,
    /// Bytes held for the beginnings of all.
    held: usize,
}

/// What became of taking a packet.
#[derive(Default)]
pub(super) struct Taken {
    /// Conversations that are over now, by first packet.
    pub over: Vec<Over>,
    /// Whether a beginning was given up since too much was held already.
    pub given_up: bool,
}

impl Conversations {
    /// Takes a packet.
    pub(super) fn take(&mut self, number: u64, time: Option<Timestamp>, segment: &Segment<'_>) -> Taken {
        let mut taken = Taken::default();
        let from_low = segment.from <= segment.to;
        let (low, high) = if from_low { (segment.from, segment.to) } else { (segment.to, segment.from) };
        let between = Between { tcp: segment.tcp.is_some(), low, high };
        let end = if from_low { End::Low } else { End::High };
        if segment.tcp.is_some_and(|tcp| self.anew(between, tcp)) {
            taken.over.extend(self.end(between));
        }
        if self.open.len() >= limit::CONVERSATIONS && !self.open.contains_key(&between) {
            taken.over.extend(self.end_silent());
        }
        let open = self.open.entry(between).or_insert_with(|| Open::new(number, time, end));
        let before = open.held();
        open.take(number, time, end, segment);
        let mut after = open.held();
        if self.held - before + after > limit::OPENINGS {
            open.give_up();
            taken.given_up = true;
            after = 0;
        }
        self.held = self.held - before + after;
        taken
    }

    /// Returns whether a packet begins another conversation between the same two addresses and ports.
    fn anew(&self, between: Between, tcp: Tcp) -> bool {
        tcp.syn
            && !tcp.ack
            && self
                .open
                .get(&between)
                .is_some_and(|open| open.ended || open.asked.is_some_and(|asked| asked != tcp.sequence))
    }

    fn end(&mut self, between: Between) -> Option<Over> {
        let open = self.open.remove(&between)?;
        self.held -= open.held();
        Some(open.over(between))
    }

    /// Ends the quarter that was silent longest.
    fn end_silent(&mut self) -> Vec<Over> {
        let mut last: Vec<(u64, Between)> = self.open.iter().map(|(between, open)| (open.last, *between)).collect();
        last.sort_unstable_by_key(|(last, _)| *last);
        last.truncate(last.len().div_ceil(4));
        let mut over: Vec<Over> = last.into_iter().filter_map(|(_, between)| self.end(between)).collect();
        over.sort_unstable_by_key(|over| over.first);
        over
    }

    /// Ends all, by first packet.
    pub(super) fn end_all(&mut self) -> Vec<Over> {
        self.held = 0;
        let mut over: Vec<Over> = self.open.drain().map(|(between, open)| open.over(between)).collect();
        over.sort_unstable_by_key(|over| over.first);
        over
    }
}

impl Open {
    fn new(number: u64, time: Option<Timestamp>, began: End) -> Self {
        Self {
            first: number,
            last: number,
            from: time,
            to: time,
            began,
            client: None,
            asked: None,
            ended: false,
            bytes: [0; 2],
            starts: [Start::Waiting, Start::Waiting],
            name: None,
            hidden: false,
        }
    }

    fn take(&mut self, number: u64, time: Option<Timestamp>, end: End, segment: &Segment<'_>) {
        self.last = number;
        // The packets of a file need not be in order of time.
        self.from = [self.from, time].into_iter().flatten().min();
        self.to = [self.to, time].into_iter().flatten().max();
        self.bytes[end as usize] = self.bytes[end as usize].saturating_add(segment.carried);
        let Some(tcp) = segment.tcp else { return self.open_with_quic(end, segment.payload) };
        self.ended |= tcp.end;
        let mut number = tcp.sequence;
        if tcp.syn {
            self.client = Some(if tcp.ack { end.other() } else { end });
            if !tcp.ack {
                self.asked = Some(tcp.sequence);
            }
            number = number.wrapping_add(1);
            if matches!(self.starts[end as usize], Start::Waiting) {
                self.starts[end as usize] = Start::Gathering(Stash::new(number));
            }
        }
        if !segment.payload.is_empty() {
            self.open_with(end, number, segment.payload);
        }
    }

    /// Looks for a name in what one end sends first.
    fn open_with(&mut self, end: End, number: u32, payload: &[u8]) {
        let Some(stash) = self.starts[end as usize].gather(number) else { return };
        stash.add(number, payload);
        let said = opening::read(stash.ready());
        let full = stash.full();
        self.opened(end, said, full);
    }

    /// Looks for a name in the first packets of QUIC.
    fn open_with_quic(&mut self, end: End, datagram: &[u8]) {
        if matches!(self.starts[end as usize], Start::Over) {
            return;
        }
        let Some(pieces) = quic::pieces(datagram) else {
            // Behind the first packets are none that can be read.
            self.starts[end as usize] = Start::Over;
            return;
        };
        let Some(stash) = self.starts[end as usize].gather(0) else { return };
        for (place, piece) in pieces {
            stash.add(place, &piece);
        }
        let said = opening::message(stash.ready());
        let full = stash.full();
        self.opened(end, said, full);
    }

    fn opened(&mut self, end: End, said: Opening, full: bool) {
        match said {
            Opening::More if !full => {}
            Opening::More | Opening::Nothing => self.starts[end as usize] = Start::Over,
            Opening::Client { name, hidden } => {
                self.client.get_or_insert(end);
                self.name = name;
                self.hidden = hidden;
                self.give_up();
            }
        }
    }

    /// Lets go of what was gathered.
    fn give_up(&mut self) {
        self.starts = [Start::Over, Start::Over];
    }

    fn held(&self) -> usize {
        self.starts.iter().map(|start| if let Start::Gathering(stash) = start { stash.held() } else { 0 }).sum()
    }

    /// Returns who is the client: who asked for the conversation or opened it; else who does not speak from a port
    /// below 1024; else who sent the first packet.
    fn client(&self, between: Between) -> End {
        self.client.unwrap_or_else(|| match (between.low.port() < 1024, between.high.port() < 1024) {
            (true, false) => End::High,
            (false, true) => End::Low,
            _ => self.began,
        })
    }

    fn over(self, between: Between) -> Over {
        let client = self.client(between);
        let server = match client {
            End::Low => between.high,
            End::High => between.low,
        };
        let conversation = Conversation {
            server: canonical(server.ip()),
            port: server.port(),
            sent: self.bytes[client as usize],
            received: self.bytes[client.other() as usize],
            name: self.name,
            hidden: self.hidden,
            from: self.from,
            to: self.to,
        };
        Over { first: self.first, conversation }
    }
}

/// Returns an address of IPv4 that stands in one of IPv6 as what it is.
fn canonical(address: IpAddr) -> IpAddr {
    address.to_canonical()
}
