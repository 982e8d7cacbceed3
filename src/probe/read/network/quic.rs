//! The first packets of QUIC (RFC 9001, RFC 9369): the hello of TLS in them is encrypted with keys that anybody can
//! derive from the packet itself, so its server name can be read as that of TCP.

use ring::{
    aead::{self, quic},
    hmac,
};

/// A piece of the hello: where it belongs, and its bytes.
pub(super) type Piece = (u32, Vec<u8>);

/// A version of QUIC: its number, the salt of its first keys, the kind of its first packets, and its labels.
struct Version {
    number: u32,
    salt: [u8; 20],
    kind: u8,
    labels: [&'static str; 3],
}

const VERSIONS: [Version; 2] = [
    Version {
        number: 1,
        salt: *b"\x38\x76\x2c\xf7\xf5\x59\x34\xb3\x4d\x17\x9a\xe6\xa4\xc8\x0c\xad\xcc\xbb\x7f\x0a",
        kind: 0,
        labels: ["quic key", "quic iv", "quic hp"],
    },
    Version {
        number: 0x6b33_43cf,
        salt: *b"\x0d\xed\xe3\xde\xf7\x00\xa6\xdb\x81\x93\x81\xbe\x6e\x26\x9d\xcb\xf9\xbd\x2e\xd9",
        kind: 1,
        labels: ["quicv2 key", "quicv2 iv", "quicv2 hp"],
    },
];

/// Bytes of a mark of authenticity, and of a sample for the protection of a header.
const TAG: usize = 16;
const SAMPLE: usize = 16;

/// Returns the pieces of a hello in a datagram that a client sends; none where it is no first packet of QUIC.
pub(super) fn pieces(datagram: &[u8]) -> Option<Vec<Piece>> {
    let mut reader = Reader(datagram);
    let first = reader.byte()?;
    let version = u32::from_be_bytes(reader.take(4)?.try_into().ok()?);
    let version = VERSIONS.iter().find(|known| known.number == version)?;
    // A long header, and the kind of packet with which a conversation begins.
    if first & 0xc0 != 0xc0 || first >> 4 & 3 != version.kind {
        return None;
    }
    let length = reader.byte()?;
    let target = reader.take(usize::from(length))?;
    let length = reader.byte()?;
    reader.take(usize::from(length))?;
    let length = reader.number()?;
    reader.take(length)?;
    let length = reader.number()?;
    let header = datagram.len() - reader.0.len();
    let keys = Keys::of(version, target)?;
    let plain = keys.open(datagram.get(..header + length)?, header)?;
    hello(&plain)
}

/// Returns the pieces of a hello in the frames of a packet.
fn hello(frames: &[u8]) -> Option<Vec<Piece>> {
    let mut reader = Reader(frames);
    let mut pieces = Vec::new();
    while let Some(kind) = reader.byte() {
        match kind {
            // Padding, and a ping.
            0 | 1 => {}
            // What was received.
            2 | 3 => {
                reader.number()?;
                reader.number()?;
                let ranges = reader.number()?;
                reader.number()?;
                for _ in 0..ranges.checked_mul(2)? + if kind == 3 { 3 } else { 0 } {
                    reader.number()?;
                }
            }
            6 => {
                let place = reader.number()?;
                let length = reader.number()?;
                pieces.push((u32::try_from(place).ok()?, reader.take(length)?.to_vec()));
            }
            _ => break,
        }
    }
    (!pieces.is_empty()).then_some(pieces)
}

/// The keys of a client's first packets.
struct Keys {
    key: aead::LessSafeKey,
    nonce: [u8; 12],
    header: quic::HeaderProtectionKey,
}

impl Keys {
    /// Derives them from the name that the client gave to the server's end.
    fn of(version: &Version, target: &[u8]) -> Option<Self> {
        let initial = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &version.salt), target);
        let client = expand(initial.as_ref(), "client in", 32)?;
        let [key, nonce, header] = version.labels;
        let key = aead::UnboundKey::new(&aead::AES_128_GCM, &expand(&client, key, 16)?).ok()?;
        Some(Self {
            key: aead::LessSafeKey::new(key),
            nonce: expand(&client, nonce, 12)?.try_into().ok()?,
            header: quic::HeaderProtectionKey::new(&quic::AES_128, &expand(&client, header, 16)?).ok()?,
        })
    }

    /// Takes the protection off a packet whose header without its number has this length.
    fn open(&self, packet: &[u8], header: usize) -> Option<Vec<u8>> {
        let sample = packet.get(header + 4..header + 4 + SAMPLE)?;
        let mask = self.header.new_mask(sample).ok()?;
        let mut packet = packet.to_vec();
        packet[0] ^= mask[0] & 0x0f;
        let length = usize::from(packet[0] & 3) + 1;
        let mut nonce = self.nonce;
        for index in 0..length {
            packet[header + index] ^= mask[1 + index];
            nonce[12 - length + index] ^= packet[header + index];
        }
        let (before, sealed) = packet.split_at_mut(header + length);
        if sealed.len() < TAG {
            return None;
        }
        let nonce = aead::Nonce::assume_unique_for_key(nonce);
        let plain = self.key.open_in_place(nonce, aead::Aad::from(&*before), sealed).ok()?;
        Some(plain.to_vec())
    }
}

/// Derives a secret of at most 32 bytes from another (HKDF-Expand-Label of TLS 1.3, of which one step is enough).
fn expand(secret: &[u8], label: &str, length: u8) -> Option<Vec<u8>> {
    let label_length = u8::try_from("tls13 ".len() + label.len()).ok()?;
    let info = [&[0, length, label_length][..], b"tls13 ", label.as_bytes(), &[0], &[1]].concat();
    let block = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), &info);
    block.as_ref().get(..usize::from(length)).map(<[u8]>::to_vec)
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// Reads a number of one, two, four or eight bytes, as its first two bits say.
    fn number(&mut self) -> Option<usize> {
        let first = self.byte()?;
        let rest = self.take((1 << (first >> 6)) - 1)?;
        let number = rest.iter().fold(u64::from(first & 0x3f), |number, byte| number << 8 | u64::from(*byte));
        usize::try_from(number).ok()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    const TARGET: [u8; 8] = [0x83, 0x94, 0xc8, 0xf0, 0x3e, 0x51, 0x57, 0x08];

    /// A first packet with these frames of a hello.
    pub(in super::super) fn packet(pieces: &[(u8, &[u8])]) -> Vec<u8> {
        let mut plain = vec![1];
        for (place, bytes) in pieces {
            plain.extend([6, *place]);
            plain.extend((0x4000 | u16::try_from(bytes.len()).expect("short")).to_be_bytes());
            plain.extend(*bytes);
        }
        plain.resize(plain.len().max(40), 0);
        let length = 0x4000 | u16::try_from(plain.len() + TAG + 1).expect("short");
        let mut packet = [&[0xc0, 0, 0, 0, 1, 8][..], &TARGET, &[0, 0], &length.to_be_bytes(), &[2]].concat();
        let header = packet.len();
        let keys = Keys::of(&VERSIONS[0], &TARGET).expect("keys");
        let mut nonce = keys.nonce;
        nonce[11] ^= 2;
        let nonce = aead::Nonce::assume_unique_for_key(nonce);
        let tag = keys.key.seal_in_place_separate_tag(nonce, aead::Aad::from(&packet), &mut plain).expect("fits");
        packet.extend([&plain, tag.as_ref()].concat());
        let mask = keys.header.new_mask(&packet[header + 3..header + 3 + SAMPLE]).expect("a sample");
        packet[0] ^= mask[0] & 0x0f;
        packet[header - 1] ^= mask[1];
        packet
    }

    #[test]
    fn the_secrets_are_those_of_the_standard() {
        // RFC 9001, appendix A.1.
        let initial = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &VERSIONS[0].salt), &TARGET);
        let client = expand(initial.as_ref(), "client in", 32).expect("a secret");
        let secret = |label, length| hex::encode(expand(&client, label, length).expect("a secret"));
        assert_eq!(secret("quic key", 16), "1f369613dd76d5467730efcbe3b1a22d");
        assert_eq!(secret("quic iv", 12), "fa044b2f42a3fd3b46fb255c");
        assert_eq!(secret("quic hp", 16), "9f50449e04a0e810283a1e9933adedd2");
    }

    #[test]
    fn the_pieces_of_a_hello_come_out() {
        let packet = packet(&[(30, b"behind"), (0, b"before")]);
        assert_eq!(pieces(&packet), Some(vec![(30, b"behind".to_vec()), (0, b"before".to_vec())]));
    }

    #[test]
    fn a_changed_packet_gives_nothing() {
        let whole = packet(&[(0, b"hello")]);
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 0x20;
            assert_eq!(pieces(&changed), None, "{place}");
        }
    }

    proptest! {
        #[test]
        fn any_datagram_is_read(bytes: Vec<u8>) {
            pieces(&bytes);
            pieces(&[&[0xc0, 0, 0, 0, 1][..], &bytes].concat());
            hello(&bytes);
        }
    }
}
