"""Who was elected to an office, and who was not; an invented congress."""

import pytest

from assistant import Assistant
from tests.conftest import FAST

CONGRESS = """Đại hội Huyện đoàn Sa Đồi lần thứ IX
Ngày 5/6/2022, tại Nhà Văn hóa Sa Đồi, Huyện đoàn Sa Đồi tổ chức Đại hội đại biểu lần thứ IX với 120 đại biểu. Dự đại hội có ông Hà Văn Rạng, Phó Bí thư Huyện ủy Sa Đồi.
Đại hội đã bầu 21 đồng chí vào Ban Chấp hành khóa IX. Ban Chấp hành bầu Ban Thường vụ gồm 7 đồng chí; chị Lò Thị Pha tái đắc cử Bí thư Huyện đoàn khóa IX; các anh Cầm Văn Ón và Mùa A Dế được bầu giữ chức Phó Bí thư.
"""  # noqa: E501


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    (folder / "dai-hoi.txt").write_text(CONGRESS, encoding="utf-8")
    with Assistant.open(tmp_path_factory.mktemp("home"), **FAST) as assistant:
        assistant.ingest([folder])
        yield assistant


def test_all_who_were_elected_to_the_office_are_named_and_nobody_else(library):
    text = library.ask("Ai đắc cử Phó Bí thư Huyện đoàn Sa Đồi khóa IX?").text
    assert "Cầm Văn Ón" in text and "Mùa A Dế" in text and "Lò Thị Pha" not in text
    assert "Lò Thị Pha" in library.ask("Ai được bầu làm Bí thư Huyện đoàn Sa Đồi?").text


@pytest.mark.parametrize(
    "question",
    [
        "Ai đắc cử Bí thư Huyện đoàn Sa Đồi khóa VIII?",
        "Ai đắc cử Phó Bí thư Huyện ủy Sa Đồi khóa IX?",
        "Ai đắc cử Chủ tịch Huyện đoàn Sa Đồi khóa IX?",
    ],
)
def test_another_term_body_or_office_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal
