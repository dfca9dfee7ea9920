"""The spans of an article that an answer cites: the sentence of a position, of a statement, of a capacity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.text import sentences
from assistant.types import Document, Span, Statement

if TYPE_CHECKING:
    from assistant.answerers.reader.scene import Scene


def written_day(iso: str) -> str:
    """`9/5/2024` for an ISO day."""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{year}"


def sentence_at(document: Document, position: int) -> Span | None:
    """The sentence of a document that holds a position."""
    for start, end in sentences(document.text):
        if start <= position < end:
            return Span(document.id, start, end)
    return None


def statement_span(statement: Statement) -> Span:
    return Span(statement.document_id, statement.start, statement.end)


def capacity_span(scene: Scene, statement: Statement) -> Span | None:
    """The sentence where the capacity is printed, when it is another one than the statement's."""
    if not statement.capacity or statement.start <= statement.capacity_start < statement.end:
        return None
    return sentence_at(scene.register.document(statement.document_id), statement.capacity_start)
