"""When an event is, by the words of a text: its dates, editions and courses, without the years of terms and plans."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from assistant.language import questions
from assistant.language.dates import DateMention, find_dates
from assistant.text import fold
from assistant.types import Event
from assistant.understanding import ordinal_value

_TERM_OF_YEARS = re.compile(
    r"(?:20|19)\d\d\s?[-–]\s?(?:20|19)\d\d|(?:đến|tới|tầm nhìn|giai đoạn|nhiệm kỳ|by|until)(?: năm)? (?:20|19)\d\d"
)
_COURSE = re.compile(
    r"(?<!\w)(?:lop|boi duong|tap huan|dao tao|hoc vien)(?!\w)[^.;:?]{0,120}?(?<!\w)khoa (?P<number>\d{1,3}|[ivx]{1,6})(?!\w|[-/.]\d)"  # noqa: E501
)


@functools.lru_cache(maxsize=16_384)
def dates_of(text: str) -> tuple[DateMention, ...]:
    """Of names and titles, which are looked at for every question again; years of a term or a plan are left out."""
    return tuple(outside_terms(text, find_dates(text)))


def outside_terms(text: str, dates: list[DateMention]) -> list[DateMention]:
    """The dates but the years of a term or a plan: "nhiệm kỳ 2020 - 2025" tells of nothing held in 2025."""
    terms = [match.span() for match in _TERM_OF_YEARS.finditer(text)]
    return [date for date in dates if not any(start <= date.start < end for start, end in terms)]


def courses(text: str) -> frozenset[int]:
    """The numbers of the courses that a text names: "lớp bồi dưỡng …, khóa 12"."""
    return frozenset(
        number for match in _COURSE.finditer(fold(text)) if (number := ordinal_value(match["number"])) is not None
    )


def ordinals(text: str) -> list[int]:
    """The editions that a text names."""
    return [
        number
        for match in questions.ORDINAL[False].finditer(text.lower())
        if (number := ordinal_value(match["number"] or match["english"]))
    ]


def is_of_another_time(sentence: str, event: Event) -> bool:
    """ "Hội nghị lần thứ hai dự kiến họp năm 2031": what is still to come, or was in a year that is not the event's."""
    years = {date.year for date in find_dates(sentence) if date.year}
    return bool(questions.TO_COME.search(sentence.lower())) or bool(
        years and event.date and int(event.date[:4]) not in years
    )


def first_year(name: str) -> int | None:
    """The first year in an event's name: a later one is mostly of the plans that it made."""
    return next((date.year for date in find_dates(name) if date.year), None)


def in_its_year(mention: DateMention, event: Event) -> DateMention:
    """A quarter or month without a year, in that of the event: "quý I" told in April, "quý IV" told in January."""
    month = mention.quarter * 3 - 2 if mention.quarter else mention.month
    if not event.date or not month:
        return mention
    year, held = int(event.date[:4]), int(event.date[5:7])
    return replace(mention, year=year if month <= held else year - 1)


def lies_on(event: Event, date: DateMention) -> bool:
    """Whether the days of an event with a date agree with another date, as exactly as that is written."""
    if date.day and date.month and date.year:
        return event.date <= date.iso <= (event.last_date or event.date)
    year, month, day = (int(part) for part in event.date.split("-"))
    return date.agrees_with(DateMention(0, 0, year, month, day))
