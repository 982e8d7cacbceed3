#!/usr/bin/env python3
"""A second opinion on network captures: what another reader sees in FILE...

Prints, as one JSON document a line, the answers of DNS and the conversations with their server names, as
`waarmerk probe FILE --json` should give them. Packets are taken apart by dpkt; what is put together here (segments,
TLS records, aliases) is written apart from the program's own code. Needs `pip install dpkt`.
"""

import ipaddress
import json
import struct
import sys

import dpkt

METHODS = (b"GET ", b"POST ", b"HEAD ", b"PUT ", b"CONNECT ", b"OPTIONS ", b"PATCH ", b"DELETE ", b"PROPFIND ", b"REPORT ")


def ip_of(link, data):
    """Returns the packet of IP in a frame, as dpkt's object; None for anything else."""
    if link == 1:
        inner = dpkt.ethernet.Ethernet(data).data
    elif link == 113:
        inner = dpkt.sll.SLL(data).data
    elif link == 276:
        inner = dpkt.sll2.SLL2(data).data
    elif link in (0, 108):
        inner = parse_ip(data[4:])
    elif link in (12, 14, 101, 228, 229):
        inner = parse_ip(data)
    else:
        return None
    return inner if isinstance(inner, (dpkt.ip.IP, dpkt.ip6.IP6)) else None


def parse_ip(data):
    return dpkt.ip6.IP6(data) if data[0] >> 4 == 6 else dpkt.ip.IP(data)


def packets(path):
    """Yields number, link and bytes of each packet of a file."""
    with open(path, "rb") as file:
        mark = file.read(4)
        file.seek(0)
        reader = dpkt.pcapng.Reader(file) if mark == b"\x0a\x0d\x0d\x0a" else dpkt.pcap.Reader(file)
        for number, (_, data) in enumerate(reader, 1):
            yield number, reader.datalink(), data


def answer(number, message):
    """Returns an answer to a question for addresses."""
    dns = dpkt.dns.DNS(message)
    if dns.qr != dpkt.dns.DNS_R or not dns.qd or dns.qd[0].type not in (1, 5, 28, 64, 65, 255):
        return None
    name = dns.qd[0].name.lower()
    aliases = {}
    for record in dns.an:
        if record.type == dpkt.dns.DNS_CNAME:
            aliases.setdefault(record.name.lower(), record.cname.lower())
    chain = []
    last = name
    while last in aliases and aliases[last] not in chain and aliases[last] != name:
        last = aliases[last]
        chain.append(last)
    addresses = []
    for record in dns.an:
        if record.type in (1, 28) and record.name.lower() in [name, *chain]:
            address = str(ipaddress.ip_address(record.rdata))
            if address not in addresses:
                addresses.append(address)
    return {"what": "lookup", "packet": number, "name": name, "chain": chain, "addresses": addresses}


def server_name(data):
    """Returns (known, name) of the first bytes of one direction; known is False while more is needed."""
    if data[:1] == b"\x16":
        message = b""
        while len(data) >= 5 and data[0] == 22 and data[1] == 3:
            length = struct.unpack(">H", data[3:5])[0]
            message += data[5:5 + length]
            data = data[5 + length:]
            if message[:1] not in (b"", b"\x01"):
                return None
            if len(message) >= 4 and len(message) >= 4 + int.from_bytes(message[1:4], "big"):
                break
        if len(message) < 4 or len(message) < 4 + int.from_bytes(message[1:4], "big"):
            return (False, None)
        place = 4 + 2 + 32
        place += 1 + message[place]
        place += 2 + struct.unpack_from(">H", message, place)[0]
        place += 1 + message[place]
        if place + 2 > len(message):
            return (True, None)
        end = place + 2 + struct.unpack_from(">H", message, place)[0]
        place += 2
        while place + 4 <= end:
            kind, length = struct.unpack_from(">HH", message, place)
            if kind == 0:
                size = struct.unpack_from(">H", message, place + 7)[0]
                return (True, message[place + 9:place + 9 + size].decode("ascii").lower())
            place += 4 + length
        return (True, None)
    if any(method.startswith(data) for method in METHODS):
        return (False, None)
    if data.startswith(METHODS):
        head, whole, _ = data.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        if b" HTTP/1." not in lines[0]:
            return (False, None) if len(lines) == 1 and not whole else None
        host = lines[0].split(b" ")[1] if lines[0].startswith(b"CONNECT ") else None
        for line in lines[1:] if whole else lines[1:-1]:
            if host is None and line.lower().startswith(b"host:"):
                host = line[5:].strip()
        if host is None:
            return (bool(whole), None)
        name = host.rsplit(b":", 1)[0].decode("ascii").lower()
        try:
            ipaddress.ip_address(name)
            name = None
        except ValueError:
            pass
        return (True, name)
    return None


class Talk:
    """A conversation; `sides` holds bytes carried and segments of each direction, by address of the sender."""

    def __init__(self, number, first):
        self.number, self.first = number, first
        self.client = None
        self.name = None
        self.done = False
        self.ended = False
        self.asked = None
        self.carried = {}
        self.segments = {}
        self.base = {}

    def server(self, ends):
        client = self.client
        if client is None:
            low = [end for end in ends if end[1] < 1024]
            client = next(end for end in ends if end != low[0]) if len(low) == 1 else self.first
        return next(end for end in ends if end != client), client


def prefix(segments, base):
    """Puts segments in order from base on, as far as there is no gap."""
    data = b""
    for _ in range(len(segments)):
        for number, piece in segments:
            offset = (number - base) & 0xFFFFFFFF
            if offset <= len(data) < offset + len(piece):
                data += piece[len(data) - offset:]
    return data


def written(talk, ends):
    server, client = talk.server(ends)
    return {
        "what": "conversation",
        "packet": talk.number,
        "server": str(ipaddress.ip_address(server[0])),
        "port": server[1],
        "name": talk.name,
        "sent": talk.carried.get(client, 0),
        "received": talk.carried.get(server, 0),
    }


def read(path):
    lookups, over, talks, streams = [], [], {}, {}
    for number, link, data in packets(path):
        try:
            ip = ip_of(link, data)
        except dpkt.UnpackError:
            continue
        if ip is None or not isinstance(ip.data, (dpkt.tcp.TCP, dpkt.udp.UDP)):
            continue
        target = ipaddress.ip_address(ip.dst)
        if target.is_multicast or target.is_unspecified or str(target) == "255.255.255.255" or int(ipaddress.ip_address(ip.src)) == 0:
            continue
        segment = ip.data
        tcp = isinstance(segment, dpkt.tcp.TCP)
        here, there = (ip.src, segment.sport), (ip.dst, segment.dport)
        if isinstance(ip, dpkt.ip.IP):
            carried = ip.len - ip.hl * 4 - (segment.off * 4 if tcp else 8)
        else:
            carried = ip.plen - (segment.off * 4 if tcp else 8)
        payload = bytes(segment.data)[:max(carried, 0)]
        if 53 in (here[1], there[1]):
            found = None
            try:
                if not tcp:
                    found = answer(number, payload)
                elif here[1] == 53 and payload:
                    stream = streams.get((here, there), b"") + payload
                    length = int.from_bytes(stream[:2], "big")
                    if len(stream) >= 2 + length:
                        found = answer(number, stream[2:2 + length])
                        stream = stream[2 + length:]
                    streams[(here, there)] = stream
            except (dpkt.UnpackError, IndexError):
                pass
            if found:
                lookups.append(found)
            continue
        key = (tcp, *sorted((here, there)))
        talk = talks.get(key)
        asking = tcp and segment.flags & 0x12 == 0x02
        if talk and asking and (talk.ended or (talk.asked is not None and talk.asked != segment.seq)):
            over.append(written(talk, key[1:]))
            talk = None
        if talk is None:
            talk = talks[key] = Talk(number, here)
        talk.carried[here] = talk.carried.get(here, 0) + carried
        if not tcp:
            continue
        sequence = segment.seq
        if segment.flags & 0x02:
            talk.client = there if segment.flags & 0x10 else here
            if asking:
                talk.asked = sequence
            sequence += 1
            talk.base.setdefault(here, sequence)
        talk.ended |= bool(segment.flags & 0x05)
        if payload and not talk.done and talk.segments.get(here, []) is not None:
            talk.base.setdefault(here, sequence)
            pieces = talk.segments.setdefault(here, [])
            pieces.append((sequence, payload))
            said = server_name(prefix(pieces, talk.base[here]) or b"\x16\x03\x01\x00\x01\x01")
            if said is None:
                talk.segments[here] = None
            elif said[0]:
                talk.name, talk.done = said[1], True
                talk.client = talk.client or here
    over.extend(written(talk, key[1:]) for key, talk in talks.items())
    return sorted(lookups + over, key=lambda fact: (fact["what"], fact["packet"]))


def main():
    for path in sys.argv[1:]:
        for fact in read(path):
            print(json.dumps({"file": path.rsplit("/", 1)[-1], **fact}, sort_keys=True))


if __name__ == "__main__":
    main()
