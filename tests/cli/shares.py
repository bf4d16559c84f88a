"""Key drills: what was sealed to keys of before is opened to those of today by added headers."""

import contextlib
import json
import shlex
import shutil
import sqlite3
import subprocess

from drill import Drill
from house import RAE
from program import PASSPHRASE, Terminal

PIN = "402918"


class Shares(Drill):
    def share(self, who, *more):
        return self.house.run("key", "share", "--worker", who, "--json", *more, passphrases=[who])

    def counts(self, who, *more):
        answer = self.share(who, *more)
        self.assertEqual(answer.status, 0, answer)
        return json.loads(answer.out)

    def a_case_of_every_kind(self):
        """Both parts of a submission, an entry, and a note by its way back."""
        sent = self.house.client(self.link(), "Maria", f"pin={PIN}")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        self.house.must("hold", 1, "--why", "subpoena", "--worker", "kim", passphrases=["kim"])
        asked = self.house.visit(sent.stdout.splitlines()[-1], PIN, "ask", "May I?")
        self.assertEqual(asked.returncode, 0, asked.stderr)

    def change_headers(self, sql, rows=((),)):
        """What a relay could do that wants another header to be believed."""
        place = self.house.place / "relay" / "relay.sqlite"
        with contextlib.closing(sqlite3.connect(place, timeout=20)) as database, database:
            before = database.execute(
                "SELECT worker, header, proof, number FROM headers").fetchall()
            self.assertGreater(database.executemany(sql, rows).rowcount, 0)
        return before

    def secret_of(self, worker):
        """Her age key, by the stock tools alone."""
        place = self.house.place / f"{worker}.txt"
        key = self.house.folder / "keys" / f"worker-{worker}.key"
        shell = Terminal("/bin/bash", "-c", "set -e -o pipefail; age -d "
                         f"{shlex.quote(str(key))} | jq -r .ageSecret > {shlex.quote(str(place))}")
        shell.answer("passphrase:", PASSPHRASE[worker])
        self.assertEqual(shell.end(), 0, shell.seen)
        return place

    def age(self, identity, file):
        return subprocess.run(["age", "-d", "-i", identity, file], capture_output=True)

    def test_all_keys_are_lost_and_after_one_command_nobody_needs_the_paper(self):
        self.a_case_of_every_kind()
        self.house.must("open", 1, "--worker", "kim", "--save", self.house.place / "before",
                        passphrases=["kim"])
        recovery = self.type_recovery()
        self.lose_all_keys()
        self.assertFalse(self.opens(1, "rae"))
        alone = self.share("rae")
        self.assertEqual(alone.status, 1, alone)
        self.assertIn("4 do not open", alone.err)
        self.assertIn("--recovery", alone.err)

        self.assertEqual(self.counts("rae", "--recovery", recovery),
                         {"added": 4, "open": 0, "closed": 0})
        self.assertEqual(self.counts("rae"), {"added": 0, "open": 4, "closed": 0}, "again")
        opened = self.house.json("open", 1, "--worker", "rae", passphrases=["rae"])
        self.assertTrue(opened["holds"], opened["verdicts"])
        self.assertEqual(opened["headersBy"], ["rae"])
        said = self.house.must("open", 1, "--worker", "rae", passphrases=["rae"])
        self.assertIn("rae let newer keys open this", said)
        case = self.house.json("case", 1, "--worker", "rae", passphrases=["rae"])
        self.assertTrue(case["rows"])
        self.assertIn("subpoena", json.dumps(case))
        notes = self.house.json("way", "read", "--worker", "rae", passphrases=["rae"])["notes"]
        self.assertEqual([note["text"] for note in notes], ["May I?"])
        self.keeps_files_that_open_without_this_program()

    def keeps_files_that_open_without_this_program(self):
        before, after = self.house.place / "before", self.house.place / "after"
        self.house.must("open", 1, "--worker", "rae", "--save", after, passphrases=["rae"])
        for name in ("record.age", "duty.age", "receipt.jsonl"):
            self.assertEqual((before / name).read_bytes(), (after / name).read_bytes(), name)
        files = [after / "record.age", after / "duty.age", "--receipt", after / "receipt.jsonl"]
        closed = self.house.run("open", *files, "--worker", "rae", "--json", passphrases=["rae"])
        self.assertFalse(json.loads(closed.out)["isClients"])
        opened = self.house.json("open", *files, "--headers", after / "headers.json",
                                 "--worker", "rae", passphrases=["rae"])
        states = {one["layer"]: one["state"] for one in opened["verdicts"]}
        self.assertEqual(states["envelope"], "ok")
        self.assertNotIn("failed", states.values())
        self.assertEqual(opened["headersBy"], ["rae"])

        team = self.house.place / "team.txt"
        team.write_bytes(self.age(self.secret_of("rae"),
                                  self.house.folder / "keys" / "team-2.age").stdout)
        self.assertNotEqual(self.age(team, after / "record.age").returncode, 0)
        plain = self.age(team, after / "record.shared.age")
        self.assertEqual(plain.returncode, 0, plain.stderr)
        self.assertEqual(json.loads(plain.stdout.split(b"\n")[0]), opened["document"])

    def test_a_colleague_with_old_keys_shares_with_one_who_has_new_ones_only(self):
        self.send("before")
        self.house.must("worker", "new", "rae", "--rotate", *RAE, passphrases=["agency", "rae"])
        self.house.must("agency", "publish")
        self.send("after")
        self.assertFalse(self.opens(1, "rae"))
        self.assertTrue(self.opens(2, "rae"))
        self.assertEqual(self.counts("kim"), {"added": 2, "open": 2, "closed": 0})
        self.assertTrue(self.opens(1, "rae"))
        # After the next change of keys it is done again, from what rae can open now.
        self.house.must("agency", "rotate", passphrases=["agency"])
        self.house.must("agency", "publish")
        self.assertEqual(self.counts("rae"), {"added": 4, "open": 0, "closed": 0})

    def test_a_header_that_nobody_of_the_agency_proved_opens_nothing(self):
        self.send("before")
        recovery = self.type_recovery()
        self.lose_all_keys()
        self.counts("rae", "--recovery", recovery)
        self.assertTrue(self.opens(1, "rae"))
        for change in ("header = CAST(substr(header, 1, length(header) - 1) || ' ' AS BLOB)",
                       "worker = iif(worker < 'M', 'M', 'A') || substr(worker, 2)",
                       "proof = zeroblob(64)"):
            with self.subTest(change):
                right = self.change_headers(f"UPDATE headers SET {change}")
                self.assertFalse(self.opens(1, "rae"))
                self.assertTrue(self.opens(1, "rae", "--recovery", recovery))
                self.change_headers(
                    "UPDATE headers SET worker = ?, header = ?, proof = ? WHERE number = ?", right)
                self.assertTrue(self.opens(1, "rae"))
        # A wrong one is not in the way of a right one.
        self.change_headers("UPDATE headers SET proof = zeroblob(64)")
        self.assertEqual(self.counts("rae", "--recovery", recovery)["added"], 2)
        self.assertTrue(self.opens(1, "rae"))

    def test_a_worker_who_left_can_add_none(self):
        self.house.add_rae()
        self.send("before")
        away = self.house.place / "away"
        shutil.copytree(self.house.folder, away)
        self.house.must("worker", "remove", "rae", "--worker", "kim",
                        passphrases=["agency", "kim"])
        self.house.must("agency", "publish")
        answer = self.house.run("key", "share", "--worker", "rae", "--agency", away, inside=False,
                                passphrases=["rae"])
        self.assertNotEqual(answer.status, 0)
        self.assertIn("403", answer.err)
        self.assertEqual(self.counts("kim")["added"], 2)
