"""A case from what came in to what is effective, act by act, as a worker does it. Tests are named
by the requirement whose behaviour they show."""

import json

from case_world import CaseTest


class Cases(CaseTest):
    def test_a_case_goes_from_pending_to_active(self):
        """N2 N4a: consent comes first, and it is effective when a worker has settled the rest."""
        case = self.sent("callback=+1 601 555 0199")
        before = self.row(self.do("case", case), "channel.video")
        self.assertEqual(before["state"], "pending")
        self.assertEqual(before["why"],
                         ["identity:client", "question", "countersign", "not-activated"])
        self.refused("activate", case, "channel.video", says="Nobody has confirmed who client is.")
        self.do("confirm-identity", case, "--method", "phone", "--note", "by her own voice")
        task = next(t for t in self.do("review", case)["tasks"] if t["kind"] == "question")
        self.refused("activate", case, "channel.video", says="A question is not answered yet.")
        self.refused("review", case, "--done", says="The review is not complete")
        self.do("answer", case, task["id"], "--text", "No, only we read it.")
        self.do("review", case, "--done")
        self.refused("activate", case, "channel.video", says="It is not countersigned.")
        self.do("countersign", case)
        active = self.do("activate", case, "channel.video", "channel.text")
        self.assertEqual(self.row(active, "channel.video")["state"], "active")
        self.assertEqual(self.row(active, "channel.email")["state"], "pending")
        self.refused("activate", case, "channel.video", says="active already")
        whole = self.do("case", case)
        self.assertEqual([e["kind"] for e in whole["history"]],
                         ["identity", "answer", "review", "countersign", "activate"])
        self.assertTrue(whole["reviewed"])
        said = self.house.must("case", case, passphrases=["kim"])
        for words in ["channel.video: active until", "Do not search for them online.",
                      "Waiting for you", "kim: countersign"]:
            self.assertIn(words, said)

    def test_n2_a_use_before_the_signature_needs_a_reason(self):
        """N2: a first use before the signature is refused without a reason, and kept with it."""
        case = self.ready()
        self.refused("activate", case, "channel.video", "--first-use", "2026-01-02",
                     says="The first use was before the signature.")
        entry = self.do("activate", case, "channel.video", "--first-use", "2026-01-02",
                        "--late-reason", "a crisis call")["entry"]
        self.assertEqual(entry["body"]["lateReason"], "a crisis call")

    def test_n2_withdrawal_by_voice_counts_at_once_and_for_its_row_alone(self):
        case = self.ready()
        self.do("activate", case, "channel.video", "channel.text")
        after = self.do("withdraw", case, "--choice", "channel.text", "--route", "voice",
                        "--said", "No more texts, please.")
        self.assertEqual(self.row(after, "channel.text")["state"], "withdrawn")
        self.assertEqual(self.row(after, "channel.video")["state"], "active")
        self.refused("activate", case, "channel.text", says="client took it back.")
        after = self.do("withdraw", case, "--route", "stop")
        self.assertEqual({row["state"] for row in after["rows"]}, {"withdrawn"})

    def test_n3_two_misses_wait_for_the_workers_own_determination(self):
        """N3: the program never determines; refer and not-able do not let it pass."""
        case = self.ready("talk=text-not-private")
        before = self.do("case", case)
        self.assertIn("capacity:client", self.row(before, "channel.text")["why"])
        self.refused("activate", case, "channel.text", says="then your determination")
        refer = self.do("determine-capacity", case, "--determination", "refer", "--basis", "unsure")
        self.assertIn("capacity:client", self.row(refer, "channel.text")["why"])
        able = self.do("determine-capacity", case, "--determination", "able-with-support",
                       "--basis", "She told it back in her own words.",
                       "--support", "we drew it together")
        self.assertNotIn("capacity:client", self.row(able, "channel.text")["why"])
        self.do("activate", case, "channel.text")
        self.assertNotIn("score", json.dumps(able))

    def test_n4b_n8_the_law_is_weighed_again_at_each_session(self):
        """R-B1 N4b N4d N8a N8b N8c: licences, the worker's place and the client's place."""
        case = self.ready()
        self.do("activate", case, "channel.video")
        start = ["session", "start", case, "--private", "yes", "--callback", "+1 601 555 0199"]
        said = self.house.must(*start, "--state", "US-TN", passphrases=["kim"])
        for words in ["Your licences in force: US-MS", "You are in: Mississippi",
                      "The client is in: Tennessee", "Not covered", "channel.video is paused."]:
            self.assertIn(words, said)
        self.assertEqual(self.row(self.do("case", case), "channel.video")["why"],
                         ["law-not-covered"])
        self.do("legal-basis", case, "--state", "US-TN", "--basis", "a temporary permit, 2026-17")
        self.assertEqual(self.row(self.do("case", case), "channel.video")["state"], "active")
        back = self.do(*start, "--state", "US-MS")
        self.assertEqual(self.row(back, "channel.video")["state"], "active")
        away = self.do(*start, "--state", "US-MS", "--worker-state", "US-AL")
        self.assertEqual(self.row(away, "channel.video")["why"], ["law-needs-basis"])

    def test_r_b1_a_client_elsewhere_stays_pending_without_a_basis(self):
        """R-B1: the licence of one state is none in another."""
        case = self.ready("state=US-TN")
        self.refused("activate", case, "channel.video", says="no licence where the client is")
        self.do("legal-basis", case, "--state", "US-TN", "--basis", "a compact privilege")
        self.do("activate", case, "channel.video")

    def test_r_c2c_an_unmapped_state_needs_review(self):
        """R-C2c: never a silent pass."""
        case = self.ready("state=US-WY")
        self.assertIn("law-unknown", self.row(self.do("case", case), "channel.video")["why"])
        self.refused("activate", case, "channel.video", says="Needs review")

    def test_n4c_no_remote_service_without_a_plan_or_a_reason_for_none(self):
        """N4c: neither for video nor for anything else from a distance."""
        case = self.sent("question=")
        self.do("confirm-identity", case, "--method", "phone")
        self.do("countersign", case)
        self.refused("activate", case, "channel.video", says="There is no emergency plan")
        reasoned = self.ready("callback=", "refuse-plan=I live with my brother.")
        self.do("activate", reasoned, "channel.video")

    def test_n5b_an_unsuitable_check_and_a_refusal_are_tasks(self):
        """N5b: the review cannot be closed over them."""
        case = self.ready("check=camera", "deny=text")
        kinds = [t["kind"] for t in self.do("review", case)["tasks"] if t["state"] == "open"]
        self.assertEqual(sorted(kinds), ["check", "refused"])
        self.refused("review", case, "--done", says="The review is not complete")
        for task in self.do("review", case)["tasks"]:
            self.do("answer", case, task["id"], "--text", "By phone instead.")
        self.do("review", case, "--done")

    def test_n9_each_raised_need_is_answered_before_activation(self):
        """N9cul N9env N9eco N9dis N9lin N9oth: a response to each factor."""
        case = self.ready("need=economic")
        self.refused("activate", case, "channel.video", says="A need is not answered yet.")
        task = next(t for t in self.do("review", case)["tasks"] if t["kind"] == "need")
        self.do("answer", case, task["id"], "--text", "We lend a phone with data.")
        self.do("activate", case, "channel.video")

    def test_r_c4a_a_refused_or_unsafe_way_has_no_address_and_no_action(self):
        """R-C4a: the worker sees that the way is never to be used, and why."""
        case = self.ready("deny=text")
        reach = {r["channel"]: r for r in self.do("case", case)["reach"]}
        self.assertEqual((reach["text"]["use"], reach["text"]["why"]), ("never", "refused"))
        self.assertNotIn("address", reach["text"])
        said = self.house.must("case", case, passphrases=["kim"])
        self.assertIn("text: NEVER USE (refused)", said)
        self.refused("activate", case, "channel.text", says="client said no.")
        unsafe = self.ready("unsafe=text")
        self.do("activate", unsafe, "channel.text")
        reach = {r["channel"]: r for r in self.do("case", unsafe)["reach"]}
        self.assertEqual((reach["text"]["use"], reach["text"]["why"]), ("never", "not-safe"))

    def test_n6b_a_search_needs_active_consent_or_an_emergency(self):
        """N6b: unset means do not search; a logged search has its consent or its emergency."""
        words = ["--what", "an address", "--where", "the county's site", "--why", "a welfare check"]
        case = self.ready()
        self.assertEqual(self.do("case", case)["search"], "do-not-search")
        self.refused("log-search", case, *words, says="Do not search")
        found = self.do("log-search", case, *words, "--emergency", "he said he would jump")
        self.assertEqual(found["entry"]["body"]["basis"], "emergency")
        consenting = self.ready("search=permit")
        self.refused("log-search", consenting, *words, says="Do not search")
        self.do("activate", consenting, "purpose.online-search")
        found = self.do("log-search", consenting, *words)
        self.assertEqual(found["entry"]["body"]["basis"], "consent")
        self.assertEqual(len(found["entry"]["body"]["consent"]), 43)

    def test_n15_nothing_is_disclosed_without_an_active_release_or_a_named_ground(self):
        case = self.ready("release=Dr. Lee")
        self.refused("disclose", case, "--release", "release-2", says="no release")
        self.refused("disclose", case, "--release", "release-1", says="It waits for foyer activate")
        self.do("activate", case, "release.release-1")
        told = self.house.run("disclose", case, "--release", "release-1", "--json",
                              passphrases=["kim"])
        self.assertIn("42 CFR Part 2", told.err)
        body = json.loads(told.out)["entry"]["body"]
        self.assertEqual((body["recipient"], body["what"], body["why"], body["ground"]),
                         ("Dr. Lee", "visit days", "care", "consent"))
        words = ["--to", "the court", "--what", "dates", "--why", "an order"]
        bare = self.house.run("disclose", case, *words, passphrases=["kim"])
        self.assertEqual(bare.status, 2)
        ordered = self.do("disclose", case, *words, "--law", "rule 45")["entry"]["body"]
        self.assertEqual((ordered["ground"], ordered["note"]), ("law", "rule 45"))
        self.do("withdraw", case, "--choice", "release.release-1", "--route", "voice")
        self.refused("disclose", case, "--release", "release-1", says="took it back")

    def test_an_older_case_than_before_is_refused(self):
        """Attack 28: a relay that hides what it showed before."""
        case = self.ready()
        unit = self.do("case", case)["unit"]
        head = self.house.folder / "cases" / f"{unit}.json"
        known = json.loads(head.read_text())
        kept = head.read_text()
        for change, says in [({"seq": known["seq"] + 1}, "shorter"),
                             ({"hash": "A" * 43}, "another")]:
            head.write_text(json.dumps({**known, **change}))
            self.refused("case", case, says=says)
        head.write_text(kept)
        self.do("case", case)
