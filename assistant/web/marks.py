"""Where the marks of an answer stand in its text, and which words must stay on one line with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.types import Answer, Citation

_MARK = re.compile(r"\[(\d{1,4})\]")
# A word may be long, as an address is; what is tied to a mark must still fit on a phone.
_LAST_WORD = re.compile(r"[^\s\[]{0,16} ?\Z")
_CLOSING = re.compile(r"[.,;:!?…)”»]*")

Mark = tuple[int, int, Citation]
"""Start and end of a mark in the answer's text, and the citation that it stands for."""


def marks(answer: Answer) -> list[Mark]:
    """The marks that stand outside of the claims: an article's own "[1]" within a claim must stay what it is, text."""
    citations = {citation.number: citation for citation in answer.citations}
    claims = list(_claim_spans(answer))
    found = []
    for match in _MARK.finditer(answer.text):
        citation = citations.get(int(match.group(1)))
        if citation is not None and not any(start <= match.start() < end for start, end in claims):
            found.append((match.start(), match.end(), citation))
    return found


def paragraphs_of(answer: Answer) -> list[list[str | Citation]]:
    """The answer's text, a list for each of its lines, with citations where its marks stand."""
    lines: list[list[str | Citation]] = [[]]
    cursor = 0
    for start, end, citation in [*marks(answer), (len(answer.text), len(answer.text), None)]:
        first, *rest = answer.text[cursor:start].split("\n")
        lines[-1].append(first)
        lines += [[line] for line in rest]
        if citation is not None:
            lines[-1].append(citation)
        cursor = end
    filled = ([piece for piece in line if piece] for line in lines)
    return [line for line in filled if any(not isinstance(piece, str) or piece.strip() for piece in line)]


def _claim_spans(answer: Answer) -> Iterator[tuple[int, int]]:
    cursor = 0
    for claim in answer.claims:
        words = claim.text.rstrip(" .!?…")
        start = answer.text.find(words, cursor) if words else -1
        if start >= 0:
            cursor = start + len(words)
            yield start, cursor


@dataclass(frozen=True, slots=True)
class Tie:
    """A run of text that must not be broken across lines."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def ties(text: str, marks: Sequence[Mark]) -> list[Tie]:
    """Each mark with the word before it and the stop after it; marks in a row share one tie."""
    tied: list[Tie] = []
    for mark in marks:
        before, after = _LAST_WORD.search(text, 0, mark[0]), _CLOSING.match(text, mark[1])
        start, end = before.start() if before else mark[0], after.end() if after else mark[1]
        if tied and start < tied[-1].end:
            tied[-1] = Tie(tied[-1].start, end, (*tied[-1].marks, mark))
        else:
            tied.append(Tie(start, end, (mark,)))
    return tied
