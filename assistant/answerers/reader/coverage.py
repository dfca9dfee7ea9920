"""How much of a question stands in a text: the share of its words, each weighed by how rare it is in the library."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Collection, Mapping

from assistant.language.same_words import SAME
from assistant.text import fold, key, words
from assistant.understanding import Query

_UNTRANSLATED = 0.3

Counts = Callable[[Collection[str]], Mapping[str, Mapping[str, int]]]
"""Tone-less words → their writings with how often the library has them."""


class Coverage:
    """The words of one question with their weights."""

    def __init__(self, query: Query, counts: Counts, *, without: Collection[str] = ()) -> None:
        self.query = query
        self.weights = _weights(query, [term for term in query.terms if term not in without], counts)
        # What was not put in Vietnamese says little about a Vietnamese article; names and figures do.
        for term in _plain_english(query) & set(self.weights):
            self.weights[term] = min(self.weights[term], _UNTRANSLATED)
        self.total = sum(self.weights.values())
        # An English question meets English articles in its own words.
        self.original = _weights(query, [term for term in query.original if term not in without], counts)

    def of(self, *texts: str) -> float:
        """0 … 1: the share of the question's weight that stands in the texts together; 1 when it has no content word."""  # noqa: E501
        if not self.total:
            return 1.0
        present = frozenset().union(*(word_set(text, self.query.folded) for text in texts if text))
        present |= self._spelled_out(texts) | self._said_otherwise(texts)
        return max(_share(self.weights, present), _share(self.original, present))

    @functools.cached_property
    def _other_words(self) -> tuple[tuple[frozenset[str], tuple[re.Pattern[str], ...]], ...]:
        """The question's terms of which a text may have other words for the same, with those."""
        asked = f" {' '.join(word.text.lower() for word in words(self.query.question))} "
        return tuple(
            (frozenset(self.query.spell(word) for word in phrase.split()), tuple(map(_whole, sorted(others))))
            for phrase, others in SAME.items()
            if f" {phrase} " in asked
        )

    def _said_otherwise(self, texts: Collection[str]) -> frozenset[str]:
        return frozenset(
            term
            for terms, others in self._other_words
            if any(other.search(text) for other in others for text in texts if text)
            for term in terms
        )

    @functools.cached_property
    def _short_forms(self) -> dict[str, str]:
        """Terms that are abbreviations as typed, with the letters that they stand for: `đbscl` from "ĐBSCL"."""
        typed = [word.text for word in words(self.query.question) if _SHORT_FORM.fullmatch(word.text)]
        return {term: _initial(text) for text in typed if (term := self.query.spell(text)) in self.weights}

    @functools.cached_property
    def _runs(self) -> tuple[tuple[str, ...], str]:
        """The question's words with their initials, to find what an article's abbreviation may stand for."""
        found = [word.text for word in words(self.query.question)]
        return tuple(self.query.spell(word) for word in found), "".join(_initial(word[:1]) for word in found)

    def _spelled_out(self, texts: Collection[str]) -> frozenset[str]:
        """The terms that the texts have in full for an abbreviation, or abbreviated for words in full."""
        held = {term for term, form in self._short_forms.items() if any(form in full_forms(text) for text in texts)}
        terms, initials = self._runs
        for form in {form for text in texts for form in short_forms(text)}:
            at = initials.find(form)
            held |= set(terms[at : at + len(form)]) if at >= 0 else set()
        return frozenset(held)


_SHORT_FORM = re.compile(r"[A-ZĐ]{3,7}")
def _whole(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)


_RUN = re.compile(r"[^\W\d_]+(?:[ ][^\W\d_]+){2,}")


def _initial(text: str) -> str:
    """`đ` and `d` are two letters; marks on vowels do not count."""
    return "".join(letter if letter == "đ" else fold(letter) for letter in text.lower())


@functools.lru_cache(maxsize=2048)
def full_forms(text: str) -> frozenset[str]:
    """The initials of three to seven words in a row of which the first is capitalised: "Đồng bằng sông Cửu Long"."""
    found = set()
    for run in _RUN.finditer(text):
        row = run.group().split(" ")
        initials = "".join(_initial(word[0]) for word in row)
        for start, word in enumerate(row):
            if word[0].isupper():
                found.update(initials[start : start + size] for size in range(3, 8) if start + size <= len(row))
    return frozenset(found)


@functools.lru_cache(maxsize=2048)
def short_forms(text: str) -> frozenset[str]:
    """The abbreviations in a text, as small letters."""
    return frozenset(_initial(word.text) for word in words(text) if _SHORT_FORM.fullmatch(word.text))


def _share(weights: Mapping[str, float], present: frozenset[str]) -> float:
    total = sum(weights.values())
    return sum(weight for term, weight in weights.items() if term in present) / total if total else 0.0


@functools.lru_cache(maxsize=4096)
def word_set(text: str, toneless: bool) -> frozenset[str]:
    spell = fold if toneless else key
    return frozenset(spell(word.text) for word in words(text))


def _weights(query: Query, terms: Collection[str], counts: Counts) -> dict[str, float]:
    plain = {term: fold_of_key(term) for term in terms}
    found = counts(set(plain.values()))
    weights = {}
    for term, folded in plain.items():
        written = found.get(folded, {})
        times = sum(count for writing, count in written.items() if query.folded or key(writing) == term)
        weights[term] = 1.0 / math.log2(2.0 + times)
        # An English word that the library does not have says little.
        if query.language == "en" and not times and not any(character.isdigit() for character in term):
            weights[term] *= _UNTRANSLATED if found else 1.0
    return weights


def _plain_english(query: Query) -> frozenset[str]:
    """Of an English question, the words in small letters that its Vietnamese form still has."""
    if query.language != "en":
        return frozenset()
    return frozenset(word.text for word in words(query.question) if word.text.isascii() and word.text.islower())


def fold_of_key(term: str) -> str:
    """`đang3` → `dang`: the tone digit that `key` puts behind a syllable goes, real figures stay."""
    folded = fold(term)
    return folded.rstrip("12345") if folded[:1].isalpha() else folded
