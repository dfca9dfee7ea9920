"""The offices that an article says were given to people: by an election's results, or "bầu ông A làm …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.language import agency
from assistant.language.people import PersonMention, segment_end
from assistant.language.titles import OFFICE
from assistant.statements.cast import Span, person_key

_RESULTS_WITHIN = 8
"""Sentences behind "đã bầu" in which its results may be listed."""


def elected(
    text: str, spans: Sequence[Span], number: int, people: Sequence[PersonMention]
) -> Iterator[tuple[str, Span]]:
    """Each person of sentence `number` with the span of the office newly given there."""
    start, end = spans[number]
    if line := _line_of_results(text, start, end, people):
        if any(agency.VOTED.search(text, *span) for span in spans[max(0, number - _RESULTS_WITHIN) : number]):
            for person in people:
                yield person_key(person.name.text), line
        return
    for number_here, person in enumerate(people):
        before, behind = text[start : person.start], agency.AS_OFFICE.match(text, person.end, end)
        if agency.HISTORY.search(before):
            continue
        if behind and (agency.ELECTS.search(before) or agency.IS_ELECTED.match(text, person.end, end)):
            office = (behind.end(), _office_end(text, behind.end(), end))
            if OFFICE.match(text, office[0]) and office[1] > office[0]:
                yield person_key(person.name.text), office
                # "bà A và ông B được bầu làm …": both are.
                first = people[number_here - 1] if number_here else None
                if first and re.fullmatch(r"\s*(?:và|cùng)\s*", text[first.end : person.start]):
                    yield person_key(first.name.text), office


def _line_of_results(text: str, start: int, end: int, people: Sequence[PersonMention]) -> Span | None:
    """The office of a line "Phó Chủ tịch: ông A; bà B." """
    office = OFFICE.match(text, re.compile(r"\W*").match(text, start).end(), end)
    colon = text.find(":", start, end)
    if not office or not people or not office.end() <= colon <= people[0].start <= colon + 3 or colon - start > 60:
        return None
    return office.start(), len(text[:colon].rstrip())


def _office_end(text: str, begin: int, limit: int) -> int:
    end = segment_end(text, begin, limit)
    return begin + len(text[begin:end].rstrip(" ,;.–-"))
