"""Cost per question, when prices are given (`--price-prompt`, `--price-answer`, per million tokens).

    cost = mean over cases of (prompt tokens · prompt price + answer tokens · answer price) / 1,000,000    lower

In the currency of the prices. Nothing is guessed: without prices there is no figure.

Example: 2,000 prompt tokens at 0.25 and 100 answer tokens at 2: 0.0005 + 0.0002 = 0.0007.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class Cost(Metric):
    name = "cost"
    unit: ClassVar[str] = "money"
    better: ClassVar[Better] = "lower"
    gate: ClassVar[bool] = False

    def evaluate(self, seen: Observation) -> Mark | None:
        if seen.prices is None or seen.prompt_tokens is None or seen.answer_tokens is None:
            return None
        spent = seen.prompt_tokens * seen.prices.prompt + seen.answer_tokens * seen.prices.answer
        return Mark(spent / 1_000_000)


METRICS = (Cost(),)
