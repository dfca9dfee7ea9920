"""Answers from what articles say of an event itself: how many, when, where, who held it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answerers.reader import phrasing
from assistant.answerers.reader.scene import EVENT_ENOUGH, Scene, ordinals, sentence_at, written_day
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.language.dates import find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.language.translations import TRANSLATIONS
from assistant.text import fold, sentences, words
from assistant.types import Document, Draft, DraftClaim, Event, Outcome, Report, Span

_HEDGE = re.compile(
    r"(?:hơn|gần|khoảng|trên|chừng|ước tính|ước|ít nhất|tối đa|xấp xỉ|không dưới|dưới|tổng cộng|đúng|more than|over|about|around|nearly|almost|some|at least|approximately|up to|fewer than)\s+$",  # noqa: E501
    re.IGNORECASE,
)
_UNIT_ENDS = re.compile(
    r"[,.;:?!()]|\b(?:dự|tham dự|tham gia|theo dõi|có mặt|đã|được|ở|tại|trong|trên|của|cho|từ|về|vào|là|thì|xem|đến|tới|do|mỗi|một|hội nghị|hội thảo|diễn đàn|tọa đàm|lần|nối|kết nối|"  # noqa: E501
    r"du|tham|theo doi|co|da|duoc|o|tai|trong|cua|cho|tu|ve|vao|hoi|dien dan|toa dam|"
    r"did|does|do|was|were|are|is|took|take|attended|joined|participated|at|in|of|the|on|have|had|has|from|were there)\b"  # noqa: E501
)
_FOCUS = re.compile(
    r"(?P<focus>kinh phí|giá|diện tích|doanh thu|lợi nhuận|chi phí|tổng vốn|vốn|mức|tốc độ|tuổi|nhiệt độ|dân số|sản lượng|năng suất|lương|tỷ lệ|tỉ lệ|thời lượng|quy mô|ngân sách|học phí|"  # noqa: E501
    r"kinh phi|dien tich|doanh thu|chi phi|ngan sach|hoc phi|ty le|budget|price|cost|fee|area|population|age|rate|salary|revenue)(?!\w)",  # noqa: E501
    re.IGNORECASE,
)
# A figure without an event needs this much of the question in its sentence and with its document.
_ENOUGH_WITHOUT_EVENT = 0.72
_SURE = 0.7
"""… and this much with the headline alone: what is said elsewhere in the article may be about something else."""
_UNIT_BEFORE = re.compile(
    r"(?:tổng )?số (?:lượng )?(?P<unit>(?:[^\W\d_]+ ?){1,5}?)(?:tham dự|dự|tham gia)?\s*(?::|là|đạt)\s*"
    r"(?:[^\W\d_]+ )?$",
    re.IGNORECASE,
)
_ROW_NAMED = 0.12
"""A table's row is meant when its first cell holds this share of the question."""
_LONGEST_CELL = 60
_MOST_SENTENCE = 400
# "chuyển đổi số năm 2024": "số" alone asks for a number only where a question begins with it.
_ASKS_NUMBER = (
    re.compile(r"(?:bao nhiêu|bao nhieu|\bmấy|\bmay|how many|how much|number of|số lượng|so luong)\s+", re.IGNORECASE),
    re.compile(r"^\W*(?:tổng số|tong so|tổng|tong|con số|số|so)\s+(?!bao|mấy)", re.IGNORECASE),
)

_EVENT_NOUN = re.compile(
    rf"{event_tables.KIND.pattern}|(?<!\w)(?:lớp|khóa|khoá|buổi|cuộc|phiên|kỳ|chương trình|lop|khoa|buoi|ky)(?!\w)",
    re.IGNORECASE,
)


_PLACE_KIND = re.compile(
    r"(?P<kind>hội trường|khách sạn|nhà hát|trung tâm|thành phố|tỉnh|huyện|quận|xã|phường|bảo tàng|trường|học viện|nhà|cung|sân)\s+nào",  # noqa: E501
    re.IGNORECASE,
)
_HOTEL = re.compile(r"(?<!\w)(?:khách sạn|khach san|hotel)(?!\w)", re.IGNORECASE)
_ENGLISH_VENUE = re.compile(
    r"(?:which|what)\s+(?P<kind>hotel|hall|museum|university|palace|theatre|library|school)", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"(?<!\w)(?:dời|lùi|hoãn|chuyển|doi|lui|hoan|postponed|moved|rescheduled)(?!\w).{0,40}(?:ngày|khi|bao giờ|ngay|when|date|day)",  # noqa: E501
    re.IGNORECASE,
)
_PUT_OFF_TO = re.compile(r"(?<!\w)(?:dời|lùi|hoãn|chuyển|postponed|moved|rescheduled)(?!\w)", re.IGNORECASE)
_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}\b|\b\d{1,2}:\d{2}\b|\d\s*(?:am|pm|a\.m|p\.m)", re.IGNORECASE
)
_THEME = re.compile(
    r"(?:chủ đề|thông điệp|khẩu hiệu|theme|themed)\s*(?:của [^“\".]{0,60}|năm nay|lần này|chính|là|of [^“\".]{0,60}|was|is|:|,|\s)*[“\"«](?P<theme>[^”\"»\n]{3,160})[”\"»]",  # noqa: E501
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its unit in a sentence."""

    score: float
    value: float
    phrase: str
    span: Span
    document: Document
    fit: float = 1.0
    """Share of the unit's words that stand behind the figure."""


def number(scene: Scene) -> Draft | None:
    """ "hơn 12.480 hội viên"; several when the sources disagree; a refusal when the event gives no such figure."""
    unit = unit_of(scene)
    focus = _focus(scene)
    if not unit and not focus:
        return None
    event = _event(scene)
    documents = (
        [scene.register.document(id_) for id_ in event.document_ids] if event else list(scene.documents.values())
    )
    if (scene.query.dates or scene.query.ordinal) and not event:
        documents = [document for document in documents if fits_dates(scene, document)]
        if not documents:
            return Draft(outcome=Outcome.NOT_STATED) if scene.near else None
    found = [count for document in documents for count in counts(scene, document, unit, focus, event)]
    found += [count for document in documents for count in _cells(scene, document, unit)]
    if not found:
        # What is counted in its own unit and stands with no figure is not stated; a bare "bao nhiêu" may be put in words.  # noqa: E501
        return Draft(outcome=Outcome.NOT_STATED) if event or (unit and scene.near) else None
    found = _of_what_is_asked(scene, found, event)
    best = max(found, key=lambda count: count.score)
    if not event:
        # Figures of different things stand in different articles: without an event there is one answer, or none.
        sure = best.score >= _ENOUGH_WITHOUT_EVENT and scene.coverage.of(best.phrase, *_around(scene, best)) >= _SURE
        if not sure and scene.query.people:
            # What somebody got or did is told in a sentence of its own, by name.
            return None
        if not sure:
            return Draft(outcome=Outcome.NOT_STATED) if scene.near else None
        return _numbers_draft(scene, [best], None)
    top = [count for count in found if count.score >= best.score - 0.15]
    return _numbers_draft(scene, _one_each(top), event)


def _of_what_is_asked(scene: Scene, found: list[Count], event: Event | None) -> list[Count]:
    """Of several counts, those whose sentence has the words that narrow them down: "bao nhiêu người xem trực tuyến"."""
    if not event:
        return found
    beyond = scene.focus(scene.register.document(event.document_ids[0]), event)
    asked = {term: weight for term, weight in beyond.weights.items() if term not in scene.query.asking}
    total = sum(asked.values())
    if not total:
        return found
    narrow = [
        count
        for count in found
        if sum(asked.get(scene.query.spell(word.text), 0.0) for word in words(_around(scene, count)[0])) >= 0.5 * total
    ]
    return narrow or found


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    return count.document.text[count.span.start : count.span.end], count.document.title or ""


def _focus(scene: Scene) -> str:
    """What "… là bao nhiêu" asks the figure of: "kinh phí", "giá". It has to stand in the sentence."""
    match = _FOCUS.search(scene.query.question)
    return match["focus"].lower() if match else ""


def unit_of(scene: Scene) -> list[str]:
    """What is counted, as comparable words: "điểm cầu", "cán bộ, đảng viên"."""
    question = scene.query.question
    match = next((match for pattern in _ASKS_NUMBER if (match := pattern.search(question))), None)
    if not match:
        return []
    rest = question[match.end() :]
    if match.re is _ASKS_NUMBER[1]:
        # "Số học viên lớp tập huấn X là bao nhiêu": what is counted ends where the event begins.
        rest = rest[: named.start()] if (named := _EVENT_NOUN.search(rest)) else rest
    stop = _UNIT_ENDS.search(rest.lower().replace(", ", " và "))
    phrase = rest.replace(", ", " và ")[: stop.start() if stop else None].strip()
    if scene.query.language == "en":
        low = phrase.lower()
        both = [
            TRANSLATIONS[english]
            for english in TRANSLATIONS
            if english == low or low.endswith(f" {english}")
        ]
        phrase = max(both, key=len) if both and _in_vietnamese(scene) else phrase
    dates = find_dates(phrase)
    phrase = phrase[: dates[0].start] if dates else phrase
    return [
        scene.query.spell(word.text) for word in words(phrase) if word.text.lower() not in ("và", "các", "va", "cac")
    ][:8]


def _in_vietnamese(scene: Scene) -> bool:
    """Whether the article that an English question would be answered from is Vietnamese."""
    event = _event(scene)
    documents = [scene.register.document(event.document_ids[0])] if event else list(scene.evidence.documents())
    return not documents or documents[0].language != "en"


def _event(scene: Scene) -> Event | None:
    """The one event meant: by its day, or by enough of its words."""
    if not scene.events:
        return None
    score, event = scene.events[0]
    # A month narrows the choice nearly as a day does; a year does not.
    month = any(date.month or date.quarter for date in scene.query.dates)
    if scene.query.day or (month and score >= 0.4) or score >= EVENT_ENOUGH:
        return event
    return None


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
    mentions = find_dates(document.text, year=year)
    return all(any(mention.agrees_with(date) for mention in mentions) for date in scene.query.dates)


def counts(
    scene: Scene, document: Document, unit: list[str], focus: str, event: Event | None = None
) -> Iterator[Count]:
    """The figures before the unit in what a document tells of the event; `focus` has to stand in their sentence."""
    for span in scene.sentences_of(event, document):
        sentence = document.text[slice(*span)]
        if focus and not _speaks_of(scene, sentence, focus):
            continue
        if "attended" in scene.query.acts and not questions.ATTENDING.search(sentence):
            continue
        if event and _tells_of_another_edition(scene, event, sentence):
            continue
        yield from counts_in(scene, document, span, unit)


def counts_in(scene: Scene, document: Document, span: tuple[int, int], unit: list[str]) -> Iterator[Count]:
    """The figures of one sentence that stand before the unit, or behind it: "Số đại biểu: 340"."""
    sentence = document.text[slice(*span)]
    dates = find_dates(sentence)
    figures = [f for f in find_figures(sentence) if not any(d.start <= f.start < d.end for d in dates)]
    around = scene.coverage.of(sentence, document.title or "", scene.lead(document))
    near = 0.4 * around
    for position, figure in enumerate(figures):
        limit = figures[position + 1].start if position + 1 < len(figures) else len(sentence)
        fit, unit_end = _fit(scene, sentence, figure, limit, unit)
        hedge = _HEDGE.search(sentence[: figure.start])
        # A figure without a unit of its own is told in its sentence: cut behind a word it says nothing.
        phrase = sentence[hedge.start() if hedge else figure.start : unit_end] if unit else sentence
        if headed := _headed_by(scene, sentence, figure, unit):
            fit, phrase = 1.0, headed
        if fit >= 0.5:
            yield Count(0.6 * fit + near, figure.value, phrase, Span(document.id, *span), document, fit)


def _headed_by(scene: Scene, sentence: str, figure: FigureMention, unit: list[str]) -> str:
    """ "Số đại biểu: 340", "số điểm cầu là 12" with the unit before the figure; empty for any other sentence."""
    head = _UNIT_BEFORE.search(sentence[: figure.start])
    if not head or not unit:
        return ""
    held = {scene.query.spell(word.text) for word in words(head["unit"])}
    people = _asks_people(scene, unit) and questions.PERSON_UNITS.search(head["unit"])
    return sentence[head.start() : figure.end] if people or set(unit) <= held else ""


def _tells_of_another_edition(scene: Scene, event: Event, sentence: str) -> bool:
    """Whether a sentence speaks of an edition that the event is not: "lần thứ 4 có 280 đại biểu"."""
    told, own = ordinals(sentence), ordinals(event.name)
    return bool(told and own and not set(told) & set(own))


def _speaks_of(scene: Scene, sentence: str, focus: str) -> bool:
    """Whether the words stand in the sentence, with their tones when the question has them."""
    if scene.query.folded:
        focus, sentence = fold(focus), fold(sentence)
    return bool(re.search(rf"(?<!\w){re.escape(focus.lower())}(?!\w)", sentence.lower()))


def _cells(scene: Scene, document: Document, unit: list[str]) -> Iterator[Count]:
    """Figures of tables, which readers give as lines of cells: the column headed by the unit, the row that is named."""
    header: list[str] = []
    position = 0
    for line in document.text.split("\n"):
        start, position = position, position + len(line) + 1
        cells = [cell.strip() for cell in re.split(r"\s*[;|]\s*", line.strip().strip("|"))]
        if len(cells) < 2 or any(len(cell) > _LONGEST_CELL for cell in cells):
            header = []
        elif len(header) != len(cells):
            header = cells
        elif (named := scene.coverage.of(cells[0])) >= _ROW_NAMED:
            for name, cell in zip(header[1:], cells[1:], strict=True):
                held = {scene.query.spell(word.text) for word in words(name)}
                if unit and all(word in held for word in unit) and (figures := find_figures(cell)):
                    # A row that the question names beats the total in a sentence.
                    phrase = f"{cells[0]}: {cell} ({name[:1].lower()}{name[1:]})"
                    yield Count(
                        1.0 + named, figures[0].value, phrase, Span(document.id, start, start + len(line)), document
                    )


def _fit(scene: Scene, sentence: str, figure: FigureMention, limit: int, unit: list[str]) -> tuple[float, int]:
    """Share of the unit's words right behind the figure (nine words at most), and where the phrase with them ends."""
    behind = words(sentence[figure.end : limit])[:9]
    if not behind or re.match(r"\s*[.;:]", sentence[figure.end : figure.end + 2]):
        return 0.0, figure.end
    if _asks_people(scene, unit):
        people = questions.PERSON_UNITS.search(sentence, figure.end, limit)
        near = people and len(words(sentence[figure.end : people.start()])) <= 3
        return (1.0, people.end()) if people and near else (0.0, figure.end)
    wanted = frozenset(unit)
    if not wanted:
        return 1.0, figure.end + behind[0].end
    found = [word for word in behind if scene.query.spell(word.text) in wanted]
    # The unit's first word has to stand near the figure: "310 điểm cầu và hơn 12.480 hội viên" are two counts.
    if not found or behind.index(found[0]) > 3:
        return 0.0, figure.end
    # "12.400 hội viên trong toàn Hội": the unit ends where other words come between, or where it starts again.
    unit_words = [found[0]]
    for word in found[1:]:
        if behind.index(word) - behind.index(unit_words[-1]) > 3 or scene.query.spell(word.text) in {
            scene.query.spell(w.text) for w in unit_words
        }:
            break
        unit_words.append(word)
    found = unit_words
    distinct = {scene.query.spell(word.text) for word in found}
    return len(distinct) / len(wanted), figure.end + found[-1].end


def _asks_people(scene: Scene, unit: list[str]) -> bool:
    """Whether people in general are counted: reports call them delegates, members, guests."""
    return bool(unit) and any(scene.query.spell(word) == unit[0] for word in questions.ASKS_PEOPLE)


def _one_each(found: list[Count]) -> list[Count]:
    """The best count of each document, then one for each value."""
    by_document: dict[str, Count] = {}
    for count in sorted(found, key=lambda count: -count.score):
        by_document.setdefault(count.document.id, count)
    return list({count.value: count for count in reversed(by_document.values())}.values())[::-1]


def _numbers_draft(scene: Scene, found: list[Count], event: Event | None) -> Draft:
    vietnamese = scene.query.language == "vi"
    if len(found) == 1 and not event and len(whole := _around(scene, found[0])[0]) <= _MOST_SENTENCE:
        return Draft((DraftClaim(phrasing.sentence(whole), (found[0].span,)),))
    if len(found) == 1:
        return Draft(
            (DraftClaim(phrasing.sentence(_number_text(scene, found[0], event)), _with_day(scene, found[0], event)),)
        )
    claims = []
    for count in found[:4]:
        source = count.document.publisher or count.document.title or count.document.name
        text = f"Theo {source}: {count.phrase}" if vietnamese else f"According to {source}: {count.phrase}"
        claims.append(DraftClaim(phrasing.sentence(text), (count.span,)))
    same_event = event and all(count.document.id in event.document_ids for count in found)
    return Draft(tuple(claims), Outcome.CONFLICTING if same_event else Outcome.ANSWERED)


def _number_text(scene: Scene, count: Count, event: Event | None) -> str:
    day, _ = scene.day_fact(event)
    where = phrasing.event_phrase(event, scene.query.language, day=day) if event and event.name else ""
    return f"{count.phrase} ({where})" if where else count.phrase


def _with_day(scene: Scene, count: Count, event: Event | None) -> tuple[Span, ...]:
    spans = [count.span]
    if event and event.name:
        spans += [scene.day_fact(event)[1], fact_span(scene, event, "name", event.name)]
    return tuple(dict.fromkeys(span for span in spans if span))


def date(scene: Scene) -> Draft | None:
    """The event's day; for what is no event, the date that stands in the sentence about it."""
    asked = fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    if questions.CLOCK[scene.query.toneless].search(asked):
        return _clock(scene)
    if _PUT_OFF.search(scene.query.question):
        return _new_day(scene)
    event = _meant(scene)
    if not event:
        return None
    for report in event.reports:
        if report.date and report.date_fact:
            document = scene.register.document(report.document_id)
            text = _date_text(scene, event, report, document)
            spans = [sentence_at(document, report.date_fact.start), fact_span(scene, event, "name", event.name)]
            return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
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
    event = _event(scene)
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
    day = written_day(report.date, report.date_fact)
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


def place(scene: Scene) -> Draft | None:
    """Where the event was held, as printed."""
    event = _meant(scene)
    if not event:
        return None
    if named := _place_of_kind(scene, event) or _venue_in_english(scene, event):
        return named
    if _HOTEL.search(scene.query.question) and not _HOTEL.search(event.place):
        # Whoever asks for the hotel is not told the town.
        return Draft(outcome=Outcome.NOT_STATED)
    return _fact_draft(
        scene, event, "place", {"vi": "{event} diễn ra tại {fact}", "en": "{event} took place at {fact}"}
    )


def _venue_in_english(scene: Scene, event: Event) -> Draft | None:
    """ "Which hotel": the sentence of the event with a name and that word behind it, "the Rose Hotel"."""
    asked = _ENGLISH_VENUE.search(scene.query.question)
    if not asked:
        return None
    named = re.compile(rf"(?:[{event_tables.CAPITAL}][\w’'-]*\s+)+{asked['kind'].capitalize()}(?!\w)")
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            if match := named.search(document.text, start, end):
                label = phrasing.event_phrase(event, scene.query.language)
                text = f"{label} took place at {match.group()}"
                spans = (Span(id_, start, end), fact_span(scene, event, "name", event.name))
                return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return None


def _place_of_kind(scene: Scene, event: Event) -> Draft | None:
    """ "ở hội trường nào", "khách sạn nào": the event's sentence that names a place of that kind."""
    asked = _PLACE_KIND.search(scene.query.question)
    if not asked:
        return None
    kind = asked["kind"]
    found: list[tuple[float, Span, str]] = []
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        for start, end in scene.sentences_of(event, document):
            sentence = document.text[start:end]
            for match in re.finditer(
                rf"(?<!\w){re.escape(kind)}\s+(?:(?:lớn|số|thủ đô|của)\s+)?[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][\w-]*(?:\s+[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ\d][\w-]*)*",  # noqa: E501
                sentence,
                re.IGNORECASE,
            ):
                if match.group()[len(kind) :].strip()[:1].isupper():
                    found.append((scene.coverage.of(sentence), Span(id_, start, end), match.group()))
    if not found:
        return None
    _, span, name = max(found, key=lambda item: item[0])
    template = "{event} diễn ra tại {fact}" if scene.query.language == "vi" else "{event} took place at {fact}"
    text = template.format(event=phrasing.event_phrase(event, scene.query.language), fact=name)
    return Draft(
        (
            DraftClaim(
                phrasing.sentence(text), tuple(s for s in (span, fact_span(scene, event, "name", event.name)) if s)
            ),
        )
    )


def theme(scene: Scene) -> Draft | None:
    """The theme under which an event was held: the quoted words behind "chủ đề"."""
    event = _event(scene)
    if not event or not questions.THEME[scene.query.toneless].search(
        fold(scene.query.question) if scene.query.toneless else scene.query.question.lower()
    ):
        return None
    for id_ in event.document_ids:
        document = scene.register.document(id_)
        if match := _THEME.search(document.text):
            label = phrasing.event_phrase(event, scene.query.language)
            text = (
                f"Chủ đề của {label} là “{match['theme']}”"
                if scene.query.language == "vi"
                else f"The theme of {label} was “{match['theme']}”"
            )
            spans = (sentence_at(document, match.start("theme")), fact_span(scene, event, "name", event.name))
            return Draft((DraftClaim(phrasing.sentence(text), tuple(dict.fromkeys(s for s in spans if s))),))
    return None


def organiser(scene: Scene) -> Draft | None:
    event = _meant(scene)
    if not event:
        return None
    return _fact_draft(
        scene, event, "organiser", {"vi": "{fact} tổ chức {event}", "en": "{event} was organised by {fact}"}
    )


def _meant(scene: Scene) -> Event | None:
    """The event that the question asks about; None when it asks about no event, or about a person's part in one."""
    named = (
        event_tables.KIND.search(scene.query.question)
        or event_tables.KIND.search(fold(scene.query.question))
        or scene.query.day
    )
    tone_less = any(fold(kind) in fold(scene.query.question) for kind in event_tables.KINDS)
    if not (named or tone_less) or scene.query.people:
        return None
    return _event(scene)


def _fact_draft(scene: Scene, event: Event, name: str, template: dict[str, str]) -> Draft | None:
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


KIND_ANSWERS = {
    questions.NUMBER: number,
    questions.DATE: date,
    questions.PLACE: place,
    questions.ORGANISER: organiser,
}
