#!/usr/bin/env python3
"""Judges what a published file says: texts.py [--holds LIST]... [--lacks LIST]... FILE...

A list is a UTF-8 file with one text a line. Every text of --holds must be found in what a reader of the file sees (the
pages of a PDF, the strings of a JSON file); no text of --lacks may be anywhere in it: pages, outline, alternative
texts, metadata, attachments. Spaces, line ends and hyphens make no difference, since lines are broken on paper.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata


class Unreadable(Exception):
    """A tool could not read the file; the text says what it said."""


def key(text: str) -> str:
    """Returns a text as it is compared."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if not sign.isspace() and sign not in "-\u2010\u2011\u00ad\u200b\ufffe")


def output_of(*command) -> str:
    done = subprocess.run(command, capture_output=True)
    # qpdf's 3 means: read, with warnings.
    if done.returncode not in (0, 3) or (done.returncode == 3 and command[0] != "qpdf"):
        raise Unreadable(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode("utf-8", "replace")


def strings_of(value):
    """Yields every string and every name in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from strings_of(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from strings_of(part)


def json_text(text: str) -> str:
    try:
        return "\n".join(strings_of(json.loads(text)))
    except ValueError as fault:
        raise Unreadable(f"not JSON: {fault}") from fault


def running_zone(file):
    """Returns pdftotext's arguments that leave running heads and feet out, so that a text over a page break is whole."""
    sizes = [line.split() for line in output_of("pdfinfo", file).splitlines() if line.startswith("Page size:")]
    width, height = float(sizes[0][2]), float(sizes[0][4])
    zone = 20 * 72 / 25.4
    return ["-x", "0", "-y", str(int(zone)), "-W", str(int(width)), "-H", str(int(height - 2 * zone))]


def seen_in(file):
    """Returns the readings of a file in which a text may be found."""
    if file.suffix != ".pdf":
        return [json_text(file.read_text("utf-8"))]
    # By block, as written, and as written without running heads and feet.
    readings = [[], ["-raw"], ["-raw", *running_zone(file)]]
    return [output_of("pdftotext", "-enc", "UTF-8", *how, file, "-") for how in readings]


def buried_in(file):
    """Returns everything else a file holds that a text could be dug up from."""
    if file.suffix != ".pdf":
        return [file.read_text("utf-8")]
    buried = [output_of("pdfinfo", file), output_of("pdfinfo", "-meta", file), json_text(output_of("qpdf", "--json", file))]
    with tempfile.TemporaryDirectory() as place:
        output_of("pdfdetach", "-saveall", "-o", place, file)
        for attached in sorted(pathlib.Path(place).iterdir()):
            text = attached.read_bytes().decode("utf-8", "replace")
            buried.append(text)
            if attached.suffix == ".json":
                buried.append(json_text(text))
    return buried


def lines_of(lists):
    return [line for name in lists for line in pathlib.Path(name).read_text("utf-8").splitlines() if line.strip()]


def judge(file, wanted, unwanted):
    """Returns the faults of one file, each a sentence."""
    seen = [key(text) for text in seen_in(file)]
    everything = seen + [key(text) for text in buried_in(file)] if unwanted else seen
    faults = [f"lacks: {text}" for text in wanted if not any(key(text) in reading for reading in seen)]
    faults += [f"holds: {text}" for text in unwanted if any(key(text) in reading for reading in everything)]
    return faults


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--holds", action="append", default=[], metavar="LIST")
    arguments.add_argument("--lacks", action="append", default=[], metavar="LIST")
    arguments.add_argument("files", nargs="+", metavar="FILE", type=pathlib.Path)
    chosen = arguments.parse_args()
    wanted, unwanted = lines_of(chosen.holds), lines_of(chosen.lacks)
    if not wanted and not unwanted:
        print("texts.py: no text to look for", file=sys.stderr)
        return 2
    status = 0
    for file in chosen.files:
        try:
            faults = judge(file, wanted, unwanted)
        except (Unreadable, OSError) as fault:
            faults = [str(fault)]
        print(f"{'FAIL' if faults else 'PASS'} texts {file} ({len(wanted)} wanted, {len(unwanted)} unwanted)")
        for fault in faults[:20]:
            print(f"     {fault}")
        status |= bool(faults)
    return status


if __name__ == "__main__":
    sys.exit(main())
