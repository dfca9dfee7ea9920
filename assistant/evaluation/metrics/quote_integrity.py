"""Share of quotes that stand verbatim at their offsets in the stored text.

    quote_integrity = quotes with document.text[start:end] == quote / quotes, over all answers    0 … 1, higher

Anything below 1 is a fault of the program: citations hold at exact character offsets or are not shown.

Example: three answers with 2, 1 and 0 quotes, one of them off by a character: 2/3.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.errors import NoSuchDocument
from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation
from assistant.types import Citation


@dataclass(frozen=True)
class QuoteIntegrity(Metric):
    name = "quote_integrity"

    def evaluate(self, seen: Observation) -> Mark | None:
        quotes = seen.answer.citations
        return Mark(len(quotes) - len(broken_quotes(seen)), len(quotes)) if quotes else None


def broken_quotes(seen: Observation) -> list[str]:
    """One line for each quote that does not stand where it claims to."""
    return [
        f"quote [{citation.number}] does not stand at {citation.start}–{citation.end} of {citation.source}"
        for citation in seen.answer.citations
        if not _holds(citation, seen)
    ]


def _holds(citation: Citation, seen: Observation) -> bool:
    try:
        text = seen.document_of(citation.document_id).text
    except NoSuchDocument:
        return False
    return 0 <= citation.start < citation.end <= len(text) and text[citation.start : citation.end] == citation.quote


METRICS = (QuoteIntegrity(),)
