"""Share of cases that are right.

    case_right = right cases / cases    0 … 1, higher is better

An answerable case is right when it was answered and every fact has one of its writings in the answer, no forbidden
string is in it (both: marks stripped, case and spacing folded, figures on word boundaries), at least one cited source
is among the case's sources (when it names any), every quote is verbatim at its offsets, and the text has at most 700
characters. An unanswerable case is right when the outcome is `not_in_corpus` or `not_stated`. A crash is wrong.

Example: 10 cases, 2 of them unanswerable. One of the two is refused, the other gets an answer; of the 8 others 6 are
right, one names a forbidden person, one lacks a fact: (1 + 6) / 10 = 0.7.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.evaluation.matching import states, states_any
from assistant.evaluation.metrics.base import Mark, Metric
from assistant.evaluation.metrics.quote_integrity import broken_quotes
from assistant.evaluation.observation import Observation

LONGEST = 700


@dataclass(frozen=True)
class CaseRight(Metric):
    name = "case_right"

    def evaluate(self, seen: Observation) -> Mark:
        return Mark(float(not why_wrong(seen)))


def why_wrong(seen: Observation) -> list[str]:
    """What makes the case wrong, one line per reason; empty: it is right."""
    if seen.error:
        return [f"the case failed: {seen.error}"]
    if not seen.case.answerable:
        return [] if seen.refused else [f"answered ({seen.answer.outcome}) although nothing answers it"]
    if seen.refused:
        return [f"refused ({seen.answer.outcome}) although the answer is there"]
    return [*_wrong_facts(seen), *_wrong_sources(seen), *broken_quotes(seen), *_wrong_length(seen)]


def _wrong_facts(seen: Observation) -> list[str]:
    missing = [fact[0] for fact in seen.case.answer_facts if not states_any(seen.text, fact)]
    forbidden = [wording for wording in seen.case.forbidden if states(seen.text, wording)]
    return [f"lacks “{fact}”" for fact in missing] + [f"has the forbidden “{wording}”" for wording in forbidden]


def _wrong_sources(seen: Observation) -> list[str]:
    cited = {citation.source for citation in seen.answer.citations}
    if not seen.case.sources or cited & set(seen.case.sources):
        return []
    return [f"cites {', '.join(sorted(cited)) or 'nothing'} instead of {' or '.join(seen.case.sources)}"]


def _wrong_length(seen: Observation) -> list[str]:
    length = len(seen.answer.text)
    return [f"has {length} characters, more than {LONGEST}"] if length > LONGEST else []


METRICS = (CaseRight(),)
