"""Whose figure a sentence gives: how long one person spoke is not told by the minutes in another's sentence."""

from __future__ import annotations

import re

from assistant.answerers.reader.counts import unit_of
from assistant.answerers.reader.scene import Scene
from assistant.language import acts, questions
from assistant.language import events as event_tables
from assistant.language.offices import offices
from assistant.language.people import find_names
from assistant.language.titles import ADDRESS
from assistant.text import fold, sentences
from assistant.types import Document

# Behind one of these a name tells which event is meant: "hội nghị do ông A chủ trì có bao nhiêu đại biểu".
_TELLS_EVENT = re.compile(r"(?<!\w)(?:do|mà|có|bởi|của|với|where|that|by|which)\s+(?:\S+\s+){0,3}$", re.IGNORECASE)
_BEFORE = 2
"""A sentence that names nobody is of whom one of so many sentences before it named last."""


def bearer(scene: Scene) -> str:
    """The folded name of the one person whose figure is asked; empty when the figure is of something else."""
    names = [*scene.query.people, *(fold(name) for name in scene.query.strangers)]
    question = fold(scene.query.question)
    asked = questions.HOW_MANY.search(question)
    at = question.find(names[0]) if len(names) == 1 else -1
    if at < 0 or not asked or _TELLS_EVENT.search(question[:at]):
        return ""
    kind = event_tables.KIND.search(scene.query.question[:at])
    return names[0] if at < asked.start() and not kind else ""


def is_whose(scene: Scene, document: Document, start: int, end: int) -> bool:
    """Whether a sentence may give the figure of the person asked for: never one that names somebody else alone.

    What everybody has his own of (minutes, years of age, votes) stands in a sentence about that person.
    """
    name = bearer(scene)
    if not name:
        return True
    text = document.text[start:end]
    if _names(text, name):
        return True
    if find_names(text):
        return False
    last = _named_last(document, start)
    if last == name or _by_post(scene, document, text, name):
        return True
    unit = unit_of(scene)
    personal = bool(unit) and unit[0].rstrip("12345") in _PERSONAL
    # What follows somebody else's sentence is what that one said.
    return not personal and not (last and scene.query.acts & acts.SPEAKING)


_PERSONAL = frozenset(fold(word) for word in questions.PERSONAL_MEASURES)


def _names(text: str, name: str) -> bool:
    """By the full name, or the given name behind a form of address."""
    folded = fold(text)
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
        return True
    given = name.split()[-1]
    return any(re.match(rf"\s+{re.escape(given)}(?!\w)", folded[match.end() :]) for match in ADDRESS.finditer(text))


def _by_post(scene: Scene, document: Document, text: str, name: str) -> bool:
    """ "Đồng chí Trưởng Ban Tuyên giáo": by the first words of the office that the article prints for the person."""
    held = [s for s in scene.register.statements if s.document_id == document.id and fold(s.person) == name]
    posts = {" ".join(post.split()[:4]) for s in held for post in offices(s.capacity) if len(post.split()) > 2}
    return any(fold(post) in fold(text) for post in posts)


def _named_last(document: Document, start: int) -> str:
    """The folded name that stands last in the sentences right before a place, of the same paragraph."""
    before = [(a, b) for a, b in sentences(document.text) if b <= start and "\n" not in document.text[a:start].strip()]
    for a, b in reversed(before[-_BEFORE:]):
        if names := find_names(document.text[a:b]):
            return fold(names[-1].text)
    return ""
