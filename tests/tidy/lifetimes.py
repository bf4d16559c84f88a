"""What outlives its owner. Until C++23's P2718, which GCC has from 15 on, a range-for keeps only
the last value of `one().items()`: the parts are walked after what they are parts of is gone. The
sanitizers cannot see it, for their clang is newer than that."""

import re

# These answer with a reference into the value that they are asked of.
PARTS = "items|members|span|view"
LOOP = re.compile(rf"\bfor \([^;{{]*? :\s+([\w:]+\([^;{{]*\)\.(?:{PARTS})\(\))\)")


def loops_keep_what_they_walk(tree):
    for path in tree.paths(".cpp", ".h"):
        for found in LOOP.finditer(tree.text[path]):
            line = tree.text[path].count("\n", 0, found.start()) + 1
            yield f"{path}:{line}: name the value of '{found[1]}' before the loop"
