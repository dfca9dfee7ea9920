"""Share of the expected facts that the answer states, averaged over answerable cases with facts.

    answer_facts = mean over cases of (facts with a writing in the answer / facts)    0 … 1, higher is better

A fact is stated when one of its writings stands in the text: marks stripped, case and spacing folded, figures on word
boundaries. A refusal states none: that it repeats the question's words is no answer.

Example: facts [["Tạ Ngọc Mẫu", "Ta Ngoc Mau"], ["9/5/2024"]], answer "Ông TẠ NGỌC MẪU trình bày [1]." states one of
two: 0.5.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.matching import states_any
from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class AnswerFacts(Metric):
    name = "answer_facts"

    def evaluate(self, seen: Observation) -> Mark | None:
        share = share_stated(seen)
        return None if share is None else Mark(share)


def share_stated(seen: Observation) -> float | None:
    """0 … 1, or None when the case expects no facts."""
    facts = seen.case.answer_facts
    if not facts:
        return None
    return 0.0 if seen.refused else sum(states_any(seen.text, fact) for fact in facts) / len(facts)


METRICS = (AnswerFacts(),)
