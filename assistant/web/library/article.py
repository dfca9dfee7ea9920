"""One article: its text with every statement marked, beside them who said what; its copies; replacing and removing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.errors import NoSuchDocument
from assistant.language import acts
from assistant.statements.register import Register
from assistant.types import Citation, Document, Statement
from assistant.web.library.listing import copies_in, origin_words
from assistant.web.parts import Query, link, text
from assistant.web.register.frame import event_name
from assistant.web.render import source_panel_html, title_of
from assistant.web.strings import Strings

if TYPE_CHECKING:
    from assistant import Assistant


def article_html(assistant: Assistant, query: Query, strings: Strings) -> str:
    words = strings.library
    back = link(words.back, "library", style="back")
    try:
        document = assistant.document(query.get("document", ""))
    except NoSuchDocument:
        return f'<nav class="views">{back}</nav><p class="empty">{text(words.no_such_article)}</p>'
    register = assistant.shelf.register()
    said = statements_in(register, document)
    marked = source_panel_html(document, _sentences(document, said), None, strings.language)
    return (
        f'<div class="about-article"><nav class="views">{back}{_tools(document, strings)}</nav>'
        f'<div class="reading">{marked}'
        f"<div>{_event(register, document, strings)}{_copies(assistant, document, strings)}"
        f"{_statements(said, strings)}</div></div></div>"
    )


def statements_in(register: Register, document: Document) -> list[Statement]:
    """What somebody did, by its place in the text."""
    reading = register.readings.get(document.id)
    found = [said for said in reading.statements if said.act != acts.MENTIONED] if reading else []
    return sorted(found, key=lambda said: (said.start, said.end))


def _sentences(document: Document, said: Sequence[Statement]) -> list[Citation]:
    """Each statement's sentence under its number in the list."""
    return [
        Citation(
            number, document.id, document.name, document.title, document.publisher, document.published,
            one.quote, one.start, one.end,
        )
        for number, one in enumerate(said, start=1)
    ]  # fmt: skip


def _tools(document: Document, strings: Strings) -> str:
    words = strings.library
    return (
        f'<span class="tools"><button type="button" class="plain" data-replace="{text(document.id)}">'
        f'{text(words.replace)}</button><button type="button" class="plain" data-remove="{text(document.id)}">'
        f"{text(words.remove)}</button></span>"
    )


def _event(register: Register, document: Document, strings: Strings) -> str:
    event = register.event_by_document.get(document.id)
    if event is None:
        return ""
    named = link(event_name(event), "register/event", {"id": event.id})
    return f"<section><h3>{text(strings.library.event)}</h3><p>{named}</p></section>"


def _copies(assistant: Assistant, document: Document, strings: Strings) -> str:
    others = copies_in(assistant)(document.id)
    if not others:
        return ""
    rows = "".join(
        f"<li>{link(title_of(other), 'library/article', {'document': other.id})} "
        f'<span class="soft">{origin_words(other, strings)}</span></li>'
        for other in others
    )
    return f'<section><h3>{text(strings.library.copies_label)}</h3><ul class="reports">{rows}</ul></section>'


def _statements(said: Sequence[Statement], strings: Strings) -> str:
    words = strings.library
    heading = f"<h3>{text(words.statements_label)}</h3>"
    if not said:
        return f'<section>{heading}<p class="soft">{text(words.no_statements)}</p></section>'
    rows = "".join(_statement(one, number, strings) for number, one in enumerate(said, start=1))
    hint = f'<p class="hint">{text(words.statements_hint)}</p>'
    return f'<section>{heading}{hint}<ol class="said">{rows}</ol></section>'


def _statement(said: Statement, number: int, strings: Strings) -> str:
    act, words = strings.register.acts[said.act], strings.register
    topic = f'<span class="soft">{text(said.topic)}</span>' if said.topic else ""
    doubt = f'<span class="doubt">{text(words.uncertain)}</span>' if not said.certain else ""
    return (
        f'<li><button type="button" class="line" data-goto="{number}"><b>{text(said.person)}</b> '
        f'<span class="deed" data-act="{text(said.act)}">{text(act)}</span> {topic}{doubt}</button></li>'
    )
