"""Which folder may see which. The one table is the link lines of CMake; here includes are held
against it, and it is checked for circles, which static libraries would allow."""

import re
from pathlib import Path

ROOTS = ("shared", "wasm", "tools")
INCLUDE = re.compile(r'^#include "([^"/]+)/[^"]*"', re.M)
FOREIGN = re.compile(r"^#include <(emscripten)", re.M)


def folders(tree):
    """Folder name -> its path, for every folder of C++ that CMake knows."""
    found = {}
    for path in tree.text:
        parts = Path(path).parts
        if len(parts) == 3 and parts[0] in ROOTS and parts[2] == "CMakeLists.txt":
            found[parts[1]] = "/".join(parts[:2])
    return found


def links(tree):
    known = folders(tree)
    table = {}
    for name, path in known.items():
        words = set(re.findall(r"\bfoyer_(\w+)", tree.text[f"{path}/CMakeLists.txt"]))
        table[name] = {w for w in words if w in known and w != name}
    return table


def reach(table, start):
    seen, todo = set(), [start]
    while todo:
        for name in table.get(todo.pop(), ()):
            if name not in seen:
                seen.add(name)
                todo.append(name)
    return seen


def arrows_run_one_way(tree):
    table = links(tree)
    for name in table:
        if name in reach(table, name):
            yield f"{name}: its link lines come back to itself"


def includes_follow_links(tree):
    table, known = links(tree), folders(tree)
    for name, folder in known.items():
        allowed = reach(table, name) | {name}
        for path in tree.paths(".cpp", ".h"):
            if not path.startswith(folder + "/"):
                continue
            for target in INCLUDE.findall(tree.text[path]):
                if target in known and target not in allowed:
                    yield f"{path}: includes {target}/, which {name} does not link"


def only_the_host_knows_emscripten(tree):
    for path in tree.paths(".cpp", ".h"):
        if not path.startswith("wasm/host/") and FOREIGN.search(tree.text[path]):
            yield f"{path}: only wasm/host may include Emscripten's headers"
