"""Where the sentences of a text are. Kept, since every claim asks again."""

from __future__ import annotations

import functools

from assistant.text import sentences


@functools.lru_cache(maxsize=256)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))
