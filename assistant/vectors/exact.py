"""Every vector compared with the question's, in memory: exact, no files of its own, quick to open.

For commands that answer once and end (importing Chroma takes longer than the scan), and for libraries up to some ten
thousand chunks. What it holds comes from the library's embeddings.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from assistant.embedders.base import Embedder
from assistant.library import Library
from assistant.vectors.base import VectorStore


class Exact(VectorStore):
    reads_library = True

    def __init__(self, library: Library, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder
        self._changing = threading.RLock()
        self._revision = -1
        self._rows: dict[str, int] = {}
        self._ids: list[str] = []
        self._matrix = np.empty((0, embedder.dimension), dtype=np.float32)

    def add(self, ids: Sequence[str], vectors: np.ndarray) -> None:
        if not len(ids):
            return
        with self._changing:
            self._refresh()
            kept = [row for chunk_id, row in self._rows.items() if chunk_id not in set(ids)]
            # The last of an id given twice counts.
            new = dict(zip(ids, np.asarray(vectors, dtype=np.float32), strict=True))
            names = [self._ids[row] for row in kept] + list(new)
            self._hold(names, np.concatenate([self._matrix[kept], np.stack(list(new.values()))]))

    def remove(self, ids: Collection[str]) -> None:
        with self._changing:
            self._refresh()
            kept = [row for chunk_id, row in self._rows.items() if chunk_id not in set(ids)]
            self._hold([self._ids[row] for row in kept], self._matrix[kept])

    def search(self, vector: np.ndarray, k: int, *, among: Collection[str] | None = None) -> list[tuple[str, float]]:
        with self._changing:
            self._refresh()
            ids, matrix, rows = self._ids, self._matrix, self._rows
        if among is not None:
            chosen = sorted(rows[chunk_id] for chunk_id in set(among) if chunk_id in rows)
            ids, matrix = [ids[row] for row in chosen], matrix[chosen]
        similarities = matrix @ np.asarray(vector, dtype=np.float32)
        best = np.argsort(-similarities, kind="stable")[: max(k, 0)]
        return [(ids[row], float(similarities[row])) for row in best]

    def ids(self) -> set[str]:
        with self._changing:
            self._refresh()
            return set(self._rows)

    def clear(self) -> None:
        with self._changing:
            self._refresh()
            self._hold([], self._matrix[:0])

    def close(self) -> None:
        self._hold([], self._matrix[:0])

    def _refresh(self) -> None:
        """Read the library again when it has changed, by this process or another."""
        revision = self._library.revision()
        if revision != self._revision:
            self._hold(*self._library.vectors(self._embedder.name, self._embedder.dimension))
            self._revision = revision

    def _hold(self, ids: list[str], matrix: np.ndarray) -> None:
        self._ids, self._matrix = ids, matrix
        self._rows = {chunk_id: row for row, chunk_id in enumerate(ids)}


def open_(*, home: Path, library: Library, embedder: Embedder) -> VectorStore:
    return Exact(library, embedder)
