"""Several events in one article: which of its paragraphs tell of which event.

An article has one main event. A paragraph that tells of another one being held, under a name of its own and on a day of
its own, opens a section: to its own end when it looks back to an earlier day, else until the main event or a further
one is told of. What is only announced opens none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from assistant.language.dates import DateMention, find_dates
from assistant.language.events import KIND
from assistant.statements.event_names import NamedEvent, named_event
from assistant.statements.event_places import place_of
from assistant.statements.organisers import organiser_of
from assistant.text import fold, keys, paragraphs, sentences
from assistant.types import Document, Fact, Report

_I = re.IGNORECASE
_OPENING_SENTENCES = 2
_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng ngày|chiều cùng|tối cùng|sáng cùng|the same (?:day|afternoon|evening))(?!\w)", _I
)
_LOOKS_BACK = re.compile(
    r"(?<!\w)(?:trước đó|trước đây|năm ngoái|năm trước|hồi (?:tháng|năm|đầu|cuối)|lần trước|kỳ trước|earlier|last "
    r"(?:year|month|week)|previously)(?!\w)", _I,
)  # fmt: skip
_EARLIER_EDITION = re.compile(
    r"(?<!\w)(?:năm ngoái|năm trước|kỳ trước|lần trước|(?:diễn đàn|hội nghị|hội thảo|đại hội|lễ hội) trước|"
    r"last year|previous (?:edition|meeting|forum|conference|year))(?!\w)", _I,
)  # fmt: skip
_HELD_AGAINST = re.compile(
    r"(?<!\w)(?:sau(?! khi)|so với|hơn|gấp\s\S+|bằng|như|khác|tăng|giảm|than|"
    r"compared (?:to|with)|unlike|after)\s(?:[^\s,.;:]+\s){0,4}$", _I
)
_ANNOUNCED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|kế hoạch|will|is to be|scheduled|upcoming)(?!\w)", _I)
_EDITION = re.compile(
    r"(?<!\w)(?:lần|kỳ|khóa|khoá)\s+(?:thứ\s+)?(?P<number>[\w]+)|(?<!\w)(?P<english>\d+(?:st|nd|rd|th))|"
    r"(?<!\d)(?P<year>20\d\d)(?!\d)", _I,
)  # fmt: skip
_OPENING = 40
"""Characters within which a sentence opens with its day."""
_ALIKE = 0.5
"""Share of the shorter name's words from which on two names are of one event, unless their editions differ."""


@dataclass(frozen=True, slots=True)
class Section:
    """The paragraphs from `start` to `end` tell of `event`, held on `day` as `fact` prints it."""

    start: int
    end: int
    event: NamedEvent
    day: str | None
    """ISO 8601; None where neither text nor article tells the year."""
    fact: Fact | None


def is_of_another_edition(sentence: str, name: str) -> bool:
    """Whether a sentence looks back to another edition than the one called `name`: "Diễn đàn lần thứ tư …"."""
    if not KIND.search(sentence):
        return False
    numbers = {match["number"] or match["english"] for match in _EDITION.finditer(sentence)} - {None}
    own = {match["number"] or match["english"] for match in _EDITION.finditer(name)} - {None}
    other = bool(numbers and own) and not {fold(n) for n in numbers} & {fold(n) for n in own}
    earlier = _EARLIER_EDITION.search(sentence)
    # "… 480 đại biểu, nhiều hơn năm ngoái": held against another edition, the sentence is still of this one.
    return other or (earlier is not None and not _HELD_AGAINST.search(sentence[: earlier.start()]))


def reports_of(document: Document, main: Report) -> tuple[Report, ...]:
    """The main report and those of the other events of the article, each with the parts of the text that tell of it."""
    if main.name is None:
        return (main,)
    found = list(sections(document, main))
    others = [_report(document, section) for section in found]
    if not others:
        return (main,)
    rest, position = [], 0
    for section in found:
        rest.append((position, section.start))
        position = section.end
    rest = [(start, end) for start, end in [*rest, (position, len(document.text))] if start < end]
    return (replace(_with_own_day(document, _at_home(document, main, rest), rest), parts=tuple(rest)), *others)


def sections(document: Document, main: Report) -> Iterator[Section]:
    """The stretches of text about other events, in order."""
    lines = list(paragraphs(document.text))
    year = int((main.date or document.published or "0")[:4]) or None
    open_: Section | None = None
    for start, end in lines:
        told = _opens(document.text, start, end, main, year)
        back_home = open_ is not None and told is None and _names(document.text, start, end, main)
        if open_ is not None and (told is not None or back_home):
            yield open_
            open_ = None
        if told is not None:
            event, day, fact = told
            open_ = Section(start, end, event, day, fact)
            first = document.text[start : _openings(document.text, start, end)[0][1]]
            if _LOOKS_BACK.search(first) or (main.date and day and day < main.date):
                yield open_
                open_ = None
        elif open_ is not None:
            open_ = replace(open_, end=end)
    if open_ is not None:
        yield open_


def _opens(
    text: str, start: int, end: int, main: Report, year: int | None
) -> tuple[NamedEvent, str | None, Fact | None] | None:
    """The other event that a paragraph's first sentences say was held, with its day; None when they say none."""
    spans = _openings(text, start, end)
    event = named_event(text, spans, looking_back=True)
    if event is None or _is_same(event.fact.text, main.name.text if main.name else ""):
        return None
    place = next((span for span in spans if span[0] <= event.fact.start < span[1]), None)
    if place is None or _ANNOUNCED.search(text, *place):
        return None
    # "Hai ngày sau, chiều 7/8, … là Hội nghị X": no verb of holding, but the sentence opens with the day.
    if event.rank[0] and not _opens_with_day(text, place, year):
        return None
    if told := _day(text, place, year):
        return None if _overlaps(told[0], main) and not _SAME_DAY.search(text, *place) else (event, *told)
    if main.date and _SAME_DAY.search(text, *place):
        return event, main.date, None
    return None


def _openings(text: str, start: int, end: int) -> list[tuple[int, int]]:
    inside = sentences(text[start:end])[:_OPENING_SENTENCES]
    return [(start + a, start + b) for a, b in inside]


def _names(text: str, start: int, end: int, main: Report) -> bool:
    """Whether a paragraph's first sentences name the main event again."""
    wanted = _pairs(main.name.text)
    return any(len(wanted & _pairs(text[a:b])) >= _ALIKE * len(wanted) for a, b in _openings(text, start, end))


def _is_same(name: str, other: str) -> bool:
    one, two = _pairs(name), _pairs(other)
    if not one or not two:
        return True
    mine, its = _editions(name), _editions(other)
    if mine and its and not mine & its:
        return False
    return len(one & two) >= _ALIKE * min(len(one), len(two))


def _pairs(name: str) -> set[tuple[str, str]]:
    """Neighbouring syllables behind the kind of event: most words have two, and single ones meet by chance."""
    kind = KIND.match(name)
    found = keys(name[kind.end() :] if kind else name)
    return set(pairwise(found))


def _editions(name: str) -> set[str]:
    return {fold(next(filter(None, match.groups()))) for match in _EDITION.finditer(name)}


def _day(text: str, span: tuple[int, int], year: int | None) -> tuple[str | None, Fact] | None:
    """The first day of a sentence, in the year that is written or that of the main event; None when it names no day."""
    for mention in find_dates(text[span[0] : span[1]], year=year):
        if mention.day and mention.month:
            start, end = span[0] + mention.start, span[0] + mention.end
            return _iso(mention), Fact(text[start:end], start, end)
    return None


def _opens_with_day(text: str, span: tuple[int, int], year: int | None) -> bool:
    told = _day(text, span, year)
    return told is not None and told[1].start - span[0] <= _OPENING


def _iso(mention: DateMention) -> str | None:
    try:
        return date(mention.year, mention.month, mention.day).isoformat() if mention.year else None
    except ValueError:
        return None


def _overlaps(day: str | None, main: Report) -> bool:
    return bool(main.date and day) and main.date <= day <= (main.last_date or main.date)


def _report(document: Document, section: Section) -> Report:
    spans = _sentences_within(document.text, [(section.start, section.end)])
    return Report(
        document_id=document.id,
        kind=section.event.kind,
        name=section.event.fact,
        date=section.day,
        last_date=section.day,
        date_fact=section.fact,
        place=place_of(document.text, spans),
        organiser=organiser_of(document.text, spans),
        parts=((section.start, section.end),),
    )


def _at_home(document: Document, main: Report, parts: Sequence[tuple[int, int]]) -> Report:
    """Without a place or organiser that was read where the article tells of another event."""
    spans = _sentences_within(document.text, parts)
    inside = replace(main, parts=tuple(parts))
    return replace(
        main,
        place=main.place if main.place and inside.covers(main.place.start) else place_of(document.text, spans),
        organiser=main.organiser
        if main.organiser and inside.covers(main.organiser.start)
        else organiser_of(document.text, spans),
    )


def _with_own_day(document: Document, main: Report, parts: Sequence[tuple[int, int]]) -> Report:
    """Of a round-up no day is the article's; the main event's own sentence tells its day, place and organiser."""
    inside = _sentences_within(document.text, parts)
    own = next((span for span in inside if span[0] <= main.name.start < span[1]), None)
    if main.date or own is None:
        return main
    told = _day(document.text, own, int(document.published[:4]) if document.published else None)
    return replace(main, date=told[0], last_date=told[0], date_fact=told[1]) if told else main


def _sentences_within(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [span for span in sentences(text) if any(start <= span[0] < end for start, end in parts)]
