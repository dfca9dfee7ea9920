"""Cases made from a library's register."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.evaluation.case_files import load_cases
from assistant.evaluation.cases import write_cases
from assistant.evaluation.generation import make_cases
from assistant.evaluation.matching import states
from tests.conftest import FAST, write_articles
from tests.scripted import ScriptedChatModel


@pytest.fixture(scope="module")
def cases(shipped):
    return make_cases(shipped, count=60)


def test_every_gold_span_stands_in_its_document(shipped, cases):
    texts = {document.name: document.text for document in shipped.documents()}
    spans = [texts[gold.source][gold.start : gold.end] for case in cases for gold in case.gold]
    assert len(spans) > 30 and all(span.strip() for span in spans)


def test_the_people_asked_for_stand_in_the_gold_spans(shipped, cases):
    texts = {document.name: document.text for document in shipped.documents()}
    for case in (case for case in cases if case.category == "speaker_by_event"):
        told = " ".join(texts[gold.source][gold.start : gold.end] for gold in case.gold)
        assert all(states(told, fact[0]) for fact in case.answer_facts), case


def test_a_quarter_has_no_answer_and_all_kinds_are_there(cases):
    assert sum(not case.answerable for case in cases) == 15
    assert {"speaker_by_event", "title_of_person", "date", "unanswerable_close"} <= {case.category for case in cases}


def test_no_question_is_asked_twice_or_gives_its_answer_away(cases):
    assert len({case.question for case in cases}) == len(cases)
    people = [case for case in cases if case.category in ("speaker_by_event", "presenter_of_topic")]
    assert not [case for case in people for fact in case.answer_facts if states(case.question, fact[0])]


def test_the_same_library_gives_the_same_cases(shipped, cases):
    assert make_cases(shipped, count=60) == cases


def test_english_articles_are_asked_in_english(cases):
    english = [case for case in cases if case.lang == "en"]
    assert english and all(case.question.split()[0] in {"Who", "On", "Where", "In", "What"} for case in english)


def test_an_act_that_nobody_did_makes_an_unanswerable_case(fresh, tmp_path):
    fresh.ingest([write_articles(tmp_path / "articles")])
    hopeless = [case.question for case in make_cases(fresh) if not case.answerable]
    assert any("bế mạc" in question for question in hopeless)
    assert not any("chủ trì Hội thảo về cây mai vàng" in question and "năm" not in question for question in hopeless)


def test_they_are_written_in_the_format_of_cases(cases, tmp_path):
    (tmp_path / "made.jsonl").write_text(write_cases(cases), encoding="utf-8")
    assert load_cases(tmp_path / "made.jsonl").cases == tuple(cases)


def test_an_empty_library_gives_no_cases(fresh):
    assert make_cases(fresh) == []


def test_a_model_puts_questions_in_other_words_unless_it_spoils_them(tmp_path):
    with Assistant.open(tmp_path / "home", **FAST) as assistant:
        assistant.ingest([write_articles(tmp_path / "articles")])
        plain = make_cases(assistant, count=3)
        asked = make_cases(assistant, count=3, model=ScriptedChatModel(replies=["Vậy ai làm việc đó?"]))
        spoilt = make_cases(assistant, count=3, model=ScriptedChatModel(replies=["Tôi không biết."]))
    assert {case.question for case in asked} == {"Vậy ai làm việc đó?"}
    assert [case.answer_facts for case in asked] == [case.answer_facts for case in plain]
    assert spoilt == plain
