//! Answers of DNS.

use std::{
    collections::HashSet,
    net::{IpAddr, SocketAddr},
};

use jiff::Timestamp;
use simple_dns::{Packet, PacketFlag, QTYPE, TYPE, rdata::RData};

use super::super::super::fact::Lookup;

/// The port of DNS.
const PORT: u16 = 53;
/// Bytes of a message's header.
const HEADER: usize = 12;
/// Aliases that are followed.
const ALIASES: usize = 32;

/// What a message of DNS is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// An answer to a question for addresses.
    Answer(Lookup),
    /// A question, or an answer to another question.
    Other,
    /// It cannot be read.
    Damaged,
}

/// Returns whether a packet goes to or comes from DNS.
pub(super) fn is_dns(from: SocketAddr, to: SocketAddr) -> bool {
    from.port() == PORT || to.port() == PORT
}

/// Returns whether a packet comes from a server of DNS.
pub(super) fn is_answer(from: SocketAddr) -> bool {
    from.port() == PORT
}

/// Reads a message.
pub(super) fn read(message: &[u8], at: Option<Timestamp>) -> Message {
    if !plausible(message) {
        return Message::Damaged;
    }
    let Ok(packet) = Packet::parse(message) else { return Message::Damaged };
    let asked = packet.questions.first();
    let addresses_asked = |kind| match kind {
        QTYPE::ANY => true,
        // SVCB and HTTPS, which browsers ask for beside the addresses.
        QTYPE::TYPE(kind) => matches!(kind, TYPE::A | TYPE::AAAA | TYPE::CNAME | TYPE::SVCB | TYPE::HTTPS),
        _ => false,
    };
    let Some(question) = asked.filter(|question| addresses_asked(question.qtype)) else { return Message::Other };
    if !packet.has_flags(PacketFlag::RESPONSE) {
        return Message::Other;
    }
    let name = text(&question.qname);
    let aliases: Vec<(String, String)> = packet
        .answers
        .iter()
        .filter_map(|answer| match &answer.rdata {
            RData::CNAME(to) => Some((text(&answer.name), text(&to.0))),
            _ => None,
        })
        .collect();
    // The records may come in any order, and may lead in a circle.
    let mut chain: Vec<String> = Vec::new();
    while chain.len() < ALIASES {
        let last = chain.last().unwrap_or(&name);
        match aliases.iter().find(|(from, _)| from == last) {
            Some((_, to)) if *to != name && !chain.contains(to) => chain.push(to.clone()),
            _ => break,
        }
    }
    let mut addresses: Vec<IpAddr> = Vec::new();
    let mut known = HashSet::new();
    for answer in &packet.answers {
        let owner = text(&answer.name);
        let address = match &answer.rdata {
            RData::A(a) => IpAddr::from(a.address.to_be_bytes()),
            RData::AAAA(aaaa) => IpAddr::from(aaaa.address.to_be_bytes()),
            _ => continue,
        };
        if (owner == name || chain.contains(&owner)) && known.insert(address) {
            addresses.push(address);
        }
    }
    Message::Answer(Lookup { at, name, chain, addresses })
}

/// Returns whether a message can hold as many records as it says: the parser makes room for them beforehand.
fn plausible(message: &[u8]) -> bool {
    let count = |at: usize| message.get(at..at + 2).map_or(0, |two| usize::from(two[0]) << 8 | usize::from(two[1]));
    // The shortest question takes 5 bytes, the shortest record 11.
    message.len() >= HEADER && count(4) * 5 + (count(6) + count(8) + count(10)) * 11 <= message.len() - HEADER
}

fn text(name: &simple_dns::Name<'_>) -> String {
    name.to_string().to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::tests::dns_answer, *};

    #[test]
    fn aliases_and_addresses_are_followed() {
        let message = dns_answer(
            "Eu-Mobile.Events.data.microsoft.com",
            &["eu-mobile.trafficmanager.net", "onedscolprdweu14.westeurope.cloudapp.azure.com"],
            &[[13, 69, 239, 72], [52, 178, 17, 2]],
        );
        let Message::Answer(lookup) = read(&message, None) else { panic!("an answer") };
        assert_eq!(lookup.name, "eu-mobile.events.data.microsoft.com");
        assert_eq!(lookup.chain, ["eu-mobile.trafficmanager.net", "onedscolprdweu14.westeurope.cloudapp.azure.com"]);
        assert_eq!(lookup.addresses, [IpAddr::from([13, 69, 239, 72]), IpAddr::from([52, 178, 17, 2])]);
    }

    #[test]
    fn aliases_in_a_circle_end() {
        let message = dns_answer("a.example", &["b.example", "a.example"], &[]);
        let Message::Answer(lookup) = read(&message, None) else { panic!("an answer") };
        assert_eq!(lookup.chain, ["b.example"]);
    }

    #[test]
    fn a_question_is_no_answer() {
        let mut message = dns_answer("a.example", &[], &[]);
        message[2] &= 0x7f;
        assert_eq!(read(&message, None), Message::Other);
    }

    #[test]
    fn more_records_than_there_can_be_are_not_made_room_for() {
        let mut message = dns_answer("a.example", &[], &[[192, 0, 2, 1]]);
        message[6..8].copy_from_slice(&u16::MAX.to_be_bytes());
        assert_eq!(read(&message, None), Message::Damaged);
    }

    proptest! {
        #[test]
        fn any_message_is_read(bytes: Vec<u8>, place in any::<prop::sample::Index>(), byte: u8) {
            read(&bytes, None);
            let mut message = dns_answer("a.example", &["b.example"], &[[192, 0, 2, 1]]);
            let place = place.index(message.len());
            message[place] = byte;
            read(&message, None);
            read(&message[..place], None);
        }
    }
}
