"""The event that a question about an event asks of, and a fact of it as printed."""

from __future__ import annotations

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.scene import EVENT_ENOUGH, Scene, outside_terms, sentence_at
from assistant.language import events as event_tables
from assistant.language.dates import find_dates
from assistant.text import fold
from assistant.types import Document, Draft, DraftClaim, Event, Span


def the_event(scene: Scene) -> Event | None:
    """The one event meant: by its day, or by enough of its words."""
    if not scene.events:
        return None
    score, event = scene.events[0]
    # A month narrows the choice nearly as a day does; a year does not.
    month = any(date.month or date.quarter for date in scene.query.dates)
    if scene.query.day or (month and score >= 0.4) or score >= EVENT_ENOUGH:
        return event
    return None


def meant(scene: Scene) -> Event | None:
    """The event that the question asks about; None when it asks about no event, or about a person's part in one."""
    named = (
        event_tables.KIND.search(scene.query.question)
        or event_tables.KIND.search(fold(scene.query.question))
        or scene.query.day
    )
    tone_less = any(fold(kind) in fold(scene.query.question) for kind in event_tables.KINDS)
    if not (named or tone_less) or scene.query.people:
        return None
    return the_event(scene)


def fits_dates(scene: Scene, document: Document) -> bool:
    """Whether the document's event is of the question's date and edition; without an event, whether its text has the date."""  # noqa: E501
    event = scene.register.event_by_document.get(document.id)
    if event and not scene.is_edition(event):
        return False
    if not scene.query.dates or (event and scene.in_time(event)):
        return True
    return not (event and event.date) and names_dates(scene, document)


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
