"""What the figures are measured on: files made on the spot, the same in every run."""

import pathlib
import random

KIB, MIB = 1024, 1024 * 1024
# Many small files and a few large ones: name, number of small files, number of large ones, size of a large one.
SIZES = {"small": (2_000, 2, 128 * MIB), "full": (20_000, 4, 1024 * MIB)}


def make_files(place: pathlib.Path, size: str) -> int:
    """Writes the files of a size under `place`, and returns how many bytes they hold."""
    small, large, large_size = SIZES[size]
    chance = random.Random(2026)
    total = 0
    for number in range(small):
        folder = place / f"{number // 500:03}"
        folder.mkdir(parents=True, exist_ok=True)
        data = chance.randbytes(chance.randint(1, 64) * KIB)
        (folder / f"capture-{number:05}.har").write_bytes(data)
        total += len(data)
    block = chance.randbytes(MIB)
    for number in range(large):
        with open(place / f"large-{number}.pcap", "wb") as file:
            for index in range(large_size // MIB):
                # No two blocks are the same, and none takes time to make.
                file.write(index.to_bytes(8, "big") + number.to_bytes(8, "big") + block[16:])
        total += large_size
    return total
