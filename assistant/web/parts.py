"""Pieces that the register's and the library's pages share: escaped text, links within the page, pagers, quotes."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from urllib.parse import urlencode

from assistant.types import Document
from assistant.web.strings import Strings

Query = Mapping[str, str]
_LONGEST_LABEL = 32


def text(value: object) -> str:
    """Whatever an article or a person wrote, as HTML that says it and does nothing."""
    return html.escape(str(value), quote=True)


def address(route: str, query: Query | None = None) -> str:
    """Where the page shows `route`, as a link: `#/register/person?name=…`. Empty values are left out."""
    given = urlencode({name: value for name, value in (query or {}).items() if value})
    return f"#/{route}{'?' if given else ''}{given}"


def link(label: str, route: str, query: Query | None = None, *, style: str = "") -> str:
    kind = f' class="{text(style)}"' if style else ""
    return f'<a href="{text(address(route, query))}"{kind}>{text(label)}</a>'


def outlet_of(document: Document) -> str:
    """What to call an article on a button: its outlet, or the beginning of its title."""
    name = document.publisher or document.title or document.name
    return name if len(name) <= _LONGEST_LABEL else f"{name[:_LONGEST_LABEL].rsplit(' ', 1)[0]}…"


def quote_buttons(quotes: Iterable[tuple[Document, Sequence[tuple[int, int]]]], *, hint: str) -> str:
    """A button for each place, named by its outlet; further ones of an outlet are numbered."""
    seen: Counter[str] = Counter()
    buttons = []
    for document, spans in quotes:
        label = outlet_of(document)
        seen[label] += 1
        numbered = f"{label} {seen[label]}" if seen[label] > 1 else label
        buttons.append(quote_button(numbered, document, spans, hint=hint))
    return f'<span class="quotes">{"".join(buttons)}</span>'


def quote_button(label: str, document: Document, spans: Iterable[tuple[int, int]], *, hint: str) -> str:
    """A button that opens the article at these words; the first span is the one that stands out."""
    named = ",".join(f"{number}:{start}-{end}" for number, (start, end) in enumerate(spans, start=1))
    query = urlencode({"document": document.id, "spans": named, "chosen": "1" if named else ""})
    return (
        f'<button type="button" class="quote" data-source="{text(query)}" aria-label="{text(f"{label}: {hint}")}" '
        f'title="{text(document.title or document.name)}">{text(label)}</button>'
    )


def page_of(items: Sequence, page: int, size: int) -> tuple[Sequence, int, int]:
    """The items of one page, its number within what there is, and how many pages there are."""
    pages = max(1, ceil(len(items) / size))
    page = min(max(page, 1), pages)
    return items[(page - 1) * size : page * size], page, pages


def number_in(query: Query, name: str) -> int:
    """A page number out of an address; 1 for whatever is none."""
    given = query.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 1


def pager(
    route: str, query: Query, page: int, pages: int, strings: Strings, *, name: str = "page", label: str = ""
) -> str:
    """Links to the first, last and neighbouring pages; nothing when there is one page."""
    if pages < 2:
        return ""
    near = sorted({1, pages, *range(max(1, page - 2), min(pages, page + 2) + 1)})
    items, before = [], 0
    for number in near:
        if number > before + 1:
            items.append('<li aria-hidden="true">…</li>')
        here = ' aria-current="page"' if number == page else ""
        target = text(address(route, {**query, name: str(number) if number > 1 else ""}))
        called = text(strings.register.page_label.format(page=number))
        items.append(f'<li><a href="{target}" aria-label="{called}"{here}>{number}</a></li>')
        before = number
    return (
        f'<nav class="pager" aria-label="{text(label or strings.register.pages_label)}"><ol>{"".join(items)}</ol></nav>'
    )


def field(name: str, label: str, value: str, *, placeholder: str = "", wide: bool = False, widest: bool = False) -> str:
    """One labelled box of a filter form."""
    kind = "field widest" if widest else "field wide" if wide else "field"
    return (
        f'<label class="{kind}"><span>{text(label)}</span><input type="search" name="{text(name)}" '
        f'aria-label="{text(label)}" value="{text(value)}" placeholder="{text(placeholder)}" autocomplete="off" '
        f'spellcheck="false"></label>'
    )


def day_field(name: str, label: str, value: str, strings: Strings) -> str:
    """One labelled box for a day, month or year, with a button for the calendar."""
    return (
        f'<div class="field day-field"><label><span>{text(label)}</span><input type="search" name="{text(name)}" '
        f'aria-label="{text(label)}" value="{text(value)}" placeholder="{text(strings.register.day_example)}" '
        f'title="{text(strings.day_hint)}" autocomplete="off" spellcheck="false"></label>'
        f"{day_picker(label, strings)}</div>"
    )


def day_picker(label: str, strings: Strings) -> str:
    """The button, and what it opens; days.js writes what is chosen into the box of that label."""
    said = text(strings.pick_day.format(label=label))
    return (
        f'<button type="button" class="pick-day" data-pick-day aria-label="{said}" title="{said}">'
        '<svg viewBox="0 0 20 20" aria-hidden="true"><rect x="2.5" y="4" width="15" height="13.5" rx="2"/>'
        '<path d="M2.5 8.5h15M6.5 2v4M13.5 2v4"/></svg></button>'
        '<input type="date" class="day-picker" tabindex="-1" aria-hidden="true">'
    )


def choice(name: str, label: str, value: str, options: Iterable[tuple[str, str]], *, any_label: str = "") -> str:
    """One labelled list of a filter form; `options` are values and what to call them."""
    given = [*([("", any_label)] if any_label else []), *options]
    if value not in {held for held, _ in given}:
        given.append((value, value))
    items = "".join(
        f'<option value="{text(held)}"{" selected" if held == value else ""}>{text(called)}</option>'
        for held, called in given
    )
    return (
        f'<label class="field"><span>{text(label)}</span>'
        f'<select name="{text(name)}" aria-label="{text(label)}" autocomplete="off">{items}</select></label>'
    )
