#!/usr/bin/env python3
"""Makes a network capture that is hard to read, FOLDER/made.pcap and FOLDER/made.pcapng: the same bytes every run but
for what OpenSSL draws in its hellos.

400 conversations over IPv4 and IPv6 with real hellos of TLS (by Python's `ssl`) or requests of HTTP, each in four
segments, two times in three out of order, some twice; and an answer of DNS with an alias for each. `network_peer.py` and
`waarmerk probe` must read the same in it. Needs `pip install dpkt`.
"""

import ipaddress
import random
import ssl
import sys

import dpkt

HOSTS = ["eu-office.events.data.microsoft.com", "us-mobile.events.data.microsoft.com", "x.example.org", "teams.microsoft.com"]


def hello(name):
    """Returns the first bytes that OpenSSL sends to a server of this name."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    talk = ssl.create_default_context().wrap_bio(to_client, to_server, server_hostname=name)
    try:
        talk.do_handshake()
    except ssl.SSLWantReadError:
        pass
    return to_server.read()


def frame(source, target, inner):
    source, target = ipaddress.ip_address(source), ipaddress.ip_address(target)
    tcp = isinstance(inner, dpkt.tcp.TCP)
    if source.version == 4:
        ip = dpkt.ip.IP(src=source.packed, dst=target.packed, p=6 if tcp else 17, data=inner)
        ip.len = 20 + len(bytes(inner))
        kind = dpkt.ethernet.ETH_TYPE_IP
    else:
        ip = dpkt.ip6.IP6(src=source.packed, dst=target.packed, nxt=6 if tcp else 17, hlim=64, data=inner)
        ip.plen = len(bytes(inner))
        kind = dpkt.ethernet.ETH_TYPE_IP6
    return bytes(dpkt.ethernet.Ethernet(src=b"\2" * 6, dst=b"\4" * 6, type=kind, data=ip))


def answer(number, name, alias, address):
    dns = dpkt.dns.DNS(id=number, op=0x8180)
    dns.qd = [dpkt.dns.DNS.Q(name=name, type=1)]
    dns.an = [
        dpkt.dns.DNS.RR(name=name, type=5, cname=alias, ttl=60),
        dpkt.dns.DNS.RR(name=alias, type=1, ip=ipaddress.ip_address(address).packed, ttl=60),
    ]
    return bytes(dns)


def frames():
    draw = random.Random(4)
    for index in range(400):
        six = index % 5 == 0
        client = "2001:db8::1" if six else "192.0.2.9"
        server = f"2001:db8::{index + 2:x}" if six else f"198.51.100.{index % 250 + 1}"
        name = f"n{index}.{HOSTS[index % 4]}"
        port, first = 40000 + index, draw.randrange(2**32)

        def sent(number, flags, data=b""):
            segment = dpkt.tcp.TCP(sport=port, dport=443, seq=number % 2**32, flags=flags, data=data)
            return frame(client, server, segment)

        def received(number, flags, data=b""):
            return frame(server, client, dpkt.tcp.TCP(sport=443, dport=port, seq=number, flags=flags, data=data))

        body = f"GET /x HTTP/1.1\r\nHost: {name}:80\r\n\r\n".encode() if index % 4 == 3 else hello(name)
        cuts = [0, *sorted(draw.sample(range(1, len(body)), 3)), len(body)]
        pieces = [(start, body[start:end]) for start, end in zip(cuts, cuts[1:])]
        if index % 3:
            draw.shuffle(pieces)
        if index % 7 == 0:
            pieces.append(pieces[0])
        message = dpkt.udp.UDP(sport=53, dport=50000, data=answer(index, name, f"c{index}.westeurope.cloudapp.azure.com", "198.51.100.7"))
        message.ulen = len(bytes(message))
        yield frame(server, client, message)
        yield sent(first, 0x02)
        yield received(7, 0x12)
        for start, piece in pieces:
            yield sent(first + 1 + start, 0x10, piece)
        yield received(8, 0x10, b"\x16\x03\x03\x00\x05\x02\x00\x00\x01\x00")
        yield sent(first + 1 + len(body), 0x11)


def main():
    made = list(frames())
    for kind, writer in (("pcap", dpkt.pcap.Writer), ("pcapng", dpkt.pcapng.Writer)):
        with open(f"{sys.argv[1]}/made.{kind}", "wb") as file:
            out = writer(file)
            for number, data in enumerate(made):
                out.writepkt(data, ts=1500000000 + number / 4)


if __name__ == "__main__":
    main()
