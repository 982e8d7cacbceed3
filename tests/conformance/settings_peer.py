#!/usr/bin/env python3
"""Reads settings files a second time, with nothing but Python's standard library, and prints them in one canonical form.

    settings_peer.py FILE...                 one line a setting: hive, key, name, value, with tabs between; below a
                                             line `# FILE`, where there is more than one
    settings_peer.py --compare FILE JSON     the same against what `waarmerk probe FILE --json` printed

Of the JSON it wants an object with a list `facts`; of those that have a member `setting` it takes `hive` (`machine`,
`user`, `other`), `key`, `name` and `value`. A value is a number, text, list of texts or truth as in JSON, or
{"bytes": "hexadecimal"}, {"deleted": true}, {"state": "Enabled", "chosen": [["element", "shown"], ...]}.
Of a policy that a report names, `key` is its category and `name` its name; of a catalogue `key` is empty and `name` the
id; of a property list `key` is the domain. The hive of the last two is `other`.
"""

import csv
import io
import json
import plistlib
import re
import struct
import sys
import xml.etree.ElementTree as ET


def decoded(raw):
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    if raw[1:2] == b"\0":
        return raw.decode("utf-16-le", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def rooted(key):
    root, _, rest = key.partition("\\")
    if root.upper() in ("HKEY_LOCAL_MACHINE", "HKLM"):
        return "machine", rest
    if root.upper() in ("HKEY_CURRENT_USER", "HKCU"):
        return "user", rest
    person = re.fullmatch(r"HKEY_USERS\\S-1-(?:5-21|12-1)-[0-9-]+\\(.*)", key, re.I)
    return ("user", person.group(1)) if person else ("other", key)


DELETED = {"deleted": True}


def typed(kind, data, wide=True):
    encoding = "utf-16-le" if wide else "cp1252"
    try:
        if kind in (1, 2, 6):
            return data.decode(encoding).rstrip("\0")
        if kind == 4 and len(data) == 4:
            return struct.unpack("<I", data)[0]
        if kind == 5 and len(data) == 4:
            return struct.unpack(">I", data)[0]
        if kind == 11 and len(data) == 8:
            return struct.unpack("<Q", data)[0]
        if kind == 7:
            text = data.decode(encoding).rstrip("\0")
            return text.split("\0") if text else []
    except UnicodeDecodeError:
        pass
    return {"bytes": data.hex()}


# --- registry exports -------------------------------------------------------------------------------------------------


def unescape_wine(text):
    def one(match):
        word = match.group(1)
        if word[0] == "x":
            return chr(int(word[1:], 16))
        if word[0] in "01234567":
            return chr(int(word, 8))
        return {"n": "\n", "r": "\r", "t": "\t"}.get(word, word)

    return re.sub(r"\\(x[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)", one, text, flags=re.S)


def registry_export(text):
    lines = text.replace("\r\n", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "").lower()
    wine, narrow = "wine" in first, first.strip().startswith("regedit4")
    unescape = unescape_wine if wine else (lambda part: re.sub(r"\\(.)", r"\1", part, flags=re.S))
    root, key, gone, at = "", None, False, 0
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        if wine and "relative to" in line and not root:
            root = "HKEY_LOCAL_MACHINE\\" if "machine" in line.lower() else "HKEY_CURRENT_USER\\"
        if line.startswith("["):
            if wine:
                inner = unescape(re.match(r"\[((?:[^\]\\]|\\.)*)\]", line).group(1))
            else:
                inner = line[1 : line.rindex("]")]
            gone = inner.startswith("-") and not wine
            key = inner[1:] if gone else root + inner
            if gone:
                yield (*rooted(key), "**", DELETED)
            continue
        match = re.match(r'(?:@|"((?:[^"\\]|\\.)*)")\s*=\s*(.*)$', line, re.S)
        if not match or key is None:
            continue
        name, data = unescape(match.group(1) or ""), match.group(2)
        while re.match(r"hex", data) and re.search(r"\\\s*(;.*)?$", data):
            data = re.sub(r"\\\s*(;.*)?$", "", data) + lines[at].strip()
            at += 1
        value = None
        if data.startswith("-"):
            value = DELETED
        elif data.startswith('"'):
            found = re.match(r'"((?:[^"\\]|\\.)*)"', data, re.S)
            while not found and at < len(lines):
                data += "\n" + lines[at]
                at += 1
                found = re.match(r'"((?:[^"\\]|\\.)*)"', data, re.S)
            value = unescape(found.group(1))
        elif found := re.match(r"dword:\s*([0-9a-f]{1,8})\s*(?:;.*)?$", data, re.I):
            value = int(found.group(1), 16)
        elif found := re.match(r"hex(?:\(([0-9a-f]+)\))?:([^;]*)", data, re.I):
            packed = bytes(int(byte, 16) for byte in re.findall(r"[0-9a-fA-F]{1,2}", found.group(2)))
            value = typed(int(found.group(1) or "3", 16), packed, not narrow)
        elif found := re.match(r'str(?:\(([0-9a-f]+)\))?:"((?:[^"\\]|\\.)*)"', data):
            value = unescape(found.group(2))
            if found.group(1) == "7":
                value = value.rstrip("\0").split("\0")
        if value is not None and not gone:
            yield (*rooted(key), name, value)


# --- registry.pol -----------------------------------------------------------------------------------------------------


def registry_policy(raw):
    at = 8
    while at < len(raw):
        assert raw[at : at + 2] == b"[\0", at
        end = at
        for _ in range(2):  # key and name end with a zero and a semicolon
            end = raw.index(b"\0\0;\0", end)
            end += 4 if (end - at) % 2 == 0 else 1
        key, name = raw[at + 2 : end].decode("utf-16-le").split("\0;")[:2]
        kind, size = struct.unpack_from("<I2xI", raw, end)
        data = raw[end + 12 : end + 12 + size]
        at = end + 12 + size
        assert raw[at : at + 2] == b"]\0", at
        at += 2
        if name.lower().startswith("**del."):
            yield "other", key, name[6:], DELETED
        elif name.lower().startswith("**delvals"):
            yield "other", key, "*", DELETED
        elif not name.startswith("**"):
            yield "other", key, name, typed(kind, data)


# --- reports of Group Policy ------------------------------------------------------------------------------------------

REGISTRY = "{http://www.microsoft.com/GroupPolicy/Settings/Registry}"


def local(element):
    return element.tag.rpartition("}")[2]


def find(element, name):
    return next((child for child in element if local(child) == name), None)


def text(element, name, otherwise=None):
    child = find(element, name) if element is not None else None
    return otherwise if child is None else (child.text or "").strip()


def chosen(policy):
    for part in policy:
        kind, name, state, value = local(part), text(part, "Name", ""), text(part, "State", ""), find(part, "Value")
        if kind == "CheckBox":
            yield [name, state]
        elif kind == "DropDownList":
            yield [name, text(value, "Name", state)]
        elif kind in ("EditText", "Numeric", "ComboBox"):
            yield [name, state if value is None else (value.text or "").strip()]
        elif kind == "MultiText":
            yield from ([name, (row.text or "").strip()] for row in value if value is not None)
        elif kind == "ListBox" and value is not None:
            yield from ([text(row, "Name", name), text(row, "Data", (row.text or "").strip())] for row in value)


def group_policy(raw):
    halves = {"Computer": "machine", "ComputerResults": "machine", "User": "user", "UserResults": "user"}
    for half in ET.fromstring(raw).iter():
        if local(half) not in halves:
            continue
        hive = halves[local(half)]
        for found in half.iter():
            if found.tag == REGISTRY + "Policy":
                value = {"state": text(found, "State"), "chosen": list(chosen(found))}
                yield hive, text(found, "Category", ""), text(found, "Name"), value
            elif found.tag == REGISTRY + "RegistrySetting":
                value = find(found, "Value")
                if value is None:
                    continue
                data = next((part for part in value if local(part) != "Name"), None)
                if data is None:
                    continue
                shown = int(data.text) if local(data) == "Number" else (data.text or "").strip()
                yield hive, text(found, "KeyPath"), text(value, "Name"), shown


def policy_rules(raw):
    for rule in ET.fromstring(raw):
        hive = {"ComputerConfig": "machine", "UserConfig": "user"}.get(local(rule))
        if hive:
            data = text(rule, "RegData", "")
            value = int(data) if text(rule, "RegType") in ("REG_DWORD", "REG_QWORD") else data
            yield hive, text(rule, "Key"), text(rule, "Value"), value


# --- Intune, property lists, text, tables -----------------------------------------------------------------------------


def intune(text):
    def walk(instance):
        values, below = [], []
        for key, part in instance.items():
            if key.endswith(("SettingValue", "SettingCollectionValue")):
                for one in part if isinstance(part, list) else [part]:
                    if one and one.get("value") is not None:
                        values.append(one["value"])
                    below += (one or {}).get("children") or []
        yield "other", "", instance["settingDefinitionId"], values[0] if len(values) == 1 else [str(one) for one in values]
        for child in below:
            yield from walk(child)

    def profiles(part):
        if isinstance(part, dict):
            if isinstance(part.get("settings"), list):
                yield part
            else:
                part = list(part.values())
        if isinstance(part, list):
            for one in part:
                yield from profiles(one)

    for profile in profiles(json.loads(text)):
        for setting in profile["settings"]:
            yield from walk(setting["settingInstance"])


def property_list(raw):
    def walk(node, domain, key):
        if isinstance(node, dict):
            kind = node.get("PayloadType")
            if kind not in (None, "Configuration", "com.apple.ManagedClient.preferences"):
                domain = kind
            for below, part in node.items():
                named = not domain and isinstance(part, dict) and below.count(".") >= 2
                yield from walk(part, below if named else domain, below)
        elif isinstance(node, list) and not all(isinstance(part, str) for part in node):
            for index, part in enumerate(node, 1):
                yield from walk(part, domain, str(index) if not isinstance(part, dict) else key)
        else:
            yield "other", domain, key, {"bytes": node.hex()} if isinstance(node, bytes) else node

    yield from walk(plistlib.loads(raw), "", "")


def registry_query(text):
    key = None
    for line in text.splitlines():
        if line.upper().startswith("HKEY_"):
            key = line.strip()
        elif found := re.match(r"\s+(.*?)\s+(REG_\w+)(?:\s+(.*))?$", line):
            name, kind, data = found.group(1), found.group(2), (found.group(3) or "").strip()
            value = int(data, 0) if kind in ("REG_DWORD", "REG_QWORD") else data
            if kind == "REG_MULTI_SZ":
                value = data.split("\\0") if data else []
            elif kind in ("REG_BINARY", "REG_NONE"):
                value = {"bytes": data.lower()}
            yield (*rooted(key), "" if re.fullmatch(r"\(.*\)", name) else name, value)


def item_properties(text):
    for block in re.split(r"(?m)(?<=^PSProvider)(.*)$", text):
        path = re.search(r"(?ms)^PSPath\s*:\s*Microsoft\.PowerShell\.Core\\Registry::(.*?)(?=^\S)", block)
        if not path:
            continue
        key = "".join(part.strip() for part in path.group(1).splitlines())
        for name, value in re.findall(r"(?m)^(\S.*?)\s+:(?: (.*))?$", block):
            if not name.startswith("PS"):
                value = value.strip()
                yield (*rooted(key), name, int(value) if value.isdigit() else value)


def cloud_policy(text):
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    names = [name.strip().lower().replace("_", " ") for name in rows[0]]
    policy = next(at for at, name in enumerate(names) if "policy" in name or "beleid" in name)
    states = [at for at, name in enumerate(names) if name in ("state", "status")]
    values = [at for at, name in enumerate(names) if name in ("value", "waarde", "setting value")]
    first, *others = states + values
    for row in rows[1:]:
        chosen = [[names[at], row[at].strip()] for at in others]
        yield "user", "", row[policy].strip(), {"state": row[first].strip(), "chosen": chosen}


def settings(raw):
    if raw.startswith(b"PReg"):
        return registry_policy(raw)
    if raw.startswith(b"bplist"):
        return property_list(raw)
    text = decoded(raw)
    start = text.lstrip().lower()
    if start.startswith(("windows registry editor", "regedit4", "wine registry", "[hkey", "[-hkey")):
        return registry_export(text)
    if start.startswith("<"):
        if "<plist" in start[:2000]:
            return property_list(raw)
        return policy_rules(raw) if "<policyrules" in start[:2000] else group_policy(raw)
    if start.startswith(("{", "[")):
        return intune(text)
    if "pspath" in start:
        return item_properties(text)
    return registry_query(text) if "hkey_" in start else cloud_policy(text)


def line(hive, key, name, value):
    return "\t".join((hive, *(json.dumps(part, ensure_ascii=False) for part in (key, name, value))))


def main(words):
    if words[:1] == ["--compare"]:
        with open(words[1], "rb") as file:
            ours = sorted(line(*found) for found in settings(file.read()))
        with open(words[2], encoding="utf-8") as file:
            facts = [fact["setting"] for fact in json.load(file)["facts"] if "setting" in fact]
        theirs = sorted(line(*(fact[part] for part in ("hive", "key", "name", "value"))) for fact in facts)
        for only, sign in ((set(ours) - set(theirs), "-"), (set(theirs) - set(ours), "+")):
            for found in sorted(only):
                print(sign, found)
        print(f"{words[1]}: {len(ours)} settings here, {len(theirs)} there")
        return int(ours != theirs)
    for path in words:
        if len(words) > 1:
            print("#", path)
        with open(path, "rb") as file:
            for found in settings(file.read()):
                print(line(*found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
