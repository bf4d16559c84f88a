"""Takes each defence against attacks 55 to 66 away, and sees the test that names the attack fail.

    run.py                  mutations.json fits the sources, and has each attack
    run.py --mutate [NR..]  builds each site or relay without the defence, runs its test

An entry has the `attack`, `what` is off, the `file`, the text to `find` there (once) and its
`replace`ment (`also`: further ones; `append`: a text for its end), the `suite` and the words of the
check (`only`). Sites are built from a copy of the tracked files, a relay as the clauses' mutants.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/clauses"))

from mutant import DoesNotBuild, Mutant  # noqa: E402

ATTACKS = range(55, 67)
SECONDS_MAX = 300
HEADERS = "web/headers.json"
RELAYS_HEADERS = "build/native/tools/relay/http/headers.cpp"
SUITES = {
    "web": ["node", "tests/web/run.mjs", "build/wasm", "build/site"],
    "embed": ["node", "tests/web/embed/run.mjs"],
    "kiosk": ["node", "tests/web/kiosk/run.mjs", "build/wasm/kiosk"],
    "frames": ["node", "--test", "tests/relay/frames.test.mjs"],
    "headers": ["node", "--test", "tests/relay/headers.test.mjs"],
}


def load():
    return json.loads((Path(__file__).parent / "mutations.json").read_text())


def without(text, entry):
    """The text with the defence off, or None when the entry does not fit it."""
    if "append" in entry:
        return text + entry["append"]
    for edit in [entry, *entry.get("also", [])]:
        if text.count(edit["find"]) != 1:
            return None
        text = text.replace(edit["find"], edit["replace"])
    return text


def slips():
    for entry in load():
        path = ROOT / entry["file"]
        if not path.is_file() or without(path.read_text(), entry) is None:
            yield f"{entry['attack']}: {entry['file']} does not have what is to be taken away once"
        if entry["suite"] not in SUITES:
            yield f"{entry['attack']}: there is no suite {entry['suite']}"
    for attack in sorted(set(ATTACKS) - {entry["attack"] for entry in load()}):
        yield f"{attack}: nothing says how its defence is taken away"


def copy_tree(place):
    """The tracked files as they are now, beside what is built of C++."""
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                           cwd=ROOT, capture_output=True, check=True).stdout
    packed = subprocess.run(["tar", "-c", "--null", "-T", "-"], cwd=ROOT, input=names,
                            capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x", "-C", place], input=packed, check=True)
    (place / "build").mkdir()
    for name in ("third", "wasm", "native", "bin"):
        (place / "build" / name).symlink_to(ROOT / "build" / name)
    modules = place / "web/node_modules"
    if not modules.exists():
        modules.symlink_to(ROOT / "web/node_modules")


def build_sites(place):
    for words in (["web/build.mjs", "--core", "build/wasm/kiosk", "--out", "build/site"],
                  ["web/embed/build.mjs", "--out", "build/embed"]):
        subprocess.run(["node", *words], cwd=place, check=True, capture_output=True)


def ask(place, entry, bins=None):
    """(whether the check ran and passed, its last words)"""
    environment = {**os.environ, "ONLY": entry["only"]}
    if bins:
        environment |= {"FOYER_BIN": str(bins), "FOYER_RELAY": str(bins / "foyer-relay")}
    words = list(SUITES[entry["suite"]])
    if words[1] == "--test":
        words[2:2] = ["--test-reporter=tap", f"--test-name-pattern={entry['only']}"]
    status, said = run_to_its_end(words, place, environment)
    ran = "# pass 0" not in said and "0 passed, 0 failed" not in said or "not ok" in said
    return status == 0 and ran, ran and status is not None, said


def run_to_its_end(words, place, environment):
    """(its status, what it said). One that does not end in time is stopped with all that it
    started, browsers and relays too, and has no status: it said nothing for or against."""
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen(words, cwd=place, env=environment, stdout=out,
                                 stderr=subprocess.STDOUT, start_new_session=True)
        try:
            status = child.wait(timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            end_all_of(child)
        out.seek(0)
        said = out.read()
    late = f"it had not ended after {SECONDS_MAX} s:\n" if status is None else ""
    return status, late + said


def end_all_of(child):
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # nothing of it is left
    child.wait()


def relays_source(entry):
    """The C++ file of the relay that holds the defence, or None."""
    if entry["file"].endswith(".cpp"):
        return entry["file"]
    return RELAYS_HEADERS if entry["file"] == HEADERS else None


def ask_without(place, entry):
    target = place / entry["file"]
    target.write_text(without(target.read_text(), entry))
    build_sites(place)
    source = relays_source(entry)
    if source is None:
        return ask(place, entry)
    text = without((ROOT / source).read_text(), entry)
    with Mutant(ROOT, ROOT / "build/attacks", source, text) as mutant:
        for program in ("foyer-relay", "foyer"):
            mutant.link(program)
        return ask(place, entry, mutant.bin)


def verdict(entry):
    """None when the test passes with the defence and fails without it."""
    place = Path(tempfile.mkdtemp(prefix="foyer-attack-"))
    try:
        copy_tree(place)
        build_sites(place)
        passed, ran, said = ask(place, entry)
        if not (passed and ran):
            return f"its test does not pass while the defence is on:\n{said[-1500:]}"
        passed, ran, said = ask_without(place, entry)
        why = "its test passes without it" if ran else "without it its test did not end"
        return None if ran and not passed else f"{why}:\n{said[-800:]}"
    except DoesNotBuild as wrong:
        return str(wrong)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def mutate(wanted):
    failed = asked = 0
    for entry in load():
        if wanted and str(entry["attack"]) not in wanted:
            continue
        begun = time.monotonic()
        wrong = verdict(entry)
        asked, failed = asked + 1, failed + (wrong is not None)
        print(f"{entry['attack']} {'ok' if wrong is None else 'FAIL'} "
              f"{time.monotonic() - begun:5.1f} s  {entry['what']}"
              + (f"\n{wrong}" if wrong else ""), flush=True)
    return asked - failed, failed


def main(arguments):
    if "--mutate" in arguments:
        passed, failed = mutate([one for one in arguments if one != "--mutate"])
    else:
        wrong = list(slips())
        print("\n".join(wrong))
        passed, failed = len(ATTACKS) + len(load()) - len(wrong), len(wrong)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
