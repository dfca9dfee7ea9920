"""Mean length of the answers that are no refusals.

    answer_length = characters of the answers, marks included / answers    0 …, neither better; 700 is the most allowed

Example: answers of 80 and 120 characters and a refusal of 300: 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class AnswerLength(Metric):
    name = "answer_length"
    unit: ClassVar[str] = "characters"
    better: ClassVar[Better] = "neither"
    gate: ClassVar[bool] = False

    def evaluate(self, seen: Observation) -> Mark | None:
        return None if seen.refused or seen.error else Mark(len(seen.answer.text))


METRICS = (AnswerLength(),)
