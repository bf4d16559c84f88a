"""Ceilings on the length of files, functions and lines."""

import ast
import re

FILE_LINES = 300
FUNCTION_LINES = 60
COLUMNS = 100

BLOCKS = re.compile(r"\s*(if|else|for|while|switch|do|try|catch|namespace|class|struct|enum|"
                    r"union|extern|describe)\b|\s*}")
CPP_HEAD = re.compile(r"\)(\s*(const|noexcept|override|final|mutable|&&?|->.*|requires .*|:.*))*"
                      r"\s*\{$")
TS_HEAD = re.compile(r"\)(\s*:[^=]+)?\s*\{$|=>\s*\{$")
SHELL_HEAD = re.compile(r"^\w+\(\) [{(]$")


def files_are_short(tree):
    for path in tree.code():
        lines = tree.text[path].count("\n")
        if lines > FILE_LINES:
            yield f"{path}: {lines} lines; the ceiling is {FILE_LINES}"


def lines_are_short(tree):
    for path in tree.code():
        for number, line in enumerate(tree.text[path].split("\n"), 1):
            if len(line) > COLUMNS:
                yield f"{path}:{number}: {len(line)} columns; the ceiling is {COLUMNS}"


def functions_are_short(tree):
    for path in tree.code():
        for first, last in functions_of(tree, path):
            if last - first + 1 > FUNCTION_LINES:
                yield f"{path}:{first}: {last - first + 1} lines; the ceiling is {FUNCTION_LINES}"


def functions_of(tree, path):
    text = tree.text[path]
    if tree.is_python(path):
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return [(n.lineno, n.end_lineno) for n in ast.walk(ast.parse(text)) if isinstance(n, kinds)]
    lines = text.split("\n")
    if tree.is_shell(path):
        heads = [n for n, line in enumerate(lines) if SHELL_HEAD.match(line)]
        return [(n + 1, closing(lines, n, n)) for n in heads]
    pattern = {"cpp": CPP_HEAD, "h": CPP_HEAD, "ts": TS_HEAD, "js": TS_HEAD, "mjs": TS_HEAD,
               "cjs": TS_HEAD}.get(path.rsplit(".", 1)[-1])
    return braced(lines, pattern) if pattern else []


def braced(lines, pattern):
    """The formatters put a closing brace under the first line of what it closes, so no parser
    is needed: from a line that opens a body, go back to where its statement began."""
    found = []
    for number, line in enumerate(lines):
        if not line.endswith("{"):
            continue
        first = number
        while first and not re.search(r"[;{}:>]$|^\s*$|^\s*(//|\*|#|/\*)", lines[first - 1]):
            first -= 1
        head = " ".join(part.strip() for part in lines[first:number + 1])
        if pattern.search(head) and not BLOCKS.match(head):
            found.append((first + 1, closing(lines, first, number)))
    return found


def closing(lines, first, opening):
    indent = len(lines[first]) - len(lines[first].lstrip())
    for number in range(opening + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) <= indent and line.lstrip()[0] in "})":
            return number + 1
    return opening + 1
