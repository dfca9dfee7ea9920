"""Mean reciprocal rank: how far down the first right document stands.

    mrr = mean over cases with sources of 1 / rank of the first source found; 0 when none is found   0 … 1, higher

Documents are ranked as for `recall@k`. Unanswerable cases are left out.

Example: first right documents at ranks 1, 4 and nowhere: (1 + 0.25 + 0) / 3 = 0.417.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.metrics.recall import relevant
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class ReciprocalRank(Metric):
    name = "mrr"

    def evaluate(self, seen: Observation) -> Mark | None:
        wanted = relevant(seen)
        if not wanted:
            return None
        ranks = (rank for rank, source in enumerate(seen.ranked_sources, start=1) if source in wanted)
        return Mark(1 / first if (first := next(ranks, 0)) else 0.0)


METRICS = (ReciprocalRank(),)
