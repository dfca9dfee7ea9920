"""How long an answer takes, by stage: the median and the 95th percentile.

    latency_<stage>_p50, latency_<stage>_p95 in seconds    0 …, lower is better

Stages are understand, retrieve, answer, verify and total, as the answer itself tells them. Percentiles are linearly
interpolated between the two nearest cases. Cases that run side by side slow each other down: run with `--parallel 1`
for figures to publish. No gate, since machines differ.

Example: totals of 1, 2, 3 and 10 s: p50 = 2.5, p95 = 3 + 0.85 · 7 = 8.95.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from assistant.evaluation.metrics.base import Better, Mark, Metric
from assistant.evaluation.observation import Observation

STAGES = ("understand", "retrieve", "answer", "verify", "total")


@dataclass(frozen=True)
class Latency(Metric):
    stage: str
    percentile: int
    unit: ClassVar[str] = "seconds"
    better: ClassVar[Better] = "lower"
    gate: ClassVar[bool] = False

    @property
    def name(self) -> str:
        return f"latency_{self.stage}_p{self.percentile}"

    def evaluate(self, seen: Observation) -> Mark | None:
        return Mark(seen.timings[self.stage]) if self.stage in seen.timings else None

    def summarise(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        if not weights.any():
            return np.full(weights.shape[:-1], np.nan)
        if weights.all():
            return np.percentile(values, self.percentile, axis=-1)
        return np.nanpercentile(np.where(weights > 0, values, np.nan), self.percentile, axis=-1)


METRICS = tuple(Latency(stage, percentile) for stage in STAGES for percentile in (50, 95))
