"""Finds the tests that name a clause. A name begins with its ids: `R-C4a, N15: a worker ...`.

In C++ it is the name of a SCENARIO or TEST_CASE, in node the name of a test, in Python the first
line of a test's docstring.
"""

import re
from dataclasses import dataclass

ID = r"(?:R-[ABC]\d[a-z]*|N\d+[a-z]*)"
IDS = rf"({ID}(?:,? {ID})*): "
PATTERNS = {
    ".cpp": re.compile(rf'(?:SCENARIO|TEST_CASE)\(\s*"({IDS}[^"]*)'),
    ".mjs": re.compile(rf"\b(?:test|check)\(\s*['\"`]({IDS}[^'\"`]*)"),
    ".py": re.compile(rf'def (test_\w+)\(self\):\s*"""{IDS}'),
}


@dataclass(frozen=True)
class NamedTest:
    path: str  # from the checkout's top
    name: str  # as its own runner knows it
    clauses: tuple

    @property
    def folder(self):
        return self.path.split("/")[1]


def named_tests(root):
    """All of them, in the order of their files."""
    found = []
    for path in sorted((root / "tests").rglob("*")):
        pattern = PATTERNS.get(path.suffix)
        if pattern is None or "clauses" in path.parts[-2:-1] and path.suffix == ".py":
            continue
        for match in pattern.finditer(path.read_text()):
            ids = tuple(match.group(2).replace(",", "").split())
            found.append(NamedTest(str(path.relative_to(root)), match.group(1), ids))
    return found


def by_clause(root, clauses):
    """clause -> its tests; a clause without one has an empty list."""
    found = {clause: [] for clause in clauses}
    for test in named_tests(root):
        for clause in test.clauses:
            found.setdefault(clause, []).append(test)
    return found
