"""The files of a checkout, as the rules see them."""

import re
import subprocess
from pathlib import Path

CODE = {".cpp", ".h", ".ts", ".js", ".mjs", ".cjs", ".css", ".html", ".py", ".sh", ".cmake"}


class Tree:
    """Every file that git has or would take, read once. Paths are relative and use slashes."""

    def __init__(self, root):
        self.root = Path(root)
        listing = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root, check=True, capture_output=True).stdout.decode()
        names = sorted(set(filter(None, listing.split("\0"))))
        self.text = {name: self._read(name) for name in names if (self.root / name).is_file()}

    def _read(self, name):
        return (self.root / name).read_bytes().decode("utf-8", errors="replace")

    def paths(self, *suffixes):
        return [p for p in self.text if Path(p).suffix in suffixes]

    def code(self):
        """Files that people write as code: by suffix, or a script by its first line."""
        return [p for p in self.text if self.is_code(p)]

    def is_code(self, path):
        name = Path(path).name
        if Path(path).suffix in CODE or name == "CMakeLists.txt":
            return True
        return "." not in name and self.text[path].startswith("#!")

    def is_shell(self, path):
        return path.endswith(".sh") or re.match(r"#!.*\b(ba)?sh\n", self.text[path]) is not None

    def is_python(self, path):
        return path.endswith(".py") or re.match(r"#!.*\bpython3\n", self.text[path]) is not None
