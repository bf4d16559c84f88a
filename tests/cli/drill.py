"""What key drills share: a house with an open relay, a client who sends, and who opens it then."""

import json
import unittest

from house import RAE, House


class Drill(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.house.open_doors()

    def link(self, who="kim"):
        return self.house.json("link", "new", "--worker", who, passphrases=[who])

    def send(self, name="Maria"):
        link = self.link()
        sent = self.house.client(link, name)
        self.assertEqual(sent.returncode, 0, sent.stderr)
        return link

    def opens(self, number, who="kim", *more):
        answer = self.house.run("open", number, "--worker", who, "--json", *more,
                                passphrases=[who])
        return answer.status == 0 and json.loads(answer.out)["isClients"]

    def keyset(self):
        newest = max((self.house.folder / "keysets").iterdir(), key=lambda at: int(at.stem))
        return json.loads(newest.read_text().splitlines()[0])

    def type_recovery(self):
        """A file into which the paper's line was typed."""
        typed = self.house.place / "typed.txt"
        text = (self.house.folder / "keys" / "recovery.txt").read_text()
        typed.write_text(text.splitlines()[-1] + "\n")
        return typed

    def lose_all_keys(self):
        keys = self.house.folder / "keys"
        for lost in [*keys.glob("worker-*.key"), *keys.glob("*.age")]:
            lost.unlink()
        self.house.must("worker", "new", "rae", "--rotate", *RAE, passphrases=["agency", "rae"])
        self.house.must("agency", "publish")
