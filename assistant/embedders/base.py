"""What every source of embeddings promises."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np


class Embedder(ABC):
    """Texts → vectors of unit length, float32."""

    name: str
    """Names the model and its version; embeddings are stored under it and never mixed with another's."""
    dimension: int

    @abstractmethod
    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """Shape `(len(texts), dimension)`."""

    @abstractmethod
    def embed_query(self, text: str) -> np.ndarray:
        """Shape `(dimension,)`."""
