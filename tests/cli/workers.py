"""What must be in order before a worker makes a link, and what of her profile is asked about."""

import json

from case_world import CaseTest


class Workers(CaseTest):
    def test_n8a_an_expired_licence_makes_no_link(self):
        """N8a: the licence is named, and the profile says its new end."""
        profile = self.house.folder / "workers" / "kim.json"
        kept = profile.read_text()
        profile.write_text(kept.replace("2027-12-31", "2026-02-01"))
        self.refused("link", "new", says="The licence C1234 for US-MS ran out on 2026-02-01.")
        profile.write_text(kept)
        self.house.link()

    def test_n10_a_channel_without_a_purpose_of_work_is_not_declared(self):
        """N10: neither none, nor one that the pack does not have."""
        self.refused("link", "new", "--channel", "text:", says="no purpose")
        self.refused("link", "new", "--channel", "text:friendship", says="no purpose")

    def test_n12_an_old_promise_makes_no_link_until_it_is_renewed(self):
        """N12 R-C5a N11a: which promise, since when, and how it is renewed."""
        profile = self.house.folder / "workers" / "kim.json"
        kept = json.loads(profile.read_text())
        old = [{**one, "on": "2024-02-29"} if one["id"] == "conduct" else one
               for one in kept["attestations"]]
        profile.write_text(json.dumps({**kept, "attestations": old}))
        self.refused("link", "new", says='The promise "conduct" of kim is from 2024-02-29')
        self.refused("link", "new", says="foyer worker attest --worker kim")
        states = {p["id"]: p["counts"] for p in self.house.json("worker", "attest")["promises"]}
        self.assertEqual(states, {"conduct": False, "training": True, "storage": True})
        self.refused("worker", "attest", "--promise", "silence", says='no promise "silence"')
        wrong = self.house.run("worker", "attest", "--promise", "conduct", passphrases=["agency"])
        self.assertEqual(wrong.status, 1)
        self.refused("link", "new", says="2024-02-29")
        self.house.promise("conduct")
        self.house.link()
        profile.write_text(json.dumps({**kept, "attestations": []}))
        self.refused("link", "new", says='kim has not made the promise "training".')
        profile.write_text(json.dumps(kept))

    def test_n11b_a_contact_that_is_not_the_agencys_is_flagged(self):
        """R-C5b N11b: asked about when the profile is saved, and again at each link."""
        flag = "Is {} an official contact?"
        answer = self.house.run("link", "new", passphrases=["kim"])
        self.assertEqual(answer.status, 0)
        self.assertIn(flag.format("+1 601 555 0101"), answer.err)
        profile = self.house.folder / "workers" / "kim.json"
        kept = profile.read_text()
        for contact, private in [("email:kim@gmail.com", True), ("web:@kim.lee", True),
                                 ("phone:601-555-0142", False),
                                 ("email:kim@lanternhouse.example", False)]:
            saved = self.house.run("worker", "profile", "--contact", contact)
            self.assertEqual(saved.status, 0, saved)
            self.assertEqual(flag.format(contact.split(":", 1)[1]) in saved.err, private, saved)
            contacts = json.loads(profile.read_text())["contacts"]
            self.assertEqual([f"{c['kind']}:{c['value']}" for c in contacts], [contact])
        unchanged = self.house.run("worker", "profile")
        self.assertEqual(unchanged.err, "")
        self.assertIn("kim@lanternhouse.example", unchanged.out)
        profile.write_text(kept)
