#!/usr/bin/env python3
"""Makes addresses.tsv out of Microsoft's service tags: addresses.py ServiceTags_Public_DATE.json DATE > addresses.tsv

Kept are the ranges of every region (`AzureCloud.<region>`), of the collectors of telemetry and of Defender, and of Azure
Front Door, whose addresses are the same all over the world. Neighbouring ranges of one region are put together; it is
checked that no two regions share an address, so that nothing is lost by that.
"""

import ipaddress
import json
import sys
import textwrap

SERVICES = ["OneDsCollector", "MicrosoftDefenderForEndpoint"]
# Where clients arrive. `AzureFrontDoor.Backend` is where it comes from.
ANYCAST = ["AzureFrontDoor.Frontend", "AzureFrontDoor.FirstParty", "AzureFrontDoor.MicrosoftSecurity"]


def together(prefixes):
    networks = [ipaddress.ip_network(prefix) for prefix in prefixes]
    for version in (4, 6):
        yield from ipaddress.collapse_addresses(network for network in networks if network.version == version)


def check_apart(regions):
    spans = sorted(
        (network.version, int(network.network_address), int(network.broadcast_address), region)
        for region, networks in regions.items()
        for network in networks
    )
    for (version, _, last, one), (other_version, first, _, other) in zip(spans, spans[1:]):
        if version == other_version and first <= last:
            sys.exit(f"{one} and {other} share addresses")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        tags = json.load(file)
    prefixes = {tag["name"]: tag["properties"]["addressPrefixes"] for tag in tags["values"]}
    regions = {
        name.removeprefix("AzureCloud."): list(together(prefixes[name]))
        for name in sorted(prefixes)
        if name.startswith("AzureCloud.")
    }
    check_apart(regions)
    print("format\t1")
    print(f"version\t{tags['changeNumber']}")
    print(f"date\t{sys.argv[2]}")
    print("source\tMicrosoft, Azure IP ranges and service tags, public cloud (ServiceTags_Public), by way of rasmuswiegman/public_lists")
    print("licence\tUnlicense (mirror); facts, an extract")
    print()
    print("region\tservice\tranges")
    rows = [("-", name, list(together(prefixes[name]))) for name in SERVICES]
    rows += [("anycast", "AzureFrontDoor", list(together(prefix for name in ANYCAST for prefix in prefixes[name])))]
    rows += [(region, "-", networks) for region, networks in regions.items()]
    for region, service, networks in rows:
        text = " ".join(str(network) for network in networks)
        for line in textwrap.wrap(text, 200, break_long_words=False, break_on_hyphens=False):
            print(f"{region}\t{service}\t{line}")


if __name__ == "__main__":
    main()
