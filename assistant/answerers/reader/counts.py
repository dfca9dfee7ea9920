"""Figures in articles: how many of what stands in which sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answerers.reader.coverage import fold_of_key
from assistant.answerers.reader.meant import the_event
from assistant.answerers.reader.scene import Scene
from assistant.answerers.reader.times import ordinals
from assistant.language import events as event_tables
from assistant.language import questions
from assistant.language.dates import find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.language.translations import TRANSLATIONS
from assistant.text import fold, words
from assistant.types import Document, Event, Span

_HEDGE = re.compile(
    r"(?:hơn|gần|khoảng|trên|chừng|ước tính|ước|ít nhất|tối đa|xấp xỉ|không dưới|dưới|tổng cộng|đúng|more than|over|about|around|nearly|almost|some|at least|approximately|up to|fewer than)\s+$",  # noqa: E501
    re.IGNORECASE,
)
_UNIT_ENDS = re.compile(
    r"[,.;:?!()]|\b(?:dự|nếu|đạt|chiếm|tham dự|tham gia|theo dõi|có mặt|đã|được|ở|tại|trong|trên|của|cho|từ|về|vào|là|thì|xem|đến|tới|do|mỗi|một|hội nghị|hội thảo|diễn đàn|tọa đàm|lần|nối|kết nối|"  # noqa: E501
    r"du|tham|theo doi|co|da|duoc|o|tai|trong|cua|cho|tu|ve|vao|hoi|dien dan|toa dam|"
    r"did|does|do|was|were|are|is|took|take|attended|joined|participated|at|in|of|the|on|have|had|has|from|were there)\b"  # noqa: E501
)
_FOCUS = re.compile(
    r"(?P<focus>kinh phí|giá|diện tích|doanh thu|lợi nhuận|chi phí|tổng vốn|vốn|mức|tốc độ|tuổi(?! trẻ| thơ)|nhiệt độ|dân số|sản lượng|năng suất|lương|tỷ lệ|tỉ lệ|thời lượng|quy mô|ngân sách|học phí|"  # noqa: E501
    r"kinh phi|dien tich|doanh thu|chi phi|ngan sach|hoc phi|ty le|budget|price|cost|fee|area|population|age|rate|salary|revenue|value|worth)(?!\w)",  # noqa: E501
    re.IGNORECASE,
)
# "sáng 28 do nhà thơ A chủ trì": a day, and somebody who comes after it.
_ANOTHERS = re.compile(r"(?<!\w)(?:do|của|với|bởi|cho|tại|ở|by|from|with)(?!\w)", re.IGNORECASE)
# "the 22nd ASEAN officials" are not 22.
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"(?<!\w)(?:so với|compared (?:with|to)|than)\s[^,.;:]*", re.IGNORECASE)
# By how many more or fewer there were, and not how many.
_CHANGED_BY = re.compile(
    r"(?<!\w)(?:tăng|giảm|tăng thêm|giảm đi|nhiều hơn|ít hơn|up|down)\s+(?:thêm\s+)?$", re.IGNORECASE
)
_ASKS_CHANGE = re.compile(
    r"(?<!\w)(?:tăng|giảm|thêm|hơn|kém|tang|giam|them|hon|kem|increas\w*|more|fewer|grow\w*|rise|rose)(?!\w)"
)
_PERCENT = re.compile(r"\s?%")
_SHARE_UNITS = frozenset({"%", "phân2", "phan", "percent"})
# What is said of those counted, behind the event that they are of: "bao nhiêu hội viên lớp X phải thi lại".
_OF_THEM = re.compile(
    r"(?<!\w)(?:đạt|được|bị|là|phải|trúng|đoạt|đến từ|thuộc|came from|were|from)(?!\w)|"
    r"(?<=\s\d)\s|(?<=\s\d\d)\s|(?<=\s\d\d\d)\s",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;:?]")
_UNIT_BEFORE = re.compile(
    r"(?:tổng )?số (?:lượng )?(?P<unit>(?:[^\W\d_]+ ?){1,5}?)(?:tham dự|dự|tham gia)?\s*(?::|là|đạt)\s*"
    r"(?:[^\W\d_]+ )?$",
    re.IGNORECASE,
)
_ROW_NAMED = 0.12
"""A table's row is meant when its first cell holds this share of the question."""
_LONGEST_CELL = 60
# Behind a comma the next thing is asked: "bao nhiêu hộ, chiếm bao nhiêu phần trăm".
_ASKS_ON = re.compile(
    r",\s[^,]*?(?<!\w)(?:bao nhiêu|bao nhieu|mấy|ai|gì|nào|đâu|how many|how much)(?!\w)", re.IGNORECASE
)
# A deed this many characters behind a figure is done by those counted.
_NEXT = 30
# "chuyển đổi số năm 2024": "số" alone asks for a number only where a question begins with it.
_ASKS_NUMBER = (
    re.compile(r"(?:bao nhiêu|bao nhieu|\bmấy|\bmay|how many|how much|number of|số lượng|so luong)\s+", re.IGNORECASE),
    re.compile(r"^\W*(?:tổng số|tong so|tổng|tong|con số|số|so)\s+(?!bao|mấy)", re.IGNORECASE),
)
_EVENT_NOUN = re.compile(
    rf"{event_tables.KIND.pattern}|(?<!\w)(?:lớp|khóa|khoá|buổi|cuộc|phiên|kỳ|chương trình|lop|khoa|buoi|ky)(?!\w)",
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


def focus_of(scene: Scene) -> str:
    """What "… là bao nhiêu" asks the figure of: "kinh phí", "giá". It has to stand in the sentence."""
    match = _FOCUS.search(scene.query.question)
    return match["focus"].lower() if match else ""


def unit_of(scene: Scene) -> list[str]:
    """What is counted, as comparable words: "điểm cầu", "cán bộ, đảng viên"."""
    match = _number_asked(scene)
    return _unit_behind(scene, match) if match else []


def counted_words(scene: Scene) -> frozenset[str]:
    """The words for all that a question counts."""
    return frozenset(word for unit in [unit_of(scene), *units_of(scene)] for word in unit)


def behind_unit(scene: Scene) -> str:
    """What the question says of those counted behind them: "… phải thi lại"; of an event's name nothing."""
    match = _number_asked(scene)
    unit = unit_of(scene)
    if not match or not unit or match.re is not _ASKS_NUMBER[0]:
        return ""
    rest = scene.query.question[match.end() :]
    ends = [found.start() for pattern in (_ASKS_ON, _MARK) if (found := pattern.search(rest))]
    rest = rest[: min(ends, default=len(rest))]
    if event := _EVENT_NOUN.search(rest):
        told = _OF_THEM.search(rest, event.end())
        rest = f"{rest[: event.start()]} {rest[told.start() :] if told else ''}"
    return " ".join(word.text for word in words(rest) if scene.query.spell(word.text) not in unit)


def unit_phrase(scene: Scene) -> str:
    """What is counted, as the question writes it and what follows it."""
    match = _number_asked(scene)
    return scene.query.question[match.end() :][:40] if match else ""


def _number_asked(scene: Scene) -> re.Match[str] | None:
    return next((match for pattern in _ASKS_NUMBER if (match := pattern.search(scene.query.question))), None)


def units_of(scene: Scene) -> list[list[str]]:
    """What is counted by each "bao nhiêu" of a question: "bao nhiêu bài trên tổng số bao nhiêu bài"."""
    found = [_unit_behind(scene, match) for match in _ASKS_NUMBER[0].finditer(scene.query.question)]
    return [unit for unit in found if unit]


def _unit_behind(scene: Scene, match: re.Match[str]) -> list[str]:
    question = scene.query.question
    rest = question[match.end() :]
    rest = rest[: asked.start()] if (asked := _ASKS_ON.search(rest)) else rest
    if match.re is _ASKS_NUMBER[1]:
        # "Số học viên lớp tập huấn X là bao nhiêu": what is counted ends where the event begins.
        rest = rest[: named.start()] if (named := _EVENT_NOUN.search(rest)) else rest
    elif questions.PERSON_UNITS.match(rest) and (named := _EVENT_NOUN.search(rest)):
        # "bao nhiêu học viên khóa 7 phải thi lại": people are counted by their word alone.
        rest = rest[: named.start()]
    stop = _UNIT_ENDS.search(rest.lower().replace(", ", " và "))
    phrase = rest.replace(", ", " và ")[: stop.start() if stop else None].strip()
    if scene.query.language == "en":
        low = phrase.lower()
        both = [TRANSLATIONS[english] for english in TRANSLATIONS if english == low or low.endswith(f" {english}")]
        phrase = max(both, key=len) if both and _in_vietnamese(scene) else phrase
    dates = find_dates(phrase)
    phrase = phrase[: dates[0].start] if dates else phrase
    return [
        scene.query.spell(word.text) for word in words(phrase) if word.text.lower() not in ("và", "các", "va", "cac")
    ][:8]


def _in_vietnamese(scene: Scene) -> bool:
    """Whether the article that an English question would be answered from is Vietnamese."""
    event = the_event(scene)
    documents = [scene.register.document(event.document_ids[0])] if event else list(scene.evidence.documents())
    return not documents or documents[0].language != "en"


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
        yield from counts_in(scene, document, span, _in_its_language(scene, document, unit))


def _in_its_language(scene: Scene, document: Document, unit: list[str]) -> list[str]:
    """What a Vietnamese question counts, in the word of an English article: `delegates` for "đại biểu"."""
    if scene.query.language == "en" or document.language != "en":
        return unit
    called = [
        english
        for english, vietnamese in TRANSLATIONS.items()
        if [fold(w) for w in vietnamese.split()] == [fold_of_key(w) for w in unit]
    ]
    plural = sorted(called, key=lambda english: not english.endswith("s"))
    return [scene.query.spell(word) for word in plural[0].split()] if plural else unit


def counts_in(scene: Scene, document: Document, span: tuple[int, int], unit: list[str]) -> Iterator[Count]:
    """The figures of one sentence that stand before the unit, or behind it: "Số đại biểu: 340"."""
    sentence = document.text[slice(*span)]
    dates = find_dates(sentence)
    figures = [f for f in find_figures(sentence) if not any(d.start <= f.start < d.end for d in dates)]
    figures = [f for f in figures if not _ORDINAL_END.match(sentence, f.end)]
    if unit and not _SHARE_UNITS & set(unit):
        # "100% học viên" does not say how many they are.
        figures = [f for f in figures if not _PERCENT.match(sentence, f.end)]
    changes = [f for f in figures if _CHANGED_BY.search(sentence[: f.start]) and not _ASKS_CHANGE.search(scene.asked)]
    around = scene.coverage.of(sentence, document.title or "", scene.lead(document))
    near = 0.4 * around
    done = questions.COUNTED_DEED[scene.query.toneless].search(scene.asked)
    for position, figure in enumerate(figures):
        if figure in changes:
            continue
        limit = figures[position + 1].start if position + 1 < len(figures) else len(sentence)
        fit, unit_end = _fit(scene, sentence, figure, limit, unit)
        if done and not _stands_in_list(sentence, figure) and (len(figures) > 1 or not _deed_at(done, sentence)):
            # "700 registered and 412 logged in": the deed behind the figure tells whom it counts.
            behind = _deed_at(done, sentence[figure.end : limit], none=-1)
            if behind < 0:
                continue
            if asks_people(scene, unit) and behind <= _NEXT:
                fit, unit_end = 1.0, figure.end + behind + len(done.group())
        hedge = _HEDGE.search(sentence[: figure.start])
        # A figure without a unit of its own is told in its sentence: cut behind a word it says nothing.
        phrase = sentence[hedge.start() if hedge else figure.start : unit_end] if unit else sentence
        if headed := _headed_by(scene, sentence, figure, unit):
            fit, phrase = 1.0, headed
        # "nhà báo" is not counted by "hai báo": a unit of two syllables is there whole or not at all.
        if fit >= (1.0 if len(unit) <= 2 else 0.5):
            yield Count(0.6 * fit + near, figure.value, phrase, Span(document.id, *span), document, fit)


def _deed_at(done: re.Match[str], text: str, *, none: int = 0) -> int:
    """Where the deed of the counted stands in a text, in the question's word or another for it; else `none`."""
    folded, asked = fold(text), fold(done.group())
    found = [at for deed in (asked, questions.SAME_DEED.get(asked, asked)) if (at := folded.find(deed)) >= 0]
    return min(found) + (1 if none == 0 else 0) if found else none


def _stands_in_list(sentence: str, figure: FigureMention) -> bool:
    """ "70 hộ đăng ký, trong đó có 12 hộ nghèo": a part of those counted before."""
    return (
        re.search(r"(?:trong đó|trong số này|gồm|including)\s+(?:có\s+)?$", sentence[: figure.start], re.IGNORECASE)
        is not None
    )


def _headed_by(scene: Scene, sentence: str, figure: FigureMention, unit: list[str]) -> str:
    """ "Số đại biểu: 340", "số điểm cầu là 12" with the unit before the figure; empty for any other sentence."""
    head = _UNIT_BEFORE.search(sentence[: figure.start])
    if not head or not unit:
        return ""
    held = {scene.query.spell(word.text) for word in words(head["unit"])}
    people = asks_people(scene, unit) and questions.PERSON_UNITS.search(head["unit"])
    return sentence[head.start() : figure.end] if people or set(unit) <= held else ""


def _tells_of_another_edition(scene: Scene, event: Event, sentence: str) -> bool:
    """Whether a sentence speaks of an edition that the event is not: "lần thứ 4 có 280 đại biểu"."""
    # "… 148 bộ ảnh, tăng 30 bộ so với lần thứ II": held against another edition, the sentence is still of this one.
    told, own = ordinals(_HELD_AGAINST.sub(" ", sentence)), ordinals(event.name)
    return bool(told and own and not set(told) & set(own))


def _speaks_of(scene: Scene, sentence: str, focus: str) -> bool:
    """Whether the words stand in the sentence, with their tones when the question has them; a share by its sign."""
    if fold(focus) in ("ty le", "ti le", "rate") and re.search(r"\d\s?%", sentence):
        return True
    if scene.query.language == "en":
        called = questions.FOCUS_IN_VIETNAMESE.get(fold(focus), ())
        if any(_speaks_of(scene, sentence, word) for word in called):
            return True
    if scene.query.folded:
        focus, sentence = fold(focus), fold(sentence)
    return bool(re.search(rf"(?<!\w){re.escape(focus.lower())}(?!\w)", sentence.lower()))


def is_away(count: Count) -> bool:
    """Whether those counted only listened from elsewhere: "500 người nữa xem qua mạng"."""
    sentence = count.document.text[count.span.start : count.span.end]
    at = sentence.find(count.phrase)
    behind = sentence[at + len(count.phrase) :] if at >= 0 else ""
    clause = re.split(r"[;,.]|\s(?:và|and|còn|while)\s(?=[^;,.]*\d)", behind, maxsplit=1)[0]
    return questions.AWAY.search(f"{count.phrase} {clause}") is not None


def of_the_way_asked(scene: Scene, found: list[Count]) -> list[Count]:
    """Those who listened from elsewhere when they are asked for, else those who were there, where both are counted."""
    away = questions.AWAY.search(scene.query.question) is not None
    return [count for count in found if is_away(count) == away] or found


def cells(scene: Scene, document: Document, unit: list[str]) -> Iterator[Count]:
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
    if asks_people(scene, unit):
        people = questions.PERSON_UNITS.search(sentence, figure.end, limit)
        between = sentence[figure.end : people.start()] if people else ""
        near = people and len(words(between)) <= 3 and not _ANOTHERS.search(between)
        return (1.0, people.end()) if people and near else (0.0, figure.end)
    wanted = frozenset(unit)
    if not wanted:
        return 1.0, figure.end + behind[0].end
    found = [word for word in behind if scene.query.spell(word.text) in wanted]
    before = sentence[figure.end : figure.end + found[0].start] if found else ""
    if re.search(r"[,;:.]\s", before) and not questions.PERSON_UNITS.match(before.lstrip()):
        return 0.0, figure.end
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
    level = scene.query.spell("cấp")
    if level in unit[:-1] and unit[unit.index(level) + 1] not in distinct:
        # "điểm cầu cấp huyện" are no "điểm cầu cấp tỉnh".
        return 0.0, figure.end
    return len(distinct) / len(wanted), figure.end + found[-1].end


def asks_people(scene: Scene, unit: list[str]) -> bool:
    """Whether people in general are counted: reports call them delegates, members, guests."""
    return bool(unit) and any(scene.query.spell(word) == unit[0] for word in questions.ASKS_PEOPLE)
