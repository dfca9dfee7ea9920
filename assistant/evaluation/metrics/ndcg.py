"""Normalised discounted cumulative gain at k: are the right documents found, and found early.

    DCG@k = sum over ranks i = 1 … k of [document i is a source] / log2(i + 1)
    nDCG@k = DCG@k / DCG@k of the best possible order    0 … 1, higher is better

Documents are ranked as for `recall@k`, relevance is 0 or 1. Unanswerable cases are left out.

Example: sources {A, B}, documents D, A, C, B: DCG@5 = 1/log2(3) + 1/log2(5) = 0.631 + 0.431 = 1.062; the best order
gives 1 + 0.631 = 1.631; nDCG@5 = 0.651.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.metrics.recall import relevant
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class NDCG(Metric):
    k: int

    @property
    def name(self) -> str:
        return f"ndcg@{self.k}"

    def evaluate(self, seen: Observation) -> Mark | None:
        wanted = relevant(seen)
        if not wanted:
            return None
        gained = _gain(source in wanted for source in seen.ranked_sources[: self.k])
        return Mark(gained / _gain([True] * min(self.k, len(wanted))))


def _gain(right) -> float:
    return sum(1 / math.log2(rank + 1) for rank, is_right in enumerate(right, start=1) if is_right)


METRICS = (NDCG(5),)
