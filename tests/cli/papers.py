"""Forms on paper: the pack as a form to print, and a returned one entered line by line."""

import json
import subprocess
import unicodedata
import unittest

from house import PACK, House
from program import BIN, PASSPHRASE

LANGUAGES = ["en", "es", "zh-Hans", "ar"]
MARKS = " \u202a\u202b\u202c\u200e\u200f"  # of direction, which poppler adds


def declared(document):
    """What a link offers: its channels, in the order in which the form has them."""
    body = json.loads(document["manifest"]["private"].splitlines()[0])
    return [use["id"] for use in body["channels"]]


def returned(channels, choice, purposes, *, asks="Who reads this?", end="yes"):
    """A form as a worker types it, one answer a line."""
    rows = []
    for channel in channels:
        said = choice.get(channel, "empty")
        rows.append(said)
        if said == "yes":  # not for which services, where there are several; until when
            rows += ["-"] * (2 if services_by(channel) > 1 else 1)
    return "\n".join(["default 1 en ABCDEFGH", "2026-03-01", "2026-03-04", "mail", *rows,
                      *["empty"] * purposes, asks, "I cannot hear well.", "-", "name",
                      "Ana Reyes", "-", "the steel cabinet, room 4", end]) + "\n"


def letters(text):
    text = unicodedata.normalize("NFKC", text.lstrip("- "))
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def services_by(channel):
    pack = json.loads((PACK / "pack.json").read_text())
    return sum(1 for one in pack["services"]
               if one["needsConsent"] and channel in one["channels"])


def asked_purposes():
    """How many choices besides the channels are asked on a form."""
    pack = json.loads((PACK / "pack.json").read_text())
    return sum(1 for one in pack["purposes"] if one["id"] != "release" and not one.get("regime"))


class Papers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.house.open_doors()
        cls.place = cls.house.place / "paper"
        cls.place.mkdir()

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def pack_paper(self, name, *words):
        return self.house.run("pack", "paper", PACK, "--out", self.place / name, *words)

    def read(self, name):
        return subprocess.run(["pdftotext", self.place / name, "-"], check=True, text=True,
                              capture_output=True).stdout

    def test_the_form_in_each_language_names_its_texts_on_each_page(self):
        for lang in LANGUAGES:
            answer = self.pack_paper(f"{lang}.pdf", "--lang", lang)
            self.assertEqual(answer.status, 0, answer)
            code = answer.out.split("At the foot of its pages: ")[1].splitlines()[0]
            self.assertRegex(code, rf"^default 1 {lang} [\w-]{{8}}$")
            pages = self.read(f"{lang}.pdf").split("\f")[:-1]
            self.assertGreater(len(pages), 8)
            named = code[-8:].strip("-_")  # poppler moves these in lines among Arabic ones
            for page in pages:
                self.assertIn(named, page)
                lines = [line.strip(MARKS) for line in page.splitlines()]
                self.assertNotIn("•", [line for line in lines if line][-4:])

    def test_the_form_is_the_same_file_again_and_larger_in_large_print(self):
        for name in ("one.pdf", "two.pdf"):
            self.assertEqual(self.pack_paper(name).status, 0)
        self.assertEqual((self.place / "one.pdf").read_bytes(),
                         (self.place / "two.pdf").read_bytes())
        self.assertEqual(self.pack_paper("large.pdf", "--large", "--page", "a4").status, 0)
        info = subprocess.run(["pdfinfo", self.place / "large.pdf"], check=True, text=True,
                              capture_output=True).stdout
        self.assertIn("A4", info)
        self.assertGreater(self.read("large.pdf").count("\f"), self.read("one.pdf").count("\f"))

    def test_what_is_read_aloud_or_copied_is_what_was_printed_in_its_order(self):
        """Letters and digits alone: poppler moves stops and vowel signs of lines that run from
        right to left, and a page's end can fall into a sentence."""
        for lang in LANGUAGES:
            self.assertEqual(self.pack_paper(f"all-{lang}.pdf", "--lang", lang).status, 0)
            text = letters(self.read(f"all-{lang}.pdf"))
            pack = json.loads((PACK / "pack.json").read_text())
            words = json.loads((PACK / f"{lang}.json").read_text())
            told = [line for channel in pack["channels"]
                    for part in ("gist", "risk", "consequence", "ours", "yours", "alternative")
                    for line in words[channel[part]].split("\n") if letters(line)]
            # Answers to tick stand beside each other, and are laid out by themselves.
            told += [words[option["text"]] for question in pack["questions"]
                     for option in question["variants"][0]["options"]]
            places = [text.find(letters(line)) for line in told]
            found = [place for place in places if place >= 0]
            self.assertGreater(len(told), 80)
            self.assertGreaterEqual(len(found) / len(told), 0.98, lang)
            risks = [text.find(letters(words[channel["risk"]].split("\n")[0]))
                     for channel in pack["channels"]]
            risks = [place for place in risks if place >= 0]
            self.assertEqual(risks, sorted(risks))

    def test_only_what_is_asked_for_stands_on_it(self):
        self.assertEqual(self.pack_paper("few.pdf", "--channel", "mobile").status, 0)
        pack = json.loads((PACK / "en.json").read_text())
        text = " ".join(self.read("few.pdf").split())
        self.assertIn(pack["mobile.risk"].split(".")[0].replace("**", ""), text)
        self.assertNotIn(pack["email.risk"].split(".")[0].replace("**", ""), text)

    def test_what_is_not_there_is_refused_and_leaves_nothing(self):
        for words, status, says in [(["--lang", "xx"], 1, "no language"),
                                    (["--channel", "pigeon"], 2, "There are:"),
                                    (["--page", "a7"], 2, "letter or a4")]:
            answer = self.pack_paper("none.pdf", *words)
            self.assertEqual((answer.status, answer.out), (status, ""), answer)
            self.assertIn(says, answer.err)
            self.assertFalse((self.place / "none.pdf").exists())

    def enter(self, number, form):
        """The passphrase comes on a descriptor of its own, so that the form is all of stdin."""
        command = [BIN / "foyer", "paper", "enter", str(number), "--json", "--agency",
                   self.house.folder, "--passphrase-fd", "3"]
        script = 'exec 3<<<"$1"; shift; exec "$@"'
        return subprocess.run(["bash", "-c", script, "-", PASSPHRASE["kim"], *command],
                              input=form, capture_output=True, text=True, timeout=60)

    def send(self):
        sent = self.house.client(self.house.link(), "Ana Reyes", "deny=text")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        listed = self.house.json("inbox", passphrases=["kim"])["submissions"]
        return max(one["seq"] for one in listed)

    def test_a_returned_form_is_entered_signed_and_counts(self):
        number = self.send()
        opened = self.house.json("open", str(number), passphrases=["kim"])
        channels = declared(opened["document"])
        form = returned(channels, {"text": "yes", "video": "no"}, asked_purposes())
        before = len(self.house.json("case", str(number), passphrases=["kim"])["history"])
        unsure = self.enter(number, form[: -len("yes\n")] + "no\n")
        self.assertEqual(unsure.returncode, 1, unsure.stderr)
        short = self.enter(number, form[:60])
        self.assertIn("Nothing was entered", short.stderr)
        done = self.enter(number, form)
        self.assertEqual(done.returncode, 0, done.stderr)
        case = self.house.json("case", str(number), passphrases=["kim"])
        self.assertEqual(len(case["history"]), before + 1)
        entry = case["history"][-1]
        self.assertEqual((entry["kind"], entry["by"]), ("paper", "kim"))
        self.assertEqual(entry["body"]["kept"], "the steel cabinet, room 4")
        self.assertEqual([one["text"] for one in entry["body"]["said"]],
                         ["Who reads this?", "I cannot hear well."])
        states = {row["id"]: row["state"] for row in case["rows"]}
        self.assertEqual((states["channel.text"], states["channel.video"]),
                         ("pending", "refused"))
        self.assertTrue(any(task["kind"] == "question" and "Who reads this?" in task["what"]
                            and task["state"] == "open" for task in case["tasks"]))
        pdf = self.place / "case.pdf"
        self.house.must("export", str(number), "--as", "pdf", "--out", pdf, passphrases=["kim"])
        self.assertIn("the steel cabinet, room 4", " ".join(self.read("case.pdf").split()))
