"""Statements that a model proposes for an article, and what is taken of them.

Taken is a line whose quote stands in the article word for word, with the person in the quoted sentence and a verb of
the act in it that nobody denies. What the rules have read of that sentence and person stays: a model adds and never
changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.language import acts
from assistant.text import fold, nfc, paragraphs, sentences, squeeze
from assistant.types import Document, Statement

ACTS = tuple(acts.PHRASES)
_SEPARATOR = re.compile(r"\s*\|\s*")
_LIST_MARK = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s*")
_SHORTEST_QUOTE = 15


def pieces(document: Document, *, most: int) -> Iterator[str]:
    """The article's text in runs of whole paragraphs of at most `most` characters; a longer one is a run itself."""
    run = ""
    for start, end in paragraphs(document.text):
        paragraph = document.text[start:end]
        if run and len(run) + len(paragraph) > most:
            yield run
            run = ""
        run = f"{run}\n{paragraph}".strip()
    if run:
        yield run


def taken(reply: str, document: Document, read: Sequence[Statement], *, model: str) -> list[Statement]:
    """The statements of a model's reply that the article bears out and the rules (`read`) do not have."""
    found: dict[tuple[str, str, int], Statement] = {}
    known = {(fold(s.person), s.start) for s in read if s.act != acts.MENTIONED}
    for person, capacity, act, quote in _lines(reply):
        statement = _borne_out(document, person, capacity, act, quote, model)
        if statement and (fold(statement.person), statement.start) not in known:
            found.setdefault((fold(statement.person), statement.act, statement.start), statement)
    return list(found.values())


def _lines(reply: str) -> Iterable[tuple[str, str, str, str]]:
    for line in nfc(reply).splitlines():
        parts = _SEPARATOR.split(_LIST_MARK.sub("", line).strip().strip("|"), maxsplit=3)
        if len(parts) == 4:
            person, capacity, act, quote = (part.strip(' \t“”"*') for part in parts)
            yield person, capacity, act.lower(), quote


def _borne_out(document: Document, person: str, capacity: str, act: str, quote: str, model: str) -> Statement | None:
    span = _sentence_of(document, quote)
    if span is None or act not in ACTS or len(person.split()) < 2:
        return None
    start, end = span
    name_at = document.text.find(person, start, end)
    verb = next(
        (v for v in acts.VERB.finditer(document.text, start, end) if _is_of(v, act, document.text, start)), None
    )
    if name_at < 0 or verb is None:
        return None
    capacity_at = document.text.find(capacity, start, end) if capacity else -1
    return Statement(
        document_id=document.id,
        person=person,
        address="",
        capacity=capacity if capacity_at >= 0 else "",
        capacity_start=max(capacity_at, 0),
        capacity_end=capacity_at + len(capacity) if capacity_at >= 0 else 0,
        act=act,
        verb=verb.group(),
        start=start,
        end=end,
        quote=document.text[start:end],
        certain=False,
        doubt=f"read by {model}",
    )


def _sentence_of(document: Document, quote: str) -> tuple[int, int] | None:
    """The one sentence that holds the quote word for word, whatever its white space."""
    words = squeeze(quote).rstrip(".").split()
    if len(" ".join(words)) < _SHORTEST_QUOTE:
        return None
    match = re.search(r"\s+".join(map(re.escape, words)), document.text)
    if not match:
        return None
    return next(((s, e) for s, e in sentences(document.text) if s <= match.start() and match.end() <= e), None)


def _is_of(verb: re.Match[str], act: str, text: str, start: int) -> bool:
    return acts.ACT_OF.get(verb.group().lower()) == act and not acts.DENIED.search(text[start : verb.start()])
