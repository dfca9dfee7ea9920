"""Which part of an event somebody chaired, by its number or letter: "phiên 2", "hội trường B", "the first session"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.times import ordinals
from assistant.language import acts
from assistant.types import Statement
from assistant.understanding import ordinal_value

_NUMBER = r"nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}|(?-i:[IVX]{1,4}|[A-H])"
_LABEL = re.compile(
    rf"(?<!\w)(?P<kind>phiên|tiểu ban|hội trường|bàn tròn|session|panel|hall)"
    rf"(?:\s+(?:chuyên đề|thảo luận|họp|làm việc|song song))?\s+(?:số\s+|thứ\s+)?(?P<number>{_NUMBER})(?![\w/])|"
    r"(?<!\w)(?P<english>first|second|third|fourth|fifth)\s+(?:[a-z]+\s+)?(?P<part>session|panel)(?!\w)",
    re.IGNORECASE,
)
_SAME = {"session": "phiên", "panel": "phiên", "hall": "hội trường"}
_OPENING = 40
"""Characters within which a sentence names the edition that it tells of."""


def of_session_asked(scene: Scene, pool: Sequence[Statement]) -> list[Statement]:
    """Of chairs, those of the session that the question gives by number or letter; none when theirs are others."""
    asked = sessions_asked(scene)
    labels = {id(s): _label_of(s) for s in pool if s.act == acts.CHAIRED}
    if not asked or not any(labels.values()):
        return list(pool)
    return [s for s in pool if (label := labels.get(id(s))) and _told(label) in asked]


def sessions_asked(scene: Scene) -> set[tuple[str, str]]:
    """The sessions that the question names by number or letter: `{("phiên", "2")}`."""
    return sessions_in(scene.query.question)


def sessions_in(text: str) -> set[tuple[str, str]]:
    return {_told(match) for match in _LABEL.finditer(text)}


def with_session(statement: Statement) -> Statement:
    """A chair with the session as its topic, where the sentence names one by number right before the person."""
    label = _label_of(statement) if statement.act == acts.CHAIRED and not statement.topic else None
    if not label:
        return statement
    start = statement.start + label.start()
    return replace(statement, topic=label.group(), topic_start=start, topic_end=start + len(label.group()))


def is_of_another_edition(scene: Scene, statement: Statement) -> bool:
    """ "The first edition, in 2031, was chaired by …" in the report of the second."""
    event = scene.register.event_of(statement)
    told = set(ordinals(statement.quote[:_OPENING]))
    own = set(ordinals(event.name)) if event else set()
    return bool(told and own) and not told & own


def _label_of(statement: Statement) -> re.Match[str] | None:
    """The last label of the topic, else the last in the sentence before the person."""
    if labels := list(_LABEL.finditer(statement.topic)):
        return labels[-1]
    at = statement.quote.find(statement.person)
    before = [match for match in _LABEL.finditer(statement.quote) if match.end() <= at]
    return before[-1] if before else None


def _told(label: re.Match[str]) -> tuple[str, str]:
    """`("phiên", "2")` for "phiên thứ hai", "session 2" and "the second session"."""
    kind = (label["kind"] or label["part"]).lower()
    written = label["number"] or label["english"]
    value = None if written in "ABCDEFGH" else ordinal_value(written)
    return _SAME.get(kind, kind), str(value) if value else written.upper()
