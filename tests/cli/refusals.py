"""What the command line refuses; a refusal leaves nothing behind and gives nothing away."""

import json
import resource
import shutil
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from house import NEW_AGENCY, PACK, House
from program import ROOT, foyer


def files(folder):
    """Every file below a folder with its bytes: what 'nothing was changed' means."""
    return {p.relative_to(folder): p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()}


def one_kilobyte_at_most():
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))


class Refusals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def refused(self, *words, status=1, says=None, **more):
        """It fails with one sentence on stderr, nothing on stdout, and no file is other than it
        was."""
        before = files(self.house.place)
        answer = self.house.run(*words, **more)
        self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.out, "")
        self.assertRegex(answer.err, r"\Afoyer: [A-Z\"].*\.\n\Z")
        if says:
            self.assertIn(says, answer.err)
        self.assertEqual(files(self.house.place), before)
        return answer.err

    def test_a_new_agency_appears_whole_or_not_at_all(self):
        place = self.house.place / "new"
        new = ["agency", "new", place, *NEW_AGENCY]
        for passphrases, says in [(["short", "kim"], "too short"), (["", "kim"], "empty"),
                                  (["password1234", "kim"], "Many people"),
                                  (["agency", "qwertyuiopas"], "Many people"),
                                  (["agency"], "fewer")]:
            with self.subTest(says):
                self.refused(*new, passphrases=passphrases, says=says, inside=False)
        self.refused("agency", "new", self.house.folder, *NEW_AGENCY, inside=False,
                     passphrases=["agency", "kim"], says="there already")
        self.refused("agency", "new", "/proc/x/agency", *NEW_AGENCY, inside=False,
                     passphrases=["agency", "kim"], says="cannot be written")
        self.refused("agency", "new", place, inside=False, status=2, says="--worker")
        self.assertEqual(list(self.house.place.glob("new*")), [])

    def test_a_full_disk_leaves_nothing(self):
        place = self.house.place / "full"
        self.refused("agency", "new", place, *NEW_AGENCY, inside=False, says="may be full",
                     passphrases=["agency", "kim"], before=one_kilobyte_at_most)
        self.assertEqual(list(self.house.place.glob("full*")), [])

    def test_wrong_passphrases_change_nothing(self):
        wrong = "six plain wooden bots"
        for words in [["agency", "renew"], ["pack", "publish", PACK, "--offline", "--draft"],
                      ["worker", "new", "rae", "--worker-name", "Rae", "--state", "US-MS"],
                      ["key", "check"]]:
            with self.subTest(words):
                self.refused(*words, passphrases=[wrong, wrong, wrong],
                             says="does not open with this passphrase")
        self.refused("worker", "new", "rae", "--worker-name", "Rae", "--state", "US-MS",
                     passphrases=["agency", "kim", "short"], says="too short")
        self.refused("worker", "new", "kim", "--worker-name", "Kim", "--state", "US-MS",
                     passphrases=["agency", "kim", "rae"], says="already")

    def test_74_errors_tell_a_stranger_nothing(self):
        """A wrong passphrase, a bent file and another worker's file say the same."""
        key = self.house.folder / "keys" / "worker-kim.key"
        good = key.read_bytes()
        said = {self.refused("key", "check", passphrases=["six plain wooden bots"])}
        try:
            for bent in [good[:-1] + bytes([good[-1] ^ 1]), good[:100], b"",
                         (self.house.folder / "keys" / "root.key").read_bytes()]:
                key.write_bytes(bent)
                said.add(self.refused("key", "check", passphrases=["kim"]))
        finally:
            key.write_bytes(good)
        self.assertEqual(len(said), 1, said)

    def test_strangers_files_all_look_the_same(self):
        noise = self.house.place / "noise.age"
        said = set()
        for content in [b"", b"noise" * 999, b"age-encryption.org/v1\n-> X25519 abc\n"]:
            noise.write_bytes(content)
            answer = self.house.run("verify", noise, passphrases=["kim"])
            self.assertEqual(answer.status, 3)
            self.assertIn("FAILED       envelope", answer.out)
            said.add(answer.err)
        self.assertEqual(said, {""})
        noise.unlink()

    def test_words_that_make_no_sense(self):
        for words in [["nothing"], ["link"], ["link", "new", "--days", "31"], ["open"],
                      ["inbox", "x"], ["key", "check", "--passphrase", "x"],
                      ["worker", "new", "../x", "--worker-name", "X", "--state", "US-MS"],
                      ["key", "check", "--worker", "../root"]]:
            with self.subTest(words):
                self.refused(*words, status=1 if words[:2] == ["link", "new"] else 2,
                             passphrases=["kim"] if words[:2] == ["x"] else ())

    def test_outside_of_an_agency_folder(self):
        answer = foyer("inbox", cwd="/")
        self.assertEqual(answer.status, 1)
        self.assertIn("is not an agency's folder", answer.err)

    def test_addresses_that_are_not_safe(self):
        for relay in ["http://kiosk.example", "ftp://kiosk.example", "https://u@kiosk.example",
                      "https://kiosk.example/x", "kiosk.example", "https://KIOSK.example"]:
            with self.subTest(relay):
                self.refused("agency", "publish", "--relay", relay, says="is not an address")
        self.refused("agency", "publish", "--relay", "http://127.0.0.1:1", says="does not answer")

    def test_a_draft_is_published_only_as_one(self):
        answer = self.house.run("pack", "publish", PACK, "--offline", passphrases=["agency"])
        self.assertEqual((answer.status, answer.out), (1, ""))
        for said in ["marked as a draft", "Nobody is named who reviewed it in 'en'",
                     "Nobody is named who translated it into 'ar'", "Nothing was published."]:
            self.assertIn(said, answer.err)
        self.assertFalse((self.house.folder / "packs").exists())
        pack = self.house.place / "unlabelled"
        shutil.copytree(PACK, pack)
        body = json.loads((pack / "pack.json").read_text())
        (pack / "pack.json").write_text(json.dumps(body | {"draft": False}))
        answer = self.house.run("pack", "publish", pack, "--offline", "--draft",
                                passphrases=["agency"])
        self.assertEqual(answer.status, 1)
        self.assertIn("cannot pass as one", answer.err)
        self.assertFalse((self.house.folder / "packs").exists())

    def test_a_pack_with_errors_is_not_published(self):
        pack = self.house.place / "pack"
        shutil.copytree(PACK, pack, dirs_exist_ok=True)
        body = json.loads((pack / "pack.json").read_text())
        body["channels"][0]["consequence"] = "no.such.text"
        (pack / "pack.json").write_text(json.dumps(body))
        answer = self.house.run("pack", "publish", pack, "--offline", "--draft",
                                passphrases=["agency"])
        self.assertEqual(answer.status, 1)
        self.assertIn("error ", answer.err)
        self.assertIn("Nothing was published.", answer.err)
        self.assertFalse((self.house.folder / "packs").exists())
        self.refused("pack", "lint", ROOT / "tests", inside=False, says="cannot be read")


class LyingRelay(unittest.TestCase):
    """A relay that answers what it likes can neither climb out of a folder nor swap bytes."""

    @classmethod
    def setUpClass(cls):
        cls.house = House()

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def setUp(self):
        test = self

        class Lies(BaseHTTPRequestHandler):
            def do_GET(self):
                page = test.pages.get(self.path, test.inbox)
                body = test.bytes if "/parts/" in self.path else json.dumps(page).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Lies)
        Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.bytes = b"other bytes"
        self.pages = {}
        self.part = {"kind": "record", "digest": "A" * 43, "size": 11}
        self.inbox = {"next": 1, "submissions": [
            {"seq": 1, "linkId": "L" * 43, "turn": 0, "time": 1, "late": False, "receipt": "",
             "parts": [self.part]}]}

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def opened(self):
        before = files(self.house.place)
        answer = self.house.run("open", 1, "--relay", self.origin, "--save",
                                self.house.place / "kept", passphrases=["kim"])
        self.assertEqual(answer.status, 1, answer)
        self.assertEqual(answer.out, "")
        self.assertEqual(files(self.house.place), before)
        return answer.err

    def test_other_bytes(self):
        self.assertIn("other bytes than it listed", self.opened())

    def test_71_names_that_climb(self):
        for key in ["kind", "digest"]:
            for name in ["../../x", "/etc/x", "", "a/b", "a\x1b[2Jb"]:
                with self.subTest((key, name)):
                    self.part.update(kind="record", digest="A" * 43)
                    self.part[key] = name
                    self.assertIn("names that are not names", self.opened())

    def test_an_answer_without_end(self):
        self.inbox["submissions"][0]["receipt"] = "x" * (9 << 20)
        self.assertIn("too large", self.opened())

    def test_a_list_of_several_pages_ends(self):
        for after, ids in [(0, ["a", "b"]), (2, ["c"]), (3, [])]:
            self.pages[f"/v1/links?after={after}"] = {
                "next": max(after, 2 if after == 0 else 3),
                "links": [{"linkId": i, "state": "open\x1b[2J"} for i in ids]}
        said = self.house.must("link", "list", "--relay", self.origin, passphrases=["kim"])
        self.assertEqual([line[0] for line in said.splitlines()], ["a", "b", "c"])
        self.assertNotIn("\x1b", said)

    def test_its_own_words_cannot_act_on_the_terminal(self):
        self.inbox = {"submissions": 7, "next": "\x1b[2J"}
        self.assertNotIn("\x1b", self.opened())
