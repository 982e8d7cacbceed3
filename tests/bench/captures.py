"""Captures to measure the reading of evidence on: made on the spot, the same in every run, planted terms inside."""

import base64
import json
import pathlib
import random
import urllib.parse

MIB = 1024 * 1024
# What an auditor plants in a test: the set-up's own terms. Nobody of this name exists.
TERMS = {
    "account": "testgebruiker7@proef-waarmerk.example",
    "display-name": "Tessa Proefkonijn-Waarmerk",
    "device": "WM-PROEF-0417",
    "tenant": "proef-waarmerk.example",
    "document": "Reiger-17.docx",
    "sentence": "De zilveren reiger telt zeventien stille sluizen.",
    "phone": "+31 70 555 01 47",
    "sid": "S-1-5-21-1004336348-1177238915-682003330-1147",
}
NAMES = [
    "Office.Session.Activity.Start", "Office.FileIO.CSI.CCachedFileCsiLoadFileBasic", "Office.Word.FileOpen.OpenFile",
    "Office.Licensing.FullValidation", "Office.ConnectedServices.RequestCompleted", "Office.System.SystemHealthMetadata",
    "Office.Excel.Command.Save", "Office.PowerPoint.DocOperation.Save", "Office.Outlook.Desktop.ExchangePuidAndTenantCorrelation",
    "Microsoft.Windows.Telemetry.Heartbeat",
]


def encodings(term):
    """Every form in which a term is planted, by name."""
    plain = term.encode()
    return {
        "plain": term,
        "upper": term.upper(),
        "percent": urllib.parse.quote(term, safe=""),
        "base64": base64.b64encode(b"x=" + plain).decode(),
        "hex": "0x" + plain.hex().upper(),
        "utf16-hex": term.encode("utf-16-le").hex(),
        "nested": json.dumps({"inner": json.dumps({"value": term})}),
    }


def uuid(chance):
    digits = f"{chance.getrandbits(128):032x}"
    return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])


def event(chance, leak=None):
    """One event of Common Schema 4.0, about 1.2 kB; `leak` is what one of its fields holds."""
    moment = f"2026-09-14T{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}.{chance.randrange(1000):03}Z"
    fields = [f"Data.Field{number}" for number in range(12)]
    data = {
        "EventInfo.Level": chance.choice([1, 1, 2, 110]),
        "App.Name": chance.choice(["Word", "Excel", "Outlook", "PowerPoint"]),
        "Session.Id": uuid(chance),
        "Activity.Name": "Session",
        "Activity.Duration": chance.randrange(10**6),
        "Data.Doc.IdHash": uuid(chance),
        "Data.Location": chance.choice(["C:\\Program Files\\Microsoft Office\\root\\Office16", "unknown", "local"]),
        "Data.Note": "Made to measure with. Nothing in this file is real.",
        **{name: chance.choice([chance.randrange(10**9), True, "None", "Success", "16.0.18227.20152", chance.random()]) for name in fields},
    }
    if leak is not None:
        data["Data.Leak"] = leak
    return {
        "ver": "4.0",
        "name": chance.choice(NAMES),
        "time": moment,
        "iKey": "o:de300000de300000de300000de300000",
        "ext": {
            "app": {"name": data["App.Name"], "ver": "16.0.18227.20152", "asId": chance.randrange(1000)},
            "device": {"localId": "s:" + uuid(chance).upper(), "deviceClass": "Windows.Desktop"},
            "user": {"localId": "w:" + uuid(chance).upper()},
            "os": {"name": "Windows", "ver": "10.0.22631"},
            "metadata": {"f": {"EventInfo.Level": {"t": 6}, "Activity.Duration": {"t": 6}}},
        },
        "data": data,
    }


def write_events(path: pathlib.Path, size: int) -> int:
    """Writes events, one a line, and returns how many terms were planted: each in each encoding, spread over the file."""
    chance = random.Random(2026)
    pool = [json.dumps(event(chance), separators=(",", ":")) for _ in range(4000)]
    leaks = [form for term in TERMS.values() for form in encodings(term).values()]
    step = size // (len(leaks) + 1)
    planted = total = 0
    with open(path, "w", encoding="utf-8") as file:
        while total < size:
            if planted < len(leaks) and total >= (planted + 1) * step:
                line = json.dumps(event(chance, leaks[planted]), separators=(",", ":"))
                planted += 1
            else:
                line = chance.choice(pool)
            total += file.write(line + "\n")
    return planted


def write_archive(path: pathlib.Path, size: int) -> int:
    """Writes an HTTP archive whose requests hold events; returns how many terms were planted."""
    chance = random.Random(2026)
    host = "eu-office.events.data.microsoft.com"
    leaks = [form for term in TERMS.values() for form in encodings(term).values()]
    pool = [json.dumps(event(chance), separators=(",", ":")) for _ in range(4000)]
    step = size // (len(leaks) + 1)
    planted = total = 0

    def entry(lines):
        body = "\n".join(lines)
        address = f"https://{host}/OneCollector/1.0/?cors=true&content-type=application/x-json-stream"
        headers = {"host": host, "content-type": "application/x-json-stream", "client-version": "1DS-Web-JS-4.4.4"}
        return json.dumps({
            "startedDateTime": "2026-09-14T10:06:15.000Z",
            "time": 41,
            "request": {
                "method": "POST", "url": address, "httpVersion": "HTTP/2", "cookies": [],
                "headers": [{"name": name, "value": value} for name, value in headers.items()],
                "queryString": [{"name": "cors", "value": "true"}],
                "headersSize": -1, "bodySize": len(body),
                "postData": {"mimeType": "application/x-json-stream", "text": body},
            },
            "response": {
                "status": 200, "statusText": "OK", "httpVersion": "HTTP/2", "cookies": [],
                "headers": [{"name": "content-type", "value": "application/json"}],
                "content": {"size": 10, "mimeType": "application/json", "text": '{"acc": 2}'},
                "redirectURL": "", "headersSize": -1, "bodySize": 10,
            },
            "cache": {}, "timings": {"send": 1, "wait": 38, "receive": 2}, "serverIPAddress": "52.178.17.2",
        }, separators=(",", ":"))

    entries = [entry(chance.choices(pool, k=chance.choice([1, 2, 4, 8, 20]))) for _ in range(2000)]
    with open(path, "w", encoding="utf-8") as file:
        total += file.write('{"log":{"version":"1.2","creator":{"name":"tests/bench/captures.py","version":"1"},"pages":[],"entries":[\n')
        first = True
        while total < size:
            if planted < len(leaks) and total >= (planted + 1) * step:
                text = entry([json.dumps(event(chance, leaks[planted]), separators=(",", ":"))])
                planted += 1
            else:
                text = chance.choice(entries)
            total += file.write(text if first else ",\n" + text)
            first = False
        file.write("\n]}}\n")
    return planted
