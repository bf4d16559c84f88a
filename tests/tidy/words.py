"""The kiosk's own words: each one that code says is there, each one that is there is said, and a
translation translates only what there is. It may lack some: the first language then stands in."""

import json
import re
from pathlib import Path

FOLDER = "assets/words/"
FIRST = FOLDER + "en.json"
SPEAKERS = "shared/intake/"


def keys_of(tree, path):
    return json.loads(tree.text[path]).keys() if path in tree.text else []


def said_in(tree, pattern):
    """What the pattern finds in the code of the session, with the file that has it."""
    for path in tree.paths(".cpp", ".h"):
        if path.startswith(SPEAKERS):
            for found in re.findall(pattern, tree.text[path]):
                yield path, found


def words_that_are_said_are_there(tree):
    there = set(keys_of(tree, FIRST))
    for path, key in said_in(tree, r'"([\w.\-]+)"_w\b'):
        if key not in there:
            yield f"{path}: there is no word '{key}' in {FIRST}"


def words_that_are_there_are_said(tree):
    whole = {key for _, key in said_in(tree, r'"([\w.\-]+)"(?!_f)')}
    begun = tuple(key for _, key in said_in(tree, r'"([\w.\-]+)"_f\b'))
    for key in keys_of(tree, FIRST):
        if key not in whole and not key.startswith(begun):
            yield f"{FIRST}: nothing says '{key}'"


def translations_know_their_words(tree):
    there = set(keys_of(tree, FIRST))
    for path in tree.paths(".json"):
        if path.startswith(FOLDER) and Path(path).parent == Path(FOLDER):
            for key in keys_of(tree, path):
                if key not in there:
                    yield f"{path}: there is no word '{key}' in {FIRST}"
