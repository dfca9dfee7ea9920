"""Answers from what articles say of an event itself: how many, when, where, who held it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.scene import EVENT_ENOUGH, Scene, sentence_at, written_day
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.language.dates import find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.text import fold, sentences, words
from assistant.types import Document, Draft, DraftClaim, Event, Outcome, Report, Span

_HEDGE = re.compile(
    r"(?:hơn|gần|khoảng|trên|chừng|ước tính|ước|ít nhất|tối đa|xấp xỉ|không dưới|dưới|tổng cộng|đúng|more than|over|about|around|nearly|almost|some|at least|approximately|up to|fewer than)\s+$",
    re.IGNORECASE,
)
_UNIT_ENDS = re.compile(
    r"[,.;:?!()]|\b(?:dự|tham dự|tham gia|theo dõi|có mặt|đã|được|ở|tại|trong|trên|của|cho|từ|về|vào|là|thì|xem|đến|tới|do|mỗi|một|hội nghị|hội thảo|diễn đàn|tọa đàm|lần|nối|kết nối|"
    r"du|tham|theo doi|co|da|duoc|o|tai|trong|cua|cho|tu|ve|vao|hoi|dien dan|toa dam|"
    r"did|does|do|was|were|are|is|took|take|attended|joined|participated|at|in|of|the|on|have|had|has|from|were there)\b"
)
_ASKS_NUMBER = re.compile(r"(?:bao nhiêu|bao nhieu|\bmấy|\bmay|how many|how much|number of|số lượng|so luong|số|so)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its unit in a sentence."""

    score: float
    value: float
    phrase: str
    span: Span
    document: Document


def number(scene: Scene) -> Draft | None:
    """"hơn 17.350 đảng viên"; several when the sources disagree; a refusal when the event gives no such figure."""
    unit = _unit(scene)
    if not unit:
        return None
    event = _event(scene)
    documents = [scene.register.document(id_) for id_ in event.document_ids] if event else list(scene.documents.values())
    if scene.query.dates and not event:
        documents = [document for document in documents if names_dates(scene, document)]
    counts = [count for document in documents for count in _counts(scene, document, unit)]
    if not counts:
        return Draft(outcome=Outcome.NOT_STATED) if event else None
    best = max(count.score for count in counts)
    if not event and best < EVENT_ENOUGH:
        return None
    top = [count for count in counts if count.score >= best - 0.15]
    return _numbers_draft(scene, _one_each(top), event)


def _unit(scene: Scene) -> list[str]:
    """What is counted, as comparable words: "điểm cầu", "cán bộ, đảng viên"."""
    question = scene.query.question
    match = _ASKS_NUMBER.search(question)
    if not match:
        return []
    rest = question[match.end() :]
    stop = _UNIT_ENDS.search(rest.lower().replace(", ", " và "))
    phrase = rest.replace(", ", " và ")[: stop.start() if stop else None].strip()
    if scene.query.language == "en":
        low = phrase.lower()
        both = [questions.TRANSLATIONS[english] for english in questions.TRANSLATIONS if english == low or low.endswith(f" {english}")]
        phrase = max(both, key=len, default=phrase) + " " + phrase
    dates = find_dates(phrase)
    phrase = phrase[: dates[0].start] if dates else phrase
    return [scene.query.spell(word.text) for word in words(phrase) if word.text.lower() not in ("và", "các", "va", "cac")][:8]


def _event(scene: Scene) -> Event | None:
    """The one event meant: by its day, or by enough of its words."""
    if not scene.events:
        return None
    score, event = scene.events[0]
    if scene.query.day or (scene.query.dates and score >= 0.4) or score >= EVENT_ENOUGH:
        return event
    return None


def names_dates(scene: Scene, document: Document) -> bool:
    year = int(document.published[:4]) if document.published else None
    mentions = find_dates(document.text, year=year)
    return all(any(mention.agrees_with(date) for mention in mentions) for date in scene.query.dates)


def _counts(scene: Scene, document: Document, unit: list[str]) -> Iterator[Count]:
    for start, end in sentences(document.text):
        sentence = document.text[start:end]
        dates = find_dates(sentence)
        figures = [f for f in find_figures(sentence) if not any(d.start <= f.start < d.end for d in dates)]
        for position, figure in enumerate(figures):
            limit = figures[position + 1].start if position + 1 < len(figures) else len(sentence)
            fit, unit_end = _fit(scene, sentence, figure, limit, unit)
            if fit < 0.5:
                continue
            hedge = _HEDGE.search(sentence[: figure.start])
            begin = hedge.start() if hedge else figure.start
            phrase = sentence[begin:unit_end]
            score = 0.6 * fit + 0.4 * scene.coverage.of(sentence, document.title or "", scene.lead(document))
            yield Count(score, figure.value, phrase, Span(document.id, start, end), document)


def _fit(scene: Scene, sentence: str, figure: FigureMention, limit: int, unit: list[str]) -> tuple[float, int]:
    """Share of the unit's words right behind the figure (nine words at most), and where the phrase with them ends."""
    behind = words(sentence[figure.end : limit])[:9]
    if not behind or re.match(r"\s*[.;:]", sentence[figure.end : figure.end + 2]):
        return 0.0, figure.end
    found = [word for word in behind if scene.query.spell(word.text) in unit]
    # The unit's first word has to stand near the figure: "424 điểm cầu và hơn 17.350 đảng viên" are two counts.
    if not found or behind.index(found[0]) > 3:
        return 0.0, figure.end
    distinct = {scene.query.spell(word.text) for word in found}
    return len(distinct) / len(set(unit)), figure.end + found[-1].end


def _one_each(counts: list[Count]) -> list[Count]:
    """The best count of each document, then one for each value."""
    by_document: dict[str, Count] = {}
    for count in sorted(counts, key=lambda count: -count.score):
        by_document.setdefault(count.document.id, count)
    return list({count.value: count for count in reversed(by_document.values())}.values())[::-1]


def _numbers_draft(scene: Scene, counts: list[Count], event: Event | None) -> Draft:
    vietnamese = scene.query.language == "vi"
    if len(counts) == 1:
        return Draft((DraftClaim(phrasing.sentence(_number_text(scene, counts[0], event)), _with_day(scene, counts[0], event)),))
    claims = []
    for count in counts[:4]:
        source = count.document.publisher or count.document.title or count.document.name
        text = f"Theo {source}: {count.phrase}" if vietnamese else f"According to {source}: {count.phrase}"
        claims.append(DraftClaim(phrasing.sentence(text), (count.span,)))
    same_event = event and all(count.document.id in event.document_ids for count in counts)
    return Draft(tuple(claims), Outcome.CONFLICTING if same_event else Outcome.ANSWERED)


def _number_text(scene: Scene, count: Count, event: Event | None) -> str:
    day, _ = scene.day_fact(event)
    where = phrasing.event_phrase(event, scene.query.language, day=day) if event and event.name else ""
    return f"{count.phrase} ({where})" if where else count.phrase


def _with_day(scene: Scene, count: Count, event: Event | None) -> tuple[Span, ...]:
    spans = [count.span]
    if event and event.name:
        spans += [scene.day_fact(event)[1], _fact_span(scene, event, "name", event.name)]
    return tuple(dict.fromkeys(span for span in spans if span))


def date(scene: Scene) -> Draft | None:
    """The event's day; for what is no event, the date that stands in the sentence about it."""
    event = _meant(scene)
    if not event:
        return None
    for report in event.reports:
        if report.date and report.date_fact:
            document = scene.register.document(report.document_id)
            text = _date_text(scene, event, report, document)
            spans = [sentence_at(document, report.date_fact.start), _fact_span(scene, event, "name", event.name)]
            return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return Draft(outcome=Outcome.NOT_STATED)


def _date_text(scene: Scene, event: Event, report: Report, document: Document) -> str:
    day = written_day(report.date, report.date_fact)
    lead = document.text[max(0, report.date_fact.start - 20) : report.date_fact.start]
    part = re.search(r"(sáng|chiều|tối)(?:\s+(?:nay|ngày|hôm))*\s*[,(]?\s*$", lead, re.IGNORECASE)
    if scene.query.language == "en":
        return f"{phrasing.event_phrase(event, 'en')} took place on {day}"
    when = f"{part.group(1).lower()} ngày {day}" if part else f"ngày {day}"
    if report.last_date and report.last_date != report.date:
        year, month, last = report.last_date.split("-")
        when = f"từ {when} đến {int(last)}/{int(month)}/{year}"
    return f"{event.name or phrasing.kind_name(event, 'vi')} diễn ra {when}"


def place(scene: Scene) -> Draft | None:
    """Where the event was held, as printed."""
    event = _meant(scene)
    if not event:
        return None
    return _fact_draft(scene, event, "place", {"vi": "{event} diễn ra tại {fact}", "en": "{event} took place at {fact}"})


def organiser(scene: Scene) -> Draft | None:
    event = _meant(scene)
    if not event:
        return None
    return _fact_draft(scene, event, "organiser", {"vi": "{fact} tổ chức {event}", "en": "{event} was organised by {fact}"})


def _meant(scene: Scene) -> Event | None:
    """The event that the question asks about; None when it asks about no event, or about a person's part in one."""
    named = event_tables.KIND.search(scene.query.question) or event_tables.KIND.search(fold(scene.query.question)) or scene.query.day
    tone_less = any(fold(kind) in fold(scene.query.question) for kind in event_tables.KINDS)
    if not (named or tone_less) or scene.query.people:
        return None
    return _event(scene)


def _fact_draft(scene: Scene, event: Event, name: str, template: dict[str, str]) -> Draft | None:
    told = [(report, fact) for report in event.reports if (fact := getattr(report, name))]
    # Where some only listened ("điểm cầu …") is the place of the event only when no report names another.
    told.sort(key=lambda item: "điểm cầu" in item[1].text.lower())
    if not told:
        return None
    report, fact = told[0]
    document = scene.register.document(report.document_id)
    label = phrasing.event_phrase(event, scene.query.language)
    text = template[scene.query.language].format(event=label, fact=fact.text)
    spans = [sentence_at(document, fact.start), _fact_span(scene, event, "name", event.name)]
    return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))


def _fact_span(scene: Scene, event: Event, name: str, text: str) -> Span | None:
    for report in event.reports:
        fact = getattr(report, name)
        if fact and fact.text == text:
            return sentence_at(scene.register.document(report.document_id), fact.start)
    return None


KIND_ANSWERS = {
    questions.NUMBER: number,
    questions.DATE: date,
    questions.PLACE: place,
    questions.ORGANISER: organiser,
}
