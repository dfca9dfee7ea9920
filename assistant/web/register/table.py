"""The table: one row for each statement, its quote one click away."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.statements.register import Register
from assistant.web.parts import Query, address, link, number_in, outlet_of, page_of, pager, quote_button, text
from assistant.web.register.frame import counted, event_date, event_name, framed
from assistant.web.register.view import DEFAULT_ORDER, ORDERS, Filters, Row, ordered
from assistant.web.strings import Strings

ROWS_A_PAGE = 50


def table_html(register: Register, query: Query, strings: Strings) -> str:
    return framed(register, "table", query, strings, lambda rows: _table(rows, query, strings))


def _table(rows: Sequence[Row], query: Query, strings: Strings) -> str:
    words, order = strings.register, query.get("sort", "") or DEFAULT_ORDER
    kept = {**Filters.of(query).query(), "sort": "" if order == DEFAULT_ORDER else order}
    shown, page, pages = page_of(ordered(rows, order), number_in(query, "page"), ROWS_A_PAGE)
    head = "".join(_heading(column, order, kept, strings) for column in ORDERS)
    body = "".join(_row(row, strings) for row in shown)
    return (
        f'<div class="above">{counted(rows, strings)}{_exports(kept, strings)}</div>'
        f'<table class="statements"><caption class="unseen">{text(words.table_label)}</caption>'
        f'<thead data-label="{text(strings.library.sort)}"><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        f"{pager('register', kept, page, pages, strings)}"
    )


def _exports(kept: Query, strings: Strings) -> str:
    """The same rows as files. The address of a file is the server's own, not a place on the page."""
    links = []
    for kind, label in (("csv", "CSV"), ("xlsx", "XLSX")):
        target = address("", {**kept, "language": strings.language}).removeprefix("#/")
        hint = text(strings.register.export_label.format(kind=label))
        links.append(f'<a href="register/statements.{kind}{text(target)}" download aria-label="{hint}">{label}</a>')
    return f'<p class="exports"><span aria-hidden="true">{text(strings.register.export)}</span>{"".join(links)}</p>'


def _heading(column: str, order: str, kept: Query, strings: Strings) -> str:
    label = getattr(strings.register, column)
    here, backwards = order.removeprefix("-") == column, order.startswith("-")
    turned = column if not here or backwards else f"-{column}"
    sort = f' aria-sort="{"descending" if backwards else "ascending"}"' if here else ""
    query = {**kept, "sort": "" if turned == DEFAULT_ORDER else turned}
    return f'<th scope="col" class="{column}"{sort}>{link(label, "register", query)}</th>'


def _row(row: Row, strings: Strings) -> str:
    said, words = row.statement, strings.register
    cells = {
        "date": text(event_date(row.event, strings)),
        "person": link(said.person, "register/person", {"name": said.person}) + doubt_html(row, strings),
        "capacity": text(said.capacity),
        "act": f'<span class="deed" data-act="{text(said.act)}">{text(words.acts[said.act])}</span>',
        "topic": f'<span class="clipped">{text(said.topic)}</span>' if said.topic else "",
        "event": _event(row, strings),
        "outlet": quote_button(outlet_of(row.document), row.document, row.spans, hint=words.open_quote),
    }  # fmt: skip
    return f"<tr>{''.join(_cell(column, cells[column], strings) for column in ORDERS)}</tr>"


def _cell(column: str, inside: str, strings: Strings) -> str:
    label = text(getattr(strings.register, column))
    return f'<td class="{column}" data-label="{label}">{inside}</td>'


def _event(row: Row, strings: Strings) -> str:
    if row.event:
        return link(event_name(row.event), "register/event", {"id": row.event.id}, style="clipped")
    elsewhere = row.statement.elsewhere
    return f'<span class="soft">{text(elsewhere or strings.register.no_event)}</span>'


def doubt_html(row: Row, strings: Strings) -> str:
    """What says that a statement is not certain, with the reason; nothing for one that is."""
    said = row.statement
    if said.certain:
        return ""
    words = strings.register.uncertain + (f": {said.doubt}" if said.doubt else "")
    return f' <span class="doubt" title="{text(said.doubt)}">{text(words)}</span>'
