"""Token F1 as SQuAD defines it: how much the words of answer and reference overlap.

    common = size of the multiset intersection of the words of answer and reference
    P = common / words of the answer, R = common / words of the reference, F1 = 2 P R / (P + R)
    token_f1 = mean over cases of max over references of F1    0 … 1, higher is better

Words are those of `exact_match` after its normalisation; a Vietnamese word is a syllable, as in XQuAD's and ViQuAD's
published figures. Unanswerable cases score 1 when refused, else 0, as in SQuAD 2.0.

Example: reference "sân vận động Levi's" (4 words), answer "Trận đấu ở sân vận động Levi's [1]." (7): common 4,
P = 4/7, R = 1, F1 = 8/11 = 0.727.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.metrics.exact_match import prediction, references
from assistant.evaluation.observation import Observation


@dataclass(frozen=True)
class TokenF1(Metric):
    name = "token_f1"

    def evaluate(self, seen: Observation) -> Mark | None:
        expected = references(seen)
        return Mark(max(f1(prediction(seen), reference) for reference in expected)) if expected else None


def f1(answer: Sequence[str], reference: Sequence[str]) -> float:
    """0 … 1; without words on one side, 1 when the other has none either."""
    if not answer or not reference:
        return float(answer == reference)
    common = sum((Counter(answer) & Counter(reference)).values())
    return 2 * common / (len(answer) + len(reference))


METRICS = (TokenF1(),)
