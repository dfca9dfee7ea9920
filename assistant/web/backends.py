"""Which model answers, and from how many passages: chosen for each browser, over one library."""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.errors import NoSuchLLM

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.llms.base import LLMSource

READER = "reader"
BREADTHS = (4, 8, 12, 16, 24)
MOST_OPEN = 6
"""Choices kept open at once; a model within this process takes memory."""
TRIAL_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Choice:
    """What one browser has chosen. Empty fields mean what the program was started with."""

    llm: str = ""
    breadth: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One source of models as the page lists it. Of keys it only knows where they are looked for."""

    name: str
    example: str
    state: str
    """`ready`, `package` (`needs` is not installed), `key` (none of the variables `needs` is set), `file` (a model's
    file must be named), `missing` (the file that is named is not there) or `server` (one must run; only a try tells).
    """
    needs: str = ""


class Backends:
    """The assistants behind the choices. All share the library and indexes of the one that serves the page."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._open: OrderedDict[Choice, Assistant] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def default(self) -> str:
        """The name of the model that the program was started with."""
        return self.assistant.answerer.name

    def of(self, choice: Choice) -> Assistant:
        """Raises NoSuchLLM when the model cannot be opened."""
        choice = self._shortest(choice)
        if choice == Choice():
            return self.assistant
        with self._lock:
            if choice not in self._open:
                self._open[choice] = self.assistant.with_options(llm=choice.llm or None, breadth=choice.breadth or None)
            self._open.move_to_end(choice)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
            return self._open[choice]

    def _shortest(self, choice: Choice) -> Choice:
        settings = self.assistant.settings
        llm = "" if choice.llm == self.default else choice.llm
        return Choice(llm, 0 if choice.breadth == settings.breadth else choice.breadth)

    def names(self) -> list[str]:
        """The models that can be chosen without typing a name."""
        ready = [source.example for source in sources() if source.state == "ready" and source.name in _BY_NAME]
        return list(dict.fromkeys([self.default, READER, *ready]))

    def allows(self, llm: str, *, trusted: bool) -> bool:
        """Whether this name may be chosen; whoever sits at another computer chooses from the list only.

        A name may hold an address or a path: typed by anybody, it would make this computer call that address (with the
        key that is meant for another) or look at that file.
        """
        return trusted or not llm or llm in self.names()


# Sources whose example names a real model; of the others the example is only a pattern to be filled in.
_BY_NAME = ("openai", "anthropic", "google_genai")


def sources(current: str = "") -> list[Source]:
    """Every source of models, and whether it can be used as things are; `current` is the model that answers now."""
    from assistant.llms import sources as known

    return [_source(source, current) for source in known().values()]


def _source(source: LLMSource, current: str) -> Source:
    try:
        source.need_package()
    except NoSuchLLM:
        return Source(source.name, source.example, "package", source.package.replace("_", "-"))
    keys = getattr(source, "keys", ())
    if keys and not any(os.environ.get(key) for key in keys):
        return Source(source.name, source.example, "key", " / ".join(keys))
    if source.asks == "file" and current.startswith(f"{source.name}:"):
        return Source(source.name, current, "ready" if _opens(source, current) else "missing")
    return Source(source.name, source.example, source.asks or "ready")


def _opens(source: LLMSource, llm: str) -> bool:
    try:
        source.open(llm.partition(":")[2].strip())
    except NoSuchLLM:
        return False
    return True


def try_out(llm: str, *, language: str) -> tuple[str, float]:
    """What the model says to a greeting, and the seconds that it took. Raises NoSuchLLM, LLMFailed."""
    from assistant.llms import Limits, open_llm
    from assistant.prompts import render

    model = open_llm(llm, limits=Limits(seconds=TRIAL_SECONDS, tries=1))
    began = time.perf_counter()
    words = model.complete(render("try", language=language)).strip()
    return words, time.perf_counter() - began
