"""Three people of one family, each on a device of her or his own: one comes late, one refuses,
one comes back and takes a choice back. At each stage the case says what is effective, and why."""

import json

from case_world import CaseTest

PIN = "402918"
PEOPLE = {"mother": "Ada Lane", "father": "Ben Hill", "aunt": "Cleo Stone"}


class ThreeSigners(CaseTest):
    def signs(self, role, *wishes):
        done = self.house.client(self.links[role], PEOPLE[role], "0", "question=",
                                 "callback=+1 601 555 0199", *wishes)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.case = str(self.house.json("inbox", passphrases=["kim"])["submissions"][-1]["seq"])
        return done.stdout

    def states(self, *rows):
        answer = self.do("case", self.case)
        found = {row["id"]: (row["state"], row["why"]) for row in answer["rows"]}
        return [found[f"channel.{row}"] for row in rows]

    def confirm(self, *roles):
        for role in roles:
            self.do("confirm-identity", self.case, "--signer", role, "--method", "phone")

    def test_one_is_late_one_refuses_one_comes_back(self):
        signers = [word for role in PEOPLE for word in ("--signer", role)]
        first = self.house.link("--unit-type", "family", *signers, "--turn", "mother")
        unit = first["unitId"]
        self.links = {"mother": first}
        for role in ("father", "aunt"):
            self.links[role] = self.house.link("--unit", unit, "--turn", role)

        address = self.signs("mother", f"pin={PIN}").splitlines()[-1]
        self.assertEqual(self.states("video", "text"),
                         [("undecided", ["absent:father", "absent:aunt"])] * 2)
        rows = self.do("case", self.case)["rows"]
        said = {s["signer"]: s["choice"] for s in rows[0]["signers"]}
        self.assertEqual(said, {"mother": "permit", "father": "absent", "aunt": "absent"})

        self.signs("aunt", "deny=video")
        self.assertEqual(self.states("video", "text"),
                         [("refused", ["denied:aunt"]), ("undecided", ["absent:father"])])
        self.confirm("mother", "aunt")
        self.do("countersign", self.case)
        self.refused("activate", self.case, "channel.text", says="father has not sent anything yet")

        self.signs("father")
        self.assertEqual(
            self.states("video", "text"),
            [("refused", ["denied:aunt"]),
             ("pending", ["identity:father", "countersign", "not-activated"])])
        self.confirm("father")
        self.refused("activate", self.case, "channel.text", says="not countersigned")
        self.do("countersign", self.case)
        self.do("activate", self.case, "channel.text", "channel.email")
        self.refused("activate", self.case, "channel.video", says="aunt said no.")
        self.assertEqual(self.states("video", "text", "email"),
                         [("refused", ["denied:aunt"]), ("active", []), ("active", [])])
        reach = {(r["signer"], r["channel"]): r["use"] for r in self.do("case", unit)["reach"]}
        self.assertEqual({reach[role, "video"] for role in PEOPLE}, {"never"})

        back = self.house.visit(address, PIN, "withdraw", "text")
        self.assertEqual(back.returncode, 0, back.stderr)
        self.assertEqual(self.states("text", "email"),
                         [("withdrawn", ["withdrawn-by-way:mother"]), ("active", [])])
        self.nobody_sees_another()

    def nobody_sees_another(self):
        """No submission holds a word of another signer's."""
        for one in self.do("case", self.case)["submissions"]:
            opened = json.dumps(self.do("open", one["number"]))
            for role, name in PEOPLE.items():
                self.assertEqual(name in opened, role == one["signer"], (one["signer"], role))
