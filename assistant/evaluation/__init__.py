"""The evaluation harness: a file of questions in, figures and every answer out.

    from assistant import Assistant
    from assistant.evaluation import compare, load_run

    with Assistant.open("my-library") as assistant:
        run = assistant.evaluate("questions.jsonl")
    print(run.figures["case_right"], [result.case.question for result in run.results if not result.right])
    print(compare(load_run("last-week.json"), run).regressions)

In a shell: `assistant eval questions.jsonl --report report.html`. In pytest: see `pytest_plugin`.

Scoring with ragas (a package of its own, which wants an LLM as its judge): a run has all that it needs.

    from ragas import EvaluationDataset, evaluate
    from ragas.metrics import Faithfulness, LLMContextRecall

    rows = [
        {
            "user_input": result.case.question,
            "response": result.answer["text"],
            "retrieved_contexts": [found["text"] for found in result.found],
            "reference": "; ".join(variants[0] for variants in result.case.answer_facts),
        }
        for result in run.results
        if result.case.answerable and not result.error
    ]
    print(evaluate(EvaluationDataset.from_list(rows), metrics=[Faithfulness(), LLMContextRecall()], llm=judge))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.evaluation.case_files import load_cases
    from assistant.evaluation.cases import Case, CaseSet, Gold
    from assistant.evaluation.comparison import Comparison, compare
    from assistant.evaluation.metrics import all_metrics
    from assistant.evaluation.observation import Observation, Prices
    from assistant.evaluation.results import Result
    from assistant.evaluation.running import evaluate
    from assistant.evaluation.runs import Run, load_run

__all__ = [
    "Case", "CaseSet", "Comparison", "Gold", "Observation", "Prices", "Result", "Run", "all_metrics", "compare",
    "evaluate", "load_cases", "load_run",
]  # fmt: skip

_HOMES = {
    "case_files": ("load_cases",),
    "cases": ("Case", "CaseSet", "Gold"),
    "comparison": ("Comparison", "compare"),
    "metrics": ("all_metrics",),
    "observation": ("Observation", "Prices"),
    "results": ("Result",),
    "running": ("evaluate",),
    "runs": ("Run", "load_run"),
}


def __getattr__(name: str) -> Any:
    """Each name is imported when it is first asked for: the command line needs none of them to start."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
