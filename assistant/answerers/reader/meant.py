"""The event that a question about an event asks of, and a fact of it as printed."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.cited import sentence_at
from assistant.answerers.reader.coverage import Coverage, fold_of_key, word_set
from assistant.answerers.reader.scene import EVENT_ENOUGH, Scene
from assistant.answerers.reader.times import outside_terms
from assistant.language import events as event_tables
from assistant.language.dates import find_dates
from assistant.text import Word, fold, words
from assistant.types import Document, Draft, DraftClaim, Event, Span

_BEFORE = "press conference"
# An event without a word for its kind is called by its headlines when they hold this share of the question …
_CALLED = 0.75
# … and its articles this.
_KNOWN = 0.95
_KINDS_APART = frozenset({"contest", "fair", "festival", "exhibition"})
_ACRONYM = re.compile(r"[A-ZĐ][A-ZĐ0-9&]{2,9}")


def the_event(scene: Scene, *, counted: Collection[str] = ()) -> Event | None:
    """The one event meant: by its day, or by enough of its words beside those for what is counted."""
    if not scene.events:
        return None
    score, event = scene.events[0]
    # A month narrows the choice nearly as a day does; a year does not.
    month = any(date.month or date.quarter for date in scene.query.dates)
    if scene.query.day:
        return event
    near = score >= (0.4 if month else EVENT_ENOUGH)
    return event if near and scene.holds_own_words(event, counted=counted) else None


def meant(scene: Scene) -> Event | None:
    """The event that the question asks about; None when it asks about no event, or about a person's part in one."""
    named = (
        event_tables.KIND.search(scene.query.question)
        or event_tables.KIND.search(fold(scene.query.question))
        or scene.query.day
    )
    tone_less = any(fold(kind) in fold(scene.query.question) for kind in event_tables.KINDS)
    if scene.query.people:
        return None
    event = the_event(scene) if named or tone_less else by_proper_name(scene) or by_its_headline(scene)
    if not event or is_before(scene, event) or _is_of_another_kind(scene, event):
        return None
    return event if is_called(scene, event) else None


def _is_of_another_kind(scene: Scene, event: Event) -> bool:
    """A contest, a fair or a festival is no conference, though people call a conference a forum or a workshop."""
    if scene.kind not in _KINDS_APART or event.kind == scene.kind:
        return False
    asked = event_tables.KIND.search(scene.query.question.lower())
    heads = " ".join([event.name, *scene.titles(event)]).lower()
    return bool(asked) and asked.group() not in heads


def is_before(scene: Scene, event: Event) -> bool:
    """Whether the event is a press conference on the one that is asked for: a festival is not told by it."""
    return event.kind == _BEFORE and scene.kind not in ("", "conference", _BEFORE)


def is_called(scene: Scene, event: Event) -> bool:
    """Whether some article of the event has every name in capitals that the question has; the library's names only.

    A name that the library has nowhere may be a slip of the keyboard, and decides nothing.
    """
    if scene.query.folded:
        return True
    documents = [scene.register.document(id_) for id_ in event.document_ids]
    return any(knows_names(scene, document) for document in documents)


def knows_names(scene: Scene, document: Document) -> bool:
    """Whether an article has the names in capitals of the question that the library has at all."""
    if scene.across(document) is not None:
        return True
    spell = scene.query.spell
    asked = {spell(word.text) for word in words(scene.query.question) if _is_name(word)} & set(scene.coverage.weights)
    held = word_set(f"{document.title or ''} {document.publisher or ''} {document.text}", scene.query.folded)
    missing = asked - held
    known = scene.counts({fold_of_key(word) for word in missing})
    return not any(known.get(fold_of_key(word)) for word in missing)


def _is_name(word: Word) -> bool:
    """In capitals, and not because the question begins with it."""
    return word.text[0].isupper() if word.start else word.text.isupper() and len(word.text) > 2


def by_proper_name(scene: Scene) -> Event | None:
    """The event that a question without a word for its kind calls by its own name: "XYZ 2024 diễn ra ở đâu?"."""
    asked = proper_words(scene)
    if not asked:
        return None
    called = [
        event
        for _, event in scene.events
        if asked <= word_set(" ".join([event.name, *scene.titles(event)]), scene.query.folded)
    ]
    return called[0] if len(called) == 1 or (called and called[0] is the_event(scene)) else None


def by_its_headline(scene: Scene) -> Event | None:
    """The event that a question tells by what was done: "Trại A ký giao ước với Trại B hôm nào?".

    Its headlines and name hold most of the question, of what is no name at least half, and its articles all of it.
    """
    if not scene.events or scene.query.folded:
        return None
    event, own = scene.events[0][1], scene.own_coverage
    names = frozenset(scene.query.spell(word.text) for word in words(scene.query.question) if _is_name(word))
    done = Coverage(scene.query, scene.counts, without=names | (set(scene.query.terms) - own.weights.keys()))
    heads = (event.name, event.organiser, event.place, *scene.titles(event))
    texts = [scene.register.document(id_).text for id_ in event.document_ids]
    called = own.total and own.of(*heads) >= _CALLED and done.total and done.of(*heads) >= EVENT_ENOUGH
    return event if called and own.of(*heads, *texts) >= _KNOWN else None


def proper_words(scene: Scene) -> frozenset[str]:
    """The words of an event's proper name: what is written in capitals alone."""
    found = [word for word in words(scene.query.question) if _ACRONYM.fullmatch(word.text)]
    if found or not scene.query.toneless:
        return frozenset(scene.query.spell(word.text) for word in found)
    # Typed without tones, capitals are mostly left out as well.
    names = [event.name for _, event in scene.events if not event.name.isupper()]
    short = {fold(word.text) for name in names for word in words(name) if _ACRONYM.fullmatch(word.text)}
    return frozenset(short & set(scene.query.terms))


def fits_dates(scene: Scene, document: Document) -> bool:
    """Whether the document's event is of the question's date and edition; without an event, whether its text has the date."""  # noqa: E501
    event = scene.register.event_by_document.get(document.id)
    if event and not scene.is_edition(event):
        return False
    if not scene.query.dates or (event and scene.in_time(event)):
        return True
    if event and (event.date or _is_of_another_year(scene, event)):
        return False
    return names_dates(scene, document)


def _is_of_another_year(scene: Scene, event: Event) -> bool:
    """Whether the name or the headlines of an event without a day give years, and none that the question means."""
    told = [date for text in (event.name, *scene.titles(event)) for date in find_dates(text) if date.year]
    return bool(told) and not any(date.agrees_with(asked) for date in told for asked in scene.query.dates)


def names_dates(scene: Scene, document: Document) -> bool:
    year = int(document.published[:4]) if document.published else None
    mentions = outside_terms(document.text, find_dates(document.text, year=year))
    return all(any(mention.agrees_with(date) for mention in mentions) for date in scene.query.dates)


def fact_draft(scene: Scene, event: Event, name: str, template: dict[str, str]) -> Draft | None:
    told = [(report, fact) for report in event.reports if (fact := getattr(report, name))]
    # Where some only listened ("điểm cầu …") is the place of the event only when no report names another.
    # Of several, the fuller one tells more: "Cung Văn hóa A, Hà Nội" over "Hà Nội".
    told.sort(key=lambda item: ("điểm cầu" in item[1].text.lower(), name == "place" and -len(item[1].text)))
    if not told:
        return None
    report, fact = told[0]
    document = scene.register.document(report.document_id)
    label = phrasing.event_phrase(event, scene.query.language)
    text = template[scene.query.language].format(event=label, fact=fact.text)
    spans = [sentence_at(document, fact.start), fact_span(scene, event, "name", event.name)]
    return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))


def fact_span(scene: Scene, event: Event, name: str, text: str) -> Span | None:
    for report in event.reports:
        fact = getattr(report, name)
        if fact and fact.text == text:
            return sentence_at(scene.register.document(report.document_id), fact.start)
    return None
