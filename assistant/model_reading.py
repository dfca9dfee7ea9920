"""A model reads articles, to add statements to those that the rules have read."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import SettingsError
from assistant.prompts import render
from assistant.statements.by_model import ACTS, pieces, taken
from assistant.statements.records import statements_to_record
from assistant.types import Document, Progress, Statement

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.ingestion import ProgressCallback
    from assistant.llms import LLM

_CHARACTERS_PER_TOKEN = 2
"""Of Vietnamese in a tokenizer made for English; a piece of an article has to fit whole."""


def read_by_model(
    document: Document, read: Sequence[Statement], model: LLM, *, prompts: Path, prompt_tokens: int
) -> list[Statement]:
    """What the model adds to the statements `read` by the rules. Raises LLMFailed."""
    found: list[Statement] = []
    for piece in pieces(document, most=prompt_tokens * _CHARACTERS_PER_TOKEN):
        language = document.language if document.language in ("vi", "en") else "vi"
        # A new word for every prompt, so that no article can close its own data.
        prompt = render(
            "extract_statements", prompts, language=language, article=piece, acts=", ".join(ACTS),
            boundary=f"article-{secrets.token_hex(4)}",
        )  # fmt: skip
        found += taken(model.complete(prompt), document, [*read, *found], model=model.name)
    return found


def read_all(assistant: Assistant, documents: Sequence[Document], progress: ProgressCallback | None) -> int:
    """Read documents one after the other, each kept when it is read; how many statements were added."""
    if assistant.model is None:
        raise SettingsError("Only a model can add statements. Name one with --llm, e.g. --llm ollama:qwen3:4b")
    settings, count = assistant.settings, 0
    for done, document in enumerate(documents, start=1):
        read = assistant.shelf.read(document)
        added = read_by_model(
            document, read, assistant.model, prompts=settings.prompts, prompt_tokens=settings.prompt_tokens
        )
        assistant.library.put_model_reading(document, statements_to_record(added))
        count += len(added)
        if progress:
            progress(Progress(done, len(documents), document.name, "reading"))
    return count
