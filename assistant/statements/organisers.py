"""Who organised the reported event, read from the lead of an article: the whole list, or nobody."""

from __future__ import annotations

import re

from assistant.language import events as tables
from assistant.language.dates import find_dates
from assistant.statements.event_places import place_end
from assistant.types import Fact

_LEAD_SENTENCES = 8
_FURTHER_SENTENCES = 16
_OUTRIGHT = re.compile(rf"(?:{tables.KIND.pattern}|sự kiện|chương trình)[^,.;]{{0,40}}?\sdo\s", re.IGNORECASE)
_LONGEST_LIST = 260
_CHAIRS = re.compile(
    r"(?<!\w)(?:chủ trì|trình bày|phát biểu|làm chủ tọa|điều hành|trao|khẳng định|cho biết),?\s", re.IGNORECASE
)


def organiser_of(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    """The words between the sentence's adverbials and "tổ chức", or behind "do"; None when they name no body."""
    for start, end in spans[:_LEAD_SENTENCES]:
        for read in (_behind, _english, _before):
            if (span := read(text, start, end)) and (fact := _accepted(text, *span)):
                return fact
    for start, end in spans[:_FURTHER_SENTENCES]:
        host = tables.IS_HOST.search(text[start:end])
        if host and tables.BODY.match(host["organiser"]):
            fact = _accepted(text, start + host.start("organiser"), start + host.end("organiser"))
            if fact:
                return fact
        named = tables.ORGANISERS_ARE.search(text, start, end)
        if named and (fact := _accepted(text, *named.span("organiser"))):
            return fact
    # Further down only what a sentence says outright: "Hội nghị do A và B phối hợp tổ chức".
    for start, end in spans[_LEAD_SENTENCES:_FURTHER_SENTENCES]:
        match = _OUTRIGHT.match(text, start, end)
        if match and (span := _behind(text, match.end() - 3, end)) and (fact := _accepted(text, *span)):
            return fact
    return None


def _accepted(text: str, begin: int, end: int) -> Fact | None:
    while end > begin and text[end - 1] in " ,-–":
        end -= 1
    if said := re.search(r"\s+(?:cho biết|cho hay|thông tin|thông báo)$", text[begin:end]):
        end = begin + said.start()
    words = text[begin:end]
    if not 3 <= len(words) <= _LONGEST_LIST or any(mention.day for mention in find_dates(words)):
        return None
    # "Viện này cùng Trường A": half of it is told elsewhere.
    if re.search(r"(?<!\w)(?:này|trên|nói trên)(?!\w)", words):
        return None
    if tables.PERSON.match(words) or _CHAIRS.search(words) or words.count("(") != words.count(")"):
        return None
    return Fact(words, begin, end)


def _behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """ "do A và B phối hợp tổ chức", "được A, B tổ chức"."""
    for match in tables.ORGANISED_BEHIND.finditer(text, start, end):
        opens = match.group().lower().startswith("được") and match.start() == start
        if not opens and tables.BODY.match(match["organiser"]):
            return match.span("organiser")
    return None


def _english(text: str, start: int, end: int) -> tuple[int, int] | None:
    if match := tables.ORGANISED_BY.search(text, start, end):
        return match.span("organiser")
    active = tables.ENGLISH_ORGANISES.match(text[start:end])
    return (start + active.start("organiser"), start + active.end("organiser")) if active else None


def _before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """ "Sáng 5/6, tại Huế, A phối hợp với B, C tổ chức Hội nghị …": what is left without time, place and occasion."""
    for verb in tables.ORGANISES.finditer(text, start, end):
        if not tables.OBJECT.match(text, verb.end(), end):
            continue
        begin = _first_body(text, start, verb.start(), end)
        # "… đã được tổ chức": the event is the subject.
        if begin is None or re.search(
            r"(?<!\w)(?:được|để|nhằm|khi|về việc|ban|đơn vị)\s*$", text[start : verb.start()], re.IGNORECASE
        ):
            continue
        return begin, verb.start()
    return None


def _first_body(text: str, start: int, end: int, limit: int) -> int | None:
    """Where the first part that names a body begins, behind the adverbials that open the sentence."""
    position = start
    while position < end:
        if time := tables.TIME_HEAD.match(text, position, end):
            position = time.end()
        if (
            passive := re.compile(r"[^,]{0,200}?(?<!\w)(?:vừa |đã )?được\s+").match(text, position, end)
        ) and passive.end() < end:
            position = passive.end()
        if tables.BODY.match(text, position, end) and not any(
            mention.day for mention in find_dates(text[position:end])
        ):
            return position
        if place := re.compile(r"(?:tại|ở)\s+", re.IGNORECASE).match(text, position, end):
            position = place_end(text, place.end(), limit)
        comma = re.compile(r",\s*|;\s*|\s[–—-]\s").search(text, position, end)
        if not comma:
            return None
        position = comma.end()
    return None
