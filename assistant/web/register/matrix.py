"""The matrix: people down, events across, and in each cell what somebody did there. Paged both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.language import acts
from assistant.statements.register import Register
from assistant.text import fold
from assistant.types import Event
from assistant.web.parts import Query, address, link, number_in, page_of, pager, text
from assistant.web.register.event import PROGRAMME
from assistant.web.register.frame import event_date, event_name, framed
from assistant.web.register.timeline import events_of
from assistant.web.register.view import Filters, Row, name_order
from assistant.web.strings import Strings

PEOPLE_A_PAGE = 40
EVENTS_A_PAGE = 10

Cells = dict[tuple[str, str], dict[str, None]]
"""(folded name, event id) → the acts, each once, in the order in which an event goes."""


def matrix_html(register: Register, query: Query, strings: Strings) -> str:
    return framed(register, "matrix", query, strings, lambda rows: _matrix(rows, query, strings))


def _matrix(rows: Sequence[Row], query: Query, strings: Strings) -> str:
    words = strings.register
    at_events = [row for row in rows if row.event]
    if not at_events:
        return f'<p class="empty">{text(words.no_rows)}</p>'
    cells, everybody = _cells(at_events), _people(at_events)
    # The newest first, what has no day at the end.
    events = sorted(events_of(at_events), key=lambda event: event.date or "", reverse=True)
    some_events, across, acrosses = page_of(events, number_in(query, "across"), EVENTS_A_PAGE)
    # Who was at none of the events that are seen would be an empty row.
    people = [person for person in everybody if any((fold(person), event.id) in cells for event in some_events)]
    some_people, page, pages = page_of(people, number_in(query, "page"), PEOPLE_A_PAGE)
    kept = {**Filters.of(query).query(), "page": _beyond_first(page), "across": _beyond_first(across)}
    counts = words.matrix_counts.format(people=len(everybody), events=len(events))
    head = "".join(_event_heading(event, strings) for event in some_events)
    body = "".join(_person_row(person, some_events, cells, strings) for person in some_people)
    return (
        f'<p class="count" role="status">{text(counts)}</p><p class="hint">{text(words.matrix_hint)}</p>'
        f"{_pages({**kept, 'page': ''}, across, acrosses, 'across', words.matrix_events, strings)}"
        f'<div class="scrolling" role="region" tabindex="0" aria-label="{text(words.matrix_label)}">'
        f'<table class="matrix"><thead><tr><th scope="col">{text(words.person)}</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
        f"{_pages(kept, page, pages, 'page', words.matrix_people, strings)}"
    )


def _beyond_first(page: int) -> str:
    return str(page) if page > 1 else ""


def _pages(kept: Query, page: int, pages: int, name: str, label: str, strings: Strings) -> str:
    made = pager("register/matrix", kept, page, pages, strings, name=name, label=label)
    return f'<div class="pages"><span class="soft">{text(label)}</span>{made}</div>' if made else ""


def _cells(rows: Sequence[Row]) -> Cells:
    cells: Cells = defaultdict(dict)
    order = {act: place for place, act in enumerate((*PROGRAMME, acts.MENTIONED))}
    for row in sorted(rows, key=lambda row: order.get(row.statement.act, len(order))):
        cells[fold(row.statement.person), row.event.id][row.statement.act] = None
    return cells


def _people(rows: Sequence[Row]) -> list[str]:
    """The names as printed, those at most events first, then by given name."""
    names, at = {}, defaultdict(set)
    for row in rows:
        folded = fold(row.statement.person)
        names.setdefault(folded, row.statement.person)
        at[folded].add(row.event.id)
    return [names[folded] for folded in sorted(names, key=lambda folded: (-len(at[folded]), name_order(folded)))]


def _event_heading(event: Event, strings: Strings) -> str:
    day = event_date(event, strings) or strings.register.unnamed_day
    name = link(event_name(event), "register/event", {"id": event.id}, style="clipped")
    return f'<th scope="col"><span class="day">{text(day)}</span>{name}</th>'


def _person_row(person: str, events: Sequence[Event], cells: Cells, strings: Strings) -> str:
    row = "".join(_cell(person, event, cells.get((fold(person), event.id), {}), strings) for event in events)
    return f'<tr><th scope="row">{link(person, "register/person", {"name": person})}</th>{row}</tr>'


def _cell(person: str, event: Event, did: dict[str, None], strings: Strings) -> str:
    if not did:
        return "<td></td>"
    names = ", ".join(strings.register.acts[act] for act in did)
    query = {"person": person, "event": event.id, "act": next(iter(did)) if acts.MENTIONED in did else ""}
    label = f"{person}: {names} – {event.name}"
    return (
        f'<td><a class="deed" data-act="{text(next(iter(did)))}" href="{text(address("register", query))}" '
        f'aria-label="{text(label)}">{text(names)}</a></td>'
    )
