"""Which session somebody chaired, when it was not the whole event: "Phiên tài chính do A điều phối"."""

from __future__ import annotations

import re

from assistant.language import sessions as tables
from assistant.language.events import KIND
from assistant.language.titles import STOP
from assistant.statements.cast import Span
from assistant.statements.deeds import Deed

_CLAUSE = re.compile(r";\s")
_LED_BY = re.compile(r"(?<!\w)(?:do|được|là|gồm|bởi|có|was|were|by|will be)(?!\w)|[:–-]", re.IGNORECASE)
_FAR = 110
"""Characters behind the verb within which its session is named."""


def session_of(text: str, span: Span, deed: Deed) -> Span | None:
    """The session that a deed of chairing is about; None when it is the event or the sentence doesn't tell."""
    verb_start = deed.verb_end - len(deed.verb)
    clause = _clause(text, span, min(deed.mention.start, verb_start))
    behind = _first(text, deed.verb_end, min(span[1], deed.verb_end + _FAR)) if verb_start >= clause else None
    # "A chủ trì hội nghị và điều hành phiên 1", "Chủ tọa phiên 1: A": right behind the verb.
    if behind and not re.search(r"[,;.:]|\s(?:và|and|in|during|at|trong|tại)\s", text[deed.verb_end : behind[0]]):
        return behind
    if KIND.match(text, re.compile(r"\s*").match(text, deed.verb_end).end()):
        # "Tại phiên khai mạc, A chủ trì hội nghị".
        return None
    # "Phiên 1 do A chủ trì", "Phiên 1: A": the last one before both, in the same part of the sentence.
    limit = min(deed.mention.start, verb_start) if deed.verb_end > span[0] else deed.mention.start
    before = _last(text, clause, limit)
    return before if before and _is_of_it(text, before, deed) else None


def _clause(text: str, span: Span, position: int) -> int:
    marks = list(_CLAUSE.finditer(text, span[0], max(span[0], position)))
    return marks[-1].end() if marks else span[0]


def _matches(text: str, start: int, end: int) -> list[Span]:
    both = (tables.SESSION, tables.SESSION_IN_ENGLISH)
    return [match.span() for table in both for match in table.finditer(text, start, end)]


def _first(text: str, start: int, end: int) -> Span | None:
    return min(_matches(text, start, end), default=None)


def _last(text: str, start: int, end: int) -> Span | None:
    return max(_matches(text, start, max(start, end)), default=None)


def _is_of_it(text: str, session: Span, deed: Deed) -> bool:
    """Whether the chairing is of the session before it: by "do", a colon, a passive, or as its subject."""
    verb_start = deed.verb_end - len(deed.verb)
    end = verb_start if session[1] <= verb_start < deed.mention.start else deed.mention.start
    between = text[session[1] : end]
    # "phiên 1 do A và B", "phiên 1: A, B": others may stand before, but no other verb.
    rest = _LED_BY.sub("", between, count=1)
    return not STOP.search(rest) and len(rest) < _FAR
