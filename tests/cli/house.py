"""A small agency on a relay of its own, made by the commands themselves."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from program import BIN, ROOT, foyer

PACK = ROOT / "assets" / "packs" / "default"
WORKER = ["--worker", "kim", "--worker-name", "Kim Lee", "--state", "US-MS",
          "--licence", "US-MS:LCSW:C1234:2026-01-31:2027-12-31",
          "--contact", "phone:+1 601 555 0101"]
RAE = ["--worker-name", "Rae Brown", *WORKER[4:]]
PROMISES = ["conduct", "training", "storage"]
NEW_AGENCY = ["--name", "Harbour House", "--phone", "+1 601 555 0100", *WORKER]


class House:
    def __init__(self):
        self.place = Path(tempfile.mkdtemp(prefix="foyer-cli-"))
        self.folder = self.place / "agency"
        self.relay = None
        self.must("agency", "new", self.folder, *NEW_AGENCY, passphrases=["agency", "kim"],
                  inside=False)

    def run(self, *words, inside=True, **more):
        return foyer(*words, *(["--agency", self.folder] if inside else []), **more)

    def must(self, *words, **more):
        answer = self.run(*words, **more)
        assert answer.status == 0, f"{words}: {answer}"
        return answer.out

    def json(self, *words, **more):
        return json.loads(self.must(*words, "--json", **more))

    def open_doors(self):
        """Starts the relay and publishes everything."""
        self.start_relay()
        self.must("agency", "publish", "--relay", self.origin)
        self.must("pack", "publish", PACK, "--draft", passphrases=["agency"])
        self.promise(*PROMISES)

    def start_relay(self, key="relay.key"):
        agency = json.loads((self.folder / "settings.json").read_text())["agency"]
        self.relay = subprocess.Popen(
            [BIN / "foyer-relay", "--data", self.place / "relay", "--agency-id", agency,
             "--relay-key", self.folder / "keys" / key, "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.origin = self.relay.stdout.readline().split()[-1]

    def stop_relay(self):
        self.relay.terminate()
        self.relay.wait(20)
        self.relay.stdout.close()
        self.relay = None

    def promise(self, *promises, who="kim"):
        """She promises these as of today; the pack has them from its publication on."""
        words = [word for one in promises for word in ("--promise", one)]
        self.must("worker", "attest", "--worker", who, *words, passphrases=[who])

    def add_rae(self):
        """A second worker, who may do from now on what Kim may."""
        self.must("worker", "new", "rae", "--worker", "kim", *RAE,
                  passphrases=["agency", "kim", "rae"])
        self.must("agency", "publish")
        self.promise(*PROMISES, who="rae")

    def link(self, *words):
        return self.json("link", "new", *words, passphrases=["kim"])

    def client(self, link, *name, code=None):
        return subprocess.run([BIN / "client", link["url"], code or link["code"], *name],
                              capture_output=True, text=True, timeout=60)

    def visit(self, address, *words):
        """A client who comes back by the address on her copy."""
        return subprocess.run([BIN / "visitor", address, *words], capture_output=True, text=True,
                              timeout=60)

    def close(self):
        if self.relay:
            self.stop_relay()
        shutil.rmtree(self.place)
