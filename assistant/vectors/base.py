"""What every vector engine promises. It holds vectors and ids only; texts live in the library."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence

import numpy as np


class VectorStore(ABC):
    """Chunk ids ↔ unit-length vectors, float32. Everything in it can be rebuilt from the library."""

    reads_library: bool = False
    """It takes its vectors from the library at every change and so is never behind."""

    @abstractmethod
    def add(self, ids: Sequence[str], vectors: np.ndarray) -> None:
        """Store `vectors` (shape `(len(ids), dimension)`); an id that is already there gets its new vector."""

    @abstractmethod
    def remove(self, ids: Collection[str]) -> None:
        """Forget `ids`; unknown ones are ignored."""

    @abstractmethod
    def search(self, vector: np.ndarray, k: int, *, among: Collection[str] | None = None) -> list[tuple[str, float]]:
        """The `k` nearest ids with their cosine similarities, best first; only ids in `among` when it is given."""

    @abstractmethod
    def ids(self) -> set[str]:
        """All ids stored."""

    @abstractmethod
    def clear(self) -> None:
        """Forget everything."""

    @abstractmethod
    def close(self) -> None:
        """Release files; the store is not used afterwards."""
