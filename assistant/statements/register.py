"""The register of a library: which articles report the same event, and who did what at it.

One event reported by several articles becomes one Event; two editions never merge, because events on different days never
do. Without a day on one side, the same people with the same papers, or the same people and figures, make them one.
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from assistant.language import acts
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.statements.events import read_report
from assistant.statements.extraction import read_statements
from assistant.text import fold, key, keys
from assistant.types import Document, Event, Report, Statement

_PAPERS = frozenset({acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED})
_AT_EVENTS = frozenset(acts.PHRASES) - {acts.SPOKE}
_EMPTY_WORDS = frozenset(
    fold(word)
    for word in "hội nghị hội thảo tọa đàm diễn đàn đại hội lễ về và của các cho tại trong với năm the of and on for in conference workshop forum".split()  # noqa: E501
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as it was read: its statements and the event it reports."""

    document: Document
    statements: tuple[Statement, ...]
    report: Report | None
    figures: frozenset[str]
    """The figures of the article that tell an event: 100 and more, no dates or years."""


def read_article(document: Document) -> Reading:
    """Read one article into the register's terms. Takes 5–40 ms."""
    report = read_report(document)
    statements = tuple(_at_home(statement, report) for statement in read_statements(document))
    if report and not report.name and not any(statement.act in _AT_EVENTS for statement in statements):
        # Somewhere a conference is named, but nobody does anything at one: the article is about something else.
        report = None
    return Reading(document, statements, report, _figures(document.text))


def _at_home(statement: Statement, report: Report | None) -> Statement:
    """An event that a sentence names for its act is no other one when it is the reported event itself."""
    if not statement.elsewhere or not report or not report.name:
        return statement
    named, own = set(keys(statement.elsewhere)), set(keys(report.name.text))
    return replace(statement, elsewhere="") if len(named & own) >= 0.6 * min(len(named), len(own)) else statement


def _figures(text: str) -> frozenset[str]:
    dates = find_dates(text)
    return frozenset(
        figure.canonical
        for figure in find_figures(text)
        if figure.value >= 100
        and not any(d.start <= figure.start < d.end for d in dates)
        and not 1900 <= figure.value <= 2100
    )


class Register:
    """Statements and events over many articles. Immutable; make a new one when the library changes."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.readings: Mapping[str, Reading] = {reading.document.id: reading for reading in readings}
        self.events: tuple[Event, ...] = tuple(_events(list(self.readings.values())))
        event_of = {id_: event.id for event in self.events for id_ in event.document_ids}
        self.statements: tuple[Statement, ...] = tuple(
            replace(statement, event_id="" if statement.elsewhere else event_of.get(statement.document_id, ""))
            for reading in self.readings.values()
            for statement in reading.statements
        )

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def event_by_document(self) -> Mapping[str, Event]:
        return {id_: event for event in self.events for id_ in event.document_ids}

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Folded full name → the name as printed."""
        return {fold(statement.person): statement.person for statement in self.statements}

    @cached_property
    def given_names(self) -> Mapping[str, frozenset[str]]:
        """Folded given name → folded full names."""
        found: dict[str, set[str]] = {}
        for name in self.people:
            found.setdefault(name.split()[-1], set()).add(name)
        return {given: frozenset(names) for given, names in found.items()}

    def document(self, document_id: str) -> Document:
        return self.readings[document_id].document

    def of_event(self, event_id: str) -> list[Statement]:
        return [statement for statement in self.statements if statement.event_id == event_id]


def _events(readings: Sequence[Reading]) -> Iterable[Event]:
    reported = [reading for reading in readings if reading.report]
    group = list(range(len(reported)))

    def root(index: int) -> int:
        while group[index] != index:
            index = group[index]
        return index

    # Days that are known bind first; then what has no day joins at most one of them.
    pairs = sorted(
        combinations(range(len(reported)), 2), key=lambda pair: not all(reported[i].report.date for i in pair)
    )
    for one, other in pairs:
        if root(one) == root(other) or not _may_merge(reported, group, root, one, other):
            continue
        if _same_event(reported[one], reported[other]):
            group[root(other)] = root(one)
    members: dict[int, list[Reading]] = {}
    for index, reading in enumerate(reported):
        members.setdefault(root(index), []).append(reading)
    return [_event(readings) for readings in members.values()]


def _may_merge(reported: Sequence[Reading], group: list[int], root, one: int, other: int) -> bool:
    """No two reports of the merged event may name days that differ."""
    spans = [
        (reported[i].report.date, reported[i].report.last_date)
        for i in range(len(group))
        if root(i) in (root(one), root(other)) and reported[i].report.date
    ]
    return all(a[0] <= (b[1] or b[0]) and b[0] <= (a[1] or a[0]) for a, b in combinations(spans, 2))


def _same_event(one: Reading, other: Reading) -> bool:
    shared = _people(one) & _people(other)
    papers = _shared_papers(one, other)
    figures = one.figures & other.figures
    if one.report.date and other.report.date:
        # On one day one person may be at two events: something else has to agree as well.
        alike = _names_agree(one, other)
        return (
            papers > 0
            or len(shared) >= 2
            or alike >= 0.5
            or (alike >= 0.25 and bool(shared or figures))
            or bool(shared and _same_place(one, other))
        )
    return papers >= 2 or (papers >= 1 and bool(figures)) or (len(shared) >= 2 and len(figures) >= 2)


def _people(reading: Reading) -> set[str]:
    return {fold(s.person) for s in reading.statements if not s.elsewhere and s.act != acts.MENTIONED}


def _shared_papers(one: Reading, other: Reading) -> int:
    """How many people have nearly the same paper in both articles."""
    theirs = [(fold(s.person), set(keys(s.topic))) for s in other.statements if s.act in _PAPERS and s.topic]
    count = set()
    for statement in one.statements:
        words = set(keys(statement.topic))
        if statement.act in _PAPERS and len(words) >= 4:
            for person, its in theirs:
                if person == fold(statement.person) and len(words & its) >= 0.7 * min(len(words), len(its)):
                    count.add(person)
    return len(count)


def _names_agree(one: Reading, other: Reading) -> float:
    """Share of the shorter name's telling words that stand in the other article's name or title."""
    first, second = _naming_words(one), _naming_words(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _same_place(one: Reading, other: Reading) -> bool:
    """Whether both name the same place, by a telling word or more."""
    first, second = (
        {fold(word) for word in keys(r.report.place.text)} if r.report.place else set() for r in (one, other)
    )
    return len((first & second) - {"thanh2", "pho1", "ha2", "noi5", "tinh3", "tp"}) >= 2


def _naming_words(reading: Reading) -> set[str]:
    name = reading.report.name.text if reading.report.name else ""
    return set(map(fold, keys(f"{name} {reading.document.title or ''}"))) - _EMPTY_WORDS


def _event(readings: list[Reading]) -> Event:
    reports = tuple(reading.report for reading in readings)
    dated = [report for report in reports if report.date]
    names = [report.name.text for report in reports if report.name]
    titles = [reading.document.title for reading in readings if reading.document.title]
    places = [report.place.text for report in reports if report.place]
    organisers = [report.organiser.text for report in reports if report.organiser]
    return Event(
        id=f"e{min(report.document_id for report in reports)[1:]}",
        name=max(names, key=len) if names else titles[0] if titles else "",
        kind=reports[0].kind,
        date=dated[0].date if dated else None,
        last_date=max((r.last_date for r in dated if r.last_date), default=None),
        place=places[0] if places else "",
        organiser=organisers[0] if organisers else "",
        reports=reports,
    )


def same_person(one: str, other: str) -> bool:
    """Whether two printed names are the same, whatever their tone marks' places and capitals."""
    return [key(part) for part in one.split()] == [key(part) for part in other.split()]
