"""Key drills: keys are rotated, rolled back, lost and found, and a worker leaves."""

import re
import shutil

from drill import Drill
from house import House


class Drills(Drill):
    def test_rotated_keys_open_what_came_before_and_after(self):
        self.send("before")
        old = self.keyset()["recipients"]
        self.house.must("agency", "rotate", passphrases=["agency"])
        self.house.must("agency", "publish")
        new = self.keyset()["recipients"]
        self.assertNotEqual(old["team"], new["team"])
        self.assertNotEqual(old["duty"], new["duty"])
        self.assertEqual(old["recovery"], new["recovery"])
        self.send("after")
        self.assertTrue(self.opens(1, "kim"))
        self.assertTrue(self.opens(2, "kim"))
        # Whoever has the old keys only opens what came before, and nothing that came after.
        keys = self.house.folder / "keys"
        for name in ("team-2.age", "duty-2.age"):
            (keys / name).unlink()
        self.assertTrue(self.opens(1, "kim"))
        self.assertFalse(self.opens(2, "kim"))

    def test_an_older_agency_is_refused_by_relay_and_worker(self):
        folder = self.house.folder
        kept = {name: (folder / name).read_bytes() for name in ("agency.json", "seen.json")
                if (folder / name).exists()}
        self.house.must("agency", "rotate", passphrases=["agency"])
        self.house.must("agency", "publish")
        self.link()
        (folder / "agency.json").write_bytes(kept["agency.json"])
        answer = self.house.run("agency", "publish")
        self.assertNotEqual(answer.status, 0, answer)
        self.assertIn("newer", answer.err)

    def receipt_holds(self, number):
        opened = self.house.json("open", number, "--worker", "kim", passphrases=["kim"])
        return next(one["state"] for one in opened["verdicts"]
                    if one["layer"] == "receipt")

    def test_the_relays_key_is_replaced_and_what_it_signed_before_holds(self):
        def restart(key):
            self.house.stop_relay()
            self.house.start_relay(key)
            self.house.must("agency", "publish", "--relay", self.house.origin)

        early = self.house.run("agency", "relay-key", "--end-old", passphrases=["agency"])
        self.assertIn("one relay key only", early.err)
        self.send("before")
        made = self.house.json("agency", "relay-key", passphrases=["agency"])["file"]
        self.house.must("agency", "publish")
        self.send("by the old key still")
        restart(made)
        self.send("by the new key")
        self.house.must("agency", "relay-key", "--end-old", passphrases=["agency"])
        self.house.must("agency", "publish")
        self.send("after")
        for number in (1, 2, 3, 4):
            self.assertEqual(self.receipt_holds(number), "ok", number)
        # Whoever stole the old key signs nothing with it that anybody takes.
        restart("relay.key")
        link = self.link()
        self.assertNotEqual(self.house.client(link, "Maria").returncode, 0)

    def test_a_worker_who_left_is_refused_at_once_and_reads_nothing_new(self):
        self.house.add_rae()
        self.send("before")
        theirs = self.link("rae")
        shown = self.link()
        self.assertEqual(self.house.run("link", "list", "--worker", "rae",
                                        passphrases=["rae"]).status, 0)
        # She has a copy of everything that she had.
        away = self.house.place / "away"
        shutil.copytree(self.house.folder, away)
        self.house.must("worker", "remove", "rae", "--worker", "kim",
                        passphrases=["agency", "kim"])
        self.house.must("agency", "publish")

        for words in (["inbox"], ["link", "list"], ["link", "new"], ["open", 1]):
            answer = self.house.run(*words, "--worker", "rae", "--agency", away, inside=False,
                                    passphrases=["rae"])
            self.assertNotEqual(answer.status, 0, words)
        states = {one["linkId"]: one["state"]
                  for one in self.house.json("link", "list", "--worker", "kim",
                                             passphrases=["kim"])["links"]}
        self.assertEqual(states[theirs["linkId"]], "revoked")
        self.assertEqual(states[shown["linkId"]], "revoked", "its escrow was listed to her")

        self.send("after")
        self.house.must("open", 2, "--worker", "kim", "--save", self.house.place / "kept",
                        passphrases=["kim"])
        files = [self.house.place / "kept" / name for name in ("record.age", "duty.age")]
        for file in files:
            answer = self.house.run("open", file, "--worker", "rae", "--agency", away,
                                    inside=False, passphrases=["rae"])
            self.assertNotEqual(answer.status, 0, "closed to her")
        self.assertTrue(self.opens(1, "kim"))
        self.assertTrue(self.opens(2, "kim"))

    def test_the_last_who_reads_cannot_leave(self):
        answer = self.house.run("worker", "remove", "kim", "--worker", "kim",
                                passphrases=["agency", "kim"])
        self.assertNotEqual(answer.status, 0)
        self.assertIn("Nobody would be left", answer.err)
        answer = self.house.run("worker", "remove", "nobody", passphrases=["agency", "kim"])
        self.assertIn("No worker", answer.err)

    def test_the_recovery_paper_is_typed_back_before_it_counts(self):
        page = self.house.place / "recovery.html"
        reminded = self.house.run("agency", "publish")
        self.assertIn("not typed back yet", reminded.err)
        self.house.must("recovery", "print", "--out", page)
        self.assertEqual(page.stat().st_mode & 0o777, 0o600)
        text = page.read_text()
        self.assertIn("<svg", text)
        words = re.findall("<li>([a-z]{5})</li>", text)
        self.assertEqual(len(words), 17)
        wrong = [words[1], words[0], *words[2:]]
        answer = self.house.run("recovery", "try", passphrases=[" ".join(wrong)])
        self.assertNotEqual(answer.status, 0)
        self.assertIn("not typed back yet", self.house.run("agency", "publish").err)
        self.house.must("recovery", "try", passphrases=[" ".join(words).upper()])
        self.assertNotIn("not typed back yet", self.house.run("agency", "publish").err)
        # The words alone open what clients sent.
        self.send("before")
        typed = self.house.place / "words.txt"
        typed.write_text(" ".join(words))
        for lost in (self.house.folder / "keys").glob("*.age"):
            lost.unlink()
        self.assertFalse(self.opens(1))
        self.assertTrue(self.opens(1, "kim", "--recovery", typed))

    def test_the_steps_lead_from_the_first_key_to_the_first_link(self):
        house = House()
        self.addCleanup(house.close)
        steps = lambda: {one["id"]: one["done"]  # noqa: E731
                         for one in house.json("agency", "steps")["steps"]}
        self.assertEqual([key for key, done in steps().items() if done], ["keys", "fresh"])
        said = house.must("agency", "steps").splitlines()
        self.assertEqual([line.split()[0] for line in said if not line.startswith(" ")],
                         ["done", "next", *["then"] * 4, "done"])
        self.assertIn("foyer recovery print", said[2])
        house.must("recovery", "print", "--out", house.place / "recovery.html")
        self.assertFalse(steps()["paper"], "printed alone it does not count")
        words = re.findall("<li>([a-z]{5})</li>", (house.place / "recovery.html").read_text())
        house.must("recovery", "try", passphrases=[" ".join(words)])
        (house.folder / "keys" / "recovery.txt").unlink()
        house.open_doors()
        self.assertEqual(set(steps().values()), {True})
        self.assertIn("foyer worker invite", house.must("agency", "steps").splitlines()[-1])

    def test_recovery_opens_everything_when_all_workers_keys_are_lost(self):
        self.send("before")
        recovery = self.type_recovery()
        self.lose_all_keys()
        self.assertFalse(self.opens(1, "rae"))
        self.assertTrue(self.opens(1, "rae", "--recovery", recovery))
        case = self.house.json("case", 1, "--worker", "rae", "--recovery", recovery,
                               passphrases=["rae"])
        self.assertTrue(case["rows"])
        other = self.house.place / "other.txt"
        other.write_text("AGE-SECRET-KEY-1" + "Q" * 58)
        self.assertFalse(self.opens(1, "rae", "--recovery", other))
