"""A person's page: capacities over time, every event with what was done there, namesakes apart."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language import acts
from assistant.statements.register import Register
from assistant.web.parts import Query, link, outlet_of, quote_button, quote_buttons, text
from assistant.web.register.frame import event_date, event_name
from assistant.web.register.people import Post, posts, records, rows_about, when
from assistant.web.register.table import doubt_html
from assistant.web.register.view import Row
from assistant.web.strings import Strings, date_words


def person_html(register: Register, query: Query, strings: Strings) -> str:
    words, name = strings.register, query.get("name", "").strip()[:200]
    rows = rows_about(register, name)
    back = f'<nav class="views">{link(words.back, "register")}</nav>'
    if not rows:
        return f'{back}<p class="empty">{text(words.no_such_person.format(name=name))}</p>'
    printed, groups = rows[0].statement.person, records(register, rows)
    told = f'<p class="notice">{text(words.namesakes)}</p>' if len(groups) > 1 else ""
    parts = [_record(group, number, len(groups), strings) for number, group in enumerate(groups, start=1)]
    table = link(words.in_table, "register", {"person": printed})
    return (
        f'{back}<article class="about-person"><h2 tabindex="-1">{text(printed)}</h2>'
        f'<p class="facts"><span>{text(_summary(rows, strings))}</span>{table}</p>{told}{"".join(parts)}</article>'
    )


def _summary(rows: Sequence[Row], strings: Strings) -> str:
    did = [row for row in rows if row.statement.act != acts.MENTIONED]
    events = {row.event.id for row in did if row.event}
    return strings.register.person_summary.format(statements=len(did), events=len(events))


def _record(rows: Sequence[Row], number: int, count: int, strings: Strings) -> str:
    words = strings.register
    heading = f"<h3>{text(words.namesake.format(number=number))}</h3>" if count > 1 else ""
    level = "h4" if count > 1 else "h3"
    held = "".join(_post(post, strings) for post in posts(rows)) or f"<li>{text(words.no_capacity)}</li>"
    return (
        f'<section class="record">{heading}<{level}>{text(words.capacities_label)}</{level}>'
        f'<ol class="posts">{held}</ol>{_events(rows, level, strings)}</section>'
    )


def _post(post: Post, strings: Strings) -> str:
    first, last = (date_words(day, strings.language) if day else "" for day in post.dates)
    days = first if first == last else f"{first} – {last}"
    sources = {row.document.id: row for row in reversed(post.rows)}.values()
    buttons = quote_buttons(
        ((row.document, [_capacity_span(row)]) for row in sources), hint=strings.register.open_quote
    )
    return (
        f'<li><span class="day">{text(days or strings.register.undated)}</span>'
        f"<span><b>{text(post.capacity)}</b> {buttons}</span></li>"
    )


def _capacity_span(row: Row) -> tuple[int, int]:
    said = row.statement
    return (said.capacity_start, said.capacity_end) if said.capacity_end else (said.start, said.end)


def _events(rows: Sequence[Row], level: str, strings: Strings) -> str:
    """The events, newest first, with everything done there; at the end what was done at none of them."""
    words = strings.register
    did = [row for row in rows if row.statement.act != acts.MENTIONED]
    by_event: dict[str, list[Row]] = {}
    for row in did:
        by_event.setdefault(row.event.id if row.event else "", []).append(row)
    elsewhere = by_event.pop("", [])
    newest = sorted(by_event.values(), key=lambda group: when(group[0]), reverse=True)
    items = "".join(_event(group, strings) for group in newest)
    parts = [f'<{level}>{text(words.events_label)}</{level}><ol class="took-part">{items}</ol>'] if items else []
    if elsewhere:
        deeds = "".join(_deed(row, strings) for row in elsewhere)
        parts.append(f'<{level}>{text(words.elsewhere_label)}</{level}><ul class="deeds">{deeds}</ul>')
    return "".join(parts)


def _event(rows: Sequence[Row], strings: Strings) -> str:
    event = rows[0].event
    place = f'<span class="soft">{text(event.place)}</span>' if event.place else ""
    deeds = "".join(_deed(row, strings) for row in rows)
    return (
        f'<li><span class="day">{text(event_date(event, strings) or strings.register.unnamed_day)}</span>'
        f"<div>{link(event_name(event), 'register/event', {'id': event.id}, style='event-name')} {place}"
        f'<ul class="deeds">{deeds}</ul></div></li>'
    )


def _deed(row: Row, strings: Strings) -> str:
    said, words = row.statement, strings.register
    topic = f" <q>{text(said.topic)}</q>" if said.topic else ""
    elsewhere = f' <span class="soft">{text(said.elsewhere)}</span>' if said.elsewhere and not row.event else ""
    button = quote_button(outlet_of(row.document), row.document, row.spans, hint=words.open_quote)
    act = f'<span class="deed" data-act="{text(said.act)}">{text(words.acts[said.act])}</span>'
    return f"<li>{act}{topic}{elsewhere} {button}{doubt_html(row, strings)}</li>"
