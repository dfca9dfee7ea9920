"""The register of a library: which articles report the same event, and who did what at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.language import acts
from assistant.statements.copies import copies, signature
from assistant.statements.events import read_report
from assistant.statements.extraction import read_statements
from assistant.statements.merging import Traits, figures_of, merged, traits_of
from assistant.statements.patterns import figures_differ, names_differ, split_by
from assistant.statements.sections import reports_of
from assistant.text import fold, has_tones, key, keys
from assistant.types import Document, Event, Hit, Report, Statement

_AT_EVENTS = frozenset(acts.PHRASES) - {acts.SPOKE}


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as it was read: its statements and the events it reports."""

    document: Document
    statements: tuple[Statement, ...]
    reports: tuple[Report, ...]
    """The main event first; empty when the article reports none."""
    figures: frozenset[str]
    """The figures of the article that tell an event: 100 and more, no dates or years."""
    signature: str = ""
    """Of the text, by which copies are known; see copies.py."""

    @property
    def report(self) -> Report | None:
        """Of the main event."""
        return self.reports[0] if self.reports else None

    def report_at(self, position: int) -> Report | None:
        """Of the event that the character at `position` tells of; of the main one where no other does."""
        return next((report for report in self.reports if report.covers(position)), self.report)


def read_article(document: Document) -> Reading:
    """Read one article into the register's terms. Takes 5–40 ms."""
    main = read_report(document)
    reports = reports_of(document, main) if main else ()
    statements = tuple(_at_home(statement, reports) for statement in read_statements(document))
    if main and not main.name and not any(statement.act in _AT_EVENTS for statement in statements):
        # Somewhere a conference is named, but nobody does anything at one: the article is about something else.
        reports = ()
    return Reading(document, statements, reports, figures_of(document.text), signature(document.text))


def _at_home(statement: Statement, reports: Sequence[Report]) -> Statement:
    """An event that a sentence names for its act is no other one when it is the reported event itself."""
    report = next((report for report in reports if report.covers(statement.start)), None)
    if not report or not report.name:
        return statement
    if statement.act == acts.CHAIRED and statement.topic and fold(statement.topic) in fold(report.name.text):
        # The "session" is the reported event itself.
        return replace(statement, topic="", topic_start=0, topic_end=0)
    if not statement.elsewhere:
        return statement
    named, own = set(keys(statement.elsewhere)), set(keys(report.name.text))
    return replace(statement, elsewhere="") if len(named & own) >= 0.6 * min(len(named), len(own)) else statement


class Register:
    """Statements and events over many articles. Immutable; make a new one when the library changes."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.readings: Mapping[str, Reading] = {reading.document.id: reading for reading in readings}
        alike = copies({id_: self.readings[id_].signature for id_ in sorted(self.readings, key=self._age)})
        same_text = split_by(alike, self._told_apart)
        self.events: tuple[Event, ...] = tuple(_events(list(self.readings.values()), same_text))
        self._event_of: Mapping[tuple[str, int], Event] = {
            (report.document_id, _place(report)): event for event in self.events for report in event.reports
        }
        event_of = {id_: event.id for id_, event in self.event_by_document.items()}
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
            replace(statement, event_id=self._event_id(reading, statement))
            for reading in self.readings.values()
            for statement in reading.statements
        )

    @cached_property
    def event_by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def event_by_document(self) -> Mapping[str, Event]:
        """Document id → its main event."""
        return {id_: events[0] for id_, events in self.events_by_document.items()}

    @cached_property
    def events_by_document(self) -> Mapping[str, tuple[Event, ...]]:
        """Document id → all its events, the main one first."""
        found = {
            id_: [self._event_of[id_, _place(report)] for report in reading.reports]
            for id_, reading in self.readings.items()
        }
        return {id_: tuple({event.id: event for event in events}.values()) for id_, events in found.items() if events}

    def event_of(self, statement: Statement) -> Event | None:
        """The event at which a statement of this register was done; None for what was done elsewhere."""
        return self.event_by_id.get(statement.event_id)

    def event_at(self, document_id: str, position: int) -> Event | None:
        """The event that the character at `position` of a document tells of."""
        reading = self.readings.get(document_id)
        report = reading.report_at(position) if reading else None
        return self._event_of[document_id, _place(report)] if report else None

    def tells_of(self, event: Event, document_id: str, position: int) -> bool:
        """Whether the character at `position` of a document tells of that event, and not of another one in it."""
        told = self.event_at(document_id, position)
        return told is not None and told.id == event.id

    def _event_id(self, reading: Reading, statement: Statement) -> str:
        report = None if statement.elsewhere else reading.report_at(statement.start)
        return self._event_of[reading.document.id, _place(report)].id if report else ""

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

    def _told_apart(self, one: str, other: str) -> bool:
        """Whether two texts of nearly the same words tell of different things: another event, other figures."""
        first, second = self.readings[one], self.readings[other]
        names = [reading.report.name for reading in (first, second) if reading.report and reading.report.name]
        differ = len(names) == 2 and names_differ(names[0].text, names[1].text)
        return differ or figures_differ(first.document.text, second.document.text)

    def _age(self, document_id: str) -> tuple[str, str]:
        return self.document(document_id).published or "9999", document_id

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Folded full name → the name as printed, with its tones where some article prints them."""
        printed = {statement.person for statement in self.statements if _is_surely_somebody(statement)}
        # An English article writes names without: "Tran Van An"; the spelling with tones comes last and stays.
        return {fold(name): name for name in sorted(printed, key=lambda name: (has_tones(name), name))}

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


def _is_surely_somebody(statement: Statement) -> bool:
    """Two syllables in capitals that did nothing and hold nothing are as often a place: "Cù Lao", "Hà Vân"."""
    told = statement.act != acts.MENTIONED or statement.address or statement.capacity
    return bool(told) or statement.person.count(" ") > 1


def _place(report: Report) -> int:
    """Tells the reports of one document apart."""
    return report.parts[0][0] if report.parts else 0


def _events(readings: Sequence[Reading], same_text: Iterable[Sequence[str]]) -> list[Event]:
    traits = [traits_of(reading, report) for reading in readings for report in reading.reports]
    return [_event(group) for group in merged(traits, same_text)]


def _by_event(ids: Iterable[str], event_of: Mapping[str, str]) -> Iterable[list[str]]:
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        groups.setdefault(event_of.get(id_, ""), []).append(id_)
    return groups.values()


def _event(group: Sequence[Traits]) -> Event:
    reports = tuple(traits.report for traits in group)
    dated = [report for report in reports if report.date]
    # Of a Vietnamese and an English report the Vietnamese name is the event's; an English answer prints it as it is.
    own = [traits for traits in group if traits.reading.document.language != "en"] or list(group)
    names = [traits.report.name.text for traits in own if traits.report.name]
    titles = [traits.reading.document.title for traits in group if traits.reading.document.title]
    places = [report.place.text for report in reports if report.place]
    organisers = [report.organiser.text for report in reports if report.organiser]
    first = min(reports, key=lambda report: (report.document_id, _place(report)))
    number = f".{_place(first)}" if _place(first) else ""
    return Event(
        id=f"e{first.document_id[1:]}{number}",
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
