"""What users say about answers, and the cases it becomes."""

from __future__ import annotations

import threading

import pytest

from assistant.errors import CaseError
from assistant.evaluation.feedback import cases_from_feedback, read_feedback, record
from assistant.types import Outcome, Turn
from tests.evaluation.seeing import answer

QUESTION = "Ai chủ trì hội thảo về cây mai vàng?"


@pytest.fixture
def home(tmp_path):
    return tmp_path


def test_a_liked_answer_becomes_a_case_with_its_people_and_sources(home):
    record(home, QUESTION, answer("Ông Trần Văn Mẫu chủ trì hội thảo [1].", quotes=["a"]), "up")
    (case,) = cases_from_feedback(home)
    assert (case.question, case.sources, case.category) == (QUESTION, ("a.txt",), "feedback")
    assert ("Trần Văn Mẫu", "tran van mau") in case.answer_facts


def test_what_the_question_says_already_is_no_fact(home):
    record(
        home, "Ngày 5/3/2031 có bao nhiêu đại biểu?", answer("Ngày 5/3/2031 có 125 đại biểu [1].", quotes=["a"]), "up"
    )
    assert cases_from_feedback(home)[0].answer_facts == (("125",),)


def test_a_corrected_answer_says_what_is_right(home):
    record(home, QUESTION, answer("Bà Lê Thị Ví Dụ chủ trì [1].", quotes=["b"]), "down", "Ông Trần Văn Mẫu chủ trì.")
    (case,) = cases_from_feedback(home)
    assert (case.answer_facts, case.sources) == ((("Trần Văn Mẫu", "tran van mau"),), ())


def test_a_correction_without_names_or_figures_is_a_fact_as_a_whole(home):
    record(home, "Chủ đề là gì?", answer("…", quotes=["a"]), "down", "giống mai cổ.")
    assert cases_from_feedback(home)[0].answer_facts == (("giống mai cổ", "giong mai co"),)


def test_a_liked_refusal_is_an_unanswerable_case(home):
    record(home, "Giá phở?", answer("Không có.", outcome=Outcome.NOT_IN_CORPUS), "up")
    assert [case.answerable for case in cases_from_feedback(home)] == [False]


def test_a_dislike_alone_says_nothing_about_the_right_answer(home):
    record(home, QUESTION, answer("…"), "down")
    assert (cases_from_feedback(home), len(read_feedback(home))) == ([], 1)


def test_the_last_opinion_about_a_question_counts(home):
    record(home, QUESTION, answer("…"), "down", "Ông Trần Văn Mẫu.")
    record(home, QUESTION, answer("…"), "down", "Ông Phạm Hữu Thử.")
    assert [case.answer_facts[0][0] for case in cases_from_feedback(home)] == ["Phạm Hữu Thử"]


def test_the_conversation_before_is_kept(home):
    record(home, "Còn ai nữa?", answer("…"), "down", "Ông Trần Văn Mẫu.", history=[Turn(QUESTION, "…")])
    assert cases_from_feedback(home)[0].history == (Turn(QUESTION, "…"),)


def test_opinions_of_several_threads_do_not_mix(home):
    threads = [threading.Thread(target=record, args=(home, f"{n}?", answer("x" * 5000), "up")) for n in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({feedback.question for feedback in read_feedback(home)}) == 24


def test_a_home_without_feedback_has_no_cases(home):
    assert cases_from_feedback(home) == []


def test_a_damaged_line_is_told_with_its_number(home):
    record(home, QUESTION, answer("…"), "up")
    with (home / "feedback.jsonl").open("a") as file:
        file.write("{}\n")
    with pytest.raises(CaseError, match="line 2"):
        read_feedback(home)
