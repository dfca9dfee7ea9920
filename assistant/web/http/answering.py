"""Answers for many at once: each is worked out in a thread, so that nobody's question holds up the server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence

import anyio
from anyio.to_thread import run_sync

from assistant import Answer, Assistant, Scope, Turn
from assistant.given import LONGEST_QUESTION

__all__ = ["LONGEST_QUESTION", "answered", "growing"]

ANSWERS_AT_ONCE = 16
"""Further ones wait. A model may take minutes; whoever only looks up a document must not wait for it."""

QUIET_SECONDS = 15.0
"""Proxies cut what is silent for longer, often after 30 or 60 seconds; a model may think for minutes."""

Coming = asyncio.Future["Answer | None"]
"""The next piece; None when there is no other."""

_places = anyio.CapacityLimiter(ANSWERS_AT_ONCE)


async def answered(
    assistant: Assistant, question: str, history: Sequence[Turn], *, scope: Scope | None = None
) -> Answer:
    return await run_sync(lambda: assistant.ask(question, history, scope=scope), limiter=_places)


async def growing(
    assistant: Assistant, question: str, history: Sequence[Turn], *, scope: Scope | None = None,
    quiet_seconds: float = QUIET_SECONDS,
) -> AsyncIterator[Answer | None]:  # fmt: skip
    """The answer again and again as it grows, and None whenever nothing has come for `quiet_seconds`.

    When whoever listens goes away, no more of it is worked out. The first piece is waited for so long before this
    returns, so that what fails at once can still be answered with a status.
    """
    pieces = assistant.stream(question, history, scope=scope)
    first = _next(pieces)
    ended, _ = await asyncio.wait({first}, timeout=quiet_seconds)
    if ended:
        first.result()
    return _rest(first, pieces, quiet_seconds)


async def _rest(
    coming: Coming, pieces: Iterator[Answer], quiet_seconds: float
) -> AsyncIterator[Answer | None]:
    try:
        if not coming.done():
            yield None
        while True:
            ended, _ = await asyncio.wait({coming}, timeout=quiet_seconds)
            if not ended:
                yield None
            elif (piece := coming.result()) is None:
                break
            else:
                yield piece
                coming = _next(pieces)
    finally:
        # A generator that runs in its thread cannot be closed before it has come to its next piece.
        coming.add_done_callback(lambda ended: _close(ended, pieces))


def _next(pieces: Iterator[Answer]) -> Coming:
    return asyncio.ensure_future(run_sync(lambda: next(pieces, None), limiter=_places))


def _close(ended: Coming, pieces: Iterator[Answer]) -> None:
    if not ended.cancelled():
        ended.exception()  # Seen: whoever would have been told has gone.
    close: Callable[[], None] | None = getattr(pieces, "close", None)
    if close is not None:
        close()
