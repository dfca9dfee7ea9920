"""Thresholds for CI: what makes `assistant eval` end with status 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evaluation.comparison import Comparison
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.runs import Run


@dataclass(frozen=True, slots=True)
class Threshold:
    """The worst value of a metric that is still accepted: the least, or the most where lower is better."""

    metric: str
    value: float


def parse_threshold(text: str) -> Threshold:
    """`case_right=0.9`. Raises ValueError with what is wrong."""
    name, _, value = text.partition("=")
    name = name.strip()
    if name not in all_metrics():
        raise ValueError(f"no such metric `{name}`. There are: {', '.join(all_metrics())}")
    try:
        return Threshold(name, float(value))
    except ValueError:
        raise ValueError(f"`{text}` has to be metric=number, e.g. case_right=0.9") from None


def failed_thresholds(run: Run, thresholds: Sequence[Threshold]) -> list[str]:
    """One line for each threshold that the run does not keep. What could not be measured is not kept."""
    figures = run.figures
    lines = []
    for threshold in thresholds:
        figure, lower = figures[threshold.metric], all_metrics()[threshold.metric].better == "lower"
        if figure is None:
            lines.append(f"{threshold.metric} could not be measured: no case says anything about it")
        elif figure > threshold.value if lower else figure < threshold.value:
            lines.append(f"{threshold.metric} is {figure:.4g}, {'more' if lower else 'less'} than {threshold.value:g}")
    return lines


def regressions(comparison: Comparison) -> list[str]:
    """One line for each metric that got worse beyond chance."""
    return [
        f"{each.metric} fell back from {each.before:.4g} to {each.after:.4g} "
        f"(difference {each.low:+.4g} … {each.high:+.4g})"
        for each in comparison.regressions
    ]
