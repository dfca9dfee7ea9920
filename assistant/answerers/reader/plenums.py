"""The plenums of a central committee that texts name, so that an event on one is never taken for one on another.

"Nghị quyết Trung ương 3 khóa XI" and "Nghị quyết Hội nghị lần thứ ba Ban Chấp hành Trung ương" are the same plenum.
"""

from __future__ import annotations

import re

from assistant.text import fold
from assistant.understanding import ordinal_value

_NUMBER = (
    r"(?P<number>muoi(?:\s(?:mot|hai|ba|bon|tu|lam))?|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|[ivx]{1,5}|\d{1,2})"
    r"(?!\w|[./]\d)"
)
# Behind "Trung ương" a bare number may count something else: "cơ quan Trung ương 3 năm qua".
_COUNTED = r"(?!\s+(?:nam|thang|ngay|nguoi|dong|dai|can|don|co|nhiem|lan)(?!\w))"
_OF_COMMITTEE = r"\s+(?:cua\s+)?(?:(?:ban\s+chap\s+hanh|bch)\s+)?(?:trung\s+uong|tw)"
_PLENUM = re.compile(
    rf"(?<!\w)(?:nghi\s+quyet|hoi\s+nghi|ket\s+luan|nq)\s*(?:trung\s+uong|tw)\s+(?:(?:lan\s+)?thu\s+)?{_NUMBER}{_COUNTED}|"
    rf"(?<!\w)hoi\s+nghi\s+(?:lan\s+)?thu\s+{_NUMBER.replace('number', 'written')}{_OF_COMMITTEE}(?!\w)"
)  # fmt: skip
_TERM = re.compile(r"\s+(?:(?:ban\s+chap\s+hanh|bch)\s+)?(?:(?:trung\s+uong|tw)\s+)?(?:dang\s+)?(?:\(?khoa)\s+(?P<term>[ivx]{1,6}|\d{1,2})(?!\w)")  # noqa: E501
_TEENS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "lam": 5}

Plenum = tuple[int, int | None]
"""Its number, and that of the committee's term where the text says it."""


def plenums(text: str) -> frozenset[Plenum]:
    """The plenums that a text names."""
    folded = fold(text)
    found = set()
    for match in _PLENUM.finditer(folded):
        number = _value(match["number"] or match["written"])
        term = _TERM.match(folded, match.end())
        if number:
            found.add((number, ordinal_value(term["term"]) if term else None))
    return frozenset(found)


def without_plenums(text: str) -> str:
    """The text without the plenums it names: their numbers are of no conference that studies what they resolved."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    for match in reversed(list(_PLENUM.finditer(folded))):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


def agree(asked: frozenset[Plenum], told: frozenset[Plenum]) -> bool:
    """Whether some plenum is in both; a term that one of them leaves out decides nothing."""
    return any(one == other and (None in (term, its) or term == its) for one, term in asked for other, its in told)


def _value(written: str) -> int | None:
    ten, _, unit = written.partition(" ")
    return 10 + _TEENS[unit] if ten == "muoi" and unit else ordinal_value(written)
