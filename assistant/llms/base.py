"""What every source of chat models promises."""

from __future__ import annotations

import importlib.util
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.errors import NoSuchLLM
from assistant.llms.failures import one_line

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

# A service that is silent for longer has failed, however long its whole answer may take.
SILENCE = 60.0


def of_service(seconds: float) -> Mapping[str, Any]:
    """What a service's chat model is constructed with.

    Asking again is done in one place for all of them (calling.py), so their packages must not do it, too. No
    temperature is set, since the newest models refuse it.
    """
    return {"timeout": min(seconds, SILENCE), "max_retries": 0}


class LLMSource(ABC):
    """Opens the chat models whose names begin with its own, e.g. `openai:` for `openai:gpt-5-mini`."""

    name: str
    example: str
    """A whole name, for messages and pages."""
    package: str
    """The module that must be importable."""
    extra: str
    """Of this project's pyproject: `python -m pip install -e ".[openai]"`."""
    at_once: int = 4
    """How many answers may be asked for at the same time."""
    asks: str = ""
    """What beside package and key must be there: `file` (of the model) or `server` (that runs); empty for neither."""

    @abstractmethod
    def open(
        self, model: str, *, environment: Mapping[str, str] | None = None, seconds: float = 300.0
    ) -> BaseChatModel:
        """The chat model called `model` (the name behind the colon). Reaches no network.

        Args:
            environment: Where keys are looked up; by default the process's own.
            seconds: What a whole answer may take; the chat model waits for none of its parts longer than that.

        Raises:
            NoSuchLLM: a package, key or file is missing; the message says how to get it.
        """

    def need_package(self) -> None:
        """Raises NoSuchLLM when the source's package is not installed."""
        if importlib.util.find_spec(self.package) is None:
            # By its own name: what "assistant" is on the public index is not this project.
            package = self.package.replace("_", "-")
            raise NoSuchLLM(
                "`{source}:…` needs the package {package}: python -m pip install {package}",
                source=self.name,
                package=package,
            )


@dataclass(frozen=True, slots=True)
class Provider(LLMSource):
    """A source that LangChain has an integration package for."""

    name: str
    """As LangChain's `init_chat_model` calls it."""
    example: str
    package: str
    extra: str
    keys: tuple[str, ...] = ()
    """Environment variables of which one must hold a key; none for servers that need no key."""
    options: Callable[[float], Mapping[str, Any]] = of_service
    """Seconds for an answer → what the chat model is constructed with."""
    at_once: int = 4
    asks: str = ""

    def open(
        self, model: str, *, environment: Mapping[str, str] | None = None, seconds: float = 300.0
    ) -> BaseChatModel:
        environment = os.environ if environment is None else environment
        self.need_package()
        if self.keys and not any(environment.get(key) for key in self.keys):
            raise NoSuchLLM(
                "`{source}:{model}` needs a key: set {keys} in the environment",
                source=self.name,
                model=model,
                keys=" or ".join(self.keys),
            )
        return self._construct(model, seconds)

    def _construct(self, model: str, seconds: float) -> BaseChatModel:
        from langchain.chat_models import init_chat_model

        # Whatever a provider's package raises here concerns the name or the key that it was given.
        try:
            return init_chat_model(model, model_provider=self.name, **self.options(seconds))
        except Exception as error:
            raise NoSuchLLM(
                "`{source}:{model}` cannot be opened: {reason}", source=self.name, model=model, reason=one_line(error)
            ) from error
