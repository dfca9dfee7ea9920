"""Share of the gold spans that stand in a passage handed to the answerer.

    gold_found = mean over cases with gold spans of [one gold span lies inside a passage]    0 … 1, higher

The right document may be found by a passage that does not hold the answer: this tells the two apart. Any one gold span
is enough, since several are writings of one fact. Only cases with gold spans (SQuAD files, cases made from a library).

Example: gold 120–131 of A; passages A 0–100 and A 90–400: the second holds it: 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class GoldFound(Metric):
    name = "gold_found"

    def evaluate(self, seen: Observation) -> Mark | None:
        if not seen.case.gold or not seen.case.answerable:
            return None
        inside = any(
            found.source == gold.source and found.start <= gold.start and gold.end <= found.end
            for gold in seen.case.gold
            for found in seen.found
        )
        return Mark(float(inside))


METRICS = (GoldFound(),)
