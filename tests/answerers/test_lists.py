"""Lists of one kind of people or of saying: all of them, and nobody who only attended or said something else."""

import pytest

from assistant import Assistant
from tests.conftest import FAST

MEETING = """Đoàn công tác Vụ Tín ngưỡng làm việc với UBND huyện Sa Đồi
Sáng 7/10/2024, tại trụ sở UBND huyện Sa Đồi, đoàn công tác Vụ Tín ngưỡng có buổi làm việc với UBND huyện.
Dự buổi làm việc có ông Hà Văn Rạng, Phó Chủ tịch UBND huyện; Đại đức Thích Minh Bưởi, trụ trì chùa Gió; Linh mục Đỗ Văn Cam, quản xứ Đồi Chè; Mục sư Tạ Văn Quýt, hội nhánh Cửa Lạch.
Báo cáo với đoàn, ông Hà Văn Rạng cho biết huyện có 19 cơ sở thờ tự.
Đại đức Thích Minh Bưởi kiến nghị tháo gỡ thủ tục xây dựng cho hai ngôi chùa. Linh mục Đỗ Văn Cam mong chính quyền sớm mở rộng khuôn viên nhà thờ Đồi Chè. Mục sư Tạ Văn Quýt không phát biểu tại buổi làm việc nhưng gửi kiến nghị bằng văn bản.
"""  # noqa: E501


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    (folder / "lam-viec.txt").write_text(MEETING, encoding="utf-8")
    with Assistant.open(tmp_path_factory.mktemp("home"), **FAST) as assistant:
        assistant.ingest([folder])
        yield assistant


@pytest.mark.parametrize(
    "question",
    [
        "Kể tên các chức sắc đã phát biểu tại buổi làm việc ngày 7/10/2024.",
        "Những ai nêu kiến nghị tại buổi làm việc ngày 7/10/2024?",
    ],
)
def test_everybody_of_the_kind_is_named_and_nobody_else(library, question):
    text = library.ask(question).text
    assert "Thích Minh Bưởi" in text and "Đỗ Văn Cam" in text
    assert "Hà Văn Rạng" not in text and "Tạ Văn Quýt" not in text


def test_what_was_asked_for_is_not_told_as_a_fact(library):
    assert "kiến nghị" in library.ask("Đại đức Thích Minh Bưởi phát biểu ở buổi làm việc nào?").text


def test_no_calling_that_nobody_has_is_answered(library):
    assert library.ask("Những luật sư nào phát biểu tại buổi làm việc ngày 7/10/2024?").outcome.is_refusal
