"""The register of a library: which articles report the same event, and who did what at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.language import acts
from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.statements.copies import copies, signature
from assistant.statements.events import read_report
from assistant.statements.extraction import read_statements
from assistant.statements.merging import merged, traits_of
from assistant.text import fold, key, keys
from assistant.types import Document, Event, Hit, Report, Statement

_AT_EVENTS = frozenset(acts.PHRASES) - {acts.SPOKE}


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as it was read: its statements and the event it reports."""

    document: Document
    statements: tuple[Statement, ...]
    report: Report | None
    figures: frozenset[str]
    """The figures of the article that tell an event: 100 and more, no dates or years."""
    signature: str = ""
    """Of the text, by which copies are known; see copies.py."""


def read_article(document: Document) -> Reading:
    """Read one article into the register's terms. Takes 5–40 ms."""
    report = read_report(document)
    statements = tuple(_at_home(statement, report) for statement in read_statements(document))
    if report and not report.name and not any(statement.act in _AT_EVENTS for statement in statements):
        # Somewhere a conference is named, but nobody does anything at one: the article is about something else.
        report = None
    return Reading(document, statements, report, _figures(document.text), signature(document.text))


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
        same_text = copies({id_: self.readings[id_].signature for id_ in sorted(self.readings, key=self._age)})
        self.events: tuple[Event, ...] = tuple(_events(list(self.readings.values()), same_text))
        event_of = {id_: event.id for event in self.events for id_ in event.document_ids}
        # Last year's report with new figures is the same text, but of another event: no copy.
        self.first_copies: Mapping[str, str] = {
            id_: same[0]
            for group in same_text
            for same in _by_event(group, event_of)
            if len(same) > 1
            for id_ in same
        }
        """Document id → id of the document that carried the same text first; only of texts that several carry."""
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

    def copies_of(self, document_id: str) -> tuple[Document, ...]:
        """The other documents that carry the text of this one, the first published first."""
        first = self.first_copies.get(document_id)
        same = [id_ for id_, leader in self.first_copies.items() if first and leader == first and id_ != document_id]
        return tuple(self.document(id_) for id_ in same)

    def without_copies(self, hits: Sequence[Hit]) -> list[Hit]:
        """The hits but those in a text that an earlier hit has already: one text is one source."""
        chosen: dict[str, str] = {}
        for hit in hits:
            chosen.setdefault(self.first_copies.get(hit.document_id, hit.document_id), hit.document_id)
        return [hit for hit in hits if hit.document_id in chosen.values()]

    @cached_property
    def sources(self) -> int:
        """How many texts there are, copies counted once."""
        return len(self.readings) - len(self.first_copies) + len(set(self.first_copies.values()))

    def _age(self, document_id: str) -> tuple[str, str]:
        return self.document(document_id).published or "9999", document_id

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


def _events(readings: Sequence[Reading], same_text: Iterable[Sequence[str]]) -> list[Event]:
    traits = [
        traits_of(reading, reading.report, [s for s in reading.statements if not s.elsewhere])
        for reading in readings
        if reading.report
    ]
    return [_event([one.reading for one in group]) for group in merged(traits, same_text)]


def _by_event(ids: Iterable[str], event_of: Mapping[str, str]) -> Iterable[list[str]]:
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        groups.setdefault(event_of.get(id_, ""), []).append(id_)
    return groups.values()


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
