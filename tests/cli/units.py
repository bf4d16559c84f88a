"""Several signers of one unit: turns of one link, and further links."""

import json
import unittest

from case_world import CaseTest


class Units(CaseTest):
    def sends(self, link, name, turn):
        sent = self.house.client(link, name, str(turn))
        self.assertEqual(sent.returncode, 0, sent.stderr)
        return self.house.json("inbox", passphrases=["kim"])["submissions"][-1]

    def test_two_turns_on_one_device(self):
        link = self.house.link("--unit-type", "family", "--signer", "mother", "--signer", "father",
                               "--turn", "mother", "--turn", "father")
        self.assertEqual(link["turns"], ["mother", "father"])
        states = lambda: {one["linkId"]: one["state"]  # noqa: E731
                          for one in self.house.json("link", "list", passphrases=["kim"])["links"]}
        entries = [self.sends(link, "Ada Lane", 0)]
        self.assertEqual(states()[link["linkId"]], "open")
        entries.append(self.sends(link, "Ben Hill", 1))
        self.assertEqual(states()[link["linkId"]], "committed")
        for turn, (entry, role, name) in enumerate(zip(entries, ["mother", "father"],
                                                       ["Ada Lane", "Ben Hill"])):
            self.assertEqual(entry["turn"], turn)
            opened = self.house.json("open", entry["seq"], passphrases=["kim"])
            self.assertTrue(opened["holds"])
            document = opened["document"]
            self.assertEqual((document["turn"], document["role"]), (turn, role))
            self.assertEqual(document["unit"], {"id": link["unitId"], "type": "family"})
            self.assertEqual(document["requiredSigners"], ["mother", "father"])
            self.assertEqual(document["identity"]["legalName"], name)
            said = self.house.must("open", entry["seq"], passphrases=["kim"])
            self.assertIn(f"Turn: {turn + 1} of this link, {role}", said)
            self.assertIn("Must sign: mother, father", said)
        self.assertIn("turn 2", self.house.must("inbox", passphrases=["kim"]))

    def test_a_link_that_is_shown_again_names_its_unit(self):
        link = self.house.link("--unit-type", "family", "--signer", "mother", "--signer", "father",
                               "--turn", "father")
        shown = self.do("link", "show", link["linkId"])
        self.assertEqual((shown["unitId"], shown["turns"]), (link["unitId"], ["father"]))
        said = self.house.must("link", "show", link["linkId"], passphrases=["kim"])
        self.assertIn(link["unitId"], said)

    def test_own_links_of_one_unit(self):
        first = self.house.link("--unit-type", "couple", "--signer", "partner-1", "--signer",
                                "partner-2", "--turn", "partner-1")
        second = self.house.link("--unit", first["unitId"], "--turn", "partner-2")
        self.assertEqual(second["unitId"], first["unitId"])
        self.assertNotEqual(second["linkId"], first["linkId"])
        for link, role in [(first, "partner-1"), (second, "partner-2")]:
            entry = self.sends(link, "Somebody", 0)
            document = self.house.json("open", entry["seq"], passphrases=["kim"])["document"]
            self.assertEqual(document["role"], role)
            self.assertEqual(document["requiredSigners"], ["partner-1", "partner-2"])
            self.assertEqual(document["unit"]["id"], first["unitId"])

    def test_one_person_is_the_usual_unit(self):
        link = self.house.link()
        self.assertEqual(link["turns"], ["client"])
        kept = json.loads((self.house.folder / "units" / f"{link['unitId']}.json").read_text())
        self.assertEqual(kept, {"v": 1, "type": "individual", "signers": ["client"]})

    def test_contradictions_are_refused_and_make_no_link(self):
        unit = self.house.link("--unit-type", "group", "--signer", "member", "--signer", "member",
                               "--turn", "member")["unitId"]
        before = sorted(p.name for p in (self.house.folder / "units").iterdir())
        for words, text in [
                (["--signer", "mother", "--turn", "fahter"], "has no signer"),
                (["--signer", "mother", "--turn", "mother", "--turn", "mother"], "fewer of them"),
                (["--unit-type", "crowd"], "no type of unit"),
                (["--unit", unit, "--signer", "member"], "keeps its type"),
                (["--unit", unit, "--unit-type", "family"], "keeps its type"),
                (["--unit", "nobody-knows"], "knows no unit"),
                (["--unit", "../../etc/passwd"], "is not the id"),
                (["--signer", "the mother"], "A role is one word"),
        ]:
            answer = self.house.run("link", "new", *words, passphrases=["kim"])
            self.assertNotEqual(answer.status, 0, words)
            self.assertIn(text, answer.err, words)
        self.assertEqual(sorted(p.name for p in (self.house.folder / "units").iterdir()), before)


if __name__ == "__main__":
    unittest.main()
