"""Question → Hits: meaning (vectors) and words (full text) together."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping

from assistant.embedders.base import Embedder
from assistant.fulltext import FullText
from assistant.library import Library
from assistant.terms import index_terms, pair_terms, query_terms, telling_terms
from assistant.text import keys, nfc
from assistant.types import Chunk, Hit, Why
from assistant.vectors.base import VectorStore
from assistant.vocabulary import restore_tones

BEST = 50
"""How many chunks each side puts forward."""
FOLDED_WEIGHT = 0.3
"""Of a term found without tones, beside the same term with tones: for questions with a tone mistyped or missing."""
PAIR_WEIGHT = 0.4
"""Of two neighbouring words of the question that stand together in the chunk too."""
# In standard deviations of the fused scores:
SAME_TEXT = 3.0
"""Taken from a chunk that says what a better one already says."""
SAME_DOCUMENT = 0.2
"""Taken from a chunk for each better one of its document, so that a second source is heard."""
_SAME = 0.7
"""Share of the shorter text's runs of four words that make two chunks the same text."""


class Retriever:
    """Searches one library. Each side's scores are normalised over its best 50 and summed half and half."""

    def __init__(self, library: Library, fulltext: FullText, vectors: VectorStore, embedder: Embedder) -> None:
        self.library = library
        self.fulltext = fulltext
        self.vectors = vectors
        self.embedder = embedder

    def search(self, question: str, *, k: int = 8, documents: Collection[str] | None = None) -> list[Hit]:
        """The `k` chunks that answer best, best first; only of the documents with these ids when they are given.

        `question` may be in any Unicode form, without tones, and write dates and figures in any way.
        """
        question = readable(question)
        if not keys(question) or k < 1:
            return []
        among = None if documents is None else self.library.chunk_ids(documents)
        restored = restore_tones(question, self.library)
        dense = dict(self.vectors.search(self.embedder.embed_query(restored), BEST, among=among))
        lexical = dict(self._lexical(question, restored, among))
        # Fewer than asked for: the others hold no word of the question, which is a score too.
        others = dict.fromkeys(dense, 0.0) if len(lexical) < BEST else {}
        scores = fuse(dense, others | lexical)
        candidates = sorted(scores, key=lambda name: (-scores[name], name))[: max(3 * k, 20)]
        chosen = diverse(self.library.chunks(candidates), scores, k)
        return [
            Hit(chunk, score, Why(dense.get(chunk.id), lexical.get(chunk.id), matched(restored, chunk)))
            for chunk, score in chosen
        ]

    def _lexical(self, question: str, restored: str, among: Collection[str] | None) -> list[tuple[str, float]]:
        folded = {term: weight * FOLDED_WEIGHT for term, weight in query_terms(question, folded=True).items()}
        pairs = dict.fromkeys(pair_terms(restored), PAIR_WEIGHT)
        return self.fulltext.search(BEST, among=among, toned=query_terms(restored), folded=folded, pairs=pairs)


def readable(question: str) -> str:
    """NFC, without halves of characters, which no encoding can write."""
    return nfc(question.encode("utf-8", "replace").decode("utf-8"))


def fuse(*sides: Mapping[str, float]) -> dict[str, float]:
    """The mean of the sides' normalised scores. What a side did not find gets the lowest of its scores."""
    normalised = [normalise(side) for side in sides if side]
    names = {name for side in normalised for name in side}
    return {name: sum(side.get(name, min(side.values())) for side in normalised) / len(normalised) for name in names}


def normalise(scores: Mapping[str, float]) -> dict[str, float]:
    """Mean 0, standard deviation 1; all 0 when the scores are one."""
    mean = sum(scores.values()) / len(scores)
    deviation = (sum((score - mean) ** 2 for score in scores.values()) / len(scores)) ** 0.5
    return {name: (score - mean) / deviation if deviation > 1e-9 else 0.0 for name, score in scores.items()}


def diverse(chunks: Iterable[Chunk], scores: Mapping[str, float], k: int) -> list[tuple[Chunk, float]]:
    """The `k` best chunks with their scores, less what they repeat of better ones; best first.

    Nothing is dropped: with fewer than `k` others, even a copy comes back.
    """
    left = {chunk.id: chunk for chunk in chunks}
    current = {name: scores[name] for name in left}
    runs = {name: _runs(chunk.text) for name, chunk in left.items()}
    chosen: list[tuple[Chunk, float]] = []
    while left and len(chosen) < k:
        best = max(left, key=lambda name: (current[name], name))
        taken = left.pop(best)
        chosen.append((taken, current[best]))
        for name, other in left.items():
            if _same_text(runs[best], runs[name]):
                current[name] -= SAME_TEXT
            elif other.document_id == taken.document_id:
                current[name] -= SAME_DOCUMENT
    return chosen


def matched(question: str, chunk: Chunk) -> tuple[str, ...]:
    """The question's words, dates and figures that stand in the chunk, as the question writes them."""
    held = _held_terms(chunk.indexed_text)
    return tuple(dict.fromkeys(written for written, terms in telling_terms(question) if held & terms))


# The same chunks are found again and again; each costs about a millisecond to look through.
@functools.lru_cache(maxsize=1024)
def _held_terms(text: str) -> frozenset[str]:
    return frozenset(index_terms(text))


@functools.lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[int]:
    """All runs of four words, as their hashes; of a shorter text the whole."""
    found = keys(text)
    return frozenset(hash(tuple(found[start : start + 4])) for start in range(max(len(found) - 3, 1)))


def _same_text(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= _SAME * min(len(one), len(other))
