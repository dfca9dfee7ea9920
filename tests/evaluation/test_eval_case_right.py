"""A case is right exactly when DESIGN.md says so."""

from __future__ import annotations

import pytest

from assistant.evaluation.metrics.case_right import why_wrong
from assistant.evaluation.observation import crashed
from assistant.types import Outcome
from tests.evaluation.seeing import REFUSED, answer, case, seen

EXPECTED = case(
    answer_facts=(("Trần Văn Mẫu", "Tran Van Mau"), ("125",)), forbidden=("Lê Thị Ví Dụ",), sources=("a.txt", "c.txt")
)


def why(text, *, quotes=("a",), expected=EXPECTED, **given):
    return why_wrong(seen(expected, answer(text, quotes=list(quotes), **given)))


def test_facts_sources_quotes_and_length_make_a_case_right():
    assert why("Ông trần  văn mẫu chủ trì, có 125 đại biểu [1].") == []


def test_any_writing_of_a_fact_will_do():
    assert why("Ong Tran Van Mau chu tri, 125 dai bieu [1].") == []


def test_one_missing_fact_makes_it_wrong():
    assert why("Ông Trần Văn Mẫu chủ trì [1].") == ["lacks “125”"]


def test_a_forbidden_string_makes_it_wrong_even_across_a_mark():
    assert why("Trần Văn Mẫu, 125. Lê Thị [1] Ví Dụ.") == ["has the forbidden “Lê Thị Ví Dụ”"]


def test_another_source_makes_it_wrong():
    assert why("Trần Văn Mẫu, 125.", quotes=["b"]) == ["cites b.txt instead of a.txt or c.txt"]


def test_one_right_source_among_others_is_enough():
    assert why("Trần Văn Mẫu, 125.", quotes=["b", "a"]) == []


def test_sources_that_the_case_does_not_name_are_not_checked():
    assert why("Trần Văn Mẫu", quotes=[], expected=case(answer_facts=(("Trần Văn Mẫu",),))) == []


def test_a_quote_off_by_a_character_makes_it_wrong():
    broken = answer("Trần Văn Mẫu, 125.", quotes=["a"])
    object.__setattr__(broken.citations[0], "end", broken.citations[0].end - 1)
    assert len(why_wrong(seen(EXPECTED, broken))) == 1


@pytest.mark.parametrize(("length", "right"), [(700, True), (701, False)])
def test_seven_hundred_characters_are_the_most(length, right):
    assert (why("Trần Văn Mẫu, 125 [1].".ljust(length, ".")) == []) == right


@pytest.mark.parametrize("outcome", [Outcome.NOT_IN_CORPUS, Outcome.NOT_STATED])
def test_an_unanswerable_case_is_right_when_refused_whatever_the_words(outcome):
    hopeless = case(answerable=False, forbidden=("Mẫu",))
    assert why("Không có gì về ông Mẫu." + "x" * 900, expected=hopeless, quotes=[], outcome=outcome) == []


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.CONFLICTING])
def test_an_unanswerable_case_is_wrong_when_answered(outcome):
    assert why("Ông Mẫu [1].", expected=case(answerable=False), outcome=outcome) != []


def test_a_refusal_of_an_answerable_case_is_wrong_even_if_it_repeats_the_facts():
    assert why("Không rõ Trần Văn Mẫu, 125.", outcome=REFUSED) != []


def test_a_crash_is_wrong_for_every_case():
    assert why_wrong(crashed(EXPECTED, "boom")) == why_wrong(crashed(case(answerable=False), "boom")) != []
