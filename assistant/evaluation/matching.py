"""Does a text state a fact: the one comparison that cases, metrics and reports share."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

_MARK = re.compile(r"\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\]")


def without_marks(text: str) -> str:
    """The text without its `[1]`: a mark is no figure of the answer."""
    return _MARK.sub("", text)


def folded(text: str) -> str:
    """Unicode NFC, case folded, any white space as one space. Tones stay: `Hoà` and `Hoa` are different names."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def states(text: str, wording: str) -> bool:
    """Whether `wording` stands in `text`, case and spacing folded, its figures on word boundaries.

    `15` does not stand in `150`, `2015` or `1.15`, but `9/5` stands in `9/5/2024`.
    """
    return bool(_pattern(wording).search(folded(text)))


def states_any(text: str, writings: Iterable[str]) -> bool:
    """Whether one of the writings of a fact stands in the text."""
    return any(states(text, writing) for writing in writings)


@functools.lru_cache(maxsize=8192)
def _pattern(wording: str) -> re.Pattern[str]:
    sought = folded(wording)
    before = r"(?<!\w)(?<!\d[.,])" if sought[:1].isdigit() else ""
    after = r"(?!\w)(?![.,]\d)" if sought[-1:].isdigit() else ""
    return re.compile(f"{before}{re.escape(sought)}{after}")
