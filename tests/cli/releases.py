"""What a release is made of, and that any other byte, file or header of a live site is named."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from house import House
from program import BIN, ROOT, foyer

HEADERS = json.loads((ROOT / "web" / "headers.json").read_text())


class Hostile(BaseHTTPRequestHandler):
    """Serves `files` with the headers of a release, or what a test bends of that."""

    files, headers, endless = {}, dict(HEADERS["everywhere"]), None

    def do_GET(self):
        path = self.path[1:] or "index.html"
        body = self.files.get(path)
        self.send_response(404 if body is None else 200)
        for name, value in self.headers_out().items():
            self.send_header(name, value)
        self.end_headers()
        if path == self.endless:
            self.flood()
        elif body is not None:
            self.wfile.write(body)

    def headers_out(self):
        return type(self).headers

    def flood(self):
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass  # the other side had enough

    def log_message(self, *_):
        pass


class Sites(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Path(tempfile.mkdtemp(prefix="foyer-site-"))
        cls.key = json.loads(cls.must("site", "key", cls.place / "release.key", "--json",
                                      passphrases=["agency"]))["key"]

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.place)

    @classmethod
    def must(cls, *words, **more):
        answer = foyer(*words, **more)
        assert answer.status == 0, f"{words}: {answer}"
        return answer.out

    def setUp(self):
        self.site = Path(tempfile.mkdtemp(dir=self.place)) / "site"
        (self.site / "words").mkdir(parents=True)
        for name, text in {"index.html": "<!doctype html>", "app.js": "export {};" * 50,
                           "foyer.wasm": "\0asm", "words/en.json": "{}"}.items():
            (self.site / name).write_text(text)
        subprocess.run(["brotli", "-k", self.site / "app.js"], check=True)
        self.sign()

    def sign(self):
        self.must("site", "sign", self.site, "--key", self.place / "release.key", "--version",
                  "0.1.0", passphrases=["agency"])

    def verify(self, where, *words):
        return foyer("site", "verify", where, "--by", self.key, *words)

    def differs(self, where, *sentences):
        answer = self.verify(where, "--json")
        self.assertEqual(answer.status, 3, answer)
        self.assertEqual(json.loads(answer.out)["differences"], list(sentences))

    def test_a_folder_is_the_release_or_each_difference_is_a_sentence(self):
        self.assertIn("all 5 files are as signed", self.verify(self.site).out)
        for name in ["index.html", "app.js", "app.js.br", "foyer.wasm", "words/en.json"]:
            with self.subTest(name):
                file = self.site / name
                before = file.read_bytes()
                file.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
                self.differs(self.site, f"{name} is not the released file: its bytes differ.")
                file.write_bytes(before + b"\n")
                self.differs(self.site, f"{name} is not the released file: it has "
                             f"{len(before) + 1} bytes instead of {len(before)}.")
                file.unlink()
                self.differs(self.site, f"{name} is missing.")
                file.write_bytes(before)
        (self.site / "evil.js").write_text("")
        self.differs(self.site, "evil.js is no part of the release.")

    def test_a_manifest_by_another_key_or_changed_is_refused(self):
        other = json.loads(self.must("site", "key", self.place / f"{os.urandom(4).hex()}.key",
                                     "--json", passphrases=["agency"]))["key"]
        answer = foyer("site", "verify", self.site, "--by", other)
        self.assertEqual(answer.status, 1)
        self.assertIn("signed by another key", answer.err)
        manifest = self.site / "release.jsonl"
        manifest.write_bytes(manifest.read_bytes().replace(b'"size":4', b'"size":5'))
        self.assertEqual(self.verify(self.site).status, 1)
        self.assertEqual(foyer("site", "verify", self.site, "--by", "x").status, 2)

    def test_what_no_release_holds_is_not_signed(self):
        for make, name in [(lambda at: at.symlink_to("/etc/passwd"), "link.js"),
                           (lambda at: at.write_text(""), ".hidden"),
                           (lambda at: at.write_text(""), "a b.js"),
                           (lambda at: os.mkfifo(at), "pipe")]:
            with self.subTest(name):
                make(self.site / name)
                answer = foyer("site", "sign", self.site, "--key", self.place / "release.key",
                               "--version", "1", passphrases=["agency"])
                self.assertEqual(answer.status, 1, answer)
                self.assertIn("no release can hold", answer.err)
                (self.site / name).unlink()
        answer = foyer("site", "sign", self.site, "--key", self.place / "release.key",
                       "--version", "../x", passphrases=["agency"])
        self.assertEqual(answer.status, 2, answer)

    def test_the_relay_serves_the_release(self):
        house = House()
        self.addCleanup(house.close)
        agency = json.loads((house.folder / "settings.json").read_text())["agency"]
        relay = subprocess.Popen(
            [BIN / "foyer-relay", "--data", house.place / "relay", "--agency-id", agency,
             "--relay-key", house.folder / "keys" / "relay.key", "--listen", "127.0.0.1:0",
             "--site", self.site], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(relay.stdout.close)
        self.addCleanup(relay.wait)
        self.addCleanup(relay.terminate)
        origin = relay.stdout.readline().split()[-1]
        self.assertIn("all 5 files are as signed", self.verify(origin).out)

    def test_the_relay_serves_a_desk_with_its_own_policy(self):
        (self.site / "stretch.js").write_text("export {};")
        self.sign()
        house = House()
        self.addCleanup(house.close)
        agency = json.loads((house.folder / "settings.json").read_text())["agency"]
        relay = subprocess.Popen(
            [BIN / "foyer-relay", "--data", house.place / "relay", "--agency-id", agency,
             "--relay-key", house.folder / "keys" / "relay.key", "--listen", "127.0.0.1:0",
             "--desk-site", self.site, "--desk-listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(relay.stdout.close)
        self.addCleanup(relay.wait)
        self.addCleanup(relay.terminate)
        relay.stdout.readline()
        desk = relay.stdout.readline().split()[-1]
        self.assertIn("all 6 files are as signed", self.verify(desk).out)

    def serve(self, **changes):
        files = {str(p.relative_to(self.site)): p.read_bytes() for p in self.site.rglob("*")
                 if p.is_file()}
        kind = type("Serving", (Hostile,), {"files": files, **changes})
        server = HTTPServer(("127.0.0.1", 0), kind)
        Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return kind, f"http://127.0.0.1:{server.server_port}"

    def test_62_a_live_site_with_one_other_byte_is_named(self):
        kind, origin = self.serve()
        self.assertEqual(self.verify(origin).status, 0)
        for name in ["index.html", "app.js", "foyer.wasm", "words/en.json"]:
            before = kind.files[name]
            kind.files[name] = before[:-1] + bytes([before[-1] ^ 1])
            answer = self.verify(origin)
            self.assertEqual(answer.status, 3, answer)
            self.assertIn(f"/{name} is not the released file: its bytes differ.", answer.out)
            del kind.files[name]
            self.assertIn(f"/{name} is missing: the server answers 404.",
                          self.verify(origin).out)
            kind.files[name] = before
        self.assertEqual(self.verify(origin).status, 0)

    def test_60_a_header_that_is_gone_changed_or_too_much_is_named(self):
        kind, origin = self.serve()
        for name in HEADERS["everywhere"]:
            kind.headers = {**HEADERS["everywhere"], name: "x"}
            self.differs(origin, f"The header {name} is missing or not as released on some "
                         "answers.")
        for name in HEADERS["never"]:
            kind.headers = {**HEADERS["everywhere"], name: "x"}
            self.differs(origin, f"Some answers carry the header {name.lower()}, which no release "
                         "has.")

    def test_a_server_without_end_is_stopped(self):
        _, origin = self.serve(endless="app.js")
        answer = self.verify(origin)
        self.assertEqual(answer.status, 3, answer)
        self.assertIn("/app.js is not the released file: it is longer.", answer.out)
        _, origin = self.serve(endless="release.jsonl")
        answer = self.verify(origin)
        self.assertEqual(answer.status, 1, answer)
        self.assertIn("too large", answer.err)
        _, origin = self.serve(headers={f"X-{i}": "x" * 900 for i in range(90)})
        self.assertEqual(self.verify(origin).status, 1)


if __name__ == "__main__":
    unittest.main()
