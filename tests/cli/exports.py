"""A case as a file: what each form holds, and that nothing is left behind when it fails."""

import csv
import hashlib
import io
import json
import re
import resource
import signal
import sqlite3
import subprocess
import unittest
from base64 import urlsafe_b64encode
from datetime import datetime, timezone

from house import House
from squares import squares_of

FORMS = ["pdf", "fhir", "receipt", "json", "csv"]
HOSTILE = "=1+1\x1b[2J\x1b]0;mine\x07\u202e;@SUM(1)"


def strings(value):
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        value = list(value.values())
    return set().union(*map(strings, value)) if isinstance(value, list) else set()


def no_large_files():
    """As on a full disk: a file cannot grow beyond 2000 bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


class Exports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.house.open_doors()
        cls.place = cls.house.place / "out"
        cls.place.mkdir()
        sent = cls.house.client(cls.house.link(), HOSTILE, "deny=text")
        assert sent.returncode == 0, sent.stderr

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def file(self, name):
        return self.place / f"{self._testMethodName}-{name}"

    def export(self, form, file, **more):
        return self.house.run("export", "1", "--as", form, "--out", file,
                              **{"passphrases": ["kim"], **more})

    def text(self, form):
        file = self.file(form)
        answer = self.export(form, file)
        self.assertEqual(answer.status, 0, answer)
        return file.read_bytes().decode()

    def left(self):
        return sorted(path.name for path in self.place.iterdir())

    def test_each_form_is_one_file_that_only_its_owner_reads(self):
        for form in FORMS:
            file = self.file(form)
            answer = self.house.json("export", "1", "--as", form, "--out", file,
                                     passphrases=["kim"])
            digest = hashlib.sha256(file.read_bytes()).digest()
            self.assertEqual(answer["sha256"], urlsafe_b64encode(digest).decode().rstrip("="))
            self.assertEqual((answer["as"], answer["submissions"], answer["holds"]),
                             (form, 1, True))
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)
        self.assertFalse([name for name in self.left() if ".new-" in name])

    def test_69_70_a_name_that_attacks_stays_a_name(self):
        for form in ["fhir", "json"]:
            text = self.text(form)
            self.assertNotIn("\x1b", text)  # RFC 8785 writes controls as escapes
            self.assertIn(HOSTILE, strings(json.loads(text)))
        rows = list(csv.DictReader(io.StringIO(self.text("csv").lstrip("\ufeff"))))
        self.assertEqual({row["name"] for row in rows},
                         {HOSTILE.replace("=1", "'=1").replace(";@", ";'@")})
        self.assertEqual({row["said"] for row in rows if row["id"] == "text"}, {"deny"})

    def test_70_a_file_name_does_not_act_on_the_terminal(self):
        file = self.file("a\x1b[2Jb")
        answer = self.export("csv", file)
        self.assertEqual(answer.status, 0, answer)
        self.assertNotIn("\x1b", answer.out)
        self.assertTrue(file.exists())

    def read(self, file):
        return " ".join(subprocess.run(["pdftotext", file, "-"], check=True, text=True,
                                       capture_output=True).stdout.split())

    def test_a_pdf_as_of_a_moment_is_the_same_file_again(self):
        made = [self.file("one"), self.file("two")]
        now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        for file in made:
            self.house.must("export", "1", "--as", "pdf", "--out", file, "--at", now,
                            passphrases=["kim"])
        self.assertEqual(made[0].read_bytes(), made[1].read_bytes())
        self.assertIn("Record of consent", self.read(made[0]))
        for at, status, says in [("2020-01-01T00:00:00Z", 1, "Nothing has come in"),
                                 ("2999-01-01T00:00:00Z", 2, "--at is"), ("noon", 2, "--at is")]:
            answer = self.house.run("export", "1", "--as", "pdf", "--out", self.file("no"),
                                    "--at", at, passphrases=["kim"])
            self.assertEqual(answer.status, status, answer)
            self.assertIn(says, answer.err)

    def test_each_square_holds_the_hash_of_what_was_signed(self):
        file = self.file("squares")
        self.assertEqual(self.export("pdf", file).status, 0)
        whole = json.loads(self.text("json"))
        digests = [one["digest"] for one in whole["submissions"]]
        self.assertGreater(len(digests), 0)
        self.assertEqual(squares_of(file), [f"ni:///sha-256;{digest}" for digest in digests])

    def test_70_a_pdf_shows_what_hides_in_a_name_as_its_number(self):
        file = self.file("pdf")
        self.assertEqual(self.export("pdf", file).status, 0)
        text = self.read(file)
        self.assertIn(r"=1+1\u{1B}[2J\u{1B}]0;mine\u{7}\u{202E};@SUM(1)".replace(" ", ""),
                      text.replace(" ", ""))

    def test_a_case_is_named_by_its_unit_too(self):
        unit = self.house.json("case", "1", passphrases=["kim"])["unit"]
        file = self.file("csv")
        self.house.must("export", unit, "--as", "csv", "--out", file, passphrases=["kim"])
        self.assertIn(unit, file.read_text())

    def test_71_what_cannot_be_made_leaves_nothing(self):
        before = self.left()
        file = self.file("none")
        for answer, status, says in [
                (self.export("pdf-like", file), 2, "--as is"),
                (self.export("fhir", file, passphrases=["not this one at all"]), 1, ""),
                (self.export("fhir", file, before=no_large_files), 1, "cannot be written"),
                (self.house.run("export", "77", "--as", "fhir", "--out", file,
                                passphrases=["kim"]), 1, "no submission 77"),
                (self.house.run("export", "../x", "--as", "fhir", "--out", file,
                                passphrases=["kim"]), 1, "neither a number"),
                (self.house.run("export", "1", "--as", "fhir", passphrases=["kim"]), 2, "--out")]:
            self.assertEqual((answer.status, answer.out), (status, ""), answer)
            self.assertIn(says, answer.err)
            self.assertEqual(self.left(), before)

    def test_a_layer_that_failed_is_told_by_the_whole_case_and_by_no_other_form(self):
        store = sqlite3.connect(self.house.place / "relay" / "relay.sqlite")
        kept = store.execute("SELECT receipt FROM submissions").fetchone()[0]
        time = re.search(r'"time":([0-9]+)', kept).group(1)
        bent = kept.replace(time, str(int(time) - 1), 1)  # so its proof is of another one
        store.execute("UPDATE submissions SET receipt = ?", [bent])
        store.commit()
        before = self.left()
        try:
            for form in ["pdf", "fhir", "receipt", "csv"]:
                answer = self.export(form, self.file(form))
                self.assertEqual((answer.status, answer.out), (3, ""), answer)
                self.assertIn("only --as json can say so", answer.err)
            self.assertEqual(self.left(), before)
            file = self.file("json")
            self.assertEqual(self.export("json", file).status, 3)
            verdicts = json.loads(file.read_text())["submissions"][0]["verdicts"]
            self.assertEqual({v["layer"] for v in verdicts if v["state"] == "failed"}, {"receipt"})
        finally:
            store.execute("UPDATE submissions SET receipt = ?", [kept])
            store.commit()
            store.close()

    def test_a_file_that_is_there_stays_as_it_is(self):
        file = self.file("mine")
        file.write_text("mine")
        for passphrases in ["kim"], []:  # it is said before anybody is asked for one
            answer = self.export("fhir", file, passphrases=passphrases)
            self.assertEqual(answer.status, 1)
            self.assertIn("is there already", answer.err)
        self.assertEqual(file.read_text(), "mine")

    def test_r_c4a_only_the_whole_case_holds_an_address(self):
        whole = json.loads(self.text("json"))
        ways = whole["submissions"][0]["parts"][0]["content"]["safeContact"]
        self.assertEqual(ways[0]["content"], "appointment-only")
        never = [reach for reach in whole["reach"] if reach["use"] == "never"]
        self.assertEqual([reach["channel"] for reach in never], ["text"])
        self.assertNotIn("address", never[0])
        for form in ["fhir", "receipt", "csv"]:
            self.assertNotIn("appointment-only", self.text(form))
