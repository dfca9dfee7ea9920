"""How well statements are read: precision and recall for (person, act, event) over tests/statements/gold.

    python tests/benchmarks/statements_gold.py [--quotes]

Prints the figures for the articles of knowledge/ and, where they are, for the raw ones; then every miss and every false
one. --quotes shows the sentence that says what was missed, or that was read wrongly.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.readers import load
from assistant.settings import Settings
from assistant.statements.extraction import read_statements
from assistant.types import Statement

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "statements"))

from scoring import FOLDERS, Score, load_gold, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quotes", action="store_true")
    options = parser.parse_args()
    all_rows: list[dict] = []
    all_read: dict[str, list[Statement]] = {}
    for name, folder in FOLDERS.items():
        if not folder.is_dir():
            print(f"{name}: {folder} is not here, left out")
            continue
        rows = load_gold(name)
        read = {article: _read(folder / article) for article in sorted({row["article"] for row in rows})}
        print(f"{name}: {len(rows)} rows, {len(read)} articles: {score(rows, read)}\n")
        all_rows += rows
        all_read |= read
    total = score(all_rows, all_read)
    print(f"together: precision {total.precision:.3f}, recall {total.recall:.3f}")
    if options.quotes:
        _show_quotes(total, all_rows, all_read)


def _read(path: Path) -> list[Statement]:
    return read_statements(load(path, settings=Settings.load()))


def _show_quotes(total: Score, rows: list[dict], read: dict[str, list[Statement]]) -> None:
    for unit in sorted(total.missed):
        quotes = [row["quote"] for row in rows if row["article"] == unit.article and row["person"] == unit.person]
        print(f"\nmissed {unit.article}: {unit.person} {unit.act}\n    " + "\n    ".join(quotes))
    for unit in sorted(total.false):
        print(f"\nfalse {unit.article}: {unit.person} {unit.act} {unit.other}")
        for statement in read[unit.article]:
            if statement.person == unit.person and statement.elsewhere == unit.other:
                print(f"    {statement.act} ({statement.verb}): {statement.quote}")


if __name__ == "__main__":
    main()
