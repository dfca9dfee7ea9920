"""Answers questions from a pile of articles and proves every sentence with a citation that holds.

>>> from assistant import Assistant
>>> assistant = Assistant.open(home="my-library")
>>> report = assistant.ingest(["knowledge/"])
>>> print(assistant.ask("Ai chủ trì hội nghị sáng 9/5/2024?").text)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.types import (
    Answer,
    CheckReport,
    Chunk,
    Citation,
    Claim,
    Document,
    Event,
    Failure,
    Hit,
    IngestReport,
    Outcome,
    Progress,
    Scope,
    Statement,
    Turn,
    Unsupported,
)  # fmt: skip

if TYPE_CHECKING:
    from assistant.assistant import Assistant

__version__ = "0.1.0"
__all__ = [
    "Answer", "Assistant", "CheckReport", "Chunk", "Citation", "Claim", "Document", "Event", "Failure", "Hit", "IngestReport",  # noqa: E501
    "Outcome", "Progress", "Scope", "Statement", "Turn", "Unsupported",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """`Assistant` is imported when it is first asked for: commands that need no library start at once."""
    if name == "Assistant":
        from assistant.assistant import Assistant

        return Assistant
    raise AttributeError(f"module 'assistant' has no attribute {name!r}")
