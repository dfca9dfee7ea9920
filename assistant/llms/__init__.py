"""Name → chat model. Each module of this package, `base` aside, is one source: its `SOURCE` opens `<name>:<model>`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.errors import NoSuchLLM
from assistant.llms.base import LLMSource, complete, stream_text

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["complete", "open_chat_model", "sources", "stream_text"]

# The answerer that needs no model; it is named in messages, since whoever mistypes a model's name may want it.
READER = "reader"


def sources() -> dict[str, LLMSource]:
    """The sources there are, by name."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name != "base":
            source = importlib.import_module(f"{__name__}.{module.name}").SOURCE
            found[source.name] = source
    return found


def open_chat_model(name: str, *, environment: Mapping[str, str] | None = None) -> BaseChatModel:
    """The chat model called `name`, e.g. `openai:gpt-5-mini` or `ollama:qwen3:4b`. Reaches no network.

    Raises:
        NoSuchLLM: the name is not known, or a package or key is missing; the message says what to do.
    """
    source, _, model = name.partition(":")
    known = sources()
    if source not in known or not model.strip():
        names = ", ".join([READER, *(f"{each}:…" for each in known)])
        raise NoSuchLLM(f"No such LLM `{name}`. There are: {names}")
    return known[source].open(model.strip(), environment=environment)
