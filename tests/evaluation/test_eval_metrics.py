"""Every metric against its worked example, and against a second implementation where there is one."""

from __future__ import annotations

import collections
import random
import re
import string

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluation.cases import Gold
from assistant.evaluation.metrics import all_metrics
from assistant.evaluation.metrics.base import Mark
from assistant.evaluation.observation import Prices, crashed
from assistant.types import Claim, Outcome
from tests.evaluation.seeing import REFUSED, answer, case, seen

ANSWERABLE = {"answer_facts": (("Trần Văn Mẫu", "Tran Van Mau"), ("125",)), "sources": ("a.txt",)}


def figure(name, *observations):
    metric = all_metrics()[name]
    return metric.figure([metric.evaluate(each) for each in observations])


def refused(expected):
    return seen(expected, answer("Không có.", outcome=REFUSED))


def test_every_metric_documents_its_range_and_an_example():
    import importlib

    modules = {type(metric).__module__ for metric in all_metrics().values()}
    texts = [importlib.import_module(module).__doc__ for module in modules]
    assert all(("Example:" in text and "0 …" in text) or "lower" in text for text in texts)


# --- the answer's words -----------------------------------------------------------------------------------------------


def test_facts_are_counted_in_any_capitals_and_spacing():
    assert figure("answer_facts", seen(case(**ANSWERABLE), "Ông TRẦN  VĂN\nMẪU chủ trì [1].")) == 0.5


def test_a_mark_is_no_figure_of_the_answer():
    assert figure("answer_facts", seen(case(answer_facts=(("2",),)), "Ông Mẫu chủ trì [2].")) == 0


@pytest.mark.parametrize("text", ["1125 đại biểu", "125,5 triệu", "1.125 người", "A125"])
def test_a_figure_inside_another_is_not_stated(text):
    assert figure("answer_facts", seen(case(answer_facts=(("125",),)), text)) == 0


@pytest.mark.parametrize("text", ["có 125.", "(125)", "ngày 125/6", "125 đại biểu", "số 125,"])
def test_a_figure_at_word_boundaries_is_stated(text):
    assert figure("answer_facts", seen(case(answer_facts=(("125",),)), text)) == 1


def test_a_day_without_its_year_stands_in_the_whole_date():
    assert figure("answer_facts", seen(case(answer_facts=(("10/4",),)), "Sáng 10/4/2024 [1].")) == 1


def test_a_refusal_states_no_facts():
    assert figure("answer_facts", seen(case(**ANSWERABLE), answer("Trần Văn Mẫu? 125?", outcome=REFUSED))) == 0


def test_all_facts_counts_whole_answers():
    whole, half = seen(case(**ANSWERABLE), "Trần Văn Mẫu, 125."), seen(case(**ANSWERABLE), "Trần Văn Mẫu.")
    single = seen(case(answer_facts=(("125",),)), "125")
    assert figure("all_facts", whole, half, single) == pytest.approx(2 / 3)
    assert figure("answer_facts", whole, half, single) == pytest.approx(2.5 / 3)


def test_exact_match_looks_past_capitals_marks_punctuation_and_the_place_of_tone_marks():
    expected = case(answer_facts=(("Sân vận động Hoà Bình",),))
    assert figure("exact_match", seen(expected, "“sân vận động hòa bình” [1].")) == 1
    assert figure("exact_match", seen(expected, "sân vận động Hoa Bình")) == 0


def test_articles_are_dropped_from_english_only():
    english, vietnamese = (case(answer_facts=(("an toàn",),), lang=lang) for lang in ("en", "vi"))
    assert figure("exact_match", seen(english, "toàn")) == 1
    assert figure("exact_match", seen(vietnamese, "toàn")) == 0


def test_f1_of_the_worked_example():
    expected = case(answer_facts=(("sân vận động Levi's",),))
    assert figure("token_f1", seen(expected, "Trận đấu ở sân vận động Levi's [1].")) == pytest.approx(8 / 11)


def test_a_rightly_refused_case_scores_one_as_in_squad_2():
    hopeless = case(answerable=False)
    assert [figure(name, refused(hopeless)) for name in ("exact_match", "token_f1")] == [1, 1]
    assert [figure(name, seen(hopeless, "Ông Mẫu.")) for name in ("exact_match", "token_f1")] == [0, 0]


def test_a_case_of_several_facts_has_no_squad_mark():
    assert figure("token_f1", seen(case(**ANSWERABLE), "Trần Văn Mẫu")) is None


# SQuAD's published formula, written anew from its definition, for English.


def squad_words(text):
    text = "".join(character for character in text.lower() if character not in set(string.punctuation))
    return re.sub(r"\b(a|an|the)\b", " ", text).split()


def squad_f1(prediction, reference):
    common = collections.Counter(squad_words(prediction)) & collections.Counter(squad_words(reference))
    same = sum(common.values())
    if not same:
        return 0.0
    precision, recall = same / len(squad_words(prediction)), same / len(squad_words(reference))
    return 2 * precision * recall / (precision + recall)


ENGLISH = st.lists(
    st.sampled_from("the a an Paper paper, forum. (open) 12 1,250 chair's of".split()), min_size=1, max_size=9
)


@given(ENGLISH, st.lists(ENGLISH, min_size=1, max_size=3))
def test_f1_and_exact_match_agree_with_squads_formula_on_english(prediction, references):
    said, writings = " ".join(prediction), tuple(" ".join(words) for words in references)
    writings = tuple(writing for writing in writings if squad_words(writing))
    if not writings or not squad_words(said):
        return
    observation = seen(case(answer_facts=(writings,), lang="en"), said)
    assert figure("token_f1", observation) == pytest.approx(max(squad_f1(said, w) for w in writings))
    assert figure("exact_match", observation) == max(float(squad_words(said) == squad_words(w)) for w in writings)


# --- retrieval --------------------------------------------------------------------------------------------------------


TWO = {"sources": ("a.txt", "b.txt")}


def test_recall_of_the_worked_example():
    observation = seen(case(**TWO), "…", found="daacb")
    assert [figure(f"recall@{k}", observation) for k in (1, 3, 5)] == [0, 0.5, 1]


def test_reciprocal_rank_of_the_worked_example():
    ranks = [seen(case(sources=("a.txt",)), "…", found=found) for found in ("a", "bcda", "bcd")]
    assert figure("mrr", *ranks) == pytest.approx((1 + 0.25 + 0) / 3)


def test_ndcg_of_the_worked_example():
    assert figure("ndcg@5", seen(case(**TWO), "…", found="dacb")) == pytest.approx(0.6509, abs=1e-4)


def test_ndcg_agrees_with_scikit_learn():
    ndcg_score = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed").ndcg_score
    draw = random.Random(3)
    for _ in range(60):
        ranked = draw.sample("abcdefgh", 8)
        right = set(draw.sample("abcdefgh", draw.randint(1, 6)))
        observation = seen(case(sources=tuple(f"{name}.txt" for name in right)), "…", found="".join(ranked))
        reference = ndcg_score([[float(name in right) for name in ranked]], [list(range(8, 0, -1))], k=5)
        assert figure("ndcg@5", observation) == pytest.approx(reference)


def test_unanswerable_cases_say_nothing_about_retrieval():
    observation = seen(case(answerable=False, sources=("a.txt",)), "…", found="a")
    assert [figure(name, observation) for name in ("recall@1", "mrr", "ndcg@5", "gold_found")] == [None] * 4


def test_the_gold_span_has_to_lie_inside_a_passage():
    inside = seen(case(gold=(Gold("a.txt", 2, 9),)), "…", found="ba")
    across = seen(case(gold=(Gold("a.txt", 5, 12),)), "…", found="ba")
    elsewhere = seen(case(gold=(Gold("c.txt", 2, 9),)), "…", found="ba")
    assert figure("gold_found", inside, across, elsewhere) == pytest.approx(1 / 3)


# --- citations --------------------------------------------------------------------------------------------------------


def says(claim, spans, document_of):
    """Support for tests: the claim's words stand in the cited text."""
    return claim in " ".join(document_of(span.document_id).text for span in spans)


CHAIRED, OPENED = "Ông Trần Văn Mẫu chủ trì", "Bà Lê Thị Ví Dụ khai mạc"


def test_citation_recall_of_the_worked_example():
    claims = [Claim(CHAIRED, (1,)), Claim(CHAIRED, (2,)), Claim("Ai đó dự", ())]
    observation = seen(case(), answer("…", quotes=["a", "b"], claims=claims), support=says)
    assert figure("citation_recall", observation) == pytest.approx(1 / 3)


def test_citation_precision_of_the_worked_example():
    observation = seen(case(), answer("…", quotes=["a", "b"], claims=[Claim(CHAIRED, (1, 2))]), support=says)
    assert figure("citation_precision", observation) == 0.5


def test_citations_that_support_only_together_are_both_needed():
    def together(claim, spans, document_of):
        return len(spans) == 2

    observation = seen(case(), answer("…", quotes=["a", "b"], claims=[Claim(OPENED, (1, 2))]), support=together)
    assert figure("citation_precision", observation) == 1


def test_citations_of_an_unsupported_claim_are_needless():
    observation = seen(case(), answer("…", quotes=["a", "b"], claims=[Claim("Ai đó dự", (1, 2))]), support=says)
    assert figure("citation_precision", observation) == 0


def test_the_verification_decides_support_unless_told_otherwise():
    claims = [Claim("Có 125 đại biểu.", (1,)), Claim("Có 999 đại biểu.", (1,))]
    assert figure("citation_recall", seen(case(), answer("…", quotes=["a"], claims=claims))) == 0.5


def test_quote_integrity_counts_quotes_over_all_answers():
    good, bad = answer("…", quotes=["a", "b"]), answer("…", quotes=["a"])
    object.__setattr__(bad.citations[0], "start", 1)
    assert figure("quote_integrity", seen(case(), good), seen(case(), bad), seen(case(), "…")) == pytest.approx(2 / 3)


def test_a_quote_of_a_document_that_is_gone_does_not_hold():
    gone = answer("…", quotes=["a"])
    object.__setattr__(gone.citations[0], "document_id", "z")
    assert figure("quote_integrity", seen(case(), gone)) == 0


# --- refusals ---------------------------------------------------------------------------------------------------------


def ten_cases():
    """4 unanswerable; 5 refused, 3 of them rightly."""
    yes, no = case(), case(answerable=False)
    return [*[refused(no)] * 3, seen(no, "…"), *[refused(yes)] * 2, *[seen(yes, "…")] * 4]


@pytest.mark.parametrize(
    ("name", "value"), [("refusal_precision", 3 / 5), ("refusal_recall", 3 / 4), ("refusal_f1", 6 / 9)]
)
def test_refusals_of_the_worked_example(name, value):
    assert figure(name, *ten_cases()) == pytest.approx(value)


def test_f1_of_refusals_is_the_harmonic_mean():
    precision, recall = (figure(name, *ten_cases()) for name in ("refusal_precision", "refusal_recall"))
    assert figure("refusal_f1", *ten_cases()) == pytest.approx(2 * precision * recall / (precision + recall))


def test_a_crash_is_neither_refusal_nor_false_answer():
    no = case(answerable=False)
    observations = [refused(no), refused(no), seen(no, "…"), crashed(no, "boom")]
    assert figure("false_answer_rate", *observations) == 0.25
    assert figure("refusal_recall", *observations) == 0.5


def test_conflicting_sources_are_an_answer():
    no = case(answerable=False)
    assert figure("false_answer_rate", seen(no, answer("…", outcome=Outcome.CONFLICTING))) == 1


def test_forbidden_strings_are_looked_for_without_marks():
    expected = case(forbidden=("chủ trì hội nghị", "1"))
    assert figure("forbidden_rate", seen(expected, "Ông Mẫu chủ trì [1] hội nghị.")) == 1
    assert figure("forbidden_rate", seen(expected, "Ông Mẫu [1].")) == 0


# --- length, time, tokens, cost ---------------------------------------------------------------------------------------


def test_length_leaves_refusals_out():
    observations = [seen(case(), "x" * 80), seen(case(), "x" * 120), refused(case())]
    assert figure("answer_length", *observations) == 100


def test_percentiles_of_the_worked_example():
    observations = [seen(case(), answer("…", timings={"total": seconds})) for seconds in (10, 2, 3, 1)]
    assert figure("latency_total_p50", *observations) == 2.5
    assert figure("latency_total_p95", *observations) == pytest.approx(8.95)
    assert figure("latency_verify_p50", *observations) is None


def test_percentiles_leave_out_cases_without_a_mark():
    metric = all_metrics()["latency_total_p95"]
    assert metric.figure([Mark(1), None, Mark(3)]) == pytest.approx(2.9)


def test_cost_of_the_worked_example():
    observation = seen(case(), "…", prompt_tokens=2000, answer_tokens=100, prices=Prices(0.25, 2))
    assert figure("cost", observation) == pytest.approx(0.0007)
    assert figure("prompt_tokens", observation) == 2000


def test_without_prices_there_is_no_cost():
    assert figure("cost", seen(case(), "…", prompt_tokens=2000, answer_tokens=100)) is None


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3)), min_size=1, max_size=20))
def test_a_figure_is_the_sum_of_values_by_the_sum_of_weights(pairs):
    marks = [Mark(value * of, of) if of else None for value, of in pairs]
    held = [mark for mark in marks if mark]
    expected = sum(mark.value for mark in held) / sum(mark.of for mark in held) if held else None
    told = all_metrics()["case_right"].figure(marks)
    assert told == expected or np.isclose(told, expected)
