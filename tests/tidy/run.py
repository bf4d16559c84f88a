"""Holds every rule against the checkout, then each rule against a tree that breaks it."""

import sys
from pathlib import Path

import arrows
import broken
import lifetimes
import names
import reached
import requirements
import sizes
import words
from tree import Tree

RULES = [
    sizes.files_are_short, sizes.lines_are_short, sizes.functions_are_short,
    names.names_say_something, names.cpp_names_are_snake_case,
    names.forbidden_words_are_absent, names.platform_switches_are_few,
    arrows.arrows_run_one_way, arrows.includes_follow_links,
    arrows.only_the_host_knows_emscripten,
    lifetimes.loops_keep_what_they_walk,
    reached.sources_are_built, reached.headers_are_included,
    reached.modules_are_imported, reached.assets_are_read,
    requirements.requirements_name_what_is_there,
    words.words_that_are_said_are_there, words.words_that_are_there_are_said,
    words.translations_know_their_words, words.what_checks_find_has_words,
    words.words_on_paper_are_whole,
]


def main():
    tree = Tree(Path(__file__).resolve().parents[2])
    failed = 0
    for rule in RULES:
        findings = list(rule(tree))
        for finding in findings:
            print(f"{rule.__name__}: {finding}")
        failed += bool(findings)
    complaints, checks = broken.check(RULES)
    for complaint in complaints:
        print(complaint)
    failed += len(complaints)
    print(f"{len(RULES) + checks - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
