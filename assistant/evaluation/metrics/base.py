"""What every metric promises, and how the marks of many cases become one figure."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

import numpy as np

from assistant.evaluation.observation import Observation

Better = Literal["higher", "lower", "neither"]


class Mark(NamedTuple):
    """What one case adds to a figure: `value` out of `of`. A plain mean has `of == 1` everywhere."""

    value: float
    of: float = 1.0


@dataclass(frozen=True)
class Metric(ABC):
    """One figure. The module's docstring gives its formula, range and a worked example."""

    unit: ClassVar[str] = "share"
    """`share` (0 … 1), `seconds`, `tokens`, `characters` or `money`."""
    better: ClassVar[Better] = "higher"
    gate: ClassVar[bool] = True
    """Whether `--fail-on-regression` looks at it: what differs between machines or is no quality does not count."""

    @property
    @abstractmethod
    def name(self) -> str: ...

    @abstractmethod
    def evaluate(self, seen: Observation) -> Mark | None:
        """The mark of one case; None when the metric says nothing about it."""

    def summarise(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """One figure out of marks, over the last axis: the sum of values by the sum of weights; NaN without marks."""
        total = weights.sum(axis=-1)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(total > 0, values.sum(axis=-1) / total, np.nan)

    def figure(self, marks: Iterable[Mark | None]) -> float | None:
        """One figure for a run; None when no case has a mark."""
        values, weights = as_arrays(marks)
        summary = float(self.summarise(values, weights))
        return None if np.isnan(summary) else summary


def as_arrays(marks: Iterable[Mark | None]) -> tuple[np.ndarray, np.ndarray]:
    """Values and weights, shape `(cases,)`; a case without a mark has weight 0."""
    pairs = [mark if mark is not None else (0.0, 0.0) for mark in marks]
    table = np.asarray(pairs, dtype=float).reshape(-1, 2)
    return table[:, 0], table[:, 1]
