"""What tells texts of one pattern apart: names of events that differ in a number or a place, figures that differ.

Offices write this month's report over last month's, and number their meetings: "Hội nghị cụm 3", "Hội nghị cụm 31".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.language.figures import value_of_word
from assistant.text import fold, key, words

_ROMAN = re.compile(r"[IVX]{1,5}")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_DIGITS = re.compile(r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d+)(?:-[A-ZĐ]\S*|/[A-ZĐ]\S*)?")
# Between a word and its number: "Nghị quyết số 27", "lần thứ 3".
_LINKS = frozenset(map(key, ("số", "thứ")))
# A number word behind these is a number; elsewhere "ba" and "năm" are other words.
_NUMBERED = frozenset(map(key, ("thứ", "lần", "khóa", "kỳ", "số", "đợt", "quý", "tuổi")))
# Before a number these count: what two outlets counted differently is one event all the same.
_COUNTING = frozenset(map(key, ("cho", "với", "hơn", "gần", "khoảng", "trên", "hút", "có", "và", "of", "for", "over")))
_YEARS = range(1900, 2101)
_SURE_TYPO = 5
"""Letters from which on a word that differs in one of them is the same word with a slip."""


def names_differ(one: str, other: str) -> bool:
    """Whether two names are of different events: a number or a proper name stands where the other has another."""
    return _numbers_differ(one, other) or _places_differ(one, other)


def figures_differ(one: str, other: str) -> bool:
    """Whether two texts print different figures between the same two words: "với 13 đại biểu", "với 125 đại biểu"."""
    return _disjoint(_figures_between(one), _figures_between(other))


def split_by(groups: Iterable[Sequence[str]], differ: Callable[[str, str], bool]) -> list[list[str]]:
    """Each group parted so that nobody differs from the first of his part; parts of one are left out."""
    found: list[list[str]] = []
    for group in groups:
        parts: list[list[str]] = []
        for member in group:
            part = next((part for part in parts if not differ(part[0], member)), None)
            parts.append([member]) if part is None else part.append(member)
        found += [part for part in parts if len(part) > 1]
    return found


def _numbers_differ(one: str, other: str) -> bool:
    return _disjoint(_numbers(one), _numbers(other))


def _disjoint(one: Iterable[tuple[object, int]], other: Iterable[tuple[object, int]]) -> bool:
    """Whether some word bears numbers in both, none of them the same."""
    mine, its = _by_word(one), _by_word(other)
    return any(not mine[word] & its[word] for word in mine.keys() & its.keys())


def _by_word(pairs: Iterable[tuple[object, int]]) -> dict[object, set[int]]:
    found: dict[object, set[int]] = {}
    for word, number in pairs:
        found.setdefault(word, set()).add(number)
    return found


def _numbers(name: str) -> Iterator[tuple[str, int]]:
    """The numbers of a name with the word that each belongs to; in a list all belong to the word before it."""
    bearer, before = "", ""
    for word in words(name):
        value = _value(word.text, before)
        if value is None:
            before = word.key
            bearer = bearer if before in _LINKS else before
        elif value not in _YEARS and bearer not in _COUNTING:
            yield bearer, value


def _value(word: str, before: str) -> int | None:
    if digits := _DIGITS.fullmatch(word):
        return int(re.sub(r"\D", "", digits["number"]))
    if _ROMAN.fullmatch(word):
        values = [_ROMAN_VALUES[letter] for letter in word]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    value = value_of_word(word.lower())
    return value if value is not None and (before in _NUMBERED or value > 5) else None


def _figures_between(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """The figures in digits, each with the words at its sides; no years, dates and hours."""
    found = words(text)
    for before, word, behind in zip(found, found[1:], found[2:], strict=False):
        digits = _DIGITS.fullmatch(word.text)
        if digits and (value := int(re.sub(r"\D", "", digits["number"]))) not in _YEARS and "\n" not in (
            text[before.end : behind.start]
        ):
            yield (before.key, behind.key), value


def _places_differ(one: str, other: str) -> bool:
    """Whether the names are the same words but for proper names: "… gỗ Trường Sơn", "… gỗ Trường Thành"."""
    mine, its = ([word.text for word in words(name)] for name in (one, other))
    if len(mine) != len(its):
        return False
    unlike = [(a, b) for a, b in zip(mine, its, strict=True) if fold(a) != fold(b)]
    proper = [(a, b) for a, b in unlike if a[0].isupper() and b[0].isupper() and not _is_slip(fold(a), fold(b))]
    return bool(proper) and len(proper) == len(unlike) <= max(1, len(mine) // 3)


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ in a single letter of many."""
    if min(len(one), len(other)) < _SURE_TYPO or abs(len(one) - len(other)) > 1:
        return False
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    rest, its = one[same:], other[same:]
    return rest[1:] == its[1:] or rest[1:] == its or rest == its[1:]
