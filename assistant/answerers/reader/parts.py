"""A question that asks two things, as two questions: "Ai chủ trì hội nghị X và có bao nhiêu đại biểu dự?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from assistant.asked_names import asked_names
from assistant.conversation import by_rules
from assistant.language import questions
from assistant.language.anchors import find_events
from assistant.language.dates import DateMention
from assistant.text import fold
from assistant.types import Turn
from assistant.understanding import Query

_MOST_PARTS = 3
_ASKS = re.compile(
    r"(?<!\w)(?:ai|gì|nào|đâu|bao nhiêu|mấy|bao giờ|thế nào|ra sao|gi|nao|dau|bao nhieu|may|bao gio|"
    r"who|whom|what|which|when|where|how)(?!\w)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[?;]\s+(?=\S)|,?\s+(?:và|va|and|đồng thời|dong thoi|còn|con)\s+|,\s+(?=(?:ai|do ai|có bao nhiêu|bao nhiêu|"
    r"ở đâu|khi nào|vào ngày nào|tại đâu|who|what|when|where|how)(?!\w))",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"(?:đã\s+)?(?:phát biểu|nói|trình bày|tham luận|báo cáo|nhấn mạnh|chủ trì|dự|giữ|làm|công tác|đề nghị|kết luận|"
    r"phat bieu|noi|trinh bay|chu tri|giu|lam|cong tac)(?!\w)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:-|–|đến|den|tới|toi|to|until)\s*(?:ngày|tháng|năm|hết|cuối|đầu)?\s*$", re.IGNORECASE)
_RANGE_OPENS = re.compile(r"(?<!\w)(?:từ|tu|giữa|giua|from|between)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_SINGLE = frozenset(
    {questions.NUMBER, questions.PERSON, questions.CAPACITY, questions.PLACE, questions.TOPIC, questions.ORGANISER}
)


def parts(query: Query, read: Callable[[str, Query], Query]) -> list[Query]:
    """The questions that a question is made of, in its order; itself alone when it asks one thing.

    `read` understands a part as the whole was understood.
    """
    written = [piece for piece in _pieces(query.question) if not questions.ABOUT_SOURCES.search(piece)]
    if not written or written == [query.question]:
        return by_dates(query)
    found = [read(piece, query) for piece in _completed(written)]
    if len(found) > 1 and not all(_stands(part) for part in found):
        return by_dates(query)
    return [one for part in found for one in by_dates(part)][:_MOST_PARTS]


def _pieces(question: str) -> list[str]:
    """Cut where both sides ask: a conjunction inside a name or a list parts nothing."""
    pieces = [question]
    for joint in _JOINED.finditer(question):
        done = len(question) - len(pieces[-1])
        left, right = question[done : joint.start()], question[joint.end() :]
        asks = _ASKS.search(right) or questions.ABOUT_SOURCES.search(right)
        if _ASKS.search(left) and asks and len(pieces) < _MOST_PARTS:
            pieces[-1:] = [left.strip(" ?,;") + "?", right]
    return pieces


def _completed(pieces: list[str]) -> list[str]:
    """Each on its own feet: what one says of the event, the others mean too."""
    named = next((piece for piece in pieces if find_events(piece)), pieces[0])
    people = asked_names(pieces[0])
    found = []
    for piece in pieces:
        if len(people) == 1 and piece != pieces[0] and _VERB_FIRST.match(piece):
            # "Ông A giữ chức gì và phát biểu gì?": the second part has the subject of the first.
            piece = f"{pieces[0][: people[0].end]} {piece}"
        stands = piece == named or bool(asked_names(piece))
        full = piece if stands else by_rules(piece[:1].upper() + piece[1:], [Turn(named, "")])
        if not stands and not find_events(full) and (events := find_events(named)):
            full = f"{full.rstrip(' ?')} tại {events[0].text}?"
        found.append(full)
    return found


def _stands(part: Query) -> bool:
    """Whether a part names what it is about, and asks for something that can be told on its own."""
    names = part.people or part.strangers
    return part.wants != questions.OTHER and bool(names or find_events(part.question) or part.dates)


def by_dates(query: Query) -> list[Query]:
    """The question for each of its dates in turn: "tháng 3/2024 và tháng 3/2025 mỗi kỳ có bao nhiêu điểm cầu"."""
    dates = query.dates
    if query.wants not in _SINGLE or not 2 <= len(dates) <= _MOST_PARTS:
        return [query]
    asked = fold(query.question) if query.toneless else query.question.lower()
    if questions.BOTH[query.toneless].search(asked):
        return [query]
    if any(one.agrees_with(other) or _is_range(query.question, one, other) for one, other in pairwise(dates)):
        return [query]
    return [replace(query, dates=(date,)) for date in dates]


def _is_range(question: str, first: DateMention, last: DateMention) -> bool:
    between = question[first.end : last.start]
    if first.day and last.day and not _ASKS.search(between) and not re.search(r"(?<!\w)(?:và|va|and)(?!\w)", between):
        return True
    return bool(_RANGE.fullmatch(between) or _RANGE_OPENS.search(question[: first.start]))
