"""What every source of chat models promises, and the one door through which a model is spoken to."""

from __future__ import annotations

import importlib.util
import os
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.errors import LLMFailed, NoSuchLLM

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

# For services: seconds without an answer, and how often a busy one is asked again. No temperature is set for them,
# since their newest models refuse it.
PATIENCE = {"timeout": 120.0, "max_retries": 2}


class LLMSource(ABC):
    """Opens the chat models whose names begin with its own, e.g. `openai:` for `openai:gpt-5-mini`."""

    name: str
    example: str
    """A whole name, for messages and pages."""

    @abstractmethod
    def open(self, model: str, *, environment: Mapping[str, str] | None = None) -> BaseChatModel:
        """The chat model called `model` (the name behind the colon). Reaches no network.

        Raises:
            NoSuchLLM: a package or key is missing; the message says how to get it.
        """


@dataclass(frozen=True, slots=True)
class Provider(LLMSource):
    """A source that LangChain has an integration package for."""

    name: str
    """As LangChain's `init_chat_model` calls it."""
    example: str
    package: str
    """The module that must be importable."""
    extra: str
    """Of this project: `pip install "assistant[openai]"`."""
    keys: tuple[str, ...] = ()
    """Environment variables of which one must hold a key; none for servers that need no key."""
    options: Mapping[str, Any] = field(default_factory=lambda: PATIENCE)
    """What the chat model is constructed with."""

    def open(self, model: str, *, environment: Mapping[str, str] | None = None) -> BaseChatModel:
        environment = os.environ if environment is None else environment
        if importlib.util.find_spec(self.package) is None:
            raise NoSuchLLM(
                f"`{self.name}:{model}` needs the package {self.package.replace('_', '-')}: "
                f'python -m pip install "assistant[{self.extra}]"'
            )
        if self.keys and not any(environment.get(key) for key in self.keys):
            raise NoSuchLLM(f"`{self.name}:{model}` needs a key: set {' or '.join(self.keys)} in the environment")
        return self._construct(model)

    def _construct(self, model: str) -> BaseChatModel:
        from langchain.chat_models import init_chat_model

        # Whatever a provider's package raises here concerns the name or the key that it was given.
        try:
            return init_chat_model(model, model_provider=self.name, **self.options)
        except Exception as error:
            raise NoSuchLLM(f"`{self.name}:{model}` cannot be opened: {one_line(error)}") from error


def stream_text(model: BaseChatModel, prompt: str, *, name: str = "the model") -> Iterator[str]:
    """The model's answer in the pieces in which it comes, without its reasoning. Closing the iterator stops the model.

    Raises:
        LLMFailed: the provider refused or broke off, in one line without keys.
    """
    try:
        with closing(model.stream(prompt)) as pieces:
            yield from without_reasoning(str(piece.text) for piece in pieces)
    # Any chat model may be behind this, so any kind of error may come out of it; all of them mean the same to us.
    except Exception as error:
        raise LLMFailed(_explain(error, name)) from error


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


def complete(model: BaseChatModel, prompt: str, *, name: str = "the model") -> str:
    """The model's whole answer. Raises LLMFailed as `stream_text` does."""
    return "".join(stream_text(model, prompt, name=name))


_BY_STATUS = {
    400: "refused the request",
    401: "refused the key: check the key in the environment",
    403: "refused access: the key may not use this model",
    404: "does not have this model: check its name (Ollama: `ollama pull` it first)",
    408: "took too long",
    413: "cannot take a prompt of this length",
    429: "is over its limit of requests or credit: try again later",
}


def _explain(error: Exception, name: str) -> str:
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    kind = type(error).__name__
    if status in _BY_STATUS:
        return f"{name} {_BY_STATUS[status]} ({status}: {one_line(error)})"
    if isinstance(error, TimeoutError) or "Timeout" in kind:
        return f"{name} took too long to answer"
    if isinstance(error, ConnectionError) or "Connect" in kind:
        return f"{name} cannot be reached: is its server running, and its address right? ({one_line(error)})"
    return f"{name} failed: {one_line(error)}"


# What keys look like when a provider quotes them in its messages.
_KEY = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|AIza|key)[-_A-Za-z0-9*]{8,}|(?i:bearer)\s+\S+|[A-Za-z0-9*_-]*\*{3,}[A-Za-z0-9*_-]*"
)


def one_line(error: Exception, *, longest: int = 200) -> str:
    """An error's text on one line, short, with whatever looks like a key blotted out."""
    text = " ".join(str(error).split()) or type(error).__name__
    for variable, value in os.environ.items():
        if variable.upper().endswith(("KEY", "TOKEN", "SECRET")) and len(value) >= 6:
            text = text.replace(value, "…")
    text = _KEY.sub("…", text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
