"""Every figure of the claim stands in the cited text, in any writing, and counts the same thing there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.figures import FigureMention, find_figures
from assistant.text import key, words
from assistant.verification.claims import QUOTED, ClaimReading, content_keys
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources

_CLAUSE_END = re.compile(r"[,;:.!?()“”\"|]\s|[()“”\"|\n]|[.!?]$")
_PERCENT = re.compile(r"\s*(?:%|phần trăm|per ?cent)", re.IGNORECASE)
# Behind a figure: it closes what was said before it. Before it: it tells how much that is.
_AT_END = re.compile(r"\s*(?:[.,;:)!?]|$)")
_EQUALS = re.compile(r"(?<!\w)(?:là|đạt|còn|gồm|is|was|were|reached)(?:\s+\w+)?\s+$", re.IGNORECASE)
# How many words of the source may stand between a figure and what it counts.
_WINDOW, _BEFORE, _AT_ONCE = 8, 14, 3
_OPPOSITES = tuple(
    (frozenset(map(key, up.split())), frozenset(map(key, down.split())))
    for up, down in (
        ("tăng thêm vượt rose increased grew up more", "giảm hụt bớt fell decreased dropped shrank down less fewer"),
        ("trên hơn over above exceeding", "dưới chưa gần under below nearly almost"),
    )
)
_PART_END = re.compile(r"[,;:.!?|\n]\s|[()|]")
# A figure is another's when its words stand around that other one by this share, and so much more than around its own.
_OTHERS_WORDS, _MARGIN, _LEAST_WORDS = 0.75, 0.3, 3


# "Hội trường 2 tại hội nghị": the figure numbers what stands before it and counts nothing behind.
_NUMBERED = re.compile(
    r"(?<!\w)(?P<label>phiên|tiểu ban|hội trường|bàn tròn|chuyên đề|session|panel|hall)\s+(?:số\s+|thứ\s+)?$",
    re.IGNORECASE,
)


def check_figures(claim: ClaimReading, sources: Sources) -> Reason | None:
    quoted = [match.span() for match in QUOTED.finditer(claim.text)]
    for figure in claim.figures:
        if any(start <= figure.start < end for start, end in quoted):
            continue
        written = claim.text[figure.start : figure.end]
        places = list(_places(claim.text, figure, sources))
        stands = places or _stands(claim.text, figure, sources)
        if not stands or not _is_so_numbered(claim.text, figure, sources):
            return Reason("figure", written)
        unit = _unit(claim.text, figure)
        if (
            places
            and unit
            and claim.language == sources.language
            and not any(_counts(unit, window) for window in places)
        ):
            return Reason("figure_of", f"{written} {_unit_text(claim.text, figure)}".strip())
        if any(_is_opposite(claim.text, figure, s.text, other) for s in sources.whole_sentences for other in s.figures):
            return Reason("figure_of", f"{_before(claim.text, figure)[-1]} {written}")
        if claim.language == sources.language and _is_anothers(claim.text, figure, sources):
            return Reason("figure_of", f"{written} {_unit_text(claim.text, figure)}".strip())
    return None


def _is_so_numbered(claim: str, figure: FigureMention, sources: Sources) -> bool:
    """Whether what the claim numbers bears that number in the cited text too: "phiên 2" is no "hội trường 2"."""
    label = _NUMBERED.search(claim[: figure.start])
    figures = [(s.text, other) for s in sources.whole_sentences for other in s.figures]
    its = [_NUMBERED.search(text[: other.start]) for text, other in figures if other.canonical == figure.canonical]
    return not label or any(match and match["label"].lower() == label["label"].lower() for match in its)


def _is_opposite(claim: str, figure: FigureMention, text: str, other: FigureMention) -> bool:
    """Whether the same figure stands behind "tăng" here and behind "giảm" there."""
    if figure.canonical != other.canonical:
        return False
    mine, its = set(_before(claim, figure)), set(_before(text, other))
    return any((mine & up and its & down) or (mine & down and its & up) for up, down in _OPPOSITES)


def _before(text: str, figure: FigureMention) -> list[str]:
    return [word.key for word in words(text[max(0, figure.start - 25) : figure.start])][-2:]


def _counts(unit: tuple[str, ...], window: list[str]) -> bool:
    """Whether what the claim counts is counted there: all of it near, or its first word at once ("12 lớp tập huấn")."""
    return set(unit) <= set(window) or unit[0] in window[:_AT_ONCE]


def _is_anothers(claim: str, figure: FigureMention, sources: Sources) -> bool:
    """Whether the words around the figure stand around another one of the cited text, of the same unit, far more."""
    wanted = _context(claim, figure)
    unit = _unit(claim, figure)[:1]
    if len(wanted) < _LEAST_WORDS or not unit:
        return False
    own, others = 0.0, 0.0
    for sentence in sources.whole_sentences:
        for other in sentence.figures:
            if any(date.start <= other.start < date.end for date in sentence.dates):
                continue
            share = len(wanted & _context(sentence.text, other)) / len(wanted)
            if other.canonical == figure.canonical:
                own = max(own, share)
            elif unit[0] in _around(sentence.text, other):
                others = max(others, share)
    return others >= _OTHERS_WORDS and others >= own + _MARGIN


def _context(text: str, figure: FigureMention) -> frozenset[str]:
    """The telling words from the figure before to the figure behind, no farther than the sentence's own parts."""
    around = [other for other in find_figures(text) if other.end <= figure.start or other.start >= figure.end]
    start = max((other.end for other in around if other.end <= figure.start), default=0)
    end = min((other.start for other in around if other.start >= figure.end), default=len(text))
    before = _PART_END.split(text[start : figure.start])[-1]
    behind = _PART_END.split(text[figure.end : end])[0]
    return frozenset(content_keys(f"{before} {behind}"))


def _places(claim: str, figure: FigureMention, sources: Sources) -> Iterator[list[str]]:
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


def _around(text: str, figure: FigureMention) -> list[str]:
    """The words behind a figure up to the next one; those before it where it stands at the end: "tổng số … là 206"."""
    # "từ 6 đến 10 tuổi", "3 trong 1.000 hồ sơ": what the next one counts, this one counts too.
    ends = [other.start for other in find_figures(text) if other.start >= figure.end]
    following = next((end for end in ends if content_keys(text[figure.end : end])), len(text))
    behind = [word.key for word in words(text[figure.end : min(following, figure.end + 90)])][:_WINDOW]
    lead = text[max(0, figure.start - 120) : figure.start]
    last = bool(_AT_END.match(text, figure.end)) or _is_share(text, figure) or bool(_EQUALS.search(lead))
    if not (last or "|" in text or not behind):
        return behind
    before = [word.key for word in words(_CLAUSE_END.split(lead)[-1] if last else lead)]
    return [*behind[:1], *reversed(before[-_BEFORE if last else -3 :]), *behind[1:]]


def _unit(text: str, figure: FigureMention) -> tuple[str, ...]:
    if _NUMBERED.search(text[: figure.start]):
        return ()
    return tuple(word for word in content_keys(_unit_text(text, figure)) if not word[0].isdigit())[:2]


def _unit_text(text: str, figure: FigureMention) -> str:
    rest = text[figure.end :]
    close = _CLAUSE_END.search(rest)
    rest = rest[: close.start()] if close else rest
    return " ".join(rest.split()[:4])
