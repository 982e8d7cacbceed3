#!/usr/bin/env python3
"""Judges where the words of a PDF stand: geometry.py [--margin MM] [--running MM] FILE.pdf...

Every word must lie inside the margin at the left and the right, and inside the narrower margin for running heads and
feet at the top and the bottom. No two words may cover each other. Validators see none of this. Exit status 1 on a "no",
which names page and word.
"""

import argparse
import html
import re
import subprocess
import sys
from typing import NamedTuple

POINTS_PER_MM = 72 / 25.4
# Rounding of coordinates, and the side bearings of italics.
TOLERANCE = 0.75
# A word's box holds the font's full ascent and descent, so tight lines touch; this much of the smaller box is too much.
LARGEST_COVER = 0.35

PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    """A word and its box in points, from the top left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def area(self) -> float:
        return max(self.right - self.left, 0) * max(self.bottom - self.top, 0)

    def shared(self, other: "Word") -> float:
        """Returns the area that both boxes cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)


def pages_of(file):
    """Returns for each page its width, its height and its words."""
    said = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True).stdout.decode("utf-8", "replace")
    pages = []
    for line in said.splitlines():
        if found := PAGE.search(line):
            pages.append((float(found[1]), float(found[2]), []))
        for found in WORD.finditer(line):
            pages[-1][2].append(Word(*(float(found[side]) for side in range(1, 5)), html.unescape(found[5])))
    return pages


def outside(page, margin, running):
    """Yields the words that leave the margins, with the side where they do."""
    width, height, words = page
    for word in words:
        if word.left < margin - TOLERANCE:
            yield word, "left"
        if word.right > width - margin + TOLERANCE:
            yield word, "right"
        if word.top < running - TOLERANCE:
            yield word, "top"
        if word.bottom > height - running + TOLERANCE:
            yield word, "bottom"


def covering(page):
    """Yields the pairs of words that cover each other."""
    words = sorted((word for word in page[2] if word.area() > 0), key=lambda word: word.top)
    for index, word in enumerate(words):
        for other in words[index + 1 :]:
            if other.top >= word.bottom:
                break
            if word.shared(other) > LARGEST_COVER * min(word.area(), other.area()):
                yield word, other


def judge(file, margin, running):
    """Returns the faults of one file, each a sentence."""
    try:
        pages = pages_of(file)
    except subprocess.CalledProcessError as fault:
        return [f"pdftotext cannot read it: {fault.stderr.decode(errors='replace').strip()}"]
    if not any(words for _, _, words in pages):
        return ["it holds no word at all"]
    faults = []
    for number, page in enumerate(pages, 1):
        for word, side in outside(page, margin, running):
            faults.append(f"page {number}: {word.text!r} leaves the margin at the {side} ({word.left:.1f}, {word.top:.1f})")
        for word, other in covering(page):
            faults.append(f"page {number}: {word.text!r} and {other.text!r} cover each other ({word.left:.1f}, {word.top:.1f})")
    return faults


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--margin", type=float, default=15, help="millimetres at the left and the right")
    arguments.add_argument("--running", type=float, default=10, help="millimetres above running heads and below running feet")
    arguments.add_argument("files", nargs="+", metavar="FILE")
    chosen = arguments.parse_args()
    status = 0
    for file in chosen.files:
        faults = judge(file, chosen.margin * POINTS_PER_MM, chosen.running * POINTS_PER_MM)
        print(f"{'FAIL' if faults else 'PASS'} geometry {file}")
        for fault in faults[:20]:
            print(f"     {fault}")
        if len(faults) > 20:
            print(f"     and {len(faults) - 20} more")
        status |= bool(faults)
    return status


if __name__ == "__main__":
    sys.exit(main())
