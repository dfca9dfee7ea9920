"""Share of cases with forbidden strings whose answer has one of them.

    forbidden_rate = answers with a forbidden string / cases that forbid something    0 … 1, lower is better

Compared like facts: marks stripped, case and spacing folded, figures on word boundaries. A refusal may repeat the
question's words, so that it has none.

Example: forbidden ["Võ Văn Mẫu"]; "Ông Võ Văn Mẫu và bà Lê Thị Ví Dụ chủ trì [1]." has it: 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from assistant.evaluation.matching import states_any
from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class ForbiddenFacts(Metric):
    name = "forbidden_rate"
    better: ClassVar[Better] = "lower"

    def evaluate(self, seen: Observation) -> Mark | None:
        if not seen.case.forbidden:
            return None
        return Mark(float(not seen.refused and states_any(seen.text, seen.case.forbidden)))


METRICS = (ForbiddenFacts(),)
