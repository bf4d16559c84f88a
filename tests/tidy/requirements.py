"""The requirements of assets/clauses.json name places that are there."""

import json
import re

TABLE = "assets/clauses.json"


def screens(tree):
    return {m[1] for p in tree.text if (m := re.match(r"shared/intake/screen_(\w+)\.cpp$", p))}


def commands(tree):
    return {name for p in tree.paths(".cpp") if p.startswith("tools/cli/")
            for name in re.findall(r'return \{\s*"([a-z]+(?:[ -][a-z]+)*)",', tree.text[p])}


def fields(tree):
    pack = json.loads(tree.text["assets/packs/default/pack.json"])
    return {field["name"] for field in pack["fields"]}


def record(tree):
    return set(json.loads(tree.text["shared/record/document.schema.json"])["properties"])


def requirements_name_what_is_there(tree):
    if TABLE not in tree.text:
        return
    known = {"screens": screens(tree), "commands": commands(tree), "fields": fields(tree),
             "record": record(tree)}
    for row in json.loads(tree.text[TABLE])["clauses"]:
        for kind, names in known.items():
            for name in row[kind]:
                if name not in names:
                    yield f"{TABLE}: {row['id']} names '{name}', which is not among the {kind}"
