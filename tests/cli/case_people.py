"""Who decides in a case, for whom, and whose case it is."""

from case_world import CaseTest


class CasePeople(CaseTest):
    def test_p11_a_guardian_decides_only_what_the_proof_covers(self):
        case = self.ready("authority=guardian", "for=Ngozi Bello", "scope=Money and housing",
                          "proof=seen", "wishes=She wants to stay home.", "assent=no")
        self.refused("activate", case, "channel.video", says="have not seen the proof")
        seen = ["confirm-identity", case, "--method", "document", "--authority-seen"]
        self.refused(*seen, says="Money and housing")
        self.refused(*seen, "--covers", "channel.pigeon", says="no choice")
        self.do(*seen, "--covers", "channel.video", "--covers", "channel.text")
        self.do("activate", case, "channel.video")
        whole = self.do("case", case)
        outside = self.row(whole, "channel.email")
        self.assertEqual((outside["state"], outside["why"]),
                         ("undecided", ["outside-scope:client"]))
        self.refused("activate", case, "channel.email", says="does not let client decide this")
        self.assertIn("assent", [t["kind"] for t in whole["tasks"] if t["state"] == "open"])
        self.refused("review", case, "--done", says='"assent" is open')
        said = self.house.must("open", case, passphrases=["kim"])
        for words in ["Money and housing", "She wants to stay home.", "Ngozi Bello"]:
            self.assertIn(words, said)

    def test_p17_a_record_of_who_wants_paper_reads_well_and_is_short(self):
        """N18b N5b P17: what is left of a refusal, as the worker reads it."""
        number = self.sent("refuse=mail")
        opened = self.do("open", number)
        self.assertTrue(opened["holds"], opened["verdicts"])
        self.assertEqual(opened["document"]["kind"], "refused-electronic")
        said = self.house.must("open", number, passphrases=["kim"])
        for words in ["They want no electronic record", "Agency: ",
                      "Reach them: mail, 7 Oak Street", "Wanted: paper-mail",
                      "This choice cuts no service."]:
            self.assertIn(words, said)
        for words in ["Choices", "Signed", "What was shown", "Safe ways", "In an emergency"]:
            self.assertNotIn("\n" + words, said)
        whole = self.do("case", number)
        self.assertEqual([(t["kind"], t["what"], t["state"]) for t in whole["tasks"]],
                         [("alternative", "paper-mail", "open"), ("refused", "paper", "open")])
        self.assertEqual(whole["rows"], [])

    def test_a_case_goes_to_a_colleague_with_its_tasks(self):
        case = self.sent("callback=+1 601 555 0199")
        self.assertEqual(self.do("case", case)["worker"], "kim")
        give = ["handover", case, "--why", "I am on leave from Monday."]
        self.refused(*give, "--to", "rae", says='no worker "rae"')
        self.refused(*give, "--to", "kim", says="kim's case already")
        self.house.must("worker", "new", "rae", "--worker", "kim", "--worker-name", "Rae Brown",
                        "--state", "US-MS", "--licence",
                        "US-MS:LMSW:M77:2026-02-01:2027-12-31",
                        passphrases=["agency", "kim", "rae"])
        key, away = self.house.folder / "keys" / "worker-rae.key", self.house.place / "rae.key"
        key.rename(away)
        self.house.must("agency", "publish")
        body = self.do(*give, "--to", "rae")["entry"]["body"]
        self.assertEqual(body, {"to": "rae", "why": "I am on leave from Monday."})
        after = self.do("case", case)
        self.assertEqual(after["worker"], "rae")
        self.assertIn("question", [t["kind"] for t in after["tasks"] if t["state"] == "open"])
        said = self.house.must("case", case, "--worker", "kim", passphrases=["kim"])
        for words in ["Worker: rae", "handed over by kim", "on leave", "Waiting for rae"]:
            self.assertIn(words, said)
        away.rename(key)
        theirs = self.house.must("case", case, "--worker", "rae", passphrases=["rae"])
        self.assertIn("Waiting for you", theirs)
        key.unlink()
