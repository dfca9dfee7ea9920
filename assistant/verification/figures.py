"""Every figure of the claim stands in the cited text, in any writing, and counts the same thing there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.figures import FigureMention, find_figures
from assistant.text import words
from assistant.verification.claims import QUOTED, ClaimReading, content_keys
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

_CLAUSE_END = re.compile(r"[,;:.!?()“”\"|]\s|[()“”\"|\n]|[.!?]$")
_PERCENT = re.compile(r"\s*(?:%|phần trăm|per ?cent)", re.IGNORECASE)
# How many words of the source may stand between a figure and what it counts.
_WINDOW = 8


def check_figures(claim: ClaimReading, sources: Sources) -> Reason | None:
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    for figure in claim.figures:
        if any(start <= figure.start < end for start, end in quoted):
            continue
        written = claim.text[figure.start : figure.end]
        places = list(_places(claim.text, figure, sources))
        if not places and not _stands(claim.text, figure, sources):
            return Reason("figure", written)
        unit = _unit(claim.text, figure)
        if places and unit and claim.language == sources.language and not any(set(unit) & window for window in places):
            return Reason("figure_of", f"{written} {_unit_text(claim.text, figure)}".strip())
    return None


def _places(claim: str, figure: FigureMention, sources: Sources) -> Iterator[set[str]]:
    """For each place with the same figure, the words around it."""
    for sentence in sources.whole_sentences:
        for other in sentence.figures:
            # "nhiệm kỳ 2020 – 2025" is no place for "2025 đảng viên".
            dated = any(date.start <= other.start < date.end for date in sentence.dates)
            if (
                other.canonical == figure.canonical
                and not dated
                and _is_share(claim, figure) == _is_share(sentence.text, other)
            ):
                yield _around(sentence.text, other)
    for other in find_figures(sources.labels):
        if other.canonical == figure.canonical and _is_share(claim, figure) == _is_share(sources.labels, other):
            yield _around(sources.labels, other)


def _stands(text: str, figure: FigureMention, sources: Sources) -> bool:
    """The figure as written, with the word before and behind it: for parts of codes and names."""
    around = (
        words(text[max(0, figure.start - 40) : figure.start])[-1:] + words(text[figure.start : figure.end + 40])[:2]
    )
    return f" {' '.join(word.key for word in around)} " in sources.loose


def _is_share(text: str, figure: FigureMention) -> bool:
    return bool(_PERCENT.match(text, figure.end))


def _around(text: str, figure: FigureMention) -> set[str]:
    """The words right behind a figure; in a table or before a bracket also those before it."""
    behind = [word.key for word in words(text[figure.end : figure.end + 90])][:_WINDOW]
    before = [word.key for word in words(text[max(0, figure.start - 60) : figure.start])][-3:]
    return set(behind) | (set(before) if "|" in text or not behind else set())


def _unit(text: str, figure: FigureMention) -> tuple[str, ...]:
    return content_keys(_unit_text(text, figure))[:2]


def _unit_text(text: str, figure: FigureMention) -> str:
    rest = text[figure.end :]
    close = _CLAUSE_END.search(rest)
    rest = rest[: close.start()] if close else rest
    return " ".join(rest.split()[:4])
