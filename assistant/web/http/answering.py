"""Answers for many at once: each is worked out in a thread, so that nobody's question holds up the server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import TypeVar

import anyio
from anyio.to_thread import run_sync

from assistant import Answer, Assistant, Turn

T = TypeVar("T")

LONGEST_QUESTION = 2000
ANSWERS_AT_ONCE = 16
"""Further ones wait. A model may take minutes; whoever only looks up a document must not wait for it."""

_places = anyio.CapacityLimiter(ANSWERS_AT_ONCE)


async def answered(assistant: Assistant, question: str, history: Sequence[Turn]) -> Answer:
    return await run_sync(lambda: assistant.ask(question, history), limiter=_places)


async def growing(assistant: Assistant, question: str, history: Sequence[Turn]) -> AsyncIterator[Answer]:
    """The answer again and again as it grows. When whoever listens goes away, no more of it is worked out.

    The first piece is worked out before this returns, so that what fails at once can still be answered with a status.
    """
    pieces = assistant.stream(question, history)
    first = await _next(pieces)
    return _rest(first, pieces)


async def _rest(first: Answer | None, pieces: Iterator[Answer]) -> AsyncIterator[Answer]:
    try:
        piece = first
        while piece is not None:
            yield piece
            piece = await _next(pieces)
    finally:
        _close(pieces)


async def _next(pieces: Iterator[Answer]) -> Answer | None:
    return await run_sync(lambda: next(pieces, None), limiter=_places)


def _close(pieces: Iterator[Answer]) -> None:
    close: Callable[[], None] | None = getattr(pieces, "close", None)
    if close is not None:
        close()
