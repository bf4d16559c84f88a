"""What files may be called and what words may not stand in them."""

import re
from pathlib import Path

VAGUE = {"util", "utils", "manager", "helper", "helpers", "common", "misc"}

# Written in two parts so that this file does not break its own rule.
WORDS = {
    "unfinished work": r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b",
    "a package mirror": r"regis" r"try\.npm|deb\.deb" r"ian|nodes" r"ource\.com|py" r"pi\.org",
    "a path of one machine": r"(?<![\w.~$}*-])/(wo" r"rk|ro" r"ot|ho" r"me/\w+|Us" r"ers)/",
}
PLATFORM = "__EMSCRI" "PTEN__"
PLATFORM_FILES = 2


def names_say_something(tree):
    for path in tree.text:
        for part in Path(path).parts:
            for word in re.split(r"[_.\-]", part.lower()):
                if word in VAGUE:
                    yield f"{path}: '{word}' says nothing about what is in it"


def cpp_names_are_snake_case(tree):
    for path in tree.paths(".cpp", ".h"):
        if not re.fullmatch(r"[a-z0-9_]+", Path(path).stem):
            yield f"{path}: C++ files are named in snake_case"


def forbidden_words_are_absent(tree):
    for path, text in tree.text.items():
        for meaning, pattern in WORDS.items():
            for found in re.finditer(pattern, text):
                line = text.count("\n", 0, found.start()) + 1
                yield f"{path}:{line}: '{found.group(0)}' is {meaning}"


def platform_switches_are_few(tree):
    files = [p for p in tree.paths(".cpp", ".h") if PLATFORM in tree.text[p]]
    if len(files) > PLATFORM_FILES:
        yield f"{', '.join(files)}: {PLATFORM} stands in {len(files)} files; let CMake pick a file"
