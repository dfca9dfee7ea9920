"""What every reader gives: the article as the format holds it, before cleaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article out of a file. A format is a module with two functions:

    `accepts(data: bytes, name: str) -> bool`: whether the content is of this format, judged by content first;
    `read(data: bytes, name: str) -> RawArticle`: may raise `UnusableInput(name, reason)`.
    """

    text: str
    """A paragraph per line; may still hold boilerplate."""
    title: str | None = None
    publisher: str | None = None
    """As it is to be shown: it wins over whatever the text says, and stays as written."""
    url: str | None = None
    published: str | None = None
    """ISO 8601 day, when the format itself says it."""
    event_date: str | None = None
    byline: str | None = None
    language: str | None = None
    fictional: bool = False
    surroundings: str = ""
    """The page's other lines (time stamps, owner): evidence for metadata, no part of the article."""
