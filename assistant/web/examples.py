"""Example questions made from what the library holds, so that a new user's first question has an answer."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.types import Document
from assistant.web.strings import Strings, date_words

_OPENING = 400


def example_questions(documents: Sequence[Document], strings: Strings, *, count: int = 4) -> list[str]:
    """At most `count` questions, each about another event; articles in the page's language and real ones first."""
    dated = [document for document in documents if document.event_date]
    dated.sort(key=lambda document: document.event_date or "", reverse=True)
    dated.sort(key=lambda document: (document.language != strings.language, document.fictional))
    events: dict[str, Document] = {}
    for document in dated:
        events.setdefault(document.event_date or "", document)
    chosen = list(events.values())[:count]
    return [_question(document, template, strings) for document, template in _pairs(chosen, strings)]


def _pairs(documents: Sequence[Document], strings: Strings) -> list[tuple[Document, str]]:
    templates = strings.example_questions
    return [(document, templates[place % len(templates)]) for place, document in enumerate(documents)]


def _question(document: Document, template: str, strings: Strings) -> str:
    date = date_words(document.event_date or "", strings.language)
    question = template.format(event=_kind(document, strings), date=date)
    return question[:1].upper() + question[1:]


def _kind(document: Document, strings: Strings) -> str:
    """What the article itself calls its event, in its title or else in its opening lines."""
    for passage in (document.title or "", document.text[:_OPENING]):
        found = {passage.lower().find(word): kind for word, kind in reversed(strings.event_kinds)}
        if places := [place for place in found if place >= 0]:
            return found[min(places)]
    return strings.any_event
