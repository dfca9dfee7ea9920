"""A double of a model: the same text always gives the same vector, texts that share words are near each other.

For tests and for libraries of a few texts; it knows no meaning. Needs no package and takes microseconds.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from assistant.embedders.base import Embedder
from assistant.terms import folded_terms


class Hashing(Embedder):
    """Terms (`assistant.terms`) and pairs of them, tone-less, each at a place and with a sign that its hash decides."""

    name = "hashing/256"
    dimension = 256

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([self._vector(text) for text in texts])

    def embed_query(self, text: str) -> np.ndarray:
        return self._vector(text)

    def _vector(self, text: str) -> np.ndarray:
        vector = np.zeros(self.dimension, dtype=np.float32)
        folded = folded_terms(text)
        for feature in [*folded, *map(" ".join, pairwise(folded))]:
            number = zlib.crc32(feature.encode("utf-8", "replace"))
            vector[number % self.dimension] += 1.0 if number & 0x40000000 else -1.0
        length = float(np.linalg.norm(vector))
        if length == 0:
            # A text without words still needs a unit vector.
            vector[0] = length = 1.0
        return vector / length


def open_() -> Embedder:
    return Hashing()
