"""What tests of cases share: a house with open doors, clients who send, and acts by its worker."""

import unittest

from house import House


class CaseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.house.open_doors()

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def sent(self, *changes):
        """A new submission by a client; its number in the inbox."""
        link = self.house.link()
        done = self.house.client(link, "Maria Okafor", *changes)
        self.assertEqual(done.returncode, 0, done.stderr)
        return str(self.house.json("inbox", passphrases=["kim"])["submissions"][-1]["seq"])

    def do(self, *words):
        return self.house.json(*words, passphrases=["kim"])

    def refused(self, *words, says):
        answer = self.house.run(*words, passphrases=["kim"])
        self.assertEqual(answer.status, 1, answer)
        self.assertEqual(answer.out, "")
        self.assertIn(says, answer.err)

    def row(self, answer, name):
        return next(row for row in answer["rows"] if row["id"] == name)

    def ready(self, *changes):
        """A case for which nothing but the activation is missing."""
        case = self.sent("question=", "callback=+1 601 555 0199", *changes)
        self.do("confirm-identity", case, "--method", "phone")
        self.do("countersign", case)
        return case
