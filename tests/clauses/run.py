"""Every clause has a test that names it. With --mutate: and that test can fail.

    run.py                   each clause of assets/clauses.json is named by a test
    run.py --mutate [ID...]  each clause's behaviour, switched off, makes one of its tests fail
"""

import json
import sys
from pathlib import Path

import mutate
import named

ROOT = Path(__file__).resolve().parents[2]


def main(arguments):
    clauses = [row["id"] for row in
               json.loads((ROOT / "assets/clauses.json").read_text())["clauses"]]
    found = named.by_clause(ROOT, clauses)
    unknown = sorted(set(found) - set(clauses))
    if "--mutate" in arguments:
        wanted = [one for one in arguments if one != "--mutate"]
        passed, failed = mutate.run(ROOT, {c: found[c] for c in clauses}, wanted)
    else:
        missing = [clause for clause in clauses if not found[clause]]
        for clause in missing:
            print(f"no test names {clause}")
        for clause in unknown:
            print(f"{found[clause][0].path}: there is no clause {clause}")
        passed, failed = len(clauses) - len(missing), len(missing) + len(unknown)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
