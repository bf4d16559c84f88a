"""The words of kiosk and desk: each that code says is there, each that is there is said, and a
translation translates only what there is. It may lack some: the first language then stands in."""

import json
import re
from pathlib import Path

# The folder of words in each language, and the code that says them.
PAPER = ("shared/paper/record", "shared/paper/telling", "shared/paper/form_frame",
         "shared/paper/form.", "shared/paper/words.", "shared/intake/words.cpp")
GROUPS = [("assets/words/", ("shared/intake/", "web/unstarted.mjs", "web/build.mjs",
                             "shared/paper/form_people", "shared/paper/form_learn",
                             "shared/paper/form_choose")),
          ("assets/paper_words/", PAPER),
          ("assets/desk_words/", ("shared/desk/", "shared/intake/words.cpp"))]


def keys_of(tree, path):
    return json.loads(tree.text[path]).keys() if path in tree.text else []


def first_of(folder):
    return folder + "en.json"


def plain(key):
    """Of the text that "key#one" is a form of."""
    return key.partition("#")[0]


def said_in(tree, speakers, pattern):
    """What the pattern finds in the code of a session, with the file that has it."""
    for path in tree.paths(".cpp", ".h", ".mjs"):
        if path.startswith(speakers):
            for found in re.findall(pattern, tree.text[path]):
                yield path, found


def words_that_are_said_are_there(tree):
    for folder, speakers in GROUPS:
        there = set(keys_of(tree, first_of(folder)))
        for path, key in said_in(tree, speakers, r'"([\w.\-]+)"_w\b'):
            if key not in there:
                yield f"{path}: there is no word '{key}' in {first_of(folder)}"


def words_that_are_there_are_said(tree):
    for folder, speakers in GROUPS:
        whole = {key for _, key in said_in(tree, speakers, r"""["']([\w.\-]+)["'](?!_f)""")}
        begun = tuple(key for _, key in said_in(tree, speakers, r'"([\w.\-]+)"_f\b'))
        for key in keys_of(tree, first_of(folder)):
            if plain(key) not in whole and not key.startswith(begun):
                yield f"{first_of(folder)}: nothing says '{key}'"


# Whatever a check of a record found is a sentence in English; these words have it in each language.
CHECKS = ("shared/record/layer_", "shared/record/verify.cpp")
FOUND_IN = ("assets/paper_words/", "assets/desk_words/")


def slug(sentence):
    """As shared/base/slug.cpp makes it."""
    return "-".join(re.findall(r"[A-Za-z0-9]+", sentence)[:8]).lower()


def what_checks_find_has_words(tree):
    for path in tree.paths(".cpp"):
        if not path.startswith(CHECKS):
            continue
        for parts in re.findall(r'(?:"(?:[^"\\]|\\.)*"\s*)+', tree.text[path]):
            sentence = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', parts))
            if not re.match(r"[A-Z].* .*\.$", sentence):
                continue
            for folder in FOUND_IN:
                if f"found.{slug(sentence)}" not in keys_of(tree, first_of(folder)):
                    yield f"{path}: no word in {folder} for '{sentence}'"


# Here no other language may stand in: a line that changes its direction is hard to read.
WHOLE = ("assets/paper_words/",)


def words_on_paper_are_whole(tree):
    for path in tree.paths(".json"):
        folder = str(Path(path).parent) + "/"
        if folder in WHOLE:
            for key in keys_of(tree, first_of(folder)) - keys_of(tree, path):
                yield f"{path}: '{key}' is missing"


def translations_know_their_words(tree):
    for folder, _ in GROUPS:
        there = set(keys_of(tree, first_of(folder)))
        for path in tree.paths(".json"):
            if path.startswith(folder) and Path(path).parent == Path(folder):
                for key in keys_of(tree, path):
                    if plain(key) not in there:
                        yield f"{path}: there is no word '{key}' in {first_of(folder)}"
