"""Files that nothing builds, includes, imports or reads."""

import re
from pathlib import Path

GLOBS = re.compile(r"foyer_(library|test|program)\(|GLOB")
# What git, editors, package tools and `node --test` read by name.
ENTRY = re.compile(r"\.(config|d|test)\.(ts|js|mjs)$")


def sources_are_built(tree):
    for path in tree.paths(".cpp"):
        folder = Path(path).parent
        named = False
        for above in [folder, *folder.parents]:
            lists = tree.text.get(str(above / "CMakeLists.txt"), "")
            named = named or Path(path).name in lists or (above == folder and GLOBS.search(lists))
        if not named:
            yield f"{path}: no CMakeLists.txt builds it"


def headers_are_included(tree):
    included = set()
    for path, text in tree.text.items():
        for name in re.findall(r'(?:#include|-include) ["<]?\S*?([\w.]+\.h)\b', text):
            included.add(name)
        if path.endswith("CMakeLists.txt"):
            included.update(re.findall(r"[\w.]+\.h\b", text))
    for path in tree.paths(".h"):
        if Path(path).name not in included:
            yield f"{path}: nothing includes it"


def modules_are_imported(tree):
    texts = {p: t for p, t in tree.text.items() if tree.is_code(p) or p.endswith(".json")}
    for path in tree.paths(".ts", ".mjs", ".js", ".py", ".css"):
        stem = re.escape(Path(path).stem)
        after = r"\.css" if path.endswith(".css") else r"(\.|[\"'`\s,;)]|$)"
        words = re.compile(rf"""["'`/\s(]{stem}{after}""", re.M)
        if tree.text[path].startswith("#!") or ENTRY.search(path):
            continue
        if not any(words.search(t) for p, t in texts.items() if p != path):
            yield f"{path}: nothing imports it"


def assets_are_read(tree):
    code = [t for p, t in tree.text.items() if tree.is_code(p)]
    pages = [t for p, t in tree.text.items() if p.endswith(".md")]
    for path in tree.text:
        if not path.startswith("assets/") or path.endswith(".md"):
            continue
        texts = pages if path.endswith(".png") else code
        names = (Path(path).name, Path(path).parent.name + "/", f"/{Path(path).parent.name}")
        if not any(name in t for name in names for t in texts):
            yield f"{path}: nothing reads it"
