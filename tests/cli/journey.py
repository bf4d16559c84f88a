"""From an agency's first key to a client's submission on the worker's screen."""

import json
import shutil
import subprocess
import unittest

from house import PACK, House
from program import PASSPHRASE, Terminal, foyer

LAYERS = ["envelope", "session", "link", "manifest", "hash", "marks", "shown", "parts", "receipt"]


def shell(command, cwd):
    return subprocess.run(["bash", "-ec", "set -o pipefail; " + command], cwd=cwd,
                          capture_output=True, text=True, timeout=60)


class Journey(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.house.open_doors()
        cls.link = cls.house.link("--label", "Tuesday")
        sent = cls.house.client(cls.link)
        assert sent.returncode == 0, sent.stderr
        cls.seq = cls.house.json("inbox", passphrases=["kim"])["submissions"][0]["seq"]

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def test_every_layer_holds(self):
        opened = self.house.json("open", self.seq, passphrases=["kim"])
        self.assertEqual([v["layer"] for v in opened["verdicts"]], LAYERS)
        self.assertEqual({v["state"] for v in opened["verdicts"]}, {"ok"})
        self.assertTrue(opened["holds"] and opened["isClients"])
        self.assertEqual(opened["document"]["identity"]["legalName"], "Maria Okafor")
        self.assertEqual(opened["parts"][0]["content"]["safeWord"], "Maria Okafor")
        verdicts = self.house.json("verify", self.seq, passphrases=["kim"])
        self.assertTrue(verdicts["holds"])
        self.assertNotIn("Maria", json.dumps(verdicts))

    def test_the_summary_says_what_a_worker_needs(self):
        said = self.house.must("open", self.seq, passphrases=["kim"])
        for words in ["It is unchanged since it was signed.", "came through this link",
                      "Maria Okafor", "Choices", "Safe ways to reach them", "Questions for you",
                      "What was shown"]:
            self.assertIn(words, said)
        self.assertRegex(said, r"Signed\n  client \(Maria Okafor\): typed \"Maria\" on 20\d\d-")
        self.assertNotRegex(said, r"\n\n[^\n]+\n(\n|$)")

    def test_the_inbox_names_nobody(self):
        said = self.house.must("inbox", passphrases=["kim"])
        self.assertIn(self.link["linkId"], said)
        self.assertNotIn("Maria", said)

    def test_stock_age_and_jq_read_the_document(self):
        keep = self.house.place / "kept"
        self.house.must("open", self.seq, "--save", keep, passphrases=["kim"])
        self.assertEqual(sorted(p.name for p in keep.iterdir()),
                         ["duty.age", "receipt.jsonl", "record.age"])
        self.assertEqual({p.stat().st_mode & 0o777 for p in keep.iterdir()}, {0o600})
        team = self.house.place / "team.txt"
        team.touch(0o600)
        # The worker's own key file, by stock age on a terminal, then the team's key by hers.
        keys = self.house.folder / "keys"
        worker = on_terminal_age(keys / "worker-kim.key", PASSPHRASE["kim"], self.house.place)
        (self.house.place / "kim.txt").write_text(worker["ageSecret"])
        got = shell(f"age -d -i kim.txt -o team.txt {keys}/team-1.age && "
                    "age -d -i team.txt kept/record.age | head -1 | jq -r .identity.legalName",
                    self.house.place)
        # head closes the pipe before the padding is through, so age may end with SIGPIPE.
        self.assertEqual(got.stdout, "Maria Okafor\n", got.stderr)

        with self.subTest("foyer opens what stock age made"):
            made = shell("age -d -i team.txt kept/record.age >plain; "
                         "age -r $(age-keygen -y team.txt) -o again.age plain && shred -u plain",
                         self.house.place)
            self.assertEqual(made.returncode, 0, made.stderr)
            again = self.house.run("open", self.house.place / "again.age", keep / "duty.age",
                                   "--json", passphrases=["kim"])
            opened = json.loads(again.out)
            self.assertTrue(opened["isClients"])
            states = {v["layer"]: v["state"] for v in opened["verdicts"]}
            self.assertEqual(states.pop("receipt"), "not-checked")
            self.assertEqual(set(states.values()), {"ok"})
            self.assertEqual(again.status, 0)

        with self.subTest("a receipt for other bytes fails (attack 28c)"):
            again = self.house.run("verify", self.house.place / "again.age", keep / "duty.age",
                                   "--receipt", keep / "receipt.jsonl", passphrases=["kim"])
            self.assertEqual(again.status, 3)
            self.assertIn("FAILED       receipt", again.out)

    def test_a_worker_who_came_later_opens_it_too(self):
        self.house.must("worker", "new", "rae", "--worker", "kim", "--worker-name", "Rae",
                        "--state", "US-MS", passphrases=["agency", "kim", "rae"])
        self.house.must("agency", "publish")
        opened = self.house.json("open", self.seq, "--worker", "rae", passphrases=["rae"])
        self.assertTrue(opened["holds"])
        (self.house.folder / "keys" / "worker-rae.key").unlink()

    def test_an_older_agency_json_is_refused(self):
        """Attack 28b: a worker's copy of the folder remembers what the relay showed it."""
        copy = self.house.place / "copy"
        shutil.copytree(self.house.folder, copy)
        renewed = self.house.json("agency", "renew", passphrases=["agency"])
        self.house.must("agency", "publish")
        verify = ["verify", self.seq, "--agency", copy]
        self.assertEqual(foyer(*verify, passphrases=["kim"]).status, 0)
        seen = json.loads((copy / "seen.json").read_text())
        self.assertEqual(seen, {"v": 1, "seq": renewed["seq"]})
        (copy / "seen.json").write_text(json.dumps({"v": 1, "seq": renewed["seq"] + 1}))
        refused = foyer(*verify, passphrases=["kim"])
        self.assertNotEqual(refused.status, 0)
        self.assertIn("older than those seen before", refused.err)

    def test_agency_renews(self):
        before = (self.house.folder / "agency.json").read_text()
        renewed = self.house.json("agency", "renew", passphrases=["agency"])
        self.house.must("agency", "publish")
        self.assertNotEqual(before, (self.house.folder / "agency.json").read_text())
        self.assertGreater(renewed["seq"], 1)

    def test_the_default_pack_lints_clean(self):
        lint = json.loads(self.house.must("pack", "lint", PACK, "--draft", "--json", inside=False))
        self.assertTrue(lint["clean"])
        self.assertEqual(len(lint["coverage"]), 66)

    def test_a_link_with_five_wrong_codes_is_reopened(self):
        link = self.house.link()
        wrong = [f"{n:06}" for n in range(6) if f"{n:06}" != link["code"]][:5]
        for code in wrong:
            self.assertNotEqual(self.house.client(link, code=code).returncode, 0)
        self.assertNotEqual(self.house.client(link).returncode, 0)
        again = self.house.json("link", "reopen", link["linkId"], passphrases=["kim"])
        self.assertEqual(again["url"], link["url"])
        self.assertNotEqual(again["code"], link["code"])
        shown = self.house.json("link", "show", link["linkId"], passphrases=["kim"])
        self.assertEqual(shown, again)
        self.assertEqual(self.house.client(again).returncode, 0)

    def test_a_code_of_words_stays_one_of_the_same_words(self):
        languages = json.loads((PACK / "pack.json").read_text())["languages"]
        words = {one["tag"]: one["codeWords"] for one in languages}
        for tag in ["es", "ar"]:
            link = self.house.link("--code-words", tag)
            first, second, third = link["code"].split(" ")
            self.assertLessEqual({first, second, third}, set(words[tag]))
            for wrong in ["a", "b", "c", "d", "e"]:
                code = f"mesa mesa {wrong}"
                self.assertNotEqual(self.house.client(link, code=code).returncode, 0)
            again = self.house.json("link", "reopen", link["linkId"], passphrases=["kim"])
            self.assertLessEqual(set(again["code"].split(" ")), set(words[tag]))
            typed = " " + again["code"].upper().replace(" ", ", ")
            self.assertEqual(self.house.client(again, code=typed).returncode, 0)
        for refused in [["--code-words", "tlh"], ["--code-words", "en", "--waive-code", "at home"]]:
            self.assertNotEqual(self.house.run("link", "new", *refused,
                                              passphrases=["kim"]).status, 0)

    def test_a_revoked_link_opens_nothing(self):
        link = self.house.link()
        shown = self.house.json("link", "show", link["linkId"], passphrases=["kim"])
        self.assertEqual(shown, {key: link[key] for key in shown})
        self.assertEqual(shown["url"], link["url"])
        self.house.must("link", "revoke", link["linkId"], passphrases=["kim"])
        self.assertNotEqual(self.house.client(link).returncode, 0)
        states = {one["linkId"]: one["state"]
                  for one in self.house.json("link", "list", passphrases=["kim"])["links"]}
        self.assertEqual(states[link["linkId"]], "revoked")

    def test_70_terminal_escapes_in_answers_do_nothing(self):
        """Colours, window titles, C1 controls and bidi overrides in every answer."""
        link = self.house.link()
        evil = "\x1b[2J\x1b]0;owned\x07\r\u009b31m\u202egnp.exe\u200b"
        self.assertEqual(self.house.client(link, evil).returncode, 0)
        seq = self.house.json("inbox", passphrases=["kim"])["submissions"][-1]["seq"]
        for words in [["open", seq], ["open", seq, "--json"]]:
            said = self.house.must(*words, passphrases=["kim"])
            self.assertIn("31m", said)
            for hidden in "\x1b\x07\r\u009b\u202e\u200b":
                self.assertNotIn(hidden, said)
        opened = self.house.json("open", seq, passphrases=["kim"])
        self.assertEqual(opened["document"]["identity"]["legalName"], evil)


def on_terminal_age(file, passphrase, place):
    """Stock age asks on a terminal only; its answer is the key file's JSON."""
    out = place / "kim.json"
    terminal = Terminal("/usr/bin/age", "-d", "-o", out, file)
    terminal.answer("passphrase", passphrase)
    assert terminal.end() == 0, terminal.seen
    return json.loads(out.read_text())
