"""Every clause has a test that names it. With --mutate: and that test can fail.

    run.py                   each clause of assets/clauses.json is named by a test, and
                             mutations.json says of each how to switch its behaviour off
    run.py --mutate [ID...]  each clause's behaviour, switched off, makes one of its tests fail
"""

import json
import sys
from pathlib import Path

import mutate
import mutations
import named

ROOT = Path(__file__).resolve().parents[2]


def check_names(found, clauses):
    """(passed, failed) of the short form."""
    slips = [f"no test names {clause}" for clause in clauses if not found[clause]]
    slips += [f"{tests[0].path}: there is no clause {clause}"
              for clause, tests in found.items() if clause not in clauses]
    slips += mutations.slips(ROOT, {clause: found[clause] for clause in clauses})
    for slip in slips:
        print(slip)
    return 2 * len(clauses) - len(slips), len(slips)


def main(arguments):
    clauses = [row["id"] for row in
               json.loads((ROOT / "assets/clauses.json").read_text())["clauses"]]
    found = named.by_clause(ROOT, clauses)
    wanted = [one for one in arguments if one != "--mutate"]
    unknown = [one for one in wanted if one not in clauses]
    if unknown:
        raise SystemExit("There is no clause " + ", ".join(unknown))
    if "--mutate" in arguments:
        passed, failed = mutate.run(ROOT, {c: found[c] for c in clauses}, wanted)
    else:
        passed, failed = check_names(found, clauses)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
