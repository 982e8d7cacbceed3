//! The search tree: from the bits of an address to a record, and from end to end of it in the order of the addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Bits of an IPv6 address under which a tree of both families holds IPv4.
const FOUR_IN_SIX: u32 = 96;

/// A search tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree<'b> {
    nodes: &'b [u8],
    /// How many nodes.
    count: usize,
    /// Bits of one record: 24, 28 or 32; a node has two.
    bits: usize,
    /// Bits of an address: 32 or 128.
    width: u32,
    /// The node at which IPv4 begins, in a tree of both families that has one.
    four: Option<usize>,
}

/// An end of the tree that holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A range, and where its record stands: bytes behind the tree.
    Record {
        /// First address of the range.
        address: IpAddr,
        /// Bits that count.
        prefix: u8,
        /// Where its record stands.
        record: usize,
    },
    /// A part that is no tree.
    Wrong,
}

/// Where the bits of an address lead.
#[derive(Debug, Clone, Copy)]
enum Led {
    /// To a record, or to none.
    Record(Option<usize>),
    /// To IPv4 once more, from another place.
    Again,
    /// Nowhere: the tree goes on after the last bit.
    Wrong,
}

impl<'b> Tree<'b> {
    /// Takes the tree at the beginning of `bytes`. An error is the name of the field that cannot be right.
    pub(super) fn new(bytes: &'b [u8], count: u64, bits: u64, six: bool) -> Result<Self, &'static str> {
        let bits = usize::try_from(bits).ok().filter(|bits| [24, 28, 32].contains(bits)).ok_or("record_size")?;
        let count = usize::try_from(count).map_err(|_| "node_count")?;
        let size = count.checked_mul(bits / 4).ok_or("node_count")?;
        let nodes = bytes.get(..size).filter(|_| count > 0).ok_or("node_count")?;
        let width = if six { 128 } else { 32 };
        let mut tree = Self { nodes, count, bits, width, four: None };
        if six {
            let start = (0..FOUR_IN_SIX).try_fold(0, |node, _| (node < count).then(|| tree.child(node, false)));
            tree.four = start.filter(|node| *node < count);
        }
        Ok(tree)
    }

    /// Returns how many bytes it takes.
    pub(super) fn size(&self) -> usize {
        self.nodes.len()
    }

    /// Returns the record of a node, which has to be one of the tree.
    fn child(&self, node: usize, right: bool) -> usize {
        let start = node * self.bits / 4;
        let node = &self.nodes[start..start + self.bits / 4];
        let number = |bytes: &[u8]| bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte));
        match (self.bits, right) {
            (28, false) => usize::from(node[3] >> 4) << 24 | number(&node[..3]),
            (28, true) => usize::from(node[3] & 0xf) << 24 | number(&node[4..]),
            (_, false) => number(&node[..self.bits / 8]),
            (_, true) => number(&node[self.bits / 8..]),
        }
    }

    /// Follows the bits of an address from the node to which the first `from` of them lead; `path` holds the node behind
    /// each bit. Returns where they lead, and how many it took.
    fn follow(&self, address: u128, from: u32, path: &mut [usize; 129]) -> (Led, u32) {
        let mut node = path[from as usize];
        for taken in from + 1..=self.width {
            node = self.child(node, address >> (self.width - taken) & 1 == 1);
            if node >= self.count {
                let record = node - self.count;
                return (Led::Record((record > 0).then_some(record)), taken);
            }
            if self.four == Some(node) && (taken != FOUR_IN_SIX || address >> 32 != 0) {
                return (Led::Again, taken);
            }
            path[taken as usize] = node;
        }
        (Led::Wrong, self.width)
    }

    /// Returns the first address and the bits of a range.
    fn range(&self, address: u128, taken: u32) -> Option<(IpAddr, u8)> {
        let four = self.width == 32 || self.four.is_some() && address >> 32 == 0 && taken >= FOUR_IN_SIX;
        if four {
            let bits = if self.width == 32 { taken } else { taken - FOUR_IN_SIX };
            return Some((Ipv4Addr::from_bits(u32::try_from(address).ok()?).into(), u8::try_from(bits).ok()?));
        }
        Some((Ipv6Addr::from_bits(address).into(), u8::try_from(taken).ok()?))
    }

    /// Returns all ends that hold something, in the order of the addresses. IPv4 is told once, however often a tree leads
    /// to it. A tree of n nodes has no more than n + 1 ends: what goes on after that is none, and is not followed.
    pub(super) fn ends(self) -> impl Iterator<Item = End> {
        let (mut next, mut left) = (Some(0_u128), self.count + 1);
        let (mut path, mut from) = ([0; 129], 0);
        std::iter::from_fn(move || {
            loop {
                let at = next?;
                if left == 0 {
                    next = None;
                    return Some(End::Wrong);
                }
                left -= 1;
                let (led, taken) = self.follow(at, from, &mut path);
                let beyond = self.width - taken;
                // All bits after those that were taken are the range's own.
                let (first, last) = (at >> beyond << beyond, at | ((1 << beyond) - 1));
                next = last.checked_add(1).filter(|next| self.width == 128 || *next < 1 << 32);
                // What the next address has in common with this one is not gone through again.
                from = next.map_or(0, |next| (next ^ last).leading_zeros() - (128 - self.width));
                match led {
                    Led::Record(None) | Led::Again => {}
                    Led::Wrong => return Some(End::Wrong),
                    Led::Record(Some(record)) => {
                        let (address, prefix) = self.range(first, taken)?;
                        return Some(End::Record { address, prefix, record });
                    }
                }
            }
        })
    }
}
