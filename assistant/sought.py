"""What a question is about, as its asker wrote it: whole noun phrases, acts and names, no words that only ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.asked_names import asked_names
from assistant.language.questions import DEED_PAIRS, FILLERS, LINKS, PHRASE_ENDS, QUIET_PAIRS, WHOLE_PAIRS
from assistant.text import Word, words
from assistant.understanding import Query

# Between two words of one phrase: "các-bon", "2024-2027", "tim mạch - đột quỵ", "PGS.TS", "TP. Huế".
_JOINED = re.compile(r"\s+|\s?[-–/&’']\s?|\.")
_ABBREVIATED = re.compile(r"\.\s")
_HOW_MANY = frozenset({"nhiêu", "mấy", "many", "much"})
_PLACED = frozenset({"tại", "ở", "trong", "trên", "của", "at", "in", "of"})
_LOUD, _LINK, _QUIET = range(3)


@dataclass(frozen=True, slots=True)
class _Token:
    word: Word
    weight: int
    kind: str
    """`act`, `name`, `quote` or empty; acts and quotes stand alone, and nothing follows a name."""


def phrases(query: Query) -> list[str]:
    """ "Ai chủ trì lễ trao giải lần thứ ba ở Bến Cát?" → `chủ trì`, `lễ trao giải lần thứ ba ở Bến Cát`."""
    runs = [_trimmed(run) for run in _runs(query)]
    told = [run for run in runs if _tells(run)] or [run for run in runs if run]
    return [_written(query.question, run) for run in told]


def _written(question: str, run: Sequence[_Token]) -> str:
    text = question[run[0].word.start : run[-1].word.end]
    return f"“{text}”" if run[0].kind == "quote" else text


def _runs(query: Query) -> Iterator[list[_Token]]:
    """The question in pieces that belong together."""
    run: list[_Token] = []
    counted, last = False, ""
    for token in _tokens(query):
        # "bao nhiêu điểm cầu tại X": what is counted ends where the place begins.
        ends = token.weight == _QUIET or (counted and token.word.text.lower() in _PLACED)
        if ends or (run and not _goes_on(query, run[-1], token)):
            yield run
            run = []
        if token.weight != _QUIET:
            counted = last in _HOW_MANY if not run else counted
            run.append(token)
        last = token.word.text.lower()
    yield run


def _goes_on(query: Query, before: _Token, token: _Token) -> bool:
    if before.kind == token.kind == "quote":
        return True
    gap = query.question[before.word.end : token.word.start]
    joined = _JOINED.fullmatch(gap) or (_ABBREVIATED.fullmatch(gap) and before.word.text[:1].isupper())
    same = token.kind == before.kind or (token.kind == "name" and not before.kind)
    return bool(joined) and same


def _trimmed(run: Sequence[_Token]) -> list[_Token]:
    """Without the links at its ends."""
    loud = [position for position, token in enumerate(run) if token.weight == _LOUD]
    return list(run[loud[0] : loud[-1] + 1]) if loud else []


def _tells(run: Sequence[_Token]) -> bool:
    """A syllable alone says nothing ("tiền", "mỗi"), unless it is an act, a name or a figure."""
    if len(run) != 1:
        return bool(run)
    text = run[0].word.text
    return bool(run[0].kind) or text[0].isupper() or any(character.isdigit() for character in text)


def _tokens(query: Query) -> Iterator[_Token]:
    found = words(query.question)
    names = [(name.start, name.end) for name in asked_names(query.question)]
    dates = [(date.start, date.end) for date in query.dates]
    quotes = [(at, at + len(quoted)) for quoted in query.quoted if (at := query.question.find(quoted)) >= 0]
    for position, word in enumerate(found):
        beside = _beside(found, position)
        acted = word.text in query.act_words and not beside & WHOLE_PAIRS
        acted = acted or (word.text.islower() and bool(beside & DEED_PAIRS))
        kind = "quote" if _stands_in(word, quotes) else "name" if _stands_in(word, names) else "act" if acted else ""
        loud = kind or _stands_in(word, dates)
        yield _Token(word, _LOUD if loud else _weight(query, found, position), kind)


def _beside(found: Sequence[Word], position: int) -> set[str]:
    """The two pairs of words that a word is half of."""
    return {" ".join(w.text.lower() for w in found[max(i, 0) : i + 2]) for i in (position - 1, position)}


def _stands_in(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _weight(query: Query, found: Sequence[Word], position: int) -> int:
    """Whether a word says something, links what does, or only asks; half of a word of two syllables says something."""
    word, lowered, beside = found[position], found[position].text.lower(), _beside(found, position)
    if beside & QUIET_PAIRS:
        return _QUIET
    if (word.start > 0 and word.text[0].isupper()) or beside & WHOLE_PAIRS:
        return _LOUD
    if lowered in LINKS[query.language]:
        return _LINK
    ends = lowered in FILLERS[query.language] or lowered in PHRASE_ENDS[query.language]
    return _QUIET if ends else _LOUD
