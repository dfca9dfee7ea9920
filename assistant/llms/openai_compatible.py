"""Models behind any address that speaks OpenAI's protocol: llama-server, vLLM, LM Studio, a gateway of one's own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.errors import NoSuchLLM
from assistant.llms.base import LLMSource

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

KEY = "OPENAI_COMPATIBLE_API_KEY"
# Servers that want no key ignore it; without any, the package would send the one that is meant for OpenAI.
_NO_KEY = "none"
# Nor is the account at OpenAI that the package finds in the environment anybody else's affair.
_NOBODYS_ACCOUNT = {"OpenAI-Organization": "", "OpenAI-Project": ""}


@dataclass(frozen=True, slots=True)
class OpenAICompatible(LLMSource):
    """`openai-compatible:http://host:port/v1#model`."""

    name: str = "openai-compatible"
    example: str = "openai-compatible:http://127.0.0.1:8080/v1#qwen3-4b"
    package: str = "langchain_openai"
    extra: str = "openai"
    at_once: int = 4
    asks: str = "server"

    def open(
        self, model: str, *, environment: Mapping[str, str] | None = None, seconds: float = 300.0
    ) -> BaseChatModel:
        environment = os.environ if environment is None else environment
        address, called = _parts(model, self.example)
        self.need_package()
        from langchain_openai import ChatOpenAI
        from pydantic import SecretStr

        key = environment.get(KEY, "").strip() or _NO_KEY
        # A server of one's own may read a long prompt for minutes before its first word.
        return ChatOpenAI(
            model=called, base_url=address, api_key=SecretStr(key), default_headers=_NOBODYS_ACCOUNT,
            temperature=0, timeout=seconds, max_retries=0,
        )  # fmt: skip


def _parts(given: str, example: str) -> tuple[str, str]:
    """Address and model. What was given is not repeated in errors, as it may hold a password."""
    address, _, model = given.rpartition("#")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or not model.strip():
        raise NoSuchLLM(
            "An OpenAI-compatible model is named by its address and its name, e.g. `{example}`", example=example
        )
    if parts.username or parts.password or parts.query:
        raise NoSuchLLM("The address of a model holds no user, password or key: set {key} in the environment", key=KEY)
    return address.rstrip("/"), model.strip()


SOURCE = OpenAICompatible()
