"""Question → Query: what kind of answer is wanted, about whom, which act, which event, when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question as it was understood."""

    question: str
    """Standalone, NFC, with its tones restored when it was typed without."""
    language: str = "vi"
    """`vi` or `en`: the language of the answer."""
