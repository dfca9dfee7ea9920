"""Share of the cases with facts whose answer states all of them.

    all_facts = cases with answer_facts == 1 / cases with facts    0 … 1, higher is better

Example: three cases state 2 of 2, 1 of 2 and 1 of 1 facts: 2 / 3 = 0.667 (`answer_facts` is 0.833).
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.answer_facts import share_stated
from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class AllFacts(Metric):
    name = "all_facts"

    def evaluate(self, seen: Observation) -> Mark | None:
        share = share_stated(seen)
        return None if share is None else Mark(float(share == 1.0))


METRICS = (AllFacts(),)
