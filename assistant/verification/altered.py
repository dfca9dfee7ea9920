"""A sentence of the article with one thing changed: another name, date or figure where all the rest is the same.

Other checks ask whether a name or figure stands anywhere near. Here the claim is laid beside the sentences that it
nearly repeats, place by place, and what stands in the place of a name, a date or a figure is compared.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from assistant.language import acts, events
from assistant.language.dates import DateMention, find_dates
from assistant.language.figures import find_figures
from assistant.text import fold, keys, words
from assistant.types import Document
from assistant.verification.bearers import bearers_of, is_among, people_in
from assistant.verification.claims import FUNCTION, QUOTED, ClaimReading
from assistant.verification.reasons import Reason
from assistant.verification.sources import Sources
from assistant.verification.spans import sentence_spans

NAME, DATE, FIGURE = "‹name›", "‹date›", "‹figure›"
# Of the claim's telling words, this share has to stand in the sentence in the same order, and no fewer than so many.
_SAME, _LEAST = 0.75, 3
# Who did it is also told by the acts, elsewhere: two sentences may share "phát biểu chào mừng" by right.
_ACT_KEYS = frozenset(k for phrase in acts.ACT_OF if phrase.count(" ") < 2 for k in keys(phrase)) | frozenset(
    k for kind in events.KINDS for k in keys(kind)
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as words and places: `tokens` holds a word's key or the kind of a place, `values` what stands there."""

    tokens: tuple[str, ...]
    values: tuple[Any, ...]
    telling: frozenset[int]
    """Positions of the words that count when likeness is measured."""

    def held(self, kind: str) -> list[Any]:
        return [value for token, value in zip(self.tokens, self.values, strict=True) if token == kind]


def check_altered(claim: ClaimReading, sources: Sources) -> Reason | None:
    """The reason when every sentence that the claim nearly repeats has something else in one of its places."""
    if claim.language != sources.language:
        return None
    mine = laid(claim.plain)
    for kind in (NAME, DATE, FIGURE):
        if not mine.held(kind):
            continue
        found = [_difference(mine, its, bearers, kind) for its, bearers in _alike(mine, sources, acting=kind != NAME)]
        if found and all(found):
            written, held = found[0]
            return Reason("altered", written, held=held)
    return None


def _alike(
    mine: Laid, sources: Sources, *, acting: bool
) -> Iterator[tuple[tuple[Laid, list[int | None]], frozenset[str]]]:
    """The sentences of the cited articles that the claim nearly repeats, with the place of each of its tokens there."""
    telling = {i for i in mine.telling if acting or mine.tokens[i] not in _ACT_KEYS}
    if len(telling) < _LEAST:
        return
    wanted = {mine.tokens[i] for i in telling}
    for document in sources.event_documents:
        for its, bearers in zip(_laid_sentences(document), bearers_of(document), strict=True):
            if len(wanted & set(its.tokens)) < _SAME * len(wanted):
                continue
            places = _places(mine.tokens, its.tokens)
            if sum(places[i] is not None for i in telling) >= _SAME * len(telling):
                yield (its, places), bearers


def _difference(
    mine: Laid, beside: tuple[Laid, list[int | None]], bearers: frozenset[str], kind: str
) -> tuple[str, str] | None:
    """What the claim and the sentence have in one place, when it differs and stands nowhere else in the sentence."""
    its, places = beside
    for i, token in enumerate(mine.tokens):
        if token != kind:
            continue
        written, value = mine.values[i]
        held = its.held(kind)
        if kind == NAME:
            if bearers and not is_among(value, bearers) and _is_said_of(mine, i, places):
                return written, held[0][0] if held else ""
        elif places[i] is None or (kind == DATE and value.day and not its.values[places[i]][1].day):
            # Nothing stands in its place: "on 5 June 2024" is no "between 1951 and 1979".
            continue
        elif kind == FIGURE and not _counts_the_same(places, i):
            # "500 đoàn viên" beside "138 ý kiến của đoàn viên": figures of two things.
            continue
        elif _is_same(value, its.values[places[i]][1]):
            continue
        elif _is_fixed(places, i) or not any(_is_same(value, other) for _, other in held):
            return written, its.values[places[i]][0]
    return None


def _is_said_of(mine: Laid, i: int, places: Sequence[int | None]) -> bool:
    """Whether the words behind a name, up to the next one, are the sentence's; of a last name, those before it."""
    names = [j for j, token in enumerate(mine.tokens) if token == NAME]
    following = next((j for j in names if j > i), len(mine.tokens))
    previous = next((j for j in reversed(names) if j < i), -1)
    behind = [j for j in mine.telling if i < j < following] or [j for j in mine.telling if previous < j < i]
    return sum(places[j] is not None for j in behind) >= 0.5 * len(behind)


def _is_fixed(places: Sequence[int | None], i: int) -> bool:
    """Whether the words right around a place are the same on both sides, so that it is certainly the same place."""
    here = places[i]
    near = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(places)]
    same = [j for j in near if here is not None and places[j] == here + j - i]
    return len(same) >= 3 and i - 1 in same and (i + 1 in same or i + 1 == len(places))


def _counts_the_same(places: Sequence[int | None], i: int) -> bool:
    """Whether a word right beside the figure is the same on both sides."""
    here = places[i]
    return any(0 <= j < len(places) and here is not None and places[j] == here + j - i for j in (i - 1, i + 1))


def _is_same(one: Any, other: Any) -> bool:
    return one.agrees_with(other) if isinstance(one, DateMention) else bool(one == other)


def _places(mine: Sequence[str], its: Sequence[str]) -> list[int | None]:
    places: list[int | None] = [None] * len(mine)
    for block in SequenceMatcher(None, mine, its, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            places[block.a + offset] = block.b + offset
    return places


@functools.lru_cache(maxsize=256)
def _laid_sentences(document: Document) -> tuple[Laid, ...]:
    return tuple(laid(document.text[start:end]) for start, end in sentence_spans(document.text))


@functools.lru_cache(maxsize=4096)
def laid(text: str) -> Laid:
    # Quoted words and titles are checked by themselves; others may quote them by right.
    quoted = [match.span() for match in QUOTED.finditer(text)]
    marked = sorted(place for place in _marked(text) if not any(s <= place[0] < e for s, e in quoted))
    tokens: list[str] = []
    values: list[Any] = []
    plain: list[int] = []
    place = 0
    for word in words(text):
        while place < len(marked) and marked[place][1] <= word.start:
            place += 1
        if place < len(marked) and marked[place][0] <= word.start:
            start, end, kind, value = marked[place]
            if values and values[-1] is not None and values[-1] == (text[start:end], value):
                continue
            tokens.append(kind)
            values.append((text[start:end], value))
        else:
            if not any(start <= word.start < end for start, end in quoted):
                plain.append(len(tokens))
            tokens.append(word.key)
            values.append(None)
    telling = frozenset(i for i in plain if tokens[i] not in FUNCTION)
    return Laid(tuple(tokens), tuple(values), telling)


def _marked(text: str) -> list[tuple[int, int, str, Any]]:
    """Names, dates and figures with their places; what overlaps an earlier kind is left out."""
    found: list[tuple[int, int, str, Any]] = [
        (person.name.start, person.name.end, NAME, fold(person.name.text)) for person in people_in(text)
    ]
    for start, end, kind, value in (
        *((date.start, date.end, DATE, date) for date in find_dates(text)),
        *((figure.start, figure.end, FIGURE, figure.canonical) for figure in find_figures(text)),
    ):
        if not any(start < e and s < end for s, e, _, _ in found):
            found.append((start, end, kind, value))
    return found
