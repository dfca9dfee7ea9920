"""Where two people differ: both of their sentences, or a refusal; an invented seminar."""

import pytest

from assistant import Assistant
from tests.conftest import FAST

SEMINAR = """Tọa đàm Quỹ nuôi ong Sa Đồi
Chiều 3/5/2024, tại Sa Đồi, Hội Nuôi ong Sa Đồi tổ chức tọa đàm “Quỹ rủi ro cho nghề nuôi ong”.
Phát biểu khai mạc, bà Tạ Thị Mão, Chủ tịch Hội, nhắc lại vụ mất mùa năm ngoái.
Luật sư Lục Văn Bính, Đoàn Luật sư Sa Đồi, đề xuất hộ nuôi ong góp một nửa số tiền của quỹ rủi ro. Không đồng tình, TS. Kiều Văn Lĩnh, Viện Ong, cho rằng một nửa là quá nặng, chỉ nên góp một phần năm.
"""  # noqa: E501


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    (folder / "toa-dam.txt").write_text(SEMINAR, encoding="utf-8")
    with Assistant.open(tmp_path_factory.mktemp("home"), **FAST) as assistant:
        assistant.ingest([folder])
        yield assistant


def test_both_sentences_are_given_each_with_its_citation(library):
    question = "Luật sư Lục Văn Bính và TS Kiều Văn Lĩnh bất đồng thế nào về số tiền góp quỹ rủi ro?"
    answer = library.ask(question)
    assert "một nửa số tiền" in answer.text and "một phần năm" in answer.text
    assert len(answer.claims) == 2 and all(claim.citations for claim in answer.claims)


@pytest.mark.parametrize(
    "question",
    [
        "Luật sư Lục Văn Bính và TS Kiều Văn Lĩnh bất đồng thế nào về giá mật xuất khẩu sang Lào?",
        "Bà Tạ Thị Mão và TS Kiều Văn Lĩnh bất đồng thế nào về tiền góp quỹ rủi ro của hộ nuôi ong?",
    ],
)
def test_what_they_did_not_differ_on_is_refused(library, question):
    assert library.ask(question).outcome.is_refusal
