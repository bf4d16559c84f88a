"""Passphrases on a terminal: unseen, typed twice, refused when weak, and nowhere else."""

import os
import re
import shutil
import signal
import time
import unittest
from pathlib import Path

from house import NEW_AGENCY, House
from program import PASSPHRASE, on_terminal


class Passphrases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def new(self):
        return on_terminal("agency", "new", self.house.place / "typed", *NEW_AGENCY)

    def leaves_nothing(self, terminal, says):
        status = terminal.end()
        self.assertNotEqual(status, 0)
        self.assertIn(says, terminal.seen)
        self.assertEqual(list(self.house.place.glob("typed*")), [])

    def test_typed_twice_and_never_seen(self):
        terminal = self.new()
        for whose in ["agency", "kim"]:
            terminal.answer("New passphrase", PASSPHRASE[whose])
            terminal.answer("The same again:", PASSPHRASE[whose])
        self.assertEqual(terminal.end(), 0, terminal.seen)
        self.assertNotIn("violet", terminal.seen)
        self.assertNotIn("wooden", terminal.seen)
        check = on_terminal("key", "check", "--agency", self.house.place / "typed")
        check.answer("Passphrase of worker kim:", PASSPHRASE["kim"])
        self.assertEqual(check.end(), 0, check.seen)
        for file in (self.house.place / "typed").rglob("*"):
            if file.is_file():
                self.assertNotIn(b"violet", file.read_bytes())
        shutil.rmtree(self.house.place / "typed")

    def test_two_that_differ(self):
        terminal = self.new()
        terminal.answer("New passphrase", PASSPHRASE["agency"])
        terminal.answer("The same again:", PASSPHRASE["kim"])
        self.leaves_nothing(terminal, "differ")

    def test_weak_ones(self):
        for weak, says in [("", "empty"), ("eleven char", "too short"),
                           ("passwordpassword", "Many people"),
                           ("aaaaaaaaaaaaaaaa", "Many people")]:
            with self.subTest(weak):
                terminal = self.new()
                terminal.answer("New passphrase", weak)
                self.leaves_nothing(terminal, says)

    def test_interrupted_at_any_question(self):
        before = sorted(self.house.place.rglob("*"))
        worker = ["worker", "new", "rae", "--worker-name", "Rae", "--state", "US-MS", "--agency",
                  self.house.folder]
        for terminal, questions in [(self.new(), ["agency", "agency"]),
                                    (on_terminal(*worker), ["agency", "kim"])]:
            for whose in questions:
                self.assertTrue(terminal.expect("assphrase of|same again"))
                terminal.type(PASSPHRASE[whose])
            self.assertTrue(terminal.expect("New passphrase"))
            os.kill(terminal.pid, signal.SIGINT)
            self.assertEqual(terminal.end(), -signal.SIGINT)
            self.assertEqual(sorted(self.house.place.rglob("*")), before)

    def test_no_terminal(self):
        answer = self.house.run("key", "check", before=os.setsid)
        self.assertEqual(answer.status, 1)
        self.assertIn("--passphrase-fd", answer.err)

    def test_a_descriptor_that_is_not_open(self):
        answer = self.house.run("key", "check", "--passphrase-fd", "77")
        self.assertEqual(answer.status, 1)
        self.assertIn("not open", answer.err)

    def test_73_not_in_argv_environment_or_core_dump(self):
        terminal = on_terminal("key", "check", "--agency", self.house.folder)
        self.assertTrue(terminal.expect("Passphrase of worker kim:"))
        process = Path("/proc") / str(terminal.pid)
        limits = (process / "limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 +0 ")
        terminal.type(PASSPHRASE["kim"])
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
            except OSError:
                break
            if not told:
                break
            self.assertNotIn(b"wooden", told)
        self.assertEqual(terminal.end(), 0, terminal.seen)

    def test_no_command_takes_one_as_a_word(self):
        for command in ["agency new", "key check", "open"]:
            answer = self.house.run(*command.split(), "--help", inside=False)
            self.assertEqual(re.findall(r"--pass\S*", answer.out), ["--passphrase-fd"])
