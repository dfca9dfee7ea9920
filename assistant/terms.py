"""Text → terms: what is indexed and searched word by word, so that every writing of a date or figure is one term.

A term is a word in its comparable spelling (`assistant.text.key`), a date (`@2024-05-09`, with its coarser parts
`@--05-09`, `@2024-05`, `@2024-Q2`, `@2024`) or a figure (`#12480`). Terms hold no white space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.language.dates import DateMention, find_dates
from assistant.language.figures import FigureMention, find_figures
from assistant.text import Word, fold, key, words

QUIET = 0.1
"""The weight of question words and grammar in a question."""
DATE = 2.0
"""The weight of a date as it is asked for: who names a day means that day."""
COARSE = 0.6
"""The weight of the year or month of a day that is asked for."""
_LONGEST = 100
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})")

# Words of questions and syllables of grammar. They say little about what is asked for, but in a library of news, where
# nobody asks, they are rare, and rareness alone would make them weigh most.
QUESTION_WORDS = frozenset(
    """
    ai gì nào bao nhiêu mấy đâu sao thế như vì tại khi lúc hỏi hãy cho biết kể những là có không phải đã được bị bởi của
    và với về trong ngoài trên dưới ở từ đến để thì mà này đó kia ấy các một cái chiếc rằng cũng vậy nên nếu do theo
    ngày tháng năm
    """.split()
)
_ENGLISH_QUESTION_WORDS = frozenset(
    """
    who whom whose what which when where why how many much did does do is are was were be been the a an of in on at to
    by for from with and or that this these those tell me list about
    """.split()
)
# For a text that has no marks at all: it may be either.
_UNMARKED_QUESTION_WORDS = _ENGLISH_QUESTION_WORDS | {fold(word) for word in QUESTION_WORDS}


def index_terms(text: str, *, year: int | None = None) -> list[str]:
    """The terms of `text` (NFC), in order, repeated as often as they occur. Days written without a year get `year`."""
    return [term for term, _ in _terms(text, year, key)]


def folded_terms(text: str, *, year: int | None = None) -> list[str]:
    """The same with tone-less words; dates and figures are those of the text as written."""
    return [term for term, _ in _terms(text, year, fold)]


def pair_terms(text: str) -> list[str]:
    """Neighbouring words as one term each (`hôi5_nghi5`): most Vietnamese words are two syllables, names are three."""
    found = [word for word in words(text) if word.text[0].isalpha()]
    neighbours = [(one, other) for one, other in pairwise(found) if text[one.end : other.start].isspace()]
    return [f"{key(one.text)}_{key(other.text)}"[:_LONGEST] for one, other in neighbours]


def query_terms(text: str, *, folded: bool = False) -> dict[str, float]:
    """The terms of a question, each once, with the weight that it should have beside its rareness."""
    weights: dict[str, float] = {}
    for term, weight in _terms(text, None, fold if folded else key):
        weights[term] = max(weight, weights.get(term, 0.0))
    return weights


def telling_terms(text: str) -> list[tuple[str, set[str]]]:
    """The words, dates and figures of a question that are more than grammar: as written, and the terms of each."""
    dates = find_dates(text)
    figures = [f for f in find_figures(text) if not _inside(f.start, f.end, dates)]
    found = [(d.start, d.end, {term for term, weight in _date_terms(d) if weight == DATE}) for d in dates]
    found += [(f.start, f.end, {f"#{f.canonical}"[:_LONGEST]}) for f in figures]
    quiet = _quiet_words(text)
    for word in words(text):
        terms = {term for term, weight in _word_terms(word, key, quiet) if weight >= 1.0}
        if terms and not _inside(word.start, word.end, dates) and not _is_figure(word, figures):
            found.append((word.start, word.end, terms))
    return [(text[start:end], terms) for start, end, terms in sorted(found, key=lambda item: item[:2])]


def _terms(text: str, year: int | None, spelling: Callable[[str], str]) -> list[tuple[str, float]]:
    dates = find_dates(text, year=year)
    figures = [f for f in find_figures(text) if not _inside(f.start, f.end, dates)]
    found = [(date.start, term, weight) for date in dates for term, weight in _date_terms(date)]
    found += [(figure.start, f"#{figure.canonical}"[:_LONGEST], 1.0) for figure in figures]
    quiet = _quiet_words(text)
    for word in words(text):
        if not _inside(word.start, word.end, dates) and not _is_figure(word, figures):
            found += [(word.start, term, weight) for term, weight in _word_terms(word, spelling, quiet)]
    return [(term, weight) for _, term, weight in sorted(found, key=lambda item: item[0])]


def _date_terms(date: DateMention) -> Iterator[tuple[str, float]]:
    """The date and everything coarser that it lies in, with and without its year."""
    quarter = date.quarter or (date.month and (date.month - 1) // 3 + 1)
    exact = {date.iso, replace(date, year=None).iso if date.month or date.quarter else date.iso}
    coarser = [replace(date, day=None), DateMention(0, 0, year=date.year, quarter=quarter)] if quarter else []
    parts = [*coarser, *(replace(part, year=None) for part in coarser), DateMention(0, 0, year=date.year)]
    for iso in sorted({part.iso for part in parts} - exact - {"-"}):
        yield f"@{iso}", COARSE
    for iso in sorted(exact):
        yield f"@{iso}", DATE


def _quiet_words(text: str) -> Collection[str]:
    return _UNMARKED_QUESTION_WORDS if fold(text) == text.lower() else QUESTION_WORDS


def _word_terms(
    word: Word, spelling: Callable[[str], str], quiet: Collection[str]
) -> Iterator[tuple[str, float]]:
    # "AI" in capitals is a subject, not the question word; so is a capital inside a question, as in "bà Như".
    loud = len(word.text) > 1 and (word.text.isupper() or (word.start > 0 and word.text[0].isupper()))
    yield spelling(word.text)[:_LONGEST], QUIET if word.text.lower() in quiet and not loud else 1.0
    if match := _DAY_AND_MONTH.fullmatch(word.text):
        day, month = int(match[1]), int(match[2])
        # "10/4" without a word before it may be a day: then it must meet "ngày 10/4".
        if 1 <= day <= 31 and 1 <= month <= 12:
            yield f"@{DateMention(0, 0, month=month, day=day).iso}", DATE


def _inside(start: int, end: int, dates: list[DateMention]) -> bool:
    return any(date.start < end and start < date.end for date in dates)


def _is_figure(word: Word, figures: list[FigureMention]) -> bool:
    """Whether the word is all digits of a figure, which has its own term; a percent sign may follow."""
    bare = word.end - word.text.endswith("%")
    return word.text[0].isdigit() and any(f.start <= word.start and bare <= f.end for f in figures)
