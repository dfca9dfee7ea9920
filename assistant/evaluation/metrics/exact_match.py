"""Exact match as SQuAD defines it: the normalised answer is one of the normalised references.

    exact_match = mean over cases of max over references of [norm(answer) == norm(reference)]    0 … 1, higher

SQuAD's normalisation: small letters, punctuation out, the English articles a/an/the out, white space squeezed.
For Vietnamese: Unicode NFC and case folding first; punctuation is every character of a Unicode P category (so “ ” …
too); one spelling for where a tone mark sits (`hoà` = `hòa`); tones and other marks count (`Hoa` ≠ `Hòa`); articles go
only from English cases, since "a" and "an" are Vietnamese words. Marks `[1]` are stripped before.
References are the writings of the case's one fact. As in SQuAD 2.0 an unanswerable case scores 1 when refused, else 0.
Cases with several facts have no mark.

An assistant that answers in sentences will rarely match exactly: read this figure together with `answer_facts`.

Example: reference "Sân vận động Levi's", answer "sân vận động Levi's [1]." → 1; "Tại sân vận động Levi's [1]." → 0.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation
from assistant.text import key

_ARTICLE = re.compile(r"\b(?:a|an|the)\b")


@dataclass(frozen=True)
class ExactMatch(Metric):
    name = "exact_match"

    def evaluate(self, seen: Observation) -> Mark | None:
        expected = references(seen)
        return Mark(float(prediction(seen) in expected)) if expected else None


def references(seen: Observation) -> list[list[str]]:
    """The normalised references; `[[]]`, SQuAD's empty answer, for an unanswerable case; none for several facts."""
    if not seen.case.answerable:
        return [[]]
    facts = seen.case.answer_facts
    return [normalised(writing, seen.case.lang) for writing in facts[0]] if len(facts) == 1 else []


def prediction(seen: Observation) -> list[str]:
    """The normalised answer; a refusal is SQuAD's empty answer."""
    return [] if seen.refused else normalised(seen.text, seen.case.lang) or [""]


def normalised(text: str, language: str = "vi") -> list[str]:
    """The words that exact match and F1 compare."""
    small = unicodedata.normalize("NFC", text).casefold()
    bare = "".join(character for character in small if not unicodedata.category(character).startswith("P"))
    if language == "en":
        bare = _ARTICLE.sub(" ", bare)
    return [key(word) for word in bare.split()]


METRICS = (ExactMatch(),)
