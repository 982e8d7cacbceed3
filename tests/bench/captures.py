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


# Where an identifier stands that is another in each event.
ID = "~id~"


def uuid(chance):
    digits = f"{chance.getrandbits(128):032x}"
    return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])


class Pool:
    """Events to choose from, each with identifiers of its own every time; `written` is how their text is written."""

    def __init__(self, chance, written=lambda text: text):
        self.chance = chance
        self.events = [written(json.dumps(event(chance), separators=(",", ":"))).split(ID) for _ in range(2000)]

    def next(self):
        pieces = self.chance.choice(self.events)
        return "".join(piece for pair in zip(pieces, [*(uuid(self.chance) for _ in pieces[1:]), ""]) for piece in pair)


def event(chance, leak=None):
    """One event of Common Schema 4.0, about 1.2 kB; `leak` is what one of its fields holds."""
    moment = f"2026-09-14T{chance.randrange(24):02}:{chance.randrange(60):02}:{chance.randrange(60):02}.{chance.randrange(1000):03}Z"
    fields = [f"Data.Field{number}" for number in range(12)]
    data = {
        "EventInfo.Level": chance.choice([1, 1, 2, 110]),
        "App.Name": chance.choice(["Word", "Excel", "Outlook", "PowerPoint"]),
        "Session.Id": ID,
        "Activity.Name": "Session",
        "Activity.Duration": chance.randrange(10**6),
        "Data.Doc.IdHash": ID,
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
            "device": {"localId": "s:" + ID, "deviceClass": "Windows.Desktop"},
            "user": {"localId": "w:" + ID},
            "os": {"name": "Windows", "ver": "10.0.22631"},
            "metadata": {"f": {"EventInfo.Level": {"t": 6}, "Activity.Duration": {"t": 6}}},
        },
        "data": data,
    }


def write_events(path: pathlib.Path, size: int) -> int:
    """Writes events, one a line, and returns how many terms were planted: each in each encoding, spread over the file."""
    chance = random.Random(2026)
    pool = Pool(chance)
    leaks = [form for term in TERMS.values() for form in encodings(term).values()]
    step = size // (len(leaks) + 1)
    planted = total = 0
    with open(path, "w", encoding="utf-8") as file:
        while total < size:
            if planted < len(leaks) and total >= (planted + 1) * step:
                line = json.dumps(event(chance, leaks[planted]), separators=(",", ":")).replace(ID, uuid(chance))
                planted += 1
            else:
                line = pool.next()
            total += file.write(line + "\n")
    return planted


def write_archive(path: pathlib.Path, size: int) -> int:
    """Writes an HTTP archive whose requests hold events; returns how many terms were planted."""
    chance = random.Random(2026)
    host = "eu-office.events.data.microsoft.com"
    leaks = [form for term in TERMS.values() for form in encodings(term).values()]
    # As it stands in the text of another JSON.
    pool = Pool(chance, lambda text: json.dumps(text)[1:-1])
    step = size // (len(leaks) + 1)
    planted = total = 0
    headers = {"host": host, "content-type": "application/x-json-stream", "client-version": "1DS-Web-JS-4.4.4"}
    before, after = json.dumps({
        "startedDateTime": "2026-09-14T10:06:15.000Z",
        "time": 41,
        "request": {
            "method": "POST",
            "url": f"https://{host}/OneCollector/1.0/?cors=true&content-type=application/x-json-stream",
            "httpVersion": "HTTP/2", "cookies": [],
            "headers": [{"name": name, "value": value} for name, value in headers.items()],
            "queryString": [{"name": "cors", "value": "true"}],
            "headersSize": -1, "bodySize": -1,
            "postData": {"mimeType": "application/x-json-stream", "text": ID},
        },
        "response": {
            "status": 200, "statusText": "OK", "httpVersion": "HTTP/2", "cookies": [],
            "headers": [{"name": "content-type", "value": "application/json"}],
            "content": {"size": 10, "mimeType": "application/json", "text": '{"acc": 2}'},
            "redirectURL": "", "headersSize": -1, "bodySize": 10,
        },
        "cache": {}, "timings": {"send": 1, "wait": 38, "receive": 2}, "serverIPAddress": "52.178.17.2",
    }, separators=(",", ":")).split(ID)
    with open(path, "w", encoding="utf-8") as file:
        total += file.write('{"log":{"version":"1.2","creator":{"name":"tests/bench/captures.py","version":"1"},"pages":[],"entries":[\n')
        first = True
        while total < size:
            events = [pool.next() for _ in range(chance.choice([1, 2, 4, 8, 20]))]
            if planted < len(leaks) and total >= (planted + 1) * step:
                leaking = json.dumps(event(chance, leaks[planted]), separators=(",", ":")).replace(ID, uuid(chance))
                events.append(json.dumps(leaking)[1:-1])
                planted += 1
            total += file.write(("" if first else ",\n") + before + "\\n".join(events) + after)
            first = False
        file.write("\n]}}\n")
    return planted
