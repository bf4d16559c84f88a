"""Builds the programs that tests run, and runs single tests, each by the runner of its kind."""

import os
import re
import subprocess

BUILD = "build/native"
CLI_PROGRAMS = ["foyer", "foyer-relay", "client", "visitor"]


def quiet(command, cwd, timeout_s=900, shell=False, **environment):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=timeout_s,
                          shell=shell, env={**os.environ, **environment}, check=False)


def is_native(test):
    """Whether it is in a program of its folder's own: the quickest to build and to run."""
    return test.path.endswith(".cpp")


def programs_of(test):
    return [f"test_{test.folder}"] if is_native(test) else CLI_PROGRAMS


def build(root, programs):
    """None when it builds, else the compiler's last words."""
    done = quiet([f"{root}/tools/build", "native", *programs], root, timeout_s=7200)
    return None if done.returncode == 0 else (done.stdout + done.stderr)[-1500:]


def catch2_literal(name):
    return "".join("\\" + letter if letter in '\\,[]"*~' else letter for letter in name)


def start(root, programs, test):
    """The ended process of one test, and what its output holds only when a test ran."""
    if is_native(test):
        # Catch2 puts `Scenario: ` before the name of a SCENARIO.
        return quiet([programs / f"test_{test.folder}", f"*{catch2_literal(test.name)}*",
                      "--warn", "UnmatchedTestSpec"], root), r"assertions?"
    if test.path.endswith(".mjs"):
        pattern = "^" + "".join("\\" + c if c in r".*+?^${}()|[]\/" else c for c in test.name)
        return quiet(["node", "--test", "--test-reporter=tap", "--test-name-pattern", pattern,
                      test.path], root, FOYER_RELAY=str(programs / "foyer-relay")), r"# pass [1-9]"
    module = test.path.rsplit("/", 1)[1].removesuffix(".py")
    return quiet(["python3", "-B", "-m", "unittest", "-k", test.name, module], root,
                 PYTHONPATH=str(root / test.path.rsplit("/", 1)[0]),
                 FOYER_BIN=str(programs)), r"Ran [1-9]"


def complaint(root, programs, test):
    """None when the test ran and passed with the programs of this folder, else its last words."""
    done, ran = start(root, programs, test)
    said = done.stdout + done.stderr
    if done.returncode == 0 and re.search(ran, said):
        return None
    return said[-1500:] or "it said nothing"
