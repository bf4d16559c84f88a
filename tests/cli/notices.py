"""Telling clients of a breach, or that somebody saw what he should not have seen."""

from case_world import CaseTest


NOTICE = [word for part in ("happened", "information", "steps", "doing", "contact")
          for word in (f"--{part}", f"en:This is what {part} means here.")]


class Notices(CaseTest):
    def test_n16_n17_a_drill_tells_every_affected_client_or_says_why_not(self):
        """R-C4b R-C4c N16a N16b N17: five elements, language, safe contact, deadline, outcomes."""
        first, second = self.ready("breach=text"), self.ready("breach=text", "unsafe=text")
        begin = ["notice", first, second, "--trigger", "unauthorized-access",
                 "--discovered", "2026-11-01"]
        self.refused(*begin, says="Write the notice")
        self.refused(*begin, *NOTICE[:-2], says="lacks --contact")
        self.refused(*begin, *[w.replace("en:", "es:") for w in NOTICE], says="client reads en")
        made = self.do(*begin, *NOTICE)
        self.assertEqual(len(made["cases"]), 2)
        for one, contact in zip(made["cases"], ["text: Maria Okafor, leave no voicemail", None]):
            body = one["entry"]["body"]
            self.assertEqual(len(body["texts"][0]), 6)
            self.assertEqual(body["deadline"] - body["discovered"], 30 * 86400)
            told = body["told"][0]
            self.assertEqual((told["outcome"], told["language"]), ("pending", "en"))
            self.assertEqual(told.get("contact"), contact)
        again = ["notice", first, "--notice", made["notice"]]
        self.refused(*again, "--told", "client:not-reached", says="Say why")
        self.refused(*again, "--told", "clinet:told", says='Nobody signs as "clinet"')
        waits = [t for t in self.do("case", first)["tasks"] if t["kind"] == "notice"]
        self.assertEqual([t["state"] for t in waits], ["open"])
        self.do(*again, "--told", "client:told")
        log = [e["body"]["told"][0]["outcome"] for e in self.do("case", first)["history"]
               if e["kind"] == "notice"]
        self.assertEqual(log, ["pending", "told"])
        waits = [t for t in self.do("case", first)["tasks"] if t["kind"] == "notice"]
        self.assertEqual([t["state"] for t in waits], ["closed"])
        said = self.house.must("case", first, passphrases=["kim"])
        self.assertIn("(unauthorized-access), to be told by 2026-12-01", said)
        self.assertIn("  client: told", said)

    def test_n17_everybody_who_must_sign_is_on_the_list_and_no_outcome_is_lost(self):
        """R-C4b N17: who is late, who wants paper, and whose ways are refused are not forgotten."""
        link = self.house.link("--unit-type", "family", *sum(
            [["--signer", r, "--turn", r] for r in ("mother", "father", "aunt")], []))
        for turn, (name, wish) in enumerate([("Ada", "breach=text"), ("Ben", "deny=text")]):
            sent = self.house.client(link, name, str(turn), wish, "question=")
            self.assertEqual(sent.returncode, 0, sent.stderr)
        case = str(self.house.json("inbox", passphrases=["kim"])["submissions"][-1]["seq"])
        made = self.do("notice", case, "--trigger", "breach", "--discovered", "2026-11-01", *NOTICE)
        told = {t["role"]: t for t in made["cases"][0]["entry"]["body"]["told"]}
        self.assertEqual(sorted(told), ["aunt", "father", "mother"])
        # Who refused text messages is not warned by one; who did not is.
        self.assertEqual(told["mother"]["contact"], "text: Ada, leave no voicemail")
        self.assertNotIn("contact", told["father"])
        self.assertEqual(told["aunt"]["reason"], "Nothing has come from this signer yet.")
        again = ["notice", case, "--notice", made["notice"], "--told"]
        self.do(*again, "mother:told")
        last = self.do(*again, "aunt:not-reached:she has moved")["cases"][0]["entry"]["body"]
        self.assertEqual([(t["role"], t["outcome"]) for t in last["told"]],
                         [("mother", "told"), ("father", "pending"), ("aunt", "not-reached")])
        two = self.house.run("notice", case, case, "--notice", made["notice"], "--told",
                             "mother:told", passphrases=["kim"])
        self.assertEqual(two.status, 2)
