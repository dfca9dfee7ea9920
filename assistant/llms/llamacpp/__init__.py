"""Models in a GGUF file, run inside this process by llama.cpp (through xllamacpp). No server, no key, no network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import Message, NoSuchLLM
from assistant.llms.base import LLMSource

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(frozen=True, slots=True)
class LlamaCpp(LLMSource):
    """`llamacpp:/path/to/model.gguf`."""

    name: str = "llamacpp"
    example: str = "llamacpp:/models/qwen3-4b.gguf"
    package: str = "xllamacpp"
    extra: str = "llamacpp"
    at_once: int = 1
    asks: str = "file"

    def open(
        self, model: str, *, environment: Mapping[str, str] | None = None, seconds: float = 300.0
    ) -> BaseChatModel:
        """The file is looked at now and loaded with the first question."""
        self.need_package()
        path = Path(model).expanduser().resolve()
        _check(path)
        from assistant.llms.llamacpp.chat import LlamaCppChat

        return LlamaCppChat(path=str(path), seconds=seconds)


def _check(path: Path) -> None:
    """Raises NoSuchLLM unless the file is there and begins as GGUF files do."""
    try:
        with path.open("rb") as file:
            magic = file.read(4)
    except OSError as error:
        why = Message(error.strerror or type(error).__name__)
        raise NoSuchLLM(
            "{path}: the model file cannot be read ({why}). Give the path of a .gguf file", path=path, why=why
        ) from error
    if magic != b"GGUF":
        raise NoSuchLLM("{path} is no GGUF file. llama.cpp runs models in the GGUF format only", path=path)


SOURCE = LlamaCpp()
