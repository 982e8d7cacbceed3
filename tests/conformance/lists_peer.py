#!/usr/bin/env python3
"""An independent reader of lists, to be laid beside `waarmerk probe FILE --json`.

    python3 tests/conformance/lists_peer.py FILE...

Prints every fact of each file as a line of JSON: a row (`{"row": n, "cells": {...}}`, with `"sheet"` for a workbook), a
host, or a range. It shares no code and no crate with the program: standard library only, and openpyxl for workbooks where
that is installed. Names of columns are normalised as in `docs/evidence/lists.md`.
"""

import csv
import io
import ipaddress
import json
import re
import sys
from datetime import date, datetime


def text_of(data):
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding)
    if len(data) >= 4 and data[1] == 0 and data[3] == 0:
        return data.decode("utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def column(name):
    return re.sub(r"[\W_]+", "_", name.strip()[:200].lower()).strip("_")


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def heading(rows):
    """Index of the heading: the first of 20 rows that is at least half as full as the fullest, and all names."""
    full = [sum(1 for cell in row if cell.strip()) for row in rows]
    for index, row in enumerate(rows[:20]):
        names = [cell.strip() for cell in row if cell.strip()]
        if len(names) >= 2 and len(names) * 2 >= max(full) and all(
            any(char.isalpha() for char in name) and not is_number(name) for name in names
        ):
            return index
    return None


def facts_of_rows(numbered, sheet=None):
    """`numbered`: pairs of the row's number in the file, and its cells."""
    at = heading([row for _, row in numbered[:200]])
    if at is None:
        return
    start, names = numbered[at]
    while names and not names[-1].strip():
        names.pop()
    columns = []
    for index, name in enumerate(names):
        name = column(name) or f"column_{index + 1}"
        columns.append(name if name not in columns else f"{name}_{index + 1}")
    for number, row in numbered[at + 1 :]:
        if not any(cell.strip() for cell in row):
            continue
        cells = {}
        for index, cell in enumerate(row):
            if index < len(columns):
                cells[columns[index]] = cell.strip()
            elif cell.strip():
                cells[f"column_{index + 1}"] = cell.strip()
        for name in columns:
            cells.setdefault(name, "")
        fact = {"row": number - start, "cells": cells}
        yield {"sheet": sheet, **fact} if sheet is not None else fact


def table(text):
    lines = text.lstrip("\ufeff").splitlines()
    said = re.match(r"sep=(.)", lines[0]) if lines else None
    best, most = [], 0
    for separator in [said.group(1)] if said else [",", ";", "\t"]:
        rows = [row for row in csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator) if row]
        found = list(facts_of_rows(list(enumerate(rows))))
        at = heading(rows[:200])
        even = 0 if at is None else sum(1 for row in rows[at:] if len(row) == len(rows[at]))
        if found and even > most:
            best, most = found, even
    return best


def shown(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return str(value.date()) if (value.hour, value.minute, value.second) == (0, 0, 0) else str(value.replace(microsecond=0))
    if isinstance(value, date):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def workbook(path):
    from openpyxl import load_workbook

    book = load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        grid = [[shown(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        first = sheet.min_row
        at = heading([row for row in grid if any(row)][:200])
        start = None if at is None else [index for index, row in enumerate(grid) if any(row)][at]
        for merged in sheet.merged_cells.ranges:
            top = merged.min_row - first
            if start is not None and top > start:
                for row in range(top + 1, min(merged.max_row - first, len(grid) - 1) + 1):
                    if any(grid[row]) and not grid[row][merged.min_col - 1]:
                        grid[row][merged.min_col - 1] = grid[top][merged.min_col - 1]
        numbered = [(index + first, row) for index, row in enumerate(grid) if any(row)]
        yield from facts_of_rows(numbered, sheet.title)


def endpoint(text):
    try:
        network = ipaddress.ip_network(text.strip(), strict=False)
        return {"range": f"{text.strip().split('/')[0]}/{network.prefixlen}"}
    except ValueError:
        return {"host": text.strip().lower()}


def plain(lines):
    """A plain list of hosts, a hosts file, or names of events; nothing else."""
    kept = [(number, line.split("#")[0].split()) for number, line in enumerate(lines, 1)]
    kept = [(number, words) for number, words in kept if words]
    dotted = all("." in words[-1] and not words[-1].endswith(".") for _, words in kept)
    if len(kept) < 3 or not dotted:
        return None
    if all(len(words) == 1 for _, words in kept):
        if any(char.isupper() for _, words in kept for char in words[0]):
            return [{"line": number, "cells": {"event": words[0]}} for number, words in kept]
        return [{"line": number, **endpoint(words[0])} for number, words in kept]
    if all(re.fullmatch(r"[0-9a-f.:]+", words[0]) for _, words in kept):
        return [{"line": number, "host": name} for number, words in kept for name in words[1:]]
    return None


def facts(path):
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"PK\x03\x04"):
        return list(workbook(path))
    text = text_of(data)
    if text.lstrip().startswith("{"):
        content = json.loads(text)
        if "values" in content:
            return [
                {
                    "entry": entry,
                    "range": prefix,
                    "tag": tag["name"],
                    "region": tag["properties"].get("region", ""),
                    "service": tag["properties"].get("systemService") or tag["name"].split(".")[0],
                }
                for entry, tag in enumerate(content["values"], 1)
                for prefix in tag["properties"]["addressPrefixes"]
            ]
        return [{"entry": entry, **endpoint(item)} for entry, item in enumerate(content["list"], 1)]
    return plain(text.splitlines()) or table(text)


def main():
    for path in sys.argv[1:]:
        for fact in facts(path):
            print(json.dumps({"file": path, **fact}, ensure_ascii=False))


if __name__ == "__main__":
    main()
