"""Figures as lines of text, for the shell."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.evaluation.comparison import Comparison
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.runs import Run

_ARROWS = {"better": "+", "worse": "-", "same": " "}


def figure_text(name: str, value: float | None) -> str:
    """A metric's value with its unit, short."""
    if value is None:
        return "—"
    unit = all_metrics()[name].unit
    if unit == "share":
        return f"{value:.3f}"
    if unit == "seconds":
        return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"
    return f"{value:.6f}".rstrip("0").rstrip(".") if unit == "money" else f"{value:.0f} {unit}"


def figure_lines(run: Run) -> Iterator[str]:
    """What `assistant eval` prints: the metrics that apply, then the share of right cases by category."""
    failed = sum(bool(result.error) for result in run.results)
    crashes = f", {failed} failed" if failed else ""
    right = sum(result.right for result in run.results)
    yield f"{run.name} · {run.about['llm']} · {run.about['documents']} documents"
    yield f"{right} of {len(run.results)} cases right{crashes}"
    yield ""
    for name, value in run.figures.items():
        if value is not None:
            counted = sum(name in result.marks for result in run.results)
            yield f"{name:24} {figure_text(name, value):>14}   {counted} cases"
    categories = run.by_category()
    if len(categories) > 1:
        yield ""
        for category, results in categories.items():
            yield f"{category:24} {sum(r.right for r in results):>5} of {len(results)} right"


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """Before and after, the difference with its interval, and the cases that flipped."""
    yield ""
    yield f"against {comparison.before}, {comparison.cases} cases in common; difference with its 95 % interval"
    for each in comparison.differences:
        before, after = figure_text(each.metric, each.before), figure_text(each.metric, each.after)
        change = f"{each.change:+.4g} [{each.low:+.4g}, {each.high:+.4g}]"
        yield f"{_ARROWS[each.verdict]} {each.metric:24} {before:>14} → {after:<14} {change}"
    for flip in comparison.flips:
        turn = "now right" if flip.now_right else "now wrong"
        yield f"{turn}: {flip.case_id} {flip.question} ({'; '.join(flip.why)})"
    if not comparison.flips:
        yield "no case flipped"
