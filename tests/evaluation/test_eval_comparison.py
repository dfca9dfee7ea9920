"""Two runs: differences with their intervals, flips, gates."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.errors import CaseError
from assistant.evaluation.comparison import compare
from assistant.evaluation.gates import failed_thresholds, parse_threshold, regressions
from assistant.evaluation.metrics.base import Mark
from assistant.evaluation.results import Result
from assistant.evaluation.runs import Run
from tests.evaluation.seeing import case

ANSWER = {"question": "Ai?", "outcome": "answered", "text": "", "claims": [], "citations": [], "unsupported": []}


def run(rights, **marks):
    """A run whose case n is right as `rights[n]` says; `marks`: further metrics, a value or None per case."""
    results = []
    for number, right in enumerate(rights):
        given = {name: Mark(values[number]) for name, values in marks.items() if values[number] is not None}
        given["case_right"] = Mark(float(right))
        results.append(Result(case(id=str(number)), ANSWER, marks=given, why=() if right else ("lacks “x”",)))
    return Run({"name": "r", "llm": "reader", "started": "2031-01-01"}, tuple(results))


def difference(comparison, metric="case_right"):
    return next(each for each in comparison.differences if each.metric == metric)


def test_the_difference_is_that_of_the_figures():
    told = difference(compare(run([1, 0, 0, 0]), run([1, 1, 1, 0])))
    assert (told.before, told.after, told.change) == (0.25, 0.75, 0.5)


def test_equal_runs_differ_by_nothing():
    told = difference(compare(run([1, 0, 1]), run([1, 0, 1])))
    assert (told.low, told.high, told.verdict) == (0, 0, "same")


def test_the_interval_is_that_of_paired_draws():
    """With pairs that all change alike the interval is a point, however much the cases differ among themselves."""
    before = [0.1, 0.9, 0.5, 0.3] * 5
    told = difference(
        compare(run([1] * 20, token_f1=before), run([1] * 20, token_f1=[v + 0.05 for v in before])), "token_f1"
    )
    assert (told.low, told.high) == pytest.approx((0.05, 0.05))


def test_the_interval_agrees_with_the_normal_one_for_many_cases():
    draw = np.random.default_rng(5)
    before, after = draw.random(800) < 0.6, draw.random(800) < 0.7
    told = difference(compare(run(before), run(after)))
    differences = after.astype(float) - before
    error = differences.std(ddof=1) / np.sqrt(800)
    assert (told.low, told.high) == pytest.approx(
        (differences.mean() - 1.96 * error, differences.mean() + 1.96 * error), abs=0.008
    )


def test_a_change_beyond_chance_is_told_and_one_within_it_is_not():
    assert difference(compare(run([1] * 40), run([1] * 25 + [0] * 15))).verdict == "worse"
    assert difference(compare(run([1] * 40), run([1] * 39 + [0]))).verdict == "same"


def test_less_of_a_bad_thing_is_better():
    ones, zeros = [1.0] * 20, [0.0] * 20
    comparison = compare(run([1] * 20, false_answer_rate=ones), run([1] * 20, false_answer_rate=zeros))
    assert difference(comparison, "false_answer_rate").verdict == "better"


def test_time_is_compared_but_is_no_regression():
    slow = compare(run([1] * 20, latency_total_p50=[1.0] * 20), run([1] * 20, latency_total_p50=[5.0] * 20))
    assert difference(slow, "latency_total_p50").verdict == "worse" and slow.regressions == ()


def test_flipped_cases_are_listed_both_ways_with_the_reason():
    flips = compare(run([1, 0, 1]), run([0, 1, 1])).flips
    assert [(flip.case_id, flip.now_right, flip.why) for flip in flips] == [
        ("0", False, ("lacks “x”",)),
        ("1", True, ("lacks “x”",)),
    ]


def test_only_cases_that_both_runs_have_are_compared():
    comparison = compare(run([1, 0]), run([1, 0, 1, 1]))
    assert (comparison.cases, difference(comparison).after) == (2, 0.5)


def test_a_case_whose_expectations_changed_is_not_compared():
    old, new = run([1, 1]), run([1, 1])
    changed = Result(case(id="1", question="Gì?"), ANSWER, marks={"case_right": Mark(0.0)}, why=("x",))
    assert compare(old, Run(new.about, (new.results[0], changed))).cases == 1


def test_runs_without_a_common_case_cannot_be_compared():
    with pytest.raises(CaseError, match="no case in common"):
        compare(run([]), run([1]))


def test_thresholds_are_a_least_or_a_most():
    measured = run([1, 1, 1, 0], false_answer_rate=[0.0, 1.0, None, None])
    kept = [parse_threshold("case_right=0.75"), parse_threshold("false_answer_rate=0.5")]
    missed = [parse_threshold("case_right=0.76"), parse_threshold("false_answer_rate=0.4")]
    assert failed_thresholds(measured, kept) == []
    assert len(failed_thresholds(measured, missed)) == 2


def test_what_was_not_measured_keeps_no_threshold():
    assert "could not be measured" in failed_thresholds(run([1]), [parse_threshold("token_f1=0")])[0]


@pytest.mark.parametrize("text", ["case_rihgt=0.9", "case_right", "case_right=much"])
def test_a_threshold_that_makes_no_sense_is_refused(text):
    with pytest.raises(ValueError, match=r"no such metric|metric=number"):
        parse_threshold(text)


def test_regressions_are_told_with_figures():
    (line,) = regressions(compare(run([1] * 40), run([1] * 20 + [0] * 20)))
    assert line.startswith("case_right fell back from 1 to 0.5")
