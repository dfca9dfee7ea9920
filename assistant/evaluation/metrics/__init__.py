"""The metrics. Each module of this package, `base` aside, is one: its `METRICS` are its figures."""

from __future__ import annotations

import functools
import importlib
import pkgutil

from assistant.evaluation.metrics.base import Mark, Metric

__all__ = ["Mark", "Metric", "all_metrics"]

# What a reader of a report wants to see first; whatever is not named follows by its name.
_ORDER = (
    "case_right answer_facts all_facts exact_match token_f1 recall reciprocal_rank ndcg gold_found citation_recall "
    "citation_precision quote_integrity refusal false_answers forbidden_facts answer_length latency tokens cost"
).split()


@functools.cache
def all_metrics() -> dict[str, Metric]:
    """Every figure there is, by its name, in the order of reports."""
    modules = [module.name for module in pkgutil.iter_modules(__path__) if module.name != "base"]
    modules.sort(key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))
    found = [metric for name in modules for metric in importlib.import_module(f"{__name__}.{name}").METRICS]
    return {metric.name: metric for metric in found}
