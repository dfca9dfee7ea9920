"""Whom each sentence of an article is about: the people named in it and those for whom its pronouns stand."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from assistant.language.people import PersonMention, find_people
from assistant.text import fold
from assistant.types import Document
from assistant.verification.spans import sentence_spans

# Stands for somebody named before: a form of address or a pronoun with no name behind it.
_PRONOUN = re.compile(
    r"(?<!\w)(?:đồng chí|ông|bà|anh|chị|cô|thầy|cụ)(?!\s+(?:con|cô|giáo|em|bà)(?!\w))(?=\s+[^\W\d_]|\s*[,.;:])"
    r"|(?<!\w)(?:vị|người)\s+(?:này|ấy|ta|đó)(?!\w)"
    r"|(?<!\w)(?:he|she|his|her)(?!\w)",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=16384)
def people_in(sentence: str) -> tuple[PersonMention, ...]:
    return tuple(find_people(sentence))


@functools.lru_cache(maxsize=256)
def bearers_of(document: Document) -> tuple[frozenset[str], ...]:
    """For each sentence of the article, in order, the folded names of the people it may be about."""
    found: list[frozenset[str]] = []
    last: frozenset[str] = frozenset()
    for start, end in sentence_spans(document.text):
        sentence = document.text[start:end]
        named = frozenset(fold(person.name.text) for person in people_in(sentence))
        found.append(named | last if _has_pronoun(sentence) else named)
        last = named or last
    return tuple(found)


def _has_pronoun(sentence: str) -> bool:
    names = [(person.name.start, person.name.end) for person in people_in(sentence)]
    return any(
        not sentence[match.end() : match.end() + 2].strip()[:1].isupper()
        # "Hà Vy Anh đọc thư": the last syllable of a name is no pronoun.
        and not any(start <= match.start() < end for start, end in names)
        for match in _PRONOUN.finditer(sentence)
    )


def is_among(name: str, people: Iterable[str]) -> bool:
    """Whether a folded name is one of the people; a given name alone stands for the whole name."""
    return any(_same(name, other) for other in people)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) == 1 and short[0] == long[-1]
