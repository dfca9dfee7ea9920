"""Run → Markdown: the figures and the wrong cases, for a pull request or a mail."""

from __future__ import annotations

from assistant.evaluation.comparison import Comparison
from assistant.evaluation.report.plain import figure_text
from assistant.evaluation.results import Result
from assistant.evaluation.runs import Run


def render(run: Run, comparison: Comparison | None = None) -> str:
    """The figures as a table, the categories, the comparison when there is one, and each wrong case with its reason."""
    right = sum(result.right for result in run.results)
    about = [run.about.get("llm", ""), f"{run.about.get('documents', 0)} documents", str(run.about.get("started"))[:19]]
    lines = [
        f"# {run.name}: {right} of {len(run.results)} cases right",
        "",
        " · ".join(about),
        "",
        *_figures(run),
        *_categories(run),
        *(_comparison(comparison) if comparison else []),
        *_wrong([result for result in run.results if not result.right]),
    ]
    return "\n".join(lines) + "\n"


def _figures(run: Run) -> list[str]:
    rows = [f"| {name} | {figure_text(name, value)} |" for name, value in run.figures.items() if value is not None]
    return ["| metric | value |", "|---|---|", *rows, ""]


def _categories(run: Run) -> list[str]:
    rows = [
        f"| {_cell(category)} | {sum(result.right for result in results)} of {len(results)} |"
        for category, results in run.by_category().items()
    ]
    return ["| category | right |", "|---|---|", *rows, ""]


def _comparison(comparison: Comparison) -> list[str]:
    rows = [
        f"| {each.metric} | {figure_text(each.metric, each.before)} | {figure_text(each.metric, each.after)} "
        f"| {each.change:+.4g} [{each.low:+.4g}, {each.high:+.4g}] | {'' if each.verdict == 'same' else each.verdict} |"
        for each in comparison.differences
    ]
    flips = [
        f"- now {'right' if flip.now_right else 'wrong'}: `{flip.case_id}` {_cell(flip.question)}"
        for flip in comparison.flips
    ]
    head = [f"## Against {comparison.before}", "", f"{comparison.cases} cases in common.", ""]
    return [*head, "| metric | before | after | difference (95 %) | |", "|---|---|---|---|---|", *rows, "", *flips, ""]


def _wrong(results: list[Result]) -> list[str]:
    if not results:
        return []
    rows = [
        f"- `{result.case.id}` {_cell(result.case.question)}\n"
        f"  - {_cell('; '.join(result.why))}\n"
        f"  - {_cell(str(result.answer['text'])[:300])}"
        for result in results
    ]
    return ["## Wrong cases", "", *rows]


def _cell(text: str) -> str:
    """One line that Markdown and its HTML leave as it is."""
    plain = " ".join(text.split())
    for character in "\\`*_|<>[]":
        plain = plain.replace(character, f"\\{character}")
    return plain
