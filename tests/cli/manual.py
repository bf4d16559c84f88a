"""Runs every command that tools/cli/README.md shows, in its order, typed on a terminal."""

import json
import re
import shlex
import subprocess
import time
import unittest

from house import House
from papers import asked_purposes, declared, returned
from program import BIN, PASSPHRASE, ROOT, Terminal, foyer

README = ROOT / "tools" / "cli" / "README.md"
PROMPT = r"(?:New passphrase|Passphrase) of ([^:\n]*):|(The same again):|(Enter passphrase)[^:]*:"
# Whose passphrase a prompt wants; the second time it is the same again.
ASKED = {name: name for name in ("kim", "rae", "ida")}
ASKED |= {"the agency": "agency", "Enter passphrase": "kim"}


def commands():
    blocks = re.findall(r"^```console\n(.*?)^```", README.read_text(), re.M | re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


class Manual(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Only the relay and the client are needed beside what the manual itself makes.
        cls.house = House()
        cls.place = cls.house.place / "manual"
        cls.place.mkdir()
        (cls.house.place / "manual" / "assets").symlink_to(ROOT / "assets")
        cls.relay = None

    @classmethod
    def tearDownClass(cls):
        if cls.relay:
            cls.relay.terminate()
            cls.relay.wait(20)
            cls.relay.stdout.close()
        cls.house.close()

    def start_relay(self):
        folder = self.place / "harbour"
        agency = json.loads((folder / "settings.json").read_text())["agency"]
        type(self).relay = subprocess.Popen(
            [BIN / "foyer-relay", "--data", self.house.place / "relay", "--agency-id", agency,
             "--relay-key", folder / "keys" / "relay.key", "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.origin = self.relay.stdout.readline().split()[-1]

    def type(self, command, cwd):
        """Types the command into a shell, and the passphrases when they are asked for."""
        shell = f"PATH={shlex.quote(str(BIN))}:$PATH; set -e -o pipefail; {command}"
        if "| head" in command:  # head closes the pipe early, and that is all right
            shell = shell.replace(" -o pipefail", "")
        terminal = Terminal("/bin/bash", "-c", shell, cwd=cwd)
        whose = None
        while asked := terminal.expect(PROMPT):
            said = next(group for group in asked.groups() if group)
            whose = next((who for key, who in ASKED.items() if key in said), whose)
            terminal.type(PASSPHRASE[whose])
        return terminal.end(), terminal.seen

    def prepare(self, command):
        if "https://kiosk.example" in command:
            self.start_relay()
        link = getattr(self, "link", None)
        if "LINK" in command:
            command = command.replace("LINK", link["linkId"])
        if command.startswith("foyer inbox"):
            type(self).address = self.send("pin=402918")
        if "--covers" in command:
            self.send("authority=guardian", "scope=Money and housing")
        if "TASK" in command:
            command = command.replace("TASK", self.first_task())
        if command.startswith("foyer way read"):
            subprocess.run([BIN / "visitor", self.address, "402918", "ask", "May I?"], check=True,
                           capture_output=True)
        if "returned.txt" in command:
            self.write_returned()
        if "--at " in command:
            command = re.sub(r"--at \S+", time.strftime("--at %Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                             command)
        if "--noted" in command:
            subprocess.run([BIN / "visitor", self.address, "402918", "withdraw", "email"],
                           check=True, capture_output=True)
        if "way reopen" in command:
            for pin in ["100200", "100201", "100202", "100203", "100204"]:
                subprocess.run([BIN / "visitor", self.address, pin, "read"], capture_output=True)
        command = command.replace("--recovery recovery.txt", "--recovery keys/recovery.txt")
        if "--file" in command:
            for name in ("answer.txt", "notice.txt"):
                (self.place / "harbour" / name).write_text("Yes, on any day.\n")
        return command.replace("https://kiosk.example", getattr(self, "origin", ""))

    def first_task(self):
        said = foyer("review", "1", "--worker", "kim", "--json", "--agency",
                     self.place / "harbour", passphrases=["kim"])
        return next(task["id"] for task in json.loads(said.out)["tasks"]
                    if task["kind"] == "question")

    def write_returned(self):
        said = foyer("open", "1", "--worker", "kim", "--json", "--agency", self.place / "harbour",
                     passphrases=["kim"])
        channels = declared(json.loads(said.out)["document"])
        # Without a question on it: one that waits for an answer keeps a case from its end.
        form = returned(channels, {"mobile": "yes"}, asked_purposes(), asks="-")
        (self.place / "harbour" / "returned.txt").write_text(form)

    def send(self, *wishes):
        made = foyer("link", "new", "--worker", "kim", "--json", "--agency",
                     self.place / "harbour", passphrases=["kim"])
        link = json.loads(made.out)
        sent = subprocess.run([BIN / "client", link["url"], link["code"], "Maria", *wishes],
                              capture_output=True, text=True)
        self.assertEqual(sent.returncode, 0, sent.stderr)
        return sent.stdout.splitlines()[-1]

    def test_every_command_of_the_manual(self):
        cwd, ran, read = self.place, 0, False
        for command in commands():
            if command.startswith("cd "):
                cwd = cwd / command[3:]
                continue
            with self.subTest(command):
                status, seen = self.type(self.prepare(command), cwd)
                self.assertEqual(status, 0, seen)
                if "--json" in command and "link new" in command:
                    type(self).link = json.loads(seen[seen.index("{"):])
                if ".decisions" in command:
                    self.assertIn("permit", seen)
                    read = True
                ran += 1
        self.assertGreaterEqual(ran, 35)
        self.assertTrue(read)
