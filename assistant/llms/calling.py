"""How a chat model is spoken to: in turn, within a time limit, again when it is busy for a moment."""

from __future__ import annotations

import contextvars
import queue
import re
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.errors import LLMFailed
from assistant.llms.failures import explain, failure, seconds_to_wait

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_END = object()
_SECONDS_TO_END = 5.0
"""What a model that is told to stop may take for it; then it is left to itself."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a model is allowed."""

    seconds: float = 300.0
    """Until the whole answer must be there, waiting for its turn included; a model that is silent is left there."""
    tries: int = 3
    """How often a request is sent while the service says that it is busy or out of order for now (429, 5xx)."""
    pause: float = 1.0
    """Seconds before the second try; twice as long before each further one, longer when the service asks for it."""
    longest_pause: float = 20.0
    """A service that wants to be left alone for longer has failed."""
    at_once: int = 4
    """How many answers the model may be writing at the same time; further ones wait for their turn."""


class LLM:
    """A chat model with its name and limits. Threads may share it."""

    def __init__(self, chat: BaseChatModel, *, name: str = "the model", limits: Limits | None = None) -> None:
        self.chat = chat
        self.name = name
        self.limits = limits or Limits()
        self._turns = threading.Semaphore(self.limits.at_once)

    def stream(self, prompt: str, *, share: float = 1.0) -> Iterator[str]:
        """The answer in the pieces in which it comes, without its reasoning. Closing the iterator stops the model.

        `share` of the limit's seconds may be spent on it.

        Raises:
            LLMFailed: the provider refused, took too long, broke off, or reached its limit of words (`kind`
                `cut_short`), in one line without keys.
        """
        seconds = self.limits.seconds * share
        deadline = time.monotonic() + seconds
        with self._turn(seconds), closing(self._pieces(prompt, deadline)) as pieces:
            yield from without_reasoning(pieces)

    def complete(self, prompt: str, *, share: float = 1.0) -> str:
        """The whole answer. Raises LLMFailed as `stream` does."""
        return "".join(self.stream(prompt, share=share))

    @contextmanager
    def _turn(self, seconds: float) -> Iterator[None]:
        if not self._turns.acquire(timeout=seconds):
            raise failure(self.name, "waiting")
        try:
            yield
        finally:
            self._turns.release()

    def _pieces(self, prompt: str, deadline: float) -> Iterator[str]:
        for attempt in range(1, self.limits.tries + 1):
            begun = False
            # Any chat model may be behind this, so any kind of error may come out of it; all of them mean the same.
            try:
                with closing(self._one_try(prompt, deadline)) as pieces:
                    for piece in pieces:
                        begun = True
                        yield piece
                return
            except LLMFailed:
                raise
            except Exception as error:
                pause = None if begun else self._pause(error, attempt)
                if pause is None or time.monotonic() + pause > deadline:
                    raise explain(error, self.name, begun=begun) from error
            time.sleep(pause)

    def _one_try(self, prompt: str, deadline: float) -> Iterator[str]:
        ended = ""
        with closing(self._arriving(prompt, deadline)) as chunks:
            for chunk in chunks:
                ended = _reason(chunk) or ended
                if text := str(chunk.text):
                    yield text
                if time.monotonic() > deadline:
                    raise failure(self.name, "slow")
        if ended in ("length", "max_tokens"):
            raise failure(self.name, "cut_short")

    def _arriving(self, prompt: str, deadline: float) -> Iterator[Any]:
        """The model's chunks, each waited for until the deadline at most.

        A thread of its own waits for the model, since nobody can interrupt a chat model that is silent. It asks for
        the next chunk only when that is wanted; one that hangs is left behind.
        """
        wanted: queue.SimpleQueue[bool] = queue.SimpleQueue()
        come: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()

        def work() -> None:
            try:
                with closing(self.chat.stream(prompt)) as chunks:
                    while wanted.get():
                        come.put((next(chunks, _END), None))
            # Whatever it is, it is raised again where the chunk is waited for.
            except BaseException as error:  # noqa: BLE001
                come.put((_END, error))

        # Whoever listens to the model in this thread (usage, tracing) hears it in that one, too.
        context = contextvars.copy_context()
        thread = threading.Thread(target=context.run, args=(work,), name="model", daemon=True)
        thread.start()
        silent = False
        try:
            while True:
                wanted.put(True)
                try:
                    chunk, error = come.get(timeout=max(deadline - time.monotonic(), 0.0))
                except queue.Empty:
                    silent = True
                    raise failure(self.name, "slow") from None
                if error is not None:
                    raise error
                if chunk is _END:
                    return
                yield chunk
        finally:
            wanted.put(False)
            if not silent:
                thread.join(_SECONDS_TO_END)

    def _pause(self, error: Exception, attempt: int) -> float | None:
        """Seconds until the next try; None when there is none."""
        asked = seconds_to_wait(error)
        if asked is None or asked > self.limits.longest_pause or attempt == self.limits.tries:
            return None
        return max(asked, self.limits.pause * 2 ** (attempt - 1))


def complete(model: BaseChatModel | LLM, prompt: str, *, name: str = "the model", share: float = 1.0) -> str:
    """The whole answer of a model, or of a bare chat model under the usual limits. Raises LLMFailed."""
    return (model if isinstance(model, LLM) else LLM(model, name=name)).complete(prompt, share=share)


def _reason(chunk: Any) -> str:
    """Why the model ended, as its provider says it in the last pieces; empty when it says nothing."""
    said = chunk.response_metadata
    for name in ("finish_reason", "stop_reason", "done_reason"):
        if said.get(name):
            return str(said[name]).lower()
    return ""


def without_reasoning(pieces: Iterable[str]) -> Iterator[str]:
    """The stream without `<think>…</think>`, also when a tag comes in several pieces."""
    waiting, thinking = "", False
    for piece in pieces:
        waiting += piece
        while tag := re.search(r"</think(?:ing)?>" if thinking else r"</?think(?:ing)?>", waiting, re.IGNORECASE):
            if not thinking and tag.start():
                yield waiting[: tag.start()]
            thinking = not tag.group().startswith("</")
            waiting = waiting[tag.end() :]
        # A tag that has only begun waits for its rest.
        begun = re.search(r"<[/a-z]{0,10}$", waiting, re.IGNORECASE)
        held = begun.start() if begun else len(waiting)
        if not thinking and held:
            yield waiting[:held]
        waiting = waiting[held:]
    if not thinking and waiting:
        yield waiting
