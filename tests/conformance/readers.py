#!/usr/bin/env python3
"""Lays what `waarmerk probe` reads beside what independent readers read: tests/conformance/readers.py [SAMPLES]

The readers are the *_peer.py files beside this one, which share no code with the program: Python's standard library, dpkt
for packets, openpyxl for workbooks, maxminddb for databases of addresses. Compared are the demonstration's evidence, the made files of tests/probe, and the real
samples where they are. WAARMERK names the program. As a control each kind is compared once more with a copy in which one
value was changed: that has to differ.
"""

import collections
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
WAARMERK = os.environ.get("WAARMERK", str(ROOT / "target/release/waarmerk"))


def peer(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}_peer.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SETTINGS, LISTS, NETWORK, MMDB = (peer(name) for name in ("settings", "lists", "network", "mmdb"))


def probed(path):
    """Returns the facts that the program reads in a file, and what it recognised the file as."""
    ran = subprocess.run([WAARMERK, "probe", path, "--facts", "--json"], capture_output=True, check=False)
    if ran.returncode not in (0, 1):
        sys.exit(f"{path}: probe ended with {ran.returncode}: {ran.stderr.decode(errors='replace')}")
    file = json.loads(ran.stdout)["files"][0]
    return file["facts"], file["recognised-as"]


def steps(at):
    """Returns the steps of a place with a number, and the name of the file, if any."""
    found = {}
    for step in at.split(" > "):
        word, _, rest = step.partition(" ")
        found[word] = rest
    return found


def value(given):
    if "state" in given:
        return {"state": given["state"], "chosen": [[one["name"], one["value"]] for one in given.get("chosen", [])]}
    kind, held = next(iter(given.items()))
    if kind == "hex":
        return {"bytes": held}
    if kind == "deleted":
        return {"deleted": True}
    return held


def our_settings(facts):
    for fact in facts:
        if fact["kind"] != "setting":
            continue
        by = fact["addressed-by"]
        key = {"registry": "key", "policy": "category", "preference": "domain"}.get(by)
        hive = fact.get("hive") or "other" if by in ("registry", "policy") else "other"
        yield SETTINGS.line(hive, (fact.get(key) if key else "") or "", fact["name"], value(fact["value"]))


def their_settings(path):
    return (SETTINGS.line(*found) for found in SETTINGS.settings(pathlib.Path(path).read_bytes()))


def full(cells):
    return json.dumps({column: cell for column, cell in cells if cell.strip()}, ensure_ascii=False, sort_keys=True)


def our_lists(facts):
    for fact in facts:
        if fact["kind"] == "row":
            at = steps(fact["at"])
            if "row" not in at:
                # A list of bare names has lines.
                yield from (one["cell"] for one in fact["cells"])
                continue
            yield f"{at.get('file', '')} {at['row']} {full((one['column'], one['cell']) for one in fact['cells'])}"
        elif fact["kind"] == "host":
            yield fact["host"]
        elif fact["kind"] == "range":
            yield f"{fact['address']}/{fact['prefix']}"


def their_lists(path):
    for fact in LISTS.facts(str(path)):
        if "row" in fact:
            yield f"{fact.get('sheet', '')} {fact['row']} {full(fact['cells'].items())}"
        else:
            yield fact.get("host") or fact.get("range") or fact["cells"]["event"]


def our_network(facts):
    for fact in facts:
        packet = int(steps(fact["at"])["packet"])
        if fact["kind"] == "lookup":
            yield json.dumps([packet, fact["name"], fact["chain"], fact["addresses"]])
        elif fact["kind"] == "conversation":
            yield json.dumps([packet, fact["server"], fact["port"], fact["name"], fact["sent"], fact["received"]])


def their_network(path):
    for fact in NETWORK.read(str(path)):
        if fact["what"] == "lookup":
            yield json.dumps([fact["packet"], fact["name"], fact["chain"], fact["addresses"]])
        else:
            names = ("packet", "server", "port", "name", "sent", "received")
            yield json.dumps([fact[name] for name in names])


def our_countries(facts):
    for fact in facts:
        if fact["kind"] == "range":
            yield f"{steps(fact['at'])['entry']} {fact['address']}/{fact['prefix']} {fact['tag']} {fact['country']}"


def their_countries(path):
    return (" ".join(str(part) for part in found) for found in MMDB.countries(path))


# Formats, our side, their side; a file, and what is changed in a copy of it as a control.
KINDS = {
    "settings": (
        {"registry-export", "registry-policy", "policy-result", "policy-report", "policy-rules", "intune-settings",
         "registry-query", "item-properties", "cloud-policy", "property-list"},
        our_settings, their_settings, "evidence/office-policies.reg", ("dword:00000003".encode("utf-16-le"), "dword:00000001".encode("utf-16-le")),
    ),
    "lists": (
        {"subprocessors", "transparency-reports", "experiences", "event-names", "service-tags", "endpoints", "table"},
        our_lists, their_lists, "evidence/subprocessors-2026-09-01.csv", (b"Germany", b"Georgia"),
    ),
    "network": ({"pcap", "pcapng"}, our_network, their_network, "evidence/dns-2026-09-14.pcap", (b"\teu-office", b"\teu-offict")),
    "countries": ({"mmdb"}, our_countries, their_countries, "tests/probe/mmdb/made-both-28.mmdb", (b"BNL", b"BFR")),
}


def differs(path, ours, theirs):
    ours, theirs = collections.Counter(ours), collections.Counter(theirs)
    for sign, some in (("-", theirs - ours), ("+", ours - theirs)):
        for line in sorted(some)[:5]:
            print(f"  {sign} {line[:300]}")
    return ours != theirs


def main(words):
    folders = [ROOT / "evidence", ROOT / "tests/probe"] + [pathlib.Path(word) for word in words]
    for word in words:
        if not pathlib.Path(word).is_dir():
            print(f"NOT COMPARED: the real samples are missing ({word})")
    compared, wrong = dict.fromkeys(KINDS, 0), 0
    for path in sorted(path for folder in folders if folder.is_dir() for path in folder.rglob("*") if path.is_file()):
        facts, kind = probed(path)
        for name, (formats, ours, theirs, _, _) in KINDS.items():
            if kind in formats:
                compared[name] += 1
                if differs(path, ours(facts), theirs(path)):
                    wrong += 1
                    print(f"{path.name}: read differently ({kind})")
    for name, (_, ours, theirs, file, (old, new)) in KINDS.items():
        path = ROOT / file
        data = path.read_bytes()
        if old not in data:
            wrong += 1
            print(f"control of {name}: the words to change are not in {file}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / path.name
            copy.write_bytes(data.replace(old, new))
            if sorted(ours(probed(path)[0])) == sorted(theirs(copy)):
                wrong += 1
                print(f"control of {name}: a changed value was not seen")
    print(", ".join(f"{count} files of {name}" for name, count in compared.items()), f"compared; {wrong} wrong")
    return 1 if wrong or not all(compared.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
