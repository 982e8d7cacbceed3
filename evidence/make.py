#!/usr/bin/env python3
"""Make the generated files of the demonstration's evidence.

Every file is invented for the demonstration and says so inside. Python's standard library only; no clock, no
randomness, no compression library: the same bytes on every run and on every machine.

    python3 evidence/make.py [FOLDER]      (default: the folder of this script)

Host names and address ranges of the supplier's services are public facts, so that the checks have something to read.
Accounts, people, organisations, counts and dates are invented. Client addresses are of the documentation ranges
(RFC 5737), domains end in `.example` (RFC 2606).
"""

import base64
import binascii
import hashlib
import json
import pathlib
import struct
import sys
import uuid

LABEL = "Made for the demonstration of Waarmerk. Nothing in this file is real."
TENANT = "de300000de300000de300000de300000"
WINDOWS_KEY = "0a89d516ae714e01ae89c96d185e9ae3"
ACCOUNT = "testgebruiker01@demonstratieministerie.example"
EU_OFFICE = "eu-office.events.data.microsoft.com"
EU_MOBILE = "eu-mobile.events.data.microsoft.com"
EU_WINDOWS = "eu-v10c.events.data.microsoft.com"
EU_DEFENDER = "eu-v20.events.data.microsoft.com"
US_MOBILE = "us-mobile.events.data.microsoft.com"
# Addresses inside the public ranges of the telemetry collectors.
WEST_EUROPE = "52.178.17.2"
NORTH_EUROPE = "13.69.239.72"
CENTRAL_US = "52.182.143.208"
# Levels that an event says of itself.
REQUIRED, SERVICE, ESSENTIAL = 1, 110, 120
# The day in September on which diagnostic data was viewed.
DAY = {2025: 16, 2026: 15}


def pseudo(*words):
    """Returns a stable invented identifier."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "waarmerk-demo/" + "/".join(map(str, words))))


def stamp(minute, second=0, milli=0, day="2026-09-14"):
    """Returns a moment of the invented test day, `minute` minutes after nine."""
    return f"{day}T{9 + minute // 60:02}:{minute % 60:02}:{second:02}.{milli:03}Z"


def event(name, time, level, app="Word", data=None, tags=None):
    """Returns one Common Schema 4.0 event."""
    fields = {"EventInfo.Level": {"t": 6}}
    for field, tag in (tags or {}).items():
        fields[field] = {"t": tag}
    return {
        "ver": "4.0",
        "name": name,
        "time": time,
        "iKey": "o:" + TENANT,
        "ext": {
            "app": {"name": app, "ver": "16.0.18227.20152"},
            "device": {"localId": "s:" + pseudo("device").upper(), "deviceClass": "Windows.Desktop"},
            "user": {"localId": "w:" + pseudo("user").upper()},
            "os": {"name": "Windows", "ver": "10.0.22631"},
            "metadata": {"f": fields},
        },
        "data": {"EventInfo.Level": level, "App.Name": app, "Session.Id": pseudo("session", app), **(data or {})},
    }


def lines(events):
    """Returns events as a OneCollector body: one JSON document a line."""
    return "\n".join(json.dumps(one, separators=(",", ":"), ensure_ascii=False) for one in events)


def entry(method, host, path, time, address, status=200, body=None, answer="", kind="application/json"):
    """Returns one HAR 1.2 entry."""
    request = {
        "method": method,
        "url": f"https://{host}{path}",
        "httpVersion": "HTTP/2",
        "cookies": [],
        "headers": [{"name": "host", "value": host}],
        "queryString": [],
        "headersSize": -1,
        "bodySize": len(body.encode()) if body else 0,
    }
    if body:
        mime = "application/x-json-stream"
        request["headers"].append({"name": "content-type", "value": mime})
        request["postData"] = {"mimeType": mime, "text": body}
        request["queryString"] = [{"name": "cors", "value": "true"}, {"name": "content-type", "value": mime}]
    return {
        "startedDateTime": time,
        "time": 41,
        "request": request,
        "response": {
            "status": status,
            "statusText": "OK",
            "httpVersion": "HTTP/2",
            "cookies": [],
            "headers": [{"name": "content-type", "value": kind}],
            "content": {"size": len(answer), "mimeType": kind, "text": answer},
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": len(answer),
        },
        "cache": {},
        "timings": {"send": 1, "wait": 38, "receive": 2},
        "serverIPAddress": address,
    }


def upload(host, time, address, events):
    """Returns the entry of one telemetry upload."""
    path = "/OneCollector/1.0/?cors=true&content-type=application/x-json-stream"
    answer = json.dumps({"acc": len(events)})
    return entry("POST", host, path, time, address, body=lines(events), answer=answer)


def har(entries, level, scenario):
    """Returns a HAR 1.2 document."""
    log = {
        "version": "1.2",
        "creator": {"name": "waarmerk demonstration (evidence/make.py)", "version": "1"},
        "comment": f"{LABEL} It is shaped like a capture of scenario {scenario} at level {level}; nothing was captured.",
        "pages": [],
        "entries": [],
    }
    rows = ",\n".join(json.dumps(one, separators=(",", ":"), ensure_ascii=False) for one in entries)
    head = json.dumps({"log": log}, separators=(",", ":"), ensure_ascii=False)
    return text(head.replace('"entries":[]', f'"entries":[\n{rows}\n]') + "\n")


def text(words, newline="\n"):
    """Returns UTF-8 bytes."""
    return words.replace("\n", newline).encode()


def essential(app, minute):
    """Returns events that are sent whatever the level: required service data and essential services."""
    return [
        event("Office.Licensing.FullValidation", stamp(minute, 4, 120), ESSENTIAL, app,
              {"Data.LicenseCategory": "Subscription", "Data.LicenseStatuses": "Licensed"}),
        event("Office.Licensing.Heartbeat", stamp(minute, 5, 310), ESSENTIAL, app, {"Data.Mode": "Full"}),
        event("Office.Experimentation.FeatureQueryBatched", stamp(minute, 6, 2), ESSENTIAL, app,
              {"Data.Count": 14, "Data.Sequence": minute}),
        event("Office.Identity.SignOutEvent", stamp(minute, 7, 450), ESSENTIAL, app,
              {"Data.IdentityHashedUniqueId": hashlib.sha256(b"waarmerk-demo/user").hexdigest(),
               "Data.IdentityProviderType": "OrgId"}),
    ]


def service(experience, app, minute):
    """Returns required service data of a Connected Experience. The second name is in no public list."""
    return [
        event("Office.ConnectedServices.RequestCompleted", stamp(minute, 21, 77), SERVICE, app,
              {"Data.Experience": experience, "Data.DurationMs": 180 + minute, "Data.HttpStatus": 200}),
        event("Office.ConnectedServices.SegmentSummary", stamp(minute, 22, 15), SERVICE, app,
              {"Data.Experience": experience, "Data.Segments": 3, "Data.ResultCount": 2}),
    ]


def neither():
    """Returns the capture at Neither: essential services and required service data only."""
    entries = [
        entry("GET", "settings-win.data.microsoft.com", "/settings/v3.0/WSD/DEMO", stamp(0, 1), NORTH_EUROPE,
              answer='{"settings":{}}'),
        entry("GET", "ecs.office.com", "/config/v2/Office/word/16.0.18227.20152/Production/CC", stamp(0, 3),
              "52.113.194.132", answer='{"ECS":{}}'),
    ]
    for turn, app in enumerate(["Word", "Excel", "PowerPoint", "Outlook"]):
        first = 2 + turn * 8
        entries.append(upload(EU_OFFICE, stamp(first, 9), WEST_EUROPE, essential(app, first)))
        entries.append(entry("GET", "ecs.office.com", f"/config/v2/Office/{app.lower()}/16.0.18227.20152/Production/CC",
                             stamp(first + 1), "52.113.194.132", answer='{"ECS":{}}'))
        entries.append(upload(EU_OFFICE, stamp(first + 2, 25), NORTH_EUROPE, service("Spelling", app, first + 2)))
        entries.append(upload(EU_MOBILE, stamp(first + 3, 31), WEST_EUROPE, service("Translator", app, first + 3)))
        entries.append(upload(EU_OFFICE, stamp(first + 5, 12), WEST_EUROPE, essential(app, first + 5)[:2]))
    entries.append(upload(EU_OFFICE, stamp(36, 2), NORTH_EUROPE, service("Help", "Word", 35)))
    entries.append(upload(EU_OFFICE, stamp(38, 40), WEST_EUROPE, essential("Word", 38)[:1]))
    return har(entries, "Neither", "S-1")


def required():
    """Returns the capture at Required. Entry 31, event 2, holds an e-mail address in `userId`: the planted deviation."""
    entries = [
        entry("GET", "settings-win.data.microsoft.com", "/settings/v3.0/WSD/DEMO", stamp(65, 1), NORTH_EUROPE,
              answer='{"settings":{}}'),
        entry("GET", "ecs.office.com", "/config/v2/Office/word/16.0.18227.20152/Production/CC", stamp(65, 3),
              "52.113.194.132", answer='{"ECS":{}}'),
    ]
    number = 0
    while len(entries) < 40:
        app = ["Word", "Excel", "PowerPoint", "Outlook"][number % 4]
        minute = 66 + number
        host, address = [(EU_OFFICE, WEST_EUROPE), (EU_OFFICE, NORTH_EUROPE), (EU_MOBILE, WEST_EUROPE)][number % 3]
        events = [
            event("Office.Session.Activity.Start", stamp(minute, 2, 5), REQUIRED, app,
                  {"Activity.Name": "Session", "Activity.StartStopType": "User"}),
            event("Office.FileIO.CSI.CCachedFileCsiLoadFileBasic", stamp(minute, 3, 12), REQUIRED, app,
                  {"Data.LicenseStatus": 1, "Data.VersionType": 2, "Data.Doc.IdHash": pseudo("document", number)}),
        ]
        if number % 5 == 2:
            # More sensitive measurements: exact counts, and active time in milliseconds.
            events.append(event("Office.Word.Document.Statistics", stamp(minute, 4, 90), REQUIRED, app,
                                {"Doc.PageCount": 3 + number, "Doc.ParagraphCount": 21 + number,
                                 "Doc.WordCount": 411 + 17 * number, "Doc.CitationCount": number % 4,
                                 "Activity.ActiveTimeMs": 182_415 + 1_013 * number}))
        if number % 4 == 3:
            events = essential(app, minute)
        if number % 6 == 5:
            events = service(["Spelling", "Translator", "Help"][number % 3], app, minute)
        if len(entries) == 30:
            host, address = EU_OFFICE, WEST_EUROPE
            events = [
                event("Office.Session.Activity.Stop", stamp(minute, 2, 5), REQUIRED, "Word",
                      {"Activity.Name": "Session", "Activity.StartStopType": "User"}),
                event("Office.Feedback.Survey.UI.Win32", stamp(minute, 3, 12), REQUIRED, "Word",
                      {"SurveyId": pseudo("survey"), "SurveyName": "demo", "userId": ACCOUNT}),
            ]
        if len(entries) == 37:
            host, address = US_MOBILE, CENTRAL_US
        entries.append(upload(host, stamp(minute, 15), address, events))
        number += 1
    return har(entries, "Required", "S-1")


def reg(downloads=2):
    """Returns the user's Office policies as regedit writes them: UTF-16LE with a byte order mark, CRLF."""
    base = r"HKEY_CURRENT_USER\Software\Policies\Microsoft\office"
    keys = [
        (base + r"\common\clienttelemetry", [("sendtelemetry", 3)]),
        (base + r"\16.0\common", [("qmenable", 0)]),
        (base + r"\16.0\common\feedback", [("enabled", 0), ("includescreenshot", 0), ("surveyenabled", 0)]),
        (base + r"\16.0\common\privacy",
         [("controllerconnectedservicesenabled", 2), ("downloadcontentdisabled", downloads), ("usercontentdisabled", 1)]),
    ]
    words = ["Windows Registry Editor Version 5.00", "", "; " + LABEL, ""]
    for key, values in keys:
        words += [f"[{key}]"] + [f'"{name}"=dword:{value:08x}' for name, value in values] + [""]
    return b"\xff\xfe" + "\r\n".join(words + [""]).encode("utf-16-le")


def reg_2025():
    """Returns the policies of the year before: online content was not yet turned off."""
    return reg(downloads=1)


def pol():
    """Returns the machine's policies as registry.pol."""
    windows = r"Software\Policies\Microsoft\Windows"
    rows = [
        (windows + r"\DataCollection", "AllowTelemetry", 0),
        (windows + r"\DataCollection", "AllowDeviceNameInTelemetry", 0),
        (windows + r"\System", "EnableActivityFeed", 0),
        (windows + r"\System", "PublishUserActivities", 0),
        (windows + r"\System", "UploadUserActivities", 0),
        (r"Software\Policies\Microsoft\SQMClient\Windows", "CEIPEnable", 0),
        (r"Software\Policies\Demonstratieministerie", "Label", LABEL),
    ]
    out = b"PReg" + struct.pack("<I", 1)
    for key, name, value in rows:
        if isinstance(value, int):
            kind, data = 4, struct.pack("<I", value)
        else:
            kind, data = 1, (value + "\0").encode("utf-16-le")
        wide = [(word + "\0").encode("utf-16-le") for word in (key, name)]
        parts = [wide[0], wide[1], struct.pack("<I", kind), struct.pack("<I", len(data)), data]
        out += "[".encode("utf-16-le") + ";".encode("utf-16-le").join(parts) + "]".encode("utf-16-le")
    return out


def gpresult():
    """Returns a report as `gpresult /x` makes it: user and computer, UTF-16 with a byte order mark."""
    registry = "http://www.microsoft.com/GroupPolicy/Settings/Registry"

    def policy(prefix, gpo, name, state, category, choice=None):
        rows = [f"<{prefix}:Policy>",
                f'<GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier>{{{pseudo(gpo).upper()}}}'
                "</Identifier><Domain>demonstratieministerie.example</Domain></GPO>",
                '<Precedence xmlns="http://www.microsoft.com/GroupPolicy/Settings">1</Precedence>',
                f"<{prefix}:Name>{name}</{prefix}:Name>", f"<{prefix}:State>{state}</{prefix}:State>",
                f"<{prefix}:Category>{category}</{prefix}:Category>"]
        if choice:
            rows += [f"<{prefix}:DropDownList><{prefix}:Name>{choice[0]}</{prefix}:Name><{prefix}:State>Enabled"
                     f"</{prefix}:State><{prefix}:Value><{prefix}:Name>{choice[1]}</{prefix}:Name></{prefix}:Value>"
                     f"</{prefix}:DropDownList>"]
        return "".join(rows + [f"</{prefix}:Policy>"])

    def results(element, name, gpo, prefix, policies):
        return (f"<{element}><Version>2228228</Version><Name>{name}</Name><Domain>demonstratieministerie.example</Domain>"
                f"<GPO><Name>{gpo}</Name><Enabled>true</Enabled><IsValid>true</IsValid><AccessDenied>false</AccessDenied>"
                "<Link><SOMPath>demonstratieministerie.example</SOMPath><AppliedOrder>1</AppliedOrder></Link></GPO>"
                '<ExtensionData><Extension xmlns:' + prefix + f'="{registry}" xsi:type="{prefix}:RegistrySettings" '
                'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://www.microsoft.com/GroupPolicy/Settings">'
                + "".join(policies) + "</Extension><Name xmlns=\"http://www.microsoft.com/GroupPolicy/Settings\">Registry"
                f"</Name></ExtensionData></{element}>")

    privacy = "Microsoft Office 2016/Privacy/Trust Center"
    user = [
        policy("q1", "office", "Configure the level of client software diagnostic data sent by Office to Microsoft",
               "Enabled", privacy, ("Type of diagnostic data:", "Neither")),
        policy("q1", "office", "Allow the use of additional optional connected experiences in Office", "Disabled", privacy),
        policy("q1", "office", "Allow the use of connected experiences in Office that download online content",
               "Disabled", privacy),
        policy("q1", "office", "Enable Customer Experience Improvement Program", "Disabled", privacy),
    ]
    computer = [
        policy("q2", "windows", "Allow Diagnostic Data", "Enabled", "Windows Components/Data Collection and Preview Builds",
               ("Diagnostic data level", "Diagnostic data off (not recommended)")),
        policy("q2", "windows", "Turn off Windows Customer Experience Improvement Program", "Enabled",
               "System/Internet Communication Management/Internet Communication settings"),
        policy("q2", "windows", "Enables Activity Feed", "Disabled", "System/OS Policies"),
        policy("q2", "windows", "Allow publishing of User Activities", "Disabled", "System/OS Policies"),
        policy("q2", "windows", "Allow upload of User Activities", "Disabled", "System/OS Policies"),
    ]
    words = ('<?xml version="1.0" encoding="utf-16"?>\n'
             f"<!-- {LABEL} -->\n"
             '<Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop">'
             "<ReadTime>2026-09-14T08:41:07.0000000Z</ReadTime><DataType>LoggedData</DataType>\n"
             + results("UserResults", "DEMOMIN\\testgebruiker01", "Demo Office privacy", "q1", user) + "\n"
             + results("ComputerResults", "DEMOMIN\\WP07$", "Demo Windows privacy", "q2", computer) + "\n</Rsop>\n")
    return b"\xff\xfe" + words.replace("\n", "\r\n").encode("utf-16-le")


def intune():
    """Returns a settings catalogue policy as Intune exports it."""
    office = "user_vendor_msft_policy_config_office16v2~policy~l_microsoftofficesystem~l_privacy~l_trustcenter"
    kind = "#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance"

    def choice(identifier, value, children=()):
        return {"@odata.type": kind, "settingDefinitionId": identifier, "settingInstanceTemplateReference": None,
                "choiceSettingValue": {"settingValueTemplateReference": None, "value": identifier + value,
                                       "children": list(children)}}

    drop = office + "_l_sendtelemetry_l_sendtelemetrydropid"
    privacy = "device_vendor_msft_policy_config_privacy_"
    settings = [
        choice(office + "_l_sendtelemetry", "_1", [choice(drop, "_3")]),
        choice(office + "_l_optionalconnectedexperiences", "_0"),
        choice(office + "_l_enablecustomerexperienceimprovementprogram", "_0"),
        choice("device_vendor_msft_policy_config_system_allowtelemetry", "_0"),
        choice(privacy + "enableactivityfeed", "_0"),
        choice(privacy + "publishuseractivities", "_0"),
        choice(privacy + "uploaduseractivities", "_0"),
    ]
    document = {
        "@odata.context": "https://graph.microsoft.com/beta/$metadata#deviceManagement/configurationPolicies/$entity",
        "id": pseudo("intune"),
        "name": "Demo - privacy - Office and Windows",
        "description": LABEL,
        "createdDateTime": "2026-01-12T09:30:00Z",
        "lastModifiedDateTime": "2026-03-03T13:05:00Z",
        "platforms": "windows10",
        "technologies": "mdm",
        "settingCount": len(settings),
        "settings": [{"id": str(number), "settingInstance": one} for number, one in enumerate(settings)],
    }
    return text(json.dumps(document, indent=2) + "\n")


def viewer(year=2026, count=24):
    """Returns an export of the Diagnostic Data Viewer's PowerShell module: CSV, CRLF, payload with doubled quotes."""
    names = [
        ("Office.Licensing.FullValidation", "True", ESSENTIAL),
        ("Office.Session.Activity.Start", "True", REQUIRED),
        ("Office.Word.FileNew.CreateNewFile", "True", REQUIRED),
        ("Office.FileIO.CSI.CCachedFileCsiSaveFileBasic", "True", REQUIRED),
        ("Office.TelemetryEngine.IsPreLaunch", "True", REQUIRED),
        ("Office.ConnectedServices.RequestCompleted", "True", SERVICE),
        ("Office.Security.ComSecurity.Load", "True", REQUIRED),
        ("Office.System.SessionHandoff", "True", REQUIRED),
    ]
    rows = ["#TYPE DDVCmdlets.Containers.EventRecord", '"Name","Timestamp","Payload","IsRequired","DiagnosticDataCategories"']
    for number in range(count):
        name, core, level = names[number % len(names)]
        app = ["Word", "Excel", "Outlook"][number % 3]
        payload = event(name, stamp(70 + number, 8, 3, f"{year}-09-{DAY[year]}"), level, app, {"Data.Note": LABEL})
        payload = json.dumps(payload, separators=(",", ":")).replace('"', '""')
        category = "31" if level == ESSENTIAL else "25"
        rows.append(f'"{name}","{DAY[year]}-9-{year} {10 + number // 60}:{10 + number % 50:02}:08","{payload}","{core}","{category}"')
    return text("\n".join(rows + [""]), "\r\n")


def viewer_2025():
    """Returns the export of the year before, at level Neither."""
    return viewer(2025, 12)


def onecollector():
    """Returns the bodies of telemetry uploads as one stream of events: Office on the web and Defender, pseudonymised."""
    events = []
    for number in range(18):
        one = event("Microsoft.Defender.Sense.Heartbeat" if number % 3 else "Microsoft.Defender.Alert.Evaluated",
                    stamp(5 + number, 1, 9, "2026-09-15"), SERVICE, "Defender for Endpoint",
                    {"Data.Note": LABEL, "Data.AccountPseudonym": pseudo("account", number % 4),
                     "Data.DevicePseudonym": pseudo("device", number % 4), "Data.Verdict": "clean"})
        one["ext"]["device"]["localId"] = "s:" + pseudo("device", number % 4).upper()
        events.append(one)
    for number in range(8):
        one = event("Microsoft.Windows.Telemetry.Heartbeat", stamp(40 + number, 1, 9, "2026-09-15"), REQUIRED, "Windows",
                    {"Data.Note": LABEL, "Data.Sequence": number})
        one["iKey"] = "o:" + WINDOWS_KEY
        events.append(one)
    return text(lines(events) + "\n")


def tags():
    """Returns a small extract in the shape of the public service tag file. The ranges are public; the extract is made."""
    def tag(name, region, service_name, prefixes):
        return {"name": name, "id": name,
                "properties": {"changeNumber": 1, "region": region, "regionId": 0, "platform": "Azure",
                               "systemService": service_name, "addressPrefixes": prefixes, "networkFeatures": []}}

    document = {
        "_comment": LABEL + " Prefixes are a few public ones, chosen for the demonstration; not the supplier's file.",
        "changeNumber": 1,
        "cloud": "Public",
        "values": [
            tag("AzureCloud.westeurope", "westeurope", "", ["52.178.0.0/17", "13.69.0.0/17"]),
            tag("AzureCloud.northeurope", "northeurope", "", ["13.69.128.0/17", "20.50.64.0/20"]),
            tag("AzureCloud.centralus", "centralus", "", ["52.182.128.0/17", "13.89.0.0/16"]),
            tag("OneDsCollector", "", "OneDsCollector",
                ["52.178.17.2/31", "52.178.17.232/29", "13.69.239.68/31", "13.69.239.72/29", "52.182.143.208/29"]),
        ],
    }
    return text(json.dumps(document, indent=2) + "\n")


def checksum(words):
    """Returns the Internet checksum (RFC 1071)."""
    words += b"\0" * (len(words) % 2)
    total = sum(struct.unpack(f">{len(words) // 2}H", words))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def labels(name):
    """Returns a domain name in wire format."""
    return b"".join(bytes([len(part)]) + part.encode() for part in name.split(".")) + b"\0"


def pcap():
    """Returns a small capture of DNS queries and answers. Its first query is the label."""
    client, resolver = bytes([192, 0, 2, 17]), bytes([192, 0, 2, 53])
    asked = [
        ("made-for-the-demonstration.nothing-is-real.waarmerk.example", None, None),
        (EU_OFFICE, "onedscolprdweu14.westeurope.cloudapp.azure.com", WEST_EUROPE),
        (EU_MOBILE, "onedscolprdweu08.westeurope.cloudapp.azure.com", "52.178.17.3"),
        (EU_WINDOWS, "onedscolprdneu06.northeurope.cloudapp.azure.com", NORTH_EUROPE),
        (EU_DEFENDER, "onedscolprdneu11.northeurope.cloudapp.azure.com", "13.69.239.73"),
        (US_MOBILE, "onedscolprdcus19.centralus.cloudapp.azure.com", CENTRAL_US),
        (EU_OFFICE, "onedscolprdweu02.westeurope.cloudapp.azure.com", "52.178.17.233"),
        (EU_MOBILE, "onedscolprdneu03.northeurope.cloudapp.azure.com", "13.69.239.74"),
    ]
    out = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1)
    at = 1789376460  # 2026-09-14 09:01:00 UTC

    def frame(source, target, ports, payload, number):
        datagram = struct.pack(">HHHH", *ports, 8 + len(payload), 0) + payload
        head = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(datagram), number, 0, 64, 17, 0, source, target)
        head = head[:10] + struct.pack(">H", checksum(head)) + head[12:]
        return b"\x02\x00\x00\x00\x00\x01\x02\x00\x00\x00\x00\x02\x08\x00" + head + datagram

    for number, (name, alias, address) in enumerate(asked):
        question = labels(name) + struct.pack(">HH", 1, 1)
        query = struct.pack(">HHHHHH", 0x4000 + number, 0x0100, 1, 0, 0, 0) + question
        if alias is None:
            answer = struct.pack(">HHHHHH", 0x4000 + number, 0x8183, 1, 0, 0, 0) + question
        else:
            target = labels(alias)
            where = 12 + len(question) + 12
            answer = (struct.pack(">HHHHHH", 0x4000 + number, 0x8180, 1, 2, 0, 0) + question
                      + struct.pack(">HHHIH", 0xC00C, 5, 1, 60, len(target)) + target
                      + struct.pack(">HHHIH", 0xC000 | where, 1, 1, 60, 4) + bytes(map(int, address.split("."))))
        port = 52000 + number
        for step, packet in enumerate([frame(client, resolver, (port, 53), query, 2 * number),
                                       frame(resolver, client, (53, port), answer, 2 * number + 1)]):
            out += struct.pack("<IIII", at + 60 * number, 12000 * step, len(packet), len(packet)) + packet
    return out


GLYPHS = {
    "A": "0E11111F111111", "B": "1E11111E11111E", "C": "0E11101010110E", "D": "1E11111111111E", "E": "1F10101E10101F",
    "F": "1F10101E101010", "G": "0E11101711110F", "H": "1111111F111111", "I": "0E04040404040E", "J": "0702020202120C",
    "K": "11121418141211", "L": "1010101010101F", "M": "111B1515111111", "N": "11191513111111", "O": "0E11111111110E",
    "P": "1E11111E101010", "Q": "0E11111115120D", "R": "1E11111E141211", "S": "0F10100E01011E", "T": "1F040404040404",
    "U": "1111111111110E", "V": "11111111110A04", "W": "11111115151B11", "X": "11110A040A1111", "Y": "11110A04040404",
    "Z": "1F01020408101F", "0": "0E11131519110E", "1": "040C040404040E", "2": "0E11010204081F", "3": "1F02040201110E",
    "4": "02060A121F0202", "5": "1F101E0101110E", "6": "0608101E11110E", "7": "1F010204080808", "8": "0E11110E11110E",
    "9": "0E11110F01020C", "-": "0000001F000000", ".": "00000000000C0C", ":": "000C0C000C0C00", ",": "000000000C0408",
    "/": "01010204081010", "(": "02040808080402", ")": "08040202020408", " ": "00000000000000",
}


def png():
    """Returns a drawing that is shaped like a screenshot of a settings page: two bits a pixel, four colours."""
    wide, high = 640, 330
    field = [bytearray(wide) for _ in range(high)]

    def box(left, top, right, bottom, colour):
        for y in range(top, bottom):
            field[y][left:right] = bytes([colour]) * (right - left)

    def write(left, top, words, colour, scale=2):
        for letter in words.upper():
            rows = bytes.fromhex(GLYPHS[letter])
            for y, row in enumerate(rows):
                for x in range(5):
                    if row >> (4 - x) & 1:
                        box(left + x * scale, top + y * scale, left + (x + 1) * scale, top + (y + 1) * scale, colour)
            left += 6 * scale

    box(0, 0, wide, 40, 2)
    write(16, 13, "Trust Center - Privacy options", 0)
    rows = [("Diagnostic data level", "Neither"), ("Optional connected experiences", "Off"),
            ("Experiences that download content", "Off"), ("Experiences that analyse content", "On"),
            ("LinkedIn features", "Not configured")]
    for number, (name, value) in enumerate(rows):
        top = 58 + 40 * number
        write(16, top, name, 3)
        write(452, top, value, 2 if value != "Not configured" else 3)
        box(16, top + 26, wide - 16, top + 27, 1)
    write(16, 268, "Managed by your organisation", 2)
    box(0, 296, wide, high, 1)
    write(16, 306, "Demonstration - drawn by a script - nothing is real", 3)

    raw = bytearray()
    for row in field:
        raw.append(0)
        for x in range(0, wide, 4):
            raw.append(row[x] << 6 | row[x + 1] << 4 | row[x + 2] << 2 | row[x + 3])
    # Stored blocks, so that no compressor decides on the bytes.
    blocks = [bytes(raw[start:start + 65535]) for start in range(0, len(raw), 65535)]
    stream = b"\x78\x01" + b"".join(
        struct.pack("<BHH", one is blocks[-1], len(one), len(one) ^ 0xFFFF) + one for one in blocks)
    low, top = 1, 0
    for byte in raw:
        low = (low + byte) % 65521
        top = (top + low) % 65521
    stream += struct.pack(">HH", top, low)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", binascii.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 2, 3, 0, 0, 0))
            + chunk(b"tEXt", b"Comment\0" + LABEL.encode()) + chunk(b"PLTE", bytes.fromhex("ffffffe4e7ec1f4e79222a35"))
            + chunk(b"IDAT", stream) + chunk(b"IEND", b""))


LETTER = """DEMONSTRATION - this letter was made up; the supplier did not write it.

To: SLM Rijk (demonstration)
Date: 8 October 2026
Subject: Your questions of 7 September 2026 for the annual audit

Dear reader,

In answer to your questions 4, 7, 9, 11 and 14 we can tell you the following.

4. Purposes. Each event type is registered with one of three purposes: providing and
   improving the service, keeping it up to date, keeping it secure. A change of purpose
   goes through a privacy review. The register was shown to your auditors on 6 October.
7. Retention. Diagnostic data is kept for at most 18 months, pseudonymised data of
   Defender for at most 180 days. Our register of retention was shown; a full extract
   of the deletion runs can not be provided outside our premises.
9. Requests by authorities. In the period no request for data of an EU public-sector
   customer was received by the teams that we asked. We can not rule out that requests
   exist of which we may not speak.
11. Documentation. The list of required service data was extended on 2 June 2026. Part
   of the event names is still being documented; we expect to finish in the first
   quarter of 2027.
14. Subprocessors. One subprocessor started 16 days after it was announced, because of
   an error in our release calendar.

Kind regards,
Compliance desk (invented)
"""


def pdf():
    """Returns a one-page letter as PDF 1.4: no compression, a standard font."""
    def escaped(words):
        return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")

    page = "BT /F1 10 Tf 14 TL 64 770 Td\n" + "".join(f"({escaped(row)}) Tj T*\n" for row in LETTER.split("\n")) + "ET\n"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title (Letter of the supplier, made for a demonstration) /Subject ({escaped(LABEL)}) "
        "/CreationDate (D:20261008090000Z) >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    identity = hashlib.sha256(page.encode()).hexdigest()[:32]
    out += (f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R /ID [<{identity}> <{identity}>] >>\n"
            f"startxref\n{table}\n%%EOF\n").encode()
    return out


ANSWER = """Dit bericht is verzonnen voor de demonstratie van Waarmerk. / This message was made up for the demonstration.

Dear auditors,

Thank you for the draft findings of 23 October 2026. Our response:

F-04 (e-mail address in an event). We confirm that the survey component wrote the sign-in name into the field userId
when a survey was shown at level Required. It was a programming error in one build. The field was removed in the build
of 28 October 2026. What was received is deleted within 30 days; we will confirm this in writing.

F-05 (notice of a subprocessor). We accept the finding. The release calendar now refuses a start within the notice period.

F-06 (documentation of required service data). We partly accept the finding. The documentation follows in the first
quarter of 2027.

F-07 (telemetry to a collector outside the EU). The upload came from a component that had not yet moved to the regional
address. The move is planned for December 2026.

Kind regards,
Compliance desk (invented)
"""


def eml():
    """Returns the supplier's response as a message with an attachment."""
    attachment = base64.b64encode(b"number,accepted,action,by\nF-04,yes,field removed,2026-10-28\n"
                                  b"F-05,yes,release calendar,2026-10-15\nF-06,partly,documentation,2027-03-31\n"
                                  b"F-07,yes,regional address,2026-12-31\n").decode()
    folded = "\n".join(attachment[start:start + 76] for start in range(0, len(attachment), 76))
    words = (f"""From: Compliance desk (invented) <compliance@supplier.example>
To: Audit team (invented) <audit@voorbeeldaudit.example>
Date: Fri, 30 Oct 2026 15:12:00 +0100
Subject: [demonstration] Response to the draft findings
Message-ID: <20261030.1@supplier.example>
X-Waarmerk-Demonstration: {LABEL}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="demo-boundary"

--demo-boundary
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{ANSWER}
--demo-boundary
Content-Type: text/csv; name="actions.csv"
Content-Disposition: attachment; filename="actions.csv"
Content-Transfer-Encoding: base64

{folded}
--demo-boundary--
""")
    return text(words, "\r\n")


def workplaces():
    """Returns the inventory of workplaces: what samples are drawn from."""
    units = ["Policy", "Supervision", "Licences", "Finance", "Staff", "Archive"]
    builds = ["2511", "2601", "2602", "2606"]
    rows = [f"W-{1000 + number},{units[number * 7 % 6]},{builds[number * number % 4]},demonstration: invented"
            for number in range(1, 1205)]
    return text("\n".join(["workplace,unit,version,note", *rows, ""]))


def answers():
    """Returns the table of requests as the supplier filled it in, as a Dutch spreadsheet writes it."""
    rows = [
        ["verzoek", "wat wordt gevraagd", "antwoord (aangeleverd / niet beschikbaar)",
         "bestanden (namen, gescheiden door |)", "opmerking (waarom, indien niet beschikbaar)", "beantwoord door"],
        ["R-01", "Contractbepaling; beleid over enquêtes en gebruikersonderzoek", "aangeleverd",
         "supplier-survey-policy-2026.md", "Beleid van 1 maart 2026.", "Compliance desk (verzonnen)"],
        ["R-02", "Contractbepaling; goedkeuringsproces voor campagnes", "aangeleverd",
         "supplier-campaign-approval-2024.md", "", "Compliance desk (verzonnen)"],
        ["R-03", "Lijst van de gebruikersonderzoeken in de periode", "", "", "", ""],
        ["R-04", "Selectieregels van alle campagnes in de periode", "niet beschikbaar", "",
         "Deze regels zijn bedrijfsgeheim en worden niet aan derden gegeven.", "Compliance desk (verzonnen)"],
    ]
    return ("\ufeff" + "".join(";".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)).encode()


FILES = {
    "supplier-answers-2026.csv": answers,
    "workplaces-2026.csv": workplaces,
    "diagnostic-data-2025-09-16.csv": viewer_2025,
    "office-policies-2025.reg": reg_2025,
    "neither-2026-09-14.har": neither,
    "required-2026-09-14.har": required,
    "office-policies.reg": reg,
    "windows-machine-registry.pol": pol,
    "gpresult.xml": gpresult,
    "intune-settings-catalogue.json": intune,
    "diagnostic-data-viewer.csv": viewer,
    "onecollector-2026-09-15.ndjson": onecollector,
    "service-tags-extract.json": tags,
    "dns-2026-09-14.pcap": pcap,
    "trust-center-privacy.png": png,
    "supplier-letter-2026-10-08.pdf": pdf,
    "supplier-response-2026-10-30.eml": eml,
}


def main():
    """Writes every file into the folder."""
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FILES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main()
