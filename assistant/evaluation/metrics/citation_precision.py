"""Citation precision after ALCE (Gao et al. 2023): is each citation needed.

    A citation is needless when its claim is not supported at all, or when it does not support the claim alone and the
    claim's other citations support it without it.
    precision of an answer = needed citations / citations, over all claims
    citation_precision = mean over answers with citations    0 … 1, higher is better

Support is decided as for `citation_recall`.

Example: a claim cites [1][2]; [1] alone supports it, [2] says something else. [1] counts; [2] does not support alone
and [1] without it does: needless. Precision 1/2.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation
from assistant.types import Claim


@dataclass(frozen=True)
class CitationPrecision(Metric):
    name = "citation_precision"

    def evaluate(self, seen: Observation) -> Mark | None:
        needed = [need for claim in seen.answer.claims for need in _needed(claim, seen)]
        return None if seen.refused or not needed else Mark(sum(needed) / len(needed))


def _needed(claim: Claim, seen: Observation) -> list[bool]:
    """Of each of the claim's citations, whether it is needed."""
    spans = seen.spans_of(claim.citations)
    if not spans or not seen.support(claim.text, spans, seen.document_of):
        return [False] * len(claim.citations)
    if len(spans) == 1:
        return [True]
    alone = [seen.support(claim.text, [span], seen.document_of) for span in spans]
    others = [[other for other in spans if other is not span] for span in spans]
    return [
        supports or not seen.support(claim.text, rest, seen.document_of)
        for supports, rest in zip(alone, others, strict=True)
    ]


METRICS = (CitationPrecision(),)
