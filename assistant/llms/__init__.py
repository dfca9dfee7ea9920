"""Name → model. Each module here that has a `SOURCE` is one source of chat models: it opens `<name>:<model>`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.errors import NoSuchLLM
from assistant.llms.base import LLMSource
from assistant.llms.calling import LLM, Limits, complete
from assistant.llms.failures import one_line

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

__all__ = ["LLM", "Limits", "complete", "open_chat_model", "open_llm", "sources"]

# The answerer that needs no model; it is named in messages, since whoever mistypes a model's name may want it.
READER = "reader"


def sources() -> dict[str, LLMSource]:
    """The sources there are, by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = (getattr(module, "SOURCE", None) for module in modules)
    return {source.name: source for source in found if source is not None}


def open_llm(llm: str | BaseChatModel, *, limits: Limits | None = None) -> LLM:
    """The model called `llm`, or the given chat model, to be spoken to within `limits`. Reaches no network.

    Raises:
        NoSuchLLM: as `open_chat_model` does.
    """
    limits = limits or Limits()
    if not isinstance(llm, str):
        if not callable(getattr(llm, "stream", None)) or not callable(getattr(llm, "invoke", None)):
            pattern = "`llm` is a name or a LangChain chat model, not {kind}. Names are: {names}"
            raise NoSuchLLM(pattern, kind=f"{type(llm).__name__} {one_line(ValueError(repr(llm)))}", names=_names())
        return LLM(llm, name=getattr(llm, "model_name", "") or type(llm).__name__, limits=limits)
    chat = open_chat_model(llm, seconds=limits.seconds)
    return LLM(chat, name=llm, limits=replace(limits, at_once=_source(llm).at_once))


def open_chat_model(
    name: str, *, environment: Mapping[str, str] | None = None, seconds: float = 300.0
) -> BaseChatModel:
    """The chat model called `name`, e.g. `openai:gpt-5-mini` or `ollama:qwen3:4b`. Reaches no network.

    `seconds` is what an answer may take; keys are looked up in `environment`, by default the process's own.

    Raises:
        NoSuchLLM: the name is not known, or a package, key or file is missing; the message says what to do.
    """
    return _source(name).open(name.partition(":")[2].strip(), environment=environment, seconds=seconds)


def _source(name: str) -> LLMSource:
    source, _, model = name.partition(":")
    known = sources()
    if source not in known or not model.strip():
        # What was given may be an address with a password in it, or a key at the wrong place.
        given = one_line(ValueError(name)) if name else ""
        raise NoSuchLLM("No such LLM `{given}`. There are: {names}", given=given, names=_names())
    return known[source]


def _names() -> str:
    return ", ".join([READER, *(f"{each}:…" for each in sources())])
