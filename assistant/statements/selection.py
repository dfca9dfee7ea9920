"""Filters over the register, for the API and the commands."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import SettingsError
from assistant.language import acts
from assistant.language.dates import parse_bound
from assistant.statements.register import Register
from assistant.text import fold
from assistant.types import Document, Event, Scope, Statement


def select_statements(
    register: Register, *, person: str | None, event: str | None, act: str | None, capacity: str | None,
    since: str | None, until: str | None, topic: str | None = None, outlet: str | None = None,
) -> list[Statement]:  # fmt: skip
    """Statements that hold every given word, by the date of their event. "mentioned" ones only when asked for.

    `topic` looks into the topic, or into the sentence when somebody spoke and no topic is told apart; `outlet` is a
    publisher's name.
    """
    if act is not None and act not in {*acts.PHRASES, acts.MENTIONED}:
        raise SettingsError(f"No such act `{act}`. There are: {', '.join([*acts.PHRASES, acts.MENTIONED])}")
    first, last = _day("since", since), _day("until", until)
    found = []
    for statement in register.statements:
        its_event = register.event_by_id.get(statement.event_id)
        if (
            _holds(statement.person, person)
            and _holds(statement.capacity, capacity)
            and (statement.act == act if act else statement.act != acts.MENTIONED)
            and (event is None or (its_event and _holds(f"{its_event.name} {its_event.id} {its_event.date}", event)))
            and _within(its_event, first, last)
            and _holds(statement.topic or (statement.quote if statement.act in acts.SPEAKING else ""), topic)
            and (outlet is None or _holds(register.document(statement.document_id).publisher or "", outlet))
        ):
            found.append(statement)
    return sorted(found, key=lambda s: (_date(register.event_by_id.get(s.event_id)), s.document_id, s.start))


def select_events(register: Register, *, since: str | None, until: str | None) -> list[Event]:
    first, last = _day("since", since), _day("until", until)
    return sorted((event for event in register.events if _within(event, first, last)), key=lambda e: (_date(e), e.id))


def documents_within(register: Register, scope: Scope) -> frozenset[str]:
    """The ids of the documents that a question of this scope may be answered from."""
    first, last = _day("since", scope.since), _day("until", scope.until)
    people = {fold(name) for name in scope.people}
    acting = {s.document_id for s in register.statements if s.act != acts.MENTIONED and fold(s.person) in people}
    outlets = {fold(name) for name in scope.outlets}
    return frozenset(
        id_
        for id_, reading in register.readings.items()
        if (not scope.documents or id_ in scope.documents)
        and (not outlets or fold(reading.document.publisher or "") in outlets)
        and (not people or id_ in acting)
        and _lies_within(register.events_by_document.get(id_, ()), reading.document, first, last)
    )


def _lies_within(events: Sequence[Event], document: Document, since: str | None, until: str | None) -> bool:
    if not (since or until):
        return True
    days = [event.date for event in events if event.date] or [document.event_date or document.published]
    return any(day and (not since or day >= since) and (not until or day <= until) for day in days)


def _holds(text: str, wanted: str | None) -> bool:
    return wanted is None or all(word in fold(text) for word in fold(wanted).split())


def _within(event: Event | None, since: str | None, until: str | None) -> bool:
    if not (since or until):
        return True
    return bool(event and event.date) and (not since or event.date >= since) and (not until or event.date <= until)


def _date(event: Event | None) -> str:
    return (event.date if event else None) or "9999"


def _day(name: str, value: str | None) -> str | None:
    if not value:
        return None
    if day := parse_bound(value, last=name == "until"):
        return day
    raise SettingsError(f"`{name}` is a day such as 2024-05-09 or 9/5/2024, a month or a year, not `{value}`")
