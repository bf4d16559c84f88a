"""The register of mutations.json: how each clause's behaviour is switched off.

A mutation has the `clause`, `what` is off, the C++ `file`, the text to `find` there (once) and its
`replace`ment. `by` names the file of the test that notices, where that is not a native one.
"""

import json
from pathlib import Path

REGISTER = Path(__file__).parent / "mutations.json"


def load():
    """clause -> its mutation; twice the same clause is a slip."""
    out = {}
    for mutation in json.loads(REGISTER.read_text()):
        if mutation["clause"] in out:
            raise SystemExit(f"mutations.json has {mutation['clause']} twice")
        out[mutation["clause"]] = mutation
    return out


def off_or_sentence(root, mutation):
    """(the file's text with the behaviour off, None) or (None, what is wrong)."""
    path = root / mutation["file"]
    if not path.is_file():
        return None, f"there is no file {mutation['file']}"
    text, find = path.read_text(), mutation["find"]
    if text.count(find) != 1 or find == mutation["replace"]:
        return None, f"stands {text.count(find)} times in {mutation['file']}: {find!r}"
    return text.replace(find, mutation["replace"]), None


def slips(root, found):
    """What is wrong with the register, as sentences: nothing is built for it."""
    register = load()
    for clause, tests in found.items():
        mutation = register.pop(clause, None)
        if mutation is None:
            yield f"{clause}: mutations.json does not say how to switch it off"
            continue
        _, wrong = off_or_sentence(root, mutation)
        if wrong:
            yield f"{clause}: {wrong}"
        if tests and not noticing(mutation, tests):
            yield f"{clause}: no test of it stands in {mutation['by']}"
    for clause in register:
        yield f"mutations.json: there is no clause {clause}"


def noticing(mutation, tests):
    """The tests that are asked: those of the file that it names, else the native ones, else all."""
    if "by" in mutation:
        return [test for test in tests if test.path == mutation["by"]]
    return [test for test in tests if test.path.endswith(".cpp")] or tests
