"""Writes tests.cpp: which test of this tree shows which clause, for `foyer pack coverage`.

    clause_tests.py ROOT OUT
"""

import json
import sys
from pathlib import Path


def main(root, out):
    sys.path.insert(0, str(Path(root) / "tests" / "clauses"))
    import named
    rows = [{"clauses": list(test.clauses), "file": test.path, "name": test.name}
            for test in named.named_tests(Path(root))]
    lines = "\n".join(f'R"tests({json.dumps(row, ensure_ascii=False)})tests" ","' for row in rows)
    text = f"""#include "cli/clauses.h"

namespace foyer::cli {{

std::string_view clause_tests_json() {{
  return "["
{lines}
         "null]";
}}

}}  // namespace foyer::cli
"""
    if not Path(out).exists() or Path(out).read_text() != text:
        Path(out).write_text(text)


main(*sys.argv[1:])
