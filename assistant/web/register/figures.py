"""The figures by which articles measure an event, source beside source: who counted how many of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language.dates import find_dates
from assistant.language.figures import find_figures
from assistant.language.questions import ATTENDING
from assistant.text import sentences
from assistant.types import Document

# What reports count at an event, longest first. People must stand in a sentence about attending, or they are others.
_PEOPLE = (
    "đại biểu", "đảng viên", "cán bộ", "hội viên", "đoàn viên", "học viên", "sinh viên", "học sinh", "nhà khoa học",
    "chuyên gia", "khách mời", "thành viên", "cử tri", "nông dân", "doanh nhân", "nhà báo", "bác sĩ", "giáo viên",
    "lượt người", "người", "delegates", "participants", "attendees", "people", "guests", "members", "experts",
)  # fmt: skip
_THINGS = (
    "điểm cầu", "tham luận", "báo cáo", "bài viết", "ý kiến", "quốc gia", "nước", "tỉnh, thành", "tỉnh", "gian hàng",
    "doanh nghiệp", "đơn vị", "đảng ủy", "trường", "phiên", "chuyên đề", "papers", "countries", "sites", "booths",
    "companies", "sessions", "provinces",
)  # fmt: skip
_UNIT = re.compile(
    rf"\s+(?P<unit>{'|'.join(re.escape(unit) for unit in sorted(_PEOPLE + _THINGS, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:hơn|gần|trên|khoảng|chừng|ít nhất|over|more than|about|nearly|almost|some)\s+\Z", re.IGNORECASE
)
_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A count as one article prints it, with its sentence."""

    unit: str
    value: float
    printed: str
    document: Document
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The figures for one unit, by document."""

    unit: str
    figures: dict[str, tuple[Figure, ...]]

    @property
    def differs(self) -> bool:
        """Whether two articles that count this have no count in common."""
        values = [{figure.value for figure in given} for given in self.figures.values()]
        return any(not one & other for place, one in enumerate(values) for other in values[place + 1 :])


def compared(documents: Sequence[Document]) -> list[Comparison]:
    """One comparison for each unit: those that several articles count, and those that one of them counts."""
    found: dict[str, dict[str, dict[float, Figure]]] = {}
    for document in documents:
        for figure in figures_of(document):
            found.setdefault(figure.unit, {}).setdefault(document.id, {}).setdefault(figure.value, figure)
    rows = [
        Comparison(unit, {id_: tuple(given.values()) for id_, given in by_document.items()})
        for unit, by_document in found.items()
    ]
    return sorted(rows, key=lambda row: (-row.differs, -len(row.figures), _place(row.unit)))


def figures_of(document: Document) -> Iterator[Figure]:
    for start, end in sentences(document.text):
        sentence = document.text[start:end]
        dates = find_dates(sentence)
        attending = bool(ATTENDING.search(sentence))
        for figure in find_figures(sentence):
            unit = _UNIT.match(sentence, figure.end)
            if not unit or figure.value < _SMALLEST or any(d.start <= figure.start < d.end for d in dates):
                continue
            if unit["unit"].lower() in _PEOPLE and not attending:
                continue
            hedge = _HEDGE.search(sentence[: figure.start])
            begin = hedge.start() if hedge else figure.start
            yield Figure(
                unit["unit"].lower(), figure.value, sentence[begin : unit.end()], document, start + begin,
                start + unit.end(),
            )  # fmt: skip


def _place(unit: str) -> int:
    units = _PEOPLE + _THINGS
    return units.index(unit) if unit in units else len(units)
