"""The whole circle as a transcript: an agency, a worker who joins, a link, the answers to it, the
worker's acts, every form of the case, the client's way back, and what she takes back there."""

import json
import unittest

from house import House

PIN = "402918"
FORMS = {"pdf": b"%PDF-", "fhir": b'"resourceType":"Bundle"', "receipt": b"{", "csv": b"permit",
         "json": b'"safeWord"'}
ANSWER = "No, only our team reads it."
REPLY = "Yes, on any day you like."


class Circle(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)

    def rae(self, *words):
        return self.house.json(*words, "--worker", "rae", passphrases=["rae"])

    def row(self, name):
        return next(row for row in self.rae("case", 1)["rows"] if row["id"] == name)

    def joins(self):
        """Rae comes to the agency, and from then on everything is done with her own key."""
        self.house.open_doors()
        self.house.add_rae()
        self.assertIn("code", self.rae("worker", "invite"))

    def client_answers(self):
        link = self.rae("link", "new", "--label", "Tuesday, ten", "--days", 7)
        wrong = "000000" if link["code"] != "000000" else "111111"
        self.assertNotEqual(self.house.client(link, "Maria Okafor", code=wrong).returncode, 0)
        sent = self.house.client(link, "Maria Okafor", "callback=+1 601 555 0199", f"pin={PIN}")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        return link, sent.stdout.splitlines()[-1]

    def is_reviewed(self, link):
        submission, = self.rae("inbox")["submissions"]
        self.assertEqual(submission["linkId"], link["linkId"])
        opened = self.rae("open", 1)
        self.assertTrue(opened["holds"] and opened["isClients"])
        self.assertEqual(self.row("channel.text")["state"], "pending")
        refused = self.house.run("activate", 1, "channel.text", "--worker", "rae",
                                 passphrases=["rae"])
        self.assertEqual(refused.status, 1)
        for task in self.rae("review", 1)["tasks"]:
            if task["state"] == "open" and task["kind"] == "question":
                self.rae("answer", 1, task["id"], "--text", ANSWER)
        self.rae("confirm-identity", 1, "--method", "phone")
        self.rae("countersign", 1)
        self.rae("activate", 1, "channel.text")
        self.rae("review", 1, "--done")
        self.assertEqual(self.row("channel.text")["state"], "active")

    def is_exported(self):
        for form, holds in FORMS.items():
            file = self.house.place / f"case.{form}"
            self.rae("export", 1, "--as", form, "--out", file)
            kept = file.read_bytes()
            self.assertIn(holds, kept, form)
            self.assertEqual(b'"safeWord":' in kept, form == "json", form)
        fhir = json.loads((self.house.place / "case.fhir").read_text())
        kinds = {entry["resource"]["resourceType"] for entry in fhir["entry"]}
        self.assertLessEqual({"Consent", "Questionnaire", "QuestionnaireResponse", "Provenance"},
                             kinds)

    def client_comes_back(self, address):
        asked = self.house.visit(address, PIN, "ask", "May I say yes again in spring?")
        self.assertEqual(asked.returncode, 0, asked.stderr)
        note, = self.rae("way", "read")["notes"]
        self.assertEqual(note["text"], "May I say yes again in spring?")
        file = self.house.place / "reply.txt"
        file.write_text(REPLY)
        self.rae("way", "answer", note["number"], "--file", file)
        read = self.house.visit(address, PIN, "read")
        self.assertIn(REPLY, read.stdout.splitlines())
        taken = self.house.visit(address, PIN, "withdraw", "text")
        self.assertEqual(taken.returncode, 0, taken.stderr)

    def test_from_an_agencys_first_key_to_a_choice_that_was_taken_back(self):
        self.joins()
        link, address = self.client_answers()
        self.is_reviewed(link)
        self.is_exported()
        self.client_comes_back(address)
        row = self.row("channel.text")
        self.assertEqual((row["state"], row["why"]), ("withdrawn", ["withdrawn-by-way:client"]))
        reach = {one["channel"]: one["use"] for one in self.rae("case", 1)["reach"]}
        self.assertEqual(reach["text"], "never")
        again = self.house.run("activate", 1, "channel.text", "--worker", "rae",
                               passphrases=["rae"])
        self.assertIn("took it back", again.err)
        self.rae("withdraw", 1, "--noted")
        kinds = [entry["kind"] for entry in self.rae("case", 1)["history"]]
        self.assertEqual(kinds[-1], "withdraw")
        self.assertLessEqual({"answer", "identity", "countersign", "activate", "review"},
                             set(kinds))
