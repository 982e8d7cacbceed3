"""Seeds for the fuzz targets: small good files to begin from. Usage: seeds.py FOLDER ROOT [SAMPLES]

Made from the demonstration's evidence, the inputs of tests, the tables, and real samples beside the repository where they
are there. Written into FOLDER/<target>/; nothing of them is kept in the repository.
"""

import base64
import gzip
import hashlib
import io
import json
import pathlib
import sqlite3
import struct
import sys
import tempfile
import zipfile
import zlib

# What is larger makes every round slow.
MOST = 256 << 10
# In front of what a target takes as it is.
WHOLE = b"\xff"
TARGETS = ["any", "settings", "telemetry", "captures", "network", "lists", "archives", "identifiers", "checks"]
# How many marks each family of readers has to choose from; as many as tests/fuzz/src/marks.rs has, or more.
MARKS = 20
# How many tests and families the target of checks has.
TESTS, FAMILIES = 17, 5

EVENT = '{"ver":"4.0","name":"Office.Word.A","time":"2026-09-14T10:06:15Z","iKey":"o:1","data":{"a":"b","n":[1,{"c":"d"}]}}'
REQUEST = (
    "POST https://eu-office.events.data.microsoft.com/OneCollector/1.0/ HTTP/1.1\r\nHost: eu-office.events.data.microsoft.com\r\n"
    f"Content-Type: application/x-json-stream\r\n\r\n{EVENT}"
).encode()


def bond(version):
    """One record of Common Schema in Bond compact binary, as little as there can be."""
    begin = b"" if version == 1 else b"\x10"
    return b"CB" + bytes([version, 0]) + begin + b"\x29\x033.0" + b"\x49\x0fOffice.Word.ABC" + b"\x00"


def packages():
    """A request of the older pipeline."""
    record = b"\x29\x033.0\x49\x01A\x00"
    return b"CB\x01\x00" + b"\x0b\x0a\x01".replace(b"\x0b", b"\x2b") + b"\xcb\x08\x0a\x01" + record + b"\x00\x00"


def database():
    """A store of events."""
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(place) / "EventTranscript.db"
        store = sqlite3.connect(path)
        store.execute("PRAGMA page_size = 512")
        store.execute(
            "CREATE TABLE events_persisted (sid TEXT, timestamp INTEGER, payload TEXT, full_event_name TEXT,"
            " full_event_name_hash INTEGER, event_keywords INTEGER, is_core INTEGER, provider_group_id INTEGER)"
        )
        store.execute("CREATE TABLE event_tags (full_event_name_hash INTEGER, tag_id INTEGER)")
        store.execute("CREATE TABLE producers (producer_id INTEGER, producer_id_text TEXT)")
        for number in range(12):
            row = ("S-1-5-21-1", 132_000_000_000_000_000 + number, EVENT, "Office.Word.A", number, 0, number % 2, 1)
            store.execute("INSERT INTO events_persisted VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            store.execute("INSERT INTO event_tags VALUES (?, ?)", (number, 25))
        store.execute("INSERT INTO producers VALUES (1, 'Office')")
        store.commit()
        store.close()
        return path.read_bytes()


def archive(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, text in files.items():
            into.writestr(name, text)
    return made.getvalue()


def sessions():
    return archive({"raw/1_c.txt": REQUEST, "raw/1_s.txt": "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"})


def workbook():
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c><c r="B{row}"><v>{row}</v></c></row>' for row in range(1, 9))
    relation = '<Relationships><Relationship Id="{}" Type="t/{}" Target="{}"/>{}</Relationships>'.format
    return archive({
        "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        "_rels/.rels": relation("x", "officeDocument", "xl/workbook.xml", ""),
        "xl/_rels/workbook.xml.rels": relation(
            "a", "worksheet", "worksheets/sheet1.xml", '<Relationship Id="s" Type="t/sharedStrings" Target="sharedStrings.xml"/>'
        ),
        "xl/sharedStrings.xml": "<sst><si><t>Name</t></si></sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData><mergeCells><mergeCell ref='A1:A3'/></mergeCells></worksheet>",
    })


def net(value):
    """A tagged netstring."""
    if isinstance(value, dict):
        body, tag = b"".join(net(part) for pair in value.items() for part in pair), b"}"
    elif isinstance(value, list):
        body, tag = b"".join(map(net, value)), b"]"
    elif isinstance(value, bool):
        body, tag = str(value).lower().encode(), b"!"
    elif isinstance(value, (int, float)):
        body, tag = str(value).encode(), b"#"
    else:
        body, tag = value if isinstance(value, bytes) else value.encode(), b","
    return str(len(body)).encode() + b":" + body + tag


def dump():
    request = {"method": "POST", "scheme": "https", "host": "x.example", "path": "/OneCollector/1.0", "port": 443,
               "headers": [["content-type", "application/x-json-stream"]], "content": EVENT, "timestamp_start": 1.5}
    return net({"type": "http", "version": 21, "request": request, "response": {"status_code": 200, "headers": [], "content": ""}})


def datagram(payload, ports, protocol):
    """A packet of IPv4 with UDP or TCP in it."""
    if protocol == 17:
        carried = struct.pack(">HHHH", *ports, 8 + len(payload), 0) + payload
    else:
        carried = struct.pack(">HHIIBBHHH", *ports, 1, 0, 0x50, 0x18, 65535, 0, 0) + payload
    return struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(carried), 0, 0, 64, protocol, 0, b"\n\0\0\1", b"\n\0\0\2") + carried


def blocks():
    """A pcapng of raw IP: an answer of DNS, a request of HTTP, and the beginning of a hello of TLS."""
    def block(kind, body):
        body += bytes(-len(body) % 4)
        size = struct.pack("<I", 12 + len(body))
        return struct.pack("<I", kind) + size + body + size

    answer = struct.pack(">HHHHHH", 1, 0x8180, 1, 2, 0, 0) + b"\1a\7example\0" + struct.pack(">HH", 1, 1)
    answer += b"\xc0\x0c" + struct.pack(">HHIH", 5, 1, 60, 4) + b"\1b\xc0\x0e" + b"\xc0\x27" + struct.pack(">HHIH", 1, 1, 60, 4) + b"\x0b\0\0\1"
    packets = [
        datagram(answer, (53, 4096), 17),
        datagram(b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n", (4097, 80), 6),
        datagram(b"\x16\3\1\0\x2e\1\0\0\x2a\3\3" + bytes(32) + b"\0\0\2\x13\1\1\0\0\0", (4098, 443), 6),
    ]
    made = block(0x0A0D0D0A, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1)) + block(1, struct.pack("<HHI", 101, 0, 65535))
    for number, packet in enumerate(packets):
        made += block(6, struct.pack("<IIIII", 0, 0, number, len(packet), len(packet)) + packet)
    return made + block(3, struct.pack("<I", len(packets[0])) + packets[0])


def viewer():
    """A record of the data viewer, and one whose payload is an object."""
    return json.dumps([
        {"Name": "A", "Timestamp": "2026-09-14T10:06:15Z", "Payload": EVENT, "IsRequired": True, "DiagnosticDataCategories": [25]},
        {"Name": "B", "Timestamp": "", "Payload": json.loads(EVENT), "IsRequired": "False", "DiagnosticDataCategories": {"value": [1], "Count": 1}},
    ]).encode()


def little():
    """Seeds for a target that puts a mark in front: what may stand behind it."""
    inner = [
        b'"a"="b"\n"c"=dword:00000001\n"d"=hex(7):61,00,\\\n  62,00\n[-HKEY_CURRENT_USER\\a]\n',
        b"[\0A\0\0\0;\0b\0\0\0;\0\4\0\0\0;\0\4\0\0\0;\0\1\0\0\0]\0",
        b"<q:Policy><q:Name>p</q:Name><q:State>Enabled</q:State><q:DropDownList><q:Name>n</q:Name></q:DropDownList></q:Policy>",
        b"<ComputerConfig><Key>a</Key><Value>b</Value><RegType>REG_DWORD</RegType><RegData>1</RegData></ComputerConfig>",
        b"<key>a.b.c</key><dict><key>d</key><array><string>e</string><data>QUJD</data></array></dict>",
        b'"a":"\\u00e9","b":{"c":[1,2,{"d":null}]},"value":"x","children":[]',
        b'{"name":"host","value":"x"},{"name":"content-type","value":"application/json"}',
        b"a.example,b,c\nd,e,f\n\"g\nh\",i,j\n",
        b'[[seed]]\nkind = "account"\nterm = "anna"\n[[capture]]\nfile = "a.har"\nlevel = "required"\n',
        b"\x6a\xc9\x46\x01a\x00" * 4,
        b"7:headers;10:4:host;1:x;]",
        EVENT.encode(),
        b"4:true!3:abc;1:1^]",
    ]
    for number in range(MARKS):
        for rest in inner:
            yield bytes([number]) + rest


def main():
    folder, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    places = [root / "evidence", root / "tests/probe/settings", root / "tests/probe/mmdb", root / "templates/probe"]
    if len(sys.argv) > 3:
        places.append(pathlib.Path(sys.argv[3]))
    found = [path for place in places for path in sorted(place.rglob("*")) if path.is_file() and path.stat().st_size <= MOST]
    whole = [path.read_bytes() for path in found] + [bond(1), bond(2), packages(), database(), sessions(), workbook(), dump(), blocks(), viewer()]
    marked = list(little())

    def put(target, data):
        (folder / target / hashlib.sha256(data).hexdigest()[:24]).write_bytes(data)

    for target in TARGETS:
        (folder / target).mkdir(parents=True, exist_ok=True)
    for data in whole:
        put("any", data)
        for target in ["settings", "telemetry", "captures", "network", "lists", "archives"]:
            put(target, WHOLE + data)
    for data in marked:
        for target in ["settings", "telemetry", "captures", "network", "lists"]:
            put(target, data)
    # Each small file is given to some of the tests, and each test is given some of what stands behind marks.
    for index, data in enumerate(one for one in whole if len(one) < 8 << 10):
        for step in range(4):
            put("checks", bytes([(index + 5 * step) % TESTS, index % FAMILIES]) + WHOLE + data)
    for number in range(TESTS):
        for family in range(FAMILIES):
            put("checks", bytes([number, family]) + marked[number * 13][:200])
    cells = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>45943</v></c></row><row><c><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>'
    put("archives", b"\x01" + b"\xfe".join([cells, b"<si><t>Name</t></si>", b'<cellXfs><xf numFmtId="14"/></cellXfs>', cells]))
    put("archives", b"\x00" + b"\xfe".join([REQUEST, b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"]))
    texts = [
        "reiger", "%72%65iger", "\\u0072eiger", "cmVpZ2VyIHJlaWdlcg==", "0x726569676572", "72656967657220726569676572", "aaaaaa a@b.nl",
        "S-1-5-21-1-2-3-4 10.1.2.3 2603:1020::5 +31 70 555 01 47", "r\0e\0i\0g\0e\0r\0",
        "C:\\Users\\anna\\nota.docx \\\\server\\share\\x https://a.sharepoint.com/b /home/anna/x",
        base64.b64encode(gzip.compress(b"the word reiger in some text")).decode(), base64.b64encode(zlib.compress(b"a reiger")).decode(),
    ]
    for text in texts:
        for choice in [0, 1, 3, 5, 0x11, 0x21]:
            put("identifiers", bytes([choice]) + text.encode())
    counts = {target: sum(1 for _ in (folder / target).iterdir()) for target in TARGETS}
    print(", ".join(f"{target} {count}" for target, count in counts.items()))


if __name__ == "__main__":
    main()
