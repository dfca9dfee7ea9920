"""Share of unanswerable cases that got an answer: the assistant's worst habit.

    false_answer_rate = answered unanswerable cases / unanswerable cases    0 … 1, lower is better

A crash is not an answer, so this need not be 1 − refusal_recall.

Example: 4 unanswerable cases: 2 refused, 1 answered, 1 crashed: 1/4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class FalseAnswers(Metric):
    name = "false_answer_rate"
    better: ClassVar[Better] = "lower"

    def evaluate(self, seen: Observation) -> Mark | None:
        return None if seen.case.answerable else Mark(float(not seen.refused and not seen.error))


METRICS = (FalseAnswers(),)
