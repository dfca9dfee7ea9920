"""Figures in the writings of Vietnamese and English news: `12.480`, `12,480`, `12480`, `một triệu rưỡi`, `1.2 million`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text import fold

_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9,
}  # fmt: skip
_ENGLISH = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DIGITS = r"\d{1,3}(?:[.,\u00a0 ]\d{3})+(?![\d])|\d+(?:[.,]\d+)?"
_SCALE = "|".join(_SCALES)
_NUMBER = re.compile(
    rf"(?<![\w/.,])(?P<digits>{_DIGITS})(?P<scale>\s+(?:{_SCALE})\b)*(?:/\d{{1,4}}(?=\s+[^\W\d_]))?(?![\d/])",
    re.IGNORECASE,
)
_WORD_NUMBER = re.compile(
    rf"\b(?:(?:{'|'.join([*_UNITS, 'mươi', 'linh', 'lẻ', *_ENGLISH])})\b[\s-]*)(?:(?:{'|'.join([*_UNITS, 'mươi', 'linh', 'lẻ', 'rưỡi', *_SCALES, *_ENGLISH])})\b[\s-]*)*",
    re.IGNORECASE,
)
# A single number word is often no number ("năm" is also a year, "ba" a father, "không" a negation, "một" an article).
_AMBIGUOUS_ALONE = frozenset({"không", "năm", "ba", "tư", "một", "mốt", "linh", "lẻ", "one", "lăm", "mươi"})


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as written at `[start:end]` of a text, and its value."""

    start: int
    end: int
    value: float

    @property
    def canonical(self) -> str:
        """One spelling for all writings: `12480`, `3.5`."""
        # A row of hundreds of digits is beyond every float: `inf`.
        return str(int(self.value)) if self.value // 1 == self.value else f"{self.value:g}"


def find_figures(text: str) -> list[FigureMention]:
    """The figures written in `text`, in order, in digits or words. Dates are figures too here: leave them out first."""
    found = [
        FigureMention(match.start(), match.end(), _value(match.group("digits")) * _scale(match.group()))
        for match in _NUMBER.finditer(text)
    ]
    for match in _WORD_NUMBER.finditer(text):
        written = match.group().rstrip(" -\n\t\u00a0")
        value = _value_of_words(written.lower().replace("-", " ").split())
        overlaps = any(match.start() < other.end and other.start < match.end() for other in found)
        if value is not None and not overlaps:
            found.append(FigureMention(match.start(), match.start() + len(written), value))
    return sorted(found, key=lambda figure: figure.start)


def _value(digits: str) -> float:
    """`12.480` and `12,480` are thousands: a mark before exactly three digits groups; any other is a decimal mark."""
    if re.fullmatch(r"\d{1,3}(?:[.,\u00a0 ]\d{3})+", digits) and not digits.startswith("0"):
        return float(re.sub(r"\D", "", digits))
    return float(digits.replace(",", "."))


def value_of_word(word: str) -> int | None:
    """The number that one small-letter word is by itself: `bảy` is 7, `mười` 10, `twelve` 12."""
    return _UNITS.get(word, _ENGLISH.get(word))


def _scale(written: str) -> float:
    scale = 1.0
    for word in written.lower().split():
        scale *= _SCALES.get(word, 1)
    return scale


def _value_of_words(parts: list[str]) -> float | None:
    """`hai nghìn ba trăm` is 2300, `mười lăm` 15, `hai mươi mốt` 21, `twenty one` 21; None for what is no number."""
    if len(parts) == 1 and parts[0] in _AMBIGUOUS_ALONE:
        return None
    total, group, last = 0.0, 0.0, 1.0
    for word in parts:
        if word in ("linh", "lẻ"):
            continue
        if word == "rưỡi":
            total += last / 2
        elif word == "mươi":
            group *= 10
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale <= 100:
                group = (group or 1) * scale
            else:
                total, group = total + (group or (0 if total else 1)) * scale, 0
            last = scale
        else:
            group += _UNITS.get(word, _ENGLISH.get(word, 0))
    return total + group


def same_figure(one: str, other: str) -> bool:
    """Whether two writings mean the same figure."""
    first, second = find_figures(one), find_figures(other)
    if first and second:
        return first[0].value == second[0].value
    return fold(one) == fold(other)
