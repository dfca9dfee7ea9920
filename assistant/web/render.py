"""Answers and articles → HTML. Pure functions; whatever an article, a person or a model wrote is escaped here."""

from __future__ import annotations

import html
import itertools
from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

from assistant.text import paragraphs, squeeze
from assistant.types import Answer, Citation, Document, Outcome
from assistant.web.marks import marks, ties
from assistant.web.strings import Strings, date_words, strings_of

LONGEST_QUOTE = 320
# Signs are drawn by page.css from these classes; the words beside them say the same to those who don't see them.
_SIGNS = {
    Outcome.NOT_IN_CORPUS: "absent",
    Outcome.NOT_STATED: "unstated",
    Outcome.CONFLICTING: "conflicting",
}


def answer_html(answer: Answer, language: str, *, settled: bool | None = None) -> str:
    """The answer's sentences with their marks as buttons; under them sources, notes and what was left out.

    `settled` says that nothing more will come although the answer is not complete: it was stopped or broke off.
    """
    strings = strings_of(language)
    settled = answer.complete if settled is None else settled
    sign = _SIGNS.get(answer.outcome, "") if settled else ""
    parts = [
        _outcome_html(answer.outcome, strings) if sign else "",
        f'<div class="words">{_words_html(answer, strings)}</div>',
        _notices_html(answer, strings) if settled else "",
        _sources_html(answer.citations, strings),
        _unsupported_html(answer, strings) if settled else "",
    ]
    busy = "" if settled else ' aria-busy="true"'
    return f'<div class="answer {sign}" data-outcome="{escaped(answer.outcome)}"{busy}>{"".join(parts)}</div>'


def source_panel_html(
    document: Document, citations: Sequence[Citation], chosen: int | None, language: str,
    copies: Sequence[Document] = (),
) -> str:  # fmt: skip
    """The whole article with every cited run of characters marked; those of citation `chosen` stand out.

    `copies` are the other articles with the same text.
    """
    strings = strings_of(language)
    lines = list(paragraphs(document.text))
    own_title = bool(lines) and document.title is not None and _slice(document, lines[0]) == document.title.strip()
    heading = _cited(document, *lines[0], citations, chosen) if own_title else escaped(title_of(document))
    body = "".join(f"<p>{_cited(document, *line, citations, chosen)}</p>" for line in lines[own_title:])
    language_of_text = f' lang="{escaped(document.language)}"' if document.language else ""
    return (
        f'<article class="source-article"{language_of_text}><header><h2 tabindex="-1">{heading}</h2>'
        f"{_origin_html(document, strings)}{_copies_html(copies, strings)}</header>{body}</article>"
    )


def title_of(source: Document | Citation) -> str:
    """What to call an article: its title, or the name of its file."""
    return source.title or (source.name if isinstance(source, Document) else source.source)


def web_address(document: Document) -> str | None:
    """Where the article stands on the web, when that is an http(s) address; nothing else may become a link."""
    for address in (document.url, document.source):
        try:
            parts = urlsplit(address or "")
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc:
            return address
    return None


def source_query(document_id: str, citations: Sequence[Citation] = (), chosen: int | None = None) -> str:
    """What the page asks /source for, as a query string: `document=…&spans=1:12-40,3:60-90&chosen=1`."""
    spans = ",".join(f"{c.number}:{c.start}-{c.end}" for c in citations if c.document_id == document_id)
    asked = {"document": document_id, "spans": spans, "chosen": chosen}
    return urlencode({name: value for name, value in asked.items() if value})


# --- answers ---------------------------------------------------------------------------------------------------------


def escaped(value: object) -> str:
    """Safe within an element and within an attribute in quotes."""
    return html.escape(str(value), quote=True)


def _outcome_html(outcome: Outcome, strings: Strings) -> str:
    return f'<p class="outcome">{escaped(strings.outcomes[outcome])}</p>'


def _words_html(answer: Answer, strings: Strings) -> str:
    """The answer's text, one paragraph a line, each mark tied to the word before it so that no line begins with one."""
    text, pieces, cursor = answer.text, [], 0
    for tie in ties(text, marks(answer)):
        pieces.append(escaped(text[cursor : tie.start]))
        cursor = tie.start
        pieces.append('<span class="tied">')
        for start, end, citation in tie.marks:
            pieces += [escaped(text[cursor:start]), _mark_html(citation, answer.citations, strings)]
            cursor = end
        pieces.append(f"{escaped(text[cursor : tie.end])}</span>")
        cursor = tie.end
    pieces.append(escaped(text[cursor:]))
    return "".join(f"<p>{line}</p>" for line in "".join(pieces).split("\n") if line.strip())


def _mark_html(citation: Citation, citations: Sequence[Citation], strings: Strings) -> str:
    """The mark as a button. What page.js shows beside it before it is pressed, the quote and its origin, goes along."""
    label = strings.mark_label.format(number=citation.number, title=title_of(citation))
    query = source_query(citation.document_id, citations, citation.number)
    origin = " · ".join(filter(None, (title_of(citation), origin_of(citation, strings.language))))
    return (
        f'<button type="button" class="mark" data-source="{escaped(query)}" aria-label="{escaped(label)}" '
        f'data-quote="{escaped(shortened(citation.quote))}" data-origin="{escaped(origin)}">'
        f"[{citation.number}]</button>"
    )


def shortened(quote: str) -> str:
    """A quote that fits on a small card; white space counts once."""
    text = squeeze(quote)
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1].rstrip()}…"


def origin_of(citation: Citation, language: str) -> str:
    """Outlet and day of publication, as far as they are known."""
    published = date_words(citation.published, language) if citation.published else ""
    return " · ".join(part for part in (citation.publisher, published) if part)


def _sources_html(citations: Sequence[Citation], strings: Strings) -> str:
    """One row for each article, with the numbers that point into it."""
    if not citations:
        return ""
    articles: dict[str, list[Citation]] = {}
    for citation in citations:
        articles.setdefault(citation.document_id, []).append(citation)
    rows = "".join(_source_row(group, citations, strings) for group in articles.values())
    return f'<div class="sources"><h3>{escaped(strings.sources_label)}</h3><ul>{rows}</ul></div>'


def _source_row(group: Sequence[Citation], citations: Sequence[Citation], strings: Strings) -> str:
    first = group[0]
    numbers = "".join(f"<b>{citation.number}</b>" for citation in group)
    origin = escaped(origin_of(first, strings.language))
    query = source_query(first.document_id, citations, first.number)
    return (
        f'<li><button type="button" class="source" data-source="{escaped(query)}">'
        f'<span class="numbers">{numbers}</span>'
        f'<span class="about"><span class="source-title">{escaped(title_of(first))}</span> '
        f'<span class="origin">{origin}</span></span></button></li>'
    )


def _notices_html(answer: Answer, strings: Strings) -> str:
    notices = [answer.notice] if answer.notice else []
    if answer.standalone and answer.standalone.casefold() != answer.question.strip().casefold():
        notices.append(strings.looked_up.format(question=answer.standalone))
    return "".join(f'<p class="notice">{escaped(notice)}</p>' for notice in notices)


def _unsupported_html(answer: Answer, strings: Strings) -> str:
    if not answer.unsupported:
        return ""
    rows = "".join(
        f'<li><span>{escaped(item.text)}</span> <span class="reason">{escaped(item.reason)}</span></li>'
        for item in answer.unsupported
    )
    summary = escaped(strings.unsupported_label.format(count=len(answer.unsupported)))
    return f'<details class="unsupported"><summary>{summary}</summary><ul>{rows}</ul></details>'


# --- articles --------------------------------------------------------------------------------------------------------


def _slice(document: Document, line: tuple[int, int]) -> str:
    return document.text[line[0] : line[1]]


def _origin_html(document: Document, strings: Strings) -> str:
    facts = [
        (strings.published, document.published and date_words(document.published, strings.language)),
        (strings.event_date, document.event_date and date_words(document.event_date, strings.language)),
        (strings.byline, document.byline),
    ]
    rows = [f'<span class="publisher">{escaped(document.publisher)}</span>'] if document.publisher else []
    rows += [f"<span>{escaped(label)} <b>{escaped(value)}</b></span>" for label, value in facts if value]
    if document.fictional:
        rows.append(f'<span class="fictional">{escaped(strings.fictional)}</span>')
    address = web_address(document)
    if address is None:
        rows.append(f'<span class="file-name">{escaped(document.name)}</span>')
    link = (
        f'<a href="{escaped(address)}" target="_blank" rel="noopener noreferrer">{escaped(strings.open_original)}</a>'
        if address
        else ""
    )
    return f'<p class="facts">{"".join(rows)}{link}</p>'


def _copies_html(copies: Sequence[Document], strings: Strings) -> str:
    """How many others carry the same text; each can be opened."""
    if not copies:
        return ""
    told = strings.library.copies.format(count=len(copies))
    rows = "".join(
        f'<li><button type="button" class="source" data-source="{escaped(source_query(copy.id))}">'
        f'<span class="about">{escaped(copy.publisher or title_of(copy))} <span class="origin">'
        f"{escaped(date_words(copy.published, strings.language) if copy.published else '')}</span></span></button></li>"
        for copy in copies
    )
    return f'<details class="copies"><summary>{escaped(told[:1].upper() + told[1:])}</summary><ul>{rows}</ul></details>'


def _cited(document: Document, start: int, end: int, citations: Sequence[Citation], chosen: int | None) -> str:
    """`document.text[start:end]`, escaped, cut wherever a citation begins or ends; cited pieces are <mark>s."""
    inside = [c for c in citations if c.document_id == document.id and c.start < end and c.end > start]
    cuts = sorted({start, end, *(max(start, c.start) for c in inside), *(min(end, c.end) for c in inside)})
    pieces = []
    for left, right in itertools.pairwise(cuts):
        numbers = [c.number for c in inside if c.start <= left and c.end >= right]
        words = escaped(document.text[left:right])
        pieces.append(_highlight(words, numbers, chosen) if numbers else words)
    return "".join(pieces)


def _highlight(words: str, numbers: Sequence[int], chosen: int | None) -> str:
    strong = ' class="chosen" tabindex="-1"' if chosen in numbers else ""
    return f'<mark data-numbers="{" ".join(map(str, numbers))}"{strong}>{words}</mark>'
