"""Citation recall after ALCE (Gao et al. 2023): is each claim supported by what it cites, taken together.

    recall of an answer = claims whose citations support them / claims
    citation_recall = mean over answers with claims    0 … 1, higher is better

Support is decided by the project's verification, or by an LLM judge (`--judge`, prompts/judge.md). Claims that fail the
verification are never shown, so that with the former this is 1 unless something is broken; a judge is the honest test.

Example: "A chủ trì [1]. B khai mạc [2]. C dự." with [1] saying the first, [2] not saying the second: 1/3.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation
from assistant.types import Claim


@dataclass(frozen=True)
class CitationRecall(Metric):
    name = "citation_recall"

    def evaluate(self, seen: Observation) -> Mark | None:
        claims = seen.answer.claims
        if seen.refused or not claims:
            return None
        return Mark(sum(_supported(claim, seen) for claim in claims) / len(claims))


def _supported(claim: Claim, seen: Observation) -> bool:
    spans = seen.spans_of(claim.citations)
    return bool(spans) and seen.support(claim.text, spans, seen.document_of)


METRICS = (CitationRecall(),)
