"""Two runs over the same cases: what changed, how surely, and which cases flipped.

The interval of a difference is a paired bootstrap: cases (not answers) are drawn again with replacement, the same draw
for both runs, and the figure is computed anew from each draw; the interval holds the middle 95 % of 2,000 differences.
The draws are seeded: the same two runs give the same interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from assistant.errors import CaseError
from assistant.evaluation.metrics import Metric, all_metrics
from assistant.evaluation.metrics.base import as_arrays
from assistant.evaluation.results import Result
from assistant.evaluation.runs import Run

DRAWS = 2000
# Draws × cases that are worked on at once: some ten megabytes.
_CELLS = 500_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One metric in both runs, over the cases that both have."""

    metric: str
    before: float
    after: float
    low: float
    high: float
    """The 95 % interval of `after - before`."""
    verdict: str
    """`better`, `worse` or `same`: better and worse only when the interval leaves 0 out."""
    gate: bool

    @property
    def change(self) -> float:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Flip:
    """A case that was right and is not, or the other way round."""

    case_id: str
    question: str
    now_right: bool
    why: tuple[str, ...]
    """What makes the wrong one of the two wrong."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `--baseline` tells."""

    before: str
    after: str
    cases: int
    """Cases that both runs have; only these are compared."""
    differences: tuple[Difference, ...]
    flips: tuple[Flip, ...]

    @property
    def regressions(self) -> tuple[Difference, ...]:
        """What `--fail-on-regression` fails on: quality, not speed or length, that is worse beyond chance."""
        return tuple(each for each in self.differences if each.gate and each.verdict == "worse")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def compare(baseline: Run, run: Run) -> Comparison:
    """How `run` differs from `baseline`.

    Raises:
        CaseError: they have no case in common.
    """
    pairs = _pairs(baseline, run)
    if not pairs:
        raise CaseError(
            "{baseline} and {run} have no case in common, so there is nothing to compare",
            baseline=baseline.name,
            run=run.name,
        )
    found = [_difference(metric, pairs) for metric in all_metrics().values()]
    return Comparison(
        before=_told(baseline),
        after=_told(run),
        cases=len(pairs),
        differences=tuple(difference for difference in found if difference is not None),
        flips=tuple(_flip(old, new) for old, new in pairs if old.right != new.right),
    )


Pair = tuple[Result, Result]


def _pairs(baseline: Run, run: Run) -> list[Pair]:
    """The same case in both: same id and the same question and expectations."""
    before = {result.case.id: result for result in baseline.results}
    return [
        (before[result.case.id], result)
        for result in run.results
        if result.case.id in before and before[result.case.id].case == result.case
    ]


def _difference(metric: Metric, pairs: Sequence[Pair]) -> Difference | None:
    old, new = (as_arrays(pair[side].marks.get(metric.name) for pair in pairs) for side in (0, 1))
    before, after = float(metric.summarise(*old)), float(metric.summarise(*new))
    if np.isnan(before) or np.isnan(after):
        return None
    low, high = _interval(metric, old, new)
    return Difference(metric.name, before, after, low, high, _verdict(metric, low, high), metric.gate)


Marks = tuple[np.ndarray, np.ndarray]


def _interval(metric: Metric, old: Marks, new: Marks) -> tuple[float, float]:
    count = len(old[0])
    draw = np.random.default_rng(20240410)
    differences = []
    left = DRAWS
    while left:
        rows = min(left, max(_CELLS // count, 1))
        chosen = draw.integers(0, count, size=(rows, count))
        drawn = [metric.summarise(values[chosen], weights[chosen]) for values, weights in (old, new)]
        differences.append(drawn[1] - drawn[0])
        left -= rows
    # A draw may hold no case that the metric speaks about; it says nothing about the difference.
    told = np.concatenate(differences)
    low, high = np.percentile(told[~np.isnan(told)], [2.5, 97.5])
    return float(low), float(high)


def _verdict(metric: Metric, low: float, high: float) -> str:
    if metric.better == "neither" or low <= 0 <= high:
        return "same"
    return "better" if (low > 0) == (metric.better == "higher") else "worse"


def _flip(old: Result, new: Result) -> Flip:
    return Flip(new.case.id, new.case.question, new.right, old.why if new.right else new.why)


def _told(run: Run) -> str:
    return f"{run.name} · {run.about.get('llm', '')} · {str(run.about.get('started', ''))[:19]}"
