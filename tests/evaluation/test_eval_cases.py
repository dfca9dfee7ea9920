"""Files of cases: what is read, and what is refused with which words."""

from __future__ import annotations

import json

import pytest

from assistant.errors import CaseError
from assistant.evaluation.case_files import as_case_set, load_cases
from assistant.evaluation.cases import Case, Gold, write_cases
from assistant.types import Turn

LINE = {"id": "q1", "question": "Ai chủ trì?", "answer_facts": [["Trần Văn Mẫu", "Tran Van Mau"]], "sources": ["a.txt"]}
SQUAD = {
    "version": "v2.0",
    "data": [
        {
            "title": "Cây mai/vàng",
            "paragraphs": [
                {
                    "context": "Hội thảo có 125 đại biểu tham dự.",
                    "qas": [
                        {"id": "s1", "question": "Bao nhiêu đại biểu?", "answers": [
                            {"text": "125", "answer_start": 12}, {"text": "125 đại biểu", "answer_start": 12},
                        ]},
                        {"id": "s2", "question": "Ai dự?", "answers": [], "is_impossible": True},
                    ],
                }
            ],
        }
    ],
}  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def write(text, name="cases.jsonl"):
        path = tmp_path / name
        path.write_text(text if isinstance(text, str) else json.dumps(text, ensure_ascii=False), encoding="utf-8")
        return path

    return write


def refusal(path):
    with pytest.raises(CaseError) as caught:
        load_cases(path)
    return str(caught.value)


# --- JSON lines -------------------------------------------------------------------------------------------------------


def test_a_line_is_a_case(write):
    (case,) = load_cases(write(LINE)).cases
    assert case == Case("q1", "Ai chủ trì?", (("Trần Văn Mẫu", "Tran Van Mau"),), sources=("a.txt",))


def test_what_is_written_is_read_again(write):
    case = Case(
        "x",
        "Ai?",
        (("A", "B"), ("C",)),
        ("D",),
        ("a.txt",),
        True,
        "en",
        "date",
        (Turn("q", "a"),),
        (Gold("a.txt", 1, 5),),
    )
    assert load_cases(write(write_cases([case]))).cases == (case,)


def test_a_byte_order_mark_and_empty_lines_are_overlooked(write):
    assert len(load_cases(write("\ufeff\n" + json.dumps(LINE) + "\n\n")).cases) == 1


def test_our_own_cases_are_read():
    from pathlib import Path

    cases = load_cases(Path(__file__).parents[1] / "cases" / "knowledge.jsonl").cases
    assert any(case.history for case in cases) and any(not case.answerable for case in cases)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"question": " "}, "line 2: has no `question`"),
        ({"id": None}, "line 2: `id` has to be text or a number"),
        ({"answer_facts": [[]]}, "line 2: each of `answer_facts`"),
        ({"answer_facts": "Trần"}, "line 2: `answer_facts` has to be a list"),
        ({"answerable": "yes"}, "line 2: `answerable` has to be true or false"),
        ({"answerable": False}, "line 2: has `answer_facts` but is not answerable"),
        ({"answer_facts": [], "sources": []}, "line 2: is answerable but names neither"),
        ({"anwser_facts": []}, "line 2: `anwser_facts` is not known"),
        ({"lang": "fr"}, "line 2: no such `lang` 'fr'"),
        ({"forbidden": [""]}, "line 2: `forbidden` is a list of texts"),
        ({"history": [{"question": "?"}]}, "line 2: each turn of `history`"),
        ({"gold": [{"source": "a", "start": 5, "end": 5}]}, "line 2: each of `gold`"),
        ({"id": "q1"}, "the id q1 stands there twice"),
    ],
)
def test_a_wrong_line_is_refused_with_its_number_and_reason(write, change, reason):
    lines = [LINE, {**LINE, "id": "q2", **change}]
    assert reason in refusal(write("\n".join(json.dumps(line) for line in lines)))


def test_fields_of_somebody_elses_are_left_out(write):
    line = {**LINE, "difficulty": 3, "note": "of the press office", "answer": "Trần Văn Mẫu"}

    assert load_cases(write(json.dumps(line))) == load_cases(write(json.dumps(LINE)))


def test_a_line_that_is_no_json_is_refused_with_its_number(write):
    assert "cases.jsonl, line 2: is not a JSON object" in refusal(write(json.dumps(LINE) + "\n{'id': 1}\n"))


def test_a_file_that_is_not_there_or_empty_or_not_utf8_is_refused(write, tmp_path):
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": 1}\n\xe9\xff')
    assert "cannot be read" in refusal(tmp_path / "none.jsonl")
    assert "is empty" in refusal(write(" \n"))
    assert "line 2: is not UTF-8" in refusal(tmp_path / "latin.jsonl")


# --- SQuAD ------------------------------------------------------------------------------------------------------------


def test_each_paragraph_is_a_document_and_each_answer_a_writing(write):
    case_set = load_cases(write(SQUAD, "squad.json"))
    (document,), case = case_set.documents, case_set.cases[0]
    assert case.answer_facts == (("125", "125 đại biểu"),)
    assert case.sources == (document.name,)
    assert [document.text[gold.start : gold.end] for gold in case.gold] == ["125", "125 đại biểu"]


def test_impossible_questions_are_unanswerable(write):
    assert load_cases(write(SQUAD, "squad.json")).cases[1].answerable is False


def test_an_offset_that_does_not_hold_gives_no_gold_span(write):
    wrong = json.loads(json.dumps(SQUAD))
    wrong["data"][0]["paragraphs"][0]["qas"][0]["answers"][0]["answer_start"] = 3
    assert len(load_cases(write(wrong, "squad.json")).cases[0].gold) == 1


@pytest.mark.parametrize(
    ("break_it", "reason"),
    [
        (lambda d: d.pop("data"), "has no `data`"),
        (lambda d: d["data"][0].pop("paragraphs"), "article 1: has no list `paragraphs`"),
        (lambda d: d["data"][0]["paragraphs"][0].pop("context"), "article 1, paragraph 1: has no `context`"),
        (lambda d: d["data"][0]["paragraphs"][0]["qas"][0].pop("question"), "question s1: has no `question`"),
        (lambda d: d["data"][0]["paragraphs"][0]["qas"][0].pop("answers"), "question s1: has no list `answers`"),
        (lambda d: d["data"][0]["paragraphs"][0]["qas"][0].update(answers=[]), "has no answer and is not marked"),
        (lambda d: d["data"][0]["paragraphs"][0]["qas"][0].update(id="s2"), "question id s2 stands there twice"),
    ],
)
def test_a_wrong_squad_file_is_refused_with_place_and_reason(write, break_it, reason):
    squad = json.loads(json.dumps(SQUAD))
    break_it(squad)
    assert reason in refusal(write(squad, "squad.json"))


def test_broken_json_is_refused_with_its_line(write):
    assert "squad.json, line 2: is not JSON" in refusal(write('{"data":\n[oops]}', "squad.json"))


# --- CSV --------------------------------------------------------------------------------------------------------------


def test_a_row_is_a_case_with_facts_and_their_writings(write):
    table = 'question,facts,sources\n"Ai chủ trì, ai khai mạc?",Trần Mẫu | Tran Mau ;; Lê Dụ,a.txt\n'
    (case,) = load_cases(write(table, "cases.csv")).cases
    assert case.question == "Ai chủ trì, ai khai mạc?"
    assert case.answer_facts == (("Trần Mẫu", "Tran Mau"), ("Lê Dụ",))


def test_vietnamese_headers_and_semicolons_are_understood(write):
    (case,) = load_cases(write("Câu hỏi;Đáp án\nAi chủ trì?;Trần Mẫu\n", "cau-hoi.csv")).cases
    assert (case.question, case.answer_facts) == ("Ai chủ trì?", (("Trần Mẫu",),))


def test_a_question_without_facts_and_sources_is_unanswerable(write):
    (case,) = load_cases(write("question,facts\nGiá phở?,\n", "c.csv")).cases
    assert not case.answerable


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("cau,facts\nx,y\n", "line 1: the column `cau` is not known"),
        ("facts\ny\n", "line 1: the header has no column `question`"),
        ("question,facts\nx,y\nx,y,z\n", "line 3: has 3 cells, the header has 2"),
        ('question,facts\n"two\nlines",y\nx\n', "line 4: has 1 cells"),
        ("question,facts\n,y\n", "line 2: has no `question`"),
        ("question,facts,answerable\nx,y,maybe\n", "line 2: `answerable` is yes or no, not `maybe`"),
        ('question,facts\nx,"y\n', "is not CSV"),
        ("question,facts\n", "holds no question"),
    ],
)
def test_a_wrong_table_is_refused_with_line_and_reason(write, table, reason):
    assert reason in refusal(write(table, "cases.csv"))


def test_cases_may_be_given_as_they_are():
    assert as_case_set([Case("1", "Ai?")]).cases == (Case("1", "Ai?"),)
    with pytest.raises(CaseError, match="twice"):
        as_case_set([Case("1", "Ai?"), Case("1", "Gì?")])
