"""What is kept of one case: the question, the answer, the marks, whether it was right and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from assistant.evaluation.cases import Case
from assistant.evaluation.metrics import Mark, all_metrics
from assistant.evaluation.metrics.case_right import why_wrong
from assistant.evaluation.observation import Observation


@dataclass(frozen=True, slots=True)
class Result:
    """One case of a run, as it is saved and shown."""

    case: Case
    answer: Mapping[str, Any]
    """`Answer.to_json()`."""
    found: tuple[Mapping[str, Any], ...] = ()
    """The passages handed to the answerer, best first; the fields of `Found`."""
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """By metric; those that say nothing about the case are left out."""
    why: tuple[str, ...] = ()
    """What makes it wrong; empty when it is right."""
    confidence: float | None = None
    """The nearest to it that there is: cosine similarity of the question and the passage nearest to it."""
    standalone: str = ""
    error: str = ""

    @property
    def right(self) -> bool:
        return not self.why

    @property
    def refused(self) -> bool:
        return not self.error and self.answer["outcome"] in ("not_in_corpus", "not_stated")

    def to_json(self) -> dict[str, Any]:
        return {
            "case": self.case.to_json(),
            "right": self.right,
            "why": list(self.why),
            "answer": dict(self.answer),
            "standalone": self.standalone,
            "found": [dict(found) for found in self.found],
            "marks": {name: list(mark) for name, mark in self.marks.items()},
            "confidence": self.confidence,
            "error": self.error,
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Result:
        return cls(
            case=Case.from_json(row["case"]),
            answer=row["answer"],
            found=tuple(row["found"]),
            marks={name: Mark(*mark) for name, mark in row["marks"].items()},
            why=tuple(row["why"]),
            confidence=row["confidence"],
            standalone=row["standalone"],
            error=row["error"],
        )


def judge(seen: Observation) -> Result:
    """Every metric's mark of one observation."""
    marks = {name: mark for name, metric in all_metrics().items() if (mark := metric.evaluate(seen)) is not None}
    return Result(
        case=seen.case,
        answer=seen.answer.to_json(),
        found=tuple(asdict(found) for found in seen.found),
        marks=marks,
        why=tuple(why_wrong(seen)),
        confidence=_confidence(seen),
        standalone=seen.answer.standalone,
        error=seen.error,
    )


def _confidence(seen: Observation) -> float | None:
    return max((found.similarity for found in seen.found if found.similarity is not None), default=None)
