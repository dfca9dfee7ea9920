"""Whose paper a sentence is, who "ông" is behind it, which office counts today, and what exactly was said.

All people, bodies and events are invented.
"""

from __future__ import annotations

import pytest

from assistant.language import acts
from assistant.language.offices import is_same_office, offices
from assistant.statements.extraction import read_statements
from assistant.text import keys
from assistant.types import Document, Statement


def read(text: str) -> list[Statement]:
    statements = read_statements(Document(id="d1", source="a.txt", text=text))
    return [statement for statement in statements if statement.act != acts.MENTIONED]


def ids(cases):
    return [text[:50].replace("\n", " ") for text, *_ in cases]


OPENING = "Chủ trì hội nghị là ông Lê Văn Xá, Chủ tịch Hội Dừa.\n"
TURNS = [
    ("Chuyên đề thứ nhất thuộc phần của Viện phó Viện Dừa, TS Hồ Văn Cội. Ông nói về “Nước mặn”.", "Hồ Văn Cội"),
    ("Bài mở đầu là của TS Hồ Văn Cội. Ông trình bày “Nước mặn”.", "Hồ Văn Cội"),
    ("Tham luận “Dừa lùn” thuộc về ông Hồ Văn Cội, chủ vườn. Ông thừa nhận giống còn yếu.", "Hồ Văn Cội"),
    ("Đây là ý tưởng của kỹ sư Hồ Văn Cội. Ông cho biết máy đã chạy.", "Hồ Văn Cội"),
    ("Nông dân xã Cồn Ốc đã nghe. Ông cho biết vụ tới sẽ trồng thêm.", "Lê Văn Xá"),
]


@pytest.mark.parametrize(("text", "speaker"), TURNS, ids=ids(TURNS))
def test_the_pronoun_is_who_the_sentence_before_told_of(text, speaker):
    assert read(OPENING + text)[-1].person == speaker


def test_the_title_of_a_paper_may_stand_in_the_sentence_behind_its_giver():
    found = read(OPENING + TURNS[0][0])

    assert ("Hồ Văn Cội", acts.PRESENTED, "Nước mặn") in [(s.person, s.act, s.topic) for s in found]


CAPACITIES = [
    ("Bà Lê Thị Bưởi, nguyên Giám đốc Viện Dừa, nay là Chủ tịch Hội Cau, khai mạc hội thảo.",
     "nguyên Giám đốc Viện Dừa, nay là Chủ tịch Hội Cau"),
    ("Phó Chủ tịch Hội Cau, GS Lê Thị Bưởi, nguyên Giám đốc Viện Nghiên cứu Dừa nước, khai mạc hội thảo.",
     "Phó Chủ tịch Hội Cau"),
    ("Chủ trì hội thảo là bà Lê Thị Bưởi, tân Vụ trưởng Vụ Cây ăn trái.", "Vụ trưởng Vụ Cây ăn trái"),
    ("Phát biểu nhận nhiệm vụ, tân Chủ tịch Hội Cau Lê Thị Bưởi cảm ơn mọi người.", "Chủ tịch Hội Cau"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "capacity"), CAPACITIES, ids=ids(CAPACITIES))
def test_the_capacity_is_that_of_today(text, capacity):
    assert read(text)[0].capacity == capacity


def test_who_is_now_another_holds_two_offices():
    assert offices("nguyên Giám đốc Viện Dừa, nay là Chủ tịch Hội Cau") == [
        "nguyên Giám đốc Viện Dừa", "Chủ tịch Hội Cau",
    ]  # fmt: skip


@pytest.mark.parametrize(("capacity", "same"), [("tân Vụ trưởng Vụ Cây", True), ("nguyên Vụ trưởng Vụ Cây", False)])
def test_who_is_new_in_an_office_holds_it_and_who_was_does_not(capacity, same):
    assert is_same_office(keys("Vụ trưởng Vụ Cây"), keys("Vụ trưởng"), capacity) is same


TOPICS = [
    ("Nghệ nhân Hồ Văn Cội giới thiệu bàn xoay cổ với các đại biểu.", "bàn xoay cổ"),
    ("Ông Hồ Văn Cội bàn cách giữ nghề trong mùa khô hạn.", ""),
    ("TS Hồ Văn Cội công bố kết quả khảo sát 460 hộ ở 12 xã.", "kết quả khảo sát 460 hộ ở 12 xã"),
    ("TS Hồ Văn Cội công bố kết quả nghiên cứu về đất phèn ở Cồn Ốc.", "đất phèn ở Cồn Ốc"),
    ("Ông Hồ Văn Cội cho rằng tinh thần “ba cùng” mang hai ý nghĩa: làm thật và bán thật.",
     "tinh thần “ba cùng” mang hai ý nghĩa"),
    ("Ông Hồ Văn Cội nói về “Nước mặn” và trả lời câu hỏi.", "Nước mặn"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=ids(TOPICS))
def test_the_topic_is_whole_and_ends_before_whom_it_was_told(text, topic):
    found = read(text)

    assert [s.topic for s in found][:1] == [topic] or (not topic and not found)


def test_words_on_both_sides_of_the_verb_give_no_half_topic():
    found = read("Ông Hồ Văn Cội mở đầu hội thảo. Doanh thu của làng, ông cho biết, đủ trả lương cho 9 thợ.")

    assert [s.topic for s in found if s.act == acts.SPOKE] == [""]
