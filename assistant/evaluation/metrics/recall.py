"""Recall at k: share of the case's sources among the first k documents found.

    recall@k = mean over cases with sources of (sources among the first k / sources)    0 … 1, higher is better

Retrieval finds passages; a document counts once, at the rank of its best passage, among the documents that the
answerer got to see (`breadth` passages, 8 unless set). Unanswerable cases are left out.

Example: sources {A, B}; passages of D, A, A, C, B: documents D, A, C, B. recall@1 = 0, recall@3 = 1/2, recall@5 = 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class Recall(Metric):
    k: int

    @property
    def name(self) -> str:
        return f"recall@{self.k}"

    def evaluate(self, seen: Observation) -> Mark | None:
        wanted = relevant(seen)
        return Mark(len(wanted & set(seen.ranked_sources[: self.k])) / len(wanted)) if wanted else None


def relevant(seen: Observation) -> set[str]:
    """The documents that retrieval ought to find; none for an unanswerable case."""
    return set(seen.case.sources) if seen.case.answerable else set()


METRICS = (Recall(1), Recall(3), Recall(5))
