from dataclasses import replace

import pytest

from assistant.answerers.reader.parts import parts
from assistant.understanding import understand


def asked(question):
    return [
        (part.question, *(date.iso for date in part.dates))
        for part in parts(understand(question), lambda text, whole: replace(understand(text), language=whole.language))
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì hội nghị giống lúa và nuôi tôm?",
        "Ông Vũ Văn Thử và bà Đỗ Thị Mẫu phát biểu gì?",
        "Hội thảo giống lúa diễn ra từ ngày 3/5/2031 đến ngày 5/5/2031 ở đâu?",
        "Ai phát biểu ở cả hội thảo năm 2030 và năm 2031?",
    ],
)
def test_one_question_stays_one(question):
    assert len(asked(question)) == 1


def test_both_facts_are_asked_of_the_event_that_one_part_names():
    first, second = asked("Hội thảo Giống lúa diễn ra khi nào và ở đâu?")
    assert "khi nào" in first[0] and "Hội thảo Giống lúa" in second[0] and "ở đâu" in second[0]


def test_the_second_part_has_the_subject_of_the_first():
    _, second = asked("Ông Vũ Văn Thử giữ chức gì tại hội thảo ngày 5/3/2031 và phát biểu gì?")
    assert second[0].startswith("Ông Vũ Văn Thử")


def test_whether_sources_agree_is_no_second_fact():
    (one,) = asked("Hội thảo Giống lúa có bao nhiêu đại biểu? Các báo có đưa giống nhau không?")
    assert one[0] == "Hội thảo Giống lúa có bao nhiêu đại biểu?"


def test_each_date_is_a_question_of_its_own():
    found = asked("Hội thảo Giống lúa năm 2029, 2030 và 2031 do ai chủ trì?")
    assert [day for _, day in found] == ["2029", "2030", "2031"]
