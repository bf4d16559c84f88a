"""Programs in which one source file is another one.

Only that file is compiled, without optimising, and put before the libraries of the ordinary build:
the linker takes its functions and never looks at the ones in the library. So no source and no
build of anybody is touched, and there is nothing to put back.
"""

import json
import re
import shlex
import shutil

import programs


class DoesNotBuild(Exception):
    """A mutation must compile: else no test said anything about it."""


class Mutant:
    """Stands in a folder of its own, for the length of a `with`."""

    def __init__(self, root, folder, source, text):
        self.root, self.folder, self.source = root, folder, root / source
        self.build = root / programs.BUILD
        self.bin = folder / "bin"
        self.text, self.object = folder / self.source.name, folder / "mutant.o"
        shutil.rmtree(folder, ignore_errors=True)
        self.bin.mkdir(parents=True)
        self.text.write_text(text)

    def __enter__(self):
        self.compile()
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def compile(self):
        rows = json.loads((self.build / "compile_commands.json").read_text())
        row = next((one for one in rows if one["file"] == str(self.source)), None)
        if row is None:
            raise DoesNotBuild(f"no program is built from {self.source.name}")
        words = [word for word in shlex.split(row["command"]) if word not in ("-O2", "-g")]
        self.ordinary = words[words.index("-o") + 1]
        folder, target = self.ordinary.split("/CMakeFiles/")
        self.library = f"{folder}/lib{target.split('.dir/')[0]}.a"
        words[words.index("-o") + 1] = str(self.object)
        words[words.index(str(self.source))] = str(self.text)
        done = programs.quiet([*words, "-O0", "-w", "-iquote", str(self.source.parent)], self.build)
        if done.returncode != 0:
            raise DoesNotBuild(f"does not compile when it is off:\n{done.stderr[-1500:]}")

    def link(self, program):
        """Makes one program with the mutant in it; one that lacks the file stays as it is."""
        target = self.bin / program
        if target.exists():
            return
        asked = programs.quiet(["ninja", "-t", "commands", f"bin/{program}"], self.build)
        last = asked.stdout.strip().splitlines()[-1]
        if not {self.ordinary, self.library} & set(last.split()):
            target.symlink_to(self.build / "bin" / program)
            return
        command = last.replace(f" {self.ordinary} ", " ")
        command = re.sub(rf" -o bin/{re.escape(program)} ",
                         lambda _: f" {self.object} -o {target} -Wl,--strip-debug ", command)
        done = programs.quiet(command, self.build, shell=True)
        if done.returncode != 0 or not target.exists():
            raise DoesNotBuild(f"{program} does not link when it is off:\n{done.stderr[-1500:]}")

    def complaint(self, test):
        """What the test says of the mutant, None when it passes; links what the test runs."""
        for program in programs.programs_of(test):
            self.link(program)
        return programs.complaint(self.root, self.bin, test)
