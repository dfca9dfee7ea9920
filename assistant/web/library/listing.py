"""The list of the library's articles: search, filters, pages, and for each article what leads on from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from assistant.types import Document
from assistant.web.library.catalogue import DEFAULT_ORDER, Catalogue, Entry, filters_of, selected, wrong_day
from assistant.web.parts import Query, choice, day_field, field, link, number_in, page_of, pager, text
from assistant.web.register.frame import event_name
from assistant.web.render import source_query, title_of
from assistant.web.strings import Strings, date_words

ARTICLES_A_PAGE = 50

Copies = Callable[[str], Sequence[Document]]
"""Document id → the other articles that carry its text."""


def copies_in(assistant: Any) -> Copies:
    """The copies that this assistant knows of; none when it knows nothing of copies."""
    return getattr(assistant, "copies", None) or (lambda _: ())


def listing_html(catalogue: Catalogue, query: Query, strings: Strings, *, copies: Copies) -> str:
    if not catalogue.entries:
        return f'<div data-part="rows" id="listing"><p class="empty">{text(strings.library_empty)}</p></div>'
    wrong = wrong_day(query)
    if wrong:
        said = strings.register.no_such_day.format(given=wrong)
        listed = f'<p class="trouble" role="alert">{text(said)}</p>'
    else:
        listed = _listed(catalogue, query, strings, copies)
    return f'{_form(catalogue, query, strings)}<div data-part="rows" id="listing">{listed}</div>'


def _listed(catalogue: Catalogue, query: Query, strings: Strings, copies: Copies) -> str:
    found = selected(catalogue, query)
    shown, page, pages = page_of(found, number_in(query, "page"), ARTICLES_A_PAGE)
    count = _count(len(found), catalogue, strings)
    if not shown:
        everything = link(strings.register.clear, "library")
        return f'{count}<p class="empty">{text(strings.library.no_rows)}{everything}</p>'
    rows = "".join(_row(entry, strings, copies) for entry in shown)
    sort = query.get("sort", "")
    kept = {**filters_of(query), "sort": "" if sort == DEFAULT_ORDER else sort}
    return (
        f'{count}<ul class="documents" aria-label="{text(strings.library_list_label)}">{rows}</ul>'
        f"{pager('library', kept, page, pages, strings)}"
    )


def _count(found: int, catalogue: Catalogue, strings: Strings) -> str:
    words, count = strings.library, len(catalogue.entries)
    if found == count:
        return f'<p class="count" role="status">{text(words.count.format(count=count))}</p>'
    said = words.found.format(found=found, count=count)
    everything = link(strings.register.clear, "library", style="clear")
    return f'<p class="count"><span role="status">{text(said)}</span> {everything}</p>'


def _form(catalogue: Catalogue, query: Query, strings: Strings) -> str:
    words, columns = strings.library, strings.register
    given = filters_of(query)
    languages = [(name, words.languages.get(name, name)) for name in catalogue.languages]
    outlets = [(name, name) for name in catalogue.outlets]
    fields = [
        field("q", words.search, given.get("q", ""), placeholder=words.search_placeholder, widest=True),
        choice("sort", words.sort, query.get("sort", "") or DEFAULT_ORDER, list(words.sorts.items())),
        choice("outlet", words.outlet, given.get("outlet", ""), outlets, any_label=columns.any_outlet),
        choice("written", words.language, given.get("written", ""), languages, any_label=words.any_language),
        _event_field(catalogue, given.get("event", ""), strings),
        day_field("since", columns.since, given.get("since", ""), strings),
        day_field("until", columns.until, given.get("until", ""), strings),
    ]
    return (
        f'<form class="filters" role="search" data-route="library" aria-label="{text(words.filters_label)}">'
        f'{"".join(fields)}<button type="button" class="plain more" data-more aria-expanded="false">'
        f"{text(columns.more_filters)}</button></form>"
    )


def _event_field(catalogue: Catalogue, wanted: str, strings: Strings) -> str:
    event = catalogue.register.event_by_id.get(wanted)
    if event is None:
        return field("event", strings.library.event, wanted)
    label = strings.register.any_event
    return choice("event", strings.library.event, wanted, [(event.id, event.name)], any_label=label)


def _row(entry: Entry, strings: Strings, copies: Copies) -> str:
    document, words = entry.document, strings.library
    name = f"title-{document.id}"
    links = [link(words.statements.format(count=entry.statements), "library/article", {"document": document.id})]
    if entry.event:
        named = link(event_name(entry.event), "register/event", {"id": entry.event.id})
        links.append(f"<span>{text(words.report_of)} {named}</span>")
    if others := copies(document.id):
        label = words.copies.format(count=len(others))
        links.append(link(label, "library/article", {"document": document.id}, style="copies"))
    return (
        f'<li><button type="button" class="document" data-source="{text(source_query(document.id))}">'
        f'<span class="source-title" id="{text(name)}">{text(title_of(document))}</span>'
        f'<span class="origin">{origin_words(document, strings)}</span></button>'
        f'<p class="leads">{"".join(links)}<button type="button" class="plain" data-remove="{text(document.id)}" '
        f'aria-describedby="{text(name)}">{text(words.remove)}</button></p></li>'
    )


def origin_words(document: Document, strings: Strings) -> str:
    """Outlet, days and what else is known of where an article comes from, escaped."""
    facts = [text(document.publisher)] if document.publisher else []
    for label, date in ((strings.published, document.published), (strings.event_date, document.event_date)):
        if date:
            facts.append(f"{text(label)} {text(date_words(date, strings.language))}")
    if document.language and document.language != strings.language:
        facts.append(text(strings.library.languages.get(document.language, document.language)))
    if document.fictional:
        facts.append(text(strings.fictional))
    return " · ".join(facts)
