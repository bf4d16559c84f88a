"""A client comes back by the address on her copy, and her worker answers."""

import json
import unittest

from house import House

PIN = "402918"


class WayBack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.house.open_doors()
        link = cls.house.link("--label", "Tuesday")
        sent = cls.house.client(link, "Maria Okafor", f"pin={PIN}")
        assert sent.returncode == 0, sent.stderr
        cls.address = sent.stdout.splitlines()[-1]

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def notes(self, *words):
        return self.house.json("way", "read", *words, passphrases=["kim"])["notes"]

    def writes(self, text, *words):
        file = self.house.place / "said.txt"
        file.write_text(text)
        return self.house.run(*words, "--file", file, passphrases=["kim"])

    def test_1_every_layer_holds_with_a_way_back(self):
        opened = self.house.json("open", 1, passphrases=["kim"])
        self.assertTrue(opened["holds"], opened["verdicts"])
        self.assertEqual(sorted(opened["document"]["wayBack"]), ["ageKey", "id", "signKey"])
        self.assertNotIn(self.address.split("#w1.")[1], json.dumps(opened))

    def test_2_N2_a_withdrawal_by_note_reaches_the_worker_as_the_clients(self):
        sent = self.house.visit(self.address, PIN, "withdraw", "text")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        inbox = self.house.json("inbox", passphrases=["kim"])
        self.assertEqual([note["submission"] for note in inbox["notes"]], [1])
        note = self.notes()[0]
        self.assertTrue(note["verified"])
        self.assertEqual(note["kind"], "withdraw")
        self.assertEqual(note["rows"], [{"about": "channel", "id": "text"}])
        self.assertIn("TAKEN BACK: text", self.house.must("way", "read", passphrases=["kim"]))

    def test_2a_N2_it_counts_at_once_and_nobody_types_it_again(self):
        case = lambda: self.house.json("case", 1, passphrases=["kim"])  # noqa: E731
        text = lambda: next(r for r in case()["rows"] if r["id"] == "channel.text")  # noqa: E731
        self.assertEqual((text()["state"], text()["why"]),
                         ("withdrawn", ["withdrawn-by-way:client"]))
        taken = case()["takenBack"][0]
        self.assertEqual((taken["rows"], taken["signer"], taken["noted"]),
                         (["channel.text"], "client", False))
        self.assertIn(("text", "never"), [(r["channel"], r["use"]) for r in case()["reach"]])
        said = self.house.must("case", 1, passphrases=["kim"])
        self.assertIn("client took it back by the way back.", said)
        self.assertIn("not noted yet", said)
        refused = self.house.run("activate", 1, "channel.text", passphrases=["kim"])
        self.assertIn("took it back", refused.err)
        noted = self.house.json("withdraw", 1, "--noted", passphrases=["kim"])["entry"]["body"]
        self.assertEqual((noted["role"], noted["rows"], noted["route"], noted["note"]),
                         ("client", ["channel.text"], "kiosk", taken["note"]))
        after = case()
        self.assertTrue(after["takenBack"][0]["noted"])
        self.assertEqual([t["state"] for t in after["tasks"] if t["kind"] == "withdrawal"],
                         ["closed"])
        again = self.house.run("withdraw", 1, "--noted", passphrases=["kim"])
        self.assertEqual(again.status, 1)
        self.assertIn("not noted yet", again.err)

    def test_2b_a_relay_that_hides_a_note_is_refused(self):
        unit = self.house.json("case", 1, passphrases=["kim"])["unit"]
        head = self.house.folder / "cases" / f"{unit}.json"
        kept = head.read_text()
        known = json.loads(kept)
        way = next(iter(known["ways"]))
        known["ways"][way]["seq"] += 1
        head.write_text(json.dumps(known))
        answer = self.house.run("case", 1, passphrases=["kim"])
        self.assertIn("fewer or other notes", answer.err)
        head.write_text(kept)

    def test_3_N1_a_question_is_answered_and_only_she_reads_the_answer(self):
        asked = self.house.visit(self.address, PIN, "ask", "May I say yes again?")
        self.assertEqual(asked.returncode, 0, asked.stderr)
        note = self.notes("--after", 1)[0]
        self.assertEqual(note["text"], "May I say yes again?")
        sent = self.writes("Yes.\n\nRing the green bell.\n", "way", "answer", note["number"])
        self.assertEqual(sent.status, 0, sent)
        self.writes("A phone of ours was lost.", "way", "send", 1, "--kind", "notice")
        read = self.house.visit(self.address, PIN, "read")
        self.assertEqual(read.stdout,
                         "Yes.\n\nRing the green bell.\nA phone of ours was lost.\nunread 0\n")
        kept = b"".join(p.read_bytes() for p in (self.house.place / "relay").rglob("*"))
        self.assertFalse(b"Ring the green bell" in kept)
        self.assertFalse(b"say yes again" in kept)

    def test_4_what_makes_no_sense_is_refused(self):
        for words, says in [(["way", "answer", "99"], "no note 99"),
                            (["way", "answer", "x"], "Say which"),
                            (["way", "send", "1", "--kind", "answer"], "copy or notice")]:
            with self.subTest(words):
                answer = self.writes("Hello.", *words)
                self.assertNotEqual(answer.status, 0)
                self.assertIn(says, answer.err)
        self.assertNotEqual(self.writes("", "way", "answer", "2").status, 0)

    def test_5_a_locked_way_is_opened_again_by_the_worker(self):
        for pin in ["100200", "100201", "100202", "100203", "100204"]:
            self.assertNotEqual(self.house.visit(self.address, pin, "read").returncode, 0)
        self.assertIn("423", self.house.visit(self.address, PIN, "read").stderr)
        self.house.must("way", "reopen", 1, passphrases=["kim"])
        self.assertEqual(self.house.visit(self.address, PIN, "read").returncode, 0)

    def test_6_who_chose_no_pin_has_no_way_back(self):
        sent = self.house.client(self.house.link(), "Ada")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        self.assertNotIn("#w1.", sent.stdout)
        answer = self.writes("Hello.", "way", "send", 2, "--kind", "copy")
        self.assertIn("no way back", answer.err)
