"""Switches each clause's behaviour off in a copy of the tree, and sees its tests fail.

mutations.json names for each clause the file, the exact text that stands for the behaviour, and
what takes its place. A text that is not there once means that the behaviour moved: that is a
failure too, so the register cannot go stale.
"""

import json
import shutil
import subprocess
import time
from pathlib import Path

import programs


def copy_tree(root):
    """The tracked files alone, beside the third-party code that set-up has put into place."""
    tree = root / "build/clauses/tree"
    tree.mkdir(parents=True, exist_ok=True)
    names = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True,
                           check=True).stdout.split("\0")
    kept = {tree / name for name in names if name}
    for old in tree.rglob("*"):
        if old.is_file() and "build" not in old.relative_to(tree).parts and old not in kept:
            old.unlink()
    for name in filter(None, names):
        source, target = root / name, tree / name
        if not source.is_file():
            continue
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    (tree / "build").mkdir(exist_ok=True)
    third = tree / "build/third"
    if not third.exists():
        third.symlink_to((root / "build/third").resolve())
    return tree


class Switched:
    """The tree with one behaviour off, for the length of a `with`."""

    def __init__(self, tree, mutation):
        self.path = tree / mutation["file"]
        self.before = self.path.read_text()
        self.after = self.before.replace(mutation["find"], mutation["replace"])
        self.matches = self.before.count(mutation["find"])

    def __enter__(self):
        self.path.write_text(self.after)
        return self

    def __exit__(self, *_):
        self.path.write_text(self.before)


def verdict(tree, mutation, tests):
    """None when a test of the clause noticed, else what went wrong."""
    switched = Switched(tree, mutation)
    if switched.matches != 1:
        return f"stands {switched.matches} times in {mutation['file']}: {mutation['find']!r}"
    with switched:
        broken = programs.build(tree, programs.targets_of(tests))
        if broken:
            return f"does not build when it is off:\n{broken}"
        if all(programs.run(tree, test).returncode == 0 for test in tests):
            return "its tests pass although it is off: " + "; ".join(t.name for t in tests)
    return None


def run(root, found, wanted):
    """Prints a line for each clause; answers with (passed, failed)."""
    mutations = {m["clause"]: m for m in json.loads(
        (Path(__file__).parent / "mutations.json").read_text())}
    tree = copy_tree(root)
    programs.configure(tree)
    chosen = {clause: tests for clause, tests in found.items() if not wanted or clause in wanted}
    everything = [test for tests in chosen.values() for test in tests]
    broken = programs.build(tree, programs.targets_of(everything)) if everything else None
    if broken:
        print(broken)
        return 0, len(chosen)
    passed = failed = 0
    for clause, tests in chosen.items():
        begun = time.monotonic()
        said = prove(tree, clause, tests, mutations.get(clause))
        passed, failed = passed + (said is None), failed + (said is not None)
        print(f"{clause:6} {'ok' if said is None else 'FAIL'} "
              f"{time.monotonic() - begun:5.1f} s  {said or mutations[clause]['what']}", flush=True)
    return passed, failed


def prove(tree, clause, tests, mutation):
    if not tests:
        return "no test names it"
    if mutation is None:
        return "mutations.json does not say how to switch it off"
    broken = programs.build(tree, programs.targets_of(tests))
    if broken:
        return broken
    for test in tests:
        done = programs.run(tree, test)
        if done.returncode != 0:
            return f"{test.name}: fails while it is on\n{(done.stdout + done.stderr)[-1500:]}"
    return verdict(tree, mutation, tests)
