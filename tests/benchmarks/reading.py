"""How long it takes to read one article into the register: `python tests/benchmarks/reading.py [FOLDER…]`.

Prints milliseconds per article and per 5,000 characters, median and worst over the articles of the folders (default:
knowledge/, and ../shared/articles when it is there). The target is under 100 ms for 5,000 characters.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from assistant.errors import UnusableInput  # noqa: E402
from assistant.readers import find_sources, load  # noqa: E402
from assistant.settings import Settings  # noqa: E402
from assistant.statements.register import read_article  # noqa: E402

ROUNDS = 5


def main(folders: list[str]) -> None:
    settings = Settings.load(home=PROJECT)
    documents = []
    for source in find_sources(folders):
        try:
            documents.append(load(source, settings=settings))
        except UnusableInput as error:
            print(error, file=sys.stderr)
    for document in documents:
        read_article(document)  # fills the caches of words and patterns, as in a process that has been running
    spent = []
    for document in documents:
        best = min(_seconds(document) for _ in range(ROUNDS))
        spent.append((1000 * best, 1000 * best * 5000 / len(document.text)))
    print(f"{len(documents)} articles, best of {ROUNDS} rounds each")
    for name, column in (("ms per article", 0), ("ms per 5,000 characters", 1)):
        values = [row[column] for row in spent]
        print(f"{name}: median {statistics.median(values):.1f}, worst {max(values):.1f}")


def _seconds(document: object) -> float:
    began = time.perf_counter()
    read_article(document)
    return time.perf_counter() - began


if __name__ == "__main__":
    shared = PROJECT.parent / "shared" / "articles"
    main(sys.argv[1:] or [str(PROJECT / "knowledge"), *([str(shared)] if shared.is_dir() else [])])
