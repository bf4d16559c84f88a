"""Runs every command that assets/packs/README.md shows, and looks at what coverage and preview
say."""

import json
import re
import shutil
from html.parser import HTMLParser

from case_world import CaseTest
from house import PACK
from program import ROOT, foyer

README = ROOT / "assets" / "packs" / "README.md"


def commands():
    blocks = re.findall(r"^```console\n(.*?)^```", README.read_text(), re.M | re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.names, self.attributes, self.text = set(), set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data):
        self.text += data


class Packs(CaseTest):
    def test_every_command_of_the_packs_page(self):
        place, ran = self.house.place, 0
        for command in commands():
            with self.subTest(command):
                program, *words = command.split()
                if program == "cp":  # from the top of the checkout
                    shutil.copytree(ROOT / words[-2], place / words[-1])
                    continue
                self.assertEqual(program, "foyer")
                agency = ["--agency", self.house.folder] if "publish" in words else []
                answer = foyer(*words, *agency, cwd=place, passphrases=["agency"])
                if "coverage" in words:  # says of each requirement what is missing, if anything
                    self.assertIn("of 66 requirements are met.", answer.out)
                else:
                    self.assertEqual(answer.status, 0, answer)
                ran += 1
        self.assertGreaterEqual(ran, 4)
        self.assertTrue((place / "preview.html").exists())

    def test_the_preview_shows_every_text_and_runs_nothing(self):
        out = self.house.place / "whole.html"
        self.house.must("pack", "preview", PACK, "--words", ROOT / "assets" / "words", "--out", out,
                        inside=False)
        page = Tags(out.read_text())
        self.assertFalse(page.names & {"script", "iframe", "img", "link", "object", "form"})
        self.assertFalse(page.attributes & {"src", "href", "style", "onclick", "onload"})
        shown = " ".join(page.text.split())
        tags = [one["tag"] for one in json.loads((PACK / "pack.json").read_text())["languages"]]
        self.assertGreaterEqual(len(tags), 4)
        for tag in tags:
            for key, text in json.loads((PACK / f"{tag}.json").read_text()).items():
                for line in text.replace("**", "").splitlines():
                    said = " ".join(line.removeprefix("- ").split())
                    self.assertIn(said, shown, key)

    def test_coverage_has_a_row_for_every_clause(self):
        answer = foyer("pack", "coverage", PACK, "--draft", "--json")
        rows = {row["id"]: row for row in json.loads(answer.out)["clauses"]}
        table = json.loads((ROOT / "assets" / "clauses.json").read_text())["clauses"]
        self.assertEqual(list(rows), [row["id"] for row in table])
        for row in rows.values():
            self.assertTrue(row["told"], row)
            self.assertEqual(row["met"], not row["missing"])
        self.assertEqual(answer.status, 0 if all(row["met"] for row in rows.values()) else 1)
        named = rows["R-C3"]["tests"]
        self.assertTrue(any(test.startswith("tests/pack/clause_rules_test.cpp: R-C3: ")
                            for test in named), named)

    def test_coverage_names_what_a_pack_lacks(self):
        pack = self.house.place / "poorer"
        shutil.copytree(PACK, pack)
        body = json.loads((pack / "pack.json").read_text())
        body["notices"] = [one for one in body["notices"] if one["place"] != "unit"]
        (pack / "pack.json").write_text(json.dumps(body))
        answer = foyer("pack", "coverage", pack, "--draft", "--json")
        self.assertEqual(answer.status, 1)
        row = next(one for one in json.loads(answer.out)["clauses"] if one["id"] == "R-A1")
        self.assertFalse(row["met"])
        self.assertIn("notices.unit", " ".join(row["missing"]))
