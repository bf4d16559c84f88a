"""How choices are asked again, and how a record ends."""

import json

from case_world import CaseTest
from house import PACK


class CaseEnds(CaseTest):
    def test_renewal_asks_only_what_changed(self):
        case = self.ready("deny=text")
        self.assertEqual(self.do("renew", case)["rows"], [])
        made = self.do("renew", case, "--choice", "channel.video", "--why", "vendor")
        self.assertEqual(made["entry"]["body"]["rows"], ["channel.video"])
        self.assertEqual(made["entry"]["body"]["link"], made["link"]["linkId"])
        self.assertEqual(made["asks"], ["channel.video"])
        link = made["link"]
        sent = self.house.client(link, "Maria Okafor", "question=")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        newest = self.house.json("inbox", passphrases=["kim"])["submissions"][-1]["seq"]
        document = self.house.json("open", newest, passphrases=["kim"])["document"]
        self.assertEqual([row["id"] for row in document["decisions"]], ["video"])
        self.assertEqual(document["unit"]["id"], made["unit"])

    def test_a_renewal_of_a_study_names_what_one_takes_part_by(self):
        case = self.ready("study=permit")
        tool = json.loads((PACK / "en.json").read_text())["decision.evaluation.tool"]
        ask = ["renew", case, "--choice", "purpose.evaluation"]
        self.assertEqual(self.do(*ask)["tools"], {"purpose.evaluation": tool})
        said = self.house.must(*ask, passphrases=["kim"])
        self.assertIn(f"purpose.evaluation is answered by: {tool}", said)
        other = self.do("renew", case, "--choice", "channel.video")
        self.assertEqual(other["tools"], {})

    def test_a_renewal_leaves_the_rest_as_it_is(self):
        case = self.ready()
        self.do("activate", case, "channel.video", "channel.email")
        link = self.do("renew", case, "--choice", "channel.video")["link"]
        self.assertEqual(self.house.client(link, "Maria Okafor", "question=").returncode, 0)
        rows = self.do("case", case)
        self.assertEqual(self.row(rows, "channel.email")["state"], "active")
        video = self.row(rows, "channel.video")
        self.assertEqual((video["state"], video["why"]),
                         ("pending", ["countersign", "not-activated"]))
        self.do("countersign", case)
        self.do("activate", case, "channel.video")

    def test_a_legal_hold_stands_against_disposal(self):
        case = self.ready()
        self.refused("dispose", case, "--why", "the time is over", says="must be kept until")
        self.do("retain", case, "--until", "2026-01-01", "--why", "this test's law")
        self.do("hold", case, "--why", "a court asked")
        self.refused("dispose", case, "--why", "the time is over", says="legal hold")
        self.do("hold", case, "--why", "the court is done", "--lift")
        self.do("dispose", case, "--why", "the time is over")
        self.assertTrue(self.do("case", case)["disposed"])
        self.refused("activate", case, "channel.video", says="disposed of")
