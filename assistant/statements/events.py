"""Reads the reported event out of an article: kind and name, days, place, organiser, form, with their spans."""

from __future__ import annotations

import re

from assistant.event_dates import closing_day, relative_words
from assistant.language import events as tables
from assistant.language.dates import DateMention, find_dates
from assistant.statements.event_names import kind_spoken_of, named_event
from assistant.statements.event_places import place_of
from assistant.statements.organisers import organiser_of
from assistant.text import fold, sentences
from assistant.types import Document, Fact, Report

_FORM_SENTENCES = 12
_RELATIVE_SENTENCES = 4
_RANGE = re.compile(
    r"\s*(?:,\s*\d{1,2}\s*){0,4}(?:-|–|—|,|đến|tới|và|to|and|until|through)\s*(?:hết\s+)?(?:ngày\s+)?", re.IGNORECASE
)


def read_report(document: Document) -> Report | None:
    """The event that an article reports, None when it names no kind of event. Parts that are not sure are None."""
    spans = sentences(document.text)
    event = named_event(document.text, spans)
    kind = event.kind if event else kind_spoken_of(document.text)
    if not kind:
        return None
    day, last, date_fact = _days(document, spans)
    return Report(
        document_id=document.id,
        kind=kind,
        name=event.fact if event else None,
        date=day,
        last_date=last,
        date_fact=date_fact,
        place=place_of(document.text, spans),
        organiser=organiser_of(document.text, spans),
        form=_form(document.text, spans),
    )


def _days(document: Document, spans: list[tuple[int, int]]) -> tuple[str | None, str | None, Fact | None]:
    """First and last day, and the words that say it. The document's own event date decides which words."""
    known = document.event_date
    if not known:
        return None, None, None
    for start, end in spans:
        mentions = [
            m for m in find_dates(document.text[start:end], year=int(known[:4])) if m.day and m.month and m.year
        ]
        for mention in mentions:
            if mention.iso == known:
                last = _last_day(document.text[start:end], mention, mentions)
                fact = _fact(document.text, start + mention.start, start + last.end)
                return known, last.iso if last is not mention else closing_day(document.text, known) or known, fact
    return known, known, _relative_words(document, spans)


def _last_day(sentence: str, first: DateMention, mentions: list[DateMention]) -> DateMention:
    """The end of the range that `first` opens ("từ ngày 3 đến 5/6", "23 và 24/11"), else `first` itself."""
    for other in mentions:
        joined = _RANGE.fullmatch(sentence, first.end, other.start) if other.start > first.end else None
        if joined and other.iso > first.iso:
            return other
    return first


def _relative_words(document: Document, spans: list[tuple[int, int]]) -> Fact | None:
    """ "hôm qua", "chiều nay" of the lead, when they are the known day."""
    if not document.published:
        return None
    for start, end in spans[:_RELATIVE_SENTENCES]:
        found = relative_words(document.text[start:end], document.published)
        if found and found[1] == document.event_date:
            return _fact(document.text, start + found[0].start(), start + found[0].end())
    return None


def _form(text: str, spans: list[tuple[int, int]]) -> Fact | None:
    for start, end in spans[:_FORM_SENTENCES]:
        if match := tables.FORM.search(text, start, end):
            return _fact(text, match.start(), match.end())
    return None


def _fact(text: str, start: int, end: int) -> Fact:
    return Fact(text[start:end], start, end)


def name_words(name: str) -> set[str]:
    """The words of an event's name that tell it from others, folded."""
    return {fold(word) for word in re.findall(r"\w+", name) if len(word) > 1}
