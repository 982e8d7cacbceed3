//! The tree itself: RFC 6962, 2.1, with SHA-256.

use super::Leaf;
use crate::seal::key::algorithm::sha256;

/// A tree over leaves in their given order.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The hashes of each level, the leaves first. A hash without a neighbour rises unchanged.
    levels: Vec<Vec<[u8; 32]>>,
}

impl Tree {
    /// Builds the tree.
    pub fn new(leaves: &[Leaf]) -> Self {
        Self::over(leaves.iter().map(|leaf| leaf_hash(leaf.text().as_bytes())).collect())
    }

    fn over(leaves: Vec<[u8; 32]>) -> Self {
        let mut levels = vec![leaves];
        while let Some(level) = levels.last().filter(|level| level.len() > 1) {
            let above = level.chunks(2).map(|pair| match pair {
                [left, right] => node_hash(left, right),
                alone => alone.first().copied().unwrap_or_default(),
            });
            let above = above.collect();
            levels.push(above);
        }
        Self { levels }
    }

    /// Returns the number of leaves.
    pub fn size(&self) -> usize {
        self.levels.first().map_or(0, Vec::len)
    }

    /// Returns the root. That of a tree without leaves is the digest of nothing.
    pub fn root(&self) -> [u8; 32] {
        self.levels.last().and_then(|level| level.first()).copied().unwrap_or_else(|| sha256(&[]))
    }

    /// Returns the proof that leaf `index` (from 0) is in the tree: the hashes beside its path, the lowest first. `None` where
    /// there is no such leaf.
    pub fn prove(&self, index: usize) -> Option<Vec<[u8; 32]>> {
        if index >= self.size() {
            return None;
        }
        let beside = |(height, level): (usize, &Vec<[u8; 32]>)| level.get((index >> height) ^ 1).copied();
        Some(self.levels.iter().enumerate().filter_map(beside).collect())
    }
}

/// Tells whether `proof` shows that `leaf` is number `index` of the `size` leaves under `root` (RFC 9162, 2.1.3.2).
pub fn verify_proof(leaf: &Leaf, index: usize, size: usize, proof: &[[u8; 32]], root: &[u8; 32]) -> bool {
    reaches(leaf_hash(leaf.text().as_bytes()), index, size, proof).as_ref() == Some(root)
}

fn reaches(mut hash: [u8; 32], index: usize, size: usize, proof: &[[u8; 32]]) -> Option<[u8; 32]> {
    let mut last = size.checked_sub(1).filter(|&last| index <= last)?;
    let mut index = index;
    for beside in proof {
        if last == 0 {
            return None;
        }
        if index % 2 == 1 || index == last {
            hash = node_hash(beside, &hash);
            while index.is_multiple_of(2) && index != 0 {
                index /= 2;
                last /= 2;
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        index /= 2;
        last /= 2;
    }
    (last == 0).then_some(hash)
}

fn leaf_hash(content: &[u8]) -> [u8; 32] {
    sha256(&[&[0], content].concat())
}

fn node_hash(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    sha256(&[&[1], left.as_slice(), right.as_slice()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The eight leaves, and the roots of the first one to eight of them, that the Certificate Transparency project tests
    /// its implementations of RFC 6962 with.
    const LEAVES: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const ROOTS: [&str; 8] = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn known() -> Vec<[u8; 32]> {
        LEAVES.iter().map(|leaf| leaf_hash(&hex::decode(leaf).expect("hex"))).collect()
    }

    #[test]
    fn the_known_roots_are_reached() {
        for (count, root) in (1..).zip(ROOTS) {
            assert_eq!(hex::encode(Tree::over(known()[..count].to_vec()).root()), root, "{count} leaves");
        }
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hex::encode(Tree::new(&[]).root()), nothing);
    }

    #[test]
    fn a_known_proof_is_given() {
        let proof = Tree::over(known()).prove(5).expect("a proof");
        let proof: Vec<_> = proof.iter().map(hex::encode).collect();
        let expected = [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ];
        assert_eq!(proof, expected);
    }

    fn leaf(index: usize) -> Leaf {
        Leaf::new("evidence", &format!("E-{index}"), &[7; 32], &[9; 32]).expect("a leaf")
    }

    #[test]
    fn each_leaf_is_proved_by_its_own_proof_at_its_own_place_only() {
        for size in 1..=17 {
            let leaves: Vec<_> = (0..size).map(leaf).collect();
            let tree = Tree::new(&leaves);
            let root = tree.root();
            assert_eq!((tree.size(), tree.prove(size)), (size, None));
            let stranger = leaf(99);
            for (index, leaf) in leaves.iter().enumerate() {
                let proof = tree.prove(index).expect("a proof");
                for other in 0..size + 2 {
                    assert_eq!(
                        verify_proof(leaf, other, size, &proof, &root),
                        other == index,
                        "{index} of {size} at {other}"
                    );
                }
                assert!(!verify_proof(&stranger, index, size, &proof, &root));
                let longer = [proof.as_slice(), &[[0; 32]]].concat();
                assert!(!verify_proof(leaf, index, size, &longer, &root));
                if let Some((_, shorter)) = proof.split_last() {
                    assert!(!verify_proof(leaf, index, size, shorter, &root));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_proof_is_judged_without_harm(index: usize, size: usize, proof in proptest::collection::vec(any::<[u8; 32]>(), 0..70)) {
            prop_assert!(!verify_proof(&leaf(0), index, size, &proof, &[0; 32]));
        }
    }
}
