"""Seeds for each target, cut out of tests/vectors."""

import base64
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "tests/vectors"
PACK = ROOT / "assets/packs/default/pack.json"


def read(name):
    return json.loads((VECTORS / f"{name}.json").read_text())


def from_b64u(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def first_line(text):
    return text.split("\n")[0]


def outbox_row(commit):
    token = "A" * 43
    return json.dumps({"commit": commit, "token": token, "v": 1}, separators=(",", ":")) + "\n"


def pack_members():
    """Each list or object of the default pack by itself, and a statement with all its media."""
    body = json.loads(PACK.read_text())
    return [json.dumps({name: value}) for name, value in body.items()] + [with_media(body)]


def with_media(body):
    name = "A" * 43
    audio = {"en": {"file": f"{name}.mp3", "sha256": name}}
    film = {"language": "ase", "film": f"{name}.webm", "captions": {"en": f"{name}.vtt"}}
    media = {"audio": audio, "easyAudio": audio, "signLanguage": [film]}
    return json.dumps({"statements": [body["statements"][0] | media]})


def desk_file(key):
    profile = {"id": "kim", "name": "Kim", "state": "US-MS", "v": 1, "attestations": [],
               "contacts": [{"kind": "phone", "value": "1"}],
               "licences": [{"state": "US-MS", "type": "LCSW", "number": "C", "multistate": False,
                             "verifiedOn": "2026-03-01", "expiresOn": "2027-12-31"}]}
    return json.dumps({"agency": "A" * 43, "agencySeq": 1, "key": key, "kiosk": "https://k.example",
                       "pack": "A" * 43, "profile": profile, "shared": [key], "v": 1},
                      separators=(",", ":"), sort_keys=True)


def join_order():
    name = "A" * 43
    return json.dumps({"agency": name, "expiry": 1790000000, "id": name, "sealed": name[1:],
                       "tokenHash": name, "v": 1}, separators=(",", ":"), sort_keys=True)


def returned_form():
    """A form on paper as an entry has it, with everything that can stand there."""
    rows = [{"row": "channel.text", "choice": "permit", "until": 1800000000, "except": ["payment"]}]
    return json.dumps({"role": "client", "form": "default 1 en AAAAAAAA", "signed": 1790000000,
                       "came": 1790000001, "route": "mail", "mark": "witnessed", "name": "A",
                       "witness": "B", "helped": "C", "kept": "D", "rows": rows,
                       "said": [{"about": "paper", "text": "E"}], "note": "F"})


def po_files():
    header = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n\n'
    plural = 'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "uno"\nmsgstr[1] "m\\n"\n'
    return [header, f'{header}#, fuzzy\nmsgctxt "a"\nmsgid ""\n"A\\n"\nmsgstr "B"\n',
            f'{header}#. told\nmsgctxt "b"\n{plural}\n#~ msgid "old"\n']


def seeds():
    keys, link, transfer, age = read("keys"), read("link"), read("transfer"), read("age")
    entry = read("entry")
    way = read("way")
    agency, chain = keys["agency"]["text"], keys["keysets"]["chain"]
    requests = transfer["requests"]
    return {
        "json": [json.dumps(link), agency, '["\\ud83d\\ude00",-1,true,null,{"a":[]}]'],
        "fragment": [link["fragment"], *(code["typed"] for code in link["codes"])],
        "signed": [agency, first_line(agency), *map(first_line, chain)],
        "manifest": [link["publicText"], *map(first_line, (link["privateText"], link["escrow"]))],
        "age": [
            *(from_b64u(f["file"]) for f in age["files"] if "file" in f),
            *(i["recipient"] for i in age["identities"].values()),
            from_b64u(age["keyFile"]["file"]),
        ],
        "protocol": [transfer["commit"], first_line(transfer["receipt"]), transfer["headers"],
                     '{"error":"revoked"}'],
        "headers": [
            r[h] for r in requests for h in ("signatureInput", "signature", "contentDigest")
        ],
        "outbox": [outbox_row(transfer["commit"]), bytes(range(64))],
        "way": [way["fragment"], way["pin"], way["note"], way["answer"], way["commit"],
                '{"answers":[],"card":"AAAA","notes":[{"note":"AAAA","time":1}],"v":1}'],
        "pack": pack_members(),
        "po": po_files(),
        "record": [
            *(json.dumps(json.loads(first_line(d))["body"]) for d in entry["documents"]),
            *entry["documents"],
            '{"h":9,"strokes":[[0,0,0,9,5,5,20,9]],"w":9}',
            returned_form(),
            '{"marks":[]}',
            '{"v":1}',
        ],
        "desk_file": [first_line(read("desk")["text"]), desk_file(age["keyFile"]["file"]), "{}"],
        "join": [join_order(), "7K3M-Q2XA-9FTC-W5HN", "7k3m q2xa.9ftc-w5h"],
        # An odd first byte: six bytes per change of a whole report, see layout.cpp.
        "layout": [b"\x01", b"\x01\x0a\x00\x00\x00\x00\x40", b"\x01\x03\x00\x03\x00\x00\x00"],
        "ink": ['{"h":150,"strokes":[[0,0,0,5000,9000,9000,9,100],[5,5,20,0]],"w":358}'],
    }


def write(folder):
    """One folder per target; answers their names."""
    for target, texts in seeds().items():
        place = Path(folder) / target
        place.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts):
            data = text if isinstance(text, bytes) else text.encode()
            (place / f"seed-{number}").write_bytes(data)
    return list(seeds())
