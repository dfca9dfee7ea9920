"""An event's page: what it was, its programme, the figures source beside source, and the articles about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language import acts
from assistant.statements.register import Register
from assistant.text import fold
from assistant.types import Document, Event, Fact, Report
from assistant.web.parts import Query, link, outlet_of, quote_button, quote_buttons, text
from assistant.web.register.figures import Comparison, Figure, compared
from assistant.web.register.frame import event_date, event_name
from assistant.web.register.table import doubt_html
from assistant.web.register.view import Row, row_of
from assistant.web.render import title_of
from assistant.web.strings import Strings, date_words

PROGRAMME = (
    acts.CHAIRED, acts.OPENED, acts.WELCOMED, acts.DIRECTED, acts.PRESENTED, acts.REPORTED, acts.CONTRIBUTED,
    acts.SPOKE, acts.CONCLUDED, acts.CLOSED, acts.ATTENDED,
)  # fmt: skip
"""The acts in the order in which an event goes."""


def event_html(register: Register, query: Query, strings: Strings) -> str:
    """The event with the `id`, or the one that the article `document` reports."""
    words = strings.register
    event = register.event_by_id.get(query.get("id", "")) or register.event_by_document.get(query.get("document", ""))
    back = f'<nav class="views">{link(words.back, "register")}</nav>'
    if event is None:
        return f'{back}<p class="empty">{text(words.no_such_event)}</p>'
    documents = [register.document(id_) for id_ in event.document_ids]
    rows = [row_of(register, said) for said in register.of_event(event.id) if said.act != acts.MENTIONED]
    reports = "".join(_report(document, strings) for document in documents)
    told = _facts(event, register, strings) + _section(words.programme_label, _programme(rows, strings))
    beside = _figures(compared(documents), documents, strings) + _section(
        words.reports_label, f'<ul class="reports">{reports}</ul>'
    )
    table = link(words.in_table, "register", {"event": event.id})
    return (
        f'{back}<article class="about-event"><h2 tabindex="-1">{text(event_name(event))}</h2>'
        f'<p class="facts">{table}</p><div class="columns"><div>{told}</div><div>{beside}</div></div></article>'
    )


def _section(heading: str, inside: str) -> str:
    return f"<section><h3>{text(heading)}</h3>{inside}</section>"


# --- facts -----------------------------------------------------------------------------------------------------------


def _facts(event: Event, register: Register, strings: Strings) -> str:
    words = strings.register
    kind = strings.event_kinds.get(event.kind, "")
    pairs = [
        (words.kind, f"<li>{text(kind[:1].upper() + kind[1:])}</li>" if kind else ""),
        (words.when, _when(event, register, strings)),
        (words.where, _said(event, register, strings, lambda report: report.place)),
        (words.organiser, _said(event, register, strings, lambda report: report.organiser)),
        (words.form, _said(event, register, strings, lambda report: report.form)),
    ]
    given = "".join(f"<dt>{text(label)}</dt><dd><ul>{value}</ul></dd>" for label, value in pairs if value)
    return f'<dl class="event-facts" aria-label="{text(words.event_facts_label)}">{given}</dl>'


def _when(event: Event, register: Register, strings: Strings) -> str:
    facts = [(report, report.date_fact) for report in event.reports if report.date_fact]
    buttons = _fact_buttons(register, facts, strings)
    days = event_date(event, strings)
    return f"<li>{text(days)} {buttons}</li>" if days else ""


def _said(event: Event, register: Register, strings: Strings, part: Callable[[Report], Fact | None]) -> str:
    """What the articles say of one part of the event; the same words are told once, with all their sources."""
    told: dict[str, list[tuple[Report, Fact]]] = {}
    for report in event.reports:
        if fact := part(report):
            told.setdefault(fold(" ".join(fact.text.split())), []).append((report, fact))
    items = []
    for given in told.values():
        buttons = _fact_buttons(register, given, strings)
        printed = given[0][1].text
        items.append(f"<li>{text(printed[:1].upper() + printed[1:])} {buttons}</li>")
    return "".join(items)


def _fact_buttons(register: Register, given: Sequence[tuple[Report, Fact]], strings: Strings) -> str:
    places = ((register.document(report.document_id), [(fact.start, fact.end)]) for report, fact in given)
    return quote_buttons(places, hint=strings.register.open_quote)


# --- programme -------------------------------------------------------------------------------------------------------


def _programme(rows: Sequence[Row], strings: Strings) -> str:
    words, items = strings.register, []
    for act in PROGRAMME:
        did = [row for row in rows if row.statement.act == act]
        if not did:
            continue
        label = words.acts[act]
        people = "".join(_part(group, strings) for group in _by_person(did))
        items.append(f"<dt>{text(label[:1].upper() + label[1:])}</dt><dd><ul>{people}</ul></dd>")
    if not items:
        return f'<p class="empty">{text(words.no_programme)}</p>'
    return f'<dl class="programme">{"".join(items)}</dl>'


def _by_person(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of one act, one list for each person, whose namesakes in other articles of the event are the same."""
    held: dict[str, list[Row]] = {}
    for row in rows:
        held.setdefault(fold(row.statement.person), []).append(row)
    return list(held.values())


def _part(rows: Sequence[Row], strings: Strings) -> str:
    """One person's part: the fullest capacity printed, what it was about, and every article that says so."""
    words, person = strings.register, rows[0].statement.person
    capacity = max((row.statement.capacity for row in rows), key=len)
    topics = {fold(row.statement.topic): row.statement.topic for row in rows if row.statement.topic}
    # What one article prints in full and another cuts short is one topic.
    whole = [topic for folded, topic in topics.items() if not any(folded in o for o in topics if o != folded)]
    about = "".join(f"<q>{text(topic)}</q>" for topic in whole)
    sentences = {(row.document.id, row.statement.start): row for row in rows}.values()
    buttons = quote_buttons(((row.document, row.spans) for row in sentences), hint=words.open_quote)
    doubts = "".join(doubt_html(row, strings) for row in rows[:1])
    post = f'<span class="soft">{text(capacity)}</span>' if capacity else ""
    return (
        f"<li>{link(person, 'register/person', {'name': person}, style='person-name')} {post} {about} "
        f"{buttons}{doubts}</li>"
    )


# --- figures and articles --------------------------------------------------------------------------------------------


def _figures(rows: Sequence[Comparison], documents: Sequence[Document], strings: Strings) -> str:
    """One row for each thing that was counted, one column for each article."""
    if not rows:
        return ""
    words = strings.register
    counting = [document for document in documents if any(document.id in row.figures for row in rows)]
    head = "".join(f'<th scope="col">{text(outlet_of(document))}</th>' for document in counting)
    body = "".join(_figure_row(row, counting, strings) for row in rows)
    table = (
        f'<p class="hint">{text(words.figures_hint)}</p><div class="scrolling" role="region" tabindex="0" '
        f'aria-label="{text(words.figures_label)}"><table class="figures"><thead><tr>'
        f'<th scope="col">{text(words.figure)}</th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )
    return _section(words.figures_label, table)


def _figure_row(row: Comparison, documents: Sequence[Document], strings: Strings) -> str:
    words = strings.register
    verdict = ""
    if len(row.figures) > 1:
        verdict = f'<span class="verdict">{text(words.differ if row.differs else words.agree)}</span>'
    cells = "".join(f"<td>{_counts(row.figures.get(document.id, ()), strings)}</td>" for document in documents)
    state = ' class="differs"' if row.differs else ""
    return f'<tr{state}><th scope="row">{text(row.unit[:1].upper() + row.unit[1:])} {verdict}</th>{cells}</tr>'


def _counts(figures: Sequence[Figure], strings: Strings) -> str:
    if not figures:
        return f'<span class="soft">{text(strings.register.not_given)}</span>'
    return " ".join(
        quote_button(" ".join(figure.printed.split()), figure.document, [(figure.start, figure.end)],
                     hint=strings.register.open_quote)
        for figure in figures
    )  # fmt: skip


def _report(document: Document, strings: Strings) -> str:
    published = date_words(document.published, strings.language) if document.published else ""
    origin = " · ".join(part for part in (document.publisher or "", published) if part)
    read = link(title_of(document), "library/article", {"document": document.id})
    button = quote_button(strings.register.source, document, [], hint=strings.register.reports_hint)
    return f'<li>{read} <span class="soft">{text(origin)}</span> {button}</li>'
