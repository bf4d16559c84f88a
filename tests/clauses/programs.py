"""Builds and runs single tests, each by the runner of its kind."""

import os
import subprocess

CLI_PROGRAMS = ["foyer", "foyer-relay", "client"]


def quiet(command, tree, timeout_s=900, **environment):
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, timeout=timeout_s,
                          env={**os.environ, **environment}, check=False)


def configure(tree):
    done = quiet(["cmake", "--preset", "native"], tree)
    if done.returncode != 0:
        raise SystemExit(done.stderr)


def targets_of(tests):
    targets = set()
    for test in tests:
        if test.path.endswith(".cpp"):
            targets.add(f"test_{test.folder}")
        else:
            targets.update(CLI_PROGRAMS)
    return sorted(targets)


def build(tree, targets):
    """None when it builds, else the compiler's last words."""
    done = quiet(["cmake", "--build", "--preset", "native", "--target", *targets,
                  "-j", str(os.cpu_count())], tree)
    return None if done.returncode == 0 else (done.stdout + done.stderr)[-1500:]


def catch2_literal(name):
    return "".join("\\" + letter if letter in '\\,[]"*~' else letter for letter in name)


def run(tree, test):
    """The ended process of one test; 0 only when it ran and passed."""
    if test.path.endswith(".cpp"):
        # Catch2 puts `Scenario: ` before the name of a SCENARIO.
        return quiet([f"build/native/bin/test_{test.folder}",
                      f"*{catch2_literal(test.name)}*", "--warn", "UnmatchedTestSpec"], tree)
    if test.path.endswith(".mjs"):
        pattern = "^" + "".join("\\" + c if c in r".*+?^${}()|[]\/" else c for c in test.name)
        return quiet(["node", "--test", "--test-name-pattern", pattern, test.path], tree,
                     FOYER_RELAY=str(tree / "build/native/bin/foyer-relay"))
    module = test.path.rsplit("/", 1)[1].removesuffix(".py")
    return quiet(["python3", "-B", "-m", "unittest", "-k", test.name, module], tree,
                 PYTHONPATH=str(tree / test.path.rsplit("/", 1)[0]))
