//! From a captured frame to what TCP or UDP carried.

use std::net::{IpAddr, SocketAddr};

use etherparse::{EtherType, LaxNetSlice, LaxSlicedPacket, TransportSlice};
use pcap_parser::Linktype;

/// What TCP or UDP carried in one packet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment<'a> {
    pub from: SocketAddr,
    pub to: SocketAddr,
    /// What TCP says; none for UDP.
    pub tcp: Option<Tcp>,
    /// Bytes that were carried, whether captured or not.
    pub carried: u64,
    /// Those that were captured.
    pub payload: &'a [u8],
}

/// What the header of TCP says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tcp {
    pub sequence: u32,
    pub syn: bool,
    pub ack: bool,
    /// The sender ends the conversation, or breaks it off.
    pub end: bool,
}

/// What a frame is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Frame<'a> {
    /// TCP or UDP.
    Segment(Segment<'a>),
    /// A part of a packet of IP that was cut up on its way.
    Fragment,
    /// IP whose headers are damaged or were not captured.
    Broken,
    /// Anything else: ARP, ICMP, routing.
    Other,
    /// Of a kind of link that is not known here.
    UnknownLink,
}

/// Reads a frame of a link.
pub(super) fn read(link: Linktype, data: &[u8]) -> Frame<'_> {
    let packet = match link.0 {
        // Ethernet.
        1 => match LaxSlicedPacket::from_ethernet(data) {
            Ok(packet) => packet,
            Err(_) => return Frame::Broken,
        },
        // IP without anything before it: raw, in three numbers, and IPv4 and IPv6 alone.
        12 | 14 | 101 | 228 | 229 => return ip(data),
        // NULL and LOOP: a family of addresses before IP; what IP says of itself is surer.
        0 | 108 => return data.get(4..).map_or(Frame::Broken, ip),
        // Linux "any", first and second form.
        113 => match (data.get(14..16), data.get(16..)) {
            (Some(kind), Some(rest)) => LaxSlicedPacket::from_ether_type(ether_type(kind), rest),
            _ => return Frame::Broken,
        },
        276 => match (data.get(..2), data.get(20..)) {
            (Some(kind), Some(rest)) => LaxSlicedPacket::from_ether_type(ether_type(kind), rest),
            _ => return Frame::Broken,
        },
        _ => return Frame::UnknownLink,
    };
    segment(&packet)
}

fn ether_type(bytes: &[u8]) -> EtherType {
    EtherType(bytes.iter().fold(0, |number, byte| number << 8 | u16::from(*byte)))
}

fn ip(data: &[u8]) -> Frame<'_> {
    LaxSlicedPacket::from_ip(data).map_or(Frame::Broken, |packet| segment(&packet))
}

fn segment<'a>(packet: &LaxSlicedPacket<'a>) -> Frame<'a> {
    let (from, to, payload, missing): (IpAddr, IpAddr, _, usize) = match &packet.net {
        Some(LaxNetSlice::Ipv4(slice)) => {
            let header = slice.header();
            let extension = slice.extensions().auth.map_or(0, |auth| auth.slice().len());
            let captured = header.slice().len() + extension + slice.payload().payload.len();
            let missing = usize::from(header.total_len()).saturating_sub(captured);
            (header.source_addr().into(), header.destination_addr().into(), slice.payload(), missing)
        }
        Some(LaxNetSlice::Ipv6(slice)) => {
            let header = slice.header();
            let captured = slice.extensions().slice().len() + slice.payload().payload.len();
            let missing = usize::from(header.payload_length()).saturating_sub(captured);
            (header.source_addr().into(), header.destination_addr().into(), slice.payload(), missing)
        }
        Some(LaxNetSlice::Arp(_)) => return Frame::Other,
        None => return if packet.stop_err.is_some() { Frame::Broken } else { Frame::Other },
    };
    if payload.fragmented {
        return Frame::Fragment;
    }
    match &packet.transport {
        Some(TransportSlice::Tcp(tcp)) => Frame::Segment(Segment {
            from: SocketAddr::new(from, tcp.source_port()),
            to: SocketAddr::new(to, tcp.destination_port()),
            tcp: Some(Tcp {
                sequence: tcp.sequence_number(),
                syn: tcp.syn(),
                ack: tcp.ack(),
                end: tcp.fin() || tcp.rst(),
            }),
            carried: (tcp.payload().len() + missing) as u64,
            payload: tcp.payload(),
        }),
        Some(TransportSlice::Udp(udp)) => Frame::Segment(Segment {
            from: SocketAddr::new(from, udp.source_port()),
            to: SocketAddr::new(to, udp.destination_port()),
            tcp: None,
            carried: (udp.payload().len() + missing) as u64,
            payload: udp.payload(),
        }),
        Some(_) => Frame::Other,
        None => {
            if packet.stop_err.is_some() {
                Frame::Broken
            } else {
                Frame::Other
            }
        }
    }
}
