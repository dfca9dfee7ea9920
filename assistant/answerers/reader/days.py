"""Answers "when": the day of an event, its time of day, or the day that it was put off to."""

from __future__ import annotations

import re

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.cited import sentence_at, written_day
from assistant.answerers.reader.meant import fact_span, is_before, meant, the_event
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.told import told
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.language.dates import find_dates
from assistant.text import fold, sentences
from assistant.types import Document, Draft, DraftClaim, Event, Outcome, Report, Span

_PUT_OFF = re.compile(
    r"(?<!\w)(?:dời|lùi|hoãn|chuyển|doi|lui|hoan|postponed|moved|rescheduled)(?!\w).{0,40}(?:ngày|khi|bao giờ|ngay|when|date|day)",  # noqa: E501
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:diễn ra|được tổ chức|sẽ tổ chức|kéo dài|takes? place|will be held|runs? from)(?!\w)", re.IGNORECASE
)
_TOLD_BEFORE = re.compile(r"(?<!\w)(?:họp báo|press conference)(?!\w)", re.IGNORECASE)
_PUT_OFF_TO = re.compile(r"(?<!\w)(?:dời|lùi|hoãn|chuyển|postponed|moved|rescheduled)(?!\w)", re.IGNORECASE)
_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}\b|\b\d{1,2}:\d{2}\b|\d\s*(?:am|pm|a\.m|p\.m)", re.IGNORECASE
)


def date(scene: Scene) -> Draft | None:
    """The event's day; for what is no event, the date that stands in the sentence about it."""
    asked = fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    if questions.CLOCK[scene.query.toneless].search(asked):
        return _clock(scene)
    if questions.DEADLINE[scene.query.toneless].search(asked):
        return _due(scene) or Draft(outcome=Outcome.NOT_STATED)
    if _PUT_OFF.search(scene.query.question):
        return _new_day(scene)
    event = meant(scene)
    if event and (part := questions.PART_OF_EVENT[scene.query.toneless].search(asked)):
        return _of_part(scene, event, part.group()) or Draft(outcome=Outcome.NOT_STATED)
    if not event:
        return _announced(scene)
    if scene.was_put_off(event) and (moved := _new_day(scene)):
        return moved
    for report in event.reports:
        if report.date and report.date_fact:
            document = scene.register.document(report.document_id)
            printed = sentence_at(document, report.date_fact.start)
            if printed and event.name[-1:].isdigit() and not any(other.name for other in event.reports):
                # A headline that ends in years would run into the day: "… giai đoạn 2030-2034 diễn ra ngày …".
                return Draft((DraftClaim(phrasing.sentence(document.text[printed.start : printed.end]), (printed,)),))
            text = _date_text(scene, event, report, document)
            spans = [printed, fact_span(scene, event, "name", event.name)]
            return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return _without_year(scene, event) or Draft(outcome=Outcome.NOT_STATED)


def _of_part(scene: Scene, event: Event, part: str) -> Draft | None:
    """The sentence of the event that gives the day of its "phiên trù bị": the event's own day is none of it."""
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            text = document.text[start:end]
            if fold(part) in fold(text) and any(mention.day and mention.month for mention in find_dates(text)):
                return Draft((DraftClaim(phrasing.sentence(text), (Span(id_, start, end),)),))
    return None


def _without_year(scene: Scene, event: Event) -> Draft | None:
    """The sentence that names the event beside a day whose year nobody tells: its own words are all that is sure."""
    for report in event.reports:
        if report.date or not report.name:
            continue
        document = scene.register.document(report.document_id)
        span = sentence_at(document, report.name.start)
        text = document.text[span.start : span.end] if span else ""
        if any(mention.day and mention.month for mention in find_dates(text)):
            return Draft((DraftClaim(phrasing.sentence(text), (span,)),))
    return None


def _due(scene: Scene) -> Draft | None:
    """ "Phải nộp trước ngày nào?": the sentence that gives the day by which it is to be done."""
    asked = questions.DEADLINE[scene.query.toneless].search(scene.asked)
    only = {scene.query.spell(word) for word in asked.group().split()} if asked else set()

    def is_due(text: str) -> bool:
        return any(questions.DUE.search(text[: day.start]) for day in find_dates(text))

    return told(scene, is_due, without=only)


def _announced(scene: Scene) -> Draft | None:
    """The day of a festival that a press conference tells of, in the sentence that gives it; None for other questions."""  # noqa: E501
    event = the_event(scene)
    if not event or not is_before(scene, event):
        return None
    kind = event_tables.KIND.search(scene.query.question.lower())
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            text = document.text[start:end]
            held = kind and kind.group() in text.lower() and _HELD.search(text) and not _TOLD_BEFORE.search(text)
            if held and any(mention.day for mention in find_dates(text)):
                return Draft((DraftClaim(phrasing.sentence(text), (Span(id_, start, end),)),))
    return Draft(outcome=Outcome.NOT_STATED)


def _new_day(scene: Scene) -> Draft | None:
    """To which day something was put off: the date behind "dời sang", "lùi đến"."""
    best: tuple[float, DraftClaim] | None = None
    for span in scene.evidence.spans:
        for start, end in sentences(span.text):
            text = span.text[start:end]
            moved = _PUT_OFF_TO.search(text)
            dates = [date for date in find_dates(text) if moved and date.day and date.start >= moved.end()]
            if dates:
                score = scene.coverage.of(text, span.document.title or "")
                claim = DraftClaim(
                    phrasing.sentence(text), (Span(span.document.id, span.start + start, span.start + end),)
                )
                best = max(best or (0.0, claim), (score, claim), key=lambda item: item[0])
    return Draft((best[1],)) if best and best[0] >= 0.4 else None


def _clock(scene: Scene) -> Draft | None:
    """ "mấy giờ": only a sentence of the event that gives a time of day, and holds what the time is asked of."""
    event = the_event(scene)
    if not event:
        return None
    told = []
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            if _TIME_OF_DAY.search(document.text[start:end]):
                told.append(
                    (scene.event_coverage.of(document.text[start:end]), Span(id_, start, end), document.text[start:end])
                )
    asked_end = re.search(r"kết thúc|bế mạc|ket thuc|be mac|end|finish", scene.query.question)
    told = [item for item in told if not asked_end or re.search(r"kết thúc|bế mạc|đến \d|end|finish|closed", item[2])]
    if not told:
        return Draft(outcome=Outcome.NOT_STATED)
    _, span, text = max(told, key=lambda item: item[0])
    return Draft((DraftClaim(phrasing.sentence(text), (span,)),))


def _date_text(scene: Scene, event: Event, report: Report, document: Document) -> str:
    day = written_day(report.date)
    if report.last_date and report.last_date != report.date and scene.query.language == "en":
        return f"{phrasing.event_phrase(event, 'en')} took place on {_range(report.date, report.last_date)}"
    lead = document.text[max(0, report.date_fact.start - 20) : report.date_fact.start]
    part = re.search(r"(sáng|chiều|tối)(?:\s+(?:nay|ngày|hôm))*\s*[,(]?\s*$", lead, re.IGNORECASE)
    if scene.query.language == "en":
        return f"{phrasing.event_phrase(event, 'en')} took place on {day}"
    when = f"{part.group(1).lower()} ngày {day}" if part else f"ngày {day}"
    if report.last_date and report.last_date != report.date:
        when = f"các ngày {_range(report.date, report.last_date)}"
    return f"{event.name or phrasing.kind_name(event, 'vi')} diễn ra {when}"


def _range(first: str, last: str) -> str:
    """`19-20/4/2024`; both in full when the months differ."""
    (year, month, day), (last_year, last_month, last_day) = (tuple(map(int, iso.split("-"))) for iso in (first, last))
    if (year, month) == (last_year, last_month):
        return f"{day}-{last_day}/{month}/{year}"
    return f"{day}/{month}/{year} - {last_day}/{last_month}/{last_year}"
