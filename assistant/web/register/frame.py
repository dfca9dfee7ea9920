"""What the table, the timeline and the matrix have in common: the filters, and the ways to see the same rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.errors import SettingsError
from assistant.language import acts
from assistant.language.dates import parse_bound
from assistant.statements.register import Register
from assistant.types import Event
from assistant.web.parts import Query, choice, day_field, field, link, text
from assistant.web.register.view import Filters, Row, rows_of
from assistant.web.strings import Strings, date_words

VIEWS = ("table", "timeline", "matrix")


def framed(
    register: Register, view: str, query: Query, strings: Strings, content: Callable[[Sequence[Row]], str]
) -> str:
    """One view of the register: its filters, and in a part that is replaced alone what `content` makes of the rows."""
    filters = Filters.of(query)
    try:
        rows = rows_of(register, filters)
        inside = content(rows) if rows else _nothing(register, strings)
    except SettingsError:
        inside = f'<p class="trouble" role="alert">{text(fault(filters, strings))}</p>'
    if not register.statements:
        return f'<div data-part="rows">{_nothing(register, strings)}</div>'
    part = f'<div data-part="rows">{_views(view, filters, strings)}{inside}</div>'
    return _form(register, view, filters, strings) + part


def fault(filters: Filters, strings: Strings) -> str:
    """Which filter cannot be read, in the page's language."""
    words = strings.register
    days = ((filters.since, False), (filters.until, True))
    wrong = [day for day, last in days if day and not parse_bound(day, last=last)]
    return words.no_such_day.format(given=wrong[0]) if wrong else words.no_such_act.format(given=filters.act)


def _nothing(register: Register, strings: Strings) -> str:
    words = strings.register
    if register.statements:
        return f'<p class="empty" role="status">{text(words.no_rows)}{link(words.clear, "register")}</p>'
    return f'<p class="empty">{text(words.no_statements)}{link(strings.library_tab, "library")}</p>'


def _views(view: str, filters: Filters, strings: Strings) -> str:
    """The same rows as a table, along time, or people against events."""
    links = []
    for name in VIEWS:
        here = ' aria-current="page"' if name == view else ""
        route = "register" if name == "table" else f"register/{name}"
        anchor = link(strings.register.views[name], route, filters.query())
        links.append(anchor.replace("<a ", f"<a{here} ", 1))
    if filters.query():
        links.append(link(strings.register.clear, "register" if view == "table" else f"register/{view}", style="clear"))
    return f'<nav class="views" aria-label="{text(strings.register.views_label)}">{"".join(links)}</nav>'


def _form(register: Register, view: str, filters: Filters, strings: Strings) -> str:
    words = strings.register
    act_names = [(act, words.acts[act]) for act in [*acts.PHRASES, acts.MENTIONED]]
    outlets = [(outlet, outlet) for outlet in outlets_of(register)]
    first = [
        field("person", words.person, filters.person, wide=True),
        field("topic", words.topic, filters.topic, wide=True),
        choice("act", words.act, filters.act, act_names, any_label=words.any_act),
        _event_field(register, filters.event, strings),
        field("capacity", words.capacity, filters.capacity),
        choice("outlet", words.outlet, filters.outlet, outlets, any_label=words.any_outlet),
        day_field("since", words.since, filters.since, strings),
        day_field("until", words.until, filters.until, strings),
    ]
    route = "register" if view == "table" else f"register/{view}"
    count = len(filters.query())
    more = f"{words.more_filters} ({count})" if count else words.more_filters
    return (
        f'<form class="filters" role="search" data-route="{route}" aria-label="{text(words.filters_label)}">'
        f"{''.join(first)}"
        f'<button type="button" class="plain more" data-more aria-expanded="false">{text(more)}</button></form>'
    )


def outlets_of(register: Register) -> list[str]:
    found = {reading.document.publisher for reading in register.readings.values() if reading.document.publisher}
    return sorted(found)


def _event_field(register: Register, wanted: str, strings: Strings) -> str:
    """A box for words of the event; a list of one when a link named the event by its id, which is nothing to read."""
    words, event = strings.register, register.event_by_id.get(wanted)
    if event is None:
        return field("event", words.event, wanted, wide=True)
    return choice("event", words.event, wanted, [(event.id, event_name(event))], any_label=words.any_event)


def event_date(event: Event | None, strings: Strings) -> str:
    """The day or days of an event in words, empty when none is known."""
    if event is None or not event.date:
        return ""
    first = date_words(event.date, strings.language)
    if not event.last_date or event.last_date == event.date:
        return first
    return f"{first} – {date_words(event.last_date, strings.language)}"


def event_name(event: Event) -> str:
    """As printed, with a capital at its head: it stands by itself here."""
    return event.name[:1].upper() + event.name[1:]


def counted(rows: Sequence[Row], strings: Strings) -> str:
    """How many rows, people and events there are; told to screen readers when it changes."""
    people = len({row.statement.person for row in rows})
    events = len({row.event.id for row in rows if row.event})
    words = strings.register.count.format(statements=len(rows), people=people, events=events)
    return f'<p class="count" role="status">{text(words)}</p>'
