#!/usr/bin/env python3
"""Reads the captures among the samples with what others wrote, and compares: tests/conformance/captures_peer.py SAMPLES

The peers are Python's json for HTTP archives and mitmproxy's own reader for its dumps. What they count has to stand in
tests/probe/samples/captures.tsv, which the program's own test compares with what it reads itself. As a control each peer is
asked once more for a count that is one too high: that has to differ.
"""

import base64
import gzip
import json
import pathlib
import sys
import zlib

sys.dont_write_bytecode = True


def archive(path):
    """Exchanges of an HTTP archive, and whether all of it is readable."""
    text = path.read_bytes().decode("utf-8-sig")
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return 0, False
    # One of the samples is an entry without an archive around it.
    log = found.get("log", found)
    entries = log["entries"] if "entries" in log else [log]
    whole = True
    for entry in entries:
        content = entry.get("response", {}).get("content") or {}
        headers = {one["name"].lower(): one["value"] for one in entry["response"].get("headers") or []}
        if content.get("encoding") == "base64" and headers.get("content-encoding") == "gzip":
            body = base64.b64decode(content["text"])
            # By the standard the coding was taken off; where its mark is still there, it has to be sound.
            if body[:2] == b"\x1f\x8b":
                try:
                    gzip.decompress(body)
                except (OSError, EOFError, zlib.error):
                    whole = False
    return len(entries), whole


def dump(path):
    """Flows of a dump that are read, and whether all of their bodies can be decoded."""
    from mitmproxy import http
    from mitmproxy.io import FlowReader, tnetstring

    count = 0
    with open(path, "rb") as file:
        # What the reader of flows puts together or makes anew is counted as it stands in the file.
        while file.peek(1):
            flow = tnetstring.load(file)
            kind = flow.get("type", flow.get(b"type", "http"))
            count += (kind.decode() if isinstance(kind, bytes) else kind) in ("http", "websocket", "tcp", "udp")
    whole = True
    with open(path, "rb") as file:
        for flow in FlowReader(file).stream():
            if not isinstance(flow, http.HTTPFlow):
                continue
            for message in filter(None, (flow.request, flow.response)):
                try:
                    message.get_content(strict=True)
                except ValueError:
                    whole = False
    return count, whole


def main():
    samples = pathlib.Path(sys.argv[1])
    if not samples.is_dir():
        print(f"NOT COMPARED: the real samples are missing ({samples})")
        return 0
    table = pathlib.Path(__file__).parents[1] / "probe/samples/captures.tsv"
    readers = {"http-archive": archive, "mitmproxy-dump": dump}
    wrong, read = 0, dict.fromkeys(readers, 0)
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, facts, whole = line.split("\t")
        if kind not in readers:
            continue
        read[kind] += 1
        count, sound = readers[kind](samples / name)
        differs = lambda facts: (str(count), "whole" if sound else "not whole") != (facts, whole)
        if differs(facts):
            wrong += 1
            print(f"{name}: the table says {facts}, {whole}; the peer {count}, {'whole' if sound else 'not whole'}")
        if not differs(str(int(facts) + 1)):
            wrong += 1
            print(f"control of {name}: a count that is too high was not seen")
    print(", ".join(f"{count} of {kind}" for kind, count in read.items()), f"compared; {wrong} wrong")
    return 1 if wrong or not all(read.values()) else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main())
