"""foyer as tests run it: with passphrases on a file descriptor, or on a terminal of its own."""

import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Programs of another build are asked for by FOYER_BIN.
BIN = Path(os.environ.get("FOYER_BIN", ROOT / "build" / "native" / "bin"))
PASSPHRASE = {
    "agency": "violet kettle harbor moss",
    "kim": "six plain wooden boats",
    "rae": "thirty tiny copper lamps",
    "ida": "nine quiet harbour bells",
}


class Answer:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __repr__(self):
        return f"status {self.status}\n{self.out}\n{self.err}"


def foyer(*words, passphrases=(), cwd=ROOT, before=None):
    """Runs it with one line per passphrase on a descriptor of its own."""
    reading, writing = os.pipe()
    os.write(writing, "".join(PASSPHRASE.get(p, p) + "\n" for p in passphrases).encode())
    os.close(writing)
    command = [str(BIN / "foyer"), *map(str, words)]
    if passphrases:
        command += ["--passphrase-fd", str(reading)]
    done = subprocess.run(command, cwd=cwd, pass_fds=[reading], capture_output=True,
                          stdin=subprocess.DEVNULL, preexec_fn=before, timeout=120)
    os.close(reading)
    return Answer(done.returncode, done.stdout.decode(errors="replace"),
                  done.stderr.decode(errors="replace"))


class Terminal:
    """A program on a terminal: what it prints, and what is typed when it asks."""

    def __init__(self, *command, cwd=ROOT):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.execv(command[0], list(map(str, command)))
        self.seen = ""

    def expect(self, pattern, seconds=60):
        """Reads until the pattern is seen and takes it away with all before it; None when the
        program ended without."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := re.search(pattern, self.seen):
                self.seen = self.seen[found.end():]
                return found
            if select.select([self.fd], [], [], 1)[0] and not self.read():
                return None
        raise AssertionError(f"no {pattern!r} within {seconds} s in {self.seen!r}")

    def read(self):
        try:
            piece = os.read(self.fd, 65536)
        except OSError:  # what Linux says at the end of a terminal
            return False
        self.seen += piece.decode(errors="replace")
        return bool(piece)

    def type(self, line):
        os.write(self.fd, (line + "\n").encode())

    def answer(self, prompt, line):
        assert self.expect(re.escape(prompt)), f"no prompt {prompt!r} in {self.seen!r}"
        self.type(line)

    def end(self):
        while self.read():
            pass
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.fd)
        return status


def on_terminal(*words, cwd=ROOT):
    return Terminal(BIN / "foyer", *words, cwd=cwd)
