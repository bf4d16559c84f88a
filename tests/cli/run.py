"""Runs the transcripts against the built programs. Last line: N passed, N failed."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

MODULES = ["journey", "circle", "units", "cases", "workers", "case_people", "case_ends",
           "three_signers", "notices", "exports", "way_back", "refusals", "passphrases", "manual",
           "packs", "releases", "translations", "papers", "drills", "shares"]


def main():
    wanted = sys.argv[1:] or MODULES
    suite = unittest.defaultTestLoader.loadTestsFromNames(wanted)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    failed = len({str(test) for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 1 if failed or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
