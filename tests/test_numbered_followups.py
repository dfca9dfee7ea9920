"""Follow-ups that name another edition, another office or another year of what was spoken of."""

import pytest

from assistant.conversation import by_rules
from assistant.types import Turn

AWARDS = Turn("Giải ảnh làng chài Vịnh Hạc lần thứ V trao mấy giải Nhất?", "Hội đồng trao 2 giải Nhất [1].")
FORUM = Turn("Diễn đàn Cà phê Đồi Gió lần thứ 5 có bao nhiêu đại biểu?", "340 đại biểu [1].")
CHAIR = Turn("Ai chủ trì hội nghị Cây điều ở Sa Đồi ngày 4/2/2033?", "Ông Phan Đình Mẫu, Bí thư, chủ trì [1].")
VOTE = Turn("Ai đắc cử Bí thư Huyện đoàn Sa Đồi khóa IX?", "Bà Lò Thị Pha [1].")


@pytest.mark.parametrize(
    ("question", "turn", "completed"),
    [
        ("Lần thứ VI thì sao?", AWARDS, "Giải ảnh làng chài Vịnh Hạc lần thứ VI trao mấy giải Nhất?"),
        ("Còn lần thứ VI trao mấy giải Nhì?", AWARDS, "Giải ảnh làng chài Vịnh Hạc lần thứ VI trao mấy giải Nhì?"),
        ("Thế còn lần thứ 4?", FORUM, "Diễn đàn Cà phê Đồi Gió lần thứ 4 có bao nhiêu đại biểu?"),
        ("Lần thứ 4 thì ai chủ trì?", FORUM, "Ai chủ trì Diễn đàn Cà phê Đồi Gió lần thứ 4?"),
        ("What about the fourth?", Turn("Who opened the fifth forum?", "A."), "Who opened the fourth forum?"),
        ("Còn hai phó bí thư là ai?", VOTE, "Ai đắc cử phó bí thư Huyện đoàn Sa Đồi khóa IX?"),
        ("Thế một năm trước đó ông ấy làm chức gì?", CHAIR, "Năm 2032 ông Phan Đình Mẫu làm chức gì?"),
        ("Hai năm trước đó ông ấy giữ chức vụ gì?", CHAIR, "Năm 2031 ông Phan Đình Mẫu giữ chức vụ gì?"),
    ],
)
def test_the_last_question_is_asked_of_another_number(question, turn, completed):
    assert by_rules(question, [turn]) == completed


@pytest.mark.parametrize(
    "question",
    ["Khóa 42 khai giảng khi nào?", "Lần thứ V trao mấy giải?", "Lần trước thì sao?", "Còn chuyến đi là ai?"],
)
def test_what_has_no_number_of_that_kind_stays(question):
    assert by_rules(question, [AWARDS]) == question
