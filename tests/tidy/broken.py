"""A rule that cannot fail is no rule: each is run on a small tree made to break it, and on the
same tree put right."""

import subprocess
import tempfile
from pathlib import Path

from tree import Tree

GOOD = {
    "shared/a/CMakeLists.txt": "foyer_library(a)\n",
    "shared/a/one.cpp": '#include "a/one.h"\n',
    "shared/a/one.h": "int one();\n",
    "shared/b/CMakeLists.txt": "foyer_library(b LINKS foyer_a)\n",
    "shared/b/two.cpp": '#include "a/one.h"\nfor (const Json& each : one["all"].items()) {\n',
    "web/boot.ts": "import './page.ts';\n",
    "web/page.ts": "import './boot.ts';\n",
    "assets/packs/en.json": "{}\n",
    "tools/read": "#!/bin/sh\ncat assets/packs/en.json words/en.json clauses.json default/ "
                  "paper_words/ desk_words/\n",
}

CLAUSES = """{"clauses": [{"id": "N4a", "screens": ["code"], "fields": ["idCode"],
 "commands": ["link new"], "record": ["unit"]}]}"""

GOOD |= {
    "assets/clauses.json": CLAUSES,
    "assets/packs/default/pack.json": '{"fields": [{"name": "idCode"}]}',
    "shared/intake/CMakeLists.txt": "foyer_library(intake)\n",
    "shared/intake/screen_code.cpp": 'say("code.ask"_w);\n',
    "shared/record/document.schema.json": '{"properties": {"unit": {}}}',
    "tools/cli/CMakeLists.txt": "foyer_library(cli)\n",
    "tools/cli/link_new.cpp": 'return {"link new",\n',
    "assets/words/en.json": '{"code.ask": ""}\n',
    "assets/words/ar.json": '{"code.ask": ""}\n',
    "assets/paper_words/en.json": '{"found.it-holds-well": ""}\n',
    "assets/paper_words/ar.json": '{"found.it-holds-well": ""}\n',
    "assets/desk_words/en.json": '{"found.it-holds-well": ""}\n',
    "shared/desk/CMakeLists.txt": "foyer_library(desk)\n",
    "shared/desk/case_whole.cpp": 'say("found."_f + what);\n',
    "shared/record/CMakeLists.txt": "foyer_library(record)\n",
    "shared/record/verify.cpp": 'return "It holds well.";\n',
    "shared/paper/CMakeLists.txt": "foyer_library(paper)\n",
    "shared/paper/record_checks.cpp": 'say("found."_f + what);\n',
}

SCREEN = "shared/intake/screen_code.cpp"
WORDS = "assets/words/en.json"

LONG_BODY = "  work();\n" * 60
ROOT_PATH = "/ro" "ot/x"

# Rule -> files that break it, each laid over the good tree by itself.
BAD = {
    "files_are_short": [{"web/page.ts": "\n" * 301}, {"tools/read": "#!/bin/sh\n" + ":\n" * 300}],
    "lines_are_short": [{"web/page.ts": "x" * 101}],
    "functions_are_short": [
        {"shared/a/one.cpp": "int one() {\n" + LONG_BODY + "}\n"},
        {"shared/a/one.cpp": "Result<int> one(int a,\n                int b) const {\n"
                             "  if (a) {\n  }\n" + LONG_BODY + "}\n"},
        {"web/page.ts": "export function page(\n  a: string,\n): void {\n" + LONG_BODY + "}\n"},
        {"web/page.ts": "const page = (a: string) => {\n" + LONG_BODY + "};\n"},
        {"tools/read": "#!/bin/sh\nread_all() {\n" + LONG_BODY + "}\n"},
        {"tools/read.py": "def read():\n" + LONG_BODY.replace(";", "")},
    ],
    "names_say_something": [{"shared/a/json_utils.h": ""}, {"shared/common/x.h": ""}],
    "cpp_names_are_snake_case": [{"shared/a/One.cpp": ""}],
    "forbidden_words_are_absent": [
        {"tools/read": "# TO" "DO\n"}, {"tools/read": f"cat {ROOT_PATH}\n"},
        {"tools/lock": "https://regis" "try.npmjs.org/\n"}],
    "platform_switches_are_few": [
        {f"shared/a/{name}.cpp": "#ifdef __EMSCRI" "PTEN__\n" for name in "xyz"}],
    "arrows_run_one_way": [{"shared/a/CMakeLists.txt": "foyer_library(a LINKS foyer_b)\n"}],
    "includes_follow_links": [{"shared/a/one.cpp": '#include "b/two.h"\n'}],
    "only_the_host_knows_emscripten": [{"shared/a/one.cpp": "#include <emscripten/html5.h>\n"}],
    "loops_keep_what_they_walk": [
        {"shared/a/one.cpp": "for (const Json& each : all_of(one).items()) use(each);\n"},
        {"shared/a/one.cpp": "for (const auto& [name, value] :\n     one().members()) {\n"}],
    "sources_are_built": [{"web/stray.cpp": ""}],
    "headers_are_included": [{"shared/a/stray.h": ""}],
    "modules_are_imported": [{"web/stray.ts": ""}, {"web/page.css": ""}],
    "assets_are_read": [{"assets/stray/x.json": "{}"}],
    "requirements_name_what_is_there": [
        {"assets/clauses.json": CLAUSES.replace("code", "cellar")},
        {"assets/clauses.json": CLAUSES.replace('"link new"', '"link sell"')},
        {"assets/clauses.json": CLAUSES.replace("idCode", "shoeSize")},
        {"assets/clauses.json": CLAUSES.replace("unit", "weather")}],
    "words_that_are_said_are_there": [{SCREEN: 'say("code.wrong"_w);\n'}],
    "words_that_are_there_are_said": [{WORDS: '{"code.ask": "", "code.stray": ""}'}],
    "what_checks_find_has_words": [{"shared/record/verify.cpp": 'return "It does not hold.";\n'}],
    "words_on_paper_are_whole": [{"assets/paper_words/ar.json": "{}\n"}],
    "translations_know_their_words": [{"assets/words/ar.json": '{"code.stray": ""}'}],
}


def grow(folder, files):
    subprocess.run(["git", "init", "-q", folder], check=True)
    for name, text in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Tree(folder)


def check(rules):
    """Complaints about rules that miss what they are for, and how many checks were made."""
    complaints, checks = [], 0
    with tempfile.TemporaryDirectory() as folder:
        tree = grow(folder, GOOD)
        for rule in rules:
            checks += 1
            complaints += [f"{rule.__name__} refuses a good tree: {f}" for f in rule(tree)]
    for rule in rules:
        for number, files in enumerate(BAD[rule.__name__], 1):
            checks += 1
            with tempfile.TemporaryDirectory() as folder:
                if not list(rule(grow(folder, GOOD | files))):
                    complaints.append(f"{rule.__name__} misses its broken tree {number}")
    return complaints, checks
