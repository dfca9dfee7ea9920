"""A claim whose marks are wrong or missing → spans of the evidence's articles that may bear it.

They only may: every proposal goes through the same checks. A claim that does not say which event it is about never
moves to another event than the cited one, or its sentence would become an answer to another question.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from assistant.language.dates import DateMention
from assistant.statements.register import Register
from assistant.text import fold
from assistant.types import Document, Event, Evidence, Fact, Span
from assistant.verification.claims import ClaimReading
from assistant.verification.dates import on_event_day
from assistant.verification.doing import agrees
from assistant.verification.sources import Sources, read_sentence
from assistant.verification.spans import sentence_spans

_MOST_DOCUMENTS = 4
_MOST_SENTENCES = 3
# A further sentence must add this share of the claim's telling words.
_WORTH_ADDING = 0.12


def other_spans(
    claim: ClaimReading, sources: Sources, evidence: Evidence, register: Register, asked: tuple[DateMention, ...]
) -> Iterator[tuple[Span, ...]]:
    """Proposals: the cited spans with where the event is introduced; then one for each article it may be about."""
    for document in sources.documents if claim.events or claim.dates else ():
        added = (*sources.spans, *(Span(document.id, *place) for place in _introduced(document, register)))
        if added != sources.spans:
            yield tuple(dict.fromkeys(added))
    for document in _documents(claim, sources, evidence, register, asked):
        spans = _spans(claim, document, register)
        if spans and spans != sources.spans:
            yield spans


def _documents(
    claim: ClaimReading, sources: Sources, evidence: Evidence, register: Register, asked: tuple[DateMention, ...]
) -> list[Document]:
    held = {document.id: document for document in evidence.documents()}
    found = {document.id: document for document in sources.documents}
    same_event = {id_ for event in sources.events for id_ in event.document_ids}
    found.update({id_: document for id_, document in held.items() if id_ in same_event})
    if _names_its_event(claim):
        found.update(held)
    elif not found:
        fitting = [document for document in held.values() if _fits(register.event_by_document.get(document.id), asked)]
        found.update({document.id: document for document in fitting[: _MOST_DOCUMENTS if asked else 1]})
    return list(found.values())[:_MOST_DOCUMENTS]


def _names_its_event(claim: ClaimReading) -> bool:
    return (
        any(phrase.dates or phrase.editions or len(phrase.words) >= 3 for phrase in claim.events)
        or any(date.day for date in claim.dates)
        or any(quote.count(" ") >= 3 for quote in claim.quotes)
    )


def _fits(event: Event | None, asked: tuple[DateMention, ...]) -> bool:
    return not asked or bool(event and any(on_event_day(event, date) for date in asked))


def _spans(claim: ClaimReading, document: Document, register: Register) -> tuple[Span, ...]:
    """The sentences with the claim's acts, capacities and event, and those that hold most of its words."""
    reading = register.readings.get(document.id)
    chosen: list[tuple[int, int]] = []
    for statement in claim.statements if reading else ():
        held = [
            s for s in reading.statements if fold(s.person) == fold(statement.person) and agrees(statement.act, s.act)
        ]
        best = max(held, key=lambda s: sum(word in s.quote.lower() for word in _lower(claim)), default=None)
        if best:
            chosen.append((best.start, best.end))
            if statement.capacity and best.capacity:
                chosen.extend(_sentence_at(document, best.capacity_start))
    if reading and (claim.events or claim.dates):
        for report in reading.reports:
            chosen.extend([*_of_fact(document, report.name), *_of_fact(document, report.date_fact)])
    chosen.extend(_by_words(claim, document, list(dict.fromkeys(chosen))))
    return tuple(Span(document.id, start, end) for start, end in dict.fromkeys(chosen))


@functools.lru_cache(maxsize=512)
def _lower(claim: ClaimReading) -> tuple[str, ...]:
    return tuple(word.lower() for word in claim.text.split())


def _introduced(document: Document, register: Register) -> list[tuple[int, int]]:
    """The sentences of an article that name its event and its day."""
    reading = register.readings.get(document.id)
    facts = (reading.report.name, reading.report.date_fact) if reading and reading.report else ()
    return [place for fact in facts for place in _of_fact(document, fact)]


def _of_fact(document: Document, fact: Fact | None) -> list[tuple[int, int]]:
    return _sentence_at(document, fact.start) if fact else []


def _sentence_at(document: Document, position: int) -> list[tuple[int, int]]:
    return [(start, end) for start, end in sentence_spans(document.text) if start <= position < end]


def _by_words(claim: ClaimReading, document: Document, chosen: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Up to three sentences, each the one that adds most of the claim's words that are still missing."""
    readings = {place: read_sentence(document.text[slice(*place)]) for place in sentence_spans(document.text)}
    missing = set(claim.content)
    for place in chosen:
        missing -= readings[place].keys if place in readings else set()
    added: list[tuple[int, int]] = []
    while missing and len(added) < _MOST_SENTENCES:
        best = max(readings, key=lambda place: len(missing & readings[place].keys), default=None)
        if best is None or len(missing & readings[best].keys) <= _WORTH_ADDING * len(set(claim.content)):
            break
        added.append(best)
        missing -= readings[best].keys
    return added
