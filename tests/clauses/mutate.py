"""Switches each clause's behaviour off in programs of its own, and sees its tests fail."""

import os
import time
from concurrent.futures import ThreadPoolExecutor

import mutations
import programs
from mutant import DoesNotBuild, Mutant


def verdict(root, clause, mutation, tests):
    """None when a test of the clause noticed, else what went wrong."""
    off, wrong = mutations.off_or_sentence(root, mutation)
    if wrong:
        return wrong
    try:
        with Mutant(root, root / "build/clauses" / clause, mutation["file"], off) as mutant:
            if any(mutant.complaint(test) for test in tests):
                return None
    except DoesNotBuild as wrong:
        return str(wrong)
    return "its tests pass although it is off: " + "; ".join(test.name for test in tests)


def failing_when_on(root, tests):
    """Builds all as it is, and answers with the tests that do not pass even so, and their words."""
    broken = programs.build(root, sorted({p for test in tests for p in programs.programs_of(test)}))
    if broken:
        raise SystemExit(broken)
    bins = root / programs.BUILD / "bin"
    said = {test: programs.complaint(root, bins, test) for test in dict.fromkeys(tests)}
    return {test: words for test, words in said.items() if words}


def prove(root, clause, mutation, tests, failing):
    if mutation is None:
        return "mutations.json does not say how to switch it off"
    if not tests:
        return "no test names it"
    for test in tests:
        if test in failing:
            return f"{test.name}: fails while it is on\n{failing[test]}"
    return verdict(root, clause, mutation, tests)


def run(root, found, wanted):
    """Prints a line for each clause; answers with (passed, failed)."""
    register = mutations.load()
    asked = {clause: mutations.noticing(register.get(clause, {}), tests)
             for clause, tests in found.items() if not wanted or clause in wanted}
    failing = failing_when_on(root, [test for tests in asked.values() for test in tests])

    def one(clause):
        begun = time.monotonic()
        said = prove(root, clause, register.get(clause), asked[clause], failing)
        return clause, said, time.monotonic() - begun

    passed = failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for clause, said, seconds in pool.map(one, asked):
            passed, failed = passed + (said is None), failed + (said is not None)
            print(f"{clause:6} {'ok' if said is None else 'FAIL'} {seconds:5.1f} s  "
                  f"{said or register[clause]['what']}", flush=True)
    return passed, failed
