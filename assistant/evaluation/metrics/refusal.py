"""How well the assistant knows what it cannot answer. A refusal is `not_in_corpus` or `not_stated`.

    refusal_precision = refused unanswerable cases / refused cases
    refusal_recall    = refused unanswerable cases / unanswerable cases
    refusal_f1        = 2 · refused unanswerable / (refused + unanswerable)          all 0 … 1, higher is better

Each is a sum over cases by a sum over cases. A crash is no refusal.

Example: 10 cases, 4 unanswerable; 5 are refused, 3 of them rightly: precision 3/5, recall 3/4, F1 6/9 = 0.667.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class RefusalPrecision(Metric):
    name = "refusal_precision"

    def evaluate(self, seen: Observation) -> Mark | None:
        return Mark(float(not seen.case.answerable)) if seen.refused else None


@dataclass(frozen=True)
class RefusalRecall(Metric):
    name = "refusal_recall"

    def evaluate(self, seen: Observation) -> Mark | None:
        return None if seen.case.answerable else Mark(float(seen.refused))


@dataclass(frozen=True)
class RefusalF1(Metric):
    name = "refusal_f1"

    def evaluate(self, seen: Observation) -> Mark | None:
        counted = seen.refused + (not seen.case.answerable)
        return Mark(2.0 * (counted == 2), counted) if counted else None


METRICS = (RefusalPrecision(), RefusalRecall(), RefusalF1())
