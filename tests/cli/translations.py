"""foyer pack translate: to gettext's own programs and back, and a language that nobody speaks."""

import json
import shutil
import subprocess
import unittest

from house import PACK, House
from program import ROOT, foyer

WORDS = ROOT / "assets" / "words"
TAG = "eo"  # a language that the default pack does not have


def made_up(text):
    """Capitals for small letters: as long as English, and its places stay."""
    return text.upper()


def gettext(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=60)


class Translations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.place = cls.house.place

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def copy(self, folder, name):
        """A copy of a folder of texts in which nothing is done yet."""
        place = self.place / name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder, place)
        return place

    def translate(self, place, *words, lang=TAG, of_kiosk=False):
        where = ["--words", place] if of_kiosk else [place]
        return foyer("pack", "translate", *where, "--lang", lang, *words)

    def must(self, place, *words, **more):
        answer = self.translate(place, *words, **more)
        self.assertEqual(answer.status, 0, answer)
        return answer

    def left(self, place, **more):
        return json.loads(self.must(place, "--json", **more).out)

    def fill(self, path):
        """Translates a whole PO file as a translator's program would."""
        lines, english = [], ""
        for line in path.read_text().splitlines():
            word, _, rest = line.partition(" ")
            if word == "msgid":
                english = []
            if word in ("msgid", "msgid_plural"):
                english = [rest]
            elif line.startswith('"') and lines and lines[-1].startswith(("msgid", '"')):
                english.append(line)
            if word.startswith("msgstr") and rest == '""' and english != ['""']:
                line = f"{word} " + "\n".join(made_up(one).replace("\\N", "\\n") for one in english)
            lines.append(line)
        path.write_text("\n".join(lines) + "\n")

    def test_a_file_goes_out_and_comes_back_the_same(self):
        for folder, kiosk in ((PACK, False), (WORDS, True)):
            for lang in ("es", "zh-Hans", "ar"):
                with self.subTest(folder=folder.name, lang=lang):
                    place = self.copy(folder, "same")
                    po = place / "out.po"
                    self.must(place, "--export", po, lang=lang, of_kiosk=kiosk)
                    before = (place / f"{lang}.json").read_bytes()
                    self.must(place, "--import", po, lang=lang, of_kiosk=kiosk)
                    self.assertEqual((place / f"{lang}.json").read_bytes(), before)

    def test_gettext_takes_what_is_exported_and_gives_back_what_is_taken(self):
        for folder, kiosk in ((PACK, False), (WORDS, True)):
            for lang in ("es", "zh-Hans", "ar"):
                with self.subTest(folder=folder.name, lang=lang):
                    place = self.copy(folder, "gettext")
                    po, merged = place / "out.po", place / "merged.po"
                    self.must(place, "--export", po, lang=lang, of_kiosk=kiosk)
                    checked = gettext("msgfmt", "--check", "--output-file=/dev/null", po)
                    self.assertEqual(checked.returncode, 0, checked.stderr)
                    # Another writer's lines, wrapped and sorted in its own way.
                    sorted_ = gettext("msgcat", "--sort-output", "--width=60", "-o", merged, po)
                    self.assertEqual(sorted_.returncode, 0, sorted_.stderr)
                    before = (place / f"{lang}.json").read_bytes()
                    self.must(place, "--import", merged, lang=lang, of_kiosk=kiosk)
                    self.assertEqual((place / f"{lang}.json").read_bytes(), before)

    def test_a_new_language_is_a_file_and_a_line(self):
        pack, words = self.copy(PACK, "new"), self.copy(WORDS, "new_words")
        for place, kiosk in ((pack, False), (words, True)):
            po = place / "eo.po"
            self.must(place, "--export", po, of_kiosk=kiosk)
            self.fill(po)
            self.must(place, "--import", po, of_kiosk=kiosk)
            left = self.left(place, of_kiosk=kiosk)
            self.assertFalse(left["missing"] + left["broken"] + left["stale"] + left["unknown"])
        body = json.loads((pack / "pack.json").read_text())
        body["languages"].append({"tag": TAG, "name": "Esperanto", "dir": "ltr",
                                  "status": "complete"})
        (pack / "pack.json").write_text(json.dumps(body))
        linted = foyer("pack", "lint", pack, "--draft")
        self.assertEqual(linted.status, 0, linted)
        self.house.must("pack", "publish", pack, "--draft", "--offline", passphrases=["agency"])
        out = self.place / "new.html"
        self.house.must("pack", "preview", pack, "--words", words, "--draft", "--out", out,
                        inside=False)
        english = json.loads((PACK / "en.json").read_text())["text.risk"]
        self.assertIn(made_up(english), out.read_text())

    def test_what_english_changes_is_stale_until_it_is_looked_at(self):
        place = self.copy(PACK, "stale")
        self.must(place, "--stamp", lang="es")
        self.assertEqual(self.left(place, lang="es")["stale"], [])
        english = json.loads((place / "en.json").read_text())
        english["text.risk"] += " Or more."
        (place / "en.json").write_text(json.dumps(english))
        self.assertEqual(self.left(place, lang="es")["stale"], ["text.risk"])
        po = place / "es.po"
        self.must(place, "--export", po, lang="es")
        self.must(place, "--import", po, lang="es")
        self.assertEqual(self.left(place, lang="es")["stale"], ["text.risk"])
        before, after = po.read_text().split("#, fuzzy\n", 1)
        po.write_text(before + after)
        self.must(place, "--import", po, lang="es")
        self.assertEqual(self.left(place, lang="es")["stale"], [])

    def test_one_bad_entry_changes_nothing_and_is_told_by_its_line(self):
        place = self.copy(PACK, "bad")
        po = place / "es.po"
        self.must(place, "--export", po, lang="es")
        whole, before = po.read_text(), (place / "es.json").read_bytes()
        line = whole[:whole.index('msgctxt "text.risk"')].count("\n") + 1
        for spoilt in (whole.replace('msgctxt "text.risk"', 'msgctxt "text.risk', 1),
                       whole.replace('msgctxt "text.risk"', 'msgctxt "text.risk"x', 1)):
            po.write_text(spoilt)
            answer = self.translate(place, "--import", po, lang="es")
            self.assertEqual(answer.status, 1, answer)
            self.assertIn(f"line {line}: ", answer.err)
            self.assertEqual((place / "es.json").read_bytes(), before)
            self.assertFalse((place / "sources").exists() and not (PACK / "sources").exists())

    def test_what_cannot_be_a_language_is_refused(self):
        for lang in ("../es", "en", "pack", ""):
            self.assertNotEqual(self.translate(PACK, lang=lang).status, 0)
        self.assertNotEqual(self.translate(self.place / "nowhere").status, 0)

    def test_the_languages_that_travel_with_the_program_are_whole(self):
        for folder, kiosk in ((PACK, False), (WORDS, True)):
            for lang in ("es", "zh-Hans", "ar"):
                left = self.left(folder, lang=lang, of_kiosk=kiosk)
                for ill in ("missing", "broken", "unknown"):
                    self.assertEqual(left[ill], [], f"{folder.name} {lang}: {ill}")
