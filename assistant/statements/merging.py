"""Which articles report the same event.

Two editions never merge, because events on different days never do. Without a day on one side, the same people with the
same papers, or the same people and figures, make them one; so does the same text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.language import acts
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.statements.patterns import names_differ
from assistant.text import fold, keys
from assistant.types import Report

if TYPE_CHECKING:
    from assistant.statements.register import Reading

_PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
_EMPTY_WORDS = frozenset(
    fold(word)
    for word in "hội nghị hội thảo tọa đàm diễn đàn đại hội lễ về và của các cho tại trong với năm the of and on for in conference workshop forum".split()  # noqa: E501
)
_EMPTY_IN_PLACES = frozenset(fold(word) for word in "thành phố hà nội tỉnh tp".split())
_LONGEST_EVENT = 31
_COPIED_LATER = timedelta(days=3)
"""A copy is published at most so much later; its "sáng nay" is then still the original's."""


@dataclass(frozen=True)
class Traits:
    """What one report is compared by."""

    reading: Reading
    report: Report
    people: frozenset[str]
    papers: tuple[tuple[str, frozenset[str]], ...]
    """Folded presenter and the words of the topic."""
    naming: frozenset[str]
    place: frozenset[str]
    figures: frozenset[str]

    @property
    def is_main(self) -> bool:
        return self.report is self.reading.reports[0]

    @property
    def days(self) -> tuple[str, str] | None:
        first = self.report.date
        return (first, self.report.last_date or first) if first else None


@dataclass(slots=True)
class _Group:
    """Reports found to be of one event so far, and every day that they name."""

    members: list[int]
    days: list[tuple[str, str]] = field(default_factory=list)


def figures_of(text: str) -> frozenset[str]:
    """The figures of a text that tell an event: 100 and more, no dates or years."""
    dates = find_dates(text)
    return frozenset(
        figure.canonical
        for figure in find_figures(text)
        if figure.value >= 100
        and not any(d.start <= figure.start < d.end for d in dates)
        and not 1900 <= figure.value <= 2100
    )


def traits_of(reading: Reading, report: Report) -> Traits:
    statements = [s for s in reading.statements if not s.elsewhere and report.covers(s.start)]
    name = report.name.text if report.name else ""
    # The headline is of the main event.
    title = reading.document.title or "" if report is reading.reports[0] else ""
    text = reading.document.text
    return Traits(
        reading=reading,
        report=report,
        people=frozenset(fold(s.person) for s in statements if s.act != acts.MENTIONED),
        papers=tuple((fold(s.person), frozenset(keys(s.topic))) for s in statements if s.act in _PAPERS and s.topic),
        naming=frozenset(map(fold, keys(f"{name} {title}"))) - _EMPTY_WORDS,
        place=frozenset(fold(word) for word in keys(report.place.text)) - _EMPTY_IN_PLACES
        if report.place
        else frozenset(),
        figures=figures_of("\n".join(text[a:b] for a, b in report.parts)) if report.parts else reading.figures,
    )


def merged(traits: Sequence[Traits], copies: Iterable[Sequence[str]]) -> list[list[Traits]]:
    """The reports by event, in the given order. `copies` are groups of ids of documents with the same text."""
    leader = {id_: group[0] for group in copies for id_ in group}
    groups = {index: _Group([index], [t.days] if t.days else []) for index, t in enumerate(traits)}
    of = dict(enumerate(groups.values()))
    for one, other in _candidates(traits, leader):
        a, b = of[one], of[other]
        copied = _copied(traits[one], traits[other], leader)
        if a is b or not (copied or _days_agree(a, b)) or _of_one_article(traits, a, b):
            continue
        if any(told_apart(traits[i], traits[j]) for i in a.members for j in b.members):
            continue
        if copied or same_event(traits[one], traits[other]):
            a.members += b.members
            # Of a copy that tells its day from its own day of publishing, the original's day counts.
            a.days += [] if copied and a.days else b.days
            of.update(dict.fromkeys(b.members, a))
    found = {id(group): group for group in of.values()}
    return [[traits[index] for index in members] for members in sorted(sorted(g.members) for g in found.values())]


def same_event(one: Traits, other: Traits) -> bool:
    """Whether two reports whose days agree, or of which one has none, are of one event."""
    shared = one.people & other.people
    papers = _shared_papers(one, other)
    figures = one.figures & other.figures
    if one.days and other.days:
        # On one day one person may be at two events: something else has to agree as well.
        alike = _names_agree(one, other)
        return (
            papers > 0
            or len(shared) >= 2
            or alike >= 0.5
            or (alike >= 0.25 and bool(shared or figures))
            or bool(shared and len(one.place & other.place) >= 2)
        )
    return papers >= 2 or (papers >= 1 and bool(figures)) or (len(shared) >= 2 and len(figures) >= 2)


def told_apart(one: Traits, other: Traits) -> bool:
    """Whether the names or the organisers of two reports differ in what tells events of one pattern apart."""
    first, second = one.report, other.report
    return any(
        a is not None and b is not None and names_differ(a.text, b.text)
        for a, b in ((first.name, second.name), (first.organiser, second.organiser))
    )


def _candidates(traits: Sequence[Traits], leader: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Pairs that may be one event: copies, then those on a common day, then those of a common person, each once.

    Days that are known bind first; then what has no day joins at most one of them.
    """
    by_text, by_day, by_person = defaultdict(list), defaultdict(list), defaultdict(list)
    for index, its in enumerate(traits):
        if its.report.document_id in leader:
            by_text[leader[its.report.document_id]].append(index)
        for day in _each_day(its):
            by_day[day].append(index)
        for person in its.people:
            by_person[person].append(index)
    seen: set[tuple[int, int]] = set()
    for table in (by_text, by_day, by_person):
        pairs = {pair for indexes in table.values() for pair in _pairs(indexes, traits, table is by_person)} - seen
        seen |= pairs
        yield from sorted(pairs)


def _pairs(indexes: list[int], traits: Sequence[Traits], undated: bool) -> Iterator[tuple[int, int]]:
    """All pairs; of people's many articles only those of which one has no day, the others met on their day."""
    if not undated:
        yield from combinations(indexes, 2)
        return
    for index in (i for i in indexes if not traits[i].days):
        yield from ((min(index, other), max(index, other)) for other in indexes if other != index)


def _each_day(its: Traits) -> list[str]:
    if not its.days:
        return []
    first, last = (date.fromisoformat(day) for day in its.days)
    count = min(max((last - first).days, 0), _LONGEST_EVENT)
    return [(first + timedelta(days=more)).isoformat() for more in range(count + 1)]


def _days_agree(one: _Group, other: _Group) -> bool:
    """No two reports of the merged event may name days that differ."""
    return all(a[0] <= b[1] and b[0] <= a[1] for a, b in combinations(one.days + other.days, 2))


def _of_one_article(traits: Sequence[Traits], one: _Group, other: _Group) -> bool:
    """Two events that one article tells apart are never one."""
    first, second = ({traits[i].report.document_id for i in group.members} for group in (one, other))
    return bool(first & second)


def _copied(one: Traits, other: Traits, leader: dict[str, str]) -> bool:
    """The same text, and no two printed days that differ: a report written by last year's pattern is no copy."""
    if not (one.is_main and other.is_main):
        return False
    first, second = (leader.get(its.report.document_id) for its in (one, other))
    if first is None or first != second:
        return False
    if not one.days or not other.days or (one.days[0] <= other.days[1] and other.days[0] <= one.days[1]):
        return True
    apart = abs(date.fromisoformat(one.days[0]) - date.fromisoformat(other.days[0]))
    printed = [its.report.date_fact and any(c.isdigit() for c in its.report.date_fact.text) for its in (one, other)]
    return apart <= _COPIED_LATER and not all(printed)


def _shared_papers(one: Traits, other: Traits) -> int:
    """How many people have nearly the same paper in both articles."""
    return len(
        {
            person
            for person, topic in one.papers
            if len(topic) >= 4
            for other_person, its in other.papers
            if person == other_person and len(topic & its) >= 0.7 * min(len(topic), len(its))
        }
    )


def _names_agree(one: Traits, other: Traits) -> float:
    """Share of the shorter name's telling words that stand in the other article's name or title."""
    shorter = min(len(one.naming), len(other.naming))
    return len(one.naming & other.naming) / shorter if shorter else 0.0
