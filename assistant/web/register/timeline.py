"""The timeline: the events of the filtered view, a bar for each year and the events one under another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from assistant.statements.register import Register
from assistant.types import Event
from assistant.web.parts import Query, address, link, number_in, page_of, pager, text
from assistant.web.register.frame import counted, event_date, event_name, framed
from assistant.web.register.view import Filters, Row
from assistant.web.strings import Strings, month_words

EVENTS_A_PAGE = 60
_TALLEST = 3.5
"""Of a year's bar, in rem."""


def timeline_html(register: Register, query: Query, strings: Strings) -> str:
    return framed(register, "timeline", query, strings, lambda rows: _timeline(register, rows, query, strings))


def _timeline(register: Register, rows: Sequence[Row], query: Query, strings: Strings) -> str:
    filters = Filters.of(query)
    events = events_of(rows) if filters.query() else [*register.events]
    # The newest first, what has no day at the end.
    events = sorted(events, key=lambda event: event.date or "", reverse=True)
    people = Counter(event_id for event_id, _ in {(r.event.id, r.statement.person) for r in rows if r.event})
    shown, page, pages = page_of(events, number_in(query, "page"), EVENTS_A_PAGE)
    months = "".join(_month(month, list(group), people, strings) for month, group in groupby(shown, key=_month_of))
    return (
        f"{counted(rows, strings)}{_years(events, filters, strings)}"
        f'<div class="timeline" role="group" aria-label="{text(strings.register.timeline_label)}">{months}</div>'
        f"{pager('register/timeline', filters.query(), page, pages, strings)}"
    )


def events_of(rows: Sequence[Row]) -> list[Event]:
    """The events of the rows, each once, by date."""
    found = {row.event.id: row.event for row in rows if row.event}
    return sorted(found.values(), key=lambda event: (event.date or "9999", event.name))


def _years(events: Sequence[Event], filters: Filters, strings: Strings) -> str:
    """A bar for each year; choosing one narrows the view to it."""
    counts = Counter(event.date[:4] for event in events if event.date)
    if len(counts) < 2:
        return ""
    highest, bars = max(counts.values()), []
    for year in map(str, range(int(min(counts)), int(max(counts)) + 1)):
        count = counts[year]
        within = {**filters.query(), "since": f"{year}-01-01", "until": f"{year}-12-31"}
        label = strings.register.year_count.format(year=year, count=count)
        bar = f'<i style="height:{_TALLEST * count / highest:.2f}rem"></i><b>{count or ""}</b><span>{year}</span>'
        inside = (
            f'<a href="{text(address("register/timeline", within))}" aria-label="{text(label)}">{bar}</a>'
            if count
            else f'<span class="none" aria-hidden="true">{bar}</span>'
        )
        bars.append(f"<li>{inside}</li>")
    return f'<ol class="years" aria-label="{text(strings.register.years_label)}">{"".join(bars)}</ol>'


def _month_of(event: Event) -> str:
    return event.date[:7] if event.date else ""


def _month(month: str, events: Sequence[Event], people: Counter[str], strings: Strings) -> str:
    heading = month_words(month, strings.language) if month else strings.register.undated
    items = "".join(_event(event, people[event.id], strings) for event in events)
    return f'<section class="month"><h2>{text(heading)}</h2><ol>{items}</ol></section>'


def _event(event: Event, people: int, strings: Strings) -> str:
    words = strings.register
    facts = [event.place, words.people_count.format(count=people) if people else ""]
    if len(event.reports) > 1:
        facts.append(words.articles_count.format(count=len(event.reports)))
    return (
        f'<li><span class="day">{text(event_date(event, strings) or words.unnamed_day)}</span>'
        f"<div>{link(event_name(event), 'register/event', {'id': event.id}, style='event-name')}"
        f'<span class="soft">{text(" · ".join(filter(None, facts)))}</span></div></li>'
    )
