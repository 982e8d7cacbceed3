#!/usr/bin/env python3
"""An independent reader of country data, to be laid beside `waarmerk probe FILE --facts --json`.

    python3 tests/conformance/mmdb_peer.py FILE...

Prints each range of a MaxMind DB that has a country: its number among all ranges, the range, the field, the country. The
database is read by MaxMind's own reader (`pip install maxminddb`), by the one of the two that is Python only.
"""

import ipaddress
import re
import sys

import maxminddb


def country(record):
    """Returns the field that gives the country in which addresses lie, and its code; None where there is none."""
    if not isinstance(record, dict):
        return None
    lies = record.get("country")
    for field, code in (
        ("country.iso_code", lies.get("iso_code") if isinstance(lies, dict) else None),
        ("country_code", record.get("country_code")),
        ("country", lies),
    ):
        if isinstance(code, str) and re.fullmatch("[A-Za-z]{2}", code):
            return field, code.upper()
    return None


def countries(path):
    """Yields number, range, field and code of each range that has a country."""
    with maxminddb.open_database(str(path), maxminddb.MODE_FILE) as reader:
        for number, (network, record) in enumerate(reader, 1):
            found = country(record)
            if found:
                yield number, ipaddress.ip_network(network), *found


def main():
    for path in sys.argv[1:]:
        for found in countries(path):
            print(path, *found)


if __name__ == "__main__":
    main()
